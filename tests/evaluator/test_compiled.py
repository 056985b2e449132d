"""The compiled scores are those of the evaluator, or they are refused."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dsl import terms as checked
from dsl.terms import Facet, Mode, Place, Term
from dsl.units import TRUTH
from evaluator.closures import NotCoveredError
from evaluator.compiled import Compiled, compile_scores
from evaluator.score import score
from evaluator.value import Known, NotApplicable
from tests.evaluator.build import (
    SPAN,
    Figures,
    absent,
    actual,
    bands,
    call,
    choice,
    combination,
    constant,
    contract,
    figure,
    goal,
    label,
    linear,
    operation,
    parameter,
    part,
    peers,
    profile,
    reference,
    rounding,
)
from tests.evaluator.strategies import NAMES, modes, numbers, steps, terms

TOTAL = Place()


def compiled(places: Mapping[Place, Term]) -> Compiled:
    """A contract of these equations compiled; its figures are a to d and the truth e."""
    goals = [goal(place.goal) for place in places if place.goal and place == Place(place.goal)]
    return compile_scores(contract(places, *goals, quantities=(*NAMES, "e")))


def agree(places: Mapping[Place, Term], figures: list[Fraction]) -> bool:
    """Whether the compiled scores were given; then they are the evaluator's."""
    goals = [goal(place.goal) for place in places if place.goal and place == Place(place.goal)]
    whole = contract(places, *goals, quantities=(*NAMES, "e"))
    try:
        scores = compile_scores(whole)(figures)
    except NotCoveredError:
        return False
    values = {name: Known(value) for name, value in zip(NAMES, figures, strict=False)} | {"e": Known(bool(figures[-1]))}
    result = score(whole, Figures(values))
    expected = {Place(each.goal.id): each.score.value for each in result.goals} | {TOTAL: result.total.value}
    for place, value in expected.items():
        given = scores[place]
        assert value == Known(given) if given is not None else isinstance(value, NotApplicable)
    return True


given_figures = st.tuples(numbers, numbers, numbers, numbers, st.sampled_from([Fraction(0), Fraction(1)])).map(list)
E = figure("e", TRUTH)

COVERED = [
    figure("a"),
    constant("2/3"),
    operation("add", "a", operation("sub", 3, operation("neg", "b"))),
    operation("mul", operation("mul", "a", "b"), operation("mul", 3, "c")),
    operation("div", "a", operation("add", operation("abs", "b"), 1)),
    operation("div", "a", Fraction(-3, 2)),
    operation("pow", "a", 3),
    operation("pow", operation("add", operation("abs", "b"), 1), -2),
    operation("min", "a", "b", 1),
    operation("max", "a", "b", "c", Fraction(1, 2)),
    operation("clamp", "a", "b", "c"),
    operation("min", operation("div", "a", Fraction(4, 5)), 1),
    operation("clamp", operation("div", "a", Fraction(4, 5)), 0, 1),
    operation("clamp", operation("div", "a", Fraction(-4, 5)), 0, 1),
    operation("floor", "a", Fraction(1, 3)),
    operation("ceil", "a", Fraction(1, 3)),
    choice(operation("ge", "a", "b"), "c", 0),
    choice(operation("ge", "a", Fraction(1, 2)), 1, 0),
    choice(operation("lt", 1, 2), "a", absent("not due")),
    choice(E, Fraction(1, 2), Fraction(1, 3)),
    choice(E, 1, 0),
    choice(operation("and", E, operation("not", operation("in", "a", 1, "b"))), 1, 0),
    choice(operation("or", operation("eq", "a", "b"), operation("ne", "c", 1)), "a", 0, gate=True),
    choice(combination("all", operation("gt", "a", 0), E), 1, 0),
    choice(combination("any", operation("le", "a", 0), E), 1, 0),
    E,
    combination("mean", "a", "b", E, 1),
    combination("mean", E, E, E),
    combination("mean", E, choice(E, 1, 0), part(1, 2)),
    combination("mean", part("a", 3), part(E, Fraction(1, 2)), part("b", 0), absent("not due")),
    combination("mean", *(operation("clamp", operation("div", name, Fraction(7, 10)), 0, 1) for name in NAMES)),
    combination("mean", *(part(operation("clamp", operation("div", name, 3), 0, 1), 2) for name in NAMES)),
    combination("mean", "a", absent("not due"), least=2),
    combination("mean", part("a", 0), part("b", 0)),
    combination("sum", part("a", 2), part(E, -1)),
    combination("worst", "a", "b", E),
    combination("best", "a", "b", "c", top=3),
    combination("product", "a", "b", E),
    combination("mean", absent("not due")),
    bands("a", ("ge", 5, 1), ("gt", 0, Fraction(1, 2)), otherwise="b"),
    linear("a", (-5, 0), (0, Fraction(1, 2)), (5, 0)),
    call("f", operation("mul", parameter("p"), operation("add", parameter("q"), 1)), p="a", q="b"),
    *(rounding(combination("mean", "a", "b"), Fraction(1, 3), mode) for mode in Mode),
    *(rounding(combination("mean", E, E, choice(E, 1, 0), 0), Fraction(1, 4), mode) for mode in Mode),
    *(rounding(operation("sub", combination("sum", E, E), 3), Fraction(2), mode) for mode in Mode),
    *(rounding(Fraction(-5, 2), 1, mode) for mode in Mode),
]


