"""The rows of a tornado as a reader meets them: named, with their values and changes in words."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from attrs import field, frozen

from dsl.terms import Facet, Place
from dsl.units import PP, RATIO, TRUTH, Unit
from evaluator.value import Known, Value
from evaluator.whatif.changes import Change
from evaluator.whatif.sensitivity import Effect, Row, Sensitivity
from maalbar.report.gather import report
from maalbar.report.model import Amount, GoalView, Line, Report, measured
from maalbar.report.numbers import amount, shown
from maalbar.report.spoken import spelled
from maalbar.report.texts import Language, text
from maalbar.report.words import activity
from maalbar.report.words import amount as amount_in_words
from maalbar.whatif.sensitivity.words import say


@frozen
class Tornado:
    """A sensitivity beside the report that its names come from."""

    found: Sensitivity
    report: Report
    lines: dict[Place, tuple[GoalView, Line]] = field(init=False, repr=False)

    @lines.default
    def _by_place(self) -> dict[Place, tuple[GoalView, Line]]:
        return {line.place: (goal, line) for goal in self.report.goals for line in self.report.lines(goal)}

    @property
    def rounds(self) -> bool:
        """Whether the contract rounds anything, so that there is a total without rounding besides."""
        return self.found.before.bare is not self.found.before.result

    def stepped(self) -> list[Row]:
        """The figures whose steps change the total, the most first."""
        return [row for row in self.found.ranked if row.input.lever.unit != TRUTH]

    def activities(self) -> list[Row]:
        """The activities whose other state changes the total, the most first."""
        return [row for row in self.found.ranked if row.input.lever.unit == TRUTH]

    def hidden(self, row: Row) -> bool:
        """Whether the row's value is a count that the contract hides."""
        return measured(row.value, row.input.lever.unit, self.report.contract.hide_below).below is not None

    def label(self, row: Row, language: Language) -> str:
        """What the row is about, without its goal: `Net Promoter Score, Drift`; a figure of no criterion as rules spell it."""
        if not row.input.places:
            return spelled(row.input.lever.title, language)
        _, line = self.lines[row.input.places[0]]
        label = line.criterion.label or line.criterion.name
        return f"{label}, {line.label}" if line.members and len(row.input.places) == 1 else label

    def place(self, row: Row, language: Language) -> str:
        """`Mål 3, Net Promoter Score, Drift`."""
        label = self.label(row, language)
        return f"{text('goal', language)} {row.input.goal}, {label}" if row.input.goal else label

    def value(self, row: Row, value: Value, language: Language) -> str:
        """A value of the row's input; a count that the contract hides stays hidden, and so does what it is turned to."""
        unit = row.input.lever.unit
        if unit == TRUTH:
            known = Known(bool(value.value)) if isinstance(value, Known) else value
            return activity(Amount(known, unit), language)
        if row.input.facet is Facet.ACTUAL and self.hidden(row):
            return amount_in_words(measured(row.value, unit, self.report.contract.hide_below), language)
        return shown(value, unit, language)

    def goal_change(self, row: Row, effect: Effect, language: Language) -> str:
        """What a turn changes the input's own goal by."""
        if row.input.goal is None:
            return ""
        place = Place(row.input.goal)
        unit = next(view.score.unit for view in self.report.goals if view.place == place)
        return changed(self.found.goal(effect, place), effect.bare[place], unit, language)

    def total_change(self, effect: Effect, language: Language) -> str:
        """What a turn changes the total by, with nothing rounded."""
        return changed(self.found.total(effect), effect.bare[Place()], self.report.total.unit, language)

    def rounded_total(self, effect: Effect, language: Language) -> str:
        """The total afterwards, as the contract rounds it."""
        return shown(effect.scores[Place()].value, self.report.total.unit, language)


def tornado(found: Sensitivity) -> Tornado:
    """The sensitivity with the words of its contract."""
    return Tornado(found, report(found.result))


def changed(change: Change | None, after: Value, unit: Unit, language: Language) -> str:
    """`+0,15 pp`; of an interval both ends' changes where they are not the same; what it becomes where it is no number."""
    if change is None:
        return say("becomes", language, value=shown(after, unit, language))
    ends = dict.fromkeys([change.low, change.high])
    return " / ".join(signed(end, apart(unit), language) for end in ends)


def apart(unit: Unit) -> Unit:
    """The unit in which scores of that unit change."""
    return PP if unit == RATIO else unit


def signed(value: Fraction, unit: Unit, language: Language) -> str:
    """A change with its sign; 0 has none."""
    return ("+" if value > 0 else "") + amount(value, unit, language)


def facet(row: Row, language: Language) -> str:
    """Which of the criterion's values is turned."""
    return say(row.input.facet.value if row.input.places else "gate", language)


def joined(words: Sequence[str], language: Language) -> str:
    """`a, b og c`."""
    if len(words) < 2:
        return "".join(words)
    return say("and", language, some=", ".join(words[:-1]), more=words[-1])
