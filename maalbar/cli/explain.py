"""`maalbar explain`: how a result came about."""

from __future__ import annotations

from pathlib import Path

import click

from maalbar.cli import options
from maalbar.cli.goals import goal_named
from maalbar.cli.loading import load
from maalbar.cli.results import published
from maalbar.report import explain

_FORMATS = ("text", "json", "markdown")


@click.command()
@options.reading
@click.argument("goal", required=False)
@options.party
@click.option("--format", "format_", type=click.Choice(_FORMATS), default="text", help="The form of the explanation.")
@options.lang
def command(
    path: Path,
    measurements: tuple[Path, ...],
    period: int | None,
    goal: str | None,
    party: str | None,
    format_: str,
    lang: str | None,
) -> None:
    """Print how the score of a goal came about.

    The whole calculation of GOAL stands as a tree, or without GOAL that of every goal and the total. Each step is shown
    as the rule file writes it, with its value and its line; each figure with its source, the counts behind it and its line
    in the measurement set.
    """
    loaded = load(path, period)
    named = goal_named(loaded, goal)
    language = options.chosen(lang, loaded.contract.language)
    told = published(loaded, measurements, party)
    if format_ != "text":
        from maalbar.report import explained

        render = explained.render if format_ == "json" else explained.markdown
        click.echo(render(told, language, named), nl=False)
        return
    for result in told:
        if result.party:
            click.echo(f"{result.party}\n")
        click.echo(explain.render(result, language, named, options.width()), nl=False)
