"""Columns whose type leaves room for nothing but exact numbers, and values by stretches of whole numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.rows.runs import by_stretches
from maalbar.engines.duck_kinds import digits

duckdb = pytest.importorskip("duckdb")


@given(st.dictionaries(st.integers(-5, 15), st.sampled_from(["0", "1", "2147483648"]), min_size=1))
def test_each_number_has_its_own_value(values: dict[int, str]) -> None:
    """Every number gives the value that was told of it, any other NULL, and an empty cell what is said of it."""
    with duckdb.connect() as database:
        numbers = "(SELECT range - 8 AS x FROM range(30) UNION ALL SELECT NULL)"
        query = " ".join(["SELECT x,", by_stretches("x", values, "7"), "FROM", numbers])
        found = dict(database.execute(query).fetchall())
    asked = [None, *range(-8, 22)]
    assert found == {x: 7 if x is None else int(values[x]) if x in values else None for x in asked}


@pytest.mark.parametrize(
    ("type_", "room"),
    [
        ("DECIMAL(18,2)", (16, 2)),
        ("DECIMAL(9,1)", (8, 1)),
        ("INTEGER", (10, 0)),
        ("BIGINT", None),
        ("DOUBLE", None),
        ("VARCHAR", None),
    ],
)
def test_a_type_tells_how_many_digits_there_are(type_: str, room: tuple[int, int] | None) -> None:
    """A number of at most 18 digits need not be looked at; one of more, a float and a text must be."""
    assert digits(type_) == room
