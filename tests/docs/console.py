"""Pages that show commands: their files are written, their commands run, and what is printed is put beside what they say."""

from __future__ import annotations

import re
import shlex
import sys
from contextlib import redirect_stderr, redirect_stdout, suppress
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from maalbar import cli
from tests.docs.blocks import FENCE

ROOT = Path(__file__).parents[2]


def played(page: str, folder: Path) -> str:
    """The page with what its commands really print, run in the folder one after the other."""
    return FENCE.sub(lambda block: _block(block, folder), page)


def _block(block: re.Match[str], folder: Path) -> str:
    if block["language"] == "console":
        commands = [line for line in block["text"].splitlines() if line.startswith("$ ")]
        printed = "".join(f"{command}\n{run(command[2:], folder)}" for command in commands)
        return f"```console{block['marks']}\n{printed}```"
    how, _, name = block["marks"].strip().partition("=")
    if how in _WRITERS:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        before = path.read_text("utf-8") if path.exists() else ""
        path.write_text(_WRITERS[how](before, block["text"]), encoding="utf-8")
    return block[0]


def _swap(before: str, text: str) -> str:
    """The file with the line that begins like the text's first one replaced by the text."""
    name, colon, _ = text.splitlines()[0].partition(":")
    head = name + colon
    lines = before.splitlines(keepends=True)
    (found,) = [line for line in lines if line.startswith(head)]
    return "".join(text if line is found else line for line in lines)


_WRITERS = {"file": lambda before, text: text, "add": lambda before, text: before + text, "swap": _swap}


def run(command: str, folder: Path) -> str:
    """What a `maalbar` command prints, messages included, in a terminal of 100 columns; it runs in this process."""
    program, *arguments = shlex.split(command)
    assert program == "maalbar"
    printed = BytesIO()
    terminal = TextIOWrapper(printed, encoding="utf-8", write_through=True)
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(terminal), redirect_stderr(terminal):
        patch.chdir(folder)
        patch.setenv("COLUMNS", "100")
        patch.setattr(sys, "argv", [program, *arguments])
        with suppress(SystemExit):
            cli.main()
    return printed.getvalue().decode("utf-8")
