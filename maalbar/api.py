"""The Python door: read a contract, score it on measurement sets, and get typed results back."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from dsl import syntax
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, MaalbarError, problem
from dsl.quantity import Quantity
from evaluator.measurements import MeasurementSet
from evaluator.result import Result
from maalbar import files
from maalbar.engines.opening import tables_around

if TYPE_CHECKING:
    from evaluator.confidence.criteria import Estimate
    from evaluator.whatif.margins import Margin
    from evaluator.whatif.sensitivity import Sensitivity
    from evaluator.whatif.solve.solve import Solution, Stepped
    from evaluator.whatif.sweep import Design, Output, Sweep
    from maalbar.examples.model import RuleTests
    from maalbar.rows.freeze import Frozen
    from maalbar.whatif.backtest.model import Backtest
    from maalbar.whatif.diff.gather import Diff
    from maalbar.whatif.model import WhatIf
    from maalbar.whatif.trial import Bench

PathLike = str | os.PathLike[str]
Measurements = PathLike | Sequence[PathLike] | None
"""One measurement file, several, or None for those that lie in the contract's folder."""


def load(path: PathLike, period: int | None = None) -> LoadedContract:
    """The contract of a rule file, or of a folder that holds one, read and checked.

    `period` scores the contract for another period than its own. Raises `MaalbarError` with every mistake that was found,
    and `TypeError` where the path is no path or the period no whole number.
    """
    _hold_types(path, period)
    from dsl.pipeline import reading

    given = Path(path)
    file = files.contract_file(given)
    folder = files.Folder.around(file)
    found = reading(files.read(file), period=period, open_file=lambda name, beside: folder.open(name, beside.name))
    if found.contract is None:
        raise MaalbarError(_in_order(found.diagnostics))
    return LoadedContract(found.contract, file, _in_order(found.diagnostics), found.tree)


def _hold_types(path: object, period: object) -> None:
    if not _is_path(path):
        raise TypeError(f"path must be text or a path, not {_kind(path)}")
    if period is not None and (not isinstance(period, int) or isinstance(period, bool)):
        raise TypeError(f"period must be a whole number such as 2025, not {_kind(period)}")


def _is_path(path: object) -> bool:
    return isinstance(path, str | os.PathLike)


def _kind(value: object) -> str:
    return f"{type(value).__name__} ({value!r})" if value is not None else "None"


def _in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """File by file as they were first spoken of, and in each file in the order of its text."""
    found = tuple(diagnostics)
    files_seen = list(dict.fromkeys(one.span.source.name for one in found if one.span))

    def place(one: Diagnostic) -> tuple[int, int]:
        return (files_seen.index(one.span.source.name), one.span.start) if one.span else (-1, 0)

    return tuple(sorted(found, key=place))


