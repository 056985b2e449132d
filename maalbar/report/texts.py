"""Every word that a report says, in Danish and in English: one table, so that neither language lacks a word.

The words of a contract itself (titles, labels, names) are never translated.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Language = Literal["da", "en"]
USUAL_WIDTH = 100
"""How many columns a report has where the terminal does not tell."""
LANGUAGES: tuple[Language, ...] = ("da", "en")


def language_of(name: str) -> Language:
    """The report's language for the language that a contract declares: `dansk` or `english`."""
    return "da" if name.casefold() in ("da", "dansk", "danish") else "en"


def text(key: str, language: Language, **words: object) -> str:
    """The word or sentence of that key, its blanks filled with `words`."""
    return lookup(TEXTS, key, language, **words)


def titled(title: str, period: int, language: Language) -> str:
    """The title of a contract with its period, if it has one: `Service contract (period 2024)`."""
    return f"{title} ({text('period', language)} {period})" if period else title


def lookup(table: Mapping[str, tuple[str, str]], key: str, language: Language, **words: object) -> str:
    """The same from a table of its own, which a report that only some commands print keeps beside it."""
    sentence = table[key][LANGUAGES.index(language)]
    return sentence.format(**words) if words else sentence


TEXTS: dict[str, tuple[str, str]] = {
    # numbers
    "decimal sign": (",", "."),
    "group sign": (".", ","),
    "points": ("point", "points"),
    "one points": ("point", "point"),
    "days": ("dage", "days"),
    "one days": ("dag", "day"),
    "to": ("til", "to"),
    "or": ("eller", "or"),
    "at least": ("mindst", "at least"),
    "at most": ("højst", "at most"),
    "yes": ("ja", "yes"),
    "no": ("nej", "no"),
    # status
    "met": ("opfyldt", "met"),
    "not met": ("ikke opfyldt", "not met"),
    "unknown": ("ukendt", "unknown"),
    "not applicable": ("ikke relevant", "not applicable"),
    "hidden": ("skjult", "hidden"),
    "hidden below": ("skjult (< {least})", "hidden (< {least})"),
    # done
    "done": ("gennemført", "done"),
    "not done": ("ikke gennemført", "not done"),
    # table
    "goal": ("Mål", "Goal"),
    "goals": ("Mål", "Goals"),
    "goal and criteria": ("Titel og kriterier", "Title and criteria"),
    "actual": ("Resultat", "Actual"),
    "target": ("Måltal", "Target"),
    "score": ("Opfyldelse", "Score"),
    "before rounding": ("Før afrunding", "Before rounding"),
    "status": ("Status", "Status"),
    "published": ("Offentliggjort", "Published"),
    "total": ("Samlet", "Total"),
    "goals met": ("{total} ({met} af {all} mål opfyldt)", "{total} ({met} of {all} goals met)"),
    "period": ("periode", "period"),
    "between": ("Mellem {parties}", "Between {parties}"),
    "and": ("og", "and"),
    "party": ("Part", "Party"),
    # notes
    "notes": ("Bemærkninger", "Notes"),
    "note marked": ("* {place}: {words}", "* {place}: {words}"),
    "note stand-in": (
        "* {place}: eget tal mangler, en stedfortræder er brugt ({words})",
        "* {place}: no figure of its own, a stand-in is used ({words})",
    ),
    "note rounded": ("{place}: {before} før afrunding", "{place}: {before} before rounding"),
    "note approximate": (
        "≈ {place}: beregnet med 50 decimaler, ikke eksakt",
        "≈ {place}: computed to 50 digits, not exact",
    ),
    "note copy": ("Mål {goal} får sin målopfyldelse fra mål {copied}", "Goal {goal} takes its score from goal {copied}"),
    "note full": (
        "✗ {place}: vist som 100 % efter afrunding; et måltal er ikke nået",
        "✗ {place}: shown as 100 % after rounding; a target is missed",
    ),
    "note above": (
        "↑ {place}: over 100 %, fordi opgørelsen ikke har et loft",
        "↑ {place}: above 100 %, as the scoring has no cap",
    ),
    "note not applicable": ("– {place}: ikke relevant, {reason}", "– {place}: not applicable, {reason}"),
    "note missing": ("? {quantity} mangler: {looked}", "? {quantity} is missing: {looked}"),
    "note open": ("? {quantity} ({looked})", "? {quantity} ({looked})"),
    "note differs": (
        "≠ {place}: beregnet {computed}, offentliggjort {published}",
        "≠ {place}: computed {computed}, published {published}",
    ),
    # the calculation
    "as above": ("se ovenfor", "see above"),
    "rounded": ("afrundet til {step}, {mode}", "rounded to {step}, {mode}"),
    "half up": ("halve op", "half up"),
    "half down": ("halve ned", "half down"),
    "half even": ("halve til lige", "half even"),
    "up": ("op", "up"),
    "truncate": ("afkortet", "truncate"),
    "weight": ("vægt {weight}", "weight {weight}"),
    "source": ("kilde: {source}", "source: {source}"),
    "counts": ("{numerator} af {denominator}", "{numerator} of {denominator}"),
    "answers": ("{denominator} svar", "{denominator} answers"),
    "excluded": ("{excluded} undtaget", "{excluded} excluded"),
    "did not answer": ("{missing} svarede ikke", "{missing} did not answer"),
    "did not answer of": ("{missing} af {asked} adspurgte svarede ikke", "{missing} of {asked} asked did not answer"),
    "asked": ("{asked} adspurgt", "{asked} asked"),
    "response rate": ("svarprocent {rate}", "response rate {rate}"),
    "counted": ("fra svartal", "from counts"),
    "rows": ("talt op i rækker", "counted in rows"),
    "derived": ("udledt", "derived"),
    "stand-in": ("stedfortræder", "stand-in"),
    "missing": ("mangler: {looked}", "missing: {looked}"),
    "over parties": ("over {count} parter", "over {count} parties"),
}
