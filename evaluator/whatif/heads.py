"""Margins in heads: how many more or fewer it takes to turn a verdict, in whole people or things.

Three figures are counted in heads, each with the number of answers, n, held:

- a share, also one written as a count over a count: how many more or fewer of the n must be among them;
- an NPS: how many must move to the neighbouring group (promoter, passive, detractor); whoever moves from one end to the
  other counts twice. One such move is 100/n points;
- a count: how many more or fewer there must be.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from dsl.contract import Contract
from dsl.quantity import Quantity
from dsl.terms import Facet, Figure, Operation, Place
from dsl.units import RATIO
from evaluator.result import Answer, Result, Step
from evaluator.value import Known, Value
from evaluator.whatif.verdict import Verdict


@frozen
class Heads:
    """How many heads turn a verdict: `least`, and `most` where a printed figure leaves open what was counted.

    `kind` is share, nps or count; `n` the number of answers, of a count that has none None. `upwards` where it takes more
    of them, or moves up. `least` is 0 where what was counted may be on the other side already.
    """

    kind: str
    least: int
    most: int
    upwards: bool
    n: int | None


@frozen
class _Scale:
    """Whole heads `at` (from `low` to `high`) as the value of an actual: `at` × `worth`."""

    worth: Fraction
    low: int
    high: int | None


@frozen
class _Counted:
    """A figure as heads: every number of them that it may be (`at`), on its scale."""

    kind: str
    at: tuple[int, ...]
    scale: _Scale
    n: int | None


def heads(result: Result, place: Place, verdict: Verdict) -> Heads | None:
    """The margin of an actual in heads; None where it is no figure that is counted in them, or n is not known."""
    step = result.steps[place.its(Facet.ACTUAL)]
    found = _quotient(step) or _figure(step, result.contract)
    value = _number(step.value)
    if found is None or value is None:
        return None
    moves = [_move(at, found.scale, verdict, verdict(value)) for at in found.at]
    turned = [move for move in moves if move is not None]
    if not turned or len(turned) < len(moves):
        return None
    sizes = [abs(move) for move in turned]
    return Heads(found.kind, min(sizes), max(sizes), max(turned, key=abs) > 0, found.n)


def _number(value: Value) -> Fraction | None:
    return value.value if isinstance(value, Known) and isinstance(value.value, Fraction) else None


def _quotient(step: Step) -> _Counted | None:
    """A count over a count, `count(met) / count(patients)`, as a share of the latter."""
    if not isinstance(step.term, Operation) or step.term.name != "div" or step.term.unit != RATIO:
        return None
    counts = [_count(part) for part in step.parts]
    if None in counts:
        return None
    at, n = (count or 0 for count in counts)
    return _Counted("share", (at,), _Scale(Fraction(1, n), 0, n), n) if n > 0 and at <= n else None


def _count(step: Step) -> int | None:
    counts = isinstance(step.term, Figure) and _kind(step.term.quantity) == "count"
    return _whole(_number(step.value)) if counts else None


def _figure(step: Step, contract: Contract) -> _Counted | None:
    """A share, an NPS or a count, from counts of answers or printed with n."""
    term, answer = step.term, step.answer
    if not isinstance(term, Figure) or answer is None or answer.how not in _IN_HEADS or _weighted(term, contract):
        return None
    kind, n, value = _kind(term.quantity), _whole(answer.denominator), _number(answer.value)
    if kind is None or value is None or (kind != "count" and not n):
        return None
    scale = _scale(kind, n)
    return _Counted(kind, tuple(_counted(value, answer, scale, exact=kind == "count")), scale, n)


_IN_HEADS = ("rows", "counts", "published")
"""How a figure may be known that rests on whole answers."""


def _weighted(term: Figure, contract: Contract) -> bool:
    """Whether the answers are weighted: then their counts are sums of weights and no heads."""
    question = contract.declarations.questions.get(term.quantity.of or "")
    return question is not None and question.weight is not None


def _kind(quantity: Quantity) -> str | None:
    if quantity.against or quantity.inner or quantity.years is not None:
        return None
    return {"share": "share", "nps": "nps", "count": "count", "n": "count"}.get(quantity.function)


def _whole(number: Fraction | None) -> int | None:
    return int(number) if number is not None and number.denominator == 1 else None


def _scale(kind: str, n: int | None) -> _Scale:
    if kind == "count":
        return _Scale(Fraction(1), 0, n)
    assert n
    return _Scale(Fraction(1, n), 0, n) if kind == "share" else _Scale(Fraction(100, n), -n, n)


def _counted(value: Fraction, answer: Answer, scale: _Scale, *, exact: bool) -> Iterator[int]:
    """Every number of heads that gives the figure as finely as it is known: one where it was counted."""
    loose = Fraction(0) if exact or answer.how in ("rows", "counts") else answer.digits or Fraction(0)
    first, last = ((value - loose) / scale.worth).__ceil__(), ((value + loose) / scale.worth).__floor__()
    yield from range(max(first, scale.low), (last if scale.high is None else min(last, scale.high)) + 1)


def _move(at: int, scale: _Scale, verdict: Verdict, now: bool) -> int | None:
    """The least whole move from `at` that gives another verdict than `now`; None where there is none."""
    near = {at}
    for end in verdict.ends:
        there = (end / scale.worth).__floor__()
        near |= {there - 1, there, there + 1, there + 2}
    turned = [
        each
        for each in near
        if scale.low <= each and (scale.high is None or each <= scale.high) and verdict(each * scale.worth) is not now
    ]
    return min((each - at for each in turned), key=lambda move: (abs(move), move), default=None)
