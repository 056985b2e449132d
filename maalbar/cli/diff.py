"""`maalbar diff`: what differs between two contracts, and what it does to the score."""

from __future__ import annotations

from pathlib import Path

import click

from dsl.diagnostic import MaalbarError, problem
from maalbar.cli import options
from maalbar.cli.loading import load
from maalbar.whatif.diff.gather import diff


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option(
    "-m",
    "--measurements",
    "measurements",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    help="A measurement set; may be given several times. Without it, those in the folder of OLD, or else of NEW.",
)
@click.option(
    "--no-measurements", is_flag=True, help="Score nothing: find figures on which the two differ, or that there are none."
)
@options.party
@click.option("--all", "every", is_flag=True, help="Also the changes of wording, and what stays as it was.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="The form of the report.")
@options.lang
def command(
    old: Path,
    new: Path,
    measurements: tuple[Path, ...],
    no_measurements: bool,
    party: str | None,
    every: bool,
    format_: str,
    lang: str | None,
) -> None:
    """Say what differs between two contracts, and what it does to the score.

    Both are scored on the same figures, each reading them as figures of its own period. Without figures it is told where the
    two would differ. The code is 0 whether or not they differ, 2 where one of them or the figures cannot be read.
    """
    if measurements and no_measurements:
        raise MaalbarError([problem("M0940", None)])
    first, second = load(old), load(new)
    found = diff(first, second, measurements or None, party=party, scored=not no_measurements)
    language = options.chosen(lang, second.contract.language)
    if format_ == "json":
        from maalbar.whatif.diff import json

        click.echo(json.render(found, language), nl=False)
        return
    from maalbar.whatif.diff import text

    click.echo(text.render(found, language, options.width(), every=every), nl=False)
