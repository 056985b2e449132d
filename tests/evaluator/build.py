"""Short ways to write terms, contracts and measurement sets by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from attrs import field, frozen

from dsl import terms
from dsl.contract import Contract, Criterion, Declarations, Goal
from dsl.quantity import Members, Quantity
from dsl.source import Source, Span
from dsl.terms import Facet, Mode, Part, Place, Term
from dsl.units import LABEL, NUMBER, TRUTH, Unit
from evaluator.column import Run
from evaluator.evaluate import evaluate
from evaluator.result import Answer, Result, Step
from evaluator.score import score
from evaluator.value import Known, Mark, Missing, NotApplicable, Phrase, Undecided, Unknown, Value

Number = int | str | Fraction
_TRUTHS = {"and", "or", "not", "eq", "ne", "ge", "gt", "le", "lt", "in"}


def span(words: str = "a rule") -> Span:
    """A place in a rule file that says these words."""
    return Span(Source("rules.maal", words), 0, len(words))


SPAN = span()


def number(value: Number) -> Fraction:
    """A number as in "5.73", "1/3" or 80."""
    return Fraction(value)


def known(value: Number, *marks: Mark) -> Known:
    """A known number."""
    return Known(number(value), frozenset(marks))


def lacks(*names: str) -> tuple[Missing, ...]:
    """What is missing when these figures are."""
    return tuple(Missing(name, "figures.yaml") for name in names)


def unknown(low: Number | None, high: Number | None, *missing: str, may_be_absent: bool = False) -> Unknown:
    """A number of which only the ends are known."""
    ends = [None if end is None else number(end) for end in (low, high)]
    return Unknown(ends[0], ends[1], lacks(*missing or ("x",)), may_be_absent=may_be_absent)


def undecided(*missing: str, may_be_absent: bool = False) -> Undecided:
    """A truth of which nothing is known."""
    return Undecided((True, False), lacks(*missing or ("x",)), may_be_absent=may_be_absent)


NOTHING = NotApplicable(Phrase("not due"))

# --- terms -----------------------------------------------------------------------------------------


def term(value: Term | Number | bool) -> Term:
    """A term as it is; a number or a truth as a constant, a word as a figure."""
    if isinstance(value, bool):
        return terms.Constant(value, unit=TRUTH, span=SPAN)
    if isinstance(value, int | Fraction):
        return terms.Constant(number(value), unit=NUMBER, span=SPAN)
    return figure(value) if isinstance(value, str) else value


def constant(value: Number) -> Term:
    """A constant number."""
    return terms.Constant(number(value), unit=NUMBER, span=SPAN)


def label(word: str) -> Term:
    """A word such as a grade."""
    return terms.Constant(word, unit=LABEL, span=SPAN)


def quantity(name: str) -> Quantity:
    """The figure of a measure."""
    return Quantity("figure", (name,), unit=NUMBER)


def figure(name: str, unit: Unit = NUMBER) -> Term:
    """A measured figure."""
    return terms.Figure(quantity(name), unit=unit, span=SPAN)


def operation(name: str, *arguments: Term | Number | bool, words: str = "a rule") -> terms.Operation:
    """An operation on terms; numbers stand for constants and words for figures."""
    unit = TRUTH if name in _TRUTHS else NUMBER
    return terms.Operation(name, tuple(map(term, arguments)), unit=unit, span=span(words))


def choice(condition: Term | Number | bool, then: Term | Number, otherwise: Term | Number, *, gate: bool = False) -> terms.Choice:
    """`if condition then … else …`."""
    return terms.Choice(term(condition), term(then), term(otherwise), gate, unit=term(then).unit, span=SPAN)


def rounding(value: Term | Number, step: Number = "1/100", mode: Mode = Mode.HALF_UP) -> terms.Rounding:
    """A value rounded."""
    return terms.Rounding(term(value), number(step), mode, SPAN, unit=term(value).unit, span=SPAN)


def part(value: Term | Number, weight: Term | Number | None = None, *, known_only: bool = False) -> Part:
    """A part of a combination."""
    return Part(term(value), "part", None if weight is None else term(weight), known_only)


def combination(
    function: str, *parts: Part | Term | Number, least: int | None = None, top: int | None = None
) -> terms.Combination:
    """Parts combined."""
    every = tuple(each if isinstance(each, Part) else part(each) for each in parts)
    unit = TRUTH if function in ("all", "any") else NUMBER
    return terms.Combination(function, every, least, top, unit=unit, span=SPAN)


def bands(
    value: Term | Number, *cases: tuple[str, Term | Number, Term | Number], otherwise: Term | Number | None = None
) -> terms.Bands:
    """Bands with their limits and results."""
    every = tuple(terms.Case(op, term(limit), term(result)) for op, limit, result in cases)
    last = None if otherwise is None else term(otherwise)
    return terms.Bands(term(value), every, last, unit=every[0].result.unit, span=SPAN)


def linear(value: Term | Number, *points: tuple[Term | Number, Term | Number]) -> terms.Linear:
    """Interpolation between points."""
    return terms.Linear(term(value), tuple((term(x), term(y)) for x, y in points), unit=NUMBER, span=SPAN)


def profile(**levels: Term | Number) -> terms.Profile:
    """A profile of its levels."""
    return terms.Profile("level", tuple(levels), tuple(map(term, levels.values())), unit=NUMBER, span=SPAN)


def profile_rounding(
    kind: str, value: Term, step: Number = "1/100", mode: Mode = Mode.HALF_UP, receiver: str | None = None
) -> terms.ProfileRounding:
    """A profile rounded so that its sum is kept."""
    return terms.ProfileRounding(kind, value, number(step), mode, receiver, unit=NUMBER, span=SPAN)


def peers(function: str, value: Term | Number, level: Number | None = None) -> terms.Peers:
    """A statistic over the parties."""
    return terms.Peers(function, term(value), None if level is None else number(level), unit=NUMBER, span=SPAN)


def call(name: str, body: Term, **arguments: Term | Number) -> terms.Call:
    """A definition applied."""
    return terms.Call(name, tuple((key, term(value)) for key, value in arguments.items()), body, unit=body.unit, span=SPAN)


def parameter(name: str) -> Term:
    """A parameter of a definition."""
    return terms.Parameter(name, unit=NUMBER, span=SPAN)


def absent(kind: str, unit: Unit = NUMBER, reason: str = "") -> Term:
    """`not applicable`, `not due` or `unknown`."""
    return terms.Absent(kind, reason, unit=unit, span=SPAN)


def reference(place: Place, unit: Unit = NUMBER) -> Term:
    """The value of a place."""
    return terms.Reference(place, unit=unit, span=SPAN)


# --- measurement sets and contracts ----------------------------------------------------------------


@frozen(eq=False)
class Figures:
    """A measurement set that is a table of values by figure, or by party and figure."""

    values: Mapping[str, Value] = field(factory=dict)
    rows: Mapping[str, Mapping[str, Value]] = field(factory=dict)
    attributes: Mapping[str, Value] = field(factory=dict)
    published: Mapping[Place, Value] = field(factory=dict)
    precision: Mapping[Place, Fraction] = field(factory=dict)
    fewest: int = 0
    findings: tuple[()] = ()

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties in the order of the rows."""
        return tuple(self.rows)

    def answer(self, quantity: Quantity, party: str | None = None) -> Answer:
        """The value of a figure, open at both ends where there is none."""
        row = self.values if party is None else self.rows[party]
        name = quantity.subject[0]
        return Answer(row.get(name, Unknown(None, None, lacks(name))), "published")

    def attribute(self, name: str, party: str | None) -> Value:
        """The value of an attribute."""
        return self.attributes[name]


