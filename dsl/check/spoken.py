"""Short texts beside a contract, such as wishes and the keys of a measurement set: in which language each is written.

They are understood in both languages, whatever the contract is written in. The words that only one language has tell
which; the contract's own names tell nothing. Without any such word it is the contract's own language.
"""

from __future__ import annotations

from dsl import syntax
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic
from dsl.expected import sample
from dsl.parser import parse_expression
from dsl.source import Source, Span
from dsl.tongue import language_of, spoken
from dsl.vocabulary import LANGUAGES


def languages(text: str, contract: Contract | None) -> tuple[str, ...]:
    """The language of a text; without a contract several may have to be tried, one after the other."""
    said = spoken(text)
    if contract is None:
        return (said,) if said else LANGUAGES
    if said not in (None, contract.language):
        said = spoken(text, _names(contract))
    return (said or contract.language,)


def _names(contract: Contract) -> frozenset[str]:
    """The names that a contract gives."""
    declared = contract.declarations
    found = [*declared.measures, *declared.questions, *declared.dimensions, *declared.attributes]
    found += [each.name for dimension in declared.dimensions.values() for each in dimension.members]
    found += [each.name for question in declared.questions.values() for each in question.answers]
    for goal in contract.goals:
        found += [*(each.name for each in goal.criteria), *(each.name for each in goal.outputs)]
    return frozenset(found)


def tongue(place: Span, contract: Contract | None = None) -> str:
    """The language of what is written at a place: that of its file, or of the short text that it is."""
    if place.source.name.endswith(".maal"):
        return language_of(place.source)
    return languages(place.source.text, contract)[0] if contract else spoken(place.source.text) or language_of(place.source)


def alike(text: str, place: Span, contract: Contract | None = None) -> str:
    """An example of the language, written here in English, in the language of what is written at a place."""
    return sample(text, tongue(place, contract))


def read_expression(
    source: Source, start: int, end: int | None, contract: Contract
) -> tuple[syntax.Expr | None, tuple[Diagnostic, ...]]:
    """The one expression in a stretch of a source beside a contract; its spans point into the source."""
    text = source.text[start : len(source.text) if end is None else end]
    return parse_expression(source, start, end, language=languages(text, contract)[0])
