"""Verdicts and activities in an example, as they are said: `met`, `not met`, `not done`, in either language."""

from __future__ import annotations

import pytest

from dsl.format import formatted
from dsl.pipeline import reading
from dsl.source import Source
from maalbar.examples.run import run

RULES = """contract "K"
  period 2024
  scoring met
  goals score mean(parts)
  score mean(goals)

measure companies

goal 1 "Reach"
  reached: count(companies) >= 400
  done campaign "The campaign was run"

example "short of the target"
  given count(companies) = 380
  given goal 1 campaign = {given}
  expect goal 1 reached {verdict}
  expect goal 1 = 0%
"""


def passed(text: str) -> list[bool]:
    """Whether each example of a contract comes out as expected."""
    found = reading(Source("kontrakt.maal", text), open_file=lambda *_: None)
    assert found.contract is not None, found.diagnostics
    return [each.passed for each in run(found.tree, found.contract).examples]


@pytest.mark.parametrize("language", ["english", "danish"])
@pytest.mark.parametrize(
    ("given", "verdict", "right"),
    [
        ("not done", "not met", True),
        ("not done", "met = no", True),
        ("(not done)", "not met", True),
        ("not done", "met", False),
    ],
)
def test_a_verdict_is_expected_in_a_word(given: str, verdict: str, right: bool, language: str) -> None:
    """`met` and `not met` say what `met = yes` and `met = no` say, and an activity is `not done` without brackets."""
    text, told = formatted(Source("kontrakt.maal", RULES.format(given=given, verdict=verdict)), language)
    assert text is not None, told
    assert passed(text) == [right]


@pytest.mark.parametrize(
    ("line", "code", "place"),
    [
        ("expect goal 1 reached", "M0120", ""),
        ("expect goal 1 reached not done", "M0119", "done"),
        ("expect total met", "M0119", "met"),
        ("expect goal 1 reached not met 2023", "M0121", "2023"),
    ],
)
def test_half_a_verdict_is_a_message(line: str, code: str, place: str) -> None:
    """A place alone expects nothing, and only a verdict stands without a value."""
    rules = RULES.format(given="done", verdict="met").replace("expect goal 1 reached met", line)
    (told, *more) = reading(Source("kontrakt.maal", rules), open_file=lambda *_: None).diagnostics
    assert not more
    assert told.span is not None
    assert (told.code, told.span.text) == (code, place)
