"""The 2022 contract written out by hand, as a programmer would who needs no more than its eleven scores and its total.

Two exact ways of counting, from any figures: `Fraction`, which follows the contract line by line, and numerators and
denominators as whole numbers, which is quicker. Quicker ways, that give something up, stand in `by_hand_scaled`.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import ceil

from benchmarks.figures import Figures

ONE = Fraction(1)
Scores = tuple[tuple[Fraction, ...], Fraction]
"""The scores of goals 1 to 11, and the total."""


def half_down(value: Fraction) -> Fraction:
    """A value to whole percents, halves down."""
    return Fraction(ceil(value * 100 - Fraction(1, 2)), 100)


def as_it_is(value: Fraction) -> Fraction:
    """A value that no line rounds."""
    return value


def fractions(figures: Figures, settled: Callable[[Fraction], Fraction] = half_down) -> Scores:
    """Every score with `Fraction`; `settled` is what becomes of the result of a mean."""

    def mean(*parts: Fraction | bool) -> Fraction:
        return settled(Fraction(sum(parts)) / len(parts))

    def reached(name: str, target: Fraction | int) -> Fraction:
        return min(max(Fraction(figures[name]) / target, Fraction(0)), ONE)

    def done(*names: str) -> Fraction:
        return mean(*[figures[name] for name in names])

    regional = done("ownership", "spread", "meetings", "clusters", "groups")
    skills = mean(reached("drift", Fraction(80, 100)), reached("vaekst", Fraction(80, 100)))
    promoters = mean(reached("nps_drift", 70), reached("nps_vaekst", 70))
    effects = mean(reached("turnover", Fraction(10, 100)), reached("jobs", Fraction(5, 100)), figures["productivity"] > 0)
    goals = (
        mean(figures["campaign"], reached("new", Fraction(50, 100))),
        regional,
        mean(skills, promoters),
        mean(reached("used", Fraction(47, 100))),
        done("tool", "self_help"),
        mean(reached("expected", Fraction(65, 100)), effects),
        mean(reached("digital", Fraction(70, 100))),
        done("funds", "lighthouse", "analysis"),
        regional,
        done("guidance", "hub", "react", "climate"),
        mean(reached("companies", 800), reached("long_courses", 350), reached("short_courses", 600)),
    )
    return goals, mean(*goals)


def ratios(figures: Figures) -> tuple[tuple[int, ...], int]:
    """Every score in whole percents, from any exact figures, rounded where the contract rounds."""
    f = figures
    regional = _mean(_done(f["ownership"], f["spread"], f["meetings"], f["clusters"], f["groups"]))
    skills = _mean(_reached(f["drift"], 10, 8), _reached(f["vaekst"], 10, 8))
    promoters = _mean(_reached(f["nps_drift"], 1, 70), _reached(f["nps_vaekst"], 1, 70))
    effects = _mean(_reached(f["turnover"], 10, 1), _reached(f["jobs"], 20, 1), (f["productivity"].numerator > 0, 1))
    goals = (
        _mean(_done(f["campaign"]), _reached(f["new"], 2, 1)),
        regional,
        _mean((skills, 100), (promoters, 100)),
        _mean(_reached(f["used"], 100, 47)),
        _mean(_done(f["tool"], f["self_help"])),
        _mean(_reached(f["expected"], 100, 65), (effects, 100)),
        _mean(_reached(f["digital"], 10, 7)),
        _mean(_done(f["funds"], f["lighthouse"], f["analysis"])),
        regional,
        _mean(_done(f["guidance"], f["hub"], f["react"], f["climate"])),
        _mean(_reached(f["companies"], 1, 800), _reached(f["long_courses"], 1, 350), _reached(f["short_courses"], 1, 600)),
    )
    return goals, percent(sum(goals), 1100)


def _done(*activities: Fraction | bool) -> tuple[int, int]:
    return int(sum(activities)), len(activities)


def _reached(figure: Fraction | bool, up: int, down: int) -> tuple[int, int]:
    above, below = figure.as_integer_ratio()
    above, below = above * up, below * down
    return (1, 1) if above >= below else (above, below) if above > 0 else (0, 1)


def _mean(*parts: tuple[int, int]) -> int:
    total, whole = 0, 1
    for above, below in parts:
        total, whole = total * below + above * whole, whole * below
    return percent(total, whole * len(parts))


def percent(numerator: int, denominator: int) -> int:
    """Whole percents, halves down."""
    return (200 * numerator + denominator - 1) // (2 * denominator)
