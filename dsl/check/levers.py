"""What a path or a figure names as something to turn: a target, an actual or a weight of the checked contract."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from dsl import lever, syntax
from dsl.check.keys import key
from dsl.check.spoken import alike, tongue
from dsl.contract import Contract, Criterion, Goal
from dsl.diagnostic import Diagnostic, Edit, Fix, Label, Listed, Wording, problem, wording
from dsl.lever import Lever, Turns, levers
from dsl.source import Span
from dsl.suggestion import corrections, suggestion
from dsl.terms import Combination, Facet, Place, Reference
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


_UNWEIGHED = frozenset({"worst", "best"})
"""What is combined without its weights."""


def resolve(of: Subject, contract: Contract) -> Found:
    """The lever that is named."""
    if isinstance(of, syntax.GoalPath):
        return _of_path(of, contract)
    if isinstance(of, syntax.Name) and of.name not in contract.declarations.measures:
        return None, (problem("M0909", of.span, text=of.span.text, suggestion=_any(of.span, contract)),)
    quantity, told = key(of, contract)
    if quantity is None:
        return None, told
    if contract.asked(quantity) is None:
        language = tongue(of.span, contract)
        hint = suggestion(quantity.spelled(language), (each.spelled(language) for each in contract.quantities))
        return None, (problem("M0910", of.span, *corrections(of.span, hint), text=of.span.text, suggestion=hint),)
    return lever.figure(quantity, of.span), ()


def _any(place: Span, contract: Contract) -> Wording:
    names = (lever.title for lever in levers(contract) if lever.turns is Turns.TARGET)
    figures = (each.spelled(tongue(place, contract)) for each in contract.quantities[:1])
    examples = [*(alike(name, place, contract) for name in islice(names, 2)), *figures]
    return wording("lever-any", examples=Listed(tuple(f'"{each}"' for each in examples)))


def _of_path(of: syntax.GoalPath, contract: Contract) -> Found:
    goal = contract.goal(of.goal.name)
    if goal is None:
        hint = suggestion(of.goal.name, [each.id for each in contract.goals])
        return None, (problem("M0204", of.goal.span, *corrections(of.goal.span, hint), name=of.goal.name, suggestion=hint),)
    steps = [step.name for step in of.steps]
    if steps == ["weight"]:
        return _weight(Place(goal.id), of, contract)
    names = [criterion.name for criterion in goal.criteria]
    if not steps or steps[0] not in names:
        return None, (_no_criterion(of, goal, names, contract),)
    return _of_criterion(of, goal, goal.criteria[names.index(steps[0])], contract)


def _no_criterion(of: syntax.GoalPath, goal: Goal, names: Sequence[str], contract: Contract) -> Diagnostic:
    if not of.steps:
        path = alike(f"goal {goal.id} {names[0]} target", of.span, contract) if names else ""
        usage = wording("lever-of-goal", path=path) if path else Wording("lever-no-criterion")
        return problem("M0909", of.span, text=of.span.text, suggestion=usage)
    first = of.steps[0]
    hint = suggestion(first.name, names)
    titles = ", ".join(f"{each.name} ({each.label})" if each.label else each.name for each in goal.criteria)
    hint = hint if hint.key == "did-you-mean" else wording("there-is", names=titles, count=len(names))
    return problem("M0205", first.span, *corrections(first.span, hint), name=first.name, goal=goal.id, suggestion=hint)


def _of_criterion(of: syntax.GoalPath, goal: Goal, criterion: Criterion, contract: Contract) -> Found:
    *members, last = of.steps[1:] or (of.steps[0],)
    if last.name == "weight" and not members and len(of.steps) > 1:
        return _weight(Place(goal.id, criterion.name), of, contract)
    facet = FACETS.get(last.name) if len(of.steps) > 1 else None
    if facet is None and criterion.done:
        facet, members = Facet.ACTUAL, list(of.steps[1:])
    if facet is None or of.year is not None:
        return None, (_no_lever(of, goal, criterion, contract),)
    chosen = _members(members, criterion)
    if isinstance(chosen, Diagnostic):
        return None, (chosen,)
    places = tuple(Place(goal.id, criterion.name, each, facet) for each in chosen)
    if any(place not in contract.terms for place in places):
        return None, (_no_lever(of, goal, criterion, contract),)
    make = lever.actual if facet is Facet.ACTUAL else lever.target
    if len({contract.unit(place) for place in places}) > 1:
        member = " ".join(name for _, name in places[0].members)
        example = alike(f"goal {goal.id} {criterion.name} {member} {last.name}", of.span, contract)
        return None, (problem("M0915", of.span, text=of.span.text, example=example),)
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
    return problem(
        "M0207", missing.span, *corrections(missing.span, hint), name=missing.name, criterion=criterion.name, suggestion=hint
    )


def _no_lever(of: syntax.GoalPath, goal: Goal, criterion: Criterion, contract: Contract) -> Diagnostic:
    """What there is of a criterion where something else is named, and the words to put behind its bare name."""
    members = criterion.members[0] if criterion.members else ()
    there = [word for word, facet in FACETS.items() if Place(goal.id, criterion.name, members, facet) in contract.terms]
    paths = [alike(f"goal {goal.id} {criterion.name} {word}", of.span, contract) for word in [*there, "weight"]]
    hint = wording("lever-of-criterion", paths=Listed(tuple(f'"{path}"' for path in paths), "and"))
    end = Span(of.span.source, of.span.end, of.span.end)
    bare = len(of.steps) == 1 and of.year is None
    fixes = (Fix((Edit(end, f" {path.rsplit(' ', 1)[1]}"),)) for path in paths[: -1 if bare else 0])
    return problem("M0909", of.span, *fixes, text=of.span.text, suggestion=hint)


def _weight(place: Place, of: syntax.GoalPath, contract: Contract) -> Found:
    """The weight of a goal or a criterion, where some combination takes it."""
    declared = contract.weights.get(place)
    homes = [Place(place.goal)] if place.criterion else [Place()]
    nodes = [node for home in homes if home in contract.terms for node in inside(contract.terms[home])]
    parts = [part for node in nodes if isinstance(node, Combination) and node.function not in _UNWEIGHED for part in node.parts]
    if not any(isinstance(part.term, Reference) and part.term.place == place and part.weight is declared for part in parts):
        beside = [Label(contract.terms[home].span, "combined-here") for home in homes if home in contract.terms]
        return None, (problem("M0908", of.span, *beside, text=of.span.text),)
    return lever.weight(place, _title(of), NUMBER if declared is None else declared.unit, of.span), ()
