"""Number literals: exact values, units, how precisely they were printed, and what is doubtful."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsl.numbers import LONGEST, Literal, parse_number, readings


@pytest.mark.parametrize(
    ("text", "value", "unit", "digits"),
    [
        ("80%", "4/5", "%", "1/200"),
        ("80 %", "4/5", "%", "1/200"),
        ("80pct.", "4/5", "%", "1/200"),
        ("80 pct.", "4/5", "%", "1/200"),
        ("80 pct", "4/5", "%", "1/200"),
        ("98.75 %", "79/80", "%", "1/20000"),
        ("0.80", "4/5", None, "1/200"),
        ("0.1", "1/10", None, "1/20"),
        ("5 pp", "1/20", "pp", "1/200"),
        ("5pp", "1/20", "pp", "1/200"),
        ("-7.02 pp", "-351/5000", "pp", "1/20000"),
        ("−7.02 pp", "-351/5000", "pp", "1/20000"),
        ("+3", "3", None, "1/2"),
        ("10 kr", "10", "kr", "1/2"),
        ("2.5 kr/aarsvaerk", "5/2", "kr/aarsvaerk", "1/20"),
        (" 1000 ", "1000", None, "1/2"),
        ("80\u00a0%", "4/5", "%", "1/200"),
        ("1.323", "1323/1000", None, "1/2000"),
        ("0" * LONGEST, "0", None, "1/2"),
    ],
)
def test_numbers_are_exact(text: str, value: str, unit: str | None, digits: str) -> None:
    """A number is the fraction that was written, with its unit and half a unit of its last digit in the same scale."""
    assert parse_number(text) == Literal(Fraction(value), unit, Fraction(digits))


@pytest.mark.parametrize(
    "text",
    ["", "ja", "-", "%", "80 80", "1.2.3", ".5", "5.", "1e6", "0x10", "1_000", "٣", "80 %%", "10kr", "1" * (LONGEST + 1), "1/2"],
)
def test_what_is_no_number(text: str) -> None:
    """A text that is anything but one plain number gives none, in every language."""
    assert {parse_number(text, language=language) for language in ("english", "danish", "any")} == {None}


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("0,80", "english", None),
        ("0,80", "danish", "4/5"),
        ("0,80", "any", "4/5"),
        ("0.80", "danish", None),
        ("0.80", "any", "4/5"),
        ("57,3 %", "any", "573/1000"),
        ("1,323", "english", None),
        ("1,323", "any", None),
        ("1,323", "danish", "1323/1000"),
        ("1.323", "danish", None),
        ("1.323", "any", "1323/1000"),
        ("0,125", "any", "1/8"),
        ("1323,5", "any", "2647/2"),
        ("1.323,5", "any", None),
        ("1.323,5", "danish", None),
    ],
)
def test_decimal_marks(text: str, language: str, value: str | None) -> None:
    """A decimal comma counts in Danish and in measurement files only, and a doubtful number is no number."""
    literal = parse_number(text, language=language)
    assert (literal and literal.value) == (None if value is None else Fraction(value))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("1,323", "any", ("1323", "1.323")),
        ("-12,500 kr", "english", ("12500", "12.500")),
        ("1.323", "danish", ("1323", "1,323")),
        ("1.323", "any", None),
        ("0,323", "any", None),
        ("1234,567", "any", None),
        ("1,32", "any", None),
        ("1323", "any", None),
        ("ja", "any", None),
    ],
)
def test_doubtful_numbers(text: str, language: str, expected: tuple[str, str] | None) -> None:
    """Three digits after what may be a mark for thousands give both readings; nothing else is in doubt."""
    assert readings(text, language=language) == expected


@given(st.integers(0, 10**20), st.integers(0, 12), st.sampled_from(["", "%", " pp", " kr"]))
def test_any_decimal_is_read_exactly(digits: int, places: int, unit: str) -> None:
    """Whatever digits are printed with a point, the value is those digits over a power of ten."""
    text = f"{digits:0{places + 1}d}"
    written = f"{text[: len(text) - places]}.{text[len(text) - places :]}" if places else text
    literal = parse_number(written + unit)
    scale = 10**places * (100 if unit in ("%", " pp") else 1)
    assert literal == Literal(Fraction(digits, scale), unit.strip() or None, Fraction(1, 2 * scale))
