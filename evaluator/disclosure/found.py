"""What is hidden of one party: every figure that the contract asks for, with those behind it, audited table by table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction

from attrs import evolve, frozen

from dsl.contract import Contract
from dsl.quantity import Condition, Quantity
from dsl.units import COUNT
from evaluator.disclosure.audit import Item, hidden
from evaluator.disclosure.cells import Cell, few_of, number, shows, small
from evaluator.disclosure.equations import TooManyError, equations
from evaluator.disclosure.spots import Spot, Table, finer, spot
from evaluator.measurements.answers import GROUPS, marks
from evaluator.measurements.derive import ADDING
from evaluator.measurements.resolve import Lookup
from evaluator.measurements.tallies import Pooled
from evaluator.result import Answer
from evaluator.value import Spelled


@frozen
class Found:
    """The figures of a party that are shown, those that are hidden for themselves, and those that would give them away."""

    shown: frozenset[Quantity]
    primary: frozenset[Quantity]
    secondary: frozenset[Quantity]


def found(quantities: Iterable[Quantity], contract: Contract, lookup: Lookup, least: int) -> Found:
    """What is hidden of the figures that are asked for, and of the figures that these are worked out from."""
    answers = _with_parts(quantities, lookup)
    items = [_item(quantity, answer, lookup, least) for quantity, answer in answers.items()]
    primary = {item.quantity for item in items if item.small}
    kept_back = set[Quantity]()
    for members in _by_table(items).values():
        kept_back |= _audited(members, contract, lookup)
    _spread(answers, primary, kept_back)
    return Found(frozenset(answers.keys() - kept_back), frozenset(primary & kept_back), frozenset(kept_back - primary))


def _with_parts(quantities: Iterable[Quantity], lookup: Lookup) -> dict[Quantity, Answer]:
    """The answers of the figures, and of those that they were worked out from, as an explanation shows them."""
    answers: dict[Quantity, Answer] = {}
    waiting = list(quantities)[::-1]
    while waiting:
        quantity = waiting.pop()
        answer = lookup.find(quantity) if quantity not in answers else None
        if answer is not None:
            answers[quantity] = answer
            waiting += list(_parts(answer))
    return answers


def _parts(answer: Answer) -> Iterator[Quantity]:
    for label, _ in answer.parts:
        if isinstance(label, Spelled) and isinstance(label.of, Quantity):
            yield label.of


def _item(quantity: Quantity, answer: Answer, lookup: Lookup, least: int) -> Item:
    contract, place = lookup.holdings.contract, spot(quantity, lookup.holdings.contract)
    people = _people(place, lookup) if answer.weighted or answer.denominator is None else None
    if answer.denominator is None and quantity.of and quantity.function != "n" and not answer.parts:
        answer = evolve(answer, denominator=people)  # told beside another figure of the same people
    few = set(small(quantity, answer, contract, least))
    if answer.weighted and few_of(least)([people]):
        few.add(Cell(place, ("n",)))
    return Item(quantity, place, frozenset(shows(quantity, answer, contract)), frozenset(few))


def _people(place: Spot, lookup: Lookup) -> Fraction | None:
    """How many people stand behind weighted answers; None where nobody says."""
    asked = _asked(place, lookup.holdings.contract)
    answer = lookup.find(asked) if asked else None
    return number(answer) if answer else None


def _by_table(items: Iterable[Item]) -> Mapping[Table, list[Item]]:
    tables: dict[Table, list[Item]] = {}
    for item in items:
        tables.setdefault(item.spot.table, []).append(item)
    return tables


def _audited(items: list[Item], contract: Contract, lookup: Lookup) -> frozenset[Quantity]:
    """What is hidden of one table; all of it where it is too large to be looked into."""
    if not any(item.small for item in items):
        return frozenset()
    size = _size(contract, lookup)
    cells = [cell for item in items for cell in (*item.shows, *item.small)]
    try:
        bound = equations(cells, contract, grouped=_is_grouped(items, lookup))
    except TooManyError:
        return frozenset(item.quantity for item in items)
    return hidden(items, bound, size)


def _is_grouped(items: Iterable[Item], lookup: Lookup) -> bool:
    pools = (_pooled(item.quantity, lookup) for item in items)
    return any(pooled and set(pooled.counts) & set(GROUPS) for pooled in pools)


def _spread(answers: Mapping[Quantity, Answer], primary: set[Quantity], kept_back: set[Quantity]) -> None:
    """A figure that is worked out from a hidden one is hidden with it; a sum is not, which the audit has looked into."""
    for quantity, answer in reversed(list(answers.items())):
        parts = [] if quantity.function in ADDING and answer.how == "derived" else list(_parts(answer))
        if quantity not in kept_back and any(part in kept_back for part in parts):
            kept_back.add(quantity)
            if any(part in primary for part in parts):
                primary.add(quantity)


# --- what the numbers are ------------------------------------------------------------------------------------


def _size(contract: Contract, lookup: Lookup) -> Callable[[Cell], Fraction | None]:
    known: dict[Cell, Fraction | None] = {}

    def size(cell: Cell) -> Fraction | None:
        if cell not in known:
            known[cell] = _counted(cell, contract, lookup)
        return known[cell]

    return size


def _counted(cell: Cell, contract: Contract, lookup: Lookup) -> Fraction | None:
    """A number as it was counted; None where it was not."""
    quantity = _asked(cell.spot, contract)
    if quantity is None:
        return _added(cell, contract, lookup)
    pooled = _pooled(quantity, lookup)
    if pooled is None:
        answer = lookup.find(quantity)
        return number(answer) if answer and cell.what == ("n",) else None
    kind, *names = cell.what
    if kind == "n":
        return pooled.n
    if kind not in ("of", "answer", "rest") or not (pooled.counts.keys() >= set(names) or _is_whole(pooled)):
        return None
    some = Fraction(sum(pooled.counts.get(name, 0) for name in names))
    return pooled.n - some if kind == "rest" else some


def _is_whole(pooled: Pooled) -> bool:
    """Whether an answer that has no number was given by nobody; of rows only the answers that are asked for are told apart."""
    question = pooled.question
    named = [answer.name for answer in question.answers if answer.name not in question.excluded]
    counted = (pooled.counts.get(name, 0) for name in dict.fromkeys((*named, *marks(question), *GROUPS)))
    return not question.several and pooled.base is None and sum(counted) == pooled.n


def _pooled(quantity: Quantity, lookup: Lookup) -> Pooled | None:
    """The counts behind a figure: of the party's rows, of everybody's, or of the files."""
    rows = [lookup.holdings.rows.get(party) for party in dict.fromkeys((lookup.party, None))]
    pools = (tallies.pool(quantity) for tallies in (*(each.tallies for each in rows if each), lookup.holdings.tallies))
    return next((pooled for pooled in pools if isinstance(pooled, Pooled)), None)


def _added(cell: Cell, contract: Contract, lookup: Lookup) -> Fraction | None:
    """The number of several members together."""
    dimension = next((name for name, chosen in cell.spot.at if len(chosen) > 1), None)
    if dimension is None:
        return None
    parts = [_counted(Cell(member, cell.what), contract, lookup) for member in finer(cell.spot, dimension, contract)]
    return None if None in parts else sum((part for part in parts if part is not None), Fraction(0))


def _asked(place: Spot, contract: Contract) -> Quantity | None:
    """The number of answers of a place as a quantity; None where several members are meant, or no question."""
    table, declared = place.table, contract.declarations
    if table.subject not in declared.questions or any(len(chosen) > 1 for _, chosen in place.at):
        return None
    members = tuple((name, str(chosen[0])) for name, chosen in place.at if name in declared.dimensions)
    others = [Condition("in", name, chosen) for name, chosen in place.at if name not in declared.dimensions]
    if len(others) > 1 or (others and table.where):
        return None
    where = others[0] if others else table.where
    made = Quantity("n", (), table.subject, members, where, table.period, group=table.group, unit=COUNT, low=Fraction(0))
    return evolve(made, home=contract.period)
