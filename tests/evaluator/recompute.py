"""A step worked out again from nothing but its term and its parts, as a reader of an explanation would."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dsl import terms
from dsl.terms import Term
from evaluator import possible
from evaluator.arithmetic import name_of, operate
from evaluator.combine import Item, Manner, combine
from evaluator.evaluate import branches_of
from evaluator.lookup import linear
from evaluator.peers import over_parties
from evaluator.profile import balance, running
from evaluator.result import Step
from evaluator.rounding import round_value
from evaluator.value import Known, NotApplicable, Phrase, ProfileValue, Value


def recompute(step: Step) -> Value:
    """The value that the term gives for the values of the parts, each of them worked out again; a leaf has its own."""
    rule = _RULES.get(type(step.term))
    return (
        step.value if rule is None or not (step.parts or rule is _combination) else rule(step.term, [*map(recompute, step.parts)])
    )


def _choice(term: terms.Choice, parts: Sequence[Value]) -> Value:
    condition, *branches = parts
    return possible.choose(condition, *([branches[0], branches[-1]] if branches else [condition, condition]))


def _combination(term: terms.Combination, parts: Sequence[Value]) -> Value:
    weights = iter(parts[len(term.parts) :])
    items = []
    for part, value in zip(term.parts, parts, strict=False):
        weight = Known(part.weight.value) if isinstance(part.weight, terms.Constant) else next(weights) if part.weight else None
        items.append(Item(value, weight, part.known_only))
    assert next(weights, None) is None
    return combine(items, Manner(term.function, term.span, term.least, term.top))


def _bands(term: terms.Bands, parts: Sequence[Value]) -> Value:
    value, rest = parts[0], iter(parts[1:])
    held: list[tuple[Value, Value]] = []
    for case in term.cases:
        holds = operate(case.op, [value, next(rest)], term.span)
        if isinstance(holds, NotApplicable):
            held.append((holds, holds))
            break
        open_ = branches_of(holds)
        held.append((holds, next(rest) if True in open_ else value))
        if False not in open_:
            break
    last = next(rest, NotApplicable(Phrase("in no band")))
    assert next(rest, None) is None
    for holds, result in reversed(held):
        last = possible.choose(holds, result, last)
    return last


_RULES: Mapping[type[Term], Callable[[Any, Sequence[Value]], Value]] = {
    terms.Operation: lambda term, parts: operate(name_of(term), parts, term.span),
    terms.Choice: _choice,
    terms.Rounding: lambda term, parts: round_value(parts[0], term.step, term.mode),
    terms.Combination: _combination,
    terms.Bands: _bands,
    terms.Linear: lambda term, parts: linear(parts[0], list(zip(parts[1::2], parts[2::2], strict=True)), term.span),
    terms.Call: lambda term, parts: parts[-1],
    terms.Profile: lambda term, parts: ProfileValue(term.members, tuple(parts)),
    terms.ProfileRounding: lambda term, parts: (
        running(parts[0], term.step, term.mode)
        if term.kind == "running"
        else balance(parts[0], term.receiver, term.step, term.mode)
    ),
    terms.Peers: lambda term, parts: over_parties(term.function, parts, term.level, term.span),
}