def step_of(value: Term, **figures: Value) -> Step:
    """The step of a term on these figures."""
    return evaluate(value, Run(Figures(figures), (None,)).columns[0])


def value_of(value: Term, **figures: Value) -> Value:
    """The value of a term on these figures."""
    return step_of(value, **figures).value


def criterion(name: str, op: str | None = None, members: Sequence[Members] = ()) -> Criterion:
    """A criterion as its goal shows it."""
    return Criterion(name, name, op, tuple(members), False, (), SPAN)


def goal(id: str, *criteria: Criterion) -> Goal:
    """A goal as the report shows it."""
    return Goal(id, f"Goal {id}", criteria, (), (), (), None, SPAN)


def contract(terms_of: Mapping[Place, Term], *goals: Goal, quantities: Sequence[str] = ()) -> Contract:
    """A contract of these equations, given in an order in which they can be worked out."""
    figures = tuple(map(quantity, quantities))
    return Contract("Contract", (), 2022, "english", goals, terms_of, tuple(terms_of), figures, Declarations())


def scored(terms_of: Mapping[Place, Term], *goals: Goal, **figures: Value) -> Result:
    """A contract of these equations scored on these figures."""
    return score(contract(terms_of, *goals), Figures(figures))


def actual(goal: str, name: str, members: Members = ()) -> Place:
    """The place of an actual."""
    return Place(goal, name, members, Facet.ACTUAL)
