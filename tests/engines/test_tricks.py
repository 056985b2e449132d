"""Names and answers that look like SQL, escapes or nothing at all run as data, whatever keeps the rows."""

from __future__ import annotations

import random
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from maalbar.api import load
from tests.engines.stored import KINDS, SERVICES, location
from tests.engines.trick import NAMES, TRICKS

CONTRACT = """contract "Tricks 2024"
  period 2024
  score mean(goals)

question advice "Advice?"
  answers one, two, three

dimension side: left, right

measure different "Different answers"

goal 1 "Everything"
  done one "One"
  show a: count(one, of=advice)
  show b: count(two, of=advice)
  show c: count(three, of=advice)
  show d: count(one, of=advice, side=left)
  show e: count(one, of=advice, where side in (right))
  show f: count(different)
"""


@frozen
class Tricked:
    """Texts for three answers, for two members and for no answer, the names of two columns, and how the rows are drawn."""

    texts: tuple[str, ...]
    columns: tuple[str, str]
    seed: int

    def rows(self) -> list[dict[str, str | None]]:
        """Sixty rows, a few of them empty."""
        drawn = random.Random(self.seed)
        first, second = self.columns
        answers, sides = (*self.texts[:3], self.texts[5], None, ""), (*self.texts[3:5], None)
        return [{first: drawn.choice(answers), second: drawn.choice(sides)} for _ in range(60)]

    def measurements(self, place: dict[str, str]) -> str:
        """The measurement set, every text of it written with escapes."""
        keys = "\n".join(f"    {key}: {value}" for key, value in place.items())
        one, two, three, left, right, missing = map(quoted, self.texts)
        first, second = map(quoted, self.columns)
        return f"""measurements: Tricks
tables:
  users:
{keys}
    questions:
      advice: {{column: {first}, answers: {{one: [{one}], two: [{two}], three: [{three}]}}, missing: [{missing}]}}
    dimensions:
      side: {{column: {second}, members: {{left: [{left}], right: [{right}]}}}}
    measures:
      different: {{unique: {first}}}
"""

    def expected(self) -> list[int]:
        """What the six lines come to, counted by hand."""
        found = [tuple(row.values()) for row in self.rows()]
        answers = [answer for answer, _ in found]
        one, left, right = self.texts[0], self.texts[3], self.texts[4]
        both = [found.count((one, left)), found.count((one, right))]
        return [*(answers.count(text) for text in self.texts[:3]), *both, len(set(answers) - {None, ""})]


def quoted(text: str) -> str:
    """A text in YAML, with every letter that is not a plain one as its number."""
    plain = (letter if letter.isascii() and letter.isalnum() else f"\\U{ord(letter):08x}" for letter in text)
    return '"' + "".join(plain) + '"'


LETTERS = st.one_of(
    st.sampled_from("'\"`\\;%_$?:@#{}[]()/*-+=<>,.~^&|! \n\tab0"),
    st.sampled_from("\u00a0\u200b\u200f\u202e\u2066\u0301\u0327\u00e9\u1e9e\u0130\ufeff\ufffd𝔐👩\U0010fffd"),
    st.characters(exclude_categories=("Cs", "Cc")),
)
TEXTS = st.one_of(st.sampled_from(TRICKS), st.text(LETTERS, min_size=1, max_size=12)).filter(
    lambda text: bared(text) == text != ""
)


def bared(text: str) -> str:
    """A text without the blanks around it, of which a measurement set and an engine take none for a part of it."""
    return text.strip().strip("\ufeff")


COLUMNS = st.one_of(st.sampled_from(NAMES), TEXTS.filter(lambda name: len(name.encode()) <= 63))
TRICKED = st.builds(
    Tricked,
    st.lists(TEXTS, min_size=6, max_size=6, unique=True).map(tuple),
    st.lists(COLUMNS, min_size=2, max_size=2, unique_by=str.casefold).map(tuple),
    st.integers(0, 2**32),
)

EXAMPLES = {"csv": 60, "parquet": 60, "duckdb": 60, "xlsx": 30, "postgresql": 60, "spark": 3}
"""How many are tried: a table in Spark takes seconds."""

Count = Callable[[Tricked], list[Any]]


@pytest.fixture(params=KINDS)
def counted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Count]:
    """What Målbar counts in rows that are kept in one of the ways."""
    kind = str(request.param)
    service = request.getfixturevalue(kind) if kind in SERVICES else None

    def count(tricked: Tricked) -> list[Any]:
        folder = tmp_path_factory.mktemp(kind)
        place = location(kind, dict.fromkeys(tricked.columns, "VARCHAR"), tricked.rows(), folder, service)
        return shown(folder, tricked.measurements(place))

    if kind == "postgresql":
        request.getfixturevalue("monkeypatch").setenv("MAALBAR_POSTGRESQL", service.reader)
    return kind, count


def shown(folder: Path, measurements: str) -> list[Any]:
    """The lines that the contract shows."""
    (folder / "contract.maal").write_text(CONTRACT, "utf-8")
    (folder / "measurements.yaml").write_text(measurements, "utf-8")
    (goal,) = load(folder).score().goals
    return [output.value.value for output in goal.outputs]  # type: ignore[union-attr]  # all known


def test_names_and_answers_run_as_data(counted: tuple[str, Count]) -> None:
    """Counts are exact whatever the names of columns and the texts of answers, members and missing ones look like."""
    kind, count = counted

    @settings(max_examples=EXAMPLES[kind], suppress_health_check=list(HealthCheck))
    @given(TRICKED)
    @example(Tricked(("'; DROP TABLE rows_0; --", "\\'", "${env:HOME}", "%s", "\u202eaj", "E'\\x27'"), ('a"b', "a`b\\"), 1))
    @example(Tricked(("𝔐", "e\u0301", "\u00e9", "a\nb", "\\", '"'), ("x; --", "%(x)s"), 2))
    def hold(tricked: Tricked) -> None:
        assume(kind != "xlsx" or not {"\ufffe", "\uffff"} & set("".join((*tricked.texts, *tricked.columns))))  # none in XML
        assert count(tricked) == [Fraction(number) for number in tricked.expected()]

    hold()
