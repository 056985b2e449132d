"""`maalbar check`: read everything and say what is wrong, without scoring."""

from __future__ import annotations

from pathlib import Path

import click

from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, Severity
from evaluator.measurements import MeasurementSet
from maalbar import files
from maalbar.api import LoadedContract
from maalbar.cli import options
from maalbar.cli.loading import load
from maalbar.cli.telling import spoken, summary, tell


@click.command()
@options.reading
@options.lang
def command(path: Path, measurements: tuple[Path, ...], period: int | None, lang: str | None) -> None:
    """Tell every mistake in a contract and its figures.

    Each is told with its place, the line, and what to write instead. The code is 0 where there is no mistake (warnings may
    be told), 2 where there is one.
    """
    loaded = load(path, period)
    found, figures = loaded.remarks, None
    if measurements or files.measurement_files(loaded.file.parent):
        figures, told = loaded.read(measurements or None)
        found = (*found, *told)
    tell(found)
    click.echo(_summary(loaded, found))
    click.echo(_measured(loaded.contract, figures))


def _summary(loaded: LoadedContract, found: tuple[Diagnostic, ...]) -> str:
    contract = loaded.contract
    criteria = sum(len(goal.criteria) for goal in contract.goals)
    counts = ", ".join(
        _counted(number, one, several)
        for number, one, several in (
            (len(contract.goals), "goal", "goals"),
            (criteria, "criterion", "criteria"),
            (len(contract.quantities), "figure", "figures"),
        )
    )
    return f"{loaded.file.as_posix()}: {contract.title}, {contract.period}: {counts}. {_verdict(found)}."


def _verdict(found: tuple[Diagnostic, ...]) -> str:
    return summary(found, spoken()) if any(one.severity is Severity.WARNING for one in found) else "No mistakes"


def _measured(contract: Contract, figures: MeasurementSet | None) -> str:
    """How many of the figures that the contract may ask for are there, and which are not."""
    asked = len(contract.quantities)
    if figures is None:
        return f"No measurement set; {_counted(asked, 'figure is', 'figures are')} asked for."
    parties = figures.parties or (None,)
    missing = [str(one) for one in contract.quantities if any(figures.answer(one, each).how == "missing" for each in parties)]
    there = f"{asked - len(missing)} of {_counted(asked, 'figure', 'figures')} asked for {'is' if asked == 1 else 'are'} there"
    return f"{there}; missing: {_shortly(missing)}." if missing else f"{there}."


_MOST_NAMED = 5


def _shortly(names: list[str]) -> str:
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _counted(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"
