"""A report is in one language all through: what every command prints on the Danish contract, in Danish and in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
import yaml

import maalbar
from dsl.vocabulary import WORDS
from maalbar.report import heads
from maalbar.report.phrases import PHRASES
from maalbar.report.texts import LANGUAGES, Language
from tests.maalbar.test_cli import CONTRACT, DRAFT, ROOT, Run, run

__all__ = ["run"]

SETS = ("--set", "goal 6 omsaetning target = 8 pp", "--set", "rounded = exact", "--set", "mål 9 moeder = ikke gennemført")
RULES = (
    *("--set", "goal 6 rounded = 1%, half up", "--set", "goal 6 score = mean(forventet, omsaetning)"),
    *("--set", "goal 3 nps scoring = met", "--set", "mål 6 vægt = 2", "--set", "share(ja, of=kender_hub) = 44%"),
)
VARIED = ("--vary", "goal 6 omsaetning target = 6 pp..10 pp step 1 pp")
BOTH, FORMS = (CONTRACT, DRAFT), ("text", "csv")
COMPETENCE = ("--vary", "goal 3 kompetencer target = 75%..85% step 5 pp")
COMMANDS = [
    *(("score", folder, "--format", form) for folder in BOTH for form in ("text", "markdown", "csv")),
    *(("explain", folder) for folder in BOTH),
    *(("explain", CONTRACT, "6"), ("explain", DRAFT, "5")),
    *(("test", CONTRACT, *listed) for listed in ((), ("--coverage",))),
    ("test", DRAFT),
    *(("whatif", folder, *sets, "--format", form) for folder in BOTH for sets in (SETS, RULES) for form in FORMS),
    ("whatif", CONTRACT),
    ("whatif", CONTRACT, "--scenario", "tests/whatif/forslag.maal"),
    *(("compare", CONTRACT, DRAFT, "--criteria", "--format", form) for form in FORMS),
    ("compare", CONTRACT, "--scenario", "tests/whatif/forslag.maal"),
    ("diff", CONTRACT, DRAFT, "--all"),
    ("diff", CONTRACT, "rules/one-unknown-figure/dansk", "--all"),
    *(("margins", folder, "--format", form) for folder in BOTH for form in FORMS),
    *(("tornado", folder, "--format", form) for folder in BOTH for form in FORMS),
    *(("backtest", folder, "-m", f"{CONTRACT}/maalinger.yaml", "--format", form) for folder in BOTH for form in FORMS),
    ("solve", CONTRACT, "--want", "goal 6 >= 80%", "--by", "goal 6 omsaetning target"),
    ("solve", CONTRACT, "--want", "total >= 99.9%", "--by", "mål 6 omsaetning måltal"),
    ("solve", DRAFT, "--want", "samlet >= 95 % og mål 3 nps opfyldt", "--by", "goal 1 kendskab actual"),
    ("solve", CONTRACT, "--want", "total >= 98%", "--by", "goal 6 omsaetning target", "--by", "goal 6 weight = 1..3 step 1"),
    *(("sweep", folder, *VARIED, "--show", "goal 3 nps met") for folder in BOTH),
    ("sweep", CONTRACT, *VARIED, *COMPETENCE),
    ("sweep", CONTRACT, *VARIED, *COMPETENCE, "--vary", "goal 6 weight = 1..3 step 1"),
    *(("template", folder, "--counts") for folder in BOTH),
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_report_has_no_word_of_the_other_language(
    arguments: tuple[str, ...], language: Language, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the contract and the wishes are written in, nothing but the user's own texts is in the other language."""
    monkeypatch.setenv("COLUMNS", "2000")
    code, out, err = run(*arguments, "--lang", language)
    assert code in (0, 1), err
    assert sorted(_words(_without_texts(out)) & _foreign(language)) == []
    assert len(_words(out)) > 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sweep_file_has_no_word_of_the_other_language(language: Language, run: Run, tmp_path: Path) -> None:
    """The CSV of a sweep has its heads and its words in the language of the report."""
    file = tmp_path / "s.csv"
    assert run("sweep", DRAFT, *VARIED, "--show", "goal 3 nps met", "--out", file, "--lang", language)[0] == 0
    assert sorted(_words(file.read_text("utf-8")) & _foreign(language)) == []


