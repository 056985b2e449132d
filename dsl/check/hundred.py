"""Weights that were meant to make 100 and do not: a slip, for a mean makes up the whole whatever they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from dsl import syntax
from dsl.check.combining import COMBINING
from dsl.check.mending import shown
from dsl.check.scope import Session
from dsl.check.walk import inside
from dsl.diagnostic import Label, problem

_NEAR = (90, 110)
"""Plain weights with a sum in between were meant to make 100; with another sum they may be meant as proportions."""
_MOST_SHOWN = 6


def hold_hundred_of_goals(session: Session) -> None:
    """The weights of the goals, of what the total combines, and of the columns of tables that weigh."""
    file = session.file
    _hold([goal.clauses.weight for goal in session.goals.values()], session)
    for line in (file.score, file.goals_score, file.clauses.combined, *(each.body for each in file.definitions)):
        _hold_calls(line, session)


def hold_hundred(goal: syntax.Goal, session: Session) -> None:
    """The weights of a goal's criteria, and of what its lines combine."""
    _hold([criterion.clauses.weight for criterion in goal.criteria], session)
    shows = (show.value for show in goal.shows)
    clauses = (goal.clauses, *(criterion.clauses for criterion in goal.criteria))
    for line in (goal.score, *shows, *(line for each in clauses for line in (each.combined, each.scoring))):
        _hold_calls(line, session)


def _hold_calls(line: syntax.Expr | None, session: Session) -> None:
    for call in inside(line) if line else ():
        if isinstance(call, syntax.Call) and call.function.name in COMBINING:
            _hold([each.weight for each in call.arguments if isinstance(each, syntax.Positional)], session)
            _hold_column(call, session)


def _hold_column(call: syntax.Call, session: Session) -> None:
    """`weight=column`: the cells of the column in each table that has it."""
    named = [each.value.name for each in call.arguments if isinstance(each, syntax.Named) and isinstance(each.value, syntax.Name)]
    for table in session.file.tables:
        for index, column in enumerate(table.columns):
            if column.name in named:
                _hold([row.cells[index] if index < len(row.cells) else None for row in table.rows], session)


def _hold(given: Sequence[syntax.Expr | None], session: Session) -> None:
    """A warning where numbers with one unit, not all alike, make nearly 100 and not 100."""
    weights = [each for each in given if isinstance(each, syntax.Number)]
    if len(weights) < len(given) or len({each.value for each in weights}) < 2 or len({each.unit for each in weights}) > 1:
        return
    total = sum((each.value for each in weights), Fraction(0)) * (100 if weights[0].unit == "%" else 1)
    meant = weights[0].unit == "%" or (weights[0].unit is None and _NEAR[0] <= total <= _NEAR[1])
    if meant and total != 100:
        _report(weights, total, session)


def _report(weights: Sequence[syntax.Number], total: Fraction, session: Session) -> None:
    first, sign = weights[0], "%" if weights[0].unit == "%" else ""
    whole = sum((each.value for each in weights), Fraction(0))
    labels = _labels(weights[1:])
    words = {"sum": _number(total, sign, first), "hundred": _number(Fraction(100), sign, first), "weight": first.span.text}
    really = _number(first.value / whole * 100, "%", first)
    session.add(problem("M0533", first.span, *labels, really=really, **words))


def _labels(weights: Iterable[syntax.Number]) -> list[Label]:
    return [Label(each.span, "choice-weight") for each in list(weights)[:_MOST_SHOWN]]


def _number(number: Fraction, sign: str, place: syntax.Number) -> str:
    """A number as the file writes it, with at most two decimals."""
    decimal = (Decimal(number.numerator) / number.denominator).quantize(Decimal("0.01"), ROUND_HALF_UP)
    text = f"{decimal:f}".rstrip("0").rstrip(".")
    return shown(f"{text}{sign}", place.span)
