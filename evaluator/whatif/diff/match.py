"""Counterparts: which goals and criteria of an old contract are which of a new one, and the old one in the new one's names.

A goal is the one of the same number, or of the same title where that has another number; a criterion the one of the same
name, or else of the same label, or of the same measured figure. A figure is that of the new contract's period.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from dsl.contract import Contract, Criterion, Goal
from dsl.quantity import Quantity
from dsl.terms import Facet, Place, Term
from evaluator.whatif.diff.normal import Normal
from evaluator.whatif.diff.rename import Names, Renaming


@frozen(eq=False)
class Pair:
    """A goal or a criterion in the old and the new contract; None where it is not."""

    old: Goal | None
    new: Goal | None
    criteria: tuple[tuple[Criterion | None, Criterion | None], ...] = ()

    @property
    def id(self) -> str:
        """The goal's number, that of the new contract where it is there."""
        return (self.new or self.old).id  # type: ignore[union-attr]  # one of them is there


@frozen(eq=False)
class Matched:
    """Two contracts side by side.

    `terms` are those of the old contract in the names and the period of the new one; `asked` gives for each figure in them
    the one that the old contract asks for. `due` are the old contract's terms read for the new period, where they can be.
    """

    old: Contract
    new: Contract
    goals: tuple[Pair, ...]
    terms: Mapping[Place, Term]
    asked: Mapping[Quantity, Quantity]
    due: Mapping[Place, Term]
    names: Names


def matched(old: Contract, new: Contract, due: Contract | None, normal: Normal) -> Matched:
    """The contracts with their counterparts; `due` is the old one read for the new one's period."""
    goals = _goals(old, new)
    names = _renamed_goals(goals)
    rename = Renaming(names, old, new)
    first = {rename.place(place): rename.term(term) for place, term in old.terms.items()}
    paired = tuple(evolve(pair, criteria=_criteria(pair, first, new, normal)) for pair in goals)
    names = {**names, **_renamed_criteria(paired)}
    rename = Renaming(names, old, new)
    terms = {rename.place(place): rename.term(term) for place, term in old.terms.items()}
    asked = {rename.quantity(quantity): quantity for quantity in old.quantities}
    later = Renaming(names, due, new) if due else None
    due_terms = {later.place(place): later.term(term) for place, term in due.terms.items()} if later and due else {}
    return Matched(old, new, paired, terms, asked, due_terms, names)


def _goals(old: Contract, new: Contract) -> tuple[Pair, ...]:
    """The goals in the order of the new text, those that are gone after the one that they stood behind."""
    titles = _once(goal.title for goal in new.goals) & _once(goal.title for goal in old.goals)
    by_title = {goal.title: goal for goal in new.goals if goal.title in titles}
    found: dict[str, Goal] = {}
    for goal in old.goals:
        same = new.goal(goal.id)
        other = by_title.get(goal.title)
        if other is not None and (same is None or same.title != goal.title):
            found[goal.id] = other
    taken = {goal.id for goal in found.values()}
    for goal in old.goals:
        same = new.goal(goal.id)
        if goal.id not in found and same is not None and same.id not in taken:
            found[goal.id] = same
    return _in_order(old.goals, new.goals, found)


def _once(titles: Iterable[str]) -> set[str]:
    listed = list(titles)
    return {title for title in listed if title and listed.count(title) == 1}


def _in_order(old: tuple[Goal, ...], new: tuple[Goal, ...], found: Mapping[str, Goal]) -> tuple[Pair, ...]:
    back = {goal.id: each for each in old if (goal := found.get(each.id)) is not None}
    pairs = [Pair(back.get(goal.id), goal) for goal in new]
    for place, goal in enumerate(old):
        if goal.id not in found:
            before = [pairs.index(pair) for pair in pairs for each in old[:place] if pair.old is each]
            pairs.insert(max(before, default=-1) + 1, Pair(goal, None))
    return tuple(pairs)


def _criteria(
    pair: Pair, terms: Mapping[Place, Term], new: Contract, normal: Normal
) -> tuple[tuple[Criterion | None, Criterion | None], ...]:
    """The criteria of two goals that are the same goal."""
    olds, news = (pair.old.criteria if pair.old else ()), (pair.new.criteria if pair.new else ())
    found = {one.name: other for one in olds for other in news if one.name == other.name}

    def alike(one: Criterion, other: Criterion) -> bool:
        if one.label == other.label and one.label not in ("", one.name):
            return True
        places = [Place(pair.id, each.name, (each.members or ((),))[0], Facet.ACTUAL) for each in (one, other)]
        return places[0] in terms and normal.same(terms[places[0]], new.terms.get(places[1]))

    for one in olds:
        left = [other for other in news if other.name not in {each.name for each in found.values()} and alike(one, other)]
        if one.name not in found and left:
            found[one.name] = left[0]
    back = {other.name: one for one in olds if (other := found.get(one.name)) is not None}
    kept: list[tuple[Criterion | None, Criterion | None]] = [(back.get(other.name), other) for other in news]
    return (*kept, *((one, None) for one in olds if one.name not in found))


def _renamed_goals(goals: tuple[Pair, ...]) -> Names:
    """The new number of each goal that has another; one that is gone and whose number is taken gets one of its own."""
    numbers = {pair.new.id for pair in goals if pair.new}
    names: dict[tuple[str, str | None], tuple[str, str | None]] = {}
    for pair in goals:
        if pair.old and pair.new and pair.old.id != pair.new.id:
            names[pair.old.id, None] = (pair.new.id, None)
        elif pair.old and not pair.new and pair.old.id in numbers:
            names[pair.old.id, None] = (gone(pair.old.id), None)
    return names


def gone(id: str) -> str:
    """What a goal is called that is gone while another has its number; no goal of a text has such a name."""
    return f"{id} (old)"


def _renamed_criteria(goals: tuple[Pair, ...]) -> Names:
    return {
        (pair.old.id, one.name): (pair.id, other.name)
        for pair in goals
        for one, other in pair.criteria
        if pair.old and one and other and one.name != other.name
    }
