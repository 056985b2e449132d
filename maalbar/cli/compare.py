"""`maalbar compare`: contracts, drafts and scenarios side by side on the same figures."""

from __future__ import annotations

from pathlib import Path

import click

from dsl.diagnostic import Listed, MaalbarError, Severity, problem
from maalbar import files
from maalbar.cli import options
from maalbar.cli.loading import load
from maalbar.cli.telling import tell
from maalbar.comparison.columns import compared
from maalbar.comparison.model import Comparison
from maalbar.comparison.words import word
from maalbar.report.texts import Language
from maalbar.whatif.chosen import from_texts

_FORMATS = ("text", "csv", "json", "xlsx")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@options.measurements
@options.party
@click.option(
    "--scenario", "scenarios", multiple=True, metavar="TITLE|FILE", help="A scenario of the first contract, or a file of them."
)
@click.option("--scenarios", "every", is_flag=True, help="Every scenario of the first contract.")
@click.option("--criteria", is_flag=True, help="Show each criterion as well; the files always hold them.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(_FORMATS),
    help="The form of the comparison; without it, what the name of --out says, or text.",
)
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write it to this file, not to the terminal.")
@click.option("--force", is_flag=True, help="Replace the file where it is there already.")
@options.lang
def command(
    paths: tuple[Path, ...],
    measurements: tuple[Path, ...],
    scenarios: tuple[str, ...],
    every: bool,
    criteria: bool,
    party: str | None,
    format_: str | None,
    out: Path | None,
    force: bool,
    lang: str | None,
) -> None:
    """Put contracts, drafts and scenarios side by side on the same figures.

    The figures are those of the first contract, unless others are named. Each contract reads them as those of its own
    period, as far as it knows them. Every column stands with its distance from the first.
    """
    form = _form(format_, out)
    if form == "xlsx" and out is None:
        raise MaalbarError([problem("M0965", None)])
    loaded = [load(path) for path in paths]
    tell(remark for each in loaded for remark in each.remarks if remark.severity is Severity.WARNING)
    own = loaded[0].tree.scenarios
    chosen, known = from_texts(scenarios, own, lambda name: files.read(Path(name)), loaded[0].contract)
    listed = tuple(dict.fromkeys((*own, *chosen))) if every else chosen
    made = compared(loaded, listed, measurements or None, party, known)
    language = options.chosen(lang, loaded[0].contract.language)
    rendered = _rendered(made, form, language, criteria)
    if out is None:
        click.echo(rendered, nl=False)
        return
    with files.new_file(out, replace=force) as place:
        place.write_bytes(rendered if isinstance(rendered, bytes) else rendered.encode("utf-8"))
    click.echo(word("written", language, path=out))


_ENDINGS = {".txt": "text", ".csv": "csv", ".json": "json", ".xlsx": "xlsx"}


def _form(format_: str | None, out: Path | None) -> str:
    """The form that is asked for, by the option or by a file's ending; where both say one, it is the same."""
    ending = _ENDINGS.get(out.suffix.lower()) if out else format_ or "text"
    form = format_ or ending
    if form is None or (ending is not None and ending != form):
        words = tuple(f'"{each}"' for each, name in _ENDINGS.items() if format_ in (None, name))
        raise MaalbarError([problem("M0970", None, path=out, endings=Listed(words))])
    return form


def _rendered(made: Comparison, format_: str, language: Language, criteria: bool) -> str | bytes:
    if format_ == "xlsx":
        from maalbar.comparison import xlsx

        return xlsx.render(made, language)
    if format_ == "csv":
        from maalbar.comparison import csv

        return csv.render(made, language)
    if format_ == "json":
        from maalbar.comparison import json

        return json.render(made, language)
    from maalbar.comparison import text

    return text.render(made, language, options.width(), criteria=criteria)
