"""Roundings that nobody declared: of a figure before it meets its target, of a score before it is combined.

`rounded to …` is the place to agree on a rounding: there it is seen, and named in every explanation.
"""

from __future__ import annotations

from collections.abc import Iterator

from dsl import syntax
from dsl.check.combining import COMBINING
from dsl.check.functions import HALVES
from dsl.check.mending import shown
from dsl.check.quantities import KINDS
from dsl.check.rules import split
from dsl.check.scope import Session
from dsl.check.walk import inside
from dsl.diagnostic import Fix, problem, rewrite


def hold_roundings(goal: syntax.Goal, session: Session) -> None:
    """A warning for each rounding that stands in a rule, or inside what combines scores."""
    for criterion in goal.criteria:
        _hold_rule(criterion, session)
        for line in (criterion.clauses.scoring, criterion.clauses.combined):
            _hold_line(line, session)
    for line in (goal.score, goal.clauses.scoring, goal.clauses.combined):
        _hold_line(line, session)


def _hold_rule(criterion: syntax.Criterion, session: Session) -> None:
    """A rounded figure beside a target: a result just short of the target would meet it."""
    if not split(criterion).op or criterion.rule is None:
        return
    for call in _roundings(criterion.rule, session):
        if any(_is_measured(node, session) for node in inside(call)):
            words = {"name": criterion.name, "text": call.span.text, "example": shown("rounded to 1%, half up", call.span)}
            session.add(problem("M0532", call.span, *_unrounded(call), **words))


def _is_measured(node: syntax.Node, session: Session) -> bool:
    if isinstance(node, syntax.Call):
        return node.function.name in KINDS
    return isinstance(node, syntax.GoalPath | syntax.Words) or (
        isinstance(node, syntax.Name) and node.name in session.declarations.measures
    )


def _hold_line(line: syntax.Expr | None, session: Session) -> None:
    """A rounding inside a call that combines; one around the whole line is a rounding of its result."""
    for call in inside(line) if line else ():
        if isinstance(call, syntax.Call) and call.function.name in COMBINING:
            for argument in call.arguments:
                for found in _roundings(argument, session):
                    words = {"text": found.span.text, "function": call.function.span.text}
                    words["example"] = shown("rounded to 1%, half up", call.span)
                    session.add(problem("M0531", found.span, *_unrounded(found), **words))


def _roundings(node: syntax.Node, session: Session) -> Iterator[syntax.Call]:
    """The calls that round, by themselves or by the definition that they call."""
    for each in inside(node):
        if isinstance(each, syntax.Call):
            defined = session.definitions.get(each.function.name)
            if _rounds(each) or (defined and any(_rounds(inner) for inner in inside(defined.body))):
                yield each


def _rounds(node: syntax.Node) -> bool:
    """Whether a call rounds; one that does not say rightly which way halves go has been told of already."""
    if not isinstance(node, syntax.Call) or node.function.name != "round":
        return False
    ways = [each.value for each in node.arguments if isinstance(each, syntax.Named) and each.name.name == "half"]
    return any(isinstance(way, syntax.Name) and way.name in HALVES for way in ways)


def _unrounded(call: syntax.Call) -> tuple[Fix, ...]:
    """The fix that takes the rounding out and leaves what is rounded."""
    value = next((each.value for each in call.arguments if isinstance(each, syntax.Positional)), None)
    return (rewrite(call.span, value.span.text),) if value and call.function.name == "round" else ()
