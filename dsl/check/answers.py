"""Shares and counts of answers: which question is meant, and what is said of what is no answer of it."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from dsl import syntax
from dsl.check.arguments import Arguments
from dsl.check.elsewhere import declared, excluded, left_out, unquoted
from dsl.check.habits import member_meant, question_meant
from dsl.check.mending import in_call
from dsl.check.offered import offered
from dsl.check.scope import Scope
from dsl.check.subjects import measure, refuse, single
from dsl.contract import Question
from dsl.diagnostic import Edit, Fix, Label, Listed, Wording, wording
from dsl.quantity import Quantity
from dsl.source import Span
from dsl.suggestion import corrections, suggestion
from dsl.units import COUNT, RATIO
from dsl.vocabulary import Role


def answers(arguments: Arguments, scope: Scope) -> Quantity | None:
    """Shares and counts of answers; a count may also be of a measure."""
    function = arguments.call.function.name
    if function == "count" and "of" not in arguments.named and single(arguments) in scope.session.declarations.measures:
        return measure(arguments, scope)
    if _run_together(arguments, scope):
        return None
    names = [value.name if isinstance(value, syntax.Name) else "" for value in arguments.values]
    question = _question_of(names, arguments, scope)
    if question is None:
        return None
    if not _hold_answers(names, arguments, question, scope):
        return None
    unit, high = (RATIO, Fraction(1)) if function == "share" else (COUNT, None)
    subject = tuple(answer.name for answer in question.answers if answer.name in names)
    return Quantity(function, subject, question.name, unit=unit, low=Fraction(0), high=high)


def _run_together(arguments: Arguments, scope: Scope) -> bool:
    """Whether two answers have no comma between them, with a message; an answer with a blank in it is one and not two."""
    answers = {answer.name: None for question in scope.session.declarations.questions.values() for answer in question.answers}
    for value in arguments.values:
        if not isinstance(value, syntax.Words):
            continue
        apart = [step.name in answers for step in value.names]
        if all(apart) or not corrections(value.span, suggestion(value.span.text, answers)):
            text, last = value.span.source.text, value.names[-1].span
            written = f"{text[value.span.start : last.start].rstrip()}, {last.text}"
            comma = Fix((Edit(last.before(), ","),), safe=False)
            scope.report("M0135", last, comma, word=last.text, example=written)
            return True
    return False


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
        refuse(arguments, scope, [*scope.session.declarations.measures, *answers], "kind-measure-or-answer")
        return None
    hint = _answer_meant(missing, questions.values(), scope)
    if scope.session.is_broken("answers") and not corrections(missing.span, hint):
        return None  # it is probably among the answers that could not be read
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
