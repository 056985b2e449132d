"""Scalar functions: min, max, clamp, rounding, roots and logarithms, with the units they ask for."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from attrs import frozen

from dsl import syntax
from dsl.check.arguments import Arguments, count, only, sort, whole_number
from dsl.check.elsewhere import unquoted
from dsl.check.literals import adapt, as_points, as_score, is_plain, is_scaled, unify
from dsl.check.mending import beside, in_call, shown
from dsl.check.offered import offered
from dsl.check.scope import Precision, Scope
from dsl.check.unit_words import describe, in_percent
from dsl.diagnostic import Fix, Listed, rewrite, shortened, wording
from dsl.source import Span
from dsl.terms import Constant, Mode, Operation, Rounding, Term
from dsl.units import NUMBER, PP, RATIO, Kind, Unit, product
from dsl.vocabulary import Role

MODES = {mode.value: mode for mode in Mode}
"""Ways of rounding by the words that a rule file uses."""

HALVES = {"up": Mode.HALF_UP, "down": Mode.HALF_DOWN, "even": Mode.HALF_EVEN}
"""The values of `half=`."""


@frozen
class _Function:
    usage: str
    least: int
    most: int | None
    named: tuple[str, ...]
    build: Callable[[Arguments, list[Term], Scope], Term | None]


def scalar(call: syntax.Call, scope: Scope) -> Term | None:
    """The term of a scalar function; None where a message was given."""
    function = FUNCTIONS[call.function.name]
    arguments = sort(call, scope)
    if not only(arguments, function.named, scope) or not count(arguments, function.least, function.most, function.usage, scope):
        return None
    terms = scope.terms(arguments.values)
    if terms is None:
        return None
    wordy = next((term for term in terms if term.unit.kind is Kind.LABEL), None)
    if wordy is not None:
        scope.report("M0312", wordy.span, text=unquoted(wordy.span), function=call.function.span.text)
        return None
    return function.build(arguments, [as_score(term) for term in terms], scope)


def _alike(arguments: Arguments, terms: list[Term], scope: Scope) -> Term | None:
    """The functions min, max and clamp: all in one unit, which is the result's."""
    name = arguments.call.function.name
    sides = unify(terms, scope, wording("unlike-arguments", function=arguments.call.function.span.text), arguments.call.span)
    return None if sides is None else Operation(name, tuple(sides), unit=sides[0].unit, span=arguments.call.span)


def _absolute(arguments: Arguments, terms: list[Term], scope: Scope) -> Term | None:
    return Operation("abs", tuple(terms), unit=terms[0].unit, span=arguments.call.span)


def _ratio(arguments: Arguments, terms: list[Term], scope: Scope) -> Term | None:
    unit = product(terms[0].unit, terms[1].unit, -1)
    if unit is None:
        left, right = (describe(term.unit) for term in terms)
        scope.report("M0310", arguments.call.span, text=arguments.call.span.text, left=left, right=right)
        return None
    return Operation("div", tuple(terms), unit=unit, span=arguments.call.span)


def _curve(arguments: Arguments, terms: list[Term], scope: Scope) -> Term | None:
    """The functions ln, log, exp and sqrt: of plain numbers and ratios."""
    name = arguments.call.function.name
    if terms[0].unit.kind not in (Kind.NUMBER, Kind.RATIO):
        scope.report("M0313", terms[0].span, function=arguments.call.function.span.text, unit=describe(terms[0].unit))
        return None
    if name == "log":
        base = arguments.named.get("base")
        if base is None:
            scope.report(
                "M0224",
                arguments.call.span,
                function=arguments.call.function.span.text,
                usage=shown(FUNCTIONS[name].usage, arguments.call.span),
            )
            return None
        found = scope.term(base.value)
        return None if found is None else Operation("log", (terms[0], found), unit=NUMBER, span=arguments.call.span)
    unit = terms[0].unit if name == "sqrt" else NUMBER
    return Operation(name, (terms[0],), unit=unit, span=arguments.call.span)


def _rounding(arguments: Arguments, terms: list[Term], scope: Scope) -> Term | None:
    half, call = arguments.named.get("half"), arguments.call
    word = half.value.name if half and isinstance(half.value, syntax.Name) else ""
    if half is None:
        scope.report("M0501", call.span, *halves(call.span), text=call.span.text)
        return None
    if word not in HALVES:
        ways = offered(HALVES, Role.HALF, half.span)
        fixes = (rewrite(half.value.span, way) for way in ways)
        scope.report(
            "M0314", half.span, *fixes, text=half.span.text, ways=Listed(tuple(f'"{half.name.span.text}={way}"' for way in ways))
        )
        return None
    found = stepped(arguments, terms[0], scope)
    if found is None:
        return None
    value, step = found
    return Rounding(value, step, HALVES[word], arguments.call.span, unit=value.unit, span=arguments.call.span)


