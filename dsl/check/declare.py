"""Declarations: questions, dimensions, measures, tables and definitions, each name once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from dsl import syntax
from dsl.check.calls import BUILT_IN
from dsl.check.scope import Session
from dsl.contract import Declarations, Dimension, Measure, Member, Question
from dsl.diagnostic import Label, problem
from dsl.source import Span
from dsl.suggestion import suggestion
from dsl.units import DATE, NUMBER, PP, RATIO, Unit, of_powers

RESERVED = frozenset(
    [
        "actual",
        "target",
        "baseline",
        "previous",
        "met",
        "unknown",
        "parts",
        "members",
        "all",
        "each",
        "goals",
        "total",
        "control",
        "parties",
    ]
)
"""Words that always mean the same and cannot be given to anything else."""

Named = TypeVar("Named", syntax.Question, syntax.Dimension, syntax.Measure, syntax.Table, syntax.Define)


def declare(file: syntax.File, session: Session) -> None:
    """Look up every declaration of the file and put it into the session."""
    tables = unique(file.tables, "table", session)
    dimensions = {dimension.name: _dimension(dimension, session) for dimension in unique(file.dimensions, "dimension", session)}
    for table in tables:
        _apart(table, dimensions, session)
        dimensions[table.name] = Dimension(table.name, table.name, _labelled(table.rows))
    session.tables = {table.name: _cells(table, session) for table in tables}
    session.definitions = {each.name: each for each in unique(file.definitions, "definition", session) if _is_new(each, session)}
    session.declarations = Declarations(
        {question.name: _question(question, session) for question in unique(file.questions, "question", session)},
        dimensions,
        {measure.name: _measure(measure, dimensions, session) for measure in unique(file.measures, "measure", session)},
        tuple(name.name for name in file.parties.attributes) if file.parties else (),
    )


def _is_new(definition: syntax.Define, session: Session) -> bool:
    """Whether a definition takes no name of the language, and no parameter twice."""
    if definition.name in BUILT_IN:
        session.report("M0410", definition.span, name=definition.name)
        return False
    once(definition.parameters, "parameter", definition.name, session)
    for parameter in definition.parameters:
        if parameter.name in RESERVED:
            session.report("M0401", parameter.span, name=parameter.name)
    return True


def unique(items: Iterable[Named], what: str, session: Session) -> list[Named]:
    """The items with a name of their own; a second one of a name gets a message that shows the first."""
    seen: dict[str, Named] = {}
    for item in items:
        if item.name in RESERVED:
            session.report("M0401", item.span, name=item.name)
        elif item.name in seen:
            session.report("M0402", item.span, Label(seen[item.name].span, "first"), what=what, name=item.name)
        else:
            seen[item.name] = item
    return list(seen.values())


def _apart(table: syntax.Table, dimensions: Mapping[str, Dimension], session: Session) -> None:
    if table.name in dimensions:
        session.report("M0403", table.span, name=table.name)


def _labelled(items: Sequence[syntax.Labelled | syntax.TableRow]) -> tuple[Member, ...]:
    return tuple(Member(item.name, item.label or item.name) for item in items)


def once(items: Iterable[syntax.Labelled | syntax.TableRow | syntax.Name], what: str, owner: str, session: Session) -> None:
    """A message for each name that stands twice in one list."""
    seen: dict[str, Span] = {}
    for item in items:
        if item.name in seen:
            session.report("M0404", item.span, Label(seen[item.name], "first"), what=what, name=item.name, owner=owner)
        seen.setdefault(item.name, item.span)


def _dimension(dimension: syntax.Dimension, session: Session) -> Dimension:
    once(dimension.members, "member", dimension.name, session)
    for member in dimension.members:
        if member.name in RESERVED:
            session.report("M0401", member.span, name=member.name)
    return Dimension(dimension.name, dimension.label or dimension.name, _labelled(dimension.members))


def _question(question: syntax.Question, session: Session) -> Question:
    answers = (*question.answers, *(e for e in question.excluded if e.name not in {a.name for a in question.answers}))
    once(question.answers, "answer", question.name, session)
    if question.scale and question.scale[0] >= question.scale[1]:
        session.report("M0405", question.span, low=question.scale[0], high=question.scale[1])
    if not question.answers and not question.scale:
        session.report("M0406", question.span, name=question.name)
    excluded = frozenset(answer.name for answer in question.excluded)
    for answer in question.answers if not excluded else ():
        if _says_nothing(answer):
            words = {"answer": answer.label or answer.name, "name": answer.name, "question": question.name}
            session.add(problem("M0530", answer.span, **words))
    text = question.text or question.name
    return Question(question.name, text, question.survey, _labelled(answers), excluded, question.scale, question.weight)


def _says_nothing(answer: syntax.Labelled) -> bool:
    """Whether an answer seems to be none: whether it counts is then for the contract to say."""
    words = {answer.name.replace("_", " ").casefold(), (answer.label or "").casefold()}
    return bool(words & _NO_ANSWER)


_NO_ANSWER = frozenset(
    {"ved ikke", "ikke relevant", "uoplyst", "do not know", "don't know", "dont know", "not stated", "no answer"}
)


def _measure(measure: syntax.Measure, dimensions: Mapping[str, Dimension], session: Session) -> Measure:
    for name in measure.by:
        if name.name not in dimensions:
            session.report("M0407", name.span, name=name.name, suggestion=suggestion(name.name, dimensions))
    for bound in (measure.low, measure.high):
        _hold_bound(bound, measure, session)
    low, high = (bound.value if bound else None for bound in (measure.low, measure.high))
    if low is not None and high is not None and low >= high:
        session.report(
            "M0405", measure.span, low=measure.low.text if measure.low else "", high=measure.high.text if measure.high else ""
        )
    by = tuple(name.name for name in measure.by)
    return Measure(measure.name, measure.label or measure.name, _unit(measure.unit), by, low, high)


def _hold_bound(bound: syntax.Number | None, measure: syntax.Measure, session: Session) -> None:
    """A bound is in the unit of its measure; `100` is not 100 %."""
    if bound is None or bound.unit == measure.unit:
        return
    plain = bound.value == 0 or measure.unit not in ("%", "pp") or (measure.unit == "%" and 0 <= bound.value <= 1)
    if bound.unit is None and plain:
        return
    session.report("M0409", bound.span, text=bound.span.text, name=measure.name, unit=measure.unit or "no unit")


def _unit(text: str | None) -> Unit:
    """The unit as written after `in`: `%`, `pp`, `date`, a name, or names divided such as `kr/aarsvaerk`."""
    fixed = {None: NUMBER, "%": RATIO, "pp": PP, "date": DATE}
    if text in fixed:
        return fixed[text]
    powers: dict[str, int] = {}
    for position, name in enumerate(str(text).split("/")):
        powers[name.strip()] = powers.get(name.strip(), 0) + (1 if position == 0 else -1)
    return of_powers(powers)


def _cells(table: syntax.Table, session: Session) -> dict[str, dict[str, syntax.Expr]]:
    """The cells by row and column; a row with too few or too many cells gets a message."""
    once(table.columns, "column", table.name, session)
    for column in table.columns:
        if column.name in RESERVED:
            session.report("M0401", column.span, name=column.name)
    once(table.rows, "row", table.name, session)
    for row in table.rows:
        if len(row.cells) != len(table.columns):
            wanted = ", ".join(column.name for column in table.columns)
            session.report("M0408", row.span, row=row.name, given=len(row.cells), wanted=len(table.columns), columns=wanted)
    return {row.name: dict(zip((column.name for column in table.columns), row.cells, strict=False)) for row in table.rows}
