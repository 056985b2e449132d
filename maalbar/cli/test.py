"""`maalbar test`: run the examples that a contract holds."""

from __future__ import annotations

from pathlib import Path

import click

from dsl.diagnostic import Severity
from maalbar.cli import options
from maalbar.cli.loading import load
from maalbar.cli.telling import tell

FAILED = 1
"""The exit code where an example does not come out as expected."""


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@options.period
@click.option("--coverage", "listed", is_flag=True, help="List everything in the contract that no example touches.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="The form of the report.")
@options.lang
@click.pass_context
def command(
    context: click.Context, paths: tuple[Path, ...], period: int | None, listed: bool, format_: str, lang: str | None
) -> None:
    """Run the examples of a contract, and say what none of them touches.

    Each example is scored on what it gives and nothing else, and what comes out is held against what it expects, exactly.
    The code is 0 where all is as expected, 1 where it is not, and 2 where a contract cannot be read.
    """
    loaded = [load(path, period) for path in paths]
    tell(remark for each in loaded for remark in each.remarks if remark.severity is Severity.WARNING)
    found = [each.test() for each in loaded]
    language = options.chosen(lang, loaded[0].contract.language)
    if format_ == "json":
        from maalbar.examples import json

        click.echo(json.render(found, language), nl=False)
    else:
        from maalbar.examples import text

        shown = (
            text.render(tests, options.chosen(lang, tests.contract.language), options.width(), listed=listed) for tests in found
        )
        click.echo("\n".join(shown), nl=False)
    if not all(tests.passed for tests in found):
        context.exit(FAILED)
