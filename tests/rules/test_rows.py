"""The 2022 contract on generated rows: what was published, with how many answered behind every share."""

from __future__ import annotations

import shutil
from fractions import Fraction
from pathlib import Path

import pytest

import maalbar
from benchmarks.rows_data import TABLES, write
from dsl.quantity import Quantity
from dsl.terms import Place
from evaluator.result import Answer, Result
from evaluator.value import Known, NotApplicable
from tests.rules.languages import RULES

PUBLISHED = RULES / "erhvervshus-nordjylland-2022"
ROWS = RULES / "erhvervshus-nordjylland-2022-raekker"

ANSWERED = {
    "share(ny, of=aaret_foer)": (747, 900),
    "share(meget_tilfreds, of=faglige_kompetencer, segment=drift)": (158, 200),
    "share(meget_tilfreds, of=faglige_kompetencer, segment=vaekst)": (498, 600),
    "share(meget_tilfreds, of=faglige_kompetencer)": (656, 800),
    "share(ja, of=benyttet, where henvist = ja)": (231, 300),
    "share(i_hoej_grad, of=forventet_effekt)": (648, 800),
    "share(i_hoej_grad, of=forventet_effekt, where digitalisering = ja)": (162, 200),
}
"""Every share that is due in 2022: how many gave the answer, of how many."""
NOT_DUE = {"share(ja, of=kender_hub)", "share(ja, of=kender_groenne_ydelser, where kender_hub = ja)"}


def _scores(result: Result) -> dict[Place, object]:
    """The score of every goal, criterion and member, and the total, without what else is told of it."""
    values = {Place(): result.total.value}
    for goal in result.goals:
        values[Place(goal.goal.id)] = goal.score.value
        for one in [part for top in goal.criteria for part in (top, *top.parts)]:
            values[Place(goal.goal.id, one.criterion.name, one.members)] = one.score.value
    return {place: value.value if isinstance(value, Known) else type(value) for place, value in values.items()}


def _answers(folder: Path) -> dict[str, Answer]:
    loaded = maalbar.load(folder)
    measured = loaded.measure()
    return {str(quantity): measured.answer(quantity) for quantity in loaded.contract.quantities if _is_measured(quantity)}


def _is_measured(quantity: Quantity) -> bool:
    """Whether it is a figure, and not an activity that was done or not."""
    return quantity.function != "done"


def test_rows_score_as_the_published_figures() -> None:
    """Every goal, criterion and member and the total is on rows what it is on the published figures: 98 % in all."""
    on_rows, published = maalbar.load(ROWS).score(), maalbar.load(PUBLISHED).score()
    assert _scores(on_rows) == _scores(published)
    assert isinstance(on_rows.total.value, Known)
    assert on_rows.total.value.value == Fraction("0.98")
    assert on_rows.published == published.published
    assert on_rows.missing == ()


def test_every_share_tells_how_many_answered() -> None:
    """On rows each share comes with the number who gave the answer and the number who answered."""
    answers = {name: answer for name, answer in _answers(ROWS).items() if name.startswith("share(") and name not in NOT_DUE}
    assert {name: (answer.numerator, answer.denominator) for name, answer in answers.items()} == ANSWERED


def test_nothing_stands_in_on_rows() -> None:
    """The NPS of each segment is there, 84 of 225 and of 625 answers, and no figure rests on a published one."""
    answers = _answers(ROWS)
    assert {answer.how for name, answer in answers.items() if name not in NOT_DUE} == {"rows", "derived"}
    for segment, n in (("drift", 225), ("vaekst", 625)):
        nps = answers[f"nps(anbefaling, segment={segment})"]
        assert (nps.value, nps.denominator) == (Known(Fraction(84)), n)


def test_figures_agree_with_the_published_ones() -> None:
    """Every figure that was published is the same on rows, exactly."""
    published, on_rows = _answers(PUBLISHED), _answers(ROWS)
    told = {name: answer.value for name, answer in published.items() if isinstance(answer.value, Known)}
    assert len(told) == len(ANSWERED) + 8
    assert {name: on_rows[name].value.value for name in told if isinstance(on_rows[name].value, Known)} == {
        name: value.value for name, value in told.items()
    }


def test_what_was_not_asked_in_2022_is_not_made_up() -> None:
    """The survey of awareness has rows of 2020 only, so that nothing is known of 2022, and nothing was due."""
    result = maalbar.load(ROWS).score()
    for goal, name in (("1", "kendskab"), ("5", "groent_kendskab")):
        found = next(one for top in result.goals if top.goal.id == goal for one in top.criteria if one.criterion.name == name)
        assert isinstance(found.score.value, NotApplicable)
    assert {_answers(ROWS)[name].how for name in NOT_DUE} == {"missing"}


def test_the_committed_rows_are_those_of_the_generator(tmp_path: Path) -> None:
    """What stands in the folder is what the generator writes, byte for byte."""
    for file in write(tmp_path):
        assert (ROWS / file.name).read_bytes() == file.read_bytes(), f"python -m benchmarks.rows_data {ROWS}"
    assert {file.stem for file in ROWS.glob("*.csv")} == set(TABLES)


@pytest.mark.parametrize("kind", ["csv", "parquet", "xlsx", "duckdb"])
def test_more_rows_score_the_same_in_every_format(kind: str, tmp_path: Path) -> None:
    """Three times the rows, in whatever file, give the same scores, and three times as many behind each share."""
    folder = tmp_path / ROWS.name
    shutil.copytree(PUBLISHED, tmp_path / PUBLISHED.name)
    shutil.copytree(ROWS, folder, ignore=shutil.ignore_patterns("*.csv"))
    write(folder, 3, kind)
    text = (ROWS / "maalinger.yaml").read_text("utf-8")
    (folder / "maalinger.yaml").write_text(_of_kind(text, kind).replace("population: 935", "population: 2805"), "utf-8")
    assert _scores(maalbar.load(folder).score()) == _scores(maalbar.load(ROWS).score())
    answers = _answers(folder)
    assert {name: (answers[name].numerator, answers[name].denominator) for name in ANSWERED} == {
        name: (3 * chosen, 3 * answered) for name, (chosen, answered) in ANSWERED.items()
    }


def _of_kind(text: str, kind: str) -> str:
    """The measurement set with its tables in files of another kind."""
    if kind == "csv":
        return text
    lines = [line for line in text.splitlines() if not line.startswith(("    separator:", "    decimal:"))]
    for name in TABLES:
        found = lines.index(f"    file: {name}.csv")
        lines[found] = f"    file: {name}.{kind}" if kind != "duckdb" else f"    file: raekker.duckdb\n    table: {name}"
    return "\n".join(lines) + "\n"
