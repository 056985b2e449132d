"""A line of a report that something more is told of: its place, its head in JSON, and whether its actual is hidden."""

from __future__ import annotations

from attrs import frozen

from maalbar.report.json import Json, amount
from maalbar.report.model import Entry, GoalView, Line, Report
from maalbar.report.texts import Language
from maalbar.report.words import name, target


@frozen
class LineView:
    """A criterion or a member of one, with its goal; `below` is the number of answers below which none is shown."""

    goal: GoalView
    line: Line
    below: int | None

    @property
    def hidden(self) -> bool:
        """Whether the actual is not to be shown: then nothing that would tell it is."""
        return self.line.actual is not None and self.line.actual.below is not None

    @property
    def label(self) -> str:
        """`Net Promoter Score, Drift`."""
        label = self.line.criterion.label or self.line.criterion.name
        return f"{label}, {self.line.label}" if self.line.members else label

    def place(self, language: Language) -> str:
        """`Mål 3, Net Promoter Score, Drift`."""
        return name(Entry(self.goal, self.line, self.line.score, None), language)

    def json(self, language: Language) -> Json:
        """What it is, its actual and its target."""
        line = self.line
        return {
            "goal": self.goal.goal.id,
            "criterion": line.criterion.name,
            **({"members": dict(line.members)} if line.members else {}),
            "place": self.place(language),
            "actual": amount(line.actual, language),
            "target": {"comparison": line.target.op, "shown": target(line, language)} if line.target else None,
        }


def of_report(report: Report) -> Json:
    """The contract, its period and the party, at the head of what is told of them in JSON."""
    contract, party = report.contract, report.party
    return {"contract": contract.title, "period": contract.period or None, **({"party": party} if party else {})}
