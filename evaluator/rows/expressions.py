"""A table's columns as expressions: texts without the blanks around them, answers as numbers, numbers as decimals.

What is a name or a text of the user's stands in quotes with every quote in it doubled; nothing of it is ever SQL.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from decimal import Decimal, InvalidOperation

from attrs import field, frozen

from dsl.contract import Question
from dsl.quantity import Condition
from evaluator.measurements.answers import names
from evaluator.rows.engine import Digits, Kind
from evaluator.rows.plan import Plan, Sum
from evaluator.rows.runs import by_stretches
from evaluator.rows.table import Codes, Group, Number, Ticks, Year

ODD = -1
"""The code of a text that stands for nothing known."""

DIGITS = 18
"""Digits of a number in all."""


def identifier(name: str) -> str:
    """A name in double quotes."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def listed(values: Iterable[object]) -> str:
    """Numbers or literals with commas between them."""
    return ", ".join(map(str, values))


@frozen
class Columns:
    """The columns of a plan's table, of the kinds that they have."""

    plan: Plan
    kinds: Mapping[str, Kind]
    looks_up: bool = False
    """Whether the engine has maps, in which it looks up each different text once and not each row's."""
    digits: Mapping[str, Digits] = field(factory=dict)
    """How many digits there can be in a column, where its type tells."""

    # --- names of coded columns -----------------------------------------------------------------------------

    def key(self, name: str) -> str:
        """The coded column of a key of the plan."""
        plain = {"year": "yr", "group": "grp", "party": "party"}
        return plain.get(name) or self.dimension(name.removeprefix("dimension "))

    def question(self, name: str, answer: str | None = None) -> str:
        """The coded column of a question; of one of its answers, where it may have several."""
        column = f"q{_place(name, self.plan.table.questions)}"
        return column if answer is None else f"{column}_{names(self.plan.questions[name]).index(answer)}"

    def dimension(self, name: str) -> str:
        """The coded column of a dimension."""
        return f"d{_place(name, self.plan.table.dimensions)}"

    def value(self, measure: str) -> str:
        """The column of a measure: its number, or the text of which the different ones are counted."""
        return f"m{_place(measure, self.plan.table.measures)}"

    # --- the columns themselves -----------------------------------------------------------------------------

    def coded(self, sums: Sequence[Sum], dimensions: Sequence[str], measures: Sequence[str] = ()) -> list[str]:
        """The columns that these sums and dimensions need, and those of these measures."""
        subjects = {name for total in sums for name in (total.subject, *_names(total.where))}
        codes = self._codes(subjects | set(dimensions))
        numbers = self._numbers({*(total.subject for total in sums), *measures})
        return [*self._keys(), *codes, *numbers] or ["1 AS nothing"]

    def _keys(self) -> Iterator[str]:
        table = self.plan.table
        if isinstance(table.year, Year):
            yield f"{self.year(table.year)} AS yr"
        if isinstance(table.group, Group):
            yield f"{self.group(table.group)} AS grp"
        if table.party is not None:
            yield f"{self.text(table.party)} AS party"

    def _codes(self, needed: Set[str]) -> Iterator[str]:
        for name, column in self.plan.table.questions.items():
            if name in needed:
                yield from self._question(name, column)
        for name, codes in self.plan.table.dimensions.items():
            if name in needed:
                yield f"{self.code(codes)} AS {self.dimension(name)}"

    def _question(self, name: str, column: Codes | Ticks) -> Iterator[str]:
        question = self.plan.questions[name]
        if isinstance(column, Codes) and column.separator is None:
            if not question.several:
                yield f"{self.code(column)} AS {self.question(name)}"
                return
            yield from self._chosen(name, column, self._alone(column))
        elif isinstance(column, Codes):
            yield from self._chosen(name, column, self._within(column))
        else:
            yield from self._ticked(name, column, question)

    def _numbers(self, needed: Set[str]) -> Iterator[str]:
        table = self.plan.table
        for name, measured in table.measures.items():
            if name not in needed:
                continue
            if measured.unique is not None:
                yield f"{self.text(measured.unique)} AS {self.value(name)}"
            if measured.number is not None:
                yield f"{self.number(measured.number)} AS {self.value(name)}"
                yield f"{self.odd(measured.number)} AS {self.value(name)}_odd"
            if measured.per is not None:
                yield f"{self.number(measured.per)} AS {self.value(name)}_per"
                yield f"{self.odd(measured.per)} AS {self.value(name)}_per_odd"
        if table.weight is not None:
            yield f"{self.number(table.weight)} AS w"

    # --- texts and codes ------------------------------------------------------------------------------------

    def text(self, column: str) -> str:
        """The text of a cell, without the blanks around it; NULL where that leaves nothing."""
        return f"NULLIF({self._trimmed(column)}, '')"

    def _trimmed(self, column: str) -> str:
        name = identifier(column)
        return f"TRIM({name})" if self._kind(column) is Kind.TEXT else f"TRIM(CAST({name} AS VARCHAR))"

    def _kind(self, column: str) -> Kind:
        return self.kinds.get(column, Kind.TEXT)

    def code(self, codes: Codes) -> str:
        """The number of what a cell stands for, from 1; NULL for nothing, and `ODD` for what is none of the names."""
        if self.is_looked_up(codes):
            places = {text: at for at, texts in enumerate(codes.texts.values(), 1) for text in texts}
            found = self._always_looked_up(codes, places)
            own = listed(f"{code}: {code}" for code in (*range(1, len(codes.texts) + 1), ODD))
            return f"MAP {{{own}}}[GREATEST({found}, {ODD})]"  # GREATEST passes NULL over, and 0 is not in the map
        return self.by_case(codes, {name: str(at) for at, name in enumerate(codes.texts, 1)}, f"{ODD}", "SMALLINT")

    def is_looked_up(self, codes: Codes) -> bool:
        """Whether what a text stands for is looked up in a map."""
        return self.looks_up and self._kind(codes.column) is Kind.TEXT and codes.separator is None

    def _looked_up(self, codes: Codes, values: Mapping[str, object]) -> str:
        """What each text stands for; NULL for an empty cell and for a text that is not known."""
        entries = listed(f"{literal(text)}: {value}" for text, value in values.items())
        return f"MAP {{{entries}}}[{self._trimmed(codes.column)}]"

    def _always_looked_up(self, codes: Codes, values: Mapping[str, object], zero: str = "0") -> str:
        """What each text stands for, 0 for an empty cell and a missing answer; NULL only for a text that is not known."""
        known = {**dict.fromkeys(("", *codes.missing), zero), **values}
        entries = listed(f"{literal(text)}: {value}" for text, value in known.items())
        return f"MAP {{{entries}}}[TRIM(CONCAT({identifier(codes.column)}))]"  # CONCAT makes an empty text of NULL

    def chosen(self, codes: Codes, names: Set[str]) -> str:
        """Whether a cell stands for one of these names; NULL where it stands for none at all."""
        truths = {text: "TRUE" if name in names else "FALSE" for name, texts in codes.texts.items() for text in texts}
        return self._looked_up(codes, truths)

    def known(self, codes: Codes) -> str:
        """Whether a text is one that the measurement set knows; NULL for an empty cell."""
        texts = ("", *codes.missing, *(text for texts in codes.texts.values() for text in texts))
        return f"LIST_CONTAINS([{listed(map(literal, texts))}], {self._trimmed(codes.column)})"

    def weighted(self, codes: Codes, weights: Mapping[str, int]) -> str:
        """What a cell adds to a sum, by the name that it stands for; NULL for a text that is not known."""
        added = {name: str(weights.get(name, 0)) for name in codes.texts}
        if self._kind(codes.column) is Kind.WHOLE:
            told = [(text, added[name]) for name, texts in codes.texts.items() for text in texts]
            found = by_stretches(identifier(codes.column), _wholes([*told, *((text, "0") for text in codes.missing)]), "0")
            return f"CAST({found} AS BIGINT)"
        if not self.is_looked_up(codes):
            return self.by_case(codes, added, "NULL", "BIGINT", empty="0")
        by_text = {text: f"{added[name]}::BIGINT" for name, texts in codes.texts.items() for text in texts}
        return self._always_looked_up(codes, by_text, "0::BIGINT")

    def by_case(self, codes: Codes, values: Mapping[str, str], other: str, type_: str, empty: str = "NULL") -> str:
        """A value by the name that a cell stands for, one for an empty cell, and another for a text that is not known."""
        numeric = self._kind(codes.column) in (Kind.WHOLE, Kind.DECIMAL, Kind.FLOAT)
        subject = identifier(codes.column) if numeric else self._trimmed(codes.column)
        cases = [(text, values[name]) for name, texts in codes.texts.items() for text in texts]
        cases += [(text, empty) for text in (*codes.missing, "")]
        known = [(_number(text) if numeric else literal(text), code) for text, code in cases]
        whens = " ".join(f"WHEN {text} THEN {code}" for text, code in known if text is not None)
        odd = f"CASE WHEN {identifier(codes.column)} IS NULL THEN {empty} ELSE {other} END"
        return f"CAST(CASE {subject} {whens} ELSE {odd} END AS {type_})" if whens else f"CAST({odd} AS {type_})"

    def is_odd(self, codes: Codes) -> str:
        """Whether a cell holds something that is none of the names."""
        if codes.separator is None:
            return f"{self.code(codes)} = {ODD}"
        return f"NOT {self.is_missing(codes)} AND NOT ({self._accounted(codes, self._within(codes))})"

    def is_missing(self, codes: Codes) -> str:
        """Whether a cell holds no answer at all."""
        return f"({self.text(codes.column)} IS NULL OR {self.among(codes.column, codes.missing)})"

    def among(self, column: str, texts: Sequence[str]) -> str:
        """Whether a cell holds one of these texts."""
        return f"{self._trimmed(column)} IN ({listed(map(literal, texts))})" if texts else "FALSE"

    # --- questions with several answers ---------------------------------------------------------------------

    def _alone(self, codes: Codes) -> dict[str, str]:
        return {name: self.among(codes.column, texts) for name, texts in codes.texts.items()}

    def _within(self, codes: Codes) -> dict[str, str]:
        """For each answer, whether it stands among those of a cell."""
        cell, sign = self.cell(codes), codes.separator or ";"
        return {
            name: f"({' OR '.join(f'CONTAINS({cell}, {literal(sign + text + sign)})' for text in texts)})"
            for name, texts in codes.texts.items()
        }

    def cell(self, codes: Codes) -> str:
        """A cell of several answers, with the sign between them before the first and behind the last, and no blanks around it."""
        sign = codes.separator or ";"
        inner = self._trimmed(codes.column)
        for loose in (f"{sign} ", f" {sign}"):
            inner = f"REPLACE({inner}, {literal(loose)}, {literal(sign)})"
        return f"CONCAT({literal(sign)}, {inner}, {literal(sign)})"

    def _chosen(self, name: str, codes: Codes, chosen: Mapping[str, str]) -> Iterator[str]:
        missing = self.is_missing(codes)
        for answer, test in chosen.items():
            yield f"CASE WHEN {missing} THEN NULL ELSE {test} END AS {self.question(name, answer)}"
        yield f"CASE WHEN {missing} THEN 0 WHEN {self._accounted(codes, chosen)} THEN 0 ELSE 1 END AS {self.question(name)}_odd"

    def _accounted(self, codes: Codes, chosen: Mapping[str, str]) -> str:
        """Whether the answers found make up the whole cell, letter by letter."""
        if codes.separator is None:
            return f"({' OR '.join(chosen.values())})"
        cell, sign = self.cell(codes), codes.separator
        parts = [
            f"CASE WHEN CONTAINS({cell}, {literal(sign + text + sign)}) THEN {len(text) + 1} ELSE 0 END"
            for texts in codes.texts.values()
            for text in texts
        ]
        return f"LENGTH({cell}) = 1 + {' + '.join(parts)}"

    def _ticked(self, name: str, ticks: Ticks, question: Question) -> Iterator[str]:
        tests = {answer: f"COALESCE({self.among(column, ticks.ticked)}, FALSE)" for answer, column in ticks.columns.items()}
        nothing = f"NOT ({' OR '.join(tests.values())})"
        known = (*ticks.ticked, *ticks.not_ticked)
        odd = [f"({self.text(column)} IS NOT NULL AND NOT {self.among(column, known)})" for column in ticks.columns.values()]
        for answer in names(question):
            yield f"CASE WHEN {nothing} THEN NULL ELSE {tests.get(answer, 'FALSE')} END AS {self.question(name, answer)}"
        yield f"CASE WHEN {' OR '.join(odd)} THEN 1 ELSE 0 END AS {self.question(name)}_odd"

    # --- years, groups, numbers -----------------------------------------------------------------------------

    def year(self, year: Year) -> str:
        """The year of a row, from a year or a date; NULL where there is none, `ODD` where it is no year."""
        text = self.text(year.column)
        is_year = f"regexp_full_match({text}, '[0-9]{{4}}(-[0-9]{{2}}-[0-9]{{2}}.*)?')"
        return f"CASE WHEN {text} IS NULL THEN NULL WHEN {is_year} THEN CAST(SUBSTRING({text}, 1, 4) AS INTEGER) ELSE {ODD} END"

    def group(self, group: Group) -> str:
        """1 for the control group, 0 for the others, NULL where the cell is empty, `ODD` for what is neither."""
        control = f"WHEN {self.among(group.column, group.control)} THEN 1"
        others = f"WHEN {self.among(group.column, group.others)} THEN 0 ELSE {ODD}" if group.others else "ELSE 0"
        return f"CASE WHEN {self.text(group.column)} IS NULL THEN NULL {control} {others} END"

    def number(self, number: Number) -> str:
        """The number of a cell as a decimal; NULL where there is none, or none that can be read exactly."""
        cast = f"CAST({self._plain(number)} AS DECIMAL({DIGITS}, {number.decimals}))"
        looked_at = f"CASE WHEN {self._is_number(number)} THEN {cast} END"
        found = identifier(number.column) if self.is_exact(number) else looked_at
        return f"COALESCE({found}, 0)" if number.empty == "zero" else found

    def is_exact(self, number: Number) -> bool:
        """Whether a column can hold no number that cannot be read exactly, by its type, and none that means there is none."""
        room = self.digits.get(number.column)
        fits = room is not None and room[0] <= DIGITS - number.decimals and room[1] <= number.decimals
        return fits and not self._is_mark(number)

    def is_sound(self, measure: str) -> bool:
        """Whether nothing odd can stand in the columns of a measure."""
        measured = self.plan.table.measures.get(measure)
        numbers = [number for number in (measured.number, measured.per) if number] if measured else []
        return bool(numbers) and all(map(self.is_exact, numbers))

    def odd(self, number: Number) -> str:
        """1 for a cell that holds something, which is no number with so few decimals."""
        if self.is_exact(number):
            return "0"
        if self._kind(number.column) is Kind.TEXT:
            empty = f"{self.text(number.column)} IS NULL OR {self.among(number.column, number.missing)}"
        else:
            empty = " OR ".join([f"{identifier(number.column)} IS NULL", *self._is_mark(number)])
        return f"CASE WHEN {empty} THEN 0 WHEN {self._is_number(number)} THEN 0 ELSE 1 END"

    def _is_mark(self, number: Number) -> list[str]:
        """Whether a cell that is a number holds one that means there is none."""
        marks = [text for text in map(_number, number.missing) if text is not None]
        return [f"{identifier(number.column)} IN ({listed(marks)})"] if marks else []

    def _plain(self, number: Number) -> str:
        """What is cast: a text with a point for the decimals, or the cell itself."""
        if self._kind(number.column) is not Kind.TEXT:
            return identifier(number.column)
        trimmed = self._trimmed(number.column)
        return f"REPLACE({trimmed}, ',', '.')" if self.plan.table.location.decimal == "," else trimmed

    def _is_number(self, number: Number) -> str:
        kind, name = self._kind(number.column), identifier(number.column)
        whole = DIGITS - number.decimals
        if kind is Kind.TEXT:
            sign = "," if self.plan.table.location.decimal == "," else "[.]"
            decimals = f"({sign}[0-9]{{1,{number.decimals}}}0*)?" if number.decimals else f"({sign}0+)?"
            return f"COALESCE(regexp_full_match({self._trimmed(number.column)}, '[+-]?[0-9]{{1,{whole}}}{decimals}'), FALSE)"
        apart = "".join(f" AND NOT {mark}" for mark in self._is_mark(number))
        if kind is Kind.FLOAT:
            fits = f"{name} > -1e{whole} AND {name} < 1e{whole}"
            exact = f" AND CAST(CAST({name} AS DECIMAL({DIGITS}, {number.decimals})) AS DOUBLE) = {name}"
        else:
            most = f"{'9' * whole}{'.' if number.decimals else ''}{'9' * number.decimals}"
            fits = f"{name} BETWEEN -{most} AND {most}"
            exact = f" AND CAST({name} AS DECIMAL({DIGITS}, {number.decimals})) = {name}" if kind is Kind.DECIMAL else ""
        return f"CASE WHEN {fits} THEN TRUE{exact}{apart} ELSE FALSE END"


def _place(name: str, among: Mapping[str, object]) -> int:
    return list(among).index(name)


def _number(text: str) -> str | None:
    """A text as a number; None where it is none."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return str(number) if number.is_finite() and abs(number.adjusted()) < DIGITS else None


def _wholes(cases: Iterable[tuple[str, str]]) -> dict[int, str]:
    """Values by the whole number that a text is, the first where two are the same; a column of such numbers holds no others."""
    found: dict[int, str] = {}
    for text, value in cases:
        number = _number(text)
        if number is not None and Decimal(number) % 1 == 0:
            found.setdefault(int(Decimal(number)), value)
    return found


def _names(where: Condition | None) -> Iterator[str]:
    if where is not None:
        yield where.name
        for part in where.parts:
            yield from _names(part)


__all__ = ["ODD", "Columns", "Sum", "identifier", "listed", "literal"]
