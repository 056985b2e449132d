"""Numbers that are not settled: a function of one unknown, which calculates and compares as a Fraction does.

The evaluator's rules need nothing of a number but arithmetic and comparison, so that they hold for such a number too. What
they ask besides of a number stands here; the numbers themselves are made in `whatif/solve`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dsl.terms import Mode


class Symbolic:
    """A number that hangs on an unknown. No abstract class: whether a number is one is asked of every number there is."""

    __slots__ = ()

    @property
    def bits(self) -> int:
        """How many bits its longest coefficient takes."""
        raise NotImplementedError

    def rounded(self, step: Fraction, mode: Mode) -> Fraction:
        """The multiple of a step that it is rounded to."""
        raise NotImplementedError
