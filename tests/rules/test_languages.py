"""Every contract in `rules/` says the same in both languages; the teaching examples are there in both."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import maalbar
from dsl.blocks import Blocks
from dsl.parser import statements
from dsl.piece import Piece
from dsl.reader import reader
from dsl.source import Source
from dsl.terms import Place
from evaluator.result import Result
from evaluator.value import Value
from tests.rules.languages import RULES, language, turned, written_in

FILES = sorted(path.relative_to(RULES).as_posix() for path in RULES.rglob("*.maal"))
TWINS = ("bands-and-a-gate", "few-answers", "five-schools", "one-unknown-figure")
SHIPPED_IN_DANISH = (
    "erhvervshus-nordjylland-2022",
    "erhvervshus-nordjylland-2022-raekker",
    "erhvervshus-nordjylland-2023-udkast",
    "rkkp-afdk-2023",
)


def test_danish_contracts_are_in_danish() -> None:
    """What Danish authorities agreed on stands in Danish, as do the Danish teaching examples; what others did does not."""
    danish = {file for file in FILES if language((RULES / file).read_text("utf-8")) == "danish"}
    assert danish == {f"{name}/kontrakt.maal" for name in (*SHIPPED_IN_DANISH, *(f"{twin}/dansk" for twin in TWINS))}


@pytest.mark.parametrize("file", FILES)
def test_there_and_back_is_the_same_file(file: str) -> None:
    """Turned into the other language and back each file is the same, byte for byte."""
    before = (RULES / file).read_bytes().decode("utf-8")
    there = turned(before)
    assert language(there) != language(before)
    assert there != before
    assert turned(there) == before


def _scores(results: tuple[Result, ...]) -> list[dict[Place, Value]]:
    """Every value of every step of each result: goals, criteria, members, the total, and what they rest on."""
    return [{place: step.value for place, step in result.steps.items() if _is_score(place)} for result in results]


def _is_score(place: Place) -> bool:
    return place.facet.value in ("score", "met", "actual", "target")


@pytest.mark.parametrize("file", FILES)
def test_both_languages_score_the_same(file: str, tmp_path: Path) -> None:
    """On the same figures each contract has the same goals, criteria and total in either language, exactly."""
    shutil.copytree(RULES, tmp_path / "rules")
    other = tmp_path / "rules" / file
    other.write_text(turned(other.read_text("utf-8")), encoding="utf-8")
    both = [maalbar.load(path.parent) for path in (RULES / file, other)]
    assert both[0].contract.language != both[1].contract.language
    first, second = (loaded.score_parties() if loaded.contract.scored_parties else (loaded.score(),) for loaded in both)
    assert [result.party for result in first] == [result.party for result in second]
    told = [_plain(_scores(tuple(results))) for results in (first, second)]
    assert told[0] == told[1]
    assert told[0]


def _plain(scores: list[dict[Place, Value]]) -> list[dict[str, str]]:
    """The values without where in a file something was looked for, which is another file in each language."""
    return [{str(place): _value(value) for place, value in one.items()} for one in scores]


def _value(value: Value) -> str:
    told = [f"{name}={getattr(value, name)}" for name in ("value", "low", "high", "options", "values") if hasattr(value, name)]
    return f"{type(value).__name__} {' '.join(told)}"


# --- the teaching examples ------------------------------------------------------------------------------------


@pytest.mark.parametrize("twin", TWINS)
def test_a_danish_teaching_example_is_its_english_twin(twin: str) -> None:
    """Put into English it has the rules of its twin, line by line; only names, texts and comments are in Danish."""
    english = (RULES / twin / "contract.maal").read_text("utf-8")
    danish = written_in("english", (RULES / twin / "dansk" / "kontrakt.maal").read_text("utf-8"))
    pairs = list(zip(_pieces(english), _pieces(danish), strict=True))
    assert pairs
    assert [_meant(one) for one, _ in pairs] == [_meant(two) for _, two in pairs]
    names = {(one.text, two.text) for one, two in pairs if _is_name(one)}
    assert len({one for one, _ in names}) == len({two for _, two in names}) == len(names)


def _is_name(piece: Piece) -> bool:
    """Whether it is a name that the file gives: of a goal, a criterion, an answer and so on."""
    return piece.role is None and piece.type != "STRING" and piece.text[0].isalpha()


def _meant(piece: Piece) -> tuple[str, str]:
    """What a piece says; nothing but its kind where it is a name or a text, which are each in its own language."""
    return piece.type, "" if piece.type == "STRING" or _is_name(piece) else piece.id


def _pieces(text: str) -> Iterator[Piece]:
    source = Source("a", text)
    for line, rule in statements(source, "english", Blocks(source)):
        assert rule is not None
        yield from reader("english").pieces(source, line.start, line.end, rule)


@pytest.mark.parametrize("twin", TWINS)
def test_twins_score_the_same(twin: str) -> None:
    """The figures of a Danish teaching example are those of its twin, and so are its scores, goal by goal."""
    results = []
    for folder in (RULES / twin, RULES / twin / "dansk"):
        loaded = maalbar.load(folder)
        results.append(loaded.score_parties() if loaded.contract.scored_parties else (loaded.score(),))
    told = [
        [([_value(goal.score.value) for goal in result.goals], _value(result.total.value)) for result in each] for each in results
    ]
    assert told[0] == told[1]
