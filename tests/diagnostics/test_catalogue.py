"""The two files of the catalogue say the same things: no entry, no text and no blank is missing in either."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast, visitor

from dsl.catalogue import codes, explanation

MESSAGES = Path(__file__).parents[2] / "dsl" / "messages"


def entries(language: str) -> dict[str, ast.Message]:
    """The entries of a file by their names."""
    found = FluentParser().parse((MESSAGES / f"{language}.ftl").read_text("utf-8")).body
    assert not [each for each in found if isinstance(each, ast.Junk)]
    named = [each for each in found if isinstance(each, ast.Message)]
    assert len({each.id.name for each in named}) == len(named), "an entry stands twice"
    return {each.id.name: each for each in named}


EN, DA = entries("en"), entries("da")


class _Blanks(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # as the library names it
        """Remember the blank."""
        self.names.add(node.id.name)


def blanks(node: ast.BaseNode) -> set[str]:
    """The blanks of a text."""
    found = _Blanks()
    found.visit(node)
    return found.names


def texts(entry: ast.Message) -> Iterator[tuple[str, ast.Pattern]]:
    """The texts of an entry by their names; its own has none."""
    if entry.value:
        yield "", entry.value
    for attribute in entry.attributes:
        yield attribute.id.name, attribute.value


def test_neither_language_lacks_an_entry() -> None:
    """Both files have the same entries, in the same order."""
    assert list(EN) == list(DA)


@pytest.mark.parametrize("key", sorted(set(EN) & set(DA)))
def test_neither_language_lacks_a_text_or_a_blank(key: str) -> None:
    """Both files give an entry the same texts with the same blanks."""
    english, danish = ({name: blanks(text) for name, text in texts(entry)} for entry in (EN[key], DA[key]))
    assert english == danish


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("language", ["en", "da"])
def test_a_code_is_explained(code: str, language: str) -> None:
    """Each code says why, and shows right where it shows wrong; only what stands in the user's own file is left open."""
    explained = explanation(code, language)
    assert explained.hint
    assert explained.why
    assert (explained.wrong is None) == (explained.right is None)
    assert explained.wrong != explained.right or explained.wrong is None
    assert not re.search(r"\$|…\w", explained.wrong or "")
