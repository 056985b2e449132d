"""A back-test: a contract scored on the measurement sets of several years."""

from __future__ import annotations

from attrs import frozen

from dsl.contract import Contract
from dsl.terms import Facet, Place
from evaluator.result import Result


@frozen
class Set:
    """The files of one year: their period, their titles and their names, in the order in which they were given."""

    period: int
    titles: tuple[str, ...]
    files: tuple[str, ...]


@frozen
class Year:
    """One year of a back-test: the set, and what the contract gives on its figures.

    `result` carries the results that were published in that year's set, to compare with; `result.missing` are the figures
    that its total lacks.
    """

    set: Set
    result: Result


@frozen
class Backtest:
    """A contract with what it would have given in each year.

    Where each year's own targets were asked for, `asked` is the contract with those of its own period, to compare with.
    """

    contract: Contract
    years: tuple[Year, ...]
    asked: Result | None = None

    @property
    def own_year(self) -> bool:
        """Whether each year is held to the targets that the contract gives for it, where it does."""
        return self.asked is not None

    def other_targets(self) -> tuple[Place, ...]:
        """The targets that are another in some year than in the contract's own period."""
        facets = (Facet.TARGET, Facet.LOWER, Facet.UPPER)
        places = [place for place in self.contract.order if place.facet in facets]
        return tuple(place for place in places if any(self._other(year, place) for year in self.years))

    def _other(self, year: Year, place: Place) -> bool:
        return place in year.result.contract.terms and year.result.contract.terms[place] != self.contract.terms[place]
