"""How a quantity is answered: one way after the other, and what is said of a figure that is missing."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import pytest

from evaluator.value import Known, Mark, NotApplicable, Undecided, Unknown
from tests.measurements.sets import answer, looked, sound, value

LEVELS = """figures:
  sum(oms, segment=vaekst): 132
  sum(oms, segment=vaekst, period=2020): 110
  sum(oms, segment=vaekst, group=control): 105
  sum(oms, segment=vaekst, period=2020, group=control): 100
"""


def test_growth_is_worked_out_from_levels() -> None:
    """Growth over two years is the level now over the level then, less one."""
    given = answer(sound(LEVELS), "growth(oms, segment=vaekst, years=2)")
    assert given.value == Known(Fraction(1, 5))
    assert given.how == "derived"
    assert [name for name, _ in given.parts] == ["sum(oms, segment=vaekst)", "sum(oms, segment=vaekst, period=2020)"]


def test_growth_against_control_is_worked_out_from_levels() -> None:
    """The difference to the control group is taken of the two growths."""
    given = answer(sound(LEVELS), "growth(oms, segment=vaekst, years=2, against=control)")
    assert given.value == Known(Fraction(3, 20))
    assert [part.how for _, part in given.parts] == ["derived", "derived"]


def test_growth_from_a_figure_of_a_measure() -> None:
    """A level may be a published figure as well as a sum."""
    found = sound("figures: {oms: 11, 'figure(oms, period=2020)': 10}")
    assert value(found, "growth(oms, years=2)") == Fraction(1, 10)


def test_growth_from_nothing_is_missing() -> None:
    """From a level of 0 or below there is no growth in percent, and the answer says so."""
    found = sound("figures: {oms: 11, 'figure(oms, period=2020)': 0}")
    assert "the earlier level is not above 0: figure(oms, period=2020)" in looked(found, "growth(oms, years=2)")


def test_a_change_is_worked_out_from_two_periods() -> None:
    """A change is the figure now less the figure a year before; also from counts."""
    text = "figures: {'share(ja, of=henvist, period=2021)': 60 %}\ncounts: {henvist: {ja: 31, nej: 19}}"
    assert value(sound(text), "change(share(ja, of=henvist))") == Fraction(1, 50)


def test_a_change_against_control() -> None:
    """The change of the control group is taken off."""
    found = sound(
        """figures:
  share(ja, of=henvist): 62 %
  share(ja, of=henvist, period=2021): 60 %
  share(ja, of=henvist, group=control): 50 %
  share(ja, of=henvist, period=2021, group=control): 51 %
"""
    )
    assert value(found, "change(share(ja, of=henvist), against=control)") == Fraction(3, 100)


def test_a_difference_to_the_control_group() -> None:
    """A share against control is the share less the control group's."""
    text = "counts:\n  henvist: {ja: 62, nej: 38}\n  henvist, group=control: {ja: 1, nej: 1}\n"
    assert value(sound(text), "share(ja, of=henvist, against=control)") == Fraction(12, 100)


def test_a_published_figure_comes_before_a_derived_one() -> None:
    """What is published is not worked out anew."""
    found = sound(LEVELS + "  growth(oms, segment=vaekst, years=2): 19.9 %\n")
    assert answer(found, "growth(oms, segment=vaekst, years=2)").how == "published"


def test_a_figure_given_as_unknown_may_be_worked_out() -> None:
    """Another way may give what the file does not know."""
    found = sound(LEVELS + "  growth(oms, segment=vaekst, years=2): unknown\n")
    assert value(found, "growth(oms, segment=vaekst, years=2)") == Fraction(1, 5)


def test_a_pooled_count_is_the_sum_of_its_members() -> None:
    """A count of all is added up from the counts of the members; of some, where the rule names them."""
    found = sound("figures: {'count(forloeb, type=korte)': 1, 'count(forloeb, type=lange)': 2, 'count(forloeb, type=drift)': 4}")
    assert value(found, "count(forloeb)") == 7
    assert value(found, "count(forloeb, where type in (korte, lange))") == 3
    assert value(found, "count(forloeb, where type = lange)") == 2


def test_members_that_do_not_apply_leave_a_sum() -> None:
    """A sum is of the members that apply; where none does, it does not apply."""
    types = {"korte": "1", "lange": "2", "drift": "not applicable"}

    def text(values: dict[str, str]) -> str:
        return "figures:\n" + "".join(f"  count(forloeb, type={name}): {given}\n" for name, given in values.items())

    assert value(sound(text(types)), "count(forloeb)") == 3
    assert isinstance(value(sound(text(dict.fromkeys(types, "not applicable"))), "count(forloeb)"), NotApplicable)


def test_a_pooled_share_is_not_made_of_member_shares() -> None:
    """Nobody knows how the members weigh; the answer says which shares there are."""
    found = sound("figures:\n  share(meget, segment=drift): 79 %\n  share(meget, segment=vaekst): 83 %\n")
    text = looked(found, "share(meget)")
    assert "only for segment=drift and segment=vaekst" in text
    assert "without counts" in text


def test_the_n_beside_a_published_figure_answers_n() -> None:
    """`n:` is the number of answers behind the figure, of the same people."""
    found = sound("figures:\n  share(meget, segment=drift): {value: 79 %, n: 214}\n")
    assert value(found, "n(tilfreds, segment=drift)") == 214
    assert answer(found, "share(meget, segment=drift)").denominator == 214
    assert answer(found, "n(tilfreds)").how == "missing"


