"""Keys in the rule language -> quantities in normal form, with the messages pointing into the YAML file."""

from __future__ import annotations

from itertools import product
from math import prod

from attrs import evolve

from dsl import syntax
from dsl.diagnostic import Diagnostic, Label
from dsl.quantity import Quantity
from dsl.source import Source, Span
from dsl.terms import Place
from evaluator.measurements.desk import Desk, timeless
from evaluator.measurements.nodes import Leaf
from evaluator.value import NO_MARKS, Mark, Marks

LONGEST = 2000
"""Letters of one key."""

MOST_MEMBERS = 10_000
"""Quantities that one key with `=each` may stand for."""


def quantities(key: Leaf, desk: Desk, call: str = "") -> tuple[Quantity, ...]:
    """The quantities that a key stands for: one, or with `=each` one for every member; none where a message was given.

    `call` is the function of which the key gives the arguments, for keys that are only arguments.
    """
    expr = _expression(key, desk, call)
    if expr is None:
        return ()
    every = _every(expr, desk)
    if prod(len(members) for _, members in every) > MOST_MEMBERS:
        desk.report("M0640", key.span, name=key.text, most=MOST_MEMBERS)
        return ()
    found = []
    for chosen in product(*([(name, member) for member in members] for name, members in every)):
        quantity = _quantity(_choose(expr, dict(chosen)), key, desk)
        if quantity is None:
            return ()
        found.append(quantity)
    return tuple(found)


def shared_mark(key: Leaf, found: tuple[Quantity, ...]) -> Marks:
    """What must be told of a figure whose key stands for several quantities: it was given once for all of them."""
    return frozenset({Mark("each", f"one figure, given for {key.text}")}) if len(found) > 1 else NO_MARKS


def place(key: Leaf, desk: Desk) -> Place | None:
    """The place that a key such as `goal 3 kompetencer drift` or `total` names; None where a message was given."""
    expr = _expression(key, desk, "")
    if expr is None:
        return None
    found, diagnostics = desk.language.place(expr, desk.contract)
    desk.add(diagnostics)
    return found


def _quantity(expr: syntax.Expr, key: Leaf, desk: Desk) -> Quantity | None:
    """A key's quantity; without `period=` it is of the file's period, whatever the contract's own is."""
    found, diagnostics = desk.language.key(expr, evolve(desk.contract, period=desk.period))
    desk.add(_moved(diagnostic, key, None, 0) for diagnostic in diagnostics)
    return found and _as_asked(_at_home(found, desk.contract.period), desk)


def _at_home(quantity: Quantity, home: int) -> Quantity:
    """The quantity as a contract of that period spells it."""
    inner = _at_home(quantity.inner, home) if quantity.inner else None
    return evolve(quantity, home=home, inner=inner)


def _as_asked(quantity: Quantity, desk: Desk) -> Quantity:
    """The quantity in the unit and within the bounds that the rules give it, of whatever period it is."""
    asked = desk.asked.get(timeless(quantity))
    return evolve(quantity, unit=asked.unit, low=asked.low, high=asked.high) if asked else quantity


def _expression(key: Leaf, desk: Desk, call: str) -> syntax.Expr | None:
    """The syntax tree of a key. Where its text is not the file's, letter for letter, a text of its own is read."""
    if len(key.text) > LONGEST:
        desk.report("M0641", key.span, most=LONGEST)
        return None
    if key.inner and not call:
        expr, diagnostics = desk.language.expression(key.inner.source, key.inner.start, key.inner.end)
        desk.add(diagnostics)
        return expr
    made = Source(desk.file.name, f"{call}({key.text})" if call else key.text)
    expr, diagnostics = desk.language.expression(made, 0, None)
    desk.add(_moved(diagnostic, key, made, len(call) + 1 if call else 0) for diagnostic in diagnostics)
    return expr


def _moved(diagnostic: Diagnostic, key: Leaf, made: Source | None, before: int) -> Diagnostic:
    """The message with its places in the YAML file instead of in the text that was made for reading the key."""

    def move(span: Span | None) -> Span:
        if span is not None and span.source is key.span.source:
            return span
        if span is None or key.inner is None or span.source is not made:
            return key.span
        start, end = (key.inner.start + min(max(at - before, 0), len(key.text)) for at in (span.start, span.end))
        return Span(key.span.source, min(start, key.inner.end - 1), max(end, start + 1))

    labels = tuple(Label(move(label.span), label.key, label.words) for label in diagnostic.labels)
    return evolve(diagnostic, span=move(diagnostic.span), labels=labels)


# --- =each -------------------------------------------------------------------------------------------------


def _every(expr: syntax.Expr, desk: Desk) -> list[tuple[str, list[str]]]:
    """The dimensions that a key names with `=each`, with their members."""
    if not isinstance(expr, syntax.Call):
        return []
    found: dict[str, list[str]] = {}
    dimensions = desk.contract.declarations.dimensions
    for argument in expr.arguments:
        if isinstance(argument, syntax.Positional):
            found.update(_every(argument.value, desk))
        elif isinstance(argument, syntax.Named) and _is_each(argument) and argument.name.name in dimensions:
            found[argument.name.name] = [member.name for member in dimensions[argument.name.name].members]
    return list(found.items())


def _is_each(argument: syntax.Named) -> bool:
    return isinstance(argument.value, syntax.Name) and argument.value.name == "each"


def _choose(expr: syntax.Expr, chosen: dict[str, str]) -> syntax.Expr:
    """The key with a member in place of each `each`."""
    if not chosen or not isinstance(expr, syntax.Call):
        return expr
    return evolve(expr, arguments=tuple(_chosen(argument, chosen) for argument in expr.arguments))


def _chosen(argument: syntax.Argument, chosen: dict[str, str]) -> syntax.Argument:
    if isinstance(argument, syntax.Positional):
        return evolve(argument, value=_choose(argument.value, chosen))
    if isinstance(argument, syntax.Named) and _is_each(argument) and argument.name.name in chosen:
        return evolve(argument, value=syntax.Name(chosen[argument.name.name], span=argument.value.span))
    return argument
