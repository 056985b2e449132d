"""Small contracts whose figures are worked out in the head, to be swept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from dsl.lever import Lever, levers
from dsl.terms import Place
from evaluator.whatif.sweep import Design, Output
from tests.conformance.cases import Case
from tests.conformance.product import check, measure
from tests.whatif.generated import Loaded

TOTAL = Output(Place())
MEASURES = "\n".join(f"measure m{number} in u from -1000 to 1000" for number in range(6))


def read(score: str, *goals: str, figures: Mapping[str, str] | None = None) -> Loaded:
    """A contract of these goals, in a text of their own each, with a figure of 1 u for each measure that has no other."""
    text = "\n".join(f'goal {number} "Goal"\n{goal}' for number, goal in enumerate(goals, 1))
    rules = f'contract "Edges"\n  period 2022\n  {score}\n{MEASURES}\n{text}\n'
    given_ = {f"figure(m{number})": "1 u" for number in range(6)} | dict(figures or {})
    case = Case("edges", rules, {key: value for key, value in given_.items() if value}, {}, {}, {}, None, {}, None)
    contract, diagnostics = check(case)
    assert contract is not None, [(each.code, dict(each.words)) for each in diagnostics]
    return Loaded(contract, measure(case, contract)[0])


def goal(number: int, scoring: str = "actual/target", target: str = "1 u", more: str = "") -> str:
    """A goal that asks for one measure."""
    return f"  c: figure(m{number}) >= {target}\n    scoring {scoring}\n{more}"


def lever(loaded: Loaded, title: str) -> Lever:
    """The lever of that name."""
    return next(each for each in levers(loaded.contract) if each.title == title)


def actuals(loaded: Loaded, rows: Sequence[Sequence[Fraction | str]]) -> Design:
    """The actuals of the goals, one after the other, in these rows."""
    named = [lever(loaded, f"goal {number} c actual") for number in range(1, len(rows[0]) + 1)]
    return Design.listed(named, [[Fraction(value) for value in row] for row in rows])
