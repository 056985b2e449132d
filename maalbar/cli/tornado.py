"""`maalbar tornado`: what the total hangs on, target by target and figure by figure."""

from __future__ import annotations

from pathlib import Path

import click

from maalbar import files
from maalbar.cli import options
from maalbar.cli.loading import load
from maalbar.plot.draw import draw, kind_of
from maalbar.plot.tornado import spec
from maalbar.report.texts import Language
from maalbar.whatif.sensitivity.model import Tornado, tornado

_STEP = "How far to turn: '2 pp', '5 points', '10' of a count; one for each unit. Else 1 pp, 1 point, 1 day, 1 % of the target."
_FORMATS = ("text", "json", "csv")


@click.command()
@options.reading
@options.party
@click.option(
    "--step",
    "steps",
    multiple=True,
    metavar="STEP",
    help="How far to turn, such as '2 pp', '5 points' or '10'; one for each unit.",
)
@click.option("--format", "format_", type=click.Choice(_FORMATS), default="text", help="The form of the report.")
@click.option("--plot", type=click.Path(path_type=Path), metavar="FILE", help="Draw it as this .svg or .png file.")
@click.option("--force", is_flag=True, help="Replace the file if it is there already.")
@options.lang
def command(
    path: Path,
    measurements: tuple[Path, ...],
    period: int | None,
    party: str | None,
    steps: tuple[str, ...],
    plot: Path | None,
    force: bool,
    format_: str,
    lang: str | None,
) -> None:
    """Say which target and which figure the total hangs on most.

    Every target and every figure is turned a step down and a step up, each alone, and every change is exact. What changes
    nothing is listed with the reason: its score is at its cap, only the verdict counts, its weight is 0.
    """
    kind = kind_of(plot.name) if plot else None
    loaded = load(path, period)
    language = options.chosen(lang, loaded.contract.language)
    found = tornado(loaded.sensitivity(measurements or None, party=party, steps=steps))
    if plot and kind:
        with files.new_file(plot, replace=force) as place:
            place.write_bytes(draw(spec(found, language), kind, language))
    click.echo(_rendered(found, format_, language), nl=False)


def _rendered(found: Tornado, format_: str, language: Language) -> str:
    if format_ != "text":
        from maalbar.whatif.sensitivity import data

        return (data.as_json if format_ == "json" else data.as_csv)(found, language)
    from maalbar.whatif.sensitivity import text

    return text.render(found, language, options.width())
