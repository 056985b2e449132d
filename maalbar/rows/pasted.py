"""The lines of a table that are suggested, to paste into a measurement set."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from maalbar.report.texts import Language
from maalbar.rows.suggested import Suggestion
from maalbar.rows.words import word
from maalbar.rows.written import text as written


def pasted(found: Sequence[Suggestion], language: Language) -> Iterator[str]:
    """The lines of a table's sections, to paste; what is not certain is a remark behind a line."""
    for section in ("", "dimensions", "questions", "measures"):
        lines = [each for each in found if each.section == section]
        if lines and section:
            yield f"{section}:"
        indent = "  " if section else ""
        for each in lines:
            yield f"{indent}{each.line}"
            yield from (f"{indent}# {remark}" for remark in _remarks(each, language))


def _remarks(suggestion: Suggestion, language: Language) -> Iterator[str]:
    if suggestion.order:
        inner = ", ".join(f"{code}: {json.dumps(text, ensure_ascii=False)}" for code, text in suggestion.order)
        kind = "answers" if suggestion.section == "questions" else "members"
        yield word("in order", language, line=f"{{column: {written(suggestion.column)}, {kind}: {{{inner}}}}}")
    elif suggestion.beside:
        listed = ", ".join(json.dumps(each, ensure_ascii=False) for each in suggestion.beside)
        yield word("or", language, columns=listed)
    elif suggestion.unmatched:
        listed = ", ".join(json.dumps(each, ensure_ascii=False) for each in suggestion.unmatched)
        yield word("what is", language, texts=listed)
