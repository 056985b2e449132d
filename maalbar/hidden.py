"""Questions whose very answer would be about hidden figures: they are refused, and it is said what is hidden."""

from __future__ import annotations

from collections.abc import Iterable

from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, MaalbarError, problem
from dsl.lever import Lever
from dsl.source import Span
from dsl.terms import Place, Term
from evaluator.column import Column, Measurements, Run
from evaluator.evaluate import evaluate
from evaluator.result import Result
from evaluator.score import MeasurementSet
from evaluator.value import hiding
from maalbar.parties import scored


def hold_total(contract: Contract, result: Result) -> None:
    """Raises `MaalbarError` where the total rests on hidden figures."""
    if hiding(result.total.value) or hiding(result.total.exact):
        raise MaalbarError([_hidden(contract.terms[Place()].span)])


def hold_shown(contract: Contract, measured: MeasurementSet, party: str | None, levers: Iterable[Lever]) -> None:
    """Raises `MaalbarError` where the total, or what is to be turned, rests on hidden figures."""
    result = next(one for one in scored(contract, measured, party) if one.party == party)
    hold_levers(levers, result, measured)
    hold_total(contract, result)


def hold_wish(wish: Term, result: Result, measured: Measurements) -> None:
    """Raises `MaalbarError` where it hangs on hidden figures whether a wish is granted today."""
    column = Column(Run(measured, (result.party,)), result.party, dict(result.steps))
    if hiding(evaluate(wish, column).value):
        raise MaalbarError([_hidden(wish.span)])


def hold_levers(levers: Iterable[Lever], result: Result, measured: Measurements) -> None:
    """Raises `MaalbarError` where what is to be turned is hidden today."""
    for lever in levers:
        values = [result.steps[place].value for place in lever.places if place in result.steps]
        values += [measured.answer(quantity, result.party).value for quantity in lever.quantities]
        if any(map(hiding, values)):
            raise MaalbarError([problem("M0935", lever.span, text=lever.title)])


def _hidden(span: Span) -> Diagnostic:
    return problem("M0935", span, text=" ".join(span.text.split()))
