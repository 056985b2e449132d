"""Ranks: what place each value has, whatever those that are open turn out to be."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from evaluator.ranks import Rank, ranks
from evaluator.value import HIDDEN, HIDING, Known, Mark, NotApplicable, Unknown, Value


def known(number: int) -> Known:
    """A settled value."""
    return Known(Fraction(number))


def test_equal_values_share_a_rank_and_the_next_is_left_out() -> None:
    """1, 2, 2, 4."""
    assert ranks([known(3), known(9), known(5), known(5)]) == (Rank(4, 4), Rank(1, 1), Rank(2, 2), Rank(2, 2))


def test_a_value_that_does_not_apply_or_is_hidden_has_no_rank_and_moves_nobody() -> None:
    """The others are ranked among themselves."""
    hidden = Unknown(None, None, (HIDDEN,), frozenset({Mark(HIDING, "5")}))
    assert ranks([known(3), NotApplicable("nothing"), hidden, known(9)]) == (Rank(2, 2), None, None, Rank(1, 1))


def test_a_value_that_is_open_at_an_end_may_be_first_or_last() -> None:
    """Without a lower end it may be below all, without an upper one above all."""
    assert ranks([Unknown(None, Fraction(4), ()), known(3), known(9)]) == (Rank(2, 3), Rank(2, 3), Rank(1, 1))
    assert ranks([Unknown(Fraction(4), None, ()), known(3), known(9)]) == (Rank(1, 2), Rank(3, 3), Rank(1, 2))


_ENDS = st.tuples(st.integers(0, 4), st.integers(0, 4)).map(sorted)


@given(st.lists(_ENDS, min_size=1, max_size=5))
def test_a_rank_is_what_trying_every_value_finds(ends: list[list[int]]) -> None:
    """The best and the worst place over all that the values may turn out to be."""
    values: list[Value] = [known(low) if low == high else Unknown(Fraction(low), Fraction(high), ()) for low, high in ends]
    tried = [_places(chosen) for chosen in product(*(range(low, high + 1) for low, high in ends))]
    expected = tuple(Rank(min(at), max(at)) for at in zip(*tried, strict=True))
    assert ranks(values) == expected


def _places(numbers: Sequence[int]) -> list[int]:
    return [1 + sum(other > number for other in numbers) for number in numbers]
