"""Whether a table fits the contract: whose rows they are, and whether they weigh what the contract says."""

from __future__ import annotations

from evaluator.measurements.desk import Desk
from evaluator.measurements.nodes import Leaf
from evaluator.rows.table import Table


def hold(table: Table, key: Leaf, desk: Desk) -> None:
    """Tell of a table under that key that does not fit; nothing where the file is another contract's."""
    if not desk.guest:
        _parties(table, key, desk)
        _weights(table, key, desk)


def _parties(table: Table, key: Leaf, desk: Desk) -> None:
    parties = desk.contract.scored_parties
    if parties and table.party is None:
        desk.report("M1133", key.span, name=table.name, parties=parties)
    if not parties and table.party is not None:
        desk.report("M1134", table.spans["party"], column=table.party, name=table.name)


def _weights(table: Table, key: Leaf, desk: Desk) -> None:
    """A survey is weighted in the contract and in its table, or in neither."""
    declared = desk.contract.declarations.questions
    for name in table.questions:
        weight = declared[name].weight
        if weight and table.weight is None:
            desk.report("M1141", key.span, name=table.name, question=name, weight=weight)
            return
        if not weight and table.weight is not None:
            desk.report("M1140", table.weight.span, column=table.weight.column, name=name)
            return
