"""Plain contracts: goals of shares and counts with positive targets, of which every number can be changed.

Higher is better everywhere, and no score is above 1. What a law needs to change stands in fields: targets, weights, order.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import evolve, frozen
from hypothesis import strategies as st

from tests import strategies
from tests.strategies import Criterion, Goal, Slot, Written, decimal, hundredths

SCORINGS = (
    "min(actual/target, 1)",
    "clamp(actual/target, 0, 1)",
    "met",
    "best(min(actual/target, 1), 30%)",
    "min(actual/target, 1) ^ 2",
)
COMBINING = ("mean", "mean", "worst", "best")


@frozen
class Part:
    """A criterion: what is measured (`{}` for the segment), its unit, the target, the weight, and whether of each segment."""

    quantity: str
    unit: str
    target: Fraction
    weight: Fraction
    each: bool


@frozen
class PlainGoal:
    """A goal: how its parts combine, its weight, and its parts by name."""

    combining: str
    weight: Fraction
    parts: Mapping[str, Part]


@frozen
class Plain:
    """A contract: its goals by id, its scoring, how members combine, its rounding, and the order of members and answers."""

    goals: Mapping[str, PlainGoal]
    scoring: str
    combined: str
    total: str
    rounded: str
    members: tuple[str, ...] = strategies.MEMBERS
    answers: tuple[str, ...] = ("ja", "nej")

    def written(self, values: Mapping[str, Fraction]) -> Written:
        """The rule file with figures by key; a key that is left out is unknown."""
        header = ("period 2022", f"scoring {self.scoring}", f"combined {self.combined}(members)", f"score {self.total}(goals)")
        contract = Written((*header, self.rounded), self._declarations(), tuple(self._goal(id) for id in self.goals))
        return contract.measured({slot: values[slot.key] for slot in contract.slots if slot.key in values})

    def _declarations(self) -> tuple[str, ...]:
        questions = [f"  question q{one}\n    answers {', '.join(f'{a}{one}' for a in self.answers)}" for one in range(3)]
        return (
            f"dimension segment: {', '.join(self.members)}",
            "survey s",
            *questions,
            "measure m in u by segment from 0 to 100",
        )

    def _goal(self, id: str) -> Goal:
        goal = self.goals[id]
        criteria = tuple(self._criterion(name, part) for name, part in goal.parts.items())
        return Goal(id, goal.weight, criteria, (f"score {goal.combining}(parts)",))

    def _criterion(self, name: str, part: Part) -> Criterion:
        asked = part.quantity.format(", segment=each" if part.each else "")
        target = f"{decimal(part.target)}{'' if part.unit == '%' else ' '}{part.unit}"
        members = self.members if part.each else ()
        keys = [part.quantity.format(f", segment={member}" if member else "") for member in members or ("",)]
        slots = tuple(Slot(key, 0, 100, part.unit) for key in keys)
        return Criterion(name, (f"{name}: {asked} >= {target}", f"  weight {part.weight}"), slots, members)


# --- how they are made --------------------------------------------------------------------------------------

weights = st.sampled_from([Fraction(1), Fraction(1), Fraction(2), Fraction(5), Fraction(1, 2), Fraction(9, 4)])
quantities = st.sampled_from([("share(ja0{})", "%"), ("share(ja1{})", "%"), ("share(nej2{})", "%"), ("figure(m{})", "u")])


@st.composite
def parts(draw: st.DrawFn) -> Part:
    """A criterion with a positive target."""
    quantity, unit = draw(quantities)
    return Part(quantity, unit, draw(hundredths(1, 100)), draw(weights), draw(st.booleans()))


@st.composite
def plain_contracts(draw: st.DrawFn, scoring: str | None = None) -> Plain:
    """A contract of one to three goals with one to three criteria each."""
    goals = {}
    for id in range(draw(st.integers(1, 3))):
        found = {f"c{number}": draw(parts()) for number in range(draw(st.integers(1, 3)))}
        goals[str(id + 1)] = PlainGoal(draw(st.sampled_from(COMBINING)), draw(weights), found)
    rounding = f"rounded to 1%, {draw(st.sampled_from(strategies.MODES))}, at {draw(st.sampled_from(strategies.STAGES))}"
    return Plain(
        goals,
        scoring or draw(st.sampled_from(SCORINGS)),
        draw(st.sampled_from(COMBINING)),
        draw(st.sampled_from(COMBINING)),
        draw(st.sampled_from(["# nothing is rounded", rounding])),
    )


@st.composite
def measured(draw: st.DrawFn, contract: Plain, missing: bool = True) -> dict[str, Fraction]:
    """Figures for a plain contract, some of them missing."""
    keys = [slot.key for slot in contract.written({}).slots]
    kept = [key for key in keys if not missing or draw(st.integers(0, 3))]
    return {key: draw(hundredths(0, 100)) for key in kept}


def changed(contract: Plain, id: str, name: str, **changes: object) -> Plain:
    """The contract with one criterion changed."""
    goal = contract.goals[id]
    part = evolve(goal.parts[name], **changes)
    return evolve(contract, goals={**contract.goals, id: evolve(goal, parts={**goal.parts, name: part})})
