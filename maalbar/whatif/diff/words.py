"""A change in words: `Kendskab til Erhvervshuset: måltal endnu ikke aktuelt → 50 %`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction

from attrs import frozen

from dsl.contract import Contract, Criterion, Goal, Question
from dsl.quantity import Quantity
from dsl.terms import Absent, Call, Choice, Constant, Facet, Figure, Place, Term
from evaluator.value import Known, Phrase
from evaluator.whatif.diff.change import Change, Precision
from evaluator.whatif.diff.settled import Settled
from evaluator.whatif.diff.walk import items
from maalbar.report.numbers import amount
from maalbar.report.phrases import said
from maalbar.report.texts import TEXTS as REPORT
from maalbar.report.texts import Language, lookup
from maalbar.whatif.diff import texts
from maalbar.whatif.diff.gather import Diff


@frozen(eq=False)
class Teller:
    """Tells of the changes between two contracts in a language."""

    diff: Diff
    language: Language
    _settled: Settled

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

    def line(self, changes: Sequence[Change]) -> str:
        """Changes of one kind at one criterion: the criterion, then what changed, members together where they agree."""
        label = self.label(changes[0])
        told = self.told(changes)
        return f"{label}: {told}" if label else told[:1].upper() + told[1:]

    def share(self, changes: Sequence[Change]) -> str:
        """The same with the goal before it, for a line that stands by itself."""
        if not changes:
            return self.word("together")
        line = "; ".join(dict.fromkeys(self.line(group) for group in alike(changes)))
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
        rule = _RULES.get(change.kind, Teller._rule)
        told = rule(self, change)
        return f"{told} ({self.word('due')})" if change.due else told

    def _arrow(self, old: str, new: str) -> str:
        return self.word("arrow", old=old, new=new)

    def _rule(self, change: Change) -> str:
        """A rule by its text before and after; by its definitions where the texts are the same."""
        told = self._rule_alone(change)
        criteria = {(place.goal, place.criterion) for place in change.places}
        return self.word("at criteria of", what=told, count=len(criteria)) if change.goal is None and len(criteria) > 1 else told

    def _rule_alone(self, change: Change) -> str:
        old, new = self.term(change.before), self.term(change.after)
        if old == new and change.before is not None and change.after is not None:
            return self._behind(change.before, change.after, old)
        kind = "condition" if change.kind == "direction" else change.kind
        return self.word(kind, change=self._arrow(old, new))

    def _behind(self, before: Term, after: Term, written: str) -> str:
        """What changed behind the same words: a definition that they use, or the cells of a table."""
        sides = [{one.name: _text(one.body) for one in items(term) if isinstance(one, Call)} for term in (before, after)]
        for name, body in sides[0].items():
            if sides[1].get(name, body) != body:
                return self.word("definition", name=name, change=self._arrow(body, sides[1][name]))
        return self.word("written differently", change=self._arrow(written, written))

    def term(self, term: Term | None) -> str:
        """A term as a reader sees it: a settled value in its unit, any other as the rules write it."""
        if term is None:
            return self.word("none")
        if isinstance(term, Constant):
            return amount(term.value, term.unit, self.language)
        if isinstance(term, Absent):
            return said(Phrase(term.kind), self.language)
        if isinstance(term, Figure):
            return str(term.quantity)
        return _text(term)

    def _value(self, change: Change) -> str:
        """A target or another settled value, by what it comes to."""
        sides = []
        for term, new in ((change.before, False), (change.after, True)):
            value = self._settled.value(change.place, new=new) if term is not None else None
            known = isinstance(value, Known) and term is not None
            sides.append(amount(value.value, term.unit, self.language) if known else self.term(term))  # type: ignore[union-attr]
        if sides[0] == sides[1]:
            return self._rule(change)
        return self.word(change.kind, change=self._arrow(*sides))

    def _direction(self, change: Change) -> str:
        found = [
            next((one for one in (contract.goal(str(goal)) or _NOTHING).criteria if one.name == name), None)
            for contract, (goal, name) in self._names(change.place)
        ]
        ops = [one.op if one else None for one in found]
        if None in ops or ops[0] == ops[1]:
            return self._rule(change)
        return self.word("direction", change=self._arrow(*(self.word(str(op)) for op in ops)))

    def _names(self, place: Place) -> list[tuple[Contract, tuple[str | None, str | None]]]:
        """The goal and the criterion of a place in each contract's own names."""
        for pair in self.diff.compared.matched.goals:
            for one, other in pair.criteria:
                if pair.id == place.goal and one and other and other.name == place.criterion and pair.old and pair.new:
                    return [(self.old, (pair.old.id, one.name)), (self.new, (pair.new.id, other.name))]
        return [(self.old, (place.goal, place.criterion)), (self.new, (place.goal, place.criterion))]

    def _measured(self, change: Change) -> str:
        if isinstance(change.before, Figure) and isinstance(change.after, Figure):
            parts = self._aspects(change.before.quantity, change.after.quantity)
            if parts is not None:
                return "; ".join(parts)
        return self._rule(change)

    def _aspects(self, old: Quantity, new: Quantity) -> list[str] | None:
        """In which respects two figures of the same sort differ; None where they are of different sorts."""
        if (old.function, old.of, old.level, old.inner) != (new.function, new.of, new.level, new.inner):
            return None
        if old.subject != new.subject and old.function not in ("share", "count"):
            return None
        found = []
        for key, name, show in _ASPECTS:
            pair = getattr(old, name), getattr(new, name)
            if pair[0] != pair[1]:
                found.append(self.word(key, change=self._arrow(*(show(self, each) for each in pair))))
        return found

    def _gate(self, change: Change) -> str:
        sides = []
        for term in (change.before, change.after):
            if not isinstance(term, Choice):
                sides.append(self.word("none"))
                continue
            condition, otherwise = self.term(term.condition), self.term(term.otherwise)
            sides.append(self.word("gate else", condition=condition, otherwise=otherwise) if term.gate else condition)
        return self.word(change.kind, change=self._arrow(*sides))

    def _rounding(self, change: Change) -> str:
        sides = [self._precision(each, change) for each in (change.old, change.new)]
        places = self._stages(change)
        if not places:
            return self.word("rounding", change=self._arrow(*sides))
        return self.word("rounding at", change=self._arrow(*sides), places=places)

    def _precision(self, one: object, change: Change) -> str:
        if not isinstance(one, Precision):
            return self.word("not rounded")
        unit = self.diff.compared.blends[change.place].make(frozenset()).unit
        assert isinstance(one.step, Fraction)
        step, mode = amount(one.step, unit, self.language), lookup(REPORT, one.mode.value, self.language)
        return f"{step}, {mode}"

    def _stages(self, change: Change) -> str:
        """Where a rounding changes; nothing where it stands under the one criterion that it is about."""
        found = change.places
        if change.goal is not None and len({(place.goal, place.criterion) for place in found}) == 1:
            return ""
        stages = []
        if any(place.members for place in found):
            stages.append(self.word("at members"))
        if any(place.criterion and not place.members for place in found):
            stages.append(self.word("at criteria"))
        goals = [place.goal for place in found if place.goal and not place.criterion]
        if goals:
            stages.append(self.word("at goals") if len(goals) > 1 else self.word("at goal", ids=goals[0]))
        return ", ".join(stages + ([self.word("at total")] if Place() in found else []))

    def _weight(self, change: Change) -> str:
        change_words = self._arrow(self.term(change.before), self.term(change.after))
        place = change.place
        plain = place.goal is not None and place != change.places[-1]
        return self.word("weight", change=change_words) if plain else self.word("weight of", part=change.new, change=change_words)

    def _part(self, change: Change) -> str:
        return self.word("part out" if change.new is None else "part in", part=change.new or change.old)

    def _members(self, change: Change) -> str:
        return self.word("members out" if change.new is None else "members in", members=", ".join(self.members(change.place)))

    def _output(self, change: Change) -> str:
        name = str(change.place.criterion)
        labels = [output.label for goal in (*self.new.goals, *self.old.goals) for output in goal.outputs if output.name == name]
        return self.word(
            "output", label=labels[0] if labels else name, change=self._arrow(self.term(change.before), self.term(change.after))
        )

    def _presence(self, change: Change) -> str:
        there = change.new or change.old
        if isinstance(there, Goal):
            criteria = ", ".join(" ".join((each.label or each.name).split()) for each in there.criteria)
            told = self.word(change.kind)
            return self.word("with criteria", what=told, criteria=criteria) if criteria else told
        assert isinstance(there, Criterion)
        return self.word(change.kind, rule=self.word("activity") if there.done else _first_line(there))

    def _plain(self, change: Change) -> str:
        sides = [self.word("none") if each is None else str(each) for each in (change.old, change.new)]
        return self.word(change.kind, change=self._arrow(*sides))

    def _period(self, change: Change) -> str:
        due = [group for group in alike(self.diff.compared.changes) if group[0].due]
        key = {0: "period", 1: "period, one due"}.get(len(due), "period, due")
        return self.word(key, old=change.old, new=change.new, count=len(due))

    def _question(self, change: Change) -> str:
        assert isinstance(change.old, Question)
        assert isinstance(change.new, Question)
        aspect = change.kind.removeprefix("question ")
        sides = [self._of_question(each, aspect) for each in (change.old, change.new)]
        return self.word(change.kind, question=change.new.text, change=self._arrow(*sides))

    def _of_question(self, question: Question, aspect: str) -> str:
        if aspect in ("excluded", "answers"):
            names = [each.label for each in question.answers if aspect == "answers" or each.name in question.excluded]
            return ", ".join(names) or self.word("none")
        found = getattr(question, aspect)
        return self.word("none") if found is None else "–".join(map(str, found)) if isinstance(found, tuple) else str(found)

    def _figures(self, change: Change) -> str:
        return self.word("figures")

    # --- wording --------------------------------------------------------------------------------------------------

    def wording(self, change: Change) -> str:
        """A change of wording, with the place that it is about."""
        sides = [_joined(each) for each in (change.old, change.new)]
        shown = [self.word("quoted", words=each) if each else self.word("none") for each in sides]
        told = self.word(f"wording {change.kind}", change=self._arrow(*shown))
        place = change.place
        if place.goal is None:
            return told
        parts = [self.word("goal", id=place.goal), *([self.label(change)] if place.criterion else [])]
        return f"{', '.join(parts)}: {told}"


