"""Figures on which two contracts score differently: as few of them as can be, and as round; or that there are none.

All figures begin as ones that meet every criterion. Then one figure is tried at each value that a rule speaks of and
beside it, then two, then many; of those that are found to matter, each goes back to where it began if it may.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product
from random import Random

from attrs import define, evolve, field, frozen

from dsl.quantity import Quantity
from dsl.terms import Place
from evaluator.whatif.diff.candidates import Candidates
from evaluator.whatif.diff.compare import Compared
from evaluator.whatif.diff.proof import Proof
from evaluator.whatif.diff.recount import Answers, tries
from evaluator.whatif.diff.sides import Figures, Scores, Side, sides
from evaluator.whatif.diff.walk import references

MOST_TRIES = 4000
"""So many sets of figures are tried."""
SLOW = 20
"""A try counts for so many where a contract cannot be compiled."""
_MOST_PAIRED = 12
_SEED = 20220101


@frozen(eq=False)
class Example:
    """Figures on which the contracts differ: those that were changed, all of them, and the scores of both.

    `plain` where every other figure is such that all goals are met in full in both contracts. Where the contracts count the
    same answers otherwise, `answers` are those, and `figures` what they are in the new contract.
    """

    changed: Figures
    figures: Figures
    old: Scores
    new: Scores
    plain: bool
    answers: Answers | None = None

    @property
    def total_differs(self) -> bool:
        """Whether the totals differ, and not only goals."""
        return self.old.get(Place()) != self.new.get(Place())


@frozen(eq=False)
class Search:
    """What was found: an example, a proof that there is none, or neither in `tried` tries.

    `proof` says how it was shown: "terms", "functions", "weights". `recounted` where answers are counted otherwise, which
    only counts of answers would show.
    """

    example: Example | None
    proof: tuple[str, ...]
    tried: int
    recounted: bool


def search(compared: Compared) -> Search:
    """Figures that tell two contracts apart, or that there are none."""
    old, new = sides(compared)
    recounted = any(cause[0] == "question" for cause in compared.causes)
    proof = Proof(compared, old, new)
    places = [Place(), *(Place(goal.id) for goal in new.contract.goals if Place(goal.id) in old.terms)]
    same_goals = {goal.id for goal in old.contract.goals} == {goal.id for goal in new.contract.goals}
    if same_goals and all(proof.equal(place) for place in places):
        return Search(None, tuple(sorted(proof.used)) or ("terms",), 0, recounted=False)
    hunt = _Hunt(old, new, _relevant(compared, old, new))
    found = hunt.found()
    if recounted and (found is None or not found.total_differs):
        found = hunt.counted_otherwise(compared) or found
    return Search(found, (), hunt.tried, recounted)


def _relevant(compared: Compared, old: Side, new: Side) -> tuple[Quantity, ...]:
    """The figures behind every place that a change reaches, those of the places with the fewest first."""
    reached = _reached(compared, old, new)
    asked = [frozenset[Quantity]().union(*(side.asks(place) for side in (old, new) if place in side.terms)) for place in reached]
    listed = list(dict.fromkeys([*new.contract.quantities, *old.contract.quantities]))
    ordered = [quantity for each in sorted(asked, key=len) for quantity in sorted(each, key=listed.index)]
    return tuple(dict.fromkeys(ordered))


def _reached(compared: Compared, old: Side, new: Side) -> list[Place]:
    """The places that a change is made at, and all that rest on them, in the order of the contracts."""
    needed: dict[Place, set[Place]] = {}
    for side in (old, new):
        for place, term in side.terms.items():
            for each in references(term):
                needed.setdefault(each, set()).add(place)
    waiting = [place for place, blend in compared.blends.items() if blend.causes]
    waiting += [place for place in (*old.terms, *new.terms) if (place in old.terms) != (place in new.terms)]
    found: set[Place] = set()
    while waiting:
        place = waiting.pop()
        if place not in found:
            found.add(place)
            waiting += needed.get(place, ())
    return [place for place in dict.fromkeys((*new.terms, *old.terms)) if place in found]


@define(eq=False)
class _Hunt:
    """The search for an example."""

    old: Side
    new: Side
    relevant: Sequence[Quantity]
    tried: int = 0
    base: dict[Quantity, Fraction] = field(init=False)
    candidates: Candidates = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.candidates = Candidates(self.old, self.new)
        every = dict.fromkeys([*self.new.contract.quantities, *self.old.contract.quantities])
        self.base = {quantity: self.candidates.plain(quantity) for quantity in every}

    def found(self) -> Example | None:
        """The first example in which the totals differ; else the first in which a goal does."""
        second: Example | None = None
        most = MOST_TRIES if self.old.quick and self.new.quick else MOST_TRIES // SLOW
        for changed in self._tries():
            example = self._differing(changed)
            if example is not None and example.total_differs:
                return self._smaller(example)
            second = second or example
            if self.tried >= most:
                break
        return self._smaller(second) if second else None

    def _differing(self, changed: Figures) -> Example | None:
        self.tried += 1
        figures = {**self.base, **changed}
        old, new = self.old.scores(figures), self.new.scores(figures)
        common = [place for place in old if place in new]
        if all(old[place] == new[place] for place in common):
            return None
        return Example(changed, figures, old, new, plain=self._met)

    def counted_otherwise(self, compared: Compared) -> Example | None:
        """Answers whose figures differ in the two contracts, and the scores with them."""
        for answers, given, now in tries(compared, list(self.base)):
            self.tried += 1
            old, new = self.old.scores({**self.base, **given}), self.new.scores({**self.base, **now})
            if Place() in old and Place() in new and old[Place()] != new[Place()]:
                return Example({}, {**self.base, **now}, old, new, plain=self._met, answers=answers)
        return None

    @property
    def _met(self) -> bool:
        scores = [side.scores(self.base) for side in (self.old, self.new)]
        return all(score in (None, 1) for each in scores for score in each.values()) and all(map(bool, scores))

    def _tries(self) -> Iterator[Figures]:
        """Nothing changed, then one figure, then two, then many at random."""
        yield {}
        values = {quantity: self.candidates.of(quantity) for quantity in self.relevant}
        for quantity, some in values.items():
            yield from ({quantity: value} for value in some)
        for pair in combinations(self.relevant[:_MOST_PAIRED], 2):
            yield from (dict(zip(pair, both, strict=True)) for both in product(*(values[each][:6] for each in pair)))
        yield from _at_random(values)

    def _smaller(self, example: Example) -> Example:
        """The example with every figure put back that need not be changed."""
        for quantity in example.changed:
            fewer = {each: value for each, value in example.changed.items() if each != quantity}
            smaller = self._differing(fewer)
            if smaller is not None and smaller.total_differs == example.total_differs:
                return self._smaller(smaller)
        return evolve(example)


def _at_random(values: Mapping[Quantity, Sequence[Fraction]]) -> Iterator[Figures]:
    dice = Random(_SEED)  # noqa: S311  # the same tries each time, and no secret
    while values:
        yield {quantity: dice.choice(some) for quantity, some in values.items() if some and dice.random() < 0.8}
