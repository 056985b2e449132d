"""What a name means at one place of the text, and where the checker's messages gather.

A `Session` lasts for the whole check of one contract; a `Scope` is what is in sight where an expression
stands. The rooms beside this one turn expressions into terms; they reach each other through `Scope.term`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import Factory, define, field, frozen

from dsl import syntax
from dsl.check.mending import below
from dsl.contract import Declarations
from dsl.diagnostic import Diagnostic, Fix, Label, problem
from dsl.quantity import Condition, Members, Quantity
from dsl.source import Span
from dsl.terms import Mode, Part, Place, Term

STEPS = 20_000
"""How many terms one line of the contract may unfold to, definitions included."""


class TooLongError(Exception):
    """An expression unfolds to more than `STEPS` terms."""


@frozen
class Precision:
    """A declared rounding: to a multiple of `step` (an expression), by `mode`."""

    step: syntax.Expr
    mode: Mode
    span: Span


@define
class Session:
    """One check of one contract: its declarations, what has been found out so far, and every message."""

    file: syntax.File
    period: int
    declarations: Declarations
    compile: Callable[[syntax.Expr, Scope], Term | None]
    tables: Mapping[str, Mapping[str, Mapping[str, syntax.Expr]]] = Factory(dict)
    definitions: Mapping[str, syntax.Define] = Factory(dict)
    goals: Mapping[str, syntax.Goal] = Factory(dict)
    terms: dict[Place, Term] = Factory(dict)
    member_places: dict[tuple[str, str], tuple[Members, ...]] = Factory(dict)
    apart: dict[Place, Span] = Factory(dict)
    """Criteria whose members nothing combines, with the place of their names."""
    weights: dict[Place, Term] = Factory(dict)
    unweighed: set[Place] = Factory(set)
    """What was given a weight that is none, which has been told of."""
    counted: dict[Place, Quantity] = Factory(dict)
    quantities: dict[Quantity, Quantity] = Factory(dict)
    levels: dict[Place, tuple[str, ...] | None] = Factory(dict)
    """The levels of the places that were asked for them; None for a single value."""
    diagnostics: list[Diagnostic] = Factory(list)
    used: set[str] = Factory(set)
    """The definitions that were used."""
    names_only: bool = False
    """Whether definitions are looked at for their names alone, so that those they use are not written out."""
    steps: int = 0
    _said: set[tuple[str, int, int]] = field(factory=set)

    def report(self, code: str, span: Span, *beside: Label | Fix, **words: object) -> None:
        """Add an error, once a place: a rule that is looked at for each member is wrong only once."""
        self.add(problem(code, span, *beside, **words))

    def ask_to_combine(self, place: Place) -> None:
        """Say that the score of a criterion is asked for while nothing combines its members."""
        found = next(each for each in self.goals[str(place.goal)].criteria if each.name == place.criterion)
        fixes = (below(found.span, f"combined {way}(members)") for way in ("mean", "worst"))
        self.report("M0511", self.apart[place], *fixes, name=place.criterion)

    def has_errors(self) -> bool:
        """Whether anything was found that keeps the contract from being scored."""
        return any(diagnostic.is_error for diagnostic in self.diagnostics)

    def is_troubled(self) -> bool:
        """Whether something that was meant to be there is missing, and has been told of."""
        return bool(self.diagnostics or self.file.broken) or any(goal.broken for goal in self.goals.values())

    def is_broken(self, word: str, goal: str | None = None) -> bool:
        """Whether the line that declares the word could not be read: then its absence has been told of already."""
        owner = self.goals.get(goal) if goal is not None else None
        return word in self.file.broken or (owner is not None and word in owner.broken)

    def add(self, diagnostic: Diagnostic) -> None:
        """Add a diagnostic, once a place."""
        assert diagnostic.span is not None
        mark = (diagnostic.code, diagnostic.span.start, diagnostic.span.end)
        if mark not in self._said:
            self._said.add(mark)
            self.diagnostics.append(diagnostic)


@frozen
class Scope:
    """What is in sight of an expression.

    `names` are values by name (`actual`, a parameter, a column …); `lists` are `parts`, `members` and `goals`
    where they mean something; `every` are the members that `=each` stands for; `precision` is the rounding of
    every combining call, in the lines where combining happens.
    """

    session: Session
    goal: str | None = None
    every: Members = ()
    period: int = 0
    where: Condition | None = None
    names: Mapping[str, Term] = field(factory=dict)
    lists: Mapping[str, tuple[Part, ...]] = field(factory=dict)
    precision: Precision | None = None
    calls: tuple[str, ...] = ()
    earlier: frozenset[str] | None = None
    """The definitions that may be called; None for all."""
    output: bool = False
    """Whether the value is shown and nothing else, so that it may be an interval."""

    def term(self, expr: syntax.Expr) -> Term | None:
        """The checked term of an expression, or None where a message was given."""
        self.session.steps += 1
        if self.session.steps > STEPS:
            raise TooLongError
        return self.session.compile(expr, self)

    def terms(self, exprs: Iterable[syntax.Expr]) -> list[Term] | None:
        """The terms of several expressions; None where any of them is wrong (all are looked at)."""
        found = [self.term(expr) for expr in exprs]
        return [term for term in found if term is not None] if None not in found else None

    def report(self, code: str, span: Span, *beside: Label | Fix, **words: object) -> None:
        """Add an error, unless it is about a word whose own line is broken."""
        named = words.get("name", words.get("text", words.get("function", "")))
        if not self.session.is_broken(str(named), self.goal):
            self.session.report(code, span, *beside, **words)