def alike(changes: Iterable[Change]) -> list[list[Change]]:
    """The changes in groups of one kind at one criterion, in their order."""
    groups: dict[object, list[Change]] = {}
    for change in changes:
        spot = (change.place.goal, change.place.criterion) if change.kind != "rounding" else change.cause
        one = change.kind in ("target", "lower", "upper", "baseline", "measured", "scoring", "direction", "needs", "members")
        groups.setdefault((change.kind, spot) if one else id(change), []).append(change)
    return list(groups.values())


def _joined(value: object) -> str:
    return " / ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")


def _text(term: Term) -> str:
    return " ".join(line.partition("#")[0].strip() for line in term.span.text.splitlines()).strip()


def _first_line(criterion: Criterion) -> str:
    """The rule of a criterion as it is written, without its name."""
    line = criterion.span.text.splitlines()[0].partition("#")[0].strip()
    _, colon, rule = line.partition(": ")
    return rule.strip() if colon else line


def _population(teller: Teller, where: object) -> str:
    return teller.word("nobody") if where is None else teller.word("where", condition=where)


def _segment(teller: Teller, members: object) -> str:
    assert isinstance(members, tuple)
    return ", ".join(teller.members(Place(members=members, facet=Facet.ACTUAL))) or teller.word("nobody")