STAND_IN = """figures: {'nps(anbefaling, segment=all)': 84}
stand_ins:
  - for: nps(anbefaling, segment=each)
    use: nps(anbefaling, segment=all)
    because: only the NPS of all is published
"""


def test_a_stand_in_fills_every_member_and_is_marked() -> None:
    """What rests on a stand-in says so, with the reason."""
    for member in ("drift", "vaekst"):
        given = answer(sound(STAND_IN), f"nps(anbefaling, segment={member})")
        assert given.value == Known(Fraction(84), frozenset({Mark("stand-in", "only the NPS of all is published")}))
        assert (given.how, given.note) == ("stand-in", "only the NPS of all is published")
        assert [name for name, _ in given.parts] == ["nps(anbefaling)"]


def test_a_stand_in_gives_way_to_any_figure() -> None:
    """A figure of the member itself is used, and no stand-in that is not declared."""
    found = sound(STAND_IN.replace("}", ", 'nps(anbefaling, segment=drift)': 70}", 1))
    assert answer(found, "nps(anbefaling, segment=drift)").how == "published"
    assert answer(found, "nps(anbefaling, region=nord)").how == "missing"


def test_a_figure_worked_out_from_a_stand_in_keeps_the_mark() -> None:
    """The mark goes with the figure."""
    found = sound(
        "figures: {oms: 11, tal: 10}\nstand_ins: [{for: 'oms', use: 'sum(oms)', because: x}]".replace("oms: 11", "sum(oms): 11")
    )
    assert value(found, "oms") == 11
    text = """figures: {'figure(oms)': 12, 'sum(oms, period=2020)': 10}
stand_ins: [{for: 'figure(oms, period=2020)', use: 'sum(oms, period=2020)', because: the same register}]
"""
    given = answer(sound(text), "growth(oms, years=2)")
    assert given.value == Known(Fraction(1, 5), frozenset({Mark("stand-in", "the same register")}))


def test_a_stand_in_without_a_figure_is_told() -> None:
    """Where the stand-in is missing as well, the answer says so."""
    found = sound("stand_ins: [{for: 'nps(anbefaling, segment=drift)', use: nps(anbefaling), because: x}]")
    assert "a stand-in is declared, but there is no figure for nps(" in looked(found, "nps(anbefaling, segment=drift)")


def test_missing_says_where_was_looked() -> None:
    """The answer names what is not there, what is there instead, and that no stand-in is declared."""
    found = sound("figures: {'nps(anbefaling, segment=all)': 84}")
    assert looked(found, "nps(anbefaling, segment=drift)") == (
        "no figure and no counts for segment=drift; there is one for all segments together (84), and no stand-in is declared"
    )


@pytest.mark.parametrize(
    ("text", "asked", "expected"),
    [
        ("party: x", "tal", "no figure, and no stand-in is declared"),
        ("figures: {'tal': unknown}", "tal", "given as unknown, and no stand-in is declared"),
        ("period: 2021\nfigures: {tal: 5}", "tal", "no figure; only for 2021, and no stand-in is declared"),
        (
            "figures: {'figure(oms)': 5}",
            "growth(oms, years=2)",
            "no figure; to work it out, figure(oms, period=2020) is missing, and no stand-in is declared",
        ),
        (
            "figures: {'figure(oms, segment=drift)': 5}",
            "figure(oms)",
            "no figure; only for segment=drift, and no stand-in is declared",
        ),
        ("party: x", "share(ja, of=benyttet, where henvist = ja)", "no figure and no counts for where henvist = ja"),
        ("party: x", "share(meget, group=control, period=2019)", "no figure and no counts for group=control, period=2019"),
    ],
)
def test_where_was_looked(text: str, asked: str, expected: str) -> None:
    """Each thing nearby that could be meant is named."""
    assert looked(sound(text), asked).startswith(expected)


def test_missing_keeps_to_the_bounds() -> None:
    """A share that is missing is somewhere from 0 to 100 %, an activity done or not."""
    share = answer(sound(), "share(meget)").value
    assert isinstance(share, Unknown)
    assert [share.low, share.high] == [0, 1]
    done = answer(sound(), "goal 3 ejerskab").value
    assert isinstance(done, Undecided)
    assert done.options == (True, False)
    level = answer(sound(), "figure(oms)").value
    assert isinstance(level, Unknown)
    assert [level.low, level.high] == [None, None]


def test_no_answer_hangs_on_what_was_asked_before() -> None:
    """Figures that stand in for each other in a circle have the same answers in any order, and when they are asked again."""
    asked = ["count(forloeb)", "count(forloeb, type=korte)", "count(forloeb, type=lange)"]
    text = """figures:
  count(forloeb, type=lange): 5
  count(forloeb, type=drift): 4
  count(forloeb, period=2021): 20
stand_ins:
  - {for: "count(forloeb, type=korte)", use: count(forloeb), because: The courses were not told apart}
  - {for: count(forloeb), use: "count(forloeb, period=2021)", because: Of the year before}
"""
    alone = {one: value(sound(text), one) for one in asked}
    for order in permutations(asked):
        found = sound(text)
        assert [value(found, one) for one in (*order, *order)] == [alone[one] for one in (*order, *order)]


def test_an_answer_is_worked_out_once() -> None:
    """Asked again, a set gives the very answer that it gave before, also to what was only a step to another figure."""
    found = sound(LEVELS)
    growth = answer(found, "growth(oms, segment=vaekst, years=2)")
    assert answer(found, "growth(oms, segment=vaekst, years=2)") is growth
    assert answer(found, "sum(oms, segment=vaekst)") is growth.parts[0][1]
