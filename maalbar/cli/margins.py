"""`maalbar margins`: how far each criterion is from its verdict."""

from __future__ import annotations

from pathlib import Path

import click

from evaluator.result import Result
from maalbar.cli import options
from maalbar.cli.loading import load
from maalbar.cli.results import results
from maalbar.report.texts import Language
from maalbar.whatif.margins.model import gathered

_FORMATS = ("text", "json", "csv")


@click.command()
@options.reading
@options.party
@click.option("--format", "format_", type=click.Choice(_FORMATS), default="text", help="The form of the report.")
@options.lang
def command(
    path: Path, measurements: tuple[Path, ...], period: int | None, party: str | None, format_: str, lang: str | None
) -> None:
    """Say how far each criterion is from its verdict.

    The margin is the least move of the actual that turns met into not met or the other way round: in the actual's own unit,
    and where the answers behind it are counted, in respondents.
    """
    loaded = load(path, period)
    found = results(loaded, measurements, party)
    click.echo(_rendered(found, format_, options.chosen(lang, loaded.contract.language)), nl=False)


def _rendered(found: tuple[Result, ...], format_: str, language: Language) -> str:
    every = [gathered(result) for result in found]
    if format_ != "text":
        from maalbar.whatif.margins import data

        return (data.as_json if format_ == "json" else data.as_csv)(every, language)
    from maalbar.whatif.margins import text

    return "\n".join(text.render(one, language, options.width()) for one in every)
