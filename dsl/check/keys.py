"""Keys of a measurement set: quantities and places named in the words of the rules, seen from a checked contract."""

from __future__ import annotations

from attrs import evolve

from dsl import syntax
from dsl.check import quantities
from dsl.check.expressions import compile_expression
from dsl.check.scope import Scope, Session, suggestion
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic
from dsl.quantity import Quantity
from dsl.terms import Figure, Place, Reference
from dsl.units import TRUTH


def _session(contract: Contract, span: syntax.Node) -> Session:
    """A session in which the contract's names are in sight and nothing is worked out."""
    session = Session(syntax.File(span.span.source), contract.period, contract.declarations, compile_expression)
    session.terms = dict(contract.terms)
    session.goals = {goal.id: _outline(goal.id, contract, span) for goal in contract.goals}
    session.member_places = {(goal.id, each.name): each.members for goal in contract.goals for each in goal.criteria}
    return session


def _outline(id: str, contract: Contract, node: syntax.Node) -> syntax.Goal:
    goal = contract.goal(id)
    assert goal is not None
    names = [
        syntax.Criterion(each.name, None, None, syntax.Clauses(), span=node.span, name_span=node.span) for each in goal.criteria
    ]
    return syntax.Goal(id, None, syntax.Clauses(), tuple(names), span=node.span, id_span=node.span)


def key(expr: syntax.Expr, contract: Contract) -> tuple[Quantity | None, tuple[Diagnostic, ...]]:
    """The quantity that a key names, in normal form, with the unit that the contract reads it in."""
    session = _session(contract, expr)
    scope = Scope(session, period=contract.period)
    found = None
    if isinstance(expr, syntax.GoalPath):
        found = _done(expr, contract, scope)
    elif isinstance(expr, syntax.Call) and expr.function.name in quantities.KINDS:
        found = quantities.quantity(expr, scope)
    elif isinstance(expr, syntax.Name) and expr.name in contract.declarations.measures:
        figure = quantities.figure_of(expr.name, scope, expr.span)
        found = figure.quantity if isinstance(figure, Figure) else None
    else:
        known = [*quantities.KINDS, *contract.declarations.measures]
        session.report("M0253", expr.span, text=expr.span.text, suggestion=suggestion(expr.span.text, known))
    return _as_read(found, contract), tuple(session.diagnostics)


def _as_read(found: Quantity | None, contract: Contract) -> Quantity | None:
    """The quantity as the contract asks for it, so that it has the unit that the rule gave it."""
    if found is None:
        return None
    asked = {quantity: quantity for quantity in contract.quantities}
    return asked.get(found, evolve(found, home=contract.period))


def _done(expr: syntax.GoalPath, contract: Contract, scope: Scope) -> Quantity | None:
    """`goal 9 ejerskab`: an activity of a checklist."""
    goal = contract.goal(expr.goal.name)
    if goal is None:
        hint = suggestion(expr.goal.name, [each.id for each in contract.goals])
        scope.report("M0204", expr.goal.span, name=expr.goal.name, suggestion=hint)
        return None
    names = [each.name for each in goal.criteria if each.done]
    if len(expr.steps) == 1 and expr.steps[0].name in names:
        return Quantity("done", (goal.id, expr.steps[0].name), period=contract.period, home=contract.period, unit=TRUTH)
    hint = suggestion(expr.steps[0].name if expr.steps else "", names, "It has no activity that is done or not.")
    scope.report("M0254", expr.span, text=expr.span.text, goal=goal.id, suggestion=hint)
    return None


def place(expr: syntax.Expr, contract: Contract) -> tuple[Place | None, tuple[Diagnostic, ...]]:
    """The value of the contract that a path names: `goal 3 kompetencer drift`, `total`."""
    session = _session(contract, expr)
    scope = Scope(session, period=contract.period)
    named = isinstance(expr, syntax.GoalPath) or (isinstance(expr, syntax.Name) and expr.name == "total")
    if not named:
        session.report("M0255", expr.span, text=expr.span.text)
        return None, tuple(session.diagnostics)
    term = scope.term(expr)
    return term.place if isinstance(term, Reference) else None, tuple(session.diagnostics)
