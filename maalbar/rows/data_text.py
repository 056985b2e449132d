"""A look at data as a reader meets it. Numbers below the least that a contract shows are not told."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from attrs import frozen

from maalbar.report import numbers
from maalbar.rows.look import Answers, Look, Measuring
from maalbar.rows.pasted import pasted
from maalbar.rows.suggested import Suggestion
from maalbar.rows.telling import Telling
from maalbar.rows.words import word

_WIDEST = 30
"""Letters of a column's name that leave room for what is told of it."""


@frozen
class Text(Telling):
    """Tells it in words."""

    def nothing(self) -> list[str]:
        """What is told of a set without tables: that there is none, and how a file is looked at."""
        return [word(key, self.language) for key in ("no tables", "look at a file")]

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
        yield from (f"  {line}" for line in self._headings(look))

    def _headings(self, look: Look) -> Iterator[str]:
        """What is wrong with the names of the columns."""
        if look.nameless:
            yield word("nameless", self.language, columns=", ".join(map(str, look.nameless)))
        for names in look.alike:
            listed = ", ".join(json.dumps(name, ensure_ascii=False) for name in names)
            yield word("alike", self.language, names=listed)

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
        total = word("kept", self.language) if self.are_few(found) else numbers.number(found.total, self.language)
        told = word("numbers", self.language, column=measure.column, filled=self.count(found.filled), total=total)
        if self.least is None and found.least is not None and found.most is not None:
            ends = [numbers.number(end, self.language) for end in (found.least, found.most)]
            told += ", " + word("range", self.language, least=ends[0], most=ends[1])
        return head + told + (f"; {word('odd cells', self.language, count=found.odd)}" if found.odd else "")

    def _suggested(self, found: Sequence[Suggestion]) -> Iterator[str]:
        if not found:
            return
        yield ""
        yield "  " + word("suggested", self.language)
        yield from (f"    {line}" for line in pasted(found, self.language))
