"""What a sweep comes to: the distribution of the total, the best and the worst, thresholds, and each lever alone.

    from maalbar.whatif.sweep.summary import summarise

    summary = summarise(contract.sweep(…))

The scenarios are gone through once, in chunks; what is written to a file is written on the same way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Protocol

from attrs import frozen

from dsl.lever import Lever, Variation
from dsl.terms import Place
from evaluator.result import Result
from evaluator.score import score, value_before_rounding
from evaluator.value import Known
from evaluator.whatif.present import level
from evaluator.whatif.sweep import Chunk, Design, Output, Sweep, sweep
from evaluator.whatif.sweep.sweeping import CHUNK
from maalbar.report.model import measured
from maalbar.whatif.sweep.curve import Curve, Folding, rising
from maalbar.whatif.sweep.seen import Seen, seen_of
from maalbar.whatif.sweep.totals import Extreme, Reach, Spread, Totals

TOTAL = Output(Place())
UNROUNDED = Output(Place(), before_rounding=True)


class Taker(Protocol):
    """Whoever looks at each chunk of a sweep in turn."""

    def take(self, chunk: Chunk) -> None:
        """Look at the next scenarios."""


@frozen(eq=False)
class Summary:
    """A sweep summed up.

    `now` holds the outputs as things stand, and `levels_now` the level that each lever has now, None where it has no single
    known one or one that the contract hides. `best` and `worst` are None where no total is known. `curves` gives each lever
    alone, the others as they stand. `moved` says for each lever of a grid whether the total ever hangs on it; None where that
    was not asked.
    """

    sweep: Sweep
    outputs: tuple[Output, ...]
    now: Mapping[Output, Seen]
    levels_now: tuple[Fraction | None, ...]
    spread: Spread
    best: Extreme | None
    worst: Extreme | None
    reaches: tuple[Reach, ...]
    curves: tuple[Curve, ...]
    moved: tuple[bool | None, ...]
    totals: Totals

    @property
    def design(self) -> Design:
        """What was swept."""
        return self.sweep.design

    def levels(self, scenario: int) -> dict[Lever, Fraction]:
        """What each lever is turned to in a scenario."""
        return self.design.scenario(scenario)


def summarise(swept: Sweep, thresholds: Sequence[int] = (), also: Sequence[Taker] = (), size: int = CHUNK) -> Summary:
    """Go through the scenarios once. The total must be among the sweep's outputs.

    `thresholds` are levels of the total above 0, in 10^-5 of what is shown; without any it is the present total. `also`
    look at each chunk, of at most `size` scenarios, as well.
    """
    outputs = tuple(output for output in swept.outputs if not output.before_rounding)
    result = score(swept.contract, swept.measurements, swept.party)
    now = {output: _now(swept, result, output) for output in swept.outputs}
    totals, alone = Totals(TOTAL, swept.design.count), _alone(swept, outputs)
    for chunk in swept.chunks(size):
        for taker in (totals, *([alone[1]] if alone else ()), *also):
            taker.take(chunk)
    curves = (alone[1].curve(alone[0]),) if alone else _curves(swept, outputs)
    best, worst = totals.extremes() or (None, None)
    wanted = thresholds or [known for known in [now[TOTAL].known] if known is not None and known > 0]
    return Summary(
        swept,
        outputs,
        now,
        tuple(_stands(swept, result, lever) for lever in swept.design.levers),
        totals.spread(),
        best,
        worst,
        tuple(map(totals.reach, wanted)),
        curves,
        _moved(swept.design, totals),
        totals,
    )


def _stands(swept: Sweep, result: Result, lever: Lever) -> Fraction | None:
    """The level now; None for a count that the contract hides as well."""
    now = level(lever, result, swept.measurements)
    hidden = now is not None and measured(Known(now), lever.unit, swept.contract.hide_below).below is not None
    return None if hidden else now


def _now(swept: Sweep, result: Result, output: Output) -> Seen:
    step = result.steps[output.place]
    return seen_of(output, value_before_rounding(step) if output.before_rounding else step.value, swept.unit(output))


def _variations(design: Design) -> list[Variation]:
    return [rising(Variation(lever, levels)) for lever, levels in zip(design.levers, design.levels, strict=True)]


def _alone(swept: Sweep, outputs: tuple[Output, ...]) -> tuple[Variation, Folding] | None:
    """What folds the curve of the only lever on the same way, where its levels come in rising order."""
    design = swept.design
    if len(design.levers) > 1 or not design.grid_shaped:
        return None
    (variation,) = _variations(design)
    same = len(variation.values) == design.count and all(
        new == old for new, old in zip(variation.values[:2], design.levels[0][:2], strict=True)
    )
    return (variation, _folding(swept, outputs)) if same else None


def _folding(swept: Sweep, outputs: tuple[Output, ...]) -> Folding:
    return Folding(outputs, UNROUNDED if UNROUNDED in swept.outputs else None)


def _curves(swept: Sweep, outputs: tuple[Output, ...]) -> tuple[Curve, ...]:
    """Each lever swept alone."""
    curves = []
    for variation in _variations(swept.design):
        folding = _folding(swept, outputs)
        wanted = (*outputs, *([folding.before] if folding.before else ()))
        for chunk in sweep(swept.contract, swept.measurements, Design.grid([variation]), wanted, swept.party).chunks():
            folding.take(chunk)
        curves.append(folding.curve(variation))
    return tuple(curves)


def _moved(design: Design, totals: Totals) -> tuple[bool | None, ...]:
    sizes = [len(levels) for levels in design.levels]
    return tuple(totals.moves(sizes, lever) if design.grid_shaped else None for lever in range(len(sizes)))
