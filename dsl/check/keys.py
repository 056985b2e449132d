"""Keys of a measurement set: quantities and places named in the words of the rules, seen from a checked contract."""

from __future__ import annotations

from typing import cast

from attrs import evolve

from dsl import syntax
from dsl.check import quantities
from dsl.check.expressions import compile_expression
from dsl.check.scope import Scope, Session
from dsl.contract import Contract, Goal
from dsl.diagnostic import Diagnostic, Wording
from dsl.quantity import Members, Quantity
from dsl.suggestion import corrections, suggestion
from dsl.terms import Figure, Place, Reference, Term
from dsl.units import TRUTH
from dsl.vocabulary import Role, spelled, spelling


def outline(expr: syntax.Expr, contract: Contract, every: Members = (), *, everything: bool = False) -> Scope:
    """A scope in which the contract's names are in sight, of its goals the one that is named, and nothing is worked out.

    With `everything` all goals are in sight.
    """
    session = Session(syntax.File(expr.span.source), contract.period, contract.declarations, compile_expression)
    session.terms = cast(dict[Place, Term], contract.terms)  # only read: nothing is worked out for a key
    goal = contract.goal(expr.goal.name) if isinstance(expr, syntax.GoalPath) else None
    seen = contract.goals if everything else (goal,) if goal else ()
    session.goals = {goal.id: _outline(goal, expr) for goal in seen}
    session.member_places = {(goal.id, each.name): each.members for goal in seen for each in goal.criteria}
    return Scope(session, every=every, period=contract.period)


def _outline(goal: Goal, node: syntax.Node) -> syntax.Goal:
    names = [
        syntax.Criterion(each.name, None, None, syntax.Clauses(), span=node.span, name_span=node.span) for each in goal.criteria
    ]
    return syntax.Goal(goal.id, None, syntax.Clauses(), tuple(names), span=node.span, id_span=node.span)


def key(expr: syntax.Expr, contract: Contract, every: Members = ()) -> tuple[Quantity | None, tuple[Diagnostic, ...]]:
    """The quantity that a key names, in normal form, with the unit that the contract reads it in.

    `every` are the members that `=each` stands for; without them it is a message.
    """
    scope = outline(expr, contract, every)
    found = None
    if isinstance(expr, syntax.GoalPath):
        found = _done(expr, contract, scope)
    elif isinstance(expr, syntax.Call) and expr.function.name in quantities.KINDS:
        found = quantities.quantity(expr, scope)
    elif isinstance(expr, syntax.Name) and expr.name in contract.declarations.measures:
        figure = quantities.figure_of(expr.name, scope, expr.span)
        found = figure.quantity if isinstance(figure, Figure) else None
    else:
        _report_stranger(expr, contract, scope)
    asked = found and (contract.asked(found) or evolve(found, home=contract.period))
    return asked, tuple(scope.session.diagnostics)


def _report_stranger(expr: syntax.Expr, contract: Contract, scope: Scope) -> None:
    """No figure: of a call its function is compared with those of the contract's language, else the whole with the measures."""
    known, language = spelled(Role.FUNCTION), contract.language
    functions = [spelling(id, Role.FUNCTION, language) if id in known else id for id in quantities.KINDS]
    if isinstance(expr, syntax.Call):
        hint, place = suggestion(expr.function.name, functions), expr.function.span
    else:
        labels = {each.label: each.name for each in contract.declarations.measures.values() if each.label}
        hint, place = suggestion(expr.span.text, [*contract.declarations.measures, *functions], labels=labels), expr.span
    scope.report("M0253", expr.span, *corrections(place, hint), text=expr.span.text, suggestion=hint)


def _done(expr: syntax.GoalPath, contract: Contract, scope: Scope) -> Quantity | None:
    """`goal 9 ejerskab`: an activity of a checklist."""
    goal = contract.goal(expr.goal.name)
    if goal is None:
        _report_goal(expr, contract, scope)
        return None
    names = [each.name for each in goal.criteria if each.done]
    if len(expr.steps) == 1 and expr.steps[0].name in names:
        return Quantity("done", (goal.id, expr.steps[0].name), period=contract.period, home=contract.period, unit=TRUTH)
    hint = suggestion(expr.steps[0].name if expr.steps else "", names, Wording("none-done"))
    fixes = corrections(expr.steps[0].span, hint) if len(expr.steps) == 1 else ()
    scope.report("M0254", expr.span, *fixes, text=expr.span.text, goal=goal.id, suggestion=hint)
    return None


def place(expr: syntax.Expr, contract: Contract) -> tuple[Place | None, tuple[Diagnostic, ...]]:
    """The value of the contract that a path names: `goal 3 kompetencer drift`, `total`."""
    scope = outline(expr, contract)
    if isinstance(expr, syntax.GoalPath) and contract.goal(expr.goal.name) is None:
        _report_goal(expr, contract, scope)
    elif isinstance(expr, syntax.GoalPath) or (isinstance(expr, syntax.Name) and expr.name == "total"):
        term = scope.term(expr)
        return term.place if isinstance(term, Reference) else None, tuple(scope.session.diagnostics)
    else:
        scope.report("M0255", expr.span, text=expr.span.text)
    return None, tuple(scope.session.diagnostics)


def _report_goal(expr: syntax.GoalPath, contract: Contract, scope: Scope) -> None:
    hint = suggestion(expr.goal.name, [goal.id for goal in contract.goals])
    scope.report("M0204", expr.goal.span, *corrections(expr.goal.span, hint), name=expr.goal.name, suggestion=hint)
