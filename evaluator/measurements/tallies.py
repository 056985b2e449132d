"""Counts of answers at work: pooled over members, and the figures that follow from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from math import ceil, prod

from attrs import evolve, field, frozen

from dsl.contract import Contract, Question
from dsl.quantity import Condition, Members, Quantity
from evaluator.measurements.answers import GROUPS, marks
from evaluator.measurements.records import Batch, Origin, Tally
from evaluator.value import Known, NotApplicable, Value


@frozen
class Lacking:
    """Counts are there, but they do not give what was asked: why not."""

    reason: str


@frozen
class Pooled:
    """The answers of everyone who is meant, added up."""

    question: Question
    counts: Mapping[str, int]
    origin: Origin

    @property
    def n(self) -> int:
        """The number of answers, without the excluded ones."""
        return sum(number for name, number in self.counts.items() if name not in self.question.excluded)

    @property
    def excluded(self) -> int | None:
        """The number of excluded answers; None where they are not counted."""
        return sum(self.counts.values()) - self.n if self.question.excluded <= self.counts.keys() else None


@frozen(eq=False)
class Tallies:
    """All counts of a measurement set."""

    contract: Contract
    batches: Mapping[Batch, tuple[Tally, ...]] = field(factory=dict)

    def pool(self, quantity: Quantity) -> Pooled | Lacking | None:
        """The answers of those whom a quantity is about; None where nothing is counted of its question.

        They are the counts of just them, or else the sum over the members of every dimension that it does not name.
        """
        batch = next((batch for batch in self.sources(quantity) if batch in self.batches), None)
        if batch is None:
            return None
        tallies = self.batches[batch]
        among = Condition("in") if batch.where == quantity.where else quantity.where or Condition("in")
        within = [tally for tally in tallies if set(tally.members) >= set(quantity.members) and _is_among(tally, among)]
        for names in sorted({_dimensions(tally.members) for tally in within}, key=lambda names: (len(names), names)):
            chosen = [tally for tally in within if _dimensions(tally.members) == names]
            if len(chosen) == self._size(set(names) - set(_dimensions(quantity.members)), among):
                return _sum(self.contract.declarations.questions[batch.question], chosen)
        some = f"counts only for {_listed(within or tallies)}"
        return Lacking(f"{some}, which is not everyone" if within else some)

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


def batch_of(quantity: Quantity) -> Batch | None:
    """Where the answers behind a quantity stand; None for one that rests on no question."""
    if quantity.of is None or quantity.against or quantity.inner or quantity.years is not None:
        return None
    return Batch(quantity.of, quantity.where, quantity.period, quantity.group)


def _dimensions(members: Members) -> tuple[str, ...]:
    return tuple(dimension for dimension, _ in members)


def _listed(tallies: Iterable[Tally]) -> str:
    """The members that are counted, the first few of them."""
    names = [spelt(tally.members) or "all together" for tally in tallies]
    return ", ".join(names[:_MOST]) + (", …" if len(names) > _MOST else "")


_MOST = 6


def spelt(members: Members) -> str:
    """Members as a key spells them."""
    return ", ".join(f"{dimension}={member}" for dimension, member in members)


def _sum(question: Question, chosen: list[Tally]) -> Pooled | Lacking:
    """The tallies added up; groups and marks of a scale do not add up."""
    if len(chosen) > 1 and len({bool(set(tally.counts) & set(GROUPS)) for tally in chosen}) > 1 and question.scale:
        return Lacking("counts partly by mark and partly by promoters, passives and detractors")
    counts: dict[str, int] = {}
    for tally in chosen:
        for name, number in tally.counts.items():
            counts[name] = counts.get(name, 0) + number
    marks = frozenset(mark for tally in chosen for mark in tally.origin.marks)
    return Pooled(question, counts, evolve(chosen[0].origin, marks=marks))


# --- figures from counts -----------------------------------------------------------------------------------

Statistic = Callable[[Pooled, Quantity], Value | Lacking]


def figure(pooled: Pooled, quantity: Quantity) -> Value | Lacking:
    """The figure that follows from the answers; it does not apply where there are no answers."""
    if quantity.function not in STATISTICS:
        return Lacking(f"counts, which give no {quantity.function}")
    if pooled.n == 0 and quantity.function not in ("count", "n"):
        return NotApplicable(f'no answers to "{pooled.question.name}"')
    return STATISTICS[quantity.function](pooled, quantity)


def numerator(pooled: Pooled, quantity: Quantity) -> int:
    """How many gave one of the answers that a share or a count names."""
    return sum(pooled.counts.get(answer, 0) for answer in quantity.subject)


def _share(pooled: Pooled, quantity: Quantity) -> Value | Lacking:
    return Known(Fraction(numerator(pooled, quantity), pooled.n))


def _count(pooled: Pooled, quantity: Quantity) -> Value | Lacking:
    return Known(Fraction(numerator(pooled, quantity)))


def _n(pooled: Pooled, quantity: Quantity) -> Value | Lacking:
    return Known(Fraction(pooled.n))


def _nps(pooled: Pooled, quantity: Quantity) -> Value | Lacking:
    """Promoters less detractors in percent of all answers: marks 9 and 10, and 0 to 6, of a scale 0 to 10.

    Source: F. Reichheld, "The One Number You Need to Grow", Harvard Business Review 81(12), 2003.
    """
    promoters, _, detractors = (pooled.counts.get(group, 0) for group in GROUPS)
    if not set(pooled.counts) & set(GROUPS):
        if pooled.question.scale != (0, 10):
            return Lacking("counts of marks that are not on the scale 0..10")
        promoters, detractors = (sum(pooled.counts.get(str(mark), 0) for mark in span) for span in (range(9, 11), range(7)))
    return Known(Fraction(100 * (promoters - detractors), pooled.n))


def _ranked(pooled: Pooled) -> list[tuple[int, int]] | None:
    """Each mark with the number who gave it, from the lowest; None where only the groups are counted."""
    if set(pooled.counts) & set(GROUPS):
        return None
    return [(int(mark), pooled.counts.get(mark, 0)) for mark in marks(pooled.question)]


def _mean(pooled: Pooled, quantity: Quantity) -> Value | Lacking:
    ranked = _ranked(pooled)
    return Known(Fraction(sum(mark * number for mark, number in ranked), pooled.n)) if ranked else _GROUPED


def _median(pooled: Pooled, quantity: Quantity) -> Value | Lacking:
    """The middle mark, or the mean of the two middle ones: the usual median.

    Source: R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50(4), 1996,
    definition 2.
    """
    ranked = _ranked(pooled)
    if ranked is None:
        return _GROUPED
    lower, upper = (pooled.n + 1) // 2, pooled.n // 2 + 1
    return Known(Fraction(_at(ranked, lower) + _at(ranked, upper), 2))


def _percentile(pooled: Pooled, quantity: Quantity) -> Value | Lacking:
    """The smallest mark such that at least that share of the answers are it or lower; level 0 is the lowest mark given.

    Source: R. J. Hyndman and Y. Fan (as for the median), definition 1: the inverse of the empirical distribution.
    """
    ranked = _ranked(pooled)
    if ranked is None:
        return _GROUPED
    return Known(Fraction(_at(ranked, max(1, ceil((quantity.level or Fraction(0)) * pooled.n)))))


def _at(ranked: list[tuple[int, int]], rank: int) -> int:
    """The mark at a rank, counted from 1 at the lowest."""
    for mark, number in ranked:
        rank -= number
        if rank <= 0:
            return mark
    return ranked[-1][0]


_GROUPED = Lacking("counts by promoters, passives and detractors, not by mark")

STATISTICS: Mapping[str, Statistic] = {
    "share": _share,
    "count": _count,
    "n": _n,
    "nps": _nps,
    "mean": _mean,
    "median": _median,
    "percentile": _percentile,
}
"""The quantities that counts of answers give."""
