"""What a path or a figure names as something to turn: a target, an actual or a weight of the checked contract."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from dsl import lever, syntax
from dsl.check.keys import key
from dsl.contract import Contract, Criterion, Goal
from dsl.diagnostic import Diagnostic, problem, wording
from dsl.lever import Lever, Turns, levers
from dsl.suggestion import suggestion
from dsl.terms import Facet, Part, Place, Reference
from dsl.units import NUMBER
from dsl.wishes import Subject
from dsl.within import inside

Found = tuple[Lever | None, tuple[Diagnostic, ...]]
"""A lever, or None with what is wrong; some notes may come with a lever."""

FACETS: Mapping[str, Facet] = {
    "target": Facet.TARGET,
    "lower": Facet.LOWER,
    "upper": Facet.UPPER,
    "actual": Facet.ACTUAL,
}
"""The last word of a path to a lever of a criterion, besides `weight`."""


def resolve(of: Subject, contract: Contract) -> Found:
    """The lever that is named."""
    if isinstance(of, syntax.GoalPath):
        return _of_path(of, contract)
    if isinstance(of, syntax.Name) and of.name not in contract.declarations.measures:
        return None, (problem("M0909", of.span, text=of.span.text, suggestion=_any(contract)),)
    quantity, told = key(of, contract)
    if quantity is None:
        return None, told
    if contract.asked(quantity) is None:
        hint = suggestion(str(quantity), map(str, contract.quantities))
        return None, (problem("M0910", of.span, text=of.span.text, suggestion=hint),)
    return lever.figure(quantity, of.span), ()


def _any(contract: Contract) -> str:
    names = (lever.title for lever in levers(contract) if lever.turns is Turns.TARGET)
    examples = [f'"{name}"' for name in islice(names, 2)] + [f'"{each}"' for each in contract.quantities[:1]]
    return f"Name a target, an actual, a weight or a figure, such as {' or '.join(examples)}."


def _of_path(of: syntax.GoalPath, contract: Contract) -> Found:
    goal = contract.goal(of.goal.name)
    if goal is None:
        hint = suggestion(of.goal.name, [each.id for each in contract.goals])
        return None, (problem("M0204", of.goal.span, name=of.goal.name, suggestion=hint),)
    steps = [step.name for step in of.steps]
    if steps == ["weight"]:
        return _weight(Place(goal.id), of, contract)
    names = [criterion.name for criterion in goal.criteria]
    if not steps or steps[0] not in names:
        return None, (_no_criterion(of, goal, names),)
    return _of_criterion(of, goal, goal.criteria[names.index(steps[0])], contract)


def _no_criterion(of: syntax.GoalPath, goal: Goal, names: Sequence[str]) -> Diagnostic:
    if not of.steps:
        usage = f'Name what is meant of it, such as "goal {goal.id} {names[0]} target".' if names else "It has no criterion."
        return problem("M0909", of.span, text=of.span.text, suggestion=usage)
    first = of.steps[0]
    hint = suggestion(first.name, names)
    titles = ", ".join(f"{each.name} ({each.label})" if each.label else each.name for each in goal.criteria)
    hint = hint if hint.key == "did-you-mean" else wording("there-is", names=titles, count=len(names))
    return problem("M0205", first.span, name=first.name, goal=goal.id, suggestion=hint)


def _of_criterion(of: syntax.GoalPath, goal: Goal, criterion: Criterion, contract: Contract) -> Found:
    *members, last = of.steps[1:] or (of.steps[0],)
    if last.name == "weight" and not members and len(of.steps) > 1:
        return _weight(Place(goal.id, criterion.name), of, contract)
    facet = FACETS.get(last.name) if len(of.steps) > 1 else None
    if facet is None and criterion.done:
        facet, members = Facet.ACTUAL, list(of.steps[1:])
    if facet is None or of.year is not None:
        return None, (problem("M0909", of.span, text=of.span.text, suggestion=_offered(goal, criterion, contract)),)
    chosen = _members(members, criterion)
    if isinstance(chosen, Diagnostic):
        return None, (chosen,)
    places = tuple(Place(goal.id, criterion.name, each, facet) for each in chosen)
    if any(place not in contract.terms for place in places):
        return None, (problem("M0909", of.span, text=of.span.text, suggestion=_offered(goal, criterion, contract)),)
    make = lever.actual if facet is Facet.ACTUAL else lever.target
    if len({contract.unit(place) for place in places}) > 1:
        return None, (problem("M0915", of.span, text=of.span.text),)
    return make(contract, places, _title(of), of.span), ()


def _title(of: syntax.GoalPath) -> str:
    return " ".join(["goal", of.goal.name, *(step.name for step in of.steps)])


def _members(names: Sequence[syntax.Name], criterion: Criterion) -> Sequence[tuple[tuple[str, str], ...]] | Diagnostic:
    """The members of a criterion that are named, all of them where none is."""
    everyone = criterion.members or ((),)
    if not names:
        return everyone
    wanted = {name.name for name in names}
    chosen = [members for members in everyone if wanted <= {member for _, member in members}]
    if chosen:
        return chosen
    there = list(dict.fromkeys(member for members in everyone for _, member in members))
    missing = next((name for name in names if name.name not in there), names[0])
    hint = suggestion(missing.name, [*there, *FACETS, "weight"])
    return problem("M0207", missing.span, name=missing.name, criterion=criterion.name, suggestion=hint)


def _offered(goal: Goal, criterion: Criterion, contract: Contract) -> str:
    members = criterion.members[0] if criterion.members else ()
    there = [word for word, facet in FACETS.items() if Place(goal.id, criterion.name, members, facet) in contract.terms]
    return (
        "Of this criterion there is "
        + ", ".join(f'"goal {goal.id} {criterion.name} {word}"' for word in [*there, "weight"])
        + "."
    )


def _weight(place: Place, of: syntax.GoalPath, contract: Contract) -> Found:
    """The weight of a goal or a criterion, where some combination takes it."""
    declared = contract.weights.get(place)
    homes = [Place(place.goal)] if place.criterion else [Place()]
    parts = [part for home in homes if home in contract.terms for part in inside(contract.terms[home]) if isinstance(part, Part)]
    if not any(isinstance(part.term, Reference) and part.term.place == place and part.weight is declared for part in parts):
        return None, (problem("M0908", of.span, text=of.span.text),)
    return lever.weight(place, _title(of), NUMBER if declared is None else declared.unit, of.span), ()
