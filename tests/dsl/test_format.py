"""The formatter: one layout, nothing lost, the same tree; and the same file in the other language and back."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsl.catalogue import hint, render, title
from dsl.format import formatted
from dsl.parser import parse
from dsl.source import Source
from tests.docs.blocks import blocks
from tests.strategies import Written, contracts, trials

ROOT = Path(__file__).parents[2]
_ALL = [*(ROOT / "rules").rglob("*.maal"), *(ROOT / "tests").rglob("*.maal")]
FILES = sorted(path for path in _ALL if "diagnostics" not in path.parts)
TEXTS = {
    **{path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in FILES},
    **{str(block): block.text for block in blocks("language.md", "maal") if not {"value", "wishes"} & set(block.marks)},
}


def laid_out(text: str, language: str | None = None) -> str:
    """A text in its canonical layout."""
    found, wrong = formatted(Source("rules.maal", text), language)
    assert found is not None, "\n".join(map(render, wrong))
    return found


@pytest.mark.parametrize("name", TEXTS)
def test_files_of_the_project(name: str) -> None:
    """Each file of the project and each example of the reference keeps its tree, and is laid out the same a second time."""
    source = Source("rules.maal", TEXTS[name])
    tree, wrong = parse(source)
    if any(each.is_error for each in wrong):
        assert formatted(source) == (None, wrong)
        return
    found = laid_out(source.text)
    assert parse(Source("rules.maal", found))[0] == tree
    assert laid_out(found) == found
    assert [line.partition("#")[2].strip() for line in found.splitlines() if "#" in line and '"' not in line] == [
        line.partition("#")[2].strip() for line in source.text.splitlines() if "#" in line and '"' not in line
    ]


@pytest.mark.parametrize("name", TEXTS)
def test_files_of_the_project_there_and_back(name: str) -> None:
    """Each of them is the same file again when it has been in Danish."""
    if any(each.is_error for each in parse(Source("rules.maal", TEXTS[name]))[1]):
        return
    assert laid_out(laid_out(TEXTS[name], "danish"), "english") == laid_out(TEXTS[name], "english")


@settings(max_examples=12)
@given(contracts())
def test_any_contract_is_laid_out_once_and_for_all(written: Written) -> None:
    """Laying a contract out keeps its tree and changes nothing the second time; Danish and back gives the same file."""
    rules = written.rules
    found = laid_out(rules)
    assert parse(Source("a", found)) == parse(Source("a", rules))
    assert laid_out(found) == found
    danish = laid_out(rules, "danish")
    assert laid_out(danish) == danish
    assert laid_out(danish, "english") == found


@settings(max_examples=25, deadline=None)
@given(contracts(), st.data())
def test_trials_and_amendments_are_laid_out_as_well(written: Written, data: st.DataObject) -> None:
    """Examples, scenarios and allowances keep their tree in the layout and in Danish, in a contract and in an amendment of it."""
    tried = data.draw(trials(written))
    amending = 'contract "B" amends "a.maal"\n  allow cliff "Agreed."\n'
    changed = "\n".join(goal.text() for goal in written.goals).replace("goal ", "replace goal ", 1)
    for text in (written.rules + tried, amending + changed + "\n" + tried):
        found, danish = laid_out(text), laid_out(text, "danish")
        assert parse(Source("a", found)) == parse(Source("a", text)) == parse(Source("a", danish))
        assert laid_out(found) == found
        assert laid_out(danish, "english") == found


BREAKS = ["\n", "\n\n   ", " # one\n", "\n # two\n", ' # "three\n   # four (\n\n', "  "]
TEXT = re.compile(r'"[^"\n]*"|#.*|(?P<sign>[,(+*;])|\n')


@pytest.mark.parametrize("seed", range(40))
def test_line_breaks_and_comments_are_kept_wherever_they_stand(seed: int) -> None:
    """Broken and commented at random places, a file keeps every comment, its tree, and its layout the second time."""
    random = Random(seed)
    text = TEXTS[random.choice([name for name in TEXTS if name.startswith("rules")])]

    def broken(found: re.Match[str]) -> str:
        after = random.choice(BREAKS) if found["sign"] and random.random() < 0.25 else ""
        return found[0] + after

    source = Source("rules.maal", TEXT.sub(broken, text))
    tree, wrong = parse(source)
    if not any(each.is_error for each in wrong):
        for language in ("english", "danish"):
            found, told = formatted(source, language)
            assert found is not None or [each.code for each in told] == ["M0160"]
            if found is not None:
                assert _comments(found) == _comments(source.text)
                assert parse(Source("rules.maal", found))[0] == tree
                assert laid_out(found) == found


def _comments(text: str) -> list[str]:
    return [found[0].strip() for found in TEXT.finditer(text) if found[0].startswith("#")]


# --- layout -------------------------------------------------------------------------------------------------

UNTIDY = '''\
\ufeff# about


   # the file

contract   "K"   # a title
      period 2022     # a year
 score   mean( goals )#the total
# the surveys
survey   s "S"
question q
# of q
  answers ja,nej   "Nej ""tak"""


  excluded nej

