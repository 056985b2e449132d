"""Other engines on the sweep of the 2022 contract, each in the form that it runs quickest."""

from __future__ import annotations

from typing import Any

import numpy as np

from benchmarks import spellings
from benchmarks.figures import of_2022
from benchmarks.rivals import Ternary
from benchmarks.sweep_entrants import FIVE, Job, chunks, drawn, levels


def openfisca(rounds: bool) -> Job:
    """A variable for each target, each goal that they reach and the total; the others are a constant of the total."""
    from openfisca_core.entities import build_entity
    from openfisca_core.periods import YEAR
    from openfisca_core.simulation_builder import SimulationBuilder
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem
    from openfisca_core.variables import Variable

    scenario = build_entity(key="scenario", plural="scenarios", label="", is_person=True)
    system = TaxBenefitSystem([scenario])
    one = np.float32(1)
    figures = {name: np.float32(float(of_2022()[name])) for name in FIVE}

    def near(value: Any) -> Any:
        return np.ceil(value * 100 - np.float32(0.5)) / 100 if rounds else value

    def reached(name: str, given: Any, period: Any) -> Any:
        return np.minimum(figures[name] / given(name, period), one)

    formulas = {
        "goal3": lambda given, period: near((near((reached("drift", given, period) + one) / 2) + one) / 2),
        "goal4": lambda given, period: near(reached("used", given, period)),
        "goal6": lambda given, period: near(
            (near((reached("turnover", given, period) + reached("jobs", given, period)) / 3) + one) / 2
        ),
        "goal7": lambda given, period: near(reached("digital", given, period)),
        "total": lambda given, period: near(sum(given(f"goal{goal}", period) for goal in (3, 4, 6, 7)) / 11 + np.float32(7 / 11)),
    }
    common = {"value_type": float, "entity": scenario, "definition_period": YEAR}
    for name in FIVE:
        system.add_variable(type(name, (Variable,), common))
    for name, rule in formulas.items():
        body = {**common, "formula": lambda given, period, parameters, rule=rule: rule(given, period)}
        system.add_variable(type(name, (Variable,), body))

    def job(count: int) -> float:
        simulation = SimulationBuilder().build_default_simulation(system, count)
        for name, target in zip(FIVE, _targets(count), strict=True):
            simulation.set_input(name, "2022", target)
        for name in formulas:
            simulation.calculate(name, "2022")
        return float(simulation.calculate("total", "2022").mean(dtype=np.float64))

    return job


def _targets(count: int) -> list[Any]:
    design = drawn(count)
    found = [np.empty(count, np.float32) for _ in FIVE]
    tables, start = [each.astype(np.float32) for each in levels(design)], 0
    for size, indices in chunks(design):
        for target, table, at in zip(found, tables, indices, strict=True):
            table.take(at, out=target[start : start + size], mode="clip")
        start += size
    return found


class _Varied(Ternary):
    """The contract with the five targets left open."""

    def reached(self, figure: str, target: str) -> str:
        """See `Ternary`."""
        return super().reached(figure, f"target_{figure}" if figure in FIVE else target)


def zen(rounds: bool) -> Job:
    """One compiled expression that gives everything, evaluated for one scenario after the other."""
    import zen

    say = _Varied("(ceil({mean} * 100 - 0.5) / 100)" if rounds else "{mean}")
    assert spellings.COMMON == 7
    expression = zen.compile_expression(f"goals = {say.goals()}; total = {say.total()}; {{goals: goals, total: total}}")
    given = {name: float(value) for name, value in of_2022().items()}

    def job(count: int) -> float:
        design, total = drawn(count), 0.0
        targets = [[float(level) for level in each] for each in design.levels]
        names = [f"target_{name}" for name in FIVE]
        for _, indices in chunks(design):
            for row in zip(*[at.tolist() for at in indices], strict=True):
                for name, each, at in zip(names, targets, row, strict=True):
                    given[name] = each[at]
                total += expression.evaluate(given)["total"]
        return total / count

    return job
