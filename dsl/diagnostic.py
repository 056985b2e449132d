"""What is wrong with a text, as data: a code, a place and the user's own words.

A diagnostic never carries a finished sentence; the sentence stands in the catalogue
(`dsl/messages/`), so that it can be told in another language and listed in the documentation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

from attrs import field, frozen

from dsl.source import Span


class Severity(Enum):
    """How much a diagnostic matters: only an error keeps the contract from being scored."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@frozen
class Label:
    """A second place that a message points at, with the catalogue key of what to say there."""

    span: Span
    key: str
    words: Mapping[str, str] = field(factory=dict)


@frozen
class Diagnostic:
    """One message to the user.

    `code` names the entry of the catalogue, `words` fills the blanks of its sentences, `span` is the
    place (None only where no text is at fault, such as a file that is not there).
    """

    code: str
    span: Span | None
    words: Mapping[str, str] = field(factory=dict)
    labels: tuple[Label, ...] = ()
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        """Whether this keeps the contract from being scored."""
        return self.severity is Severity.ERROR


def problem(code: str, span: Span | None, *labels: Label, **words: object) -> Diagnostic:
    """An error with the words that fill its sentence."""
    return Diagnostic(code, span, {key: str(word) for key, word in words.items()}, labels)


def shortened(word: object) -> str:
    """A word as a message quotes it: on one line, and of a long one the first 40 letters."""
    line = " ".join(str(word).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


_LONGEST = 40


def remark(code: str, span: Span | None, severity: Severity, **words: object) -> Diagnostic:
    """A warning or a note with the words that fill its sentence."""
    return Diagnostic(code, span, {key: str(word) for key, word in words.items()}, (), severity)


class MaalbarError(Exception):
    """Bad input: every message that the reading of it gave, in the order of the text."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        from dsl.catalogue import render

        return "\n\n".join(render(diagnostic) for diagnostic in self.diagnostics)
