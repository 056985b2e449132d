"""Who sweeps the 2022 contract over five of its targets: Målbar, NumPy by hand, and the rivals.

A job is a number of scenarios with a combination of levels each, drawn at random by the same generator for all, or a whole
grid. It gives all eleven scores and the total of each scenario, in chunks or in whole arrays, and the mean of the totals, by
which it is seen that all count the same. Drawing, and whatever is prepared for these levels, is part of the job.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from typing import Any

import numpy as np
from attrs import frozen

from benchmarks.figures import contract_of_2022, measured_in_2022, of_2022
from dsl.lever import Steps, Variation, levers
from evaluator.whatif.sweep import Design, sweep

CHUNK = 16_384
PERCENT = Fraction(1, 100)
FIVE = {
    "drift": ("goal 3 kompetencer drift target", Steps(70 * PERCENT, PERCENT, 26)),
    "used": ("goal 4 benyttet target", Steps(70 * PERCENT, PERCENT, 26)),
    "turnover": ("goal 6 omsaetning target", Steps(5 * PERCENT, PERCENT / 4, 41)),
    "jobs": ("goal 6 beskaeftigelse target", Steps(5 * PERCENT, PERCENT / 4, 41)),
    "digital": ("goal 7 forventet target", Steps(70 * PERCENT, PERCENT, 26)),
}
"""The five targets by the figure that each is set for, with their levels: one in goals 3, 4 and 7, two in goal 6."""
Job = Callable[[int], float]
"""So many scenarios; gives the mean of their totals."""


@cache
def variations(size: int = 0) -> list[Variation]:
    """The five targets with their levels, or with so many of them."""
    named = {lever.title: lever for lever in levers(contract_of_2022(rounds=True))}
    return [Variation(named[title], Steps(steps.first, steps.step, size or steps.size)) for title, steps in FIVE.values()]


def drawn(count: int) -> Design:
    """The scenarios drawn at random."""
    return Design.random(variations(), count, seed=1)


def chunks(design: Design) -> Iterator[tuple[int, Any]]:
    """The size of each chunk, and its level indices."""
    for start in range(0, design.count, CHUNK):
        stop = min(start + CHUNK, design.count)
        yield stop - start, design.indices(start, stop)


def levels(design: Design) -> list[Any]:
    """The levels of each target as floats."""
    return [np.array([float(level) for level in each]) for each in design.levels]


# --- Målbar ---


def ours(rounds: bool) -> Job:
    """Målbar, exact: every goal's score and the total as they are shown."""
    contract, measured = contract_of_2022(rounds=rounds), measured_in_2022()

    def job(count: int) -> float:
        swept = sweep(contract, measured, drawn(count))
        return sum(int(chunk.columns[11].shown.sum()) for chunk in swept.chunks()) / count / 1e7

    return job


def drawing(rounds: bool) -> Job:
    """Nothing but the drawing."""

    def job(count: int) -> float:
        for _ in chunks(drawn(count)):
            pass
        return float("nan")

    return job


# --- by hand ---


def _near(value: Any, rounds: bool) -> Any:
    return np.ceil(value * 100 - 0.5) / 100 if rounds else value


def _nearly(value: Any) -> None:
    """The same in place."""
    np.multiply(value, 100, out=value)
    np.subtract(value, 0.5, out=value)
    np.ceil(value, out=value)
    np.divide(value, 100, out=value)


def formulas(rounds: bool) -> Job:
    """NumPy by hand, each formula worked out in each scenario, in floats."""
    figures = {name: float(value) for name, value in of_2022().items()}
    room = np.empty((8, CHUNK))

    def job(count: int) -> float:
        design, total = drawn(count), 0.0
        targets = levels(design)
        for size, indices in chunks(design):
            goal3, goal4, goal6, goal7, part, all_, _, _ = room[:, :size]
            for name, out, target, at in zip(FIVE, (goal3, goal4, goal6, part, goal7), targets, indices, strict=True):
                target.take(at, out=out, mode="clip")
                np.divide(figures[name], out, out=out)
                np.minimum(out, 1.0, out=out)  # no figure is below 0
            _settle(goal3, 1.0, 0.5, rounds)
            _settle(goal3, 1.0, 0.5, rounds)
            _settle(goal4, 0.0, 1.0, rounds)
            _settle(goal7, 0.0, 1.0, rounds)
            total += _together(goal3, goal4, goal6, goal7, part, all_, rounds)
        return total / count

    return job


