"""Where the examples of a page are played: each is put into a whole contract, checked and scored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from dsl.catalogue import render
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic
from dsl.pipeline import read as read_contract
from dsl.source import Source
from evaluator.measurements import MeasurementSet
from evaluator.measurements import read as read_measurements
from evaluator.result import Result
from evaluator.score import score
from maalbar.engines.opening import tables_around
from maalbar.files import Folder
from maalbar.report.numbers import as_score, shown
from tests.docs.blocks import Block, blocks

_NAME = re.compile(
    r"goal (?P<goal>\S+) \"|(?P<score>score) |show (?P<show>\w+)|(?:done )?(?P<criterion>\w+)(?: \"(?:[^\"]|\"\")*\")?:"
)

NO_GOAL = 'goal 1 "Values"\n  done values\n'
"""The goal that a contract of the page is given where an example brings none."""


@frozen
class Stage:
    """One page: the contract that its short examples stand in, its measurement sets, and the files that they can open."""

    prelude: str
    sets: tuple[Block, ...]
    files: dict[str, Source]

    @classmethod
    def of(cls, page: str) -> Stage:
        """The stage of a page: its rules marked `prelude`, its measurement sets, and the blocks with a `file=`."""
        prelude = next((block.text for block in blocks(page, "maal") if "prelude" in block.marks), "")
        named = [block for language in ("maal", "yaml", "csv") for block in blocks(page, language) if block.file]
        sets = tuple(block for block in blocks(page, "yaml") if not {"refused", "parties"} & set(block.marks))
        return cls(prelude, sets, {block.file: Source(block.file, block.text) for block in named if block.file})

    def text(self, block: Block) -> str:
        """The whole contract for a block: itself, or put into the prelude of the page."""
        if {"goal", "refused"} & set(block.marks):
            return self.prelude + block.text
        return self.prelude + NO_GOAL + _shows(block) if "value" in block.marks else block.text

    def open(self, name: str, _beside: Source | str) -> Source | None:
        """The block of the page that has this file name."""
        return self.files.get(name)

    def contract(self, block: Block) -> tuple[Contract | None, tuple[Diagnostic, ...]]:
        """The checked contract of a block, and every message about it."""
        return read_contract(Source(str(block), self.text(block)), open_file=self.open)

    def measured(self, figures: Block, contract: Contract) -> tuple[MeasurementSet, tuple[Diagnostic, ...]]:
        """A measurement set of the page read for a contract, and every message about it."""
        with TemporaryDirectory() as folder:
            beside = Path(folder) / "set.yaml"
            for name, source in self.files.items():
                (Path(folder) / name).write_text(source.text, "utf-8")
            open_table = tables_around(Folder.around(beside))
            return read_measurements(
                [Source(str(figures), figures.text)],
                contract,
                self.open,
                open_table=lambda location, _: open_table(location, str(beside)),
            )

    def result(self, block: Block) -> Result:
        """The block scored on the last measurement set before it on the page; a contract of its own on no figures."""
        contract, diagnostics = self.contract(block)
        assert contract is not None, "\n".join(map(render, diagnostics))
        if self.text(block) == block.text:
            return score(contract, read_measurements([], contract, self.open)[0])
        sets = [figures for figures in self.sets if not figures.file]
        before = [figures for figures in sets if figures.line < block.line]
        measurements, problems = self.measured((before or sets[:1])[-1], contract)
        assert not [problem for problem in problems if problem.is_error], "\n".join(map(render, problems))
        return score(contract, measurements)


def _shows(block: Block) -> str:
    lines = (line.partition("#")[0].strip() for line in block.text.splitlines())
    return "".join(f"  show v{number}: {line}\n" for number, line in enumerate(lines) if line)


def outcomes(result: Result) -> dict[str, str]:
    """What a reader sees of a result, by place: `total`, `1`, `1 satisfied`, `1 show grade`."""
    return dict(_outcomes(result))


def _outcomes(result: Result) -> Iterator[tuple[str, str]]:
    yield "total", shown(*as_score(result.total.value, result.total.unit), "en")
    for goal in result.goals:
        yield goal.goal.id, shown(*as_score(goal.score.value, goal.score.unit), "en")
        for one in goal.criteria:
            yield f"{goal.goal.id} {one.criterion.name}", shown(*as_score(one.score.value, one.score.unit), "en")
        for output in goal.outputs:
            yield f"{goal.goal.id} show {output.output.name}", shown(output.value, output.output.unit, "en")


def place(text: str, line: int) -> str:
    """The place that a line of a block speaks of, as `outcomes` names it; a line that goes on speaks of the one above."""
    goal, rest = "total", ""
    for one in text.splitlines()[: line + 1]:
        found = _NAME.match(one.strip())
        if found:
            goal = found["goal"] or goal
            rest = f" show {found['show']}" if found["show"] else f" {found['criterion']}" if found["criterion"] else ""
    return goal + rest
