"""Numbers that are not settled: a function of one unknown, which calculates and compares as a Fraction does.

The evaluator's rules need nothing of a number but arithmetic and comparison, so that they hold for such a number too. What
they ask besides of a number stands here; the numbers themselves are made in `whatif/solve`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dsl.terms import Mode


class Symbolic(ABC):
    """A number that hangs on an unknown."""

    @property
    @abstractmethod
    def bits(self) -> int:
        """How many bits its longest coefficient takes."""

    @abstractmethod
    def rounded(self, step: Fraction, mode: Mode) -> Fraction:
        """The multiple of a step that it is rounded to."""
