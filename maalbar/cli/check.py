"""`maalbar check`: read everything and say what is wrong, without scoring."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
from attrs import frozen

from dsl.catalogue import said
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, Severity, wording
from evaluator.measurements import MeasurementSet
from evaluator.rows.due import not_due
from maalbar import files
from maalbar.cli import BAD_INPUT, options
from maalbar.cli.checking import Checked, checked, sources
from maalbar.cli.telling import read_contract, spoken, summary, tell
from maalbar.cli.words import counted, word
from maalbar.lints import chosen
from maalbar.report.texts import language_of

_FORMATS = ("text", "json", "sarif")


@click.command()
@options.reading
@click.option("--format", "format_", type=click.Choice(_FORMATS), default="text", help="For a reader, or for a machine.")
@click.option("--fix", is_flag=True, help="Correct what can only be meant in one way, in the contract and its measurement sets.")
@click.option("--diff", is_flag=True, help="With --fix: write nothing, and print what would change.")
@click.option(
    "--without", multiple=True, metavar="LINT", help="A lint not to tell of, by name or code, such as cliff; may be repeated."
)
@options.lang
@click.pass_context
def command(
    context: click.Context,
    path: Path,
    measurements: tuple[Path, ...],
    period: int | None,
    format_: str,
    fix: bool,
    diff: bool,
    without: tuple[str, ...],
    lang: str | None,
) -> None:
    """Tell every mistake in a contract and its figures.

    Each is told with its place, the line, and what to write instead; "maalbar explain-code" explains its code. The code is 0
    where there is no mistake (warnings may be told), 2 where there is one.
    """
    asked = _Asked(path, measurements, period, chosen(without))
    found = asked.mended(diff) if fix else asked.found()
    _tell(found, format_)
    context.exit(0 if found.sound else BAD_INPUT)


@frozen
class _Asked:
    """What a check is asked of."""

    path: Path
    measurements: Sequence[Path]
    period: int | None
    without: frozenset[str]

    def found(self) -> Checked:
        """What there is to say."""
        found = checked(self.path, self.measurements, self.period, self.without)
        if found.loaded is not None:
            read_contract(language_of(found.loaded.contract.language))
        return found

    def mended(self, only_shown: bool) -> Checked:
        """What there is to say when the safe fixes have been made, over and over while there are more of them."""
        found, total = self.found(), 0
        for _ in range(_ROUNDS):
            made = _mend(found, self._own(found), only_shown)
            total += made
            if made == 0 or only_shown:
                break
            found = self.found()
        told = wording("fixes-shown" if only_shown else "fixes-made", count=total)
        click.echo(said(told, spoken(found.diagnostics)), err=True)
        return found

    def _own(self, found: Checked) -> set[str]:
        """The files that may be changed: the contract and its measurement sets, not what they name elsewhere."""
        contract = files.contract_file(self.path)
        own = {contract, *(self.measurements or files.measurement_files(contract.parent))}
        return {each.as_posix() for each in own}


_ROUNDS = 20
"""A corrected line may show the next mistake in it; more often than this no line is looked at."""


def _mend(found: Checked, own: set[str], only_shown: bool) -> int:
    from maalbar.diagnostics.fixes import fixed, safe

    as_read = {each.name for each in sources(found) if each.name in own and files.read(Path(each.name)).text == each.text}
    texts, made = fixed(safe(found.diagnostics), as_read)  # what somebody has saved since stays
    for source in sources(found):
        if source.name in texts and only_shown:
            from maalbar.cli.format import differences

            read_contract(spoken(found.diagnostics))
            click.echo("".join(differences(source, texts[source.name], "with fixes")), nl=False)
        elif source.name in texts:
            files.rewrite(Path(source.name), texts[source.name])
    return made


def _tell(found: Checked, format_: str) -> None:
    if format_ == "json":
        from maalbar.diagnostics import json

        click.echo(json.render(found.diagnostics, spoken(found.diagnostics)), nl=False)
    elif format_ == "sarif":
        from maalbar.diagnostics import sarif

        click.echo(sarif.render(found.diagnostics, spoken(found.diagnostics)), nl=False)
    else:
        tell(found.diagnostics)
        if found.loaded is not None and found.sound:
            click.echo(_summary(found))
            click.echo(_measured(found.loaded.contract, found.figures))


def _summary(found: Checked) -> str:
    assert found.loaded is not None
    contract = found.loaded.contract
    criteria = sum(len(goal.criteria) for goal in contract.goals)
    return word(
        "read",
        file=found.loaded.file.as_posix(),
        title=f"{contract.title}, {contract.period}" if contract.period else contract.title,
        goals=counted("goal", len(contract.goals)),
        criteria=counted("criterion", criteria),
        figures=counted("figure", len(contract.quantities)),
        verdict=_verdict(found.diagnostics),
    )


def _verdict(found: tuple[Diagnostic, ...]) -> str:
    return summary(found, spoken()) if any(one.severity is Severity.WARNING for one in found) else word("no mistakes")


def _measured(contract: Contract, figures: MeasurementSet | None) -> str:
    """How many of the figures that the contract may ask for are there, and which are not."""
    asked = len(contract.quantities)
    if figures is None:
        return counted("without a set", asked)
    parties = figures.parties or (None,)
    missing = [each for each in contract.quantities if any(figures.answer(each, one).how == "missing" for one in parties)]
    there = counted("there", asked, there=asked - len(missing))
    later = not_due(contract)
    parts = (
        ("missing", [each for each in missing if each not in later]),
        ("not due", [each for each in missing if each in later]),
    )
    told = (word(key, names=_shortly([each.spelled(contract.language) for each in found])) for key, found in parts if found)
    return "; ".join([there, *told]) + "."


_MOST_NAMED = 5


def _shortly(names: list[str]) -> str:
    shown = ", ".join(names[:_MOST_NAMED])
    return word("more", names=shown, more=len(names) - _MOST_NAMED) if len(names) > _MOST_NAMED else shown
