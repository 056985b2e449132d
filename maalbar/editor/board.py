"""What is told of each file at this moment, so that the editor is told only of what became different, and old messages vanish."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import define, field
from lsprotocol import types

Told = Mapping[str, list[types.Diagnostic]]
Publish = Callable[[str, list[types.Diagnostic]], None]


@define(eq=False)
class Board:
    """The messages by what they came from and by file; one that comes from several is told once."""

    publish: Publish
    _by_root: dict[str, Told] = field(factory=dict)
    _shown: dict[str, list[types.Diagnostic]] = field(factory=dict)

    def put(self, root: str, told: Told) -> None:
        """What a reading of the root says from now on."""
        self._by_root[root] = told
        self._tell()

    def drop(self, root: str) -> None:
        """The root is no longer read."""
        if self._by_root.pop(root, None) is not None:
            self._tell()

    def roots(self) -> tuple[str, ...]:
        """What messages came from."""
        return tuple(self._by_root)

    def _tell(self) -> None:
        now: dict[str, list[types.Diagnostic]] = {}
        said: set[tuple[object, ...]] = set()
        for told in self._by_root.values():
            for name, messages in told.items():
                shown = now.setdefault(name, [])
                for each in messages:
                    mark = (name, each.code, each.message, each.range.start.line, each.range.start.character)
                    if mark not in said:
                        said.add(mark)
                        shown.append(each)
        for name in {*self._shown, *now}:
            if now.get(name, []) != self._shown.get(name, []):
                self.publish(name, now.get(name, []))
        self._shown = {name: messages for name, messages in now.items() if messages}
