"""Where the total reaches a level and where it does not, in sentences."""

from __future__ import annotations

from itertools import pairwise

from maalbar.report.texts import Language
from maalbar.whatif.sweep.curve import Curve, Side, sides
from maalbar.whatif.sweep.seen import amount
from maalbar.whatif.sweep.summary import TOTAL, Summary
from maalbar.whatif.sweep.totals import Reach
from maalbar.whatif.sweep.words import level, whole, word

_MOST = 8
"""So many crossings of one level are told one by one."""


def thresholds(summary: Summary, language: Language) -> str:
    """A line for each crossing of each threshold; for several levers, in how many scenarios it is reached."""
    lines = [line for reach in summary.reaches for line in _lines(summary, reach, language)]
    return "\n".join(lines)


def _lines(summary: Summary, reach: Reach, language: Language) -> list[str]:
    shown = level_words(summary, reach.level, language)
    if len(summary.curves) == 1 and summary.curves[0].whole:
        told = _crossings(summary.curves[0], reach.level, shown, language)
        if len(told) <= _MOST:
            return told
    counts = {"reached": whole(reach.reached, language), "all": whole(summary.design.count, language)}
    sentence = word("share", language, level=shown, **counts)
    return [word("share open", language, sentence=sentence, open=whole(reach.open, language)) if reach.open else sentence]


def level_words(summary: Summary, threshold: int, language: Language) -> str:
    """The level in words: the present total, with `…` where it goes on, or the one that was asked for."""
    unit, now = summary.sweep.unit(TOTAL), summary.now[TOTAL]
    return now.words(unit, language) if now.known == threshold else amount(threshold, False, unit, language)


def _crossings(curve: Curve, threshold: int, shown: str, language: Language) -> list[str]:
    found = sides(curve.of(TOTAL), threshold)
    if len(found) == 1:
        alike = {True: "reached all", False: "reached none", None: "open all"}[found[0].reached]
        return [word(alike, language, level=shown)]

    def key(before: Side, after: Side) -> str:
        if after.reached is None:
            return "opens"
        if before.reached is None:
            return "surely rises" if after.reached else "surely falls"
        return "rises" if after.reached else "falls"

    def at(index: int) -> str:
        return level(curve.levels[index], curve.lever.unit, language)

    begun = [word("open until", language, level=shown, at=at(found[0].last))] if found[0].reached is None else []
    return begun + [
        word(key(before, after), language, level=shown, at=at(after.first), before=at(before.last))
        for before, after in pairwise(found)
    ]
