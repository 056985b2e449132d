"""Brackets and what parts the items in them, which hang on how decimals are written.

In Danish a decimal comma inside the brackets of a call needs items that are parted by semicolons; a lone number with
decimals needs brackets of its own. Elsewhere brackets around a lone number say nothing, and are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, evolve, field

from dsl.format.spelling import has_decimals, is_number
from dsl.piece import Piece

_CALLING = frozenset({"CALL", "IN", "NOT_IN"})
"""What stands before a bracket that holds a list."""


@define
class _Open:
    """A bracket of a list that is open: its commas and its numbers with decimals, by their index."""

    lists: bool
    commas: list[int] = field(factory=list)
    decimals: list[int] = field(factory=list)


def parted(pieces: Sequence[Piece], language: str) -> list[Piece]:
    """The pieces with the brackets and the commas that the language asks for."""
    plain = list(_without_needless(pieces))
    if language != "danish":
        return [evolve(piece, text=",") if piece.type == "COMMA" else piece for piece in plain]
    commas, alone = _doubtful(plain)
    return list(_danish(plain, commas, alone))


def _danish(pieces: Sequence[Piece], commas: set[int], alone: set[int]) -> Iterator[Piece]:
    for index, piece in enumerate(pieces):
        if piece.type == "COMMA":
            yield evolve(piece, text=";" if index in commas else ",")
        elif index in alone:
            yield Piece("LPAR", "(", piece.start, piece.start, gap=piece.gap)
            yield evolve(piece, gap="")
            if not _has_unit(pieces, index):
                yield Piece("RPAR", ")", piece.end, piece.end)
        else:
            yield piece
            if index - 1 in alone and _has_unit(pieces, index - 1):
                yield Piece("RPAR", ")", piece.end, piece.end)


def _has_unit(pieces: Sequence[Piece], index: int) -> bool:
    return pieces[index].type == "NUMBER" and index + 1 < len(pieces) and pieces[index + 1].type == "NAME"


def _doubtful(pieces: Sequence[Piece]) -> tuple[set[int], set[int]]:
    """The commas that are to be semicolons, and the lone numbers that need brackets of their own."""
    commas: set[int] = set()
    alone: set[int] = set()
    open_: list[_Open] = []
    for index, piece in enumerate(pieces):
        if piece.type == "LPAR":
            open_.append(_Open(index > 0 and pieces[index - 1].type in _CALLING))
        elif piece.type == "RPAR":
            closed = open_.pop()
            if closed.lists and closed.decimals:
                commas.update(closed.commas)
                alone.update(() if closed.commas else closed.decimals)
        elif open_ and piece.type == "COMMA":
            open_[-1].commas.append(index)
        elif open_ and has_decimals(piece):
            open_[-1].decimals.append(index)
    return commas, alone


def _without_needless(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces without brackets around nothing but a number and its unit."""
    closing: set[int] = set()
    gap = ""
    for index, piece in enumerate(pieces):
        end = _closes_number(pieces, index)
        if end or index in closing:
            gap += piece.gap
            closing.update({end} if end else ())
            continue
        yield evolve(piece, gap=gap + piece.gap) if gap else piece
        gap = ""


def _closes_number(pieces: Sequence[Piece], index: int) -> int:
    """The index of the bracket that closes one around a lone number; 0 where it holds anything else."""
    if pieces[index].type != "LPAR" or (index > 0 and pieces[index - 1].type in _CALLING) or index + 2 >= len(pieces):
        return 0
    if not is_number(pieces[index + 1]):
        return 0
    end = index + (3 if _has_unit(pieces, index + 1) else 2)
    return end if end < len(pieces) and pieces[end].type == "RPAR" else 0
