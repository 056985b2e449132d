"""Counts of answers pooled: of just those who are meant, or added up over the members of a dimension."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property, reduce
from math import prod

from attrs import evolve, field, frozen

from dsl.contract import Contract, Question
from dsl.quantity import Condition, Members, Quantity
from evaluator.measurements import unions
from evaluator.measurements.answers import GROUPS
from evaluator.measurements.joined import UNION
from evaluator.measurements.records import Batch, Number, Origin, Response, Tally
from evaluator.measurements.unions import Bounds
from evaluator.value import Phrase, Words


@frozen
class Lacking:
    """Counts are there, but they do not give what was asked: why not."""

    reason: Phrase


@frozen
class Pooled:
    """The answers of everyone who is meant, added up from the `parts`.

    `base`, `people`, `asked`, `population`, `squares` and `answered` are as in a `Tally`. What is divided by is a fraction.
    """

    question: Question
    counts: Mapping[str, Number]
    origin: Origin
    base: Fraction | None = None
    people: Fraction | None = None
    asked: Fraction | None = None
    population: Fraction | None = None
    answered: Fraction | None = None
    squares: Fraction | None = None
    parts: tuple[Tally, ...] = ()

    @cached_property
    def n(self) -> Fraction:
        """The number of answers, without the excluded ones."""
        if self.base is not None:
            return self.base
        return Fraction(sum(number for name, number in self.counts.items() if name not in self.question.excluded))

    @cached_property
    def effective(self) -> Fraction | None:
        """How many answers of one weight would tell as much, (Σw)²/Σw²; None where that is not known.

        Source: L. Kish, "Survey Sampling", 1965.
        """
        return self.n**2 / self.squares if self.squares else None

    @cached_property
    def excluded(self) -> Fraction | None:
        """How many gave an excluded answer and none that counts; None where they are not counted."""
        return None if self.answered is None else self.answered - self.n

    def chosen(self, names: Collection[str]) -> Bounds:
        """How many gave at least one of these answers: the least and the most that the counts leave open."""
        bounds = [unions.chosen(self.question, tally, names) for tally in self.parts]
        return sum(least for least, _ in bounds), sum(most for _, most in bounds)


@frozen(eq=False)
class Tallies:
    """All counts of a measurement set."""

    contract: Contract
    batches: Mapping[Batch, tuple[Tally, ...]] = field(factory=dict)
    responses: Mapping[tuple[Batch, Members], Response] = field(factory=dict)
    _pooled: dict[object, Pooled | Lacking | None] = field(factory=dict, init=False, repr=False)

    def pool(self, quantity: Quantity) -> Pooled | Lacking | None:
        """The answers of those whom a quantity is about; None where nothing is counted of its question.

        They are the counts of just them, or else the sum over the members of every dimension that it does not name. Each is added
        up once, however many figures rest on it.
        """
        if not self.batches or not rests_on_answers(quantity):
            return None
        people = people_of(quantity)
        if people not in self._pooled:
            self._pooled[people] = self._pool(quantity)
        return self._pooled[people]

    def _pool(self, quantity: Quantity) -> Pooled | Lacking | None:
        batch = next((batch for batch in self.sources(quantity) if batch in self.batches), None)
        if batch is None:
            return None
        exact = self._by_members[batch].get(quantity.members) if batch.where == quantity.where else None
        if exact is None:
            return self._together(quantity, batch)
        return self._responding(_sum(self.contract.declarations.questions[batch.question], [exact]), batch, quantity)

    def _together(self, quantity: Quantity, batch: Batch) -> Pooled | Lacking:
        """The sum over the members of the fewest dimensions whose counts are complete."""
        tallies = self.batches[batch]
        among = Condition("in") if batch.where == quantity.where else quantity.where or Condition("in")
        asked = set(quantity.members)
        within = [tally for tally in tallies if asked.issubset(tally.members) and _is_among(tally, among)]
        for names in sorted({_dimensions(tally.members) for tally in within}, key=lambda names: (len(names), names)):
            chosen = [tally for tally in within if _dimensions(tally.members) == names]
            if len(chosen) == self._size(set(names) - set(_dimensions(quantity.members)), among):
                pooled = _sum(self.contract.declarations.questions[batch.question], chosen)
                return self._responding(pooled, batch, quantity) if batch.where == quantity.where else pooled
        if within:
            return Lacking(Phrase.of("counts only for some, which is not everyone", members=_listed(within)))
        return Lacking(Phrase.of("counts only for some", members=_listed(tallies)))

    def _responding(self, pooled: Pooled | Lacking, batch: Batch, quantity: Quantity) -> Pooled | Lacking:
        """The answers with how many were asked of all these members together, where it is told so and not of each of them."""
        told = self.responses.get((batch, quantity.members))
        if told is None or isinstance(pooled, Lacking) or pooled.asked is not None:
            return pooled
        return evolve(pooled, asked=told.asked, answered=told.answered if pooled.answered is None else pooled.answered)

    @cached_property
    def _by_members(self) -> Mapping[Batch, Mapping[Members, Tally]]:
        """The counts of just these members: a contract may ask for very many."""
        return {batch: {tally.members: tally for tally in tallies} for batch, tallies in self.batches.items()}

    def sources(self, quantity: Quantity) -> Iterator[Batch]:
        """Where the answers behind a quantity may stand, the first to be preferred; none rest on no question.

        A condition that only chooses members, `where segment in (drift, vaekst)`, can be met by counts of the members.
        """
        batch = batch_of(quantity)
        if batch is not None:
            yield batch
            if quantity.where and quantity.where.op == "in" and quantity.where.name in self.contract.declarations.dimensions:
                yield evolve(batch, where=None)

    def sums(self, counted: tuple[Tally, ...]) -> Iterator[tuple[tuple[str, ...], Pooled]]:
        """Everybody in counts of the same people, by each way in which they are divided and complete."""
        for names in sorted({_dimensions(tally.members) for tally in counted}):
            chosen = [tally for tally in counted if _dimensions(tally.members) == names]
            everybody = _sum(self.contract.declarations.questions[counted[0].batch.question], chosen)
            if len(chosen) == self._size(names, Condition("in")) and isinstance(everybody, Pooled):
                yield names, everybody

    def _size(self, dimensions: Iterable[str], among: Condition) -> int:
        """How many members, or pairs and triples of members, there are to add up."""
        known = self.contract.declarations.dimensions
        return prod(len(among.values) if name == among.name else len(known[name].members) for name in dimensions)


def _is_among(tally: Tally, among: Condition) -> bool:
    return not among.name or dict(tally.members).get(among.name) in among.values


def rests_on_answers(quantity: Quantity) -> bool:
    """Whether a quantity follows from answers to a question, and not from other figures."""
    return quantity.of is not None and not quantity.against and not quantity.inner and quantity.years is None


def people_of(quantity: Quantity) -> object:
    """Whose answers, and to which question, a quantity is of: the same of all that follow from the same counts."""
    return quantity.of, quantity.members, quantity.where, quantity.period, quantity.group


def batch_of(quantity: Quantity) -> Batch | None:
    """Where the answers behind a quantity stand; None for one that rests on no question."""
    if quantity.of is None or not rests_on_answers(quantity):
        return None
    return Batch(quantity.of, quantity.where, quantity.period, quantity.group)


def _dimensions(members: Members) -> tuple[str, ...]:
    return tuple(dimension for dimension, _ in members)


def _listed(tallies: Sequence[Tally]) -> Words:
    """The members that are counted, the first few of them."""
    names: list[Words] = [spelt(tally.members) or Phrase("all together") for tally in tallies[:_MOST]]
    return reduce(lambda some, more: Phrase.of("list", some=some, more=more), [*names, *(["…"] if len(tallies) > _MOST else [])])


_MOST = 6


def spelt(members: Members) -> str:
    """Members as a key spells them."""
    return ", ".join(f"{dimension}={member}" for dimension, member in members)


def _sum(question: Question, chosen: list[Tally]) -> Pooled | Lacking:
    """The tallies added up; groups and marks of a scale do not add up."""
    if len(chosen) > 1 and len({bool(set(tally.counts) & set(GROUPS)) for tally in chosen}) > 1 and question.scale:
        return Lacking(Phrase("counts partly by mark and partly by promoters, passives and detractors"))
    return Pooled(
        question,
        _counts(chosen),
        _origin(chosen),
        added([tally.base for tally in chosen]),
        added([tally.people for tally in chosen]),
        added([tally.asked for tally in chosen]),
        added([tally.population for tally in chosen]),
        added([answered(question, tally) for tally in chosen]),
        added([tally.squares for tally in chosen]),
        tuple(chosen),
    )


def _counts(chosen: Sequence[Tally]) -> Mapping[str, Number]:
    """How many gave each answer; not of several together: one part may give a union that another leaves open."""
    counts: dict[str, Number] = {}
    for tally in chosen:
        for name, number in tally.counts.items():
            if UNION not in name:
                counts[name] = counts.get(name, 0) + number
    return counts


def _origin(chosen: Sequence[Tally]) -> Origin:
    """Where the first stands, with what must be told of any."""
    first = chosen[0].origin
    marks = first.marks.union(*(tally.origin.marks for tally in chosen[1:]))
    return first if marks == first.marks else evolve(first, marks=marks)


def answered(question: Question, tally: Tally) -> Number | None:
    """How many gave any answer, excluded ones too; where a person may give several, the counts of those do not tell it."""
    if tally.answered is not None or not question.excluded <= tally.counts.keys():
        return tally.answered
    if not question.several:
        return sum(tally.counts.values())
    return None if any(tally.counts[name] for name in question.excluded) else tally.base


def added(numbers: Sequence[Number | None]) -> Fraction | None:
    """The sum; None where one is not told."""
    known = [number for number in numbers if number is not None]
    return Fraction(sum(known)) if len(known) == len(numbers) else None
