"""A comparison as JSON: the columns, then every score in each of them as the report writes it, with the exact differences."""

from __future__ import annotations

import json
from collections.abc import Sequence

from maalbar.comparison.model import Cell, Column, Comparison, Row
from maalbar.comparison.words import beneath
from maalbar.report.json import Json, score
from maalbar.report.texts import Language
from maalbar.whatif.json import gap, setting


def render(made: Comparison, language: Language) -> str:
    """One object; each score is a list with one entry a column, null where the column has none of it."""
    goals = [_goal(row, made, language) for row in made.rows if row.goal and not row.criterion]
    parties = [{"party": row.party, **_row(row, language)} for row in made.rows if row.party]
    total = next((row for row in made.rows if row.is_total), None)
    told = {
        "measurements": made.measured,
        "columns": [_column(column, language) for column in made.columns],
        **({"total": _row(total, language)} if total else {}),
        **({"total_without_rounding": _row(made.bare, language)} if made.bare else {}),
        **({"parties": parties} if parties else {"goals": goals}),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _column(column: Column, language: Language) -> Json:
    told = {"name": column.name, "title": column.title, "period": column.period or None, "file": column.source}
    if not column.is_scenario:
        return {**told, "told": [one for one in beneath(column, language) if one != column.source]}
    return {**told, "notes": list(column.notes), "set": [setting(one, language) for one in column.settings]}


def _goal(row: Row, made: Comparison, language: Language) -> Json:
    lines = [one for one in made.rows if one.goal == row.goal and one.criterion]
    return {"id": row.goal, "title": row.title, **_row(row, language), "criteria": [_line(one, language) for one in lines]}


def _line(row: Row, language: Language) -> Json:
    members = {"members": dict(row.members)} if row.members else {}
    return {"name": row.criterion, "label": row.title, **members, **_row(row, language)}


def _row(row: Row, language: Language) -> Json:
    return {
        "scores": [score(cell.score, language) if cell else None for cell in row.cells],
        "differences": [gap(cell.difference, language) if cell else None for cell in row.cells],
        **({"status": _statuses(row.cells)} if not (row.is_total or row.party) else {}),
    }


def _statuses(cells: Sequence[Cell | None]) -> list[str | None]:
    return [cell.status.value.replace(" ", "_") if cell and cell.status else None for cell in cells]
