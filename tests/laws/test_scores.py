"""Laws of scores: how they follow the figures and the targets."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from evaluator.value import Known
from tests.conformance.product import value
from tests.laws.plain import Plain, changed, measured, plain_contracts
from tests.laws.scoring import ends, scored, scores
from tests.strategies import hundredths


@given(st.data(), plain_contracts())
def test_a_capped_score_lies_between_none_and_all(data: st.DataObject, contract: Plain) -> None:
    """Under a capped scoring every score of a member, a criterion, a goal and the contract lies in 0…1."""
    for place, score in scores(contract.written(data.draw(measured(contract)))).items():
        low, high = ends(score)
        assert 0 <= low <= high <= 1, place


@given(st.data(), plain_contracts())
def test_a_better_actual_never_lowers_a_score(data: st.DataObject, contract: Plain) -> None:
    """Where higher is better, raising one figure lowers no score anywhere, and neither end of one that is unknown."""
    figures = data.draw(measured(contract, missing=True))
    key = data.draw(st.sampled_from([slot.key for slot in contract.written({}).slots]))
    figures[key] = data.draw(hundredths(0, 100))
    better = {**figures, key: data.draw(hundredths(0, 100).map(lambda more: max(more, figures[key])))}
    before, after = scores(contract.written(figures)), scores(contract.written(better))
    for place, score in before.items():
        assert ends(after[place])[0] >= ends(score)[0], place
        assert ends(after[place])[1] >= ends(score)[1], place


@given(st.data(), plain_contracts())
def test_a_harder_target_never_raises_a_score(data: st.DataObject, contract: Plain) -> None:
    """Where higher is better, raising one target raises no score anywhere, and neither end of one that is unknown."""
    figures = data.draw(measured(contract))
    id = data.draw(st.sampled_from(sorted(contract.goals)))
    name = data.draw(st.sampled_from(sorted(contract.goals[id].parts)))
    target = contract.goals[id].parts[name].target
    harder = changed(contract, id, name, target=data.draw(hundredths(1, 100).map(lambda more: max(more, target))))
    before, after = scores(contract.written(figures)), scores(harder.written(figures))
    for place, score in before.items():
        assert ends(after[place])[0] <= ends(score)[0], place
        assert ends(after[place])[1] <= ends(score)[1], place


@given(st.data(), plain_contracts(scoring="min(actual/target, 1)"))
def test_met_is_the_same_as_score_one(data: st.DataObject, contract: Plain) -> None:
    """Under proportional scoring of a positive target a criterion is met exactly when it scores 1, each member for itself."""
    unrounded = evolve(contract, rounded="# nothing is rounded", combined="worst")
    written = unrounded.written(data.draw(measured(unrounded, missing=False)))
    result = scored(written)
    for place in written.places:
        if place.endswith(" met"):
            score, met = value(result, place.removesuffix(" met")), value(result, place)
            assert met == Known(score == Known(Fraction(1))), place
