"""What is open while a file is read: a goal, a criterion, a question, an example, each gathering the lines below it."""

from __future__ import annotations

from typing import Any

from attrs import define, field

from dsl import statements, syntax
from dsl.diagnostic import Diagnostic, Label, problem, rewrite
from dsl.source import Span

_MANY = frozenset({"rounded", "requires", "remarks", "allows"})
"""The clauses that one owner may have several of."""

_BY_YEAR = frozenset({"target", "baseline"})
"""The clauses that hold the values of several years."""


def twice(span: Span, first: Span, code: str = "M0117") -> Diagnostic:
    """A message about what is said a second time; where it says the same again, it can go."""
    same = span.text.split() == first.text.split()
    word = span.text.split(maxsplit=1)[0]
    return problem(code, span, Label(first, "first"), *([rewrite(span, "", safe=True)] if same else []), word=word)


@define(eq=False, repr=False)
class Clauses:
    """The clauses of one owner as they come."""

    found: dict[str, Any] = field(factory=dict)
    places: dict[str, Span] = field(factory=dict)

    def add(self, clause: statements.Clause) -> Diagnostic | None:
        """Take in a clause; a second of its kind is a message and is left out."""
        if clause.kind in _MANY:
            self.found[clause.kind] = (*self.found.get(clause.kind, ()), clause.value)
        elif clause.kind in self.found:
            if clause.kind in _BY_YEAR:
                self._join(clause)
            return twice(clause.span, self.places[clause.kind], "M0154" if clause.kind in _BY_YEAR else "M0117")
        else:
            self.found[clause.kind], self.places[clause.kind] = clause.value, clause.span
        return None

    def _join(self, clause: statements.Clause) -> None:
        """Keep the years of a second line that the first one lacks, so that no year is said to be missing."""
        values: Any = clause.value
        years = {each.year for each in self.found[clause.kind]}
        self.found[clause.kind] += tuple(each for each in values if each.year not in years)

    def made(self) -> syntax.Clauses:
        """The finished node."""
        return syntax.Clauses(**self.found)


@define(eq=False, repr=False)
class Part:
    """A criterion or a `show` line."""

    head: statements.Part
    span: Span
    clauses: Clauses = field(factory=Clauses)
    broken: bool = False

    def made(self) -> syntax.Criterion | syntax.Show:
        """The finished node."""
        name, label, clauses = self.head.name, self.head.label, self.clauses.made()
        if self.head.shown and self.head.rule is not None:
            return syntax.Show(name.name, label, self.head.rule, clauses, span=self.span)
        return syntax.Criterion(name.name, label, self.head.rule, clauses, span=self.span, name_span=name.span)


@define(eq=False, repr=False)
class Goal:
    """A goal; `broken` holds the names of what could not be read in it."""

    head: statements.GoalHead
    span: Span
    clauses: Clauses = field(factory=Clauses)
    parts: list[Part] = field(factory=list)
    score: syntax.Expr | None = None
    scored: Span | None = None
    broken: set[str] = field(factory=set)

    def made(self) -> syntax.Goal:
        """The finished node."""
        made = [part.made() for part in self.parts if not part.broken]
        lost = {part.head.name.name for part in self.parts if part.broken}
        return syntax.Goal(
            self.head.id.name,
            self.head.title,
            self.clauses.made(),
            tuple(part for part in made if isinstance(part, syntax.Criterion)),
            tuple(part for part in made if isinstance(part, syntax.Show)),
            self.score,
            self.head.replaces,
            frozenset(self.broken | lost),
            span=self.span,
            id_span=self.head.id.span,
        )


@define(eq=False, repr=False)
class Question:
    """A question and the survey that it is asked in."""

    head: statements.Question
    span: Span
    survey: str
    weight: str | None = None
    details: Clauses = field(factory=Clauses)

    def made(self) -> syntax.Question:
        """The finished node."""
        head, found = self.head, self.details.found
        return syntax.Question(
            head.name.name, head.text, self.survey, weight=self.weight, several=head.several, span=self.span, **found
        )


@define(eq=False, repr=False)
class Trial:
    """An example or a scenario."""

    head: statements.ExampleHead | statements.ScenarioHead
    span: Span
    lines: list[syntax.Given | syntax.Expect | syntax.Set] = field(factory=list)
    remarks: list[syntax.Remark] = field(factory=list)

    def made(self) -> syntax.Example | syntax.Scenario:
        """The finished node."""
        if isinstance(self.head, statements.ScenarioHead):
            sets = tuple(line for line in self.lines if isinstance(line, syntax.Set))
            return syntax.Scenario(self.head.title, sets, self.head.upon, tuple(self.remarks), span=self.span)
        givens = tuple(line for line in self.lines if isinstance(line, syntax.Given))
        expects = tuple(line for line in self.lines if isinstance(line, syntax.Expect))
        return syntax.Example(self.head.title, givens, expects, span=self.span)
