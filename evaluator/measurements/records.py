"""What the sections of a measurement file hold, once read: figures, counts, stand-ins and results that were published."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import field, frozen

from dsl.quantity import Condition, Members, Quantity
from dsl.source import Span
from dsl.terms import Place
from dsl.units import Unit
from evaluator.result import Answer
from evaluator.value import NO_MARKS, Marks, Value

Number = int | Fraction
"""A count: a whole number as it was counted, a fraction where answers weigh. Two of them divided must be made fractions first."""


@frozen
class Printed:
    """A value as a file prints it: `text` in the file's own words, `digits` half a unit of the last printed digit."""

    value: Value
    text: str
    digits: Fraction | None = None


@frozen
class Origin:
    """Where a figure comes from: its place, the title of its source, the note beside it, and what must be told of it."""

    span: Span = field(eq=False)
    source: str | None = None
    note: str | None = None
    marks: Marks = NO_MARKS


@frozen
class Behind:
    """What a figure was counted from, exactly, as far as it is told.

    The figure is `numerator` divided by `denominator`, or a value beside which `denominator` tells how many it is of;
    `excluded` and `asked` are as in an `Answer`; `squares` is the sum of the squares of the single numbers whose sum is
    `numerator`, `weight_squares` that of the squares of the weights whose sum is `denominator`. `exact` where a value is not
    rounded to the digits that are written.
    """

    numerator: Fraction | None = None
    denominator: Fraction | None = None
    excluded: Fraction | None = None
    asked: Fraction | None = None
    squares: Fraction | None = None
    weight_squares: Fraction | None = None
    exact: bool = False


@frozen
class Figure:
    """A published figure; `n` is the number of answers behind it, `population` how many there are in all, where told."""

    quantity: Quantity
    printed: Printed
    origin: Origin
    n: int | None = None
    population: int | None = None
    behind: Behind | None = None


@frozen(cache_hash=True)
class Batch:
    """The answers to one question that stand together: of whom (but for the members) and when."""

    question: str
    where: Condition | None
    period: int
    group: str


@frozen
class Tally:
    """How many gave each answer, of the members named.

    `base` is the number that shares are of, where the answers do not add up to it (one person may give several); `people`
    how many persons answered, where `counts` are sums of weights; `asked` how many were asked; `population` how many there
    are in all, of whom they were asked; `squares` the sum of the squares of the weights in the base. `answered` is how many
    gave any answer, excluded ones too, where the counts do not tell. None where it is not told. `base`, `asked` and
    `answered` are sums of weights where `counts` are.

    Of a question with several answers a count may also be of several together, under the key that `joined.union` gives.
    """

    batch: Batch
    members: Members
    counts: Mapping[str, Number]
    origin: Origin
    base: Number | None = None
    people: Number | None = None
    asked: Number | None = None
    population: Number | None = None
    answered: Number | None = None
    squares: Number | None = None


@frozen
class Rows:
    """What rows say of one party, or, without a name, of everybody: counts of answers, and the figures of measures."""

    party: str | None
    tallies: tuple[Tally, ...] = ()
    figures: Mapping[Quantity, Answer] = field(factory=dict)


@frozen
class Response:
    """How many members of every kind together were asked a question, and how many of them answered it, excluded answers included.

    It is of those whose members have counts of their own; who is counted together has it in the `Tally`.
    """

    batch: Batch
    members: Members
    asked: Fraction
    answered: Fraction | None
    origin: Origin


@frozen
class StandIn:
    """A figure that another one stands in for, and why that may be."""

    quantity: Quantity
    use: Quantity
    because: str
    span: Span = field(eq=False)


@frozen
class Published:
    """A result that was published: compared with ours, never used."""

    place: Place
    unit: Unit
    printed: Printed
    origin: Origin


@frozen
class Sheet:
    """The sections of one file, and of the files that it includes."""

    figures: tuple[Figure, ...] = ()
    tallies: tuple[Tally, ...] = ()
    responses: tuple[Response, ...] = ()
    stand_ins: tuple[StandIn, ...] = ()
    published: tuple[Published, ...] = ()
    rows: tuple[Rows, ...] = ()

    def __add__(self, other: Sheet) -> Sheet:
        return Sheet(
            self.figures + other.figures,
            self.tallies + other.tallies,
            self.responses + other.responses,
            self.stand_ins + other.stand_ins,
            self.published + other.published,
            self.rows + other.rows,
        )
