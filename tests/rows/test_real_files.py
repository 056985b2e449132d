"""What files hold that others write: pandas' floats, Danish dates, signs between thousands, blanks that show nothing."""

from __future__ import annotations

import pytest

from dsl.catalogue import render
from tests.rows.small import Rows


def told(rows: Rows, asked: str) -> str:
    """Everything that is said of the set, in English."""
    return "\n".join(render(each) for each in rows.told(asked))


@pytest.mark.parametrize("name", ["number_of_the_row_in_its_source", "Number_Of_The_Row_In_Its_Source"])
def test_a_column_may_be_called_as_the_number_of_a_row(rows: Rows, name: str) -> None:
    """An odd cell is told with its line, whatever the columns are called."""
    file = {"u.csv": f"{name},advice\n7,Very\n8,Verry\n"}
    rows.write(f"users: {{file: u.csv, id: {name}, questions: {{advice: advice}}}}", file)
    assert "in line 3" in told(rows, "n(advice)")
