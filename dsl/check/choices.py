"""Choices that a contract must make: where a scoring would mean something other than it seems, the checker asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from dsl import syntax
from dsl.check.literals import constant
from dsl.check.rules import Rule
from dsl.check.scope import Scope
from dsl.check.walk import outside_paths
from dsl.diagnostic import Label, problem
from dsl.quantity import Quantity
from dsl.source import Span
from dsl.terms import Figure, Reference, Term
from dsl.units import DATE, RATIO


def scoring_fits(rule: Rule, scoring: syntax.Expr | None, own: bool, criterion: syntax.Criterion, scope: Scope) -> bool:
    """Whether the scoring in force has a meaning for the rule; a message that asks for a choice where it has not."""
    if scoring is None:
        return _has_scoring(rule, criterion, scope)
    span = scoring.span if own else criterion.name_span
    labels = () if own else (Label(scoring.span, "scoring-in-force"),)
    named = {node.name for node in _everything(scoring, scope) if isinstance(node, syntax.Name)}
    lacking = [word for word in ("actual", "target") if word in named and word not in scope.names]
    if lacking:
        _report_lacking(rule, lacking[0], criterion, span, labels, scope)
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


def hold_ends(op: str, terms: Sequence[Term], criterion: syntax.Criterion, scope: Scope) -> None:
    """The ends of a rule that no figure can meet: a corridor upside down, a target beyond every possible figure."""
    actual, ends = terms[0], [constant(end) for end in terms[1:]]
    if op == "between" and ends[0] is not None and ends[1] is not None and ends[0] > ends[1]:
        scope.report("M0435", terms[1].span.to(terms[2].span), low=terms[1].span.text, high=terms[2].span.text)
    if not isinstance(actual, Figure):
        return
    for end, number, least in zip(terms[1:], ends, _at_least(op), strict=True):
        if number is not None and _is_beyond(number, least, op, actual.quantity):
            words = {"name": criterion.name, "target": end.span.text, "range": _range(actual, least)}
            scope.session.add(problem("M0436", end.span, **words))


def _range(actual: Figure, least: bool) -> str:
    bound = actual.quantity.high if least else actual.quantity.low
    assert bound is not None
    shown = f"{bound * 100} %" if actual.unit == RATIO else f"{bound} {actual.unit}".strip()
    return f"at most {shown}" if least else f"at least {shown}"


def _at_least(op: str) -> tuple[bool, ...]:
    """For each end of a rule whether the figure has to reach up to it."""
    return (True, False) if op == "between" else (op in ("ge", "gt"),)


def _is_beyond(end: Fraction, least: bool, op: str, quantity: Quantity) -> bool:
    if op in ("eq", "ne"):
        return False
    bound = quantity.high if least else quantity.low
    if bound is None:
        return False
    return (end > bound or (op == "gt" and end == bound)) if least else (end < bound or (op == "lt" and end == bound))


def _proportional_fits(
    rule: Rule, scoring: syntax.Expr, criterion: syntax.Criterion, span: Span, labels: tuple[Label, ...], scope: Scope
) -> bool:
    """Whether actual/target means what it seems: a higher figure is better, and the target is above zero."""
    if scope.names["actual"].unit == DATE:
        scope.report("M0529", span, *labels, name=criterion.name)
        return False
    if rule.op in ("le", "lt"):
        scope.report("M0525", span, *labels, name=criterion.name, sign="<=" if rule.op == "le" else "<")
        return False
    if rule.op in ("eq", "ne"):
        scope.report("M0526", span, *labels, name=criterion.name)
        return False
    target = _constant_of(scope.names["target"], scope)
    if target is not None and target <= 0:
        scope.report("M0527", rule.ends[0].span, *labels, name=criterion.name, target=rule.ends[0].span.text)
        return False
    _warn_of_negative(scoring, criterion, scope)
    return True


def _warn_of_negative(scoring: syntax.Expr, criterion: syntax.Criterion, scope: Scope) -> None:
    """A figure that can be negative makes min(actual/target, 1) negative: say so, with the clamp that does not."""
    calls = {node.function.name for node in _everything(scoring, scope) if isinstance(node, syntax.Call)}
    capped = "min" in calls and not calls & {"clamp", "max"}
    low = _low(scope.names["actual"], scope)
    if capped and (low is None or low < 0):
        scope.session.add(problem("M0528", criterion.name_span, name=criterion.name, scoring=scoring.span.text))


def _low(term: Term, scope: Scope) -> Fraction | None:
    found = scope.session.terms[term.place] if isinstance(term, Reference) else term
    return found.quantity.low if isinstance(found, Figure) else Fraction(0)


def _constant_of(term: Term, scope: Scope) -> Fraction | None:
    """The number that a term always is, or None where it hangs on figures."""
    return constant(scope.session.terms[term.place] if isinstance(term, Reference) else term)
