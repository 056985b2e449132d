"""A what-if as plain text: what was set, then one table of what changes, the rest folded into a line."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from attrs import evolve

from maalbar.report.grid import Row, fitted, unbroken
from maalbar.report.model import Report
from maalbar.report.numbers import shown
from maalbar.report.text import heading
from maalbar.report.texts import USUAL_WIDTH, Language, text
from maalbar.whatif.model import Change, GoalChange, Verdict, WhatIf
from maalbar.whatif.words import between, ids, moved, notes, setting, shared, value, verdict, word

HEADS = ("goal", "goal and criteria", "before", "after", "difference", "verdict")
_TOLD = HEADS.index("goal and criteria")
_FIGURES = frozenset(HEADS.index(head) for head in ("before", "after", "difference"))
_LONGEST = 60
"""Where the ids of the goals that are unchanged take more letters than this, the goals are only counted."""


def render(tried: Sequence[Sequence[WhatIf]], language: Language, width: int = USUAL_WIDTH) -> str:
    """What each scenario does, beneath the contract's title; of several parties one row each."""
    first = heading(tried[0][0].reports[1], language, party=False)
    told = (_one(made[0], language, width) if len(made) == 1 else _parties(made, language, width) for made in tried)
    return "\n\n".join([wrapped(first.split("\n"), width), *told]) + "\n"


def _one(made: WhatIf, language: Language, width: int) -> str:
    parts = [wrapped(list(_head(made, language)), width)]
    parts.append(_table(made, language, width) if made.changed else wrapped([_nothing(made, language)], width))
    told = list(notes(made, language))
    if told:
        parts.append("\n".join([word("notes", language), wrapped([f"  {note}" for note in told], width)]))
    return "\n\n".join(parts)


def _parties(made: Sequence[WhatIf], language: Language, width: int) -> str:
    """The total of each party, and the goals of which something changes for it."""
    heads = ("before", "after", "difference", "goals that change")
    head = (text("party", language), *(unbroken(word(each, language)) for each in heads))
    lines = [Row((each.party or "", *cells(each.total, language), changing(each))) for each in made]
    table = fitted(head, lines, right=frozenset({1, 2, 3}), told=0, width=width)
    first = evolve(made[0], settings=shared(made))
    return "\n\n".join([wrapped(list(_head(first, language, party=False)), width), table])


def changing(made: WhatIf) -> str:
    """The ids of the goals of which something changes."""
    return ids([goal.goal.id for goal in made.goals if goal.changed])


def wrapped(lines: Sequence[str], width: int) -> str:
    """The lines, none wider than the width; what goes on is indented."""
    indents = [" " * (len(line) - len(line.lstrip()) + 2) for line in lines]
    return "\n".join(
        textwrap.fill(line, width, subsequent_indent=indent, break_on_hyphens=False)
        for line, indent in zip(lines, indents, strict=True)
    )


def _head(made: WhatIf, language: Language, *, party: bool = True) -> Iterator[str]:
    """The scenario's title, its notes and what it sets."""
    yield f"{word('scenario', language)}: {made.title}" if made.title else word("what if", language)
    if made.party and party:
        yield f"{text('party', language)}: {made.party}"
    yield from (f"  {note}" for note in made.notes)
    yield from (f"  {setting(one, language)}" for one in made.settings)


def _nothing(made: WhatIf, language: Language) -> str:
    return word("nothing", language, total=shown(made.total.after.value, made.total.after.unit, language))


def _table(made: WhatIf, language: Language, width: int) -> str:
    kept = [head for head in HEADS if head != "verdict" or any(each.changed for each in made.verdicts())]
    head = tuple(text(each, language) if each in HEADS[:2] else word(each, language) for each in kept)
    lines = [evolve(row, cells=row.cells[: len(kept)]) for row in rows(made, language)]
    return fitted(head, lines, right=_FIGURES, told=_TOLD, width=width)


def rows(made: WhatIf, language: Language) -> Iterator[Row]:
    """Each goal that changes with its criteria that do, the others in a line, the total last."""
    for goal in made.goals:
        if goal.changed:
            yield from _goal(goal, language)
    if made.unchanged:
        yield Row(("", _folded(made.unchanged, language), "", "", "", ""))
    yield Row(("", _total(made.reports, language), *cells(made.total, language), ""), rule_above=True)
    yield from hidden(made.total, 2, language)


def _goal(goal: GoalChange, language: Language) -> Iterator[Row]:
    yield _row(goal.goal.id, goal.goal.title, goal.score, goal.verdict, 0, language)
    yield from hidden(goal.score, 2, language)
    for line in goal.lines:
        if line.changed:
            indent = 4 if line.after.members else 2
            yield _row("", line.after.label, line.score, line.verdict, indent, language)
            yield from hidden(line.score, indent + 2, language)


def _row(id: str, title: str, change: Change, one: Verdict, indent: int, language: Language) -> Row:
    return Row((id, title, *cells(change, language), unbroken(verdict(one, language))), indent)


def cells(change: Change, language: Language) -> tuple[str, str, str]:
    """A score before and after, and how far it moves."""
    unit = change.before.unit, change.after.unit
    both = (value(change.before.value, unit[0], language), value(change.after.value, unit[1], language))
    return unbroken(both[0]), unbroken(both[1]), unbroken(moved(change, language))


def hidden(change: Change, indent: int, language: Language) -> Iterator[Row]:
    """What the scores are where nothing is rounded, beneath two that are rounded alike."""
    if change.hidden:
        unit = change.after.unit
        both = (unbroken(value(one, unit, language)) for one in (change.bare_before, change.bare_after))
        told = unbroken(between(change.bare_difference, change.bare_before, change.bare_after, language))
        yield Row(("", word("not rounded", language), *both, told, ""), indent)


def _folded(goals: Sequence[GoalChange], language: Language) -> str:
    if len(goals) == 1:
        return word("one goal unchanged", language, id=goals[0].goal.id)
    told = ids([goal.goal.id for goal in goals])
    key = "goals unchanged" if len(told) <= _LONGEST else "goals unchanged, many"
    return word(key, language, count=len(goals), ids=told)


def _total(reports: tuple[Report, Report], language: Language) -> str:
    """The word for the total, and how many goals are met where that changes."""
    total = text("total", language)
    (before, _), (after, counted) = (report.counted for report in reports)
    return total if before == after else word("goals met", language, total=total, before=before, after=after, all=counted)
