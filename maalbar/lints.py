"""The lints of a contract that was read: what `maalbar check`, the API and the language server tell besides mistakes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from dsl import syntax
from dsl.check.unsaid import unsaid
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, MaalbarError, problem
from dsl.source import Span
from dsl.suggestion import suggestion
from dsl.vocabulary import LANGUAGES, Role, spelled
from evaluator.lints.checks import OF, idle, run
from evaluator.lints.desk import Desk
from evaluator.measurements import MeasurementSet
from evaluator.measurements.read import head_of
from maalbar import files

if TYPE_CHECKING:
    from maalbar.api import LoadedContract, PathLike

_IMPLICIT, _MET = "implicit", "already_met"
_MOST_SETS = 20
"""So many measurement files beside a contract are looked at."""


def chosen(names: Sequence[str]) -> frozenset[str]:
    """The lints and codes that are turned off, by their names in either language. Raises `MaalbarError` for any other name."""
    known = {name: id for language in LANGUAGES for name, id in spelled(Role.LINT, language).items()}
    found = [name.upper() if name.upper() in OF or name.upper() == "M1010" else known.get(name, "") for name in names]
    wrong = [name for name, id in zip(names, found, strict=True) if not id]
    if wrong:
        raise MaalbarError([problem("M1020", None, name=name, suggestion=suggestion(name, known)) for name in wrong])
    return frozenset(found)


def quick(tree: syntax.File, contract: Contract, told: Collection[Diagnostic] = ()) -> tuple[Diagnostic, ...]:
    """What can be told from the contract alone, for an editor; `told` are the messages of its reading."""
    return tuple(_of_contract(tree, Desk(contract, told_of=_told_of(contract, told)), frozenset(), told))


def every(
    loaded: LoadedContract, figures: MeasurementSet | None, without: frozenset[str], *, history: bool = True
) -> tuple[Diagnostic, ...]:
    """Everything, on figures as well where there are any, and at last which allowances silenced nothing."""
    contract = loaded.contract
    earlier = _history(loaded) if history and _MET not in without and not contract.scored_parties else {}
    desk = Desk(contract, figures, earlier, _told_of(contract, loaded.remarks))
    found = [*_of_contract(loaded.tree, desk, without, loaded.remarks), *run(desk, without, quick=False)]
    found += idle(desk, without) if figures is not None else ()
    return tuple(sorted(found, key=_position))


def _position(told: Diagnostic) -> tuple[str, int]:
    return (told.span.source.name, told.span.start) if told.span else ("", 0)


def _history(loaded: LoadedContract) -> Mapping[int, MeasurementSet]:
    """The sets of earlier periods beside the contract, or beside the one that it amends; one that cannot be read is left out."""
    years: dict[int, list[PathLike]] = {}
    amends = loaded.tree.amends
    for path in files.beside(loaded.file, amends.value if amends else None)[:_MOST_SETS]:
        try:
            year = head_of(files.read(path), loaded.contract)[1]
        except MaalbarError:
            continue
        if year < loaded.contract.period:
            years.setdefault(year, []).append(path)
    return {year: found for year, paths in sorted(years.items()) if (found := _as_now(loaded, paths)) is not None}


def _as_now(loaded: LoadedContract, paths: Sequence[PathLike]) -> MeasurementSet | None:
    """An earlier period's figures, read as those of the contract's own."""
    try:
        return loaded.read(paths, written_for=loaded, as_period=loaded.contract.period)[0]
    except MaalbarError:
        return None


def _of_contract(tree: syntax.File, desk: Desk, without: frozenset[str], told: Collection[Diagnostic]) -> Iterator[Diagnostic]:
    yield from run(desk, without, figures=False)
    if _IMPLICIT not in without:
        found = unsaid(tree, desk.contract, lambda goal, criterion: desk.allows(_IMPLICIT, goal, criterion), told)
        yield from (one for one in found if one.code not in without)


def _told_of(contract: Contract, told: Collection[Diagnostic]) -> frozenset[Span]:
    """The criteria whose target the checker has told to be beyond every figure."""
    spans = [one.span for one in told if one.code == "M0436" and one.span]
    criteria = [criterion.span for goal in contract.goals for criterion in goal.criteria]
    return frozenset(
        of for of in criteria for at in spans if at.source.name == of.source.name and of.start <= at.start and at.end <= of.end
    )
