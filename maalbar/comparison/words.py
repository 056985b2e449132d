"""How a comparison is put into words, in Danish and in English: the columns, their differences, and what must be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evaluator.value import Words
from maalbar.comparison.model import Column, Comparison, Row
from maalbar.report.phrases import said
from maalbar.report.texts import Language, lookup, text, titled
from maalbar.report.words import marks
from maalbar.whatif.words import ids, setting


def word(key: str, language: Language, **words: object) -> str:
    """The word or sentence of that key, its blanks filled with `words`."""
    return lookup(TEXTS, key, language, **words)


def head(column: Column, language: Language) -> str:
    """What a column is: a contract with its period, or a scenario."""
    if column.is_scenario:
        return word("scenario", language, title=column.title)
    return titled(column.title, column.period, language)


def beneath(column: Column, language: Language) -> Iterator[str]:
    """What is told of a column: where it was read, its notes, what it sets, and of which year its figures are."""
    if not column.is_scenario:
        yield column.source
    yield from column.notes
    yield from (setting(one, language) for one in column.settings)
    yield from (said(mark, language) for mark in _borrowed(column))


def _borrowed(column: Column) -> Iterator[Words]:
    found = (
        mark
        for report in column.reports
        for goal in report.goals
        for line in report.lines(goal)
        for mark in (marks(line.actual.value) if line.actual else ())
        if mark.kind == "borrowed"
    )
    yield from dict.fromkeys(mark.text for mark in found)


def same(goals: Sequence[str], language: Language) -> str:
    """The goals that score the same in every column."""
    key = "one goal the same" if len(goals) == 1 else "goals the same"
    return word(key, language, count=len(goals), ids=ids(goals))


def row_title(row: Row, language: Language) -> str:
    """What a row is about."""
    return text("total", language) if row.is_total else row.title


def versus(column: Column, first: Column) -> str:
    """The head of the differences of a column: `B − A`."""
    return f"{column.name} − {first.name}"


def notes(made: Comparison, language: Language) -> Iterator[str]:
    """What must be told beneath the table: goals by two titles, and what the totals lack."""
    for id, titles in made.renamed:
        told = ", ".join(word("title in", language, title=title, columns=columns) for title, columns in titles)
        yield word("renamed", language, id=id, titles=told)
    for lack, columns in _missing(made, language).items():
        yield word("missing", language, columns=", ".join(columns), quantity=lack)


def _missing(made: Comparison, language: Language) -> dict[str, list[str]]:
    """The figures that totals lack, each with the columns that lack it."""
    found: dict[str, list[str]] = {}
    for column in made.columns:
        for report in column.reports if len(column.reports) == 1 else ():
            for one in report.missing:
                found.setdefault(said(one.quantity, language), []).append(column.name)
    return found


TEXTS: dict[str, tuple[str, str]] = {
    "one goal the same": ("1 mål er ens (mål {ids})", "1 goal is the same (goal {ids})"),
    "goals the same": ("{count} mål er ens (mål {ids})", "{count} goals are the same (goals {ids})"),
    "written": ("Skrevet: {path}", "Written: {path}"),
    "title": ("Titel", "Title"),
    "comparison": ("Sammenligning", "Comparison"),
    "figures": ("Tal: {title}", "Figures: {title}"),
    "scenario": ("Scenarie: {title}", "Scenario: {title}"),
    "not rounded": ("uden afrunding", "without rounding"),
    # notes
    "notes": ("Bemærkninger", "Notes"),
    "renamed": ("! Mål {id} har ikke samme titel: {titles}", "! Goal {id} does not have the same title: {titles}"),
    "title in": ("“{title}” i {columns}", "“{title}” in {columns}"),
    "missing": ("? {columns}: {quantity} mangler", "? {columns}: {quantity} is missing"),
    # the heads of CSV columns
    "head exact": ("eksakt", "exact"),
    "head status": ("status", "status"),
    "head difference": ("forskel", "difference"),
    # the workbook
    "sheet scores": ("Opfyldelse", "Scores"),
    "sheet exact": ("Eksakt", "Exact"),
    "sheet figures": ("Måltal og resultater", "Targets and actuals"),
    "sheet columns": ("Kolonner", "Columns"),
    "criterion": ("Kriterium", "Criterion"),
    "column": ("Kolonne", "Column"),
    "what": ("Hvad", "What"),
    "told": ("Oplysning", "Detail"),
    "source": ("Lavet med Målbar. {figures}", "Made with Målbar. {figures}"),
    "exactly": (
        "Hvert tal er eksakt på arket “{sheet}”; her viser regnearket kun nogle af decimalerne.",
        "Each figure is exact on the sheet “{sheet}”; here the spreadsheet shows some of the decimals only.",
    ),
}
