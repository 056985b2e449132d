"""The pipeline: text to a checked contract. Read this first.

    text → logical lines → syntax tree → (base and imports laid under it) → checked contract
           dsl/lines.py    dsl/parser.py   dsl/check/amend.py                dsl/check/

No file is opened here; whoever calls hands in how a file named in the text is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePath
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from dsl import syntax
from dsl.check import check
from dsl.check.amend import amend, merge
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, Label, MaalbarError, problem
from dsl.nearby import RULES, not_there
from dsl.parser import parse
from dsl.source import Source

if TYPE_CHECKING:
    from dsl.check.kept import Kept

OpenFile = Callable[[str, Source], Source | None]
"""How a file is opened: the path as written and the source in which it is written, to its source; None where it is not there.

Where it may not be read it raises `MaalbarError`, whose messages are then told at the place that names the file.
"""

Parse = Callable[[Source], tuple[syntax.File, tuple[Diagnostic, ...]]]
"""How a source becomes its tree and the messages about it."""

_DEEPEST = 10
"""How many contracts may amend or import each other in a row."""


@frozen(eq=False)
class Reading:
    """A rule file, read: its contract where it holds no error, every message, and the syntax tree with all that it names."""

    tree: syntax.File
    contract: Contract | None
    diagnostics: tuple[Diagnostic, ...]


def read(source: Source, *, period: int | None = None, open_file: OpenFile) -> tuple[Contract | None, tuple[Diagnostic, ...]]:
    """A rule file's contract, or None, and every message about it and the files that it names."""
    found = reading(source, period=period, open_file=open_file)
    return found.contract, found.diagnostics


def reading(
    source: Source, *, period: int | None = None, open_file: OpenFile, parse: Parse = parse, kept: Kept | None = None
) -> Reading:
    """The same together with the syntax tree, for whoever goes on to try changes.

    While a text is being edited `parse` and `kept` know what the last reading found out of what has not changed.
    """
    tree, diagnostics = assemble(source, open_file, parse=parse)
    wrong = [each for each in diagnostics if each.is_error]
    contract, found = check(tree, period=period, whole=not wrong or _in_scenarios(wrong), kept=kept)
    told = (*diagnostics, *found)
    if contract and tree.scenarios:
        told = _with_scenarios(tree, contract, told)
    return Reading(tree, None if any(each.is_error for each in told) else contract, told)


def _in_scenarios(wrong: Iterable[Diagnostic]) -> bool:
    """Whether all that is wrong stands in lines of scenarios, which leave the contract itself whole."""
    from dsl.check.settings import in_setting

    return all(map(in_setting, wrong))


def _with_scenarios(tree: syntax.File, contract: Contract, told: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The messages with those about the scenarios, which offer what a line was meant to be."""
    from dsl.check.scenarios import hold
    from dsl.check.settings import offered

    return tuple(offered((*told, *hold(tree, contract)), contract))


def assemble(
    source: Source, open_file: OpenFile, above: tuple[str, ...] = (), parse: Parse = parse
) -> tuple[syntax.File, tuple[Diagnostic, ...]]:
    """A file with what it amends and imports laid under it; `above` are the files on the way here."""
    file, diagnostics = parse(source)
    gathered = list(diagnostics)
    for named in file.imports:
        shared = _open(named, source, open_file, above, gathered, parse)
        file = merge(file, shared) if shared else file
        if shared and shared.goals:
            there = Label(shared.goals[0].id_span, "goal-first-here")
            gathered.append(problem("M0463", named.span, there, path=named.value, goals=len(shared.goals)))
    base = _open(file.amends, source, open_file, above, gathered, parse) if file.amends else None
    if base is not None and file.amends:
        if base.title is None and not base.broken:
            gathered.append(problem("M0464", file.amends.span, path=file.amends.value))
        file, found = amend(file, base)
        gathered += found
    return file, tuple(gathered)


def _open(
    named: syntax.Text,
    source: Source,
    open_file: OpenFile,
    above: tuple[str, ...],
    gathered: list[Diagnostic],
    parse: Parse,
) -> syntax.File | None:
    """The file that a text names, assembled; None with a message where it is not there or goes in a circle."""
    suffix = PurePath(named.value).suffix
    if suffix not in ("", RULES):
        gathered.append(problem("M0466", named.span, path=named.value, suffix=RULES))
        return None
    try:
        found = open_file(named.value, source)
    except MaalbarError as refused:
        gathered += [evolve(each, span=named.span) for each in refused.diagnostics]
        return None
    if found is None:
        gathered.append(not_there(named, source, open_file))
        return None
    way = (*above, source.name)
    if found.name in way:
        trail = " → ".join(PurePath(name).name for name in (*way[way.index(found.name) :], found.name))
        gathered.append(problem("M0462", named.span, path=named.value, trail=trail))
        return None
    if len(way) >= _DEEPEST:
        gathered.append(problem("M0465", named.span, path=named.value, most=_DEEPEST))
        return None
    file, diagnostics = assemble(found, open_file, way, parse)
    gathered += diagnostics
    return file
