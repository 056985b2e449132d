"""Every example of the language reference is checked and scored, and gives what the page says."""

from __future__ import annotations

import re

import pytest

from dsl.catalogue import render
from tests.docs.blocks import Block, blocks, expectations
from tests.docs.stage import Stage, outcomes, place

PAGES = ("language.md", "measurement-sets.md")
EXAMPLES = [block for page in PAGES for block in blocks(page, "maal") if "prelude" not in block.marks]


def _marked(*marks: str) -> list[Block]:
    return [block for block in EXAMPLES if set(marks) & set(block.marks)]


@pytest.mark.parametrize("block", [one for one in EXAMPLES if "refused" not in one.marks], ids=str)
def test_example_is_accepted(block: Block) -> None:
    """Every example that is not said to be refused is checked without an error."""
    if block.file == "shared.maal":
        return  # declarations for others to import; it has no contract of its own
    _, diagnostics = Stage.of(block.page).contract(block)
    assert not [one for one in diagnostics if one.is_error], "\n".join(map(render, diagnostics))


@pytest.mark.parametrize("block", [one for one in EXAMPLES if not {"refused", "value"} & set(one.marks) and not one.file], ids=str)
def test_example_scores_as_said(block: Block) -> None:
    """What a page says that a criterion, a goal or the total scores, and an output shows, is what comes out."""
    said = {}
    for word in ("scores", "shows"):
        said |= {place(block.text, line): result for line, _, result in expectations(block.text, word)}
    found = outcomes(Stage.of(block.page).result(block)) if said else {}
    assert {name: found[name] for name in said} == said


@pytest.mark.parametrize("block", _marked("value"), ids=str)
def test_value_is_as_said(block: Block) -> None:
    """What a page says that an expression is, is what comes out."""
    found = outcomes(Stage.of(block.page).result(block))
    said = {before: result for _, before, result in expectations(block.text, "=")}
    assert {before: found[f"1 show v{number}"] for number, before, _ in expectations(block.text, "=")} == said


@pytest.mark.parametrize("block", _marked("refused"), ids=str)
def test_refused_line_is_refused(block: Block) -> None:
    """Each line that is said to be refused gets an error with the code that the page names, and no other line gets one."""
    stage = Stage.of(block.page)
    _, diagnostics = stage.contract(block)
    before = stage.prelude.count("\n")
    found = {(one.span.line - before - 1, one.code) for one in diagnostics if one.is_error and one.span}
    said = {
        (number, code)
        for number, _, codes in expectations(block.text, "refused:")
        for code in re.findall(r"M\d{4}", codes)
    }
    assert found == said, "\n".join(map(render, diagnostics))
