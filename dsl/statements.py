"""Statements: what one logical line says, before it is known which block it belongs to.

These stand between the grammar's rules (`dsl/build_statements.py` makes them) and the blocks of a file
(`dsl/blocks.py` reads them); nothing else sees them.
"""

from __future__ import annotations

from attrs import frozen

from dsl import syntax
from dsl.alike import Alike
from dsl.source import Span


@frozen(eq=False, repr=False)
class Contract(Alike):
    """`contract "T" [amends "file.maal"]`."""

    title: syntax.Text
    amends: syntax.Text | None


@frozen(eq=False, repr=False)
class Clause(Alike):
    """One clause; `kind` names the field of `syntax.Clauses` that it fills."""

    kind: str
    span: Span
    value: object


@frozen(eq=False, repr=False)
class HeaderLine(Alike):
    """A line that stands once in a contract; `kind` names the field of `syntax.File` that it fills."""

    kind: str
    value: object


@frozen(eq=False, repr=False)
class Declaration(Alike):
    """A line of the file itself of which there may be many; `kind` names the field of `syntax.File`."""

    kind: str
    value: object


@frozen(eq=False, repr=False)
class Score(Alike):
    """`score EXPR`."""

    value: syntax.Expr


@frozen(eq=False, repr=False)
class Survey(Alike):
    """`survey ID ["…"] [weighted by NAME]`."""

    name: syntax.Name
    label: str | None
    weight: str | None


@frozen(eq=False, repr=False)
class Question(Alike):
    """`question ID ["…"] [several]` with the details on its own line."""

    name: syntax.Name
    text: str | None
    details: tuple[Clause, ...]
    several: syntax.Name | None = None


@frozen(eq=False, repr=False)
class Details(Alike):
    """`answers`, `excluded` or `scale` on a line of its own."""

    details: tuple[Clause, ...]


@frozen(eq=False, repr=False)
class GoalHead(Alike):
    """`goal ID ["…"] [weight EXPR]`, also after `replace`."""

    id: syntax.Name
    title: str | None
    clauses: tuple[Clause, ...]
    replaces: bool


@frozen(eq=False, repr=False)
class Part(Alike):
    """A criterion (`rule` is None for `done`) or a `show` line, with the clauses on its own line."""

    name: syntax.Name
    label: str | None
    rule: syntax.Expr | None
    clauses: tuple[Clause, ...]
    shown: bool = False


@frozen(eq=False, repr=False)
class OwnClauses(Alike):
    """Clauses on a line of their own."""

    clauses: tuple[Clause, ...]


@frozen(eq=False, repr=False)
class ExampleHead(Alike):
    """`example "…"`."""

    title: str


@frozen(eq=False, repr=False)
class ScenarioHead(Alike):
    """`scenario "…" [upon "…"]`."""

    title: str
    upon: str | None


@frozen(eq=False, repr=False)
class Setting(Alike):
    """`set PATH = EXPR` in a scenario."""

    set: syntax.Set


Statement = (
    Contract
    | HeaderLine
    | Declaration
    | Survey
    | Question
    | Details
    | syntax.Table
    | syntax.TableRow
    | GoalHead
    | Part
    | OwnClauses
    | Score
    | ExampleHead
    | ScenarioHead
    | syntax.Given
    | syntax.Expect
    | Setting
)
