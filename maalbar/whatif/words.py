"""How a what-if is put into words, in Danish and in English: differences, verdicts, what was set and why it changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve

from dsl.units import TRUTH, Kind, Unit
from evaluator.value import Known, NotApplicable, Unknown, Value, hiding
from maalbar.report import numbers
from maalbar.report.model import Amount, Entry, Status
from maalbar.report.numbers import shown
from maalbar.report.phrases import said
from maalbar.report.texts import Language, lookup
from maalbar.report.words import activity, amount, name, status
from maalbar.whatif.difference import is_open
from maalbar.whatif.model import Change, Setting, Verdict, WhatIf

SMALLEST = Fraction(1, 10**5)
"""The least difference, in its unit, that is shown with decimals."""


def word(key: str, language: Language, **words: object) -> str:
    """The word or sentence of that key, its blanks filled with `words`."""
    return lookup(TEXTS, key, language, **words)


# --- differences ------------------------------------------------------------------------------------------------


def difference(one: Amount | None, language: Language) -> str:
    """A difference with its sign: `+3 pp`, `-0,5 pp`, `0 pp`; of an interval both ends; nothing where there is none."""
    if one is None:
        return ""
    if hiding(one.value):
        return numbers.shown(one.value, one.unit, language)
    match one.value:
        case Known(value=Fraction() as value):
            return _signed(value, one.unit, language) + _behind(value, one.unit, language)
        case Unknown(low=Fraction() as low, high=Fraction() as high):
            ends = (_signed(end, one.unit, language) for end in (low, high))
            return word("from to", language, low=next(ends), high=next(ends)) + _behind(high, one.unit, language)
        case _:
            return "?"


def _signed(value: Fraction, unit: Unit, language: Language) -> str:
    sign, size = "+" if value > 0 else "-" if value < 0 else "", _shown(value, unit)
    if 0 < size < SMALLEST:
        return f"{'<' if value > 0 else '>'} {sign}{numbers.number(SMALLEST, language)}"
    return sign + numbers.number(size, language)


def _shown(value: Fraction, unit: Unit) -> Fraction:
    return abs(value) * (100 if unit.kind in (Kind.RATIO, Kind.PP) else 1)


def _behind(value: Fraction, unit: Unit, language: Language) -> str:
    return numbers.suffix(_shown(value, unit), unit, language)


def between(one: Amount | None, before: Value, after: Value, language: Language) -> str:
    """The difference of two scores; `?` where both are open, so that it hangs on how the same figures turn out."""
    if one is not None and not isinstance(one.value, Known) and not hiding(one.value) and is_open(before) and is_open(after):
        return "?"
    return difference(one, language)


def moved(change: Change, language: Language) -> str:
    """How far a score moves."""
    return between(change.difference, change.before.value, change.after.value, language)


def value(one: Value, unit: Unit, language: Language) -> str:
    """A score in a cell of a table: `–` where it does not apply."""
    return Status.NOT_APPLICABLE.sign if isinstance(one, NotApplicable) else shown(one, unit, language)


def verdict(one: Verdict, language: Language) -> str:
    """A verdict that is another one: the sign that it had, and the sign and the word that it has."""
    if not one.changed:
        return ""
    before = one.before.sign if one.before else Status.NOT_APPLICABLE.sign
    after = status(one.after, language) if one.after else Status.NOT_APPLICABLE.sign
    return f"{before} → {after}"


# --- what was set -----------------------------------------------------------------------------------------------


def setting(one: Setting, language: Language) -> str:
    """`goal 6 omsaetning target: 10 pp → 8 pp`, and why that changes nothing."""
    was, now = values(one.was, language), values(one.now, language)
    told = f"{said(one.path, language)}: {was or word('none', language)} → {now}"
    return told if one.idle is None else f"{told}  ({word(one.idle.value, language)})"


def shared(made: Sequence[WhatIf]) -> tuple[Setting, ...]:
    """What is set, as it is told of several parties together: `…` where it was not the same for all of them."""
    found = []
    for first, *rest in zip(*(each.settings for each in made), strict=True):
        was = first.was if all(each.was == first.was for each in rest) else "…"
        idle = first.idle if all(each.idle is first.idle for each in rest) else None
        found.append(evolve(first, was=was, idle=idle))
    return tuple(found)


def values(given: tuple[Amount, ...] | str, language: Language) -> str:
    """Values in their unit, or the rule's own words."""
    if isinstance(given, str):
        return said(given, language)
    return ", ".join(_value(one, language) for one in given)


def _value(one: Amount, language: Language) -> str:
    if isinstance(one.value, NotApplicable):
        return said(one.value.reason, language)
    return activity(one, language) if one.unit == TRUTH else amount(one, language)


def ids(goals: Sequence[str]) -> str:
    """The goals by their ids, runs of numbers as `7–11`."""
    runs: list[list[str]] = []
    for id in goals:
        follows = runs and id.isdecimal() and runs[-1][-1].isdecimal() and int(runs[-1][-1]) + 1 == int(id)
        runs = [*runs[:-1], [*runs[-1], id]] if follows else [*runs, [id]]
    told = (f"{run[0]}–{run[-1]}" if len(run) > _SHORT else ", ".join(run) for run in runs)
    return ", ".join(told)


