"""The steps that a user asks for: `1 pp`, `5 points`, `10`, `10 kr`, one for each unit."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from dsl.check import wishes
from dsl.check.spoken import alike
from dsl.contract import Contract
from dsl.diagnostic import Listed, MaalbarError, Word, Wording, problem, rewrite
from dsl.source import Source, Span
from dsl.units import COUNT, RATIO, TRUTH, Unit
from evaluator.whatif.inputs import inputs
from evaluator.whatif.steps import Steps, stepping
from maalbar.report.numbers import number

NAME = "--step"


def steps(texts: Sequence[str], contract: Contract) -> Steps:
    """The step for each unit. Raises `MaalbarError` where one cannot be read, is doubtful, or turns nothing."""
    found: dict[Unit, Fraction] = {}
    units = {stepping(one.lever.unit) for one in inputs(contract)} - {TRUTH}
    for written in texts:
        source = Source(NAME, written)
        span = Span(source, 0, max(len(written), 1))
        value, unit = _read(source)
        if unit == RATIO:
            points = alike(f"{number(value * 100, 'en')} pp", span, contract)
            raise MaalbarError([problem("M0950", span, rewrite(span, points), text=written, points=points)])
        if stepping(unit) not in units:
            raise MaalbarError([problem("M0951", span, text=written, units=_listed(units, span, contract))])
        if stepping(unit) in found:
            raise MaalbarError([problem("M0952", span, text=written)])
        if stepping(unit) == COUNT and value.denominator != 1:
            raise MaalbarError([problem("M0953", span, text=written)])
        found[stepping(unit)] = value
    return found


def _read(source: Source) -> tuple[Fraction, Unit]:
    found, told = wishes.step(source)
    if found is None:
        raise MaalbarError(told)
    return found


def _listed(units: set[Unit], place: Span, contract: Contract) -> Word:
    named = sorted(alike(f"1 {unit}", place, contract).partition(" ")[2] for unit in units - {COUNT})
    words: list[Word] = [*named, *([Wording("step-plain-numbers")] if COUNT in units else [])]
    return Listed(tuple(words), "and") if words else Wording("step-nothing")
