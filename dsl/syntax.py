"""The syntax tree: what a rule file says, word for word, before anything is looked up.

One class a construct. Positions are ignored by equality, so that two texts with the same meaning in other
layouts give equal trees. Names are kept as written; keywords and functions stand in their canonical
(English) spelling whatever language the file is in.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from attrs import field, frozen

from dsl.alike import Alike
from dsl.source import Source, Span

# --- expressions -------------------------------------------------------------------------------------


@frozen(eq=False, repr=False)
class Node(Alike):
    """Anything with a place in the text."""

    span: Span = field(eq=False, repr=False, kw_only=True)


@frozen(eq=False, repr=False)
class Number(Node):
    """A literal: `80%` is 4/5 with unit "%", `5 pp` is 1/20 with unit "pp", `10 kr` is 10 with unit "kr".

    `unit` is None for a plain number; `text` is the number as written.
    """

    value: Fraction
    unit: str | None = None
    text: str = field(default="", eq=False)


@frozen(eq=False, repr=False)
class Text(Node):
    """A quoted string."""

    value: str


@frozen(eq=False, repr=False)
class Date(Node):
    """A calendar date, `2022-12-31`."""

    value: date


@frozen(eq=False, repr=False)
class Name(Node):
    """A name, or a word that is always there such as `actual`, `target`, `parts`, `each` or `all`."""

    name: str


@frozen(eq=False, repr=False)
class Words(Node):
    """Names side by side: a path from a criterion of this goal (`kompetencer drift`, `omsaetning met`)."""

    names: tuple[Name, ...]


@frozen(eq=False, repr=False)
class GoalPath(Node):
    """`goal 6 omsaetning actual`: a goal's id and the steps from it; `year` only in `… target 2023`."""

    goal: Name
    steps: tuple[Name, ...] = ()
    year: Number | None = None


@frozen(eq=False, repr=False)
class Unavailable(Node):
    """The words `unknown`, `not applicable` or `not due` used as a value; `kind` is those words."""

    kind: str


@frozen(eq=False, repr=False)
class Unary(Node):
    """`-x` (op "-") or `not x` (op "not")."""

    op: str
    operand: Expr


@frozen(eq=False, repr=False)
class Binary(Node):
    """`left op right` with op one of + - * / ^ and or."""

    op: str
    left: Expr
    right: Expr


@frozen(eq=False, repr=False)
class Compare(Node):
    """`left op right` with op one of >= <= > < = <>; words such as `at least` stand as their sign."""

    op: str
    left: Expr
    right: Expr


@frozen(eq=False, repr=False)
class Between(Node):
    """`value between low and high`, both ends included."""

    value: Expr
    low: Expr
    high: Expr


@frozen(eq=False, repr=False)
class Within(Node):
    """`value in (a, b)`."""

    value: Expr
    options: tuple[Expr, ...]


@frozen(eq=False, repr=False)
class If(Node):
    """`if condition then one else other`."""

    condition: Expr
    then: Expr
    otherwise: Expr


@frozen(eq=False, repr=False)
class Positional(Node):
    """An argument without a name; `weight` from `a weight 60`."""

    value: Expr
    weight: Expr | None = None


@frozen(eq=False, repr=False)
class Named(Node):
    """`name = value` at the start of an argument."""

    name: Name
    value: Expr


@frozen(eq=False, repr=False)
class Where(Node):
    """`where condition` as an argument."""

    condition: Expr


@frozen(eq=False, repr=False)
class Band(Node):
    """`>= 62: "A"` in `bands(…)`."""

    op: str
    limit: Expr
    result: Expr


@frozen(eq=False, repr=False)
class Otherwise(Node):
    """`else: result` in `bands(…)`."""

    result: Expr


@frozen(eq=False, repr=False)
class Point(Node):
    """`20%: 0` in `linear(…)`."""

    at: Expr
    result: Expr


@frozen(eq=False, repr=False)
class Call(Node):
    """`function(arguments)`."""

    function: Name
    arguments: tuple[Argument, ...]


Expr = Number | Text | Date | Name | Words | GoalPath | Unavailable | Unary | Binary | Compare | Between | Within | If | Call
Argument = Positional | Named | Where | Band | Otherwise | Point


