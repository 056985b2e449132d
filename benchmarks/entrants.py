"""Who takes part in scoring the 2022 contract: Målbar twice, the hand-written functions, and the rivals.

An entrant is prepared with the figures, once for the contract as it is and once with its rounding left out. What it is
prepared to do is one evaluation: all eleven scores and the total.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from importlib import import_module
from typing import Any

from attrs import frozen

from benchmarks import by_hand, by_hand_scaled
from benchmarks.by_hand import Scores
from benchmarks.by_hand_scaled import WHOLE
from benchmarks.figures import Figures, contract_of_2022, measured_in_2022, of_2022


@frozen
class Prepared:
    """One evaluation, and how its result is read as eleven scores and a total."""

    run: Callable[[], Any]
    read: Callable[[Any], Scores]


@frozen
class Entrant:
    """A way to score the contract; `package` is what must be installed for it.

    `prepare(rounds)` makes it ready; None where that is not written.
    """

    title: str
    prepare: Callable[[bool], Prepared | None]
    package: str = ""


def _exactly(goals: Iterable[Any], total: Any) -> Scores:
    return tuple(map(Fraction, goals)), Fraction(total)


# --- Målbar ---


def explained(rounds: bool) -> Prepared:
    """Målbar's full result: every step kept, to be explained."""
    from evaluator.score import score

    contract, measured = contract_of_2022(rounds=rounds), measured_in_2022()
    return Prepared(
        lambda: score(contract, measured),
        lambda result: _exactly([goal.score.value.value for goal in result.goals], result.total.value.value),
    )


def compiled(rounds: bool) -> Prepared:
    """Målbar compiled: the scores only, exact."""
    from evaluator.compiled import compile_scores

    contract, measured = contract_of_2022(rounds=rounds), measured_in_2022()
    answers = [measured.answer(quantity).value for quantity in contract.quantities]
    figures = [Fraction(value) if (value := getattr(answer, "value", None)) is not None else None for answer in answers]
    run = compile_scores(contract).run

    def read(pairs: Any) -> Scores:
        *goals, total = [Fraction(*pair) for pair in pairs]
        return tuple(goals), total

    return Prepared(lambda: run(figures), read)


# --- by hand ---


def fractions(rounds: bool) -> Prepared:
    """A Python function with `Fraction`."""
    figures, settled = of_2022(), by_hand.half_down if rounds else by_hand.as_it_is
    return Prepared(lambda: by_hand.fractions(figures, settled), lambda scores: scores)


def ratios(rounds: bool) -> Prepared | None:
    """A Python function with numerators and denominators; it is written for the rounding that the contract has."""
    if not rounds:
        return None
    figures = of_2022()
    return Prepared(
        lambda: by_hand.ratios(figures),
        lambda scores: (tuple(Fraction(goal, 100) for goal in scores[0]), Fraction(scores[1], 100)),
    )


def integers(rounds: bool) -> Prepared:
    """A Python function with whole numbers over fixed denominators, from scaled figures."""
    figures = by_hand_scaled.whole_numbers(of_2022())
    function, whole, many = (by_hand_scaled.integers, 100, 1) if rounds else (by_hand_scaled.unrounded_integers, WHOLE, 11)
    return Prepared(
        lambda: function(figures),
        lambda scores: (tuple(Fraction(goal, whole) for goal in scores[0]), Fraction(scores[1], whole * many)),
    )


def floats(rounds: bool) -> Prepared:
    """A Python function with floats."""
    figures = {name: float(figure) for name, figure in of_2022().items()}
    near = by_hand_scaled.nearest if rounds else float
    return Prepared(lambda: by_hand_scaled.floats(figures, near), lambda scores: _exactly(*scores))


def _rival(name: str) -> Callable[[bool], Prepared]:
    def prepare(rounds: bool) -> Prepared:
        found: Callable[[Figures, bool], Prepared] = getattr(import_module("benchmarks.rivals"), name)
        return found(of_2022(), rounds)

    return prepare


ENTRANTS = {
    "ratios": Entrant("by hand, exact", ratios),
    "compiled": Entrant("Målbar compiled, scores only", compiled),
    "integers": Entrant("by hand, figures scaled before", integers),
    "floats": Entrant("by hand, floats", floats),
    "fractions": Entrant("by hand, Fraction", fractions),
    "zen_once": Entrant("zen-engine, one expression", _rival("zen_once"), "zen"),
    "zen_each": Entrant("zen-engine, an expression a goal", _rival("zen_each"), "zen"),
    "zen_graph": Entrant("zen-engine, decision graph", _rival("zen_graph"), "zen"),
    "rule": Entrant("rule-engine", _rival("rule"), "rule_engine"),
    "cel": Entrant("cel-python, compiled", _rival("cel"), "celpy"),
    "explained": Entrant("Målbar, full result with explanations", explained),
}
"""By the name that a process is started with, in the order of the table."""
