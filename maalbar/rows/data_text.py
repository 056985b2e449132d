"""A look at data as a reader meets it, and as a machine does. Numbers below the least that a contract shows are not told."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from attrs import frozen

from maalbar.report import numbers
from maalbar.report.texts import Language
from maalbar.rows.data import Answers, Look, Measuring
from maalbar.rows.looked import Column, Numbers
from maalbar.rows.suggested import Suggestion
from maalbar.rows.words import word
from maalbar.rows.written import text as written

_WIDEST = 30
"""Letters of a column's name that leave room for what is told of it."""


@frozen
class Teller:
    """Tells numbers: those of persons only from `least` on, where the contract says how few may be told."""

    language: Language
    least: int | None = None

    def count(self, number: int, *, kept: bool = False) -> str:
        """A number of persons; `kept` where another could be worked out from it."""
        if self.least is not None and (kept or 0 < number < self.least):
            return word("below" if 0 < number < self.least else "kept", self.language, least=self.least)
        return str(number)

    def counts(self, given: Sequence[int], nothing: int) -> list[str]:
        """Numbers that make up all rows, the one at `nothing` those without an answer, which the filled cells tell as well.

        Where one is not told, the smallest of the others is not either: of those with an answer, since how many have none is told
        elsewhere too.
        """
        small = [at for at, number in enumerate(given) if self.least is not None and 0 < number < self.least]
        others = [at for at, number in enumerate(given) if number and at not in (*small, nothing)]
        alone = len(small) == 1 or (nothing in small and len(small) == 2)
        beside = {min(others, key=lambda at: given[at]) if others else nothing} if alone else set()
        return [self.count(number, kept=at in beside) for at, number in enumerate(given)]

    def filled(self, column: Column, rows: int) -> str:
        """How many cells are filled; not where few are, nor where few are not."""
        return self.count(column.filled, kept=self.least is not None and 0 < rows - column.filled < self.least)

    def different(self, column: Column, look: Look) -> str:
        """How many different texts a column has, which may be what a measure counts."""
        is_counted = any(measure.count is not None and measure.column == column.name for measure in look.measures)
        return self.count(column.different) if is_counted else str(column.different)

    def nothing(self) -> list[str]:
        """What is told of a set without tables: that there is none, and how a file is looked at."""
        return [word(key, self.language) for key in ("no tables", "look at a file")]

    # --- text -----------------------------------------------------------------------------------------------

    def text(self, looks: Sequence[Look]) -> Iterator[str]:
        """Every table, line by line."""
        for look in looks:
            yield word("table", self.language, name=look.name, source=look.source, rows=self.count(look.rows))
            yield from self._columns(look)
            yield from self._of_table(look)
            for answers in look.answers:
                yield from ("", *self._answers(answers))
            for measure in look.measures:
                yield from ("", self._measure(measure))
            yield from self._suggested(look.suggested)
            yield ""

    def _columns(self, look: Look) -> Iterator[str]:
        columns = look.columns
        width = min(max((len(column.name) for column in columns), default=0), _WIDEST)
        for column in columns:
            kind, different = word(f"kind {column.kind.value}", self.language), self.different(column, look)
            told = word("column", self.language, kind=kind, filled=self.filled(column, look.rows), different=different)
            if len(column.name) > width:  # a whole question: what is told of it stands on the next line
                yield f"  {column.name}"
            yield f"  {column.name if len(column.name) <= width else '':<{width}}  {told}"

    def _of_table(self, look: Look) -> Iterator[str]:
        if look.doubles is not None:
            ids, rows = look.doubles
            yield "  " + word("doubled" if ids else "no doubles", self.language, ids=ids, rows=rows)
        for key, column, count in look.without:
            yield "  " + word(f"without {key}", self.language, column=column, count=self.count(count))

    def _answers(self, answers: Answers) -> Iterator[str]:
        kind = word(answers.section, self.language)
        if not answers.there:
            yield f"  {kind} {answers.name}: {word('no column', self.language, column=answers.column)}"
            return
        if answers.different is not None:
            yield f"  {kind} {answers.name}: {word('many', self.language, column=answers.column, count=answers.different)}"
            return
        given = [count for _, _, count in answers.counts]
        known = self.counts([*given, answers.missing, *(count for _, count in answers.unknown)], len(given))
        hidden = any(not told.isdigit() for told in known)
        is_told = answers.section == "questions" and answers.n is not None
        n = f", n = {self.count(answers.n or 0, kept=hidden)}" if is_told else ""
        yield f"  {kind} {answers.name}: {word('from', self.language, column=answers.column)}{n}"
        rows = [
            f"{code} {json.dumps(label, ensure_ascii=False)}" if label not in ("", code) else code
            for code, label, _ in answers.counts
        ]
        left = [f"{row}{self._excluded(code, answers)}" for row, (code, _, _) in zip(rows, answers.counts, strict=True)]
        left += [word("no answer", self.language)]
        left += [word("unknown code", self.language, text=json.dumps(each, ensure_ascii=False)) for each, _ in answers.unknown]
        width = max(map(len, left))
        yield from (f"    {name:<{width}}  {count:>6}" for name, count in zip(left, known, strict=True))

    def _excluded(self, code: str, answers: Answers) -> str:
        return f" ({word('excluded', self.language)})" if code in answers.excluded else ""

    def _measure(self, measure: Measuring) -> str:
        head = f"  {word('measures', self.language)} {measure.name}: "
        if not measure.there:
            return head + word("no column", self.language, column=measure.column)
        if measure.count is not None:
            what = word("different", self.language, column=measure.column) if measure.column else word("rows", self.language)
            return f"{head}{what}: {self.count(measure.count)}"
        found = measure.numbers
        if found is None:
            return head + word("no column", self.language, column=measure.column)
        total = word("kept", self.language) if self._are_few(found) else numbers.number(found.total, self.language)
        told = word("numbers", self.language, column=measure.column, filled=self.count(found.filled), total=total)
        if self.least is None and found.least is not None and found.most is not None:
            ends = [numbers.number(end, self.language) for end in (found.least, found.most)]
            told += ", " + word("range", self.language, least=ends[0], most=ends[1])
        return head + told + (f"; {word('odd cells', self.language, count=found.odd)}" if found.odd else "")

    def _are_few(self, found: Numbers) -> bool:
        """Whether a sum is of so few that it is not told."""
        return self.least is not None and 0 < found.filled < self.least

    def _suggested(self, found: Sequence[Suggestion]) -> Iterator[str]:
        if not found:
            return
        yield ""
        yield "  " + word("suggested", self.language)
        yield from (f"    {line}" for line in pasted(found, self.language))

    # --- JSON -----------------------------------------------------------------------------------------------

    def json(self, looks: Sequence[Look]) -> str:
        """Every table, for a machine; a number that is not told is null."""
        return json.dumps({"tables": [self._table(look) for look in looks]}, ensure_ascii=False, indent=2) + "\n"

    def _table(self, look: Look) -> dict[str, object]:
        return {
            "name": look.name,
            "source": look.source,
            "rows": self._known(look.rows),
            "columns": [
                {"name": each.name, "kind": each.kind.value, "filled": _number(filled), "different": _number(different)}
                for each, filled, different in (
                    (column, self.filled(column, look.rows), self.different(column, look)) for column in look.columns
                )
            ],
            "duplicates": None if look.doubles is None else {"ids": look.doubles[0], "rows": look.doubles[1]},
            "without": {key: self._known(count) for key, _, count in look.without},
            "answers": [self._of_answers(each) for each in look.answers],
            "measures": [self._of_measure(each) for each in look.measures],
            "suggested": [
                {"section": one.section, "name": one.name, "column": one.column, "line": one.line, "unknown": one.unmatched}
                for one in look.suggested
            ],
        }

    def _known(self, count: int) -> int | None:
        return _number(self.count(count))

    def _of_answers(self, answers: Answers) -> dict[str, object]:
        given = [count for _, _, count in answers.counts] + [answers.missing] + [count for _, count in answers.unknown]
        size = len(answers.counts)
        told = [_number(count) for count in self.counts(given, size)]
        listed = zip(answers.counts, told[:size], strict=True)
        return {
            "section": answers.section,
            "name": answers.name,
            "column": answers.column if answers.there else None,
            "n": answers.n if None not in told else None,
            "counts": [
                {"name": code, "label": label, "count": count, "excluded": code in answers.excluded}
                for (code, label, _), count in listed
            ],
            "missing": told[size],
            "unknown": [
                {"text": each, "count": count} for (each, _), count in zip(answers.unknown, told[size + 1 :], strict=True)
            ],
            "different": answers.different,
        }

    def _of_measure(self, measure: Measuring) -> dict[str, object]:
        found = measure.numbers
        total = None if found is None or self._are_few(found) else str(found.total)
        told = {"filled": self._known(found.filled), "sum": total, "odd": found.odd} if found else {}
        shown = found is not None and self.least is None
        ends = {"least": str(found.least), "most": str(found.most)} if found and shown and found.filled else {}
        count = None if measure.count is None else self._known(measure.count)
        return {"name": measure.name, "column": measure.column or None, "count": count, **told, **ends}


def _number(told: str) -> int | None:
    """The number that is told, None where it is not."""
    return int(told) if told.isdigit() else None


def pasted(found: Sequence[Suggestion], language: Language) -> Iterator[str]:
    """The lines of a table's sections, to paste; what is not certain is a remark behind a line."""
    for section in ("dimensions", "questions", "measures"):
        lines = [each for each in found if each.section == section]
        if lines:
            yield f"{section}:"
        for each in lines:
            yield f"  {each.line}"
            yield from (f"  # {remark}" for remark in _remarks(each, language))


def _remarks(suggestion: Suggestion, language: Language) -> Iterator[str]:
    if suggestion.order:
        inner = ", ".join(f"{code}: {json.dumps(text, ensure_ascii=False)}" for code, text in suggestion.order)
        kind = "answers" if suggestion.section == "questions" else "members"
        yield word("in order", language, line=f"{{column: {written(suggestion.column)}, {kind}: {{{inner}}}}}")
    elif suggestion.unmatched:
        listed = ", ".join(json.dumps(each, ensure_ascii=False) for each in suggestion.unmatched)
        yield word("what is", language, texts=listed)
