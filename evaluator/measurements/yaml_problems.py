"""What PyYAML cannot read, in words that do not ask the reader to know YAML's grammar."""

from __future__ import annotations

import yaml
from yaml.reader import ReaderError

from dsl.diagnostic import Diagnostic, Edit, Fix, problem, rewrite, shortened
from dsl.source import Source, Span

_CODES = (
    ("character '\\t'", "M0610"),
    ("unexpected end of stream", "M0611"),
    ("unexpected document separator", "M0611"),
    ("expected ',' or", "M0612"),
    ("'<stream end>'", "M0619"),
    ("mapping values are not allowed", "M0613"),
    ("cannot start any token", "M0614"),
    ("expected chomping or indentation", "M0614"),
    ("expected the node content", "M0614"),
    ("expected <block end>", "M0615"),
    ("sequence entries are not allowed", "M0615"),
    ("expected alphabetic or numeric", "M0614"),
    ("could not find expected ':'", "M0617"),
    ("unknown escape character", "M0618"),
    ("undefined tag handle", "M0604"),
)
"""A part of PyYAML's own words, and the message that says the same to people."""

_AT_CONTEXT = frozenset({"M0611", "M0612", "M0617"})
"""Messages that point at where the unfinished thing begins: its end may be far below."""


_BEFORE = {"M0618": 1}
"""How far before PyYAML's own place a message begins: with the backslash, not behind it."""


def explained(error: yaml.YAMLError, source: Source) -> Diagnostic:
    """The located message for an error of PyYAML."""
    if isinstance(error, ReaderError):
        letter = source.text[error.position : error.position + 1]
        return problem("M0602", _at(source, error.position), sign=f"U+{ord(letter or chr(0)):04X}")
    if not isinstance(error, yaml.MarkedYAMLError):
        return problem("M0616", _at(source, 0), text=source.name)
    said = error.problem or ""
    code = next((code for part, code in _CODES if part in said), "M0616")
    if code == "M0613" and error.problem_mark and (line := _further_in(_line(error.problem_mark, source), source)):
        return problem("M0693", line, text=line.text)
    if code == "M0613" and error.problem_mark and (line := _without_colon(_line(error.problem_mark, source), source)):
        return problem("M0617", line, text=line.text)
    mark = error.context_mark if code in _AT_CONTEXT and error.context_mark else error.problem_mark
    place = _at(source, (mark.index if mark else 0) - _BEFORE.get(code, 0))
    return _mended(code, place)


def _line(mark: yaml.Mark, source: Source) -> int:
    """The line (from 0) of a place; PyYAML ends lines at more letters than a text file does."""
    return source.position(min(mark.index, len(source.text)))[0] - 1


def _mended(code: str, place: Span) -> Diagnostic:
    """The message with what would mend it, where that can be written at its place."""
    source, line = place.source, place.source.line(place.line)
    start = source.line_starts[place.line - 1]
    end = start + len(line.rstrip())
    if code == "M0610":
        return problem(code, _tabs(source, start), _spaces(source))
    if code == "M0611":
        return problem(code, place, rewrite(Span(source, end, end), source.text[place.start]), text=place.text.strip())
    if code == "M0618":
        return problem(code, place, rewrite(Span(source, place.start, place.start), "\\", safe=True), text=place.text.strip())
    if code == "M0613":
        begin = start + line.find(": ") + 2
        value = Span(source, begin, end)
        fixes = [] if '"' in value.text or value.text[:1] in "[{'" else [rewrite(value, f'"{value.text}"')]
        return problem(code, place, *fixes, text=shortened(line))
    return problem(code, place, text=place.text.strip())


def _tabs(source: Source, start: int) -> Span:
    """The blanks that a line begins with, among them the tab."""
    text = source.text[start:]
    return Span(source, start, start + len(text) - len(text.lstrip(" \t")))


def _spaces(source: Source) -> Fix:
    """Two spaces for each tab at the beginning of a line; certain where no line is indented with spaces besides."""
    lines = [_tabs(source, start) for start in source.line_starts]
    tabbed = [blanks for blanks in lines if "\t" in blanks.text]
    return Fix(
        tuple(Edit(blanks, blanks.text.replace("\t", "  ")) for blanks in tabbed), not any(" " in one.text for one in lines)
    )


def _further_in(number: int, source: Source) -> Span | None:
    """A line (from 0) that is a key, but stands further in than the line above, in which a key has its value."""
    lines = [source.line(at + 1).rstrip() for at in (number - 1, number)] if number else []
    if not lines or not all(": " in line or line.endswith(":") for line in lines):
        return None
    above, here = (len(line) - len(line.lstrip()) for line in lines)
    start = source.line_starts[number]
    return Span(source, start + here, start + len(lines[1])) if here > above else None


def _without_colon(number: int, source: Source) -> Span | None:
    """The line above a line (from 0) that is a key, where it is neither a key itself nor goes on from one."""
    line = source.line(number).strip() if number else ""
    if not line or ":" in line or line.startswith(("-", "#")):
        return None
    start = source.line_starts[number - 1] + len(source.line(number)) - len(source.line(number).lstrip())
    return Span(source, start, start + len(line))


def _at(source: Source, start: int) -> Span:
    """The rest of the line from a place on; one letter where nothing is left of it."""
    start = max(0, min(start, len(source.text) - 1))
    end = source.text.find("\n", start)
    text = source.text[start : end if end >= 0 else None].rstrip()
    return Span(source, start, min(start + max(1, min(len(text), _WIDEST)), len(source.text)))


_WIDEST = 60
