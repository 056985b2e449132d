"""Units: what a figure is measured in, and what becomes of it in arithmetic.

A unit is a kind and, for named units such as `kr` or `virksomheder`, a product of names with
exponents. A plain literal such as `80` has no unit of its own; that is the checker's business
(`dsl/check/`), not this room's.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen


class Kind(Enum):
    """The sorts of value that a term can have."""

    RATIO = "ratio"  # a share or a quotient of like things, shown in percent
    PP = "pp"  # percentage points: the difference of two ratios
    NUMBER = "number"  # a plain number
    NAMED = "named"  # money, counts, points, days: a product of named units
    DATE = "date"
    TRUTH = "truth"  # met or not
    LABEL = "label"  # a grade or another word; output, never arithmetic


@frozen
class Unit:
    """A kind with its named factors; `powers` is sorted by name and holds no zero exponent."""

    kind: Kind
    powers: tuple[tuple[str, int], ...] = ()

    def __str__(self) -> str:
        if self.kind is Kind.RATIO:
            return "%"
        if self.kind is not Kind.NAMED:
            return "pp" if self.kind is Kind.PP else ""
        over = [_power(name, power) for name, power in self.powers if power > 0]
        under = [_power(name, -power) for name, power in self.powers if power < 0]
        return "·".join(over or ["1"]) + "".join(f"/{name}" for name in under)


def _power(name: str, power: int) -> str:
    return name if power == 1 else f"{name}^{power}"


RATIO = Unit(Kind.RATIO)
PP = Unit(Kind.PP)
NUMBER = Unit(Kind.NUMBER)
DATE = Unit(Kind.DATE)
TRUTH = Unit(Kind.TRUTH)
LABEL = Unit(Kind.LABEL)


def named(**powers: int) -> Unit:
    """A unit of named factors: `named(kr=1)`; without any factor left it is a plain number."""
    return of_powers(powers)


def of_powers(powers: dict[str, int]) -> Unit:
    """The unit with these exponents; zero exponents fall away."""
    kept = tuple(sorted((name, power) for name, power in powers.items() if power))
    return Unit(Kind.NAMED, kept) if kept else NUMBER


COUNT = named(count=1)
POINTS = named(points=1)
DAYS = named(days=1)


def product(left: Unit, right: Unit, sign: int = 1) -> Unit | None:
    """The unit of `left * right` (`sign` 1) or `left / right` (`sign` -1); None where it has no meaning."""
    if not {left.kind, right.kind} <= _MEASURABLE:
        return None
    if sign < 0 and left == right:
        return RATIO
    if left.kind in _SCALARS and right.kind in _SCALARS:
        return RATIO if left == right == RATIO else NUMBER
    if right.kind in _SCALARS:
        return left
    if Kind.PP in (left.kind, right.kind):
        return right if sign > 0 and left.kind in _SCALARS else None
    return _named_product(left, right, sign)


def _named_product(left: Unit, right: Unit, sign: int) -> Unit:
    powers = dict(left.powers)
    for name, power in right.powers:
        powers[name] = powers.get(name, 0) + sign * power
    return of_powers(powers)


_SCALARS = frozenset({Kind.NUMBER, Kind.RATIO})
_MEASURABLE = frozenset({Kind.RATIO, Kind.PP, Kind.NUMBER, Kind.NAMED})
