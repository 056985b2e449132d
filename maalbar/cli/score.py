"""`maalbar score`: the report of a contract on its figures."""

from __future__ import annotations

from pathlib import Path

import click

from dsl.diagnostic import Severity
from maalbar.cli import options
from maalbar.cli.loading import load
from maalbar.cli.results import published
from maalbar.cli.telling import tell
from maalbar.report.gather import report
from maalbar.report.model import Report
from maalbar.report.texts import Language

_FORMATS = ("text", "json", "markdown", "csv")


@click.command()
@options.reading
@options.party
@click.option("--format", "format_", type=click.Choice(_FORMATS), default="text", help="The form of the report.")
@options.lang
def command(
    path: Path, measurements: tuple[Path, ...], period: int | None, party: str | None, format_: str, lang: str | None
) -> None:
    """Score a contract and print the report.

    The code is 0 whatever the score is, also where figures are missing: then the result is an interval. It is 2 where
    the contract or the figures cannot be read.
    """
    loaded = load(path, period)
    tell(remark for remark in loaded.remarks if remark.severity is Severity.WARNING)
    reports = tuple(report(result) for result in published(loaded, measurements, party))
    click.echo(_rendered(reports, format_, options.chosen(lang, loaded.contract.language)), nl=False)


def _rendered(reports: tuple[Report, ...], format_: str, language: Language) -> str:
    if format_ == "json":
        from maalbar.report import json

        return json.render(reports, language, several=len(reports) > 1)
    if format_ == "csv":
        from maalbar.report import csv

        return csv.render(reports, language)
    if format_ == "markdown":
        from maalbar.report import markdown

        return "\n".join(markdown.render(one, language) for one in reports)
    from maalbar.report import overview, text

    width = options.width()
    return overview.render(reports, language, width) if len(reports) > 1 else text.render(reports[0], language, width)
