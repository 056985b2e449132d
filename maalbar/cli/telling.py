"""How the command line tells of diagnostics: each in full on standard error, and how many there were."""

from __future__ import annotations

from collections.abc import Iterable

import click

from dsl.catalogue import render
from dsl.diagnostic import Diagnostic, Severity

_MOST = 50
"""More than this in one go helps nobody; the first mistakes often cause the later ones."""


def tell(diagnostics: Iterable[Diagnostic]) -> None:
    """Write the diagnostics in the order of the text, and how many there are where there are several."""
    found = tuple(diagnostics)
    for diagnostic in found[:_MOST]:
        click.echo(render(diagnostic) + "\n", err=True)
    if len(found) > 1:
        click.echo(summary(found), err=True)


def summary(diagnostics: tuple[Diagnostic, ...]) -> str:
    """`2 errors, 1 warning`."""
    counts = [(severity, sum(one.severity is severity for one in diagnostics)) for severity in Severity]
    words = [f"{count} {severity.value}{'s' if count > 1 else ''}" for severity, count in counts if count]
    hidden = len(diagnostics) - _MOST
    return ", ".join(words) + (f" (the first {_MOST} are shown)" if hidden > 0 else "")
