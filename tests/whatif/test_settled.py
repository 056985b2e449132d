"""One party alone, with what it is compared by as it is: the same scores as among all the others."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

import maalbar
from dsl.check import wishes
from dsl.lever import Lever
from dsl.source import Source
from evaluator.score import score, score_parties
from evaluator.whatif.settled import MovedError, settled
from evaluator.whatif.turn import turn
from maalbar.api import LoadedContract

ROOT = Path(__file__).parent.parent.parent

CONTRACT = """contract "Schools"
  period 2024
  parties schools
  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score   mean(goals)

measure attendance "Attendance" in %
measure passed "Passed" in %

goal 1 "Pupils are there"
  attendance: attendance >= 95%

goal 2 "Pupils learn"
  passed: passed >= 80%

goal 3 "As good as the others"
  share: passed >= mean(passed, over=parties)
  lead: attendance >= 90%
    scoring if goal 1 >= mean(goal 1, over=parties) then 1 else 0
"""
FIGURES = """measurements: Schools
period: 2024
parties:
  file: schools.csv
  key: [school]
  figures: {attendance: attendance, passed: passed}
"""
SCHOOLS = "school,attendance,passed\nAsh,90 %,70 %\nBirch,97 %,90 %\nCedar,92 %,85 %\n"


@pytest.fixture
def schools(tmp_path: Path) -> LoadedContract:
    """A contract with a statistic of a figure and one of a score."""
    for name, text in (("kontrakt.maal", CONTRACT), ("maalinger.yaml", FIGURES), ("schools.csv", SCHOOLS)):
        (tmp_path / name).write_text(text, "utf-8")
    return maalbar.load(tmp_path)


def lever(text: str, contract: LoadedContract) -> Lever:
    """The lever of that name."""
    found, told = wishes.lever(Source("--vary", text), contract.contract)
    assert found is not None, told
    return found


@pytest.mark.parametrize("text", ["goal 2 passed target", "goal 3 share target", "goal 1 weight"])
def test_a_party_alone_scores_as_among_the_others(text: str, schools: LoadedContract) -> None:
    """Whatever a lever is turned to that no statistic rests on, each party's total is the one that all together give it."""
    measured, turned = schools.measure(), lever(text, schools)
    for party in measured.parties:
        alone = settled(schools.contract, measured, party, [turned])
        for value in (Fraction(1, 2), Fraction(4, 5), Fraction(1)):
            among = {one.party: one for one in score_parties(turn(schools.contract, {turned: value}), measured)}
            assert score(turn(alone, {turned: value}), measured, party).total.value == among[party].total.value


@pytest.mark.parametrize("text", ["goal 1 attendance target", "passed", "goal 3 share actual", "attendance"])
def test_what_moves_a_comparison_is_refused(text: str, schools: LoadedContract) -> None:
    """A figure that a statistic is of, and a target that a score which it is of rests on."""
    with pytest.raises(MovedError, match="over=parties"):
        settled(schools.contract, schools.measure(), "Ash", [lever(text, schools)])


def test_without_a_comparison_nothing_is_exchanged() -> None:
    """The very same contract comes back, and for the one party of a contract that has no others too."""
    contract = maalbar.load(ROOT / "rules" / "erhvervshus-nordjylland-2022")
    assert settled(contract.contract, contract.measure(), None, []) is contract.contract
