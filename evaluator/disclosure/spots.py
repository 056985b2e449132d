"""Whom a figure is of, as a place in a table: its coordinates along dimensions, pooled where it has none.

A condition that chooses answers of another question or members of a dimension is a coordinate too, so that those who gave one
answer and those who gave another add up to all. Any other condition stands for people of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from dsl.contract import Contract
from dsl.quantity import Condition, Quantity, Scalar

Coordinates = tuple[tuple[str, tuple[Scalar, ...]], ...]
"""For each dimension that is not pooled, the members that are meant; sorted by dimension."""


@frozen
class Table:
    """What is counted, and when: the question or the measure, the period, the group, and a condition that is no coordinate."""

    subject: str
    period: int
    group: str
    where: Condition | None = None


@frozen
class Spot:
    """A place of a table."""

    table: Table
    at: Coordinates = ()

    def along(self, dimension: str) -> tuple[Scalar, ...]:
        """The members of a dimension that are meant; none where it is pooled."""
        return dict(self.at).get(dimension, ())

    def moved(self, dimension: str, member: Scalar) -> Spot:
        """The place of one member of a dimension."""
        rest = [pair for pair in self.at if pair[0] != dimension]
        return Spot(self.table, tuple(sorted([*rest, (dimension, (member,))], key=lambda pair: pair[0])))


def spot(quantity: Quantity, contract: Contract) -> Spot:
    """The place that a quantity is of."""
    at: dict[str, tuple[Scalar, ...]] = {name: (member,) for name, member in quantity.members}
    where = quantity.where
    if where is not None and where.op == "in" and where.name not in at and members(where.name, contract):
        at[where.name], where = where.values, None
    subject = quantity.of or f"{quantity.function} {' '.join(quantity.subject)}"
    return Spot(Table(subject, quantity.period, quantity.group, where), tuple(sorted(at.items())))


def members(name: str, contract: Contract) -> tuple[Scalar, ...]:
    """The members of a dimension, or the answers of a question that divides people; none where there are no such."""
    declared = contract.declarations
    if name in declared.dimensions:
        return tuple(member.name for member in declared.dimensions[name].members)
    question = declared.questions.get(name)
    if question is None or question.several:
        return ()
    return tuple(answer.name for answer in question.answers)


def finer(place: Spot, dimension: str, contract: Contract) -> Iterator[Spot]:
    """The places of the members that make up a place along a dimension; none where it is a single member's already."""
    chosen = place.along(dimension)
    if len(chosen) != 1:
        yield from (place.moved(dimension, member) for member in chosen or members(dimension, contract))
