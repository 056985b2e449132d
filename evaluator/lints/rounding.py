"""M1006, M1018: a rounding shows what the figures do not: 100 % where a target was missed.

M1006 is about the figures at hand. M1018 needs none: with one criterion of a goal a usual step short of its target and all the
others met in full, the goal is shown as 100 %.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, Listed, Wording, problem, wording
from dsl.terms import Facet, Place, Rounding
from dsl.units import RATIO
from dsl.within import inside
from evaluator.lints import grid
from evaluator.lints.desk import Desk, Told, goal_span
from evaluator.lints.scene import Scene
from evaluator.lints.shown import amount, named, percent
from evaluator.lints.subjects import Subject, number
from evaluator.result import CriterionResult, GoalResult, Step
from evaluator.value import Known, Value
from evaluator.whatif.unrounded import unrounded

LINT = "rounding"
_FULL = Fraction(1)


def shown_in_full(desk: Desk) -> Told:
    """Each goal that shows 100 % thanks to a rounding, though a target in it was missed; and the total."""
    scene = desk.measured
    if scene is None or not _rounds(desk.contract):
        return
    bare = Scene.of(unrounded(desk.contract), desk.measurements)
    lifted = [goal for goal in scene.result.goals if _only_rounded(Place(goal.goal.id), scene, bare)]
    for goal in lifted:
        missed = [one for criterion in goal.criteria for one in (criterion.parts or (criterion,)) if _is_missed(one)]
        if missed and not desk.allows(LINT, goal.goal.id):
            yield _of_goal(goal, missed, scene, bare)
    if not lifted and _only_rounded(Place(), scene, bare) and not desk.allows(LINT):
        exact = number(bare.value(Place()))
        assert exact is not None
        yield problem("M1019", goal_span(desk.contract, Place()), exact=percent(exact))


def _rounds(contract: Contract) -> bool:
    return any(isinstance(item, Rounding) for term in contract.terms.values() for item in inside(term))


def _is_missed(one: CriterionResult) -> bool:
    return isinstance(one.met, Known) and one.met.value is False


def _only_rounded(place: Place, scene: Scene, bare: Scene) -> bool:
    """Whether a score is 100 % as it is rounded, and less before."""
    rounded, exact = number(scene.value(place)), number(bare.value(place))
    full = rounded is not None and rounded >= _FULL and scene.contract.unit(place) == RATIO
    return full and exact is not None and exact < _FULL


def _of_goal(goal: GoalResult, missed: list[CriterionResult], scene: Scene, bare: Scene) -> Diagnostic:
    place = Place(goal.goal.id)
    exact = number(bare.value(place))
    assert exact is not None
    told = named([_missed(one, place, scene) for one in missed])
    return problem("M1006", goal_span(scene.contract, place), goal=goal.goal.id, exact=percent(exact), missed=told)


def _missed(one: CriterionResult, goal: Place, scene: Scene) -> Wording:
    """The criterion with its figure and the target that it missed; an activity by its name."""
    place = Place(goal.goal, one.criterion.name, one.members)
    name = " ".join([one.criterion.name, *(member for _, member in one.members)])
    actual, target = number(one.actual), number(one.target)
    if actual is None or target is None:
        return wording("lint-missed", name=name)
    unit = scene.contract.unit(place.its(Facet.ACTUAL))
    return wording("lint-missed-with", name=name, actual=amount(actual, unit), target=amount(target, unit))


# --- without figures ----------------------------------------------------------------------------------------------


def coarse(desk: Desk) -> Told:
    """The goals that would show 100 % with a target missed by a usual step, told together."""
    if not _rounds(desk.contract):
        return
    found = list(_coarse(desk))
    if found:
        first, short, score, exact = found[0]
        yield problem(
            "M1018",
            _declared(desk.contract, first),
            goals=Listed(tuple(dict.fromkeys(one.goal.id for one, *_ in found)), "and"),
            number=len({one.goal.id for one, *_ in found}),
            goal=first.goal.id,
            name=first.criterion.name,
            short=amount(short, first.unit),
            target=amount(first.ends[0], first.unit),
            score=percent(score),
            exact=percent(exact),
        )


def _coarse(desk: Desk) -> Iterator[tuple[Subject, Fraction, Fraction, Fraction]]:
    """For each such goal the first criterion, the figure that misses, what it earns, and what the goal comes to unrounded."""
    bare = Scene.of(unrounded(desk.contract))
    told: set[str] = set()
    for subject in desk.subjects:
        if subject.goal.id in told or len(subject.ends) != 1 or subject.upwards is None:
            continue
        by = grid.step(subject)
        short = subject.ends[0] - by if subject.upwards else subject.ends[0] + by
        if not subject.holds(short) or not desk.trying(2 * len(subject.goal.criteria) + 4):
            continue
        score, reached = subject.score(short), _goal(desk.opened, subject, short)
        exact = _goal(bare, subject, short)
        if score is not None and reached is not None and exact is not None and reached >= _FULL > exact:
            told.add(subject.goal.id)
            if not desk.allows(LINT, subject.goal.id):
                yield subject, short, score, exact


def _goal(scene: Scene, subject: Subject, short: Fraction) -> Fraction | None:
    """What the goal comes to where one figure falls short of its target and everything else in it is met in full."""
    place = Place(subject.goal.id)
    if scene.contract.unit(place) != RATIO:
        return None
    put: dict[Place, Value] = dict(subject.put(short))
    for criterion in subject.goal.criteria:
        for members in criterion.members or ((),):
            at = Place(place.goal, criterion.name, members)
            if at != subject.place and at in scene.steps and scene.contract.unit(at) == RATIO:
                put[at] = Known(_FULL) if not _is_absent(scene.steps[at]) else scene.steps[at].value
    combined = [at for at in (Place(place.goal, subject.criterion.name),) if subject.place.members]
    steps = scene.with_values(put, [*subject.own, *combined, *_others(scene, subject), place])
    return number(steps[place].value)


def _others(scene: Scene, subject: Subject) -> list[Place]:
    """The combined scores of the other criteria with members."""
    return [
        Place(subject.goal.id, criterion.name)
        for criterion in subject.goal.criteria
        if criterion.members and criterion is not subject.criterion and Place(subject.goal.id, criterion.name) in scene.steps
    ]


def _is_absent(step: Step) -> bool:
    from evaluator.value import NotApplicable

    return isinstance(step.value, NotApplicable)


def _declared(contract: Contract, subject: Subject):  # type: ignore[no-untyped-def]
    """Where the rounding is asked for."""
    places = [Place(subject.goal.id), Place(subject.goal.id, subject.criterion.name), subject.place]
    found = (item.declared for place in places for item in inside(contract.terms[place]) if isinstance(item, Rounding))
    return next(found, goal_span(contract, Place(subject.goal.id)))
