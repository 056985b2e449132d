"""`maalbar backtest`: what a draft would have given in other years."""

from __future__ import annotations

from pathlib import Path

import click

from maalbar.cli import options
from maalbar.cli.loading import load
from maalbar.report.texts import Language
from maalbar.whatif.backtest.model import Backtest

_FORMATS = ("text", "json", "csv")


@click.command()
@options.reading
@options.party
@click.option("--own-year", is_flag=True, help="Take each year's own targets, where the contract's target lists give them.")
@click.option("--format", "format_", type=click.Choice(_FORMATS), default="text", help="The form of the report.")
@options.lang
def command(
    path: Path,
    measurements: tuple[Path, ...],
    period: int | None,
    own_year: bool,
    party: str | None,
    format_: str,
    lang: str | None,
) -> None:
    """Score a contract on the figures of several years.

    The years stand side by side. Each -m names a set of one year; several files of one year are read together. The figures
    of each year are read as those of the contract's own period, so that its targets are asked of all of them. What a set
    lacks stays unknown.
    """
    loaded = load(path, period)
    found = loaded.backtest(measurements or None, own_year=own_year, party=party)
    click.echo(_rendered(found, format_, options.chosen(lang, loaded.contract.language)), nl=False)


def _rendered(found: Backtest, format_: str, language: Language) -> str:
    if format_ != "text":
        from maalbar.whatif.backtest import data

        return (data.as_json if format_ == "json" else data.as_csv)(found, language)
    from maalbar.whatif.backtest import text

    return text.render(found, language, options.width())
