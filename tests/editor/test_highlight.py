"""The Pygments lexer knows every word of the language, and all that is shown in the documentation and the rules."""

from __future__ import annotations

import re
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from pygments.token import Error, Name, Number, String

from dsl.glossary import entry
from dsl.vocabulary import WORDS, Role, Word
from maalbar.highlight.lexer import MaalLexer

ROOT = Path(__file__).parent.parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCKS = [
    pytest.param(found[1], id=f"{page.relative_to(ROOT)}:{page.read_text('utf-8').count(chr(10), 0, found.start()) + 1}")
    for page in PAGES
    for found in re.finditer(r"^```maal(?! refused)[^\n]*\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)
]
RULES = [pytest.param(path.read_text("utf-8"), id=path.parent.name) for path in sorted((ROOT / "rules").rglob("*.maal"))]


def tokens(text: str) -> list[tuple[object, str]]:
    """The words and signs of a text with their classes."""
    return list(MaalLexer().get_tokens(text))


@pytest.mark.parametrize("text", [*BLOCKS, *RULES])
def test_what_is_shown_has_no_letter_without_a_class(text: str) -> None:
    """No block of the documentation and no rule file has anything that the lexer does not know, and no letter is lost."""
    found = tokens(text)
    assert not [word for kind, word in found if kind is Error]
    assert "".join(word for _, word in found).strip("\n") == text.strip("\n")


@pytest.mark.parametrize("word", WORDS, ids=lambda word: f"{word.role.value}-{word.id}")
@pytest.mark.parametrize("language", ["english", "danish"])
def test_every_word_of_the_language_has_a_class(word: Word, language: str) -> None:
    """In the line that the glossary shows it in, a word is not taken for a mere name."""
    line = entry(word, "da" if language == "danish" else "en").usage
    declared = "sprog dansk" if language == "danish" else "language english"
    spelled = word.spelled(language)
    kinds = [kind for kind, text in tokens(f"{declared}\n{line}\n") if " ".join(text.split()) == spelled]
    assert kinds or word.role in (Role.HALF, Role.UNIT), line
    assert not kinds or any(kind not in (Name, Error, String, Number) for kind in kinds), line


def test_the_classes_of_a_line_in_danish() -> None:
    """A criterion's name, a function, an argument, a constant, a comparison in words and a percentage."""
    found = tokens('mål 3 "K"\n  nps: andel(ja, segment=hver) mindst 47,5 %  # note\n')
    assert [(str(kind).removeprefix("Token."), text) for kind, text in found if text.strip()] == [
        ("Keyword", "mål"),
        ("Name.Class", "3"),
        ("Literal.String", '"K"'),
        ("Name.Attribute", "nps"),
        ("Punctuation", ":"),
        ("Name.Function", "andel"),
        ("Punctuation", "("),
        ("Name", "ja"),
        ("Punctuation", ","),
        ("Name.Variable", "segment"),
        ("Operator", "="),
        ("Keyword.Constant", "hver"),
        ("Punctuation", ")"),
        ("Operator.Word", "mindst"),
        ("Literal.Number", "47,5"),
        ("Keyword.Type", "%"),
        ("Comment.Single", "# note"),
    ]


def test_pygments_finds_the_lexer_by_its_name() -> None:
    """It is registered under the name that pages write behind three backticks, for whoever installs Målbar."""
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    assert 'maalbar = "maalbar.highlight.lexer:MaalLexer"' in text
    found = [each for each in entry_points(group="pygments.lexers") if each.name == "maalbar"]
    assert all(each.value == "maalbar.highlight.lexer:MaalLexer" for each in found)
    assert MaalLexer.aliases == ["maalbar", "maal"]
