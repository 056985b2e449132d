"""Decimal commas between brackets: `mean(1,2)` may be of one value or of two, so only semicolons let them in.

Only a comma that stands right between two digits can be either; `min(resultat/måltal,1)` has no doubt.
"""

from __future__ import annotations

import re

from attrs import define, field

from dsl.terminals import QUOTED

_DECIMAL = re.compile("[0-9],[0-9]")
_PIECE = re.compile(rf"(?:{QUOTED['danish']})|#.*|(?P<number>[0-9]+(?:\.[0-9]+)*(?:,[0-9]+)+)|(?P<sign>[(),;])")


def doubtful(text: str, start: int, end: int) -> dict[int, tuple[int, int]]:
    """The offset of each opening bracket that has a decimal comma right inside it, and not only semicolons that part.

    Each with the place of the first such number.
    """
    found: dict[int, tuple[int, int]] = {}
    if not _DECIMAL.search(text, start, end):
        return found
    open_: list[_Bracket] = []
    for piece in _PIECE.finditer(text, start, end):
        if piece["sign"] == "(":
            open_.append(_Bracket(piece.start()))
        elif open_ and piece["sign"] == ")":
            closed = open_.pop()
            if closed.number and closed.parting != {";"}:
                found[closed.at] = closed.number
        elif open_ and piece["sign"]:
            open_[-1].parting.add(piece["sign"])
        elif open_ and piece["number"]:
            open_[-1].number = open_[-1].number or piece.span()
    return found


@define
class _Bracket:
    """A bracket that is open: what parts its items, and the first number with a comma among them."""

    at: int
    number: tuple[int, int] | None = None
    parting: set[str] = field(factory=set)
