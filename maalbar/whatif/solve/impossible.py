"""Why no value of a lever grants a wish: what the goal can come to, what it would have to, and the total beside it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from dsl.terms import Place
from dsl.units import RATIO, TRUTH, Unit
from evaluator.whatif.solve.reach import Extreme, Reach
from evaluator.whatif.solve.sets import Range
from evaluator.whatif.solve.solve import Solution
from maalbar.report.numbers import amount
from maalbar.report.spoken import spelled
from maalbar.report.texts import Language
from maalbar.whatif.solve.figures import end, said
from maalbar.whatif.solve.words import say


def lines(solution: Solution, language: Language) -> Iterator[str]:
    """The reason in figures: of the goal that the lever turns, and of the total."""
    told = [each for each in solution.reached if each.needed is not None]
    if not told:
        yield say("impossible", language, title=spelled(solution.lever.title, language))
    else:
        yield _reason(told[0], language)
    for each in solution.reached:
        if not told or each is not told[0]:
            yield _goes(each, language)


def _reason(reach: Reach, language: Language) -> str:
    words = _words(reach, language)
    ranges = reach.needed.intervals if reach.needed is not None else ()
    above, below = _beyond(ranges, reach.greatest.value, up=True), _beyond(ranges, reach.least.value, up=False)
    if not ranges:
        return say("never", language, **words)
    if above is not None and above.low is not None:
        key = "more than" if not above.low_closed else ""
        low = end(above.low, _unit(reach), language)
        return say("too high", language, needed=say(key, language, low=low) if key else low, **words)
    if below is not None and below.high is not None:
        high = end(below.high, _unit(reach), language)
        return say("too low", language, needed=say("at most" if below.high_closed else "less than", language, high=high), **words)
    return say("between", language, needed=_needed(reach, language), **words)


def _beyond(ranges: tuple[Range, ...], limit: Fraction | None, *, up: bool) -> Range | None:
    """The nearest range that begins where no value of the lever comes to, if all of them lie on that side."""
    if limit is None:
        return None
    if up:
        return ranges[0] if ranges and ranges[0].low is not None and ranges[0].low >= limit else None
    return ranges[-1] if ranges and ranges[-1].high is not None and ranges[-1].high <= limit else None


def _needed(reach: Reach, language: Language) -> str:
    ranges = reach.needed.intervals if reach.needed is not None else ()
    return f", {say('or', language)} ".join(said(one, _unit(reach), language) for one in ranges)


def _goes(reach: Reach, language: Language) -> str:
    if reach.least.value is not None and reach.least.value == reach.greatest.value:
        return _capital(say("stays", language, **_words(reach, language)))
    return _capital(say("goes", language, **_words(reach, language)))


def _words(reach: Reach, language: Language) -> dict[str, str]:
    ends = {"least": _extreme(reach.least, reach, "-∞", language), "greatest": _extreme(reach.greatest, reach, "∞", language)}
    return {"place": place(reach.place, language), **ends}


def _extreme(one: Extreme, reach: Reach, unbounded: str, language: Language) -> str:
    if one.value is None:
        return unbounded
    words = amount(one.value, _unit(reach), language)
    words = words if one.exact else f"≈ {words}"
    return words if one.attained else say("nearly", language, value=words)


def _unit(reach: Reach) -> Unit:
    return RATIO if reach.unit == TRUTH else reach.unit


def place(one: Place, language: Language) -> str:
    """`goal 6`, `the total`."""
    return say("place total", language) if one.goal is None else say("place goal", language, goal=one.goal)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
