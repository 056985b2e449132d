"""Which of a contract's choices some results came to: every `if`, band, gate and condition, and the ways out of it.

A choice that stands in a definition, or in the rule of a criterion with members, is one choice, however often it is
made: it is known by its place in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from dsl.contract import Contract
from dsl.source import Span
from dsl.terms import Absent, Bands, Choice, Constant
from dsl.within import inside
from evaluator.arithmetic import operate
from evaluator.evaluate import branches_of
from evaluator.result import Result, Step
from evaluator.value import Known, ProfileValue, Value


@frozen
class Fork:
    """A choice in the text: `kind` is "if", "gate" (`requires`), "condition" (`applies where`, `needs`) or "bands".

    `ways` are the ways out of it: "then" and "else", or of bands each as it is written, `>= 62`. `taken` are those that
    were taken for certain, by their number.
    """

    kind: str
    span: Span
    ways: tuple[str, ...]
    taken: frozenset[int] = frozenset()

    @property
    def left(self) -> tuple[int, ...]:
        """The ways that were never taken."""
        return tuple(way for way in range(len(self.ways)) if way not in self.taken)


Key = tuple[str, str, int, int]


def forks(contract: Contract, results: Iterable[Result]) -> tuple[Fork, ...]:
    """Every choice of the contract in the order of the text, with the ways that these results took."""
    found = {_key(term): _fork(term) for root in contract.terms.values() for term in inside(root) if _is_fork(term)}
    for result in results:
        for step in _steps(result.steps.values()):
            if _is_fork(step.term):
                fork = found[_key(step.term)]
                found[_key(step.term)] = evolve(fork, taken=fork.taken | set(_taken(step)))
    return tuple(sorted(found.values(), key=lambda fork: (fork.span.source.name, fork.span.start)))


def _is_fork(term: object) -> bool:
    return isinstance(term, Bands) or (isinstance(term, Choice) and not _is_counted_truth(term))


def _is_counted_truth(term: Choice) -> bool:
    """Whether a choice only makes 100 % or 0 % of a truth; nobody wrote an `if`."""
    return all(isinstance(way, Constant) and way.span == term.span for way in (term.then, term.otherwise))


def _key(term: object) -> Key:
    assert isinstance(term, Choice | Bands)
    return _kind(term), term.span.source.name, term.span.start, term.span.end


def _kind(term: Choice | Bands) -> str:
    if isinstance(term, Bands):
        return "bands"
    if term.gate:
        return "gate"
    return "condition" if isinstance(term.otherwise, Absent) and term.otherwise.reason else "if"


def _fork(term: object) -> Fork:
    assert isinstance(term, Choice | Bands)
    if isinstance(term, Choice):
        return Fork(_kind(term), term.span, ("then", "else"))
    bands = tuple(f"{_SIGNS[case.op]} {case.limit.span.text}" for case in term.cases)
    return Fork("bands", term.span, (*bands, *(("else",) if term.otherwise else ())))


_SIGNS = {"ge": ">=", "gt": ">", "le": "<=", "lt": "<", "eq": "=", "ne": "<>"}


def _steps(roots: Iterable[Step]) -> Iterator[Step]:
    waiting = list(roots)
    while waiting:
        step = waiting.pop()
        yield step
        waiting += step.parts


def _taken(step: Step) -> Iterator[int]:
    """The ways that a step took for certain; of several levels, those of each."""
    if isinstance(step.term, Choice):
        for level in _levels(step.parts[0].value):
            if isinstance(level, Known):
                yield 0 if level.value is True else 1
    elif isinstance(step.term, Bands):
        yield from _bands(step.term, step.parts)


def _bands(term: Bands, parts: tuple[Step, ...]) -> Iterator[int]:
    value, *rest = parts
    looked = iter(rest)
    falling: dict[int, None] | None = None
    for way, case in enumerate(term.cases):
        holds = operate(case.op, [value.value, next(looked).value], term.span)
        levels = dict(enumerate(_levels(holds)))
        falling = dict.fromkeys(levels) if falling is None else falling
        if any(_is(levels.get(level), True) for level in falling):
            yield way
        falling = {level: None for level in falling if _is(levels.get(level), False)}
        if True in branches_of(holds):
            next(looked)
        if False not in branches_of(holds):
            return
    if falling and term.otherwise is not None:
        yield len(term.cases)


def _levels(value: Value) -> tuple[Value, ...]:
    return value.values if isinstance(value, ProfileValue) else (value,)


def _is(value: Value | None, truth: bool) -> bool:
    return isinstance(value, Known) and value.value is truth
