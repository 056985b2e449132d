"""A second reading of rows, naive and slow: row by row in plain Python, with none of the real one's code.

A row is a mapping of texts, or None where a cell is empty. What is asked is described by `Asked`; `figure` gives its exact
value, or None where nothing can be said, as docs/semantics.md has it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from attrs import frozen

Row = Mapping[str, str | None]

EXCLUDED = {"advice": {"dk"}, "recommend": {"none"}, "used": set(), "themes": {"other"}}
SEVERAL = {"themes"}
SCALE = {"recommend"}


@frozen
class Where:
    """A condition: `in` (one of some values), `<` and its like (against a mark), `and`, `or` or `not` of others."""

    op: str
    name: str = ""
    values: tuple[str, ...] = ()
    parts: tuple[Where, ...] = ()


@frozen
class Asked:
    """What is asked: a function of some answers to a question or of a measure, of whom and when."""

    function: str
    subject: tuple[str, ...]
    of: str
    members: tuple[tuple[str, str], ...] = ()
    where: Where | None = None
    period: int = 2024
    group: str = ""
    level: Fraction | None = None


def given(row: Row, question: str) -> set[str] | None:
    """The answers that a row gives to a question; None where it gives none."""
    cell = (row[question] or "").strip()
    if not cell:
        return None
    return {part.strip() for part in cell.split("+")} if question in SEVERAL else {cell}


def holds(where: Where | None, row: Row) -> bool | None:
    """Whether a condition holds for a row; None where an answer that it needs is missing."""
    if where is None:
        return True
    if where.op in ("and", "or"):
        found = [holds(part, row) for part in where.parts]
        decisive = where.op == "or"
        return decisive if decisive in found else None if None in found else not decisive
    if where.op == "not":
        inner = holds(where.parts[0], row)
        return None if inner is None else not inner
    if where.name in ("segment", "region"):
        member = (row[where.name] or "").strip()
        return member in where.values if member else None
    answers = given(row, where.name)
    if answers is None:
        return None
    if where.op == "in":
        return bool(answers & set(where.values))
    (answer,) = answers
    if answer in EXCLUDED[where.name]:
        return None
    mark, limit = int(answer), int(where.values[0])
    return {"<": mark < limit, "<=": mark <= limit, ">": mark > limit, ">=": mark >= limit}[where.op]


def people(rows: Sequence[Row], asked: Asked) -> list[Row] | None:
    """The rows that a quantity is of; None where its year has none of its group at all."""
    of_year = [row for row in rows if row["year"] == str(asked.period) and row["grp"] == ("control" if asked.group else "own")]
    if not of_year:
        return None
    of_members = [row for row in of_year if all((row[name] or "").strip() == member for name, member in asked.members)]
    return [row for row in of_members if holds(asked.where, row) is True]


def weight(row: Row, weighed: bool) -> Fraction:
    """What a row weighs."""
    return Fraction(row["weight"] or "0") if weighed else Fraction(1)


def figure(rows: Sequence[Row], asked: Asked, *, weighed: bool) -> Fraction | str | None:
    """The exact value; "nothing" where nobody answered, None where nothing can be said."""
    found = people(rows, asked)
    if found is None:
        return None
    if asked.function in ("rows", "unique", "total", "average", "middle", "quantile"):
        return measured(found, asked, weighed=weighed)
    answered = [(given(row, asked.of), row) for row in found]
    based = [(answers - EXCLUDED[asked.of], row) for answers, row in answered if answers and answers - EXCLUDED[asked.of]]
    base = sum((weight(row, weighed) for _, row in based), Fraction(0))
    if asked.function == "n":
        return Fraction(len(based))
    chose = sum((weight(row, weighed) for answers, row in based if answers & set(asked.subject)), Fraction(0))
    if asked.function == "count":
        return chose
    if not base:
        return "nothing"
    if asked.function == "share":
        return chose / base
    marks = [(int(mark), weight(row, weighed)) for answers, row in based for mark in answers]
    if asked.function == "nps":
        return 100 * (sum(w for m, w in marks if m >= 9) - sum(w for m, w in marks if m <= 6)) / base
    return of_numbers([(Fraction(mark), each) for mark, each in marks], asked)


def measured(found: Sequence[Row], asked: Asked, *, weighed: bool) -> Fraction | str | None:
    """A figure of a measure: the number of rows or of different texts, a sum, a mean, a median or a quantile."""
    if asked.function == "rows":
        return sum((weight(row, weighed) for row in found), Fraction(0))
    if asked.function == "unique":
        return Fraction(len({(row["id"] or "").strip() for row in found} - {""}))
    numbers = [(Fraction(row["number"]), weight(row, weighed)) for row in found if row["number"]]
    if asked.function == "total":
        return sum((number * each for number, each in numbers), Fraction(0)) if len(numbers) == len(found) else None
    if not sum(each for _, each in numbers):
        return "nothing"
    same = {"average": "mean", "middle": "median", "quantile": "percentile"}[asked.function]
    return of_numbers(numbers, Asked(same, (), "", level=asked.level))


def of_numbers(numbers: Sequence[tuple[Fraction, Fraction]], asked: Asked) -> Fraction:
    """The mean, the median or a quantile of numbers with their weights."""
    total = sum((each for _, each in numbers), Fraction(0))
    if asked.function == "mean":
        return sum((number * each for number, each in numbers), Fraction(0)) / total
    ordered = sorted({number for number, _ in numbers})
    reached = {number: sum((each for other, each in numbers if other <= number), Fraction(0)) for number in ordered}
    if asked.function == "median":
        lower = next(number for number in ordered if reached[number] > 0 and reached[number] >= total / 2)
        upper = next(number for number in ordered if reached[number] > total / 2)
        return (lower + upper) / 2
    level = asked.level or Fraction(0)
    return next(number for number in ordered if reached[number] > 0 and reached[number] >= level * total)
