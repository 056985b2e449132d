"""Terms to steps: the value of a term together with the steps that it was made from.

Each class of term has one function in the table `_STEPS`. `Step.parts` holds the steps of the operands, in order:

    Constant, Figure, Attribute, Reference, Absent, Parameter   nothing: they are leaves
    Operation        one step an argument
    Choice           the condition, then the branch it chose; both branches (`then` first) where it is undecided;
                     no branch where the condition does not apply
    Rounding         the value before it
    Combination      one step a part, then one for every weight that is not a constant, in the order of the parts
    Bands            the value; then for each band that was looked at its limit and, unless it surely does not hold, its
                     result; then `otherwise` where no band surely holds. All of them where an operand has levels
    Linear           the value, then x and y of each point
    Call             one step an argument, then the body
    Profile          one step a member
    ProfileRounding  the profile before it
    Peers            the step of the term for each party, in the order of the parties
    ConfidenceInterval   the value that it is of

The parts and the term give the value again, together with the answers of the measurement set and the values of the
places and parameters referred to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from dsl import terms
from dsl.terms import Term
from dsl.units import Kind
from evaluator import possible
from evaluator.approximate import size
from evaluator.arithmetic import name_of, operate
from evaluator.column import NO_SCOPE, Column, Scope
from evaluator.combine import Item, Manner, combine
from evaluator.lookup import linear
from evaluator.outcome import lack, where
from evaluator.peers import over_parties
from evaluator.profile import balance, running
from evaluator.reasons import reason
from evaluator.result import Step
from evaluator.rounding import round_value
from evaluator.value import HIDDEN, HIDING, Known, Mark, Missing, NotApplicable, Phrase, ProfileValue, Undecided, Unknown, Value

MOST_DEPTH = 150
"""So deep may terms stand within each other, definitions included."""


def evaluate(term: Term, column: Column, scope: Scope = NO_SCOPE) -> Step:
    """The step that gives a term its value for one party."""
    run = column.run
    run.left -= 1
    if run.left < 0 or run.depth >= MOST_DEPTH:
        return Step(term, _unknown(term, lack(Phrase("more calculation than is allowed"), term.span)))
    run.depth += 1
    step = _STEPS[type(term)](term, column, scope)
    run.depth -= 1
    if type(step.value) is Known and type(step.value.value) is Fraction:
        run.left -= size(step.value.value) >> 6
    return step


def _constant(term: terms.Constant, column: Column, scope: Scope) -> Step:
    constants, key = column.run.constants, id(term)
    if key not in constants:
        constants[key] = Step(term, Known(term.value))
    return constants[key]


def _figure(term: terms.Figure, column: Column, scope: Scope) -> Step:
    answer = column.run.measurements.answer(term.quantity, column.party)
    return Step(term, answer.value, (), answer)


def _attribute(term: terms.Attribute, column: Column, scope: Scope) -> Step:
    return Step(term, column.run.measurements.attribute(term.name, column.party))


def _reference(term: terms.Reference, column: Column, scope: Scope) -> Step:
    return Step(term, column.steps[term.place].value)


def _parameter(term: terms.Parameter, column: Column, scope: Scope) -> Step:
    return Step(term, scope.values[term.name])


def _absent(term: terms.Absent, column: Column, scope: Scope) -> Step:
    if term.kind == "unknown":
        return Step(term, _unknown(term, Missing(reason(term), where(term.span))))
    return Step(term, NotApplicable(reason(term)))


def _unknown(term: Term, missing: Missing) -> Value:
    if term.unit.kind is Kind.TRUTH:
        return Undecided(possible.EITHER, (missing,))
    return Undecided((), (missing,)) if term.unit.kind is Kind.LABEL else Unknown(None, None, (missing,))


def _operation(term: terms.Operation, column: Column, scope: Scope) -> Step:
    parts = tuple([evaluate(argument, column, scope) for argument in term.arguments])
    return Step(term, operate(name_of(term), [part.value for part in parts], term.span), parts)


def _choice(term: terms.Choice, column: Column, scope: Scope) -> Step:
    condition = evaluate(term.condition, column, scope)
    chosen = branches_of(condition.value)
    parts = {branch: evaluate(term.then if branch else term.otherwise, column, scope) for branch in chosen}
    values = [part.value for part in parts.values()] or [condition.value]
    return Step(term, possible.choose(condition.value, values[0], values[-1]), (condition, *parts.values()))


def branches_of(condition: Value) -> tuple[bool, ...]:
    """The branches that a condition leaves open: True for `then`, False for `otherwise`."""
    if isinstance(condition, ProfileValue):
        return (True, False)
    return tuple(option for option in (True, False) if option in possible.options_of(condition))


def _rounding(term: terms.Rounding, column: Column, scope: Scope) -> Step:
    part = evaluate(term.value, column, scope)
    return Step(term, round_value(part.value, term.step, term.mode), (part,))


def _combination(term: terms.Combination, column: Column, scope: Scope) -> Step:
    parts = [evaluate(part.term, column, scope) for part in term.parts]
    weights = [None if part.weight is None else evaluate(part.weight, column, scope) for part in term.parts]
    items = [
        Item(step.value, None if weight is None else weight.value, part.known_only)
        for part, step, weight in zip(term.parts, parts, weights, strict=True)
    ]
    kept = [weight for weight in weights if weight is not None and not isinstance(weight.term, terms.Constant)]
    return Step(term, combine(items, Manner(term.function, term.span, term.least, term.top)), (*parts, *kept))


def _bands(term: terms.Bands, column: Column, scope: Scope) -> Step:
    value = evaluate(term.value, column, scope)
    parts, held = [value], list[tuple[Value, Value]]()
    last: Value = NotApplicable(Phrase("in no band"))
    for case in term.cases:
        limit = evaluate(case.limit, column, scope)
        parts.append(limit)
        holds = operate(case.op, [value.value, limit.value], term.span)
        if True in branches_of(holds):
            parts.append(evaluate(case.result, column, scope))
        if False not in branches_of(holds):
            last = possible.choose(holds, parts[-1].value, parts[-1].value)
            break
        held.append((holds, parts[-1].value))
    else:
        if term.otherwise is not None:
            parts.append(evaluate(term.otherwise, column, scope))
            last = parts[-1].value
    for holds, result in reversed(held):
        last = possible.choose(holds, result, last)
    return Step(term, last, tuple(parts))


def _linear(term: terms.Linear, column: Column, scope: Scope) -> Step:
    value = evaluate(term.value, column, scope)
    points = [(evaluate(x, column, scope), evaluate(y, column, scope)) for x, y in term.points]
    height = linear(value.value, [(x.value, y.value) for x, y in points], term.span)
    return Step(term, height, (value, *(coordinate for point in points for coordinate in point)))


def _call(term: terms.Call, column: Column, scope: Scope) -> Step:
    arguments = [evaluate(argument, column, scope) for _, argument in term.arguments]
    values = {name: step.value for (name, _), step in zip(term.arguments, arguments, strict=True)}
    inner = Scope(term.arguments, values, scope, (*scope.path, id(term)))
    body = evaluate(term.body, column, inner)
    return Step(term, body.value, (*arguments, body))


def _profile(term: terms.Profile, column: Column, scope: Scope) -> Step:
    parts = tuple([evaluate(level, column, scope) for level in term.terms])
    return Step(term, ProfileValue(term.members, tuple(part.value for part in parts)), parts)


def _profile_rounding(term: terms.ProfileRounding, column: Column, scope: Scope) -> Step:
    part = evaluate(term.value, column, scope)
    if term.kind == "running":
        return Step(term, running(part.value, term.step, term.mode), (part,))
    return Step(term, balance(part.value, term.receiver, term.step, term.mode), (part,))


def _peers(term: terms.Peers, column: Column, scope: Scope) -> Step:
    run = column.run
    key = (id(term), scope.path)
    if key not in run.statistics:
        parts = tuple([evaluate(term.term, peer, _as_seen_by(peer, scope)) for peer in run.columns])
        found = over_parties(term.function, [part.value for part in parts], term.level, term.span)
        run.statistics[key] = (_few(found, run.fewest) if len(parts) < run.fewest else found), parts
    value, parts = run.statistics[key]
    return Step(term, value, parts)


def _interval(term: terms.ConfidenceInterval, column: Column, scope: Scope) -> Step:
    from evaluator.confidence.value import interval_value  # what draws intervals is loaded for those who ask for one

    part = evaluate(term.value, column, scope)
    return Step(term, interval_value(part, column.steps, term), (part,))


def _few(value: Value, fewest: int) -> Value:
    """A statistic over so few parties that it would tell of one of them to another."""
    marks = frozenset({Mark(HIDING, str(fewest))})
    return value if isinstance(value, NotApplicable | ProfileValue) else Unknown(None, None, (HIDDEN,), marks)


def _as_seen_by(peer: Column, scope: Scope) -> Scope:
    """The same application of a definition, with the arguments that another party gives it."""
    if scope.outer is None:
        return scope
    outer = _as_seen_by(peer, scope.outer)
    values = {name: evaluate(argument, peer, outer).value for name, argument in scope.arguments}
    return Scope(scope.arguments, values, outer, scope.path)


_STEPS: Mapping[type, Callable[[Any, Column, Scope], Step]] = {
    terms.Constant: _constant,
    terms.Figure: _figure,
    terms.Attribute: _attribute,
    terms.Reference: _reference,
    terms.Absent: _absent,
    terms.Operation: _operation,
    terms.Choice: _choice,
    terms.Rounding: _rounding,
    terms.Combination: _combination,
    terms.Bands: _bands,
    terms.Linear: _linear,
    terms.Call: _call,
    terms.Parameter: _parameter,
    terms.Profile: _profile,
    terms.ProfileRounding: _profile_rounding,
    terms.Peers: _peers,
    terms.ConfidenceInterval: _interval,
}
