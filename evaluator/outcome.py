"""What a calculation over intervals comes to, and how that becomes a value.

What has no value (a division by 0, the logarithm of 0, a number too large to work with) is unknown, with the
reason in the user's own words; it is never an exception.
"""

from __future__ import annotations

from attrs import frozen

from dsl.source import Span
from evaluator import possible
from evaluator.approximate import MOST_BITS, size
from evaluator.intervals import EVERYTHING, Interval
from evaluator.possible import Evidence
from evaluator.value import Mark, Missing, Phrase, Value

APPROXIMATE = Mark("approximate")
_LONGEST_WORDS = 80


@frozen
class Outcome:
    """The numbers that may come out; `problem` says why there may be no number at all."""

    interval: Interval = EVERYTHING
    problem: Phrase | None = None
    approximate: bool = False


def settle(outcome: Outcome, rests: Evidence, span: Span) -> Value:
    """The value of an outcome, with the reason where there may be no number."""
    if not outcome.problem and any(
        end is not None and size(end) > MOST_BITS for end in (outcome.interval.low, outcome.interval.high)
    ):
        outcome = Outcome(problem=Phrase("a number too large"))
    marks = rests.marks | {APPROXIMATE} if outcome.approximate else rests.marks
    if not outcome.problem:
        return possible.number(outcome.interval, Evidence(rests.missing, marks, rests.may_be_absent))
    missing = dict.fromkeys([*rests.missing, lack(outcome.problem, span)])
    return possible.number(outcome.interval, Evidence(tuple(missing), marks, rests.may_be_absent))


def lack(reason: Phrase, span: Span) -> Missing:
    """Why a value cannot be told, in the user's own words, and where they stand."""
    words = " ".join(span.text.split())
    shown = words if len(words) <= _LONGEST_WORDS else words[: _LONGEST_WORDS - 1] + "…"
    return Missing(Phrase.of("in rule", reason=reason, rule=shown), where(span))


def where(span: Span) -> Phrase:
    """The line of a rule, for a reader."""
    return Phrase.of("line", file=span.source.name, line=str(span.line))
