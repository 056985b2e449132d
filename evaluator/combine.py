"""Combinations of parts: mean, worst, best, sum, product, geometric mean, all and any.

A part that does not apply leaves the combination, and its weight leaves with it; so does an unknown part that is marked
`known_only`. With fewer than `least` parts left, or none, the result does not apply. Where weights make the parts
count, a part that weighs 0 leaves too: where every part weighs 0 there is nothing to combine. `top` keeps the parts with
the highest values, whatever they weigh; of equals the first. What the functions are stands in `combinations`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import evolve, frozen

from dsl.source import Span
from evaluator import possible, truth
from evaluator.approximate import MOST_BITS, size
from evaluator.combinations import WEIGHED, combined
from evaluator.extremes import ONE_EACH, Piece
from evaluator.intervals import ZERO, Interval, point
from evaluator.outcome import settle
from evaluator.possible import Evidence, Option
from evaluator.value import OPEN, Known, NotApplicable, Phrase, ProfileValue, Undecided, Unknown, Value, Words


@frozen
class Item:
    """A part with its value and its weight."""

    value: Value
    weight: Value | None = None
    known_only: bool = False

    @property
    def operands(self) -> tuple[Value, ...]:
        """What the part brings to the combination."""
        return (self.value,) if self.weight is None else (self.value, self.weight)

    @property
    def interval(self) -> Interval:
        """What the part may weigh."""
        return ONE_EACH if self.weight is None else possible.interval_of(self.weight)

    @property
    def optional(self) -> bool:
        """Whether the part may turn out not to apply."""
        return any(map(possible.may_be_absent, self.operands))


@frozen
class Manner:
    """How parts are combined: the function, how many parts at least, how many of the best, and where it is written."""

    function: str
    span: Span
    least: int | None = None
    top: int | None = None


def combine(items: Sequence[Item], manner: Manner) -> Value:
    """The value of the parts together, level by level where a part has levels."""
    known = _exactly(items, manner)
    if known is not None:
        return known
    items = [_only_if_known(item) for item in items]
    operands = [operand for item in items for operand in item.operands]
    if possible.has_levels(operands):
        return _by_level(items, manner)
    weighed, least = manner.function in WEIGHED, manner.least or 1
    left = [item for item in items if not possible.not_applicable(item.operands)]
    left = [item for item in left if not weighed or item.interval != point(ZERO)]
    marks = possible.marks_of_all(operands)
    if len(left) < least:
        return NotApplicable(_reason(items, left, least), marks)
    certain = sum(not item.optional and not (weighed and item.interval.low == ZERO) for item in left)
    missing = possible.evidence([operand for item in left for operand in item.operands]).missing
    return _together(left, manner, Evidence(missing, marks, certain < least))


def _exactly(items: Sequence[Item], manner: Manner) -> Known | None:
    """A mean or a sum of known numbers that count alike, the usual case; None leaves everything else to the rules."""
    settled = [item.value for item in items if isinstance(item.value, Known) and item.weight is None]
    if manner.function not in ("mean", "sum") or manner.top or not max(manner.least or 1, 1) <= len(settled) == len(items):
        return None
    total = sum([possible.number_of(value.value) for value in settled], ZERO)
    result = total / len(settled) if manner.function == "mean" else total
    return Known(result, possible.marks_of_all(settled)) if size(result) <= MOST_BITS else None


def _together(items: Sequence[Item], manner: Manner, rests: Evidence) -> Value:
    if manner.function in _TRUTHS:
        return possible.word(_TRUTHS[manner.function](items), rests)
    pieces = [Piece(possible.interval_of(item.value), item.interval, item.optional) for item in items]
    return settle(combined(manner.function, pieces, manner.top), rests, manner.span)


def _only_if_known(item: Item) -> Item:
    if item.known_only and isinstance(item.value, Unknown | Undecided) and OPEN in item.value.missing:
        return evolve(item, value=evolve(item.value, may_be_absent=True))
    levels = item.value.values if isinstance(item.value, ProfileValue) else (item.value,)
    if item.known_only and any(isinstance(level, Unknown | Undecided) for level in levels):
        return evolve(item, value=NotApplicable(Phrase("unknown"), possible.marks_of(item.value)))
    return item


def _by_level(items: Sequence[Item], manner: Manner) -> Value:
    flat = [operand for item in items for operand in item.operands]

    def one_level(row: Sequence[Value]) -> Value:
        operands = iter(row)
        parts = [(next(operands), None if item.weight is None else next(operands)) for item in items]
        return combine([Item(value, weight) for value, weight in parts], manner)

    return possible.by_level(one_level, flat)


def _reason(items: Sequence[Item], left: Sequence[Item], least: int) -> Words:
    if left:
        return Phrase.of("only so many parts left", left=str(len(left)), least=str(least))
    reasons = {item.value.reason for item in items if isinstance(item.value, NotApplicable)}
    return reasons.pop() if len(reasons) == 1 else Phrase("no part applies")


def _all(items: Sequence[Item]) -> Sequence[Option]:
    """True where every part that is certain may hold; a part that may be absent can only take that away."""
    truths = [truth.truths_of(item.value) for item in items]
    firm = [each for each, item in zip(truths, items, strict=True) if not item.optional]
    may_hold = all(True in each for each in firm) and any(True in each for each in truths)
    return [option for option, may_be in ((True, may_hold), (False, any(False in each for each in truths))) if may_be]


def _any(items: Sequence[Item]) -> Sequence[Option]:
    """True where any part may hold; False where every part that is certain may fail."""
    truths = [truth.truths_of(item.value) for item in items]
    firm = [each for each, item in zip(truths, items, strict=True) if not item.optional]
    may_fail = all(False in each for each in firm) and any(False in each for each in truths)
    return [option for option, may_be in ((True, any(True in each for each in truths)), (False, may_fail)) if may_be]


_TRUTHS: Mapping[str, Callable[[Sequence[Item]], Sequence[Option]]] = {"all": _all, "any": _any}
