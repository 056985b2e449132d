"""What is wrong with a text, as data: a code, a place and the user's own words.

A diagnostic never carries a finished sentence; the sentence stands in the catalogue
(`dsl/messages/`), so that it can be told in another language and listed in the documentation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TypeAlias

from attrs import field, frozen

from dsl.source import Span


class Severity(Enum):
    """How much a diagnostic matters: only an error keeps the contract from being scored."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


SEVERITIES = {
    **dict.fromkeys(("M0337", "M0436", "M0463", "M0464", "M0528", "M0530"), Severity.WARNING),
    **dict.fromkeys(("M0531", "M0532", "M0533", "M0534", "M0535"), Severity.WARNING),
    **dict.fromkeys(("M0509", "M0536"), Severity.NOTE),
    **dict.fromkeys(("M0751", "M0754", "M0755", "M0756", "M0764", "M0765", "M0770", "M0919"), Severity.WARNING),
    **dict.fromkeys(("M0280", "M0752", "M0753", "M0757", "M0759", "M0760", "M0761", "M0762", "M0763", "M0924"), Severity.NOTE),
    **dict.fromkeys(("M1001", "M1004", "M1005", "M1006", "M1008", "M1009", "M1014", "M1016", "M1019"), Severity.WARNING),
    **dict.fromkeys(("M1131", "M1132"), Severity.NOTE),
    **dict.fromkeys(("M1217",), Severity.NOTE),
    **dict.fromkeys(("M1002", "M1003", "M1007", "M1010", "M1011", "M1012", "M1013", "M1015", "M1017", "M1018"), Severity.NOTE),
    **dict.fromkeys(("M1133", "M1136", "M1138", "M1139", "M1140", "M1143", "M1163"), Severity.WARNING),
    **dict.fromkeys(("M1131", "M1132", "M1135"), Severity.NOTE),
}
"""The codes that are no errors."""


@frozen
class Wording:
    """A part of a sentence: an entry of the catalogue, and the words that fill its blanks."""

    key: str
    words: Mapping[str, Word] = field(factory=dict, hash=False)


@frozen
class Listed:
    """Several words in a row, the last two joined by "or" or "and"."""

    words: tuple[Word, ...]
    joined: str = "or"


Word: TypeAlias = "str | int | Wording | Listed"
"""What fills a blank: the user's own words, or something that each language says in its own way."""


@frozen
class Label:
    """A second place that a message points at, with the catalogue key of what to say there."""

    span: Span
    key: str
    words: Mapping[str, Word] = field(factory=dict)


@frozen
class Edit:
    """A stretch of text to be replaced; an empty stretch is a place to write at."""

    span: Span
    text: str


@frozen
class Fix:
    """What to write instead, as edits that are made together.

    It is `safe` where it says for certain what was meant: no figure and no verdict hangs on a guess. Only such a fix is ever
    made without being looked at.
    """

    edits: tuple[Edit, ...]
    safe: bool = False


@frozen
class Diagnostic:
    """One message to the user.

    `code` names the entry of the catalogue, `words` fills the blanks of its sentences, `span` is the
    place (None only where no text is at fault, such as a file that is not there), `fixes` are ways to mend it,
    the likeliest first.
    """

    code: str
    span: Span | None
    words: Mapping[str, Word] = field(factory=dict)
    labels: tuple[Label, ...] = ()
    fixes: tuple[Fix, ...] = ()

    @property
    def severity(self) -> Severity:
        """How much it matters, which is the same wherever the code is told."""
        return SEVERITIES.get(self.code, Severity.ERROR)

    @property
    def is_error(self) -> bool:
        """Whether this keeps the contract from being scored."""
        return self.severity is Severity.ERROR


def problem(code: str, span: Span | None, *beside: Label | Fix, **words: object) -> Diagnostic:
    """A message with its second places and fixes, and the words that fill its sentence, told as their text."""
    labels = tuple(each for each in beside if isinstance(each, Label))
    return Diagnostic(code, span, _words(words), labels, tuple(each for each in beside if isinstance(each, Fix)))


def wording(key: str, **words: object) -> Wording:
    """A part of a sentence with the words that fill its blanks."""
    return Wording(key, _words(words))


def _words(words: Mapping[str, object]) -> dict[str, Word]:
    return {name: word if isinstance(word, str | int | Wording | Listed) else str(word) for name, word in words.items()}


def rewrite(span: Span, text: str, *, safe: bool = False) -> Fix:
    """The fix that writes a text in the place of a stretch."""
    return Fix((Edit(span, text),), safe)


def shortened(word: object) -> str:
    """A word as a message quotes it: on one line, and of a long one the first 40 letters."""
    line = " ".join(str(word).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


_LONGEST = 40


class MaalbarError(Exception):
    """Bad input: every message that the reading of it gave, in the order of the text."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        from dsl.catalogue import render

        return "\n\n".join(render(diagnostic) for diagnostic in self.diagnostics)
