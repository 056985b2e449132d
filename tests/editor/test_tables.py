"""The `tables` section in an editor: what may be written where, and which names of the contract are mentioned."""

from __future__ import annotations

import pytest

from dsl.parser import parse
from dsl.pipeline import read
from dsl.source import Source
from maalbar.editor import set_mentions, table_completion
from maalbar.editor.names import Kind, Known

CONTRACT = """contract "Agreement 2024"
  period 2024
  score mean(goals)
question advice "Satisfied?"
  answers happy "Happy", sad "Sad"
question used
  answers yes, no
dimension segment: starters, growers
measure turnover "Turnover" in kr
goal 1 "Users"
  done it
"""
SET = """measurements: 2024
tables:
  users:
    file: users.csv
    period: {column: year}
    dimensions:
      segment: {column: type, members: {starters: New}}
    questions:
      advice:
        column: Q1
        answers:
          happy: [1, happy]
      used: Q2
    measures:
      turnover: {column: amount}
"""


@pytest.fixture(scope="module")
def known() -> Known:
    """What the contract declares."""
    return Known.of(parse(Source("contract.maal", CONTRACT))[0])


def offered(known: Known, before: str) -> set[str]:
    """What is offered where the last line of a text ends."""
    return {each.text.removesuffix(": ") for each in table_completion.offers(before, before.rindex("\n") + 1, len(before), known)}


@pytest.mark.parametrize(
    ("behind", "some"),
    [
        ("    file: users.csv\n    ", {"questions", "weight", "duplicates", "separator"}),
        ("    dimensions:\n      ", {"segment"}),
        ("    questions:\n      ", {"advice", "used"}),
        ("      advice:\n        ", {"column", "answers", "missing", "columns"}),
        ("        answers:\n          ", {"happy", "sad"}),
        ("    measures:\n      ", {"turnover"}),
        ("      turnover: {", {"column", "unique", "per", "figure", "empty"}),
        ("    period: {", {"column"}),
        ("      segment: {column: type, members: {", {"starters", "growers"}),
        ("      segment: {column: type, members: {starters: New}, ", {"column", "missing", "members"}),
    ],
)
def test_what_fits_is_offered(known: Known, behind: str, some: set[str]) -> None:
    """The keys of a table, the names that belong under a section, and the answers or members of the one that is written."""
    first = behind.rstrip().splitlines()[0]
    found = offered(known, SET[: SET.index(first[: first.find(" {") + 2] if "{" in first else first)] + behind)
    assert some <= found
    assert found == some or {"column", "questions"} & some


def test_names_of_the_contract_are_mentioned(known: Known) -> None:
    """A question, its answers, a dimension, its members and a measure are each the contract's, and are renamed with it."""
    contract, _ = read(Source("contract.maal", CONTRACT), open_file=lambda *_: None)
    assert contract is not None
    found = {(each.symbol.kind, each.symbol.name) for each in set_mentions.mentions(Source("set.yaml", SET), known, contract)}
    assert found == {
        (Kind.QUESTION, "advice"),
        (Kind.QUESTION, "used"),
        (Kind.ANSWER, "happy"),
        (Kind.DIMENSION, "segment"),
        (Kind.MEMBER, "starters"),
        (Kind.MEASURE, "turnover"),
    }
