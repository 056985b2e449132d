"""Two languages side by side: contracts that amend and import each other, and what is asked of a contract from beside."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from dsl.catalogue import hint, render
from dsl.check import wishes
from dsl.check.scenarios import from_sets, trial
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic
from dsl.format import formatted
from dsl.lever import Lever, Variation
from dsl.pipeline import Reading, reading
from dsl.source import Source
from evaluator.measurements import read as read_measurements
from evaluator.score import score
from evaluator.value import Known

FOLDER = Path(__file__).parents[2] / "rules" / "erhvervshus-nordjylland-2022"


def written(text: str, language: str) -> str:
    """A contract in a language."""
    found, told = formatted(Source("kontrakt.maal", text), language)
    assert found is not None, told
    return found


TEXTS = {language: written((FOLDER / "kontrakt.maal").read_text("utf-8"), language) for language in ("english", "danish")}
ENGLISH = TEXTS["english"]


def opened(text: str, **others: str) -> Reading:
    """A contract with the files that it names."""
    files = {f"{name}.maal": content for name, content in others.items()}

    def open_file(name: str, _: Source) -> Source | None:
        return Source(name, files[name]) if name in files else None

    return reading(Source("kontrakt.maal", text), open_file=open_file)


@pytest.fixture(scope="module", params=TEXTS)
def contract(request: pytest.FixtureRequest) -> Contract:
    """The contract of 2022, written in either language."""
    found = opened(TEXTS[request.param]).contract
    assert found is not None
    assert found.language == request.param
    return found


def made(read: Callable[[Source, Contract], tuple[Any, tuple[Diagnostic, ...]]], text: str, contract: Contract) -> Any:
    """What is made of a text in which nothing is wrong."""
    found, told = read(Source("--by", text), contract)
    assert found is not None, "\n".join(map(render, told))
    return found


# --- contracts that name each other -------------------------------------------------------------------------

AMENDMENTS = {
    "english": 'contract "2023" amends "base.maal"\n  period 2023\n  change goal 6 omsaetning target to 8.5 pp\n',
    "danish": 'kontrakt "2023" ændrer "base.maal"\n  periode 2023\n  ændr mål 6 omsaetning måltal til 8,5 procentpoint\n',
}


@pytest.mark.parametrize("language", AMENDMENTS)
@pytest.mark.parametrize("base", TEXTS)
def test_an_amendment_may_be_in_another_language(language: str, base: str) -> None:
    """An amendment in either language lies over a base in either, and gives the same contract in its own language."""
    found, expected = opened(AMENDMENTS[language], base=TEXTS[base]), opened(AMENDMENTS["english"], base=ENGLISH)
    assert found.contract is not None, "\n".join(map(render, found.diagnostics))
    assert found.tree == expected.tree
    assert found.contract.language == language


def test_an_import_may_be_in_another_language() -> None:
    """Definitions in Danish serve a contract in English."""
    shared = "definer halvt(x) = begræns(x / 2; 0; 0,5)\nnøgletal besøg i % fra 0 til 100 %\n"
    text = 'contract "K"\n  period 2022\n  import "shared.maal"\n  score mean(goals)\n'
    text += 'goal 1 "A"\n  a: besøg >= 50%\n    scoring halvt(actual)\n'
    found = opened(text, shared=shared)
    assert found.contract is not None, "\n".join(map(render, found.diagnostics))


def test_what_a_danish_file_says_is_scored_alike() -> None:
    """The contract of 2022 in Danish gives 98 % on the figures of 2022, whose keys are in English."""
    figures = Source("maalinger.yaml", (FOLDER / "maalinger.yaml").read_text("utf-8"))
    totals = []
    for text in TEXTS.values():
        contract = opened(text).contract
        assert contract is not None
        measured, told = read_measurements([figures], contract, lambda *_: None)
        assert not any(each.is_error for each in told)
        totals.append(score(contract, measured).total.value)
    assert totals[0] == totals[1]
    assert isinstance(totals[0], Known)
    assert totals[0].value == Fraction(98, 100)


FIGURES = {
    "english": """measurements: M
period: 2024
figures:
  share(yes, of=used, segment=each): 47.5 %
  growth(turnover, years=2): unknown
  figure(turnover): not applicable
  goal 1 held: not done
published: {goal 1: 50 %, total: 50 %}
""",
    "danish": """measurements: M
period: 2024
figures:
  andel(yes, af=used, segment=hver): 47,5 %
  tilvækst(turnover, år=2): ukendt
  tal(turnover): ikke relevant
  mål 1 held: ikke gennemført
published: {mål 1: 50 %, samlet: 50 %}
""",
}
ASKING = """contract "K"
  period 2024
  scoring clamp(actual/target, 0, 1)
  combined mean(members)
  score mean(goals)
dimension segment: a, b
question used
  answers yes, no
measure turnover in kr
goal 1 "A"
  used: share(yes, of=used, segment=each) >= 50%
  grown: growth(turnover, years=2) >= 5%
  there: turnover >= 5 kr
  done held
  score mean(known(parts))