_SHORT = 2
"""A longer run of numbers is told by its ends."""


# --- notes ------------------------------------------------------------------------------------------------------


def notes(made: WhatIf, language: Language) -> Iterator[str]:
    """What must be told beneath the table: scores that are open on both sides, and what the total lacks."""
    for entry, change in _scores(made):
        if change.differs and moved(change, language) == "?":
            yield _ends(name(entry, language), change, language)
    for one in made.reports[1].missing:
        yield word("missing", language, quantity=said(one.quantity, language), looked=said(one.looked, language))


def _scores(made: WhatIf) -> Iterator[tuple[Entry, Change]]:
    by_place = {goal.place: goal.score for goal in made.goals}
    for goal in made.reports[1].goals:
        if goal.place in by_place:
            yield Entry(goal, None, goal.score, None), by_place[goal.place]
    yield made.reports[1].whole, made.total


def _ends(place: str, change: Change, language: Language) -> str:
    """How far both ends of an interval move: the score itself hangs on figures that are missing."""
    both = [(change.before.value, change.after.value)]
    if not all(isinstance(one, Unknown) for pair in both for one in pair):
        return word("open", language, place=place)
    ((before, after),) = both
    assert isinstance(before, Unknown)
    assert isinstance(after, Unknown)
    unit = change.after.unit
    low, high = (_end(unit, one, other, language) for one, other in ((before.low, after.low), (before.high, after.high)))
    return word("ends", language, place=place, low=low, high=high)


def _end(unit: Unit, before: Fraction | None, after: Fraction | None, language: Language) -> str:
    told = [word("unbounded", language) if one is None else numbers.amount(one, unit, language) for one in (before, after)]
    return " → ".join(dict.fromkeys(told))


TEXTS: dict[str, tuple[str, str]] = {
    # heads
    "scenario": ("Scenarie", "Scenario"),
    "what if": ("Hvad nu hvis", "What if"),
    "set": ("Ændres", "Set"),
    "before": ("Før", "Before"),
    "after": ("Efter", "After"),
    "difference": ("Forskel", "Difference"),
    "verdict": ("Vurdering", "Verdict"),
    "goals that change": ("Ændrer mål", "Changes goals"),
    "and more": ("{title}, med ændringer", "{title}, with changes"),
    "as it is": ("Som kontrakten er", "The contract as it is"),
    # rows
    "not rounded": ("uden afrunding", "without rounding"),
    "one goal unchanged": ("1 mål uændret (mål {id})", "1 goal unchanged (goal {id})"),
    "goals unchanged": ("{count} mål uændrede (mål {ids})", "{count} goals unchanged (goals {ids})"),
    "goals unchanged, many": ("{count} mål uændrede", "{count} goals unchanged"),
    "goals met": ("{total} ({before} → {after} af {all} mål opfyldt)", "{total} ({before} → {after} of {all} goals met)"),
    "from to": ("{low} til {high}", "{low} to {high}"),
    # nothing changed
    "nothing": (
        "Intet ændrer sig: den samlede opfyldelse er stadig {total}, og hvert mål og kriterium er, som det var.",
        "Nothing changes: the total is still {total}, and every goal and criterion is as it was.",
    ),
    "no scenarios": (
        "Kontrakten har ingen scenarier. Skriv et i den, eller prøv noget med:\n  --set{example}",
        "The contract has no scenarios. Write one in it, or try something with:\n  --set{example}",
    ),
    "parties that change": ("{count} af {all} parter ændres", "{count} of {all} parties change"),
    "none": ("intet", "nothing"),
    "set as it was": ("det var det allerede", "it was that already"),
    "does not apply": ("uden virkning: ikke relevant i denne periode", "no effect: it does not apply in this period"),
    "full before and after": ("uden virkning: fuldt opfyldt både før og efter", "no effect: met in full before and after"),
    "nothing before and after": ("uden virkning: 0 % både før og efter", "no effect: 0 % before and after"),
    "scores the same": ("uden virkning: giver den samme opfyldelse", "no effect: it scores the same"),
    "of another year": ("uden virkning i kontraktens periode", "no effect in the contract's period"),
    # notes
    "notes": ("Bemærkninger", "Notes"),
    "open": (
        "? {place}: forskellen afhænger af tal, der mangler",
        "? {place}: the difference hangs on figures that are missing",
    ),
    "ends": (
        "? {place}: forskellen afhænger af tal, der mangler; lavest mulige {low}, højest mulige {high}",
        "? {place}: the difference hangs on figures that are missing; lowest possible {low}, highest possible {high}",
    ),
    "unbounded": ("ubegrænset", "unbounded"),
    "missing": ("? {quantity} mangler: {looked}", "? {quantity} is missing: {looked}"),
}
