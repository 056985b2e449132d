"""Lines of a scenario that cannot be read or name nothing: what each is likely to mean is offered, as it is for a wish."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from dsl.check import given_values
from dsl.check.levers import resolve
from dsl.check.meant import MOST_LETTERS, meant
from dsl.check.wishes import read
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, Edit, Fix
from dsl.source import Source, Span
from dsl.syntax import Set

_BEGINNING = re.compile(r"[ \t]*(?:set|sæt)[ \t]+(?=\S)")
_END = re.compile(r'((?:[^"#]|"[^"]*")*?)[ \t]*(?:#.*)?$')
_UNREAD = re.compile("M01|M02|M0454|M0455|M0909")
"""The messages of a line that is not written as it should be; what is wrong in others is no matter of how it is written."""


def settled(source: Source, contract: Contract) -> tuple[Set | None, tuple[Diagnostic, ...]]:
    """A statement whose subject the contract has and whose value it can take, for one that was not written so."""
    made, told = read(source, "assignment", contract)
    lever = resolve(made.of, contract)[0] if made is not None else None
    if lever is None or given_values.value(made.value, lever)[0] is None:
        return None, told
    return made, told


def in_setting(told: Diagnostic) -> bool:
    """Whether a message is about a line that sets something in a scenario of a file, on which nothing else rests."""
    return _statement(told) is not None


def offered(diagnostics: Iterable[Diagnostic], contract: Contract) -> Iterator[Diagnostic]:
    """The messages, with one that offers what was meant in the place of those about a line that can be read when rewritten."""
    done: set[tuple[str, int]] = set()
    for told in diagnostics:
        line = _statement(told) if _UNREAD.match(told.code) else None
        if line is None:
            yield told
        elif (line.source.name, line.start) not in done:
            found = _offered(told, line, contract)
            yield found
            done |= {(line.source.name, line.start)} if found is not told else set()


def _offered(told: Diagnostic, line: Span, contract: Contract) -> Diagnostic:
    alone = Source(line.source.name, line.text)
    _, (found, *_) = meant(alone, contract, lambda text: settled(text, contract), (None, (told,)))
    if found is told or found.span is None:
        return told
    return evolve(found, span=_moved(found.span, line), fixes=tuple(_fix(each, line) for each in found.fixes))


def _fix(fix: Fix, line: Span) -> Fix:
    return evolve(fix, edits=tuple(Edit(_moved(each.span, line), each.text) for each in fix.edits))


def _moved(span: Span, line: Span) -> Span:
    """A stretch of the line by itself, where it stands in the file."""
    return Span(line.source, line.start + span.start, line.start + span.end)


def _statement(told: Diagnostic) -> Span | None:
    """What stands behind `set` on the line of a rule file that a message is about; None where it is about something else."""
    place = told.span
    if place is None or not place.source.name.endswith(".maal"):
        return None
    start, text = place.source.line_starts[place.line - 1], place.source.line(place.line)
    if len(text) > 2 * MOST_LETTERS:
        return None
    head, end = _BEGINNING.match(text), _END.match(text)
    return Span(place.source, start + head.end(), start + end.end(1)) if head and end else None
