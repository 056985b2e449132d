"""Two contracts and the figures that both are scored on, read and compared.

The figures are of one of the contracts, its host: the one in whose folder they lie, or for which they were written. The other
one reads them as figures of its own period, and what it does not know of them is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from attrs import frozen

from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, MaalbarError, problem
from evaluator.measurements import MeasurementSet
from evaluator.whatif.diff.compare import Compared, compare
from evaluator.whatif.diff.effect import Effect, Effects
from maalbar import files
from maalbar.engines.opening import tables_around
from maalbar.parties import chosen

if TYPE_CHECKING:
    from evaluator.whatif.diff.search import Search
    from maalbar.api import LoadedContract, PathLike


@frozen
class Figures:
    """The measurement files that both contracts are scored on, as each of them reads them.

    `host` is the contract that they are of; `moved` the period that the other one reads them as, where it has another, and
    `refused` what it cannot read of them, such as a figure in another unit.
    """

    names: tuple[str, ...]
    old: MeasurementSet
    new: MeasurementSet
    host: Contract
    moved: int | None
    refused: tuple[Diagnostic, ...]
    answered: int


@frozen(eq=False, slots=False)
class Diff:
    """What differs between two contracts.

    `compared` holds the changes; `files` where the contracts were read; `effects` what the changes do to each party's
    score, where there are figures. `search` holds figures on which the contracts differ, or that there are none; it is
    looked for when it is asked for.
    """

    compared: Compared
    files: tuple[str, str]
    figures: Figures | None = None
    effects: tuple[Effect, ...] = ()
    all_effects: Effects | None = None

    @property
    def changes(self) -> bool:
        """Whether anything changed but words."""
        return bool(self.compared.changes)

    @cached_property
    def search(self) -> Search:
        """Figures on which the contracts differ, or that there are none."""
        from evaluator.whatif.diff.search import search

        return search(self.compared)


def diff(
    old: LoadedContract,
    new: LoadedContract,
    measurements: Sequence[PathLike] | None = None,
    *,
    party: str | None = None,
    scored: bool = True,
) -> Diff:
    """The diff of two contracts. Raises `MaalbarError` with every mistake in the figures.

    Without `measurements` the figures are those in the old contract's folder, or else in the new one's; without `scored`
    there are none.
    """
    compared = compare(old.contract, new.contract, _due(old, new.contract))
    named = old.file.as_posix(), new.file.as_posix()
    figures = _figures(old, new, measurements) if scored else None
    if figures is None:
        if party is not None:
            raise MaalbarError([problem("M0941", None, party=party)])
        return Diff(compared, named)
    if bool(old.contract.scored_parties) != bool(new.contract.scored_parties):
        raise MaalbarError([problem("M0942", None, old=old.contract.title, new=new.contract.title)])
    parties = figures.old.parties if new.contract.scored_parties else (None,)
    effects = Effects(compared, figures.old, figures.new, parties)
    places = [parties.index(name) for name in chosen(new.contract, figures.old, party)]
    return Diff(compared, named, figures, tuple(effects.of(place, divided=len(places) == 1) for place in places), effects)


def _due(old: LoadedContract, new: Contract) -> Contract | None:
    """The old contract read for the new one's period; None where it says nothing of that one."""
    from dsl.check import check

    return check(old.tree, period=new.period)[0] if old.contract.period != new.period else old.contract


def _figures(old: LoadedContract, new: LoadedContract, measurements: Sequence[PathLike] | None) -> Figures | None:
    if measurements:
        return _of_either(old, new, measurements)
    for host, guest in ((old, new), (new, old)):
        paths = files.measurement_files(host.file.parent)
        if paths:
            return _read(host, guest, paths, host is old)
    return None


def _of_either(old: LoadedContract, new: LoadedContract, paths: Sequence[PathLike]) -> Figures:
    """Files that were named: of the contract that can read them, and that finds most in them; else of the old one."""
    found, refused = [], []
    for host, guest in ((old, new), (new, old)):
        try:
            found.append(_read(host, guest, paths, host is old))
        except MaalbarError as error:
            refused.append(error)
    if not found:
        raise refused[0]
    return max(found, key=lambda figures: figures.answered)


def _read(host: LoadedContract, guest: LoadedContract, paths: Sequence[PathLike], host_is_old: bool) -> Figures:
    among = (host.contract, guest.contract) if host_is_old else (guest.contract, host.contract)
    own, _ = host.read(paths, among=among)
    moved = guest.contract.period if guest.contract.period != host.contract.period else None
    lent, refused = _lent(guest.contract, host.contract, paths, moved, among)
    both = (own, lent) if host_is_old else (lent, own)
    return Figures(
        tuple(PurePath(path).as_posix() for path in paths), *both, host.contract, moved, refused, _answered(own, host.contract)
    )


def _lent(
    guest: Contract, host: Contract, paths: Sequence[PathLike], moved: int | None, among: Sequence[Contract]
) -> tuple[MeasurementSet, tuple[Diagnostic, ...]]:
    """The files of a host as another contract reads them, and what of them that one cannot read, which it then lacks."""
    from evaluator.disclosure import disclosed
    from evaluator.measurements import read

    sources, open_file = files.sources(paths)
    open_table = tables_around(files.around(paths))
    found, told = read(sources, guest, open_file, as_period=moved, written_for=host, open_table=open_table)
    return disclosed(found, guest, among), tuple(one for one in told if one.is_error)


def _answered(figures: MeasurementSet, host: Contract) -> int:
    """How many of the figures that a contract asks for are there."""
    party = figures.parties[0] if figures.parties else None
    return sum(figures.answer(one, party).how != "missing" for one in host.quantities)
