"""The tree builder for expressions: each method makes the node of one grammar rule from its parts.

The parser calls the method of a rule as soon as the rule is read, so no raw tree is ever kept. Places come from
the tokens' offsets. What is wrong in a part becomes a diagnostic in `problems`; the reading goes on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from attrs import evolve

from dsl import dates, numbers, syntax, wrong_numbers
from dsl.build_words import Token, WordBuilder
from dsl.commas import run_together
from dsl.diagnostic import Edit, Fix, Wording, rewrite
from dsl.source import Span
from dsl.vocabulary import Role, canonical, foreign, spelled

Parts = Sequence[Any]
"""What a rule was read from, in order: tokens and nodes; None for an optional part that is not there."""

_ON_UNIT = frozenset({"M0126", "M0141"})
"""Messages about a number and the word behind it that point at the word only."""

_ORDERING = frozenset({">=", "<=", ">", "<"})
"""The comparisons that a label takes no part in."""

_ABSENT = frozenset({"unknown"})
"""The names that are a value which is not there."""

_EMPTY_CLAUSES = frozenset(spelled(Role.CLAUSE)) - set(spelled(Role.CONSTANT))
"""The clause words that are no step of a path: beside a name they are the head of a clause that has nothing in it."""


class ExpressionBuilder(WordBuilder):
    """Makes expression nodes."""

    # --- values ---

    def number(self, parts: Parts) -> syntax.Number:
        """`80%`, `10 kr`."""
        token, unit = parts[0], parts[-1] if len(parts) > 1 else None
        literal = numbers.parse_number(token, language=self.tongue)
        span = self.span(token, unit or token)
        if literal is None:
            self._wrong(wrong_numbers.unread(token, self.tongue, alone=not self._in_list(token)), self.span(token, token))
            return syntax.Number(Fraction(0), span=span)
        if unit:
            self._check_unit(token, unit)
        elif literal.unit:
            self._check_points(token)
        return syntax.Number(literal.value, literal.unit or (unit and self.word(unit, Role.UNIT)), span.text, span=span)

    def _check_unit(self, number: Token, unit: Token) -> None:
        text, start = self.source.text, number.start_pos + self.offset
        longer = wrong_numbers.IN_WORDS.match(text, start)
        if longer and longer.end() > unit.end_pos + self.offset:
            percentage = wrong_numbers.percentage(longer["number"], longer["unit"], self.tongue)
            self._wrong(percentage, Span(self.source, start, longer.end()))
        elif wrong := wrong_numbers.unit(str(number), str(unit), apart=unit.start_pos > number.end_pos, language=self.tongue):
            self._wrong(wrong, self.span(unit if wrong.code in _ON_UNIT else number, unit))

    def _check_points(self, percentage: Token) -> None:
        """`5 %-point`, whose end reads as a subtraction."""
        start = percentage.start_pos + self.offset
        longer = re.compile(r"([0-9][0-9.,]*)\s*(%-points?(?!\w))").match(self.source.text, start)
        if longer:
            self._wrong(wrong_numbers.percentage(longer[1], longer[2], self.tongue), Span(self.source, start, longer.end()))

    def _wrong(self, wrong: wrong_numbers.Wrong, span: Span) -> None:
        certain = [rewrite(span, wrong.certain, safe=True)] if wrong.certain else []
        self.note(wrong.code, span, wrong.words, *certain, *(rewrite(span, each) for each in wrong.perhaps))

    def _in_list(self, token: Token) -> bool:
        """Whether a comma in a token may part two things: in brackets, or before the colon of a year (`120,2026: 130`)."""
        behind = self.source.text[self.offset + (token.end_pos or 0) :]
        return self.in_brackets(token) or behind.lstrip(" ").startswith(":")

    def in_brackets(self, token: Token) -> bool:
        """Whether a token stands between brackets."""
        before = self.source.text[self.offset : self.offset + token.start_pos]
        return before.count("(") > before.count(")")

    def name(self, parts: Parts) -> syntax.Name | syntax.Unavailable:
        """`target`; the name `unknown` is a value."""
        (token,) = parts
        span, name = self.span(token, token), self.word(token, Role.CONSTANT)
        return syntax.Unavailable(name, span=span) if name in _ABSENT else syntax.Name(name, span=span)

    def several(self, parts: Parts) -> syntax.Words:
        """`kompetencer drift`."""
        for token in parts[1:]:
            if canonical(token, Role.CLAUSE, self.tongue) in _EMPTY_CLAUSES:
                self.say("M0126", token, word=token)
        for token in parts:
            if right := foreign(self.tongue, Role.RESERVED).get(token.value):
                self.foreign(token, right)
        return syntax.Words(tuple(map(self.step, parts)), span=self.span(parts[0], parts[-1]))

    def goal_path(self, parts: Parts) -> syntax.GoalPath:
        """`goal 6 omsaetning actual`."""
        goal, id, *steps = parts
        return syntax.GoalPath(self.name_of(id), tuple(map(self.step, steps)), span=self.span(goal, parts[-1]))

    def text_value(self, parts: Parts) -> syntax.Text:
        """A quoted text."""
        (token,) = parts
        return syntax.Text(unquoted(token), span=self.span(token, token))

    def date(self, parts: Parts) -> syntax.Date:
        """`2022-12-31`."""
        (token,) = parts
        span = self.span(token, token)
        try:
            return syntax.Date(date.fromisoformat(token), span=span)
        except ValueError:
            last = dates.last_of_month(token)
            advice = Wording("date-last" if last else "date-form", {"last": last or "2022-12-31"})
            self.say("M0130", token, *([rewrite(span, last)] if last else []), text=token, advice=advice)
            return syntax.Date(date.min, span=span)

    def unavailable(self, parts: Parts) -> syntax.Unavailable:
        """`not due`, `not applicable`."""
        (token,) = parts
        return syntax.Unavailable(self.keyword(token), span=self.span(token, token))

    # --- operations ---

    def unary(self, parts: Parts) -> syntax.Unary:
        """`-x`, `not x`."""
        operator, operand = parts
        return syntax.Unary(self.keyword(operator), operand, span=self.span(operator, operand))

    def binary(self, parts: Parts) -> syntax.Binary:
        """`a + b`, `a and b`."""
        left, operator, right = parts
        span = self.span(left, right)
        if operator.type in ("MINUS", "SLASH") and isinstance(right, syntax.Number) and isinstance(left, syntax.Binary):
            self._check_date(span)
        if operator.type == "MINUS" and (found := wrong_numbers.IN_WORDS.fullmatch(span.text)):
            self._wrong(wrong_numbers.percentage(found["number"], found["unit"], self.tongue), span)
        return syntax.Binary(self.keyword(operator), left, right, span=span)

    def _check_date(self, span: Span) -> None:
        """A date in another order, `01-06-2025`: nobody means to subtract these."""
        if span.end - span.start <= dates.LONGEST and (wrong := wrong_numbers.date(span.text, self.tongue)):
            self._wrong(wrong, span)

    def compare(self, parts: Parts) -> syntax.Compare:
        """`a >= b`, `a at least b`."""
        left, operator, right = parts
        if self.operator(operator) in _ORDERING or _is_date(left):
            self.check_text(right)
        return syntax.Compare(self.operator(operator), left, right, span=self.span(left, right))

    def check_text(self, limit: syntax.Expr) -> None:
        """Tell of a date in quotes where a limit or a target stands: a text is neither."""
        if isinstance(limit, syntax.Text) and len(limit.value) <= dates.LONGEST:
            wrong = wrong_numbers.date(limit.value, self.tongue)
            if wrong:
                self._wrong(evolve(wrong, code="M0155"), limit.span)

    def between_(self, parts: Parts) -> syntax.Between:
        """`x between a and b`."""
        value, _, low, _, high = parts
        self.check_text(low)
        self.check_text(high)
        return syntax.Between(value, low, high, span=self.span(value, high))

    def options(self, parts: Parts) -> tuple[syntax.Expr, ...]:
        """What stands in the brackets of `in (…)`."""
        return tuple(parts)

    def within(self, parts: Parts) -> syntax.Within:
        """`x in (a, b)`."""
        value, _, opening, options, closing = parts
        self._check_decimals(opening)
        return syntax.Within(value, options, span=self.span(value, closing))

    def without(self, parts: Parts) -> syntax.Unary:
        """`x not in (a, b)`."""
        within = self.within(parts)
        return syntax.Unary("not", within, span=within.span)

    def if_(self, parts: Parts) -> syntax.If:
        """`if a then b else c`."""
        first, condition, _, then, _, otherwise = parts
        return syntax.If(condition, then, otherwise, span=self.span(first, otherwise))

    def group(self, parts: Parts) -> syntax.Expr:
        """`(a + b)`: the same node, with its brackets in its place."""
        opening, inner, closing = parts
        node: syntax.Expr = evolve(inner, span=self.span(opening, closing))
        return node

    # --- calls ---

    def call(self, parts: Parts) -> syntax.Call:
        """`share(ja, of=benyttet)`."""
        token, opening, *arguments, closing = parts
        function = self.name_of(token, Role.FUNCTION)
        given = tuple(self._of_interval(each) if function.name == "interval" else each for each in arguments if each is not None)
        self._check_decimals(opening)
        for argument in given:
            if found := run_together(function.name, argument, self.tongue):
                place, words = found
                named = isinstance(argument, syntax.Positional | syntax.Named) and isinstance(argument.value, syntax.Compare)
                self.note("M0135", place, words, Fix((Edit(place.before(), ","),), safe=named))
        return syntax.Call(function, given, span=self.span(token, closing))

    def _of_interval(self, argument: syntax.Argument) -> syntax.Argument:
        """An argument of `interval`, whose names are words there alone."""
        if not isinstance(argument, syntax.Named):
            return argument
        name, value = self.as_word(argument.name, Role.OPTION), argument.value
        if name.name == "method" and isinstance(value, syntax.Name):
            value = self.as_word(value, Role.METHOD)
        return syntax.Named(name, value, span=argument.span)

    def _check_decimals(self, opening: Token) -> None:
        """Tell of a decimal comma between brackets whose items are not parted by semicolons: it may part two of them."""
        if found := self.doubtful.get(opening.start_pos + self.offset):
            written = self.source.text[slice(*found)]
            self._wrong(self._parted(wrong_numbers.several(written), opening), Span(self.source, *found))

    def _parted(self, wrong: wrong_numbers.Wrong, opening: Token) -> wrong_numbers.Wrong:
        """The fixes only where nothing else stands in the brackets: what parts it would have to change as well."""
        inside = self.source.text[opening.end_pos + self.offset :].partition(")")[0]
        return wrong if re.fullmatch(r"[0-9,]+", inside) else evolve(wrong, perhaps=())

    def positional(self, parts: Parts) -> syntax.Positional:
        """An argument without a name, `a` or `a weight 60`."""
        return syntax.Positional(parts[0], parts[-1] if len(parts) > 1 else None, span=self.span(parts[0], parts[-1]))

    def named(self, parts: Parts) -> syntax.Named:
        """`of=benyttet`."""
        token, _, value = parts
        name = self.name_of(token, Role.ARGUMENT)
        if name.name == "half" and isinstance(value, syntax.Name):
            value = self.as_word(value, Role.HALF)
        return syntax.Named(name, value, span=self.span(token, value))

    def where_argument(self, parts: Parts) -> syntax.Where:
        """`where henvist = ja`."""
        word, condition = parts
        return syntax.Where(condition, span=self.span(word, condition))

    def band(self, parts: Parts) -> syntax.Band:
        """`>= 62: "A"`."""
        operator, limit, result = parts
        return syntax.Band(self.operator(operator), limit, result, span=self.span(operator, result))

    def otherwise(self, parts: Parts) -> syntax.Otherwise:
        """`else: "F"`."""
        word, result = parts
        return syntax.Otherwise(result, span=self.span(word, result))

    def point(self, parts: Parts) -> syntax.Point:
        """`20%: 0`."""
        at, result = parts
        return syntax.Point(at, result, span=self.span(at, result))


def _is_date(expr: syntax.Expr) -> bool:
    return isinstance(expr, syntax.Call) and expr.function.name == "date"


def unquoted(token: Token) -> str:
    """The text between the quotes."""
    inner = token.value[1:-1]
    return inner.replace('""', '"') if token.value[0] == '"' else inner
