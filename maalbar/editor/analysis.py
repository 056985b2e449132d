"""A contract, and the figures that lie beside it, read as far as they go, and again only when a text changed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from attrs import define, field, frozen

from dsl import syntax
from dsl.check.kept import Kept
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, MaalbarError
from dsl.pipeline import reading
from dsl.source import Source
from dsl.tongue import language_of
from evaluator.measurements import MeasurementSet, read
from evaluator.measurements.yaml_source import compose
from maalbar import files
from maalbar.editor.shelf import Shelf, normal
from maalbar.report.gather import report
from maalbar.report.model import Report


@define(eq=False)
class _Rests:
    """The texts that something rests on, as they were when it was read, and whether one of them was not there."""

    shelf: Shelf
    sources: dict[str, Source] = field(factory=dict)
    lacking: bool = False

    def note(self, source: Source | None) -> Source | None:
        """Note a text that was asked for."""
        if source is None:
            self.lacking = True
        else:
            self.sources[source.name] = source
        return source

    def holds(self) -> bool:
        """Whether every text is still the same."""
        try:
            return not self.lacking and all(self.shelf.source(Path(name)) is one for name, one in self.sources.items())
        except MaalbarError:
            return False


@frozen(eq=False)
class Read:
    """A rule file as it was read.

    `own` is the tree of the file alone, `tree` that with all it amends and imports, `contract` what it means where it holds
    no error.
    """

    name: str
    source: Source | None
    own: syntax.File | None
    tree: syntax.File | None
    contract: Contract | None
    diagnostics: tuple[Diagnostic, ...]
    rests: _Rests = field(repr=False)

    @property
    def language(self) -> str:
        """The language that the file is written in."""
        return language_of(self.source) if self.source else "english"


@frozen(eq=False)
class Measured:
    """The measurement set beside a contract, as it was read with it; None for the set where it cannot be used."""

    of: Read
    names: tuple[str, ...]
    figures: MeasurementSet | None
    diagnostics: tuple[Diagnostic, ...]
    rests: _Rests = field(repr=False)
    _report: list[Report | None] = field(factory=list, repr=False)

    def report(self) -> Report | None:
        """The scored contract; None where it is not scored for a single party."""
        if not self._report:
            self._report.append(self._scored())
        return self._report[0]

    def _scored(self) -> Report | None:
        if self.of.contract is None or self.figures is None or self.of.contract.scored_parties:
            return None
        from evaluator.disclosure import disclosed
        from evaluator.score import score

        return report(score(self.of.contract, disclosed(self.figures, self.of.contract)))


@define(eq=False)
class Desk:
    """What has been read of the texts of a shelf."""

    shelf: Shelf
    _read: dict[str, Read] = field(factory=dict)
    _kept: dict[str, Kept] = field(factory=dict)
    _measured: dict[str, Measured] = field(factory=dict)
    _good: dict[str, Contract] = field(factory=dict)

    def contract(self, name: str) -> Read:
        """A rule file, read as it is now."""
        name = normal(name)
        found = self._read.get(name)
        if found is None or not found.rests.holds():
            found = self._read[name] = self._fresh(name)
            if found.contract is not None:
                self._good[name] = found.contract
        return found

    def latest(self, read: Read) -> Contract | None:
        """The contract, or where it holds an error what it meant before."""
        return read.contract or self._good.get(read.name)

    def _fresh(self, name: str) -> Read:
        rests = _Rests(self.shelf)
        try:
            source = self.shelf.source(Path(name))
        except MaalbarError as error:
            rests.lacking = True
            return Read(name, None, None, None, None, error.diagnostics, rests)
        rests.note(source)
        folder = self.shelf.folder(Path(name))
        found = reading(
            source,
            open_file=lambda path, beside: rests.note(folder.open(path, beside.name)),
            parse=self.shelf.parse,
            kept=self._kept.setdefault(name, Kept()),
        )
        return Read(name, source, self.shelf.parse(source)[0], found.tree, found.contract, found.diagnostics, rests)

    def own(self, name: str) -> tuple[Source, syntax.File] | None:
        """The tree of a file alone, which is there at once."""
        try:
            source = self.shelf.source(Path(name))
        except MaalbarError:
            return None
        return source, self.shelf.parse(source)[0]

    def measured(self, name: str) -> Measured | None:
        """The measurement set beside a rule file; None where there is none."""
        of = self.contract(name)
        found = self._measured.get(of.name)
        names = self._sets(Path(of.name).parent)
        if not names:
            return None
        if found is None or found.of is not of or found.names != names or not found.rests.holds():
            found = self._measured[of.name] = self._read_sets(of, names)
        return found

    def _sets(self, folder: Path) -> tuple[str, ...]:
        """The measurement files of a folder, with those that are there in the editor alone."""
        try:
            found = [path.resolve().as_posix() for path in files.measurement_files(folder)]
        except OSError:
            found = []
        return tuple(found)

    def _read_sets(self, of: Read, names: tuple[str, ...]) -> Measured:
        rests = _Rests(self.shelf)
        try:
            sources = [self.shelf.source(Path(name)) for name in names]
        except MaalbarError as error:
            rests.lacking = True
            return Measured(of, names, None, error.diagnostics, rests)
        for source in sources:
            rests.note(source)
        if of.contract is None:
            return Measured(of, names, None, tuple(_wrong_in(sources)), rests)
        folder = self.shelf.folder(Path(of.name))
        figures, told = read(sources, of.contract, lambda path, beside: rests.note(folder.open(path, beside)))
        broken = any(each.is_error for each in told)
        return Measured(of, names, None if broken else figures, told, rests)

    def contract_beside(self, name: str) -> str | None:
        """The rule file that a measurement file lies beside."""
        try:
            return normal(files.contract_file(Path(name).parent).as_posix())
        except (MaalbarError, OSError):
            return None


def _wrong_in(sources: Iterable[Source]) -> Iterable[Diagnostic]:
    """What is wrong with the files themselves, whatever the contract asks for."""
    for source in sources:
        yield from compose(source)[1]
