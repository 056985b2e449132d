"""The summary of a sweep as plain text: the curve, the heat map or each lever alone, then thresholds and the distribution."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from maalbar.report.texts import USUAL_WIDTH, Language, text, titled
from maalbar.whatif.sweep import curve_table, heat_table
from maalbar.whatif.sweep.alone_table import alone
from maalbar.whatif.sweep.seen import amount
from maalbar.whatif.sweep.spread_table import distribution
from maalbar.whatif.sweep.summary import TOTAL, Summary
from maalbar.whatif.sweep.thresholds import thresholds
from maalbar.whatif.sweep.words import Told, level, named, values, whole, word


def render(summary: Summary, told: Told, language: Language, width: int = USUAL_WIDTH) -> str:
    """The whole summary, no line wider than `width` unless a name or a figure is."""
    parts = [heading(summary, told, language), *_middle(summary, language, width)]
    parts += [thresholds(summary, language), distribution(summary, language, width), _extremes(summary, language)]
    return "\n\n".join(_filled(part, width) for part in parts if part) + "\n"


def _middle(summary: Summary, language: Language, width: int) -> Iterator[str]:
    if len(summary.curves) == 1:
        yield curve_table.render(summary, language, width)
        return
    yield heat_table.render(summary, language, width)
    yield alone(summary, language, width)


def heading(summary: Summary, told: Told, language: Language) -> str:
    """The contract, and what was varied: one line a lever with its levels and where it stands."""
    contract, design = summary.sweep.contract, summary.design
    lines = [titled(contract.title, contract.period, language)]
    if summary.sweep.party:
        lines.append(f"{text('party', language)}: {summary.sweep.party}")
    count = (
        word("one scenario", language) if design.count == 1 else word("scenarios", language, count=whole(design.count, language))
    )
    comma = "," if len(design.levers) > 1 or told.chosen == "rows" else ""
    lines.append(f"{count}{comma} {_chosen(summary, told, language)}")
    for lever, levels, now in zip(design.levers, design.levels, summary.levels_now, strict=True):
        stands = word("now differs", language) if now is None else word("now", language, level=level(now, lever.unit, language))
        lines.append(f"  {named(lever, language)} = {values(lever, levels, language)} ({stands})")
    return "\n".join(lines)


def _chosen(summary: Summary, told: Told, language: Language) -> str:
    if told.chosen == "grid":
        return word("grid" if len(summary.design.levers) > 1 else "curve", language)
    return word(told.chosen, language, seed=told.seed, file=told.file)


def _extremes(summary: Summary, language: Language) -> str:
    if summary.best is None or summary.worst is None or summary.spread.least == summary.spread.greatest:
        return ""
    if len(summary.curves) == 1:
        return ""  # its table says it
    unit, totals = summary.sweep.unit(TOTAL), summary.totals
    lines = []
    for key, extreme in (("best", summary.best), ("worst", summary.worst)):
        total = amount(int(totals.shown[extreme.scenario]), bool(totals.cut[extreme.scenario]), unit, language)
        said = word("best of", language, total=total, levels=_levels(summary, extreme.scenario, language))
        others = extreme.alike - 1
        if others:
            said = word("alike" if others > 1 else "one alike", language, said=said, count=whole(others, language))
        lines.append(f"{word(key, language)}: {said}")
    return "\n".join(lines)


def _levels(summary: Summary, scenario: int, language: Language) -> str:
    turned = summary.levels(scenario)
    return ", ".join(f"{named(lever, language)} = {level(value, lever.unit, language)}" for lever, value in turned.items())


def _filled(part: str, width: int) -> str:
    """The part with its sentences wrapped; the rows of a table, whose cells stand two spaces apart, are as they are."""
    return "\n".join(
        line if len(line) <= width or "  " in line.strip() or line.startswith("─") else _wrapped(line, width)
        for line in part.split("\n")
    )


def _wrapped(line: str, width: int) -> str:
    lead = " " * (len(line) - len(line.lstrip()) + 4)
    return textwrap.fill(line, width, subsequent_indent=lead, break_on_hyphens=False, break_long_words=False)
