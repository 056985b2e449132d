"""Values as people write them, read exactly; and what is no value of the quantity at hand."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from dsl import catalogue
from dsl.diagnostic import Diagnostic
from dsl.units import NUMBER, PP, RATIO, TRUTH, named
from evaluator.measurements import MeasurementSet
from evaluator.measurements.records import Printed
from evaluator.measurements.values import Wrong, read
from evaluator.measurements.wording import Wanted, plain, shown
from evaluator.value import Known, NotApplicable, Undecided, Unknown
from maalbar.report.phrases import said
from tests.measurements.sets import answer, contract, measured, sound, value

SHARE = Wanted("share(x)", RATIO, Fraction(0), Fraction(1))


@pytest.mark.parametrize("text", ["79 %", "79%", "79 pct.", "0.79", "0,79", " 79  % ", "79\u00a0%"])
def test_a_share_is_one_number_however_it_is_written(text: str) -> None:
    """Percent with or without a blank and a fraction with point or comma are the same share."""
    found = read(text, SHARE)
    assert isinstance(found, Printed)
    assert found.value == Known(Fraction(79, 100))
    assert found.digits == Fraction(1, 200)


@pytest.mark.parametrize(
    ("text", "code"), [("79", "M0631"), ("79 pp", "M0633"), ("140 %", "M0637"), ("-1 %", "M0638"), ("x", "M0630")]
)
def test_what_is_no_share(text: str, code: str) -> None:
    """A bare 79 and a share above 100 % are refused."""
    found = read(text, SHARE)
    assert isinstance(found, Wrong)
    assert found.code == code


@pytest.mark.parametrize("text", ["-7.02 pp", "−7,02 pp", "-7,02 pp"])
def test_percentage_points_say_their_unit(text: str) -> None:
    """A difference of shares is in percentage points, with any minus sign."""
    found = read(text, Wanted("growth", PP))
    assert isinstance(found, Printed)
    assert found.value == Known(Fraction(-702, 10000))
    assert isinstance(read("-7.02", Wanted("growth", PP)), Wrong)
    assert isinstance(read("-7.02 %", Wanted("growth", PP)), Wrong)


def test_named_units_may_be_left_out_or_written() -> None:
    """Money is in the measure's own unit, or in none; another unit is refused."""
    want = Wanted("sum(oms)", named(kr=1))
    assert read("10 kr", want) == read("10 kr ", want)
    assert isinstance(read("10", want), Printed)
    assert isinstance(read("10 eur", want), Wrong)
    assert isinstance(read("10 kr/aarsvaerk", Wanted("p", named(kr=1, aarsvaerk=-1))), Printed)


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("done", True),
        ("not done", False),
        ("Yes", True),
        ("no", False),
        ("ja", True),
        ("nej", False),
        ("Gennemført", True),
        ("ikke  gennemført", False),
    ],
)
def test_done_in_words(text: str, truth: bool) -> None:
    """Done or not is said in English or Danish words; YAML's own truths do not get in between."""
    found = sound(f"figures:\n  goal 3 ejerskab: {text}\n")
    assert value(found, "goal 3 ejerskab") is truth


def test_a_date_is_its_day() -> None:
    """A date is year, month and day, and counts as its ordinal."""
    assert value(sound("figures: {date(rapport): 2022-12-31}"), "date(rapport)") == date(2022, 12, 31).toordinal()


def test_unknown_keeps_its_bounds_and_its_reason() -> None:
    """A figure given as unknown may be anything its quantity can be."""
    given = answer(sound("figures:\n  share(meget): {value: unknown, because: not counted yet}\n"), "share(meget)")
    assert isinstance(given.value, Unknown)
    assert [given.value.low, given.value.high] == [0, 1]
    assert given.value.missing[0].quantity == "share(meget, of=tilfreds)"
    assert said(given.value.missing[0].looked, "en").startswith("given as unknown: not counted yet")
    assert given.span is not None


def test_unknown_done_is_undecided() -> None:
    """An activity that nobody knows of is done or not done."""
    found = read("unknown", Wanted("goal 3 ejerskab", TRUTH))
    assert isinstance(found, Printed)
    assert isinstance(found.value, Undecided)
    assert found.value.options == (True, False)


