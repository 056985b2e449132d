"""Changes that are told together: of one kind at one criterion, such as the targets of its members."""

from __future__ import annotations

from collections.abc import Iterable

from evaluator.whatif.diff.change import Change


def alike(changes: Iterable[Change]) -> list[list[Change]]:
    """The changes in groups of one kind at one criterion, in their order."""
    groups: dict[object, list[Change]] = {}
    for change in changes:
        spot = (change.place.goal, change.place.criterion) if change.kind != "rounding" else change.cause
        one = change.kind in ("target", "lower", "upper", "baseline", "measured", "scoring", "direction", "needs", "members")
        groups.setdefault((change.kind, spot) if one else id(change), []).append(change)
    return list(groups.values())
