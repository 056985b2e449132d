"""A text that is being edited, laid out so that what is not edited stays where it is.

The text is cut before each goal. Each block gets an address of its own with blanks behind it, room to grow; an edit
inside one block moves no other, so that what was read of the others, and every place in it, still holds. Blank lines
mean nothing to the language, so the text with its blanks reads like the text without.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import frozen

from dsl.shapes import shapes
from dsl.source import Source
from dsl.tongue import language_of

ROOM = 256
"""How many letters a block may grow by before those below it have to move."""


@frozen
class Block:
    """A stretch of the text from one goal to the next: its address, and where it begins in the text as it is."""

    start: int
    offset: int
    text: str

    @property
    def end(self) -> int:
        """The address behind its last letter."""
        return self.start + len(self.text)


@frozen(eq=False)
class Layout:
    """The blocks of a text in their order, and the source that holds each at its address."""

    source: Source
    language: str
    blocks: tuple[Block, ...]

    @classmethod
    def of(cls, name: str, text: str, before: Layout | None = None) -> Layout:
        """The layout of a text, in which what stood `before` stays where it was as far as it can."""
        language = language_of(Source(name, text))
        known = before.blocks if before is not None and before.language == language else ()
        blocks = _placed(_cut(text, language), known)
        return cls(Source(name, _spread(blocks)), language, tuple(blocks))

    def offset(self, address: int) -> int:
        """Where an address of this layout, or of an earlier one whose block is still there, lies in the text as it is."""
        index = bisect_right(self.blocks, address, key=lambda block: block.start) - 1
        block = self.blocks[max(0, index)]
        return block.offset + min(max(0, address - block.start), len(block.text))

    def address(self, offset: int) -> int:
        """The address of an offset in the text as it is."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.offset) - 1
        block = self.blocks[max(0, index)]
        return block.start + min(offset - block.offset, len(block.text))


def _cut(text: str, language: str) -> list[str]:
    """The text in pieces, each but the first beginning with the line of a goal."""
    begins, pieces, first = shapes(language).goal.match, [], 0
    at = text.find("\n") + 1  # the first line begins the text, whatever it is
    while 0 < at < len(text):
        behind = text.find("\n", at) + 1 or len(text)
        if begins(text, at, behind):
            pieces.append(text[first:at])
            first = at
        at = behind
    return [*pieces, text[first:]]


def _placed(texts: Sequence[str], known: Sequence[Block]) -> list[Block]:
    """The pieces at their addresses: those at the beginning and at the end that were there before stay where they were."""
    most = min(len(texts), len(known))
    first = next((index for index in range(most) if texts[index] != known[index].text), most)
    last = next((back for back in range(most - first) if texts[-1 - back] != known[-1 - back].text), most - first)
    middle = texts[first : len(texts) - last]
    low = known[first - 1].end if first else 0
    spare = known[-last].start - low - sum(map(len, middle)) if last else 0
    if spare < 0:
        middle, last, spare = texts[first:], 0, 0
    starts = [block.start for block in known[:first]]
    room, at = (spare // (len(middle) + 1) if last else ROOM), low
    for text in middle:
        at += room if starts else 0
        starts.append(at)
        at += len(text)
    starts += [block.start for block in known[len(known) - last :]]
    return _with_offsets(starts, texts)


def _with_offsets(starts: Sequence[int], texts: Sequence[str]) -> list[Block]:
    found, offset = [], 0
    for start, text in zip(starts, texts, strict=True):
        found.append(Block(start, offset, text))
        offset += len(text)
    return found


def _spread(blocks: Sequence[Block]) -> str:
    """The text with blanks before the blocks that do not follow the one above them at once."""
    parts, at = [], 0
    for block in blocks:
        if block.start > at:
            parts.append(" " * (block.start - at - 1) + "\n")
        parts.append(block.text)
        at = block.end
    return "".join(parts)
