"""`maalbar template`: the measurement set that a contract needs, empty."""

from __future__ import annotations

import os
from pathlib import Path

import click

from dsl.diagnostic import MaalbarError, problem
from maalbar import files
from maalbar.cli import options
from maalbar.cli.loading import load
from maalbar.cli.words import word
from maalbar.scaffold.template import template


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@options.period
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write it to this file, not to the terminal.")
@click.option(
    "--counts",
    is_flag=True,
    help="Offer, as remarks, the counts of answers that may stand in place of shares, and the rows behind them.",
)
@options.lang
def command(path: Path, period: int | None, out: Path | None, counts: bool, lang: str | None) -> None:
    """Write the measurement set that a contract needs, empty.

    Each figure stands once, below its goal, as "unknown", with its unit and what is possible. Of a contract that is scored
    for several parties the table with a column for each figure is written as well, beside FILE.
    """
    loaded = load(path, period)
    if counts and loaded.contract.scored_parties:
        raise MaalbarError([problem("M0996", None)])
    rules = Path(os.path.relpath(loaded.file, out.parent)).as_posix() if out else loaded.file.name
    made = template(loaded.contract, rules, options.chosen(lang, loaded.contract.language), counted=counts)
    if out is None:
        click.echo(made.text, nl=False)
        return
    texts = {out: made.text} | ({out.parent / made.table: made.rows} if made.table else {})
    files.write_new(texts)
    click.echo(word("written", files=", ".join(str(file) for file in texts)))
