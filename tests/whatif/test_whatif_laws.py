"""What a scenario does is what turning the same levers does, and its inverse undoes it."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from dsl import syntax
from dsl.contract import Contract
from dsl.lever import levers
from dsl.pipeline import reading
from dsl.source import Source
from evaluator.measurements import MeasurementSet
from evaluator.result import Result
from evaluator.score import score
from evaluator.value import Known, NotApplicable, Unknown
from evaluator.whatif.turn import turn
from evaluator.whatif.unrounded import unrounded
from maalbar.whatif.chosen import of_sets
from maalbar.whatif.difference import same
from maalbar.whatif.model import WhatIf
from maalbar.whatif.trial import Bench
from tests.conformance.product import measure
from tests.laws.plain import Plain, measured, plain_contracts
from tests.laws.scoring import as_case
from tests.strategies import Written, completions, decimal, hundredths, measured_contracts

few = settings(max_examples=25)
"""Each example reads a contract twice."""


class Base(NamedTuple):
    """A contract with its syntax tree and its figures."""

    tree: syntax.File
    contract: Contract
    measurements: MeasurementSet


def bench(written: Written) -> Base:
    """A generated contract with its figures, to try scenarios on."""
    found = reading(Source("generated.maal", written.rules), open_file=lambda *_: None)
    assert found.contract is not None
    figures, _ = measure(as_case(written), found.contract)
    return Base(found.tree, found.contract, figures)


def tried(on: Base, *texts: str) -> WhatIf:
    """What the texts do that are set."""
    return done(on, of_sets(texts))


def done(on: Base, scenario: syntax.Scenario, *known: syntax.Scenario) -> WhatIf:
    """What a scenario does, which may stack on those that are known."""
    ((made,),) = Bench.of(on.tree, on.contract, lambda _: on.measurements, [scenario], known).tried()
    return made


def alike(one: Result, other: Result) -> bool:
    """Whether two results have the same scores."""
    pairs = zip((*one.goals, one), (*other.goals, other), strict=True)
    scores = [(getattr(a, "score", None) or a.total, getattr(b, "score", None) or b.total) for a, b in pairs]  # type: ignore[union-attr]
    return all(same(a.value, b.value) and same(a.exact, b.exact) for a, b in scores)


@st.composite
def chosen(draw: st.DrawFn, contract: Plain) -> tuple[str, str, str, Fraction, Fraction]:
    """A criterion of a contract: its path, its unit, its target and another one."""
    id = draw(st.sampled_from(sorted(contract.goals)))
    name = draw(st.sampled_from(sorted(contract.goals[id].parts)))
    part = contract.goals[id].parts[name]
    return f"goal {id} {name}", part.quantity.format(""), part.unit, part.target, draw(hundredths(1, 100))


def amount(value: Fraction, unit: str) -> str:
    """A value as a rule writes it."""
    return f"{decimal(value)}{'' if unit == '%' else ' '}{unit}"


def value_of(value: Fraction, unit: str) -> Fraction:
    """The same as a number in the lever's unit."""
    return value / 100 if unit == "%" else value


@few
@given(st.data(), plain_contracts())
def test_a_target_that_is_set_is_a_lever_that_is_turned(data: st.DataObject, contract: Plain) -> None:
    """Setting a target in words gives the scores that turning the levers of all its members gives."""
    on = bench(contract.written(data.draw(measured(contract))))
    path, _, unit, _, target = data.draw(chosen(contract))
    found = [each for each in levers(on.contract) if each.title.startswith(f"{path} ") and each.title.endswith(" target")]
    assert found
    turned = score(turn(on.contract, {each: value_of(target, unit) for each in found}), on.measurements)
    assert alike(tried(on, f"{path} target = {amount(target, unit)}").after, turned)


