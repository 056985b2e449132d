"""The tree builder for expressions: each method makes the node of one grammar rule from its parts.

The parser calls the method of a rule as soon as the rule is read, so no raw tree is ever kept. Places come from
the tokens' offsets. What is wrong in a part becomes a diagnostic in `problems`; the reading goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any, Protocol

from attrs import evolve

from dsl import dates, numbers, syntax, wrong_numbers
from dsl.commas import run_together
from dsl.diagnostic import Diagnostic, problem, shortened
from dsl.source import Source, Span
from dsl.vocabulary import Role, canonical, spelled


class Token(Protocol):
    """A word or a sign of the text: its letters and its place."""

    type: str
    value: str
    start_pos: int
    end_pos: int


Parts = Sequence[Any]
"""What a rule was read from, in order: tokens and nodes; None for an optional part that is not there."""

_SIGNS = {"≥": ">=", "≤": "<=", "≠": "<>"}

_ON_UNIT = frozenset({"M0126", "M0141"})
"""Messages about a number and the word behind it that point at the word only."""

_ORDERING = frozenset({">=", "<=", ">", "<"})
"""The comparisons that a label takes no part in."""

_ABSENT = frozenset({"unknown"})
"""The names that are a value which is not there."""

_EMPTY_CLAUSES = frozenset(spelled(Role.CLAUSE)) - set(spelled(Role.CONSTANT))
"""The clause words that are no step of a path: beside a name they are the head of a clause that has nothing in it."""


class ExpressionBuilder:
    """Makes expression nodes for one source at a time."""

    def __init__(self) -> None:
        self.source = Source("", "")
        self.offset = 0
        self.problems: list[Diagnostic] = []

    def begin(self, source: Source, offset: int) -> None:
        """Make nodes of this source from now on, from a text that begins at this offset, with no problems yet."""
        self.source, self.offset, self.problems = source, offset, []

    def span(self, first: Any, last: Any) -> Span:
        """The stretch from one token or node to another."""
        start = first.span.start if isinstance(first, syntax.Node) else first.start_pos + self.offset
        end = last.span.end if isinstance(last, syntax.Node) else last.end_pos + self.offset
        return Span(self.source, start, end)

    def say(self, code: str, place: Any, **words: object) -> None:
        """Note what is wrong with a token or a node."""
        self._note(code, self.span(place, place), words)

    def _note(self, code: str, span: Span, words: dict[str, object]) -> None:
        self.problems.append(problem(code, span, **{key: shortened(word) for key, word in words.items()}))

    def name_of(self, token: Token) -> syntax.Name:
        """A name as written."""
        return syntax.Name(str(token), span=self.span(token, token))

    def operator(self, token: Token) -> str:
        """The sign of an operator, whether written as a sign or in words."""
        written = str(token)
        return canonical(written, Role.COMPARISON) or _SIGNS.get(written, written)

    # --- values ---

    def number(self, parts: Parts) -> syntax.Number:
        """`80%`, `10 kr`."""
        token, unit = parts[0], parts[-1] if len(parts) > 1 else None
        literal = numbers.parse_number(token)
        span = self.span(token, unit or token)
        if literal is None:
            code, words = wrong_numbers.unread(token)
            self.say(code, token, **words)
            return syntax.Number(Fraction(0), span=span)
        if unit:
            self._check_unit(token, unit)
        return syntax.Number(literal.value, literal.unit or (unit and str(unit)), span.text, span=span)

    def _check_unit(self, number: Token, unit: Token) -> None:
        if wrong := wrong_numbers.unit(str(number), str(unit), apart=unit.start_pos > number.end_pos):
            code, words = wrong
            self._note(code, self.span(unit if code in _ON_UNIT else number, unit), words)

    def name(self, parts: Parts) -> syntax.Name | syntax.Unavailable:
        """`target`; the name `unknown` is a value."""
        (token,) = parts
        span = self.span(token, token)
        return syntax.Unavailable(str(token), span=span) if token in _ABSENT else syntax.Name(str(token), span=span)

    def words(self, parts: Parts) -> syntax.Words:
        """`kompetencer drift`."""
        for token in parts[1:]:
            if token in _EMPTY_CLAUSES:
                self.say("M0126", token, word=token)
        return syntax.Words(tuple(map(self.name_of, parts)), span=self.span(parts[0], parts[-1]))

    def goal_path(self, parts: Parts) -> syntax.GoalPath:
        """`goal 6 omsaetning actual`."""
        goal, id, *steps = parts
        return syntax.GoalPath(self.name_of(id), tuple(map(self.name_of, steps)), span=self.span(goal, parts[-1]))

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
            self.say("M0130", token, text=token)
            return syntax.Date(date.min, span=span)

    def unavailable(self, parts: Parts) -> syntax.Unavailable:
        """`not due`, `not applicable`."""
        (token,) = parts
        return syntax.Unavailable(" ".join(token.split()), span=self.span(token, token))

    # --- operations ---

    def unary(self, parts: Parts) -> syntax.Unary:
        """`-x`, `not x`."""
        operator, operand = parts
        return syntax.Unary(str(operator), operand, span=self.span(operator, operand))

    def binary(self, parts: Parts) -> syntax.Binary:
        """`a + b`, `a and b`."""
        left, operator, right = parts
        span = self.span(left, right)
        if operator in "-/" and isinstance(right, syntax.Number) and isinstance(left, syntax.Binary):
            self._check_date("M0153", span, span.text)
        return syntax.Binary(str(operator), left, right, span=span)

    def _check_date(self, code: str, span: Span, text: str) -> None:
        """A date in another order, `01-06-2025`, or in quotes: nobody means to subtract these, or to compare a text."""
        if len(text) <= dates.LONGEST and (written := dates.rewritten(text)):
            self._note(code, span, {"text": text, "written": written})

    def compare(self, parts: Parts) -> syntax.Compare:
        """`a >= b`, `a at least b`."""
        left, operator, right = parts
        if self.operator(operator) in _ORDERING or _is_date(left):
            self.check_text(right)
        return syntax.Compare(self.operator(operator), left, right, span=self.span(left, right))

    def check_text(self, limit: syntax.Expr) -> None:
        """Tell of a date in quotes where a limit or a target stands: a text is neither."""
        if isinstance(limit, syntax.Text):
            self._check_date("M0155", limit.span, limit.value)

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
        value, _, _, options, closing = parts
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
        function, _, *arguments, closing = parts
        given = tuple(argument for argument in arguments if argument is not None)
        for argument in given:
            if found := run_together(str(function), argument):
                self._note("M0135", *found)
        return syntax.Call(self.name_of(function), given, span=self.span(function, closing))

    def positional(self, parts: Parts) -> syntax.Positional:
        """An argument without a name, `a` or `a weight 60`."""
        return syntax.Positional(parts[0], parts[-1] if len(parts) > 1 else None, span=self.span(parts[0], parts[-1]))

    def named(self, parts: Parts) -> syntax.Named:
        """`of=benyttet`."""
        name, _, value = parts
        return syntax.Named(self.name_of(name), value, span=self.span(name, value))

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
    return str(token)[1:-1].replace('""', '"')
