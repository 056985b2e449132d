"""Texts of persons in a column that is mapped by mistake: no message tells them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rows.small import Rows

LINES = "".join(f"01017012{at:02},yes,Anna Hansen {at} was here,{at}\n" for at in range(20))


@pytest.mark.parametrize(
    ("mapped", "asked", "code"),
    [
        ("questions: {used: note}", "n(used)", "M1120"),
        ("measures: {waiting: note}", "mean(waiting)", "M1122"),
        ("questions: {themes: {columns: {digital: note, green: person}}}", "n(themes)", "M1123"),
        ("period: {column: person}, questions: {used: used}", "n(used)", "M1124"),
        ("group: {column: note, control: c, others: o}, questions: {used: used}", "n(used)", "M1127"),
        ("group: {column: note, control: c}, questions: {used: used}", "n(used, group=control)", "M1138"),
        ("id: used, duplicates: {last: note}, questions: {used: used}", "n(used)", "M1145"),
    ],
)
def test_no_message_tells_what_stands_in_one_row_each(mapped: str, asked: str, code: str, tmp_path: Path) -> None:
    """Where many texts are odd and each is of one row, they may be names, ids or what somebody wrote."""
    rows = Rows(tmp_path).write(f"users: {{file: users.csv, {mapped}}}", {"users.csv": "person,used,note,m\n" + LINES})
    assert code in rows.codes(asked)
    told = str(rows.told(asked))
    assert "rows-odd-each" in told
    assert "Anna" not in told
    assert "01017012" not in told
