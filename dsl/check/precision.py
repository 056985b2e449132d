"""Which declared rounding is in force where: the owner's own, else its goal's, else the contract's."""

from __future__ import annotations

from dsl import syntax
from dsl.check.functions import precision, rounded
from dsl.check.scope import Precision, Scope
from dsl.terms import Term


def at(stages: tuple[str, ...], owners: tuple[syntax.Clauses, ...], scope: Scope) -> Precision | None:
    """The rounding for the first of the stages that the nearest owner declares; a clause without stages is the owner's own."""
    for index, owner in enumerate(owners):
        for clause in owner.rounded:
            if clause.step is None:
                return None
            if any(stage in clause.stages for stage in stages) or (index == 0 and not clause.stages):
                return precision(clause, clause.step, scope)
    return None


def finish(term: Term, stages: tuple[str, ...], owners: tuple[syntax.Clauses, ...], scope: Scope) -> Term:
    """A line's result, rounded as declared for it."""
    return rounded(term, at(stages, owners, scope), scope)
