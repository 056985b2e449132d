"""Reads the case files: a list of groups, each one case or a table of cases that share a contract.

A group holds `contract` (the rule text), `figures` (by key), `counts` (by question), `stand_ins`, `attributes` of the
party, `period`, and

    name + expect     one case: the value of each place named
    name + refused    one case: the code of the message with which it is turned down, or `any`
    table             one case a row: the first line names the columns, each `{column}` in the contract and in the figures
                      is replaced by the cell, and `value` is the value expected at `place` (or `refused CODE`)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from attrs import frozen

FOLDER = Path(__file__).parent / "cases"


@frozen
class Case:
    """A contract with its figures, and what comes out of it at each place; or the code of the refusal."""

    id: str
    contract: str
    figures: Mapping[str, str]
    counts: Mapping[str, Any]
    stand_ins: Mapping[str, str]
    attributes: Mapping[str, str]
    period: int | None
    expected: Mapping[str, str]
    refused: str | None


def cases() -> list[Case]:
    """All cases of all topics."""
    return [case for path in sorted(FOLDER.glob("*.yaml")) for group in _groups(path) for case in _cases(path.stem, group)]


def _groups(path: Path) -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (only text)
    return groups


def _cases(topic: str, group: Mapping[str, Any]) -> Iterator[Case]:
    if "table" not in group:
        yield _case(f"{topic}: {group['name']}", group, {}, group.get("expect", {}), group.get("refused"))
        return
    columns, *rows = [[cell.strip() for cell in line.split(" | ")] for line in group["table"].splitlines() if line.strip()]
    for row in rows:
        cells = dict(zip(columns, row, strict=True))
        value = cells.pop("value")
        refused = value.removeprefix("refused").strip() if value.startswith("refused") else None
        expected = {} if refused is not None else {group["place"]: value}
        yield _case(f"{topic}: {cells.pop('name')}", group, cells, expected, refused)


def _case(id: str, group: Mapping[str, Any], cells: Mapping[str, str], expected: Mapping[str, str], refused: str | None) -> Case:
    period = group.get("period")
    return Case(
        id=id,
        contract=_filled(group["contract"], cells),
        figures=_filled(group.get("figures", {}), cells),
        counts=_filled(group.get("counts", {}), cells),
        stand_ins=group.get("stand_ins", {}),
        attributes=_filled(group.get("attributes", {}), cells),
        period=int(_filled(period, cells)) if period else None,
        expected=expected,
        refused=refused,
    )


def _filled(value: Any, cells: Mapping[str, str]) -> Any:
    """A text or a mapping of texts with the cells of a row put in; an entry that is left empty is left out."""
    if isinstance(value, dict):
        filled = {_filled(key, cells): _filled(inner, cells) for key, inner in value.items()}
        return {key: inner for key, inner in filled.items() if inner != ""}
    for column, cell in cells.items():
        value = value.replace(f"{{{column}}}", cell)
    return value
