"""A turned contract scores as one whose text says so."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

import maalbar
from dsl.lever import Lever, Steps, levers, weight
from dsl.terms import Place
from evaluator.compiled import compile_scores
from evaluator.score import score
from evaluator.value import Known
from evaluator.whatif.turn import fill_in, turn, variable
from maalbar.api import LoadedContract

ROOT = Path(__file__).parent.parent.parent
CONTRACT = ROOT / "rules" / "erhvervshus-nordjylland-2022"


@pytest.fixture(scope="module")
def loaded() -> LoadedContract:
    """The 2022 contract."""
    return maalbar.load(CONTRACT)


def lever(loaded: LoadedContract, title: str) -> Lever:
    """The lever of that title."""
    return next(each for each in levers(loaded.contract) if each.title == title)


@pytest.mark.parametrize(
    ("title", "value", "line", "instead"),
    [
        ("goal 6 omsaetning target", Fraction(8, 100), "mod=kontrol) >= 10 procentpoint", "mod=kontrol) >= 8 procentpoint"),
        ("goal 7 forventet target", Fraction(9, 10), "digitalisering = ja) >= 70 %", "digitalisering = ja) >= 90 %"),
        ("goal 11 virksomheder target", Fraction(1000), ">= 800", ">= 1000"),
    ],
)
def test_a_turned_target_scores_as_the_text_with_that_target(
    title: str, value: Fraction, line: str, instead: str, loaded: LoadedContract, tmp_path: Path
) -> None:
    """Turning a lever is the same as writing its value into the rule file."""
    written = (CONTRACT / "kontrakt.maal").read_text("utf-8")
    assert written.count(line) == 1
    (tmp_path / "kontrakt.maal").write_text(written.replace(line, instead), "utf-8")
    (tmp_path / "maalinger.yaml").write_text((CONTRACT / "maalinger.yaml").read_text("utf-8"), "utf-8")
    expected = maalbar.load(tmp_path).score()
    result = score(turn(loaded.contract, {lever(loaded, title): value}), loaded.measure())
    assert result.total == expected.total
    assert [goal.score for goal in result.goals] == [goal.score for goal in expected.goals]


def test_a_turned_figure_is_turned_wherever_it_is_read(loaded: LoadedContract) -> None:
    """An activity that was not done counts against its goal, and against the goal that copies it."""
    result = score(turn(loaded.contract, {lever(loaded, "goal 9 moeder actual"): Fraction(0)}), loaded.measure())
    values = {goal.goal.id: goal.score.value for goal in result.goals}
    assert isinstance(values["9"], Known)
    assert values["2"] == values["9"]
    assert values["9"].value == Fraction(8, 10)


@pytest.mark.parametrize(("value", "expected"), [(Fraction(2), Fraction(1151, 1200)), (Fraction(0), Fraction(999, 1000))])
def test_a_weight_that_no_text_gives_can_be_turned(value: Fraction, expected: Fraction, loaded: LoadedContract) -> None:
    """Where no goal has a weight the others weigh 1; a weight of 0 leaves the goal out."""
    result = score(turn(loaded.contract, {weight(Place("6"), "goal 6 weight"): value}), loaded.measure())
    assert isinstance(result.total.exact, Known)
    assert result.total.exact.value == expected


def test_known_figures_filled_in_give_the_same_scores(loaded: LoadedContract) -> None:
    """A contract with its figures written in needs none, and a variable is then the only figure that is asked for."""
    target = lever(loaded, "goal 6 omsaetning target")
    filled = fill_in(turn(loaded.contract, {target: variable(target)}), loaded.measure())
    figures: list[Fraction | None] = [None] * (len(filled.quantities) - 1)
    compiled = compile_scores(filled)
    assert compiled([*figures, Fraction(1, 10)])[Place()] == Fraction(98, 100)
    assert compiled([*figures, Fraction(1, 2)])[Place("6")] == Fraction(68, 100)


def test_steps_are_a_sequence() -> None:
    """Values are made when asked for, also from the end and in slices, and a place outside is an error."""
    steps = Steps(Fraction(7, 10), Fraction(1, 100), 26)
    assert (len(steps), steps[0], steps[-1]) == (26, Fraction(7, 10), Fraction(95, 100))
    assert list(steps[1:3]) == [Fraction(71, 100), Fraction(72, 100)]
    with pytest.raises(IndexError):
        steps[26]
