"""Texts in a column that mean nothing known: which they are, how many rows have each, and what to write of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from dsl.diagnostic import Diagnostic, Listed, Word, Wording, problem
from dsl.source import Span
from evaluator.rows import odd_numbers
from evaluator.rows.advice import advice, separated
from evaluator.rows.engine import Cell, Engine, Kind, row_number
from evaluator.rows.expressions import Columns
from evaluator.rows.sql import Writer
from evaluator.rows.table import Codes, Number
from evaluator.rows.unseen import shown

MOST = 6
"""Texts of one column that are told; of the rest only that there are more."""

_LONGEST = 80
"""Letters of a cell that are told."""

_SIGNS = (",", ";", "|", "+", "/")
"""Signs that may stand between the answers in a cell."""

Counted = Sequence[tuple[str | None, int, Wording | None]]
"""Texts, None for an empty cell, each with how many rows have it, and where the first of them is if rows have an order."""


@frozen
class Odd:
    """A column of a table, asked for the texts that a test is true of."""

    writer: Writer
    engine: Engine

    @property
    def columns(self) -> Columns:
        """The columns as expressions."""
        return Columns(self.writer.plan, self.writer.kinds)

    def texts(self, column: str, test: str) -> Counted:
        """The texts, the most frequent first, at most one more than are told."""
        text = self.columns.text(column)
        numbered = self.engine.numbered
        first = f", MIN({row_number(self.writer.kinds)}) AS first" if numbered else ""
        counted = f"SELECT {text} AS odd, COUNT(*) AS c{first} FROM {numbered or self.engine.relation} WHERE {test}"
        rows = self.engine.query(f"{counted} GROUP BY {text} ORDER BY c DESC, odd LIMIT {MOST + 1}")
        return [(_cut(text), int(str(count)), self._place(row, column)) for text, count, *row in rows]

    def _place(self, row: Sequence[Cell], column: str) -> Wording | None:
        return self.engine.place(int(str(row[0])), column) if row else None

    def plain(self, code: str, column: str, test: str, span: Span | None, **words: object) -> Iterator[Diagnostic]:
        """One message that tells the texts."""
        if found := self.texts(column, test):
            texts = unless_personal(found)
            cells = [text for text, *_ in found if text]
            text = next(iter(cells), "") if code != "M1124" else odd_numbers.wordy(cells)
            yield problem(code, span, column=column, texts=texts, text=shown(text) if _is_told(texts) else "…", **words)

    def codes(self, code: str, name: str, codes: Codes) -> Iterator[Diagnostic]:
        """What is no answer to a question, or no member of a dimension."""
        found = self.texts(codes.column, self.columns.is_odd(codes))
        if not found:
            return
        texts, sign = unless_personal(found), self._sign(name, codes, found)
        words = {"column": codes.column, "name": name, "texts": texts}
        if codes.separator is not None:
            yield problem("M1144", codes.span, **words, separator=codes.separator)
        elif sign is not None:
            yield problem(code, codes.span, **words, advice=separated(name, codes, sign))
        else:
            told = advice(code, name, codes, found[0][0] or "") if _is_told(texts) else Wording("rows-other-column")
            yield problem(code, codes.span, **words, advice=told)

    def _sign(self, name: str, codes: Codes, found: Counted) -> str | None:
        """The sign that parts a cell into answers, of a question with several of which no separator is told."""
        question = self.writer.plan.questions.get(name)
        if question is None or not question.several or codes.separator is not None:
            return None
        known = {text for texts in codes.texts.values() for text in texts}
        cells = [text for text, *_ in found if text]
        return next(
            (sign for sign in _SIGNS if any({part.strip() for part in cell.split(sign)} <= known for cell in cells)), None
        )

    def numbers(self, number: Number, test: str | None = None) -> Iterator[Diagnostic]:
        """What is no number, or one that cannot be read exactly, each kind by itself."""
        found, location = self.texts(number.column, test or f"{self.columns.odd(number)} = 1"), self.writer.plan.table.location
        is_text = self.writer.kinds.get(number.column, Kind.TEXT) is Kind.TEXT
        kinds: dict[str, list[tuple[str | None, int, Wording | None]]] = {}
        for each in found[:MOST]:
            kinds.setdefault(odd_numbers.code(each[0], number, location, is_text=is_text), []).append(each)
        other = "." if location.decimal == "," else ","
        for code, texts in kinds.items():
            more = [*texts, *(found[MOST:] if len(kinds) == 1 else ())]
            told = unless_personal(texts, many=len(found) > MOST) if code == "M1122" else listed(more)
            cells = [text for text, *_ in texts if text]
            advice = odd_numbers.advice(cells, odd_numbers.wordy(cells) if _is_told(told) else "…", location)
            words = {"column": number.column, "texts": told, "decimals": number.decimals, "other": other, "advice": advice}
            yield problem(code, number.span, **words)


def listed(found: Counted) -> Listed:
    """The texts in a row, each with how many rows have it."""
    told = [_counted(*each) for each in found[:MOST]]
    return Listed((*told, *([Wording("rows-odd-more")] if len(found) > MOST else [])), "and")


def _counted(text: str | None, count: int, place: Wording | None) -> Word:
    words: dict[str, Word] = {
        "count": count,
        **({} if text is None else {"text": shown(text)}),
        **({"place": place} if place else {}),
    }
    return Wording(f"rows-odd-{'empty' if text is None else 'text'}{'-at' if place else ''}", words)


def _cut(text: Cell) -> str | None:
    return None if text is None else str(text)[:_LONGEST]


def unless_personal(found: Counted, *, many: bool | None = None) -> Word:
    """The texts; where there are many and each stands in one row, they may be names or ids, which are not told."""
    shared = [each for each in found if each[1] > 1]
    if not (len(found) > MOST if many is None else many) or len(shared) > MOST:
        return listed(found)
    return Listed((*listed(shared).words, Wording("rows-odd-each")), "and") if shared else Wording("rows-odd-each")


def _is_told(texts: Word) -> bool:
    """Whether no text was left out since it may be personal."""
    return isinstance(texts, Listed) and texts.words[-1] != Wording("rows-odd-each")
