"""Checked terms: expressions in which every name is looked up and every unit is known.

The checker makes them, the evaluator applies them. They are ground: `segment=each`, table columns and goal
lists are already written out, so that a term needs nothing but the values of other places and of the
measurement set. Every term has a unit and the span of the rule text that it came from.

Where a value may be a profile (a tuple of values along a dimension), arithmetic works level by level.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from attrs import field, frozen

from dsl.alike import Alike
from dsl.quantity import Members, Quantity, Scalar
from dsl.source import Span
from dsl.units import Unit


class Facet(Enum):
    """Which value of a criterion, a goal or the contract a place names."""

    ACTUAL = "actual"
    TARGET = "target"
    LOWER = "lower"  # the ends of `between`
    UPPER = "upper"
    BASELINE = "baseline"
    MET = "met"
    SCORE = "score"
    SHOW = "show"  # an output that is not scored; `criterion` is its name

    __hash__ = object.__hash__  # places are looked up all the time, and the hash of an Enum is worked out in Python


@frozen(cache_hash=True)
class Place:
    """The name of one value of the contract: goal, criterion, members and facet.

    The total is `Place()`; a goal's score has no criterion; a criterion's combined score has no members.
    """

    goal: str | None = None
    criterion: str | None = None
    members: Members = ()
    facet: Facet = Facet.SCORE

    def its(self, facet: Facet) -> Place:
        """Another value of the same criterion."""
        return Place(self.goal, self.criterion, self.members, facet)

    def __str__(self) -> str:
        if self.goal is None:
            return "total"
        words = ["goal", self.goal, *([self.criterion] if self.criterion else [])]
        words += [member for _, member in self.members]
        return " ".join(words + ([] if self.facet in (Facet.SCORE, Facet.SHOW) else [self.facet.value]))


class Mode(Enum):
    """How a value between two steps is rounded; halves are told apart only by the three `half` modes."""

    HALF_UP = "half up"  # ties away from zero
    HALF_DOWN = "half down"  # ties towards zero
    HALF_EVEN = "half even"  # ties to the even multiple of the step
    UP = "up"  # away from zero
    TRUNCATE = "truncate"  # towards zero


@frozen(eq=False, repr=False)
class _Term(Alike):
    unit: Unit = field(kw_only=True)
    span: Span = field(kw_only=True, eq=False, repr=False)


@frozen(eq=False, repr=False)
class Constant(_Term):
    """A literal, a cell of a table, or a word; dates are their ordinal (`date.toordinal`)."""

    value: Scalar


@frozen(eq=False, repr=False)
class Figure(_Term):
    """A measured quantity, answered by the measurement set."""

    quantity: Quantity


@frozen(eq=False, repr=False)
class Attribute(_Term):
    """An attribute of the party being scored, such as its size."""

    name: str


@frozen(eq=False, repr=False)
class Reference(_Term):
    """The value of another place; `title` is how the user wrote or would write it."""

    place: Place
    title: str = field(default="", eq=False)


@frozen(eq=False, repr=False)
class Absent(_Term):
    """`not applicable`, `not due` or `unknown` written as a value; `kind` is the word.

    `reason` is why, where the checker put it there: `needs` and `applies where` with the condition as the span, or a phrase.
    """

    kind: str
    reason: str = ""


@frozen(eq=False, repr=False)
class Operation(_Term):
    """A scalar operation.

    Numbers: add sub mul div pow neg abs min max clamp floor ceil ln log exp sqrt.
    Truth: and or not, eq ne ge gt le lt, in (first argument among the rest).
    `floor` and `ceil` take the value and the step; `log` the value and the base; `clamp` value, low, high.
    """

    name: str
    arguments: tuple[Term, ...]


@frozen(eq=False, repr=False)
class Choice(_Term):
    """`if condition then … else …`; with `gate` the condition is a gate (an unknown gate is an unknown result)."""

    condition: Term
    then: Term
    otherwise: Term
    gate: bool = False


@frozen(eq=False, repr=False)
class Rounding(_Term):
    """A value rounded to a multiple of `step`; `declared` is where the rule file asks for it."""

    value: Term
    step: Fraction
    mode: Mode
    declared: Span = field(eq=False, repr=False)


@frozen(eq=False, repr=False)
class Part(Alike):
    """One part of a combination: `label` is how the user names it, `known_only` drops it when it is unknown."""

    term: Term
    label: str = field(eq=False)
    weight: Term | None = None
    known_only: bool = False


@frozen(eq=False, repr=False)
class Combination(_Term):
    """Parts combined: function is mean, worst, best, sum, product, geometric_mean, all or any (of truths).

    Parts that do not apply leave it and the weights renormalise; with fewer than `least` parts left, or with
    none, the result does not apply. `top` keeps only the n best parts.
    """

    function: str
    parts: tuple[Part, ...]
    least: int | None = None
    top: int | None = None


@frozen(eq=False, repr=False)
class Case(Alike):
    """One band: the first whose comparison `value op limit` holds gives the result."""

    op: str  # ge gt le lt eq ne
    limit: Term
    result: Term


@frozen(eq=False, repr=False)
class Bands(_Term):
    """`bands(value, >= 62: "A", …, else: "F")`; without `otherwise`, below every band is not applicable."""

    value: Term
    cases: tuple[Case, ...]
    otherwise: Term | None


@frozen(eq=False, repr=False)
class Linear(_Term):
    """Interpolation between (x, y) points in rising order of x, flat outside."""

    value: Term
    points: tuple[tuple[Term, Term], ...]


@frozen(eq=False, repr=False)
class Call(_Term):
    """A definition used: the arguments are evaluated once, the body sees them as parameters."""

    name: str
    arguments: tuple[tuple[str, Term], ...]
    body: Term


@frozen(eq=False, repr=False)
class Parameter(_Term):
    """A parameter of the definition in which the term stands."""

    name: str


@frozen(eq=False, repr=False)
class Profile(_Term):
    """Values along a dimension, one term a member, in the declared order."""

    dimension: str
    members: tuple[str, ...]
    terms: tuple[Term, ...]


@frozen(eq=False, repr=False)
class ProfileRounding(_Term):
    """A profile rounded so that the sum is kept.

    kind "running": each cumulative sum is rounded and the differences taken; kind "balance": each level is
    rounded alone and `receiver` (a member) gets what is left of the rounded sum.
    """

    kind: str
    value: Term
    step: Fraction
    mode: Mode
    receiver: str | None = None


@frozen(eq=False, repr=False)
class Peers(_Term):
    """A statistic of a term over all parties: function mean, sd, median, percentile (with `level`), worst, best."""

    function: str
    term: Term
    level: Fraction | None = None


BOUNDS = ("lower", "upper")
"""The levels of an interval."""
INTERVALS = ("wilson", "exact")
"""The intervals of a share, the usual one first."""


@frozen(eq=False, repr=False)
class ConfidenceInterval(_Term):
    """How far chance may have moved a figure that rests on answers, at a level of confidence: a profile of two `BOUNDS`.

    `value` is a share, an NPS, a mean, a difference of two shares or a quotient of two counts; `method`, of a share, wilson
    or exact. Only outputs hold it: no score, target or verdict rests on it.
    """

    value: Term
    level: Fraction
    method: str


Term = (
    Constant
    | Figure
    | Attribute
    | Reference
    | Absent
    | Operation
    | Choice
    | Rounding
    | Combination
    | Bands
    | Linear
    | Call
    | Parameter
    | Profile
    | ProfileRounding
    | Peers
    | ConfidenceInterval
)
