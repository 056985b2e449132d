"""Statements: what one logical line says, before it is known which block it belongs to.

These stand between the grammar's rules (`dsl/build_statements.py` makes them) and the blocks of a file
(`dsl/blocks.py` reads them); nothing else sees them.
"""

from __future__ import annotations

from attrs import frozen

from dsl import syntax
from dsl.source import Span


@frozen
class Contract:
    """`contract "T" [amends "file.maal"]`."""

    title: syntax.Text
    amends: syntax.Text | None


@frozen
class Clause:
    """One clause; `kind` names the field of `syntax.Clauses` that it fills."""

    kind: str
    span: Span
    value: object


@frozen
class HeaderLine:
    """A line that stands once in a contract; `kind` names the field of `syntax.File` that it fills."""

    kind: str
    value: object


@frozen
class Declaration:
    """A line of the file itself of which there may be many; `kind` names the field of `syntax.File`."""

    kind: str
    value: object


@frozen
class Score:
    """`score EXPR`."""

    value: syntax.Expr


@frozen
class Survey:
    """`survey ID ["…"] [weighted by NAME]`."""

    name: syntax.Name
    label: str | None
    weight: str | None


@frozen
class Question:
    """`question ID ["…"]` with the details on its own line."""

    name: syntax.Name
    text: str | None
    details: tuple[Clause, ...]


@frozen
class Details:
    """`answers`, `excluded` or `scale` on a line of its own."""

    details: tuple[Clause, ...]


@frozen
class GoalHead:
    """`goal ID ["…"] [weight EXPR]`, also after `replace`."""

    id: syntax.Name
    title: str | None
    clauses: tuple[Clause, ...]
    replaces: bool


@frozen
class Part:
    """A criterion (`rule` is None for `done`) or a `show` line, with the clauses on its own line."""

    name: syntax.Name
    label: str | None
    rule: syntax.Expr | None
    clauses: tuple[Clause, ...]
    shown: bool = False


@frozen
class OwnClauses:
    """Clauses on a line of their own."""

    clauses: tuple[Clause, ...]


@frozen
class ExampleHead:
    """`example "…"`."""

    title: str


@frozen
class ScenarioHead:
    """`scenario "…" [upon "…"]`."""

    title: str
    upon: str | None


@frozen
class Setting:
    """`set PATH = EXPR` in a scenario."""

    change: syntax.Change


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
