"""One statement in its canonical layout: spaces between its pieces, its line breaks and the comments within it kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import define, field

from dsl.piece import Piece
from dsl.vocabulary import Role

STEP = "  "
"""How much deeper a line stands than the one that it belongs to."""

HANGING = STEP * 2
"""How much deeper a line stands that goes on with the statement above."""

WIDEST = 80
"""A line longer than this does not push the comments of its neighbours aside."""

_VALUE_ENDS = frozenset(["NUMBER", "PERCENTAGE", "NAME", "RPAR", "STRING", "DATE", "ID", "NOT_APPLICABLE", "NOT_DUE", "PERCENT"])
"""Behind one of these a minus is a subtraction."""

_INLINE = frozenset({"criterion", "done", "show", "clauses", "question", "details"})
"""The statements in which clauses follow each other, set apart by two spaces."""

_APART = frozenset({"ANSWERS", "EXCLUDED", "SCALE", "WEIGHT", "WHERE"})
"""Such clauses, besides those of the role."""


Written = tuple[str, str]
"""A line of the page: what it says, and the comment at its end."""


@define
class _Page:
    """The lines of a statement while they are written."""

    indent: str
    lines: list[Written] = field(factory=list)
    text: str = ""
    depth: int = 0

    def broken(self, gap: str, closing: bool) -> None:
        """Go on with a new line, with the comments of a gap where they stood."""
        trailing, *whole = (line.strip() for line in gap.split("\n"))
        deeper = max(0, self.depth - 1 - closing)
        hanging = self.indent + HANGING + STEP * deeper
        self.lines.append((self.text, trailing))
        self.lines += [(hanging + comment, "") for comment in whole if comment]
        self.text = hanging


def laid_out(pieces: Sequence[Piece], rule: str, indent: str, trailing: str) -> list[Written]:
    """The lines of a statement."""
    page = _Page(indent, text=indent)
    for index, piece in enumerate(pieces):
        if "\n" in piece.gap and index:
            page.broken(piece.gap, closing=piece.type == "RPAR")
        elif index:
            page.text += _between(pieces, index, rule, page.depth)
        page.text += piece.text
        page.depth += {"LPAR": 1, "RPAR": -1}.get(piece.type, 0)
    return [*page.lines, (page.text, trailing)]


def _between(pieces: Sequence[Piece], index: int, rule: str, depth: int) -> str:
    """The blanks before a piece that stands on the line of the one before it."""
    before, piece = pieces[index - 1], pieces[index]
    if _is_tight(pieces, index):
        return ""
    apart = piece.role is Role.CLAUSE or piece.type in _APART
    return "  " if apart and depth == 0 and rule in _INLINE and before.type not in ("COMMA", "APPLIES") else " "


def _is_tight(pieces: Sequence[Piece], index: int) -> bool:
    before, piece = pieces[index - 1], pieces[index]
    if piece.type in ("COMMA", "RPAR", "COLON", "RANGE", "HAT") or before.type in ("LPAR", "RANGE", "HAT"):
        return True
    if (before.type, piece.type) in (("CALL", "LPAR"), ("ARGUMENT", "EQ")):
        return True
    if before.type == "EQ" and index > 1 and pieces[index - 2].type == "ARGUMENT":
        return True
    if before.type == "MINUS" and (index == 1 or pieces[index - 2].type not in _VALUE_ENDS):
        return True
    slash = index if piece.type == "SLASH" else index - 1 if before.type == "SLASH" else 0
    return slash > 0 and not _between_amounts(pieces, slash)


def _between_amounts(pieces: Sequence[Piece], slash: int) -> bool:
    """Whether a number with a unit stands beside a division, as in `79% / 80%` and `12 kr / 3 kr`."""
    left = pieces[slash - 1].type == "PERCENTAGE" or [each.type for each in pieces[max(0, slash - 2) : slash]] == [
        "NUMBER",
        "NAME",
    ]
    behind = [piece.type for piece in pieces[slash + 1 : slash + 3]]
    return left or behind[:1] == ["PERCENTAGE"] or behind == ["NUMBER", "NAME"]


def aligned(lines: Iterable[Written]) -> Iterator[str]:
    """The lines with their comments, those of lines right below each other in one column."""
    for commented, group in groupby(lines, key=lambda line: bool(line[1])):
        run = list(group)
        column = max((len(text) for text, _ in run if len(text) <= WIDEST), default=0)
        yield from (f"{text:<{column}}  {comment}" if commented else text for text, comment in run)
