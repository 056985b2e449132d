"""Gates and conditions on a score: `requires`, `applies where` and `needs`."""

from __future__ import annotations

from dsl import syntax
from dsl.check.logic import choice, truth
from dsl.check.mending import beside, shown
from dsl.check.scope import Scope
from dsl.terms import Absent, Choice, Term


def gated(term: Term, gates: tuple[syntax.Requires, ...], scope: Scope) -> Term:
    """The value behind its gates, the first gate outermost: where one does not hold, its `else` is the result."""
    for gate in reversed(gates):
        condition = truth(gate.condition, scope, "requires")
        if gate.otherwise is None:
            nothing = beside(gate.span, shown("requires x, else 0%", gate.span).partition("x")[2])
            scope.report("M0512", gate.span, nothing, text=gate.span.text)
            continue
        otherwise = scope.term(gate.otherwise)
        if condition is not None and otherwise is not None:
            term = choice(condition, term, otherwise, scope, gate, gate=True) or term
    return term


def applicable(term: Term, criterion: syntax.Criterion, scope: Scope) -> Term:
    """The value where the criterion applies and rests on enough answers; not applicable elsewhere."""
    for word, clause in (("needs", criterion.clauses.needs), ("applies where", criterion.clauses.applies)):
        if clause is not None:
            term = where(term, clause, word, scope)
    return term


def where(term: Term, clause: syntax.Expr, word: str, scope: Scope) -> Term:
    """The value where a condition holds, not applicable elsewhere."""
    condition = truth(clause, scope, word)
    if condition is None:
        return term
    absent = Absent("not applicable", word, unit=term.unit, span=clause.span)
    return Choice(condition, term, absent, unit=term.unit, span=clause.span)
