"""What the report of a back-test says, in Danish and in English."""

from __future__ import annotations

from maalbar.report.texts import Language, lookup


def say(key: str, language: Language, **words: object) -> str:
    """The word or sentence of that key, its blanks filled with `words`."""
    return lookup(TEXTS, key, language, **words)


TEXTS: dict[str, tuple[str, str]] = {
    "asked": (
        "Hvad {title} ville have givet på hvert års tal.",
        "What {title} would have given on the figures of each year.",
    ),
    "its targets": (
        "Måltallene er kontraktens egne for {period}.",
        "The targets are the contract's own for {period}.",
    ),
    "own targets": (
        "Måltallene er dem, kontrakten selv giver for året, ellers dem for {period}.",
        "The targets are those that the contract gives for the year, else those for {period}.",
    ),
    "set": ("{period}: {title} ({files})", "{period}: {title} ({files})"),
    "untitled": ("uden titel", "without a title"),
    "title": ("Titel", "Title"),
    "before rounding": ("Samlet før afrunding", "Total before rounding"),
    "published": ("Offentliggjort dengang", "Published at the time"),
    "goals met": ("Mål opfyldt", "Goals met"),
    "met of": ("{met} af {all}", "{met} of {all}"),
    "target": ("Måltal, der er andre", "Targets that differ"),
    "missing": ("{period} mangler: {figures}", "{period} lacks: {figures}"),
    "absent": ("{period}: {place} er ikke relevant, {reason}", "{period}: {place} is not applicable, {reason}"),
    "told": ("{period}: {note}", "{period}: {note}"),
    "differs": (
        "Et offentliggjort resultat er efter det års egen kontrakt; her er regnet efter {title}",
        "A published result is by the contract of its year; here is reckoned by {title}",
    ),
}
