"""What a contract may say and hardly means: warnings, none of which keeps it from being scored.

Each room below looks for one kind. Only what is all but certain is told: a warning that is wrong once is read no more.
"""

from __future__ import annotations

from collections.abc import Callable

from dsl import syntax
from dsl.check.groups import hold_groups
from dsl.check.hundred import hold_hundred, hold_hundred_of_goals
from dsl.check.roundings import hold_roundings
from dsl.check.scope import Session
from dsl.check.years import hold_years
from dsl.diagnostic import Label, problem

_OF_A_GOAL: tuple[Callable[[syntax.Goal, Session], None], ...] = (hold_roundings, hold_hundred, hold_groups, hold_years)


def doubt(goal: syntax.Goal, session: Session) -> None:
    """The doubts about one goal, which need nothing but the goal and the declarations."""
    for hold in _OF_A_GOAL:
        hold(goal, session)


def doubt_all(session: Session) -> None:
    """The doubts about the goals side by side, and about the lines of the head."""
    hold_hundred_of_goals(session)
    _hold_titles(session)


def _hold_titles(session: Session) -> None:
    """Two goals of one title: most often one was copied and only half of it changed."""
    seen: dict[str, syntax.Goal] = {}
    for goal in session.goals.values():
        title = " ".join((goal.title or "").casefold().split())
        if title and title in seen:
            first = seen[title]
            there = Label(first.span, "first")
            words = {"title": goal.title, "first": first.id, "second": goal.id}
            session.add(problem("M0536", goal.span, there, **words))
        elif title:
            seen[title] = goal
