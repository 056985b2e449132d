"""Random contracts with random figures, as a user would write them: the vocabulary of the tests that hold laws.

A `Written` contract is rule text, figures by key and counts by question, with the slots that its figures fill, so that
a test can leave figures out, fill them in again, or change them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction

from attrs import evolve, field, frozen
from hypothesis import strategies as st

MEMBERS = ("drift", "vaekst", "start")
MODES = ("half up", "half down", "half even", "up", "truncate")
STAGES = ("members", "parts", "goals", "total", "every combination", "parts, total", "members, goals")


@frozen
class Slot:
    """A place for a figure: its key, the range it must lie in, and how its number is written (%, pp, points, u or done)."""

    key: str
    low: int
    high: int
    unit: str

    def text(self, value: Fraction) -> str:
        """A number as a measurement set writes it."""
        if self.unit == "done":
            return "done" if value else "not done"
        if self.unit == "answers":
            return str(int(value))
        return f"{decimal(value)} {self.unit}".rstrip()


def decimal(value: Fraction) -> str:
    """A number with at most two decimals, written out."""
    return f"{'-' if value < 0 else ''}{abs(value) // 1}.{int(abs(value) % 1 * 100):02d}"


def hundredths(low: int, high: int) -> st.SearchStrategy[Fraction]:
    """A number with two decimals, most often near the round ones."""
    fine = st.integers(low * 100, high * 100).map(lambda number: Fraction(number, 100))
    return st.one_of(st.integers(low, high).map(Fraction), fine)


@frozen
class Criterion:
    """A criterion as its lines, and what else is known of it; `members` are its members' names."""

    name: str
    lines: tuple[str, ...]
    slots: tuple[Slot, ...]
    members: tuple[str, ...] = ()
    activity: bool = False


@frozen
class Goal:
    """A goal as its head, its criteria and the lines that belong to it."""

    id: str
    weight: Fraction | int | None
    criteria: tuple[Criterion, ...]
    lines: tuple[str, ...]

    def text(self) -> str:
        """The goal as a rule file holds it."""
        weight = f" weight {self.weight}" if self.weight is not None else ""
        lines = [line for criterion in self.criteria for line in criterion.lines]
        return "\n".join([f'goal {self.id} "Goal {self.id}"{weight}', *(f"  {line}" for line in (*self.lines, *lines))])