def halves(call: Span) -> tuple[Fix, ...]:
    """A fix for each way that halves can go."""
    return tuple(in_call(call, f"half={way}") for way in HALVES)


def _whole(arguments: Arguments, terms: list[Term], scope: Scope) -> Term | None:
    """The functions floor and ceil: down and up to a multiple of the step."""
    found = stepped(arguments, terms[0], scope)
    if found is None:
        return None
    value, step = found
    constant = Constant(step, unit=value.unit, span=arguments.call.span)
    return Operation(arguments.call.function.name, (value, constant), unit=value.unit, span=arguments.call.span)


def stepped(arguments: Arguments, value: Term, scope: Scope) -> tuple[Term, Fraction] | None:
    """The value with the step that `to=` or `places=` asks for, in its unit; places count in the unit as shown."""
    to, places = arguments.named.get("to"), arguments.named.get("places")
    if (to is None) == (places is None):
        scope.report("M0315", arguments.call.span, function=arguments.call.function.span.text)
        return None
    if to is not None:
        return step_of(to.value, value, scope)
    assert places is not None
    number = whole_number(places, scope)
    scale = 100 if value.unit in (RATIO, PP) else 1
    return None if number is None or number > _PLACES else (value, Fraction(1, scale * 10**number))


def step_of(expr: syntax.Expr, value: Term, scope: Scope) -> tuple[Term, Fraction] | None:
    """A rounding step as a positive number in the unit of what is rounded."""
    step = scope.term(expr)
    if step is None:
        return None
    if is_scaled(value) and is_plain(step):
        value = as_points(value)
    if is_plain(value) and not is_plain(step):
        adapted = adapt(value, step.unit, scope)
        value = adapted or value
    if not isinstance(step, Constant) or not isinstance(step.value, Fraction) or step.value <= 0:
        scope.report("M0316", expr.span, text=expr.span.text)
        return None
    if step.unit != value.unit and not (is_plain(step) and _takes_plain_step(value.unit, step.value)):
        plain = value.unit == RATIO and is_plain(step)
        fixes = (rewrite(expr.span, in_percent(expr.span.text, expr.span)),) if plain else ()
        words = {"step": expr.span.text, "unit": describe(value.unit), "value": shortened(value.span.text)}
        scope.report("M0317", expr.span, *fixes, **words)
        return None
    return value, step.value


def _takes_plain_step(unit: Unit, step: Fraction) -> bool:
    """A plain step is in the unit of what is rounded; for percentages it is below 1, as `rounded to 1` would be 100 %."""
    return unit.kind is Kind.NAMED or (unit == RATIO and step < 1)


def rounded(value: Term, precision: Precision | None, scope: Scope) -> Term:
    """The value rounded as declared; as it is where nothing is declared or a message was given."""
    found = step_of(precision.step, value, scope) if precision else None
    if found is None or precision is None:
        return value
    value, step = found
    if isinstance(value, Rounding) and (value.step, value.mode) == (step, precision.mode):
        return value
    return Rounding(value, step, precision.mode, precision.span, unit=value.unit, span=value.span)


def precision(clause: syntax.Rounded, step: syntax.Expr, scope: Scope) -> Precision | None:
    """The rounding that a `rounded` clause declares; None with a message where it does not say which way halves go."""
    if clause.mode is None:
        modes = (
            beside(step.span, f", {offered((mode,), Role.SETTING, step.span)[0]}")
            for mode in ("half up", "half down", "half even")
        )
        scope.report("M0502", clause.span, *modes, text=clause.span.text)
        return None
    return Precision(step, MODES[clause.mode], clause.span)


_PLACES = 30
"""More decimals than this are not asked for in earnest."""

FUNCTIONS = {
    "min": _Function("min(a, b)", 1, None, (), _alike),
    "max": _Function("max(a, b)", 1, None, (), _alike),
    "clamp": _Function("clamp(x, 0, 1)", 3, 3, (), _alike),
    "abs": _Function("abs(x)", 1, 1, (), _absolute),
    "ratio": _Function("ratio(a, b)", 2, 2, (), _ratio),
    "round": _Function("round(x, to=1, half=up)", 1, 1, ("to", "places", "half"), _rounding),
    "floor": _Function("floor(x, to=1)", 1, 1, ("to", "places"), _whole),
    "ceil": _Function("ceil(x, to=1)", 1, 1, ("to", "places"), _whole),
    "ln": _Function("ln(x)", 1, 1, (), _curve),
    "log": _Function("log(x, base=10)", 1, 1, ("base",), _curve),
    "exp": _Function("exp(x)", 1, 1, (), _curve),
    "sqrt": _Function("sqrt(x)", 1, 1, (), _curve),
}
