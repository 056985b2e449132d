"""What a quantity is of: answers, a question or a measure, with the unit and the bounds that follow."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from attrs import evolve

from dsl import syntax
from dsl.check.arguments import Arguments
from dsl.check.elsewhere import declared, excluded, left_out, unquoted
from dsl.check.habits import member_meant, question_meant
from dsl.check.mending import beside, in_call
from dsl.check.offered import offered, usage
from dsl.check.population import Population, usual
from dsl.check.scope import Scope
from dsl.contract import Measure, Question
from dsl.diagnostic import Label, Listed, Wording, wording
from dsl.quantity import Quantity
from dsl.source import Span
from dsl.suggestion import corrections, suggestion
from dsl.units import COUNT, DATE, NUMBER, POINTS, RATIO
from dsl.vocabulary import Role


def _single(arguments: Arguments) -> str:
    value = arguments.values[0]
    return value.name if isinstance(value, syntax.Name) else ""


def _refuse(arguments: Arguments, scope: Scope, known: list[str], what: str) -> None:
    """The message about what no figure of this kind can be taken of; `what` is the catalogue's word for what it can."""
    value, function = arguments.values[0], arguments.call.function.span.text
    hint = suggestion(value.span.text, known)
    fixes = corrections(value.span, hint)
    scope.report("M0244", value.span, *fixes, text=value.span.text, function=function, what=Wording(what), suggestion=hint)


def answers(arguments: Arguments, scope: Scope) -> Quantity | None:
    """Shares and counts of answers; a count may also be of a measure."""
    function = arguments.call.function.name
    if function == "count" and "of" not in arguments.named and _single(arguments) in scope.session.declarations.measures:
        return measure(arguments, scope)
    names = [value.name if isinstance(value, syntax.Name) else "" for value in arguments.values]
    question = _question_of(names, arguments, scope)
    if question is None:
        return None
    if not _hold_answers(names, arguments, question, scope):
        return None
    unit, high = (RATIO, Fraction(1)) if function == "share" else (COUNT, None)
    subject = tuple(answer.name for answer in question.answers if answer.name in names)
    return Quantity(function, subject, question.name, unit=unit, low=Fraction(0), high=high)


def _hold_answers(names: list[str], arguments: Arguments, question: Question, scope: Scope) -> bool:
    """Whether all that is named are answers that count, each named once; a message for the first that is not."""
    known = {answer.name for answer in question.answers}
    for index, (name, value) in enumerate(zip(names, arguments.values, strict=True)):
        if name not in known:
            hint = _answer_meant(value, (question,), scope)
            words = {"text": unquoted(value.span), "question": question.name, "suggestion": hint}
            scope.report("M0245", value.span, *declared(question.name, scope), *corrections(value.span, hint), **words)
            return False
        if name in names[:index]:
            first = Label(arguments.values[names.index(name)].span, "first")
            scope.report("M0256", value.span, first, left_out(value.span, safe=True), name=name)
            return False
        if name in question.excluded:
            fixes = (left_out(value.span),) if index else ()
            scope.report("M0246", value.span, *excluded(question.name, name, scope), *fixes, name=name, question=question.name)
            return False
    return True


def _answer_meant(value: syntax.Expr, asked: Iterable[Question], scope: Scope) -> Wording:
    """A sentence about what is no answer: a question, an answer in quotes or by its label, or a misspelt one."""
    written = value.span.text
    answers = [answer for question in asked for answer in question.answers if answer.name not in question.excluded]
    names = [answer.name for answer in answers]
    if isinstance(value, syntax.Text) and value.value in names:
        return wording("habit-unquoted", instead=value.value)
    if member := member_meant(written, scope):
        return member
    if written in scope.session.declarations.questions:
        return question_meant(scope.session.declarations.questions[written], value.span)
    return suggestion(written, names, Wording("none-answers"), {answer.label: answer.name for answer in answers})


def _question_of(names: list[str], arguments: Arguments, scope: Scope) -> Question | None:
    """The question that is meant: named by `of=`, or the only one that has these answers."""
    questions = scope.session.declarations.questions
    of = arguments.named.get("of")
    if of is not None:
        if isinstance(of.value, syntax.Name) and of.value.name in questions:
            return questions[of.value.name]
        _report_no_question(of.value.span, scope)
        return None
    having = [q for q in questions.values() if {answer.name for answer in q.answers} >= set(names)]
    if len(having) == 1:
        return having[0]
    if having:
        _report_several(names, having[:_MOST_CHOICES], arguments.call.span, scope)
        return None
    answers = [answer.name for question in questions.values() for answer in question.answers]
    missing = next((v for v in arguments.values if v.span.text not in answers), arguments.values[0])
    if arguments.call.function.name == "count" and len(names) == 1:
        _refuse(arguments, scope, [*scope.session.declarations.measures, *answers], "kind-measure-or-answer")
        return None
    hint = _answer_meant(missing, questions.values(), scope)
    scope.report("M0249", missing.span, *corrections(missing.span, hint), text=unquoted(missing.span), suggestion=hint)
    return None


def _report_no_question(span: Span, scope: Scope) -> None:
    questions = scope.session.declarations.questions
    hint = suggestion(span.text, questions, Wording("none-question"), {each.text: each.name for each in questions.values()})
    scope.report("M0247", span, *corrections(span, hint), text=unquoted(span), suggestion=hint)


def _report_several(names: list[str], having: list[Question], call: Span, scope: Scope) -> None:
    """The message about answers that several questions have, with a fix for each of them."""
    (of,) = offered(("of",), Role.ARGUMENT, call)
    choices = Listed(tuple(f'"{of}={question.name}"' for question in having))
    fixes = (in_call(call, f"of={question.name}") for question in having)
    scope.report(
        "M0248", call, *fixes, names=Listed(tuple(f'"{name}"' for name in names), "and"), count=len(names), choices=choices
    )


_MOST_CHOICES = 6


def question(arguments: Arguments, scope: Scope) -> Quantity | None:
    """The quantities nps and n: of a question."""
    questions, function = scope.session.declarations.questions, arguments.call.function.name
    name = _single(arguments)
    if name not in questions:
        _refuse(arguments, scope, list(questions), "kind-question")
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
    measures, name = scope.session.declarations.measures, _single(arguments)
    if name not in measures:
        _refuse(arguments, scope, list(measures), "kind-measure")
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
    function, name = arguments.call.function.name, _single(arguments)
    known = scope.session.declarations
    question = known.questions.get(name)
    level = _level(arguments, scope) if function == "percentile" else None
    if function == "percentile" and level is None:
        return None
    if question is None:
        found = measure(arguments, scope) if name in known.measures else None
        if found is None and name not in known.measures:
            _refuse(arguments, scope, [*known.measures, *known.questions], "kind-measure-or-question")
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
