"""The allow line as a statement of the language: read, laid out, translated, and what is said of a wrong one."""

from __future__ import annotations

import pytest

from dsl.catalogue import hint, title
from dsl.diagnostic import Diagnostic
from dsl.format import formatted
from dsl.parser import parse
from dsl.pipeline import read
from dsl.source import Source
from dsl.vocabulary import Role, spelled

TEXT = """contract "A"
  period 2024
  scoring met
  goals score mean(parts)
  score mean(goals)
  allow rounding "Agreed."
measure visits
goal 1 "One"
  allow implicit "All ""together"" are meant."  # a comment
  visits: count(visits) >= 3
    allow cliff "All or nothing."
  done plan
    allow no_effect "Shown only."
"""


def problems(line: str) -> tuple[Diagnostic, ...]:
    """What is told of a contract with this line below its criterion."""
    return read(Source("contract.maal", TEXT + f"    {line}\n"), open_file=lambda name, beside: None)[1]


def test_it_is_laid_out_and_translated_there_and_back() -> None:
    """The line keeps its place and its reason; the name of the lint is a word of the language."""
    danish, told = formatted(Source("contract.maal", TEXT), "danish")
    assert danish is not None, told
    assert '    tillad spring "All or nothing."\n' in danish
    assert '  tillad underforstået "All ""together"" are meant."  # a comment\n' in danish
    english, _ = formatted(Source("contract.maal", danish), "english")
    assert english == formatted(Source("contract.maal", TEXT))[0]
    assert parse(Source("contract.maal", danish))[0] == parse(Source("contract.maal", TEXT))[0]


@pytest.mark.parametrize("language", ["english", "danish"])
def test_every_lint_may_be_allowed_in_either_language(language: str) -> None:
    """Each name is read as the same lint whatever the file is written in."""
    for name, id in spelled(Role.LINT, language).items():
        lines = {"english": f'allow {name} "so"', "danish": f'tillad {name} "so"'}[language]
        head = {"english": 'contract "A"\n', "danish": 'kontrakt "A"\n'}[language]
        tree, told = parse(Source("contract.maal", f"{head}  {lines}\n"))
        assert [one.lint.name for one in tree.clauses.allows] == [id], told


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ('allow cliff ""', "M0162", "reason"),
        ('allow clif "so"', "M1009", "clif"),
        ('allow spring "so"', "M1009", 'Did you mean "cliff"?'),
        ('tillad cliff "so"', "M0157", "allow"),
    ],
)
def test_a_wrong_line_is_told(line: str, code: str, said: str) -> None:
    """A missing reason, a lint that there is not, a word of the other language."""
    (one,) = problems(line)
    assert (one.code, said in f"{title(one)} {hint(one)}") == (code, True)


@pytest.mark.parametrize("line", ["allow cliff", 'allow "so"', "allow"])
def test_an_unfinished_line_is_one_error(line: str) -> None:
    """Without its reason or its lint the line is told of, and nothing else is."""
    (one,) = problems(line)
    assert one.is_error


def test_a_misspelt_lint_can_be_mended() -> None:
    """The nearest name is offered as a fix."""
    (one,) = problems('allow clif "so"')
    assert [edit.text for fix in one.fixes for edit in fix.edits] == ["cliff"]
    (danish,) = read(
        Source("kontrakt.maal", 'kontrakt "A"\n  tillad sprin "så"\nnøgletal b\nmål 1 "B"\n  b: antal(b)\n'),
        open_file=lambda name, beside: None,
    )[1]
    assert "spring" in str(hint(danish, "da"))


def test_a_scenario_allows_nothing() -> None:
    """The line belongs to a contract, a goal or a criterion."""
    assert [one.code for one in problems('scenario "x"') if one.code == "M0116"] == []
    told = read(
        Source("contract.maal", TEXT + 'scenario "x"\n  allow cliff "so"\n  set goal 1 visits target = 4\n'),
        open_file=lambda name, beside: None,
    )[1]
    assert "M0116" in [one.code for one in told]