def tables(rounds: bool) -> Job:
    """NumPy by hand, with a table of floats for each target, as quick as we can write it."""
    figures = {name: float(value) for name, value in of_2022().items()}
    room = np.empty((8, CHUNK))

    def job(count: int) -> float:
        design, total = drawn(count), 0.0
        reached = [np.clip(figures[name] / target, 0, 1) for name, target in zip(FIVE, levels(design), strict=True)]
        reached[0] = _near((_near((reached[0] + 1) / 2, rounds) + 1) / 2, rounds)
        reached[1], reached[4] = _near(reached[1], rounds), _near(reached[4], rounds)
        for size, indices in chunks(design):
            goal3, goal4, goal6, goal7, part, all_, _, _ = room[:, :size]
            for out, table, at in zip((goal3, goal4, goal6, part, goal7), reached, indices, strict=True):
                table.take(at, out=out, mode="clip")
            total += _together(goal3, goal4, goal6, goal7, part, all_, rounds)
        return total / count

    return job


def _settle(value: Any, more: float, times: float, rounds: bool) -> None:
    np.add(value, more, out=value)
    np.multiply(value, times, out=value)
    if rounds:
        _nearly(value)


def _together(goal3: Any, goal4: Any, goal6: Any, goal7: Any, part: Any, all_: Any, rounds: bool) -> float:
    """Goal 6 of its two parts (productivity earns nothing, and what is expected all), then the total; its sum."""
    np.add(goal6, part, out=goal6)
    _settle(goal6, 0.0, 1 / 3, rounds)
    _settle(goal6, 1.0, 0.5, rounds)
    np.add(goal3, goal4, out=all_)
    np.add(all_, goal6, out=all_)
    np.add(all_, goal7, out=all_)
    _settle(all_, 7.0, 1 / 11, rounds)
    return float(all_.sum())


# --- grids ---

GRID = 25
"""Levels of each target in a grid of nearly 10^7."""


def our_grid(rounds: bool) -> Job:
    """Målbar, exact, over a grid; the total only."""
    from dsl.terms import Place
    from evaluator.whatif.sweep import Output

    contract, measured = contract_of_2022(rounds=rounds), measured_in_2022()

    def job(count: int) -> float:
        swept = sweep(contract, measured, Design.grid(variations(GRID)), [Output(Place())])
        return sum(int(chunk.columns[0].shown.sum()) for chunk in swept.chunks(65_536)) / swept.design.count / 1e7

    return job


def broadcast(rounds: bool) -> Job:
    """NumPy by hand over a grid: each goal on its own axes, the total by broadcasting, in floats."""
    figures = {name: float(value) for name, value in of_2022().items()}

    def job(count: int) -> float:
        axes = [
            np.clip(figures[name] / target, 0, 1).reshape([-1 if axis == place else 1 for axis in range(5)])
            for place, (name, target) in enumerate(zip(FIVE, levels(Design.grid(variations(GRID))), strict=True))
        ]
        drift, used, turnover, jobs, digital = axes
        goal3 = _near((_near((drift + 1) / 2, rounds) + 1) / 2, rounds)
        goal6 = _near((_near((turnover + jobs) / 3, rounds) + 1) / 2, rounds)
        total = (goal3 + _near(used, rounds) + 7) + goal6 + _near(digital, rounds)
        np.divide(total, 11, out=total)
        if rounds:
            _nearly(total)
        return float(total.mean())

    return job


@frozen
class Entrant:
    """A way to sweep; `most` is the most scenarios that it is asked for, with more told by that; `package` what it needs."""

    title: str
    prepare: Callable[[bool], Job]
    most: int = 10**7
    package: str = ""


def _rival(name: str) -> Callable[[bool], Job]:
    def prepare(rounds: bool) -> Job:
        from benchmarks import sweep_rivals

        found: Job = getattr(sweep_rivals, name)(rounds)
        return found

    return prepare


ENTRANTS = {
    "ours": Entrant("Målbar, exact", ours),
    "tables": Entrant("by hand, NumPy floats, tables", tables),
    "formulas": Entrant("by hand, NumPy floats", formulas),
    "openfisca": Entrant("openfisca-core, 32-bit floats", _rival("openfisca"), package="openfisca_core"),
    "zen": Entrant("zen-engine, in a loop", _rival("zen"), 10_000, "zen"),
    "drawing": Entrant("the drawing alone", drawing),
}
"""Over random combinations."""
GRIDS = {
    "our_grid": Entrant("Målbar, exact", our_grid),
    "broadcast": Entrant("by hand, NumPy floats, broadcast", broadcast),
}
