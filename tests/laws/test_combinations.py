"""Laws of combinations: weights and means."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.laws.plain import Plain, measured, plain_contracts
from tests.laws.scoring import by_product, ends, scores

factors = st.sampled_from([Fraction(2), Fraction(10), Fraction(1, 4), Fraction(3, 2), Fraction(100)])


@given(st.data(), plain_contracts(), factors, factors)
def test_scaling_all_weights_changes_nothing(data: st.DataObject, contract: Plain, one: Fraction, other: Fraction) -> None:
    """All weights of a goal's criteria, and all weights of the goals, may be multiplied by a number without any change."""
    figures = data.draw(measured(contract))
    goals = {}
    for id, goal in contract.goals.items():
        parts = {name: evolve(part, weight=part.weight * one) for name, part in goal.parts.items()}
        goals[id] = evolve(goal, weight=goal.weight * other, parts=parts)
    assert by_product(evolve(contract, goals=goals).written(figures)) == by_product(contract.written(figures))


@given(st.data(), plain_contracts())
def test_a_mean_lies_between_its_parts(data: st.DataObject, contract: Plain) -> None:
    """A mean, whatever its weights, is not below the least of its parts nor above the greatest; neither are its ends."""
    means = evolve(contract, total="mean", combined="mean", rounded="# nothing is rounded")
    means = evolve(means, goals={id: evolve(goal, combining="mean") for id, goal in means.goals.items()})
    found = scores(means.written(data.draw(measured(means))))
    for place, score in found.items():
        parts = [ends(found[part]) for part in found if _parent(part) == place]
        if parts:
            assert min(low for low, _ in parts) <= ends(score)[0] <= max(low for low, _ in parts), place
            assert min(high for _, high in parts) <= ends(score)[1] <= max(high for _, high in parts), place


def _parent(place: str) -> str | None:
    """What a place is a part of: a member of its criterion, a criterion of its goal, a goal of the total."""
    if place == "total":
        return None
    return "total" if len(place.split()) == 2 else place.rpartition(" ")[0]
