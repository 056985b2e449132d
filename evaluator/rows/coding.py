"""Texts to the numbers of the answers and members that they stand for, and to what they add to a sum."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from decimal import Decimal

from attrs import frozen

from evaluator.rows.cells import NUMERIC, ODD, Cells, as_number
from evaluator.rows.engine import Kind
from evaluator.rows.quoted import identifier, listed, literal
from evaluator.rows.runs import by_stretches
from evaluator.rows.table import Codes


@frozen
class Coding(Cells):
    """Columns with one answer or member in a cell."""

    def code(self, codes: Codes) -> str:
        """The number of what a cell stands for, from 1; NULL for nothing.

        What is none of the names is `ODD`, or NULL as well where it is looked up.
        """
        if self.is_looked_up(codes):
            return self._looked_up(codes, _places(codes))
        return self.by_case(codes, {name: str(at) for at, name in enumerate(codes.texts, 1)}, f"{ODD}", "SMALLINT")

    def member(self, codes: Codes) -> str:
        """What a cell stands for, to group by; where it is looked up, 0 for nothing and NULL for none of the names."""
        return self._always_looked_up(codes, _places(codes)) if self.is_looked_up(codes) else self.code(codes)

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
        bare = self.bare(f"CONCAT({identifier(codes.column)})")  # which makes an empty text of NULL
        return f"MAP {{{entries}}}[{bare}]"

    def chosen(self, codes: Codes, names: Set[str]) -> str:
        """Whether a cell stands for one of these names; NULL where it stands for none at all."""
        truths = {text: "TRUE" if name in names else "FALSE" for name, texts in codes.texts.items() for text in texts}
        return self._looked_up(codes, truths)

    def known(self, codes: Codes) -> str:
        """NULL for a text that the measurement set does not know, and for no other cell."""
        return self._always_looked_up(codes, dict.fromkeys(_places(codes), "TRUE"), "TRUE")

    def weighted(self, codes: Codes, weights: Mapping[str, int], always: int) -> str:
        """What a cell adds to a sum: what each does and more by the name that it stands for; NULL for a text that is unknown."""
        added = {name: str(weights.get(name, 0) + always) for name in codes.texts}
        if self._kind(codes.column) is Kind.WHOLE:
            told = [(text, added[name]) for name, texts in codes.texts.items() for text in texts]
            missing = [(text, str(always)) for text in codes.missing]
            return f"CAST({by_stretches(identifier(codes.column), _wholes([*told, *missing]), str(always))} AS BIGINT)"
        if not self.is_looked_up(codes):
            return self.by_case(codes, added, "NULL", "BIGINT", empty=str(always))
        by_text = {text: f"{added[name]}::BIGINT" for name, texts in codes.texts.items() for text in texts}
        return self._always_looked_up(codes, by_text, f"{always}::BIGINT")

    def by_case(self, codes: Codes, values: Mapping[str, str], other: str, type_: str, empty: str = "NULL") -> str:
        """A value by the name that a cell stands for, one for an empty cell, and another for a text that is not known."""
        numeric = self._kind(codes.column) in NUMERIC
        subject = identifier(codes.column) if numeric else self._trimmed(codes.column)
        cases = [(text, values[name]) for name, texts in codes.texts.items() for text in texts]
        cases += [(text, empty) for text in (*codes.missing, "")]
        known = [(self.number_of(codes.column, text) if numeric else literal(text), code) for text, code in cases]
        whens = " ".join(f"WHEN {text} THEN {code}" for text, code in known if text is not None)
        odd = f"CASE WHEN {identifier(codes.column)} IS NULL THEN {empty} ELSE {other} END"
        return f"CAST(CASE {subject} {whens} ELSE {odd} END AS {type_})" if whens else f"CAST({odd} AS {type_})"


def _places(codes: Codes) -> dict[str, int]:
    """The number of the name that each text stands for, from 1."""
    return {text: at for at, texts in enumerate(codes.texts.values(), 1) for text in texts}


def _wholes(cases: Iterable[tuple[str, str]]) -> dict[int, str]:
    """Values by the whole number that a text is, the first where two are the same; a column of such numbers holds no others."""
    found: dict[int, str] = {}
    for text, value in cases:
        number = as_number(text)
        if number is not None and Decimal(number) % 1 == 0:
            found.setdefault(int(Decimal(number)), value)
    return found
