"""What the report of intervals says, in Danish and in English."""

from __future__ import annotations

from maalbar.report.texts import Language, lookup


def say(key: str, language: Language, **words: object) -> str:
    """The word or sentence of that key, its blanks filled with `words`."""
    return lookup(TEXTS, key, language, **words)


TEXTS: dict[str, tuple[str, str]] = {
    # the first lines
    "explained": (
        "Hvor langt tilfældet alene kan have flyttet hvert resultat, på niveau {level}. Alle grænser er tilnærmede.",
        "How far chance alone may have moved each actual, at level {level}. All ends are approximate.",
    ),
    "counted": (
        "Inden for usikkerheden: {within} af {judged} afgørelser.",
        "Within the noise: {within} of {judged} verdicts.",
    ),
    "none": ("Intet kriterium har et sikkerhedsinterval.", "No criterion has an interval."),
    # the table
    "criterion": ("Kriterium", "Criterion"),
    "n": ("n", "n"),
    "interval": ("Interval", "Interval"),
    "verdict": ("Afgørelse", "Verdict"),
    "truly": ("Reelt opfyldt", "Truly met"),
    "exact interval": ("Eksakt", "Exact"),
    "of population": ("{n} af {population}", "{n} of {population}"),
    "hidden": ("skjult", "hidden"),
    # beneath
    "methods": ("Interval: {methods}", "Interval: {methods}"),
    "wilson": ("for andele Wilsons", "of shares Wilson's"),
    "exact": ("for andele Clopper og Pearsons (eksakt)", "of shares Clopper and Pearson's (exact)"),
    "newcombe": ("for forskelle mellem andele Newcombes", "of differences of shares Newcombe's"),
    "t": ("for gennemsnit Students t-fordeling", "of means by Student's t"),
    "normal": ("for NPS normalfordelingen", "of NPS by the normal distribution"),
    "within": (
        "~ måltallet ligger i intervallet: afgørelsen er inden for usikkerheden og kunne tilfældigt være blevet en anden",
        "~ the target lies inside the interval: the verdict is within the noise and could by chance have been the other",
    ),
    "truly met": (
        "Reelt opfyldt: sandsynligheden for, at måltallet er nået for alle, ikke kun blandt dem, der svarede",
        "Truly met: the probability that the target is met of everybody, not only among those who answered",
    ),
    "lacking": ("– {places}: intet interval, {reason}", "– {places}: no interval, {reason}"),
    "no chance": ("– {places}: ingen sandsynlighed, {reason}", "– {places}: no probability, {reason}"),
    "more": ("{place} og {count} til", "{place} and {count} more"),
}
