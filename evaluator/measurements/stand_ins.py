"""The `stand_ins` of a measurement set: a figure that may be used where another one is not there, and why."""

from __future__ import annotations

from itertools import takewhile

from dsl.diagnostic import Wording
from dsl.quantity import Quantity
from evaluator.measurements import shape
from evaluator.measurements.desk import Desk
from evaluator.measurements.keys import quantities
from evaluator.measurements.nodes import Fields, Leaf, Node
from evaluator.measurements.records import StandIn

STAND_IN = Wording("set-stand-in")
"""Where something is missing or has no meaning."""


def read(node: Node | None, desk: Desk) -> tuple[StandIn, ...]:
    """Every stand-in of the section; `segment=each` under `for` declares one for every member."""
    return tuple(found for entry in shape.items(node) for found in _read(entry, desk))


def _read(node: Node, desk: Desk) -> tuple[StandIn, ...]:
    if not isinstance(node, Fields):
        desk.report("M0621", node.span, where=STAND_IN, wanted=Wording("set-wanted-stand-in"))
        return ()
    entry = shape.fields(node, shape.STAND_IN, STAND_IN, desk)
    parts = [shape.required(entry, name, STAND_IN, node.span, desk) for name in shape.STAND_IN]
    stood_for, use, because = (shape.leaf(part, name, desk) for part, name in zip(parts, shape.STAND_IN, strict=True))
    if stood_for is None or use is None or because is None:
        return ()
    found, used = quantities(stood_for, desk), quantities(use, desk)
    if len(used) > 1:
        desk.report("M0664", use.span, text=use.text)
    if not found or len(used) != 1:
        return ()
    reason = because.text.strip()
    fitting = takewhile(lambda one: _fits(one, used[0], use, desk), found)  # one message for all members
    return tuple(StandIn(one, used[0], reason, stood_for.span) for one in fitting)


def _fits(quantity: Quantity, use: Quantity, at: Leaf, desk: Desk) -> bool:
    """Whether a figure can stand in for another: it is another one, in the same unit."""
    if quantity == use:
        desk.report("M0665", at.span, name=use.spelled(desk.contract.language))
    elif quantity.unit != use.unit:
        desk.report("M0667", at.span, name=quantity.spelled(desk.contract.language), use=use.spelled(desk.contract.language))
    else:
        return True
    return False
