"""What a quantity is of: a question or a measure, with the unit and the bounds that follow; answers have a room of their own."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from dsl import syntax
from dsl.check.arguments import Arguments
from dsl.check.elsewhere import declared, left_out
from dsl.check.mending import beside
from dsl.check.offered import usage
from dsl.check.population import Population, usual
from dsl.check.scope import Scope
from dsl.contract import Measure
from dsl.diagnostic import Wording, wording
from dsl.quantity import Quantity
from dsl.suggestion import corrections, suggestion
from dsl.units import COUNT, DATE, NUMBER, POINTS, RATIO


def single(arguments: Arguments) -> str:
    """The name that is the first argument; "" where that is no name."""
    value = arguments.values[0]
    return value.name if isinstance(value, syntax.Name) else ""


def refuse(arguments: Arguments, scope: Scope, known: list[str], what: str) -> None:
    """The message about what no figure of this kind can be taken of; `what` is the catalogue's word for what it can."""
    value, function = arguments.values[0], arguments.call.function.span.text
    hint = suggestion(value.span.text, known)
    fixes = corrections(value.span, hint)
    scope.report("M0244", value.span, *fixes, text=value.span.text, function=function, what=Wording(what), suggestion=hint)


def question(arguments: Arguments, scope: Scope) -> Quantity | None:
    """The quantities nps and n: of a question."""
    questions, function = scope.session.declarations.questions, arguments.call.function.name
    name = single(arguments)
    if name not in questions:
        refuse(arguments, scope, list(questions), "kind-question")
        return None
    if function == "nps" and questions[name].scale != (0, 10):
        scale = questions[name].scale
        has = wording("marks-from-to", low=scale[0], high=scale[1]) if scale else wording("answers-in-words")
        scope.report("M0257", arguments.values[0].span, *declared(name, scope), question=name, has=has)
        return None
    if function == "nps":
        return Quantity("nps", (), name, unit=POINTS, low=Fraction(-100), high=Fraction(100))
    return Quantity("n", (), name, unit=COUNT, low=Fraction(0))


def measure(arguments: Arguments, scope: Scope) -> Quantity | None:
    """The quantities sum, figure, growth, date and count: of a measure."""
    measures, name = scope.session.declarations.measures, single(arguments)
    if name not in measures:
        refuse(arguments, scope, list(measures), "kind-measure")
        return None
    strangers = [
        arguments.named[dimension]
        for dimension in scope.session.declarations.dimensions
        if dimension in arguments.named and measures[name].by and dimension not in measures[name].by
    ]
    for argument in strangers:
        _report_not_given_by(argument, name, scope)
    return None if strangers else measured(arguments.call.function.name, measures[name], usual(scope))


def _report_not_given_by(argument: syntax.Named, measure: str, scope: Scope) -> None:
    """The message about a measure that a dimension does not divide; its line may lack it, or the argument is too much."""
    dimension = argument.name.name
    line = next((each for each in scope.session.file.measures if each.name == measure), None)
    more = (beside(line.by[-1].span, f", {dimension}"),) if line and line.by else ()
    places = (*declared(measure, scope), *more, left_out(argument.span))
    scope.report("M0250", argument.span, *places, measure=measure, dimension=dimension)


def measured(function: str, measure: Measure, whose: Population) -> Quantity:
    """A quantity of a measure, with the unit and the bounds that the function gives it."""
    unit, low, high = measure.unit, measure.low, measure.high
    if function == "growth":
        unit, low, high = RATIO, None, None
    elif function == "sum":
        low, high = (Fraction(0) if low is not None and low >= 0 else None), None
    elif function == "count":
        low, high = Fraction(0), None
    elif function == "date" or unit == DATE:
        function, unit = "date", DATE
    found = Quantity(function, (measure.name,), unit=unit, low=low, high=high)
    return evolve(found, where=whose.where, period=whose.period)


def marks(arguments: Arguments, scope: Scope) -> Quantity | None:
    """The quantities mean, median and percentile: of a measure or of the marks of a question."""
    function, name = arguments.call.function.name, single(arguments)
    known = scope.session.declarations
    question = known.questions.get(name)
    level = _level(arguments, scope) if function == "percentile" else None
    if function == "percentile" and level is None:
        return None
    if question is None:
        found = measure(arguments, scope) if name in known.measures else None
        if found is None and name not in known.measures:
            refuse(arguments, scope, [*known.measures, *known.questions], "kind-measure-or-question")
            return None
        return None if found is None else evolve(found, function=function, level=level)
    if question.scale is None:
        span, function = arguments.values[0].span, arguments.call.function.span.text
        scope.report("M0251", span, *declared(name, scope), question=name, function=function)
        return None
    low, high = map(Fraction, question.scale)
    return Quantity(function, (), name, level=level, unit=NUMBER, low=low, high=high)


def _level(arguments: Arguments, scope: Scope) -> Fraction | None:
    value = arguments.values[1] if len(arguments.values) > 1 else None
    if isinstance(value, syntax.Number) and value.unit == "%" and 0 <= value.value <= 1:
        return value.value
    scope.report(
        "M0224",
        arguments.call.span,
        function=arguments.call.function.span.text,
        usage=usage("percentile(measure, 90%)", arguments.call.span),
    )
    return None
