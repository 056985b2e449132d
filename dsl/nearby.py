"""A file that is named and not there: what is there under a name that is often meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from dsl import syntax
from dsl.diagnostic import Diagnostic, Listed, MaalbarError, Wording, problem, rewrite, wording
from dsl.source import Source

RULES = ".maal"
"""How the name of a rule file ends."""


def not_there(named: syntax.Text, source: Source, open_file: Callable[[str, Source], Source | None]) -> Diagnostic:
    """The message of a file that is not there, with the one that is there under a name that is often meant."""
    for path in _often_meant(named.value):
        try:
            found = open_file(path, source)
            if found is not None and found.name != source.name:
                hint = wording("did-you-mean", names=Listed((f'"{path}"',)))
                return problem("M0461", named.span, rewrite(named.span, f'"{path}"'), path=named.value, suggestion=hint)
        except MaalbarError:
            continue
    return problem("M0461", named.span, path=named.value, suggestion=Wording("goal-way-to-file"))


def _often_meant(path: str) -> list[str]:
    """A name without blanks, in small letters, with the ending of a rule file; the usual names in the same folder."""
    folder, file = PurePosixPath(path).parent, PurePosixPath(path).stem
    small = file.lower()
    names = (file, small, *(small.replace(" ", sign) for sign in ("", "_", "-")), "kontrakt", "contract")
    found = [(folder / f"{name}{RULES}").as_posix() for name in names]
    inside = [(PurePosixPath(path) / f"{name}{RULES}").as_posix() for name in names[-2:]]
    return [each for each in dict.fromkeys((*found, *inside)) if each != path]