# --- clauses: what may be said of a criterion, a goal or the whole contract ----------------------------


@frozen(eq=False, repr=False)
class YearValue(Node):
    """One entry of a `target` or `baseline` clause: `2021: 45%`, `2022: not due`, or without a year for every period."""

    value: Expr
    year: int | None = None


@frozen(eq=False, repr=False)
class Rounded(Node):
    """`rounded to 1%, half down[, at goals, total]`.

    `stages` holds any of "combination", "members", "parts", "goals", "total"; empty means the value of the owner.
    `step` is None where a scenario takes all rounding away, whatever the stage.
    """

    step: Expr | None
    mode: str | None
    stages: tuple[str, ...] = ()


@frozen(eq=False, repr=False)
class Requires(Node):
    """A gate: `requires condition, else result`; `otherwise` is None where it was left out."""

    condition: Expr
    otherwise: Expr | None


@frozen(eq=False, repr=False)
class Remark(Node):
    """A `text`, `note` or `source` line; `kind` is that word."""

    kind: str
    value: str


@frozen(eq=False, repr=False)
class Allow(Node):
    """`allow cliff "…"`: a lint that is not to tell of what stands here, with the reason why it is meant so."""

    lint: Name
    reason: str


@frozen(eq=False, repr=False)
class Clauses(Alike):
    """The clauses of one owner."""

    scoring: Expr | None = None
    combined: Expr | None = None
    weight: Expr | None = None
    baseline: tuple[YearValue, ...] = ()
    target: tuple[YearValue, ...] = ()
    applies: Expr | None = None
    where: Expr | None = None
    needs: Expr | None = None
    rounded: tuple[Rounded, ...] = ()
    requires: tuple[Requires, ...] = ()
    remarks: tuple[Remark, ...] = ()
    allows: tuple[Allow, ...] = ()


# --- declarations --------------------------------------------------------------------------------------


@frozen(eq=False, repr=False)
class Labelled(Node):
    """A name with an optional label: an answer, a member of a dimension, a column."""

    name: str
    label: str | None = None


@frozen(eq=False, repr=False)
class Question(Node):
    """A survey question: its answers in order, those excluded from every denominator, or a scale of marks.

    `weight` is what weighs each answer, where the survey is `weighted by` something; `several` is that word, where one person may
    give several of the answers.
    """

    name: str
    text: str | None
    survey: str
    answers: tuple[Labelled, ...] = ()
    excluded: tuple[Labelled, ...] = ()
    scale: tuple[int, int] | None = None
    weight: str | None = None
    several: Name | None = None


@frozen(eq=False, repr=False)
class Dimension(Node):
    """`dimension segment "Segment": drift "Drift", vaekst`."""

    name: str
    label: str | None
    members: tuple[Labelled, ...]


@frozen(eq=False, repr=False)
class Measure(Node):
    """`measure omsaetning "Omsætning" in kr by segment from 0 to 100`."""

    name: str
    label: str | None
    unit: str | None
    by: tuple[Name, ...] = ()
    low: Number | None = None
    high: Number | None = None


@frozen(eq=False, repr=False)
class TableRow(Node):
    """`overlevelse "Overlevelse": 86.9%, 88.8%, 2`."""

    name: str
    label: str | None
    cells: tuple[Expr, ...]


@frozen(eq=False, repr=False)
class Table(Node):
    """`table indicators: threshold, benchmark, weight` with its rows; also a dimension of that name."""

    name: str
    columns: tuple[Labelled, ...]
    rows: tuple[TableRow, ...]


@frozen(eq=False, repr=False)
class Define(Node):
    """`define f(a, b) = body`; without parentheses `parameters` is empty."""

    name: str
    parameters: tuple[Name, ...]
    body: Expr


# --- goals ---------------------------------------------------------------------------------------------


@frozen(eq=False, repr=False)
class MemberTarget(Node):
    """The target of one member, changed apart from that of the others: `change goal 3 kompetencer drift target to 75%`."""

    members: tuple[Name, ...]
    value: Expr


