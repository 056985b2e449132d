"""Where everything is named in the files that belong together: a contract, its base and its amendments, their figures."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import define, field

from dsl import syntax
from dsl.diagnostic import MaalbarError
from maalbar.editor.analysis import Desk, Read
from maalbar.editor.mentions import Mention, Mentions
from maalbar.editor.names import Declared, Known, Symbol
from maalbar.editor.set_mentions import mentions as set_mentions
from maalbar.editor.shelf import normal

MOST_FILES = 500
"""Rule files that are looked at in the folders of the editor."""
_MOST_FOLDERS = 5_000
_PASSED_OVER = frozenset({"node_modules", "__pycache__", "dist", "build"})


@define(eq=False)
class _Found:
    """What can be named in one file, its mentions once they have been asked for, and the readings that they came from."""

    of: tuple[object, ...]
    known: Known
    mentions: list[Mention] | None = None


@define(eq=False)
class Index:
    """The mentions in every file that was asked for."""

    desk: Desk
    _found: dict[str, _Found] = field(factory=dict)

    def contract_of(self, name: str) -> Read | None:
        """The contract that a file belongs to: a measurement file, or one of scenarios alone, to the one beside it."""
        if name.endswith(".maal"):
            read = self.desk.contract(name)
            beside = self.desk.contract_beside(name) if read.own is not None and _is_of_scenarios(read.own) else None
            return self.desk.contract(beside) if beside is not None else read
        contract = self.desk.contract_beside(name)
        return self.desk.contract(contract) if contract is not None else None

    def known(self, name: str) -> Known:
        """What can be named in a file."""
        return self._of(name).known

    def mentions(self, name: str) -> list[Mention]:
        """Every mention in a file."""
        found, contract = self._of(name), self.contract_of(name)
        if found.mentions is None:
            found.mentions = list(self._listed(name, contract, found.known)) if contract is not None else []
        return found.mentions

    def at(self, name: str, address: int) -> Mention | None:
        """What is named at a place, or right before it."""
        touching = [each for each in self.mentions(name) if each.span.start <= address <= each.span.end]
        return min(touching, key=lambda each: (each.span.end == address, each.span.end - each.span.start), default=None)

    def declared_in(self, name: str, symbol: Symbol) -> Declared | None:
        """The declaration of something that a file mentions."""
        return self.known(name).get(symbol.kind, symbol.name, symbol.owner)

    def file_at(self, name: str, address: int) -> str | None:
        """The file that the text at a place names, behind `amends` or `import`."""
        own = self.desk.own(name) if name.endswith(".maal") else None
        texts = [*own[1].imports, *([own[1].amends] if own[1].amends else [])] if own else []
        named = next((each for each in texts if each.span.start <= address <= each.span.end), None)
        return self._named(name, named) if named is not None else None

    def _of(self, name: str) -> _Found:
        contract = self.contract_of(name)
        if contract is None:
            return _Found((), Known({}))
        own = self.desk.own(name) if name.endswith(".maal") else None
        source = own[0] if own else self._source(name)
        found = self._found.get(name)
        if found is None or found.of != (contract, source):
            known = Known.of(contract.tree, self._base(contract))
            found = self._found[name] = _Found((contract, source), known)
        return found

    def _source(self, name: str) -> object:
        try:
            return self.desk.shelf.source(Path(name))
        except MaalbarError:
            return None

    def _base(self, read: Read, depth: int = 0) -> Known | None:
        """What the contract declares that this one amends."""
        named = read.own.amends if read.own is not None else None
        path = self._named(read.name, named) if named is not None and depth < 10 else None
        if path is None:
            return None
        base = self.desk.contract(path)
        return Known.of(base.tree, self._base(base, depth + 1))

    def _named(self, name: str, text: syntax.Text) -> str | None:
        """The file that a text names; None where it may not or is not there."""
        try:
            found = self.desk.shelf.folder(Path(name)).open(text.value, name)
        except MaalbarError:
            return None
        return found.name if found is not None else None

    def _listed(self, name: str, contract: Read, known: Known) -> Iterable[Mention]:
        try:
            source = self.desk.shelf.source(Path(name))
        except MaalbarError:
            return ()
        if name.endswith(".maal"):
            return Mentions(known).file(self.desk.shelf.parse(source)[0])
        meant = self.desk.latest(contract)
        return set_mentions(source, known, meant) if meant is not None else ()

    # --- files that belong together ---

    def family(self, name: str, folders: Iterable[Path]) -> list[str]:
        """The rule files that a file belongs to, through whatever amends and imports what, and the figures beside them."""
        around = {each: set(self._names_in(each)) for each in self._rule_files(name, folders)}
        start = self.contract_of(name)
        found, waiting = set[str](), [start.name if start else name, name]
        while waiting:
            current = waiting.pop()
            if current not in found:
                found.add(current)
                waiting += around.get(current, set())
                waiting += [other for other, named in around.items() if current in named]
        rules = sorted(each for each in found if each.endswith(".maal"))
        sets = (set_name for each in rules for set_name in self._sets(each))
        return [*rules, *dict.fromkeys([*sets, *([] if name.endswith(".maal") else [name])])]

    def _sets(self, name: str) -> Iterator[str]:
        measured = self.desk.measured(name)
        if measured is not None:
            yield from (each for each in measured.rests.sources if each.endswith((".yaml", ".yml")))

    def _names_in(self, name: str) -> Iterator[str]:
        own = self.desk.own(name)
        if own is None:
            return
        texts = [*own[1].imports, *([own[1].amends] if own[1].amends else [])]
        yield from (path for text in texts if (path := self._named(name, text)) is not None)
        if _is_of_scenarios(own[1]) and (beside := self.desk.contract_beside(name)) is not None:
            yield beside

    def _rule_files(self, name: str, folders: Iterable[Path]) -> list[str]:
        """The rule files of the editor's folders, those that are open, and those in the file's own folder."""
        found = [*self.desk.shelf.with_suffix(".maal"), *_below([*folders, Path(name).parent])]
        return list(dict.fromkeys(normal(each) for each in found))[:MOST_FILES]


def _below(folders: Iterable[Path]) -> Iterator[str]:
    seen = 0
    for folder in folders:
        for place, inner, names in os.walk(folder):
            seen += 1
            if seen > _MOST_FOLDERS:
                return
            inner[:] = [each for each in inner if not each.startswith(".") and each not in _PASSED_OVER]
            yield from (f"{place}/{name}" for name in names if name.endswith(".maal"))


def _is_of_scenarios(tree: syntax.File) -> bool:
    """Whether a file holds scenarios for a contract and is none itself."""
    return bool(tree.scenarios) and tree.title is None and tree.amends is None and not tree.goals
