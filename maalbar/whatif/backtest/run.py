"""A back-test run: the files sorted into years, and each year's figures read and scored."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from dsl.contract import Contract
from dsl.diagnostic import MaalbarError, problem
from evaluator.measurements.read import head_of
from evaluator.measurements.set import MeasurementSet
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
    _hold_once(paths)
    for path in paths:
        header, year = head_of(files.read(path), loaded.contract)
        found.setdefault(year, []).append((path, header.title))
    years = [_year(loaded, year, of, own_year, party) for year, of in sorted(found.items())]
    usual = _year(loaded, *list(found.items())[-1], False, party).result if own_year else None
    return Backtest(loaded.contract, tuple(years), usual)


def _hold_once(paths: Sequence[Path]) -> None:
    """Raises `MaalbarError` where a file is named twice, by whatever path."""
    seen: set[Path] = set()
    for path in paths:
        if path.resolve() in seen:
            raise MaalbarError([problem("M0956", None, path=path.as_posix())])
        seen.add(path.resolve())


def _hold_asked(contract: Contract, figures: MeasurementSet, path: Path) -> None:
    """Raises `MaalbarError` where a year's files have nothing that the contract asks for: they are of another contract."""
    answers = (figures.answer(each, one) for one in figures.parties or (None,) for each in contract.quantities)
    if contract.quantities and all(answer.how == "missing" for answer in answers):
        raise MaalbarError([problem("M0955", None, path=path.as_posix(), title=contract.title)])


def _year(loaded: LoadedContract, year: int, found: _Files, own_year: bool, party: str | None) -> Year:
    """One year: the figures read as those of the contract's period, and what was published in the year itself."""
    paths = [path for path, _ in found]
    asked = evolve(loaded, contract=of_year(loaded.tree, loaded.contract.period, year)) if own_year else loaded
    figures, _ = asked.read(paths, written_for=loaded, as_period=asked.contract.period)
    _hold_asked(asked.contract, figures, paths[0])
    then, _ = evolve(loaded, contract=evolve(loaded.contract, period=year)).read(paths, written_for=loaded)
    result = scored(asked.contract, figures, one(loaded.contract, figures, party))[0]
    made = Set(year, tuple(title for _, title in found if title), tuple(path.as_posix() for path in paths))
    return Year(made, evolve(result, published=then.published, precision=then.precision))
