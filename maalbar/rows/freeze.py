"""Rows to a measurement set of counts: what a contract asks for, counted once and written down with the hash of each source.

The frozen set holds no row, no id and no text of anybody's; scoring a contract on it gives what scoring it on the rows gives.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from dsl.diagnostic import Diagnostic, MaalbarError, problem
from dsl.quantity import Members
from evaluator.measurements.holdings import Holdings
from evaluator.measurements.nodes import Leaf
from evaluator.measurements.read import tops
from evaluator.measurements.records import Batch, Tally
from evaluator.measurements.resolve import is_open
from evaluator.measurements.set import MeasurementSet
from maalbar import files
from maalbar.api import LoadedContract, Measurements
from maalbar.rows import by_party, carried
from maalbar.rows.counted import Counted
from maalbar.rows.origins import Sources, hold_still, place, states
from maalbar.rows.tables import Named, named
from maalbar.rows.words import word
from maalbar.rows.written import Entry, section, text

LEAST = 5
"""Fewer persons than these may be known by what is told of them, where the contract does not say how few."""


@frozen
class Frozen:
    """A measurement set of counts as text; of a contract for several parties also the table that it names.

    `small` is how many counts are above 0 and below the least that may be told, which is `least`.
    """

    text: str
    table: str | None = None
    rows: str = ""
    small: int = 0
    least: int = 0
    findings: tuple[Diagnostic, ...] = ()


def frozen_set(
    loaded: LoadedContract, measurements: Measurements = None, *, rules: str = "", table: str = "parties.csv"
) -> Frozen:
    """The frozen set of these measurement files; `rules` is how it names the rule file, `table` the file of its parties.

    Raises `MaalbarError` where no table of rows is named, where one cannot be read, or where rows change meanwhile.
    """
    tables = named(loaded, measurements)
    if not tables:
        raise MaalbarError([problem("M1213", None, path=loaded.paths(measurements)[0])])
    before = states(tables)
    measured, findings = loaded.read(measurements, every=True)
    hold_still(before, states(tables), tables)
    paths = loaded.paths(measurements)
    given = tops([files.read(path) for path in paths], loaded.contract, files.Folder.around(paths[0]).open)
    sources = Sources()
    sources.declared(given)
    for each in tables:
        sources.table(each.table, before[_place(each)])
    notes = [node.text for top in given if isinstance(node := top.get("note"), Leaf)]
    writer = Counted(loaded.contract, sources.of)
    asked = sorted({quantity for each in tables for quantity in each.asked}, key=str)
    parties = by_party.written(measured.holdings, asked, table, writer)
    made = _Made(loaded, measured, writer, sources, parties)
    lines = list(made.lines(rules or loaded.file.name, notes))
    told = made.small()
    return Frozen("\n".join(lines) + "\n", table if parties else None, parties.rows if parties else "", *told, findings)


def _place(each: Named) -> str:
    return place(each.table.origin.span)


@frozen
class _Made:
    """The text of a frozen set, while it is put together."""

    loaded: LoadedContract
    measured: MeasurementSet
    writer: Counted
    sources: Sources
    parties: by_party.Written | None

    def lines(self, rules: str, notes: Sequence[str]) -> Iterator[str]:
        """The whole file, line by line."""
        counts, figures = dict(sorted(self._counts())), dict(sorted(self._figures()))
        usual = _usual([*counts.values(), *figures.values()])
        yield f"# {word('frozen', self.writer.language)}"
        yield from self._head(rules, notes)
        yield from section("sources", self.sources.entries)
        yield from ("", f"source: {usual}") if usual else ()
        yield from section("counts", _without(counts, usual))
        yield from section("figures", _without(figures, usual))
        yield from carried.stand_ins(self.measured.holdings.stand_ins.values(), self.loaded.contract, self.writer)
        yield from section("published", dict(carried.published(self.measured, self.writer)))
        yield from self.parties.lines if self.parties else ()

    def _head(self, rules: str, notes: Sequence[str]) -> Iterator[str]:
        contract, measured = self.loaded.contract, self.measured
        yield f"measurements: {text(measured.title or contract.title)}"
        yield f"contract: {text(rules)}"
        yield from (f"party: {text(measured.party)}",) if measured.party else ()
        yield from (f"period: {contract.period}",) if contract.period else ()
        yield from (f"note: {text(' '.join(' '.join(notes).split()))}",) if notes else ()
        given = ", ".join(f"{text(name)}: {text(words)}" for name, words in measured.attributes.items())
        yield from (f"attributes: {{{given}}}",) if given else ()

    def small(self) -> tuple[int, int]:
        """How many of the counts in the rows are above 0 and below the least that may be told, and that least."""
        least = self.loaded.contract.hide_below or LEAST
        rows = self._holdings.rows.get(None)
        tallies = _tallies(rows.tallies.batches).values() if rows else ()
        numbers = [count for tally in tallies for count in (*tally.counts.values(), tally.people) if count is not None]
        return sum(0 < number < least for number in [*numbers, *(self.parties.numbers if self.parties else ())]), least

    # --- sections ---------------------------------------------------------------------------------------------

    @property
    def _holdings(self) -> Holdings:
        return self.measured.holdings

    def _counts(self) -> Iterator[tuple[str, Entry]]:
        """What was counted in the rows of everybody, and the counts that are given of others."""
        rows = self._holdings.rows.get(None)
        found = _tallies(rows.tallies.batches) if rows else {}
        given = _tallies(self._holdings.tallies.batches)
        rest = [tally for key, tally in given.items() if key not in found]
        yield from self.writer.counts(found.values())
        for response in self._holdings.tallies.responses.values():
            within = [tally for tally in rest if tally.batch == response.batch and set(tally.members) > set(response.members)]
            rest = [tally for tally in rest if tally not in within]
            yield self.writer.together(response, within)
        yield from self.writer.counts(rest)

    def _figures(self) -> Iterator[tuple[str, Entry]]:
        """The figures of measures in the rows of everybody, and those that are given of others."""
        rows, given = self._holdings.rows.get(None), self._holdings.figures
        counted = rows.figures if rows else {}
        kept = {quantity: answer for quantity, answer in counted.items() if not is_open(answer.value) or quantity not in given}
        yield from (self.writer.figure(quantity, answer) for quantity, answer in kept.items())
        yield from carried.figures([figure for quantity, figure in given.items() if quantity not in kept], self.writer)


def _tallies(batches: Mapping[Batch, tuple[Tally, ...]]) -> dict[tuple[Batch, Members], Tally]:
    return {(batch, tally.members): tally for batch, several in batches.items() for tally in several}


def _usual(entries: Sequence[Entry]) -> str | None:
    """The source that every entry names."""
    named = {parts.get("source") for parts in entries}
    return named.pop() if len(named) == 1 else None


def _without(entries: Mapping[str, Entry], usual: str | None) -> dict[str, Entry]:
    if usual is None:
        return dict(entries)
    return {key: {name: part for name, part in parts.items() if name != "source"} for key, parts in entries.items()}
