"""Sets spread over several files, and last year's figures read as this year's."""

from __future__ import annotations

from fractions import Fraction

from dsl.diagnostic import MaalbarError, problem
from dsl.source import Source
from evaluator.measurements import read
from evaluator.value import Known, Mark, Phrase
from tests.measurements.sets import answer, codes, contract, looked, sound, value

OLD = """period: 2021
figures:
  share(meget, segment=drift): 79 %
  share(ja, of=henvist, period=2020): 60 %
  nps(anbefaling): 84
  change(share(ja, of=henvist)): 2 pp
counts: {henvist: {ja: 62, nej: 38, missing: 5}}
stand_ins: [{for: "nps(anbefaling, segment=each)", use: nps(anbefaling), because: x}]
published: {total: 98 %}
"""
BORROWED = Mark("borrowed", Phrase.of("figures of another period", own="2021", wanted="2022"))


def test_an_included_file_is_part_of_the_set() -> None:
    """Figures of an included file count as if they stood here, under the file's own sources."""
    found = sound("include: [a.yaml]", files={"a.yaml": "sources: {x: X}\nsource: x\nfigures: {tal: 5}"})
    assert answer(found, "tal").source == "X"
    assert value(sound("include: a.yaml", files={"a.yaml": "figures: {tal: 5}"}), "tal") == 5


def test_an_included_file_without_a_period_has_that_of_the_file_above() -> None:
    """The period goes down."""
    found = sound("period: 2021\ninclude: [a.yaml]", files={"a.yaml": "figures: {tal: 5}"})
    assert value(found, "figure(tal, period=2021)") == 5


def test_figures_of_another_period_do_not_answer_for_this_one() -> None:
    """Without `as_period` the answer says for which period there is a figure."""
    found = sound("include: [a.yaml]", files={"a.yaml": OLD})
    assert "only for 2021" in looked(found, "share(meget, segment=drift)")
    assert found.published == {}


def test_last_years_figures_can_be_read_as_this_years() -> None:
    """With `as_period` figures, counts and stand-ins move, each marked; figures of other periods and results stay behind."""
    found = sound("include: [{file: a.yaml, as_period: 2022}]", files={"a.yaml": OLD})
    assert answer(found, "share(meget, segment=drift)").value == Known(Fraction(79, 100), frozenset({BORROWED}))
    assert answer(found, "share(ja, of=henvist)").value == Known(Fraction(62, 100), frozenset({BORROWED}))
    assert answer(found, "change(share(ja, of=henvist))").value == Known(Fraction(1, 50), frozenset({BORROWED}))
    assert answer(found, "share(ja, of=henvist, period=2020)").value == Known(Fraction(60, 100))
    marks = {mark.kind for mark in answer(found, "nps(anbefaling, segment=drift)").value.marks}  # type: ignore[union-attr]
    assert marks == {"borrowed", "stand-in"}
    assert answer(found, "share(ja, of=henvist)").asked == 105
    assert found.published == {}


def test_what_is_worked_out_from_borrowed_figures_is_marked() -> None:
    """The mark goes with the figure."""
    found = sound(
        "include: [{file: a.yaml, as_period: 2022}]\nfigures: {'share(ja, of=henvist, group=control)': 60 %}",
        files={"a.yaml": OLD},
    )
    assert answer(found, "share(ja, of=henvist, against=control)").value == Known(Fraction(1, 50), frozenset({BORROWED}))


def test_a_figure_of_this_period_comes_before_a_borrowed_one() -> None:
    """A borrowed figure, or one from borrowed counts, gives way to a real one, wherever they stand."""
    own = "figures: {'share(meget, segment=drift)': 70 %, 'share(ja, of=henvist)': 50 %}\n"
    agreeing = sound("include: [{file: a.yaml, as_period: 2022}, own.yaml]", files={"a.yaml": OLD, "own.yaml": own})
    assert "M0751" not in codes(agreeing.findings)
    for text in (own + "include: [{file: a.yaml, as_period: 2022}]", "include: [{file: a.yaml, as_period: 2022}, own.yaml]"):
        found = sound(text, files={"a.yaml": OLD, "own.yaml": own})
        assert answer(found, "share(meget, segment=drift)").value == Known(Fraction(7, 10))
        assert answer(found, "share(ja, of=henvist)").value == Known(Fraction(1, 2))


def test_a_measure_keeps_the_unit_of_the_rule_in_another_period() -> None:
    """A bare measure that a rule compares with a share is a share in last year's file too."""
    rules = contract('contract "T"\n  period 2022\n  scoring met\n  score mean(goals)\nmeasure m\ngoal 1 "G"\n  a: m >= 80%\n')
    found = sound("include: [{file: a.yaml, as_period: 2022}]", files={"a.yaml": "period: 2021\nfigures: {m: 81 %}"}, rules=rules)
    assert value(found, "m") == Fraction(81, 100)


def test_a_table_of_parties_can_be_borrowed() -> None:
    """The columns of last year's table answer for this year."""
    table = "period: 2021\nparties: {file: t.csv, key: name, figures: {andel: yes}}"
    found = sound("include: [{file: a.yaml, as_period: 2022}]", files={"a.yaml": table, "t.csv": "name,yes\nA,81 %\n"})
    assert answer(found, "andel", "A").value == Known(Fraction(81, 100), frozenset({BORROWED}))


def test_a_file_included_twice_is_told_of_once() -> None:
    """The same mistake in the same file is one message."""
    from tests.measurements.sets import measured

    found = measured("include: [a.yaml, a.yaml]", files={"a.yaml": "figurs: {}"})[1]
    assert codes(found) == ["M0620"]


def test_a_file_that_the_door_refuses_is_told_at_its_place() -> None:
    """What the door has to say of a path is said where the path stands."""

    def refuse(name: str, beside: str) -> Source | None:
        raise MaalbarError([problem("M0028", None, path=name, suffixes=beside, example="x")])

    found = read([Source("set.yaml", "include: [a.exe]")], contract(), refuse)[1]
    assert codes(found) == ["M0028"]
    assert found[0].span is not None
    assert found[0].span.text == "a.exe"
    assert found[0].words["suffixes"] == "set.yaml"
