"""An interval as the value of an output: a profile of its two ends, each of which is approximate."""

from __future__ import annotations

from dsl.terms import BOUNDS, ConfidenceInterval
from evaluator import possible
from evaluator.confidence.bounds import bounds
from evaluator.confidence.sample import Steps, sample
from evaluator.outcome import APPROXIMATE
from evaluator.result import Step
from evaluator.value import Known, Missing, NotApplicable, Phrase, ProfileValue, Spelled, Unknown, Value


def interval_value(step: Step, steps: Steps, term: ConfidenceInterval) -> ProfileValue:
    """The interval of a step's value; where it has none, both ends are unknown, or do not apply, as the value, and say why."""
    behind = sample(step, steps)
    found = behind if isinstance(behind, Phrase) else bounds(behind, term.method, term.level)
    if isinstance(found, Phrase):
        return ProfileValue(BOUNDS, (_lacking(step.value, found, term),) * 2)
    marks = possible.marks_of(step.value) | {APPROXIMATE}
    return ProfileValue(BOUNDS, (Known(found.low, marks), Known(found.high, marks)))


def _lacking(value: Value, reason: Phrase, term: ConfidenceInterval) -> Value:
    """What either end is: as open as the value, or as what is not told of those who answered."""
    if isinstance(value, NotApplicable | Unknown):
        return value
    return Unknown(None, None, (Missing(Spelled(term.span.text, term.span.source), reason),), possible.marks_of(value))
