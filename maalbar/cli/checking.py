"""Everything that is to be said of a contract and its figures, whether it can be read or not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from dsl.diagnostic import Diagnostic, MaalbarError
from dsl.source import Source
from evaluator.measurements import MeasurementSet
from maalbar import files, lints
from maalbar.api import LoadedContract, load


@frozen
class Checked:
    """What a check found: the contract and the figures where they can be read, and every message in the order of the texts."""

    loaded: LoadedContract | None
    figures: MeasurementSet | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def sound(self) -> bool:
        """Whether the contract can be scored."""
        return not any(each.is_error for each in self.diagnostics)


def checked(
    path: Path, measurements: Sequence[Path] = (), period: int | None = None, without: frozenset[str] = frozenset()
) -> Checked:
    """The contract at a path with the measurement sets that are named, or those in its folder; `without` are lints turned off."""
    try:
        loaded = load(path, period)
    except MaalbarError as error:
        return Checked(None, None, error.diagnostics)
    if not measurements and not files.measurement_files(loaded.file.parent):
        return Checked(loaded, None, (*loaded.remarks, *lints.every(loaded, None, without)))
    try:
        figures, told = loaded.read(tuple(measurements) or None)
    except MaalbarError as error:
        return Checked(loaded, None, (*loaded.remarks, *error.diagnostics))
    return Checked(loaded, figures, (*loaded.remarks, *lints.every(loaded, figures, without), *told))


def sources(found: Checked) -> tuple[Source, ...]:
    """The texts that the messages point into, each once."""
    return tuple({each.span.source.name: each.span.source for each in found.diagnostics if each.span}.values())
