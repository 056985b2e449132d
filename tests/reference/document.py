"""Lines to a document: the declarations, the header and the goals of a rule file, with expressions as trees."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction

from tests.reference.expressions import Reader, Tree
from tests.reference.words import lines


@dataclass
class Rounded:
    """`rounded to 1%, half down, at goals`."""

    step: Tree
    mode: str
    stages: tuple[str, ...]


@dataclass
class Clauses:
    """What may be said of a criterion, a goal or the whole contract."""

    scoring: Tree | None = None
    combined: Tree | None = None
    weight: Tree | None = None
    applies: Tree | None = None
    where: Tree | None = None
    needs: Tree | None = None
    baseline: dict[int | None, Tree] = field(default_factory=dict)
    target: dict[int | None, Tree] = field(default_factory=dict)
    rounded: list[Rounded] = field(default_factory=list)
    requires: list[tuple[Tree, Tree]] = field(default_factory=list)


@dataclass
class Criterion:
    """A criterion; `rule` is None for an activity that is done or not."""

    name: str
    rule: Tree | None
    clauses: Clauses = field(default_factory=Clauses)


@dataclass
class Goal:
    """A goal with its criteria, its outputs and its score line."""

    id: str
    clauses: Clauses = field(default_factory=Clauses)
    criteria: dict[str, Criterion] = field(default_factory=dict)
    shows: dict[str, Criterion] = field(default_factory=dict)
    score: Tree | None = None


@dataclass
class Question:
    """The answers of a question that count, those that are excluded, its scale of marks, and whether they may be several."""

    answers: list[str] = field(default_factory=list)
    excluded: list[str] = field(default_factory=list)
    scale: tuple[Fraction, Fraction] | None = None
    several: bool = False


@dataclass
class Table:
    """The columns of a table and its rows of cells."""

    columns: list[str]
    rows: dict[str, list[Tree]] = field(default_factory=dict)


@dataclass
class Document:
    """A rule file."""

    period: int = 0
    clauses: Clauses = field(default_factory=Clauses)
    goals_score: Tree | None = None
    score: Tree | None = None
    questions: dict[str, Question] = field(default_factory=dict)
    dimensions: dict[str, list[str]] = field(default_factory=dict)
    bounds: dict[str, tuple[Fraction | None, Fraction | None]] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    definitions: dict[str, tuple[tuple[str, ...], Tree]] = field(default_factory=dict)
    goals: dict[str, Goal] = field(default_factory=dict)

    def members(self, dimension: str) -> list[str]:
        """The members of a dimension; a table is a dimension of its rows."""
        return self.dimensions.get(dimension) or list(self.tables[dimension].rows)


NAMED = re.compile(r'[^\W\d]\w*\s*("[^"]*"\s*)?:')
CLAUSE_WORDS = ("scoring", "combined", "weight", "baseline", "target", "applies", "where", "needs", "rounded", "requires")


def read_document(text: str) -> Document:
    """The document that a text holds; examples and scenarios are passed over."""
    builder = Builder()
    for line in lines(text):
        builder.line(Reader(line))
    return builder.document


class Builder:
    """Puts each line where it belongs: to the header, the last table, the last goal or its last criterion."""

    def __init__(self) -> None:
        self.document = Document()
        self.table: Table | None = None
        self.question = Question()
        self.goal: Goal | None = None
        self.criterion: Criterion | None = None
        self.passing = False

    def line(self, reader: Reader) -> None:
        """One logical line."""
        head = reader.peek().text
        if NAMED.match(reader.line):
            self.row(reader, self.table) if self.table else self.rule(reader)
        elif head in ("example", "scenario"):
            self.passing = True
        elif head in ("given", "expect", "set") and self.passing:
            return
        elif method := getattr(self, f"on_{head}", None):
            self.passing = False
            self.table = None
            reader.take()
            method(reader)
        elif head not in ("contract", "between", "language", "text", "note", "source", "allow", "survey", "hide", "parties"):
            self.clauses(reader)

    # --- declarations ---

    def on_period(self, reader: Reader) -> None:
        """`period 2022`."""
        self.document.period = int(reader.take().text)

    def on_question(self, reader: Reader) -> None:
        """`question q "…" several`, perhaps with its scale on the same line."""
        self.question = self.document.questions[reader.take().text] = Question()
        _label(reader)
        self.question.several = bool(reader.accept("several"))
        if reader.accept("scale"):
            self.on_scale(reader)

    def on_answers(self, reader: Reader) -> None:
        """`answers a "…", b`."""
        self.question.answers = _names(reader)

    def on_excluded(self, reader: Reader) -> None:
        """`excluded x, y`."""
        self.question.excluded = _names(reader)

    def on_scale(self, reader: Reader) -> None:
        """`scale 0..10`; the dots are no word of expressions."""
        low, high = re.findall(r"(\d+)\s*\.\.\s*(\d+)", reader.line)[0]
        self.question.scale = Fraction(low), Fraction(high)

    def on_dimension(self, reader: Reader) -> None:
        """`dimension d "…": m "…", m2`."""
        name = reader.take().text
        _label(reader)
        reader.expect(":")
        self.document.dimensions[name] = _names(reader)

    def on_measure(self, reader: Reader) -> None:
        """`measure m "…" in kr by d from 0 to 100`: only its bounds matter here."""
        name = reader.take().text
        bounds: tuple[Fraction | None, Fraction | None] = (None, None)
        while not reader.done:
            if reader.accept("from"):
                low = _number(reader)
                bounds = (low, _number(reader) if reader.accept("to") else None)
            else:
                reader.take()
        self.document.bounds[name] = bounds

    def on_table(self, reader: Reader) -> None:
        """`table t: col "…", col2`."""
        name = reader.take().text
        reader.expect(":")
        self.table = self.document.tables[name] = Table(_names(reader))

    def row(self, reader: Reader, table: Table) -> None:
        """`name "…": cell, cell`."""
        name = reader.take().text
        _label(reader)
        reader.expect(":")
        table.rows[name] = [reader.expression()]
        while reader.accept(","):
            table.rows[name].append(reader.expression())

    def on_define(self, reader: Reader) -> None:
        """`define f(a, b) = body`."""
        name, parameters = reader.take().text, []
        if reader.accept("("):
            while not reader.accept(")"):
                parameters.append(reader.take().text)
                reader.accept(",")
        reader.expect("=")
        self.document.definitions[name] = (tuple(parameters), reader.expression())

    # --- goals ---

    def on_goal(self, reader: Reader) -> None:
        """`goal 3 "…" weight 2`."""
        self.goal, self.criterion = Goal(reader.identity()), None
        self.document.goals[self.goal.id] = self.goal
        _label(reader)
        self.clauses(reader)

    def on_goals(self, reader: Reader) -> None:
        """`goals score mean(parts)`."""
        reader.expect("score")
        self.document.goals_score = reader.expression()

    def on_score(self, reader: Reader) -> None:
        """`score …` of a goal or of the contract."""
        (self.goal or self.document).score = reader.expression()

    def on_done(self, reader: Reader) -> None:
        """`done ejerskab "…"`."""
        self.add(Criterion(reader.take().text, None), reader)

    def on_show(self, reader: Reader) -> None:
        """`show x "…": expression`."""
        name = reader.take().text
        _label(reader)
        reader.expect(":")
        assert self.goal is not None
        self.goal.shows[name] = self.criterion = Criterion(name, reader.expression())
        self.clauses(reader)

    def rule(self, reader: Reader) -> None:
        """`name "…": rule clauses`."""
        name = reader.take().text
        _label(reader)
        reader.expect(":")
        self.add(Criterion(name, reader.expression()), reader)

    def add(self, criterion: Criterion, reader: Reader) -> None:
        """A criterion of the goal that is open, with what the line says on."""
        assert self.goal is not None
        _label(reader)
        self.goal.criteria[criterion.name] = self.criterion = criterion
        self.clauses(reader)

    # --- clauses ---

    def clauses(self, reader: Reader) -> None:
        """The clauses that a line holds, of whoever is open."""
        owner = (self.criterion or self.goal or self.document).clauses
        while not reader.done:
            word = reader.take().text
            if word not in CLAUSE_WORDS:
                raise ValueError(f"the reference does not know the line {reader.line!r}")
            _clause(owner, word, reader)


def _clause(owner: Clauses, word: str, reader: Reader) -> None:
    if word in ("target", "baseline"):
        getattr(owner, word).update(_years(reader))
    elif word == "rounded":
        owner.rounded.append(_rounded(reader))
    elif word == "requires":
        condition = reader.expression()
        reader.accept(",")
        reader.expect("else")
        owner.requires.append((condition, reader.expression()))
    else:
        reader.accept("where") if word == "applies" else None
        setattr(owner, word, reader.expression())


def _years(reader: Reader) -> dict[int | None, Tree]:
    entries: dict[int | None, Tree] = {}
    while True:
        year = int(reader.take().text) if reader.peek(1).text == ":" else None
        if year is not None:
            reader.expect(":")
        entries[year] = reader.expression()
        if not reader.accept(","):
            return entries


def _rounded(reader: Reader) -> Rounded:
    reader.expect("to")
    step, mode, stages = reader.expression(), "half up", []
    while reader.accept(","):
        if not reader.accept("at"):
            word = reader.take().text
            mode = f"half {reader.take().text}" if word == "half" else word
            continue
        reader.accept("every")
        stages.append(reader.take().text)
        while reader.accept(","):
            stages.append(reader.take().text)
    return Rounded(step, mode, tuple(stages))


def _label(reader: Reader) -> None:
    if reader.peek().kind == "text":
        reader.take()


def _names(reader: Reader) -> list[str]:
    names = []
    while True:
        names.append(reader.take().text)
        _label(reader)
        if not reader.accept(","):
            return names


def _number(reader: Reader) -> Fraction:
    tree = reader.expression(4)
    return -tree[1][1] if tree[0] == "neg" else tree[1]