def test_there_are_words_to_look_for() -> None:
    """The lists of words are not empty, and each holds what is to be looked for."""
    assert {"goal", "target", "actual", "share", "growth", "rounded", "half", "exact", "difference"} <= _foreign("da")
    assert {"mål", "måltal", "resultat", "andel", "tilvækst", "afrundet", "halve", "forskel"} <= _foreign("en")


# --- the words of each language -----------------------------------------------------------------------------------


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_]+(?:_[^\W\d_]+)*", _ELSE.sub(" ", text))}


_ELSE = re.compile(r"\S*/\S*\.\w+|\S+\.(?:maal|yaml)\b|--\w+")
"""What is no word of a language: paths and options."""


@cache
def _foreign(language: Language) -> frozenset[str]:
    """The words that only the other language says: of the vocabulary, and of every table of texts; no name of the contract."""
    both = [set[str](), set[str]()]
    for danish, english in _pairs():
        both[0] |= _words(re.sub(r"\{.*?\}", " ", danish))
        both[1] |= _words(re.sub(r"\{.*?\}", " ", english))
    own, other = both if language == "da" else both[::-1]
    return frozenset(word for word in other - own - _names() - _KEYS if len(word) > 1)


_KEYS = frozenset(
    re.findall(
        r"\w+",
        "measurements contract party period sources source title figures counts promoters passives detractors pp "
        "tables file rows column columns unique figure dimensions questions measures missing answers members",
    )
)
"""The keys of a measurement set, and what either language writes for percentage points."""


def _pairs() -> Iterator[tuple[str, str]]:
    yield from ((word.danish, word.english) for word in WORDS)
    yield from PHRASES.values()
    yield from ((danish, english) for english, danish in (*heads._HEADS.items(), *heads._CELLS.items()))
    for file in sorted((ROOT / "maalbar").rglob("*.py")):
        if file.stem in ("words", "texts"):
            table = getattr(import_module(".".join(file.relative_to(ROOT).with_suffix("").parts)), "TEXTS", {})
            assert isinstance(table, Mapping)
            yield from table.values()


@cache
def _names() -> frozenset[str]:
    """The names and the words of titles that the contract and its figures give, which a report repeats."""
    contract = maalbar.load(ROOT / CONTRACT).contract
    declared = contract.declarations
    found = [*declared.measures, *declared.questions, *declared.dimensions]
    found += [each.name for one in declared.dimensions.values() for each in one.members]
    found += [each.name for one in declared.questions.values() for each in one.answers]
    found += [each.name for goal in contract.goals for each in (*goal.criteria, *goal.outputs)]
    found += [goal.name for goal in contract.goals for goal in goal.criteria]
    return frozenset(part for name in found for part in (name, *name.split("_")))


@cache
def _texts() -> tuple[str, ...]:
    """What stands in quotes in the contracts, and every text of the measurement set; the longest first."""
    found = []
    for path in (ROOT / CONTRACT, ROOT / DRAFT, ROOT / "rules" / "one-unknown-figure" / "dansk", ROOT / "tests" / "whatif"):
        for file in path.glob("*.maal"):
            found += [text.replace('""', '"') for text in re.findall(r'"((?:[^"\n]|"")*)"', file.read_text("utf-8"))]
    found += list(_leaves(yaml.load((ROOT / CONTRACT / "maalinger.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)))  # noqa: S506
    return tuple(sorted({text for text in found if len(text) > 3}, key=len, reverse=True))


def _leaves(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _leaves(value) if key in ("title", "note", "because", "measurements") or isinstance(value, dict) else ()
            if isinstance(value, list):
                yield from _leaves(value)
    elif isinstance(node, list):
        for each in node:
            yield from _leaves(each)
    elif isinstance(node, str):
        yield node


def _without_texts(out: str) -> str:
    plain = out.replace("\\", "").replace("&nbsp;", " ").replace("\N{NO-BREAK SPACE}", " ").replace('""', '"')
    for text in _texts():
        plain = plain.replace(text, " ")
    return plain
