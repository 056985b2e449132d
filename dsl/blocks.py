"""Blocks: statements in the order of the text become the one tree of the file.

Here it is decided what each line belongs to: a detail to the question above, a clause to the criterion above, or
to its goal before the first criterion, or to the contract before the first goal.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dsl import owners, statements, syntax
from dsl.diagnostic import Wording, shortened
from dsl.gathered import Gathered, named
from dsl.lines import WORD
from dsl.source import Span


class Blocks(Gathered):
    """Puts each statement where it belongs."""

    def add(self, statement: statements.Statement, span: Span) -> None:
        """Put one statement where it belongs; a message where it belongs to nothing, or is said twice."""
        _HANDLERS[type(statement)](self, statement, span)

    def _ownerless(self, span: Span, owner: str) -> None:
        if not self.lost:
            self.say("M0116", first_word(span), word=shortened(first_word(span).text), owner=Wording(f"owner-{owner}"))

    def _once(self, name: str, value: object, span: Span) -> None:
        if name in self.places:
            self.problems.append(owners.twice(span, self.places[name]))
        else:
            self.fields[name], self.places[name] = value, span

    # --- the header and the declarations ---

    def contract(self, statement: statements.Contract, span: Span) -> None:
        """The contract line: its title and what it amends."""
        self.close()
        self._once("title", statement.title, span)
        if statement.amends:
            self.fields["amends"] = statement.amends

    def header_line(self, statement: statements.HeaderLine, span: Span) -> None:
        """A line that stands once."""
        self._once(statement.kind, statement.value, span)

    def declaration(self, statement: statements.Declaration, span: Span) -> None:
        """A line of the file itself, which ends the block above it."""
        self.close()
        self.fields[statement.kind] = (*self.fields.get(statement.kind, ()), statement.value)

    def survey(self, statement: statements.Survey, span: Span) -> None:
        """A survey, to which the questions below it belong."""
        self.close()
        self.question = None
        self.surveys[statement.name.name] = statement.label
        self.weight = statement.weight

    def new_question(self, statement: statements.Question, span: Span) -> None:
        """A question, to which the details below it belong."""
        self.close()
        self.question = owners.Question(statement, span, next(reversed(self.surveys), ""), self.weight)
        self.questions.append(self.question)
        self.details(statements.Details(statement.details), span)

    def details(self, statement: statements.Details, span: Span) -> None:
        """Details of the question above."""
        if self.question is None:
            self.broken.update(named(detail.value for detail in statement.details) if self.lost else ())
            return self._ownerless(span, "question")
        told = [self.question.details.add(detail) for detail in statement.details]
        self.problems.extend(diagnostic for diagnostic in told if diagnostic)
        return None

    def table(self, table: syntax.Table, span: Span) -> None:
        """A table, to which the rows below it belong."""
        self.close()
        self.rows = []
        self.tables.append((table, self.rows))

    def row(self, row: syntax.TableRow, span: Span) -> None:
        """A row of the table above."""
        if self.rows is not None:
            self.rows.append(row)

    # --- goals ---

    def new_goal(self, statement: statements.GoalHead, span: Span) -> None:
        """A goal."""
        self.close()
        self.goal = owners.Goal(statement, span)
        self.goals.append(self.goal)
        self.add_clauses(statement.clauses)

    def new_part(self, statement: statements.Part, span: Span) -> None:
        """A criterion or an output of the goal above."""
        self.part = owners.Part(statement, span)
        if self.goal is None:
            self._ownerless(span, "goal")
            self.part = self.sink(span)
        else:
            self.goal.parts.append(self.part)
        self.add_clauses(statement.clauses)

    def clauses(self, statement: statements.OwnClauses, span: Span) -> None:
        """Clauses of the criterion, the goal or the contract above; remarks also of a scenario."""
        if self.trial is not None:
            self._remarks(self.trial, statement)
        elif self.part is None and self.goal is None and (self.goals or self.passed or self.lost):
            self._ownerless(span, "criterion")
        else:
            self.add_clauses(statement.clauses)

    def _remarks(self, trial: owners.Trial, statement: statements.OwnClauses) -> None:
        for clause in statement.clauses:
            if isinstance(clause.value, syntax.Remark):
                trial.remarks.append(clause.value)
            else:
                self._ownerless(clause.span, "criterion")

    def score(self, statement: statements.Score, span: Span) -> None:
        """The goal's score, or the contract's before the first goal."""
        if self.goal is None and (self.goals or self.passed or self.trial or self.lost):
            self._ownerless(span, "goal")
        elif self.goal is None:
            self._once("score", statement.value, span)
        elif self.goal.scored is not None:
            self.problems.append(owners.twice(span, self.goal.scored))
        else:
            self.goal.score, self.goal.scored = statement.value, span

    # --- examples and scenarios ---

    def new_trial(self, statement: statements.ExampleHead | statements.ScenarioHead, span: Span) -> None:
        """An example or a scenario."""
        self.close()
        self.trial = owners.Trial(statement, span)
        self.trials.append(self.trial)

    def given(self, line: syntax.Given | syntax.Expect, span: Span) -> None:
        """A line of the example above."""
        self._within(statements.ExampleHead, line, span, "example")

    def setting(self, statement: statements.Setting, span: Span) -> None:
        """A line of the scenario above."""
        self._within(statements.ScenarioHead, statement.set, span, "scenario")

    def _within(self, kind: type, line: syntax.Given | syntax.Expect | syntax.Set, span: Span, owner: str) -> None:
        if self.trial is not None and isinstance(self.trial.head, kind):
            self.trial.lines.append(line)
        else:
            self._ownerless(span, owner)


def first_word(span: Span) -> Span:
    """The first word of a statement."""
    word = WORD.match(span.text)
    return Span(span.source, span.start, span.start + (len(word[0]) if word else 1))


_Handler = Callable[[Blocks, Any, Span], None]


_HANDLERS: dict[type, _Handler] = {
    statements.Contract: Blocks.contract,
    statements.HeaderLine: Blocks.header_line,
    statements.Declaration: Blocks.declaration,
    statements.Survey: Blocks.survey,
    statements.Question: Blocks.new_question,
    statements.Details: Blocks.details,
    syntax.Table: Blocks.table,
    syntax.TableRow: Blocks.row,
    statements.GoalHead: Blocks.new_goal,
    statements.Part: Blocks.new_part,
    statements.OwnClauses: Blocks.clauses,
    statements.Score: Blocks.score,
    statements.ExampleHead: Blocks.new_trial,
    statements.ScenarioHead: Blocks.new_trial,
    syntax.Given: Blocks.given,
    syntax.Expect: Blocks.given,
    statements.Setting: Blocks.setting,
}
