"""The checks by name, and a run of them: what the contract allows, and whoever runs them turns off, is left out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from attrs import frozen

from dsl.diagnostic import Diagnostic, problem, rewrite
from evaluator.lints.already_met import already_met
from evaluator.lints.backwards import backwards, backwards_above
from evaluator.lints.cliff import cliffs
from evaluator.lints.conventions import equal_weights, rounding_unsaid
from evaluator.lints.desk import Desk, Told
from evaluator.lints.gates import gate_cliffs
from evaluator.lints.no_effect import no_effect
from evaluator.lints.out_of_reach import out_of_reach
from evaluator.lints.rounding import coarse, shown_in_full
from evaluator.lints.twice import counted_twice

Check = Callable[[Desk], Told]


@frozen
class Lint:
    """A lint: its name, as the vocabulary has it, the codes of what it tells, and its checks.

    Those of `quick` need the contract alone, those of `figures` the figures at hand or those of earlier periods.
    """

    id: str
    codes: tuple[str, ...]
    quick: tuple[Check, ...] = ()
    figures: tuple[Check, ...] = ()


LINTS: tuple[Lint, ...] = (
    Lint("backwards", ("M1001", "M1014"), (backwards,), (backwards_above,)),
    Lint("cliff", ("M1002", "M1015"), (cliffs, gate_cliffs)),
    Lint("already_met", ("M1003",), (already_met,)),
    Lint("out_of_reach", ("M1004", "M1016", "M1017"), (out_of_reach,)),
    Lint("no_effect", ("M1005",), (no_effect,)),
    Lint("rounding", ("M1006", "M1018", "M1019"), (coarse,), (shown_in_full,)),
    Lint("implicit", ("M1007", "M1011", "M1012", "M1013"), (equal_weights,), (rounding_unsaid,)),
    Lint("counted_twice", ("M1008",), (counted_twice,)),
)
"""Every lint, in the order in which they run."""

OF: Mapping[str, str] = {code: lint.id for lint in LINTS for code in lint.codes}
"""The lint that tells a code."""


def run(desk: Desk, without: Collection[str] = (), *, quick: bool = True, figures: bool = True) -> Iterator[Diagnostic]:
    """What the lints tell; `without` are the names of lints, or codes, that are turned off.

    `quick` runs the checks that need the contract alone, `figures` the others.
    """
    for lint in LINTS:
        if lint.id in without or set(lint.codes) <= set(without):
            continue
        for check in (*(lint.quick if quick else ()), *(lint.figures if figures else ())):
            yield from (told for told in check(desk) if told.code not in without)


def idle(desk: Desk, without: Collection[str] = ()) -> Iterator[Diagnostic]:
    """The allowances that silenced nothing in a whole run, those of lints that were turned off left out."""
    if "M1010" in without:
        return
    for one in desk.contract.allowances:
        if one.span not in desk.used and one.lint not in without:
            yield problem("M1010", one.span, rewrite(one.span, ""), name=one.span.text.split()[1])
