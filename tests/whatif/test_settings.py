"""Lines of scenarios that are written by habit: in a contract and in a file they are offered as on the command line."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from dsl.catalogue import render
from dsl.diagnostic import Diagnostic, MaalbarError
from dsl.format import formatted
from dsl.pipeline import reading
from dsl.source import Source
from maalbar.whatif.chosen import of_file

RULES = """contract "K"
  period 2024
  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score mean(goals)

measure companies

goal 1 "Reach"
  reached "Companies reached": count(companies) >= 400
"""
SCENARIO = 'scenario "More"\n  set {line}  # agreed in May\n'
HABITS = [
    ("goal 1 reached target to 450", "goal 1 reached target = 450"),
    ("goal 1 reached = 450", "goal 1 reached target = 450"),
    ("Goal1 reached target = 450", "goal 1 reached target = 450"),
    ('goal 1 "Companies reached" target: 450', "goal 1 reached target = 450"),
    ("reached target = 450", "goal 1 reached target = 450"),
]


def told(text: str) -> tuple[Diagnostic, ...]:
    """What is said of a contract."""
    return reading(Source("contract.maal", text), open_file=lambda *_: None).diagnostics


@pytest.mark.parametrize(("line", "right"), HABITS)
def test_a_line_of_a_contract_is_offered_as_it_is_written(line: str, right: str) -> None:
    """The one message offers the line, its place is in the line, and its fix mends the file."""
    text = RULES + SCENARIO.format(line=line)
    (found,) = told(text)
    assert found.code == "M0916"
    assert f"Write: {right}" in render(found)
    assert found.span is not None
    assert found.span.source.line(found.span.line).strip().startswith("set ")
    (edit,) = found.fixes[0].edits
    mended = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert mended == RULES + SCENARIO.format(line=right)
    assert told(mended) == ()


@pytest.mark.parametrize(("line", "right"), HABITS)
def test_a_line_of_a_file_is_offered_as_it_is_written(line: str, right: str) -> None:
    """So it is in a file of scenarios, whether the line cannot be read or only names nothing."""
    found = reading(Source("contract.maal", RULES), open_file=lambda *_: None)
    assert found.contract is not None
    try:
        (scenario,) = of_file(Source("proposals.maal", SCENARIO.format(line=line)), found.contract)
        from dsl.check.scenarios import trial

        said = trial(found.tree, found.contract, scenario)[1]
    except MaalbarError as refused:
        said = refused.diagnostics
    assert [each.code for each in said] == ["M0916"]
    assert f"Write: {right}" in render(said[0])


def test_a_danish_line_is_offered_in_danish() -> None:
    """In a Danish contract the rewriting is Danish."""
    text, wrong = formatted(Source("contract.maal", RULES), "danish")
    assert text is not None, wrong
    (found,) = told(f'{text}scenarie "Mere"\n  sæt mål 1 reached måltal til 450\n')
    assert "Skriv: mål 1 reached måltal = 450" in render(found, "da")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("goal 1 reached target = 450 kr", "M0903"),
        ("goal 7 reached target = 450", "M0204"),
        ("goal 1 reached target =", "M0120"),
        ("nonsense", "M0120"),
    ],
)
def test_what_cannot_be_rewritten_keeps_its_message(line: str, code: str) -> None:
    """Nothing is offered that could not be read, and a wrong value stays a wrong value."""
    assert [each.code for each in told(RULES + SCENARIO.format(line=line))] == [code]


def test_a_mistake_elsewhere_is_told_as_before() -> None:
    """Where the contract itself cannot be read, the line has the message of its own."""
    text = RULES.replace(">= 400", ">= 400 400") + SCENARIO.format(line="goal 1 reached target to 450")
    assert "M0916" not in [each.code for each in told(text)]


def test_a_contract_without_scenarios_is_untouched(tmp_path: Path) -> None:
    """What stands elsewhere and only begins alike is no line of a scenario."""
    assert told(RULES.replace('"Reach"', '"set goals"')) == ()


def test_an_endless_line_is_told_quickly() -> None:
    """Nobody typed a line of a hundred thousand blanks: it keeps its message, and nothing is looked for in it."""
    started = time.process_time()
    assert "M0916" not in [each.code for each in told(RULES + SCENARIO.format(line="goal 1 reached to" + " " * 100_000 + '"'))]
    assert time.process_time() - started < 5
