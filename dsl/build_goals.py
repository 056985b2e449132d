"""The tree builder for goals and what follows them: criteria, clauses, amendments, examples and scenarios."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from dsl import statements, syntax
from dsl.build import Parts, unquoted
from dsl.build_declarations import DeclarationBuilder
from dsl.diagnostic import Listed, Wording, rewrite
from dsl.source import Span
from dsl.vocabulary import Role, canonical, spelling

if TYPE_CHECKING:
    from dsl import wishes


class StatementBuilder(DeclarationBuilder):
    """Makes every statement, and through what it inherits the expressions in them."""

    # --- goals ---

    def goal(self, parts: Parts) -> statements.GoalHead:
        """`goal ID "…" weight 25`."""
        _, id, title, word, weight = parts
        clauses = (statements.Clause("weight", self.span(word, weight), weight),) if weight else ()
        return statements.GoalHead(self.name_of(id), title and unquoted(title), clauses, replaces=False)

    def replace(self, parts: Parts) -> statements.GoalHead:
        """`replace goal ID "…"`."""
        head = self.goal(parts[1:])
        return statements.GoalHead(head.id, head.title, head.clauses, replaces=True)

    def criterion(self, parts: Parts) -> statements.Part:
        """`name "…": rule`, with clauses behind it."""
        name, label, rule, *clauses = parts
        self.declared(name, Role.FACET)
        return statements.Part(self.name_of(name), label and unquoted(label), rule, tuple(clauses))

    def done(self, parts: Parts) -> statements.Part:
        """`done name "…"`."""
        _, name, label, *clauses = parts
        return self.criterion((name, label, None, *clauses))

    def show(self, parts: Parts) -> statements.Part:
        """`show name: value`."""
        _, name, label, value, *clauses = parts
        self.declared(name, Role.FACET)
        return statements.Part(self.name_of(name), label and unquoted(label), value, tuple(clauses), shown=True)

    def score(self, parts: Parts) -> statements.Score:
        """`score mean(parts)`."""
        return statements.Score(parts[1])

    # --- clauses ---

    def clauses(self, parts: Parts) -> statements.OwnClauses:
        """Clauses on a line of their own."""
        return statements.OwnClauses(tuple(parts))

    def simple(self, parts: Parts) -> statements.Clause:
        """A clause of one expression."""
        return statements.Clause(self.keyword(parts[0]), self.span(parts[0], parts[-1]), parts[-1])

    def years(self, parts: Parts) -> statements.Clause:
        """`target 2021: 45%, 2022: not due`, `baseline previous`."""
        return statements.Clause(self.keyword(parts[0]), self.span(parts[0], parts[-1]), tuple(parts[1:]))

    def dated(self, parts: Parts) -> syntax.YearValue:
        """`2021: 45%`."""
        year, value = parts
        self.check_text(value)
        return syntax.YearValue(value, self.year(year), span=self.span(year, value))

    def undated(self, parts: Parts) -> syntax.YearValue:
        """A value for every period."""
        (value,) = parts
        self.check_text(value)
        return syntax.YearValue(value, span=self.span(value, value))

    def rounded(self, parts: Parts) -> statements.Clause:
        """`rounded to 1%, half down, at goals, total`."""
        first, _, step, mode, _, *stages = parts
        given = [stage for stage in stages if stage]
        span = self.span(first, (given or [mode or step])[-1])
        return statements.Clause("rounded", span, self._rounded(step, mode, given, span))

    def _rounded(
        self, step: syntax.Expr | None, mode: syntax.Name | None, stages: Sequence[syntax.Name], span: Span
    ) -> syntax.Rounded:
        names = tuple(self._setting(stage, _STAGES) for stage in stages)
        return syntax.Rounded(step, self._setting(mode, _MODES) if mode else None, names, span=span)

    def setting(self, parts: Parts) -> syntax.Name:
        """The words of a rounding mode or stage."""
        written = " ".join(parts)
        if id := canonical(written, Role.SETTING, self.tongue):
            self.words[parts[0].start_pos] = (parts[-1].end_pos, Role.SETTING, id)
        return syntax.Name(written, span=self.span(parts[0], parts[-1]))

    def _setting(self, name: syntax.Name, offered: tuple[str, ...]) -> str:
        id = canonical(name.name, Role.SETTING, self.tongue)
        if id in offered:
            return id
        near = [spelling(each, Role.SETTING, self.tongue) for each in offered]
        fixes = (rewrite(name.span, each) for each in near)
        self.say("M0133" if offered is _MODES else "M0150", name, *fixes, text=name.name, offered=Listed(tuple(near)))
        return ""

    def requires(self, parts: Parts) -> statements.Clause:
        """`requires condition, else result`."""
        first, condition, _, otherwise = parts
        span = self.span(first, otherwise or condition)
        return statements.Clause("requires", span, syntax.Requires(condition, otherwise, span=span))

    def remark(self, parts: Parts) -> statements.OwnClauses:
        """`text "…"`."""
        kind, text = parts
        span = self.span(kind, text)
        return statements.OwnClauses(
            (statements.Clause("remarks", span, syntax.Remark(self.keyword(kind), unquoted(text), span=span)),)
        )

    def allow(self, parts: Parts) -> statements.OwnClauses:
        """`allow cliff "…"`."""
        first, lint, reason = parts
        span = self.span(first, reason)
        if not unquoted(reason).strip():
            self.say("M0162", reason)
        made = syntax.Allow(self.name_of(lint, Role.LINT), unquoted(reason), span=span)
        return statements.OwnClauses((statements.Clause("allows", span, made),))

    # --- amendments, examples, scenarios ---

    def path(self, parts: Parts) -> syntax.GoalPath:
        """`goal 4 benyttet target 2023`."""
        goal, id, *steps, year = parts
        when = self.number((year,)) if year and self.year(year) else None
        last = next(part for part in (year, *reversed(steps), id) if part)
        return syntax.GoalPath(self.name_of(id), tuple(map(self.step, steps)), when, span=self.span(goal, last))

    def remove(self, parts: Parts) -> statements.Declaration:
        """`remove goal 1 kampagne`."""
        first, path = parts
        return statements.Declaration("changes", syntax.Remove(path, span=self.span(first, path)))

    def change(self, parts: Parts) -> statements.Declaration:
        """`change goal 4 benyttet target to 50%`."""
        return statements.Declaration("changes", self._change(parts))

    def set(self, parts: Parts) -> statements.Setting:
        """`set goal 4 benyttet target = 50%`."""
        return statements.Setting(parts[1])

    def assignment(self, parts: Parts) -> syntax.Set:
        """`goal 4 benyttet target = 50%`, `rounded = 1%, half down, at every combination`, `rounded = exact`."""
        of, _, value, mode, _, *stages = parts
        of = self.as_word(of, Role.FACET) if isinstance(of, syntax.Name) else of
        value = self._state(value)
        given = [stage for stage in stages if stage]
        span = self.span(of, (given or [mode or value])[-1])
        if _last_word(of) != "rounded":
            if told := next((each for each in (mode, *given) if each), None):
                self.say("M0901", told, text=told.name)
            return syntax.Set(of, value, span=span)
        exact = isinstance(value, syntax.Name) and value.name == "exact"
        return syntax.Set(of, self._rounded(None if exact else value, mode, given, span), span=span)

    def _state(self, value: syntax.Expr) -> syntax.Expr:
        """What something is set to: `done`, `not done` and `exact` are no names."""
        if isinstance(value, syntax.Unary):
            return evolve(value, operand=self._state(value.operand))
        return self.as_word(value, Role.STATE) if isinstance(value, syntax.Name) else value

    def goals_score(self, parts: Parts) -> syntax.Name:
        """`goals score`, the line of the contract's head."""
        return syntax.Name("goals score", span=self.span(*parts))

    # --- wishes ---

    def lever(self, parts: Parts) -> wishes.Bounded:
        """`goal 6 omsaetning target`, with or without `= 0 pp..20 pp`."""
        from dsl import wishes  # read on a command line only

        of, _, low, _, high = parts
        return wishes.Bounded(of, low, high, span=self.span(of, high or of))

    def variation(self, parts: Parts) -> wishes.Varied:
        """`goal 6 omsaetning target = 6 pp..10 pp step 1 pp`, or some values."""
        from dsl import wishes  # read on a command line only

        of, _, values = parts
        return wishes.Varied(of, values, span=self.span(of, values))

    def range(self, parts: Parts) -> wishes.Range:
        """`6 pp..10 pp step 1 pp`."""
        from dsl import wishes  # read on a command line only

        first, _, last, _, step = parts
        return wishes.Range(first, last, step, span=self.span(first, step))

    def values(self, parts: Parts) -> wishes.Values:
        """`6 pp, 8 pp, 10 pp`."""
        from dsl import wishes  # read on a command line only

        return wishes.Values(tuple(map(self._state, parts)), span=self.span(parts[0], parts[-1]))

    def _change(self, parts: Parts) -> syntax.Change:
        first, path, _, value = parts
        return syntax.Change(path, value, span=self.span(first, value))

    def example(self, parts: Parts) -> statements.ExampleHead:
        """`example "…"`."""
        return statements.ExampleHead(unquoted(parts[1]))

    def given(self, parts: Parts) -> syntax.Given:
        """`given share(ja) = 79%`."""
        first, quantity, _, value = parts
        return syntax.Given(quantity, self._state(value), span=self.span(first, value))

    def expect(self, parts: Parts) -> syntax.Expect:
        """`expect total = 98%`."""
        first, path, _, value = parts
        return syntax.Expect(path, self._state(value), span=self.span(first, value))

    def verdict(self, parts: Parts) -> syntax.Expect:
        """`expect goal 3 kompetencer met`."""
        first, path = parts
        if not path.steps or path.steps[-1].name != "met":
            self._no_verdict("M0120", Span(path.span.source, path.span.end, path.span.end), "")
        return self._verdict(path, path.span, holds=True, span=self.span(first, path))

    def verdict_not(self, parts: Parts) -> syntax.Expect:
        """`expect goal 3 kompetencer not met`."""
        first, path, negation, word = parts
        verdict = self.step(word)
        if verdict.name != "met":
            self._no_verdict("M0119", verdict.span, str(word))
        path = evolve(path, steps=(*path.steps, verdict), span=self.span(path, word))
        return self._verdict(path, self.span(negation, word), holds=False, span=self.span(first, word))

    def _no_verdict(self, code: str, place: Span, word: str) -> None:
        """A message that something else was expected than is, or is not, there."""
        from dsl.expected import FORMS, sample  # for a message only

        met = Wording("expected-word", {"one": spelling("met", Role.CONSTANT, self.tongue)})
        expected = Listed((met,) if word else (Wording("expected-sign", {"one": "="}), met))
        words = {"expected": expected, "form": sample(FORMS["expect"], self.tongue)}
        self.note(code, place, words | ({"word": word} if word else {}))

    def _verdict(self, path: syntax.GoalPath, place: Span, *, holds: bool, span: Span) -> syntax.Expect:
        """What a verdict is expected to be."""
        value: syntax.Expr = syntax.Name("met", span=place)
        return syntax.Expect(path, value if holds else syntax.Unary("not", value, span=place), span=span)

    def scenario(self, parts: Parts) -> statements.ScenarioHead:
        """`scenario "…" upon "…"`."""
        _, title, _, upon = parts
        return statements.ScenarioHead(unquoted(title), upon and unquoted(upon))


_MODES = ("half up", "half down", "half even", "up", "truncate")
_STAGES = ("combination", "members", "parts", "goals", "total")


def _last_word(of: syntax.GoalPath | syntax.Call | syntax.Name) -> str:
    """What a line of a scenario sets: the last word of a path, or a line of the contract's head."""
    if isinstance(of, syntax.GoalPath):
        return of.steps[-1].name if of.steps else ""
    return of.name if isinstance(of, syntax.Name) else ""
