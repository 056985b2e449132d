"""The margins of a scored contract beside the lines of its report, ready to be put into words."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from dsl.units import DATE, DAYS, NUMBER, PP, RATIO, Unit
from evaluator.result import Result
from evaluator.value import NotApplicable
from evaluator.whatif.edges import RoundedScore, rounded_scores
from evaluator.whatif.heads import Heads
from evaluator.whatif.margins import Margin, Turn, margins, nearness, number
from maalbar.report.gather import report
from maalbar.report.line_view import LineView
from maalbar.report.model import Report
from maalbar.report.numbers import amount
from maalbar.report.texts import Language
from maalbar.whatif.margins.words import say


@frozen
class View(LineView):
    """A line of the report with its margin; where the actual is hidden, its distance would tell it."""

    margin: Margin

    @property
    def heads(self) -> Heads | None:
        """The margin in heads; none where those who are counted are too few to be shown: it would tell how many they are."""
        heads, actual = self.margin.heads, number(self.margin.result.actual)
        if heads is None or self.hidden or actual is None:
            return None
        if heads.n is None or self.below is None:
            return heads
        among = heads.n if heads.kind == "nps" else actual * heads.n
        return None if heads.n < self.below or among < self.below else heads

    @property
    def state(self) -> str:
        """What there is to tell: turns, fixed, activity, condition, open, absent or no target."""
        one = self.margin
        if isinstance(one.result.met, NotApplicable):
            return "absent"
        if one.criterion.done and one.met is not None:
            return "activity"
        if one.missing:
            return "open"
        if one.turn is not None:
            return "turns"
        return ("fixed" if one.settled else "condition") if one.result.met is not None else "no target"


@frozen
class Margins:
    """The margins of one party's result."""

    report: Report
    views: tuple[View, ...]
    scores: tuple[RoundedScore, ...]

    def of(self, state: str, met: bool | None = None) -> list[View]:
        """Those of a state, and of a verdict where it is asked for, in the order of the text."""
        return [view for view in self.views if view.state == state and met in (None, view.margin.met)]

    def turning(self, *, met: bool) -> list[View]:
        """Those that can turn, the nearest to its edge first."""
        return sorted(self.of("turns", met), key=lambda view: nearness(view.margin))


def gathered(result: Result) -> Margins:
    """The margins of a result."""
    seen = report(result)
    lines = {line.place: (goal, line) for goal in seen.goals for line in seen.lines(goal)}
    return Margins(
        seen, tuple(View(*lines[one.place], result.contract.hide_below, one) for one in margins(result)), rounded_scores(result)
    )


def apart(unit: Unit) -> Unit:
    """The unit of the distance between two figures of that unit."""
    return {RATIO: PP, DATE: DAYS}.get(unit, unit)


def moved(turn: Turn, unit: Unit, language: Language) -> str:
    """`1 pp op`, `over 3 pp ned`."""
    if not turn.distance:
        return say({True: "any up", False: "any down", None: "any"}[turn.upwards], language)
    far = amount(turn.distance, apart(unit), language)
    far = say("beyond", language, amount=far) if turn.beyond else far
    return say({True: "up", False: "down", None: "either"}[turn.upwards], language, amount=far)


def counted(view: View, language: Language) -> str:
    """`2 færre af 200`, `3 af 120 en gruppe op`; nothing where it is not counted in heads."""
    heads = view.heads
    if heads is None:
        return ""
    one = heads.least == heads.most
    ends = {"least": whole(heads.least, language), "most": whole(heads.most, language)}
    number = ends["least"] if one else say("range", language, **ends)
    n = "" if heads.n is None else whole(heads.n, language)
    if heads.kind == "nps":
        return say("moves up" if heads.upwards else "moves down", language, number=number, n=n)
    way = "fewer" if not heads.upwards else "one more" if number == "1" else "more"
    words = say(way, language, number=number)
    return say("of", language, number=words, n=n) if n else words


def whole(number: int, language: Language) -> str:
    """A whole number as people read it."""
    return amount(Fraction(number), NUMBER, language)
