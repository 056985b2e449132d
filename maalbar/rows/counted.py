"""What rows gave, as entries of a measurement set: counts of answers under their questions, and the figures of measures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction

from attrs import frozen

from dsl.contract import Contract
from dsl.quantity import Members, Quantity
from dsl.source import Span
from dsl.units import COUNT
from evaluator.measurements.periods import BORROWED
from evaluator.measurements.records import Batch, Number, Origin, Response, Tally
from evaluator.result import Answer
from evaluator.value import Known, Marks, NotApplicable, Phrase, ProfileValue, Unknown
from maalbar.report.phrases import said
from maalbar.report.spoken import spelled
from maalbar.report.texts import Language, language_of
from maalbar.rows.written import Entry, key, number, text, with_unit

SourceOf = Callable[[str | None, Span | None], Mapping[str, str]]
"""How an entry names its source, by the title and the place."""


@frozen
class Counted:
    """Writes counts and figures for one contract, in its language."""

    contract: Contract
    source_of: SourceOf

    @property
    def language(self) -> Language:
        """The language of the keys."""
        return language_of(self.contract.language)

    # --- counts -----------------------------------------------------------------------------------------------

    def counts(self, tallies: Iterable[Tally]) -> Iterator[tuple[str, Entry]]:
        """Each tally under a key that names its question, of whom and when."""
        for tally in tallies:
            yield self.key(tally.batch, tally.members), self._counts(tally)

    def key(self, batch: Batch, members: Members) -> str:
        """The question, and of whom and when its answers are, as the arguments of what counts them."""
        of = Quantity(
            "n", (), batch.question, members, batch.where, batch.period, group=batch.group, unit=COUNT, home=self.contract.period
        )
        return spelled(of, self.language).partition("(")[2][:-1]

    def _counts(self, tally: Tally) -> dict[str, str]:
        parts = {name: number(count) for name, count in tally.counts.items()}
        beside = {"total": tally.base, "asked": tally.asked, "missing": self._missing(tally)}
        beside |= {"people": tally.people, "squares": tally.squares, "population": tally.population}
        parts |= {name: number(count) for name, count in beside.items() if count is not None}
        return {**parts, **self.origin(tally.origin)}

    def _missing(self, tally: Tally) -> Number | None:
        """How many did not answer, where the counts do not tell it without a doubt."""
        if tally.asked is None or self.contract.declarations.questions[tally.batch.question].several:
            return None if tally.asked is None or tally.answered is None else tally.asked - tally.answered
        return tally.asked - (sum(tally.counts.values()) if tally.answered is None else tally.answered)

    def together(self, response: Response, tallies: Iterable[Tally]) -> tuple[str, Entry]:
        """How many of all members together were asked, above what is counted of each."""
        within = [tally for tally in tallies if set(tally.members) > set(response.members)]
        answered = response.answered
        missing = {} if answered is None else {"missing": number(response.asked - answered)}
        return self.key(response.batch, response.members), {
            **self._nested(within, response.members),
            "asked": number(response.asked),
            **missing,
            **self.origin(response.origin),
        }

    def _nested(self, tallies: list[Tally], above: Members) -> dict[str, str]:
        """Member by member, one dimension below the other."""
        found: dict[tuple[str, str], list[Tally]] = {}
        for tally in tallies:
            found.setdefault(next(member for member in tally.members if member not in above), []).append(tally)
        return {f"{name}={member}": self._below(under, (*above, (name, member))) for (name, member), under in found.items()}

    def _below(self, tallies: list[Tally], above: Members) -> str:
        parts = self._counts(tallies[0]) if len(tallies[0].members) == len(above) else self._nested(tallies, above)
        return "{" + ", ".join(f"{key(name)}: {part}" for name, part in parts.items()) + "}"

    # --- figures ----------------------------------------------------------------------------------------------

    def figure(self, quantity: Quantity, answer: Answer) -> tuple[str, Entry]:
        """A figure of a measure, with what it was counted from."""
        marks = frozenset() if isinstance(answer.value, ProfileValue) else answer.value.marks
        origin = Origin(answer.span, answer.source, answer.note, marks) if answer.span else None
        beside = {"excluded": answer.excluded, "asked": answer.asked} if answer.denominator is not None else {}
        parts = {name: number(count) for name, count in beside.items() if count is not None}
        return self.name(quantity), {**self._value(quantity, answer), **parts, **(self.origin(origin) if origin else {})}

    def name(self, quantity: Quantity) -> str:
        """A quantity as a key."""
        return spelled(quantity, self.language)

    def _value(self, quantity: Quantity, answer: Answer) -> dict[str, str]:
        value = answer.value
        if answer.numerator is not None and answer.denominator is not None:
            return {"numerator": number(answer.numerator), "denominator": number(answer.denominator), **self._squares(answer)}
        if isinstance(value, Known) and isinstance(value.value, Fraction):
            return {"value": text(with_unit(value.value, quantity.unit, self.contract.language)), "exact": "true"}
        why = value.reason if isinstance(value, NotApplicable) else self._why(value)
        kind = "not applicable" if isinstance(value, NotApplicable) else "unknown"
        return {"value": kind, "because": text(said(why, self.language)), "exact": "true"}

    def _why(self, value: object) -> Phrase | str:
        return value.missing[0].looked if isinstance(value, Unknown) and value.missing else "?"

    def _squares(self, answer: Answer) -> dict[str, str]:
        """The sum of the squares of the single numbers, where their variance is known."""
        if answer.variance is None or not answer.denominator or answer.numerator is None:
            return {}
        mean = answer.numerator / answer.denominator
        return {"squares": number((answer.variance + mean**2) * answer.denominator)}

    def origin(self, origin: Origin) -> dict[str, str]:
        """Where a figure comes from, the note beside it, and the period that it is really of."""
        note = {"note": text(origin.note)} if origin.note else {}
        return {**self.source_of(origin.source, origin.span), **note, **period_of(origin.marks)}


def period_of(marks: Marks) -> dict[str, str]:
    """The period that a figure is really of, where that is another."""
    told = next((mark.text for mark in marks if mark.kind == BORROWED and isinstance(mark.text, Phrase)), None)
    return {"of_period": str(dict(told.words)["own"])} if told else {}
