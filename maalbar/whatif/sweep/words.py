"""The words of a sweep, in Danish and in English, and how its levers, levels and outputs are named."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from attrs import frozen

from dsl.lever import Lever, Steps
from dsl.terms import Facet
from dsl.units import Kind, Unit
from evaluator.whatif.sweep import Output
from maalbar.report import numbers
from maalbar.report.spoken import spelled
from maalbar.report.texts import Language, lookup, text


@frozen
class Told:
    """How the scenarios were chosen: `seed` of random ones, `file` of listed ones."""

    seed: int | None = None
    file: str | None = None

    @property
    def chosen(self) -> str:
        """`grid`, `random` or `rows`."""
        return "rows" if self.file is not None else "grid" if self.seed is None else "random"


def word(key: str, language: Language, **blanks: object) -> str:
    """The word or sentence of that key, its blanks filled."""
    return lookup(TEXTS, key, language, **blanks)


def named(lever: Lever, language: Language) -> str:
    """What a lever is called: `mål 6 omsaetning måltal`, `goal 6 omsaetning target`."""
    return spelled(lever.title, language)


def level(value: Fraction, unit: Unit, language: Language) -> str:
    """A level in its unit: `80 %`, `8 pp`, `ja`."""
    return numbers.amount(bool(value) if unit.kind is Kind.TRUTH else value, unit, language)


def span(first: Fraction, last: Fraction, unit: Unit, language: Language) -> str:
    """Neighbouring levels: `70–79 %`."""
    if first == last or unit.kind is Kind.TRUTH:
        return level(first, unit, language)
    return numbers.interval(first, last, unit, language)


_MOST_LISTED = 6


def values(lever: Lever, levels: Sequence[Fraction], language: Language) -> str:
    """The levels of a lever: `70 % til 95 % i trin på 1 pp`, `6 pp, 8 pp, 10 pp`."""
    if len(levels) <= _MOST_LISTED and not (isinstance(levels, Steps) and len(levels) > 3):
        return ", ".join(level(value, lever.unit, language) for value in levels)
    ends = (levels[0], levels[-1]) if isinstance(levels, Steps) else (min(levels), max(levels))
    low, high = (level(end, lever.unit, language) for end in ends)
    if isinstance(levels, Steps):
        return word("steps", language, low=low, high=high, step=distance(levels.step, lever.unit, language))
    return word("listed", language, low=low, high=high, count=whole(len(set(levels)), language))


def distance(step: Fraction, unit: Unit, language: Language) -> str:
    """The distance between two levels; of two ratios it is in percentage points, of two dates in days."""
    if unit.kind is Kind.RATIO:
        return numbers.amount(step, Unit(Kind.PP), language)
    if unit.kind is Kind.DATE:
        return f"{whole(int(step), language)} {text('one days' if step == 1 else 'days', language)}"
    return level(step, unit, language)


def whole(count: int, language: Language) -> str:
    """A count of scenarios or levels: `1.000` in Danish."""
    return numbers.number(Fraction(count), language)


def output(one: Output, language: Language) -> str:
    """The name of an output: `Samlet`, `Mål 3`, or its place as the rules write it."""
    place = one.place
    if place.facet is Facet.SCORE and place.criterion is None:
        name = text("total", language) if place.goal is None else f"{text('goal', language)} {place.goal}"
    else:
        name = spelled(place, language)
    return word("unrounded", language, name=name) if one.before_rounding else name


def outputs(several: Sequence[Output], language: Language) -> str:
    """Outputs in a row, goals with running numbers together: `Samlet, Mål 1, 2, 4–11`."""
    goals = [one.place.goal for one in several if _is_goal(one)]
    others = [output(one, language) for one in several if not _is_goal(one)]
    named = text("goals" if len(goals) > 1 else "goal", language)
    return ", ".join([*others[:1], *([f"{named} {_running(goals)}"] if goals else []), *others[1:]])


def _is_goal(one: Output) -> bool:
    place = one.place
    return place.facet is Facet.SCORE and place.goal is not None and place.criterion is None and not one.before_rounding


def _running(goals: Sequence[str | None]) -> str:
    """`1, 2, 4–11`: three or more running numbers as their ends."""
    runs: list[list[str]] = []
    for goal in map(str, goals):
        if runs and goal.isdecimal() and runs[-1][-1].isdecimal() and int(goal) == int(runs[-1][-1]) + 1:
            runs[-1].append(goal)
        else:
            runs.append([goal])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(run) for run in runs)


TEXTS: dict[str, tuple[str, str]] = {
    "unrounded": ("{name} før afrunding", "{name} before rounding"),
    "steps": ("{low} til {high} i trin på {step}", "{low} to {high} in steps of {step}"),
    "listed": ("{count} værdier, {low} til {high}", "{count} values, {low} to {high}"),
    # head
    "one scenario": ("1 scenarie", "1 scenario"),
    "scenarios": ("{count} scenarier", "{count} scenarios"),
    "grid": ("alle kombinationer af", "every combination of"),
    "curve": ("med", "with"),
    "random": ("trukket tilfældigt (seed {seed}) blandt", "drawn at random (seed {seed}) from"),
    "rows": ("kombinationerne i {file} af", "the combinations in {file} of"),
    "now": ("nu {level}", "now {level}"),
    "now mark": ("← nu", "← now"),
    "now differs": ("nu ikke én kendt værdi", "now not one known value"),
    # curve
    "all alike": (
        "Intet ændrer sig: {outputs} er de samme på alle niveauer.",
        "Nothing changes: {outputs} are the same at every level.",
    ),
    "same": ("Uændret på alle niveauer: {outputs}", "The same at every level: {outputs}"),
    "more rows": (
        "{count} rækker er udeladt; --out skriver alle scenarier til en fil.",
        "{count} rows are left out; --out writes every scenario to a file.",
    ),
    "now values": ("Nu: {values}", "Now: {values}"),
    "now between": ("Nu ({level}): {values}", "Now ({level}): {values}"),
    "level": ("Niveau", "Level"),
    # thresholds
    "reached all": (
        "Den samlede opfyldelse er mindst {level} på alle niveauer.",
        "The total is at least {level} at every level.",
    ),
    "reached none": (
        "Den samlede opfyldelse når ikke {level} på noget niveau.",
        "The total does not reach {level} at any level.",
    ),
    "open all": (
        "Om den samlede opfyldelse når {level}, vides ikke på noget niveau.",
        "Whether the total reaches {level} is not known at any level.",
    ),
    "falls": (
        "Den samlede opfyldelse falder under {level} fra {at} og op, endnu ikke ved {before}.",
        "The total falls below {level} from {at} on, not yet at {before}.",
    ),
    "rises": (
        "Den samlede opfyldelse når {level} fra {at} og op, endnu ikke ved {before}.",
        "The total reaches {level} from {at} on, not yet at {before}.",
    ),
    "surely rises": (
        "Den samlede opfyldelse når med sikkerhed {level} fra {at} og op.",
        "The total is certain to reach {level} from {at} on.",
    ),
    "surely falls": (
        "Den samlede opfyldelse er med sikkerhed under {level} fra {at} og op.",
        "The total is certain to be below {level} from {at} on.",
    ),
    "open until": (
        "Til og med {at} vides det ikke, om den samlede opfyldelse når {level}.",
        "Up to {at} it is not known whether the total reaches {level}.",
    ),
    "opens": (
        "Fra {at} og op vides det ikke, om den samlede opfyldelse når {level}.",
        "From {at} on it is not known whether the total reaches {level}.",
    ),
    "share": (
        "Den samlede opfyldelse er mindst {level} i {reached} af {all} scenarier.",
        "The total is at least {level} in {reached} of {all} scenarios.",
    ),
    "share open": ("{sentence} I {open} vides det ikke.", "{sentence} In {open} it is not known."),
    # distribution
    "distribution": ("Den samlede opfyldelse i de {count} scenarier", "The total in the {count} scenarios"),
    "five": (
        "mindst {least} · nedre kvartil {lower} · median {median} · øvre kvartil {upper} · højest {greatest}",
        "least {least} · lower quartile {lower} · median {median} · upper quartile {upper} · greatest {greatest}",
    ),
    "one total": (
        "Den samlede opfyldelse er {total} i {count} af {all} scenarier.",
        "The total is {total} in {count} of {all} scenarios.",
    ),
    "not known": (
        "Den samlede opfyldelse er ukendt i {count} af {all} scenarier.",
        "The total is unknown in {count} of {all} scenarios.",
    ),
    "absent": (
        "Den samlede opfyldelse er ikke relevant i {count} af {all} scenarier.",
        "The total does not apply in {count} of {all} scenarios.",
    ),
    "best": ("Bedst", "Best"),
    "worst": ("Lavest", "Lowest"),
    "best of": ("{total} ved {levels}", "{total} at {levels}"),
    "alike": ("{said} (og {count} andre)", "{said} (and {count} others)"),
    "one alike": ("{said} (og 1 anden)", "{said} (and 1 other)"),
    # heat
    "heat": (
        "Den samlede opfyldelse ({unit}): {down} nedad, {across} hen ad",
        "The total ({unit}): {down} down, {across} across",
    ),
    "heat now": ("[ ] er kontrakten, som den er nu", "[ ] is the contract as it is now"),
    # each alone
    "alone": ("Hver for sig, de andre som nu", "Each alone, the others as now"),
    "varied": ("Det, der varieres", "What is varied"),
    "changes": ("Ændrer", "Changes"),
    "from to": ("{first} → {last}", "{first} → {last}"),
    "hidden": ("{total}; før afrunding {first} → {last}", "{total}; before rounding {first} → {last}"),
    "by way of": ("{first} → {last} ({least} til {greatest})", "{first} → {last} ({least} to {greatest})"),
    "throughout": ("{total} på alle niveauer", "{total} throughout"),
    "nothing": ("intet", "nothing"),
    "only total": ("kun den samlede", "only the total"),
    "never moves": (
        "{lever} ændrer aldrig den samlede opfyldelse, hvad de andre end sættes til.",
        "{lever} never changes the total, whatever the others are set to.",
    ),
    # files
    "column varied": ("varieret", "varied"),
    "column before rounding": ("før afrunding", "before rounding"),
    "column state": ("tilstand", "state"),
    "column low": ("laveste", "low"),
    "column high": ("højeste", "high"),
    "state known": ("kendt", "known"),
    "state unknown": ("ukendt", "unknown"),
    "state undecided": ("uafgjort", "undecided"),
    "state too large": ("for stort", "too large"),
    "state not applicable": ("ikke relevant", "not applicable"),
    "written": ("Skrevet: {files}", "Written: {files}"),
}
