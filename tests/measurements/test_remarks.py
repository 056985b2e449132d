"""Figures with something around them: what is exact, what is a remark, and what is neither."""

from __future__ import annotations

import pytest

from evaluator.measurements import remarks


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ca. 79 %", "79 %"),
        ("ca 79 %", "79 %"),
        (">79 %", "79 %"),
        (">= 79 %", "79 %"),
        ("mindst 80", "80"),
        ("Mere end 5", "5"),
        ("~-7,02 pp", "-7,02 pp"),
        ("79 %", None),
        ("overalt 5", None),
        ("carl 5", None),
        ("-7,02 pp", None),
    ],
)
def test_a_rough_figure_is_known_by_the_word_before_it(text: str, value: str | None) -> None:
    """A word or a sign that means about, at least or at most makes a figure a rough one."""
    assert remarks.rough(text) == value


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("79 % (n=120)", "{value: 79 %, n: 120}"),
        ("79 pct. (N = 1 200)", "{value: 79 pct., n: 1200}"),
        ("0,79 (foreløbigt)", '{value: "0,79", note: "foreløbigt"}'),
        ("84*", '{value: 84, note: "*"}'),
        ("79 %", None),
        ("count(x)", '{value: count, note: "x"}'),
    ],
)
def test_a_remark_is_parted_from_its_figure(text: str, entry: str | None) -> None:
    """What stands in brackets behind a figure, or a sign that leads to a note, gets a place of its own."""
    found = remarks.remarked(text)
    assert (found and found.entry) == entry
