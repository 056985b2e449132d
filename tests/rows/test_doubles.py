"""Ids with several rows are those that are there, whether they are grouped as they are or looked for by their hashes first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import maalbar
from dsl.diagnostic import MaalbarError
from evaluator.rows import hashed
from evaluator.rows.hashed import Hashed

RULES = """contract "Ids"
  period 2024
  score mean(goals)
measure visits "Visits"
goal 1 "Visits"
  done one "One"
  show visits: count(visits)
"""
SET = """measurements: Ids
tables: {visits: {file: visits.csv, separator: ";", id: id, period: {column: year}, MOREmeasures: {visits: rows}}}
"""
Visits = Sequence[tuple[str, int, int]]
"""The id of each visit, its year and its day."""

ids = st.sampled_from(["", "a", "b", " a", "A", "cc", "dd", "ø"])
visits = st.lists(st.tuples(ids, st.integers(2023, 2024), st.integers(1, 2)))
Folder = Callable[[], Path]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A new folder for each example."""
    return lambda: tmp_path_factory.mktemp("doubles")


def told(rows: Visits, into: Path, more: str = "") -> tuple[object, object] | None:
    """How many ids are said to have several rows, and how many rows those are said to be; None where nothing is said."""
    lines = (f"{id};{year};{day}" for id, year, day in rows)
    texts = {
        "contract.maal": RULES,
        "measurements.yaml": SET.replace("MORE", more),
        "visits.csv": "\n".join(["id;year;day", *lines]),
    }
    for name, text in texts.items():
        (into / name).write_text(text + "\n", "utf-8")
    try:
        maalbar.load(into).measure()
    except MaalbarError as error:
        (one,) = error.diagnostics
        assert one.code == ("M1126" if more else "M1125")
        return one.words["ids"], one.words["rows"]
    return None


def doubles(keys: Sequence[object]) -> tuple[int, int] | None:
    """The same, counted one by one."""
    several = [times for times in Counter(keys).values() if times > 1]
    return (len(several), sum(several)) if several else None


@pytest.mark.parametrize("way", ["plain", "by hashes", "with few lists", "where all hashes are alike"])
@settings(max_examples=25)
@given(rows=visits)
def test_doubles_are_those_that_are_there(way: str, rows: Visits, folder: Folder) -> None:
    """By id and year, blanks around an id apart; and with an order those that are equal in it too. No hash makes a double."""
    with pytest.MonkeyPatch.context() as patch:
        if way != "plain":
            patch.setattr(hashed, "FEW", 1)
            patch.setattr(hashed, "MOST", 2)
        if way == "with few lists":
            patch.setattr(hashed, "MANY", 0)
        if way == "where all hashes are alike":
            patch.setattr(Hashed, "_hash", lambda self: "CAST(LENGTH(k0) AS UBIGINT)")
        there = [(id.strip(), year, day) for id, year, day in rows if id.strip()]
        assert told(rows, folder()) == doubles([(id, year) for id, year, _ in there])
        assert told(rows, folder(), "duplicates: {first: day}, ") == doubles(there)


def test_few_rows_are_grouped_at_once() -> None:
    """Two million ids fit into memory; of more only those are compared whose hashes are alike."""
    asked: list[str] = []

    def answer(rows: int) -> Callable[[str], list[tuple[int, ...]]]:
        return lambda query: asked.append(query) or ([(rows,)] if query.startswith("SELECT COUNT(*) FROM") else [])

    ids = Hashed(["id"], "visits")
    assert [*ids.tests(answer(hashed.FEW))] == ["TRUE"]
    assert [*ids.tests(answer(3 * hashed.MOST))] == []
    assert len(asked) == 2 + 4
