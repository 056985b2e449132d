"""Cells of a scan rolled up: any members, in whatever order they are asked for, exactly and from as few cells as may be."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import chain, combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsl.source import Source, Span
from evaluator.measurements.records import Origin
from evaluator.rows.engine import Cell
from evaluator.rows.plan import Plan, Sum
from evaluator.rows.rolled import Names, People, Rolled, _added
from evaluator.rows.sql import Query
from evaluator.rows.table import Codes, Location, Table
from tests.rows.small import Rows

NAMES = ("age", "region", "segment", "theme")
SPAN = Span(Source("x", "x"), 0, 0)
WHOLE = People(2024, "")

Cells = list[tuple[int | None, int | None, int | None, int | None, int, Decimal | None]]


def _rolled(cells: Sequence[tuple[Cell, ...]], names: Names = NAMES) -> Rolled:
    """Cells of dimensions with two members each: how many rows, and a sum of decimals."""
    codes = Codes("x", {"one": ("1",), "two": ("2",)}, (), span=SPAN)
    table = Table("t", Location("csv", span=SPAN), dimensions=dict.fromkeys(names, codes), year=2024, origin=Origin(SPAN))
    sums = (Sum("rows"), Sum("total", "x"))
    plan = Plan(table, {}, (2024,), names, sums, {}, ())
    return Rolled(plan, Query("", plan.keys, sums), cells)


CELLS = st.lists(
    st.tuples(
        *[st.sampled_from([None, -1, 1, 2])] * 4,
        st.integers(0, 3),
        st.none() | st.decimals("-1e34", "1e34", places=4),
    ),
    max_size=12,
)
EVERY = [*chain.from_iterable(combinations(NAMES, many) for many in range(5))]


@given(CELLS, st.lists(st.sampled_from(EVERY), max_size=6), st.sampled_from(EVERY))
def test_every_set_of_dimensions_adds_up_the_same(
    cells: Cells, prepared: Sequence[tuple[str, ...]], asked: tuple[str, ...]
) -> None:
    """Whatever was added up before, the sums of some members are those of the cells that have these members, exactly."""
    rolled = _rolled(cells)
    rolled.prepare(prepared)
    for member, code in (("one", 1), ("two", 2)):
        among = [cell for cell in cells if cell[4] and all(cell[NAMES.index(name)] == code for name in asked)]
        found = rolled.sums(WHOLE, tuple((name, member) for name in asked))
        assert [Fraction(number) for number in found] == [
            sum(cell[4] for cell in among),
            sum((Fraction(cell[5]) for cell in among if cell[5] is not None), Fraction(0)),
        ]


def test_many_dimensions_do_not_each_go_through_every_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of sixteen dimensions asked for one by one, each half is added up from the cells once, and the rest from the halves."""
    names, gone = tuple(f"d{at:02}" for at in range(16)), list[int]()
    cells = [(*(1 + (cell >> at & 1) for at in range(16)), 1, Decimal(1)) for cell in range(0, 1 << 16, 101)]
    monkeypatch.setattr("evaluator.rows.rolled._added", lambda given: _added(gone.append(1) or each for each in given))
    rolled = _rolled(cells, names)
    rolled.prepare([(name,) for name in names])
    for at, name in enumerate(names):
        assert rolled.sums(WHOLE, ((name, "two"),))[0] == sum(cell[at] == 2 for cell in cells)
    assert len(gone) < 6 * len(cells)


def test_squares_of_large_amounts_are_added_to_the_last_digit(tmp_path: Path) -> None:
    """The variance of amounts of fourteen digits, of all members together, is exact: their squares have more than 28 digits."""
    numbers = ["99999999999999.99", "12345678901234.57", "0.01"]
    table = "\n".join(["segment,x", f"New,{numbers[0]}", f"Growing,{numbers[1]}", f"Growing,{numbers[2]}", ""])
    tables = """
    t:
      file: t.csv
      dimensions: {segment: segment}
      measures:
        turnover: {column: x, decimals: 2}
    """
    asked = "mean(turnover) - mean(turnover, segment=starters)"
    answers = Rows(tmp_path).write(tables, {"t.csv": table}).answers(asked)
    exact = [Fraction(number) for number in numbers]
    mean = sum(exact) / 3
    found = next(answer for quantity, answer in answers.items() if quantity.function == "mean" and not quantity.members)
    assert found.variance == sum((number - mean) ** 2 for number in exact) / 3
