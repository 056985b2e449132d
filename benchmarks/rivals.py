"""Other engines on the 2022 contract, each in the form that it runs quickest, and zen-engine also in its usual forms.

None of them is needed by anything but the benchmarks. Each is given its own kind of number once, before the clock starts.
"""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

from attrs import frozen

from benchmarks import spellings
from benchmarks.by_hand import Scores
from benchmarks.entrants import Prepared
from benchmarks.figures import Figures


@frozen
class Ternary:
    """Formulas with `a ? b : c`; `nearest` is how the language rounds a part of one to whole percents, halves down."""

    nearest: str
    one: str = "1"
    zero: str = "0"
    point: str = ""

    def mean(self, *parts: str) -> str:
        """The mean of parts, settled as the contract settles it."""
        return self.nearest.format(mean=f"(({' + '.join(parts)}) / {len(parts)}{self.point})")

    def reached(self, figure: str, target: str) -> str:
        """How much of a target is reached, from 0 to 1."""
        return f"({figure} >= {target} ? {self.one} : {figure} <= {self.zero} ? {self.zero} : {figure} / {target})"

    def met(self, figure: str) -> str:
        """1 where a figure is above 0, else 0."""
        return f"({figure} > {self.zero} ? {self.one} : {self.zero})"

    def total(self) -> str:
        """The total over the list `goals`, in which goal 9 counts twice."""
        return self.mean(*(f"goals[{place}]" for place in (*range(10), spellings.COMMON)))

    def goals(self) -> str:
        """The list of the ten distinct goals."""
        return f"[{', '.join(spellings.goals(self))}]"


def _all_eleven(goals: Any, total: Any) -> Scores:
    distinct = [Fraction(goal) for goal in goals]
    return (distinct[0], distinct[spellings.COMMON], *distinct[1:]), Fraction(total)


def _settled(rounds: bool, nearest: str) -> str:
    return nearest if rounds else "{mean}"


# --- zen-engine: decimals inside, floats in and out ---

_ZEN = "(ceil({mean} * 100 - 0.5) / 100)"


def _floats(figures: Figures) -> dict[str, float]:
    return {name: float(figure) for name, figure in figures.items()}


def zen_once(figures: Figures, rounds: bool) -> Prepared:
    """One compiled expression that gives everything."""
    import zen

    say, given = Ternary(_settled(rounds, _ZEN)), _floats(figures)
    text = f"goals = {say.goals()}; total = {say.total()}; {{goals: goals, total: total}}"
    expression = zen.compile_expression(text)
    return Prepared(lambda: expression.evaluate(given), lambda found: _all_eleven(found["goals"], found["total"]))


def zen_each(figures: Figures, rounds: bool) -> Prepared:
    """One compiled expression for each distinct goal and one for the total."""
    import zen

    say, given = Ternary(_settled(rounds, _ZEN)), _floats(figures)
    goals = [zen.compile_expression(text) for text in spellings.goals(say)]
    total = zen.compile_expression(say.total())

    def run() -> Any:
        found = [goal.evaluate(given) for goal in goals]
        return found, total.evaluate({"goals": found})

    return Prepared(run, lambda found: _all_eleven(*found))


def zen_graph(figures: Figures, rounds: bool) -> Prepared:
    """A decision of three nodes: input, expressions, output."""
    import zen

    say, given = Ternary(_settled(rounds, _ZEN)), _floats(figures)
    rows = [{"id": key, "key": key, "value": text.replace("goals[", "$.goals[")} for key, text in _rows(say).items()]
    nodes = [_node("in", "inputNode", {}), _node("sums", "expressionNode", {"expressions": rows}), _node("out", "outputNode", {})]
    edges = [{"id": a + b, "type": "edge", "sourceId": a, "targetId": b} for a, b in (("in", "sums"), ("sums", "out"))]
    decision = zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))
    return Prepared(lambda: decision.evaluate(given)["result"], lambda found: _all_eleven(found["goals"], found["total"]))


def _rows(say: Ternary) -> dict[str, str]:
    return {"goals": say.goals(), "total": say.total()}


def _node(name: str, kind: str, content: dict[str, Any]) -> dict[str, Any]:
    return {"id": name, "name": name, "type": kind, "position": {"x": 0, "y": 0}, "content": content}


# --- rule-engine: decimals of 28 digits ---


def rule(figures: Figures, rounds: bool) -> Prepared:
    """One rule for the goals and one for the total."""
    from rule_engine import Rule

    say = Ternary(_settled(rounds, "(({mean} * 100 - 0.5).ceiling / 100)"))
    goals, total = Rule(say.goals()), Rule(say.total())
    given = {name: Decimal(Fraction(figure).numerator) / Fraction(figure).denominator for name, figure in figures.items()}

    def run() -> Any:
        found = goals.evaluate(given)
        return found, total.evaluate({"goals": found})

    return Prepared(run, lambda found: _all_eleven(*found))


# --- cel-python: floats ---


def cel(figures: Figures, rounds: bool) -> Prepared:
    """One compiled program for the goals and one for the total. CEL rounds by cutting only: up is 100 less a cut."""
    from celpy import CompiledRunner, Environment
    from celpy.celtypes import DoubleType

    nearest = _settled(rounds, "(double(100 - int(100.5 - {mean} * 100.0)) / 100.0)")
    say = Ternary(nearest, one="1.0", zero="0.0", point=".0")
    environment = Environment(runner_class=CompiledRunner)
    goals, total = (environment.program(environment.compile(text)) for text in (say.goals(), say.total()))
    given = {name: DoubleType(float(figure)) for name, figure in figures.items()}

    def run() -> Any:
        found = goals.evaluate(given)
        return found, total.evaluate({"goals": found})

    return Prepared(run, lambda found: _all_eleven(*found))
