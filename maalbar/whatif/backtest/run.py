"""A back-test run: the files sorted into years, and each year's figures read and scored."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from evaluator.measurements.read import head_of
from maalbar import files
from maalbar.parties import one, scored
from maalbar.whatif.backtest.model import Backtest, Set, Year
from maalbar.whatif.backtest.own_year import of_year

if TYPE_CHECKING:
    from maalbar.api import LoadedContract

_Files = list[tuple[Path, str | None]]
"""The files of a year with their titles."""


def backtest(loaded: LoadedContract, paths: Sequence[Path], *, own_year: bool, party: str | None) -> Backtest:
    """What a contract gives on the files of each year, the earliest first; see `LoadedContract.backtest`."""
    found: dict[int, _Files] = {}
    for path in paths:
        header, year = head_of(files.read(path), loaded.contract)
        found.setdefault(year, []).append((path, header.title))
    years = [_year(loaded, year, of, own_year, party) for year, of in sorted(found.items())]
    usual = _year(loaded, *list(found.items())[-1], False, party).result if own_year else None
    return Backtest(loaded.contract, tuple(years), usual)


def _year(loaded: LoadedContract, year: int, found: _Files, own_year: bool, party: str | None) -> Year:
    """One year: the figures read as those of the contract's period, and what was published in the year itself."""
    paths = [path for path, _ in found]
    asked = evolve(loaded, contract=of_year(loaded.tree, loaded.contract.period, year)) if own_year else loaded
    figures, _ = asked.read(paths, written_for=loaded, as_period=asked.contract.period)
    then, _ = evolve(loaded, contract=evolve(loaded.contract, period=year)).read(paths, written_for=loaded)
    result = scored(asked.contract, figures, one(loaded.contract, figures, party))[0]
    made = Set(year, tuple(title for _, title in found if title), tuple(path.as_posix() for path in paths))
    return Year(made, evolve(result, published=then.published, precision=then.precision))
