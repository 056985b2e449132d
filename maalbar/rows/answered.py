"""How the answers to each question fall in a table, and the members of each dimension, from the texts of its columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from attrs import evolve

from dsl.contract import Contract
from evaluator.measurements.answers import names
from evaluator.rows.table import Codes, Table, Ticks
from maalbar.rows.look import Answers
from maalbar.rows.looked import FEW, Column


def answers(table: Table, contract: Contract, rows: int, columns: Mapping[str, Column]) -> Iterator[Answers]:
    """The questions and dimensions that a table maps, each as it falls in those of its `columns` that were looked at."""
    declared = contract.declarations
    for name, dimension in table.dimensions.items():
        labels = {member.name: member.label for member in declared.dimensions[name].members}
        yield _counted("dimensions", name, dimension, labels, rows, columns)
    for name, column in table.questions.items():
        question = declared.questions[name]
        given = {answer.name: answer.label for answer in question.answers}
        labels = {each: given.get(each, "") for each in names(question)}
        if isinstance(column, Ticks):
            yield _ticked(name, column, labels, rows, columns)
        else:
            found = _counted("questions", name, column, labels, rows, columns)
            based = _based(column, question.excluded, columns) if question.several else None
            yield evolve(found, excluded=question.excluded, several=question.several, based=based)


def _based(codes: Codes, excluded: Set[str], columns: Mapping[str, Column]) -> int:
    """How many gave at least one answer that counts."""
    meaning = {each for code, texts in codes.texts.items() for each in texts if code not in excluded}
    column = columns.get(codes.column)
    cells = (column.texts or {}).items() if column else ()
    return sum(count for cell, count in cells if meaning & set(_parts(cell, codes)))


def _parts(cell: str, codes: Codes) -> list[str]:
    """The answers in a cell, each once."""
    return [cell] if codes.separator is None else list(dict.fromkeys(part.strip() for part in cell.split(codes.separator)))


def _counted(
    section: str, name: str, codes: Codes, labels: Mapping[str, str], rows: int, columns: Mapping[str, Column]
) -> Answers:
    column = columns.get(codes.column)
    if column is None:
        return Answers(section, name, codes.column, there=False)
    if column.texts is None:
        return Answers(section, name, codes.column, missing=rows - column.filled, different=column.different)
    meaning = {each: code for code, texts in codes.texts.items() for each in texts}
    counts, unknown, missing = dict.fromkeys(labels, 0), dict[str, int](), rows - column.filled
    for cell, count in column.texts.items():
        parts = _parts(cell, codes)
        missing += count if cell in codes.missing else 0
        for part in parts if cell not in codes.missing else ():
            if part in meaning:
                counts[meaning[part]] += count
            else:
                unknown[part] = unknown.get(part, 0) + count
    told = tuple((code, labels[code], count) for code, count in counts.items())
    return Answers(section, name, codes.column, told, frozenset(), missing, tuple(unknown.items()))


def _ticked(name: str, ticks: Ticks, labels: Mapping[str, str], rows: int, columns: Mapping[str, Column]) -> Answers:
    """A column for each answer; who ticked none is not told from here, as that takes the columns together."""
    there = all(column in columns for column in ticks.columns.values())
    texts = {code: columns[column].texts or {} for code, column in ticks.columns.items() if column in columns}
    counts = tuple((code, labels[code], sum(texts[code].get(each, 0) for each in ticks.ticked)) for code in texts)
    known = (*ticks.ticked, *ticks.not_ticked)
    unknown = [(each, count) for cells in texts.values() for each, count in cells.items() if each not in known]
    return Answers(
        "questions", name, ", ".join(ticks.columns.values()), counts, unknown=tuple(unknown), there=there, several=True
    )


def most(table: Table) -> Iterator[tuple[str, int]]:
    """How many different texts a column of answers or members may have: some more than it is said to have."""
    for codes in (*table.dimensions.values(), *table.questions.values()):
        if isinstance(codes, Codes):
            known = sum(map(len, codes.texts.values())) + len(codes.missing)
            yield codes.column, max(FEW, 2 * known if codes.separator is None else _MIXED)


_MIXED = 2000
"""Different texts of a column whose cells hold several answers each."""
