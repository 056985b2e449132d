"""The room in which terms are evaluated: a run over all parties, a column for each, and the parameters in sight."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from attrs import define, field, frozen

from dsl.quantity import Quantity
from dsl.terms import Place, Term
from evaluator.result import Answer, Step
from evaluator.value import Value

MOST_STEPS = 300_000
"""So many steps may be taken for one party; a term over that is unknown. A step with large numbers counts for more."""


class Measurements(Protocol):
    """What a measurement set must answer."""

    def answer(self, quantity: Quantity, party: str | None = None) -> Answer:
        """What is measured of a party; an unknown value where nothing is."""

    def attribute(self, name: str, party: str | None) -> Value:
        """An attribute of a party."""


@frozen(eq=False)
class Scope:
    """The parameters of the definition that is being applied; `path` says which application it is."""

    arguments: tuple[tuple[str, Term], ...] = ()
    values: Mapping[str, Value] = field(factory=dict)
    outer: Scope | None = None
    path: tuple[int, ...] = ()


NO_SCOPE = Scope()


@define(eq=False)
class Run:
    """One evaluation of a contract over its parties, with what is worked out once for all of them.

    A statistic over fewer than `fewest` parties is hidden. Constants have one step for all, by the identity of the term.
    """

    measurements: Measurements
    parties: tuple[str | None, ...]
    columns: tuple[Column, ...] = field(init=False)
    statistics: dict[tuple[object, ...], tuple[Value, tuple[Step, ...]]] = field(factory=dict)
    constants: dict[int, Step] = field(factory=dict)
    left: int = field(init=False)
    depth: int = 0
    fewest: int = 0

    def __attrs_post_init__(self) -> None:
        self.columns = tuple(Column(self, party) for party in self.parties)
        self.left = MOST_STEPS * len(self.parties)


@frozen(eq=False)
class Column:
    """One party: what the places come to for it."""

    run: Run
    party: str | None
    steps: dict[Place, Step] = field(factory=dict)
