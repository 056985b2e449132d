"""How the examples of a contract are told of, in Danish and in English."""

from __future__ import annotations

from fractions import Fraction

from dsl.terms import Facet, Place
from dsl.units import TRUTH, Unit
from evaluator.coverage import Fork
from evaluator.possible import missing_of
from evaluator.value import Known, Unknown, Value
from maalbar.examples.model import Outcome
from maalbar.report import numbers
from maalbar.report.phrases import said
from maalbar.report.texts import Language, lookup, text

_MOST_MISSING = 3


def word(key: str, language: Language, **words: object) -> str:
    """The word or sentence of that key, its blanks filled with `words`."""
    return lookup(TEXTS, key, language, **words)


def counted(key: str, number: int, language: Language) -> str:
    """`1 example`, `2 examples`."""
    return f"{number} {word(f'one {key}' if number == 1 else key, language)}"


def value(one: Value, unit: Unit, place: Place, language: Language) -> str:
    """A value as a reader sees it; where it goes on for more digits than are shown, with its fraction."""
    if isinstance(one, Unknown) and (one.low, one.high) == (None, None):
        return text("unknown", language)
    if unit == TRUTH and isinstance(one, Known):
        met = place.facet is Facet.MET
        return text(("met" if met else "done") if one.value else ("not met" if met else "not done"), language)
    shown = numbers.shown(one, unit, language)
    if isinstance(one, Known) and isinstance(one.value, Fraction) and "…" in shown and not one.marks:
        return f"{shown} ({numbers.exact(one.value)})"
    return shown


def before_rounding(outcome: Outcome, language: Language) -> str:
    """What a score was before it was rounded; nothing where that changed nothing."""
    if outcome.exact == outcome.value:
        return ""
    exact = value(outcome.exact, outcome.unit, outcome.expected.place, language)
    return word("before rounding", language, exact=exact)


def missing(outcome: Outcome, language: Language) -> str:
    """The figures that an open value lacks, a few of them."""
    names = list(dict.fromkeys(said(one.quantity, language) for one in missing_of(outcome.value)))
    if not names:
        return ""
    more = len(names) - _MOST_MISSING
    listed = "; ".join(names[:_MOST_MISSING]) + (f" {word('and more', language, more=more)}" if more > 0 else "")
    return word("not given", language, names=listed)


def way(fork: Fork, number: int, language: Language) -> str:
    """A way out of a choice that was never taken."""
    if fork.kind == "bands":
        band = fork.ways[number]
        return word("band not taken", language, band=word("else", language) if band == "else" else band)
    return word(f"{fork.kind} {'yes' if number == 0 else 'no'}", language)


TEXTS: dict[str, tuple[str, str]] = {
    "example": ("eksempler", "examples"),
    "one example": ("eksempel", "example"),
    "expected": ("forventet", "expected"),
    "came out": ("blev", "came out"),
    "before rounding": ("før afrunding {exact}", "before rounding {exact}"),
    "not given": ("ikke givet: {names}", "not given: {names}"),
    "and more": ("og {more} til", "and {more} more"),
    "expects nothing": ("forventer ingenting", "expects nothing"),
    "no examples": ("Ingen eksempler i filen.", "No examples in the file."),
    "of the base": (
        'Eksemplerne i "{base}" hører til den kontrakt og køres ikke her.',
        'The examples of "{base}" belong to that contract and are not run here.',
    ),
    "all pass": ("{examples}: alt er som forventet.", "{examples}: all as expected."),
    "some fail": ("{examples}: {failed} ikke som forventet.", "{examples}: {failed} not as expected."),
    "everything": ("Eksemplerne kommer rundt i hele kontrakten.", "The examples touch everything in the contract."),
    "untouched": ("Ikke afprøvet: {parts}.", "Not tested: {parts}."),
    "see coverage": ("--coverage viser dem.", "--coverage lists them."),
    "goals of": ("mål: {left} af {all}", "goals: {left} of {all}"),
    "criteria of": ("kriterier: {left} af {all}", "criteria: {left} of {all}"),
    "never met of": ("måltal, der aldrig nås: {left}", "targets never met: {left}"),
    "never missed of": ("måltal, der aldrig forfejles: {left}", "targets never missed: {left}"),
    "ways of": ("grene: {left} af {all}", "branches: {left} of {all}"),
    "never scored": ("Uden kendt målopfyldelse i noget eksempel", "Never scored to a known value"),
    "never met": ("Måltal, som intet eksempel når", "Targets that no example meets"),
    "never missed": ("Måltal, som intet eksempel forfejler", "Targets that no example misses"),
    "never taken": ("Grene, som intet eksempel følger", "Branches that no example takes"),
    "whole goal": ("{place}: hele målet", "{place}: all of it"),
    "line": ("linje {line}", "line {line}"),
    "if yes": ("betingelsen holder aldrig", "the condition never holds"),
    "if no": ("betingelsen svigter aldrig", "the condition never fails"),
    "gate yes": ("kravet er aldrig opfyldt", "the gate never holds"),
    "gate no": ("kravet svigter aldrig", "the gate never fails"),
    "condition yes": ("gælder aldrig", "never applies"),
    "condition no": ("gælder altid", "always applies"),
    "else": ("ellers", "else"),
    "band not taken": ("aldrig {band}", "never {band}"),
}
