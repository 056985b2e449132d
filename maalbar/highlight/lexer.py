"""The Pygments lexer: the words of a rule file in their classes, in the language that the file is written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, ClassVar

from pygments.lexer import Lexer  # type: ignore[import-untyped]  # it tells no types
from pygments.token import (  # type: ignore[import-untyped]
    Comment,
    Error,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
)

from dsl.shapes import ID
from dsl.source import Source
from dsl.terminals import QUOTED
from dsl.tongue import language_of
from dsl.vocabulary import Role, spelling
from maalbar.highlight import words

_TOKENS: dict[str, Any] = {
    "comment": Comment.Single,
    "string": String,
    "label": Name.Attribute,
    "head": Keyword,
    "goal": Name.Class,
    "function": Name.Function,
    "argument": Name.Variable,
    "constant": Keyword.Constant,
    "comparison": Operator.Word,
    "keyword": Keyword,
    "number": Number,
    "unit": Keyword.Type,
    "name": Name,
    "operator": Operator,
    "punctuation": Punctuation,
    "blank": Text.Whitespace,
    "wrong": Error,
}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Every kind of word and sign; of those that fit, the first counts."""
    kinds = {
        "comment": r"\#[^\n]*",
        "string": QUOTED[language],
        "label": rf"^[^\S\n]*[^\W\d]\w*(?=\s*(?:(?:{QUOTED[language]})\s*)?:)",
        "goal": rf"(?<={spelling('goal', Role.RESERVED, language)}\s){ID}(?=\s*[\"“”„»])",
        "function": rf"(?<!\w)(?:{words.either(words.FUNCTIONS, language)})(?=\()",
        "argument": r"(?<!\w)[^\W\d]\w*(?=\s*=(?![=>]))",
        "head": rf"(?<!\w)(?:{words.either(words.HEADS, language)})(?=\s+[\w\"“”„»(-])",
        "comparison": rf"(?<!\w)(?:{words.either(words.COMPARISONS, language)})",
        "constant": rf"(?<!\w)(?:{words.either(words.CONSTANTS, language)})",
        "keyword": rf"(?<!\w)(?:{words.either(words.KEYWORDS, language)})",
        "number": r"(?<!\w)[0-9]+(?:-[0-9]{2}-[0-9]{2}|(?:[.,][0-9]+)*)(?:[a-z]\b)?",
        "unit": rf"%|pct\.|(?<!\w)(?:{words.either(words.UNITS, language)}|pp)(?!\w)",
        "name": r"\w+",
        "operator": r">=|<=|<>|\.\.|[<>≥≤≠=+*/^-]",
        "punctuation": r"[():,;.]",
        "blank": r"\n|[^\S\n]+",
        "wrong": r".",
    }
    return re.compile("|".join(f"(?P<{name}>{expression})" for name, expression in kinds.items()), re.MULTILINE)


class MaalLexer(Lexer):  # type: ignore[misc]
    """Shows rule files of Målbar, in English or in Danish."""

    name = "Målbar"
    url = ""
    aliases: ClassVar[list[str]] = ["maalbar", "maal"]
    filenames: ClassVar[list[str]] = ["*.maal"]
    mimetypes: ClassVar[list[str]] = ["text/x-maalbar"]

    def get_tokens_unprocessed(self, text: str) -> Iterator[tuple[int, Any, str]]:
        """The words and signs with their classes, in the order of the text."""
        for found in _pattern(language_of(Source("", text))).finditer(text):
            word = found[0].lstrip() or found[0]
            if word != found[0]:
                yield found.start(), Text.Whitespace, found[0][: -len(word)]
            yield found.end() - len(word), _TOKENS[str(found.lastgroup)], word
