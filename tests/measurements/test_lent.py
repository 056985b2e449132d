"""The figures of one contract read for another: of another period, and with keys that the other one does not know."""

from __future__ import annotations

from fractions import Fraction

import pytest

from dsl.contract import Contract
from dsl.diagnostic import Diagnostic
from dsl.source import Source
from evaluator.measurements import MeasurementSet, read
from evaluator.value import Known
from tests.measurements.sets import RULES, answer, codes, contract, looked
from tests.measurements.test_include import BORROWED, OLD

NARROW = RULES.replace("question henvist\n  answers ja, nej\n", "question andet\n  answers ja, nej\n")
NARROW = NARROW.replace("  benyttet: share(ja, of=benyttet, where henvist = ja) >= 47%\n", "").replace("of=henvist", "of=andet")
NARROW = NARROW.replace("  done ejerskab\n", "").replace("measure tal\n", "").replace("  tal: tal >= 5\n", "")


def lent(
    text: str, rules: Contract, *, as_period: int | None = None, of: Contract | None = None, files: dict[str, str] | None = None
) -> tuple[MeasurementSet, tuple[Diagnostic, ...]]:
    """The set of that text read for these rules, and its errors."""

    def open_file(name: str, beside: str) -> Source | None:
        return Source(name, (files or {})[name])

    found, diagnostics = read([Source("set.yaml", text)], rules, open_file, as_period=as_period, written_for=of)
    return found, tuple(each for each in diagnostics if each.is_error)


def test_a_file_can_be_read_as_of_another_period() -> None:
    """With `as_period` a file gives what it would give if another one included it with that."""
    found, errors = lent(OLD, contract(), as_period=2022)
    assert not errors
    assert answer(found, "share(meget, segment=drift)").value == Known(Fraction(79, 100), frozenset({BORROWED}))
    assert answer(found, "share(ja, of=henvist, period=2020)").value == Known(Fraction(60, 100))
    assert found.published == {}


def test_a_file_of_the_period_asked_for_stays_what_it_is() -> None:
    """Nothing is marked where the figures are of the period already."""
    text = "figures: {'share(meget, segment=drift)': 79 %}\npublished: {total: 98 %}"
    found, _ = lent(text, contract(), as_period=2022)
    assert answer(found, "share(meget, segment=drift)").value == Known(Fraction(79, 100))
    assert found.published


def test_a_file_without_a_period_is_of_the_year_of_its_own_contract() -> None:
    """What was written for the contract of 2023 and names no year is of 2023, and can be read as 2022."""
    text, of = "figures: {'share(meget, segment=drift)': 79 %}", contract(period=2023)
    assert "only for 2023" in looked(lent(text, contract(), of=of)[0], "share(meget, segment=drift)")
    found, _ = lent(text, contract(), of=of, as_period=2022)
    (mark,) = answer(found, "share(meget, segment=drift)").value.marks  # type: ignore[union-attr]
    assert str(mark.text) == "figures of another period (own: 2023, wanted: 2022)"


@pytest.mark.parametrize(("year", "own"), [(2021, None), (2024, "2021")])
def test_a_figure_that_moves_twice_is_told_of_once(year: int, own: str | None) -> None:
    """It is told by the period that it is really of; one that has come home is not told of."""
    text = "period: 2022\ninclude: [{file: a.yaml, as_period: 2022}]"
    found, errors = lent(text, contract(period=year), as_period=year, files={"a.yaml": OLD})
    assert not errors
    marks = answer(found, "share(meget, segment=drift)").value.marks  # type: ignore[union-attr]
    assert [dict(mark.text.words)["own"] for mark in marks] == ([own] if own else [])  # type: ignore[union-attr]


@pytest.mark.parametrize(("second", "answers"), [(2022, False), (2020, True)])
def test_a_set_of_several_periods_moves_only_its_own(second: int, answers: bool) -> None:
    """Figures of another year that lie in a file of their own stay what they are, unless all files are of other years."""
    texts = ["period: 2021\nfigures: {'share(ja, of=henvist)': 60 %}", f"period: {second}\nfigures: {{tal: 7}}"]
    sources = [Source(f"{number}.yaml", text) for number, text in enumerate(texts)]
    found, _ = read(sources, contract(), lambda *_: None, as_period=2022)
    assert (answer(found, "share(ja, of=henvist)").how == "published") is answers
    assert (answer(found, "share(ja, of=henvist, period=2021)").how == "published") is not answers
    assert answer(found, f"figure(tal, period={second})").how == "published"


STRANGE = """figures:
  share(ja, of=henvist): 60 %
  figure(tal): 7
  goal 3 ejerskab: done
  share(meget, segment=drift): 79 %
counts: {henvist: {ja: 62, nej: 38}}
stand_ins: [{for: "share(ja, of=benyttet, where henvist = ja)", use: "share(ja, of=benyttet)", because: x}]
published: {goal 3 tal: 98 %}
"""


def test_what_the_other_contract_does_not_know_is_left_out() -> None:
    """Keys that only the contract knows that the set was written for are no mistake, and all other figures are there."""
    narrow = contract(NARROW)
    assert {"M0650"} < set(codes(lent(STRANGE, narrow)[1]))
    found, errors = lent(STRANGE, narrow, of=contract())
    assert not errors
    assert answer(found, "share(meget, segment=drift)").value == Known(Fraction(79, 100))


def test_a_value_that_cannot_be_read_is_told_of_all_the_same() -> None:
    """Only keys may be unknown; a value that is no figure of the other contract's unit is an error."""
    assert codes(lent("figures: {'share(meget, segment=drift)': many}", contract(), of=contract())[1]) == ["M0630"]
