"""How a quantity is answered: the party's own cell, then rows, counts, a published figure, other figures, a stand-in.

The first way that gives a figure is taken; a figure that is given as unknown gives none, so that another way may. What no
way gives is missing, and the answer says where was looked (`looked.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from attrs import evolve, field, frozen

from dsl.contract import Contract
from dsl.quantity import Quantity
from evaluator.measurements import behind, derive, statistics
from evaluator.measurements.holdings import Holdings, RowHoldings
from evaluator.measurements.periods import is_borrowed
from evaluator.measurements.records import Figure
from evaluator.measurements.tallies import Lacking, Pooled
from evaluator.result import Answer
from evaluator.value import Mark, Marks, Phrase, ProfileValue, Spelled, Undecided, Unknown, Value


@frozen(eq=False)
class Lookup:
    """Questions to the holdings, of one party or of none. Each is answered once, and the holdings keep the answers.

    `_found` are those on the way to the one that is asked for, `_waiting` the figures that rest on what is looked for now,
    and `_circles` those of them that were asked for again. What was found without these may be other than it would be if it
    were asked for first; so that no answer hangs on which was, nothing of it is kept.
    """

    holdings: Holdings
    party: str | None = None
    _kept: dict[Quantity, Answer | None] = field(init=False, repr=False)
    _found: dict[Quantity, Answer | None] = field(factory=dict, init=False, repr=False)
    _waiting: set[Quantity] = field(factory=set, init=False, repr=False)
    _circles: set[Quantity] = field(factory=set, init=False, repr=False)

    @_kept.default
    def _known(self) -> dict[Quantity, Answer | None]:
        return self.holdings.answers.setdefault(self.party, {})

    def find(self, quantity: Quantity) -> Answer | None:
        """The answer; None where no way gives a figure. A figure that would rest on itself gives none."""
        for known in (self._kept, self._found):
            if quantity in known:
                return known[quantity]
        if quantity in self._waiting:
            self._circles.add(quantity)
            return None
        self._waiting.add(quantity)
        self._found[quantity] = found = next((found for way in WAYS if (found := way(quantity, self))), None)
        self._waiting.discard(quantity)
        if not self._waiting:
            self._keep()
        return found

    def _keep(self) -> None:
        """Keep what was found, unless some figure might have rested on itself."""
        if not self._circles:
            self._kept.update(self._found)
        self._found.clear()
        self._circles.clear()

    @property
    def row(self) -> int | None:
        """The row of the party in the table of parties."""
        parties = self.holdings.parties
        return parties.index.get(self.party) if parties and self.party is not None else None


# --- the ways ----------------------------------------------------------------------------------------------


def _cell(quantity: Quantity, lookup: Lookup) -> Answer | None:
    parties = lookup.holdings.parties
    column, row = parties.figures.get(quantity) if parties else None, lookup.row
    if parties is None or column is None or row is None:
        return None
    printed = column.values[row]
    if printed is None or is_open(printed.value):
        return None
    span = parties.rows.span(row, column.number)
    found = Answer(marked(printed.value, column.marks), "published", parties.source, parties.note, span, digits=printed.digits)
    if not column.behind:
        return found
    question = lookup.holdings.contract.declarations.questions.get(quantity.of or "")
    weighted = evolve(found, weighted=bool(question and question.weight))
    return behind.told(weighted, quantity, column.behind[row], printed.digits)


def _rows(quantity: Quantity, lookup: Lookup) -> Answer | None:
    """What the party's rows say, or else those of everybody."""
    for party in dict.fromkeys((lookup.party, None)):
        held = lookup.holdings.rows.get(party)
        if held is None:
            continue
        pooled = None if quantity in held.figures else held.tallies.pool(quantity)
        if quantity in held.figures or (isinstance(pooled, Pooled) and not _gives_way(quantity, pooled, lookup)):
            found = of_rows(quantity, held)
            return None if found is None or is_open(found.value) else found
    return None


def of_rows(quantity: Quantity, held: RowHoldings) -> Answer | None:
    """What the rows of one party say, or those of everybody; None where they say nothing."""
    if quantity in held.figures:
        return held.figures[quantity]
    pooled = held.tallies.pool(quantity)
    return from_counts(quantity, pooled, "rows") if isinstance(pooled, Pooled) else None


def _counts(quantity: Quantity, lookup: Lookup) -> Answer | None:
    pooled = lookup.holdings.tallies.pool(quantity)
    if not isinstance(pooled, Pooled) or _gives_way(quantity, pooled, lookup):
        return None
    return from_counts(quantity, pooled)


