"""A frozen set holds counts and no row, and the contract gives on it exactly what it gives on the rows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings

from evaluator.result import Answer
from evaluator.value import Known, NotApplicable, Unknown, Value
from maalbar.api import load
from maalbar.report.phrases import said
from tests.rows.generated import Case, cases

Folder = Callable[[], Path]

BEHIND = ("numerator", "denominator", "excluded", "asked", "population", "variance", "weighted")
"""What an answer tells of itself beside its value."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A new folder for each example."""
    return lambda: tmp_path_factory.mktemp("frozen")


def told(value: Value) -> tuple[object, ...]:
    """A value with the reason why it does not apply, or with what it may be."""
    if isinstance(value, Known):
        return (value.value,)
    if isinstance(value, NotApplicable):
        return (said(value.reason, "en"),)
    return (value.low, value.high) if isinstance(value, Unknown) else ("undecided",)


def answered(answer: Answer) -> dict[str, object]:
    """Everything that an answer says but where it comes from."""
    return {"value": told(answer.value), **{name: getattr(answer, name) for name in BEHIND}}


@given(case=cases())
@settings(max_examples=60, deadline=None)
def test_a_frozen_set_answers_as_the_rows_do(case: Case, folder: Folder) -> None:
    """Each value, and what is behind it, is the same on the rows and on the frozen set."""
    loaded = load(case.write(folder()))
    frozen = loaded.file.parent / "frozen.yaml"
    frozen.write_text(loaded.freeze().text, encoding="utf-8")
    rows, counts = loaded.measure(), loaded.measure(frozen)
    for quantity in loaded.contract.quantities:
        assert answered(counts.answer(quantity)) == answered(rows.answer(quantity)), str(quantity)
