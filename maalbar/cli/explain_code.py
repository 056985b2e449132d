"""`maalbar explain-code`: what a code means, at length."""

from __future__ import annotations

from difflib import get_close_matches

import click

from dsl.catalogue import codes, explanation
from dsl.diagnostic import MaalbarError, problem
from maalbar.cli import options
from maalbar.cli.telling import spoken
from maalbar.diagnostics.explained import render


@click.command()
@click.argument("code", metavar="CODE")
@options.lang
def command(code: str, lang: str | None) -> None:
    """Explain a code such as M0123 at length, with what is wrong and what is right.

    The code stands at the beginning of each message. What would be words of your own file is shown as "…".
    """
    wanted = code.strip().upper()
    if wanted not in codes():
        raise MaalbarError([problem("M0810", None, text=code, close=_close(wanted))])
    click.echo(render(explanation(wanted, spoken()), spoken(), options.width()), nl=False)


def _close(wanted: str) -> str:
    """The code nearest to what was asked for, the first of all where none is near."""
    return next(iter(get_close_matches(wanted, codes(), 1)), codes()[0])