@frozen(eq=False, repr=False)
class Criterion(Node):
    """`name "label": rule` or `done name "label"` (then `rule` is None); `of_members` are targets of single members."""

    name: str
    label: str | None
    rule: Expr | None
    clauses: Clauses
    of_members: tuple[MemberTarget, ...] = ()
    name_span: Span = field(eq=False, repr=False, kw_only=True)


@frozen(eq=False, repr=False)
class Show(Node):
    """`show name: expression`: an output that is not scored."""

    name: str
    label: str | None
    value: Expr
    clauses: Clauses


@frozen(eq=False, repr=False)
class Goal(Node):
    """A goal block. `score` is the expression of its `score` line; `replaces` for `replace goal …` in an amendment.

    `broken` names the criteria and shown figures whose line could not be read: they are meant to be there.
    """

    id: str
    title: str | None
    clauses: Clauses
    criteria: tuple[Criterion, ...] = ()
    shows: tuple[Show, ...] = ()
    score: Expr | None = None
    replaces: bool = False
    broken: frozenset[str] = frozenset()
    id_span: Span = field(eq=False, repr=False, kw_only=True)

    @property
    def parts(self) -> tuple[Criterion | Show, ...]:
        """Everything in the goal that has a name: its criteria, then its outputs."""
        return (*self.criteria, *self.shows)


# --- amendments, examples, scenarios ---------------------------------------------------------------------


@frozen(eq=False, repr=False)
class Remove(Node):
    """`remove goal 1 kampagne`."""

    path: GoalPath


@frozen(eq=False, repr=False)
class Change(Node):
    """`change goal 4 benyttet target 2023 to 50%`."""

    path: GoalPath
    value: Expr | Rounded


@frozen(eq=False, repr=False)
class Set(Node):
    """`set goal 4 benyttet target = 50%` in a scenario; `of` may also be a figure, or a line of the contract's head."""

    of: GoalPath | Call | Name
    value: Expr | Rounded


@frozen(eq=False, repr=False)
class Given(Node):
    """`given share(ja) = 79%` in an example; `quantity` is the key as in a measurement set."""

    quantity: Expr
    value: Expr


@frozen(eq=False, repr=False)
class Expect(Node):
    """`expect goal 3 kompetencer drift = 98.75%`, `expect total = 98%`."""

    path: Expr
    value: Expr


@frozen(eq=False, repr=False)
class Example(Node):
    """A rule's own test."""

    title: str
    givens: tuple[Given, ...]
    expects: tuple[Expect, ...]


@frozen(eq=False, repr=False)
class Scenario(Node):
    """Named changes to try on the contract; `upon` names the scenario that it stacks on."""

    title: str
    sets: tuple[Set, ...]
    upon: str | None = None
    remarks: tuple[Remark, ...] = ()


# --- the file --------------------------------------------------------------------------------------------


@frozen(eq=False, repr=False)
class Parties(Node):
    """`parties schools with district, size`."""

    name: str
    attributes: tuple[Name, ...] = ()


@frozen(eq=False, repr=False)
class Hide(Node):
    """`hide counts < 5`, or `hide figures < 5, verdicts shown`."""

    least: int
    figures: bool = False
    verdicts: bool = False


@frozen(eq=False, repr=False)
class File(Alike):
    """A whole rule file. `goals_score` is the header's `goals score` line; `clauses` holds the header's own clauses.

    `broken` holds every word of the declarations that could not be read, so that no message follows from one of them.
    """

    source: Source = field(eq=False, repr=False)
    title: Text | None = None
    amends: Text | None = None
    language: Name | None = field(default=None, eq=False)
    between: tuple[Text, ...] = ()
    period: Number | None = None
    imports: tuple[Text, ...] = ()
    clauses: Clauses = field(factory=Clauses)
    goals_score: Expr | None = None
    score: Expr | None = None
    parties: Parties | None = None
    hide: Hide | None = None
    surveys: Mapping[str, str | None] = field(factory=dict)
    questions: tuple[Question, ...] = ()
    dimensions: tuple[Dimension, ...] = ()
    measures: tuple[Measure, ...] = ()
    tables: tuple[Table, ...] = ()
    definitions: tuple[Define, ...] = ()
    goals: tuple[Goal, ...] = ()
    changes: tuple[Remove | Change, ...] = ()
    examples: tuple[Example, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    broken: frozenset[str] = frozenset()
