"""The way out that a message names: the writer's own figure, never one that nobody measured, and one message for one slip."""

from __future__ import annotations

from fractions import Fraction

import pytest

from dsl.catalogue import render, said
from dsl.diagnostic import Severity
from dsl.units import DATE, DAYS, POINTS, PP, RATIO, Unit, named
from evaluator.measurements.values import Wrong, read
from evaluator.measurements.wording import Wanted
from tests.measurements.sets import codes, contract, measured, sound, value


@pytest.mark.parametrize(
    ("text", "unit", "offered"),
    [
        ("24 day", DAYS, '"24 days"'),
        ("24,5 tage", DAYS, '"24,5 days"'),
        ("64 %", POINTS, '"64"'),
        ("12 pp", RATIO, '"12 %"'),
        ("0.12 points", RATIO, '"0.12"'),
        ("-7,02 %", PP, '"-7,02 pp"'),
        ("31/12-2022", DATE, '"2022-12-31"'),
        ("02.03.2022", DATE, "year, month and day as YYYY-MM-DD"),
        ("a while", DAYS, "a number and days"),
        ("from 3 to 5 days", DAYS, "a number and days"),
        ("—7,02", PP, '"-7,02 pp"'),
        ("many", POINTS, "a number without a unit"),
        ("2.4 million", named(kr=1), '"2400000 kr"'),
        ("2,4 mio. kr.", named(kr=1), '"2400000 kr"'),
        ("2 weeks", DAYS, "a number and days"),
        ("16 arbejdsdage", DAYS, "a number and days"),
        ("140 pp", RATIO, "a number and %"),
    ],
)
def test_a_message_offers_the_number_that_was_written(text: str, unit: Unit, offered: str) -> None:
    """What can be copied holds the writer's own number where it can be the value, and no number at all where it cannot."""
    found = read(text, Wanted("x", unit, high=Fraction(1) if unit == RATIO else None))
    assert isinstance(found, Wrong)
    assert said(found.words["example"]) == offered


@pytest.mark.parametrize("text", ["true", "True", "false"])
def test_yamls_own_truths_say_whether_something_is_done(text: str) -> None:
    """`true` and `false` are as good as yes and no."""
    assert value(sound(f"figures:\n  goal 3 ejerskab: {text}\n"), "goal 3 ejerskab") is (text.lower() == "true")


ONE_MESSAGE = [
    ("figures:\n  andel: {value: 24,5 %}\n", "M0622", '"24,5 %"'),
    ("figures: {andel: 24,5 %, tal: 3,5}\n", "M0622", '"24,5 %"'),
    ("figures:\n  andel: {value: “24,5 %”}\n", "M0622", '"24,5 %"'),
    ("figures:\n  tal: 5\n    andel: 5 %\n", "M0693", "same column"),
    ("figures:\n  ejerskab: done\n", "M0694", '"goal 3 ejerskab"'),
    ("figures:\n  karakter: 4\n", "M0697", '"mean(karakter)"'),
    ("figures:\n  benyttet: 47 %\n", "M0697", '"share(ja, of=benyttet, where henvist = ja)"'),
    ("figures:\n  nps: 64\n", "M0697", '"nps(anbefaling, segment=drift)" or "nps(anbefaling, segment=vaekst)"'),
    ("figures:\n  “andel”: 5 %\n", "M0695", '"andel"'),
    ("figures:\n  andel: “5 %”\n", "M0695", '"5 %"'),
    ("figures:\nandel: 5 %\n", "M0620", 'indent it under "figures:"'),
    ("figures:\n  tal: 7\nandel: 5 %\n", "M0620", 'indent it under "figures:"'),
    ("figures:\n  andel: {value: 5 %, note: x\n  tal: {value: 7, note: y}\n", "M0612", "close"),
]


@pytest.mark.parametrize(("text", "code", "way_out"), ONE_MESSAGE)
def test_a_slip_in_yaml_has_one_message_with_its_way_out(text: str, code: str, way_out: str) -> None:
    """A slip that is common is told by its name, without messages that only follow from it."""
    found = measured(text)[1]
    assert set(codes(found)) == {code}, "\n".join(map(render, found))
    assert way_out in render(found[0])


def test_a_misspelt_section_is_not_taken_for_a_figure() -> None:
    """A key that is nearly one of the file's own is offered that one, whatever stands above."""
    assert 'Did you mean "counts"' in render(measured("figures:\n  tal: 7\ncount:\n  henvist: {ja: 1, nej: 0}\n")[1][0])


