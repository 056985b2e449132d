"""`maalbar data`: a look at the rows behind a contract, and what their columns may mean to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import evolve

from maalbar.cli import options
from maalbar.cli.loading import load
from maalbar.cli.telling import tell

if TYPE_CHECKING:
    from maalbar.rows.bare import Bare
    from maalbar.rows.data_text import Teller


@click.command()
@options.reading
@click.option("--table", "table", type=click.Path(path_type=Path), metavar="FILE", help="A file of rows that no set names yet.")
@click.option("--sheet", metavar="NAME", help="The sheet of FILE, where it is a workbook with several.")
@click.option("--range", "cells", metavar="A3:K", help="The part of the sheet; its first row holds the names.")
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", help="The form of what is told.")
@options.lang
def command(
    path: Path,
    measurements: tuple[Path, ...],
    period: int | None,
    table: Path | None,
    sheet: str | None,
    cells: str | None,
    format_: str,
    lang: str | None,
) -> None:
    """Look at the rows behind a contract, and suggest what their columns mean.

    Of each table: its columns, who is in it twice, how the answers to each question fall, codes that mean nothing, and what no
    column is named for yet. No id and no text of a column with many different ones is ever shown.
    """
    from maalbar.rows.bare import bare
    from maalbar.rows.data import data
    from maalbar.rows.data_text import Teller

    loaded = load(path, period)
    teller = Teller(options.chosen(lang, loaded.contract.language), loaded.contract.hide_below)
    if table is not None:
        found = bare(loaded, table.as_posix(), sheet, cells)
        click.echo(teller.json((found.look,)) if format_ == "json" else "\n".join(_told(found, teller)), nl=format_ != "json")
        return
    looks, problems = data(loaded, measurements or None)
    tell(problems)
    lines = teller.text(looks) if looks or problems else teller.nothing()
    click.echo(teller.json(looks) if format_ == "json" else "\n".join(lines).rstrip(), nl=format_ != "json")


def _told(found: Bare, teller: Teller) -> list[str]:
    """The look without its suggestions, which stand in the section to paste."""
    return [*teller.text((evolve(found.look, suggested=()),)), *found.lines(teller.language)]
