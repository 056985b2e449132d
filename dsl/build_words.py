"""The tree builder for words: tokens become names, the ids of the language's words, and places; mistakes are gathered.

Behind this every word of the language is its id, whichever language it was written in.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from dsl import syntax
from dsl.diagnostic import Diagnostic, Fix, Label, Listed, Wording, problem, rewrite, shortened
from dsl.source import Source, Span
from dsl.terminals import KEYWORDS
from dsl.tongue import named
from dsl.vocabulary import Role, canonical, foreign, spelled


class Token(Protocol):
    """A word or a sign of the text: its letters and its place."""

    type: str
    value: str
    start_pos: int
    end_pos: int


_SIGNS = {"≥": ">=", "≤": "<=", "≠": "<>"}

_STEPS = (Role.CONSTANT, Role.FACET)
"""What the steps of a path can be."""

Words = dict[int, tuple[int, Role, str]]
"""The words of the language that were read as names: the offset in the text to where the word ends, its role and its id."""


class WordBuilder:
    """Makes the words of one source at a time, of texts in one language, and gathers what is wrong with them."""

    def __init__(self, language: str) -> None:
        self.tongue = language
        self.source = Source("", "")
        self.offset = 0
        self.problems: list[Diagnostic] = []
        self.words: Words = {}
        self.doubtful: dict[int, tuple[int, int]] = {}

    def begin(self, source: Source, offset: int, end: int) -> None:
        """Make nodes of this stretch of a source from now on, with no problems yet."""
        self.source, self.offset, self.problems, self.words = source, offset, [], {}
        self.doubtful = self._decimals(end) if self.tongue == "danish" else {}

    def _decimals(self, end: int) -> dict[int, tuple[int, int]]:
        """The brackets that have a doubtful decimal comma in them."""
        from dsl.decimals import doubtful

        return doubtful(self.source.text, self.offset, end)

    def span(self, first: Any, last: Any) -> Span:
        """The stretch from one token or node to another."""
        start = first.span.start if isinstance(first, syntax.Node) else first.start_pos + self.offset
        end = last.span.end if isinstance(last, syntax.Node) else last.end_pos + self.offset
        return Span(self.source, start, end)

    def say(self, code: str, place: Any, *beside: Fix | Label, **words: object) -> None:
        """Note what is wrong with a token or a node."""
        self.note(code, self.span(place, place), words, *beside)

    def note(self, code: str, span: Span, words: Mapping[str, object], *beside: Fix | Label) -> None:
        """Note what is wrong with a stretch."""
        told = {key: word if isinstance(word, Wording | Listed | int) else shortened(word) for key, word in words.items()}
        self.problems.append(problem(code, span, *beside, **told))

    def foreign(self, token: Token, right: str) -> None:
        """Tell of a word of the other language, with the right one."""
        place = self.span(token, token)
        self.note(
            "M0157", place, {"word": token, "right": right, "language": named(self.tongue)}, rewrite(place, right, safe=True)
        )

    def name_of(self, token: Token, *roles: Role) -> syntax.Name:
        """A name: the id of a word of the language where it can be one of these roles, or as written."""
        return syntax.Name(self.word(token, *roles), span=self.span(token, token))

    def step(self, token: Token) -> syntax.Name:
        """A step of a path."""
        return self.name_of(token, *_STEPS)

    def word(self, token: Token, *roles: Role) -> str:
        """The id of a word of the language, or the name as it is; a message where it is a word of the other language."""
        for role in roles:
            id = spelled(role, self.tongue).get(token.value)
            if id is not None:
                self.words[token.start_pos] = (token.end_pos, role, id)
                return id
        if self.tongue != "english" and roles and (right := foreign(self.tongue, *roles).get(token.value)):
            self.foreign(token, right)
        return str(token)

    def keyword(self, token: Token) -> str:
        """The id of a keyword with a terminal of its own; a sign as it is."""
        return KEYWORDS[token.type].id if token.type in KEYWORDS else str(token)

    def operator(self, token: Token) -> str:
        """The sign of an operator, whether written as a sign or in words."""
        written = str(token)
        return canonical(written, Role.COMPARISON, self.tongue) or _SIGNS.get(written, written)

    def as_word(self, name: syntax.Name, role: Role) -> syntax.Name:
        """A name that was read before it was known what it can be."""
        id = canonical(name.name, role, self.tongue)
        if id is None:
            return name
        self.words[name.span.start - self.offset] = (name.span.end - self.offset, role, id)
        return syntax.Name(id, span=name.span)
