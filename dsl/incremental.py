"""Parsing a text that is being edited: only the goals that an edit touches are read again.

What comes out is what `dsl/parser.py` makes of the same text; only the places are addresses of the layout
(`dsl/layout.py`), which `Draft.layout` turns into offsets of the text as it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from dsl import syntax
from dsl.blocks import Blocks
from dsl.diagnostic import Diagnostic
from dsl.layout import Block, Layout
from dsl.parser import statements, too_large
from dsl.source import Source

Parsed = tuple[syntax.File, tuple[Diagnostic, ...]]

_MOST_HELD = 50_000_000
"""How many letters of earlier layouts what was read may hold on to, before all is read anew."""


@frozen(eq=False)
class _Read:
    """What one block is: a goal and nothing else, with the messages about it, or something that the whole file decides."""

    source: Source
    goal: syntax.Goal | None
    problems: tuple[Diagnostic, ...]


class Draft:
    """A rule file while it is being edited."""

    def __init__(self, name: str, text: str = "") -> None:
        self.name, self.text = name, text
        self.layout = Layout.of(name, text)
        self._read: dict[tuple[int, str], _Read] = {}
        self._rest: tuple[object, Parsed] | None = None
        self._parsed: Parsed | None = None

    @property
    def source(self) -> Source:
        """The text with its blanks, in which the places of what was read lie."""
        return self.layout.source

    def edit(self, text: str) -> None:
        """Take the text as it is from now on."""
        if text == self.text:
            return
        held = {id(read.source): len(read.source.text) for read in self._read.values()}
        before = self.layout if sum(held.values()) < _MOST_HELD else None
        self.text, self._parsed = text, None
        self.layout = Layout.of(self.name, text, before)
        if before is None or before.language != self.layout.language:
            self._read, self._rest = {}, None

    def parse(self) -> Parsed:
        """The tree of the whole text and every message, as `dsl.parser.parse` gives them."""
        if self._parsed is None:
            wrong = too_large(Source(self.name, self.text))
            self._parsed = (syntax.File(self.source), (wrong,)) if wrong else self._assembled()
        return self._parsed

    def _assembled(self) -> Parsed:
        read = self._blocks()
        file, problems = self._others(read)
        goals = sorted([*file.goals, *(each.goal for each in read if each.goal)], key=lambda goal: goal.span.start)
        told = [*problems, *(problem for each in read if each.goal for problem in each.problems)]
        return evolve(file, source=self.source, goals=tuple(goals)), tuple(sorted(told, key=_place))

    def _blocks(self) -> list[_Read]:
        """What each block is."""
        kept = {}
        for block in self.layout.blocks:
            key = (block.start, block.text)
            kept[key] = self._read.get(key) or self._block(block)
        self._read = kept
        return list(kept.values())

    def _block(self, block: Block) -> _Read:
        """One block by itself."""
        blocks = Blocks(self.source)
        self._fill(blocks, block)
        goal = blocks.goals[0].made() if _only_a_goal(blocks) else None
        return _Read(self.source, goal, tuple(blocks.problems))

    def _fill(self, blocks: Blocks, block: Block) -> None:
        for _ in statements(self.source, self.layout.language, blocks, block.start, block.end):
            pass

    def _others(self, read: Sequence[_Read]) -> Parsed:
        """The file without the goals that stand by themselves, read anew only where its text is another."""
        pairs = list(zip(self.layout.blocks, read, strict=True))
        key = [(block.start, block.text) for block, each in pairs if not each.goal]
        if self._rest is None or self._rest[0] != key:
            blocks = Blocks(self.source)
            for block, each in pairs:
                if each.goal:
                    blocks.pass_goal()
                else:
                    self._fill(blocks, block)
            self._rest = key, (blocks.made(), tuple(blocks.problems))
        return self._rest[1]


def _only_a_goal(blocks: Blocks) -> bool:
    """Whether all that was read is one goal, whatever stands around it."""
    elsewhere = (
        blocks.fields,
        blocks.header.found,
        blocks.surveys,
        blocks.questions,
        blocks.tables,
        blocks.trials,
        blocks.broken,
    )
    ownerless = any(problem.code == "M0116" for problem in blocks.problems)
    return len(blocks.goals) == 1 and blocks.goal is blocks.goals[0] and not any(elsewhere) and not ownerless


def _place(diagnostic: Diagnostic) -> int:
    return diagnostic.span.start if diagnostic.span else -1
