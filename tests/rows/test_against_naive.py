"""The planner, the queries and the exact finishing give what counting row by row gives."""

from __future__ import annotations

import random
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.value import Known, NotApplicable, Value
from maalbar.api import load
from tests.rows.generated import Case, cases
from tests.rows.naive import figure

Folder = Callable[[], Path]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A new folder for each example."""
    return lambda: tmp_path_factory.mktemp("rows")


def values(case: Case, folder: Path) -> list[Fraction | str | None]:
    """What Målbar makes of everything that is asked."""
    (goal,) = load(case.write(folder)).score().goals
    return [plain(output.value) for output in goal.outputs]


def plain(value: Value) -> Fraction | str | None:
    """A value as the naive reading tells it."""
    if isinstance(value, Known):
        assert isinstance(value.value, Fraction)
        return value.value
    return "nothing" if isinstance(value, NotApplicable) else None


def expected(case: Case) -> list[Fraction | str | None]:
    """What counting row by row makes of it."""
    return [figure(case.rows, asked, weighed=case.weighed) for asked in case.asked]


@given(case=cases())
def test_the_planner_equals_a_naive_reading_row_by_row(case: Case, folder: Folder) -> None:
    """Every quantity, with weights, filters, exclusions, several answers, years, groups and segments, is the same figure."""
    assert values(case, folder()) == expected(case)


@settings(max_examples=20)
@given(case=cases(), seed=st.integers(0, 9))
def test_the_order_of_rows_does_not_matter(case: Case, seed: int, folder: Folder) -> None:
    """Shuffled rows give the same figures."""
    shuffled = list(case.rows)
    random.Random(seed).shuffle(shuffled)
    assert values(evolve(case, rows=tuple(shuffled)), folder()) == values(case, folder())
