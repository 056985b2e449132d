"""What a quantity is of: answers, a question or a measure, with the unit and the bounds that follow."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from attrs import evolve

from dsl import syntax
from dsl.check.arguments import Arguments
from dsl.check.habits import question_meant
from dsl.check.population import Population, usual
from dsl.check.scope import Scope
from dsl.contract import Measure, Question
from dsl.diagnostic import Wording, wording
from dsl.quantity import Quantity
from dsl.suggestion import suggestion
from dsl.units import COUNT, DATE, NUMBER, POINTS, RATIO


def _single(arguments: Arguments) -> str:
    value = arguments.values[0]
    return value.name if isinstance(value, syntax.Name) else ""


def _refuse(arguments: Arguments, scope: Scope, known: list[str], what: str) -> None:
    value = arguments.values[0]
    hint = suggestion(value.span.text, known, Wording("none-declared"))
    scope.report(
        "M0244", value.span, text=value.span.text, function=arguments.call.function.span.text, what=what, suggestion=hint
    )


def answers(arguments: Arguments, scope: Scope) -> Quantity | None:
    """Shares and counts of answers; a count may also be of a measure."""
    function = arguments.call.function.name
    if function == "count" and "of" not in arguments.named and _single(arguments) in scope.session.declarations.measures:
        return measure(arguments, scope)
    names = [value.name if isinstance(value, syntax.Name) else "" for value in arguments.values]
    question = _question_of(names, arguments, scope)
    if question is None:
        return None
    known = {answer.name for answer in question.answers}
    for name, value in zip(names, arguments.values, strict=True):
        if name not in known:
            hint = _answer_meant(value, known, scope)
            scope.report("M0245", value.span, text=value.span.text.strip('"'), question=question.name, suggestion=hint)
            return None
        if names.count(name) > 1:
            scope.report("M0256", value.span, name=name)
            return None
        if name in question.excluded:
            scope.report("M0246", value.span, name=name, question=question.name)
            return None
    unit, high = (RATIO, Fraction(1)) if function == "share" else (COUNT, None)
    subject = tuple(answer.name for answer in question.answers if answer.name in names)
    return Quantity(function, subject, question.name, unit=unit, low=Fraction(0), high=high)


def _answer_meant(value: syntax.Expr, known: Iterable[str], scope: Scope) -> Wording:
    """A sentence about what is no answer: a question, an answer in quotes, or a misspelt one."""
    written, names = value.span.text, list(known)
    if isinstance(value, syntax.Text) and value.value in names:
        return wording("habit-unquoted", name=value.value)
    if written in scope.session.declarations.questions:
        return question_meant(scope.session.declarations.questions[written], value.span)
    return suggestion(written, names, Wording("none-answers"))


def _question_of(names: list[str], arguments: Arguments, scope: Scope) -> Question | None:
    """The question that is meant: named by `of=`, or the only one that has these answers."""
    questions = scope.session.declarations.questions
    of = arguments.named.get("of")
    if of is not None:
        if isinstance(of.value, syntax.Name) and of.value.name in questions:
            return questions[of.value.name]
        scope.report("M0247", of.value.span, text=of.value.span.text, suggestion=suggestion(of.value.span.text, questions))
        return None
    having = [q for q in questions.values() if {answer.name for answer in q.answers} >= set(names)]
    if len(having) == 1:
        return having[0]
    if having:
        listed = ", ".join(f"of={question.name}" for question in having[:6])
        scope.report("M0248", arguments.call.span, names=", ".join(names), choices=listed)
        return None
    answers = [answer.name for question in questions.values() for answer in question.answers]
    missing = next((v for v in arguments.values if v.span.text not in answers), arguments.values[0])
    hint = _answer_meant(missing, answers, scope)
    scope.report("M0249", missing.span, text=missing.span.text.strip('"'), suggestion=hint)
    return None


def question(arguments: Arguments, scope: Scope) -> Quantity | None:
    """The quantities nps and n: of a question."""
    questions, function = scope.session.declarations.questions, arguments.call.function.name
    name = _single(arguments)
    if name not in questions:
        _refuse(arguments, scope, list(questions), "question")
        return None
    if function == "nps" and questions[name].scale != (0, 10):
        scale = questions[name].scale
        has = "marks from {} to {}".format(*scale) if scale else "answers in words"
        scope.report("M0257", arguments.values[0].span, question=name, has=has)
        return None
    if function == "nps":
        return Quantity("nps", (), name, unit=POINTS, low=Fraction(-100), high=Fraction(100))
    return Quantity("n", (), name, unit=COUNT, low=Fraction(0))


def measure(arguments: Arguments, scope: Scope) -> Quantity | None:
    """The quantities sum, figure, growth, date and count: of a measure."""
    measures, name = scope.session.declarations.measures, _single(arguments)
    if name not in measures:
        _refuse(arguments, scope, list(measures), "measure")
        return None
    strangers = [
        arguments.named[dimension]
        for dimension in scope.session.declarations.dimensions
        if dimension in arguments.named and measures[name].by and dimension not in measures[name].by
    ]
    for argument in strangers:
        scope.report("M0250", argument.span, measure=name, dimension=argument.name.name)
    return None if strangers else measured(arguments.call.function.name, measures[name], usual(scope))


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
    function, name = arguments.call.function.name, _single(arguments)
    declared = scope.session.declarations
    question = declared.questions.get(name)
    level = _level(arguments, scope) if function == "percentile" else None
    if function == "percentile" and level is None:
        return None
    if question is None:
        found = measure(arguments, scope) if name in declared.measures else None
        if found is None and name not in declared.measures:
            _refuse(arguments, scope, [*declared.measures, *declared.questions], "measure or question")
            return None
        return None if found is None else evolve(found, function=function, level=level)
    if question.scale is None:
        scope.report("M0251", arguments.values[0].span, question=name, function=arguments.call.function.span.text)
        return None
    low, high = map(Fraction, question.scale)
    return Quantity(function, (), name, level=level, unit=NUMBER, low=low, high=high)


def _level(arguments: Arguments, scope: Scope) -> Fraction | None:
    value = arguments.values[1] if len(arguments.values) > 1 else None
    if isinstance(value, syntax.Number) and value.unit == "%" and 0 <= value.value <= 1:
        return value.value
    scope.report("M0224", arguments.call.span, function="percentile", usage="percentile(x, 90%)")
    return None
