"""A look at data as a machine meets it: a number that is not told is null."""

from __future__ import annotations

import json
from collections.abc import Sequence

from attrs import frozen

from maalbar.rows.look import Answers, Look, Measuring
from maalbar.rows.looked import Column
from maalbar.rows.suggested import Suggestion
from maalbar.rows.telling import Telling


@frozen
class Json(Telling):
    """Tells it in JSON."""

    def json(self, looks: Sequence[Look]) -> str:
        """Every table, for a machine; a number that is not told is null."""
        return json.dumps({"tables": [self._table(look) for look in looks]}, ensure_ascii=False, indent=2) + "\n"

    def _table(self, look: Look) -> dict[str, object]:
        return {
            "name": look.name,
            "source": look.source,
            "rows": self._known(look.rows),
            "columns": [self._of_column(column, look) for column in look.columns],
            "nameless": look.nameless,
            "alike": look.alike,
            "duplicates": None if look.doubles is None else {"ids": look.doubles[0], "rows": look.doubles[1]},
            "without": {key: self._known(count) for key, _, count in look.without},
            "answers": [self._of_answers(each) for each in look.answers],
            "measures": [self._of_measure(each) for each in look.measures],
            "suggested": [_suggested(one) for one in look.suggested],
        }

    def _of_column(self, column: Column, look: Look) -> dict[str, object]:
        return {
            "name": column.name,
            "kind": column.kind.value,
            "filled": _number(self.filled(column, look.rows)),
            "different": _number(self.different(column, look)),
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
        total = None if found is None or self.are_few(found) else str(found.total)
        told = {"filled": self._known(found.filled), "sum": total, "odd": found.odd} if found else {}
        shown = found is not None and self.least is None
        ends = {"least": str(found.least), "most": str(found.most)} if found and shown and found.filled else {}
        count = None if measure.count is None else self._known(measure.count)
        return {"name": measure.name, "column": measure.column or None, "count": count, **told, **ends}


def _suggested(one: Suggestion) -> dict[str, object]:
    """A line to paste; one of a whole row stands in no section."""
    left = {"unknown": one.unmatched, "beside": one.beside}
    return {"section": one.section or None, "name": one.name, "column": one.column, "line": one.line, **left}


def _number(told: str) -> int | None:
    """The number that is told, None where it is not."""
    return int(told) if told.isdigit() else None
