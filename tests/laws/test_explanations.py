"""Laws of explanations: they are the calculation, not a story about it."""

from __future__ import annotations

from hypothesis import given, note

from dsl.terms import Facet
from evaluator.result import Result
from tests import strategies
from tests.laws.recompute import Recomputed
from tests.laws.scoring import scored
from tests.laws.values import as_possible
from tests.reference.possible import as_number


def recompute(result: Result) -> None:
    """Works every place's explanation out again."""
    again = Recomputed(result)
    for place, step in result.steps.items():
        printed, found = as_possible(step.value), again.value(step, {})
        assert printed == (as_number(found) if place.facet is Facet.SCORE else found), (
            f"{place}: {printed} is explained as {found}"
        )


@given(strategies.measured_contracts())
def test_an_explanation_recomputed_gives_the_value(contract: strategies.Written) -> None:
    """Every step of every explanation, worked out again from the parts that it shows, gives the value that it shows."""
    note(contract.rules)
    recompute(scored(contract))


@given(strategies.measured_contracts())
def test_every_place_is_explained(contract: strategies.Written) -> None:
    """Every score that a reader sees has an explanation, which ends in the score itself."""
    result = scored(contract)
    shown = [result.total, *(goal.score for goal in result.goals)]
    shown += [one.score for goal in result.goals for whole in goal.criteria for one in (whole, *whole.parts)]
    explained = [step.value for place, step in result.steps.items() if place.facet is Facet.SCORE]
    assert all(score.value in explained for score in shown)
    assert len(shown) == len(explained)
