"""The results of a contract: of its one party, of each of several, or of the one that was named."""

from __future__ import annotations

from dsl.contract import Contract
from dsl.diagnostic import Listed, MaalbarError, problem
from evaluator.result import Result
from evaluator.score import MeasurementSet, score, score_parties


def scored(contract: Contract, measurements: MeasurementSet, party: str | None = None) -> tuple[Result, ...]:
    """The results in the order of the set, or that of the party. Raises `MaalbarError` where there is no party of that name."""
    wanted = chosen(contract, measurements, party)
    if not contract.scored_parties:
        return (score(contract, measurements),)
    found = {one.party: one for one in score_parties(contract, measurements)}
    return tuple(found[name] for name in wanted)


def chosen(contract: Contract, measurements: MeasurementSet, party: str | None = None) -> tuple[str | None, ...]:
    """The parties of the set, or the one that was named; None for the one party of a contract that is not scored for several.

    Raises `MaalbarError` where there is no party of that name, or none at all where there should be.
    """
    if not contract.scored_parties:
        if party is not None:
            raise MaalbarError([problem("M0803", None, party=party)])
        return (None,)
    names = measurements.parties
    if not names:
        raise MaalbarError([problem("M0804", None)])
    if party is None:
        return names
    if party not in names:
        from difflib import get_close_matches

        close = tuple(f'"{name}"' for name in get_close_matches(party, names) or names[:3])
        raise MaalbarError([problem("M0801", None, party=party, close=Listed(close))])
    return (party,)


def one(contract: Contract, measurements: MeasurementSet, party: str | None = None) -> str | None:
    """The one party: the contract's only one, which is None, or the one that was named of several.

    Raises `MaalbarError` where one of several is to be named, and as `chosen` does.
    """
    names = chosen(contract, measurements, party)
    if len(names) > 1:
        raise MaalbarError([problem("M0954", None, parties=len(names), first=names[0])])
    return names[0]
