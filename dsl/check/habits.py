"""What is meant by a name or a function that the contract does not have: other words for it, and what it is elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from dsl import syntax
from dsl.check.mending import shown
from dsl.check.offered import offered
from dsl.check.scope import Scope
from dsl.contract import Question
from dsl.diagnostic import Listed, Wording, wording
from dsl.source import Span
from dsl.suggestion import suggestion
from dsl.tongue import language_of
from dsl.vocabulary import Role, canonical, spelling

_OTHERWISE = {
    **dict.fromkeys(["average", "avg", "snit", "gns", "middel"], "mean"),
    **dict.fromkeys(["percent", "percentage", "pct", "procent", "proportion"], "share"),
    **dict.fromkeys(["number", "num"], "count"),
    **dict.fromkeys(["minimum"], "min"),
    **dict.fromkeys(["maximum"], "max"),
}
"""What functions are called elsewhere."""


TARGETS = frozenset(["målet", "målsætning", "målsætningen", "måltallet", "resultatmål", "goal", "aim", "targets"])
"""What people call the target."""


def function_meant(word: str, known: Iterable[str], place: Span) -> Wording:
    """A sentence that offers the function which is spelled otherwise here, or the nearest ones."""
    meant = _OTHERWISE.get(word.lower())
    if meant is None:
        return suggestion(word, known)
    (name,) = offered((meant,), Role.FUNCTION, place)
    return wording("did-you-mean", names=Listed((f'"{name}"',)))


def name_meant(expr: syntax.Name, scope: Scope) -> Wording | None:
    """A sentence about a word that means something where it is not a value of its own; None where it means nothing."""
    declared = scope.session.declarations.questions
    if canonical(expr.name, Role.HEAD, language_of(expr.span.source)) == "done":
        return _done(expr)
    if expr.name.lower() in TARGETS:
        return wording("did-you-mean", names=Listed((f'"{offered(("target",), Role.CONSTANT, expr.span)[0]}"',)))
    if expr.name in declared:
        return question_meant(declared[expr.name], expr.span)
    having = [question for question in declared.values() if any(answer.name == expr.name for answer in question.answers)]
    if not having:
        return None
    of = f", of={having[0].name}" if len(having) > 1 else ""
    return wording("habit-answer", question=having[0].name, instead=shown(f"share({expr.name}{of})", expr.span))


def question_meant(question: Question, place: Span) -> Wording:
    """A sentence that says how a figure is made of a question."""
    if not question.answers:
        mean, nps = (shown(f"{function}({question.name})", place) for function in ("mean", "nps"))
        return wording("habit-question-scale", question=question.name, mean=mean, nps=nps)
    sample = shown(f"share({question.answers[0].name}, of={question.name})", place)
    return wording("habit-question", question=question.name, sample=sample)


def member_meant(written: str, scope: Scope) -> Wording | None:
    """A sentence about a member that stands where an answer is wanted; None where no dimension has it."""
    dimensions = scope.session.declarations.dimensions.values()
    found = next((each for each in dimensions if any(member.name == written for member in each.members)), None)
    return wording("habit-member", dimension=found.name, instead=f"{found.name}={written}") if found else None


def _done(expr: syntax.Name) -> Wording:
    """`campaign "Campaign": done` has its words in the wrong order."""
    text, start = expr.span.source.text, expr.span.start
    head = text[text.rfind("\n", 0, start) + 1 : start].strip()
    done = spelling("done", Role.HEAD, language_of(expr.span.source))
    return wording("write-this", text=f"{done} {head[:-1].strip()}" if head.endswith(":") else shown("done campaign", expr.span))
