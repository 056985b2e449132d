"""The distribution of the total as bars of text."""

from __future__ import annotations

from fractions import Fraction

from dsl.units import Unit
from maalbar.report import numbers
from maalbar.report.texts import Language
from maalbar.whatif.sweep.seen import amount
from maalbar.whatif.sweep.summary import TOTAL, Summary
from maalbar.whatif.sweep.totals import Bar, Spread
from maalbar.whatif.sweep.words import whole, word

_WIDEST, _NARROWEST = 40, 6


def distribution(summary: Summary, language: Language, width: int) -> str:
    """The five figures, a bar for each value or stretch of values, and how many totals are not known."""
    spread, unit = summary.spread, summary.sweep.unit(TOTAL)
    lines, all_of_them = [], whole(summary.design.count, language)
    if spread.known and spread.least == spread.greatest:
        total, count = total_words(spread, spread.least or 0, unit, language), whole(spread.known, language)
        lines.append(word("one total", language, total=total, count=count, all=all_of_them))
    elif spread.known:
        lines.append(word("distribution", language, count=whole(spread.known, language)))
        lines += [f"  {line}" for line in _bars(summary, unit, language, width - 2)]
        lines.append("  " + _five(spread, unit, language))
    for key, several in (("not known", spread.open), ("absent", spread.absent)):
        lines += [word(key, language, count=whole(several, language), all=all_of_them)] if several else []
    return "\n".join(lines)


def _five(spread: Spread, unit: Unit, language: Language) -> str:
    names = ("least", "lower", "median", "upper", "greatest")
    figures = {name: total_words(spread, getattr(spread, name), unit, language) for name in names}
    return word("five", language, **figures)


def total_words(spread: Spread, total: int, unit: Unit, language: Language) -> str:
    """One of the five figures, with `…` where it goes on."""
    return amount(total, total in spread.cut, unit, language)


def _bars(summary: Summary, unit: Unit, language: Language, width: int) -> list[str]:
    """The greatest totals first, as a reader looks for the best."""
    bars = summary.spread.bars[::-1]
    labels = [_label(summary.spread, bar, unit, language) for bar in bars]
    counts = [whole(bar.count, language) for bar in bars]
    told, most = max(map(len, labels)), max(bar.count for bar in bars)
    room = max(min(_WIDEST, width - told - max(map(len, counts)) - 12), _NARROWEST)
    now = summary.now[TOTAL].known
    lines = []
    for bar, label, count in zip(bars, labels, counts, strict=True):
        drawn = "█" * (-(-bar.count * room // most))
        mark = word("now mark", language) if now is not None and bar.low <= now <= bar.high else ""
        lines.append(f"{label:>{told}}  {drawn:<{room}}  {count:>{max(map(len, counts))}}  {mark}".rstrip())
    return lines


def _label(spread: Spread, bar: Bar, unit: Unit, language: Language) -> str:
    """A value, or the stretch from its low end up to the next bar's."""
    if bar.low == bar.high:
        return total_words(spread, bar.low, unit, language)
    low, high = (Fraction(end, 10**5) for end in (bar.low, bar.high + 1))
    return f"{numbers.number(low, language)}–{amount(bar.high + 1, False, unit, language)}" if low >= 0 else f"{low} – {high}"
