"""A change in words: `Kendskab til Erhvervshuset: måltal endnu ikke aktuelt → 50 %`."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from dsl.contract import Contract, Criterion
from dsl.terms import Absent, Constant, Figure, Place, Term
from evaluator.value import Phrase
from evaluator.whatif.diff.change import Change
from evaluator.whatif.diff.settled import Settled
from maalbar.report.numbers import amount
from maalbar.report.phrases import said
from maalbar.report.spoken import spelled
from maalbar.report.texts import Language
from maalbar.whatif.diff import rules, texts
from maalbar.whatif.diff.alike import alike
from maalbar.whatif.diff.gather import Diff


@frozen(eq=False)
class Teller:
    """Tells of the changes between two contracts in a language."""

    diff: Diff
    language: Language
    settled: Settled

    @classmethod
    def of(cls, diff: Diff, language: Language) -> Teller:
        """The teller of a diff."""
        return cls(diff, language, Settled(diff.compared))

    @property
    def old(self) -> Contract:
        """The old contract."""
        return self.diff.compared.matched.old

    @property
    def new(self) -> Contract:
        """The new contract."""
        return self.diff.compared.matched.new

    def word(self, key: str, **words: object) -> str:
        """A word of the diff."""
        return texts.word(key, self.language, **words)

    # --- whole lines ----------------------------------------------------------------------------------------------

    def line(self, changes: Sequence[Change], *, capital: bool = True) -> str:
        """Changes of one kind at one criterion: the criterion, then what changed, members together where they agree."""
        label = self.label(changes[0])
        told = self.told(changes)
        if label:
            return f"{label}: {told}"
        return told[:1].upper() + told[1:] if capital else told

    def share(self, changes: Sequence[Change]) -> str:
        """The same with the goal before it, for a line that stands by itself."""
        if not changes:
            return self.word("together")
        line = "; ".join(dict.fromkeys(self.line(group, capital=False) for group in alike(changes)))
        return f"{self.word('goal', id=changes[0].goal)}, {line}" if changes[0].goal is not None else line[:1].upper() + line[1:]

    def label(self, change: Change) -> str:
        """The criterion that a change is about, as its label says."""
        if len({(place.goal, place.criterion) for place in change.places}) > 1 and change.kind not in (
            "part",
            "weight",
            "members",
        ):
            return ""
        found = self.criterion(change.place) if change.kind != "part" else None
        return " ".join((found.label or found.name).split()) if found else ""

    def criterion(self, place: Place) -> Criterion | None:
        """The criterion of a place, in the new contract or else in the old one."""
        pairs = [pair for pair in self.diff.compared.matched.goals if pair.id == place.goal]
        for pair in pairs:
            for one, other in pair.criteria:
                there = other or one
                if there is not None and there.name == place.criterion:
                    return there
        return None

    # --- what changed ---------------------------------------------------------------------------------------------

    def told(self, changes: Sequence[Change]) -> str:
        """What changed, without the place; with several members, those that change alike together."""
        said_of: dict[str, list[str]] = {}
        for change in changes:
            said_of.setdefault(self.what(change), []).extend(self.members(change.place))
        several = sum(len(change.places) for change in changes) > 1
        whole = len(said_of) == 1 and (several or not changes[0].place.members)
        if whole:
            return next(iter(said_of))
        return "; ".join(
            self.word("for members", members=", ".join(members), what=what) if members else what
            for what, members in said_of.items()
        )

    def members(self, place: Place) -> list[str]:
        """The labels of a place's members."""
        found = []
        for dimension, name in place.members:
            declared = self.new.declarations.dimensions.get(dimension) or self.old.declarations.dimensions.get(dimension)
            labels = {member.name: member.label for member in declared.members} if declared else {}
            found.append(labels.get(name, name))
        return found

    def what(self, change: Change) -> str:
        """One change in words."""
        told = rules.RULES.get(change.kind, rules.by_text)(self, change)
        return f"{told} ({self.word('due')})" if change.due else told

    def arrow(self, old: str, new: str) -> str:
        """What was and what is."""
        return self.word("arrow", old=old, new=new)

    def term(self, term: Term | None) -> str:
        """A term as a reader sees it: a settled value in its unit, any other as the rules write it."""
        if term is None:
            return self.word("none")
        if isinstance(term, Constant):
            return amount(term.value, term.unit, self.language)
        if isinstance(term, Absent):
            return said(Phrase(term.kind), self.language)
        if isinstance(term, Figure):
            return spelled(term.quantity, self.language)
        return rules.rule_text(term, self.language)

    # --- wording --------------------------------------------------------------------------------------------------

    def wording(self, change: Change) -> str:
        """A change of wording, with the place that it is about."""
        sides = [_joined(each) for each in (change.old, change.new)]
        shown = [self.word("quoted", words=each) if each else self.word("none") for each in sides]
        told = self.word(f"wording {change.kind}", change=self.arrow(*shown))
        place = change.place
        if place.goal is None:
            return told
        parts = [self.word("goal", id=place.goal), *([self.label(change)] if place.criterion else [])]
        return f"{', '.join(parts)}: {told}"


def _joined(value: object) -> str:
    return " / ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")
