"""Counts of answers: how they are read, pooled, and what follows from them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from evaluator.value import Known, NotApplicable, Phrase
from tests.measurements.sets import answer, codes, contract, looked, sound, value

TILFREDS = """counts:
  tilfreds:
    drift: {meget: 79, tilfreds: 20, utilfreds: 1, ved_ikke: 4}
    vaekst: {meget: 83, tilfreds: 17, utilfreds: 0, ved_ikke: 0}
"""


def marks(*numbers: int) -> str:
    """Counts of the marks 0..10 of the question anbefaling."""
    listed = ", ".join(f"{mark}: {number}" for mark, number in enumerate(numbers))
    return f"counts: {{anbefaling: {{{listed}}}}}"


def test_a_share_is_of_all_answers_but_the_excluded() -> None:
    """Excluded answers are in no numerator and no denominator, and are told apart."""
    given = answer(sound(TILFREDS), "share(meget, segment=drift)")
    assert given.value == Known(Fraction(79, 100))
    assert (given.how, given.numerator, given.denominator, given.excluded) == ("counts", 79, 100, 4)
    assert given.span is not None
    assert given.span.text == "drift"


def test_a_dimension_that_is_not_named_is_added_up() -> None:
    """The share of all is taken of the counts of all members."""
    given = answer(sound(TILFREDS), "share(meget)")
    assert given.value == Known(Fraction(162, 200))
    assert (given.numerator, given.denominator, given.excluded) == (162, 200, 4)


def test_counts_and_numbers_of_answers() -> None:
    """A count is of the answers named, n of all that are not excluded."""
    found = sound(TILFREDS)
    assert value(found, "count(meget, tilfreds, segment=drift)") == 99
    assert value(found, "n(tilfreds)") == 200
    assert value(found, "share(meget, tilfreds, segment=vaekst)") == 1


def test_dimensions_are_nested_in_any_order() -> None:
    """Counts by two dimensions give each, both together and none."""
    found = sound(
        """counts:
  henvist:
    nord:
      drift: {ja: 1, nej: 2}
      vaekst: {ja: 3, nej: 4}
    syd:
      segment=vaekst: {ja: 7, nej: 8}
      segment=drift: {ja: 5, nej: 6}
"""
    )
    assert value(found, "count(ja, of=henvist, segment=drift, region=syd)") == 5
    assert value(found, "count(ja, of=henvist, segment=vaekst)") == 10
    assert value(found, "count(nej, of=henvist, region=nord)") == 6
    assert value(found, "n(henvist)") == 36


def test_a_member_of_two_dimensions_says_which() -> None:
    """`drift` is a segment and a type: `segment=drift` tells them apart; a level of which one member is unique needs not."""
    text = "counts: {henvist: {segment=drift: {ja: 1, nej: 0}, segment=vaekst: {ja: 1, nej: 1}}}"
    assert value(sound(text), "count(ja, of=henvist, segment=drift)") == 1
    assert value(sound(text.replace("segment=", "")), "share(ja, of=henvist)") == Fraction(2, 3)


def test_the_key_of_counts_may_say_of_whom_and_when() -> None:
    """Conditions, periods, groups and members stand behind the question."""
    found = sound(
        """counts:
  benyttet, where henvist = ja: {ja: 77, nej: 23}
  henvist, period=2021: {ja: 60, nej: 40}
  henvist, group=control: {ja: 1, nej: 4}
  henvist, segment=drift: {ja: 1, nej: 0}
