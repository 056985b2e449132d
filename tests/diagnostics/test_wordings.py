"""Every wording that the code asks for stands in the catalogue, and every entry of the catalogue is asked for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from dsl.catalogue import LANGUAGES, _text

ROOT = Path(__file__).parents[2]
ROOMS = ("dsl", "evaluator", "maalbar")
KEY_AT = {"wording": 0, "Wording": 0, "problem": 0, "Label": 1}
"""Where the key stands among the arguments of what makes a wording, a message or a label."""


def trees() -> Iterator[tuple[Path, ast.Module]]:
    """The code, file by file."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            yield path, ast.parse(path.read_text("utf-8"))


def keys(language: str) -> set[str]:
    """The entries of a catalogue."""
    return set(re.findall(r"^([A-Za-z][\w-]*) =", _text(language), re.MULTILINE))


def literals(argument: ast.expr) -> Iterator[str]:
    """The keys that an argument may be, where they stand there word for word: one, or one of a choice."""
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.IfExp):
        yield from (*literals(argument.body), *literals(argument.orelse))


def shapes(tree: ast.Module) -> Iterator[str]:
    """Every text in the code as a pattern: what is worked out in it may be anything."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.escape(node.value)
        elif isinstance(node, ast.JoinedStr):
            parts = (re.escape(str(each.value)) if isinstance(each, ast.Constant) else "[a-z-]+" for each in node.values)
            shape = "".join(parts)
            if "-" in shape.replace("[a-z-]+", ""):
                yield shape


def test_every_key_in_the_code_is_in_each_catalogue() -> None:
    """No message can fail for an entry that is not there: each key that is written out has an entry in each language."""
    known = set.intersection(*map(keys, LANGUAGES))
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEY_AT:
                place = KEY_AT[node.func.id]
                asked = list(literals(node.args[place])) if len(node.args) > place else []
                assert set(asked) <= known, (path, node.lineno, set(asked) - known)


def test_every_entry_is_asked_for() -> None:
    """The catalogue holds no entry that nothing in the code can ask for."""
    asked = re.compile("|".join({shape for _, tree in trees() for shape in shapes(tree) if shape}))
    assert not [key for key in sorted(keys("en")) if not asked.fullmatch(key)]
