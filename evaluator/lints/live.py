"""What the total can hang on: every place that some possible figure lets through to it.

The steps were worked out with every figure open, so that each holds all that its term can be. What such a step proves to be
of no account is left out: a part of weight 0, a branch that is never chosen, a part that another one always beats, and all
that a settled value is made of. Whatever is not proved counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dsl import terms
from dsl.terms import Place
from evaluator import possible
from evaluator.intervals import Interval
from evaluator.result import Step
from evaluator.value import Known, NotApplicable, ProfileValue, Unknown, Value


def live(steps: Mapping[Place, Step], place: Place) -> frozenset[Place]:
    """The place and every place that it may hang on."""
    found, waiting = {place}, [place]
    while waiting:
        for reached in _reached(steps[waiting.pop()]):
            if reached not in found and reached in steps:
                found.add(reached)
                waiting.append(reached)
    return frozenset(found)


def _reached(step: Step) -> Iterator[Place]:
    """The places that a step refers to where it matters; a settled value hangs on nothing."""
    waiting = [step]
    while waiting:
        at = waiting.pop()
        if isinstance(at.value, Known):
            continue
        if isinstance(at.term, terms.Reference):
            yield at.term.place
        elif isinstance(at.term, terms.Peers):
            yield from _within(at.term)
        else:
            waiting += _that_matter(at)


def _within(term: terms.Peers) -> Iterator[Place]:
    from dsl.within import inside

    yield from (item.place for item in inside(term) if isinstance(item, terms.Reference))


def _that_matter(step: Step) -> Sequence[Step]:
    match step.term:
        case terms.Combination():
            return _of_combination(step.term, step)
        case terms.Operation(name="min" | "max" as name) if len(step.parts) > 1:
            return _unbeaten(step.parts, least=name == "min")
        case _:
            return step.parts


def _of_combination(term: terms.Combination, step: Step) -> Sequence[Step]:
    """The parts that count, and the weights that are worked out."""
    parts, weights = step.parts[: len(term.parts)], step.parts[len(term.parts) :]
    if term.least is not None:
        return step.parts
    if term.function in ("worst", "best") and term.top is None:
        return (*_unbeaten(parts, least=term.function == "worst"), *weights)
    weighed = [one for one, part in zip(parts, term.parts, strict=True) if not _is_nothing(part)]
    if term.function in ("mean", "sum") and term.top is None:
        return (*weighed, *weights)
    if term.top is not None and not any(part.weight for part in term.parts):
        return (*_among_the_best(parts, term.top), *weights)
    return step.parts


def _is_nothing(part: terms.Part) -> bool:
    return isinstance(part.weight, terms.Constant) and part.weight.value == 0


def _unbeaten(parts: Sequence[Step], *, least: bool) -> Sequence[Step]:
    """The parts of which none is surely always as good as beaten by another one, which surely applies."""
    kept = list(parts)
    for part in parts:
        others = [other for other in kept if other is not part and _is_sure(other.value)]
        if _is_numeric(part.value) and any(_beats(other.value, part.value, least=least) for other in others):
            kept = [one for one in kept if one is not part]
    return kept


def _beats(other: Value, value: Value, *, least: bool) -> bool:
    one, two = possible.interval_of(other), possible.interval_of(value)
    return _never_above(one, two) if least else _never_above(two, one)


def _never_above(one: Interval, other: Interval) -> bool:
    return one.high is not None and other.low is not None and one.high <= other.low


def _is_sure(value: Value) -> bool:
    """Whether a number is there for certain, whichever it is."""
    return _is_numeric(value) and not possible.may_be_absent(value)


def _is_numeric(value: Value) -> bool:
    return (
        not isinstance(value, NotApplicable | ProfileValue) and isinstance(value, Known | Unknown) and not possible.is_word(value)
    )


def _among_the_best(parts: Sequence[Step], top: int) -> Sequence[Step]:
    """The parts that are not surely below so many others."""
    return [
        part
        for part in parts
        if not _is_numeric(part.value)
        or sum(_is_sure(other.value) and _above(other.value, part.value) for other in parts if other is not part) < top
    ]


def _above(other: Value, value: Value) -> bool:
    one, two = possible.interval_of(value), possible.interval_of(other)
    return one.high is not None and two.low is not None and one.high < two.low
