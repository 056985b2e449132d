"""The checked contract: what the checker hands to the evaluator.

A contract is a list of goals for the reader, and for the evaluator a set of equations: each place (`dsl.terms.Place`)
with the term that gives its value, and the order in which they can be computed.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import field, frozen

from dsl.alike import Alike
from dsl.quantity import Members, Quantity, Scalar
from dsl.source import Span
from dsl.terms import Place, Term
from dsl.units import Unit


@frozen(eq=False, repr=False)
class Member(Alike):
    """A member of a dimension, or an answer of a question: the name the rules use and the label people read."""

    name: str
    label: str


@frozen(eq=False, repr=False)
class Dimension(Alike):
    """A way to divide those who are measured; a table is also a dimension of its rows."""

    name: str
    label: str
    members: tuple[Member, ...]


@frozen(eq=False, repr=False)
class Question(Alike):
    """A survey question. `answers` includes the excluded ones, which are in no numerator and no denominator.

    `weight` is what each answer weighs, where the survey is weighted: its counts are then sums of weights. `several` is whether
    one person may give several of the answers.
    """

    name: str
    text: str
    survey: str
    answers: tuple[Member, ...]
    excluded: frozenset[str]
    scale: tuple[int, int] | None = None
    weight: str | None = None
    several: bool = False


@frozen(eq=False, repr=False)
class Measure(Alike):
    """A published or counted figure with its unit, the dimensions it is given by, and its possible range."""

    name: str
    label: str
    unit: Unit
    by: tuple[str, ...] = ()
    low: Fraction | None = None
    high: Fraction | None = None


@frozen(eq=False, repr=False)
class Declarations(Alike):
    """Every name that the contract declares, for reading measurement sets and for messages."""

    questions: Mapping[str, Question] = field(factory=dict)
    dimensions: Mapping[str, Dimension] = field(factory=dict)
    measures: Mapping[str, Measure] = field(factory=dict)
    attributes: tuple[str, ...] = ()


@frozen(eq=False, repr=False)
class Criterion(Alike):
    """A criterion as its goal shows it.

    `op` is the comparison between actual and target (ge gt le lt eq ne between), None for a criterion without one.
    `members` lists the members it is looked at for, empty for a criterion that has only itself. `scoring` is the
    span of the scoring expression in force.
    """

    name: str
    label: str
    op: str | None
    members: tuple[Members, ...]
    done: bool
    text: tuple[str, ...]
    span: Span = field(eq=False, repr=False)
    unit: Unit | None = None


@frozen(eq=False, repr=False)
class Output(Alike):
    """A `show` line: an output that is not scored."""

    name: str
    label: str
    unit: Unit


@frozen(eq=False, repr=False)
class Goal(Alike):
    """A goal as the report shows it; `copies` is the goal whose score it takes over, `remarks` its notes and sources."""

    id: str
    title: str
    criteria: tuple[Criterion, ...]
    outputs: tuple[Output, ...]
    text: tuple[str, ...]
    remarks: tuple[str, ...]
    copies: str | None
    span: Span = field(eq=False, repr=False)


@frozen(eq=False, repr=False)
class Allowance(Alike):
    """What the contract allows that a lint would tell of: in one criterion, in a goal, or everywhere; `reason` is why."""

    lint: str
    reason: str
    goal: str | None
    criterion: str | None
    span: Span = field(eq=False, repr=False)


@frozen
class Hiding:
    """What is hidden of small numbers: counts below `least` where they are shown, or with `figures` all that gives them away.

    With `verdicts` it is told all the same whether what is hidden meets its target.
    """

    least: int
    figures: bool = False
    verdicts: bool = False


@frozen(eq=False, repr=False)
class Contract(Alike):
    """A contract in which everything is looked up, typed and ordered.

    `terms` gives each place its term; `order` lists the places so that each comes after those it needs.
    `quantities` are all the figures it may ask for, once each, in the order of the text. `weights` are the weights that
    goals and criteria were given where they stand: the very terms that weigh their parts. `allowances` silence lints.
    """

    title: str
    parties: tuple[str, ...]
    period: int
    language: str
    goals: tuple[Goal, ...]
    terms: Mapping[Place, Term]
    order: tuple[Place, ...]
    quantities: tuple[Quantity, ...]
    declarations: Declarations
    scored_parties: str | None = None
    hiding: Hiding | None = None
    weights: Mapping[Place, Term] = field(factory=dict)
    allowances: tuple[Allowance, ...] = ()
    _goals: Mapping[str, Goal] = field(init=False, eq=False, repr=False)
    _asked: Mapping[Quantity, Quantity] = field(init=False, eq=False, repr=False)

    @_goals.default
    def _by_id(self) -> Mapping[str, Goal]:
        return {goal.id: goal for goal in self.goals}

    @_asked.default
    def _by_quantity(self) -> Mapping[Quantity, Quantity]:
        return {quantity: quantity for quantity in self.quantities}

    @property
    def hide_below(self) -> int | None:
        """The number below which a count of answers is not shown; None where every count is."""
        return self.hiding.least if self.hiding else None

    @property
    def hides_figures(self) -> bool:
        """Whether figures that rest on few answers are hidden too, with all that they could be worked out from."""
        return self.hiding is not None and self.hiding.figures

    def unit(self, place: Place) -> Unit:
        """The unit of a place's value."""
        return self.terms[place].unit

    def goal(self, id: str) -> Goal | None:
        """The goal of that id."""
        return self._goals.get(id)

    def asked(self, quantity: Quantity) -> Quantity | None:
        """The quantity as the contract asks for it, with the unit that the rule reads it in; None where it does not."""
        return self._asked.get(quantity)


__all__ = [
    "Allowance",
    "Contract",
    "Criterion",
    "Declarations",
    "Dimension",
    "Goal",
    "Hiding",
    "Measure",
    "Member",
    "Output",
    "Question",
    "Scalar",
]
