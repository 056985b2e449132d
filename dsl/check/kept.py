"""What the last check of a contract found out about each goal, so that after an edit only what it touches is checked again.

While the stages of a goal are worked out, the tables of the session note what they write, and whether they look at anything
that is another goal's. A goal that never does is checked by itself: as long as it and all that stands outside the goals
are the same, what was written then is written again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import Any, TypeVar

from attrs import define, field, fields, frozen

from dsl import syntax
from dsl.check.scope import Session
from dsl.diagnostic import Diagnostic

K = TypeVar("K")
V = TypeVar("V")

_TABLES: Mapping[str, Callable[[Any], str | None]] = {
    "goals": lambda id: str(id),
    "member_places": lambda key: str(key[0]),
    **dict.fromkeys(("terms", "apart", "weights", "counted", "levels"), lambda place: place.goal),
    "quantities": lambda _: None,
}
"""The tables of a session, and whose goal a key of each belongs to; None for what belongs to none."""


@define
class _Watch:
    """Whose stage is being worked out, and what was noted of each goal."""

    goal: str | None = None
    writes: dict[str, list[tuple[str, Any, Any]]] = field(factory=dict)
    looking: set[str] = field(factory=set)
    """The goals whose stages looked at more than their own."""
    worked: Counter[str] = field(factory=Counter)
    """How many stages of each goal were worked out; one that stands in a circle is not."""

    def look(self) -> None:
        """Something is looked at that is not the goal's own."""
        if self.goal is not None:
            self.looking.add(self.goal)

    def write(self, table: str, key: Any, value: Any = None) -> None:
        """Something is written."""
        if self.goal is not None:
            self.writes.setdefault(self.goal, []).append((table, key, value))


class _Table(dict[K, V]):
    """A table of the session under watch."""

    def __init__(self, name: str, content: Mapping[K, V], watch: _Watch) -> None:
        super().__init__(content)
        self._name, self._watch, self._owner = name, watch, _TABLES[name]

    def _look(self, key: object) -> None:
        goal = self._watch.goal
        if goal is not None and self._owner(key) not in (goal, None):
            self._watch.look()

    def __getitem__(self, key: K) -> V:
        self._look(key)
        return super().__getitem__(key)

    def get(self, key: K, default: Any = None) -> Any:
        self._look(key)
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        self._look(key)
        return super().__contains__(key)

    def __setitem__(self, key: K, value: V) -> None:
        self._watch.write(self._name, key, value)
        super().__setitem__(key, value)

    def setdefault(self, key: K, default: Any = None) -> Any:
        self._watch.write(self._name, key, default)
        return super().setdefault(key, default)

    def __iter__(self) -> Iterator[K]:
        self._watch.look()
        return super().__iter__()

    def __len__(self) -> int:
        self._watch.look()
        return super().__len__()

    def keys(self) -> KeysView[K]:  # type: ignore[override]  # dict's own view is a class that cannot be named
        self._watch.look()
        return super().keys()

    def values(self) -> ValuesView[V]:  # type: ignore[override]
        self._watch.look()
        return super().values()

    def items(self) -> ItemsView[K, V]:  # type: ignore[override]
        self._watch.look()
        return super().items()


class _Used(set[str]):
    """The definitions that were used, under watch."""

    def __init__(self, content: set[str], watch: _Watch) -> None:
        super().__init__(content)
        self._watch = watch

    def add(self, name: str) -> None:
        self._watch.write("used", name)
        super().add(name)


class _Told(list[Diagnostic]):
    """The messages of the session under watch."""

    def __init__(self, content: list[Diagnostic], watch: _Watch) -> None:
        super().__init__(content)
        self._watch = watch

    def append(self, diagnostic: Diagnostic) -> None:
        self._watch.write("diagnostics", diagnostic)
        super().append(diagnostic)

    def __iter__(self) -> Iterator[Diagnostic]:
        self._watch.look()
        return super().__iter__()

    def __len__(self) -> int:
        self._watch.look()
        return super().__len__()


@frozen(eq=False)
class _Goal:
    """What was written of a goal that looks at nothing but itself."""

    tree: syntax.Goal
    writes: tuple[tuple[str, Any, Any], ...]


class Kept:
    """What is kept from one check of a contract to the next."""

    def __init__(self) -> None:
        self._around: tuple[syntax.File, int, bool] | None = None
        self._goals: dict[str, _Goal] = {}
        self._watch = _Watch()

    def begin(self, session: Session, whole: bool) -> frozenset[str]:
        """Watch the session from now on, and write again what is still so; gives the goals that need no more work."""
        around = (session.file, session.period, whole)
        if self._around is None or self._around[1:] != around[1:] or not _same_around(self._around[0], session.file):
            self._goals = {}
        self._around, self._watch = around, _Watch()
        trees = {goal.id: goal for goal in reversed(session.file.goals)}  # of two goals with one id the first counts
        kept = {id: goal for id, goal in self._goals.items() if trees.get(id) is goal.tree}
        self._put_under_watch(session)
        for id in session.goals:
            if id in kept:
                self._write(kept[id], session)
        self._goals = kept
        return frozenset(kept)

    def _put_under_watch(self, session: Session) -> None:
        for name in _TABLES:
            setattr(session, name, _Table(name, getattr(session, name), self._watch))
        session.used = _Used(session.used, self._watch)
        session.diagnostics = _Told(session.diagnostics, self._watch)

    @staticmethod
    def _write(goal: _Goal, session: Session) -> None:
        for table, key, value in goal.writes:
            if table == "diagnostics":
                session.add(key)
            elif table == "used":
                session.used.add(key)
            elif table == "quantities":
                session.quantities.setdefault(key, value)
            else:
                getattr(session, table)[key] = value

    def at(self, goal: str) -> None:
        """Note what is written from now on as this goal's; the contract's own stages are noted as nobody's."""
        self._watch.goal = goal or None
        self._watch.worked[goal] += 1

    def end(self, session: Session) -> None:
        """All stages are done: keep what was noted of the goals that looked at nothing else."""
        self._watch.goal = None
        trees = {goal.id: goal for goal in reversed(session.file.goals)}
        for id in session.goals:
            whole = self._watch.worked[id] == _stages(session.goals[id])
            if whole and id not in self._goals and id not in self._watch.looking:
                self._goals[id] = _Goal(trees[id], tuple(self._watch.writes.get(id, ())))


def _stages(goal: syntax.Goal) -> int:
    """How many stages a goal has that is worked out as a whole."""
    return 2 * len(goal.criteria) + len(goal.shows) + 1


_OF_GOALS = frozenset({"source", "goals"})


def _same_around(one: syntax.File, two: syntax.File) -> bool:
    """Whether everything but the goals is the very same, at the same places."""
    names = (each.name for each in fields(syntax.File) if each.name not in _OF_GOALS)
    return all(_same(getattr(one, name), getattr(two, name)) for name in names)


def _same(one: object, two: object) -> bool:
    """Whether two parts of a tree are the very same; equality alone would pass over their places."""
    if one is two:
        return True
    if isinstance(one, tuple) and isinstance(two, tuple):
        return len(one) == len(two) and all(map(_same, one, two))
    if isinstance(one, syntax.Clauses) and isinstance(two, syntax.Clauses):
        return all(_same(getattr(one, each.name), getattr(two, each.name)) for each in fields(syntax.Clauses))
    return isinstance(one, str | frozenset | dict | int) and one == two
