"""Contracts edited at random in ways that are known, laid out anew, and compared on generated figures."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve, frozen
from hypothesis import strategies as st

from dsl.contract import Contract
from dsl.pipeline import read as read_contract
from dsl.source import Source
from evaluator.measurements import MeasurementSet
from evaluator.measurements import read as read_measurements
from tests import strategies
from tests.conformance.product import measurement_file
from tests.laws.scoring import as_case
from tests.strategies import Written


def contract(text: str) -> Contract | None:
    """The checked contract of a text that needs no other; None where the text has mistakes."""
    return read_contract(Source("kontrakt.maal", text), open_file=lambda name, beside: None)[0]


def sure(text: str) -> Contract:
    """The checked contract of a text without mistakes."""
    found, diagnostics = read_contract(Source("kontrakt.maal", text), open_file=lambda name, beside: None)
    assert found is not None, [(one.code, dict(one.words)) for one in diagnostics]
    return found


def readings(written: Written, old: Contract, new: Contract) -> tuple[MeasurementSet, MeasurementSet]:
    """The figures of a generated contract, read for it and lent to the other."""
    source = Source("maalinger.yaml", measurement_file(as_case(written), old.period))
    own, problems = read_measurements([source], old, lambda name, beside: None)
    assert not any(one.is_error for one in problems), [(one.code, dict(one.words)) for one in problems]
    return own, read_measurements([source], new, lambda name, beside: None, written_for=old)[0]


@frozen
class Edit:
    """What was done to a text: the kind of change that it is, and the goal and the criterion that it is about."""

    kind: str
    goal: str | None = None
    criterion: str | None = None


@frozen
class Edited:
    """A generated contract with its figures, and the same with some edits."""

    written: Written
    after: Written
    edits: tuple[Edit, ...]


_TARGET = re.compile(r"(?P<op>>=|<=|>|<|at least) (?P<sign>-?)(?P<number>[\d.]+)(?P<unit>%| pp| points| u)$")


@st.composite
def edited(draw: st.DrawFn, most: int = 3) -> Edited:
    """A generated contract and what some edits make of it."""
    written = draw(strategies.measured_contracts())
    after, edits = written, list[Edit]()
    for _ in range(draw(st.integers(1, most))):
        after, edit = draw(edits_of(after))
        edits += [edit] if edit else []
    return Edited(written, after, tuple(edits))


@st.composite
def edits_of(draw: st.DrawFn, written: Written) -> tuple[Written, Edit | None]:
    """The contract with one more edit, and what that is; None where this one cannot be made."""
    goal = draw(st.integers(0, len(written.goals) - 1))
    chosen = draw(st.sampled_from([_target, _direction, _scoring, _weight, _title, _rounding, _without, _combined]))
    number = draw(st.integers(0, 7))
    return chosen(written, goal, number)


def _with_goal(written: Written, place: int, **changes: object) -> Written:
    goal = evolve(written.goals[place], **changes)  # type: ignore[arg-type]  # the names are a goal's own fields
    return evolve(written, goals=(*written.goals[:place], goal, *written.goals[place + 1 :]))


def _with_line(written: Written, place: int, number: int, pattern: re.Pattern[str], new: object) -> tuple[Written, str | None]:
    """The contract with one line of one criterion written otherwise, and that criterion's name."""
    goal = written.goals[place]
    if not goal.criteria:
        return written, None
    index = number % len(goal.criteria)
    criterion = goal.criteria[index]
    lines = tuple(pattern.sub(new, line, count=1) for line in criterion.lines)  # type: ignore[call-overload]  # text or function
    if lines == criterion.lines:
        return written, None
    criteria = (*goal.criteria[:index], evolve(criterion, lines=lines), *goal.criteria[index + 1 :])
    return _with_goal(written, place, criteria=criteria), criterion.name


def _told(kind: str, written: Written, place: int, made: tuple[Written, str | None]) -> tuple[Written, Edit | None]:
    return made[0], Edit(kind, written.goals[place].id, made[1]) if made[1] else None


def _target(written: Written, place: int, number: int) -> tuple[Written, Edit | None]:
    def other(found: re.Match[str]) -> str:
        value = Fraction(found["number"]) + Fraction(number + 1, 4)
        return f"{found['op']} {found['sign']}{strategies.decimal(value)}{found['unit']}"

    return _told("target", written, place, _with_line(written, place, number, _TARGET, other))


def _direction(written: Written, place: int, number: int) -> tuple[Written, Edit | None]:
    def other(found: re.Match[str]) -> str:
        return {">=": ">", ">": ">=", "<=": "<", "<": "<=", "at least": ">"}[found["op"]] + found[0][len(found["op"]) :]

    return _told("direction", written, place, _with_line(written, place, number, _TARGET, other))


def _scoring(written: Written, place: int, number: int) -> tuple[Written, Edit | None]:
    made = _with_line(written, place, number, re.compile(r"^  scoring (?!met$|if met then 100% else 0%$).*$"), "  scoring met")
    return _told("scoring", written, place, made)


def _combined(written: Written, place: int, number: int) -> tuple[Written, Edit | None]:
    made = _with_line(written, place, number, re.compile(r"^  combined .*$"), "  combined product(members)")
    return _told("combination", written, place, made)


def _weight(written: Written, place: int, number: int) -> tuple[Written, Edit | None]:
    goal = written.goals[place]
    if goal.weight is None or len(written.goals) < 2 or "score mean(goals)" not in written.header:
        return written, None
    return _with_goal(written, place, weight=goal.weight + number + 1), Edit("weight", goal.id)


def _title(written: Written, place: int, number: int) -> tuple[Written, Edit | None]:
    line = f'text "words {number}"'
    goal = written.goals[place]
    return _with_goal(written, place, lines=(*goal.lines, line)), Edit("wording", goal.id)


def _rounding(written: Written, place: int, number: int) -> tuple[Written, Edit | None]:
    if any(line.startswith("rounded") for line in written.header):
        return written, None
    line = f"rounded to {('1%', '5%', '0.1%', '10%')[number % 4]}, half up, at total"
    return evolve(written, header=(*written.header, line)), Edit("rounding")


def _without(written: Written, place: int, number: int) -> tuple[Written, Edit | None]:
    goal = written.goals[place]
    if len(goal.criteria) < 2:
        return written, None
    index = number % len(goal.criteria)
    criteria = (*goal.criteria[:index], *goal.criteria[index + 1 :])
    return _with_goal(written, place, criteria=criteria), Edit("criterion removed", goal.id, goal.criteria[index].name)
