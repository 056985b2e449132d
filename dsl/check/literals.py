"""Literals take the unit of what they stand beside; `80` beside a share is refused.

A term is *plain* when its number comes from plain literals alone (or from a measure declared without a unit, or from
words such as `not applicable`): such a term has no unit of its own until it meets one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from attrs import evolve

from dsl.check.scope import Scope
from dsl.check.unit_words import report_beside_other, report_beside_points, report_beside_share, report_unlike
from dsl.diagnostic import Wording
from dsl.source import Span
from dsl.terms import Absent, Bands, Case, Choice, Constant, Figure, Linear, Operation, Rounding, Term
from dsl.units import NUMBER, RATIO, TRUTH, Kind, Unit

_CARRYING = frozenset({"min", "max", "clamp", "abs", "neg", "floor", "ceil"})

POINTS_FROM = 10
"""A ratio times a plain number from here up counts points; times a smaller one above 1 it is what it meets: see `is_scaled`."""


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
    return leaves(term.value) if isinstance(term, Rounding) else [term]


def is_plain(term: Term) -> bool:
    """Whether the term still takes the unit of what it meets."""
    return term.unit == NUMBER and all(_is_plain_leaf(leaf) for leaf in leaves(term))


def _is_plain_leaf(term: Term) -> bool:
    if isinstance(term, Figure):
        return term.unit == NUMBER and term.quantity.function == "figure" and term.quantity.low is None
    return isinstance(term, Constant | Absent) and term.unit == NUMBER


def is_scaled(term: Term) -> bool:
    """Whether the term is a ratio times a plain number above 1, and nothing else yet says whether it counts points.

    `baseline * 1.5` beside a share is a share; `9 * (p - t)/(b - t)` beside `10` is a number of points.
    """
    found = leaves(term) if term.unit == RATIO else []
    return any(abs(factor_of(leaf)) > 1 for leaf in found) and all(abs(factor_of(leaf)) > 1 or _is_zero(leaf) for leaf in found)


def factor_of(term: Term) -> Fraction:
    """The plain number that a term is multiplied by, in it or in what it divides; 1 where there is none."""
    if not isinstance(term, Operation) or term.name not in ("mul", "div", "neg"):
        return Fraction(1)
    factors = term.arguments if term.name == "mul" else term.arguments[:1]
    found = Fraction(1)
    for factor in factors:
        if isinstance(factor, Constant) and is_plain(factor) and isinstance(factor.value, Fraction):
            found *= factor.value
        else:
            found *= factor_of(factor)
    return found


def _is_zero(term: Term) -> bool:
    return isinstance(term, Constant) and term.value == 0


def as_points(term: Term) -> Term:
    """A scaled ratio as the number of points that it counts."""
    return term if term.unit == NUMBER else _carried(term, as_points, NUMBER) or evolve(term, unit=NUMBER)


def constant(term: Term) -> Fraction | None:
    """The number of a literal; None where the term is none."""
    return term.value if isinstance(term, Constant) and isinstance(term.value, Fraction) else None


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
    return _carried(term, lambda part: adapt(part, unit, scope) or part, unit)


def _carried(term: Term, inner: Callable[[Term], Term], unit: Unit) -> Term | None:
    """The term with this unit all the way down to its leaves; None where it is a leaf itself."""
    if isinstance(term, Choice):
        return evolve(term, then=inner(term.then), otherwise=inner(term.otherwise), unit=unit)
    if isinstance(term, Bands):
        cases = tuple(Case(case.op, case.limit, inner(case.result)) for case in term.cases)
        return evolve(term, cases=cases, otherwise=inner(term.otherwise) if term.otherwise else None, unit=unit)
    if isinstance(term, Linear):
        return evolve(term, points=tuple((at, inner(result)) for at, result in term.points), unit=unit)
    if isinstance(term, Rounding):
        return evolve(term, value=inner(term.value), unit=unit)
    if isinstance(term, Operation) and term.name in _CARRYING:
        return evolve(term, arguments=tuple(inner(argument) for argument in term.arguments), unit=unit)
    return None


def _literal(term: Constant, unit: Unit, scope: Scope) -> Term | None:
    value = term.value
    assert isinstance(value, Fraction)
    if unit == RATIO and not 0 <= value <= 1:
        report_beside_share(term, value, scope)
        return None
    if unit.kind is Kind.PP and value != 0:
        report_beside_points(term, value, scope)
        return None
    if unit.kind in (Kind.DATE, Kind.LABEL, Kind.TRUTH):
        report_beside_other(term, value, unit, scope)
        return None
    return Constant(value, unit=unit, span=term.span)


def unify(terms: Sequence[Term], scope: Scope, what: Wording, span: Span) -> list[Term] | None:
    """The terms brought to one unit; `what` names the place for the message where they cannot be.

    Plain literals take the unit of the others, `not applicable` and `unknown` too; a truth beside a ratio counts 100 % or 0 %.
    """
    plain = [is_plain(term) for term in terms]
    scaled = [not takes and is_scaled(term) for term, takes in zip(terms, plain, strict=True)]
    rest = zip(terms, plain, scaled, strict=True)
    units = list(dict.fromkeys(term.unit for term, takes, counts in rest if not (takes or counts)))
    if RATIO in units and TRUTH in units:
        terms, units = [as_score(term) for term in terms], [unit for unit in units if unit != TRUTH]
    if any(scaled) and (not units or units[0] not in (RATIO, NUMBER)):
        units.append(RATIO if units or all(_within_one(leaf) for leaf in _literals(terms, plain)) else NUMBER)
    if len(units) > 1:
        report_unlike(terms, units, scope, what, span)
        return None
    if not units:
        return list(terms)
    adapted = [_to(units[0], *one, scope) for one in zip(terms, plain, scaled, strict=True)]
    return [term for term in adapted if term is not None] if None not in adapted else None


def _literals(terms: Sequence[Term], plain: Sequence[bool]) -> list[Term]:
    return [leaf for term, takes in zip(terms, plain, strict=True) if takes for leaf in leaves(term)]


def _to(unit: Unit, term: Term, plain: bool, scaled: bool, scope: Scope) -> Term | None:
    if plain:
        return adapt(term, unit, scope)
    return as_points(term) if scaled and unit == NUMBER else term


def as_score(term: Term) -> Term:
    """A truth as a score: 100 % when it holds, 0 % when it does not; other terms as they are."""
    if term.unit != TRUTH:
        return term
    one, nil = (Constant(Fraction(value), unit=RATIO, span=term.span) for value in (1, 0))
    return Choice(term, one, nil, unit=RATIO, span=term.span)


def as_ratio(term: Term, scope: Scope) -> Term:
    """A score made of plain literals within 0 … 1 alone is a ratio: `if met then 1 else 0`."""
    return as_ratios([term], scope)[0]


def as_ratios(terms: list[Term], scope: Scope) -> list[Term]:
    """Scores made of plain literals within 0 … 1 alone are ratios; if one of them is not, none of them is."""
    found = [leaf for term in terms for leaf in leaves(term)]
    plain = all(is_plain(term) for term in terms) and all(_within_one(leaf) for leaf in found)
    numbers = any(isinstance(leaf, Constant) for leaf in found)
    return [adapt(term, RATIO, scope) or term for term in terms] if plain and numbers else terms


def _within_one(term: Term) -> bool:
    return isinstance(term, Absent) or (isinstance(term, Constant) and isinstance(term.value, Fraction) and 0 <= term.value <= 1)
