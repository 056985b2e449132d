"""What the files that are started here say in their remarks, in Danish and in English."""

from __future__ import annotations

from fractions import Fraction

from dsl.quantity import Quantity
from dsl.units import PP, RATIO, Kind, Unit
from maalbar.report import numbers
from maalbar.report.texts import Language, lookup


def word(key: str, language: Language, **words: object) -> str:
    """The word or sentence of that key, its blanks filled with `words`."""
    return lookup(TEXTS, key, language, **words)


def plain(text: str) -> str:
    """A text on one line, without signs that cannot be seen."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())


def expected(quantity: Quantity, period: int, language: Language) -> str:
    """What may be written for a figure: its unit, the ends of what is possible, and the year where it is another."""
    parts = [_unit(quantity, language), _ends(quantity, language)]
    if quantity.period != period:
        parts.append(word("of period", language, period=quantity.period))
    return ", ".join(part for part in parts if part)


def _unit(quantity: Quantity, language: Language) -> str:
    kinds = {Kind.TRUTH: "done or not", Kind.DATE: "a date", Kind.LABEL: "a word"}
    if quantity.unit.kind in kinds:
        return word(kinds[quantity.unit.kind], language)
    if str(quantity.unit) in ("", "count"):
        return word("a count" if quantity.function in ("count", "n") else "a number", language)
    return numbers.suffix(Fraction(2), quantity.unit, language).strip()


def _ends(quantity: Quantity, language: Language) -> str:
    low, high = (None if end is None else _number(end, quantity.unit, language) for end in (quantity.low, quantity.high))
    if low is None or high is None:
        return word("from", language, low=low) if low else word("up to", language, high=high) if high else ""
    return word("from to", language, low=low, high=high)


def _number(end: Fraction, unit: Unit, language: Language) -> str:
    return numbers.number(end * 100 if unit in (RATIO, PP) else end, language)


TEXTS: dict[str, tuple[str, str]] = {
    "from": ("fra {low}", "from {low}"),
    "up to": ("højst {high}", "up to {high}"),
    "from to": ("fra {low} til {high}", "from {low} to {high}"),
    "a count": ("et antal", "a count"),
    "a number": ("et tal", "a number"),
    "a date": ("en dato, 2024-12-31", "a date, 2024-12-31"),
    "a word": ("et ord", "a word"),
    "done or not": ("gennemført eller ikke gennemført", "done or not done"),
    # the measurement set
    "title": ("Tal til {contract}", "Figures for {contract}"),
    "how to fill in": (
        'Skriv hvert tal i stedet for "ukendt". Det, der ikke kendes endnu, kan blive stående.',
        'Write each figure in place of "unknown". What is not known yet may stay as it is.',
    ),
    "unknown": ("ukendt", "unknown"),
    "party": ("den, tallene handler om", "whose figures these are"),
    "report": ("rapport", "report"),
    "source": ("hvor tallene er fra", "where the figures are from"),
    "goal": ("Mål {id}", "Goal {id}"),
    "elsewhere": ("Uden for målene", "Outside the goals"),
    "of period": ("for {period}", "of {period}"),
    "how to count": (
        "Er svarene talt op, så skriv antallene her, og fjern # foran linjerne. Andelene følger af dem.",
        "Where the answers were counted, write the counts here and take away the # before the lines. The shares follow.",
    ),
    "how to name columns": (
        "Ligger svarene eller registreringerne selv i en fil, så skriv dens kolonner i stedet for …, og fjern # foran linjerne.",
        "Where the answers or registrations themselves are in a file, write its columns in place of … and take away the #.",
    ),
    "rows": ("svar", "answers"),
    "how to fill the table": (
        "Hver part har en række i {file}. Et tomt felt er ukendt.",
        "Each party has a row in {file}. An empty cell is unknown.",
    ),
    "head of the table": ("{file} begynder med denne linje:", "{file} begins with this line:"),
    "first party": ("Part 1", "Party 1"),
    # next year's draft
    "draft": (
        "Udkast til {year}: som {own}, med de ændringer, der står her.",
        "A draft for {year}: as {own}, with the changes below.",
    ),
    "no target": (
        "Mangler et måltal for {year}. Fjern #, og skriv tallet i stedet for …",
        "Lacks a target for {year}. Take away the # and write it in place of …",
    ),
    "not due": (
        "Har intet måltal i {year}. Skal det have et, så fjern #, og skriv det i stedet for …",
        "Has no target in {year}. If it is to have one, take away the # and write it in place of …",
    ),
    "old baseline": ("Regner fra en basisværdi fra et tidligere år:", "Counts from a baseline of an earlier year:"),
    "previous": ("Kræver også tallene fra året før:", "Needs the figures of the year before as well:"),
    "fixed year": ("Nævner et bestemt år:", "Names a year of its own:"),
    "new target": ("Har allerede et måltal for {year}:", "Has a target for {year} already:"),
    "of no target": ("det sidste er {text} for {year}", "the last is {text} of {year}"),
    "of not due": ("{text}", "{text}"),
    "of old baseline": ("{text} fra {year}", "{text} of {year}"),
    "of previous": ("tallene for {year}", "the figures of {year}"),
    "of fixed year": ("{text}", "{text}"),
    "of new target": ("{text}", "{text}"),
    "kept": (
        "Måltal uden årstal, som gælder uændret: {count}. Eksemplerne hører til den kontrakt, der ændres.",
        "Targets without a year, which go on as they are: {count}. The examples belong to the contract that is amended.",
    ),
    # on the screen
    "next": ("Prøv nu:", "Now try:"),
    "settled": ("Alt har et måltal for {year}.", "Everything has a target for {year}."),
}
