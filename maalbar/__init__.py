"""Målbar: read a contract's rules, score them on a measurement set, and explain each figure.

    import maalbar

    contract = maalbar.load("rules/erhvervshus-nordjylland-2022")
    result = contract.score()
    print(result.total.value)    # 49/50; the value is Known(value), Unknown(low, high, missing) or NotApplicable(reason)

The public names:

    load                                          read a contract: a `LoadedContract`
    compare                                       contracts and scenarios side by side: a `Comparison`
    LoadedContract                                its methods check, measure, score, score_parties, what_if and what_if_parties,
                                                  margins, intervals, sensitivity, backtest, diff, sweep and test
    Result, GoalResult, CriterionResult, Score    what `score` gives
    RuleTests                                     what `test` gives: the examples run, and what none of them touches
    Estimate                                      what `intervals` gives of each criterion: how far chance may have moved it
    Solution                                      what the methods solve and solve_steps give: the values that grant a wish
    WhatIf                                        what `what_if` gives: every score before and after
    Known, Unknown, Undecided, NotApplicable      a value: settled, in an interval, one of several, or not there to be had
    ProfileValue                                  a value for each member of a dimension
    Missing, Phrase                               what is missing, and why, to be put into a reader's words
    MaalbarError, Diagnostic                      what is wrong with a contract or its figures

`load` and the methods of `LoadedContract` raise `MaalbarError`, which carries every message. The names are loaded when they
are first used, so that the command line need not load what it does not need.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dsl.diagnostic import Diagnostic, MaalbarError
    from evaluator.confidence.criteria import Estimate
    from evaluator.result import CriterionResult, GoalResult, Result, Score
    from evaluator.value import Known, Missing, NotApplicable, Phrase, ProfileValue, Undecided, Unknown
    from evaluator.whatif.solve.solve import Solution
    from maalbar.api import LoadedContract, load
    from maalbar.comparison.columns import compare
    from maalbar.comparison.model import Comparison
    from maalbar.examples.model import RuleTests
    from maalbar.whatif.model import WhatIf

__version__ = "0.1.0"

__all__ = [
    "Comparison",
    "CriterionResult",
    "Diagnostic",
    "Estimate",
    "GoalResult",
    "Known",
    "LoadedContract",
    "MaalbarError",
    "Missing",
    "NotApplicable",
    "Phrase",
    "ProfileValue",
    "Result",
    "RuleTests",
    "Score",
    "Solution",
    "Undecided",
    "Unknown",
    "WhatIf",
    "compare",
    "load",
]

_HOMES = {
    "dsl.diagnostic": ("Diagnostic", "MaalbarError"),
    "evaluator.confidence.criteria": ("Estimate",),
    "evaluator.result": ("CriterionResult", "GoalResult", "Result", "Score"),
    "evaluator.value": ("Known", "Missing", "NotApplicable", "Phrase", "ProfileValue", "Undecided", "Unknown"),
    "evaluator.whatif.solve.solve": ("Solution",),
    "maalbar.api": ("LoadedContract", "load"),
    "maalbar.comparison.columns": ("compare",),
    "maalbar.comparison.model": ("Comparison",),
    "maalbar.examples.model": ("RuleTests",),
    "maalbar.whatif.model": ("WhatIf",),
}


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'maalbar' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
