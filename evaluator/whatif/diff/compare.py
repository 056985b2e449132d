"""Two contracts compared: every change between them, and the blends from which their hybrids are made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, field, frozen

from dsl.contract import Contract
from dsl.terms import Facet, Place, Term
from evaluator.whatif.diff.align import Aligner, Blend, plain
from evaluator.whatif.diff.change import Cause, Change
from evaluator.whatif.diff.match import Matched, matched
from evaluator.whatif.diff.normal import Normal
from evaluator.whatif.diff.wording import wordings

PERIOD: Cause = ("period",)


@frozen(eq=False)
class Compared:
    """What two contracts have to do with each other.

    `changes` are those that a score, an output or a verdict may hang on, in the order of the text; `wordings` those that
    none can. `blends` give each place of either contract, in the names of the new one, for any set of causes. `causes`
    are all causes, in the order of the changes; those of `joined` change together, as half of them would make no sense.
    """

    matched: Matched
    changes: tuple[Change, ...]
    wordings: tuple[Change, ...]
    blends: Mapping[Place, Blend]
    normal: Normal = field(factory=Normal)

    @property
    def causes(self) -> tuple[Cause, ...]:
        """Each cause once."""
        return tuple(dict.fromkeys(change.cause for change in self.changes))

    @property
    def goals(self) -> tuple[str, ...]:
        """The goals whose own rules changed, by the new number, in the order of the text."""
        touched = {change.goal for change in self.changes}
        return tuple(pair.id for pair in self.matched.goals if pair.id in touched)

    @property
    def whole(self) -> bool:
        """Whether a rule of the whole contract changed, its period aside."""
        return any(change.goal is None and change.kind != "period" for change in self.changes)


def compare(old: Contract, new: Contract, due: Contract | None = None) -> Compared:
    """What differs between two contracts; `due` is the old one read for the new one's period, where it can be."""
    normal = Normal()
    both = matched(old, new, due, normal)
    aligner = Aligner(normal, _Presence(both).cause)
    places = dict.fromkeys([*new.terms, *both.terms])
    blends = {place: _blend(place, both, aligner) for place in places}
    from_terms = [change for said in aligner.found.values() for change in said]
    changes = [*_header(both), *_presences(both), *(_with_due(change, both, normal) for change in from_terms)]
    return Compared(both, _in_order(changes, both), tuple(wordings(both)), blends, normal)


def _blend(place: Place, both: Matched, aligner: Aligner) -> Blend:
    old, new = both.terms.get(place), both.new.terms.get(place)
    if old is not None and new is not None:
        return aligner.place(place, old, new)
    there = new or old
    assert there is not None
    return plain(there)


@frozen(eq=False)
class _Presence:
    """Which places are of a goal or a criterion that only one of the contracts has."""

    both: Matched
    _alone: Mapping[tuple[str | None, str | None], Cause] = field(init=False)

    @_alone.default
    def _causes(self) -> Mapping[tuple[str | None, str | None], Cause]:
        found: dict[tuple[str | None, str | None], Cause] = {}
        for pair in self.both.goals:
            if pair.old is None or pair.new is None:
                found[pair.id, None] = ("goal", pair.id)
                continue
            for one, other in pair.criteria:
                if one is None or other is None:
                    name = (one or other).name  # type: ignore[union-attr]  # one of them is there
                    found[pair.id, name] = ("criterion", pair.id, name)
        return found

    def cause(self, place: Place) -> Cause | None:
        """The cause that brings or takes the place's goal or criterion."""
        return self._alone.get((place.goal, None)) or self._alone.get((place.goal, place.criterion))


def _header(both: Matched) -> Iterator[Change]:
    old, new = both.old, both.new
    if old.period != new.period:
        yield Change("period", PERIOD, (Place(),), old=old.period, new=new.period)
    if old.scored_parties != new.scored_parties:
        yield Change("parties", ("parties",), (Place(),), old=old.scored_parties, new=new.scored_parties)
    if old.hiding != new.hiding:
        yield Change("hide", ("hide",), (Place(),), old=old.hiding, new=new.hiding)
    yield from _questions(both)


def _questions(both: Matched) -> Iterator[Change]:
    """What counts among the answers of a question that both contracts ask about."""
    asked = {quantity.of for quantity in both.new.quantities} & {quantity.of for quantity in both.asked}
    for name in asked - {None}:
        assert name is not None
        one, other = (each.declarations.questions.get(name) for each in (both.old, both.new))
        if one is None or other is None:
            continue
        for kind in ("several", "excluded", "answers", "scale", "weight"):
            was, now = getattr(one, kind), getattr(other, kind)
            if kind == "answers":
                was, now = ({answer.name for answer in each} for each in (was, now))
            if was != now:
                yield Change(f"question {kind}", ("question", name), _asking(both, name), old=one, new=other)
                if kind != "several":  # of the other kinds the first tells the rest
                    break


def _asking(both: Matched, question: str) -> tuple[Place, ...]:
    """The criteria that measure a question."""
    from evaluator.whatif.diff.walk import figures

    found = {
        Place(place.goal, place.criterion): None
        for place, term in both.new.terms.items()
        if place.facet is Facet.ACTUAL and any(quantity.of == question for quantity in figures(term))
    }
    return tuple(found) or (Place(),)


def _presences(both: Matched) -> Iterator[Change]:
    """Goals and criteria that come, go or get another name."""
    for pair in both.goals:
        place = Place(pair.id)
        if pair.old is None or pair.new is None:
            kind = "goal added" if pair.old is None else "goal removed"
            yield Change(kind, ("goal", pair.id), (place,), old=pair.old, new=pair.new)
            continue
        yield from _outputs(pair.id, both)
        for one, other in pair.criteria:
            if one is None or other is None:
                name = (one or other).name  # type: ignore[union-attr]  # one of them is there
                kind = "criterion added" if one is None else "criterion removed"
                yield Change(kind, ("criterion", pair.id, name), (Place(pair.id, name),), old=one, new=other)


def _outputs(goal: str, both: Matched) -> Iterator[Change]:
    """Outputs that only one of the contracts shows."""
    sides = [
        {place for place in terms if (place.goal, place.facet) == (goal, Facet.SHOW)} for terms in (both.terms, both.new.terms)
    ]
    for place in sorted(sides[0] ^ sides[1], key=str):
        before, after = both.terms.get(place), both.new.terms.get(place)
        yield Change("output", (goal, place.criterion, "output"), (place,), before, after)


def _with_due(change: Change, both: Matched, normal: Normal) -> Change:
    """The change, marked where the old text read for the new period says the same as the new one."""
    if not both.due or change.kind not in ("target", "lower", "upper", "baseline"):
        return change
    there: list[Term | None] = [both.due.get(change.place), both.new.terms.get(change.place)]
    return evolve(change, due=there[0] is not None and normal.same(*there))


def _in_order(changes: list[Change], both: Matched) -> tuple[Change, ...]:
    """The changes in the order of the text: those of the whole contract first, then goal by goal."""
    goals = {pair.id: place for place, pair in enumerate(both.goals)}
    criteria = {
        (pair.id, (other or one).name): place  # type: ignore[union-attr]  # one of them is there
        for pair in both.goals
        for place, (one, other) in enumerate(pair.criteria)
    }

    def spot(change: Change) -> tuple[int, int]:
        place = change.place
        return (
            (-1, -1)
            if change.goal is None
            else (goals.get(str(place.goal), -1), criteria.get((str(place.goal), str(place.criterion)), -1))
        )

    return tuple(sorted(changes, key=spot))
