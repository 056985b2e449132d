"""Examples: what is given and what is expected, looked up and in the units of the contract; nothing is worked out here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import product
from math import prod

from attrs import field, frozen

from dsl import syntax
from dsl.check import given_values
from dsl.check.keys import key, place
from dsl.check.twice import without
from dsl.check.walk import inside
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, Edit, Fix, Label, problem
from dsl.lever import Lever, Turns, figure
from dsl.quantity import Members, Quantity
from dsl.source import Span
from dsl.suggestion import corrections, suggestion
from dsl.terms import Absent, Constant, Facet, Place
from dsl.tongue import language_of
from dsl.units import LABEL, RATIO, TRUTH, Kind, Unit

MOST_MEMBERS = 10_000
"""Figures that one line with `=each` may give."""

Told = tuple[Diagnostic, ...]
Written = Constant | Absent
"""A value that is written out: a number, a truth or a word, or that it is unknown, not applicable or not due."""


@frozen(eq=False)
class Given:
    """A figure, one for each member where `=each` stands, or an attribute of the party, and what it is given as."""

    quantities: tuple[Quantity, ...]
    attribute: str | None
    value: Written
    span: Span = field(repr=False)


@frozen(eq=False)
class Expected:
    """A value of the contract and what it is to be; `path` is the place as the line writes it."""

    place: Place
    path: str
    value: Written
    span: Span = field(repr=False)


@frozen(eq=False)
class Example:
    """An example in which every name and every unit is known."""

    title: str
    givens: tuple[Given, ...]
    expects: tuple[Expected, ...]
    span: Span = field(repr=False)


def trials(file: syntax.File, contract: Contract) -> Iterator[Diagnostic]:
    """What is wrong with the examples of a file, and which of them expect nothing."""
    for example in file.examples:
        told = read(example, contract)[1]
        yield from told
        if not example.expects and not told:
            yield problem("M0919", example.span, title=example.title)


def read(example: syntax.Example, contract: Contract) -> tuple[Example, Told]:
    """An example with all in it that could be read, and what is wrong with the rest."""
    givens = [_given(each, contract) for each in example.givens]
    expects = [_expected(each, contract) for each in example.expects]
    found = tuple(given for given, _ in givens if given)
    told = [one for _, several in (*givens, *expects) for one in several]
    made = Example(example.title, found, tuple(expected for expected, _ in expects if expected), example.span)
    return made, (*told, *_twice(found))


# --- given --------------------------------------------------------------------------------------------------------


def _given(line: syntax.Given, contract: Contract) -> tuple[Given | None, Told]:
    if isinstance(line.quantity, syntax.Name) and line.quantity.name in contract.declarations.attributes:
        value, told = _written(line.value, Lever(line.quantity.name, Turns.ACTUAL, LABEL))
        return Given((), line.quantity.name, value, line.span) if value else None, told
    found, told = _quantities(line.quantity, contract)
    value, more = _written(line.value, figure(found[0])) if found else (None, ())
    if found and value and _is_counted(found[0]) and isinstance(value, Constant) and Fraction(value.value).denominator != 1:
        return None, (problem("M0634", line.value.span, text=line.value.span.text, name=found[0]),)
    return (Given(found, None, value, line.span) if value else None), (*told, *more)


def _is_counted(quantity: Quantity) -> bool:
    return quantity.function in ("count", "n") and not quantity.against


def _quantities(expr: syntax.Expr, contract: Contract) -> tuple[tuple[Quantity, ...], Told]:
    """The figure that a line names, with `=each` one for every member; none where a message is given."""
    every = _every(expr, contract)
    if prod(map(len, every)) > MOST_MEMBERS:
        return (), (problem("M0640", expr.span, name=expr.span.text, most=MOST_MEMBERS),)
    found: list[Quantity] = []
    for members in product(*every):
        quantity, told = key(expr, contract, tuple(sorted(members)))
        if quantity is None:
            return (), told
        found.append(quantity)
    return tuple(found), ()


def _every(expr: syntax.Expr, contract: Contract) -> list[Members]:
    """The members of each dimension that a line names with `=each`."""
    dimensions = contract.declarations.dimensions
    named = [node for node in inside(expr) if isinstance(node, syntax.Named)]
    each = {node.name.name for node in named if isinstance(node.value, syntax.Name) and node.value.name == "each"}
    return [tuple((name, member.name) for member in dimensions[name].members) for name in sorted(each) if name in dimensions]


def _twice(givens: Iterable[Given]) -> Iterator[Diagnostic]:
    """A message for each line that gives a figure that a line before it gives."""
    first: dict[object, Given] = {}
    for given in givens:
        there = [quantity for quantity in given.quantities or (given.attribute,) if quantity in first]
        if there:
            before, language = first[there[0]].span, language_of(given.span.source)
            name = there[0].spelled(language) if isinstance(there[0], Quantity) else there[0]
            yield problem("M0917", given.span, Label(before, "first"), without(given.span), name=name)
        first |= dict.fromkeys(given.quantities or (given.attribute,), given)


# --- expect -------------------------------------------------------------------------------------------------------


def _expected(line: syntax.Expect, contract: Contract) -> tuple[Expected | None, Told]:
    path = line.path
    if isinstance(path, syntax.GoalPath) and path.year:
        place = path.year.span
        fix = Fix((Edit(Span(place.source, place.before().start, place.end), ""),))
        return None, (problem("M0918", place, fix, year=path.year.text, period=contract.period),)
    found, told = _place(path, contract)
    if found is None:
        return None, told or (problem("M0255", path.span, text=path.span.text),)
    value, told = _result(line.value, found, contract)
    return (Expected(found, " ".join(path.span.text.split()), value, line.span) if value else None), told


def _place(path: syntax.Expr, contract: Contract) -> tuple[Place | None, Told]:
    """The value that a path names; what a goal shows is named as a criterion is."""
    goal = contract.goal(path.goal.name) if isinstance(path, syntax.GoalPath) else None
    if goal is None or not isinstance(path, syntax.GoalPath) or not path.steps:
        return place(path, contract)
    first, criteria, outputs = path.steps[0], [each.name for each in goal.criteria], [each.name for each in goal.outputs]
    if first.name in outputs and len(path.steps) == 1:
        return Place(goal.id, first.name, (), Facet.SHOW), ()
    if first.name not in criteria:
        hint = suggestion(first.name, [*criteria, *outputs])
        return None, (
            problem("M0205", first.span, *corrections(first.span, hint), name=first.name, goal=goal.id, suggestion=hint),
        )
    return place(path, contract)


def _result(expr: syntax.Expr, found: Place, contract: Contract) -> tuple[Written | None, Told]:
    """What a value is to be; a score that is a truth counts 100 % or 0 %."""
    unit = contract.unit(found)
    if unit == TRUTH and found.facet is Facet.SCORE:
        value, told = _written(expr, Lever(str(found), Turns.ACTUAL, TRUTH))
        if not isinstance(value, Constant):
            return (value, told) if value else _written(expr, Lever(str(found), Turns.ACTUAL, RATIO))
        return Constant(Fraction(value.value), unit=RATIO, span=value.span), told
    return _written(expr, Lever(str(found), Turns.ACTUAL, unit))


# --- values -------------------------------------------------------------------------------------------------------


def _written(expr: syntax.Expr, lever: Lever) -> tuple[Written | None, Told]:
    if isinstance(expr, syntax.Unavailable):
        return Absent(expr.kind, unit=lever.unit, span=expr.span), ()
    value, told = given_values.value(expr, lever)
    if value is None:
        return None, told
    return Constant(_scalar(value, lever.unit), unit=lever.unit, span=expr.span), ()


def _scalar(value: Fraction | str, unit: Unit) -> Fraction | bool | str:
    return bool(value) if unit.kind is Kind.TRUTH else value
