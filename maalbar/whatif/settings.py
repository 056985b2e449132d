"""What a scenario sets, told by what it was and what it is: values of targets, figures and weights, else the rule's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import frozen

from dsl import syntax
from dsl.check.levers import resolve
from dsl.check.scenarios import Trial
from dsl.lever import Lever, Turns
from dsl.quantity import Quantity
from dsl.source import Span
from dsl.terms import Facet, Figure, Place
from dsl.units import NUMBER
from evaluator.result import Result
from evaluator.score import MeasurementSet
from evaluator.value import Known, NotApplicable, Spelled
from maalbar.report.model import Amount, Status, measured
from maalbar.report.weights import weighed
from maalbar.whatif.difference import same
from maalbar.whatif.model import GoalChange, Idle, LineChange, Setting, WhatIf


def settings(trial: Trial, made: WhatIf, tree: syntax.File, measurements: MeasurementSet) -> tuple[Setting, ...]:
    """Each thing that a scenario sets, the last word on it only; `made` is what comes of it."""
    last = {each.of: each for each in trial.sets}
    teller = _Teller(trial, made, tree, measurements)
    return tuple(teller.setting(each) for each in last.values())


@frozen
class _Teller:
    trial: Trial
    made: WhatIf
    tree: syntax.File
    measurements: MeasurementSet

    def setting(self, each: syntax.Set) -> Setting:
        """One line of a scenario."""
        path, lever = _spelled(each.of.span, each.of.span.text), self._lever(each.of)
        if lever is not None:
            was, now = self._values(lever)
            return Setting(path, _once(was), _once(now), self._idle(lever, was, now))
        other = isinstance(each.of, syntax.GoalPath) and each.of.year is not None and not self.made.changed
        words = _spelled(each.span, each.span.text.partition("=")[2])
        return Setting(path, _before(each.of, self.tree), words, Idle.YEAR if other else None)

    def _lever(self, of: syntax.GoalPath | syntax.Call | syntax.Name) -> Lever | None:
        """The target, figure or weight that is set; None of a rule such as a scoring."""
        contract = self.made.before.contract
        if isinstance(of, syntax.Name) and of.name not in contract.declarations.measures:
            return None
        return resolve(of, contract)[0]

    def _values(self, lever: Lever) -> tuple[list[Amount], list[Amount]]:
        if lever.turns is Turns.WEIGHT:
            both = (weighed(self.made.before), weighed(self.made.after))
            was, now = ([found.get(place, _ONE) for place in lever.places] for found in both)
            return was, now
        if lever.quantities:
            return [self._measured(each) for each in lever.quantities], [self._assumed(each) for each in lever.quantities]
        was, now = ([_stepped(result, place) for place in lever.places] for result in (self.made.before, self.made.after))
        return was, now

    def _measured(self, quantity: Quantity) -> Amount:
        value = self.measurements.answer(quantity, self.made.party).value
        return measured(value, quantity.unit, self.made.before.contract.hide_below)

    def _assumed(self, quantity: Quantity) -> Amount:
        return Amount(Known(self.trial.figures[quantity].value), quantity.unit)

    def _idle(self, lever: Lever, was: Sequence[Amount], now: Sequence[Amount]) -> Idle | None:
        """Why it changes no score; None where it does, or where that cannot be told."""
        if len(was) == len(now) and all(same(one.value, other.value) for one, other in zip(was, now, strict=True)):
            return Idle.SAME
        lines = [line for goal in self.made.goals for line in self._lines(goal, lever)]
        return _why(lines) if lines and lever.turns is not Turns.WEIGHT else None

    def _lines(self, goal: GoalChange, lever: Lever) -> Iterator[LineChange]:
        """The criteria of a goal that the lever is read by, member by member."""
        places = {Place(place.goal, place.criterion, place.members) for place in lever.places}
        terms = self.made.before.contract.terms
        for line in goal.lines:
            place = line.after.place
            actual = terms.get(place.its(Facet.ACTUAL))
            read = isinstance(actual, Figure) and actual.quantity in lever.quantities
            if not line.after.parts and (read or place in places):
                yield line


def _stepped(result: Result, place: Place) -> Amount:
    return Amount(result.steps[place].value, result.contract.unit(place))


def _once(amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    return tuple(amounts[:1] if all(same(one.value, amounts[0].value) for one in amounts) else amounts)


def _why(lines: Sequence[LineChange]) -> Idle | None:
    """What the lines have in common that a change does not show."""
    if any(line.score.changed or line.verdict.changed for line in lines):
        return None
    values = [line.score.after.value for line in lines]
    if all(isinstance(value, NotApplicable) for value in values):
        return Idle.ABSENT
    if all(isinstance(value, Known) and value.value == 1 for value in values):
        return Idle.FULL if all(line.after.status is Status.MET for line in lines) else Idle.EQUAL
    if all(isinstance(value, Known) and value.value == 0 for value in values):
        return Idle.NOTHING
    return Idle.EQUAL


_ONE = Amount(Known(Fraction(1)), NUMBER)
"""What everything weighs where no weight was given."""


# --- the rule's own words ---------------------------------------------------------------------------------------


def _before(of: syntax.GoalPath | syntax.Call | syntax.Name, tree: syntax.File) -> str:
    """What stood there before, in the words of the rule file; empty where nothing did."""
    for home, name in _homes(of, tree):
        found = getattr(home, name, None)
        nodes = found if isinstance(found, tuple) else (found,) if found is not None else ()
        year = of.year.value if isinstance(of, syntax.GoalPath) and of.year else None
        kept = [node for node in nodes if year is None or not isinstance(node, syntax.YearValue) or node.year == year]
        if kept:
            return _spelled(kept[0].span, "; ".join(_words(node, short=year is not None) for node in kept))
    return ""


def _words(node: syntax.Node, *, short: bool) -> str:
    """A clause without the word that it begins with; in `short` a value without its year."""
    if short and isinstance(node, syntax.YearValue):
        return node.value.span.text
    step = node.step if isinstance(node, syntax.Rounded) else None
    return node.span.text if step is None else Span(node.span.source, step.span.start, node.span.end).text


def _spelled(span: Span, words: str) -> Spelled:
    """Words of the text that a span points into, on one line."""
    return Spelled(" ".join(words.split()), span.source)


def _homes(of: syntax.GoalPath | syntax.Call | syntax.Name, tree: syntax.File) -> Iterator[tuple[object, str]]:
    """Where a clause may stand, the nearest first: with the criterion, with its goal, in the contract's head."""
    if isinstance(of, syntax.Name):
        yield {"score": tree, "goals score": tree}.get(of.name, tree.clauses), of.name.replace(" ", "_")
        return
    if not isinstance(of, syntax.GoalPath) or not of.steps:
        return
    name = of.steps[-1].name
    goal = next((each for each in tree.goals if each.id == of.goal.name), None)
    for criterion in goal.criteria if goal and len(of.steps) > 1 else ():
        if criterion.name == of.steps[0].name:
            yield criterion.clauses, name
    if goal is not None:
        yield from ((goal, name), (goal.clauses, name)) if name == "score" else ((goal.clauses, name),)
    if name == "score":
        yield tree, "goals_score"
    elif name in ("scoring", "combined"):
        yield tree.clauses, name