goal 1 "A" weight  2


  a  "Label" :share( ja,of = q )>=80 pct. scoring min(actual/target,1)
       # below a
      target 2022:45 %,
         # of the second year
         2023 : baseline+5 pp # later
  b: 2*( 3 - -1 )^ 2 / (4) ≥ 79%/80% and
       not   x  where y=1
      # at the end'''

TIDY = '''\
# about

# the file

contract "K"         # a title
  period 2022        # a year
  score mean(goals)  #the total
# the surveys
survey s "S"
  question q
  # of q
    answers ja, nej "Nej ""tak"""

    excluded nej

goal 1 "A" weight 2

  a "Label": share(ja, of=q) >= 80%  scoring min(actual/target, 1)
    # below a
    target 2022: 45%,
        # of the second year
        2023: baseline + 5 pp  # later
  b: 2 * (3 - -1)^2/4 >= 79% / 80% and
      not x  where y = 1
  # at the end
'''


def test_the_layout() -> None:
    """Indentation shows the owner; spaces, blank lines and quotes are those of the one layout; no comment is lost."""
    assert laid_out(UNTIDY) == TIDY


@pytest.mark.parametrize(
    ("english", "danish"),
    [
        ("1.5 + 2", "1,5 + 2"),
        ("min(1.5, 2)", "min(1,5; 2)"),
        ("mean(1.5)", "gennemsnit((1,5))"),
        ("mean(-1.5 kr)", "gennemsnit(-(1,5 kr))"),
        ("min(max(1.5, 2), 3)", "min(max(1,5; 2), 3)"),
        ("max((1.5 + 2)/3, 1)", "max((1,5 + 2)/3, 1)"),
        ("a in (1.5, 2)", "a i (1,5; 2)"),
        ("a at least 12.5%", "a mindst 12,5 %"),
        ("12 kr / 3 kr", "12 kr / 3 kr"),
        ("round(x, to=0.5 pp, half=even)", "afrund(x; til=0,5 procentpoint; halve=lige)"),
        ("a is not b or a not in (c, d)", "a er ikke b eller a ikke i (c, d)"),
        ("x - 20 days", "x - 20 dage"),
    ],
)
def test_formulas_in_both_languages(english: str, danish: str) -> None:
    """Keywords, functions, arguments, units and numbers go to the other language and back."""
    assert laid_out(f"define d = {english}") == f"define d = {english}\n"
    assert laid_out(f"define d = {english}", "danish") == f"definer d = {danish}\n"
    assert laid_out(f"definer d = {danish}", "english") == f"define d = {english}\n"


def test_needless_brackets_and_danish_quotes_are_tidied() -> None:
    """Brackets around a lone number say nothing, and texts stand in straight quotes."""
    assert laid_out("define d = (5) + (10 kr)/((2))") == "define d = 5 + 10 kr / (2)\n"
    assert laid_out('tekst ”Han sagde "ja"”\nkontrakt »K«') == 'tekst "Han sagde ""ja"""\nkontrakt "K"\n'


def test_the_declared_language_is_that_of_the_file() -> None:
    """A file that says what it is written in says the right thing after it has been translated."""
    assert laid_out('contract "K"\n  language english', "danish") == 'kontrakt "K"\n  sprog dansk\n'


# --- what cannot be written ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("resultat: share(ja) >= 80%", "resultat"),
        ("a: figure(x) >= samlet", "samlet"),
        ("a: figure(x) >= 5 dage", "dage"),
        ("a: forhold(x, y) >= 5", "forhold"),
        ("a: figure(x, af=y) >= 5", "af"),
        ("score mean(op, i)", "i"),
    ],
)
def test_a_name_that_is_a_word_of_the_other_language_is_told(text: str, word: str) -> None:
    """A name that would be something else in the other language stops the translation, and is named."""
    source = Source("rules.maal", f'goal 1 "A"\n  first: 1 >= 0\n  {text}\n')
    found, (told,) = formatted(source, "danish")
    assert found is None
    assert (told.code, told.words["word"]) == ("M0160", word)
    assert told.span is not None
    assert told.span.text == word
    assert title(told)
    assert hint(told)


def test_a_file_that_cannot_be_read_is_left_alone() -> None:
    """Where a line cannot be read nothing comes out but the messages about it."""
    source = Source("rules.maal", "goal 1 “A”\nscore mean(")
    assert formatted(source) == (None, parse(source)[1])
    assert formatted(source, "danish")[0] is None


def test_an_empty_file_stays_empty() -> None:
    """Nothing comes of nothing, and of blank lines nothing either."""
    assert laid_out("") == laid_out("\n\n  \n") == ""
    assert laid_out("# only this") == "# only this\n"


def test_what_would_say_something_else_never_comes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Should the text that is made be read otherwise for any reason, it is not handed back."""
    found = iter([parse(Source("a", "period 2022")), parse(Source("a", "period 2023"))])
    monkeypatch.setattr("dsl.format.page.parse", lambda _: next(found))
    text, (told,) = formatted(Source("a", "period 2022"))
    assert text is None
    assert told.code == "M0161"
    assert title(told)
