"""Declarations: questions, dimensions, measures, tables and definitions, each name once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from dsl import syntax
from dsl.check.calls import BUILT_IN
from dsl.check.mending import shown, swapped
from dsl.check.no_answer import hold_no_answers
from dsl.check.scope import Session
from dsl.contract import Declarations, Dimension, Measure, Member, Question
from dsl.diagnostic import Edit, Fix, Label, Listed, Wording, rewrite, wording
from dsl.source import Span
from dsl.suggestion import corrections, suggestion
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
    tables = unique(file.tables, "tables", session)
    dimensions = {dimension.name: _dimension(dimension, session) for dimension in unique(file.dimensions, "dimensions", session)}
    for table in tables:
        _apart(table, file.dimensions, session)
        dimensions[table.name] = Dimension(table.name, table.name, _labelled(table.rows))
    session.tables = {table.name: _cells(table, session) for table in tables}
    session.definitions = {each.name: each for each in unique(file.definitions, "definitions", session) if _is_new(each, session)}
    session.declarations = Declarations(
        {question.name: _question(question, session) for question in unique(file.questions, "questions", session)},
        dimensions,
        {measure.name: _measure(measure, dimensions, session) for measure in unique(file.measures, "measures", session)},
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
            session.report("M0402", item.span, Label(seen[item.name].span, "first"), what=Wording(f"goal-{what}"), name=item.name)
        else:
            seen[item.name] = item
    return list(seen.values())


def _apart(table: syntax.Table, dimensions: Iterable[syntax.Dimension], session: Session) -> None:
    there = next((each for each in dimensions if each.name == table.name), None)
    if there is not None:
        session.report("M0403", table.span, Label(there.span, "goal-dimension-here"), name=table.name)


def _labelled(items: Sequence[syntax.Labelled | syntax.TableRow]) -> tuple[Member, ...]:
    return tuple(Member(item.name, item.label or item.name) for item in items)


def once(items: Iterable[syntax.Labelled | syntax.TableRow | syntax.Name], what: str, owner: str, session: Session) -> None:
    """A message for each name that stands twice in one list."""
    seen: dict[str, Span] = {}
    for item in items:
        if item.name in seen:
            words = {"what": Wording(f"goal-{what}"), "name": item.name, "owner": f'"{owner}"'}
            session.report("M0404", item.span, Label(seen[item.name], "first"), **words)
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
        _report_scale(question, question.scale, session)
    if not question.answers and not question.scale and not any(map(session.is_broken, ("answers", "svar", "scale", "skala"))):
        session.report("M0406", question.span, name=question.name)
    excluded = frozenset(answer.name for answer in question.excluded)
    hold_no_answers(question, session)
    if question.several and question.scale:
        session.report("M0260", question.several.span, _without(question.several.span), name=question.name)
    text, several = question.text or question.name, question.several is not None and question.scale is None
    scale = (min(question.scale), max(question.scale)) if question.scale else None
    return Question(question.name, text, question.survey, _labelled(answers), excluded, scale, question.weight, several)


def _without(word: Span) -> Fix:
    """The fix that takes a word away, together with the blanks before it."""
    start = len(word.source.text[: word.start].rstrip())
    return Fix((Edit(Span(word.source, start, word.end), ""),), safe=False)


def _report_scale(question: syntax.Question, scale: tuple[int, int], session: Session) -> None:
    """The ends of a scale turned round, marked where they are written."""
    low, high = scale
    source, behind = question.span.source, question.span.end
    found = re.compile(rf"\b{low}\s*\.\.\s*{high}\b").search(source.text, behind)
    place = Span(source, *found.span()) if found else question.span
    fixes = (rewrite(place, f"{high}..{low}"),) if found and low > high else ()
    session.report("M0405", place, *fixes, low=str(low), high=str(high))


def _measure(measure: syntax.Measure, dimensions: Mapping[str, Dimension], session: Session) -> Measure:
    for name in measure.by:
        if name.name not in dimensions and not session.is_broken(name.name):
            hint = suggestion(name.name, dimensions)
            session.report("M0407", name.span, *corrections(name.span, hint), name=name.name, suggestion=hint)
    for bound in (measure.low, measure.high):
        _hold_bound(bound, measure, session)
    low, high = (bound.value if bound else None for bound in (measure.low, measure.high))
    if low is not None and high is not None and low >= high:
        _report_empty(measure.low, measure.high, session)
        low = high = None
    by = tuple(name.name for name in measure.by)
    return Measure(measure.name, measure.label or measure.name, _unit(measure.unit), by, low, high)


def _report_empty(low: syntax.Number | None, high: syntax.Number | None, session: Session) -> None:
    assert low is not None
    assert high is not None
    session.report("M0405", low.span.to(high.span), *swapped(low.span, high.span), low=low.span.text, high=high.span.text)


def _hold_bound(bound: syntax.Number | None, measure: syntax.Measure, session: Session) -> None:
    """A bound is in the unit of its measure; `100` is not 100 %."""
    if bound is None or bound.unit == measure.unit:
        return
    plain = bound.value == 0 or measure.unit not in ("%", "pp") or (measure.unit == "%" and 0 <= bound.value <= 1)
    if bound.unit is None and plain:
        return
    unit = wording("goal-unit", unit=measure.unit) if measure.unit else wording("goal-no-unit")
    fixes = (rewrite(bound.span, shown(f"{bound.text}{_sign(measure.unit)}", bound.span)),) if bound.unit is None else ()
    session.report("M0409", bound.span, *fixes, text=bound.span.text, name=measure.name, unit=unit)


def _sign(unit: str | None) -> str:
    return "%" if unit == "%" else f" {unit}"


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
            _report_cells(row, table, session)
    return {row.name: dict(zip((column.name for column in table.columns), row.cells, strict=False)) for row in table.rows}


def _report_cells(row: syntax.TableRow, table: syntax.Table, session: Session) -> None:
    there = Label(table.columns[0].span.to(table.columns[-1].span), "goal-columns-here")
    columns = Listed(tuple(column.name for column in table.columns), "and")
    words = {"row": row.name, "given": len(row.cells), "wanted": len(table.columns), "columns": columns}
    session.report("M0408", row.span, there, **words)
