"""Every law that docs/semantics.md states is bound to a property test that is there."""

from __future__ import annotations

import ast
import re

import pytest

from tests.docs.blocks import DOCS

_LAW = re.compile(r"^(?P<number>\d+)\. (?P<law>.*?)$(?P<rest>(?:\n {3,4}\S.*)*)", re.MULTILINE)
_TEST = re.compile(r"`(?P<file>tests/\S+\.py)::(?P<name>test_\w+)`")


def _laws() -> list[tuple[int, str]]:
    """The numbered laws of the page, each with all that is said of it."""
    section = (DOCS / "semantics.md").read_text("utf-8").partition("\n## Laws\n")[2]
    return [(int(found["number"]), found["law"] + found["rest"]) for found in _LAW.finditer(section)]


def _is_property(file: str, name: str) -> bool:
    """Whether the file has a test of that name whose examples Hypothesis makes."""
    tree = ast.parse((DOCS.parent / file).read_text("utf-8"))
    tests = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name]
    calls = [each.func for test in tests for each in test.decorator_list if isinstance(each, ast.Call)]
    return any(isinstance(call, ast.Name) and call.id == "given" for call in calls)


def test_laws_are_numbered() -> None:
    """The laws are numbered from 1, without a gap."""
    numbers = [number for number, _ in _laws()]
    assert numbers
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize(("number", "law"), _laws())
def test_law_has_its_property_test(number: int, law: str) -> None:
    """Each law names one property test at least, and each test that it names is there."""
    tests = _TEST.findall(law)
    assert tests, f"law {number} names no test"
    assert [f"{file}::{name}" for file, name in tests if not _is_property(file, name)] == []