@pytest.mark.parametrize("term", COVERED)
@given(figures=given_figures)
@settings(max_examples=25)
def test_every_construct_that_is_covered_gives_the_same(term: Term, figures: list[Fraction]) -> None:
    """A place of this term, compiled, has the value that the evaluator gives it."""
    assert agree({TOTAL: term}, figures)


@given(terms, given_figures)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_term_gives_the_same_or_is_refused(term: Term, figures: list[Fraction]) -> None:
    """No compiled score differs from the evaluator's."""
    agree({Place("1"): term, TOTAL: rounding(combination("mean", reference(Place("1")), 1))}, figures)


@st.composite
def contracts(draw: st.DrawFn) -> dict[Place, Term]:
    """Goals of criteria with targets, some of them copies, rounded at every combination."""
    places: dict[Place, Term] = {}
    step, mode = draw(steps), draw(modes)
    for name in "12345"[: draw(st.integers(1, 5))]:
        parts: list[Term] = []
        for index in range(draw(st.integers(1, 4))):
            measured, scored = actual(name, f"c{index}"), Place(name, f"c{index}")
            met = Place(name, f"c{index}", (), Facet.MET)
            aimed, target = Place(name, f"c{index}", (), Facet.TARGET), draw(numbers.filter(lambda number: number > 0))
            places[aimed] = constant(target)
            places[measured] = figure(draw(st.sampled_from(NAMES)))
            places[met] = operation(draw(st.sampled_from(["ge", "lt", "eq"])), reference(measured), reference(aimed))
            shape = draw(st.sampled_from(["cap", "min", "met", "done", "absent"]))
            quotient = operation("div", reference(measured), reference(aimed))
            places[scored] = {
                "cap": operation("clamp", quotient, 0, 1),
                "min": operation("min", quotient, 1),
                "met": choice(reference(met, TRUTH), 1, 0),
                "done": choice(E, 1, 0),
                "absent": absent("not due"),
            }[shape]
            parts.append(reference(scored))
        copied = Place(draw(st.sampled_from("12345")))
        places[Place(name)] = (
            reference(copied) if copied in places and draw(st.booleans()) else rounding(combination("mean", *parts), step, mode)
        )
    goals = [reference(place) for place in places if place == Place(place.goal)]
    return {**places, TOTAL: rounding(combination("mean", *goals), step, mode)}


@given(contracts(), given_figures)
def test_a_contract_gives_the_same(places: dict[Place, Term], figures: list[Fraction]) -> None:
    """All goals and the total of a whole contract are the evaluator's."""
    assert agree(places, figures)