@frozen
class LoadedContract:
    """A contract that was read and holds no error.

    `contract` is the checked contract, `file` where it was read, `remarks` the warnings and notes of the reading, `tree`
    the syntax tree with all that it names, for trying changes.
    """

    contract: Contract
    file: Path
    remarks: tuple[Diagnostic, ...]
    tree: syntax.File = field(repr=False, eq=False)

    def check(self, measurements: Measurements = None) -> tuple[Diagnostic, ...]:
        """The warnings and notes of the contract and of the measurement sets read with it; none is an error."""
        return (*self.remarks, *self.read(measurements)[1])

    def lints(
        self, measurements: Measurements = None, *, without: Sequence[str] = (), figures: bool = True
    ) -> tuple[Diagnostic, ...]:
        """What the contract says that may not be meant, though nothing in it is wrong; none of it is an error.

        `without` turns lints off, by name (`"cliff"`, `"spring"`) or by code; `figures` is False to look at the contract alone.
        Without `measurements` the sets in its folder are used, where there are any. Raises `MaalbarError` for a name that no
        lint has, and with every mistake in the measurement files.
        """
        from maalbar import lints

        turned_off = lints.chosen(without)
        there = measurements is not None or bool(files.measurement_files(self.file.parent))
        found = self.measure(measurements) if figures and there else None
        return _in_order(lints.every(self, found, turned_off, history=figures))

    def measure(self, measurements: Measurements = None, *, also: Sequence[Quantity] = ()) -> MeasurementSet:
        """The figures of these measurement files, together. Raises `MaalbarError` with every mistake in them.

        Rows are read for what the contract asks, and for the figures `also` that will be asked for besides.

        What the contract hides (`hide figures`) is hidden here and in all that is worked out from it;
        `evaluator.disclosure.exact` gives the same set with everything told.
        """
        return self.read(measurements, also=also)[0]

    def score(self, measurements: Measurements = None) -> Result:
        """The contract scored for one party. Raises `MaalbarError` with every mistake in the measurement files."""
        from evaluator.disclosure.verdicts import one

        return one(self.contract, self.measure(measurements))

    def score_parties(self, measurements: Measurements = None) -> tuple[Result, ...]:
        """The contract scored for every party of the set, in its order, in one evaluation over the table.

        Raises `MaalbarError` where the set has no table of parties, and with every mistake in the measurement files.
        """
        from evaluator.disclosure.verdicts import of_parties

        found = self.measure(measurements)
        if not found.parties:
            raise MaalbarError([problem("M0804", None)])
        return of_parties(self.contract, found)

    def test(self) -> RuleTests:
        """The examples of the contract's own file, each scored on what it gives and nothing else, and what none touches."""
        from maalbar.examples.run import run

        return run(self.tree, self.contract)

    def margins(self, measurements: Measurements = None, *, party: str | None = None) -> tuple[Margin, ...]:
        """How far each criterion is from its verdict, of the one party or of the one that is named.

        Raises `MaalbarError` where the contract is scored for several parties and none is named.
        """
        from evaluator.whatif.margins import margins
        from maalbar.parties import scored

        figures = self.measure(measurements)
        return margins(scored(self.contract, figures, self._one_party(figures, party))[0])

    def intervals(
        self,
        measurements: Measurements = None,
        *,
        party: str | None = None,
        level: str = "95%",
        methods: Sequence[str] = ("wilson", "exact"),
    ) -> tuple[Estimate, ...]:
        """How far chance alone may have moved each criterion, and how surely its target is truly met.

        `methods` are the intervals of shares. Raises `MaalbarError` where the level is no percentage below 100 %, where the
        package `scipy` is not installed, or where the contract is scored for several parties and none is named.
        """
        from evaluator.confidence.criteria import estimates
        from maalbar.intervals.level import level_of
        from maalbar.parties import scored

        figures, wanted = self.measure(measurements), level_of(level)
        result = scored(self.contract, figures, self._one_party(figures, party))[0]
        return estimates(result, wanted, tuple(methods))

    def sensitivity(
        self, measurements: Measurements = None, *, party: str | None = None, steps: Sequence[str] = ()
    ) -> Sensitivity:
        """What each target and each actual, turned a step down and a step up, changes the scores by.

        `steps` are other steps than the usual, one for each unit: `["2 pp", "10 kr"]`. Raises `MaalbarError` where one of
        them turns nothing, or where the contract is scored for several parties and none is named.
        """
        from evaluator.whatif.sensitivity import sensitivity
        from maalbar.hidden import hold_total
        from maalbar.whatif.sensitivity.steps import steps as read_steps

        figures = self.measure(measurements)
        chosen = self._one_party(figures, party)
        found = sensitivity(self.contract, figures, chosen, read_steps(steps, self.contract))
        if figures.fewest:
            hold_total(self.contract, found.result)
        return found

    def solve(
        self,
        want: str | Sequence[str],
        by: str,
        measurements: Measurements = None,
        *,
        party: str | None = None,
    ) -> Solution:
        """The exact values of a lever (`by="goal 6 omsaetning target"`) for which a wish holds, or several all together.

        `solution.values` is the set of them, in the lever's unit: `contains(Fraction(8, 100))`, `intervals`, `is_empty`.
        Raises `MaalbarError` where the wish or the lever cannot be read, or cannot be solved for exactly.
        """
        from evaluator.whatif.solve.scored import Scored
        from maalbar.whatif.solve.asked import asked
        from maalbar.whatif.solve.solved import one

        wish = asked(_several(want), (by,), self.contract)
        figures = self.measure(measurements, also=wish.figures)
        return one(self.contract, Scored.of(self.contract, figures, self._one_party(figures, party)), wish)

    def solve_steps(
        self,
        want: str | Sequence[str],
        by: str,
        steps: str,
        measurements: Measurements = None,
        *,
        party: str | None = None,
    ) -> tuple[Stepped, ...]:
        """The same for each value of a second lever (`steps="goal 3 nps target = 60..80 step 5"`), like ones together."""
        from maalbar.whatif.solve.asked import asked
        from maalbar.whatif.solve.solved import stepped

        wish = asked(_several(want), (by, steps), self.contract)
        figures = self.measure(measurements, also=wish.figures)
        return stepped(self.contract, figures, self._one_party(figures, party), wish)

    def backtest(self, measurements: Measurements = None, *, own_year: bool = False, party: str | None = None) -> Backtest:
        """What the contract gives on the measurement sets of several years, the earliest first.

        Files of one period are one set, and its figures are read as those of the contract's period. With `own_year` each
        year's targets are those that the contract gives for it, where it does. Raises `MaalbarError` where a file cannot be
        read, or where the contract is scored for several parties and none is named.
        """
        from maalbar.whatif.backtest.run import backtest

        return backtest(self, self.paths(measurements), own_year=own_year, party=party)

    def diff(
        self, other: LoadedContract, measurements: Measurements = None, *, party: str | None = None, scored: bool = True
    ) -> Diff:
        """What differs in the other contract, and what that does to the score; this one is the old one.

        Both are scored on the same files: those of `measurements`, else those in this contract's folder, else those in the
        other one's; `scored` is False to score neither. Raises `MaalbarError` with every mistake in them.
        """
        from maalbar.whatif.diff.gather import diff

        return diff(self, other, None if measurements is None else _named(measurements), party=party, scored=scored)

    def _one_party(self, figures: MeasurementSet, party: str | None) -> str | None:
        from maalbar.parties import one

        return one(self.contract, figures, party)

    def what_if(
        self, *sets: str, scenario: str | None = None, measurements: Measurements = None, party: str | None = None
    ) -> WhatIf:
        """What a scenario of the contract does, by its title, with what is set on top: "goal 6 omsaetning target = 8 pp".

        Raises `MaalbarError` with every mistake in what is set or in the measurement files, and where the contract is
        scored for several parties and none of them is named.
        """
        bench = self._bench(sets, scenario, measurements, party)
        self._one_party(bench.measurements, party)
        return bench.tried()[0][0]

    def what_if_parties(
        self, *sets: str, scenario: str | None = None, measurements: Measurements = None, party: str | None = None
    ) -> tuple[WhatIf, ...]:
        """The same for each party of the set, in its order, or for the one that is named."""
        return self._bench(sets, scenario, measurements, party).tried()[0]

    def _bench(self, sets: Sequence[str], scenario: str | None, measurements: Measurements, party: str | None) -> Bench:
        from maalbar.whatif.chosen import chosen

        return self.bench([chosen(sets, scenario, self.tree.scenarios, self.contract)], measurements, party=party)

    def bench(
        self,
        scenarios: Sequence[syntax.Scenario],
        measurements: Measurements = None,
        *,
        party: str | None = None,
        known: Sequence[syntax.Scenario] | None = None,
    ) -> Bench:
        """The contract scored on its figures, with scenarios to try on it, which may stack on those that are `known`, or its own.

        The figures are read once, for the contract and for every scenario.
        """
        from maalbar.whatif.trial import Bench

        stackable = self.tree.scenarios if known is None else known
        return Bench.of(self.tree, self.contract, lambda also: self.measure(measurements, also=also), scenarios, stackable, party)

    def sweep(
        self,
        design: Design,
        outputs: Sequence[Output] | None = None,
        measurements: Measurements = None,
        *,
        party: str | None = None,
    ) -> Sweep:
        """The contract under every scenario of a design: exact, in chunks of NumPy arrays or as an Arrow table.

        Without `outputs` they are every goal's score, the total, and the total before its rounding. Raises `MaalbarError`
        where the contract is scored for several parties and none is named, and where a lever moves what they are compared by.
        """
        from evaluator.whatif.settled import MovedError, settled
        from evaluator.whatif.sweep import sweep
        from maalbar.hidden import hold_shown

        figures = self.measure(measurements)
        chosen = self._one_party(figures, party)
        if figures.fewest:
            hold_shown(self.contract, figures, chosen, design.levers)
        try:
            contract = settled(self.contract, figures, chosen, design.levers)
        except MovedError as moved:
            raise MaalbarError([problem("M0923", moved.term.span, text=moved.term.span.text)]) from None
        return sweep(contract, figures, design, outputs, chosen)

    def read(
        self,
        measurements: Measurements = None,
        *,
        written_for: LoadedContract | None = None,
        as_period: int | None = None,
        every: bool = False,
        among: Sequence[Contract] = (),
        also: Sequence[Quantity] = (),
    ) -> tuple[MeasurementSet, tuple[Diagnostic, ...]]:
        """The figures of these measurement files, and the warnings and notes of their reading.

        With `as_period` the figures of the set's own period are read as those of that one. With `written_for` the files are
        those of another contract, or lie in its folder: what they hold that this contract does not know is left out. With
        `every` each answer in rows is counted by itself. What the contract hides is hidden, and with `among` what any of these
        hides that is shown beside it. Rows are read for the figures `also` as well, unless figures are hidden: then those that
        the contract does not ask for are. Raises `MaalbarError` with every mistake in the files, and `TypeError` where what
        is given names no files.
        """
        from evaluator.measurements import read

        hides = any(each.hides_figures for each in among or (self.contract,))

        paths = (written_for or self).paths(measurements)
        found, diagnostics = read(
            [files.read(path) for path in paths],
            self.contract,
            files.Folder.around(paths[0]).open,
            as_period=as_period,
            written_for=written_for.contract if written_for else None,
            open_table=tables_around(files.Folder.around(paths[0])),
            every=every,
            also=() if hides else also,
        )
        if any(diagnostic.is_error for diagnostic in diagnostics):
            raise MaalbarError(_in_order(diagnostics))
        if hides:
            from evaluator.disclosure import disclosed, safe

            found = disclosed(found, self.contract, among)
            diagnostics = safe(diagnostics, found)
        return found, _in_order(diagnostics)

    def freeze(self, measurements: Measurements = None, *, rules: str = "", table: str = "parties.csv") -> Frozen:
        """The rows of these measurement files as a measurement set of counts, with the hash of each source.

        `frozen.text` is the file, which calls the contract `rules`; of a contract for several parties `frozen.rows` is the text
        of the table that it names. Raises `MaalbarError` where there are no rows, or where they cannot be read.
        """
        from maalbar.rows.freeze import frozen_set

        return frozen_set(self, measurements, rules=rules, table=table)

    def paths(self, measurements: Measurements = None) -> tuple[Path, ...]:
        """The measurement files that are meant. Raises `MaalbarError` where there are none, or what is named is none."""
        if measurements is None:
            paths = files.measurement_files(self.file.parent)
        else:
            paths = _named(measurements)
        if not paths:
            raise MaalbarError([problem("M0031", None, path=self.file.parent)])
        return tuple(map(files.measurement_file, paths))


def _several(texts: str | Sequence[str]) -> Sequence[str]:
    return (texts,) if isinstance(texts, str) else texts


def _named(measurements: PathLike | Sequence[PathLike]) -> tuple[Path, ...]:
    several = [measurements] if isinstance(measurements, str | os.PathLike) else measurements
    if not isinstance(several, Sequence) or not all(map(_is_path, several)):
        raise TypeError(f"measurements must be a path, several paths or None, not {_kind(measurements)}")
    return tuple(map(Path, several))
