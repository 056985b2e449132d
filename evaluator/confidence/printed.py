"""Which whole numbers of answers a printed share may stand for."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor


def numerators(share: Fraction, digits: Fraction, n: Fraction) -> tuple[Fraction, Fraction] | None:
    """The least and the most of `n` that give the share within half a unit of its last printed digit; None where none does."""
    least, most = max(ceil((share - digits) * n), 0), min(floor((share + digits) * n), floor(n))
    return (Fraction(least), Fraction(most)) if least <= most else None
