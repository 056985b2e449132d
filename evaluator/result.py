"""What a scored contract is: the value of every place, how each came about, and the goals as a reader sees them."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import field, frozen

from dsl.contract import Contract, Criterion, Goal, Output
from dsl.diagnostic import Diagnostic
from dsl.quantity import Members
from dsl.source import Span
from dsl.terms import Place, Term
from dsl.units import Unit
from evaluator.value import Missing, Value


@frozen(eq=False)
class Answer:
    """What a measurement set says of one quantity.

    `how` is "rows", "counts", "published", "derived" (from other figures, which stand in `parts`), "stand-in" or "missing".
    `span` is the place in the measurement file; `digits` the size of half a unit of the last printed digit. `asked` is how
    many were asked; those of them who are neither in `denominator` nor in `excluded` did not answer.

    For intervals: `population` is how many there are in all whom the figure is about, where that is given; `variance` the
    exact variance of the single answers (divided by their number) behind a mean or an NPS. `weighted` where the answers
    weigh unlike; then `effective` is the number of answers that would tell as much if all weighed the same, (Σw)²/Σw² (L.
    Kish, "Survey Sampling", 1965), where the weights are known. `kept_back` is whether either is known and not to be told.
    """

    value: Value
    how: str
    source: str | None = None
    note: str | None = None
    span: Span | None = None
    numerator: Fraction | None = None
    denominator: Fraction | None = None
    excluded: Fraction | None = None
    parts: tuple[tuple[str, Answer], ...] = ()
    digits: Fraction | None = None
    asked: Fraction | None = None
    population: Fraction | None = None
    variance: Fraction | None = None
    weighted: bool = False
    effective: Fraction | None = None
    kept_back: bool = False

    @property
    def missing(self) -> Fraction | None:
        """How many of those asked did not answer; None where that is not told."""
        if self.asked is None or self.denominator is None or self.excluded is None:
            return None
        return self.asked - self.denominator - self.excluded

    @property
    def response(self) -> Fraction | None:
        """The response rate: who answered, excluded answers too, of those asked; None where not told or nobody was asked."""
        return 1 - self.missing / self.asked if self.missing is not None and self.asked else None


@frozen(eq=False)
class Step:
    """One step of the calculation: the term, its value, and the steps that it was made from.

    The steps of a place form the explanation; a reference to another place ends in a leaf whose own steps are
    found under that place. `answer` is set where the term is a measured figure.
    """

    term: Term
    value: Value
    parts: tuple[Step, ...] = ()
    answer: Answer | None = None


@frozen
class Score:
    """A score: `value` after its own declared rounding (what later stages use), `exact` before it."""

    value: Value
    exact: Value
    unit: Unit


@frozen
class CriterionResult:
    """A criterion, or one member of it, measured and scored; `parts` are its members.

    `actual`, `target` and `met` are None where there is no such thing (a criterion with members has no single actual).
    With `between`, `target` is the lower end and `upper` the upper one.
    """

    criterion: Criterion
    members: Members
    actual: Value | None
    target: Value | None
    upper: Value | None
    met: Value | None
    score: Score
    parts: tuple[CriterionResult, ...] = ()


@frozen
class OutputResult:
    """A `show` line with its value."""

    output: Output
    value: Value


@frozen
class GoalResult:
    """A goal with its score, its criteria in the order of the text, and its outputs."""

    goal: Goal
    score: Score
    criteria: tuple[CriterionResult, ...]
    outputs: tuple[OutputResult, ...]


@frozen
class Result:
    """A contract scored on a measurement set, for one party.

    `steps` gives the calculation of every place; `missing` lists the figures that the total lacks, once each;
    `published` the results that the measurement set says were published, by place, and `precision` half a unit of the
    last digit that each is printed with.
    """

    contract: Contract
    party: str | None
    goals: tuple[GoalResult, ...]
    total: Score
    steps: Mapping[Place, Step] = field(repr=False)
    missing: tuple[Missing, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    published: Mapping[Place, Value] = field(factory=dict)
    precision: Mapping[Place, Fraction] = field(factory=dict)
