"""Contracts as text, read for the lints."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from attrs import frozen

from dsl import lever, syntax
from dsl.catalogue import render
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic
from dsl.pipeline import reading
from dsl.source import Source
from dsl.terms import Place
from dsl.turn import turn
from evaluator.lints.scene import NoFigures
from evaluator.score import MeasurementSet, score
from evaluator.value import Value
from maalbar import load
from maalbar.api import LoadedContract

HEAD = """contract "Service contract 2024"
  period 2024
  scoring clamp(actual/target, 0, 1)
  combined mean(members)
  goals score mean(parts)
  score mean(goals)
"""
DECLARED = """
dimension segment: starters, growers
survey users
  question advice
    answers very_satisfied, satisfied, dissatisfied
  question used
    answers yes, no
measure companies
measure waiting in days from 0 to 365
measure turnover in kr by segment
"""


@frozen
class Read:
    """A contract with its tree and what was told of it."""

    tree: syntax.File
    contract: Contract
    told: tuple[Diagnostic, ...]


def read(goals: str, head: str = HEAD) -> Read:
    """The contract with these goals; it holds no error."""
    found = reading(Source("contract.maal", head + DECLARED + goals), open_file=lambda name, beside: None)
    assert found.contract is not None, [render(each) for each in found.diagnostics]
    return Read(found.tree, found.contract, found.diagnostics)


def in_folder(folder: Path, goals: str, figures: str = "", head: str = HEAD) -> LoadedContract:
    """The same as a file in a folder, with figures beside it."""
    (folder / "contract.maal").write_text(head + DECLARED + goals, "utf-8")
    if figures:
        (folder / "measurements.yaml").write_text("measurements: the hub\nparty: hub\nperiod: 2024\n" + figures, "utf-8")
    return load(folder)


def codes(told: tuple[Diagnostic, ...] | list[Diagnostic]) -> list[str]:
    """The codes, in order."""
    return sorted(each.code for each in told)


def with_figure(
    contract: Contract, actual: Place, figure: Fraction, place: Place, figures: MeasurementSet | None = None
) -> Value:
    """What a place comes to with another figure, by scoring the whole contract anew."""
    turned = turn(contract, {lever.actual(contract, (actual,), str(actual)): figure})
    return score(turned, figures or NoFigures()).steps[place].value
