"""`maalbar parties`: every party of a contract with its rank, as a table or as a file."""

from __future__ import annotations

from pathlib import Path

import click

from dsl.diagnostic import Listed, MaalbarError, problem
from maalbar import files
from maalbar.cli import options
from maalbar.cli.goals import goal_named
from maalbar.cli.loading import load
from maalbar.cli.results import published
from maalbar.cli.words import counted
from maalbar.ranking.model import Ranking, ranking
from maalbar.report.gather import report
from maalbar.report.texts import Language

_SUFFIXES = (".csv", ".xlsx", ".parquet")


@click.command()
@options.reading
@click.option("--by", metavar="GOAL", help="Rank by the score of this goal instead of the total.")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="FILE", help="Write the table to this .csv, .xlsx or .parquet file."
)
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@options.lang
def command(
    path: Path,
    measurements: tuple[Path, ...],
    period: int | None,
    by: str | None,
    out: Path | None,
    force: bool,
    lang: str | None,
) -> None:
    """Rank the parties of a contract by their total, or by a goal.

    Parties with the same score share a rank. Where figures are missing, a rank is all those that the party may have.
    """
    if out is not None and out.suffix.casefold() not in _SUFFIXES:
        raise MaalbarError([problem("M0970", None, path=out, endings=Listed(tuple(f'"{one}"' for one in _SUFFIXES)))])
    loaded = load(path, period)
    language = options.chosen(lang, loaded.contract.language)
    if not loaded.contract.scored_parties:
        raise MaalbarError([problem("M1200", None, path=path)])
    made = ranking([report(result) for result in published(loaded, measurements, None)], goal_named(loaded, by))
    if out is None:
        from maalbar.ranking.text import render

        click.echo(render(made, language, options.width()), nl=False)
        return
    with files.new_file(out, replace=force) as unfinished:
        unfinished.write_bytes(_rendered(made, out.suffix.casefold(), language))
    click.echo(counted("party written", len(made.parties), files=out))


def _rendered(made: Ranking, suffix: str, language: Language) -> bytes:
    from maalbar.ranking import files as forms

    if suffix == ".csv":
        return forms.as_csv(made, language).encode("utf-8-sig" if language == "da" else "utf-8")
    return (forms.as_workbook if suffix == ".xlsx" else forms.as_parquet)(made, language)
