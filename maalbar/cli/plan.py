"""`maalbar plan`: the queries that a contract puts to the tables of its measurement sets."""

from __future__ import annotations

from pathlib import Path

import click

from maalbar.cli import options
from maalbar.cli.loading import load


@click.command()
@options.reading
@click.option("--every", is_flag=True, help="Count each answer by itself, as `maalbar freeze` does.")
@options.lang
def command(path: Path, measurements: tuple[Path, ...], period: int | None, every: bool, lang: str | None) -> None:
    """Show the queries that the rows of a measurement set are read with.

    They are not run. One query reads all that adds up; different texts and quantiles have queries of their own.
    """
    from maalbar.rows.plans import planned, rendered

    loaded = load(path, period)
    language = options.chosen(lang, loaded.contract.language)
    click.echo(rendered(planned(loaded, measurements or None, every=every), language), nl=False)
