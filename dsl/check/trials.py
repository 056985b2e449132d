"""Examples: what they name must be there, though nothing is worked out here."""

from __future__ import annotations

from collections.abc import Iterator

from dsl import syntax
from dsl.check.keys import key, place
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic


def trials(file: syntax.File, contract: Contract) -> Iterator[Diagnostic]:
    """Every name in an example that the contract does not know."""
    first = tuple(sorted((name, each.members[0].name) for name, each in contract.declarations.dimensions.items()))
    for example in file.examples:
        for given in example.givens:
            yield from key(given.quantity, contract, first)[1]
        for expect in example.expects:
            yield from place(expect.path, contract)[1]
