"""A measurement set: what is known of a period, for one party or for a table of them, ready to answer the rules."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import evolve, field, frozen

from dsl.diagnostic import Diagnostic
from dsl.quantity import Quantity
from dsl.terms import Place
from evaluator.measurements import statistics, values
from evaluator.measurements.hidden import Hidden
from evaluator.measurements.holdings import Holdings
from evaluator.measurements.looked import looked
from evaluator.measurements.records import Published
from evaluator.measurements.resolve import Lookup
from evaluator.measurements.tallies import Pooled
from evaluator.measurements.wording import Wanted
from evaluator.result import Answer
from evaluator.value import Known, Missing, Phrase, Undecided, Value


@frozen(eq=False)
class MeasurementSet:
    """The figures of one or several measurement files, read for one contract.

    `title` and `party` are what the first file says; `results` are the published results, compared and never used;
    `findings` what a reader should know of the figures;
    `hidden` what is kept from those who read its reports.
    """

    holdings: Holdings = field(repr=False)
    title: str | None = None
    party: str | None = None
    results: tuple[Published, ...] = ()
    attributes: Mapping[str, str] = field(factory=dict)
    findings: tuple[Diagnostic, ...] = field(default=(), repr=False)
    hidden: Hidden | None = field(default=None, repr=False)

    @property
    def fewest(self) -> int:
        """A statistic over fewer parties than these is not told."""
        return self.hidden.least if self.hidden else 0

    def answer(self, quantity: Quantity, party: str | None = None) -> Answer:
        """What is measured of a party; where nothing is, an unknown value within the quantity's bounds.

        The value is in the unit of the quantity: a share of 79 % is 79/100, 5 pp is 1/20, a date its ordinal.
        """
        lookup = Lookup(self.holdings, party)
        found = lookup.find(quantity)
        if found is not None:
            return self.hidden.told(quantity, found, party) if self.hidden else found
        if self.hidden and self.holdings.unread(quantity):
            return self.hidden.unaudited(quantity)
        given = self.holdings.figures.get(quantity)
        where = Phrase("no figure") if self.hidden and self.hidden.keeps else looked(quantity, lookup)
        value = values.unknown(self._wanted(quantity), where)
        return Answer(value, "missing", span=given.origin.span if given else None)

    def _wanted(self, quantity: Quantity) -> Wanted:
        """What a figure may be; counts of several answers leave less open than nothing at all."""
        wanted, pooled = values.wanted(quantity), self.holdings.tallies.pool(quantity)
        kept = self.hidden is not None and self.hidden.keeps  # then the bounds would tell of the counts
        found = statistics.bounds(pooled, quantity) if isinstance(pooled, Pooled) and not kept else None
        return evolve(wanted, low=found[0], high=found[1]) if found else wanted

    def attribute(self, name: str, party: str | None = None) -> Value:
        """An attribute of a party, as a word; any word where it is not given."""
        parties = self.holdings.parties
        row = parties.index.get(party) if parties and party is not None else None
        column = parties.attributes.get(name) if parties else None
        if column is not None and row is not None and (printed := column.values[row]) is not None:
            return printed.value
        if name in self.attributes:
            return Known(self.attributes[name])
        return Undecided((), (Missing(name, _no_attribute(name, party)),))

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties of the table, in its order, and those that only rows name; none where the set is of one party."""
        named = self.holdings.parties.names if self.holdings.parties else ()
        return tuple(dict.fromkeys((*named, *(party for party in self.holdings.rows if party is not None))))

    @property
    def published(self) -> Mapping[Place, Value]:
        """The results that were published, by place."""
        return {result.place: result.printed.value for result in self.results}

    @property
    def precision(self) -> Mapping[Place, Fraction]:
        """Half a unit of the last digit that each published result is printed with."""
        return {result.place: result.printed.digits or Fraction(0) for result in self.results}


def _no_attribute(name: str, party: str | None) -> Phrase:
    return Phrase.of("no attribute of a party", name=name, party=party) if party else Phrase.of("no attribute", name=name)
