"""The sentences above and beneath a tornado."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby

from dsl.units import COUNT, TRUTH, Unit
from evaluator.value import Known
from evaluator.whatif.plateau import Cause
from evaluator.whatif.sensitivity import Row
from evaluator.whatif.steps import stepping
from maalbar.report.numbers import amount, shown
from maalbar.report.texts import Language, text
from maalbar.whatif.sensitivity.model import Tornado, facet, joined
from maalbar.whatif.sensitivity.words import say


def first(found: Tornado, language: Language) -> list[str]:
    """The total, what it hangs on most, and the steps."""
    total, bare = found.report.total, found.found.before.bare.total
    words = {"total": shown(total.value, total.unit, language), "bare": shown(bare.value, total.unit, language)}
    lines = [say("now bare" if words["total"] != words["bare"] else "now", language, **words)]
    stepped, activities = found.stepped(), found.activities()
    lines += [_most("most", stepped, found, language)] if stepped else []
    lines += [_most("most activity", activities, found, language)] if activities else []
    if not stepped and not activities:
        lines.append(say("nothing", language))
    elif stepped and all(row.cause is Cause.ROUNDING for row in stepped):
        lines.append(say("all rounded", language))
    steps = _steps(found, language)
    return lines + ([say("steps" if found.rounds else "steps plain", language, steps=steps)] if steps else [])


_MOST_NAMED = 2


def _most(key: str, rows: list[Row], found: Tornado, language: Language) -> str:
    """The rows that change the total as much as any, the first few by name, and what the first of them does."""
    leading = [row for row in rows if found.found.size(row) == found.found.size(rows[0])]
    activity = rows[0].input.lever.unit == TRUTH
    shown_of = leading if len(leading) <= _MOST_NAMED else leading[:1]
    names = [found.place(row, language) + ("" if activity else f" ({facet(row, language)})") for row in shown_of]
    names += [say("others", language, count=len(leading) - 1)] if len(leading) > _MOST_NAMED else []
    effects = [
        say(
            "effect",
            language,
            value=found.value(rows[0], Known(effect.value), language),
            change=found.total_change(effect, language),
        )
        for effect in rows[0].effects
    ]
    return say(key, language, places=joined(names, language), effects=joined(effects, language))


def _steps(found: Tornado, language: Language) -> str:
    """The step of each unit; those that are a part of each target are told of as that."""
    steps: dict[Unit, set[Fraction]] = {}
    for row in found.found.rows:
        if row.step is not None and row.input.lever.unit != TRUTH:
            steps.setdefault(stepping(row.input.lever.unit), set()).add(row.step)
    told = [_step(next(iter(each)), unit, language) for unit, each in steps.items() if len(each) == 1]
    parts = [say("counts", language) if unit == COUNT else str(unit) for unit, each in steps.items() if len(each) > 1]
    return joined([*told, *([say("one percent", language, units=", ".join(parts))] if parts else [])], language)


def _step(step: Fraction, unit: Unit, language: Language) -> str:
    words = amount(step, unit, language)
    return say("in counts", language, step=words) if unit == COUNT else words


def beneath(found: Tornado, language: Language) -> Iterator[tuple[str, list[str]]]:
    """What changes nothing, and why; then what must be told of the table."""
    unmoved = list(_unmoved(found, language))
    if unmoved:
        yield say("unmoved", language), unmoved
    notes = [*_dragged(found, language), *_intervals(found, language)]
    if notes:
        yield text("notes", language), notes


def _unmoved(found: Tornado, language: Language) -> Iterator[str]:
    """A line for each cause with what it holds still; a criterion of which it holds everything is named once."""
    every = [row for row in found.found.rows if row.cause is not None and row.cause is not Cause.ROUNDING]
    for why, rows in groupby(sorted(every, key=lambda row: list(Cause).index(row.cause or Cause.ABSENT)), lambda row: row.cause):
        places = dict.fromkeys(_named(row, why, found, language) for row in rows)
        yield say("listed", language, why=say(why.value if why else "", language), places="; ".join(places))


def _named(row: Row, why: Cause | None, found: Tornado, language: Language) -> str:
    """The criterion, where the cause holds everything of it, else the one figure of it."""
    alike = [each for each in found.found.rows if criterion(each) == criterion(row)] if row.input.places else [row]
    if row.input.places and all(each.cause is why for each in alike):
        line = found.lines[row.input.places[0]][1]
        label = line.criterion.label or line.criterion.name
        return f"{text('goal', language)} {row.input.goal}, {label}"
    return say("with facets", language, place=found.place(row, language), facets=facet(row, language))


def criterion(row: Row) -> tuple[str | None, str | None]:
    """The criterion that a row is of."""
    return (row.input.places[0].goal, row.input.places[0].criterion) if row.input.places else (None, None)


def _dragged(found: Tornado, language: Language) -> Iterator[str]:
    """Goals that change with an input of another one."""
    others: dict[str, dict[str, None]] = {}
    for row in found.found.ranked:
        moved = [place.goal for effect in row.effects for place in found.found.moved(effect)]
        if row.input.goal:
            others.setdefault(row.input.goal, {}).update((goal, None) for goal in moved if goal and goal != row.input.goal)
    for goal, dragged in others.items():
        if dragged:
            yield say("dragged", language, goal=goal, others=joined(list(dragged), language))


def _intervals(found: Tornado, language: Language) -> Iterator[str]:
    changes = [found.found.total(effect) for row in found.found.ranked for effect in row.effects]
    if any(change and change.low != change.high for change in changes):
        yield say("two ends", language)
