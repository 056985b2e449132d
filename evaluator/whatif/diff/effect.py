"""What the changes between two contracts do to the score of a measurement set, and how much of it each of them does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property

from attrs import evolve, frozen

from dsl.contract import Goal
from dsl.quantity import Quantity
from dsl.terms import Place, Term
from dsl.units import RATIO, Kind
from evaluator.column import Measurements
from evaluator.possible import missing_of
from evaluator.result import Score, Step
from evaluator.score import value_before_rounding
from evaluator.value import Missing
from evaluator.veil import told
from evaluator.whatif.diff.change import Cause, Change
from evaluator.whatif.diff.compare import PERIOD, Compared
from evaluator.whatif.diff.groups import groups
from evaluator.whatif.diff.hybrid import CircleError, Hybrids, Readings
from evaluator.whatif.diff.joined import joined
from evaluator.whatif.diff.movement import Movement, Share, bare, ends
from evaluator.whatif.diff.shares import Numbers, Split, split

FIGURES: Cause = ("figures",)
TOGETHER: Cause = ("together",)


@frozen(eq=False)
class Effect:
    """What the changes do for one party.

    `goals` are all goals of either contract. `shares` split the total's change into its causes, in the order of the text;
    `exact` where they are Shapley's and not those of one order. Without shares `unsplit` says why: "unit", "not a number"
    or "nothing".
    """

    party: str | None
    goals: tuple[tuple[Goal, Movement], ...]
    total: Movement
    missing: tuple[Missing, ...]
    shares: tuple[Share, ...] = ()
    exact: bool = True
    unsplit: str = ""


@frozen(eq=False, slots=False)
class Effects:
    """The effects of the changes on the figures of several parties, worked out together."""

    compared: Compared
    old: Measurements
    new: Measurements
    parties: Sequence[str | None] = (None,)

    @cached_property
    def readings(self) -> Readings:
        """The figures as both contracts read them."""
        both = self.compared.matched
        plain = Readings(self.old, self.new, both.asked, frozenset(both.new.quantities))
        return evolve(plain, switched=dict(self._switched(plain)))

    def _switched(self, plain: Readings) -> Iterator[tuple[Quantity, Cause]]:
        """The figures that both contracts ask for and read otherwise, each with the change that makes it so."""
        both = self.compared.matched
        for quantity in both.new.quantities:
            old = both.asked.get(quantity)
            if old is None:
                continue
            values = [(self.old.answer(old, party).value, plain.after(quantity, party).value) for party in self.parties]
            if any(bare(one) != bare(other) for one, other in values):
                yield quantity, self._cause(quantity)

    def _cause(self, quantity: Quantity) -> Cause:
        question: Cause = ("question", quantity.of)
        if question in self.compared.causes:
            return question
        return PERIOD if PERIOD in self.compared.causes else FIGURES

    @cached_property
    def hybrids(self) -> Hybrids:
        """Every hybrid of the contracts."""
        return Hybrids(self.compared.blends, self.readings, self.parties)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes, and that some figures are read otherwise though no rule says so."""
        if FIGURES in self.readings.switched.values():
            return (*self.compared.changes, Change("figures", FIGURES, (Place(),)))
        return self.compared.changes

    @cached_property
    def causes(self) -> tuple[Cause, ...]:
        """All causes, in the order of the changes."""
        return tuple(dict.fromkeys(change.cause for change in self.changes))

    def of(self, place: int, *, divided: bool = True) -> Effect:
        """The effect for the party at that place; with `divided` also what each cause has of it."""
        both, every = self.compared.matched, frozenset(self.causes)
        goals = []
        for pair in both.goals:
            at = Place(pair.id)
            was = self._score(at, frozenset(), place, both.terms) if pair.old else None
            now = self._score(at, every, place, both.new.terms) if pair.new else None
            there = pair.new or pair.old
            assert there is not None
            goals.append((evolve(there, id=pair.id), Movement(was, now)))
        before = self._score(Place(), frozenset(), place, both.terms)
        total = Movement(before, self._score(Place(), every, place, both.new.terms))
        missing = [missing_of(score.value) for score in (total.before, total.after) if score]
        effect = Effect(self.parties[place], tuple(goals), total, told(tuple(dict.fromkeys(sum(missing, ())))))
        return self._divided(effect, place) if divided else effect

    def _score(self, at: Place, causes: frozenset[Cause], place: int, terms: Mapping[Place, Term]) -> Score:
        """The score of a place in the contract whose terms these are, in the unit that it has there."""
        step, unit = self.hybrids.steps(at, causes)[place], terms[at].unit
        return Score(step.value, value_before_rounding(step), RATIO if unit.kind is Kind.TRUTH else unit)

    def _divided(self, effect: Effect, place: int) -> Effect:
        before, after = effect.total.before, effect.total.after
        assert before is not None
        assert after is not None
        if before.unit != after.unit:
            return evolve(effect, unsplit="unit")
        return self._split(effect, place) if self.causes else evolve(effect, unsplit="nothing")

    def _split(self, effect: Effect, place: int) -> Effect:
        try:
            found = self._shares(place)
        except CircleError:
            every = frozenset(self.causes)
            ends = [_numbers(self.hybrids.steps(Place(), causes)[place]) for causes in (frozenset[Cause](), every)]
            if None in ends:
                return evolve(effect, unsplit="not a number")
            found = split([[TOGETHER]], lambda causes: _sure(ends[bool(causes)]))
        except _NoNumberError:
            return evolve(effect, unsplit="not a number")
        shares = tuple(Share(cause, *found.shares[cause]) for cause in (*self.causes, TOGETHER) if cause in found.shares)
        return evolve(effect, shares=shares, exact=found.exact)

    def _shares(self, place: int) -> Split:
        together = joined(self.compared, self.causes)
        players = [cause for cause in self.causes if together.get(cause, cause) == cause]
        reached = self.hybrids.reach[Place()]

        def expanded(some: frozenset[Cause]) -> frozenset[Cause]:
            return frozenset(cause for cause in self.causes if together.get(cause, cause) in some)

        def game(some: frozenset[Cause]) -> Numbers:
            return _sure(_numbers(self.hybrids.steps(Place(), expanded(some))[place]))

        acting = [cause for cause in players if expanded(frozenset({cause})) & reached]
        found = split(groups(self.hybrids, acting, expanded, place), game)
        idle = {cause: (Fraction(0),) * 4 for cause in players if cause not in acting}
        return Split({**idle, **found.shares}, found.exact)


class _NoNumberError(Exception):
    """A hybrid whose total is no number."""


def _sure(numbers: Numbers | None) -> Numbers:
    if numbers is None:
        raise _NoNumberError
    return numbers


def _numbers(step: Step) -> Numbers | None:
    value, exact = ends(step.value), ends(value_before_rounding(step))
    return None if value is None or exact is None else (*value, *exact)
