"""Choices that a contract must make: where a scoring would mean something other than it seems, the checker asks."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from dsl import syntax
from dsl.check.literals import constant
from dsl.check.mending import below, scored, shown
from dsl.check.rules import Rule
from dsl.check.scope import Scope
from dsl.check.walk import outside_paths
from dsl.diagnostic import Fix, Label, Wording, problem, rewrite, wording
from dsl.source import Span
from dsl.terms import Figure, Reference, Term
from dsl.units import DATE


def scoring_fits(rule: Rule, scoring: syntax.Expr | None, own: bool, criterion: syntax.Criterion, scope: Scope) -> bool:
    """Whether the scoring in force has a meaning for the rule; a message that asks for a choice where it has not."""
    if scoring is None:
        return _has_scoring(rule, criterion, scope)
    span = scoring.span if own else criterion.name_span
    labels = () if own else (Label(scoring.span, "scoring-in-force"),)
    named = {node.name for node in _everything(scoring, scope) if isinstance(node, syntax.Name)}
    lacking = [word for word in ("actual", "target", "baseline") if word in named and word not in scope.names]
    if lacking == ["baseline"]:
        report_no_baseline(span, labels, criterion, scope)
        return False
    if lacking:
        _report_lacking(rule, criterion, span, labels, scope)
        return False
    if _divides(scoring, scope):
        return _proportional_fits(rule, scoring, criterion, span, labels, scope)
    return True


def _everything(expr: syntax.Expr, scope: Scope) -> Iterator[syntax.Node]:
    """Every node of an expression, and of the definitions that it uses."""
    waiting: list[syntax.Node] = [expr]
    seen: set[str] = set()
    while waiting:
        for node in outside_paths(waiting.pop()):
            yield node
            word = node.name if isinstance(node, syntax.Name) else ""
            if word in scope.session.definitions and word not in seen:
                seen.add(word)
                waiting.append(scope.session.definitions[word].body)


def _divides(scoring: syntax.Expr, scope: Scope) -> bool:
    """Whether something with `actual` in it is divided by something with `target` in it."""
    for node in _everything(scoring, scope):
        sides: tuple[syntax.Expr, ...] = ()
        if isinstance(node, syntax.Binary) and node.op == "/":
            sides = (node.left, node.right)
        elif isinstance(node, syntax.Call) and node.function.name == "ratio":
            sides = tuple(each.value for each in node.arguments if isinstance(each, syntax.Positional))
        if len(sides) == 2 and _mentions(sides[0], "actual") and _mentions(sides[1], "target"):
            return not _mentions(sides[0], "baseline") and not _mentions(sides[1], "baseline")
    return False


def _mentions(expr: syntax.Expr, word: str) -> bool:
    return any(isinstance(node, syntax.Name) and node.name == word for node in outside_paths(expr))


def _has_scoring(rule: Rule, criterion: syntax.Criterion, scope: Scope) -> bool:
    if rule.op and not scope.session.is_broken("scoring", scope.goal):
        fixes = (scored(criterion, each) for each in _possible(rule, scope))
        kind = {"ge": "higher", "gt": "higher", "le": "lower", "lt": "lower"}.get(rule.op, "exact")
        scope.report("M0521", criterion.name_span, *fixes, name=criterion.name, advice=Wording(f"choice-scoring-{kind}"))
    return not rule.op


def _possible(rule: Rule, scope: Scope) -> tuple[str, ...]:
    """The scorings that have a meaning for a rule, the usual one first."""
    target = _constant_of(scope.names["target"], scope) if "target" in scope.names else None
    if rule.op not in ("ge", "gt", "le", "lt") or scope.names["actual"].unit == DATE or (target is not None and target <= 0):
        return ("met",)
    return ("min(actual/target, 1)" if rule.op in ("ge", "gt") else "min(target/actual, 1)"), "met"


def report_no_baseline(span: Span, labels: tuple[Label, ...], criterion: syntax.Criterion, scope: Scope) -> None:
    """A message where a target or a scoring starts from a baseline that is not given."""
    if scope.session.is_broken("baseline", scope.goal):
        return
    previous = below(criterion.span, "baseline previous")
    scope.report("M0508", span, *labels, previous, name=criterion.name, period=scope.period - 1)


def _report_lacking(rule: Rule, criterion: syntax.Criterion, span: Span, labels: tuple[Label, ...], scope: Scope) -> None:
    if rule.op == "between":
        scope.report("M0522", span, *labels, scored(criterion, "met"), name=criterion.name)
    elif "met" in scope.names:
        scope.report("M0523", span, *labels, scored(criterion, "met"), name=criterion.name)
    else:
        scope.report("M0524", span, *labels, scored(criterion, "actual"), name=criterion.name)


def _proportional_fits(
    rule: Rule, scoring: syntax.Expr, criterion: syntax.Criterion, span: Span, labels: tuple[Label, ...], scope: Scope
) -> bool:
    """Whether actual/target means what it seems: a higher figure is better, and the target is above zero."""
    if scope.names["actual"].unit == DATE:
        scope.report("M0529", span, *labels, scored(criterion, "met"), name=criterion.name)
        return False
    if rule.op in ("le", "lt"):
        fixes = (scored(criterion, each) for each in _possible(rule, scope))
        scope.report("M0525", span, *labels, *fixes, name=criterion.name)
        return False
    if rule.op in ("eq", "ne"):
        scope.report("M0526", span, *labels, scored(criterion, "met"), name=criterion.name)
        return False
    target = _constant_of(scope.names["target"], scope)
    if target is not None and target <= 0:
        _report_no_division(rule, target, criterion, labels, scope)
        return False
    _warn_of_negative(scoring, criterion, scope)
    return True


def _report_no_division(
    rule: Rule, target: Fraction, criterion: syntax.Criterion, labels: tuple[Label, ...], scope: Scope
) -> None:
    """A target of zero or below: what it is marked at is where it is written, in the rule or in the target line."""
    entry = next((each for each in criterion.clauses.target if each.year in (scope.period, None)), None)
    end = rule.ends[0].span
    place = entry.value.span if entry and isinstance(rule.ends[0], syntax.Name) and rule.ends[0].name == "target" else end
    kind = wording("choice-zero" if target == 0 else "choice-below-zero")
    scope.report("M0527", place, *labels, scored(criterion, "met"), name=criterion.name, target=place.text, kind=kind)


def _warn_of_negative(scoring: syntax.Expr, criterion: syntax.Criterion, scope: Scope) -> None:
    """A figure that can be negative makes min(actual/target, 1) negative: say so, with the clamp that does not."""
    calls = {node.function.name for node in _everything(scoring, scope) if isinstance(node, syntax.Call)}
    capped = "min" in calls and not calls & {"clamp", "max"}
    low = _low(scope.names["actual"], scope)
    if capped and (low is None or low < 0):
        there = () if criterion.clauses.scoring is scoring else (Label(scoring.span, "scoring-in-force"),)
        fixes = _clamped(scoring)
        scope.session.add(problem("M0528", criterion.name_span, *there, *fixes, name=criterion.name, scoring=scoring.span.text))


def _clamped(scoring: syntax.Expr) -> tuple[Fix, ...]:
    """The fix that keeps `min(actual/target, 1)` from falling below zero as well."""
    if not (isinstance(scoring, syntax.Call) and scoring.function.name == "min" and len(scoring.arguments) == 2):
        return ()
    one = next((each for each in scoring.arguments if isinstance(each, syntax.Positional) and _is_one(each.value)), None)
    return (rewrite(scoring.span, shown("clamp(actual/target, 0, 1)", scoring.span)),) if one else ()


def _is_one(expr: syntax.Expr) -> bool:
    return isinstance(expr, syntax.Number) and expr.value == 1


def _low(term: Term, scope: Scope) -> Fraction | None:
    found = scope.session.terms[term.place] if isinstance(term, Reference) else term
    return found.quantity.low if isinstance(found, Figure) else Fraction(0)


def _constant_of(term: Term, scope: Scope) -> Fraction | None:
    """The number that a term always is, or None where it hangs on figures."""
    return constant(scope.session.terms[term.place] if isinstance(term, Reference) else term)
