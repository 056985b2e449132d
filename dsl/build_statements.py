"""The tree builder for statements: from the parts of a whole logical line to the statement it is."""

from __future__ import annotations

from typing import Any

from dsl import statements, syntax
from dsl.build import ExpressionBuilder, Parts, unquoted
from dsl.diagnostic import problem
from dsl.vocabulary import Role, canonical


class StatementBuilder(ExpressionBuilder):
    """Makes statements, and through what it inherits the expressions in them."""

    def _clause(self, kind: str, first: Any, last: Any, value: object) -> statements.Clause:
        return statements.Clause(kind, self.span(first, last), value)

    def _text(self, token: Any) -> syntax.Text:
        return syntax.Text(unquoted(token), span=self.span(token, token))

    def _whole(self, token: Any) -> int:
        if not token.isdigit():
            self.problems.append(problem("M0131", self.span(token, token), text=token))
            return 0
        return int(token)

    # --- header ---

    def contract(self, parts: Parts) -> statements.Contract:
        _, title, _, amends = parts
        return statements.Contract(self._text(title), amends and self._text(amends))

    def language(self, parts: Parts) -> syntax.Name:
        return self.name_of(parts[1])

    def between(self, parts: Parts) -> tuple[syntax.Text, ...]:
        return tuple(map(self._text, parts[1::2]))

    def period(self, parts: Parts) -> syntax.Number:
        return self.number((parts[1], None))

    def import_(self, parts: Parts) -> syntax.Text:
        return self._text(parts[1])

    def goals(self, parts: Parts) -> statements.GoalsScore:
        return statements.GoalsScore(parts[2])

    def parties(self, parts: Parts) -> syntax.Parties:
        _, name, _, attributes = parts
        return syntax.Parties(str(name), attributes or (), span=self.span(*parts[:2]))

    def hide(self, parts: Parts) -> syntax.Hide:
        first, _, sign, least = parts
        if sign != "<":
            self.problems.append(problem("M0132", self.span(sign, sign), text=sign))
        return syntax.Hide(self._whole(least), span=self.span(first, least))

    # --- declarations ---

    def survey(self, parts: Parts) -> statements.Survey:
        _, name, label = parts
        return statements.Survey(self.name_of(name), label and unquoted(label))

    def question(self, parts: Parts) -> statements.Question:
        _, name, text, *details = parts
        return statements.Question(self.name_of(name), text and unquoted(text), tuple(details))

    def details(self, parts: Parts) -> statements.Details:
        return statements.Details(tuple(parts))

    def answers(self, parts: Parts) -> statements.Clause:
        return self._clause("answers", parts[0], parts[-1], tuple(parts[1:]))

    def excluded(self, parts: Parts) -> statements.Clause:
        return self._clause("excluded", parts[0], parts[-1], tuple(parts[1:]))

    def scale(self, parts: Parts) -> statements.Clause:
        first, (low, _), _, (high, last) = parts
        return self._clause("scale", first, last, (low, high))

    def integer(self, parts: Parts) -> tuple[int, Any]:
        value = self._whole(parts[-1])
        return (-value if len(parts) > 1 else value), parts[-1]

    def labelled(self, parts: Parts) -> syntax.Labelled:
        name, label = parts
        return syntax.Labelled(str(name), label and unquoted(label), span=self.span(name, label or name))

    def dimension(self, parts: Parts) -> syntax.Dimension:
        first, name, label, *members = parts
        span = self.span(first, members[-1])
        return syntax.Dimension(str(name), label and unquoted(label), tuple(members), span=span)

    def measure(self, parts: Parts) -> syntax.Measure:
        first, name, label, _, unit, _, by, _, low, _, high = parts
        last = next(part for part in (high, by and by[-1], unit, label, name) if part)
        return syntax.Measure(
            str(name), label and unquoted(label), unit and unit.name, by or (), low, high, span=self.span(first, last)
        )

    def unit(self, parts: Parts) -> syntax.Name:
        return syntax.Name("/".join(parts), span=self.span(parts[0], parts[-1]))

    def bound(self, parts: Parts) -> syntax.Number:
        minus, number = parts
        span = self.span(minus, number)
        return syntax.Number(-number.value, number.unit, span.text, span=span)

    def table(self, parts: Parts) -> syntax.Table:
        first, name, *columns = parts
        return syntax.Table(str(name), tuple(columns), (), span=self.span(first, columns[-1]))

    def row(self, parts: Parts) -> syntax.TableRow:
        name, label, *cells = parts
        return syntax.TableRow(str(name), label and unquoted(label), tuple(cells), span=self.span(name, cells[-1]))

    def define_function(self, parts: Parts) -> syntax.Define:
        first, name, _, parameters, _, _, body = parts
        return syntax.Define(str(name), parameters, body, span=self.span(first, body))

    def define_name(self, parts: Parts) -> syntax.Define:
        first, name, _, body = parts
        return syntax.Define(str(name), (), body, span=self.span(first, body))

    def names(self, parts: Parts) -> tuple[syntax.Name, ...]:
        return tuple(map(self.name_of, parts))

    # --- goals ---

    def goal(self, parts: Parts) -> statements.GoalHead:
        _, id, title, word, weight = parts
        clauses = (self._clause("weight", word, weight, weight),) if weight else ()
        return statements.GoalHead(self.name_of(id), title and unquoted(title), clauses, replaces=False)

    def replace(self, parts: Parts) -> statements.GoalHead:
        head = self.goal(parts[1:])
        return statements.GoalHead(head.id, head.title, head.clauses, replaces=True)

    def criterion(self, parts: Parts) -> statements.Part:
        name, label, rule, *clauses = parts
        return statements.Part(self.name_of(name), label and unquoted(label), rule, tuple(clauses))

    def done(self, parts: Parts) -> statements.Part:
        _, name, label, *clauses = parts
        return statements.Part(self.name_of(name), label and unquoted(label), None, tuple(clauses))

    def show(self, parts: Parts) -> statements.Part:
        _, name, label, value, *clauses = parts
        return statements.Part(self.name_of(name), label and unquoted(label), value, tuple(clauses), shown=True)

    def score(self, parts: Parts) -> statements.Score:
        return statements.Score(parts[1])

    # --- clauses ---

    def clauses(self, parts: Parts) -> statements.OwnClauses:
        return statements.OwnClauses(tuple(parts))

    def simple(self, parts: Parts) -> statements.Clause:
        return self._clause(str(parts[0]), parts[0], parts[-1], parts[-1])

    def years(self, parts: Parts) -> statements.Clause:
        return self._clause(str(parts[0]), parts[0], parts[-1], tuple(parts[1:]))

    def dated(self, parts: Parts) -> syntax.YearValue:
        year, value = parts
        return syntax.YearValue(value, self._whole(year), span=self.span(year, value))

    def undated(self, parts: Parts) -> syntax.YearValue:
        (value,) = parts
        return syntax.YearValue(value, span=self.span(value, value))

    def rounded(self, parts: Parts) -> statements.Clause:
        first, _, step, mode, _, *stages = parts
        given = [stage for stage in stages if stage]
        last = (given or [mode or step])[-1]
        names = tuple("combination" if stage.name == "every combination" else stage.name for stage in given)
        span = self.span(first, last)
        return statements.Clause("rounded", span, syntax.Rounded(step, mode and mode.name, names, span=span))

    def setting(self, parts: Parts) -> syntax.Name:
        span = self.span(parts[0], parts[-1])
        name = canonical(" ".join(parts), Role.SETTING)
        if name is None:
            self.problems.append(problem("M0133", span, text=span.text))
        return syntax.Name(name or "", span=span)

    def requires(self, parts: Parts) -> statements.Clause:
        first, condition, _, otherwise = parts
        span = self.span(first, otherwise or condition)
        return statements.Clause("requires", span, syntax.Requires(condition, otherwise, span=span))

    def remark(self, parts: Parts) -> statements.OwnClauses:
        kind, text = parts
        span = self.span(kind, text)
        return statements.OwnClauses((statements.Clause("remarks", span, syntax.Remark(str(kind), unquoted(text), span=span)),))

    # --- amendments, examples, scenarios ---

    def path(self, parts: Parts) -> syntax.GoalPath:
        goal, id, *steps, year = parts
        when = year and self.number((year, None))
        last = next(part for part in (year, *reversed(steps), id) if part)
        return syntax.GoalPath(self.name_of(id), tuple(map(self.name_of, steps)), when, span=self.span(goal, last))

    def remove(self, parts: Parts) -> syntax.Remove:
        first, path = parts
        return syntax.Remove(path, span=self.span(first, path))

    def change(self, parts: Parts) -> syntax.Change:
        first, path, _, value = parts
        return syntax.Change(path, value, span=self.span(first, value))

    def set(self, parts: Parts) -> statements.Setting:
        return statements.Setting(self.change(parts))

    def example(self, parts: Parts) -> statements.ExampleHead:
        return statements.ExampleHead(unquoted(parts[1]))

    def given(self, parts: Parts) -> syntax.Given:
        first, quantity, _, value = parts
        return syntax.Given(quantity, value, span=self.span(first, value))

    def expect(self, parts: Parts) -> syntax.Expect:
        first, path, _, value = parts
        return syntax.Expect(path, value, span=self.span(first, value))

    def scenario(self, parts: Parts) -> statements.ScenarioHead:
        _, title, _, upon = parts
        return statements.ScenarioHead(unquoted(title), upon and unquoted(upon))
