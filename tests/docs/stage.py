"""Where the examples of a page are played: each is put into a whole contract, checked and scored."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from dsl.catalogue import render
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic
from dsl.pipeline import read as read_contract
from dsl.source import Source
from evaluator.measurements import read as read_measurements
from evaluator.result import Result
from evaluator.score import score
from maalbar.report.numbers import as_score, shown
from tests.docs.blocks import Block, blocks

_NAME = re.compile(r'goal (?P<goal>\S+)|show (?P<show>\w+)|(?:done )?(?P<criterion>\w+)(?: "[^"]*")?:')


@frozen
class Stage:
    """One page: the contract and the figures that its short examples stand in, and the files that they can open."""

    prelude: str
    figures: str
    files: dict[str, Source]

    @classmethod
    def of(cls, page: str) -> Stage:
        """The stage of a page: its blocks marked `prelude` and those with a `file=`."""
        marked = [block for language in ("maal", "yaml", "csv") for block in blocks(page, language)]
        preludes = {block.language: block.text for block in marked if "prelude" in block.marks}
        files = {block.file: Source(block.file, block.text) for block in marked if block.file}
        return cls(preludes.get("maal", ""), preludes.get("yaml", ""), files)

    def text(self, block: Block) -> str:
        """The whole contract for a block: itself, or wrapped in the prelude of the page."""
        if "goal" in block.marks or "refused" in block.marks:
            return self.prelude + block.text
        if "value" in block.marks:
            return self.prelude + 'goal 1 "Values"\n  done values\n' + _shows(block)
        return block.text

    def open(self, name: str, *_beside: str) -> Source | None:
        """The block of the page that has this file name."""
        return self.files.get(name)

    def contract(self, block: Block) -> tuple[Contract | None, tuple[Diagnostic, ...]]:
        """The checked contract of a block, and every message about it."""
        return read_contract(self.text(block), str(block), None, self.open)

    def result(self, block: Block) -> Result:
        """The block scored on the figures of the page."""
        contract, diagnostics = self.contract(block)
        assert contract is not None, "\n".join(map(render, diagnostics))
        sources = [Source("figures", self.figures)] if self.figures and self.text(block) != block.text else []
        measurements, problems = read_measurements(sources, contract, self.open)
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
    """The place that a line of a block speaks of, as `outcomes` names it."""
    goal = "total"
    for one in text.splitlines()[: line + 1]:
        found = _NAME.match(one.strip())
        last = found
        if found and found["goal"] and '"' in one:
            goal = found["goal"]
    if last is None or last["goal"]:
        return goal
    return f"{goal} show {last['show']}" if last["show"] else f"{goal} {last['criterion']}"
