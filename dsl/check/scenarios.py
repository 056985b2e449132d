"""Scenarios: named changes to try on a contract, stacked on each other, with what the contract then is.

Targets, weights, scoring and rounding are changed in the syntax tree, which is checked anew, so that what a scenario asks
for is held to the same rules as what a file says. Figures are no part of a contract: they are handed on beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from attrs import evolve, field, frozen

from dsl import syntax
from dsl.check import given_values
from dsl.check.changes import FACETS, Amendment, change, with_clause
from dsl.check.contracts import check
from dsl.check.levers import resolve
from dsl.check.meant import meant, several, write_each
from dsl.check.settings import offered, settled
from dsl.check.spoken import alike
from dsl.check.twice import twice
from dsl.check.wishes import read
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, Label, Wording, problem, wording
from dsl.lever import Lever
from dsl.quantity import Quantity
from dsl.source import Source, Span
from dsl.suggestion import corrections, suggestion
from dsl.terms import Constant, Place
from dsl.turn import turn
from dsl.units import TRUTH

OF_THE_HEAD = ("scoring", "combined", "rounded", "score", "goals score")
"""The lines of a contract's head that a scenario can set."""

MOST_SCENARIOS = 100
"""So many scenarios a contract may hold, and as many are tried in one go."""
MOST_SETS = 1_000
"""So many lines a scenario may set, with those of the scenarios that it stacks on."""


@frozen(eq=False)
class Trial:
    """A contract as a scenario makes it.

    `contract` is checked anew; `figures` are those that the scenario sets, wherever the contract reads them; `notes` are
    the scenario's own, `sets` its changes with those that it stacks on before them.
    """

    title: str
    notes: tuple[str, ...]
    sets: tuple[syntax.Set, ...]
    contract: Contract
    figures: Mapping[Quantity, Constant] = field(factory=dict)


def from_sets(sources: Sequence[Source], contract: Contract | None = None) -> tuple[syntax.Scenario, tuple[Diagnostic, ...]]:
    """A scenario without a title, of texts such as `goal 6 omsaetning target = 8 pp`, for a contract where it is known."""
    found = [_assignment(source, contract) for source in sources]
    told = tuple(one for _, wrong in found for one in wrong)
    sets = tuple(made for made, _ in found if made is not None)
    return syntax.Scenario("", sets, span=Span(Source("", ""), 0, 0)), told


def _assignment(source: Source, contract: Contract | None) -> tuple[syntax.Set | None, tuple[Diagnostic, ...]]:
    found: tuple[syntax.Set | None, tuple[Diagnostic, ...]] = read(source, "assignment", contract)
    return found if contract is None else meant(source, contract, lambda text: settled(text, contract), _whole(found, contract))


def _whole(found: tuple[syntax.Set | None, tuple[Diagnostic, ...]], contract: Contract) -> tuple[Any, tuple[Diagnostic, ...]]:
    """What was read, unless it sets several things or is the bare path of a goal or a criterion, which is nothing to set."""
    made, _ = found
    if made is not None and len(several(made.span.text)) > 1 and isinstance(made.value, syntax.Binary):
        return None, (problem("M0916", made.span, text=made.span.text, suggestion=write_each(made.span)),)
    if made is None or not isinstance(made.of, syntax.GoalPath) or made.of.year or _is_lever(made, contract):
        return found
    steps, wrong = [step.name for step in made.of.steps], resolve(made.of, contract)[1]
    bare = steps[-1:] == [] or steps[-1] not in (*FACETS, "lower", "upper")
    return (None, wrong) if wrong and (bare or (len(steps) > 1 and wrong[0].code == "M0205")) else found


def trial(
    tree: syntax.File, contract: Contract, scenario: syntax.Scenario, known: Sequence[syntax.Scenario] = ()
) -> tuple[Trial | None, tuple[Diagnostic, ...]]:
    """The contract under a scenario, or None with what is wrong; `known` are the scenarios that it may stack on."""
    sets, told = _stacked(scenario, known)
    if len(sets) > MOST_SETS:
        return None, (problem("M0968", sets[-1].span, count=len(sets), most=MOST_SETS),)
    levers, lines = _parted(sets, contract)
    changed, wrong = _changed(tree, lines)
    turned, more = _turned(levers, contract)
    told = (*told, *wrong, *more) or tuple(_misfits(sets, contract))
    if told:
        return None, tuple(offered(told, contract))
    made: Contract | None = contract
    if changed is not tree:
        made, found = check(changed, period=contract.period)
        told = tuple(each for each in found if each.is_error)
    if made is None or told:
        return None, told
    return _tried(scenario, sets, made, turned), ()


def hold(tree: syntax.File, contract: Contract) -> Iterable[Diagnostic]:
    """What is wrong with the names and values in the scenarios of a file, though nothing is worked out."""
    if len(tree.scenarios) > MOST_SCENARIOS:
        yield problem("M0967", tree.scenarios[MOST_SCENARIOS].span, count=len(tree.scenarios), most=MOST_SCENARIOS)
        return
    titles: dict[str, syntax.Scenario] = {}
    circled = False
    for scenario in tree.scenarios:
        if titles.setdefault(scenario.title, scenario) is not scenario:
            yield second(scenario, titles[scenario.title])
        told = _stacked(scenario, tree.scenarios)[1]
        levers, lines = _parted(scenario.sets, contract)
        yield from () if circled else told
        circled = circled or any(each.code == "M0906" for each in told)
        yield from _changed(tree, lines)[1]
        yield from _turned(levers, contract)[1]
        yield from _misfits(lines, contract)
        yield from twice(scenario, contract)


def second(scenario: syntax.Scenario, first: syntax.Scenario) -> Diagnostic:
    """The message that two scenarios have one title."""
    return problem("M0907", scenario.span, Label(first.span, "first"), name=scenario.title)


