"""Choices that a contract must make: where a scoring would mean something other than it seems, the checker asks."""

from __future__ import annotations

from fractions import Fraction

from dsl import syntax
from dsl.check.criteria import Rule
from dsl.check.scope import Scope
from dsl.check.walk import inside
from dsl.diagnostic import Label, Severity, remark
from dsl.source import Span
from dsl.terms import Constant, Figure, Reference, Term


def scoring_fits(rule: Rule, scoring: syntax.Expr | None, own: bool, criterion: syntax.Criterion, scope: Scope) -> bool:
    """Whether the scoring in force has a meaning for the rule; a message that asks for a choice where it has not."""
    span = scoring.span if own and scoring else criterion.name_span
    labels = () if own or scoring is None else (Label(scoring.span, "scoring in force"),)
    if scoring is None:
        return _has_scoring(rule, criterion, scope)
    lacking = [word for word in ("actual", "target") if word not in scope.names and _names(scoring, word)]
    if lacking:
        _report_lacking(rule, lacking[0], criterion, span, labels, scope)
        return False
    if _divides(scoring, "actual", "target"):
        return _proportional_fits(rule, scoring, criterion, span, labels, scope)
    return True


def _names(scoring: syntax.Expr, word: str) -> bool:
    return any(isinstance(node, syntax.Name) and node.name == word for node in inside(scoring))


def _has_scoring(rule: Rule, criterion: syntax.Criterion, scope: Scope) -> bool:
    if rule.op:
        scope.report("M0521", criterion.name_span, name=criterion.name)
    return not rule.op


def _report_lacking(
    rule: Rule, word: str, criterion: syntax.Criterion, span: Span, labels: tuple[Label, ...], scope: Scope
) -> None:
    if rule.op == "between":
        scope.report("M0522", span, *labels, name=criterion.name)
    elif "met" in scope.names:
        scope.report("M0523", span, *labels, name=criterion.name)
    else:
        scope.report("M0524", span, *labels, name=criterion.name, word=word)


def _proportional_fits(
    rule: Rule, scoring: syntax.Expr, criterion: syntax.Criterion, span: Span, labels: tuple[Label, ...], scope: Scope
) -> bool:
    """Whether actual/target means what it seems: a higher figure is better, and the target is above zero."""
    if rule.op in ("le", "lt"):
        scope.report("M0525", span, *labels, name=criterion.name, sign="<=" if rule.op == "le" else "<")
        return False
    if rule.op in ("eq", "ne"):
        scope.report("M0526", span, *labels, name=criterion.name)
        return False
    target = constant_of(scope.names["target"], scope)
    if target is not None and target <= 0:
        scope.report("M0527", rule.ends[0].span, *labels, name=criterion.name, target=rule.ends[0].span.text)
        return False
    _warn_of_negative(scoring, criterion, scope)
    return True


def _warn_of_negative(scoring: syntax.Expr, criterion: syntax.Criterion, scope: Scope) -> None:
    """A figure that can be negative makes min(actual/target, 1) negative: say so, with the clamp that does not."""
    capped = isinstance(scoring, syntax.Call) and scoring.function.name == "min"
    low = _low(scope.names["actual"], scope)
    if capped and (low is None or low < 0):
        scope.session.add(remark("M0528", criterion.name_span, Severity.WARNING, name=criterion.name, scoring=scoring.span.text))


def _low(term: Term, scope: Scope) -> Fraction | None:
    found = scope.session.terms[term.place] if isinstance(term, Reference) else term
    return found.quantity.low if isinstance(found, Figure) else Fraction(0)


def _divides(scoring: syntax.Expr, above: str, below: str) -> bool:
    return any(
        isinstance(node, syntax.Binary)
        and node.op == "/"
        and isinstance(node.left, syntax.Name)
        and isinstance(node.right, syntax.Name)
        and (node.left.name, node.right.name) == (above, below)
        for node in inside(scoring)
    )


def constant_of(term: Term, scope: Scope) -> Fraction | None:
    """The number that a term always is, or None where it hangs on figures."""
    if isinstance(term, Reference):
        return constant_of(scope.session.terms[term.place], scope)
    return term.value if isinstance(term, Constant) and isinstance(term.value, Fraction) else None
