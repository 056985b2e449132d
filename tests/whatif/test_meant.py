"""Habits of those who do not program: what they write is no error that they must puzzle over, but is offered as it is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from click import Context, Option
from click.testing import CliRunner

import maalbar
from dsl.catalogue import render
from dsl.check import scenarios, wishes
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, MaalbarError
from dsl.source import Source
from maalbar.cli import commands
from tests.whatif.test_wishes import ROOT, contract

Reading = Callable[[Source, Contract], tuple[Any, tuple[Diagnostic, ...]]]


def setting(source: Source, asked: Contract) -> tuple[Any, tuple[Diagnostic, ...]]:
    """One line of a scenario, as `--set` gives it."""
    made, told = scenarios.from_sets([source], asked)
    return (made.sets or (None,))[0] if not told else None, told


COMPETENCE = "goal 3 kompetencer target ="
RANGE = f"{COMPETENCE} 70%..95% step 1 pp"
TURNOVER = "goal 6 omsaetning target = 8 pp"

HABITS: list[tuple[Reading, str, str]] = [
    (wishes.variation, f"{COMPETENCE} 70%–95% step 1 pp", RANGE),
    (wishes.variation, f"{COMPETENCE} 70–95% step 1 pp", RANGE),
    (wishes.variation, f"{COMPETENCE} 70-95%", RANGE),
    (wishes.variation, f"{COMPETENCE} 70..95% step 1 pp", RANGE),
    (wishes.variation, f"{COMPETENCE} 70% to 95% step 1 pp", RANGE),
    (wishes.variation, f"{COMPETENCE} 70% til 95% step 1 pp", RANGE),
    (wishes.variation, "goal 3 kompetencer target from 70% to 95% step 1 pp", RANGE),
    (wishes.variation, f"{COMPETENCE} 70%...95% step 1 pp", RANGE),
    (wishes.variation, f"{COMPETENCE} 70%…95%", RANGE),
    (wishes.variation, f"{COMPETENCE} 70%..95%", RANGE),
    (wishes.variation, f"{COMPETENCE} 70%..95% by 1 pp", RANGE),
    (wishes.variation, f"{COMPETENCE} 70%..95%, in steps of 1 pp", RANGE),
    (wishes.variation, "goal 3 kompetencer = 70%..95% step 1 pp", RANGE),
    (wishes.variation, "Goal3 kompetencer target = 70%..95% step 1 pp", RANGE),
    (wishes.variation, f"{COMPETENCE} 70%; 75%", f"{COMPETENCE} 70%, 75%"),
    (wishes.variation, f"{COMPETENCE} 70% or 75%", f"{COMPETENCE} 70%, 75%"),
    (wishes.variation, "goal 6 weight = 1..3", "goal 6 weight = 1..3 step 1"),
    (
        wishes.variation,
        "mål 3 kompetencer mål = 70 % - 95 %",
        "mål 3 kompetencer måltal = 70 %..95 % trin 1 procentpoint",
    ),
    (
        wishes.variation,
        "mål 3 kompetencer måltal fra 70 % til 95 % i trin på 0,5 procentpoint",
        "mål 3 kompetencer måltal = 70 %..95 % trin 0,5 procentpoint",
    ),
    (setting, "Goal 6 omsaetning target = 8 pp", TURNOVER),
    (setting, "goal6 omsaetning target = 8 pp", TURNOVER),
    (setting, "6 omsaetning target = 8 pp", TURNOVER),
    (setting, "omsaetning target = 8 pp", TURNOVER),
    (setting, "set goal 6 omsaetning target = 8 pp", TURNOVER),
    (setting, "goal 6 omsaetning = 8 pp", TURNOVER),
    (setting, "goal 6 omsaetning target 8 pp", TURNOVER),
    (setting, "goal 6 omsaetning target to 8 pp", TURNOVER),
    (setting, "goal 6 omsaetning target: 8 pp", TURNOVER),
    (setting, "goal 6 omsaetning target >= 8 pp", TURNOVER),
    (setting, 'goal 6 "Mervækst i omsætning" target = 8 pp', TURNOVER),
    (setting, "goal 6 Mervækst i omsætning target = 8 pp", TURNOVER),
    (setting, "goal 6 omsætning target = 8 pp", TURNOVER),
    (setting, "mål 6 omsætning måltal til 8 procentpoint", "mål 6 omsaetning måltal = 8 procentpoint"),
    (wishes.wish, "total 98%", "total >= 98%"),
    (wishes.wish, "Total >= 98%", "total >= 98%"),
    (wishes.wish, "goal 6 80%", "goal 6 >= 80%"),
    (wishes.wish, "total >= 98%, goal 6 >= 80%", "total >= 98% and goal 6 >= 80%"),
    (wishes.wish, "total >= 98% og goal 6 >= 80%", "total >= 98% and goal 6 >= 80%"),
    (wishes.lever, "goal 6 omsaetning target 0..20 pp", "goal 6 omsaetning target = 0 pp..20 pp"),
    (wishes.lever, "goal 6 omsaetning target = 0 pp–20 pp", "goal 6 omsaetning target = 0 pp..20 pp"),
]


@pytest.mark.parametrize(("reading", "text", "written"), HABITS, ids=[row[1] for row in HABITS])
def test_a_habit_is_offered_as_it_is_written(reading: Reading, text: str, written: str) -> None:
    """What is meant is offered and can be read as it is offered; the text itself stays refused."""
    found, told = reading(Source("--by", text), contract())
    assert found is None
    assert [each.code for each in told] == ["M0916"]
    assert f"Write: {written}" in render(told[0])
    assert reading(Source("--by", written), contract())[0] is not None


def test_two_settings_in_one_text_are_taken_apart() -> None:
    """Who writes two settings in one text is told to give each by itself."""
    found, told = setting(Source("--set", f"{TURNOVER} and {COMPETENCE} 85%"), contract())
    assert found is None
    assert f'Write each by itself: --set "{TURNOVER}" --set "{COMPETENCE} 85%"' in render(told[0])


UNCLEAR = [
    "goal 6 turnover target = 8 pp",
    "goal 66 omsaetning target = 8 pp",
    "goal 6 omsaetning target = otte",
    "8 pp",
    "?" * 999,
]


@pytest.mark.parametrize("text", UNCLEAR)
def test_nothing_is_offered_that_cannot_be_read(text: str) -> None:
    """Where no rewriting can be read the message stays the one that the text has."""
    _, told = wishes.variation(Source("--vary", text), contract())
    assert told
    assert "M0916" not in [each.code for each in told]


def test_a_step_of_a_share_says_that_it_is_percentage_points() -> None:
    """A bare 1 would be a hundred percentage points, so it is asked for with its unit."""
    found, told = wishes.variation(Source("--vary", f"{COMPETENCE} 70%..95% step 1"), contract())
    assert found is None
    assert [(each.code, each.span.text if each.span else "") for each in told] == [("M0302", "1")]
    assert 'Write "1 pp".' in render(told[0])


@pytest.mark.parametrize(("text", "right"), [(f"{COMPETENCE} 85 pp", "85%"), ("goal 6 omsaetning target = 8 %", "8 pp")])
def test_a_target_that_does_not_fit_is_told_where_it_is_set(text: str, right: str) -> None:
    """Percent for percentage points, or the reverse, is told in the user's own line, with the same number in the right unit."""
    with pytest.raises(MaalbarError) as told:
        maalbar.load(ROOT / "rules" / "erhvervshus-nordjylland-2022").what_if(text)
    (one,) = told.value.diagnostics
    assert one.code == "M0903"
    assert one.span is not None
    assert one.span.text == text.partition("= ")[2]
    assert f"such as {right}." in render(one)