@frozen
class Written:
    """A whole contract with its figures; what is missing of `slots` in `figures` is unknown."""

    header: tuple[str, ...]
    declarations: tuple[str, ...]
    goals: tuple[Goal, ...]
    figures: Mapping[str, str] = field(factory=dict)
    counts: Mapping[str, Mapping[str, Mapping[str, str]]] = field(factory=dict)

    @property
    def rules(self) -> str:
        """The rule file."""
        header = ['contract "Generated"', *(f"  {line}" for line in self.header)]
        return "\n".join([*header, *self.declarations, *(goal.text() for goal in self.goals)]) + "\n"

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Every place for a figure, once."""
        found = (slot for goal in self.goals for criterion in goal.criteria for slot in criterion.slots)
        return tuple(dict.fromkeys(found))

    @property
    def missing(self) -> tuple[Slot, ...]:
        """The places without a figure; what is counted, or follows from the members, needs none."""
        lacking = (slot for slot in self.slots if slot.key not in self.figures)
        return tuple(slot for slot in lacking if not self.counted(slot) and not self.pooled(slot))

    def pooled(self, slot: Slot) -> bool:
        """Whether a number of answers follows from those of all members, which are given."""
        found = re.fullmatch(r"n\((\w+)\)", slot.key)
        return found is not None and all(f"n({found[1]}, segment={name})" in self.figures for name in MEMBERS)

    def counted(self, slot: Slot) -> bool:
        """Whether a figure follows from counts."""
        return any(re.search(rf"(ja|nej|q){question[1:]}\b", slot.key) for question in self.counts)

    @property
    def places(self) -> tuple[str, ...]:
        """Every value that a reader may ask for."""
        return ("total", *(place for goal in self.goals for place in _places(goal)))

    def without_known(self) -> Written:
        """This contract with every `known(…)` made a plain list, so that nothing leaves a combination for being unknown."""
        goals = tuple(
            evolve(
                goal, lines=_listed(goal.lines), criteria=tuple(evolve(one, lines=_listed(one.lines)) for one in goal.criteria)
            )
            for goal in self.goals
        )
        return evolve(self, header=_listed(self.header), goals=goals)

    def measured(self, values: Mapping[Slot, Fraction]) -> Written:
        """This contract with some more figures."""
        texts = {slot.key: slot.text(value) for slot, value in values.items()}
        return evolve(self, figures={**self.figures, **texts})


def _listed(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line.replace("known(", "list(") for line in lines)


def _places(goal: Goal) -> Iterable[str]:
    yield f"goal {goal.id}"
    for criterion in goal.criteria:
        path = f"goal {goal.id} {criterion.name}"
        yield from (path, f"{path} met")
        for member in criterion.members:
            yield from (f"{path} {member}", f"{path} {member} met", f"{path} {member} actual")
        if not criterion.members and not criterion.activity:
            yield f"{path} actual"


# --- what is measured ---------------------------------------------------------------------------------------

QUESTIONS = 4
MEASURES = 3
DECLARATIONS = (
    f"dimension segment: {', '.join(MEMBERS)}",
    "survey s",
    *(f"  question q{one}\n    answers ja{one}, nej{one}\n    excluded ved{one}" for one in range(QUESTIONS)),
    "  question q4 several\n    answers ja4, nej4, alt4\n    excluded ved4",
    "  question anbefaling\n    scale 0..10",
    *(f"measure m{one} in u by segment from 0 to 100" for one in range(MEASURES)),
    "measure growing in pp by segment",
    "table services: threshold, full",
    "  advice: 50%, 90%",
    "  referral: 20%, 40%",
    "measure reach in % by services from 0 to 1",
)


@st.composite
def quantities(draw: st.DrawFn) -> tuple[str, str, int, int]:
    """What a criterion measures: the quantity with `{}` for its dimension argument, its unit and its range."""
    one = draw(st.integers(0, QUESTIONS - 1))
    measure = draw(st.integers(0, MEASURES - 1))
    return draw(
        st.sampled_from(
            [
                (f"share(ja{one}{{}})", "%", 0, 100),
                (f"share(nej{one}{{}})", "%", 0, 100),
                (f"share({draw(st.sampled_from(['ja4', 'nej4', 'ja4, nej4']))}{{}})", "%", 0, 100),
                (f"figure(m{measure}{{}})", "u", 0, 100),
                ("nps(anbefaling{})", "points", -100, 100),
                ("figure(growing{})", "pp", -20, 20),
            ]
        )
    )


def _literal(value: Fraction, unit: str) -> str:
    return f"{decimal(value)}{'' if unit == '%' else ' '}{unit}"


# --- criteria -----------------------------------------------------------------------------------------------


@st.composite
def scorings(draw: st.DrawFn, op: str, unit: str, low: int, high: int) -> str:
    """A scoring that has a clear meaning for the comparison: proportional, met, bands, linear, by formula."""
    first, middle, last = sorted(draw(st.sets(st.integers(low, high), min_size=3, max_size=3)))
    x, y, z = (_literal(Fraction(each), unit) for each in (first, middle, last))
    shares = st.integers(0, 100).map(lambda value: f"{value}%")
    a, b, c = (draw(shares) for _ in range(3))
    anywhere = [
        "met",
        f"if met then 100% else {a}",
        f"linear(actual, {x}: {a}, {z}: {b})",
        f"linear(actual, {x}: {a}, {y}: {b}, {z}: {c})",
        f"bands(actual, >= {z}: {a}, >= {y}: {b}, else: {c})",
        f"bands(actual, < {y}: {a}, else: {b})",
        f"clamp(linear(actual, {x}: {a}, {z}: {b}), 20%, 80%)",
        f"round(linear(actual, {x}: {a}, {z}: {b}), to=5%, half=even)",
        f"max(linear(actual, {x}: {a}, {z}: {b}), {c})",
    ]
    proportional = ["clamp(actual/target, 0, 1)", "clamp(actual/target, 0, 1) ^ 2", f"best(clamp(actual/target, 0, 1), {a})"]
    capped = ["min(actual/target, 1)", "actual/target", "capped", "bonus(125%)"] if low >= 0 else []
    falling = ["min(target/actual, 1)", "clamp(target/actual, 0, 1)"] if low >= 0 else []
    return draw(st.sampled_from({">": proportional + capped, "<": falling}.get(op[0], []) + anywhere))


@st.composite
def comparisons(draw: st.DrawFn, name: str, dimensions: bool = True) -> Criterion:
    """A criterion that compares a quantity with a target, over every segment, one or all together."""
    quantity, unit, low, high = draw(quantities())
    op = draw(st.sampled_from([">=", ">=", ">", "<=", "<", "at least"]))
    target = draw(hundredths(max(low, 1), high))
    chosen = draw(st.sampled_from(["each", "each", "", "drift"])) if dimensions else ""
    scoring = draw(scorings({"at least": ">="}.get(op, op), unit, low, high))
    written, extra = draw(targets(_literal(target, unit)))
    if op in (">=", ">", "at least") and draw(st.integers(0, 4)) == 0:
        scoring = "clamp((actual - baseline)/(target - baseline), 0, 1)"
        extra.append(f"  baseline 2020: {_literal(draw(hundredths(low, high)), unit)}")
    members = MEMBERS if chosen == "each" else ()
    asked = [f", segment={member}" if member else "" for member in members or (chosen,)]
    slots = [Slot(quantity.format(segment), low, high, unit) for segment in asked]
    if quantity.startswith("share") and draw(st.integers(0, 3)) == 0:
        extra.append(f"  needs n >= {draw(st.integers(0, 60))}")
        slots += [Slot(f"n(q{quantity.partition('{')[0][-1]}{segment})", 0, 99, "answers") for segment in asked]
    lines = [f"{name}: {quantity.format(f', segment={chosen}' if chosen else '')} {op} {written}", f"  scoring {scoring}", *extra]
    return Criterion(name, (*lines, *draw(clauses(bool(members)))), tuple(slots), members)


@st.composite
def tabled(draw: st.DrawFn, name: str) -> Criterion:
    """A criterion over every row of a table, whose columns its target and its scoring use."""
    scoring = ["met", "clamp(actual/target, 0, 1)", "clamp((actual - threshold)/(full - threshold), 0, 1)"]
    scoring.append("linear(actual, threshold: 0%, full: 100%)")
    rows = ("advice", "referral")
    target = draw(st.sampled_from(["threshold", "full", "threshold + 5 pp", "services(advice, full)"]))
    lines = [f"{name}: figure(reach, services=each) >= {target}", f"  scoring {draw(st.sampled_from(scoring))}"]
    slots = tuple(Slot(f"figure(reach, services={row})", 0, 100, "%") for row in rows)
    return Criterion(name, (*lines, *draw(clauses(True))), slots, rows)


@st.composite
def targets(draw: st.DrawFn, target: str) -> tuple[str, list[str]]:
    """A target in the rule, by year, or not due: what the rule says, and the lines below it."""
    kind = draw(st.sampled_from(["plain", "plain", "plain", "years", "years", "formula", "not due"]))
    if kind == "plain":
        return target, []
    due = {"years": target, "formula": f"if 1 < 2 then {target} else not due", "not due": "not due"}[kind]
    return "target", [f"  target 2021: not due, 2022: {due}, 2023: {target}"]


@st.composite
def clauses(draw: st.DrawFn, members: bool) -> list[str]:
    """Lines below a criterion: how its members combine, and its own rounding."""
    found = []
    if members and draw(st.booleans()):
        combined = [
            "worst(members)",
            "best(members)",
            "mean(known(members))",
            "mean(members, least=2)",
            "mean(top(members, n=2))",
        ]
        found.append(f"  combined {draw(st.sampled_from(combined))}")
    if draw(st.integers(0, 4)) == 0:
        found.append(f"  rounded to {draw(steps)}, {draw(st.sampled_from(MODES))}")
    return [*found, *(f"  {line}" for line in draw(allowed()))]


LINTS = ("backwards", "cliff", "already_met", "out_of_reach", "no_effect", "rounding", "implicit", "counted_twice")
REASONS = ("Agreed.", 'All or ""nothing"" # is meant', "æøå 80 % {{ $x }}", "allow cliff goal 1: a >= 5", "…")


@st.composite
def allowed(draw: st.DrawFn) -> list[str]:
    """Seldom a line that allows what a lint would tell of; it says nothing about any score."""
    if draw(st.integers(0, 5)):
        return []
    return [f'allow {draw(st.sampled_from(LINTS))} "{draw(st.sampled_from(REASONS))}"']


steps = st.sampled_from(["1%", "5%", "0.1%", "10%"])


@st.composite
def ranges(draw: st.DrawFn, name: str) -> Criterion:
    """A criterion that asks for a quantity within a range."""
    quantity, unit, low, high = draw(quantities())
    first, last = sorted([draw(hundredths(low, high)), draw(hundredths(low, high))])
    key = quantity.format("")
    rule = f"{name}: {key} between {_literal(first, unit)} and {_literal(last, unit)}"
    return Criterion(name, (rule, "  scoring met"), (Slot(key, low, high, unit),))


@st.composite
def conditions(draw: st.DrawFn, name: str) -> Criterion:
    """A criterion that is a condition of two comparisons."""
    parts = []
    for _ in range(2):
        quantity, unit, low, high = draw(quantities())
        op, limit = draw(st.sampled_from([">=", "<", ">"])), draw(hundredths(low, high))
        negation = draw(st.sampled_from(["", "", "not "]))
        key = quantity.format("")
        parts.append((f"{negation}{key} {op} {_literal(limit, unit)}", Slot(key, low, high, unit)))
    (one, first), (other, second) = parts
    rule = f"{name}: {one} {draw(st.sampled_from(['and', 'or']))} {other}"
    return Criterion(name, (rule, "  scoring met"), (first, second), activity=True)


def activities(name: str, goal: str) -> st.SearchStrategy[Criterion]:
    """An activity that is done or not."""
    return st.just(Criterion(name, (f"done {name}",), (Slot(f"goal {goal} {name}", 0, 1, "done"),), activity=True))


@st.composite
def criteria(draw: st.DrawFn, name: str, goal: str) -> Criterion:
    """A criterion of any kind."""
    often = [comparisons(name), comparisons(name), comparisons(name)]
    return draw(st.one_of(*often, ranges(name), conditions(name), tabled(name), activities(name, goal)))


# --- goals and contracts --------------------------------------------------------------------------------------


@st.composite
def combinations(draw: st.DrawFn, names: tuple[str, ...], depth: int = 2) -> str:
    """A combination of criteria by name, nested to some depth, with weights for all of its parts or for none."""
    function = draw(st.sampled_from(["mean", "mean", "mean", "worst", "best", "product"]))
    parts = [draw(combinations(names, depth - 1)) if depth > 1 and draw(st.integers(0, 3)) == 0 else each for each in names]
    if function == "mean" and draw(st.booleans()):
        parts = [f"{each} weight {draw(st.integers(1, 9))}" for each in parts]
    inside = ", ".join(parts)
    if draw(st.integers(0, 4)) == 0:
        inside = f"known({inside})"
    least = f", least={draw(st.integers(1, 3))}" if draw(st.integers(0, 4)) == 0 else ""
    return f"{function}({inside}{least})"


@st.composite
def scores(draw: st.DrawFn, names: tuple[str, ...]) -> str:
    """A goal's score line."""
    nested = draw(combinations(names))
    first, last = names[0], names[-1]
    simple = [
        "mean(parts)",
        "worst(parts)",
        "mean(known(parts))",
        "mean(top(parts, n=2))",
        f"mean(except(parts, {first}), least=1)" if len(names) > 1 else "best(parts)",
        f"if {first} met then {last} else {nested}",
        f"if {nested} >= 50% then {nested} else {last}",
        f"mean({nested}, {draw(st.integers(0, 100))}%)",
        first,
    ]
    return draw(st.one_of(st.just(nested), st.sampled_from(simple)))


