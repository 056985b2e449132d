"""Figures as people read them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsl.units import COUNT, DATE, DAYS, LABEL, NUMBER, POINTS, PP, RATIO, TRUTH, Unit, named
from evaluator.value import Known, Mark, NotApplicable, Undecided, Unknown
from maalbar.report.numbers import amount, as_score, exact, interval, number, shown
from maalbar.report.texts import Language


@pytest.mark.parametrize(
    ("value", "unit", "danish", "english"),
    [
        ("79/80", RATIO, "98,75 %", "98.75 %"),
        ("1", RATIO, "100 %", "100 %"),
        ("319/320", RATIO, "99,6875 %", "99.6875 %"),
        ("2287/3000", RATIO, "76,23333… %", "76.23333… %"),
        ("1/10000000", RATIO, "0,00001 %", "0.00001 %"),
        ("1/100000000", RATIO, "0,00000… %", "0.00000… %"),
        ("-351/5000", PP, "-7,02 pp", "-7.02 pp"),
        ("-1/3", NUMBER, "-0,33333…", "-0.33333…"),
        ("84", POINTS, "84 point", "84 points"),
        ("1", POINTS, "1 point", "1 point"),
        ("1", DAYS, "1 dag", "1 day"),
        ("30", DAYS, "30 dage", "30 days"),
        ("935", COUNT, "935", "935"),
        ("1323", COUNT, "1.323", "1,323"),
        ("1234567/2", named(kr=1), "617.283,5 kr", "617,283.5 kr"),
        ("1500", named(kr=1, aarsvaerk=-1), "1.500 kr/aarsvaerk", "1,500 kr/aarsvaerk"),
        ("738520", DATE, "31.12.2022", "2022-12-31"),
        ("0", NUMBER, "0", "0"),
    ],
)
def test_an_amount_is_shown_in_its_unit(value: str, unit: Unit, danish: str, english: str) -> None:
    """Each unit has its sign or word, each language its decimal sign and its groups."""
    assert amount(Fraction(value), unit, "da") == danish
    assert amount(Fraction(value), unit, "en") == english


def test_words_and_truths_are_amounts_too() -> None:
    """A label is shown as it is, a truth as yes or no."""
    assert amount("A", LABEL, "da") == "A"
    assert (amount(True, TRUTH, "da"), amount(False, TRUTH, "en")) == ("ja", "no")


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("97/100", "1", "97–100 %"),
        ("97/100", None, "mindst 97 %"),
        (None, "1", "højst 100 %"),
        (None, None, "ukendt"),
        ("1", "1", "100 %"),
        ("-1/2", "1", "-50 % til 100 %"),
        ("5/6", "199/200", "83,33333…–99,5 %"),
    ],
)
def test_an_interval_shows_both_ends(low: str | None, high: str | None, words: str) -> None:
    """An unknown figure is what it may be; an end that is not bounded is not shown."""
    assert interval(low and Fraction(low), high and Fraction(high), RATIO, "da") == words  # type: ignore[arg-type]


def test_every_kind_of_value_is_shown() -> None:
    """Unknown, undecided and not applicable have words, an approximate number has a sign."""
    assert shown(NotApplicable("not due"), RATIO, "en") == "not applicable"
    assert shown(Undecided(("A", "B"), ()), LABEL, "da") == "A eller B"
    assert shown(Unknown(Fraction(0), Fraction(1), ()), RATIO, "da") == "0–100 %"
    assert shown(Known(Fraction(1, 2), frozenset({Mark("approximate")})), NUMBER, "en") == "≈ 0.5"


def test_a_truth_counts_as_a_score() -> None:
    """Met counts 100 %, not met 0 %, undecided either."""
    assert as_score(Known(True), TRUTH) == (Known(Fraction(1)), RATIO)
    assert as_score(Undecided((True, False), ()), TRUTH) == (Unknown(Fraction(0), Fraction(1), ()), RATIO)
    assert as_score(Known("A"), LABEL) == (Known("A"), LABEL)


def test_the_longest_numbers_are_shown() -> None:
    """A number of ten thousand digits is shown by its size, and written out where it must be exact."""
    large = Fraction(10**10_000 + 7)
    assert number(large, "en") == "1.00000…·10^10000"
    assert exact(large / 3) == "1" + "0" * 9_999 + "7/3"
    assert number(Fraction(2**102, 3), "da") == "1,69020…·10^30"


@given(st.fractions(), st.sampled_from(["da", "en"]))
def test_what_is_shown_is_the_number_or_is_cut(value: Fraction, language: Language) -> None:
    """Read back, a shown number is the number; one that ends in … lies less than a unit of its last digit further out."""
    words = number(value, language)
    plain = words.rstrip("…").replace("." if language == "da" else ",", "").replace(",", ".")
    if words.endswith("…"):
        assert abs(Fraction(plain)) < abs(value) < abs(Fraction(plain)) + Fraction(1, 10**5)
    else:
        assert Fraction(plain) == value


@given(st.fractions())
def test_an_exact_number_reads_back(value: Fraction) -> None:
    """The exact form is the fraction."""
    assert Fraction(exact(value)) == value
