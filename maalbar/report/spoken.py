"""The rule language in reports: quantities, places and rule lines, as the reader's language spells them.

What the engine spells itself is in English; what stands in a rule file or on the command line is in whatever language it
was written in. A report says both in its own. Nothing is translated where the two are the same, so that a report that
needs no translation loads nothing for it.
"""

from __future__ import annotations

from dsl import tongue
from dsl.quantity import Condition, Quantity
from dsl.source import Source, Span
from dsl.vocabulary import Role, spelling
from evaluator.value import Spelled
from maalbar.report.texts import Language

_NAMES = {"da": "danish", "en": "english"}


def spelled(text: object, language: Language) -> str:
    """What the engine spells in English, such as a `Quantity` or a `Place`, in the language of the report."""
    if isinstance(text, Quantity) and text.level is None:
        return text.spelled(_NAMES[language])
    return translated(str(text), "english", language)


def condition(where: Condition, language: Language) -> str:
    """A condition of whom a figure is."""
    return where.spelled(_NAMES[language])


def written(text: str, source: Source, language: Language) -> str:
    """A stretch of a rule file, on one line, in the language of the report."""
    return translated(" ".join(text.split()), _own(source), language)


def rule(span: Span, language: Language) -> str:
    """The same of the text that a span points at."""
    return written(span.text, span.source, language)


def wish(text: str, language: Language) -> str:
    """A short text that a user gave, such as a wish, which may be in either language."""
    return written(text, Source("", text), language)


def of(words: Spelled, language: Language) -> str:
    """Words of the rule language that the evaluator passes on."""
    return spelled(words.of, language) if words.source is None else written(words, words.source, language)


def _own(source: Source) -> str:
    """The language that a file is in, or a wish: a text of one line, which declares nothing."""
    return tongue.language_of(source) if "\n" in source.text else tongue.spoken(source.text) or "english"


def translated(text: str, own: str, language: Language) -> str:
    """A text in the language `own` as the report's language spells it; as it is where it is no text of the language."""
    wanted = _NAMES[language]
    if own == wanted:
        return text
    from dsl.format import sample

    found = sample.translated(text, wanted, own)
    if found != text:
        return found
    for before, behind in zip(_frames(own), _frames(wanted), strict=True):
        framed = sample.translated(f"{before[0]}{text}{before[1]}", wanted, own)
        if framed.startswith(behind[0]):
            return framed.removeprefix(behind[0]).removesuffix(behind[1])
    several = text.split("; ")
    return "; ".join(translated(each, own, language) for each in several) if len(several) > 1 else text


def _frames(language: str) -> list[tuple[str, str]]:
    """What a part that is no text by itself stands in: how something is rounded, and of whom a figure is."""
    rounded = f"{spelling('rounded', Role.CLAUSE, language)} {spelling('to', Role.INNER, language)} "
    return [(rounded, ""), ("n(x, ", ")")]
