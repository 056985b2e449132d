"""A contract scored: places in order, scores before and after rounding, parties."""

from __future__ import annotations

import pytest

from dsl.terms import Facet, Mode, Place
from dsl.units import RATIO, TRUTH
from evaluator.intervals import Interval
from evaluator.possible import interval_of, missing_of
from evaluator.score import score_parties
from evaluator.value import Known, NotApplicable, Phrase, Unknown, Value
from maalbar.report.phrases import said
from tests.evaluator.build import (
    Figures,
    absent,
    actual,
    choice,
    combination,
    contract,
    criterion,
    figure,
    goal,
    known,
    lacks,
    number,
    operation,
    peers,
    reference,
    rounding,
    scored,
    unknown,
)

DRIFT, VAEKST = (("segment", "drift"),), (("segment", "vaekst"),)


def capped(place: Place, target: str) -> object:
    """The scoring `min(actual/target, 1)`."""
    return operation("min", operation("div", reference(place), number(target)), 1)


def third_goal() -> dict[Place, object]:
    """Goal 3 of 2022: a share in each of two segments and a score of the pooled answers."""
    return {
        actual("3", "kompetencer", DRIFT): figure("drift"),
        actual("3", "kompetencer", VAEKST): figure("vaekst"),
        Place("3", "kompetencer", DRIFT): capped(actual("3", "kompetencer", DRIFT), "80/100"),
        Place("3", "kompetencer", VAEKST): capped(actual("3", "kompetencer", VAEKST), "80/100"),
        Place("3", "kompetencer"): rounding(
            combination("mean", *(reference(Place("3", "kompetencer", each)) for each in (DRIFT, VAEKST))), mode=Mode.HALF_DOWN
        ),
        actual("3", "nps"): figure("nps"),
        Place("3", "nps"): capped(actual("3", "nps"), "70"),
        Place("3"): rounding(
            combination("mean", reference(Place("3", "kompetencer")), reference(Place("3", "nps"))), mode=Mode.HALF_DOWN
        ),
        Place(): reference(Place("3")),
    }


GOAL_3 = goal("3", criterion("kompetencer", "ge", (DRIFT, VAEKST)), criterion("nps", "ge"))


def test_every_combination_is_rounded_and_scores_tell_what_was_before() -> None:
    """The share that misses by a point gives 98.75 %, its mean over segments 99.375 %, which is rounded to 99 %."""
    result = scored(third_goal(), GOAL_3, drift=known("79/100"), vaekst=known("83/100"), nps=known(84))
    kompetencer, nps = result.goals[0].criteria
    assert [part.score.value for part in kompetencer.parts] == [known("79/80"), known(1)]
    assert (kompetencer.score.exact, kompetencer.score.value) == (known("159/160"), known("99/100"))
    assert nps.actual == known(84)
    assert result.goals[0].score.exact == known("199/200")
    assert result.total.value == known("99/100")
    assert result.total.exact == known("99/100")


def test_a_missing_figure_opens_the_total_and_is_listed_once() -> None:
    """The total spans what the missing figure leaves open and names it."""
    result = scored(third_goal(), GOAL_3, drift=unknown(0, 1, "drift"), vaekst=known("83/100"), nps=known(84))
    assert result.total.value == Unknown(number("3/4"), number(1), lacks("drift"))
    assert result.missing == lacks("drift")
    assert result.goals[0].criteria[0].parts[0].actual == unknown(0, 1, "drift")


def test_what_is_certain_lists_nothing_missing() -> None:
    """A total that is the same whatever the missing figure may be is known and lists nothing."""
    result = scored({Place(): combination("worst", "x", 0)}, x=unknown(0, 1))
    assert result.total.value == known(0)
    assert result.missing == ()


def test_a_truth_counts_one_or_zero_as_a_score() -> None:
    """Scoring `met` scores 1 where it is met, and the score is a ratio."""
    met = Place("6", "produktivitet", (), Facet.MET)
    places = {met: operation("gt", "x", 0), Place("6", "produktivitet"): reference(met, TRUTH)}
    places |= {Place("6"): reference(Place("6", "produktivitet")), Place(): reference(Place("6"))}
    result = scored(places, goal("6", criterion("produktivitet", "gt")), x=known("-7.02"))
    found = result.goals[0].criteria[0]
    assert found.met == Known(False)
    assert isinstance(found.score.value.value, type(number(0)))
    assert found.score.unit == RATIO


def test_exact_is_found_beneath_a_gate() -> None:
    """A gate above the rounding leaves the exact score visible, and an unknown gate opens it too."""
    gated = choice(operation("ge", "tested", 95), rounding("x"), 0, gate=True)
    places = {Place("1"): gated, Place(): rounding(reference(Place("1")))}
    result = scored(places, goal("1"), x=known("0.616"), tested=known(96))
    assert (result.goals[0].score.exact, result.goals[0].score.value) == (known("0.616"), known("0.62"))
    result = scored(places, goal("1"), x=known("0.616"), tested=unknown(90, 100, "tested"))
    assert result.goals[0].score.exact == Unknown(number(0), number("0.616"), lacks("tested"))


def test_exact_is_found_beneath_a_condition_of_applying() -> None:
    """`applies where` above the rounding leaves the exact score visible."""
    places = {
        Place("1"): choice(operation("ge", "n", 5), rounding("x"), absent("not applicable")),
        Place(): rounding(reference(Place("1"))),
    }
    assert scored(places, goal("1"), x=known("0.616"), n=known(9)).goals[0].score.exact == known("0.616")
    assert scored(places, goal("1"), x=known("0.616"), n=known(1)).goals[0].score.value == NotApplicable(Phrase("not applicable"))


def test_parties_are_scored_together() -> None:
    """A statistic over the parties sees all of them, in a place that comes before or after."""
    places = {
        Place("1"): figure("x"),
        Place(): operation("sub", reference(Place("1")), peers("mean", reference(Place("1")))),
    }
    rows = {"a": {"x": known(1)}, "b": {"x": known(2)}, "c": {"x": known(6)}}
    results = score_parties(contract(places, goal("1")), Figures(rows=rows))
    assert [result.party for result in results] == ["a", "b", "c"]
    assert [result.total.value for result in results] == [known(-2), known(-1), known(3)]


@pytest.mark.parametrize(
    ("target", "low", "high", "reason"),
    [
        (known(10), "1/2", "1/2", None),
        (known(0), "0", "1", "division by 0 in a rule"),
        (known(-10), "0", "1", "a target below 0 in a rule"),
        (unknown(-3, -2), "0", "1", "a target below 0 in a rule"),
        (unknown(-3, 2), "0", "1", "division by 0 in a rule"),
    ],
)
def test_a_target_that_is_not_above_zero_measures_no_achievement(target: Value, low: str, high: str, reason: str | None) -> None:
    """What `actual/target` earns is unknown where the target turns out to be 0 or below, and says so."""
    measured, aimed, earned = actual("1", "c"), Place("1", "c", (), Facet.TARGET), Place("1", "c")
    places = {
        measured: figure("x"),
        aimed: figure("y"),
        earned: operation("clamp", operation("div", reference(measured), reference(aimed)), 0, 1),
        Place("1"): reference(earned),
        Place(): reference(Place("1")),
    }
    value = scored(places, goal("1", criterion("c", "ge")), x=known(5), y=target).total.value
    assert interval_of(value) == Interval(number(low), number(high))
    assert (reason is None) == isinstance(value, Known)
    assert reason is None or reason in [said(lack.quantity, "en") for lack in missing_of(value)]
