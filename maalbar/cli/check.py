"""`maalbar check`: read everything and say what is wrong, without scoring."""

from __future__ import annotations

from pathlib import Path

import click

from maalbar import files
from maalbar.api import LoadedContract, load
from maalbar.cli import options
from maalbar.cli.telling import tell


@click.command()
@options.reading
def command(path: Path, measurements: tuple[Path, ...], period: int | None) -> None:
    """Tell every mistake in a contract and its figures.

    Each is told with its place, the line, and what to write instead. The code is 0 where there is no mistake (warnings may
    be told), 2 where there is one.
    """
    loaded = load(path, period)
    found = loaded.remarks
    if measurements or files.measurement_files(loaded.file.parent):
        found = loaded.check(measurements or None)
    tell(found)
    click.echo(_summary(loaded))


def _summary(loaded: LoadedContract) -> str:
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
    return f"{loaded.file.as_posix()}: {contract.title}, {contract.period}: {counts}. No mistakes."


def _counted(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"
