"""A contract with its known figures put in, so that only what is to be varied is left open; and the turning of levers."""

from __future__ import annotations

from attrs import evolve

from dsl.contract import Contract
from dsl.quantity import Quantity
from dsl.terms import Constant, Figure, Term
from dsl.turn import NOWHERE, Put, Rewriter, turn, variable
from dsl.units import Kind
from evaluator.column import Measurements
from evaluator.value import Known

__all__ = ["NOWHERE", "Put", "Rewriter", "fill_in", "turn", "variable"]


def fill_in(contract: Contract, measurements: Measurements, party: str | None = None) -> Contract:
    """The contract with every known figure written into its terms; what is not known stays a figure."""
    found: dict[Quantity, Constant | None] = {}

    def constant(term: Term) -> Term | None:
        if not isinstance(term, Figure) or term.unit.kind is Kind.LABEL:
            return None
        if term.quantity not in found:
            value = measurements.answer(term.quantity, party).value
            known = value.value if isinstance(value, Known) else None
            found[term.quantity] = None if known is None else Constant(known, unit=term.unit, span=term.span)
        return found[term.quantity]

    rewriter = Rewriter(constant)
    return evolve(contract, terms={place: rewriter.term(term) for place, term in contract.terms.items()})
