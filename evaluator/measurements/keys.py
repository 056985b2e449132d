"""Keys in the rule language -> quantities in normal form, with the messages pointing into the YAML file."""

from __future__ import annotations

from itertools import product
from math import prod

from attrs import evolve, frozen

from dsl import syntax
from dsl.diagnostic import Diagnostic, Label
from dsl.quantity import Quantity
from dsl.source import Source, Span
from dsl.terms import Place
from evaluator.measurements.desk import Desk, timeless
from evaluator.measurements.nodes import Leaf
from evaluator.measurements.slips import is_slip
from evaluator.value import NO_MARKS, Mark, Marks, Phrase

LONGEST = 2000
"""Letters of one key."""

MOST_MEMBERS = 10_000
"""Quantities that one key with `=each` may stand for."""


def quantities(key: Leaf, desk: Desk, call: str = "") -> tuple[Quantity, ...]:
    """The quantities that a key stands for: one, or with `=each` one for every member; none where a message was given.

    `call` is the function of which the key gives the arguments, for keys that are only arguments.
    """
    if not call and is_slip(key, desk):
        return ()
    reading = _Reading.of(key, call, desk)
    expr = reading.expression(desk)
    if expr is None:
        return ()
    every = _every(expr, desk)
    if prod(len(members) for _, members in every) > MOST_MEMBERS:
        desk.report("M0640", key.span, name=key.text, most=MOST_MEMBERS)
        return ()
    found = []
    contract = desk.contract if desk.period == desk.contract.period else evolve(desk.contract, period=desk.period)
    for chosen in product(*([(name, member) for member in members] for name, members in every)):
        quantity, diagnostics = desk.language.key(_choose(expr, dict(chosen)), contract)
        desk.unknown(map(reading.moved, diagnostics))
        if quantity is None:
            return ()
        found.append(_as_asked(_at_home(quantity, desk.contract.period), desk))
    return tuple(found)


def shared_mark(key: Leaf, found: tuple[Quantity, ...]) -> Marks:
    """What must be told of a figure whose key stands for several quantities: it was given once for all of them."""
    told = Phrase.of("one figure for several", given=key.text)
    return frozenset({Mark("each", told)}) if len(found) > 1 else NO_MARKS


def place(key: Leaf, desk: Desk) -> Place | None:
    """The place that a key such as `goal 3 kompetencer drift` or `total` names; None where a message was given."""
    reading = _Reading.of(key, "", desk)
    expr = reading.expression(desk)
    if expr is None:
        return None
    found, diagnostics = desk.language.place(expr, desk.contract)
    desk.unknown(map(reading.moved, diagnostics))
    return found


def _at_home(quantity: Quantity, home: int) -> Quantity:
    """The quantity as a contract of that period spells it."""
    inner = _at_home(quantity.inner, home) if quantity.inner else None
    return evolve(quantity, home=home, inner=inner)


def _as_asked(quantity: Quantity, desk: Desk) -> Quantity:
    """The quantity in the unit and within the bounds that the rules give it, of whatever period it is."""
    asked = desk.asked().get(timeless(quantity))
    return evolve(quantity, unit=asked.unit, low=asked.low, high=asked.high) if asked else quantity


@frozen
class _Reading:
    """One key while it is read: the text that is parsed, which is the file's own wherever it can be.

    The text of a key with escapes, or one that is only arguments, is not in the file letter for letter; then a text of its
    own is read, in which the key begins at `before`.
    """

    key: Leaf
    made: Source | None
    before: int

    @classmethod
    def of(cls, key: Leaf, call: str, desk: Desk) -> _Reading:
        if key.inner and not call:
            return cls(key, None, 0)
        return cls(key, Source(desk.file.name, f"{call}({key.text})" if call else key.text), len(call) + 1 if call else 0)

    def expression(self, desk: Desk) -> syntax.Expr | None:
        """The syntax tree of the key."""
        if len(self.key.text) > LONGEST:
            desk.report("M0641", self.key.span, most=LONGEST)
            return None
        where = self.key.inner or self.key.span
        source, start, end = (where.source, where.start, where.end) if self.made is None else (self.made, 0, None)
        expr, diagnostics = desk.language.expression(source, start, end, desk.contract)
        desk.add(map(self.moved, diagnostics))
        return expr

    def moved(self, diagnostic: Diagnostic) -> Diagnostic:
        """The message with its places in the YAML file instead of in the text that was made."""
        labels = tuple(Label(self._moved(label.span), label.key, label.words) for label in diagnostic.labels)
        return evolve(diagnostic, span=self._moved(diagnostic.span), labels=labels)

    def _moved(self, span: Span | None) -> Span:
        if span is None or span.source is not self.made:
            return span or self.key.span
        if self.key.inner is None:
            return self.key.span
        start, end = (self.key.inner.start + min(max(at - self.before, 0), len(self.key.text)) for at in (span.start, span.end))
        return Span(self.key.span.source, min(start, self.key.inner.end - 1), max(end, start + 1))


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