"""
    )
    assert value(found, "share(ja, of=benyttet, where henvist = ja)") == Fraction(77, 100)
    assert value(found, "share(ja, of=henvist, period=2021)") == Fraction(3, 5)
    assert value(found, "share(ja, of=henvist, group=control)") == Fraction(1, 5)
    assert value(found, "share(ja, of=henvist, segment=drift)") == 1
    assert answer(found, "share(ja, of=henvist)").how == "missing"


def test_a_condition_on_a_dimension_chooses_members() -> None:
    """`where segment = drift` needs no counts of its own."""
    assert value(sound(TILFREDS), "share(meget, where segment = drift)") == Fraction(79, 100)
    assert value(sound(TILFREDS), "n(tilfreds, where segment in (drift, vaekst))") == 200


def test_nps_from_marks() -> None:
    """Marks 9 and 10 promote, 0 to 6 detract."""
    assert value(sound(marks(0, 0, 0, 0, 0, 0, 5, 5, 0, 0, 90)), "nps(anbefaling)") == 85


def test_nps_from_groups() -> None:
    """Counts of the three groups give the same."""
    found = sound("counts: {anbefaling: {promoters: 90, passives: 5, detractors: 5}}")
    assert value(found, "nps(anbefaling)") == 85
    assert value(found, "n(anbefaling)") == 100
    assert "by promoters" in looked(found, "mean(anbefaling)")


def test_groups_and_marks_of_two_members_are_not_added() -> None:
    """What is counted in two ways gives no figure of all together."""
    groups = "{promoters: 1, passives: 0, detractors: 0}"
    found = sound(f"counts: {{anbefaling: {{nord: {groups}, syd: {{10: 1, total: 1}}}}}}")
    assert "partly by mark" in looked(found, "nps(anbefaling)")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mean(karakter)", Fraction(2 * 1 + 3 * 2 + 5 * 3, 6)),
        ("median(karakter)", Fraction(4)),
        ("percentile(karakter, 50%)", Fraction(3)),
        ("percentile(karakter, 51%)", Fraction(5)),
        ("percentile(karakter, 0%)", Fraction(2)),
        ("percentile(karakter, 100%)", Fraction(5)),
    ],
)
def test_statistics_of_marks(text: str, expected: Fraction) -> None:
    """The median is the mean of the two middle marks, a percentile the smallest mark that enough answers reach."""
    found = sound("counts: {karakter: {1: 0, 2: 1, 3: 2, 4: 0, 5: 3, ved_ikke: 9}}")
    assert value(found, text) == expected


def test_no_answers_are_not_applicable() -> None:
    """A share of nobody does not apply; how many there were is still known."""
    found = sound("counts: {henvist: {ja: 0, nej: 0}}")
    assert value(found, "share(ja, of=henvist)") == NotApplicable(Phrase.of("no answers", question="henvist"))
    assert value(found, "count(ja, of=henvist)") == 0
    assert value(found, "n(henvist)") == 0


def test_excluded_answers_may_be_left_out() -> None:
    """Then it is not known how many they were."""
    found = answer(sound("counts: {tilfreds: {meget: 1, tilfreds: 1, utilfreds: 0}}"), "share(meget)")
    assert (found.value, found.excluded) == (Known(Fraction(1, 2)), None)


def test_a_total_proves_that_what_is_left_out_is_nobody() -> None:
    """An answer may be left out where the total shows that nobody gave it."""
    assert value(sound("counts: {karakter: {5: 3, total: 3}}"), "mean(karakter)") == 5


def asked(text: str, quantity: str = "share(ja, of=henvist)") -> tuple[object, ...]:
    """What is told of those asked: how many, how many of them did not answer, and the response rate."""
    found = answer(sound(text), quantity)
    return found.asked, found.missing, found.response


def test_who_was_asked_and_who_did_not_answer() -> None:
    """Either number gives the other, and the response rate is of those asked, excluded answers among those who answered."""
    text = "counts: {henvist: {nord: {ja: 1, nej: 2, missing: 7}, syd: {ja: 1, nej: 1, asked: 4}}}"
    assert asked(text, "share(ja, of=henvist, region=nord)") == (10, 7, Fraction(3, 10))
    assert asked(text, "share(ja, of=henvist, region=syd)") == (4, 2, Fraction(1, 2))
    assert asked(text) == (14, 9, Fraction(5, 14))
    assert asked("counts: {tilfreds: {meget: 6, tilfreds: 0, utilfreds: 0, ved_ikke: 2, asked: 10}}", "share(meget)")[1:] == (
        2,
        Fraction(4, 5),
    )


def test_who_was_asked_may_be_told_of_all_members_together() -> None:
    """Beside the members stands how many were asked of all of them; of each alone it is not known."""
    text = "counts: {henvist: {asked: 14, nord: {ja: 1, nej: 2}, syd: {ja: 1, nej: 1}}}"
    assert asked(text) == (14, 9, Fraction(5, 14))
    assert asked(text, "share(ja, of=henvist, region=syd)") == (None, None, None)


def test_excluded_answers_that_are_left_out_follow_from_those_who_did_not_answer() -> None:
    """Of 10 asked 2 did not answer and 6 gave an answer that counts, so 2 gave an excluded one."""
    counts = "counts: {tilfreds: {meget: 6, tilfreds: 0, utilfreds: 0, asked: 10, missing: 2}}"
    assert asked(counts, "share(meget)") == (10, 2, Fraction(4, 5))
    assert answer(sound(counts), "share(meget)").excluded == 2
    assert asked(counts.replace(", missing: 2", ""), "share(meget)") == (10, None, None)


def test_nobody_asked_has_no_response_rate() -> None:
    """A rate of nobody is no rate."""
    assert asked("counts: {henvist: {ja: 0, nej: 0, asked: 0}}") == (0, 0, None)


def test_counts_of_some_members_are_not_counts_of_all() -> None:
    """Where a member is not counted, the share of all is missing, and the answer says who is counted."""
    found = sound("counts: {henvist: {nord: {ja: 1, nej: 2}}}")
    assert value(found, "share(ja, of=henvist, region=nord)") == Fraction(1, 3)
    assert "counts only for region=nord, which is not everyone" in looked(found, "share(ja, of=henvist)")
    assert "counts only for region=nord" in looked(found, "share(ja, of=henvist, region=syd)")


def test_an_answer_called_total_is_an_answer() -> None:
    """The names beside the answers give way to answers of the same name."""
    rules = contract(
        'contract "T"\n  period 2022\n  scoring met\n  score mean(goals)\nquestion q\n  answers total, partly\n'
        'goal 1 "G"\n  a: share(total) >= 5%\n'
    )
    assert value(sound("counts: {q: {total: 1, partly: 3}}", rules=rules), "share(total)") == Fraction(1, 4)


def test_the_source_and_note_of_counts() -> None:
    """A table of counts, and a member in it, may name its source."""
    text = (
        "sources: {a: A, b: B}\nsource: a\ncounts: {henvist: {nord: {ja: 1, nej: 0, source: b, note: n}, syd: {ja: 1, nej: 0}}}"
    )
    found = sound(text)
    assert (answer(found, "n(henvist, region=nord)").source, answer(found, "n(henvist, region=nord)").note) == ("B", "n")
    assert answer(found, "n(henvist, region=syd)").source == "A"


def test_counts_come_before_published_figures_and_a_difference_is_found() -> None:
    """Counts win; a published figure that they do not round to is a finding that names both places."""
    text = "figures: {'share(meget, segment=drift)': 80 %}\n" + TILFREDS
    found = sound(text)
    assert value(found, "share(meget, segment=drift)") == Fraction(79, 100)
    assert codes(found.findings) == ["M0751"]
    assert found.findings[0].labels[0].span.text == "drift"
    assert sound(text.replace("80 %", "79 %")).findings == ()
    assert sound("figures: {'share(meget, segment=drift)': 79.4 %}\n" + TILFREDS).findings != ()


def test_the_published_n_is_held_against_the_counts() -> None:
    """The number of answers beside a figure is a figure of its own."""
    text = "figures: {'share(meget, segment=drift)': {value: 79 %, n: 101}}\n" + TILFREDS
    assert codes(sound(text).findings) == ["M0751"]


def test_weighted_counts_are_sums_of_weights() -> None:
    """The counts of a weighted survey may have decimals; shares and means follow by weight, exactly."""
    found = sound("counts: {glad: {ja: 41.25, nej: 13.75}, tryghed: {1: 0.5, 2: 0, 3: 1, 4: 2.5, 5: 1}}")
    assert value(found, "share(ja, of=glad)") == Fraction(3, 4)
    assert value(found, "mean(tryghed)") == Fraction(37, 10)
    assert value(found, "median(tryghed)") == 4
    assert value(found, "percentile(tryghed, 30%)") == 3


def test_weighted_counts_do_not_tell_how_many_answered() -> None:
    """A sum of weights is no number of answers: that one stays unknown."""
    assert "weighted" in looked(sound("counts: {glad: {ja: 41.25, nej: 13.75}}"), "n(glad)")


def test_a_median_may_lie_between_two_marks() -> None:
    """Where half of the answers lie below, the median is the mean of the two middle marks, weighted or not."""
    assert value(sound("counts: {tryghed: {1: 1.5, 2: 0, 3: 1.5, 4: 0, 5: 0}}"), "median(tryghed)") == 2
    assert value(sound("counts: {karakter: {1: 2, 2: 0, 3: 1, 4: 1, 5: 0}}"), "median(karakter)") == 2
