"""Texts in a column that mean nothing known: which they are, how many rows have each, and what to write of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from dsl.diagnostic import Diagnostic, Listed, Word, Wording, problem, wording
from dsl.source import Span
from dsl.suggestion import suggestion
from evaluator.rows.engine import Cell, Engine, Kind, row_number
from evaluator.rows.expressions import Columns
from evaluator.rows.sql import Writer
from evaluator.rows.table import Codes, Number

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
            text = found[0][0] or "" if _is_told(texts) else "…"
            yield problem(code, span, column=column, texts=texts, text=text, **words)

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
            line = _line(name, codes, "answers", _given(codes), codes.missing, f'separator: "{sign}"')
            yield problem(code, codes.span, **words, advice=wording("rows-advice-separator", line=line))
        else:
            yield problem(code, codes.span, **words, advice=_advice(code, name, codes, found[0][0] or "", texts))

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
        found = self.texts(number.column, test or f"{self.columns.odd(number)} = 1")
        kinds: dict[str, list[tuple[str | None, int, Wording | None]]] = {}
        for each in found[:MOST]:
            kinds.setdefault(self._kind(number, each[0]), []).append(each)
        sign = "," if self.writer.plan.table.location.decimal == "," else "."
        words = {"decimals": number.decimals, "sign": sign, "other": "." if sign == "," else ","}
        for code, texts in kinds.items():
            more = [*texts, *(found[MOST:] if len(kinds) == 1 else ())]
            told = unless_personal(texts, many=len(found) > MOST) if code == "M1122" else listed(more)
            text = _wordy(texts) if _is_told(told) else "…"
            yield problem(code, number.span, column=number.column, texts=told, text=text, **words)

    def _kind(self, number: Number, text: str | None) -> str:
        """The code of what is wrong with a number."""
        if text is None:
            return "M1128"
        if self.writer.kinds.get(number.column, Kind.TEXT) is Kind.TEXT:
            own, other = (",", ".") if self.writer.plan.table.location.decimal == "," else (".", ",")
            if re.fullmatch(rf"[+-]?[0-9]+\{other}[0-9]+", text):
                return "M1130"
            if not re.fullmatch(rf"[+-]?[0-9]+(\{own}[0-9]+)?", text):
                return "M1122"
        elif not re.match(r"[+-]?[0-9]", text):
            return "M1122"
        return "M1129" if _is_too_long(text, number) else "M1128"


def _is_too_long(text: str, number: Number) -> bool:
    """Whether a number has more digits than are read."""
    whole, _, decimals = re.sub(r"^[+-]", "", text).replace(",", ".").partition(".")
    return len(decimals.rstrip("0")) > number.decimals or len(whole) > 18 - number.decimals or "e" in text.lower()


def _wordy(texts: Counted) -> str:
    """A text that may mean that there is no number: the first without a digit."""
    return next((text for text, *_ in texts if text and not re.search("[0-9]", text)), "-")


def listed(found: Counted) -> Listed:
    """The texts in a row, each with how many rows have it."""
    told = [_counted(*each) for each in found[:MOST]]
    return Listed((*told, *([Wording("rows-odd-more")] if len(found) > MOST else [])), "and")


def _counted(text: str | None, count: int, place: Wording | None) -> Word:
    words: dict[str, Word] = {"count": count, **({} if text is None else {"text": text}), **({"place": place} if place else {})}
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


def _advice(code: str, name: str, codes: Codes, text: str, told: Word) -> Wording:
    """What to write: which answer or member is meant, the nearest where one is near, or that none is."""
    if not _is_told(told):
        return Wording("rows-other-column")
    key = "answers" if code == "M1120" else "members"
    near, given = _near(codes, text), _given(codes)
    meant = {**given, near or "…": (*(codes.texts[near] if near else ()), text)}
    lines = {
        "text": f'"{text}"',
        "line": _line(name, codes, key, meant, codes.missing),
        "missing": _line(name, codes, key, given, (*codes.missing, text)),
    }
    return wording("rows-advice-near", near=near, **lines) if near else wording("rows-advice", **lines)


def _near(codes: Codes, text: str) -> str | None:
    """The name of the answer or member that a text is nearest to, its label counted where the file has other texts for it."""
    texts = [*codes.usual.items(), *codes.texts.items()]
    known: Mapping[str, str] = {stands: name for name, of_name in texts for stands in of_name}
    if text in known:
        return known[text]
    near = suggestion(text, known)
    names = near.words["names"] if near.key == "did-you-mean" else None
    return known[str(names.words[0])[1:-1]] if isinstance(names, Listed) else None


def _all(*texts: str) -> str:
    return ", ".join(map(_quoted, texts))


def _given(codes: Codes) -> dict[str, tuple[str, ...]]:
    """The texts that the file gives for names, which must stand in what is to be written in place of the line."""
    return {name: texts for name, texts in codes.texts.items() if texts != codes.usual.get(name)}


def _line(name: str, codes: Codes, key: str, texts: Mapping[str, Sequence[str]], missing: Sequence[str], *more: str) -> str:
    """The mapping as it is to be written, whole: what it says already stays."""
    meant = ", ".join(f"{each}: [{_all(*of_name)}]" for each, of_name in texts.items())
    parts = [f"{key}: {{{meant}}}"] if texts else []
    parts += [f"missing: [{_all(*missing)}]"] if missing else []
    return ", ".join([f"{name}: {{column: {_quoted(codes.column)}", *parts, *more]) + "}"


def _quoted(text: str) -> str:
    """A text as it may stand in brackets in YAML."""
    return text if re.fullmatch(r"[^\W\d_][\w ]*", text) else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
