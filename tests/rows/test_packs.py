"""Answers that are counted three at a time come apart again, and a text that is not known is told wherever it stands."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import maalbar
from dsl.diagnostic import MaalbarError
from evaluator.rows.packs import MOST, NARROW, WIDTH, Pack, bits, fits
from evaluator.rows.plan import Sum
from evaluator.value import Known

WIDTHS = st.sampled_from((NARROW, WIDTH))


def _below(width: int) -> st.SearchStrategy[int]:
    return st.integers(0, (1 << width) - 1)


CONTRACT = """contract "Rows"
  period 2024
  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score mean(goals)
dimension segment "Segment": starters "New", growers "Growing"
survey users "Users"
  question referred "Referred?"
    answers yes, no
  question used "Used?"
    answers yes, no
goal 1 "Use"
  used: share(yes, of=used, where CONDITION) >= 50%
"""
SET = """measurements: Rows
contract: contract.maal
tables:
  users:
    file: users.csv
    dimensions: {segment: seg}
    questions: {referred: referred, used: used}
"""


@given(WIDTHS.flatmap(lambda width: st.tuples(st.just(width), st.lists(_below(width), min_size=1, max_size=MOST))))
def test_counts_in_one_sum_come_apart(counted: tuple[int, list[int]]) -> None:
    """As long as no group has more rows than a count has room for, what each answer added is told from what the others did."""
    width, counts = counted
    pack = Pack("q", None, tuple(Sum("answers", "q", (str(at),)) for at in range(len(counts))), width)
    together = sum(pack.weights()[str(at)] * count for at, count in enumerate(counts))
    assert [count for _, count in pack.counts(together)] == counts


def test_what_is_known_is_told_from_what_is_counted() -> None:
    """A text that is known adds to the count of those too, and a cell without a text to nothing else."""
    pack = Pack("q", None, (Sum("known", "q"), Sum("answers", "q", ("yes",))))
    together = 5 * (pack.always() + pack.weights()["yes"]) + 2 * pack.always()
    assert [count for _, count in pack.counts(together)] == [7, 5]


@pytest.mark.parametrize("width", [NARROW, WIDTH])
def test_a_group_that_is_too_large_does_not_fit(width: int) -> None:
    """Rows of a group that need one bit more may all be of one answer, which would run over into the next."""
    assert fits([("a", (1 << width) - 1)], 1, width)
    assert not fits([("a", 3), ("b", 1 << width)], 1, width)


@pytest.mark.parametrize(
    ("most", "width"), [(None, WIDTH), (0, NARROW), ((1 << NARROW) - 1, NARROW), (1 << NARROW, WIDTH), (10**9, WIDTH)]
)
def test_counts_lie_closer_together_only_where_no_group_can_be_too_large(most: int | None, width: int) -> None:
    """The narrow counts are for tables that are known to have few rows."""
    assert bits(most) == width


@pytest.mark.parametrize(
    ("condition", "row"),
    [("referred = yes", "New,Maybe,yes"), ("segment in (starters)", "Old,yes,yes")],
    ids=["answer", "member"],
)
def test_an_unknown_text_is_told_also_where_only_a_condition_looks(condition: str, row: str, tmp_path: Path) -> None:
    """A text that is no answer or member is an error in a column that nothing but a condition looks at; it is not "not true"."""
    (tmp_path / "contract.maal").write_text(CONTRACT.replace("CONDITION", condition), "utf-8")
    (tmp_path / "measurements.yaml").write_text(SET, "utf-8")
    (tmp_path / "users.csv").write_text(f"seg,referred,used\nGrowing,yes,yes\nNew,no,no\n{row}\n", "utf-8")
    with pytest.raises(MaalbarError) as caught:
        maalbar.load(tmp_path).score()
    assert {one.code for one in caught.value.diagnostics} & {"M1120", "M1121"}


YEARS = """contract "Rows"
  period 2024
  score mean(goals)
survey users "Users"
  question recommend "Recommend?"
    scale 0..10
  question used "Used?"
    answers yes, no, maybe
    excluded dk
goal 1 "Both"
  done one "One"
  show before: nps(recommend, period=2023)
  show now: mean(recommend)
  show aye: share(yes, of=used, period=2023)
  show nay: share(no, of=used)
"""


def test_years_that_tell_the_same_answers_apart_in_other_ways_are_counted_side_by_side(tmp_path: Path) -> None:
    """An NPS of one year and a mean of another, of the same question, are what the rows say, and so is who did not answer."""
    (tmp_path / "contract.maal").write_text(YEARS, "utf-8")
    tables = "tables: {users: {file: users.csv, period: {column: year}, questions: {recommend: r, used: u}}}"
    (tmp_path / "measurements.yaml").write_text(f"measurements: Rows\n{tables}\n", "utf-8")
    rows = [f"2024,{mark},{('yes', 'no', 'dk', '', 'maybe')[mark % 5]}" for mark in range(11)]
    (tmp_path / "users.csv").write_text("\n".join(["year,r,u", *rows, "2023,10,yes", "2023,3,no", "2023,9,", ""]), "utf-8")
    loaded = maalbar.load(tmp_path)
    (goal,) = loaded.score().goals
    told = [output.value.value for output in goal.outputs if isinstance(output.value, Known)]
    assert told == [Fraction(100, 3), 5, Fraction(1, 2), Fraction(2, 7)]
    tallies = [tally for several in loaded.measure().holdings.rows[None].tallies.batches.values() for tally in several]
    assert sorted((tally.batch.question, tally.asked, tally.answered) for tally in tallies) == [
        ("recommend", 3, 3),
        ("recommend", 11, 11),
        ("used", 3, 2),
        ("used", 11, 9),
    ]


MIXED = """contract "Rows"
  period 2024
  combined mean(members)
  score mean(goals)
dimension segment "Segment": starters, growers
survey users "Users"
  question used "Used?"
    answers yes, no
  question themes "About what?" several
    answers digital, green
goal 1 "Both"
  done one "One"
  show own: share(yes, of=used, segment=starters)
  show others: share(yes, of=used, where not (segment = growers and themes = green))
"""


def test_an_empty_member_stays_unknown_in_a_condition_although_the_rows_are_grouped_by_it(tmp_path: Path) -> None:
    """Whether a row without a segment is of the growers is unknown, and so is its opposite; the row is in neither."""
    (tmp_path / "contract.maal").write_text(MIXED, "utf-8")
    questions = "{used: used, themes: {column: themes, separator: +}}"
    tables = f"tables: {{users: {{file: users.csv, dimensions: {{segment: segment}}, questions: {questions}}}}}"
    (tmp_path / "measurements.yaml").write_text(f"measurements: Rows\n{tables}\n", "utf-8")
    rows = ["starters,yes,green", "starters,no,digital", "growers,no,green", "growers,yes,digital", ",no,green"]
    (tmp_path / "users.csv").write_text("\n".join(["segment,used,themes", *rows, ""]), "utf-8")
    (goal,) = maalbar.load(tmp_path).score().goals
    assert [output.value.value for output in goal.outputs if isinstance(output.value, Known)] == [Fraction(1, 2), Fraction(2, 3)]
