"""Making the safe fixes: texts in, corrected texts out; a fix beside another one waits for the next round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dsl.diagnostic import Diagnostic, Edit, Fix
from dsl.source import Source


def safe(diagnostics: Iterable[Diagnostic]) -> Iterator[Fix]:
    """The first fix of each message that has a safe one which changes anything."""
    for diagnostic in diagnostics:
        changing = (fix for fix in diagnostic.fixes if any(edit.text != edit.span.text for edit in fix.edits))
        yield from [fix for fix in changing if fix.safe][:1]


def fixed(fixes: Iterable[Fix], changeable: Iterable[str]) -> tuple[dict[str, str], int]:
    """The new texts by the names of their files, and how many fixes were made; other files stay as they are."""
    allowed = set(changeable)
    chosen: list[Edit] = []
    made = 0
    for fix in fixes:
        whole = all(edit.span.source.name in allowed for edit in fix.edits)
        if whole and not any(_touch(edit, other) for edit in fix.edits for other in chosen):
            chosen += fix.edits
            made += 1
    sources = {edit.span.source.name: edit.span.source for edit in chosen}
    return {name: applied(source, chosen) for name, source in sources.items()}, made


def applied(source: Source, edits: Iterable[Edit]) -> str:
    """A text with the edits that are meant for it made, none of which touches another."""
    text = source.text
    own = (edit for edit in edits if edit.span.source.name == source.name)
    for edit in sorted(own, key=lambda edit: edit.span.start, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def _touch(one: Edit, other: Edit) -> bool:
    same = one.span.source.name == other.span.source.name
    return same and one.span.start <= other.span.end and other.span.start <= one.span.end
