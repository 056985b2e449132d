"""What a counted figure rests on: of how many it is, how many are left out, and how many of those asked did not answer."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from attrs import frozen

from dsl.units import COUNT, RATIO
from evaluator.result import Answer
from evaluator.value import Known
from maalbar.report import numbers
from maalbar.report.model import Amount, measured
from maalbar.report.texts import Language, text
from maalbar.report.words import amount

KEYS = ("numerator", "denominator", "excluded", "missing", "asked")
"""The counts behind a figure."""


@frozen
class Counted:
    """The counts behind a figure as far as they are shown, by their key, and the response rate.

    Where one of them is too small to be shown, those are left out from which it could be worked out: how many were asked, and
    the rate.
    """

    counts: dict[str, Amount]
    response: Fraction | None

    @classmethod
    def of(cls, answer: Answer, hide_below: int | None) -> Counted:
        """The counts behind an answer; none where the figure was not counted."""
        known = {key: getattr(answer, key) for key in KEYS}
        counts = {key: measured(Known(count), COUNT, hide_below) for key, count in known.items() if count is not None}
        if any(key in counts and counts[key].below is not None for key in KEYS[1:4]):
            return cls({key: count for key, count in counts.items() if key != "asked"}, None)
        return cls(counts, answer.response)

    def words(self, language: Language) -> Iterator[str]:
        """The parts of a sentence about them."""
        said = {key: amount(count, language) for key, count in self.counts.items()}
        if {"numerator", "denominator"} <= said.keys():
            yield text("counts", language, numerator=said["numerator"], denominator=said["denominator"])
        elif "denominator" in said and ("asked" in said or "missing" in said):
            yield text("answers", language, denominator=said["denominator"])
        if "excluded" in said and (self._is_some("excluded") or "asked" in said):
            yield text("excluded", language, excluded=said["excluded"])
        if "missing" in said and "asked" in said:
            yield text("did not answer of", language, missing=said["missing"], asked=said["asked"])
        elif "missing" in said or "asked" in said:
            key = "did not answer" if "missing" in said else "asked"
            yield text(key, language, missing=said.get("missing", ""), asked=said.get("asked", ""))
        if self.response is not None:
            yield text("response rate", language, rate=numbers.amount(self.response, RATIO, language))

    def _is_some(self, key: str) -> bool:
        return self.counts[key].value != Known(Fraction(0))

    def exact(self) -> dict[str, Any]:
        """The same for other programs, each number as an exact fraction."""
        found: dict[str, Any] = {key: _exact(count) for key, count in self.counts.items()}
        return found if self.response is None else {**found, "response_rate": numbers.exact(self.response)}


def _exact(count: Amount) -> Any:
    if count.below is not None or not isinstance(count.value, Known) or not isinstance(count.value.value, Fraction):
        return {"hidden": f"< {count.below}"}
    return numbers.exact(count.value.value)