def _stacked(
    scenario: syntax.Scenario, known: Sequence[syntax.Scenario]
) -> tuple[tuple[syntax.Set, ...], tuple[Diagnostic, ...]]:
    """All that a scenario sets, what it stacks on before its own."""
    way, titles = [scenario], {each.title: each for each in known}
    while (upon := way[-1].upon) is not None:
        if upon not in titles:
            others = [title for title in titles if title != way[-1].title]
            hint = suggestion(upon, others, Wording("none-other-scenario"))
            fixes = corrections(_named(way[-1].span, upon), hint)
            return (), (problem("M0905", way[-1].span, *fixes, name=upon, suggestion=hint),)
        if titles[upon] in way or upon == scenario.title:
            circle = " → ".join(f'"{each.title}"' for each in [*way, titles[upon]])
            return (), (problem("M0906", way[-1].span, circle=circle),)
        way.append(titles[upon])
    return tuple(each for one in reversed(way) for each in one.sets), ()


def _named(head: Span, upon: str) -> Span:
    """Where the head of a scenario names the one that it stacks on."""
    start = head.start + max(head.text.rfind(upon), 0)
    return Span(head.source, start, start + len(upon))


# --- figures and weights ------------------------------------------------------------------------------------------------


def _parted(sets: Iterable[syntax.Set], contract: Contract) -> tuple[list[syntax.Set], list[syntax.Set]]:
    """What turns a figure or a weight, and what sets a line of the contract's text."""
    levers: list[syntax.Set] = []
    lines: list[syntax.Set] = []
    for each in sets:
        (levers if _is_lever(each, contract) else lines).append(each)
    return levers, lines


def _is_lever(each: syntax.Set, contract: Contract) -> bool:
    """Whether a line sets what was measured, or a weight where none was given: neither is a line of the contract's text."""
    if isinstance(each.of, syntax.GoalPath):
        steps = [step.name for step in each.of.steps]
        if steps[-1:] == ["weight"]:
            return Place(each.of.goal.name, steps[0] if len(steps) > 1 else None) not in contract.weights
        goal = contract.goal(each.of.goal.name)
        done = goal is not None and any(one.done and one.name in steps[:1] for one in goal.criteria)
        return (steps[1:] != [] and steps[-1] == "actual") or (done and len(steps) == 1)
    return isinstance(each.of, syntax.Call) or each.of.name in contract.declarations.measures


def _turned(sets: Iterable[syntax.Set], contract: Contract) -> tuple[list[tuple[Lever, Constant]], tuple[Diagnostic, ...]]:
    found: list[tuple[Lever, Constant]] = []
    told: list[Diagnostic] = []
    for each in sets:
        lever, wrong = resolve(each.of, contract)
        told += wrong
        if lever is None or isinstance(each.value, syntax.Rounded):
            continue
        value, wrong = given_values.value(each.value, lever)
        told += wrong
        if value is not None:
            found.append((lever, _constant(value, lever, each.value.span)))
    return found, tuple(told)


def _constant(value: Fraction | str, lever: Lever, span: Span) -> Constant:
    return Constant(bool(value) if lever.unit == TRUTH else value, unit=lever.unit, span=span)


def _tried(
    scenario: syntax.Scenario, sets: tuple[syntax.Set, ...], contract: Contract, levers: Sequence[tuple[Lever, Constant]]
) -> Trial:
    """The contract with new weights, and with actuals that are worked out from several figures; figures stand beside it."""
    contract = turn(contract, {lever: constant for lever, constant in levers if lever.places})
    figures = {quantity: constant for lever, constant in levers for quantity in lever.quantities}
    notes = tuple(remark.value for remark in scenario.remarks)
    return Trial(scenario.title, notes, sets, contract, figures)


def _misfits(sets: Iterable[syntax.Set], contract: Contract) -> Iterable[Diagnostic]:
    """Targets whose unit is another one: told at the line that sets them, not at the rule that they would break."""
    for each in sets:
        lever = resolve(each.of, contract)[0] if isinstance(each.of, syntax.GoalPath) else None
        if lever is not None and isinstance(each.value, syntax.Expr):
            yield from given_values.misfit(each.value, lever)


# --- the contract -------------------------------------------------------------------------------------------


def _changed(tree: syntax.File, sets: Sequence[syntax.Set]) -> tuple[syntax.File, tuple[Diagnostic, ...]]:
    """The tree with the lines of a scenario in it; the very same where there is none."""
    if not sets:
        return tree, ()
    work = Amendment({goal.id: goal for goal in tree.goals}, [])
    for each in sets:
        if isinstance(each.of, syntax.GoalPath):
            change(syntax.Change(each.of, each.value, span=each.span), work)
        else:
            tree = _with_head(tree, each, work)
    return evolve(tree, goals=tuple(work.goals.values())), tuple(work.diagnostics)


def _with_head(tree: syntax.File, each: syntax.Set, work: Amendment) -> syntax.File:
    """A line of the contract's head set anew."""
    name = each.of.name if isinstance(each.of, syntax.Name) else ""
    if name == "goals score" and not isinstance(each.value, syntax.Rounded):
        return evolve(tree, goals_score=each.value)
    if name == "score" and not isinstance(each.value, syntax.Rounded):
        return evolve(tree, score=each.value)
    if name in OF_THE_HEAD:
        return evolve(tree, clauses=with_clause(tree.clauses, name, each.value))
    hint = suggestion(name, [alike(line, each.of.span) for line in OF_THE_HEAD])
    fixes, words = corrections(each.of.span, hint), wording("whatif-settable", suggestion=hint)
    work.report("M0902", each.of.span, *fixes, text=each.of.span.text, suggestion=words)
    return tree
