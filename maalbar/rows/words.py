"""The words of what is told of tables, in English and in Danish."""

from __future__ import annotations

from maalbar.report.texts import Language, lookup

_WORDS = {
    "no tables": ("Målesættet nævner ingen tabel med rækker.", "No table of rows is named in the measurement set."),
    # data
    "look at a file": (
        "Se på en fil, før den nævnes der: maalbar data STI --table FIL",
        "To look at a file before it is named there: maalbar data PATH --table FILE",
    ),
    "table": ("{name}: {source}, {rows} rækker", "{name}: {source}, {rows} rows"),
    "kind text": ("tekst", "text"),
    "kind whole": ("hele tal", "whole numbers"),
    "kind decimal": ("decimaltal", "decimal numbers"),
    "kind float": ("kommatal", "floating numbers"),
    "kind truth": ("sandt eller falsk", "true or false"),
    "kind date": ("datoer", "dates"),
    "kind other": ("andet, som ikke kan læses", "something that cannot be read"),
    "column": ("{kind}, {filled} udfyldt, {different} forskellige", "{kind}, {filled} filled, {different} different"),
    "nameless": (
        "uden navn: kolonne {columns}; den læses ikke, før der står et navn over den",
        "without a name: column {columns}; it is not read until a name stands above it",
    ),
    "alike": (
        "ens på nær mellemrum og store bogstaver: {names}",
        "alike but for blanks and capitals: {names}",
    ),
    "doubled": ("id'er, der står i flere rækker: {ids} ({rows} rækker)", "ids that stand in several rows: {ids} ({rows} rows)"),
    "no doubles": ("intet id står i flere rækker", "no id stands in several rows"),
    "without year": ("{count} rækker uden år ({column})", "{count} rows without a year ({column})"),
    "without group": ("{count} rækker uden gruppe ({column})", "{count} rows without a group ({column})"),
    "without party": ("{count} rækker uden part ({column})", "{count} rows without a party ({column})"),
    "without id": ("{count} rækker uden id ({column})", "{count} rows without an id ({column})"),
    "questions": ("spørgsmål", "question"),
    "dimensions": ("dimension", "dimension"),
    "measures": ("nøgletal", "measure"),
    "no column": ('tabellen har ingen kolonne "{column}"', 'the table has no column "{column}"'),
    "many": (
        '"{column}" har {count} forskellige tekster og er næppe en kolonne med svar',
        '"{column}" has {count} different texts and is hardly a column of answers',
    ),
    "from": ('kolonnen "{column}"', 'column "{column}"'),
    "excluded": ("tæller ikke med", "excluded"),
    "no answer": ("intet svar", "no answer"),
    "unknown code": ("ukendt kode {text}", "unknown code {text}"),
    "below": ("<{least}", "<{least}"),
    "kept": ("skjult", "hidden"),
    "different": ('forskellige tekster i "{column}"', 'different texts in "{column}"'),
    "rows": ("rækker", "rows"),
    "numbers": ('kolonnen "{column}", {filled} tal, sum {total}', 'column "{column}", {filled} numbers, sum {total}'),
    "range": ("fra {least} til {most}", "from {least} to {most}"),
    "odd cells": ("{count} celler uden et tal, der kan læses", "{count} cells without a number that can be read"),
    "suggested": ("Ikke knyttet til nogen kolonne endnu. Forslag:", "Not mapped to any column yet. Suggested:"),
    "paste": ("Til målesættet:", "For the measurement set:"),
    "thousands": (
        'Står "." mellem tusinder, så at 12.500 er tolv tusind fem hundrede? Så skriv: thousands: "."',
        'Does "." stand between thousands, so that 12.500 is twelve thousand five hundred? Then write: thousands: "."',
    ),
    "in order": ("Er tallene svarene i den rækkefølge? {line}", "Are the numbers the answers in that order? {line}"),
    "or": ("Eller {columns}?", "Or {columns}?"),
    "what is": ("Hvad betyder {texts}?", "What does {texts} mean?"),
    # freeze
    "frozen": (
        'Frosset af "maalbar freeze": kun antal, ingen rækker. Ret ikke i tallene; frys rækkerne på ny.',
        'Frozen by "maalbar freeze": counts only, no rows. Do not change the numbers; freeze the rows anew.',
    ),
    "nothing asked": ("intet af det, kontrakten spørger om", "nothing that the contract asks for"),
    "rows are": ("rækkerne er", "rows are"),
    "doubles": ("id'er, der står i flere rækker", "ids that stand in several rows"),
    "points": ("punktummer, der kan være til tusinder eller decimaler", "points that may be for thousands or for decimals"),
    "scan": ("alt, der kan lægges sammen, i én gennemlæsning", "everything that adds up, in one scan"),
    "apart": (
        "for sig: forskellige tekster og fraktiler kan ikke lægges sammen",
        "counted apart: different texts or quantiles do not add up",
    ),
}


def word(key: str, language: Language, **words: object) -> str:
    """The words of that key in a language, its blanks filled."""
    return lookup(_WORDS, key, language, **words)
