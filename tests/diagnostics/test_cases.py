"""Every wrong file gets exactly the messages that stand beside it, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dsl.catalogue import codes
from tests.diagnostics.cases import Case, cases, codes_in
from tests.diagnostics.conditions import hold
from tests.diagnostics.conftest import Run

ALL = cases()
_NAMES = {"en": "English", "da": "dansk"}
_INTERNAL = re.compile(
    r"\b(?:LPAR|RPAR|NAME|NUMBER|STRING|CALL|SIGN|WORDED|Token|Traceback|NoneType|Fraction|int|str|dict|tuple|lark|None)\b"
    r"|object at 0x|syntax\.|yaml\.|(?:Key|Value|Type)Error|\$END|\{ ?\$"
)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_what_is_said(
    case: Case, run: Run, tmp_path: Path, golden: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The exit code and the messages of a case are those of its golden file, which names its code and nothing internal."""
    folder = case.copied(tmp_path)
    hold(case.condition, monkeypatch)
    told = {language: run(folder, case.command, language) for language in _NAMES}
    text = "\n".join(
        f"=== {_NAMES[language]}, exit code {code}\n\n{errors.strip()}\n" for language, (code, errors) in told.items()
    ).replace(folder.parent.as_posix(), "/contracts")
    assert case.folder.parent.name == "staff" or case.code in codes_in(told["en"][1])
    assert not _INTERNAL.search("".join(line for line in text.splitlines() if not re.match(r" +\d* \|", line)))
    golden(case.folder / "said.txt", text)


def test_every_code_has_a_case() -> None:
    """Each code of the catalogue is told in at least one golden file."""
    told = set().union(*(codes_in((case.folder / "said.txt").read_text("utf-8")) for case in ALL))
    assert set(codes()) - told == set()
