"""M1004, M1016, M1017: what is asked for, and what the score rewards, do not meet."""

from __future__ import annotations

from collections.abc import Callable

from dsl.diagnostic import Diagnostic, problem
from dsl.terms import Facet, Rounding
from dsl.units import RATIO
from dsl.within import inside
from evaluator.lints import grid
from evaluator.lints.desk import Desk, Told, name_span
from evaluator.lints.scene import open_value
from evaluator.lints.shown import amount
from evaluator.lints.subjects import Subject, number
from evaluator.possible import interval_of, is_word
from evaluator.value import Known

LINT = "out_of_reach"


def out_of_reach(desk: Desk) -> Told:
    """A target that no possible figure meets, a full score that none earns, or one that is earned short of the target.

    Of a target that the checker has told to be beyond every figure nothing more is said.
    """
    told: set[tuple[str, str]] = set()
    for subject in desk.subjects:
        silent = subject.names in told or subject.criterion.span in desk.told_of
        found = None if silent else next((one for rule in _RULES if (one := rule(subject, desk))), None)
        if found is not None:
            told.add(subject.names)
            if not desk.allows(LINT, *subject.names):
                yield found


def _unmeetable(subject: Subject, desk: Desk) -> Diagnostic | None:
    """A target that no possible figure meets."""
    met, actual = subject.place.its(Facet.MET), subject.place.its(Facet.ACTUAL)
    if met not in desk.contract.terms:
        return None
    opened = open_value(subject.unit, subject.low, subject.high)
    value = subject.scene.with_values({actual: opened}, [met])[met].value
    if not (isinstance(value, Known) and value.value is False) or not subject.ends:
        return None
    bound = subject.low if subject.upwards is False else subject.high
    words = {"name": subject.criterion.name, "target": amount(subject.ends[0], subject.unit)}
    return bound if bound is None else problem("M1016", name_span(subject.criterion), **words, bound=amount(bound, subject.unit))


def _never_full(subject: Subject, desk: Desk) -> Diagnostic | None:
    """A score in percent that is below 100 % whatever the figure is."""
    value, _ = subject.opened
    if subject.scene.contract.unit(subject.place) != RATIO or is_word(value) or isinstance(value, Known):
        return None
    high = interval_of(value).high
    if high is None or high >= 1:
        return None
    return problem("M1004", name_span(subject.criterion), name=subject.criterion.name, most=amount(high, RATIO))


def _full_too_soon(subject: Subject, desk: Desk) -> Diagnostic | None:
    """A figure a step short of the target that earns all that can be earned, by the scoring and not by a rounding."""
    verdict = subject.verdict
    if verdict is None or subject.upwards is None or len(subject.ends) != 1:
        return None
    if any(isinstance(item, Rounding) for item in inside(desk.contract.terms[subject.place])):
        return None
    (target,), by = subject.ends, grid.step(subject)
    short = target - by if subject.upwards else target + by
    value, _ = subject.opened
    if not subject.holds(short) or verdict(short) or isinstance(value, Known) or is_word(value):
        return None
    reached, most = subject.score(short), interval_of(value).high
    if reached is None or reached != most or number(value) is not None:
        return None
    return problem(
        "M1017",
        name_span(subject.criterion),
        name=subject.criterion.name,
        short=amount(short, subject.unit),
        target=amount(target, subject.unit),
        most=amount(reached, desk.contract.unit(subject.place)),
    )


_RULES: tuple[Callable[[Subject, Desk], Diagnostic | None], ...] = (_unmeetable, _never_full, _full_too_soon)
