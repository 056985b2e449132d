"""The messages of a check in SARIF 2.1.0, the form that code hosts and editors show beside the lines of a file.

The form is OASIS' (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): columns are counted from 1 in characters
("unicodeCodePoints"), an end is behind the last character, a file is told by a
relative reference, or by its whole address where its path begins at the root.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from dsl.catalogue import Explanation, explanation, fix_title, hint, label, title
from dsl.diagnostic import Diagnostic, Edit, Fix, Label, Severity
from dsl.source import Span
from maalbar import __version__

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_LOCALES = {"da": "da-DK", "en": "en-GB"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(diagnostics: tuple[Diagnostic, ...], language: str) -> str:
    """The log of one run: the codes that were told, and each message with its places and fixes."""
    codes = sorted({each.code for each in diagnostics})
    driver = {"name": "maalbar", "version": __version__, "rules": [_rule(explanation(code, language)) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "language": _LOCALES[language],
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, codes.index(each.code), language) for each in diagnostics],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(explained: Explanation) -> dict[str, Any]:
    rule = {
        "id": explained.code,
        "shortDescription": {"text": explained.title},
        "defaultConfiguration": {"level": _LEVELS[explained.severity]},
    }
    return {**rule, "fullDescription": {"text": explained.why}} if explained.why else rule


def _result(diagnostic: Diagnostic, rule: int, language: str) -> dict[str, Any]:
    text = " ".join(filter(None, (title(diagnostic, language), hint(diagnostic, language))))
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": text},
    }
    if diagnostic.span is not None:
        result["locations"] = [_location(diagnostic.span)]
    if diagnostic.labels:
        result["relatedLocations"] = [_related(id, each, language) for id, each in enumerate(diagnostic.labels)]
    if diagnostic.fixes:
        result["fixes"] = [_fix(each, language) for each in diagnostic.fixes]
    return result


def _related(id: int, one: Label, language: str) -> dict[str, Any]:
    return {**_location(one.span), "id": id, "message": {"text": label(one.key, one.words, language)}}


def _location(span: Span) -> dict[str, Any]:
    region = {**_region(span), "snippet": {"text": span.text}}
    return {"physicalLocation": {"artifactLocation": _artifact(span), "region": region}}


def _artifact(span: Span) -> dict[str, str]:
    path = PurePath(span.source.name)
    return {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix())}


def _region(span: Span) -> dict[str, int]:
    line, column = span.source.position(span.start)
    end_line, end_column = span.source.position(span.end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _fix(fix: Fix, language: str) -> dict[str, Any]:
    return {"description": {"text": fix_title(fix, language)}, "artifactChanges": list(_changes(fix.edits))}


def _changes(edits: Iterable[Edit]) -> Iterable[dict[str, Any]]:
    by_file: dict[str, list[Edit]] = {}
    for edit in edits:
        by_file.setdefault(edit.span.source.name, []).append(edit)
    for some in by_file.values():
        replacements = [{"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}} for edit in some]
        yield {"artifactLocation": _artifact(some[0].span), "replacements": replacements}