@st.composite
def goals(draw: st.DrawFn, id: str, weighted: bool) -> Goal:
    """A goal with one to four criteria, their weights, a gate and a score line."""
    names = tuple(f"c{number}" for number in range(draw(st.integers(1, 4))))
    found = [draw(criteria(name, id)) for name in names]
    if draw(st.booleans()):
        heavy = [f"  weight {draw(st.integers(1, 9))}" for _ in names]
        found = [evolve(one, lines=(*one.lines, weight)) for one, weight in zip(found, heavy, strict=True)]
        lines = [f"score {draw(st.sampled_from(['mean(parts)', 'worst(parts)', 'mean(known(parts), least=1)']))}"]
    else:
        lines = [f"score {draw(scores(names))}"]
    if draw(st.integers(0, 4)) == 0:
        gate = draw(st.sampled_from(["0%", "25%", "not applicable"]))
        lines.append(f"requires share(ja0) >= {draw(st.integers(1, 99))}%, else {gate}")
        found[0] = evolve(found[0], slots=(*found[0].slots, Slot("share(ja0)", 0, 100, "%")))
    if draw(st.integers(0, 4)) == 0:
        lines.append(f"rounded to {draw(steps)}, {draw(st.sampled_from(MODES))}")
    lines += draw(allowed())
    return Goal(id, draw(st.integers(1, 9)) if weighted else None, tuple(found), tuple(lines))


