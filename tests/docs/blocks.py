"""Fenced blocks of a Markdown page, and the lines in them that say what must come out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

DOCS = Path(__file__).parents[2] / "docs"

FENCE = re.compile(r"^```(?P<language>\w+)(?P<marks>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
"""A fenced block: its language, the marks behind it, its text."""


@frozen
class Block:
    """A fenced block: its language, the marks after it (`goal`, `file=base.maal`), its text and its line on the page."""

    page: str
    language: str
    marks: tuple[str, ...]
    text: str
    line: int

    @property
    def file(self) -> str | None:
        """The name under which other blocks of the page can open this one."""
        return next((mark.removeprefix("file=") for mark in self.marks if mark.startswith("file=")), None)

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def blocks(page: str, language: str) -> tuple[Block, ...]:
    """The blocks of a page that are written in a language."""
    return tuple(block for block in _all(page) if block.language == language)


def _all(page: str) -> Iterator[Block]:
    text = (DOCS / page).read_text("utf-8")
    for found in FENCE.finditer(text):
        line = text.count("\n", 0, found.start()) + 2
        yield Block(page, found["language"], tuple(found["marks"].split()), found["text"], line)


def expectations(text: str, word: str) -> Iterator[tuple[int, str, str]]:
    """The lines that end in `# word result`: their number from 0, what stands before the comment, and the result."""
    for number, line in enumerate(text.splitlines()):
        before, found, result = line.partition(f"# {word} ")
        if found:
            yield number, before.strip(), result.strip()
