"""`maalbar new`: a first contract, or next year's draft of one that there is."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click

from dsl.diagnostic import MaalbarError, problem
from maalbar import files
from maalbar.api import LoadedContract
from maalbar.cli import options
from maalbar.cli.loading import load
from maalbar.cli.telling import read_contract, spoken
from maalbar.cli.words import word as said
from maalbar.report.texts import Language, language_of
from maalbar.scaffold.draft import Draft, Why, draft, lines
from maalbar.scaffold.first import first
from maalbar.scaffold.words import word


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--language", type=click.Choice(["da", "en"]), help="The language of the first contract; else English.")
@click.option("--from", "base", type=click.Path(path_type=Path), metavar="PATH", help="Start a draft that amends this contract.")
@click.option(
    "--period",
    type=click.IntRange(1000, 9999),
    metavar="YEAR",
    help="The year it is for; else this year, or the one after PATH's.",
)
@options.lang
def command(folder: Path, language: Language | None, base: Path | None, period: int | None, lang: str | None) -> None:
    """Start a contract in a folder: a small one to change, or next year's draft of another.

    The first contract is scored at once: maalbar score FOLDER. A draft amends the contract of PATH, and lists what of it
    has no target for the new year. Nothing is ever written over.
    """
    if base is None:
        read_contract(language or "en")
        _write(folder, first(language or "en", period or date.today().year))
        commands = [f"maalbar {each} {folder.as_posix()}" for each in ("score", "test")]
    else:
        if language is not None:
            raise MaalbarError([problem("M0994", None)])
        loaded = load(base)
        commands = _draft(folder, loaded, period)
    click.echo("\n".join([word("next", language_of(spoken())), *(f"  {each}" for each in commands)]))


def _write(folder: Path, texts: dict[str, str]) -> None:
    files.write_new({folder / name: text for name, text in texts.items()}, folder=folder)
    written = ", ".join((folder / name).as_posix() for name in texts)
    click.echo(said("written", files=written))


def _draft(folder: Path, loaded: LoadedContract, period: int | None) -> list[str]:
    """Write the draft, tell what is not settled, and give the commands that come next."""
    year = _year(loaded, period)
    made = draft(loaded.tree, loaded.contract.period, loaded.contract.language, _path(folder, loaded.file), year)
    _write(folder, {loaded.file.name if loaded.file.name in files.CONTRACTS else files.CONTRACTS[1]: made.text})
    click.echo(_unsettled(made, year, loaded.contract.language, language_of(spoken())))
    return [f"maalbar check {folder.as_posix()}", f"maalbar diff {loaded.file.as_posix()} {folder.as_posix()}"]


def _year(loaded: LoadedContract, period: int | None) -> int:
    own = loaded.contract.period
    if period is None and not own:
        raise MaalbarError([problem("M0993", None, path=loaded.file)])
    year = period or own + 1
    if year <= own:
        raise MaalbarError([problem("M0992", None, path=loaded.file, own=own, period=year, next=own + 1)])
    return year


def _path(folder: Path, base: Path) -> str:
    """The contract as the draft names it. Raises `MaalbarError` where it lies further away than a contract may reach."""
    root = folder.resolve().parent
    if not base.resolve().is_relative_to(root):
        example = base.parent.parent / folder.name
        raise MaalbarError([problem("M0991", None, folder=folder, path=base, example=example.as_posix())])
    return Path(os.path.relpath(base.resolve(), folder.resolve())).as_posix()


def _unsettled(made: Draft, year: int, spoken: str, told: Language) -> str:
    """What lacks a target, what is not due and what rests on earlier years, as in the file."""
    shown = [word("settled", told, year=year)] if not made.of(Why.NO_TARGET) + made.of(Why.NOT_DUE) else []
    for why in Why:
        if found := made.of(why):
            told_of = (line for item in found for line in lines(item, year, spoken, told))
            shown += [word(why.value, told, year=year), *(f"  {line}" for line in told_of)]
    return "\n".join(shown)
