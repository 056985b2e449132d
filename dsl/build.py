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

from dsl import numbers, syntax
from dsl.diagnostic import Diagnostic, problem
from dsl.source import Source, Span
from dsl.vocabulary import Role, canonical


class Token(Protocol):
    """A word or a sign of the text: its letters and its place."""

    type: str
    value: str
    start_pos: int
    end_pos: int


Parts = Sequence[Any]
"""What a rule was read from, in order: tokens and nodes; None for an optional part that is not there."""

_SIGNS = {"≥": ">=", "≤": "<=", "≠": "<>"}


class ExpressionBuilder:
    """Makes expression nodes for one source at a time."""

    def __init__(self) -> None:
        self.source = Source("", "")
        self.problems: list[Diagnostic] = []

    def begin(self, source: Source) -> None:
        """Make nodes of this source from now on, with no problems yet."""
        self.source, self.problems = source, []

    def span(self, first: Any, last: Any) -> Span:
        """The stretch from one token or node to another."""
        return Span(self.source, _start(first), _end(last))

    def name_of(self, token: Token) -> syntax.Name:
        return syntax.Name(str(token), span=self.span(token, token))

    def operator(self, token: Token) -> str:
        """The sign of an operator, whether written as a sign or in words."""
        return canonical(token, Role.COMPARISON) or _SIGNS.get(token, str(token))  # type: ignore[arg-type, call-overload]

    # --- values ---

    def number(self, parts: Parts) -> syntax.Number:
        token, unit = parts
        span = self.span(token, unit or token)
        literal = numbers.parse_number(str(token))
        if literal is None:
            self.problems.append(problem("M0108", span, text=token))
            return syntax.Number(Fraction(0), span=span)
        return syntax.Number(literal.value, literal.unit or (unit and str(unit)), span.text, span=span)

    def name(self, parts: Parts) -> syntax.Name | syntax.Unavailable:
        (token,) = parts
        span = self.span(token, token)
        return syntax.Unavailable("unknown", span=span) if token == "unknown" else syntax.Name(str(token), span=span)

    def words(self, parts: Parts) -> syntax.Words:
        return syntax.Words(tuple(map(self.name_of, parts)), span=self.span(parts[0], parts[-1]))

    def goal_path(self, parts: Parts) -> syntax.GoalPath:
        goal, id, *steps = parts
        return syntax.GoalPath(self.name_of(id), tuple(map(self.name_of, steps)), span=self.span(goal, parts[-1]))

    def text_value(self, parts: Parts) -> syntax.Text:
        (token,) = parts
        return syntax.Text(unquoted(token), span=self.span(token, token))

    def date(self, parts: Parts) -> syntax.Date:
        (token,) = parts
        span = self.span(token, token)
        try:
            return syntax.Date(date.fromisoformat(token), span=span)
        except ValueError:
            self.problems.append(problem("M0130", span, text=token))
            return syntax.Date(date.min, span=span)

    def unavailable(self, parts: Parts) -> syntax.Unavailable:
        (token,) = parts
        return syntax.Unavailable(" ".join(token.split()), span=self.span(token, token))

    # --- operations ---

    def unary(self, parts: Parts) -> syntax.Unary:
        operator, operand = parts
        return syntax.Unary(str(operator), operand, span=self.span(operator, operand))

    def binary(self, parts: Parts) -> syntax.Binary:
        left, operator, right = parts
        return syntax.Binary(str(operator), left, right, span=self.span(left, right))

    def compare(self, parts: Parts) -> syntax.Compare:
        left, operator, right = parts
        return syntax.Compare(self.operator(operator), left, right, span=self.span(left, right))

    def between_(self, parts: Parts) -> syntax.Between:
        value, _, low, _, high = parts
        return syntax.Between(value, low, high, span=self.span(value, high))

    def options(self, parts: Parts) -> tuple[syntax.Expr, ...]:
        return tuple(parts)

    def within(self, parts: Parts) -> syntax.Within:
        value, _, _, options, closing = parts
        return syntax.Within(value, options, span=self.span(value, closing))

    def without(self, parts: Parts) -> syntax.Unary:
        within = self.within(parts)
        return syntax.Unary("not", within, span=within.span)

    def if_(self, parts: Parts) -> syntax.If:
        first, condition, _, then, _, otherwise = parts
        return syntax.If(condition, then, otherwise, span=self.span(first, otherwise))

    def group(self, parts: Parts) -> syntax.Expr:
        opening, inner, closing = parts
        node: syntax.Expr = evolve(inner, span=self.span(opening, closing))
        return node

    # --- calls ---

    def call(self, parts: Parts) -> syntax.Call:
        function, _, *arguments, closing = parts
        given = tuple(argument for argument in arguments if argument is not None)
        return syntax.Call(self.name_of(function), given, span=self.span(function, closing))

    def positional(self, parts: Parts) -> syntax.Positional:
        return syntax.Positional(parts[0], parts[-1] if len(parts) > 1 else None, span=self.span(parts[0], parts[-1]))

    def named(self, parts: Parts) -> syntax.Named:
        name, _, value = parts
        return syntax.Named(self.name_of(name), value, span=self.span(name, value))

    def where_argument(self, parts: Parts) -> syntax.Where:
        word, condition = parts
        return syntax.Where(condition, span=self.span(word, condition))

    def band(self, parts: Parts) -> syntax.Band:
        operator, limit, result = parts
        return syntax.Band(self.operator(operator), limit, result, span=self.span(operator, result))

    def otherwise(self, parts: Parts) -> syntax.Otherwise:
        word, result = parts
        return syntax.Otherwise(result, span=self.span(word, result))

    def point(self, parts: Parts) -> syntax.Point:
        at, result = parts
        return syntax.Point(at, result, span=self.span(at, result))


def unquoted(token: Token) -> str:
    """The text between the quotes."""
    return str(token)[1:-1].replace('""', '"')


def _start(part: Any) -> int:
    start: int = part.span.start if isinstance(part, syntax.Node) else part.start_pos
    return start


def _end(part: Any) -> int:
    end: int = part.span.end if isinstance(part, syntax.Node) else part.end_pos
    return end
