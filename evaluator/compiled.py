"""A contract compiled to closures: the scores only, exact, for sweeps over many sets of figures.

`evaluate` explains; this only counts, some hundred times as fast, and gives the same scores (a test holds the two together).
It covers known figures and what rational arithmetic can do. Whatever may turn out unknown or not applicable, statistics
over parties, profiles, labels, attributes and approximations are refused with `NotCoveredError`, when compiling or when
running, and the caller scores such figures with `evaluator.score`. No text becomes code: a term becomes a closure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from operator import itemgetter

from attrs import frozen

from dsl.contract import Contract
from dsl.terms import Place
from evaluator.closures import Node, NotCoveredError, Pair, State, pair
from evaluator.compiling import Compiler

Figures = Sequence[Fraction | None]
"""A figure for each of `contract.quantities`; a truth as 1 or 0; None where it is not known."""


@frozen(eq=False)
class Compiled:
    """The scores of a contract as a function of its figures.

    `places` are the scores of the goals in their order, then the total. `run` gives them as numerators and
    denominators that are not reduced, None for a score that never applies.
    """

    places: tuple[Place, ...]
    run: Callable[[Figures], list[Pair | None]]

    def __call__(self, figures: Figures) -> dict[Place, Fraction | None]:
        """The scores by place; `NotCoveredError` where a figure that counts is None or a divisor is 0."""
        return {place: score and Fraction(*score) for place, score in zip(self.places, self.run(figures), strict=True)}


def compile_scores(contract: Contract) -> Compiled:
    """The contract's scores as closures; `NotCoveredError` says what keeps it from being compiled."""
    places = (*(Place(goal.id) for goal in contract.goals), Place())
    compiler = Compiler(contract, places)
    scores = _scores([compiler.place(place) for place in places])
    plan = tuple(compiler.plan)

    def run(figures: Figures) -> list[Pair | None]:
        state: State = list(figures)
        keep = state.append
        try:
            for step in plan:
                keep(step(state))
            return scores(state)
        except AttributeError:
            raise NotCoveredError("a figure that is not known") from None

    return Compiled(places, run)


def _scores(nodes: Sequence[Node | None]) -> Callable[[State], list[Pair | None]]:
    """What reads the scores from the state at the end; the short way where all are whole numbers over something."""
    overs = [node.over for node in nodes if node is not None and node.over is not None]
    places = [node.place for node in nodes if node is not None and node.place is not None]
    if len(overs) == len(places) == len(nodes) > 1:
        look_up = itemgetter(*places)
        return lambda state: list(zip(look_up(state), overs, strict=True))
    runs = [None if node is None else pair(node) for node in nodes]
    return lambda state: [None if run is None else run(state) for run in runs]
