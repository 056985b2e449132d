"""A small scored contract, made by hand: something met, missed, unknown, not due, rounded, copied and stood in for."""

from __future__ import annotations

from fractions import Fraction

from dsl.contract import Contract, Criterion, Declarations, Dimension, Goal, Member, Output
from dsl.quantity import Quantity
from dsl.source import Source, Span
from dsl.terms import Place
from dsl.units import LABEL, POINTS, RATIO, TRUTH, Unit
from evaluator.result import CriterionResult, GoalResult, OutputResult, Result, Score
from evaluator.value import NO_MARKS, Known, Mark, Missing, NotApplicable, Phrase, Undecided, Unknown, Value

HERE = Span(Source("kontrakt.maal", "goal 1\n"), 0, 4)
STOOD_IN = frozenset({Mark("stand-in", "nps(anbefaling) er den samlede")})
ASKED = Quantity("share", ("ja",), of="kender_hub", unit=RATIO)
LACKING = (Missing(str(ASKED), Phrase("no figure and no counts")),)


def known(value: Fraction | int | bool | str) -> Known:
    """A settled value; a whole number is a fraction."""
    return Known(value if isinstance(value, bool | str | Fraction) else Fraction(value))


def percent(value: str) -> Known:
    """A ratio from a percentage."""
    return Known(Fraction(value) / 100)


def score(value: Value, exact: Value | None = None, unit: Unit = RATIO) -> Score:
    """A score that was `exact` before its rounding."""
    return Score(value, exact if exact is not None else value, unit)


def criterion(name: str, label: str, op: str | None, unit: Unit, *members: str) -> Criterion:
    """A criterion, looked at for these members of the segment."""
    looked_at = tuple((("segment", member),) for member in members)
    return Criterion(name, label, op, looked_at, op is None and unit is TRUTH, (), HERE, unit)


def result() -> Result:
    """The whole of it."""
    goals = (_awareness(), _copy(), _quality(), _grade())
    segment = Dimension("segment", "Segment", (Member("drift", "Drift"), Member("vaekst", "Vækst")))
    contract = Contract(
        "Resultatkontrakt 2022",
        ("KKR Nordjylland", "Erhvervshuset"),
        2022,
        "english",
        tuple(goal.goal for goal in goals),
        {},
        (),
        (ASKED,),
        Declarations(dimensions={"segment": segment}),
    )
    published = {Place("3"): percent("99"), Place("1"): percent("100"), Place(): percent("99")}
    total = score(Unknown(Fraction(83, 100), Fraction(99, 100), LACKING), Unknown(Fraction(5, 6), Fraction(597, 600), LACKING))
    return Result(contract, None, goals, total, {}, LACKING, (), published)


def _awareness() -> GoalResult:
    done = criterion("kampagne", "Kampagne", None, TRUTH)
    late = criterion("nye", "Nye virksomheder", "ge", RATIO)
    asked = criterion("kendskab", "Kendskab", "ge", RATIO)
    unknown = Unknown(Fraction(0), Fraction(1), LACKING)
    criteria = (
        CriterionResult(done, (), known(True), None, None, known(True), score(known(True), unit=TRUTH)),
        CriterionResult(late, (), percent("83"), NotApplicable("not due in 2022"), None, _not_due(), score(_not_due())),
        CriterionResult(asked, (), unknown, percent("50"), None, Undecided((True, False), LACKING), score(unknown)),
    )
    half = Unknown(Fraction(1, 2), Fraction(1), LACKING)
    return GoalResult(_goal("1", "Kendskab til erhvervshuset", criteria), score(half), criteria, ())


def _not_due() -> NotApplicable:
    return NotApplicable("not due in 2022")


def _copy() -> GoalResult:
    goal = Goal("2", "Bred spredning", (), (), (), (), "3", HERE)
    return GoalResult(goal, score(percent("99"), percent("99.375")), (), ())


def _quality() -> GoalResult:
    asked = criterion("kompetencer", "Faglige kompetencer", "ge", RATIO, "drift", "vaekst")
    parts = (
        _member(asked, "drift", percent("79"), percent("80"), percent("98.75")),
        _member(asked, "vaekst", percent("83"), percent("80"), percent("100")),
    )
    nps = criterion("nps", "Net Promoter Score", "ge", POINTS)
    combined = score(percent("99"), percent("99.375"))
    criteria = (
        CriterionResult(asked, (), None, None, None, known(False), combined, parts),
        CriterionResult(nps, (), Known(Fraction(84), STOOD_IN), known(70), None, known(True), score(percent("100"))),
    )
    return GoalResult(_goal("3", "Kvalitet og tilfredshed", criteria), combined, criteria, ())


def _member(one: Criterion, member: str, actual: Known, target: Known, earned: Known) -> CriterionResult:
    reached = actual.value >= target.value  # type: ignore[operator]  # both are numbers
    return CriterionResult(one, (("segment", member),), actual, target, None, Known(reached), score(earned))


def _grade() -> GoalResult:
    within = criterion("andel", "Andel i korridoren", "between", RATIO)
    third = Known(Fraction(1, 3), NO_MARKS)
    criteria = (CriterionResult(within, (), third, percent("30"), percent("40"), known(True), score(percent("100"))),)
    output = Output("karakter", "Karakter", LABEL)
    return GoalResult(
        _goal("4", "Effekt", criteria, output), score(percent("100")), criteria, (OutputResult(output, known("A")),)
    )


def _goal(id: str, title: str, criteria: tuple[CriterionResult, ...], *outputs: Output) -> Goal:
    return Goal(id, title, tuple(one.criterion for one in criteria), outputs, (), (), None, HERE)
