"""A goal that is named on the command line: `6`, `goal 6` or `mål 6`."""

from __future__ import annotations

from dsl.diagnostic import Listed, MaalbarError, problem
from maalbar.api import LoadedContract


def goal_named(loaded: LoadedContract, asked: str | None) -> str | None:
    """The goal's id; `goal 6` and `mål 6` mean 6. Raises `MaalbarError` where there is no such goal."""
    if asked is None:
        return None
    id = asked.split()[-1] if asked.split() else asked
    if loaded.contract.goal(id) is None:
        goals = tuple(one.id for one in loaded.contract.goals)
        raise MaalbarError([problem("M0802", None, goal=asked, goals=Listed(goals))])
    return id