def test_the_criteria_of_a_goal_are_listed_with_their_titles() -> None:
    """Who knows a criterion by its title alone finds its name in the message."""
    _, told = wishes.lever(Source("--by", "goal 6 turnover target"), contract())
    assert "There are forventet (Forventer i høj grad positiv effekt), omsaetning (Mervækst i omsætning)" in render(told[0])


def test_a_goal_beyond_the_last_is_told_how_many_there_are() -> None:
    """Of running numbers the first and the last are told, not those that look alike."""
    _, told = wishes.lever(Source("--by", "goal 13 omsaetning target"), contract())
    assert "There are 1 to 11." in render(told[0])


@pytest.mark.parametrize("before", [["--set", "goal"], []])
def test_words_without_quotes_are_told_to_have_them(before: list[str]) -> None:
    """Who leaves the quotes out is told that they are what is missing."""
    arguments = ["whatif", str(ROOT / "rules" / "erhvervshus-nordjylland-2022"), *before, "6", "omsaetning", "target", "=", "8"]
    found = CliRunner().invoke(commands, arguments)
    assert found.exit_code == 2
    assert "stands in quotes" in found.stderr


def test_the_command_offers_it_too() -> None:
    """What `--set` cannot read is offered as it is written, for the contract at hand."""
    arguments = ["whatif", str(ROOT / "rules" / "erhvervshus-nordjylland-2022"), "--set", "Goal 6 omsætning target: 8 pp"]
    found = CliRunner().invoke(commands, arguments, standalone_mode=False)
    assert isinstance(found.exception, MaalbarError)
    assert f"Write: {TURNOVER}" in str(found.exception)


ASKING = ["backtest", "margins", "score", "solve", "sweep", "tornado", "whatif"]


@pytest.mark.parametrize("name", ASKING)
def test_the_commands_name_their_options_in_one_order(name: str) -> None:
    """What is read comes first, for whom next, then what the command is about, its form, its files and its language."""
    command = commands.get_command(Context(commands), name)
    assert command is not None
    there = [each.name or "" for each in command.params if isinstance(each, Option)]
    assert there[:3] == ["measurements", "period", "party"]
    last = [each for each in there if each in ("format_", "out", "plot", "force", "lang")]
    assert last == sorted(last, key=["format_", "out", "plot", "force", "lang"].index)


def test_a_place_that_never_applies_is_told_in_few_words() -> None:
    """Where no value makes a wish apply, that is said without a list of values."""
    arguments = ["--want", "goal 1 kendskab met", "--by", "goal 1 kendskab actual"]
    found = CliRunner().invoke(commands, ["solve", str(ROOT / "rules" / "erhvervshus-nordjylland-2022"), *arguments])
    assert "Ikke relevant, uanset værdien." in found.stdout
