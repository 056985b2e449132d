"""What a check is given: the contract worked out with every figure open and, where there are figures, on them.

The desk also holds what the contract itself allows, and how much may still be tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import define, field

from dsl.contract import Allowance, Contract, Criterion
from dsl.diagnostic import Diagnostic
from dsl.source import Span
from dsl.terms import Facet, Place, Reference
from dsl.within import inside
from evaluator.lints.scene import Scene
from evaluator.lints.subjects import Subject, subjects
from evaluator.score import MeasurementSet

MOST_TRIED = 40_000
"""So many scores are worked out in one run to find two figures; what is left then is not tried."""


@define(eq=False, slots=False)
class Desk:
    """One run of the checks.

    `history` are the measurement sets of earlier periods, read as those of the contract's own. `told_of` are the criteria
    whose target the checker has already told to be beyond every figure.
    """

    contract: Contract
    measurements: MeasurementSet | None = None
    history: Mapping[int, MeasurementSet] = field(factory=dict)
    told_of: frozenset[Span] = frozenset()
    used: set[Span] = field(factory=set)
    left: int = MOST_TRIED

    @cached_property
    def opened(self) -> Scene:
        """The contract with every figure open."""
        return Scene.of(self.contract)

    @cached_property
    def measured(self) -> Scene | None:
        """The contract on the figures at hand, where it is of one party."""
        if self.measurements is None or self.contract.scored_parties:
            return None
        return Scene.of(self.contract, self.measurements)

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """Every criterion with a figure and a target; on the figures at hand where its target or its score hangs on others."""
        found = subjects(self.opened, self.opened)
        if self.measured is None or all(map(_is_settled, found)):
            return found
        known = {one.place: one for one in subjects(self.measured, self.opened)}
        return tuple(one if _is_settled(one) else known.get(one.place, one) for one in found)

    @cached_property
    def _readers(self) -> Mapping[Place, set[tuple[str | None, str | None]]]:
        found: dict[Place, set[tuple[str | None, str | None]]] = {}
        for place, term in self.contract.terms.items():
            for item in inside(term) if place.facet is not Facet.SHOW else ():
                if isinstance(item, Reference):
                    found.setdefault(item.place, set()).add((place.goal, place.criterion))
        return found

    def readers(self, place: Place) -> bool:
        """Whether any other goal's or criterion's rule, or the total's, reads the score or the verdict of a place."""
        found = self._readers.get(place, set()) | self._readers.get(place.its(Facet.MET), set())
        return bool(found - {(place.goal, place.criterion)})

    def allows(self, lint: str, goal: str | None = None, criterion: str | None = None) -> bool:
        """Whether the contract allows what a lint would tell of a goal or a criterion; if so, that is noted."""
        found = [one for one in self.contract.allowances if one.lint == lint and _covers(one, goal, criterion)]
        self.used.update(one.span for one in found)
        return bool(found)

    def trying(self, figures: int) -> bool:
        """Whether so many more scores may be worked out."""
        self.left -= figures
        return self.left >= 0


def _is_settled(subject: Subject) -> bool:
    return bool(subject.ends) and all(subject.score(end) is not None for end in subject.ends)


def _covers(allowance: Allowance, goal: str | None, criterion: str | None) -> bool:
    return allowance.goal in (None, goal) and allowance.criterion in (None, criterion)


Told = Iterable[Diagnostic]


def name_span(criterion: Criterion) -> Span:
    """The name of a criterion where it is written."""
    span = criterion.span
    found = re.search(rf"(?<!\w){re.escape(criterion.name)}(?!\w)", span.text)
    return Span(span.source, span.start + found.start(), span.start + found.end()) if found else span


def goal_span(contract: Contract, place: Place) -> Span:
    """The head of the goal of a place, up to the end of its first line; of the total the place that makes it."""
    goal = contract.goal(place.goal or "")
    if goal is None:
        return contract.terms[place].span
    text = goal.span.text.split("\n")[0].rstrip()
    return Span(goal.span.source, goal.span.start, goal.span.start + len(text))
