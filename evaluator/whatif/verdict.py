"""A verdict as a function of the actual: the comparison of a criterion with its target held."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from attrs import frozen

_SIGNS: Mapping[str, Callable[[Fraction, Fraction], bool]] = {
    "ge": operator.ge,
    "gt": operator.gt,
    "le": operator.le,
    "lt": operator.lt,
    "eq": operator.eq,
    "ne": operator.ne,
}


@frozen
class Verdict:
    """Whether an actual meets its target; `ends` are the target, or both ends of `between`.

    The verdict is the same for all actuals between two neighbouring ends, so that it can turn at an end only.
    """

    op: str
    ends: tuple[Fraction, ...]

    @classmethod
    def of(cls, op: str | None, ends: Sequence[Fraction | None]) -> Verdict | None:
        """The verdict of a comparison; None where there is no comparison, or an end that is not known."""
        known = tuple(end for end in ends if end is not None)
        return cls(op, known) if op is not None and known and len(known) == len(ends) else None

    def __call__(self, actual: Fraction) -> bool:
        """Whether that actual meets the target."""
        if self.op == "between":
            return self.ends[0] <= actual <= self.ends[1]
        return _SIGNS[self.op](actual, self.ends[0])

    def beside(self, edge: Fraction, upwards: bool) -> bool:
        """The verdict of the actuals just above an edge, or just below it."""
        apart = [abs(end - edge) for end in self.ends if end != edge]
        little = min(apart, default=Fraction(1)) / 2
        return self(edge + little if upwards else edge - little)
