"""Figures, scores and names as a message tells them, each in its reader's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from dsl.diagnostic import Listed, Wording, wording
from dsl.terms import Place
from dsl.units import COUNT, DAYS, POINTS, RATIO, Kind, Unit

if TYPE_CHECKING:
    from evaluator.lints.subjects import Subject

_DECIMALS = 2
"""A figure that goes on is cut after so many decimals."""


def either(english: str, danish: str) -> Wording:
    """What each language writes in its own way."""
    return wording("lint-either", english=english, danish=danish)


def amount(value: Fraction, unit: Unit) -> Wording:
    """A figure with its unit: `79.9 %`, `1,200 kr`, `2024-03-01`; one that goes on is cut, and ends in `…`."""
    if unit.kind is Kind.DATE:
        day = date.fromordinal(int(value))
        return either(day.isoformat(), f"{day.day}.{day.month}.{day.year}")
    plain = _plain(value * 100 if unit.kind in (Kind.RATIO, Kind.PP) else value)
    english, danish = _names(unit, abs(value) == 1)
    return either(f"{plain} {english}".strip(), f"{plain.translate(_DANISH)} {danish}".strip())


_DANISH = str.maketrans(".,", ",.")


def _names(unit: Unit, one: bool) -> tuple[str, str]:
    if unit == POINTS:
        return ("point" if one else "points"), "point"
    if unit == DAYS:
        return ("day" if one else "days"), ("dag" if one else "dage")
    return ("", "") if unit == COUNT else (str(unit), str(unit))


def _plain(value: Fraction) -> str:
    sign, (whole, rest) = "-" if value < 0 else "", divmod(abs(value), 1)
    digits, left = divmod(rest * 10**_DECIMALS, 1)
    decimals = f"{digits:0{_DECIMALS}d}" if left else f"{digits:0{_DECIMALS}d}".rstrip("0")
    return f"{sign}{whole:,}{'.' + decimals if decimals else ''}{'…' if left else ''}"


def percent(value: Fraction) -> Wording:
    """A score in percent."""
    return amount(value, RATIO)


def of_goal(subject: Subject) -> Wording:
    """A criterion with its goal."""
    return wording("lint-of-goal", goal=subject.goal.id, name=subject.criterion.name)


def of_place(place: Place) -> Wording:
    """A goal, a criterion or the total."""
    if place.goal is None:
        return wording("lint-total")
    if place.criterion is None:
        return wording("lint-goal", goal=place.goal)
    return wording("lint-of-goal", goal=place.goal, name=place.criterion)


_NAMED = 5
"""So many of a long list are named."""


def named(words: Sequence[str | Wording]) -> Listed | str | Wording:
    """Some names in a row; of a long row the first, and how many more there are."""
    if len(words) > _NAMED + 1:
        return Listed((*words[:_NAMED], wording("lint-more", more=len(words) - _NAMED)), "and")
    return Listed(tuple(words), "and") if len(words) > 1 else words[0]
