"""What is meant by a name or a function that the contract does not have: other words for it, and what it is elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from dsl import syntax
from dsl.check.scope import Scope, suggestion
from dsl.contract import Question

_OTHERWISE = {
    **dict.fromkeys(["average", "avg", "snit"], "mean"),
    **dict.fromkeys(["percent", "percentage", "pct", "procent", "proportion"], "share"),
    **dict.fromkeys(["number", "num"], "count"),
    **dict.fromkeys(["minimum"], "min"),
    **dict.fromkeys(["maximum"], "max"),
}
"""What functions are called elsewhere."""


def function_meant(word: str, known: Iterable[str]) -> str:
    """A sentence that offers the function which is spelled otherwise here, or the nearest ones."""
    names, small = list(known), word.lower()
    meant = small if small in names else _OTHERWISE.get(small)
    return f'Write "{meant}".' if meant else suggestion(word, names)


def name_meant(expr: syntax.Name, scope: Scope) -> str | None:
    """A sentence about a word that means something where it is not a value of its own; None where it means nothing."""
    declared = scope.session.declarations.questions
    if expr.name == "done":
        return _done(expr)
    if expr.name in declared:
        return question_meant(declared[expr.name])
    having = [question for question in declared.values() if any(answer.name == expr.name for answer in question.answers)]
    if not having:
        return None
    of = f", of={having[0].name}" if len(having) > 1 else ""
    return f'It is an answer of "{having[0].name}": write share({expr.name}{of}) for the share that it got.'


def question_meant(question: Question) -> str:
    """A sentence that says how a figure is made of a question."""
    if not question.answers:
        return f'"{question.name}" is a question: write mean({question.name}), or nps({question.name}).'
    answer, of = question.answers[0].name, f"of={question.name}"
    return f'"{question.name}" is a question: write share(ANSWER, {of}), such as share({answer}, {of}).'


def _done(expr: syntax.Name) -> str:
    """`campaign "Campaign": done` has its words in the wrong order."""
    text, start = expr.span.source.text, expr.span.start
    head = text[text.rfind("\n", 0, start) + 1 : start].strip()
    return f"Write: done {head[:-1].strip()}" if head.endswith(":") else "Write: done campaign, on a line of its own."
