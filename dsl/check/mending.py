"""What a fix would write: a line below another, a word more in a call. All in the language of the file it is written in."""

from __future__ import annotations

import re

from dsl import syntax
from dsl.diagnostic import Edit, Fix, rewrite
from dsl.expected import sample
from dsl.source import Source, Span
from dsl.tongue import language_of


def below(place: Span, text: str, *, deeper: int = 2) -> Fix:
    """The fix that writes a line (given in English) below the one of a place, and below what is indented under that."""
    source = place.source
    indent = _indent(source.line(place.line))
    at = _end_of_line(source, place.end)
    while _is_under(source, at, indent):
        at = _end_of_line(source, at + 1)
    return rewrite(Span(source, at, at), "\n" + " " * (indent + deeper) + shown(text, place))


def beside(place: Span, text: str) -> Fix:
    """The fix that writes a text right behind a place."""
    return rewrite(Span(place.source, place.end, place.end), text)


def in_call(call: Span, argument: str) -> Fix:
    """The fix that writes one argument more (given in English) in a call."""
    comma = "; " if language_of(call.source) == "danish" and re.search(r";|[0-9],[0-9]", call.text) else ", "
    at = Span(call.source, call.end - 1, call.end - 1)
    written = shown(f"round(x, {argument})", call)
    return rewrite(at, comma + re.split("[,;] ", written[:-1])[1])


def swapped(first: Span, second: Span) -> tuple[Fix, ...]:
    """The fix that lets two texts of one file change places."""
    if first.source.name != second.source.name or first.text == second.text:
        return ()
    return (Fix((Edit(first, second.text), Edit(second, first.text))),)


def scored(criterion: syntax.Criterion, scoring: str) -> Fix:
    """The fix that gives a criterion a scoring of its own (given in English), in the place of the one it has."""
    own = criterion.clauses.scoring
    return rewrite(own.span, shown(scoring, own.span)) if own else below(criterion.span, f"scoring {scoring}")


def shown(text: str, place: Span) -> str:
    """An example of the language, in that of the file."""
    return sample(text, language_of(place.source))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _end_of_line(source: Source, offset: int) -> int:
    end = source.text.find("\n", offset)
    end = len(source.text) if end < 0 else end
    return end - 1 if source.text[end - 1 : end] == "\r" else end


def _is_under(source: Source, at: int, indent: int) -> bool:
    """Whether the line behind the end of a line is indented under it."""
    following = source.text[at:].lstrip("\r")[1:].partition("\n")[0]
    return bool(following.strip()) and _indent(following) > indent
