"""What a lever alone reaches, level by level: compiled where that is covered, else evaluated in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from dsl.terms import Facet, Place
from dsl.units import Kind
from evaluator.closures import NotCoveredError, Pair, State, pair
from evaluator.compiling import Compiler
from evaluator.value import Known, NotApplicable, Phrase, Value
from evaluator.whatif.sweep.exact import Exact, Key

Levels = list[Value]
"""A value for each level."""


def level_by_level(exact: Exact, keys: Sequence[Key], lever: int) -> list[Levels]:
    """For each of the keys, which no other lever reaches, its values at the levels of the lever."""
    quick = _compiled(exact, keys, lever)
    rows = []
    for index in range(len(exact.design.levels[lever])):
        found = quick(index) if quick else None
        rows.append(exact.values(keys, {lever: index}) if found is None else found)
    return [list(column) for column in zip(*rows, strict=True)]


def _compiled(exact: Exact, keys: Sequence[Key], lever: int) -> Callable[[int], Levels | None] | None:
    """What gives the values at a level, or None where they are not covered at it; None where nothing is."""
    try:
        compiler = Compiler(exact.contract, [key for key in keys if isinstance(key, Place)])
        nodes = [compiler.place(key) if isinstance(key, Place) else compiler.node(key, {}) for key in keys]
    except NotCoveredError:
        return None
    runs = [None if node is None else pair(node) for node in nodes]
    truths = [_is_truth(exact, key) for key in keys]
    place, empty = compiler.figures[exact.varied[lever]], [None] * len(compiler.figures)

    def at(index: int) -> Levels | None:
        state: State = [*empty]
        state[place] = Fraction(exact.design.levels[lever][index])
        try:
            for step in compiler.plan:
                state.append(step(state))
            return [_value(run and run(state), truth) for run, truth in zip(runs, truths, strict=True)]
        except (NotCoveredError, AttributeError):  # a missing figure is None, which has no ratio
            return None

    return at


def _is_truth(exact: Exact, key: Key) -> bool:
    unit = exact.contract.unit(key) if isinstance(key, Place) else key.unit
    return unit.kind is Kind.TRUTH and not (isinstance(key, Place) and key.facet is Facet.SCORE)


def _value(found: Pair | None, truth: bool) -> Value:
    if found is None:
        return NotApplicable(Phrase("no part applies"))
    number = Fraction(*found)
    return Known(bool(number) if truth else number)
