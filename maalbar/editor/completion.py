"""What may be written at the cursor: the names of the contract, and the words of the language that fit there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import frozen
from lsprotocol.types import CompletionItemKind

from dsl.check.quantities import KINDS
from dsl.glossary import entry
from dsl.parser import rules
from dsl.reader import reader
from dsl.shapes import ID
from dsl.terminals import KEYWORDS
from dsl.vocabulary import WORDS, Role, Word, spelled, spelling
from maalbar.editor.names import Declared, Kind, Known
from maalbar.editor.place import Line, Opened, opened
from maalbar.report.texts import Language


@frozen
class Offer:
    """Something to write: what is written, what it is, and in which order it is offered."""

    text: str
    kind: CompletionItemKind
    told: str = ""
    usage: str = ""
    rank: int = 5


_KINDS = {
    Kind.GOAL: CompletionItemKind.Class,
    Kind.CRITERION: CompletionItemKind.Field,
    Kind.OUTPUT: CompletionItemKind.Field,
    Kind.QUESTION: CompletionItemKind.Event,
    Kind.ANSWER: CompletionItemKind.EnumMember,
    Kind.DIMENSION: CompletionItemKind.Enum,
    Kind.MEMBER: CompletionItemKind.EnumMember,
    Kind.MEASURE: CompletionItemKind.Variable,
    Kind.TABLE: CompletionItemKind.Struct,
    Kind.ROW: CompletionItemKind.EnumMember,
    Kind.COLUMN: CompletionItemKind.Property,
    Kind.DEFINITION: CompletionItemKind.Function,
    Kind.PARAMETER: CompletionItemKind.TypeParameter,
    Kind.ATTRIBUTE: CompletionItemKind.Property,
}

_OF_MEASURES = ("sum", "figure", "growth", "date", "mean", "median", "percentile", "change", "difference", "profile")
_ALSO_NAMED = {
    **dict.fromkeys(("round", "running_round"), ("to", "places", "half")),
    **dict.fromkeys(("mean", "worst", "best", "sum", "geometric_mean"), ("least", "over")),
    **dict.fromkeys(("sd", "median", "percentile"), ("over",)),
    "profile": ("over",),
    "log": ("base",),
}
"""The named arguments of functions that are no quantities, and of those that also combine."""


@frozen
class Wanted:
    """What completion looks at: what is known, the language of the file and of its reader, and the goal around the cursor."""

    known: Known
    written: str
    spoken: Language
    goal: str | None = None


def first_words(wanted: Wanted) -> Iterator[Offer]:
    """The words that begin a line."""
    known = rules(wanted.written)
    for word in WORDS:
        if word.role in (Role.HEAD, Role.CLAUSE, Role.RESERVED) and word.spelled(wanted.written) in known:
            yield _word(word, wanted, 1)


def within(line: Line, wanted: Wanted) -> Iterator[Offer]:
    """What goes on a statement that has been begun."""
    if line.rule is None:
        return
    follows = reader(line.language).what_follows(line.source, line.start, line.end, line.rule)
    path = re.search(rf"(?<!\w){spelling('goal', Role.RESERVED, line.language)}\s+(?:({ID})((?:\s+\w+)*)\s+)?$", line.text)
    if path is not None and line.rule not in ("goal", "replace"):
        yield from _path(path[1], (path[2] or "").split(), wanted)
    elif "NAME" in follows:
        yield from _names(line, follows, wanted)
    for terminal in sorted(follows):
        if terminal in KEYWORDS and KEYWORDS[terminal].role is not Role.HEAD:
            yield _word(KEYWORDS[terminal], wanted, 6)
    if "WORDED" in follows:
        yield from (_word(word, wanted, 7) for word in WORDS if word.role is Role.COMPARISON)


def _path(goal: str | None, steps: list[str], wanted: Wanted) -> Iterator[Offer]:
    """A goal, then its criteria, then their members and what is meant of them."""
    known = wanted.known
    if goal is None:
        yield from _declared(known.all(Kind.GOAL), 0)
    elif not steps:
        yield from _declared(known.all(Kind.CRITERION, Kind.OUTPUT, owner=goal), 0)
        yield from _facets(wanted)
    else:
        yield from _declared(known.all(Kind.MEMBER, Kind.ROW), 1)
        yield from _facets(wanted)


def _facets(wanted: Wanted) -> Iterator[Offer]:
    for word in WORDS:
        if word.role is Role.FACET or (word.role is Role.CONSTANT and word.id in ("actual", "target", "baseline", "met")):
            yield _word(word, wanted, 3)


def _names(line: Line, follows: Iterable[str], wanted: Wanted) -> Iterator[Offer]:
    bracket = opened(line)
    given = re.search(r"(\w+)\s*=\s*$", line.text)
    if bracket is not None and given:
        yield from _values(given[1], wanted)
        return
    if line.rule in ("rounded", "clauses") and re.search(
        rf"(?<!\w){spelling('rounded', Role.CLAUSE, line.language)}\b", line.text
    ):
        yield from (_word(word, wanted, 2) for word in WORDS if word.role is Role.SETTING)
    if re.search(rf"(?<!\w){spelling('by', Role.INNER, line.language)}\s+(?:\w+,\s*)*$", line.text):
        yield from _declared(wanted.known.all(Kind.DIMENSION, Kind.TABLE), 0)
        return
    if bracket is not None:
        yield from _inside(bracket, line, wanted)
    if "CALL" in follows:
        yield from _anywhere(wanted)


def _values(argument: str, wanted: Wanted) -> Iterator[Offer]:
    """What stands behind `name =` in brackets."""
    known = wanted.known
    id = spelled(Role.ARGUMENT, wanted.written).get(argument, argument)
    if known.has(Kind.DIMENSION, argument) or known.has(Kind.TABLE, argument):
        yield from _declared(known.all(Kind.MEMBER, Kind.ROW, owner=argument), 0)
        yield from _words(wanted, Role.CONSTANT, "each", "all")
    elif known.has(Kind.QUESTION, argument):
        yield from _declared(known.all(Kind.ANSWER, owner=argument), 0)
    elif id == "of":
        yield from _declared(known.all(Kind.QUESTION), 0)
    elif id == "over":
        yield from _words(wanted, Role.CONSTANT, "parties")
        yield from _declared(known.all(Kind.DIMENSION, Kind.TABLE), 1)
    elif id in ("against", "group"):
        yield from _words(wanted, Role.CONSTANT, "control")
    elif id == "half":
        yield from (_word(word, wanted, 0) for word in WORDS if word.role is Role.HALF)
    elif spelled(Role.OPTION, wanted.written).get(argument) == "method":
        yield from (_word(word, wanted, 0) for word in WORDS if word.role is Role.METHOD)


def _inside(bracket: Opened, line: Line, wanted: Wanted) -> Iterator[Offer]:
    """What stands in the brackets of a function."""
    known, function = wanted.known, bracket.function
    condition = re.search(rf"(?<!\w){spelling('where', Role.RESERVED, line.language)}\b", bracket.inside)
    if condition:
        yield from _declared(known.all(Kind.QUESTION, Kind.DIMENSION, Kind.ATTRIBUTE), 1)
    elif function in ("share", "count"):
        of = re.search(
            rf"(?<!\w){spelling('of', Role.ARGUMENT, line.language)}\s*=\s*(\w+)", line.source.text[line.end : line.end + 200]
        )
        yield from _declared(known.all(Kind.ANSWER, owner=of[1] if of and known.has(Kind.QUESTION, of[1]) else None), 0)
        yield from _declared(known.all(Kind.MEASURE), 1) if function == "count" else ()
    elif function in ("nps", "n"):
        yield from _declared(known.all(Kind.QUESTION), 0)
    elif function in _OF_MEASURES:
        yield from _declared(known.all(Kind.MEASURE), 0)
    elif known.has(Kind.TABLE, function):
        yield from _declared(known.all(Kind.COLUMN if "," in bracket.inside else Kind.ROW, owner=function), 0)
    yield from _arguments(function, wanted)


def _arguments(function: str, wanted: Wanted) -> Iterator[Offer]:
    """The arguments that a function takes by name."""
    taken = (*(KINDS[function].named if function in KINDS else ()), *_ALSO_NAMED.get(function, ()))
    if function in KINDS:
        taken = (*taken, "period", "group")
        for each in wanted.known.all(Kind.DIMENSION, Kind.TABLE):
            yield Offer(f"{each.symbol.name}=", CompletionItemKind.Property, each.title or "", rank=2)
        yield from _words(wanted, Role.RESERVED, "where")
    for word in WORDS:
        if (word.role is Role.ARGUMENT and word.id in taken) or (word.role is Role.OPTION and function == "interval"):
            made = _word(word, wanted, 3)
            yield Offer(f"{made.text}=", CompletionItemKind.Property, made.told, made.usage, 3)


def _anywhere(wanted: Wanted) -> Iterator[Offer]:
    """What may stand wherever a value does."""
    known = wanted.known
    if wanted.goal is not None:
        yield from _declared(known.all(Kind.CRITERION, Kind.OUTPUT, owner=wanted.goal), 1)
    yield from _declared(known.all(Kind.MEASURE, Kind.DEFINITION, Kind.ATTRIBUTE), 2)
    yield from _declared(known.all(Kind.COLUMN), 3)
    for word in WORDS:
        if word.role is Role.FUNCTION:
            made = _word(word, wanted, 4)
            yield Offer(f"{made.text}(", CompletionItemKind.Function, made.told, made.usage, 4)
        elif word.role is Role.CONSTANT and word.id not in ("each", "all", "control", "parties"):
            yield _word(word, wanted, 5)
    yield from _words(wanted, Role.RESERVED, "goal", "if", "not")


def _declared(found: Iterable[Declared], rank: int) -> Iterator[Offer]:
    for each in found:
        yield Offer(each.symbol.name, _KINDS[each.symbol.kind], each.title or "", rank=rank)


def _words(wanted: Wanted, role: Role, *ids: str) -> Iterator[Offer]:
    yield from (_word(word, wanted, 2) for word in WORDS if word.role is role and word.id in ids)


def _word(word: Word, wanted: Wanted, rank: int) -> Offer:
    told = entry(word, wanted.spoken)
    usage = told if (wanted.spoken == "da") == (wanted.written == "danish") else entry(word, _language(wanted.written))
    return Offer(word.spelled(wanted.written), CompletionItemKind.Keyword, told.meaning, usage.usage, rank)


def _language(written: str) -> Language:
    return "da" if written == "danish" else "en"
