"""Running examples: the contract scored on what each one gives, and held against what it expects, exactly."""

from __future__ import annotations

from fractions import Fraction

from dsl import syntax
from dsl.check.trials import Example, Expected, read
from dsl.contract import Contract
from dsl.numbers import parse_number
from dsl.terms import Absent, Constant, Facet
from dsl.units import RATIO, TRUTH
from evaluator.measurements.given import WrittenOut, of_figures
from evaluator.result import Result
from evaluator.score import score, value_before_rounding
from evaluator.value import Known, NotApplicable, Phrase, Undecided, Unknown, Value
from maalbar.examples.covered import coverage
from maalbar.examples.model import Outcome, Ran, RuleTests


def run(tree: syntax.File, contract: Contract) -> RuleTests:
    """Every example of the contract's own file; what it amends or imports has examples of its own."""
    ran = tuple(_ran(read(example, contract)[0], contract) for example in tree.examples)
    covered = coverage(contract, [each.result for each in ran])
    return RuleTests(contract, tree.source.name, ran, covered, tree.amends.value if tree.amends else None)


def _ran(example: Example, contract: Contract) -> Ran:
    given = [WrittenOut(quantity, each.value, each.span) for each in example.givens for quantity in each.quantities]
    words = {
        each.attribute: value.value for each in example.givens if each.attribute and isinstance(value := each.value, Constant)
    }
    result = score(contract, of_figures(given, {name: str(word) for name, word in words.items()}, contract))
    outcomes = tuple(_outcome(expected, result) for expected in example.expects)
    return Ran(example.title, example.span, outcomes, result, result.findings)


def _outcome(expected: Expected, result: Result) -> Outcome:
    step = result.steps[expected.place]
    exact = value_before_rounding(step) if expected.place.facet is Facet.SCORE else step.value
    unit = RATIO if expected.place.facet is Facet.SCORE and step.term.unit == TRUTH else step.term.unit
    return Outcome(expected, _wanted(expected), step.value, exact, unit, agrees(step.value, expected))


def _wanted(expected: Expected) -> Value:
    if isinstance(expected.value, Constant):
        return Known(expected.value.value)
    if expected.value.kind == "unknown":
        return Unknown(None, None, ())
    return NotApplicable(Phrase(expected.value.kind))


def agrees(value: Value, expected: Expected) -> bool:
    """Whether a value is what is expected: exactly, or to the digits written where the value itself is approximate."""
    wanted = expected.value
    if isinstance(wanted, Absent):
        return isinstance(value, Unknown | Undecided if wanted.kind == "unknown" else NotApplicable)
    if not isinstance(value, Known) or type(value.value) is not type(wanted.value):
        return False
    if isinstance(value.value, Fraction) and any(mark.kind == "approximate" for mark in value.marks):
        return abs(value.value - Fraction(wanted.value)) <= _half_a_digit(wanted.span.text)
    return value.value == wanted.value


def _half_a_digit(text: str) -> Fraction:
    number = parse_number(text, language="any")
    return number.digits if number else Fraction(0)
