"""The messages of a check for a machine: one JSON document, told in one language."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from dsl.catalogue import fix_title, hint, label, title
from dsl.diagnostic import Diagnostic, Fix, Severity
from dsl.source import Span


def render(diagnostics: tuple[Diagnostic, ...], language: str) -> str:
    """The document: how many messages there are of each severity, and each with its places and fixes.

    Lines and columns are counted from 1, columns in characters; `end` is behind the last character.
    """
    counts = {each.value: sum(one.severity is each for one in diagnostics) for each in Severity}
    document = {"language": language, "counts": counts, "diagnostics": [_one(each, language) for each in diagnostics]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _one(diagnostic: Diagnostic, language: str) -> dict[str, Any]:
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "title": title(diagnostic, language),
        "hint": hint(diagnostic, language),
        "place": place(diagnostic.span) if diagnostic.span else None,
        "labels": [{"text": label(each.key, each.words, language), "place": place(each.span)} for each in diagnostic.labels],
        "fixes": list(_fixes(diagnostic.fixes, language)),
    }


def _fixes(fixes: Iterable[Fix], language: str) -> Iterable[dict[str, Any]]:
    for fix in fixes:
        edits = [{"place": place(edit.span), "text": edit.text} for edit in fix.edits]
        yield {"title": fix_title(fix, language), "safe": fix.safe, "edits": edits}


def place(span: Span) -> dict[str, Any]:
    """Where a stretch stands and what stands there."""
    line, column = span.source.position(span.start)
    end_line, end_column = span.source.position(span.end)
    return {
        "file": span.source.name,
        "line": line,
        "column": column,
        "end": {"line": end_line, "column": end_column},
        "text": span.text,
    }
