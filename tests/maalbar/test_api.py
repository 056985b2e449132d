"""The Python door."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

import maalbar

RULES = Path(__file__).parent.parent.parent / "rules"
CONTRACT = RULES / "erhvervshus-nordjylland-2022"


def test_a_contract_is_loaded_and_scored() -> None:
    """A folder gives a contract, the contract a result with exact values."""
    result = maalbar.load(CONTRACT).score()
    assert isinstance(result, maalbar.Result)
    assert result.total.value == maalbar.Known(Fraction(98, 100), result.total.value.marks)  # type: ignore[union-attr]
    assert [goal.goal.id for goal in result.goals] == [str(number) for number in range(1, 12)]


@pytest.mark.parametrize(
    "measurements",
    [None, CONTRACT / "maalinger.yaml", str(CONTRACT / "maalinger.yaml"), [CONTRACT / "maalinger.yaml"]],
)
def test_measurements_are_named_in_any_way(measurements: object) -> None:
    """A path as text or as a path, a list of them, or nothing for those in the folder."""
    loaded = maalbar.load(str(CONTRACT / "kontrakt.maal"))
    assert loaded.score(measurements).total == loaded.score().total  # type: ignore[arg-type]  # each of the forms


def test_the_period_can_be_another() -> None:
    """The same contract is loaded for another of its years."""
    assert maalbar.load(CONTRACT).contract.period == 2022
    assert maalbar.load(CONTRACT, period=2023).contract.period == 2023


def test_bad_text_raises_one_error_with_every_message(tmp_path: Path) -> None:
    """Both mistakes are in the one error, each with its place."""
    path = tmp_path / "kontrakt.maal"
    path.write_text('contract "X"\n  period 2022\ngoal 1 "A"\n  a: nothing >= 80%\ngoal 2 "B"\n  b: nobody >= 80%\n', "utf-8")
    with pytest.raises(maalbar.MaalbarError) as caught:
        maalbar.load(path)
    lines = {diagnostic.span.line for diagnostic in caught.value.diagnostics if diagnostic.span}
    assert {4, 6} <= lines
    assert "nothing" in str(caught.value)
    assert "nobody" in str(caught.value)


def test_a_bad_measurement_set_raises_too(tmp_path: Path) -> None:
    """The messages of the figures come in the same error."""
    path = tmp_path / "maalinger.yaml"
    path.write_text("measurements: X\nfigures:\n  share(ny): 140 %\n", "utf-8")
    with pytest.raises(maalbar.MaalbarError):
        maalbar.load(CONTRACT).score(path)


def test_a_named_file_that_may_not_be_read_is_told_at_its_place(tmp_path: Path) -> None:
    """The message points at the line that names it."""
    path = tmp_path / "kontrakt.maal"
    path.write_text('contract "X" amends "/etc/base.maal"\n  period 2022\n', "utf-8")
    with pytest.raises(maalbar.MaalbarError) as caught:
        maalbar.load(path)
    refused = next(each for each in caught.value.diagnostics if each.code == "M0028")
    assert refused.span is not None
    assert (refused.span.line, refused.span.text) == (1, '"/etc/base.maal"')


def test_parties_are_scored_together() -> None:
    """Every party of the table has a result of its own, in the order of the table."""
    results = maalbar.load(RULES / "five-schools").score_parties()
    assert len(results) == 5
    assert len({result.party for result in results}) == 5


def test_parties_are_not_scored_without_a_table() -> None:
    """Where the set has no table of parties that is an error, not an empty answer."""
    with pytest.raises(maalbar.MaalbarError, match="M0804"):
        maalbar.load(CONTRACT).score_parties()


@pytest.mark.parametrize(("path", "period"), [(None, None), (3, None), (CONTRACT, "2022"), (CONTRACT, 2022.0), (CONTRACT, True)])
def test_what_is_no_path_or_period_is_refused_at_the_call(path: object, period: object) -> None:
    """A value of another type is a TypeError that names the argument and what was given."""
    with pytest.raises(TypeError, match=r"^(path|period) must be .*, not "):
        maalbar.load(path, period)  # type: ignore[arg-type]  # that is the point


@pytest.mark.parametrize("measurements", [{"a": 1}, 5, [1], b"maalinger.yaml", {"maalinger.yaml"}])
def test_what_names_no_measurements_is_refused_at_the_call(measurements: object) -> None:
    """Figures themselves, or anything else that is not a path, are a TypeError that says what to give."""
    with pytest.raises(TypeError, match=r"^measurements must be a path, several paths or None, not "):
        maalbar.load(CONTRACT).score(measurements)  # type: ignore[arg-type]  # that is the point


def test_the_help_of_the_package_lists_its_names() -> None:
    """`dir` and the text of `help` name everything that is public."""
    assert set(maalbar.__all__) <= set(dir(maalbar))
    assert maalbar.__doc__ is not None
    assert [name for name in maalbar.__all__ if name not in maalbar.__doc__] == []


def test_a_known_value_reads_as_its_number() -> None:
    """Printed it is the fraction, for the debugger it is the whole object."""
    assert str(maalbar.Known(Fraction(49, 50))) == "49/50"
    assert "Known(" in repr(maalbar.Known(Fraction(49, 50)))


def test_check_gives_what_was_remarked() -> None:
    """A contract without mistakes is checked without an error; what is told are warnings and notes."""
    loaded = maalbar.load(CONTRACT)
    assert not any(diagnostic.is_error for diagnostic in loaded.check())


def test_every_public_name_is_there() -> None:
    """The names of the package can be had, and no other."""
    for name in maalbar.__all__:
        assert getattr(maalbar, name) is not None
    with pytest.raises(AttributeError):
        _ = maalbar.nothing


def test_the_command_line_loads_only_what_it_needs() -> None:
    """Help is given without the parser, the reader of YAML or the evaluator."""
    program = "import sys, maalbar.cli; sys.exit(len({'lark', 'yaml', 'attr', 'evaluator'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", program], cwd=RULES.parent).returncode == 0