@few
@given(st.data(), plain_contracts())
def test_a_figure_that_is_set_is_a_figure_that_was_measured(data: st.DataObject, contract: Plain) -> None:
    """Setting a figure gives what a measurement set with that figure gives."""
    figures = data.draw(measured(contract))
    slot = data.draw(st.sampled_from(contract.written({}).slots))
    put = data.draw(hundredths(0, 100))
    made = tried(bench(contract.written(figures)), f"{slot.key} = {amount(put, slot.unit)}")
    on = bench(contract.written({**figures, slot.key: put}))
    assert alike(made.after, score(on.contract, on.measurements))


@few
@given(st.data(), plain_contracts())
def test_a_scenario_and_its_inverse_change_nothing(data: st.DataObject, contract: Plain) -> None:
    """With the old target set again on top of the new one every score is what it was, and nothing is told to change."""
    on = bench(contract.written(data.draw(measured(contract, missing=False))))
    path, _, unit, old, new = data.draw(chosen(contract))
    there, back = (of_sets([f"{path} target = {amount(each, unit)}"]) for each in (new, old))
    made = done(on, evolve(back, upon="there"), evolve(there, title="there"))
    assert alike(made.after, made.before)
    assert not made.changed


@few
@given(st.data(), plain_contracts())
def test_without_rounding_is_exact(data: st.DataObject, contract: Plain) -> None:
    """What a score is told to be without rounding is what it is when the contract's rounding is set to be exact."""
    on = bench(contract.written(data.draw(measured(contract))))
    made = tried(on, "rounded = exact")
    assert alike(made.after, score(unrounded(on.contract), on.measurements))
    assert same(made.total.bare_before, made.after.total.value)
    assert same(made.total.bare_after, made.after.total.value)


@few
@given(st.data(), measured_contracts())
def test_what_cannot_change_does_not(data: st.DataObject, written: Written) -> None:
    """A goal that is told to be unchanged has the same score, and a difference is what lies between the two scores."""
    slots = [slot for slot in written.slots if slot.unit != "answers"]
    slot = data.draw(st.sampled_from(slots))
    made = tried(bench(written), f"{slot.key} = {slot.text(data.draw(hundredths(slot.low, slot.high)))}")
    for goal in (*made.unchanged, *([] if made.total.changed else [made])):
        change = goal.total if isinstance(goal, WhatIf) else goal.score
        assert same(change.before.value, change.after.value)
    for change in (made.total, *(goal.score for goal in made.goals)):
        gap, before, after = change.difference, change.before.value, change.after.value
        if gap is not None and isinstance(before, Known) and isinstance(after, Known):
            assert isinstance(gap.value, Known)
            assert gap.value.value == after.value - before.value  # type: ignore[operator]  # both are numbers


@settings(max_examples=40)
@given(st.data(), measured_contracts().map(Written.without_known))
def test_a_difference_holds_whatever_the_missing_figures_turn_out_to_be(data: st.DataObject, written: Written) -> None:
    """With every missing figure filled in, what a score moves by lies within what was told before, rounded and not.

    But for `known(…)`, which leaves out what is unknown and so changes when it is not.
    """
    slot = data.draw(st.sampled_from([slot for slot in written.slots if slot.unit != "answers"]))
    text = f"{slot.key} = {slot.text(data.draw(hundredths(slot.low, slot.high)))}"
    told, real = tried(bench(written), text), tried(bench(data.draw(completions(written))), text)
    changes = [(told.total, real.total), *((one.score, other.score) for one, other in zip(told.goals, real.goals, strict=True))]
    for open_, settled in changes:
        for gap, before, after in (
            (open_.difference, settled.before.value, settled.after.value),
            (open_.bare_difference, settled.bare_before, settled.bare_after),
        ):
            if gap is not None and isinstance(before, Known) and isinstance(after, Known):
                assert holds(gap.value, after.value - before.value)  # type: ignore[operator]  # both are numbers
        if not open_.changed:
            assert not settled.changed or isinstance(open_.after.value, NotApplicable)


def holds(told: object, number: object) -> bool:
    """Whether a number is what was told, or lies within it."""
    assert isinstance(number, Fraction)
    if isinstance(told, Known):
        return told.value == number
    assert isinstance(told, Unknown)
    return (told.low is None or told.low <= number) and (told.high is None or number <= told.high)
