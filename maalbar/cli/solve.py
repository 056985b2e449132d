"""`maalbar solve`: the exact values of a target, a figure or a weight for which a wish holds."""

from __future__ import annotations

from pathlib import Path

import click

from dsl.diagnostic import Severity
from maalbar.cli import options
from maalbar.cli.loading import load
from maalbar.cli.telling import tell
from maalbar.parties import chosen
from maalbar.report.texts import Language
from maalbar.whatif.solve.asked import asked
from maalbar.whatif.solve.solved import Solved, solved

_FORMATS = ("text", "json")


@click.command()
@options.reading
@options.party
@click.option(
    "--want",
    "wants",
    multiple=True,
    required=True,
    metavar="TEXT",
    help='What is to hold, such as "total >= 98.5%" or "goal 3 kompetencer drift met". Given several times: all of it.',
)
@click.option(
    "--by",
    "levers",
    multiple=True,
    required=True,
    metavar="TEXT",
    help='What to turn, such as "goal 6 omsaetning target", or in a range: "goal 6 weight = 0..10". '
    'A second one is stepped: "… = 3 pp..7 pp step 1 pp".',
)
@click.option("--format", "format_", type=click.Choice(_FORMATS), default="text", help="The form of the answer.")
@options.lang
def command(
    path: Path,
    measurements: tuple[Path, ...],
    period: int | None,
    wants: tuple[str, ...],
    levers: tuple[str, ...],
    party: str | None,
    format_: str,
    lang: str | None,
) -> None:
    """Find the exact values of a target, a figure or a weight that grant a wish.

    All of them are found, and exactly: as ranges whose ends belong to them or do not, whatever caps, bands and roundings lie
    in between. Where there is none, the answer says what can be reached and what is needed. The code is 0 in either case.
    """
    loaded = load(path, period)
    tell(remark for remark in loaded.remarks if remark.severity is Severity.WARNING)
    wish = asked(wants, levers, loaded.contract)
    measured = loaded.measure(measurements or None, also=wish.figures)
    found = list(solved(loaded.contract, measured, chosen(loaded.contract, measured, party), wish))
    click.echo(_rendered(found, format_, options.chosen(lang, loaded.contract.language)), nl=False)


def _rendered(found: list[Solved], format_: str, language: Language) -> str:
    if format_ == "json":
        from maalbar.whatif.solve import json

        return json.render(found, language)
    from maalbar.whatif.solve import text

    return "\n".join(text.render(one, language, options.width()) for one in found)
