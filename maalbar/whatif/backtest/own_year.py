"""A contract as it asks of another year: with the targets that its own lists give for that year, where they give one."""

from __future__ import annotations

from attrs import evolve

from dsl import syntax
from dsl.check import check
from dsl.contract import Contract
from dsl.diagnostic import MaalbarError
from dsl.syntax import YearValue


def of_year(tree: syntax.File, period: int, year: int) -> Contract:
    """The contract for a year; a target that names no value for it is that of the contract's own period.

    Raises `MaalbarError` where the contract has no meaning in that year.
    """
    goals = tuple(evolve(goal, criteria=tuple(_asked(one, period, year) for one in goal.criteria)) for goal in tree.goals)
    contract, told = check(evolve(tree, goals=goals, examples=(), scenarios=()), period=year)
    if contract is None:
        raise MaalbarError(told)
    return contract


def _asked(one: syntax.Criterion, period: int, year: int) -> syntax.Criterion:
    target = _with_year(one.clauses.target, period, year)
    baseline = one.clauses.baseline
    if baseline and not any(entry.year is None or entry.year <= year for entry in baseline):
        baseline = _with_year(baseline, min(entry.year or 0 for entry in baseline), year)
    return evolve(one, clauses=evolve(one.clauses, target=target, baseline=baseline))


def _with_year(entries: tuple[YearValue, ...], period: int, year: int) -> tuple[YearValue, ...]:
    """The list with an entry for the year; where it has none, that of the period is taken for it."""
    if any(entry.year in (year, None) for entry in entries):
        return entries
    return (*entries, *(evolve(entry, year=year) for entry in entries if entry.year == period))
