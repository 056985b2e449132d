"""Målbar: read a contract's rules, score them on a measurement set, and explain each figure.

    import maalbar

    contract = maalbar.load("rules/erhvervshus-nordjylland-2022")
    result = contract.score()
    result.total.value       # Known(Fraction(49, 50)), Unknown(low, high, missing) or NotApplicable(reason)

`load` and the methods of `LoadedContract` raise `MaalbarError`, which carries every message. The names are loaded when they
are first used, so that the command line need not load what it does not need.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dsl.diagnostic import Diagnostic, MaalbarError
    from evaluator.result import CriterionResult, GoalResult, Result, Score
    from evaluator.value import Known, Missing, NotApplicable, Phrase, ProfileValue, Undecided, Unknown
    from maalbar.api import LoadedContract, load

__version__ = "0.1.0"

__all__ = [
    "CriterionResult",
    "Diagnostic",
    "GoalResult",
    "Known",
    "LoadedContract",
    "MaalbarError",
    "Missing",
    "NotApplicable",
    "Phrase",
    "ProfileValue",
    "Result",
    "Score",
    "Undecided",
    "Unknown",
    "load",
]

_HOMES = {
    "dsl.diagnostic": ("Diagnostic", "MaalbarError"),
    "evaluator.result": ("CriterionResult", "GoalResult", "Result", "Score"),
    "evaluator.value": ("Known", "Missing", "NotApplicable", "Phrase", "ProfileValue", "Undecided", "Unknown"),
    "maalbar.api": ("LoadedContract", "load"),
}


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'maalbar' has no attribute {name!r}")
