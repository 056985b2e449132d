"""The `published` results of a measurement set: what others came to, compared with our results and never used."""

from __future__ import annotations

from evaluator.measurements import shape
from evaluator.measurements.desk import Desk
from evaluator.measurements.figures import entry_of, origin_of, value_of
from evaluator.measurements.keys import place
from evaluator.measurements.nodes import Leaf, Node
from evaluator.measurements.records import Published
from evaluator.measurements.wording import Wanted


def read(node: Node, desk: Desk) -> tuple[Published, ...]:
    """Every published result of the section."""
    found = [_read(key, entry, desk) for key, entry in shape.fields(node, None, "published", desk)]
    return tuple(result for result in found if result is not None)


def _read(key: Leaf, node: Node, desk: Desk) -> Published | None:
    found = place(key, desk)
    entry = entry_of(key, node, shape.PUBLISHED, desk)
    if found is None:
        return None
    unit = desk.contract.unit(found)
    printed = value_of(entry, Wanted(str(found), unit, told=key.text, language=desk.contract.language), desk)
    return Published(found, unit, printed, origin_of(entry, desk)) if printed else None
