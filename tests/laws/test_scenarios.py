"""Laws of scenarios: what is set is what the levers turn, and setting it back is as if nothing had been set."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from dsl.catalogue import render
from dsl.check.scenarios import Trial, from_sets, trial
from dsl.lever import Lever, Turns, levers
from dsl.pipeline import Reading, reading
from dsl.source import Source
from dsl.terms import Constant
from dsl.turn import turn
from dsl.units import PP, RATIO, TRUTH
from evaluator.score import score
from evaluator.whatif.assumed import Assumed
from tests.conformance.product import measure
from tests.laws.scoring import as_case
from tests.strategies import Written, decimal, hundredths, measured_contracts


def loaded(written: Written) -> Reading:
    """A generated contract with its syntax tree."""
    found = reading(Source("rules.maal", written.rules), open_file=lambda name, beside: None)
    assert found.contract is not None, [render(each) for each in found.diagnostics]
    return found


def text(value: Fraction, lever: Lever) -> str:
    """A value as a scenario writes it."""
    if lever.unit == TRUTH:
        return "done" if value else "not done"
    number = decimal(value * 100 if lever.unit in (RATIO, PP) else value)
    return f"{number}%" if lever.unit == RATIO else f"{number} {lever.unit}"


def tried(found: Reading, *lines: str) -> Trial:
    """The contract with these lines set; examples that the checker refuses are passed over."""
    scenario, told = from_sets([Source("--set", line) for line in lines])
    assert not told, [render(each) for each in told]
    assert found.contract is not None
    made, told = trial(found.tree, found.contract, scenario)
    assume(made is not None)
    assert made is not None
    return made


def turned(data: st.DataObject, found: Reading, *kinds: Turns) -> tuple[Lever, Fraction]:
    """A lever of the contract that a literal stands at, or a figure, and a value for it."""
    assert found.contract is not None
    terms = found.contract.terms
    offered = [
        lever
        for lever in levers(found.contract)
        if lever.turns in kinds and all(isinstance(terms[place], Constant) for place in lever.places)
    ]
    assume(offered)
    lever = offered[data.draw(st.integers(0, len(offered) - 1))]
    if lever.unit == TRUTH:
        return lever, Fraction(data.draw(st.booleans()))
    scale = 100 if lever.unit in (RATIO, PP) else 1
    low = int((lever.low if lever.low is not None else Fraction(-20, scale)) * scale)
    high = int((lever.high if lever.high is not None else Fraction(20, scale)) * scale)
    return lever, data.draw(hundredths(low, high)) / scale


@given(st.data(), measured_contracts())
def test_a_scenario_sets_what_the_levers_turn(data: st.DataObject, written: Written) -> None:
    """A target or a figure that a scenario sets gives every score that the turned lever gives."""
    found = loaded(written)
    assert found.contract is not None
    lever, value = turned(data, found, Turns.TARGET, Turns.ACTUAL)
    made = tried(found, f"{lever.title} = {text(value, lever)}")
    figures = measure(as_case(written), found.contract)[0]
    by_text, by_lever = score(made.contract, Assumed(figures, made.figures)), score(turn(found.contract, {lever: value}), figures)
    assert [goal.score for goal in by_text.goals] == [goal.score for goal in by_lever.goals]
    assert by_text.total == by_lever.total


@given(st.data(), measured_contracts())
def test_a_scenario_and_its_inverse_are_the_contract(data: st.DataObject, written: Written) -> None:
    """A target that is set and set back leaves every term of the contract as it was."""
    found = loaded(written)
    assert found.contract is not None
    lever, value = turned(data, found, Turns.TARGET)
    term = found.contract.terms[lever.places[0]]
    assert isinstance(term, Constant)
    back = tried(found, f"{lever.title} = {text(value, lever)}", f"{lever.title} = {text(Fraction(term.value), lever)}")
    assert back.contract == found.contract
