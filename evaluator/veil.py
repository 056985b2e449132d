"""A result as it may be told: what rests on a hidden figure is told to be hidden, and nothing of what it could be.

What was worked out from hidden figures holds no more than what is shown does (`evaluator.disclosure`); yet an interval beside
`hidden` would be taken for a statement about the figure, so it goes.
"""

from __future__ import annotations

from attrs import evolve

from evaluator.result import Answer, Step
from evaluator.value import HIDDEN, HIDING, NO_MARKS, Marks, Missing, Phrase, ProfileValue, Undecided, Unknown, Value, hiding


def veiled(step: Step) -> Step:
    """The step, and those that it was made from, with what is hidden in place of what it may be."""
    answer = step.answer and _answer(step.answer)
    return Step(step.term, bare(step.value), tuple(map(veiled, step.parts)), answer)


def _answer(answer: Answer) -> Answer:
    parts = tuple((label, _answer(part)) for label, part in answer.parts)
    return evolve(answer, value=bare(answer.value), parts=parts)


def bare(value: Value) -> Value:
    """A value that rests on hidden figures and could be several, without what it could be; one that is settled as it is."""
    if isinstance(value, ProfileValue):
        return evolve(value, values=tuple(map(bare, value.values)))
    hidden = hiding(value)
    if not hidden:
        return evolve(value, marks=_plain(value.marks))
    if isinstance(value, Undecided):
        return Undecided((True, False) if True in value.options else (), (HIDDEN,), hidden)
    return Unknown(None, None, (HIDDEN,), hidden)


def _plain(marks: Marks) -> Marks:
    return frozenset(mark for mark in marks if mark.kind != HIDING) or NO_MARKS


def told(missing: tuple[Missing, ...]) -> tuple[Missing, ...]:
    """What is missing, but for what is there and hidden, and for what could then have no value."""
    if HIDDEN not in missing:
        return missing
    return tuple(one for one in missing if one != HIDDEN and not isinstance(one.quantity, Phrase))