def test_not_applicable_keeps_its_reason() -> None:
    """What does not apply says why."""
    found = sound("figures:\n  share(meget): {value: not applicable, because: nobody was asked}\n")
    assert value(found, "share(meget)") == NotApplicable("nobody was asked")


def test_a_sum_is_exact_and_keeps_the_words_of_its_parts() -> None:
    """A sum in the file is added up, each part in its unit."""
    found = answer(sound("figures:\n  count(forloeb): {sum: [566, 81], note: two tables}\n"), "count(forloeb)")
    assert found.value == Known(Fraction(647))
    assert found.note == "two tables"
    assert found.digits == 1


def test_a_sum_with_an_unknown_part_is_unknown() -> None:
    """What is added to something unknown is unknown."""
    found = answer(sound("figures:\n  count(forloeb): {sum: [566, unknown]}\n"), "count(forloeb)")
    assert isinstance(found.value, Unknown)


@pytest.mark.parametrize(
    ("number", "unit", "text"),
    [
        (Fraction(79, 80), RATIO, "98.75 %"),
        (Fraction(-2, 3), NUMBER, "-0.66666…"),
        (Fraction(84), named(points=1), "84"),
        (Fraction(1, 20), PP, "5 pp"),
        (Fraction(7, 2), named(kr=1), "3.5 kr"),
        (Fraction(0), RATIO, "0 %"),
    ],
)
def test_numbers_in_messages_are_not_rounded(number: Fraction, unit: object, text: str) -> None:
    """A number is shown exactly, or cut with a sign that it goes on."""
    assert catalogue.said(shown(number, unit)) == text  # type: ignore[arg-type]  # the parameter is a unit


def test_numbers_in_messages_are_told_in_the_readers_language() -> None:
    """A Danish reader is shown a decimal comma, and days in Danish."""
    assert catalogue.said(shown(Fraction(79, 80), RATIO), "da") == "98,75 %"
    assert catalogue.said(shown(Fraction(7, 2), named(days=1)), "da") == "3,5 dage"


DANISH = """kontrakt "Prøve"
  periode 2022
  opgørelse begræns(resultat/måltal, 0, 1)
  målopfyldelse gennemsnit(målene)
nøgletal ventetid i dage
nøgletal udgift i kr
mål 1 "Mål"
  udgift: udgift >= 5 kr + 0 * ventetid / 1 dage * 1 kr
"""


def danish(text: str) -> tuple[MeasurementSet, tuple[Diagnostic, ...]]:
    """A set read for a contract in Danish."""
    return measured(text, rules=contract(DANISH))


def test_a_unit_may_be_in_either_language() -> None:
    """Days are `days` or `dage`, whatever the contract is written in."""
    for text in ("24 dage", "24 days"):
        assert value(danish(f"figures:\n  ventetid: {text}\n")[0], "ventetid") == 24
    assert not isinstance(read("24 dage", Wanted("ventetid", named(days=1))), Wrong)


def test_a_point_between_three_digits_is_doubtful_beside_a_danish_contract() -> None:
    """`1.323 kr` may be 1323 kr, as in a Danish rule; with other than three digits the point is a decimal point."""
    assert [each.code for each in danish("figures:\n  udgift: 1.323 kr\n")[1]] == ["M0632"]
    assert value(danish("figures:\n  udgift: 1.32 kr\n")[0], "udgift") == Fraction(132, 100)
    assert isinstance(read("1.323 kr", Wanted("udgift", named(kr=1))), Printed)


@pytest.mark.parametrize(
    ("text", "whole", "offered"),
    [
        ("1.323", True, "1323"),
        ("1,323", True, "1323"),
        ("1.323.500", False, "1323500"),
        ("1.323.500,50 kr", False, "1323500,50 kr"),
        ("-1.323.500", False, "-1323500"),
        ("1.323", False, None),
        ("0.123", True, None),
        ("1.32", True, None),
        ("1.323.50", False, None),
        ("1.323,50", True, None),
    ],
)
def test_signs_between_thousands_are_taken_out_only_where_they_are_certain(text: str, whole: bool, offered: str | None) -> None:
    """Two signs, decimals behind another sign, or a number that must be whole make certain what a sign means."""
    assert plain(text, whole=whole) == offered
