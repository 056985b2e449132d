"""Works a step of an explanation out again, from nothing but its parts, with the arithmetic of the reference.

What comes out is what a reader with paper would get who takes the parts of each step as they are printed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import count

from dsl import terms
from evaluator import value as values
from evaluator.result import Result, Step
from tests.laws.values import as_possible
from tests.reference import combining, functions, possible, rounding
from tests.reference.possible import Choice, Number, Value

ARITHMETIC = {
    "add": possible.add,
    "sub": possible.subtract,
    "mul": possible.times,
    "div": possible.divide,
    "pow": functions.power,
    "neg": possible.negative,
    "abs": functions.magnitude,
    "min": functions.smallest,
    "max": functions.largest,
    "clamp": functions.clamp,
}
COMPARISONS = {"ge": ">=", "gt": ">", "le": "<=", "lt": "<", "eq": "=", "ne": "<>"}


class Recomputed:
    """One result's explanation, worked out again step by step."""

    def __init__(self, result: Result) -> None:
        self.result = result

    def value(self, step: Step, parameters: Mapping[str, Value]) -> Value:
        """The value that the step's parts give; the parts themselves are checked on the way."""
        term, parts = step.term, step.parts
        if isinstance(term, terms.Call):
            return self.call(term, parts, parameters)
        operands = [self.checked(part, parameters) for part in parts]
        if not parts and not isinstance(term, terms.Combination):
            return self.leaf(step, parameters)
        return self.compound(term, operands)

    def checked(self, step: Step, parameters: Mapping[str, Value]) -> Value:
        """The value of a part as it is printed, which has to be what its own parts give."""
        printed, again = as_possible(step.value), self.value(step, parameters)
        assert printed == again, f"{step.term.span.text!r} is given as {printed}, and its parts make {again}"
        return printed

    def call(self, term: terms.Call, parts: Sequence[Step], parameters: Mapping[str, Value]) -> Value:
        """A definition: its arguments, then its body with them as parameters."""
        *arguments, body = parts
        found = [self.checked(argument, parameters) for argument in arguments]
        names = [name for name, _ in term.arguments]
        return self.checked(body, dict(zip(names, found, strict=True)))

    def leaf(self, step: Step, parameters: Mapping[str, Value]) -> Value:
        """What a step without parts rests on: a literal, a figure, another place, a parameter."""
        term = step.term
        if isinstance(term, terms.Constant):
            return as_possible(values.Known(term.value))
        if isinstance(term, terms.Figure):
            assert step.answer is not None
            return as_possible(step.answer.value)
        if isinstance(term, terms.Reference):
            return as_possible(self.result.steps[term.place].value)
        if isinstance(term, terms.Parameter):
            return parameters[term.name]
        assert isinstance(term, terms.Absent), term
        return possible.ANYTHING if term.kind == "unknown" else possible.NOTHING

    def compound(self, term: terms.Term, operands: list[Value]) -> Value:
        """What an operation makes of its operands."""
        if isinstance(term, terms.Operation):
            return _operation(term.name, operands)
        if isinstance(term, terms.Choice):
            return _choice(operands)
        if isinstance(term, terms.Rounding):
            return rounding.round_to(operands[0], term.step, term.mode.value)
        if isinstance(term, terms.Combination):
            return _combination(term, operands)
        if isinstance(term, terms.Linear):
            points = [(_point(x), _point(y)) for x, y in zip(operands[1::2], operands[2::2], strict=True)]
            return possible.lifted(lambda one: functions.linear(one, points), operands[0])
        assert isinstance(term, terms.Bands), term
        return _bands(term, operands)


def _point(value: Value) -> Fraction:
    assert isinstance(value, Number)
    assert isinstance(value.low, Fraction)
    return value.low


def _operation(name: str, operands: list[Value]) -> Value:
    if name in COMPARISONS:
        return possible.compare(COMPARISONS[name], *operands)
    if name in ("and", "or"):
        result = operands[0]
        for operand in operands[1:]:
            result = possible.together(name, result, operand)
        return result
    return possible.negation(operands[0]) if name == "not" else possible.lifted(ARITHMETIC[name], *operands)


def _choice(operands: list[Value]) -> Value:
    """The condition, then every branch that it leaves open."""
    condition, *branches = operands
    if not isinstance(condition, Choice):
        return possible.NOTHING
    assert len(branches) == len(condition.options)
    doubt = [possible.NOTHING] if condition.absent else []
    return possible.hull([*branches, *doubt]) if len(branches) + len(doubt) > 1 else branches[0]


def _combination(term: terms.Combination, operands: list[Value]) -> Value:
    """One operand a part, then one for every weight that is not a constant."""
    if term.function in ("all", "any"):
        return combining.decide(term.function, operands)
    later = count(len(term.parts))
    parts = []
    for part, value in zip(term.parts, operands, strict=False):
        weight = Fraction(1)
        if isinstance(part.weight, terms.Constant):
            weight = Fraction(part.weight.value)
        elif part.weight is not None:
            weight = _point(operands[next(later)])
        if not (part.known_only and not value.settled):
            parts.append((value, weight))
    return combining.combine(term.function, parts, term.least or 1, term.top)


def _bands(term: terms.Bands, operands: list[Value]) -> Value:
    """The value, then each band's limit and, unless it surely does not hold, its result; then what else it is."""
    value, *rest = operands
    results = []
    for case in term.cases:
        holds = possible.compare(COMPARISONS[case.op], value, rest.pop(0))
        if not isinstance(holds, Choice):
            return possible.NOTHING
        if True in holds.options:
            results.append(rest.pop(0))
        if False not in holds.options:
            return possible.hull(results)
    return possible.hull([*results, rest.pop(0) if term.otherwise else possible.NOTHING])
