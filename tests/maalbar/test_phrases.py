"""What the evaluator tells of a value, put into a reader's language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dsl.pipeline import read as read_contract
from dsl.source import Source
from evaluator import measurements
from evaluator.score import score
from evaluator.value import NotApplicable, Phrase
from maalbar.report import explain
from maalbar.report.phrases import PHRASES, said

EVALUATOR = Path(__file__).parent.parent.parent / "evaluator"


def blanks(sentence: str) -> list[str]:
    """The names of a sentence's blanks; a language may have them in an order of its own."""
    return sorted(re.findall(r"\{(\w+)\}", sentence))


def spoken() -> Iterator[tuple[ast.expr, list[str]]]:
    """The key and the blanks of every phrase that the evaluator makes."""
    for path in EVALUATOR.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Phrase", "Phrase.of"):
                yield node.args[0], sorted(str(keyword.arg) for keyword in node.keywords)


def test_no_language_lacks_a_phrase() -> None:
    """Every phrase has a Danish and an English form, with the same blanks."""
    for key, (danish, english) in PHRASES.items():
        assert danish, key
        assert english, key
        assert blanks(danish) == blanks(english), key


def test_the_table_has_the_phrases_of_the_evaluator_and_no_other() -> None:
    """Every phrase is made with a key that is written out, stands in the table, and fills just the blanks that are there."""
    used: set[str] = set()
    for key, words in spoken():
        assert isinstance(key, ast.Constant), ast.unparse(key)
        assert words == blanks(PHRASES[key.value][1]), key.value
        used.add(key.value)
    assert used == set(PHRASES)


def test_the_words_of_the_user_stay_as_written() -> None:
    """Nothing in them is translated or filled in, however deep they stand in a phrase."""
    given = Phrase.of("given as unknown because", because="not due {yet}")
    assert said("not due {yet}", "da") == "not due {yet}"
    assert (
        said(Phrase.of("besides", some=given, more=Phrase("no figure")), "da") == "angivet som ukendt: not due {yet}; intet tal"
    )


def test_a_phrase_as_text_shows_its_key_and_its_words() -> None:
    """Whoever debugs reads what is meant."""
    phrase = Phrase.of("in rule", reason=Phrase("division by 0"), rule="a/b")
    assert str(phrase) == "in rule (reason: division by 0, rule: a/b)"
    assert str(Phrase("not due")) == "not due"


GOAL = 'goal 1 "A"\n  n: count(m) >= 1 scoring actual/target\n'


@pytest.mark.parametrize(
    ("rules", "danish", "english"),
    [
        (GOAL + "    applies where count(m) > 100", "gælder kun, hvor antal(m) > 100", "applies where count(m) > 100"),
        (GOAL + "  applies where count(m) > 9", "gælder kun, hvor antal(m) > 9", "applies where count(m) > 9"),
        (GOAL + "  score not due", "endnu ikke aktuelt", "not due"),
        (GOAL + "  score not applicable", "ikke relevant", "not applicable"),
        ('goal 1 "A"\n  show n: count(m)', "det viser kun tal og har intet kriterium", "it has outputs only, no criterion"),
        (GOAL + "  score bands(count(m), >= 100: 1)", "i intet interval", "in no band"),
    ],
)
def test_why_a_goal_does_not_apply(rules: str, danish: str, english: str) -> None:
    """Each reason that a rule file may give is told in either language, with the condition as it is written."""
    source = Source("kontrakt.maal", f'contract "C"\nperiod 2022\nmeasure m in m\n{rules}\n')
    contract, messages = read_contract(source, period=None, open_file=lambda *_: None)
    assert contract is not None, messages
    figures, _ = measurements.read([Source("m.yaml", "figures: {count(m): 5}")], contract, lambda *_: None)
    result = score(contract, figures)
    value = result.goals[0].score.value
    assert isinstance(value, NotApplicable)
    assert (said(value.reason, "da"), said(value.reason, "en")) == (danish, english)
    assert danish in explain.render(result, "da")