def _gives_way(quantity: Quantity, pooled: Pooled, lookup: Lookup) -> bool:
    """Whether counts of another period give way to a figure that is really of this one."""
    figure = lookup.holdings.figures.get(quantity)
    return is_borrowed(pooled.origin.marks) and figure is not None and not is_borrowed(figure.origin.marks)


def from_counts(quantity: Quantity, pooled: Pooled, how: str = "counts") -> Answer | None:
    """The answer that counts give, of a file or of rows; None where they give none to this quantity."""
    numerator = statistics.numerator(pooled, quantity)
    value = statistics.of_number(pooled, quantity, numerator)
    if isinstance(value, Lacking):
        return None
    origin = pooled.origin
    return Answer(
        marked(value, origin.marks),
        how,
        origin.source,
        origin.note,
        origin.span,
        numerator,
        pooled.n,
        pooled.excluded,
        asked=pooled.asked,
        population=pooled.population,
        variance=statistics.variance(pooled, quantity),
        weighted=bool(pooled.question.weight),
        effective=pooled.effective,
    )


def _published(quantity: Quantity, lookup: Lookup) -> Answer | None:
    holdings = lookup.holdings
    column = holdings.parties.figures.get(quantity) if holdings.parties and lookup.row is not None else None
    if column is not None and not column.behind:
        return None
    figure = holdings.figures.get(quantity) or holdings.implied.get(quantity)
    return from_figure(figure, holdings.contract) if figure and not is_open(figure.printed.value) else None


def from_figure(figure: Figure, contract: Contract) -> Answer:
    """The answer that a published figure gives."""
    origin, printed = figure.origin, figure.printed
    value = marked(printed.value, origin.marks)
    n, size = (None if number is None else Fraction(number) for number in (figure.n, figure.population))
    question = contract.declarations.questions.get(figure.quantity.of or "")
    weighted = bool(question and question.weight)
    if figure.behind is not None:
        found = Answer(value, "published", origin.source, origin.note, origin.span, population=size, weighted=weighted)
        return behind.told(found, figure.quantity, figure.behind, printed.digits)
    return Answer(
        value,
        "published",
        origin.source,
        origin.note,
        origin.span,
        denominator=n,
        digits=printed.digits,
        population=size,
        weighted=weighted,
    )


def _derived(quantity: Quantity, lookup: Lookup) -> Answer | None:
    if quantity.function in derive.ADDING and _was_counted(quantity, lookup):
        return None
    for recipe in derive.recipes(quantity, lookup.holdings.contract, lookup.holdings.divisions):
        parts: list[tuple[str, Answer]] = []
        for part in recipe.parts:
            found = lookup.find(part)
            if found is None:
                break
            parts.append((Spelled(part), found))
        value = derive.value(recipe, [found.value for _, found in parts]) if len(parts) == len(recipe.parts) else None
        if value is not None and not isinstance(value, Phrase):
            return Answer(value, "derived", _sources(parts), None, parts[0][1].span, parts=tuple(parts))
    return None


def _was_counted(quantity: Quantity, lookup: Lookup) -> bool:
    """Whether rows were counted for a figure, and gave none: then their members do not add up to it either."""
    given, parties = lookup.holdings.figures.get(quantity), lookup.holdings.parties
    column = parties.figures.get(quantity) if parties and lookup.row is not None else None
    return bool((given and given.behind and given.behind.exact) or (column and column.behind))


def _sources(parts: list[tuple[str, Answer]]) -> str | None:
    titles = dict.fromkeys(found.source for _, found in parts if found.source)
    return ", ".join(titles) or None


def _stand_in(quantity: Quantity, lookup: Lookup) -> Answer | None:
    stand_in = lookup.holdings.stand_ins.get(quantity)
    found = lookup.find(stand_in.use) if stand_in else None
    if stand_in is None or found is None:
        return None
    value = marked(found.value, frozenset({Mark("stand-in", stand_in.because)}))
    parts = ((Spelled(stand_in.use), found),)
    return evolve(found, value=value, how="stand-in", note=stand_in.because, span=stand_in.span, parts=parts)


WAYS: tuple[Callable[[Quantity, Lookup], Answer | None], ...] = (_cell, _rows, _counts, _published, _derived, _stand_in)
"""Every way to a figure, the one to be tried first before the others."""


def is_open(value: Value) -> bool:
    """Whether a value is given as unknown."""
    return isinstance(value, Unknown | Undecided)


def marked(value: Value, marks: Marks) -> Value:
    """A value with more to tell of it."""
    if isinstance(value, ProfileValue) or not marks:
        return value
    return evolve(value, marks=value.marks | marks)
