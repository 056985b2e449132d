"""The results that a command is about: of the one party, of each of several, or of the party that was named."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from dsl.diagnostic import MaalbarError, problem
from evaluator.result import Result
from maalbar.api import LoadedContract


def results(loaded: LoadedContract, measurements: Sequence[Path], party: str | None) -> tuple[Result, ...]:
    """The results in the order of the set. Raises `MaalbarError` where there is no party of that name."""
    if not loaded.contract.scored_parties:
        if party is not None:
            raise MaalbarError([problem("M0803", None, party=party)])
        return (loaded.score(measurements or None),)
    scored = loaded.score_parties(measurements or None)
    if party is None:
        return scored
    names = [one.party or "" for one in scored]
    if party not in names:
        close = ", ".join(f'"{name}"' for name in get_close_matches(party, names) or names[:3])
        raise MaalbarError([problem("M0801", None, party=party, close=close)])
    return (scored[names.index(party)],)
