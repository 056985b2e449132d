"""The shape of a measurement file: which keys may stand where, and what may stand under them."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from dsl.diagnostic import Wording, rewrite, wording
from dsl.source import Span
from dsl.units import NUMBER
from evaluator.measurements.danish_keys import DANISH
from evaluator.measurements.desk import Desk
from evaluator.measurements.nodes import Fields, Items, Leaf, Node
from evaluator.measurements.wording import plain, shown

FILE = (
    "measurements",
    "contract",
    "party",
    "period",
    "sources",
    "source",
    "note",
    "attributes",
    "include",
    "figures",
    "counts",
    "tables",
    "stand_ins",
    "published",
    "parties",
)
"""The keys of a measurement file."""

SOURCE = ("title", "note", "url", "date", "file", "table", "sha256", "rows", "state")
INCLUDE = ("file", "as_period")
COUNTED = ("numerator", "denominator", "excluded", "asked", "squares", "weight_squares")
"""What a figure was counted from."""
BEHIND = (*COUNTED, "exact")
FIGURE = ("value", "sum", "source", "note", "n", "population", "because", "of_period", *BEHIND)
STAND_IN = ("for", "use", "because")
PUBLISHED = ("value", "source", "note")
PARTIES = ("file", "key", "attributes", "figures", "empty", "unknown", "separator", "source", "note")
COLUMN = ("column", "unit", *BEHIND)


Where = str | Wording
"""Where something stands: the key above it, or a part of a sentence that says so."""


def within(where: Where) -> Wording:
    """Where something stands, as a part of a sentence."""
    return wording("set-under", name=where) if isinstance(where, str) else where


def fields(node: Node, keys: Iterable[str] | None, where: Where, desk: Desk) -> Fields:
    """The keys under a node; those not in `keys` get a message and fall away. `where` names the node."""
    if not isinstance(node, Fields):
        if not (isinstance(node, Leaf) and node.text == ""):  # nothing under a key is no key under it
            desk.report("M0621", node.span, where=within(where), wanted=Wording("set-wanted-keys"))
        return Fields((), node.span)
    if keys is None:
        return node
    known = list(keys)
    section = None
    for key, _ in node:
        if key.text not in known:
            stranger(key, known, where, desk, section)
        section = key.text if key.text in _SECTIONS else section if key.text not in known else None
    return Fields(tuple(entry for entry in node if entry[0].text in known), node.span)


def stranger(key: Leaf, known: list[str], where: Where, desk: Desk, section: str | None = None) -> None:
    """The message for a key that has no meaning where it stands; `section` is the one above, to which it may belong."""
    hint = _ELSEWHERE.get(key.text) or desk.near(DANISH.get(key.text.casefold(), key.text), known)
    if _has_no_colon(key):
        hint = Wording("set-comma-in-a-text")
    if section is not None and hint.key != "did-you-mean":
        hint = wording("set-indent-under", section=section)
    desk.stranger("M0620", key, hint, where=within(where))


def _has_no_colon(key: Leaf) -> bool:
    """Whether a key in braces is hardly one: the end of a text in which a comma stands."""
    return key.text != "" and not key.span.source.text[key.span.end :].lstrip().startswith(":")


_SECTIONS = frozenset({"figures", "counts", "tables", "published", "sources", "attributes"})
"""Sections of a file that hold keys of the writer's own."""


_ELSEWHERE = {"as_period": Wording("set-as-period")}


def items(node: Node | None) -> tuple[Node, ...]:
    """The nodes of a list; a single node may stand without its list."""
    if node is None or (isinstance(node, Leaf) and node.text == ""):
        return ()
    return node.nodes if isinstance(node, Items) else (node,)


def leaf(node: Node | None, where: Where, desk: Desk) -> Leaf | None:
    """The text of a node; None where there is none, with a message where a list or keys stand instead."""
    if node is None or isinstance(node, Leaf):
        return node
    desk.report("M0621", node.span, where=within(where), wanted=Wording("set-wanted-text"))
    return None


def text(node: Node | None, where: Where, desk: Desk) -> str | None:
    """The text of a node, without blanks around it; None where there is none."""
    found = leaf(node, where, desk)
    return found.text.strip() if found is not None and found.text.strip() else None


def required(node: Fields, name: str, where: Where, at: Span, desk: Desk) -> Node | None:
    """What stands under a key that may not be left out."""
    found = node.get(name)
    if found is None or (isinstance(found, Leaf) and not found.text.strip()):
        desk.report("M0624", at, where=within(where), name=name)
        return None
    return found


def whole(node: Leaf, most: int | None = None) -> int | None:
    """A whole number from 0 up, thousands with or without a space; None where the text is none."""
    digits = node.text.strip().replace(" ", "")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > _LONGEST:
        return None
    return int(digits) if most is None or int(digits) <= most else None


_LONGEST = 18


def population(node: Node | None, name: str, answered: Fraction, desk: Desk) -> Fraction | None:
    """How many there are in all; None where it is not told, with a message where it is no number or fewer than answered."""
    found = leaf(node, f"{name}: population", desk)
    number = whole(found) if found else None
    if found and number is None:
        no_number("M0654", found, "population", desk)
    elif found and number is not None and number < answered:
        desk.report("M0943", found.span, name=name, population=number, n=shown(answered, NUMBER))
        return None
    return None if number is None else Fraction(number)


def no_number(code: str, node: Leaf, name: str, desk: Desk) -> None:
    """The message for a text that is no number of answers; thousands with a sign between are told as such."""
    if whole_text := plain(node.text, whole=code != "M0692"):
        desk.report("M0698", node.span, rewrite(node.span, whole_text, safe=True), text=node.text, name=name, plain=whole_text)
    else:
        desk.report(code, node.span, text=node.text, name=name)


def year(node: Node | None, where: Where, desk: Desk) -> int | None:
    """A year such as 2022; None where there is none, with a message where it is none."""
    found = leaf(node, where, desk)
    if found is None:
        return None
    number = whole(found, 9999)
    if not number:
        desk.report("M0625", found.span, text=found.text, where=within(where))
    return number or None
