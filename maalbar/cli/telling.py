"""How the command line tells of diagnostics: each in full on standard error, and how many there were.

The language is the one that was asked for (`--lang`, or MAALBAR_LANG in the environment), else that of the contract, else
that of the machine.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextvars import ContextVar

import click

from dsl.catalogue import LANGUAGES, render, said, told_in
from dsl.diagnostic import Diagnostic, Severity, wording

_MOST = 50
"""More than this in one go helps nobody; the first mistakes often cause the later ones."""

_asked: ContextVar[str | None] = ContextVar("asked", default=None)
_contract: ContextVar[str | None] = ContextVar("contract", default=None)


def tell(diagnostics: Iterable[Diagnostic]) -> None:
    """Write the diagnostics in the order of the text, and how many there are where there are several."""
    found = tuple(diagnostics)
    language = spoken(found)
    for diagnostic in found[:_MOST]:
        click.echo(render(diagnostic, language) + "\n", err=True)
    if len(found) > 1:
        click.echo(summary(found, language), err=True)


def summary(diagnostics: tuple[Diagnostic, ...], language: str) -> str:
    """`2 errors, 1 warning`."""
    counts = [(severity.value, sum(one.severity is severity for one in diagnostics)) for severity in Severity]
    words = [said(wording(f"count-{severity}", count=count), language) for severity, count in counts if count]
    hidden = [said(wording("count-shown", count=_MOST), language)] if len(diagnostics) > _MOST else []
    return " ".join([", ".join(words), *hidden])


def forget() -> None:
    """Begin a command: nothing is known yet of the reader's language."""
    _asked.set(None)
    _contract.set(None)


def ask_for(language: str | None) -> None:
    """The reader asks for a language."""
    _asked.set(language)


def read_contract(language: str) -> None:
    """A contract in this language was read."""
    _contract.set(language)


def spoken(diagnostics: Iterable[Diagnostic] = ()) -> str:
    """The language that the reader is spoken to in."""
    asked = _asked.get() or os.environ.get("MAALBAR_LANG")
    file = next((language for each in diagnostics if (language := told_in(each))), None)
    machine = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    choice = asked or file or _contract.get() or machine[:2]
    return choice if choice in LANGUAGES else LANGUAGES[0]
