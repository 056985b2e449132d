"""Figures that rest on little, and figures of all together where the rules ask for each: what is told, and what is not."""

from __future__ import annotations

import pytest

from evaluator.measurements.resting import FEWEST
from tests.measurements.sets import codes, contract, measured

HEAD = """contract "Test"
  period 2022
  scoring clamp(actual/target, 0, 1)
  combined mean(members)
  score mean(goals)
dimension segment: drift, vaekst
question henvist
  answers ja, nej
  excluded ved_ikke
measure oms in kr
goal 1 "Goal"
"""
FEW = HEAD + "  c: share(ja) >= 50%\n"
NEEDS = FEW + "    needs n >= 5\n"
EACH = HEAD + "  c: share(ja, segment=each) >= 50%\n"
PROGRESS = HEAD + "  c: share(ja) >= baseline + 5 pp\n    baseline previous\n"
GROWTH = HEAD + "  c: growth(oms, years=2) >= 5%\n"


def told(rules: str, text: str) -> list[str]:
    """The codes that are told of a set."""
    return codes(measured(text, rules=contract(rules))[1])


@pytest.mark.parametrize(
    ("rules", "text", "expected"),
    [
        (FEW, "counts: {henvist: {ja: 5, nej: 4}}", ["M0760"]),
        (FEW, "counts: {henvist: {ja: 5, nej: 5}}", []),
        (FEW, "figures: {share(ja): {value: 50 %, n: 8}}", ["M0760"]),
        (FEW, "figures: {share(ja): 50 %}", []),
        (NEEDS, "counts: {henvist: {ja: 5, nej: 4}}", []),
        (FEW, "counts: {henvist: {ja: 0, nej: 0, ved_ikke: 20}}", ["M0764"]),
        (FEW, "counts: {henvist: {ja: 0, nej: 0, ved_ikke: 0}}", []),
        (FEW, "figures: {'share(ja, segment=drift)': 50 %}", ["M0762"]),
        (FEW, "figures: {'share(ja, segment=drift)': 50 %, share(ja): 55 %}", ["M0752"]),
        (FEW, "counts: {henvist: {drift: {ja: 50, nej: 40}}}", ["M0762"]),
        (EACH, "figures: {share(ja): 50 %}", ["M0761"]),
        (EACH, "counts: {henvist: {ja: 50, nej: 40}}", ["M0761"]),
        (EACH, "counts: {henvist: {drift: {ja: 50, nej: 40}, vaekst: {ja: 50, nej: 40}}}", []),
        (EACH, "figures: {share(ja): 50 %}\nstand_ins: [{for: 'share(ja, segment=each)', use: share(ja), because: x}]", []),
        (PROGRESS, "figures: {share(ja): 50 %}", ["M0763"]),
        (PROGRESS, "figures: {share(ja): 50 %, 'share(ja, period=2021)': unknown}", []),
        (PROGRESS, "figures: {share(ja): 50 %, 'share(ja, period=2021)': 45 %}", []),
        (PROGRESS, "party: x", []),
        (GROWTH, "figures: {figure(oms): 50 kr}", ["M0763"]),
        (GROWTH, "figures: {figure(oms): 50 kr, 'growth(oms, years=2)': 5 %}", []),
    ],
)
def test_what_rests_on_little_is_told(rules: str, text: str, expected: list[str]) -> None:
    """Too few answers, none but excluded ones, a pooled figure for each, a part for all, a baseline that is not there."""
    assert told(rules, text) == expected


def test_ten_answers_are_enough() -> None:
    """The least number that nothing is told of is the one that the message names."""
    text = "counts: {{henvist: {{ja: {}, nej: 0}}}}"
    assert told(FEW, text.format(FEWEST)) == []
    assert told(FEW, text.format(FEWEST - 1)) == ["M0760"]
