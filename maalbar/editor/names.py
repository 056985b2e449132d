"""What names mean: the things that a contract declares, and where each of them is declared and mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum

from attrs import field, frozen

from dsl import syntax
from dsl.source import Span


class Kind(Enum):
    """What a name can be of."""

    GOAL = "goal"
    CRITERION = "criterion"
    OUTPUT = "output"
    QUESTION = "question"
    ANSWER = "answer"
    DIMENSION = "dimension"
    MEMBER = "member"
    MEASURE = "measure"
    TABLE = "table"
    ROW = "row"
    COLUMN = "column"
    DEFINITION = "definition"
    PARAMETER = "parameter"
    ATTRIBUTE = "attribute"


@frozen
class Symbol:
    """Something with a name: `owner` is the goal, question, dimension, table or definition that it belongs to, `file` where."""

    kind: Kind
    name: str
    owner: str
    file: str


@frozen
class Declared:
    """A thing as it is declared: the place of its name, its title, the stretch that belongs to it, and the node that says so."""

    symbol: Symbol
    span: Span = field(eq=False)
    title: str | None = field(eq=False)
    whole: Span = field(eq=False)
    node: syntax.Node = field(eq=False)


_SECOND = re.compile(r"\w+\s+(\w+(?:\.\w+)*)")
_FIRST = re.compile(r"\w+")


def _named(node: syntax.Node, pattern: re.Pattern[str] = _FIRST) -> Span:
    """The place of the name in a declaration: its first word, or the one behind the keyword."""
    found = pattern.match(node.span.text)
    if found is None:
        return node.span
    start, end = found.span(pattern.groups)
    return Span(node.span.source, node.span.start + start, node.span.start + end)


def declared(tree: syntax.File) -> Iterator[Declared]:
    """Everything that a tree declares."""
    yield from _declarations(tree)
    for goal in tree.goals:
        yield _made(Kind.GOAL, goal.id, "", goal.id_span, goal.title, goal)
        for criterion in goal.criteria:
            yield _made(Kind.CRITERION, criterion.name, goal.id, criterion.name_span, criterion.label, criterion)
        for show in goal.shows:
            yield _made(Kind.OUTPUT, show.name, goal.id, _named(show, _SECOND), show.label, show)


def _declarations(tree: syntax.File) -> Iterator[Declared]:
    for question in tree.questions:
        yield _made(Kind.QUESTION, question.name, "", _named(question, _SECOND), question.text, question)
        yield from (_labelled(Kind.ANSWER, each, question.name) for each in (*question.answers, *question.excluded))
    for dimension in tree.dimensions:
        yield _made(Kind.DIMENSION, dimension.name, "", _named(dimension, _SECOND), dimension.label, dimension)
        yield from (_labelled(Kind.MEMBER, each, dimension.name) for each in dimension.members)
    for measure in tree.measures:
        yield _made(Kind.MEASURE, measure.name, "", _named(measure, _SECOND), measure.label, measure)
    for table in tree.tables:
        yield _made(Kind.TABLE, table.name, "", _named(table, _SECOND), None, table)
        yield from (_labelled(Kind.COLUMN, each, table.name) for each in table.columns)
        yield from (_made(Kind.ROW, each.name, table.name, _named(each), each.label, each) for each in table.rows)
    for definition in tree.definitions:
        yield _made(Kind.DEFINITION, definition.name, "", _named(definition, _SECOND), None, definition)
        yield from (_made(Kind.PARAMETER, each.name, definition.name, each.span, None, each) for each in definition.parameters)
    for attribute in tree.parties.attributes if tree.parties else ():
        yield _made(Kind.ATTRIBUTE, attribute.name, "", attribute.span, None, attribute)


def _labelled(kind: Kind, node: syntax.Labelled, owner: str) -> Declared:
    return _made(kind, node.name, owner, _named(node), node.label, node)


def _made(kind: Kind, name: str, owner: str, span: Span, title: str | None, node: syntax.Node) -> Declared:
    return Declared(Symbol(kind, name, owner, span.source.name), span, title, node.span, node)


@frozen(eq=False)
class Known:
    """What can be named in a file: what its tree declares, and for what an amendment removes, what its base declares."""

    by_key: Mapping[tuple[Kind, str, str], Declared]
    base: Known | None = None

    @classmethod
    def of(cls, tree: syntax.File | None, base: Known | None = None) -> Known:
        """What a tree declares; of two things with one name the first counts."""
        found: dict[tuple[Kind, str, str], Declared] = {}
        for each in declared(tree) if tree is not None else ():
            found.setdefault((each.symbol.kind, each.symbol.name, each.symbol.owner), each)
        return cls(found, base)

    def get(self, kind: Kind, name: str, owner: str = "") -> Declared | None:
        """The thing of a kind with that name."""
        found = self.by_key.get((kind, name, owner))
        return found if found is not None or self.base is None else self.base.get(kind, name, owner)

    def has(self, kind: Kind, name: str, owner: str = "") -> bool:
        """Whether there is such a thing."""
        return self.get(kind, name, owner) is not None

    def part(self, goal: str, name: str) -> Declared | None:
        """The criterion or the output of a goal."""
        return self.get(Kind.CRITERION, name, goal) or self.get(Kind.OUTPUT, name, goal)

    def all(self, *kinds: Kind, owner: str | None = None) -> list[Declared]:
        """Everything of some kinds, of one owner or of all."""
        return [each for each in self.by_key.values() if each.symbol.kind in kinds and owner in (None, each.symbol.owner)]

    def question_with(self, answers: set[str]) -> str | None:
        """The only question that has all these answers."""
        having: dict[str, set[str]] = {}
        for each in self.all(Kind.ANSWER):
            having.setdefault(each.symbol.owner, set()).add(each.symbol.name)
        found = [question for question, has in having.items() if has >= answers]
        return found[0] if len(found) == 1 else None

    def member(self, name: str) -> Declared | None:
        """The first member or row of that name."""
        return next((each for each in self.all(Kind.MEMBER, Kind.ROW) if each.symbol.name == name), None)
