"""Units in messages: what each is called, what is said of two that do not fit, and how a number is written in another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from dsl.check.mending import shown
from dsl.check.offered import offered
from dsl.check.scope import Scope
from dsl.diagnostic import Fix, Label, Wording, rewrite, wording
from dsl.source import Span
from dsl.terms import Constant, Term
from dsl.tongue import language_of
from dsl.units import DATE, PP, RATIO, Kind, Unit
from dsl.vocabulary import Role


def describe(unit: Unit) -> Wording:
    """A unit in words, for a message."""
    if unit.kind is not Kind.NAMED or str(unit) in ("count", "points", "days"):
        return wording(f"unit-{str(unit) if unit.kind is Kind.NAMED else unit.kind.value}")
    return wording("unit-named", unit=unit)


def decimal(value: Fraction) -> str:
    """A number that ends, as English writes it."""
    return f"{Decimal(value.numerator) / Decimal(value.denominator):f}"


def in_percent(number: str, place: Span) -> str:
    """A number as it stands in the file, in percent."""
    return f"{number} %" if language_of(place.source) == "danish" else f"{number}%"


def in_points(number: str, place: Span) -> str:
    """A number as it stands in the file, in percentage points."""
    return f"{number} {offered(('pp',), Role.UNIT, place)[0]}"


def report_beside_share(term: Constant, value: Fraction, scope: Scope) -> None:
    """The message about a bare number beside a share: 80 was meant in percent, and so was 1.2, as a ratio above 1."""
    number = _number(term)
    if number and not 1 < value < _RATIO:
        percent = in_percent(number, term.span)
    else:
        percent = shown(f"{decimal(value * 100 if 1 < value < _RATIO else value)}%", term.span)
    fixes = (rewrite(term.span, percent),) if number else ()
    scope.report("M0301", term.span, *fixes, number=term.span.text, percent=percent)


_RATIO = 3
"""A number below this beside a share is a ratio above 1 rather than a number of percent."""


def report_beside_points(term: Constant, value: Fraction, scope: Scope) -> None:
    """The message about a bare number beside percentage points."""
    number = _number(term)
    points = in_points(number, term.span) if number else shown(f"{decimal(value)} pp", term.span)
    scope.report("M0302", term.span, *([rewrite(term.span, points)] if number else []), number=term.span.text, points=points)


def report_beside_other(term: Constant, value: Fraction, unit: Unit, scope: Scope) -> None:
    """The message about a bare number beside a date, a word or a truth; a year may be meant as its last day."""
    year = _number(term) if value.denominator == 1 and value in _YEARS else None
    day = f"{year or 2024}-12-31"
    fixes = (rewrite(term.span, day),) if year and unit == DATE else ()
    scope.report("M0303", term.span, *fixes, number=term.span.text, unit=describe(unit), date=day)


_YEARS = range(1900, 2100)


def _number(term: Term) -> str | None:
    """The digits of a number that stands where the term does, without its unit; None where it stands in a definition."""
    found = re.match(r"[-\u2212]?[0-9][0-9.,\u202f\u00a0]*(?<=[0-9])", term.span.text)
    return found[0] if found and isinstance(term, Constant) else None


def report_unlike(terms: Sequence[Term], units: list[Unit], scope: Scope, what: Wording, span: Span) -> None:
    """The message about terms of different units, of which parts are shown; a number can be written in the other unit."""
    first, second = (next((term for term in terms if term.unit == unit), terms[0]) for unit in units[:2])
    apart = what.key == "unlike-parts" and first.span.source.name == second.span.source.name and first.span != second.span
    labels = [Label(term.span, "unit-here", {"unit": describe(term.unit)}) for term in (first, second)] if apart else []
    fixes = [fix for term, other in ((first, second), (second, first)) for fix in _as_other(term, other.unit)]
    literal = any(isinstance(term, Constant) and term.unit == RATIO for term in terms)
    words = {"first": describe(units[0]), "second": describe(units[1]), "suggestion": _advice(units, what, literal)}
    scope.report("M0304", span, *labels, *fixes, what=what, **words)


def _as_other(term: Term, unit: Unit) -> Iterator[Fix]:
    """The fix that writes a percentage as points, or the other way round; beside what is no share it loses its sign."""
    number = _number(term)
    if number is None:
        return
    if {term.unit, unit} == {RATIO, PP}:
        yield rewrite(term.span, in_points(number, term.span) if unit == PP else in_percent(number, term.span))
    elif term.unit == RATIO and unit.kind in (Kind.NAMED, Kind.NUMBER):
        yield rewrite(term.span, number)


def _advice(units: Iterable[Unit], what: Wording, literal: bool) -> Wording:
    """What to write instead; `literal` is whether a percentage is written beside what is no share."""
    kinds = {unit.kind for unit in units}
    if kinds == {Kind.RATIO, Kind.PP}:
        return wording("unit-advice-pp")
    if literal and what.key == "unlike-sides":
        return wording("unit-advice-no-share")
    if what.key == "unlike-parts":
        return wording("unit-advice-scores")
    return wording("unit-advice-points" if kinds == {Kind.RATIO, Kind.NUMBER} else "unit-advice")
