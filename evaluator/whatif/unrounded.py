"""A contract without its declared roundings: what its scores are before anything is rounded, at whatever stage."""

from __future__ import annotations

from attrs import evolve

from dsl.contract import Contract
from dsl.terms import Rounding, Term
from evaluator.whatif.turn import Rewriter


def unrounded(contract: Contract) -> Contract:
    """The contract without its `rounded` lines; `round(…)` in an expression stays. The very same where it has none."""
    rewriter: Rewriter

    def rule(term: Term) -> Term | None:
        return rewriter.term(term.value) if isinstance(term, Rounding) and term.declared != term.span else None

    rewriter = Rewriter(rule)
    terms = {place: rewriter.term(term) for place, term in contract.terms.items()}
    if all(term is contract.terms[place] for place, term in terms.items()):
        return contract
    return evolve(contract, terms=terms)
