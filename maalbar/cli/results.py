"""The results that a command is about: of the one party, of each of several, or of the party that was named."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evaluator.result import Result
from maalbar.api import LoadedContract
from maalbar.parties import scored


def results(loaded: LoadedContract, measurements: Sequence[Path], party: str | None) -> tuple[Result, ...]:
    """The results in the order of the set. Raises `MaalbarError` where there is no party of that name."""
    return scored(loaded.contract, loaded.measure(measurements or None), party)
