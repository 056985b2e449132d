"""Literals take the unit of what they stand beside; `80` beside a share is refused.

A term is *plain* when its number comes from plain literals alone (or from a measure declared without a unit, or from
words such as `not applicable`): such a term has no unit of its own until it meets one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from attrs import evolve

from dsl.check.scope import Scope
from dsl.source import Span
from dsl.terms import Absent, Bands, Case, Choice, Constant, Figure, Linear, Operation, Term
from dsl.units import NUMBER, RATIO, TRUTH, Kind, Unit

_CARRYING = frozenset({"min", "max", "clamp", "abs", "neg", "floor", "ceil"})


def leaves(term: Term) -> list[Term]:
    """The terms that give a term its unit: branches of an `if`, results of bands, operands of min and max."""
    if isinstance(term, Choice):
        return [*leaves(term.then), *leaves(term.otherwise)]
    if isinstance(term, Bands):
        results = [case.result for case in term.cases] + ([term.otherwise] if term.otherwise else [])
        return [leaf for result in results for leaf in leaves(result)]
    if isinstance(term, Linear):
        return [leaf for _, result in term.points for leaf in leaves(result)]
    if isinstance(term, Operation) and term.name in _CARRYING:
        return [leaf for argument in term.arguments for leaf in leaves(argument)]
    return [term]


def is_plain(term: Term) -> bool:
    """Whether the term still takes the unit of what it meets."""
    return term.unit == NUMBER and all(_is_plain_leaf(leaf) for leaf in leaves(term))


def _is_plain_leaf(term: Term) -> bool:
    if isinstance(term, Figure):
        return term.unit == NUMBER and term.quantity.function == "figure" and term.quantity.low is None
    return isinstance(term, Constant | Absent) and term.unit == NUMBER


def adapt(term: Term, unit: Unit, scope: Scope) -> Term | None:
    """The plain term with this unit; None with a message where one of its literals cannot have it."""
    if unit == NUMBER:
        return term
    if isinstance(term, Constant):
        return _literal(term, unit, scope)
    if isinstance(term, Absent):
        return evolve(term, unit=unit)
    if isinstance(term, Figure):
        quantity = evolve(term.quantity, unit=unit)
        scope.session.quantities[quantity] = quantity
        return evolve(term, quantity=quantity, unit=unit)
    return _branches(term, unit, scope)


def _branches(term: Term, unit: Unit, scope: Scope) -> Term | None:
    def inner(part: Term) -> Term:
        return adapt(part, unit, scope) or part

    if isinstance(term, Choice):
        return evolve(term, then=inner(term.then), otherwise=inner(term.otherwise), unit=unit)
    if isinstance(term, Bands):
        cases = tuple(Case(case.op, case.limit, inner(case.result)) for case in term.cases)
        return evolve(term, cases=cases, otherwise=inner(term.otherwise) if term.otherwise else None, unit=unit)
    if isinstance(term, Linear):
        return evolve(term, points=tuple((at, inner(result)) for at, result in term.points), unit=unit)
    assert isinstance(term, Operation)
    return evolve(term, arguments=tuple(inner(argument) for argument in term.arguments), unit=unit)


def _literal(term: Constant, unit: Unit, scope: Scope) -> Term | None:
    value = term.value
    assert isinstance(value, Fraction)
    if unit == RATIO and not 0 <= value <= 1:
        scope.report("M0301", term.span, number=term.span.text)
        return None
    if unit.kind is Kind.PP and value != 0:
        scope.report("M0302", term.span, number=term.span.text)
        return None
    if unit.kind in (Kind.DATE, Kind.LABEL, Kind.TRUTH):
        scope.report("M0303", term.span, number=term.span.text, unit=describe(unit))
        return None
    return Constant(value, unit=unit, span=term.span)


def unify(terms: Sequence[Term], scope: Scope, what: str, span: Span) -> list[Term] | None:
    """The terms brought to one unit; `what` names the place for the message where they cannot be.

    Plain literals take the unit of the others, `not applicable` and `unknown` too; a truth beside a ratio counts 100 % or 0 %.
    """
    plain = [is_plain(term) for term in terms]
    units = list(dict.fromkeys(term.unit for term, takes in zip(terms, plain, strict=True) if not takes))
    if RATIO in units and TRUTH in units:
        terms, units = [as_score(term) for term in terms], [unit for unit in units if unit != TRUTH]
    if len(units) > 1:
        scope.report("M0304", span, what=what, first=describe(units[0]), second=describe(units[1]), hint=_advice(units))
        return None
    if not units:
        return list(terms)
    adapted = [adapt(term, units[0], scope) if takes else term for term, takes in zip(terms, plain, strict=True)]
    return [term for term in adapted if term is not None] if None not in adapted else None


def as_score(term: Term) -> Term:
    """A truth as a score: 100 % when it holds, 0 % when it does not; other terms as they are."""
    if term.unit != TRUTH:
        return term
    one, nil = (Constant(Fraction(value), unit=RATIO, span=term.span) for value in (1, 0))
    return Choice(term, one, nil, unit=RATIO, span=term.span)


def as_ratio(term: Term, scope: Scope) -> Term:
    """A score made of plain literals within 0 … 1 alone is a ratio: `if met then 1 else 0`."""
    plain = is_plain(term) and all(_within_one(leaf) for leaf in leaves(term))
    return (adapt(term, RATIO, scope) or term) if plain else term


def _within_one(term: Term) -> bool:
    return isinstance(term, Absent) or (isinstance(term, Constant) and isinstance(term.value, Fraction) and 0 <= term.value <= 1)


def _advice(units: Iterable[Unit]) -> str:
    kinds = {unit.kind for unit in units}
    if kinds == {Kind.RATIO, Kind.PP}:
        return 'Write "%" for a level and "pp" for a difference between two levels.'
    if kinds == {Kind.RATIO, Kind.NUMBER}:
        return "A ratio is written in percent (80%); turn points into a ratio by dividing by the greatest number of points."
    return "Give both in the same unit."


def describe(unit: Unit) -> str:
    """A unit in words, for a message."""
    words = {
        Kind.RATIO: "a share in percent",
        Kind.PP: "percentage points",
        Kind.NUMBER: "a plain number",
        Kind.DATE: "a date",
        Kind.TRUTH: "a yes or no",
        Kind.LABEL: "a word",
    }
    return words.get(unit.kind) or ("a count" if str(unit) == "count" else str(unit))
