"""Random figures, what they may turn out to be, and random terms over them."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from hypothesis import strategies as st

from dsl.terms import Mode, Term
from evaluator import possible
from evaluator.value import Known, NotApplicable, ProfileValue, Undecided, Unknown, Value
from tests.evaluator.build import (
    absent,
    bands,
    call,
    choice,
    combination,
    constant,
    figure,
    lacks,
    linear,
    operation,
    parameter,
    part,
    profile,
    profile_rounding,
    rounding,
)

NAMES = ("a", "b", "c", "d")
numbers = st.one_of(
    st.sampled_from([Fraction(0), Fraction(1), Fraction(-1), Fraction(1, 2), Fraction(2), Fraction(1, 200)]),
    st.fractions(min_value=-20, max_value=20, max_denominator=60),
)
modes = st.sampled_from(list(Mode))
steps = st.sampled_from([Fraction(1), Fraction(1, 100), Fraction(5), Fraction(1, 3)])


@st.composite
def uncertain(draw: st.DrawFn, name: str = "x", *, absence: bool = True) -> Value:
    """A number that is known, or of which one or both ends are, or that may not apply."""
    kind = draw(st.sampled_from(["known", "between", "between", "from", "to", "open", "none"]))
    low, high = sorted([draw(numbers), draw(numbers)])
    if kind == "none" and absence:
        return NotApplicable("not due")
    if kind in ("known", "none"):
        return Known(low)
    ends = {"between": (low, high), "from": (low, None), "to": (None, high), "open": (None, None)}[kind]
    may_be_absent = absence and draw(st.integers(0, 4)) == 0
    if ends[0] == ends[1] and ends[0] is not None and not may_be_absent:
        return Known(low)
    return Unknown(*ends, lacks(name), may_be_absent=may_be_absent)


@st.composite
def completion(draw: st.DrawFn, value: Value) -> Value:
    """Something that a value may turn out to be."""
    if not isinstance(value, Unknown):
        return value
    if value.may_be_absent and draw(st.booleans()):
        return NotApplicable("it does not apply")
    low, high = value.low, value.high
    if low is not None and high is not None:
        return Known(low + (high - low) * draw(st.fractions(0, 1, max_denominator=12)))
    distance = abs(draw(numbers)) * draw(st.sampled_from([1, 1, 50]))
    if low is not None:
        return Known(low + distance)
    return Known(high - distance) if high is not None else Known(draw(numbers) * 10)


@st.composite
def figures(draw: st.DrawFn, *, absence: bool = True) -> dict[str, Value]:
    """Values for all names."""
    return {name: draw(uncertain(name, absence=absence)) for name in NAMES}


@st.composite
def completed(draw: st.DrawFn, values: Mapping[str, Value]) -> dict[str, Value]:
    """What all of them may turn out to be, at once."""
    return {name: draw(completion(value)) for name, value in values.items()}


def within(outer: Value, inner: Value) -> bool:
    """Whether everything that `inner` may be is something that `outer` may be."""
    if isinstance(outer, ProfileValue):
        levels = inner.values if isinstance(inner, ProfileValue) else [inner] * len(outer.values)
        return all(map(within, outer.values, levels))
    if isinstance(inner, NotApplicable):
        return isinstance(outer, NotApplicable) or possible.may_be_absent(outer)
    if isinstance(outer, NotApplicable) or (possible.may_be_absent(inner) and not possible.may_be_absent(outer)):
        return False
    if isinstance(outer, Undecided) or (isinstance(outer, Known) and isinstance(outer.value, bool | str)):
        return set(possible.options_of(inner)) <= set(possible.options_of(outer))
    wide, narrow = possible.interval_of(outer), possible.interval_of(inner)
    low = wide.low is None or (narrow.low is not None and wide.low <= narrow.low)
    return low and (wide.high is None or (narrow.high is not None and narrow.high <= wide.high))


leaves = st.one_of(st.sampled_from(NAMES).map(figure), st.sampled_from(NAMES).map(figure), numbers.map(constant))
_COMPARISONS = ["eq", "ne", "ge", "gt", "le", "lt"]
_COMBINATIONS = ["mean", "worst", "best", "sum", "product", "geometric_mean"]


@st.composite
def weights(draw: st.DrawFn, inner: st.SearchStrategy[Term]) -> Term | None:
    """No weight, a constant one, or one that has to be worked out (then not below 0)."""
    kind = draw(st.integers(0, 3))
    if kind == 0:
        return operation("abs", draw(inner))
    return constant(abs(draw(numbers))) if kind == 1 else None


@st.composite
def combinations(draw: st.DrawFn, inner: st.SearchStrategy[Term], names: list[str] = _COMBINATIONS) -> Term:
    """Parts combined, with weights, a least number and the best only."""
    weighed = draw(st.booleans())
    parts = [part(each, draw(weights(inner)) if weighed else None) for each in draw(st.lists(inner, min_size=1, max_size=4))]
    least = draw(st.sampled_from([None, None, 1, 2, 3]))
    top = draw(st.sampled_from([None, None, 1, 2]))
    return combination(draw(st.sampled_from(names)), *parts, least=least, top=top)


@st.composite
def truths(draw: st.DrawFn, inner: st.SearchStrategy[Term]) -> Term:
    """Comparisons, and truths made of them."""
    comparison = st.builds(operation, st.sampled_from(_COMPARISONS), inner, inner)
    kind = draw(st.sampled_from(["one", "one", "not", "and", "or", "in", "all", "any"]))
    if kind == "one":
        return draw(comparison)
    if kind == "not":
        return operation("not", draw(comparison))
    if kind == "in":
        return operation("in", *draw(st.lists(inner, min_size=2, max_size=3)))
    both = [draw(comparison), draw(comparison)]
    return operation(kind, *both) if kind in ("and", "or") else combination(kind, *both)


def compound(inner: st.SearchStrategy[Term]) -> st.SearchStrategy[Term]:
    """One more construct around some terms."""
    exponents = st.sampled_from([Fraction(n, d) for n in range(-3, 4) for d in (1, 2, 3)]).map(constant)
    return st.one_of(
        st.builds(operation, st.sampled_from(["add", "sub", "mul", "div"]), inner, inner),
        st.builds(operation, st.sampled_from(["neg", "abs", "ln", "exp", "sqrt"]), inner),
        st.builds(operation, st.sampled_from(["min", "max", "clamp"]), inner, inner, inner),
        st.builds(operation, st.sampled_from(["floor", "ceil"]), inner, st.one_of(steps.map(constant), inner)),
        st.builds(operation, st.sampled_from(["pow", "log"]), inner, st.one_of(exponents, inner)),
        st.builds(choice, truths(inner), inner, inner, gate=st.booleans()),
        st.builds(rounding, inner, steps, modes),
        combinations(inner),
        banded(inner),
        interpolated(inner),
        st.builds(call, st.just("f"), bodies, p=inner, q=inner),
        truths(inner),
        st.sampled_from(["not due", "unknown"]).map(absent),
    )


bodies = st.builds(operation, st.sampled_from(["add", "mul", "max"]), st.just(parameter("p")), st.just(parameter("q")))


@st.composite
def banded(draw: st.DrawFn, inner: st.SearchStrategy[Term]) -> Term:
    """Bands with any limits."""
    cases = draw(st.lists(st.tuples(st.sampled_from(_COMPARISONS), inner, inner), min_size=1, max_size=3))
    return bands(draw(inner), *cases, otherwise=draw(st.one_of(st.none(), inner)))


@st.composite
def interpolated(draw: st.DrawFn, inner: st.SearchStrategy[Term]) -> Term:
    """Points at constant places, or anywhere, with any heights."""
    places: list[Fraction | Term] = [*sorted(draw(st.lists(numbers, min_size=1, max_size=3, unique=True)))]
    places[-1] = draw(st.one_of(st.just(places[-1]), inner))
    return linear(draw(inner), *((place, draw(inner)) for place in places))


terms = st.recursive(leaves, compound, max_leaves=8)


@st.composite
def profiles(draw: st.DrawFn) -> Term:
    """A profile, perhaps rounded so that its sum is kept."""
    levels = profile(**{name: draw(leaves) for name in NAMES})
    kind = draw(st.sampled_from(["running", "balance", "plain", "sum", "combined"]))
    if kind in ("running", "balance"):
        return profile_rounding(kind, levels, draw(steps), draw(modes), draw(st.sampled_from(NAMES)))
    if kind == "plain":
        return rounding(levels, draw(steps), draw(modes))
    if kind == "sum":
        return operation(draw(st.sampled_from(["add", "mul", "sub"])), levels, draw(leaves))
    return combination("mean", part(levels, draw(numbers.map(abs).map(constant))), part(draw(leaves)))
