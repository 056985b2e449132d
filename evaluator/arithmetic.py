"""Operations on values: exact where everything is known, else the interval of all that may come out.

One table gives each operation its rule over intervals (`_RULES`); those that need nothing but rational arithmetic have a
short way for known numbers beside it (`_EXACT`). `achieve` is a division of a criterion's actual by its target.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from dsl.source import Span
from dsl.terms import Facet, Operation, Reference
from evaluator import intervals, possible, powers, rounding, truth
from evaluator.approximate import MOST_BITS, size
from evaluator.intervals import Interval
from evaluator.outcome import Outcome, settle
from evaluator.value import Known, Phrase, Value


def name_of(term: Operation) -> str:
    """The name under which an operation stands in the tables: its own, but for `actual/target`."""
    facets = [argument.place.facet for argument in term.arguments if isinstance(argument, Reference)]
    return "achieve" if term.name == "div" and facets == [Facet.ACTUAL, Facet.TARGET] else term.name


def operate(name: str, values: Sequence[Value], span: Span) -> Value:
    """The value of an operation on its operands, level by level where one has levels; `span` is where it is written."""
    known = _exactly(name, values)
    if known is not None:
        return known
    absent = possible.not_applicable(values)
    if absent is not None:
        return absent
    if possible.has_levels(values):
        return possible.by_level(lambda row: operate(name, row, span), values)
    if name in truth.TRUTHS:
        return truth.decide(name, values)
    return settle(_RULES[name](*map(possible.interval_of, values)), possible.evidence(values), span)


_EXACT: Mapping[str, Callable[..., Fraction]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "div": operator.truediv,
    "achieve": operator.truediv,
    "neg": operator.neg,
    "abs": abs,
    "min": min,
    "max": max,
    "clamp": lambda value, low, high: max(min(value, high), low),
}


def _exactly(name: str, values: Sequence[Value]) -> Known | None:
    """The value of a rational operation on known numbers; None leaves everything else to the rules over intervals."""
    rule = _EXACT.get(name)
    if rule is None or not all(isinstance(value, Known) for value in values):
        return None
    numbers = [possible.number_of(value.value) for value in values if isinstance(value, Known)]
    if (name == "div" and numbers[1] == 0) or (name == "achieve" and numbers[1] <= 0):
        return None
    result = rule(*numbers)
    return Known(result, possible.marks_of_all(values)) if size(result) <= MOST_BITS else None


def _plain(rule: Callable[..., Interval]) -> Callable[..., Outcome]:
    return lambda *operands: Outcome(rule(*operands))


def _stepped(rule: Callable[[Interval, Interval], Interval]) -> Callable[..., Outcome]:
    def apply(value: Interval, step: Interval) -> Outcome:
        if step.low is None or step.low <= 0:
            return Outcome(problem=Phrase("a step that is not above 0"))
        return Outcome(rule(value, step))

    return apply


_RULES: Mapping[str, Callable[..., Outcome]] = {
    "add": _plain(intervals.add),
    "sub": _plain(intervals.subtract),
    "mul": _plain(intervals.multiply),
    "div": powers.divide,
    "achieve": powers.achieve,
    "pow": powers.power,
    "neg": _plain(intervals.negative),
    "abs": _plain(intervals.magnitude),
    "min": _plain(intervals.minimum),
    "max": _plain(intervals.maximum),
    "clamp": _plain(intervals.clamp),
    "floor": _stepped(rounding.floor_interval),
    "ceil": _stepped(rounding.ceiling_interval),
    "ln": powers.ln,
    "log": powers.log,
    "exp": powers.exp,
    "sqrt": powers.sqrt,
}
