"""The explanation of a counted figure: of how many it is, who did not answer, the response rate, in each form and language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import maalbar
from maalbar.cli.explain import command
from maalbar.report import explain
from maalbar.report.texts import Language

RULES = """contract "Answers"
  period 2024
  scoring met
  score mean(goals){hide}
dimension segment: starters, growers
question advice
  answers very, fair
  excluded unsure
question recommend
  scale 0..10
  excluded none
goal 1 "Satisfied"
  advice: share(very, segment={member}) >= 50%
  score advice
goal 2 "Recommended"
  recommend: nps(recommend) >= 10
  score recommend
"""
COUNTS = """measurements: Answers
counts:
  advice:
    starters: {very: 60, fair: 20, unsure: 8, missing: 12}
    growers: {very: 30, fair: 10, unsure: 2, asked: 100}
  recommend: {promoters: 6, passives: 3, detractors: 1, asked: 20, missing: 8}
"""


def written(folder: Path, member: str = "starters", hide: int = 0, counts: str = COUNTS) -> Path:
    """The contract and its counts in a folder."""
    below = f"\n  hide counts < {hide}" if hide else ""
    (folder / "contract.maal").write_text(RULES.format(member=member, hide=below), "utf-8")
    (folder / "measurements.yaml").write_text(counts, "utf-8")
    return folder


def told(folder: Path, language: Language = "en") -> str:
    """The explanation as text."""
    return explain.render(maalbar.load(folder).score(), language)


def exact(folder: Path) -> list[dict[str, Any]]:
    """The steps that say how a figure is known, from the explanation as JSON."""
    found = CliRunner().invoke(command, [str(folder), "--format", "json", "--lang", "en"])
    return [step for step in _steps(json.loads(found.output)["explained"]) if "how" in step]


def _steps(steps: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for step in steps:
        yield step
        yield from _steps(step.get("steps", []))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "from counts, 60 of 80, 8 excluded, 12 of 100 asked did not answer, response rate 88 %, measurements.yaml:4"),
        ("da", "fra svartal, 60 af 80, 8 undtaget, 12 af 100 adspurgte svarede ikke, svarprocent 88 %, measurements.yaml:4"),
    ],
)
def test_a_share_tells_who_did_not_answer(tmp_path: Path, language: Language, words: str) -> None:
    """Numerator, denominator, excluded answers, those who did not answer and the response rate stand beneath the figure."""
    assert words in told(written(tmp_path), language)


def test_a_figure_without_a_numerator_tells_of_how_many_it_is(tmp_path: Path) -> None:
    """An NPS is of so many answers; excluded ones that are left out follow from those asked."""
    assert "from counts, 10 answers, 2 excluded, 8 of 20 asked did not answer, response rate 60 %" in told(written(tmp_path))


def test_what_is_not_told_is_not_made_up(tmp_path: Path) -> None:
    """Without those asked there is no response rate, and without excluded answers nobody knows how many did not answer."""
    counts = COUNTS.replace(", missing: 12", "").replace(", missing: 8", "")
    text = told(written(tmp_path, counts=counts))
    assert "60 of 80, 8 excluded, measurements.yaml:4" in text
    assert "10 answers, 20 asked, measurements.yaml:6" in text
    assert "response rate" not in text


def test_json_has_the_counts_as_exact_fractions(tmp_path: Path) -> None:
    """Each under its key, beside how the figure is known; pooled members are added up."""
    first, second = exact(written(tmp_path, "all"))
    assert {key: first[key] for key in first if key != "line"} == {
        "how": "counts",
        "numerator": "90",
        "denominator": "120",
        "excluded": "10",
        "missing": "70",
        "asked": "200",
        "response_rate": "13/20",
    }
    assert (second["denominator"], second["response_rate"], "numerator" in second) == ("10", "3/5", False)


def test_markdown_has_the_same_lines(tmp_path: Path) -> None:
    """Nested lists under a heading for each goal and the total."""
    found = CliRunner().invoke(command, [str(written(tmp_path)), "--format", "markdown", "--lang", "en"]).output.splitlines()
    assert [line for line in found if line.startswith("#")] == [
        *("## Goal 1  Satisfied = 100 %", "## Goal 2  Recommended = 100 %", "## Total = 100 %")
    ]
    assert any(line.strip().startswith("- from counts, 60 of 80, 8 excluded, 12 of 100 asked did not answer") for line in found)


@pytest.mark.parametrize(("hide", "words"), [(10, "60 of 80, < 10 excluded, 12 did not answer,"), (13, "< 13 did not answer,")])
def test_small_counts_stay_hidden(tmp_path: Path, hide: int, words: str) -> None:
    """A count below the limit is hidden, and so is what it could be worked out from: those asked and the rate."""
    folder = written(tmp_path, hide=hide)
    assert words in told(folder)
    assert "asked" not in told(folder).partition("Goal 2")[0]
    first = exact(folder)[0]
    assert first["excluded"] == {"hidden": f"< {hide}"}
    assert not {"asked", "response_rate"} & first.keys()
