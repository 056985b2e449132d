"""Behind every share of rows stands of how many it is, how many are left out, how many did not answer, and the response rate."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings

from dsl.terms import Facet, Figure, Place
from evaluator.result import Answer
from maalbar.api import load
from tests.rows import naive
from tests.rows.generated import Case, cases
from tests.rows.test_against_naive import Folder, folder

__all__ = ["folder"]


def answers(case: Case, at: Folder) -> list[Answer]:
    """What the rows say of everything that is asked."""
    result = load(case.write(at())).score()
    steps = [result.steps[Place("1", output.output.name, (), Facet.SHOW)] for output in result.goals[0].outputs]
    assert all(isinstance(step.term, Figure) for step in steps)
    return [step.answer for step in steps if step.answer is not None]


def counted(case: Case, asked: naive.Asked) -> list[Fraction] | None:
    """Row by row: the base, those who gave only excluded answers, those who gave none, and all."""
    found = naive.people(case.rows, asked)
    if found is None:
        return None
    sums = [Fraction(0)] * 3
    for row in found:
        given = naive.given(row, asked.of)
        sums[2 if given is None else 0 if given - naive.EXCLUDED[asked.of] else 1] += naive.weight(row, case.weighed)
    return [*sums, sum(sums, Fraction(0))]


@settings(max_examples=50)
@given(case=cases())
def test_those_who_did_not_answer_are_told(case: Case, folder: Folder) -> None:
    """Persons are told apart as counting row by row tells them apart, by weight where rows are weighted; all are asked."""
    for asked, answer in zip(case.asked, answers(case, folder), strict=True):
        if asked.function not in ("share", "nps", "count") or answer.how != "rows":
            continue
        told = [answer.denominator, answer.excluded, answer.missing, answer.asked]
        expected = counted(case, asked)
        assert told == expected
        assert expected is not None
        if expected[3]:
            assert answer.response == (expected[0] + expected[1]) / expected[3]
