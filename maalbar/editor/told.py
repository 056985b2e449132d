"""Messages as an editor shows them: at their places, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen
from lsprotocol import types

from dsl import catalogue
from dsl.diagnostic import Diagnostic, Severity
from dsl.source import Span
from maalbar.editor.shelf import Shelf
from maalbar.report.texts import Language

MOST = 500
"""Messages of one file; more help nobody."""

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


@frozen
class Teller:
    """Tells messages; `language` is `da` or `en`, or None for that of each contract."""

    shelf: Shelf
    language: Language | None = None

    def speaks(self, declared: str) -> Language:
        """The language to tell something of a contract in."""
        return self.language or ("da" if declared == "danish" else "en")

    def by_file(self, diagnostics: Iterable[Diagnostic], root: str, declared: str) -> dict[str, list[types.Diagnostic]]:
        """The messages of each file; those without a place are told at the beginning of the root."""
        found: dict[str, list[types.Diagnostic]] = {}
        for one in diagnostics:
            name = one.span.source.name if one.span else root
            told = found.setdefault(name, [])
            if len(told) < MOST:
                told.append(self.told(one, self.speaks(declared)))
        return found

    def told(self, one: Diagnostic, language: str) -> types.Diagnostic:
        """One message."""
        advice = catalogue.hint(one, language)
        title = catalogue.title(one, language)
        return types.Diagnostic(
            self.range(one.span) if one.span else types.Range(types.Position(0, 0), types.Position(0, 0)),
            f"{title}\n{advice}" if advice else title,
            severity=_SEVERITIES[one.severity],
            code=one.code,
            source="Målbar",
            related_information=[
                types.DiagnosticRelatedInformation(
                    types.Location(self.shelf.uri(label.span.source.name), self.range(label.span)),
                    catalogue.label(label.key, label.words, language),
                )
                for label in one.labels
            ]
            or None,
        )

    def range(self, span: Span) -> types.Range:
        """The stretch of a span in the text as the editor has it."""
        name = span.source.name
        start, end = (self.shelf.offset(name, at) for at in (span.start, span.end))
        return self.shelf.text(name).range(start, end)