"""


@pytest.mark.parametrize("rules", [ASKING, written(ASKING, "danish")], ids=TEXTS)
def test_a_measurement_set_in_either_language(rules: str) -> None:
    """Keys, values and published results are understood in both languages, whatever the contract is written in."""
    found = []
    for text in FIGURES.values():
        contract = opened(rules).contract
        assert contract is not None
        measured, told = read_measurements([Source("f.yaml", text)], contract, lambda *_: None)
        assert not any(each.is_error for each in told), "\n".join(map(render, told))
        result = score(contract, measured)
        values = [getattr(step.value, "value", type(step.value)) for step in result.steps.values()]
        found.append((values, set(result.published)))
    assert found[0] == found[1]


# --- wishes, scenarios and keys -----------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["goal 6 omsaetning target = 8.5 pp, 9 pp", "mål 6 omsaetning måltal = 8,5 pp; 9 procentpoint"])
def test_a_variation_in_either_language(text: str, contract: Contract) -> None:
    """What is to vary is understood in both languages, whatever the contract is written in."""
    found = made(wishes.variation, text, contract)
    assert isinstance(found, Variation)
    assert list(found.values) == [Fraction(85, 1000), Fraction(9, 100)]


@pytest.mark.parametrize("text", ["share(ny) = 20.5%..30%", "andel(ny) = 20,5 %..30 %"])
def test_a_lever_in_either_language(text: str, contract: Contract) -> None:
    """So is what is to be found."""
    found = made(wishes.lever, text, contract)
    assert isinstance(found, Lever)
    assert found.low == Fraction(205, 1000)


def test_a_wish_in_either_language(contract: Contract) -> None:
    """So is what is to hold, and it is the same in both."""
    english, danish = (
        made(wishes.wish, text, contract)
        for text in (
            "total >= 98.5% and goal 3 kompetencer drift met",
            "samlet >= 98,5 % og mål 3 kompetencer drift opfyldt",
        )
    )
    assert _bare(english) == _bare(danish)
    assert "197, 200" in repr(english)


def _bare(term: object) -> str:
    """A term without the words that it was written in."""
    return re.sub(r"(span=Span\(.*?, end=\d+\)|Source\(.*?\)|title='[^']*')", "", repr(term))


def test_a_wish_without_a_word_of_its_own_is_in_the_contracts_language(contract: Contract) -> None:
    """Where no word tells, the contract's own language does: a decimal comma is one in Danish, and a mistake in English."""
    _, told = wishes.wish(Source("--want", "nps(anbefaling, segment=drift) >= 80,5"), contract)
    assert [each.code for each in told] == ([] if contract.language == "danish" else ["M0108"])


def test_a_doubtful_number_is_a_message_in_danish(contract: Contract) -> None:
    """`1.323` in a Danish wish is never taken for 1.323."""
    _, told = wishes.lever(Source("--by", "mål 11 virksomheder resultat = 0..1.323"), contract)
    assert [each.code for each in told] == ["M0159"]


@pytest.mark.parametrize("text", ["goal 9 ejerskab = not done", "mål 9 ejerskab = ikke gennemført"])
@pytest.mark.parametrize("known", [True, False])
def test_a_setting_in_either_language(text: str, known: bool) -> None:
    """What a scenario on the command line sets is understood in both languages, with the contract at hand or without it."""
    for rules in TEXTS.values():
        found = opened(rules)
        assert found.contract is not None
        scenario, told = from_sets([Source("--set", text)], found.contract if known else None)
        assert not told
        tried, told = trial(found.tree, found.contract, scenario)
        assert tried is not None, "\n".join(map(render, told))
        assert [constant.value for constant in tried.figures.values()] == [False]


def test_a_word_of_the_other_language_is_told(contract: Contract) -> None:
    """A text that mixes both languages is a message with the right word."""
    _, told = wishes.lever(Source("--by", "mål 6 omsaetning target"), contract)
    assert [each.code for each in told] == ["M0157"]


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("  a: andel(ny) >= 80%\n", '"share"'),
        ("  a: share(ny, af=x) >= 80%\n", '"of"'),
        ("  a: share(ny) >= måltal\n", '"target"'),
        ("  a: share(meget_tilfreds, of=faglige_kompetencer, segment=hver) >= 80%\n", '"each"'),
    ],
)
def test_a_danish_word_in_an_english_file_is_told(line: str, right: str) -> None:
    """A Danish function, argument or constant that nothing else is called gets the English word."""
    told = opened(f'{ENGLISH}goal 12 "Mere"\n{line}').diagnostics
    (found,) = [each for each in told if each.code == "M0157"]
    assert right in (hint(found) or "")


def test_hints_are_in_the_words_of_the_file() -> None:
    """A misspelt function or argument in a Danish file is answered with Danish words."""
    text = (
        f'{TEXTS["danish"]}mål 12 "Mere"\n  a: anndel(ny) >= 80 %\n  b: andel(ny, perode=2021) >= 80 %\n  c: begræns(1) >= 80 %\n'
    )
    told = " ".join(hint(each) or "" for each in opened(text).diagnostics)
    assert '"andel"' in told
    assert '"periode"' in told
    assert "begræns(x, 0, 1)" in told
