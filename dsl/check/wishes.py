"""Wishes beside the text of a contract, read and checked: what to turn, to which values, and what is to come of it.

Each is a text of its own, such as an option of a command line; its messages point into that text.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from attrs import evolve

from dsl import lines, syntax, wishes
from dsl.check import given_values
from dsl.check.keys import outline
from dsl.check.levers import resolve
from dsl.check.meant import meant
from dsl.check.spoken import alike, languages
from dsl.check.unit_words import describe
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, problem, rewrite
from dsl.expected import FORMS
from dsl.lever import Lever, Steps, Variation
from dsl.parser import parse_expression
from dsl.reader import reader
from dsl.source import Source, Span
from dsl.terms import Term
from dsl.units import TRUTH, Unit

Told = tuple[Diagnostic, ...]


def lever(source: Source, contract: Contract) -> tuple[Lever | None, Told]:
    """`goal 6 omsaetning target`; where ends are given as well, they narrow what its values may be."""
    return meant(source, contract, lambda text: _lever(text, contract), _lever(source, contract))


def _lever(source: Source, contract: Contract) -> tuple[Lever | None, Told]:
    found, told = read(source, "lever", contract)
    return (None, told) if found is None else _bounded(found, contract)


def variation(source: Source, contract: Contract) -> tuple[Variation | None, Told]:
    """`goal 3 kompetencer target = 70%..95% step 1 pp`, or `… = 70%, 75%, 80%`: a lever and the values that it is to take."""
    return meant(source, contract, lambda text: _variation(text, contract), _variation(source, contract))


def _variation(source: Source, contract: Contract) -> tuple[Variation | None, Told]:
    found, told = read(source, "variation", contract)
    if found is None:
        return None, told
    named, told = resolve(found.of, contract)
    if named is None:
        return None, told
    values, told = _steps(found.values, named) if isinstance(found.values, wishes.Range) else _listed(found.values, named)
    return (None, told) if values is None else (Variation(named, values), ())


def wish(source: Source, contract: Contract) -> tuple[Term | None, Told]:
    """`total >= 98.5%`, `goal 3 kompetencer drift met`: what is to hold, as a truth over the contract's places."""
    return meant(source, contract, lambda text: _wish(text, contract), _wish(source, contract))


def _wish(source: Source, contract: Contract) -> tuple[Term | None, Told]:
    expr, told = _expression(source, "total >= 98%", contract)
    if expr is None:
        return None, told
    scope = outline(expr, contract, everything=True)
    term = scope.term(expr)
    if term is None:
        return None, tuple(scope.session.diagnostics)
    if term.unit != TRUTH:
        return None, (problem("M0913", expr.span, text=expr.span.text, unit=describe(term.unit)),)
    return term, ()


def value(source: Source, named: Lever) -> tuple[Fraction | str | None, Told]:
    """A value of a lever, such as `8 pp`."""
    expr, told = _expression(source, given_values.example(named.unit))
    return (None, told) if expr is None else given_values.value(expr, named)


def step(source: Source) -> tuple[tuple[Fraction, Unit] | None, Told]:
    """`1 pp`, `5 points`, `10`: a distance with its unit."""
    expr, told = _expression(source, "1 pp")
    if expr is None:
        return None, told
    found, told = given_values.literal(expr)
    if found is not None and found[0] <= 0:
        return None, (problem("M0911", expr.span, text=expr.span.text, example=alike("1 pp", expr.span)),)
    return found, told or (() if found else (problem("M0900", expr.span, text=expr.span.text),))


# --- reading ------------------------------------------------------------------------------------------------


def _expression(source: Source, example: str, contract: Contract | None = None) -> tuple[syntax.Expr | None, Told]:
    if empty := _empty(source, example, contract):
        return None, empty
    return _first(source, contract, lambda language: parse_expression(source, language=language))


def read(source: Source, rule: str, contract: Contract | None = None) -> tuple[Any, Told]:
    """The one statement that a text holds, by a rule of the grammar, in either language."""
    if empty := _empty(source, FORMS[rule], contract):
        return None, empty
    return _first(source, contract, lambda language: _read(source, rule, language))


def _first(source: Source, contract: Contract | None, read: Callable[[str], tuple[Any, Told]]) -> tuple[Any, Told]:
    """What a text says in the first language that it can be read in; with the message of the first where it is none."""
    found = read((tongues := languages(source.text, contract))[0])
    doubtful = any(each.code == "M0109" for each in found[1])
    others = [] if found[0] is not None or doubtful else [read(language) for language in tongues[1:]]
    return next((each for each in others if each[0] is not None), found)


def _read(source: Source, rule: str, language: str) -> tuple[Any, Told]:
    found = list(lines.split(source, language=language))
    wrong = next((line.problem for line in found if line.problem), None)
    if wrong is None:
        made, wrong = reader(language).read(source, found[0].start, found[-1].end, rule)
    return (None, (wrong,)) if wrong else (made, ())


def _empty(source: Source, example: str, contract: Contract | None) -> Told:
    """A message where a text says nothing at all."""
    if any(True for _ in lines.split(source, language="english")):
        return ()
    span = Span(source, 0, len(source.text))
    return (problem("M0914", span, example=alike(example, span, contract)),)


# --- ends and values ----------------------------------------------------------------------------------------


def _bounded(found: wishes.Bounded, contract: Contract) -> tuple[Lever | None, Told]:
    named, told = resolve(found.of, contract)
    if named is None or found.low is None or found.high is None:
        return named, told
    (low, first), (high, second) = _end(found.low, named), _end(found.high, named)
    if low is None or high is None:
        return None, (*first, *second)
    if low > high:
        return None, (_upside_down(found.low, found.high),)
    return evolve(named, low=low, high=high), ()


def _end(expr: syntax.Expr, named: Lever) -> tuple[Fraction | None, Told]:
    found, told = given_values.value(expr, named)
    return (found, told) if isinstance(found, Fraction | None) else (None, told)


def _upside_down(low: syntax.Expr, high: syntax.Expr) -> Diagnostic:
    whole = low.span.to(high.span)
    fix = rewrite(whole, f"{high.span.text}..{low.span.text}", safe=True)
    return problem("M0912", whole, fix, first=low.span.text, last=high.span.text)


def _steps(found: wishes.Range, named: Lever) -> tuple[Steps | None, Told]:
    (first, told), (last, more) = _end(found.first, named), _end(found.last, named)
    apart, most = given_values.distance(found.step, named)
    if told or more or most or first is None or last is None:
        return None, (*told, *more, *most)
    if apart is None or apart <= 0:
        example = alike("1 pp" if str(named.unit) in ("%", "pp") else "1", found.step.span)
        return None, (problem("M0911", found.step.span, text=found.step.span.text, example=example),)
    if first > last:
        return None, (_upside_down(found.first, found.last),)
    return Steps(first, apart, int((last - first) // apart) + 1), ()


def _listed(found: wishes.Values, named: Lever) -> tuple[tuple[Fraction, ...] | None, Told]:
    ends = [_end(expr, named) for expr in found.values]
    told = tuple(one for _, several in ends for one in several)
    values = tuple(end for end, _ in ends if end is not None)
    return (None, told) if told or len(values) < len(ends) else (values, ())
