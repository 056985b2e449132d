"""The 2022 contract written out by hand, in two ways that are quicker than exact counting on any figures.

Whole numbers over fixed denominators are exact, but need figures that were scaled to hundredths of a percent beforehand and
can be no finer. Floats are the floor and no answer: 0.7 + 0.1 >= 0.8 is false there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil, lcm

from benchmarks.by_hand import percent
from benchmarks.figures import Figures


def whole_numbers(figures: Figures) -> Mapping[str, int]:
    """The figures in hundredths of a percent, points, counts, and 1 for what is done. Raises `ValueError` for a finer one."""
    ratios = {name: figure * 10_000 for name, figure in figures.items() if name in IN_PERCENT}
    scaled = {**figures, **ratios}
    if any(figure != int(figure) for figure in scaled.values()):
        raise ValueError("a figure is finer than a hundredth of a percent")
    return {name: int(figure) for name, figure in scaled.items()}


IN_PERCENT = frozenset(["new", "drift", "vaekst", "used", "expected", "turnover", "jobs", "productivity", "digital"])
"""The figures that are ratios."""


def _capped(value: int, most: int) -> int:
    return most if value > most else value if value > 0 else 0


def _counted(f: Mapping[str, int]) -> int:
    return 21 * _capped(f["companies"], 800) + 48 * _capped(f["long_courses"], 350) + 28 * _capped(f["short_courses"], 600)


def integers(f: Mapping[str, int]) -> tuple[tuple[int, ...], int]:
    """Every score in whole percents, rounded where the contract rounds."""
    regional = percent(f["ownership"] + f["spread"] + f["meetings"] + f["clusters"] + f["groups"], 5)
    skills = percent(_capped(f["drift"], 8000) + _capped(f["vaekst"], 8000), 16_000)
    promoters = percent(_capped(f["nps_drift"], 70) + _capped(f["nps_vaekst"], 70), 140)
    effects = percent(_capped(f["turnover"], 1000) + 2 * _capped(f["jobs"], 500) + 1000 * (f["productivity"] > 0), 3000)
    goals = (
        percent(5000 * f["campaign"] + _capped(f["new"], 5000), 10_000),
        regional,
        percent(skills + promoters, 200),
        percent(_capped(f["used"], 4700), 4700),
        percent(f["tool"] + f["self_help"], 2),
        percent(100 * _capped(f["expected"], 6500) + 6500 * effects, 1_300_000),
        percent(_capped(f["digital"], 7000), 7000),
        percent(f["funds"] + f["lighthouse"] + f["analysis"], 3),
        regional,
        percent(f["guidance"] + f["hub"] + f["react"] + f["climate"], 4),
        percent(_counted(f), 50_400),
    )
    return goals, percent(sum(goals), 1100)


DENOMINATORS = (10_000, 5, 224_000, 4700, 2, 78_000, 7000, 3, 5, 4, 50_400)
WHOLE = lcm(*DENOMINATORS)
_SHARES = tuple(WHOLE // denominator for denominator in DENOMINATORS)


def unrounded_integers(f: Mapping[str, int]) -> tuple[tuple[int, ...], int]:
    """Every score without the contract's rounding: numerators of the goals over `WHOLE`, of the total over 11 times that."""
    regional = f["ownership"] + f["spread"] + f["meetings"] + f["clusters"] + f["groups"]
    skills = _capped(f["drift"], 8000) + _capped(f["vaekst"], 8000)
    promoters = _capped(f["nps_drift"], 70) + _capped(f["nps_vaekst"], 70)
    effects = _capped(f["turnover"], 1000) + 2 * _capped(f["jobs"], 500) + 1000 * (f["productivity"] > 0)
    numerators = (
        5000 * f["campaign"] + _capped(f["new"], 5000),
        regional,
        7 * skills + 800 * promoters,
        _capped(f["used"], 4700),
        f["tool"] + f["self_help"],
        6 * _capped(f["expected"], 6500) + 13 * effects,
        _capped(f["digital"], 7000),
        f["funds"] + f["lighthouse"] + f["analysis"],
        regional,
        f["guidance"] + f["hub"] + f["react"] + f["climate"],
        _counted(f),
    )
    goals = tuple(numerator * share for numerator, share in zip(numerators, _SHARES, strict=True))
    return goals, sum(goals)


def floats(f: Mapping[str, float], near: Callable[[float], float]) -> tuple[tuple[float, ...], float]:
    """Every score in floats, right or nearly so, `near` is what becomes of the result of a mean."""
    regional = near((f["ownership"] + f["spread"] + f["meetings"] + f["clusters"] + f["groups"]) / 5)
    skills = near((_part(f["drift"] / 0.8) + _part(f["vaekst"] / 0.8)) / 2)
    promoters = near((_part(f["nps_drift"] / 70) + _part(f["nps_vaekst"] / 70)) / 2)
    effects = near((_part(f["turnover"] / 0.1) + _part(f["jobs"] / 0.05) + (f["productivity"] > 0)) / 3)
    goals = (
        near((f["campaign"] + _part(f["new"] / 0.5)) / 2),
        regional,
        near((skills + promoters) / 2),
        near(_part(f["used"] / 0.47)),
        near((f["tool"] + f["self_help"]) / 2),
        near((_part(f["expected"] / 0.65) + effects) / 2),
        near(_part(f["digital"] / 0.7)),
        near((f["funds"] + f["lighthouse"] + f["analysis"]) / 3),
        regional,
        near((f["guidance"] + f["hub"] + f["react"] + f["climate"]) / 4),
        near((_part(f["companies"] / 800) + _part(f["long_courses"] / 350) + _part(f["short_courses"] / 600)) / 3),
    )
    return goals, near(sum(goals) / 11)


def _part(value: float) -> float:
    return 1.0 if value > 1.0 else value if value > 0.0 else 0.0


def nearest(value: float) -> float:
    """A value to whole percents, halves down, or nearly so."""
    return ceil(value * 100 - 0.5) / 100
