"""The results that a command is about: of the one party, of each of several, or of the party that was named."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evaluator.result import Result
from maalbar.api import LoadedContract
from maalbar.parties import chosen, scored


def results(loaded: LoadedContract, measurements: Sequence[Path], party: str | None) -> tuple[Result, ...]:
    """The results in the order of the set. Raises `MaalbarError` where there is no party of that name."""
    return scored(loaded.contract, loaded.measure(measurements or None), party)


def published(loaded: LoadedContract, measurements: Sequence[Path], party: str | None) -> tuple[Result, ...]:
    """The same as they are published: with the verdicts of hidden figures where the contract lets them be told."""
    from evaluator.disclosure.verdicts import of_parties, one

    measured = loaded.measure(measurements or None)
    wanted = chosen(loaded.contract, measured, party)
    if not loaded.contract.scored_parties:
        return (one(loaded.contract, measured),)
    return tuple(each for each in of_parties(loaded.contract, measured) if each.party in wanted)