REFUSED = [
    label("A"),
    absent("unknown"),
    operation("sqrt", "a"),
    operation("pow", "a", Fraction(1, 2)),
    operation("pow", "a", "b"),
    operation("floor", "a", "b"),
    operation("floor", "a", 0),
    choice(operation("gt", "a", 0), 1, absent("not due")),
    combination("geometric_mean", "a", "b"),
    combination("mean", part("a", "b"), 1),
    combination("mean", part("a", -1), part(1, 2)),
    combination("mean", "a", "b", top=1),
    bands("a", ("ge", 0, 1)),
    linear("a", (0, 0), (0, 1)),
    peers("mean", "a"),
    profile(a="a"),
    checked.Attribute("size", unit=TRUTH, span=SPAN),
]


@pytest.mark.parametrize("term", REFUSED)
def test_what_is_not_covered_is_refused_when_compiling(term: Term) -> None:
    """A feature that the closures do not cover is told at once, so that the caller can take the other way."""
    with pytest.raises(NotCoveredError):
        compiled({TOTAL: term})


def test_definitions_that_double_each_other_are_refused() -> None:
    """Compiling ends even where the closures would be more than there is room for."""
    body: Term = operation("mul", parameter("p"), parameter("p"))
    for level in range(40):
        body = call(f"f{level}", operation("mul", parameter("q"), parameter("q")), q=operation("add", body, body))
    with pytest.raises(NotCoveredError, match="too much"):
        compiled({TOTAL: call("g", body, p="a")})


def test_what_is_not_known_is_refused_when_running() -> None:
    """A missing figure that counts and a division by 0 are told; a missing figure that does not count is not."""
    scores = compiled({TOTAL: operation("div", "a", "b")})
    assert scores([Fraction(1), Fraction(2), None, None, None]) == {TOTAL: Fraction(1, 2)}
    with pytest.raises(NotCoveredError, match="not known"):
        scores([Fraction(1), None, None, None, None])
    with pytest.raises(NotCoveredError, match="division by 0"):
        scores([Fraction(1), Fraction(0), None, None, None])


@pytest.mark.parametrize(
    ("target", "reason"), [(figure("b"), "a target below 0"), (constant(-2), "a target below 0"), (constant(0), "by 0")]
)
def test_a_target_that_is_not_above_zero_is_refused(target: Term, reason: str) -> None:
    """What `actual/target` earns is left to the evaluator where the target is 0 or below."""
    measured, aimed = actual("1", "c"), Place("1", "c", (), Facet.TARGET)
    quotient = operation("min", operation("div", reference(measured), reference(aimed)), 1)
    scores = compiled({measured: figure("a"), aimed: target, TOTAL: quotient})
    with pytest.raises(NotCoveredError, match=reason):
        scores([Fraction(1), Fraction(-2), None, None, None])


def test_a_place_that_is_needed_twice_is_worked_out_once() -> None:
    """A chain of places that each need the one before twice takes a step a place, not two to the power of their number."""
    places: dict[Place, Term] = {Place("1", "c0"): operation("add", "a", 0)}
    for level in range(1, 60):
        before = reference(Place("1", f"c{level - 1}"))
        places[Place("1", f"c{level}")] = operation("sub", operation("add", before, before), before)
    places[TOTAL] = reference(Place("1", "c59"))
    assert agree(places, [Fraction(3, 7)] * 4 + [Fraction(1)])


def test_numbers_that_grow_with_each_step_are_refused() -> None:
    """Squares of squares end where the numbers are too large, in a place of their own or within one term."""
    places: dict[Place, Term] = {Place("1", "c0"): operation("add", "a", 0)}
    for level in range(1, 60):
        before = reference(Place("1", f"c{level - 1}"))
        places[Place("1", f"c{level}")] = operation("mul", before, before)
    places[TOTAL] = reference(Place("1", "c59"))
    power: Term = figure("a")
    for _ in range(60):
        power = operation("pow", power, 16)
    for term in (places, {TOTAL: power}):
        with pytest.raises(NotCoveredError, match="too large"):
            compiled(term)([Fraction(3, 7)] * 5)
