"""The grammar and the snippets of the VS Code extension, in both languages at once: an editor cannot tell which a file is in."""

from __future__ import annotations

import json
from typing import Any

from dsl.glossary import entry
from dsl.vocabulary import LANGUAGES, WORDS, Role
from maalbar.highlight import words

_LOCALES = {"english": "en", "danish": "da"}


def grammar() -> str:
    """The TextMate grammar, as `syntaxes/maal.tmLanguage.json` holds it."""
    rules = [
        _rule("comment.line.number-sign.maalbar", r"#.*$"),
        _rule("string.quoted.double.maalbar", r'"(?:[^"]|"")*"|[“”„][^“”„]*[“”]|»[^»«]*«'),
        _rule("entity.name.tag.maalbar", r'^\s*[^\W\d]\w*(?=\s*(?:"(?:[^"]|"")*"\s*)?:)'),
        _rule("support.function.maalbar", rf"(?<!\w)(?:{words.either(words.FUNCTIONS)})(?=\()"),
        _rule("variable.parameter.maalbar", r"(?<!\w)[^\W\d]\w*(?=\s*=(?![=>]))"),
        _rule("keyword.control.maalbar", rf'^\s*(?:{words.either(words.HEADS)})(?=\s+[\w"“”„»(-])'),
        _rule("keyword.control.maalbar", rf'(?<!\w)(?:{words.either((Role.CLAUSE,))})(?=\s+[\w"“”„»(-])'),
        _rule("keyword.operator.word.maalbar", rf"(?<!\w)(?:{words.either(words.COMPARISONS)})"),
        _rule("constant.language.maalbar", rf"(?<!\w)(?:{words.either(words.CONSTANTS)})"),
        _rule("keyword.other.maalbar", rf"(?<!\w)(?:{words.either(words.KEYWORDS)})"),
        _rule("constant.numeric.maalbar", r"(?<!\w)[0-9]+(?:-[0-9]{2}-[0-9]{2}|(?:[.,][0-9]+)*)"),
        _rule("storage.type.unit.maalbar", rf"%|pct\.|(?<!\w)(?:{words.either(words.UNITS)})(?!\w)"),
        _rule("keyword.operator.maalbar", r">=|<=|<>|\.\.|[<>≥≤≠=+*/^-]"),
    ]
    return _written({"name": "Målbar", "scopeName": "source.maalbar", "fileTypes": ["maal"], "patterns": rules})


def _rule(name: str, match: str) -> dict[str, str]:
    return {"name": name, "match": match}


def snippets() -> str:
    """A snippet for each word that begins a line, as `snippets/maal.json` holds them."""
    found: dict[str, Any] = {}
    for word in WORDS:
        if word.role is Role.HEAD or word.id in ("goal", "scoring", "target", "baseline", "rounded"):
            for language in LANGUAGES:
                told = entry(word, _LOCALES[language])
                body = told.usage.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}")
                key = f"{word.spelled(language)} ({_LOCALES[language]})"
                found[key] = {"prefix": word.spelled(language), "body": [body], "description": told.meaning}
    return _written(found)


def _written(what: object) -> str:
    return json.dumps(what, ensure_ascii=False, indent=2) + "\n"
