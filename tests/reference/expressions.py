"""Words to expressions: a Pratt parser whose trees are plain tuples, the first item naming the construct.

    ("number", 4/5) ("text", "A") ("date", ordinal) ("name", "a") ("words", ("a", "drift")) ("goal", "6", ("a",))
    ("absent", "unknown") ("neg", x) ("not", x) ("+", x, y) … ("and", x, y) ("compare", ">=", x, y)
    ("between", x, low, high) ("in", x, (y, z)) ("if", c, x, y) ("call", "mean", arguments)

and arguments are ("plain", x, weight) ("named", "of", x) ("where", c) ("band", ">=", limit, x) ("else", x) ("point", at, x).
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from tests.reference.words import Token, tokens

Tree = tuple[Any, ...]

COMPARISONS = (">=", "<=", ">", "<", "=", "<>")
SPOKEN = {"at least": ">=", "at most": "<=", "above": ">", "below": "<", "is": "=", "is not": "<>"}
STRENGTH = {"or": 1, "and": 2, "+": 5, "-": 5, "*": 6, "/": 6, "^": 8}
NOT, COMPARISON, MINUS = 3, 4, 7
CLAUSES = {"scoring", "combined", "weight", "baseline", "target", "applies", "where", "needs", "rounded", "requires"}
RESERVED = {"and", "or", "not", "in", "if", "then", "else", "where", "each", "goal", "goals", "between", "weight", "is", "at"}
RESERVED |= {"above", "below"}
STEPS = {"actual", "target", "met"}


class Reader:
    """Reads a line from left to right."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.tokens = tokens(line)
        self.place = 0

    def peek(self, ahead: int = 0) -> Token:
        """The token to come."""
        place = self.place + ahead
        return self.tokens[place] if place < len(self.tokens) else Token("end", "", len(self.line))

    def take(self) -> Token:
        """The token to come, and step past it."""
        token = self.peek()
        self.place += 1
        return token

    def at(self, *texts: str) -> bool:
        """Whether these words and signs come next."""
        return all(self.peek(i).text == text and self.peek(i).kind != "text" for i, text in enumerate(texts))

    def accept(self, *texts: str) -> bool:
        """Step past these words and signs if they come next."""
        if not self.at(*texts):
            return False
        self.place += len(texts)
        return True

    def expect(self, *texts: str) -> None:
        """Step past these words and signs, which have to come next."""
        if not self.accept(*texts):
            raise ValueError(f"the reference expected {' '.join(texts)} at {self.line[self.peek().start :]!r} in {self.line!r}")

    @property
    def done(self) -> bool:
        """Whether the line is read to its end."""
        return self.place >= len(self.tokens)

    # --- expressions ---

    def expression(self, least: int = 0) -> Tree:
        """An expression of operators that bind at least this tightly."""
        left = self.prefix()
        while True:
            grown = self.infix(left, least)
            if grown is None:
                return left
            left = grown

    def infix(self, left: Tree, least: int) -> Tree | None:
        """The expression that an operator makes of what stands left of it; None where none comes."""
        token = self.peek()
        strength = STRENGTH.get(token.text) if token.kind in ("sign", "word") else None
        if strength is not None and strength > least:
            self.take()
            return (token.text, left, self.expression(strength - 1 if token.text == "^" else strength))
        return self.comparison(left) if least < COMPARISON else None

    def comparison(self, left: Tree) -> Tree | None:
        """A comparison, `between` or `in` of what stands left of it."""
        for words in ("is not", "at least", "at most", "above", "below", "is"):
            if self.accept(*words.split()):
                return ("compare", SPOKEN[words], left, self.expression(COMPARISON))
        if self.peek().kind == "sign" and self.peek().text in COMPARISONS:
            return ("compare", self.take().text, left, self.expression(COMPARISON))
        if self.accept("between"):
            low = self.expression(COMPARISON)
            self.expect("and")
            return ("between", left, low, self.expression(COMPARISON))
        if self.accept("not", "in"):
            return ("not", ("in", left, self.options()))
        return ("in", left, self.options()) if self.accept("in") else None

    def options(self) -> tuple[Tree, ...]:
        """The list that stands after `in`."""
        self.expect("(")
        options = [self.expression()]
        while self.accept(","):
            options.append(self.expression())
        self.expect(")")
        return tuple(options)

    def prefix(self) -> Tree:
        """An expression that no operator stands before: a literal, a name, a call, a bracket, `-x`, `not x`, `if`."""
        for kind in ("not applicable", "not due", "unknown"):
            if self.accept(*kind.split()):
                return ("absent", kind)
        if self.accept("-"):
            return ("neg", self.expression(MINUS))
        if self.accept("not"):
            return ("not", self.expression(NOT))
        if self.accept("("):
            inner = self.expression()
            self.expect(")")
            return inner
        if self.accept("if"):
            return self.choice()
        return self.path() if self.at("goal") else self.atom()

    def choice(self) -> Tree:
        """`if` is read: its condition and branches."""
        condition = self.expression()
        self.expect("then")
        then = self.expression()
        self.expect("else")
        return ("if", condition, then, self.expression())

    def atom(self) -> Tree:
        """A literal, a name or a call."""
        token = self.take()
        if token.kind == "text":
            return ("text", token.text[1:-1].replace('""', '"'))
        if token.kind == "date":
            return ("date", date.fromisoformat(token.text).toordinal())
        if token.kind == "number":
            return ("number", self.unit(Fraction(token.text)))
        if token.kind != "word":
            raise ValueError(f"the reference cannot read {self.line[token.start :]!r} in {self.line!r}")
        return self.call(token.text) if self.at("(") else self.name(token.text)

    def unit(self, value: Fraction) -> Fraction:
        """A number with the unit that follows it: percent and percentage points are hundredths, other units only names."""
        if self.peek().kind == "percent" or self.at("pp"):
            self.take()
            return value / 100
        if self.peek().kind == "word" and self.peek().text not in RESERVED | CLAUSES | {"to"}:
            self.take()
        return value

    def name(self, first: str) -> Tree:
        """A name, or several side by side."""
        names = [first]
        while self.peek().kind == "word" and (self.peek().text in STEPS or self.peek().text not in RESERVED | CLAUSES):
            names.append(self.take().text)
        return ("words", tuple(names)) if len(names) > 1 else ("name", first)

    def identity(self) -> str:
        """The id of a goal: `3`, `4a`, `4.1` or a name."""
        token = self.take()
        following = self.peek()
        if token.kind == "number" and following.kind == "word" and following.start == token.end:
            return token.text + self.take().text
        return token.text

    def path(self) -> Tree:
        """`goal 6 omsaetning actual`."""
        self.expect("goal")
        identity, steps = self.identity(), []
        while self.peek().kind == "word" and (self.peek().text in STEPS or self.peek().text not in RESERVED | CLAUSES):
            steps.append(self.take().text)
        return ("goal", identity, tuple(steps))

    # --- calls ---

    def call(self, function: str) -> Tree:
        """The arguments of a call."""
        self.expect("(")
        arguments: list[Tree] = []
        while not self.accept(")"):
            arguments.append(self.argument())
            if not self.at(")"):
                self.expect(",")
        return ("call", function, tuple(arguments))

    def argument(self) -> Tree:
        """One argument in any of its forms."""
        if self.accept("else", ":"):
            return ("else", self.expression())
        if self.accept("where"):
            return ("where", self.expression())
        if self.peek().kind == "sign" and self.peek().text in COMPARISONS:
            return self.band()
        if self.peek().kind == "word" and self.peek(1).text == "=":
            name = self.take().text
            self.take()
            return ("named", name, ("name", self.take().text) if self.at("each") else self.expression())
        return self.value()

    def band(self) -> Tree:
        """`>= 62: "A"`."""
        op, limit = self.take().text, self.expression(COMPARISON)
        self.expect(":")
        return ("band", op, limit, self.expression())

    def value(self) -> Tree:
        """A value, with a weight or as the first half of a point."""
        if self.accept("goals"):
            value: Tree = ("name", "goals")
        else:
            value = self.expression()
        if self.accept(":"):
            return ("point", value, self.expression())
        return ("plain", value, self.expression() if self.accept("weight") else None)


def read(text: str) -> Tree:
    """The one expression that a text holds."""
    reader = Reader(text)
    tree = reader.expression()
    if not reader.done:
        raise ValueError(f"the reference read only a part of {text!r}")
    return tree
