"""A truth along the line: where it holds, where it may, where there is none to be had, and where it does not apply."""

from __future__ import annotations

from attrs import frozen

from evaluator import possible
from evaluator.outcome import APPROXIMATE
from evaluator.value import Missing, NotApplicable, Value
from evaluator.whatif.solve.pieces import Pieces
from evaluator.whatif.solve.sets import ValueSet, of_cells


@frozen
class Truths:
    """For which values a truth holds, each set apart from the others; everywhere else it does not.

    `values`: it surely holds. `possible`: that hangs on figures that are missing (`missing` names them). `undecided`: it can
    not be worked out at that value, such as a division by 0. `absent`: it does not apply. `approximate` where it rests on
    figures that are themselves worked out to 50 digits, such as a logarithm: the sets are then exact for those.
    """

    values: ValueSet
    possible: ValueSet
    undecided: ValueSet
    absent: ValueSet
    missing: tuple[Missing, ...] = ()
    approximate: bool = False


def truths(pieces: Pieces) -> Truths:
    """The sets of a truth."""
    cells = list(pieces.cells())
    kinds = [kind(value) for _, value in cells]
    holds, may, undecided, absent = (
        of_cells(cell for (cell, _), found in zip(cells, kinds, strict=True) if found == wanted)
        for wanted in ("values", "possible", "undecided", "absent")
    )
    open_ones = [value for (_, value), found in zip(cells, kinds, strict=True) if found == "possible"]
    missing = tuple(filter(_is_figure, possible.evidence(open_ones).missing))
    marks = possible.marks_of_all([value for _, value in cells])
    return Truths(holds, may, undecided, absent, missing, APPROXIMATE in marks)


def kind(value: Value) -> str:
    """Which of the sets a truth puts its cell in; "not" where it does not hold."""
    if isinstance(value, NotApplicable):
        return "absent"
    options = possible.options_of(value)
    if True not in options:
        return "not"
    if len(options) == 1 and not possible.may_be_absent(value):
        return "values"
    return "possible" if any(map(_is_figure, possible.missing_of(value))) else "undecided"


def _is_figure(missing: Missing) -> bool:
    """Whether what is missing is a figure; else it is something that cannot be worked out."""
    return isinstance(missing.quantity, str)
