"""`maalbar whatif`: what other targets, figures, weights or rules would do to the scores."""

from __future__ import annotations

from pathlib import Path

import click

from dsl import syntax
from dsl.diagnostic import Severity
from maalbar import files
from maalbar.api import LoadedContract
from maalbar.cli import options
from maalbar.cli.loading import load
from maalbar.cli.telling import tell
from maalbar.report.texts import Language
from maalbar.whatif.chosen import from_texts, hold_few, of_sets, stacked
from maalbar.whatif.model import WhatIf
from maalbar.whatif.trial import Bench
from maalbar.whatif.words import word

_FORMATS = ("text", "json", "csv")
Tried = tuple[tuple[WhatIf, ...], ...]
"""What each scenario does, party by party."""


@click.command()
@options.reading
@options.party
@click.option("--set", "sets", multiple=True, metavar="TEXT", help='What to set, such as "goal 3 competence target = 85%".')
@click.option(
    "--scenario", "scenarios", multiple=True, metavar="TITLE|FILE", help="A scenario of the contract, or a .maal file of them."
)
@click.option("--format", "format_", type=click.Choice(_FORMATS), default="text", help="The form of the report.")
@options.lang
def command(
    path: Path,
    measurements: tuple[Path, ...],
    period: int | None,
    sets: tuple[str, ...],
    scenarios: tuple[str, ...],
    party: str | None,
    format_: str,
    lang: str | None,
) -> None:
    """Show what other targets, figures, weights or rules would do to the scores.

    Without --set and --scenario the contract's own scenarios are listed. What is set with --set comes on top of each
    scenario that is named.
    """
    loaded = load(path, period)
    tell(remark for remark in loaded.remarks if remark.severity is Severity.WARNING)
    language = options.chosen(lang, loaded.contract.language)
    chosen, known = _chosen(loaded, scenarios, sets, language)
    hold_few(chosen)
    bench = loaded.bench(chosen, measurements or None, party=party, known=known)
    click.echo(_rendered(bench, bench.tried(), format_, language, listed=not (sets or scenarios)), nl=False)


def _chosen(
    loaded: LoadedContract, scenarios: tuple[str, ...], sets: tuple[str, ...], language: Language
) -> tuple[tuple[syntax.Scenario, ...], tuple[syntax.Scenario, ...]]:
    """The scenarios to try, and all that they may stack on."""
    own = loaded.tree.scenarios
    if not (sets or scenarios):
        return own, own
    set_here = of_sets(sets, loaded.contract) if sets else None
    found, known = from_texts(scenarios, own, lambda name: files.read(Path(name)), loaded.contract)
    if set_here is None:
        return found, known
    if not scenarios:
        return (set_here,), known
    return tuple(stacked(each, set_here, word("and more", language, title=each.title)) for each in found), known


def _rendered(bench: Bench, tried: Tried, format_: str, language: Language, *, listed: bool) -> str:
    if format_ == "json":
        from maalbar.whatif import json

        return json.render(bench.contract, [made for parties in tried for made in parties], language)
    if format_ == "csv":
        from maalbar.whatif import csv

        return csv.render([made for parties in tried for made in parties], language)
    if listed:
        from maalbar.whatif import overview

        return overview.render(bench, tried, language, options.width())
    from maalbar.whatif import text

    return text.render(tried, language, options.width())
