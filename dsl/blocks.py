"""Blocks: statements in the order of the text become the one tree of the file.

Here it is decided what each line belongs to: a detail to the question above, a clause to the criterion above, or
to its goal before the first criterion, or to the contract before the first goal.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import define, evolve, field

from dsl import statements, syntax
from dsl.diagnostic import Diagnostic, problem
from dsl.source import Source, Span

_MANY = frozenset({"rounded", "requires", "remarks"})
"""The clauses that one owner may have several of."""


@define
class _Clauses:
    """The clauses of one owner as they come."""

    found: dict[str, Any] = field(factory=dict)
    places: dict[str, Span] = field(factory=dict)

    def add(self, clause: statements.Clause) -> Diagnostic | None:
        """Take in a clause; a second of its kind is a message and is left out."""
        if clause.kind in _MANY:
            self.found[clause.kind] = (*self.found.get(clause.kind, ()), clause.value)
        elif clause.kind in self.found:
            return problem("M0117", clause.span, word=clause.kind)
        else:
            self.found[clause.kind] = clause.value
        return None

    def made(self) -> syntax.Clauses:
        return syntax.Clauses(**self.found)


@define
class _Part:
    """A criterion or a `show` line with the clauses so far."""

    head: statements.Part
    span: Span
    clauses: _Clauses = field(factory=_Clauses)

    def made(self) -> syntax.Criterion | syntax.Show:
        name, label, clauses = self.head.name, self.head.label, self.clauses.made()
        if self.head.shown and self.head.rule is not None:
            return syntax.Show(name.name, label, self.head.rule, clauses, span=self.span)
        return syntax.Criterion(name.name, label, self.head.rule, clauses, span=self.span, name_span=name.span)


@define
class _Goal:
    """The goal that is open."""

    head: statements.GoalHead
    span: Span
    clauses: _Clauses = field(factory=_Clauses)
    parts: list[_Part] = field(factory=list)
    score: syntax.Expr | None = None
    broken: set[str] = field(factory=set)

    def made(self) -> syntax.Goal:
        made = [part.made() for part in self.parts]
        return syntax.Goal(
            self.head.id.name,
            self.head.title,
            self.clauses.made(),
            tuple(part for part in made if isinstance(part, syntax.Criterion)),
            tuple(part for part in made if isinstance(part, syntax.Show)),
            self.score,
            self.head.replaces,
            frozenset(self.broken),
            span=self.span,
            id_span=self.head.id.span,
        )
@define
class _Example:
    """The example or scenario that is open."""

    head: statements.ExampleHead | statements.ScenarioHead
    span: Span
    lines: list[syntax.Given | syntax.Expect | syntax.Change] = field(factory=list)
    remarks: list[syntax.Remark] = field(factory=list)

    def made(self) -> syntax.Example | syntax.Scenario:
        if isinstance(self.head, statements.ScenarioHead):
            changes = tuple(line for line in self.lines if isinstance(line, syntax.Change))
            return syntax.Scenario(self.head.title, changes, self.head.upon, tuple(self.remarks), span=self.span)
        givens = tuple(line for line in self.lines if isinstance(line, syntax.Given))
        expects = tuple(line for line in self.lines if isinstance(line, syntax.Expect))
        return syntax.Example(self.head.title, givens, expects, span=self.span)


@define
class _Question:
    """The question that is open."""

    head: statements.Question
    span: Span
    survey: str
    details: _Clauses = field(factory=_Clauses)

    def made(self) -> syntax.Question:
        return syntax.Question(self.head.name.name, self.head.text, self.survey, span=self.span, **self.details.found)


class Blocks:
    """Gathers statements into the tree of a file."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Diagnostic] = []
        self._fields: dict[str, Any] = {}
        self._header = _Clauses()
        self._goals: list[_Goal] = []
        self._tables: list[tuple[syntax.Table, list[syntax.TableRow]]] = []
        self._questions: list[_Question] = []
        self._examples: list[_Example] = []
        self._surveys: dict[str, str | None] = {}
        self._survey: str | None = None
        self._broken: set[str] = set()
        self._goal: _Goal | None = None
        self._part: _Part | None = None
        self._example: _Example | None = None
        self._question: _Question | None = None
        self.in_table = False
        self._lost = False

    def add(self, statement: statements.Statement, span: Span) -> None:
        """Put one statement where it belongs."""
        self._handlers[type(statement)](self, statement, span)

    def made(self) -> syntax.File:
        """The tree of everything that was added."""
        examples = [example.made() for example in self._examples]
        return syntax.File(
            self.source,
            clauses=self._header.made(),
            surveys=self._surveys,
            questions=tuple(question.made() for question in self._questions),
            tables=tuple(evolve(table, rows=tuple(rows)) for table, rows in self._tables),
            goals=tuple(goal.made() for goal in self._goals),
            examples=tuple(example for example in examples if isinstance(example, syntax.Example)),
            scenarios=tuple(example for example in examples if isinstance(example, syntax.Scenario)),
            broken=frozenset(self._broken),
            **self._fields,
        )

    def _say(self, code: str, span: Span, **words: object) -> None:
        self.problems.append(problem(code, span, **words))

    def _close(self) -> None:
        """A statement of the file itself ends whatever block is open."""
        self._goal = self._part = self._example = None
        self.in_table = self._lost = False

    # --- the header and the declarations ---

    def _once(self, name: str, value: object, span: Span) -> None:
        if name in self._fields:
            self._say("M0117", span, word=span.text.split()[0])
        else:
            self._fields[name] = value

    def _append(self, name: str, value: object) -> None:
        self._close()
        self._fields[name] = (*self._fields.get(name, ()), value)

    def _contract(self, statement: statements.Contract, span: Span) -> None:
        self._close()
        self._once("title", statement.title, span)
        if statement.amends:
            self._fields["amends"] = statement.amends

    def _language(self, name: syntax.Name, span: Span) -> None:
        self._once("language", name, span)

    def _between(self, names: tuple[syntax.Text, ...], span: Span) -> None:
        self._once("between", names, span)

    def _period(self, year: syntax.Number, span: Span) -> None:
        self._once("period", year, span)

    def _import(self, name: syntax.Text, span: Span) -> None:
        self._append("imports", name)

    def _goals_score(self, statement: statements.GoalsScore, span: Span) -> None:
        self._once("goals_score", statement.value, span)

    def _parties(self, parties: syntax.Parties, span: Span) -> None:
        self._once("parties", parties, span)

    def _hide(self, hide: syntax.Hide, span: Span) -> None:
        self._once("hide", hide, span)

    def _new_survey(self, statement: statements.Survey, span: Span) -> None:
        self._close()
        self._survey, self._question = statement.name.name, None
        self._surveys[statement.name.name] = statement.label

    def _new_question(self, statement: statements.Question, span: Span) -> None:
        self._close()
        self._question = _Question(statement, span, self._survey or "")
        self._questions.append(self._question)
        self._add_details(statement.details)

    def _details(self, statement: statements.Details, span: Span) -> None:
        if self._question is None:
            self._say("M0116", span, word=span.text.split()[0], owner="a question")
        self._add_details(statement.details)

    def _add_details(self, details: tuple[statements.Clause, ...]) -> None:
        for detail in details:
            self._note(self._question.details.add(detail) if self._question else None)

    def _note(self, diagnostic: Diagnostic | None) -> None:
        if diagnostic:
            self.problems.append(diagnostic)

    def _dimension(self, dimension: syntax.Dimension, span: Span) -> None:
        self._append("dimensions", dimension)

    def _measure(self, measure: syntax.Measure, span: Span) -> None:
        self._append("measures", measure)

    def _define(self, definition: syntax.Define, span: Span) -> None:
        self._append("definitions", definition)

    def _table(self, table: syntax.Table, span: Span) -> None:
        self._close()
        self._tables.append((table, []))
        self.in_table = True

    def _row(self, row: syntax.TableRow, span: Span) -> None:
        self._tables[-1][1].append(row)

    # --- goals ---

    def _new_goal(self, statement: statements.GoalHead, span: Span) -> None:
        self._close()
        self._goal = _Goal(statement, span)
        self._goals.append(self._goal)
        self._add_clauses(statement.clauses)

    def _new_part(self, statement: statements.Part, span: Span) -> None:
        if self._goal is None:
            return self._ownerless(span, f"{statement.name.name}:", "a goal")
        self._part = _Part(statement, span)
        self._goal.parts.append(self._part)
        self._add_clauses(statement.clauses)

    def _ownerless(self, span: Span, word: str, owner: str) -> None:
        if not self._lost:
            self._say("M0116", span, word=word, owner=owner)

    def _clauses(self, statement: statements.OwnClauses, span: Span) -> None:
        if self._example is not None:
            return self._remarks(statement, span)
        if self._goal is None and self._goals:
            return self._ownerless(span, span.text.split()[0], "a criterion or a goal")
        self._add_clauses(statement.clauses)

    def _add_clauses(self, clauses: tuple[statements.Clause, ...]) -> None:
        owner = self._part or self._goal
        for clause in clauses:
            self._note((owner.clauses if owner else self._header).add(clause))

    def _remarks(self, statement: statements.OwnClauses, span: Span) -> None:
        for clause in statement.clauses:
            if isinstance(clause.value, syntax.Remark) and self._example:
                self._example.remarks.append(clause.value)
            else:
                self._say("M0116", span, word=clause.span.text.split()[0], owner="a criterion or a goal")

    def _score(self, statement: statements.Score, span: Span) -> None:
        if self._goal is None:
            return self._once("score", statement.value, span)
        if self._goal.score is not None:
            self._say("M0117", span, word="score")
        self._goal.score = self._goal.score or statement.value

    # --- amendments, examples and scenarios ---

    def _amendment(self, change: syntax.Remove | syntax.Change, span: Span) -> None:
        self._append("changes", change)

    def _new_example(self, statement: statements.ExampleHead | statements.ScenarioHead, span: Span) -> None:
        self._close()
        self._example = _Example(statement, span)
        self._examples.append(self._example)

    def _given(self, line: syntax.Given | syntax.Expect, span: Span) -> None:
        self._within(statements.ExampleHead, line, span, "an example")

    def _setting(self, statement: statements.Setting, span: Span) -> None:
        self._within(statements.ScenarioHead, statement.change, span, "a scenario")

    def _within(self, kind: type, line: syntax.Given | syntax.Expect | syntax.Change, span: Span, owner: str) -> None:
        if self._example is not None and isinstance(self._example.head, kind):
            self._example.lines.append(line)
        else:
            self._ownerless(span, span.text.split()[0], owner)

    _handlers: dict[type, Callable[..., None]] = {
        statements.Contract: _contract,
        statements.GoalsScore: _goals_score,
        statements.Score: _score,
        statements.Survey: _new_survey,
        statements.Question: _new_question,
        statements.Details: _details,
        statements.GoalHead: _new_goal,
        statements.Part: _new_part,
        statements.OwnClauses: _clauses,
        statements.ExampleHead: _new_example,
        statements.ScenarioHead: _new_example,
        statements.Setting: _setting,
        syntax.Name: _language,
        syntax.Number: _period,
        syntax.Text: _import,
        tuple: _between,
        syntax.Parties: _parties,
        syntax.Hide: _hide,
        syntax.Dimension: _dimension,
        syntax.Measure: _measure,
        syntax.Table: _table,
        syntax.TableRow: _row,
        syntax.Define: _define,
        syntax.Remove: _amendment,
        syntax.Change: _amendment,
        syntax.Given: _given,
        syntax.Expect: _given,
    }
