"""The second places of a message, and the fixes that write beside a call: where a name is declared, where its goal begins."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dsl import syntax
from dsl.check.scope import Scope
from dsl.diagnostic import Edit, Fix, Label
from dsl.source import Span
from dsl.terms import Place


def declared(name: str, scope: Scope) -> tuple[Label, ...]:
    """The place that declares a name, where it is known."""
    file = scope.session.file
    groups: tuple[Iterable[syntax.Question | syntax.Dimension | syntax.Measure | syntax.Table | syntax.Define], ...]
    groups = (file.questions, file.dimensions, file.measures, file.tables, file.definitions)
    found = next((each for group in groups for each in group if each.name == name), None)
    return (Label(_word(name, found.span), "declared-here", {"name": name}),) if found else ()


def excluded(question: str, answer: str, scope: Scope) -> tuple[Label, ...]:
    """The place that leaves an answer out of every figure, where it is known."""
    asked = next((each for each in scope.session.file.questions if each.name == question), None)
    found = next((each for each in asked.excluded if each.name == answer), None) if asked else None
    return (Label(_word(answer, found.span), "excluded-here", {"name": answer}),) if found else ()


def goal_head(id: str, scope: Scope) -> tuple[Label, ...]:
    """The place where a goal begins, where it is known."""
    found = next((each for each in scope.session.file.goals if each.id == id), None)
    return (Label(found.id_span, "goal-here", {"id": id}),) if found else ()


def criterion_head(place: Place, scope: Scope) -> tuple[Label, ...]:
    """The place where a criterion begins, where it is known."""
    goal = next((each for each in scope.session.file.goals if each.id == place.goal), None)
    found = next((each for each in goal.criteria if each.name == place.criterion), None) if goal else None
    return (Label(found.name_span, "declared-here", {"name": found.name}),) if found else ()


def _word(name: str, span: Span) -> Span:
    """The first time that a name stands in a stretch; the stretch itself where it does not."""
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", span.text)
    return Span(span.source, span.start + found.start(), span.start + found.end()) if found else span


def unquoted(place: Span) -> str:
    """What stands at a place, without the quotes around it."""
    return place.text.strip('"“”„»«')


def left_out(argument: Span, *, safe: bool = False) -> Fix:
    """The fix that takes an argument away, together with the comma before it."""
    before = argument.source.text[: argument.start].rstrip()
    start = len(before) - 1 if before.endswith((",", ";")) else argument.start
    return Fix((Edit(Span(argument.source, start, argument.end), ""),), safe)
