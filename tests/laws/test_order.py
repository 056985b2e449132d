"""Laws of order: nothing depends on what stands first."""

from __future__ import annotations

from typing import TypeVar

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.laws.plain import Plain, measured, plain_contracts
from tests.laws.scoring import by_product

T = TypeVar("T")


def shuffled(data: st.DataObject, entries: dict[str, T]) -> dict[str, T]:
    """The same entries in another order."""
    return {key: entries[key] for key in data.draw(st.permutations(sorted(entries)))}


@given(st.data(), plain_contracts())
def test_the_order_of_goals_and_criteria_does_not_matter(data: st.DataObject, contract: Plain) -> None:
    """Goals and criteria written in another order have the same values, each by itself and in the total."""
    figures = data.draw(measured(contract))
    goals = {id: evolve(goal, parts=shuffled(data, dict(goal.parts))) for id, goal in contract.goals.items()}
    moved = evolve(contract, goals=shuffled(data, goals))
    assert by_product(moved.written(figures)) == by_product(contract.written(figures))


@given(st.data(), plain_contracts())
def test_the_order_of_segments_does_not_matter(data: st.DataObject, contract: Plain) -> None:
    """The members of a dimension declared in another order have the same values, each by itself and combined."""
    figures = data.draw(measured(contract))
    moved = evolve(contract, members=tuple(data.draw(st.permutations(contract.members))))
    assert by_product(moved.written(figures)) == by_product(contract.written(figures))


@given(st.data(), plain_contracts())
def test_the_order_of_answers_does_not_matter(data: st.DataObject, contract: Plain) -> None:
    """The answers of a question declared in another order give the same values."""
    figures = data.draw(measured(contract))
    moved = evolve(contract, answers=tuple(reversed(contract.answers)))
    assert by_product(moved.written(figures)) == by_product(contract.written(figures))


@given(st.data(), plain_contracts())
def test_the_order_of_figures_does_not_matter(data: st.DataObject, contract: Plain) -> None:
    """A measurement set that lists its figures in another order gives the same values."""
    written = contract.written(data.draw(measured(contract)))
    moved = evolve(written, figures=shuffled(data, dict(written.figures)))
    assert by_product(moved) == by_product(written)
