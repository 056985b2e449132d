"""The words of the plots, in Danish and in English."""

from __future__ import annotations

from maalbar.report.texts import Language, lookup


def word(key: str, language: Language, **blanks: object) -> str:
    """The word or sentence of that key, its blanks filled."""
    return lookup(TEXTS, key, language, **blanks)


TEXTS: dict[str, tuple[str, str]] = {
    "falls": ("Den samlede opfyldelse falder fra {first} til {last}", "The total falls from {first} to {last}"),
    "rises": ("Den samlede opfyldelse stiger fra {first} til {last}", "The total rises from {first} to {last}"),
    "stays": ("Den samlede opfyldelse bliver på {first}", "The total stays at {first}"),
    "between": ("Den samlede opfyldelse ligger mellem {first} og {last}", "The total lies between {first} and {last}"),
    "open": ("Den samlede opfyldelse er helt eller delvis ukendt", "The total is wholly or partly unknown"),
    "as goes": (
        "{title}, når {lever} går fra {low} til {high}",
        "{title} as {lever} goes from {low} to {high}",
    ),
    "as stands": ("{title}, når {lever} er {low}", "{title} as {lever} is {low}"),
    "over scenarios": ("{title} i {count} scenarier", "{title} in {count} scenarios"),
    "now": ("nu {level}: {total}", "now {level}: {total}"),
    "now total": ("nu {total}", "now {total}"),
    "now boxed": ("Rammen er kontrakten, som den er nu", "The frame is the contract as it is now"),
    "before": ("Den grå linje er den samlede opfyldelse før afrunding", "The grey line is the total before rounding"),
    "band": ("Det lyse bånd er, hvad en ukendt værdi kan være", "The light band is what an unknown value may be"),
    "grey": ("Grå er ukendt eller ikke relevant", "Grey is unknown or does not apply"),
    "thinned": ("{shown} af {all} niveauer er tegnet", "{shown} of {all} levels are drawn"),
    "goals that change": ("Mål, der ændrer sig", "Goals that change"),
    "scenarios": ("Antal scenarier", "Number of scenarios"),
    "median": ("median {total}", "median {total}"),
    "unknown besides": ("i {count} er den samlede opfyldelse ukendt", "in {count} the total is unknown"),
}
