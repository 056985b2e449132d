"""What is shown of the word under the cursor: what it means, and where figures lie beside the contract, what it came to."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from dsl import syntax
from dsl.catalogue import said
from dsl.contract import Contract
from dsl.diagnostic import wording
from dsl.glossary import entry
from dsl.terms import Facet, Figure
from dsl.vocabulary import Word
from dsl.within import inside
from maalbar.editor.analysis import Measured, Read
from maalbar.editor.names import Declared, Kind
from maalbar.report.grid import Row
from maalbar.report.model import GoalView, Report
from maalbar.report.text import rows
from maalbar.report.texts import Language, text

_SHOWN = ("goal and criteria", "actual", "target", "score", "status")


def of_word(word: Word, language: Language, written_in: str) -> str:
    """A word of the language: what it means, and how it is written in a file of that language."""
    spoken: Language = "da" if written_in == "danish" else "en"
    return f"**{word.spelled(written_in)}**\n\n{entry(word, language).meaning}\n\n```maal\n{entry(word, spoken).usage}\n```"


def of_name(found: Declared, read: Read, measured: Measured | None, language: Language) -> str:
    """A name: what it is of, its title and its unit, the contract's own words, and what it came to."""
    parts = [_head(found, language), *_told(found, read.contract, language)]
    report = measured.report() if measured is not None else None
    goal = _goal(found, report)
    if goal is not None and report is not None and measured is not None:
        parts += [_table(found, goal, report, language), *_sources(found, measured, language)]
    return "\n\n".join(part for part in parts if part)


def _head(found: Declared, language: Language) -> str:
    symbol = found.symbol
    kind = said(wording(f"editor-{symbol.kind.value}"), language)
    owner = (
        said(wording("editor-of-goal", goal=symbol.owner), language)
        if symbol.kind in (Kind.CRITERION, Kind.OUTPUT)
        else symbol.owner
    )
    return f"**{symbol.name}** · {kind}{f' · {owner}' if owner else ''}" + (f"\n\n{found.title}" if found.title else "")


def _told(found: Declared, contract: Contract | None, language: Language) -> Iterator[str]:
    node = found.node
    if isinstance(node, syntax.Measure) and node.unit:
        yield _unit(node.unit, language)
    elif isinstance(node, syntax.Criterion | syntax.Goal):
        unit = _unit_of(found, contract)
        if unit:
            yield _unit(unit, language)
        yield from (f"> {remark.value}" for remark in node.clauses.remarks if remark.kind == "text")
    elif isinstance(node, syntax.Question | syntax.Dimension | syntax.Define | syntax.Table):
        yield f"```maal\n{node.span.text}\n```"


def _unit_of(found: Declared, contract: Contract | None) -> str:
    goal = contract.goal(found.symbol.owner) if contract is not None else None
    criterion = next((each for each in goal.criteria if each.name == found.symbol.name), None) if goal else None
    unit = str(criterion.unit) if criterion is not None and criterion.unit is not None else ""
    return "%" if unit == "ratio" else unit


def _unit(unit: str, language: Language) -> str:
    return said(wording("editor-unit", unit=unit), language)


# --- what it came to ------------------------------------------------------------------------------------------


def _goal(found: Declared, report: Report | None) -> GoalView | None:
    symbol = found.symbol
    id = symbol.name if symbol.kind is Kind.GOAL else symbol.owner if symbol.kind in (Kind.CRITERION, Kind.OUTPUT) else None
    return next((goal for goal in report.goals if goal.goal.id == id), None) if report is not None else None


def _table(found: Declared, goal: GoalView, report: Report, language: Language) -> str:
    """The rows that the report prints of it, letter for letter."""
    printed = list(rows(evolve(report, goals=(goal,)), _SHOWN, language))[:-1]
    lines = list(report.lines(goal))
    kept = printed if found.symbol.kind is Kind.GOAL else []
    if found.symbol.kind is Kind.CRITERION:
        kept = [row for row, line in zip(printed[1:], lines, strict=False) if line.criterion.name == found.symbol.name]
    elif found.symbol.kind is Kind.OUTPUT:
        names = [each.output.name for each in goal.outputs]
        kept = printed[1 + len(lines) + names.index(found.symbol.name) :][:1] if found.symbol.name in names else []
    heads = " | ".join(text(head, language) for head in _SHOWN)
    return "\n".join([f"| {heads} |", "|---" * len(_SHOWN) + "|", *(_row(row) for row in kept)]) if kept else ""


def _row(row: Row) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in row.cells)} |"


def _sources(found: Declared, measured: Measured, language: Language) -> Iterator[str]:
    """Where its figures come from, each source once."""
    contract, figures = measured.of.contract, measured.figures
    if contract is None or figures is None or found.symbol.kind is not Kind.CRITERION:
        return
    terms = [
        contract.terms[place]
        for place in contract.terms
        if (place.goal, place.criterion) == (found.symbol.owner, found.symbol.name) and place.facet is Facet.ACTUAL
    ]
    told = [
        text("source", language, source=answer.source)
        for term in terms
        for part in inside(term)
        if isinstance(part, Figure) and (answer := figures.answer(part.quantity)).source
    ]
    yield from (f"*{line}*" for line in dict.fromkeys(told))
