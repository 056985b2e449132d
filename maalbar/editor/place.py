"""Where the cursor stands: in which file and word, and in which statement of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from dsl import lines
from dsl.glossary import word_of
from dsl.parser import rules
from dsl.shapes import shapes
from dsl.source import Source, Span
from dsl.terminals import QUOTED
from dsl.vocabulary import Role, Word, spelled

_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"\w+\Z")
_LONGEST = 200
"""Letters to each side that are looked at for a word."""
_TEXTS = {language: re.compile(rf"{quoted}|#.*") for language, quoted in QUOTED.items()}


@frozen
class Line:
    """The statement that the cursor stands in, up to the word at the cursor: its stretch, and the rule that it is read by."""

    source: Source
    language: str
    start: int
    end: int
    rule: str | None

    @property
    def text(self) -> str:
        """What stands before the word at the cursor."""
        return self.source.text[self.start : self.end]


def word_at(source: Source, at: int) -> Span:
    """The word around a place, which may be empty."""
    before = _ENDS.search(source.text[max(0, at - _LONGEST) : at])
    behind = _WORD.match(source.text, at, at + _LONGEST)
    return Span(source, at - len(before[0]) if before else at, behind.end() if behind else at)


def in_text(source: Source, language: str, at: int) -> bool:
    """Whether a place lies in a quoted text or a comment."""
    start = source.text.rfind("\n", 0, at) + 1
    end = source.text.find("\n", at)
    line = source.text[start : end if end >= 0 else None]
    opened = re.sub(_TEXTS[language], lambda found: "x" * len(found[0]), line[: at - start])
    inside = any(found.start() < at - start < found.end() for found in _TEXTS[language].finditer(line))
    return inside or '"' in opened or any(found[0][0] == "#" for found in _TEXTS[language].finditer(line[: at - start]))


def statement(source: Source, language: str, first: int, at: int) -> Line | None:
    """The statement that goes on at a place, where a block begins at `first`; None where a new line begins there."""
    before = list(lines.split(source, first, at, language=language))
    if not before:
        return None
    found = before[-1]
    begins = not source.text[source.text.rfind("\n", 0, at) + 1 : at].strip()
    open_bracket = found.problem is not None and found.problem.code == "M0102"
    if begins and not open_bracket and not shapes(language).unfinished.search(source.text[found.start : found.end]):
        return None
    return Line(source, language, found.start, at, _rule(source, language, found))


def _rule(source: Source, language: str, line: lines.Line) -> str | None:
    if shapes(language).labelled.match(source.text, line.start, line.end):
        return "criterion"
    word = lines.WORD.match(source.text, line.start, line.end)
    return rules(language).get(word[0]) if word else None


@frozen
class Opened:
    """An open bracket before the cursor: the function before it, and what stands in it so far."""

    function: str
    inside: str


def opened(line: Line) -> Opened | None:
    """The innermost bracket that is open at the end of a line."""
    text = re.sub(_TEXTS[line.language], lambda found: " " * len(found[0]), line.text)
    depth = 0
    for index in range(len(text) - 1, -1, -1):
        depth += (text[index] == ")") - (text[index] == "(")
        if depth < 0:
            before = re.search(r"(\w+)$", text[:index])
            written = before[1] if before else ""
            return Opened(spelled(Role.FUNCTION, line.language).get(written, written), line.text[index + 1 :])
    return None


_ROLES = (Role.RESERVED, Role.CONSTANT, Role.COMPARISON, Role.VALUE, Role.INNER, Role.SETTING, Role.FACET, Role.STATE, Role.LINT)
_LATER = (Role.CLAUSE, Role.HEAD, Role.UNIT, Role.ARGUMENT, Role.OPTION, Role.HALF, Role.METHOD, Role.LANGUAGE, Role.FUNCTION)


def language_word(source: Source, language: str, at: int) -> tuple[Word, Span] | None:
    """The word of the language at a place, or the several words that are one, and where it stands."""
    if in_text(source, language, at):
        return None
    for span in _spans(source, at):
        found = _meant(source, language, span)
        if found is not None:
            return found, span
    return None


def _spans(source: Source, at: int) -> Iterator[Span]:
    """The word at a place with the words around it on its line, and then alone."""
    word = word_at(source, at)
    if word.start == word.end:
        return
    before = re.search(r"(\w+)[ \t]+$", source.text[max(0, word.start - 40) : word.start])
    behind = re.match(r"[ \t]+\w+", source.text[word.end : word.end + 40])
    if behind:
        yield Span(source, word.start, word.end + behind.end())
    if before:
        yield Span(source, word.start - (len(before[0])), word.end)
    yield word


def _meant(source: Source, language: str, span: Span) -> Word | None:
    written = " ".join(span.text.split())
    behind = source.text[span.end : span.end + 20]
    begins = not source.text[source.text.rfind("\n", 0, span.start) + 1 : span.start].strip()
    roles: tuple[Role, ...] = (*_ROLES, *_LATER)
    if behind.startswith("("):
        roles = (Role.FUNCTION,)
    elif re.match(r"\s*=(?![=>])", behind):
        roles = (Role.ARGUMENT, Role.OPTION, *roles)
    elif begins:
        roles = (Role.HEAD, Role.CLAUSE, *roles)
    for role in roles:
        id = spelled(role, language).get(written)
        if id is not None and not (begins and re.match(r"\s*:", behind)):
            return word_of(id, role)
    return None
