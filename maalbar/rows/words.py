"""The words of what is told of tables, in English and in Danish."""

from __future__ import annotations

from maalbar.report.texts import Language, lookup

_WORDS = {
    "no tables": ("Målesættet nævner ingen tabel med rækker.", "No table of rows is named in the measurement set."),
    "frozen": (
        'Frosset af "maalbar freeze": kun antal, ingen rækker. Ret ikke i tallene; frys rækkerne på ny.',
        'Frozen by "maalbar freeze": counts only, no rows. Do not change the numbers; freeze the rows anew.',
    ),
    "nothing asked": ("intet af det, kontrakten spørger om", "nothing that the contract asks for"),
    "rows are": ("rækkerne er", "rows are"),
    "doubles": ("id'er, der står i flere rækker", "ids that stand in several rows"),
    "scan": ("alt, der kan lægges sammen, i én gennemlæsning", "everything that adds up, in one scan"),
    "apart": (
        "for sig: forskellige tekster og fraktiler kan ikke lægges sammen",
        "counted apart: different texts or quantiles do not add up",
    ),
}


def word(key: str, language: Language) -> str:
    """The words of that key in a language."""
    return lookup(_WORDS, key, language)
