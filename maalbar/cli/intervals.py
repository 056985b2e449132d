"""`maalbar intervals`: how far chance alone may have moved each actual, and how surely each target is truly met."""

from __future__ import annotations

from pathlib import Path

import click

from maalbar.cli import options
from maalbar.cli.loading import load
from maalbar.cli.results import results

_FORMATS = ("text", "json", "csv")
_METHODS = {"both": ("wilson", "exact"), "wilson": ("wilson",), "exact": ("exact",)}


@click.command()
@options.reading
@options.party
@click.option("--level", default="95%", show_default=True, metavar="PERCENT", help="The level of confidence.")
@click.option("--method", type=click.Choice(tuple(_METHODS)), default="both", help="The intervals of shares.")
@click.option("--format", "format_", type=click.Choice(_FORMATS), default="text", help="The form of the report.")
@options.lang
def command(
    path: Path,
    measurements: tuple[Path, ...],
    period: int | None,
    party: str | None,
    level: str,
    method: str,
    format_: str,
    lang: str | None,
) -> None:
    """Say how far chance may have moved each figure, and how surely its target is met.

    Of a share Wilson's interval and the exact one of Clopper and Pearson, of a difference of two shares Newcombe's, of means
    and NPS those of Student and of the normal distribution; of a finite population where the figures give it.
    """
    from maalbar.intervals.level import level_of
    from maalbar.intervals.model import gathered

    loaded, wanted = load(path, period), level_of(level)
    found = [gathered(result, wanted, _METHODS[method]) for result in results(loaded, measurements, party)]
    language = options.chosen(lang, loaded.contract.language)
    if format_ == "text":
        from maalbar.intervals import text

        click.echo(text.render(found, language, options.width()), nl=False)
        return
    from maalbar.intervals import data

    click.echo((data.as_json if format_ == "json" else data.as_csv)(found, language), nl=False)
