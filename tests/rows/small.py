"""Small sets of rows, written as a user would: a contract, the `tables` section and its files, read through the usual door."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from dsl.check import key, read_expression
from dsl.diagnostic import Diagnostic, MaalbarError
from dsl.quantity import Quantity
from dsl.source import Source
from evaluator.result import Answer
from maalbar.api import LoadedContract, load

CONTRACT = """contract "Rows 2024"
  period 2024
  score mean(goals)
{head}
dimension segment "Segment": starters "New", growers "Growing"

survey users "Users"{weighted}
  question advice "Advice?"
    answers very "Very", fair "Fair", bad "Bad"
    excluded dk "Do not know"
  question recommend "Recommend?"
    scale 0..10
  question used "Used?"
    answers yes "Yes", no "No"
  question themes "About what?" several
    answers digital "Digital", green "Green"

measure companies "Companies"
measure courses "Courses"
measure turnover "Turnover" in kr by segment
measure waiting "Waiting" in days

goal 1 "Everything"
  done one "One"
{asked}
"""


@frozen
class Rows:
    """Files in a folder, and what a contract may ask of them."""

    folder: Path
    weighted: str = ""
    head: str = ""

    def write(self, tables: str, files: Mapping[str, str], rest: str = "") -> Rows:
        """The measurement set with these tables, and its files."""
        section = textwrap.indent(textwrap.dedent(tables).strip(), "  ")
        (self.folder / "measurements.yaml").write_text(f"measurements: Rows\n{rest}tables:\n{section}\n", "utf-8")
        for name, text in files.items():
            (self.folder / name).write_text(textwrap.dedent(text).lstrip(), "utf-8")
        return self

    def answer(self, asked: str, party: str | None = None) -> Answer:
        """The answer to one figure, spelled as a rule spells it. Raises `MaalbarError` with what is wrong in the set."""
        loaded = self._load(asked)
        expr, _ = read_expression(Source("asked", asked), 0, None, loaded.contract)
        assert expr is not None
        quantity, problems = key(expr, loaded.contract)
        assert quantity is not None, problems
        return loaded.measure().answer(quantity, party)

    def answers(self, asked: str) -> Mapping[Quantity, Answer]:
        """The answers to every figure of what is asked for, a calculation with several."""
        loaded = self._load(asked)
        measured = loaded.measure()
        return {quantity: measured.answer(quantity) for quantity in loaded.contract.quantities}

    def told(self, asked: str = "") -> tuple[Diagnostic, ...]:
        """What is told of the set where the contract asks for that figure."""
        try:
            return self._load(asked).read()[1]
        except MaalbarError as error:
            return error.diagnostics

    def codes(self, asked: str = "") -> list[str]:
        """The codes of what is told."""
        return [each.code for each in self.told(asked)]

    def _load(self, asked: str) -> LoadedContract:
        shown = "".join(f"  show v{number}: {one}\n" for number, one in enumerate(filter(None, [asked])))
        text = CONTRACT.format(head=self.head, weighted=self.weighted, asked=shown)
        (self.folder / "contract.maal").write_text(text, "utf-8")
        return load(self.folder)
