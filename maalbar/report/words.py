"""How the parts of a report are put into words: a target with its sign, a status, a place, the notes beneath a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from dsl.catalogue import title
from dsl.units import RATIO
from evaluator.value import HIDING, Known, Mark, NotApplicable, ProfileValue, Undecided, Value, hidden_below
from maalbar.report.model import Amount, Entry, Line, Report, Status, Target
from maalbar.report.numbers import exact, shown
from maalbar.report.phrases import said
from maalbar.report.texts import Language, text

SIGNS = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<", "eq": "=", "ne": "≠"}


def amount(one: Amount | None, language: Language) -> str:
    """The amount in words; nothing where there is none."""
    if one is None:
        return ""
    return shown(one.value, one.unit, language) if one.below is None else f"< {one.below}"


def actual(line: Line, language: Language) -> str:
    """The actual; of an activity, whether it is done; with `*` where something must be told of it."""
    if line.actual is None:
        return ""
    words = activity(line.actual, language) if line.criterion.done else amount(line.actual, language)
    return words + (" *" if any(mark.kind != "approximate" for mark in marks(line.actual.value)) else "")


def activity(one: Amount, language: Language) -> str:
    """Whether an activity is done: `done`, `not done`, or either where that is not known."""
    if hidden_below(one.value) is not None:
        return amount(one, language)
    match one.value:
        case Known(value=done):
            return text("done" if done else "not done", language)
        case Undecided(options=options):
            return f" {text('or', language)} ".join(text("done" if done else "not done", language) for done in options)
        case _:
            return amount(one, language)


def weight(one: Amount, language: Language) -> str:
    """The weight as an exact fraction; in words where it is not known or not to be shown."""
    if isinstance(one.value, Known) and isinstance(one.value.value, Fraction) and one.below is None:
        return exact(one.value.value)
    return amount(one, language)


def target(line: Line, language: Language) -> str:
    """The target with the sign of its comparison: `≥ 80 %`, `97 % – 99 %`; of an activity, that it is to be done."""
    if line.criterion.done:
        return text("done", language)
    return compared(line.target, language) if line.target else ""


def compared(one: Target, language: Language) -> str:
    """A target with its sign; `–` where there is none to reach."""
    if isinstance(one.amount.value, NotApplicable):
        return Status.NOT_APPLICABLE.sign
    low = amount(one.amount, language)
    return f"{low} – {amount(one.upper, language)}" if one.op == "between" else f"{SIGNS[one.op]} {low}"


def status(one: Status | None, language: Language) -> str:
    """The sign and the word."""
    return f"{one.sign} {text(one.value, language)}" if one else ""


def marks(value: Value) -> frozenset[Mark]:
    """What a reader must be told of a value; that it is hidden stands in its place."""
    if isinstance(value, ProfileValue):
        return frozenset().union(*(marks(level) for level in value.values))
    return frozenset(mark for mark in value.marks if mark.kind != HIDING)


def name(entry: Entry, language: Language) -> str:
    """`Mål 3, Net Promoter Score, Drift`, or the words for the total."""
    if entry.goal is None:
        return text("total", language)
    goal = f"{text('goal', language)} {entry.goal.goal.id}"
    if entry.line is None:
        return goal
    label = entry.line.criterion.label or entry.line.criterion.name
    return ", ".join([goal, label, *([entry.line.label] if entry.line.members else [])])


def notes(report: Report, language: Language) -> list[str]:
    """Everything that must be told beneath the table, each once."""
    return [note for told in _all_notes(report, language) for note in told]


def _all_notes(report: Report, language: Language) -> Iterator[Iterable[str]]:
    yield _copies(report, language)
    yield _full(report, language)
    yield _above(report, language)
    yield marked(report, language)
    yield _not_applicable(report, language)
    yield _missing(report, language)
    yield _differing(report, language)
    yield (f"! {title(finding, language)}" for finding in report.findings)


def _copies(report: Report, language: Language) -> Iterator[str]:
    for goal in report.goals:
        if goal.goal.copies is not None:
            yield text("note copy", language, goal=goal.goal.id, copied=goal.goal.copies)


def _full(report: Report, language: Language) -> Iterator[str]:
    """A goal that rounding brought to 100 % though a target of it is missed; one that copies it is told of with it."""
    for goal in report.goals:
        value, rounded = goal.score.value, any(one.score.value != one.score.exact for one in report.of(goal))
        if goal.status is Status.NOT_MET and rounded and isinstance(value, Known) and value.value == 1:
            yield text("note full", language, place=f"{text('goal', language)} {goal.goal.id}")


def _above(report: Report, language: Language) -> Iterator[str]:
    """Every score above 100 %, told of once with all of its places."""
    above = [
        entry
        for entry in report.entries()
        if entry.score.unit == RATIO and isinstance(value := entry.score.value, Known) and isinstance(value.value, Fraction)
        if value.value > 1
    ]
    if above:
        yield text("note above", language, place=_names(above, language))


def marked(report: Report, language: Language, *, but: str = "") -> Iterator[str]:
    """What must be told of actuals, each once: that a stand-in was used, or figures of another year; `but` one kind of it."""
    entries: dict[Mark, list[Entry]] = {}
    for entry, line in _leaves(report):
        for mark in sorted(marks(line.actual.value), key=str) if line.actual else ():
            if mark.kind != but:
                entries.setdefault(mark, []).append(entry)
    for mark, marked in entries.items():
        key = f"note {mark.kind}" if mark.kind in ("approximate", "stand-in") else "note marked"
        yield text(key, language, place=_names(marked, language), words=said(mark.text, language))


_MOST_NAMES = 4
"""Where a note is about more criteria than this, it names their goals only."""


def _names(entries: list[Entry], language: Language) -> str:
    if len(entries) <= _MOST_NAMES:
        return "; ".join(name(entry, language) for entry in entries)
    goals = dict.fromkeys(entry.goal.goal.id for entry in entries if entry.goal)
    return f"{text('goals' if len(goals) > 1 else 'goal', language)} {', '.join(goals)}"


def _leaves(report: Report) -> Iterator[tuple[Entry, Line]]:
    for entry in report.entries():
        if entry.line is not None and not entry.line.parts:
            yield entry, entry.line


def _not_applicable(report: Report, language: Language) -> Iterator[str]:
    for entry, line in _leaves(report):
        if isinstance(line.score.value, NotApplicable):
            reason = said(line.score.value.reason, language)
            yield text("note not applicable", language, place=name(entry, language), reason=reason)


def _missing(report: Report, language: Language) -> Iterator[str]:
    """The figures that are not there, and what has no value though its figures are, such as a division by 0."""
    asked = {str(quantity) for quantity in report.contract.quantities}
    for one in report.missing:
        key = "note missing" if one.quantity in asked else "note open"
        yield text(key, language, quantity=said(one.quantity, language), looked=said(one.looked, language))


def _differing(report: Report, language: Language) -> Iterator[str]:
    for entry in report.entries():
        if entry.published is not None and entry.published.agrees is False:
            computed = shown(entry.score.value, entry.score.unit, language)
            published = amount(entry.published.amount, language)
            yield text("note differs", language, place=name(entry, language), computed=computed, published=published)
