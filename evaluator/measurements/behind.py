"""What a figure was counted from: beside a value, or in its place where no decimal number holds it.

mean(waiting): {numerator: 7214, denominator: 300}
share(yes): {numerator: 150, denominator: 240, excluded: 12, asked: 310}
sum(turnover): {value: 1250.75 kr, exact: true}
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import evolve

from dsl.contract import Contract
from dsl.numbers import parse_number
from dsl.quantity import Quantity
from dsl.source import Span
from dsl.units import Kind
from evaluator.measurements import shape
from evaluator.measurements.desk import Desk
from evaluator.measurements.nodes import Leaf, Node
from evaluator.measurements.records import Behind, Printed
from evaluator.measurements.values import Wrong
from evaluator.measurements.wording import Wanted, shown
from evaluator.result import Answer
from evaluator.value import Known, NotApplicable, Phrase


def read(at: Span, name: str, parts: Mapping[str, Node], desk: Desk) -> Behind | None:
    """What the parts of an entry tell; None where they tell nothing, or with a message where they do not fit together."""
    if not parts.keys() & set(shape.BEHIND):
        return None
    numbers = {part: _number(part, parts.get(part), desk) for part in shape.COUNTED}
    if "numerator" in parts and ("denominator" not in parts or parts.keys() & {"value", "sum"}):
        desk.report("M1210", at, name=name)
    return Behind(**numbers, exact=is_exact(parts.get("exact"), desk))


def _number(name: str, node: Node | None, desk: Desk) -> Fraction | None:
    found = shape.leaf(node, name, desk)
    if found is None:
        return None
    number = number_in(found.text)
    if number is None or (name != "numerator" and number < 0):
        desk.report("M1211", found.span, text=found.text, name=name)
        return None
    return number


def number_in(text: str) -> Fraction | None:
    """A plain number, whole or decimal; None where the text is none."""
    found = parse_number(text.strip(), language="any")
    return found.value if found and found.unit is None else None


def is_exact(node: Node | None, desk: Desk) -> bool:
    """Whether a figure is given as exact, not as rounded to the digits that are written."""
    found = shape.leaf(node, "exact", desk)
    if isinstance(found, Leaf) and found.text.strip() != "true":
        desk.report("M1212", found.span, text=found.text)
    return found is not None


def quotient(quantity: Quantity, told: Behind, want: Wanted) -> Printed | Wrong | None:
    """The figure that a numerator and a denominator give; None where one of them is not there."""
    if told.numerator is None or told.denominator is None:
        return None
    text = f"{told.numerator}/{told.denominator}"
    if quantity.unit.kind in (Kind.DATE, Kind.TRUTH, Kind.LABEL):
        return Wrong("M1210", {"name": want.told})
    if told.denominator == 0:
        return Printed(NotApplicable(nobody(quantity)), text)
    value = told.numerator / told.denominator
    if want.low is not None and value < want.low:
        return Wrong("M0638", {"text": text, "name": want.told, "bound": shown(want.low, want.unit)})
    if want.high is not None and value > want.high:
        return Wrong("M0637", {"text": text, "name": want.told, "bound": shown(want.high, want.unit)})
    return Printed(Known(value), text)


def nobody(quantity: Quantity) -> Phrase:
    """Why a figure of nobody does not apply."""
    if quantity.of is not None:
        return Phrase.of("no answers", question=quantity.of)
    return Phrase.of("no numbers", measure=(*quantity.subject, "")[0])


def answers(quantity: Quantity, told: Behind, contract: Contract) -> int | None:
    """How many answers are behind a figure of a question; sums of weights do not tell it."""
    question = contract.declarations.questions.get(quantity.of or "")
    if question is None or question.weight or told.denominator is None or told.denominator.denominator != 1:
        return None
    return int(told.denominator)


def told(answer: Answer, quantity: Quantity, behind: Behind, digits: Fraction | None) -> Answer:
    """The answer with what its figure was counted from, as if it had just been counted."""
    value = answer.value.value if isinstance(answer.value, Known) else None
    counted = quantity.function in ("share", "count") if quantity.of is not None else behind.numerator is not None
    numerator = behind.numerator if behind.numerator is not None else value if isinstance(value, Fraction) else None
    given = answer.value
    if isinstance(given, NotApplicable) and behind.denominator == 0:
        given = NotApplicable(nobody(quantity), given.marks)
    return evolve(
        answer,
        value=given,
        numerator=numerator if counted and behind.denominator is not None else None,
        denominator=behind.denominator,
        excluded=behind.excluded,
        asked=behind.asked,
        variance=_variance(behind),
        effective=_effective(behind) if answer.weighted else answer.effective,
        digits=None if behind.exact else digits,
    )


def _effective(behind: Behind) -> Fraction | None:
    """How many answers of one weight would tell as much, where the squares of the weights are told."""
    return behind.denominator**2 / behind.weight_squares if behind.denominator and behind.weight_squares else None


def _variance(behind: Behind) -> Fraction | None:
    """The mean of the squares less the square of the mean."""
    if behind.squares is None or behind.numerator is None or not behind.denominator:
        return None
    return behind.squares / behind.denominator - (behind.numerator / behind.denominator) ** 2
