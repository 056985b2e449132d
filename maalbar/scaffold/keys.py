"""How each figure that a contract asks for is spelled as a key: as a rule writes it, wherever that is read as the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from dsl.contract import Contract, Criterion, Goal
from dsl.quantity import Quantity
from dsl.source import Source
from dsl.terms import Figure, Place
from dsl.vocabulary import Role, spelling
from dsl.within import inside
from evaluator.measurements.language import rule_language
from maalbar.report.spoken import spelled, translated
from maalbar.report.texts import Language, language_of


@frozen
class Wanted:
    """A figure that the contract asks for: its key, and the goal and the criterion that ask for it first, if any do."""

    quantity: Quantity
    key: str
    goal: Goal | None
    criterion: Criterion | None


def wanted(contract: Contract, language: Language | None = None) -> tuple[Wanted, ...]:
    """Every figure once, goal by goal, and last what no goal asks for; spelled in the contract's language unless told."""
    spoken_in = language or language_of(contract.language)
    first = dict[Quantity, tuple[Place, Figure]]()
    for place, term in contract.terms.items():
        for figure in inside(term):
            if isinstance(figure, Figure):
                first.setdefault(figure.quantity, (place, figure))
    found = [_wanted(quantity, first.get(quantity), contract, spoken_in) for quantity in contract.quantities]
    order = [goal.id for goal in contract.goals]
    return tuple(sorted(found, key=lambda one: order.index(one.goal.id) if one.goal else len(order)))


def _wanted(quantity: Quantity, read: tuple[Place, Figure] | None, contract: Contract, language: Language) -> Wanted:
    goal = contract.goal(read[0].goal) if read and read[0].goal else None
    criterion = next((one for one in goal.criteria if read and one.name == read[0].criterion), None) if goal else None
    offered = _offered(quantity, read[1].span.text if read else "", contract)
    key = next((text for text in offered if _reads(text, contract) == quantity), str(quantity))
    key = next((text for text in _in_language(key, contract, language) if _reads(text, contract) == quantity), key)
    return Wanted(quantity, key, goal, criterion)


def _in_language(key: str, contract: Contract, language: Language) -> Iterator[str]:
    """A key as the language spells it, from what the contract writes or from what the engine does."""
    yield translated(key, contract.language, language)
    yield spelled(key, language)


def _offered(quantity: Quantity, text: str, contract: Contract) -> Iterator[str]:
    """The spellings to try: the rule's own, with the member in place of `each`."""
    if quantity.function == "done":
        yield " ".join([spelling("goal", Role.RESERVED, contract.language), *quantity.subject])
        return
    each = spelling("each", Role.CONSTANT, contract.language)
    for dimension, member in quantity.members:
        text = re.sub(rf"\b{re.escape(dimension)}\s*=\s*{each}\b", f"{dimension}={member}", text)
    yield " ".join(text.split())


def _reads(text: str, contract: Contract) -> Quantity | None:
    """The figure that a key is read as."""
    language = rule_language()
    source = Source("", text)
    expr, _ = language.expression(source, 0, None, contract) if text else (None, ())
    return language.key(expr, contract)[0] if expr else None


def by_goal(contract: Contract, language: Language) -> Mapping[str | None, tuple[Wanted, ...]]:
    """The same by the id of the goal."""
    found: dict[str | None, tuple[Wanted, ...]] = {}
    for one in wanted(contract, language):
        id = one.goal.id if one.goal else None
        found[id] = (*found.get(id, ()), one)
    return found


_PLAIN = re.compile(r"[^\W\d]\w*(?: ?[\w.()=,<>%-]+)*")
_LONGEST_KEY = 900
"""YAML reads a longer key only where a `?` stands before it."""


def entry(key: str) -> str:
    """The key as YAML reads it back, letter for letter."""
    written = key if _PLAIN.fullmatch(key) else json.dumps(key, ensure_ascii=False)
    return written if len(written) <= _LONGEST_KEY else f"? {written}\n  "
