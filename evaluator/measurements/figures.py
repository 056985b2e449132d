"""The `figures` of a measurement file: each key is a quantity, each value what was published of it."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import evolve, frozen

from dsl.diagnostic import rewrite
from dsl.quantity import Quantity
from dsl.source import Span
from dsl.units import Unit
from evaluator.measurements import behind, shape, values
from evaluator.measurements.desk import Desk
from evaluator.measurements.keys import quantities, shared_mark
from evaluator.measurements.nodes import Fields, Items, Leaf, Node
from evaluator.measurements.periods import borrowed
from evaluator.measurements.records import Behind, Figure, Origin, Printed
from evaluator.measurements.values import Wrong
from evaluator.measurements.wording import Wanted, shown
from evaluator.value import Known, Unknown, Value


def read(node: Node, desk: Desk) -> tuple[Figure, ...]:
    """Every figure of the section."""
    section = shape.fields(node, None, "figures", desk)
    return tuple(figure for key, entry in section for figure in _figures(key, entry, desk))


def _figures(key: Leaf, node: Node, desk: Desk) -> tuple[Figure, ...]:
    found = quantities(key, desk)
    if not found:
        return ()
    entry = _entry(key, node, desk)
    want, told = values.wanted(found[0], desk.contract.language), behind.read(entry.at, entry.name, entry.parts, desk)
    want = evolve(want, whole=want.whole and not (told and told.exact))  # a sum of weights may have decimals
    printed = _quotient(entry, found[0], told, want, desk) if "numerator" in entry.parts else value_of(entry, want, desk)
    if printed is None:
        return ()
    origin = evolve(origin_of(entry, desk), marks=shared_mark(key, found) | borrowed(entry.parts.get("of_period"), desk))
    n = behind.answers(found[0], told, desk.contract) if told and "n" not in entry.parts else _n(entry, desk)
    size = _population(entry, n, desk)
    return tuple(Figure(quantity, _of(quantity, printed), origin, n, size, told) for quantity in found)


def _quotient(entry: Entry, quantity: Quantity, told: Behind | None, want: Wanted, desk: Desk) -> Printed | None:
    """The figure that is given by its numerator and denominator; None where a message was given."""
    printed = behind.quotient(quantity, told, want) if told else None
    if isinstance(printed, Wrong):
        desk.report(printed.code, entry.at, **printed.words)
        return None
    return printed


def _of(quantity: Quantity, printed: Printed) -> Printed:
    """The value with the quantity's own name in what it says is missing."""
    if not isinstance(printed.value, Unknown) or not printed.value.missing:
        return printed
    missing = tuple(evolve(missing, quantity=str(quantity)) for missing in printed.value.missing)
    return evolve(printed, value=evolve(printed.value, missing=missing))


# --- one entry: a value alone, or a value with its source, note and n -----------------------------------------


@frozen
class Entry:
    """What stands under one key: the place of the key, and the parts of the entry by name; `alone` is a value without parts."""

    at: Span
    name: str
    parts: Mapping[str, Node]
    alone: bool = False


def entry_of(key: Leaf, node: Node, allowed: tuple[str, ...], desk: Desk) -> Entry:
    """A value alone is an entry with only that value."""
    if not isinstance(node, Fields):
        return Entry(key.span, key.text, {"value": node}, alone=True)
    found = shape.fields(node, allowed, key.text, desk)
    return Entry(key.span, key.text, {part.text: inner for part, inner in found})


def _entry(key: Leaf, node: Node, desk: Desk) -> Entry:
    return entry_of(key, node, shape.FIGURE, desk)


def origin_of(entry: Entry, desk: Desk) -> Origin:
    """Where the value of an entry comes from."""
    source = desk.title(shape.leaf(entry.parts.get("source"), f"{entry.name}: source", desk))
    return Origin(entry.at, source, shape.text(entry.parts.get("note"), f"{entry.name}: note", desk))


def value_of(entry: Entry, want: Wanted, desk: Desk) -> Printed | None:
    """The value of an entry; None where a message was given."""
    value, terms = entry.parts.get("value"), entry.parts.get("sum")
    if (value is None) == (terms is None):
        desk.report("M0629", entry.at, name=entry.name)
        return None
    because = shape.text(entry.parts.get("because"), f"{entry.name}: because", desk)
    if terms is not None:
        return _sum(terms, want, entry, desk)
    found = shape.leaf(value, entry.name, desk)
    return _value(found, want, because, desk, alone=entry.alone) if found else None


def _value(text: Leaf, want: Wanted, because: str | None, desk: Desk, *, alone: bool = False) -> Printed | None:
    if not text.text.strip():
        desk.report("M0628", text.span, name=want.told)
        return None
    found = values.read(text.text, want, because)
    if isinstance(found, Wrong):
        offers = found.offers if alone or not found.entry else ()
        fixes = (rewrite(text.span, offer, safe=found.safe) for offer in offers)
        desk.report(found.code, text.span, *fixes, **found.words)
        return None
    return found


def _sum(node: Node, want: Wanted, entry: Entry, desk: Desk) -> Printed | None:
    """The sum of several values of the same unit, bounded as one."""
    if not isinstance(node, Items) or not node.nodes or _cannot_be_added(want.unit):
        desk.report("M0627", node.span, name=entry.name)
        return None
    leaves = [shape.leaf(item, f"{entry.name}: sum", desk) for item in node.nodes]
    parts = [_value(leaf, evolve(want, high=None), None, desk) if leaf else None for leaf in leaves]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    text = " + ".join(part.text for part in known)
    odd = next((part for part in known if not isinstance(part.value, Known)), None)
    if odd is not None and isinstance(odd.value, Unknown):
        return evolve(odd, text=text)
    if odd is not None:
        desk.report("M0627", node.span, name=entry.name)
        return None
    total = sum((number(part.value) for part in known), Fraction(0))
    if want.high is not None and total > want.high:
        desk.report("M0637", node.span, text=text, name=want.told, bound=shown(want.high, want.unit))
        return None
    return Printed(Known(total), text, sum((part.digits or Fraction(0) for part in known), Fraction(0)))


def _cannot_be_added(unit: Unit) -> bool:
    return unit.kind.value in ("date", "truth", "label")


def number(value: Value) -> Fraction:
    """The number of a known value."""
    return value.value if isinstance(value, Known) and isinstance(value.value, Fraction) else Fraction(0)


def _n(entry: Entry, desk: Desk) -> int | None:
    """The number of answers behind a published figure."""
    node = shape.leaf(entry.parts.get("n"), f"{entry.name}: n", desk)
    if node is None:
        return None
    number = shape.whole(node)
    if number is None:
        shape.no_number("M0654", node, "n", desk)
    return number


def _population(entry: Entry, n: int | None, desk: Desk) -> int | None:
    """How many there are in all, those who answered among them."""
    node = entry.parts.get("population")
    if node is not None and "n" not in entry.parts:
        desk.report("M0944", node.span, name=entry.name, where="figure")
        return None
    size = shape.population(node, entry.name, Fraction(n or 0), desk)
    return None if size is None else int(size)