def _against(teller: Teller, group: object) -> str:
    return teller.word("the control group") if group else teller.word("none")


_ASPECTS: tuple[tuple[str, str, Callable[[Teller, object], str]], ...] = (
    ("answers", "subject", lambda teller, each: ", ".join(map(str, each)) if isinstance(each, tuple) else str(each)),
    ("population", "where", _population),
    ("population", "members", _segment),
    ("of period", "period", lambda teller, each: str(each)),
    ("years", "years", lambda teller, each: str(each)),
    ("against", "against", _against),
    ("group", "group", _against),
)
_NOTHING = Goal("", "", (), (), (), (), None, None)  # type: ignore[arg-type]  # a goal without criteria; its span is never asked for
_RULES: Mapping[str, Callable[[Teller, Change], str]] = {
    **dict.fromkeys(("target", "lower", "upper", "baseline"), Teller._value),
    **dict.fromkeys(("gate", "needs", "applies where"), Teller._gate),
    **dict.fromkeys(("goal added", "goal removed", "criterion added", "criterion removed"), Teller._presence),
    **dict.fromkeys(("parties", "hide"), Teller._plain),
    **{f"question {aspect}": Teller._question for aspect in ("excluded", "answers", "scale", "weight")},
    "direction": Teller._direction,
    "measured": Teller._measured,
    "rounding": Teller._rounding,
    "weight": Teller._weight,
    "part": Teller._part,
    "members": Teller._members,
    "output": Teller._output,
    "period": Teller._period,
    "figures": Teller._figures,
}
