"""A difference split exactly into its causes.

Exact means Shapley's shares: what a cause brings, on average over every order in which the causes could be brought in. That
takes every set of causes, so that many causes that interact are split in one order instead, that of the text. Either
way the shares add up to the whole difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from math import factorial

from attrs import frozen

from evaluator.whatif.diff.change import Cause

Numbers = tuple[Fraction, ...]
"""Several numbers that are split at once, such as the two ends of an interval."""
Game = Callable[[frozenset[Cause]], Numbers]
MOST_EXACT = 10
"""So many causes that interact are split exactly: each further one doubles the work."""


@frozen
class Split:
    """The share of each cause, and whether those are Shapley's."""

    shares: dict[Cause, Numbers]
    exact: bool


def split(groups: Sequence[Sequence[Cause]], game: Game) -> Split:
    """The game's difference between all causes and none, split; causes of different groups must not interact."""
    shares: dict[Cause, Numbers] = {}
    for group in groups:
        shares |= shapley(group, game) if len(group) <= MOST_EXACT else in_order(group, game)
    return Split(shares, all(len(group) <= MOST_EXACT for group in groups))


def shapley(causes: Sequence[Cause], game: Game) -> dict[Cause, Numbers]:
    """What each cause brings, on average over all orders."""
    size = len(causes)
    values = {frozenset(some): game(frozenset(some)) for some in subsets(causes)}

    def share(cause: Cause) -> Numbers:
        others = [each for each in causes if each != cause]
        brought = [
            (Fraction(factorial(len(some)) * factorial(size - len(some) - 1), factorial(size)), frozenset(some))
            for some in subsets(others)
        ]
        steps = [[weight * each for each in minus(values[some | {cause}], values[some])] for weight, some in brought]
        return tuple(sum(column, Fraction(0)) for column in zip(*steps, strict=True))

    return {cause: share(cause) for cause in causes}


def in_order(causes: Sequence[Cause], game: Game) -> dict[Cause, Numbers]:
    """What each cause brings when those before it are there."""
    there: frozenset[Cause] = frozenset()
    shares = {}
    for cause in causes:
        shares[cause] = minus(game(there | {cause}), game(there))
        there |= {cause}
    return shares


def subsets(causes: Sequence[Cause]) -> Iterator[tuple[Cause, ...]]:
    """Every set of the causes, the small ones first."""
    return (some for size in range(len(causes) + 1) for some in combinations(causes, size))


def minus(one: Numbers, other: Numbers) -> Numbers:
    """The differences."""
    return tuple(left - right for left, right in zip(one, other, strict=True))
