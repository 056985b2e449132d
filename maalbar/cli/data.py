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
    from maalbar.rows.data_text import Text


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
    from maalbar.rows.data_json import Json
    from maalbar.rows.data_text import Text

    loaded = load(path, period)
    language, least = options.chosen(lang, loaded.contract.language), loaded.contract.hide_below
    found = bare(loaded, table.as_posix(), sheet, cells) if table is not None else None
    looks, problems = ((found.look,), ()) if found is not None else data(loaded, measurements or None)
    tell(problems)
    if format_ == "json":
        click.echo(Json(language, least).json(looks), nl=False)
        return
    text = Text(language, least)
    lines = _told(found, text) if found else text.text(looks) if looks or problems else text.nothing()
    click.echo("\n".join(lines).rstrip())


def _told(found: Bare, text: Text) -> list[str]:
    """The look without its suggestions, which stand in the section to paste."""
    return [*text.text((evolve(found.look, suggested=()),)), *found.lines(text.language)]