@st.composite
def headers(draw: st.DrawFn, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The head of a contract: its period, how members combine, how the total is made, what is rounded."""
    paths = tuple(f"goal {id}" for id in ids)
    totals = ["mean(goals)", "mean(goals)", "worst(goals)", "mean(known(goals))", draw(combinations(paths, 1))]
    lines = ["period 2022", "combined mean(members)", f"score {draw(st.sampled_from(totals))}"]
    if draw(st.booleans()):
        lines.append(f"rounded to {draw(steps)}, {draw(st.sampled_from(MODES))}, at {draw(st.sampled_from(STAGES))}")
    return (*lines, *draw(allowed()))


DEFINITIONS = ("define capped = min(actual/target, 1)", "define bonus(most) = min(actual/target, most)")


@st.composite
def contracts(draw: st.DrawFn) -> Written:
    """A whole contract without figures: one to four goals, one of which may copy another."""
    ids = tuple(str(number + 1) for number in range(draw(st.integers(1, 4))))
    weighted = draw(st.booleans())
    found = [draw(goals(id, weighted)) for id in ids]
    if len(ids) > 1 and draw(st.integers(0, 3)) == 0:
        found[0] = evolve(found[0], criteria=(), lines=(f"score goal {ids[-1]}",))
    return Written(draw(headers(ids)), (*DECLARATIONS, *DEFINITIONS), tuple(found))


@st.composite
def figures(draw: st.DrawFn, slots: tuple[Slot, ...]) -> dict[str, str]:
    """Figures for some places: known, said not to apply, or left out."""
    found = {}
    for slot in slots:
        kind = draw(st.sampled_from(["known"] * 6 + ["missing", "missing", "not applicable"]))
        if kind == "known":
            found[slot.key] = slot.text(draw(hundredths(slot.low, slot.high)))
        elif kind == "not applicable":
            found[slot.key] = kind
    return found


@st.composite
def measured_contracts(draw: st.DrawFn) -> Written:
    """A whole contract with figures, some of them missing and some not applicable."""
    contract = evolve(draw(contracts()), counts=draw(st.one_of(st.just({}), counted)))
    return evolve(contract, figures=draw(figures(tuple(slot for slot in contract.slots if not contract.counted(slot)))))


@st.composite
def trials(draw: st.DrawFn, contract: Written) -> str:
    """An example and a scenario of a contract, with figures, activities and verdicts of it."""
    slots, lines = contract.slots, ['example "a ""tried"" case"']
    for slot in draw(st.lists(st.sampled_from(slots), max_size=4, unique=True)) if slots else ():
        value = draw(hundredths(slot.low, slot.high))
        unit = "" if slot.unit == "answers" else slot.unit
        lines.append(f"  given {slot.key} = {slot.text(value) if unit == 'done' else f'{decimal(value)} {unit}'.rstrip()}")
    places = [place for place in contract.places if place != "total" and not place.endswith((" met", " actual"))]
    for place in draw(st.lists(st.sampled_from(places), min_size=1, max_size=3, unique=True)):
        expected = ["= 50%", "= unknown", "= not applicable", *(["met", "not met"] if place.count(" ") > 1 else [])]
        lines.append(f"  expect {place} {draw(st.sampled_from(expected))}")
    lines += ['scenario "harder"', *(f"  {line}" for line in draw(st.lists(st.sampled_from(_SETS), max_size=2)))]
    return "\n".join(lines) + "\n"


_SETS = ("set goal 1 weight = 2", "set rounded = 1%, half up", "set share(ja0) = 12.5%", "set goal 1 c0 = not done")


answers = st.fixed_dictionaries({answer: st.integers(0, 40).map(str) for answer in ("ja3", "nej3", "ved3")})


@st.composite
def persons(draw: st.DrawFn) -> dict[str, str]:
    """How many persons gave each answer to a question to which each may give several, and how many gave either of two."""
    gave = {chosen: draw(st.integers(0, 12)) for chosen in ("j", "n", "a", "jn", "ja", "na", "jna")}
    either = {"ja4": "j", "nej4": "n", "alt4": "a", "ja4 or nej4": "jn", "total": "jna"}
    counts = {key: sum(many for chosen, many in gave.items() if set(chosen) & set(names)) for key, names in either.items()}
    return {key: str(count) for key, count in counts.items()}


counted = st.fixed_dictionaries(
    {}, optional={name: st.fixed_dictionaries(dict.fromkeys(MEMBERS, of)) for name, of in (("q3", answers), ("q4", persons()))}
)
"""Counts of questions by segment."""


@st.composite
def completions(draw: st.DrawFn, contract: Written) -> Written:
    """The contract with every missing figure filled in."""
    values = {
        slot: draw(st.one_of(st.sampled_from([Fraction(slot.low), Fraction(slot.high)]), hundredths(slot.low, slot.high)))
        for slot in contract.missing
    }
    return contract.measured(values)
