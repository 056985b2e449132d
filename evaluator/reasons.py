"""Why a rule has no value of its own making: what `not applicable`, `not due` and `unknown` in its terms tell a reader."""

from __future__ import annotations

from collections.abc import Mapping

from dsl.terms import Absent
from evaluator.value import Phrase, Spelled


def reason(term: Absent) -> Phrase:
    """The reason that the checker noted, else the word that stands in the rule; a condition is quoted."""
    noted = term.reason or term.kind
    if noted == "needs":
        return Phrase.of("needs", condition=_condition(term))
    return Phrase.of("applies where", condition=_condition(term)) if noted == "applies where" else _PLAIN[noted]


def _condition(term: Absent) -> Spelled:
    return Spelled(term.span.text, term.span.source)


_PLAIN: Mapping[str, Phrase] = {
    phrase.key: phrase
    for phrase in (
        Phrase("not applicable"),
        Phrase("not due"),
        Phrase("unknown"),
        Phrase("it has outputs only, no criterion"),
        Phrase("no goal has a score"),
        Phrase("its members are not combined"),
    )
}
