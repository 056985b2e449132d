"""Questions with several answers: whether each answer stands in a cell, or is ticked in a column of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from dsl.contract import Question
from evaluator.measurements.answers import names
from evaluator.rows.cells import ODD
from evaluator.rows.coding import Coding
from evaluator.rows.quoted import literal
from evaluator.rows.table import Codes, Ticks


@frozen
class Several(Coding):
    """Columns of questions to which a person may give several answers."""

    def _alone(self, codes: Codes) -> dict[str, str]:
        return {name: self.among(codes.column, texts) for name, texts in codes.texts.items()}

    def _within(self, codes: Codes) -> dict[str, str]:
        """For each answer, whether it stands among those of a cell."""
        cell, sign = self.cell(codes), codes.separator or ";"
        return {
            name: f"({' OR '.join(f'CONTAINS({cell}, {literal(sign + text + sign)})' for text in texts) or 'FALSE'})"
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
        return f"LENGTH({cell}) = {' + '.join(['1', *parts])}"

    def _ticked(self, name: str, ticks: Ticks, question: Question) -> Iterator[str]:
        tests = {answer: f"COALESCE({self.among(column, ticks.ticked)}, FALSE)" for answer, column in ticks.columns.items()}
        nothing = f"NOT ({' OR '.join(tests.values())})"
        known = (*ticks.ticked, *ticks.not_ticked)
        odd = [f"({self.text(column)} IS NOT NULL AND NOT {self.among(column, known)})" for column in ticks.columns.values()]
        for answer in names(question):
            yield f"CASE WHEN {nothing} THEN NULL ELSE {tests.get(answer, 'FALSE')} END AS {self.question(name, answer)}"
        yield f"CASE WHEN {' OR '.join(odd)} THEN 1 ELSE 0 END AS {self.question(name)}_odd"

    def is_odd(self, codes: Codes) -> str:
        """Whether a cell holds something that is none of the names."""
        if codes.separator is None:
            return f"{self.code(codes)} = {ODD}"
        return f"NOT {self.is_missing(codes)} AND NOT ({self._accounted(codes, self._within(codes))})"
