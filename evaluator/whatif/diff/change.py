"""What a change is: where, of what kind, the rule before and after, and the cause that it belongs to."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import frozen

from dsl.source import Span
from dsl.terms import Mode, Place, Term

Cause = tuple[Hashable, ...]
"""What changes together in a hybrid of two contracts: its first word is the kind, the others say where."""


@frozen(eq=False)
class Precision:
    """A declared rounding: its step in the unit of what is rounded, and where it is declared."""

    step: object
    mode: Mode
    declared: Span


@frozen(eq=False)
class Change:
    """One change.

    `before` and `after` are the rules as terms, None where there is none; `old` and `new` hold what is not a term: a
    title, a comparison, the answers that are left out, a rounding. `due` where the old text says the same for the
    new period, so that the period alone makes the change. `places` are all that it is about.
    """

    kind: str
    cause: Cause
    places: tuple[Place, ...]
    before: Term | None = None
    after: Term | None = None
    old: object = None
    new: object = None
    due: bool = False

    @property
    def place(self) -> Place:
        """The first place that it is about."""
        return self.places[0]

    @property
    def goal(self) -> str | None:
        """The goal that it is a change of; None of one of the whole contract, or of several goals."""
        if self.kind in ("weight", "part"):
            return self.place.goal
        goals = {place.goal for place in self.places}
        return goals.pop() if len(goals) == 1 else None
