"""The arguments and options that several commands share, each written once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from maalbar.report.texts import USUAL_WIDTH, Language, language_of

Command = TypeVar("Command", bound=Callable[..., Any])

path = click.argument("path", type=click.Path(path_type=Path))
measurements = click.option(
    "-m",
    "--measurements",
    "measurements",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    help="A measurement set; may be given several times. Without it, those in the folder of the contract.",
)
period = click.option("--period", type=int, metavar="YEAR", help="Score for this period instead of the contract's own.")
party = click.option("--party", metavar="NAME", help="Only this party, where the contract is scored for several.")


def _asked(_context: click.Context, _option: click.Parameter, language: str | None) -> str | None:
    from maalbar.cli.telling import ask_for

    ask_for(language)
    return language


lang = click.option(
    "--lang",
    type=click.Choice(["da", "en"]),
    callback=_asked,
    is_eager=True,
    help="The language of what is told. Without it, the contract's own.",
)


def reading(command: Command) -> Command:
    """The options that say what to read."""
    for option in (period, measurements, path):
        command = option(command)
    return command


def chosen(lang: str | None, declared: str) -> Language:
    """The language of the report: as asked for, or as the contract declares."""
    return language_of(lang or declared)


def width() -> int:
    """How wide the terminal is."""
    return shutil.get_terminal_size((USUAL_WIDTH, 24)).columns
