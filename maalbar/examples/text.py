"""The examples of a contract as text: a line for each that passes, what differs in each that fails, and what is untouched."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from dsl.catalogue import title
from dsl.terms import Place
from maalbar.examples.model import Coverage, Outcome, Ran, RuleTests
from maalbar.examples.words import before_rounding, counted, missing, value, way, word
from maalbar.report.explain import brief
from maalbar.report.model import Status
from maalbar.report.spoken import rule, spelled, wish
from maalbar.report.texts import Language

_MOST_STEPS = 6


def render(tests: RuleTests, language: Language, width: int, *, listed: bool) -> str:
    """The report of one contract; with `listed` each thing that no example touches."""
    lines = [f"{tests.file}: {tests.contract.title}", *_examples(tests, language, width), *_sum(tests, language, width)]
    if tests.examples:
        lines += _listed(tests, language) if listed else _shortly(tests.coverage, language, width)
    return "\n".join(lines) + "\n"


def _examples(tests: RuleTests, language: Language, width: int) -> Iterator[str]:
    for example in tests.examples:
        sign = (Status.MET if example.passed else Status.NOT_MET).sign
        note = "" if example.outcomes else f"  ({word('expects nothing', language)})"
        where = "" if example.passed else f"  [{word('line', language, line=example.span.line)}]"
        yield f"  {sign} {example.title}{note}{where}"
        for outcome in example.outcomes:
            if not outcome.passed:
                yield from _difference(outcome, example, language, width)
        yield from (f"      ! {title(finding, language)}" for finding in example.findings)


def _difference(outcome: Outcome, example: Ran, language: Language, width: int) -> Iterator[str]:
    """What was expected, what came out instead, and how that came about."""
    place, unit = outcome.expected.place, outcome.unit
    came = [value(outcome.value, unit, place, language), before_rounding(outcome, language)]
    heads = [word("expected", language), word("came out", language)]
    room = max(map(len, heads))
    yield f"      {wish(outcome.expected.path, language)}  [{word('line', language, line=outcome.expected.span.line)}]"
    yield f"        {heads[0]:{room}}  {value(outcome.wanted, unit, place, language)}"
    yield f"        {heads[1]:{room}}  {', '.join(part for part in came if part)}"
    yield from (f"        {' ' * room}  {line}" for line in textwrap.wrap(missing(outcome, language), width - room - 10))
    steps = [line for tree in brief(example.result, place, language) for line in tree.lines(width - 10)]
    yield from (f"          {line}" for line in steps[:_MOST_STEPS])
    if len(steps) > _MOST_STEPS:
        yield "          …"


def _sum(tests: RuleTests, language: Language, width: int) -> Iterator[str]:
    """How many passed, or that there are none."""
    failed = sum(not example.passed for example in tests.examples)
    examples = counted("example", len(tests.examples), language)
    if not tests.examples:
        yield "  " + word("no examples", language)
    elif failed:
        yield word("some fail", language, examples=examples, failed=failed)
    else:
        yield word("all pass", language, examples=examples)
    if tests.amends:
        lead = "" if tests.examples else "  "
        told = word("of the base", language, base=tests.amends)
        yield from textwrap.wrap(told, width, initial_indent=lead, subsequent_indent=lead, break_on_hyphens=False)


# --- what no example touches ------------------------------------------------------------------------------------


def _shortly(coverage: Coverage, language: Language, width: int) -> list[str]:
    if coverage.is_whole:
        return [word("everything", language)]
    told = f"{word('untouched', language, parts=', '.join(_parts(coverage, language)))} {word('see coverage', language)}"
    return textwrap.wrap(told, width, break_on_hyphens=False, break_long_words=False)


def _parts(coverage: Coverage, language: Language) -> Iterator[str]:
    for key, criteria in (("goals of", False), ("criteria of", True)):
        left, every = (_of(places, criteria) for places in (coverage.unscored, coverage.places))
        if left:
            yield word(key, language, left=len(left), all=len(every))
    if coverage.never_met:
        yield word("never met of", language, left=len(coverage.never_met))
    if coverage.never_missed:
        yield word("never missed of", language, left=len(coverage.never_missed))
    ways = sum(len(fork.ways) for fork in coverage.forks)
    if left_ways := sum(len(fork.left) for fork in coverage.untaken):
        yield word("ways of", language, left=left_ways, all=ways)


def _of(places: Sequence[Place], criteria: bool) -> dict[tuple[str | None, str | None], None]:
    return dict.fromkeys((place.goal, place.criterion) for place in places if (place.criterion is not None) is criteria)


def _listed(tests: RuleTests, language: Language) -> Iterator[str]:
    coverage = tests.coverage
    if coverage.is_whole:
        yield word("everything", language)
    yield from _section("never scored", list(_unscored(tests, language)), language)
    yield from _section("never met", [_at(place, tests, language) for place in coverage.never_met], language)
    yield from _section("never missed", [_at(place, tests, language) for place in coverage.never_missed], language)
    yield from _section("never taken", list(_untaken(tests, language)), language)


def _section(key: str, lines: list[str], language: Language) -> list[str]:
    return ["", word(key, language), *(f"  {line}" for line in lines)] if lines else []


def _unscored(tests: RuleTests, language: Language) -> Iterator[str]:
    """Goal by goal, a goal of which nothing was scored in one line."""
    every = {id: list(places) for id, places in groupby(tests.coverage.places, key=lambda place: place.goal)}
    for id, places in groupby(tests.coverage.unscored, key=lambda place: place.goal):
        left = list(places)
        if left == every[id] and len(left) > 1:
            yield _with_line(word("whole goal", language, place=spelled(Place(id), language)), Place(id), tests, language)
        else:
            yield from (_at(place, tests, language) for place in left)


def _at(place: Place, tests: RuleTests, language: Language) -> str:
    return _with_line(spelled(place, language), place, tests, language)


def _with_line(words: str, place: Place, tests: RuleTests, language: Language) -> str:
    """The words, and the line of the file where the criterion or the goal stands."""
    goal = tests.contract.goal(place.goal or "")
    criterion = next((one for one in goal.criteria if one.name == place.criterion), None) if goal else None
    span = criterion.span if criterion else goal.span if goal else None
    return f"{words}  [{_where(span.source.name, span.line, tests, language)}]" if span else words


def _untaken(tests: RuleTests, language: Language) -> Iterator[str]:
    for fork in tests.coverage.untaken:
        ways = ", ".join(way(fork, number, language) for number in fork.left)
        where = _where(fork.span.source.name, fork.span.line, tests, language)
        yield f"{textwrap.shorten(rule(fork.span, language), 70, placeholder=' …')}: {ways}  [{where}]"


def _where(file: str, line: int, tests: RuleTests, language: Language) -> str:
    """The line, with its file where that is another one."""
    told = word("line", language, line=line)
    return told if file == tests.file else f"{file}, {told}"
