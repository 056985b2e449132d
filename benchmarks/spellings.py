"""The 2022 contract as expressions of other languages: one set of formulas, spelt as each of them wants it."""

from __future__ import annotations

from typing import Protocol


class Spelling(Protocol):
    """How a language writes the three things that the formulas are made of."""

    def mean(self, *parts: str) -> str:
        """The mean of parts, settled as the contract settles it."""

    def reached(self, figure: str, target: str) -> str:
        """How much of a target is reached, from 0 to 1."""

    def met(self, figure: str) -> str:
        """1 where a figure is above 0, else 0."""


COMMON = 7
"""The place among the distinct goals of goal 9, which goal 2 copies."""


def goals(say: Spelling) -> tuple[str, ...]:
    """The formulas of goals 1 and 3 to 11; goal 2 is goal 9."""
    reached = say.reached
    effects = say.mean(reached("turnover", "0.1"), reached("jobs", "0.05"), say.met("productivity"))
    return (
        say.mean("campaign", reached("new", "0.5")),
        say.mean(
            say.mean(reached("drift", "0.8"), reached("vaekst", "0.8")),
            say.mean(reached("nps_drift", "70.0"), reached("nps_vaekst", "70.0")),
        ),
        say.mean(reached("used", "0.47")),
        say.mean("tool", "self_help"),
        say.mean(reached("expected", "0.65"), effects),
        say.mean(reached("digital", "0.7")),
        say.mean("funds", "lighthouse", "analysis"),
        say.mean("ownership", "spread", "meetings", "clusters", "groups"),
        say.mean("guidance", "hub", "react", "climate"),
        say.mean(reached("companies", "800.0"), reached("long_courses", "350.0"), reached("short_courses", "600.0")),
    )
