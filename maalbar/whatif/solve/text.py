"""A solved wish as text: what is wished and turned, the answer in one sentence, and beneath it what else is to be told."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from fractions import Fraction

from dsl.lever import Lever
from dsl.units import TRUTH
from evaluator.whatif.present import level
from evaluator.whatif.solve.ends import Root
from evaluator.whatif.solve.sets import ValueSet
from evaluator.whatif.solve.solve import Solution, Stepped
from maalbar.report.grid import Row, columns, fitted
from maalbar.report.phrases import said
from maalbar.report.spoken import spelled, wish
from maalbar.report.texts import Language, text, titled
from maalbar.whatif.solve import counted, impossible
from maalbar.whatif.solve.figures import in_order, range_words, shown
from maalbar.whatif.solve.solved import Solved
from maalbar.whatif.solve.words import say


def render(found: Solved, language: Language, width: int) -> str:
    """The whole answer, no line wider than `width`."""
    contract = found.contract
    title = [titled(contract.title, contract.period, language)]
    if found.result.party:
        title.append(f"{text('party', language)}: {found.result.party}")
    parts = ["\n".join(title), _asked(found, language)]
    if found.solution is not None:
        parts += ["\n".join(_wrapped(answer(found, found.solution, language), width))]
    else:
        parts += [_table(found, language, width)]
    return "\n\n".join(parts) + "\n"


def _wrapped(lines: Iterator[str], width: int) -> list[str]:
    return [textwrap.fill(line, width, subsequent_indent="    ", break_on_hyphens=False) for line in lines]


def _asked(found: Solved, language: Language) -> str:
    """The wishes and the levers, each lever with its value today."""
    asked = found.asked
    rows = [("wish" if not number else "", each) for number, each in enumerate(wish(one, language) for one in asked.wants)]
    rows.append(("lever", _lever(found, asked.lever, asked.text, language)))
    if asked.second is not None:
        rows.append(("steps", _lever(found, asked.second.lever, asked.second_text, language)))
    names = [say(key, language) if key else "" for key, _ in rows]
    room = max(map(columns, names))
    return "\n".join(f"{name.ljust(room)}  {words}" for name, (_, words) in zip(names, rows, strict=True))


def _lever(found: Solved, lever: Lever, written: str, language: Language) -> str:
    today = None if found.hides(lever) else level(lever, found.result, found.measured)
    named = wish(written, language)
    return named if today is None else say("today", language, text=named, value=shown(today, lever.unit, language))


def answer(found: Solved, solution: Solution, language: Language) -> Iterator[str]:
    """The answer, line by line: the sets, then the whole numbers, then what is not decided."""
    yield from _verdict(found, solution, language)
    if found.whole is not None and not solution.everywhere:
        yield from counted.lines(found.whole, found.contract, language)
    if not solution.possible.is_empty:
        figures = ", ".join(said(each.quantity, language) for each in solution.missing)
        ranges = _joined(_ranges(solution.possible, solution, language), language)
        key = "possible anywhere" if ranges == say("any", language) else "possible"
        yield say(key, language, ranges=ranges, figures=figures)
    for key, values in (("undecided", solution.undecided), ("absent", solution.absent)):
        if not values.is_empty:
            ranges = _joined(_ranges(values, solution, language), language)
            anywhere = key == "absent" and ranges == say("any", language)
            yield say("absent anywhere" if anywhere else key, language, ranges=ranges)
    if any(map(_irrational, (solution.values, solution.possible, solution.undecided, solution.absent))):
        yield say("irrational", language)
    if solution.approximate:
        yield say("approximate", language)


def _irrational(values: ValueSet) -> bool:
    return any(isinstance(end, Root) for one in values.intervals for end in (one.low, one.high))


def _verdict(found: Solved, solution: Solution, language: Language) -> Iterator[str]:
    title = spelled(solution.lever.title, language)
    if not solution.turns:
        yield say("not turned", language, title=title)
    if solution.everywhere:
        yield say("everywhere", language, title=title)
    elif solution.values.is_empty and not solution.possible.is_empty:
        yield say("not certain", language, title=title)
    elif solution.values.is_empty:
        yield from impossible.lines(solution, language)
    else:
        yield from _values(found, solution, language)


def _values(found: Solved, solution: Solution, language: Language) -> Iterator[str]:
    """The nearest range first, and how it lies to the value today; then the others."""
    lever, present = solution.lever, None if found.hides(solution.lever) else solution.present
    words, *others = _granting(found, solution, language)
    now = shown(present, lever.unit, language) if present is not None else ""
    if present is None or not _within(present, lever):
        yield say("must be", language, range=words)
    elif not solution.values.contains(present):
        yield say("is and must be", language, value=now, range=words)
    elif lever.unit == TRUTH:
        yield say("is and has to be", language, value=now)
    else:
        yield say("is and holds", language, value=now, range=words)
    if others:
        yield say("also", language, ranges=_joined(others, language))


def _within(present: Fraction, lever: Lever) -> bool:
    """Whether a value lies in the range that was asked for."""
    return (lever.low is None or lever.low <= present) and (lever.high is None or present <= lever.high)


def _granting(found: Solved, solution: Solution, language: Language) -> list[str]:
    """The ranges for which the wish holds, in words; of what is counted one by one, in whole numbers."""
    if found.whole is not None and found.whole.of is None and found.whole.ranges:
        return counted.ranges(found.whole, language)
    return _ranges(solution.values, solution, language)


def _ranges(values: ValueSet, solution: Solution, language: Language) -> list[str]:
    """The ranges of a set in words, the one nearest to the value today first."""
    return [range_words(one, solution.lever, language) for one in in_order(values, solution.present)]


def _joined(words: list[str], language: Language) -> str:
    return f", {say('or', language)} ".join(words)


def _table(found: Solved, language: Language, width: int) -> str:
    """For each run of steps of the second lever, what the first must be."""
    second = found.asked.second
    assert second is not None
    head = (say("steps", language), say("must be head", language))
    rows = [Row((_run(each, second.lever, language), _set(each.solution, language))) for each in found.steps]
    return fitted(head, rows, right=frozenset({0}), told=1, width=width)


def _run(each: Stepped, lever: Lever, language: Language) -> str:
    first, last = (shown(end, lever.unit, language) for end in (each.first, each.last))
    return first if each.first == each.last else f"{first} – {last}"


def _set(solution: Solution, language: Language) -> str:
    if solution.everywhere:
        return say("any", language)
    if solution.values.is_empty:
        return say("none" if solution.possible.is_empty else "uncertain", language)
    return _joined(_ranges(solution.values, solution, language), language)
