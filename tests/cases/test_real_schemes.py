"""Three published schemes give their published results: an excerpt always, the whole table where it lies beside this checkout."""

from __future__ import annotations

import csv
import shutil
from fractions import Fraction
from pathlib import Path

import pytest
from attrs import frozen

import maalbar
from evaluator.result import GoalResult, Result
from evaluator.value import Known, NotApplicable, ProfileValue, Undecided, Unknown, Value

ROOT = Path(__file__).parents[2]
TABLES = ROOT.parent / "shared" / "cases"
NO_TABLES = pytest.mark.skipif(not TABLES.is_dir(), reason="the whole tables are not beside this checkout")


@frozen
class Scheme:
    """A scheme: the folder of its rules, its table there, and the whole table's name."""

    folder: str
    table: str
    whole: str

    def excerpt(self) -> list[tuple[dict[str, str], Result]]:
        """The rows of the excerpt in the rules' own folder, each with its result."""
        return self._scored(ROOT / "rules" / self.folder)

    def everything(self, work: Path) -> list[tuple[dict[str, str], Result]]:
        """The rows of the whole table, each with its result, scored in one evaluation."""
        shutil.copy(ROOT / "rules" / self.folder / "maalinger.yaml", work)
        shutil.copy(TABLES / self.whole, work / self.table)
        return self._scored(work)

    def _scored(self, folder: Path) -> list[tuple[dict[str, str], Result]]:
        with (folder / self.table).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        contract = maalbar.load(ROOT / "rules" / self.folder)
        return list(zip(rows, contract.score_parties(folder / "maalinger.yaml"), strict=True))


FLORIDA = Scheme("florida-school-grades-2019", "schools.csv", "florida_school_grades_2019.csv")
AFDK = Scheme("rkkp-afdk-2023", "units.csv", "rkkp_afdk_2023.csv")
REF = Scheme("uk-ref-2021", "submissions.csv", "uk_ref_2021.csv")


def _known(value: Value) -> Fraction | bool | str:
    assert isinstance(value, Known)
    return value.value


def _output(goal: GoalResult, name: str) -> Value:
    return next(one.value for one in goal.outputs if one.output.name == name)


# --- Florida school grades 2019 ---------------------------------------------------------------------------


def _percent_and_grade(result: Result) -> tuple[str, str]:
    return str(_known(result.total.value)), str(_known(_output(result.goals[0], "grade")))


def test_florida_excerpt() -> None:
    """Six schools have the percent and the grade that were published."""
    scored = FLORIDA.excerpt()
    assert [_percent_and_grade(result) for _, result in scored] == [(row["percent"], row["grade"]) for row, _ in scored]


@NO_TABLES
def test_florida_whole_table(tmp_path: Path) -> None:
    """All 3,328 schools with a grade have the percent and the grade that were published; the nine without have no score."""
    scored = FLORIDA.everything(tmp_path)
    graded = [(row, result) for row, result in scored if row["grade"] != "I"]
    assert len(graded) == 3328
    assert [_percent_and_grade(result) for _, result in graded] == [(row["percent"], row["grade"]) for row, _ in graded]
    assert all(isinstance(result.total.value, NotApplicable) for row, result in scored if row["grade"] == "I")


# --- Danish clinical quality indicators, AFDK 2023 ----------------------------------------------------------


def _share(result: Result) -> Fraction:
    shown = _known(_output(result.goals[0], "andel"))
    assert isinstance(shown, Fraction)
    return shown


def _verdict(result: Result) -> Value:
    met = result.goals[0].criteria[0].met
    assert met is not None
    return met


def _hold_afdk(scored: list[tuple[dict[str, str], Result]]) -> int:
    """Hold every share to the published one, and every verdict whose standard is known; the number of those verdicts."""
    assert [_share(result) for _, result in scored] == [Fraction(row["pct"]) / 100 for row, _ in scored]
    standard = {"1", "2", "4a 2y", "4a 5y"}
    verdicts = [(row["published_met"] == "Ja", _verdict(result)) for row, result in scored if row["indicator"] in standard]
    assert [_known(verdict) for _, verdict in verdicts] == [published for published, _ in verdicts]
    others = [_verdict(result) for row, result in scored if row["indicator"] not in standard]
    assert all(isinstance(verdict, Undecided) for verdict in others)
    return len(verdicts)


def test_afdk() -> None:
    """All 26 shares and all 20 verdicts with a known standard are those that were published."""
    scored = AFDK.excerpt()
    assert (len(scored), _hold_afdk(scored)) == (26, 20)


def test_afdk_intervals() -> None:
    """All 26 exact intervals are those that were published, to the printed decimal."""
    shown = [(row, _output(result.goals[0], "usikkerhed")) for row, result in AFDK.excerpt()]
    assert len(shown) == 26
    for row, interval in shown:
        assert isinstance(interval, ProfileValue)
        assert [_known(end) for end in interval.values] == [Fraction(row[end]) / 100 for end in ("ci_lo", "ci_hi")], row


def test_afdk_the_year_before() -> None:
    """The 25 shares of the year before are those that were published; the one that was not printed is unknown."""
    shown = [(row["prev_pct"], _output(result.goals[0], "aaret_foer")) for row, result in AFDK.excerpt()]
    assert [_known(share) for printed, share in shown if printed] == [Fraction(printed) / 100 for printed, _ in shown if printed]
    assert [type(share) for printed, share in shown if not printed] == [Unknown]


@NO_TABLES
def test_afdk_whole_table(tmp_path: Path) -> None:
    """The table beside this checkout is the one that the rules keep."""
    scored = AFDK.everything(tmp_path)
    assert (len(scored), _hold_afdk(scored)) == (26, 20)
    assert [row["ci_hi"] for row, _ in scored] == [row["ci_hi"] for row, _ in AFDK.excerpt()]


# --- UK Research Excellence Framework 2021 ----------------------------------------------------------------------

LEVELS = ("overall_4", "overall_3", "overall_2", "overall_1", "overall_U")


def _profile(result: Result) -> tuple[Value, ...]:
    profile = _output(result.goals[0], "profile")
    assert isinstance(profile, ProfileValue)
    return profile.values


def _hold_ref(scored: list[tuple[dict[str, str], Result]]) -> int:
    """Hold every profile to the published one, and those withheld to unknown; the number of profiles that are not withheld."""
    published = [(row, _profile(result)) for row, result in scored if row["out_4"] != "-"]
    assert [[_known(level) for level in profile] for _, profile in published] == [
        [Fraction(row[level]) / 100 for level in LEVELS] for row, _ in published
    ]
    withheld = [_profile(result) for row, result in scored if row["out_4"] == "-"]
    assert all(isinstance(level, Unknown) for profile in withheld for level in profile)
    return len(published)


def test_ref_excerpt() -> None:
    """Four submissions have the profile that was published; the one with withheld sub-profiles is unknown."""
    assert _hold_ref(REF.excerpt()) == 4


@NO_TABLES
def test_ref_whole_table(tmp_path: Path) -> None:
    """All 1,882 profiles are those that were published; the six submissions with withheld sub-profiles are unknown."""
    scored = REF.everything(tmp_path)
    assert (len(scored), _hold_ref(scored)) == (1888, 1882)
