"""The explanation in other forms than text: as nested lists in Markdown, and as JSON with every value and count exact."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from evaluator.result import Result
from maalbar.report.explain import trees
from maalbar.report.markdown import escaped
from maalbar.report.texts import Language
from maalbar.report.tree import Tree


def markdown(results: Iterable[Result], language: Language, goal: str | None = None) -> str:
    """A heading for each goal and the total, and under it each step of the calculation, indented as it rests on others."""
    found = ("\n".join(_markdown(result, language, goal)) for result in results)
    return "\n".join(found) + "\n"


def _markdown(result: Result, language: Language, goal: str | None) -> Iterator[str]:
    if result.party:
        yield from (f"# {escaped(result.party)}", "")
    for tree in trees(result, language, goal):
        yield from (f"## {escaped(tree.line)}", "")
        yield from (line for branch in tree.branches for line in _listed(branch, 0))
        yield ""


def _listed(tree: Tree, depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}- {escaped(tree.line + tree.where)}"
    for branch in tree.branches:
        yield from _listed(branch, depth + 1)


def render(results: Sequence[Result], language: Language, goal: str | None = None) -> str:
    """One object, or of several parties a list of them."""
    objects = [_object(result, language, goal) for result in results]
    return json.dumps(objects if len(objects) > 1 else objects[0], ensure_ascii=False, indent=2) + "\n"


def _object(result: Result, language: Language, goal: str | None) -> dict[str, Any]:
    return {
        "contract": result.contract.title,
        "period": result.contract.period or None,
        **({"party": result.party} if result.party else {}),
        "explained": [_step(tree) for tree in trees(result, language, goal, facts=True)],
    }


def _step(tree: Tree) -> dict[str, Any]:
    """One line with what it says, where it stands, and the steps beneath it."""
    where = {"at": tree.where.strip(" []")} if tree.where.startswith("  [") else {}
    return {
        "line": tree.line,
        **where,
        **tree.facts,
        **({"steps": [_step(one) for one in tree.branches]} if tree.branches else {}),
    }
