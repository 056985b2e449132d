"""What each lever does alone while the others stay as they are: a row a lever."""

from __future__ import annotations

from dsl.units import Unit
from maalbar.report.grid import Row, fitted, unbroken
from maalbar.report.texts import Language, text
from maalbar.whatif.sweep.curve import Curve
from maalbar.whatif.sweep.seen import Seen, amount
from maalbar.whatif.sweep.summary import TOTAL, Summary
from maalbar.whatif.sweep.words import named, outputs, word


def alone(summary: Summary, language: Language, width: int) -> str:
    """The table, and beneath it the levers that move the total nowhere in the grid."""
    unit = summary.sweep.unit(TOTAL)
    rows = [Row(_cells(curve, unit, language)) for curve in summary.curves]
    head = (word("varied", language), text("total", language), word("changes", language))
    lines = [word("alone", language), fitted(head, rows, right=frozenset(), told=0, width=width)]
    levers = summary.design.levers
    idle = [named(lever, language) for lever, moved in zip(levers, summary.moved, strict=True) if moved is False]
    return "\n".join([*lines, *(word("never moves", language, lever=each) for each in idle)])


def _cells(curve: Curve, unit: Unit, language: Language) -> tuple[str, str, str]:
    """The lever, the total, and what else the lever changes."""
    changing = curve.changing()
    others = [one for one in changing if one != TOTAL]
    changes = outputs(others, language) or word("only total" if changing else "nothing", language)
    return unbroken(named(curve.lever, language)), _total(curve, unit, language), changes


def _total(curve: Curve, unit: Unit, language: Language) -> str:
    """The total at the lowest and at the highest level, with its ends where it goes beyond these between them."""
    seen = [stretch.seen[0] for stretch in curve.of(TOTAL)]
    if len(seen) == 1:
        return _throughout(curve, seen[0].words(unit, language), unit, language)
    first, last = (one.words(unit, language) for one in (seen[0], seen[-1]))
    if not curve.whole or not _beyond(seen):
        return word("from to", language, first=first, last=last)
    known = [one for one in seen if one.known is not None]
    least, greatest = (_said(pick(known, key=lambda one: one.shown), unit, language) for pick in (min, max))
    return word("by way of", language, first=first, last=last, least=least, greatest=greatest)


def _throughout(curve: Curve, total: str, unit: Unit, language: Language) -> str:
    """The same total at every level; and where only its rounding makes it so, what it is before that."""
    (whole,) = curve.of(TOTAL)
    said = word("throughout", language, total=total)
    if whole.before is None or whole.before[0] == whole.before[1]:
        return said
    first, last = (one.words(unit, language) for one in whole.before)
    return word("hidden", language, total=said, first=first, last=last)


def _beyond(seen: list[Seen]) -> bool:
    known = [one.shown for one in seen if one.known is not None]
    return len(known) == len(seen) and (min(known) < min(known[0], known[-1]) or max(known) > max(known[0], known[-1]))


def _said(one: Seen, unit: Unit, language: Language) -> str:
    return amount(one.shown, one.cut, unit, language)
