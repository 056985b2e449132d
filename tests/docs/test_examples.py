"""Every example of the language reference and of the page on measurement sets is run, and gives what the page says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import pytest

from dsl.catalogue import render
from dsl.check import wishes
from dsl.diagnostic import Diagnostic
from dsl.pipeline import read as read_contract
from dsl.source import Source
from dsl.vocabulary import WORDS, Role
from tests.docs.blocks import DOCS, Block, blocks, expectations
from tests.docs.stage import NO_GOAL, Stage, outcomes, place

PAGES = ("language.md", "measurement-sets.md")
RULES = [block for page in PAGES for block in blocks(page, "maal")]
SETS = [block for page in PAGES for block in blocks(page, "yaml")]


def _with(mark: str, among: Sequence[Block] = RULES) -> list[Block]:
    return [block for block in among if mark in block.marks]


def _without(*marks: str, among: Sequence[Block] = RULES) -> list[Block]:
    return [block for block in among if not set(marks) & set(block.marks) and block.file != "shared.maal"]


def _errors(diagnostics: Iterable[Diagnostic]) -> str:
    return "\n".join(render(one) for one in diagnostics if one.is_error)


def _refused(block: Block, diagnostics: Iterable[Diagnostic], above: int) -> None:
    """Hold the errors to the lines of the block that are said to be refused, each with its codes."""
    found = {(one.span.line - above - 1, one.code) for one in diagnostics if one.is_error and one.span}
    lines = expectations(block.text, "refused:")
    said = {(number, code) for number, _, codes in lines for code in re.findall(r"M\d{4}", codes)}
    assert said
    assert found == said, _errors(diagnostics)


@pytest.mark.parametrize("block", _without("refused", "prelude", "wishes"), ids=str)
def test_rules_are_accepted(block: Block) -> None:
    """Every example that is not said to be refused is checked without an error."""
    assert not _errors(Stage.of(block.page).contract(block)[1])


@pytest.mark.parametrize(
    "block", [block for block in _without("refused", "prelude", "wishes", "value") if not block.file], ids=str
)
def test_rules_score_as_said(block: Block) -> None:
    """What a page says that a criterion, a goal or the total scores, and an output shows, is what comes out."""
    said = {}
    for word in ("scores", "shows"):
        said |= {place(block.text, line): result for line, _, result in expectations(block.text, word)}
    found = outcomes(Stage.of(block.page).result(block)) if said else {}
    assert {name: found[name] for name in said} == said


@pytest.mark.parametrize("block", _with("value"), ids=str)
def test_values_are_as_said(block: Block) -> None:
    """What a page says that an expression is, is what comes out."""
    found = outcomes(Stage.of(block.page).result(block))
    said = {before: result for _, before, result in expectations(block.text, "=")}
    assert said
    assert {before: found[f"1 show v{number}"] for number, before, _ in expectations(block.text, "=")} == said


@pytest.mark.parametrize("block", _with("refused"), ids=str)
def test_refused_rules_are_refused(block: Block) -> None:
    """Each line that is said to be refused gets an error with the code that the page names, and no other line gets one."""
    stage = Stage.of(block.page)
    _refused(block, stage.contract(block)[1], stage.prelude.count("\n"))


@pytest.mark.parametrize("block", _with("wishes"), ids=str)
def test_wishes_are_understood(block: Block) -> None:
    """Each wish of a page is read as the page says, for the contract of the example before it."""
    readings = {"vary": wishes.variation, "find": wishes.lever, "hold": wishes.wish}
    before = [other for other in _with("goal") if other.page == block.page and other.line < block.line]
    contract = Stage.of(block.page).contract(before[-1])[0]
    assert contract is not None
    said = [(text, word) for _, text, words in expectations(block.text, "to") if (word := re.split(r"\W", words)[0])]
    assert len(said) == block.text.count("\n")
    for text, word in said:
        found, told = readings[word](Source(str(block), text), contract)
        assert found is not None, _errors(told)


@pytest.mark.parametrize("figures", [block for block in SETS if not _with("parties", [block])], ids=str)
def test_measurement_sets_are_read(figures: Block) -> None:
    """Every measurement set is read for the contract of its page: without an error, or with those that the page names."""
    stage = Stage.of(figures.page)
    contract, diagnostics = read_contract(Source(figures.page, stage.prelude + NO_GOAL), open_file=stage.open)
    assert contract is not None, _errors(diagnostics)
    problems = stage.measured(figures, contract)[1]
    if "refused" in figures.marks:
        _refused(figures, problems, 0)
    else:
        assert not _errors(problems)


def test_table_of_parties_is_read() -> None:
    """The table of parties is read for the contract that stands with it."""
    (figures,), (rules,) = _with("parties", SETS), _with("parties", RULES)
    stage = Stage.of(figures.page)
    contract, diagnostics = stage.contract(rules)
    assert contract is not None, _errors(diagnostics)
    measurements, problems = stage.measured(figures, contract)
    assert not _errors(problems)
    assert measurements.parties == ("Ash", "Birch", "Cedar")


def test_every_word_has_an_example() -> None:
    """Every keyword and function of the language is used in an example of the reference."""
    lines = [line.partition("#")[0] for block in blocks("language.md", "maal") for line in block.text.splitlines()]
    used = re.sub(r'"[^"]*"', "", "\n".join(lines))
    words = [word.english for word in WORDS if word.role is not Role.LANGUAGE]
    assert not {word for word in words if not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", used)}


def test_every_word_is_told_in_both_languages() -> None:
    """The reference lists every word of the vocabulary in English and in Danish."""
    page = " ".join((DOCS / "language.md").read_text("utf-8").split())
    assert [word for word in WORDS if f"`{word.english}` {word.danish}" not in page] == []
