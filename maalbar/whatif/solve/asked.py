"""What is asked of solve, read from text: the wishes, the lever that is the unknown, and one that is stepped beside it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from dsl.check import wishes
from dsl.contract import Contract
from dsl.diagnostic import MaalbarError, problem
from dsl.lever import Lever, Variation
from dsl.quantity import Quantity
from dsl.source import Source, Span
from dsl.terms import Figure, Operation, Term
from dsl.units import TRUTH
from dsl.within import inside

MOST_STEPS = 1_000
"""A second lever may take so many values."""


@frozen
class Asked:
    """A wish, the lever to solve for, and the steps of a second one; `wants` and the texts are as they were written."""

    wants: tuple[str, ...]
    wish: Term
    lever: Lever
    text: str
    second: Variation | None = None
    second_text: str = ""

    @property
    def figures(self) -> tuple[Quantity, ...]:
        """The figures that the wish speaks of, whether the contract asks for them or not."""
        return tuple(dict.fromkeys(each.quantity for each in inside(self.wish) if isinstance(each, Figure)))


def asked(want: Sequence[str], by: Sequence[str], contract: Contract) -> Asked:
    """What the texts ask for. Raises `MaalbarError` with what is wrong in them."""
    wish = _all([_wish(text, contract) for text in want])
    if len(by) != 1:
        return _two(want, wish, by, contract)
    found = _lever(by[0], contract)
    if isinstance(found, Variation):
        raise MaalbarError([problem("M0934", _whole(by[0]), text=by[0])])
    return Asked(tuple(want), wish, found, by[0])


def _two(want: Sequence[str], wish: Term, by: Sequence[str], contract: Contract) -> Asked:
    if len(by) != 2:
        raise MaalbarError([problem("M0933", None, count=len(by))])
    found = [_lever(text, contract) for text in by]
    exact = [each for each in found if isinstance(each, Lever)]
    stepped = [each for each in found if isinstance(each, Variation)]
    if len(stepped) != 1:
        raise MaalbarError([problem("M0932", _whole(by[1]), text=by[1], count=len(stepped))])
    text, second_text = by if isinstance(found[0], Lever) else by[::-1]
    if len(stepped[0].values) > MOST_STEPS:
        raise MaalbarError([problem("M0936", _whole(second_text), count=len(stepped[0].values), most=MOST_STEPS)])
    if _turns(exact[0]) & _turns(stepped[0].lever):
        raise MaalbarError([problem("M0937", _whole(by[1]), text=by[1], other=by[0])])
    return Asked(tuple(want), wish, exact[0], text, stepped[0], second_text)


def _turns(lever: Lever) -> set[object]:
    """What a lever turns."""
    return {*lever.places, *lever.quantities}


def _wish(text: str, contract: Contract) -> Term:
    term, told = wishes.wish(Source("--want", text), contract)
    if term is None:
        raise MaalbarError(told)
    return term


def _all(terms: Sequence[Term]) -> Term:
    return terms[0] if len(terms) == 1 else Operation("and", tuple(terms), unit=TRUTH, span=terms[0].span)


def _lever(text: str, contract: Contract) -> Lever | Variation:
    """A lever, with its values where the text gives some: both readings are tried, and the one that fits tells."""
    source = Source("--by", text)
    lever, told = wishes.lever(source, contract)
    if lever is not None:
        return lever
    variation, more = wishes.variation(source, contract)
    if variation is not None:
        return variation
    raise MaalbarError(more if "step" in text.split() or "," in text else told)


def _whole(text: str) -> Span:
    return Span(Source("--by", text), 0, len(text))