def test_a_set_of_another_year_has_one_message() -> None:
    """Where nothing matches because of the period, the period is what is told, with both years and both ways out."""
    figures = "figures:\n  tal: 7\n  share(meget, segment=drift): 82 %\n"
    text = f"period: 2020\n{figures}counts:\n  benyttet, where henvist = ja: {{ja: 1, nej: 1}}\n"
    found = measured(text)[1]
    assert codes(found) == ["M0756"], "\n".join(map(render, found))
    assert found[0].severity is Severity.WARNING
    shown = render(found[0])
    assert all(words in shown for words in ("2020", "2022", "Correct the period", "{file: set.yaml, as_period: 2022}"))


def test_a_set_of_earlier_figures_that_are_asked_for_has_no_such_message() -> None:
    """The base of a growth is of another year on purpose, and a file that is included with `as_period` has moved."""
    assert "M0756" not in codes(measured("period: 2020\nfigures:\n  'sum(oms, segment=vaekst)': 110\n  tal: 7\n")[1])
    moved = measured("include: [{file: a.yaml, as_period: 2022}]\n", files={"a.yaml": "period: 2020\nfigures: {tal: 7}\n"})
    assert not moved[1]


def test_a_table_of_another_year_has_that_message() -> None:
    """The columns of a table of parties are figures of the file's period as well."""
    text = "period: 2021\nparties: {file: t.csv, key: name, figures: {tal: n}}\n"
    assert codes(measured(text, files={"t.csv": "name,n\nA,5\n"})[1]) == ["M0756"]


@pytest.mark.parametrize(("figure", "points"), [("0.64", "64"), ('"-0,5"', "-50")])
def test_an_nps_like_a_share_is_asked_about(figure: str, points: str) -> None:
    """A Net Promoter Score goes from -100 to 100: 0.64 is read as written, with a warning that names 64."""
    found = measured(f"figures:\n  nps(anbefaling, segment=drift): {figure}\n")[1]
    assert codes(found) == ["M0755"]
    assert f"Write {points} " in render(found[0])


@pytest.mark.parametrize("figure", ["64", "1", "0", "64.5", "unknown"])
def test_an_nps_that_is_none_of_a_share_is_not_asked_about(figure: str) -> None:
    """Whole points, and more than one point, are no share."""
    assert not measured(f"figures:\n  nps(anbefaling, segment=drift): {figure}\n")[1]


def test_a_column_of_nps_is_asked_about_as_a_whole() -> None:
    """One party with half a point beside others with many is no slip."""
    text = "parties: {file: t.csv, key: name, figures: {'nps(anbefaling, segment=drift)': n}}"
    assert codes(measured(text, files={"t.csv": "name,n\nA,0.64\nB,1\n"})[1]) == ["M0755"]
    assert not measured(text, files={"t.csv": "name,n\nA,0.64\nB,31\n"})[1]


WAITING = contract(
    'contract "Waiting"\n  period 2022\n  scoring met\n  goals score mean(parts)\n  score mean(goals)\n'
    'measure waiting in days\nmeasure opened\ngoal 1 "Goal"\n  a: mean(waiting) <= 30\n  b: opened >= 5\n'
)


def test_a_figure_that_is_asked_for_in_another_way_names_that_way() -> None:
    """The note on an unused figure names the key that the rules ask for."""
    found = measured("figures:\n  waiting: 24 days\n  mean(opened): 7\n", rules=WAITING)[1]
    assert codes(found) == ["M0757", "M0757"]
    assert "the rules ask for mean(waiting)." in render(found[0])
    assert "the rules ask for figure(opened)." in render(found[1])


def test_a_median_is_not_offered_as_a_mean() -> None:
    """Two statistics are two figures: neither is offered as the key of the other."""
    assert codes(measured("figures:\n  median(waiting): 24 days\n", rules=WAITING)[1]) == ["M0752"]


@pytest.mark.parametrize(("sign", "written"), [(";", '";"'), ("\t", '"\\t"')])
def test_a_table_parted_by_another_sign_has_one_message(sign: str, written: str) -> None:
    """The columns of a Danish spreadsheet are parted by semicolons: one message names the line to write."""
    text = "parties:\n  file: t.csv\n  key: name\n  figures: {andel: pct, tal: n}\n"
    files = {"t.csv": "name;pct;n\nA;79,5 %;1,5\nB;8,25 %;2\n".replace(";", sign)}
    found = measured(text, files=files)[1]
    assert codes(found) == ["M0696"], "\n".join(map(render, found))
    assert f"separator: {written}" in render(found[0])
    mended = sound(text + f"  separator: {written}\n", files=files)
    assert value(mended, "andel", "A") == Fraction(795, 1000)
