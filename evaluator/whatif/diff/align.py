"""Two terms laid side by side: what changed between them, and every hybrid of the two.

A blend gives, for a set of causes, the term in which those causes are as in the new contract and all others as in the old
one. Places of a blend that are the same in both have no cause.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import define, evolve, field, frozen

from dsl.terms import Choice, Combination, Facet, Operation, Part, Place, Reference, Rounding, Term
from evaluator.whatif.diff.change import Cause, Change, Precision
from evaluator.whatif.diff.layers import Layer, paired, peeled, same
from evaluator.whatif.diff.normal import Normal
from evaluator.whatif.diff.parts import Weighed, side_by_side

Causes = frozenset[Cause]


@frozen(eq=False)
class Blend:
    """Every hybrid of two terms; `make` puts one together for the causes that are as in the new contract."""

    causes: Causes
    make: Callable[[Causes], Term]


def plain(term: Term) -> Blend:
    """A term that no cause changes."""
    return Blend(frozenset(), lambda new: term)


@define(eq=False)
class Aligner:
    """Lays the terms of two contracts side by side and gathers their changes, each cause once for all of its places."""

    normal: Normal
    present: Callable[[Place], Cause | None]
    """The cause that brings or takes a whole goal or criterion that only one of the contracts has; None of any other place."""
    found: dict[Cause, list[Change]] = field(factory=dict)

    def place(self, place: Place, old: Term, new: Term) -> Blend:
        """The blend of a place that both contracts have."""
        kind = _KINDS.get(place.facet)
        if kind is not None:
            return self._either(Change(kind, (place.goal, place.criterion, kind), (place,), old, new), old, new)
        return self._layered(place, old, new)

    def _say(self, change: Change) -> None:
        """Tell of a change once; what is written once for several places is one change at all of them."""
        said = self.found.setdefault(change.cause, [])
        alike = [one for one in said if one.kind == change.kind and set(change.places) <= set(one.places)]
        if alike:
            return
        shared = said[0] if said and change.kind in _WRITTEN_ONCE and said[0].kind == change.kind else None
        if shared is not None:
            said[0] = evolve(shared, places=(*shared.places, *change.places))
        else:
            said.append(change)

    def _either(self, change: Change, old: Term, new: Term) -> Blend:
        """The old term or the new one as a whole."""
        if self.normal.same(old, new):
            return plain(new)
        self._say(change)
        return Blend(frozenset({change.cause}), lambda new_causes: new if change.cause in new_causes else old)

    # --- what stands around a score -------------------------------------------------------------------------------

    def _layered(self, place: Place, old: Term, new: Term) -> Blend:
        (old_layers, old_core), (new_layers, new_core) = peeled(old), peeled(new)
        kind = "direction" if place.facet is Facet.MET else "scoring" if place.criterion else "combination"
        if place.facet is Facet.SCORE and place.criterion and not place.members and isinstance(new_core, Combination):
            kind = "combination"
        rule = Change(kind, _written(kind, old_core, new_core), (place,), old_core, new_core)
        blend = self._core(rule, old_core, new_core)
        for before, after in reversed(paired(old_layers, new_layers, self.normal)):
            blend = self._layer(place, before, after, blend)
        return blend

    def _layer(self, place: Place, old: Layer | None, new: Layer | None, inner: Blend) -> Blend:
        if same(old, new, self.normal):
            assert new is not None
            return Blend(inner.causes, lambda causes: new.wrap(inner.make(causes)))
        change = self._layer_change(place, old, new)
        self._say(change)

        def make(causes: Causes) -> Term:
            layer = new if change.cause in causes else old
            return layer.wrap(inner.make(causes)) if layer else inner.make(causes)

        return Blend(inner.causes | {change.cause}, make)

    def _layer_change(self, place: Place, old: Layer | None, new: Layer | None) -> Change:
        kind = (new or old).kind  # type: ignore[union-attr]  # one of them is there
        before, after = (layer.term if layer else None for layer in (old, new))
        if kind == "rounding":
            was, now = _precision(before), _precision(after)
            spot = tuple((each.declared.source.name, each.declared.start) if each else None for each in (was, now))
            cause = ("rounding", _spec(was), _spec(now), *spot)
            return Change(kind, cause, (place,), old=was, new=now)
        place = place.its(Facet.SCORE)
        return Change(kind, (place.goal, place.criterion, kind), (place,), before, after)

    # --- the rule itself --------------------------------------------------------------------------------------------

    def _core(self, rule: Change, old: Term, new: Term) -> Blend:
        """The blend of two rules; where only parts of them differ, of those parts."""
        if self.normal.same(old, new):
            return plain(new)
        old, new = _as_combined(old, new), _as_combined(new, old)
        if isinstance(old, Combination) and isinstance(new, Combination):
            return self._combined(rule, old, new)
        if (isinstance(old, Rounding) and isinstance(new, Rounding)) or _declared(old) or _declared(new):
            return self._rounded(rule, old, new)
        if isinstance(old, Operation) and isinstance(new, Operation) and _shape(old) == _shape(new):
            return self._all(rule, old.arguments, new.arguments, lambda made: evolve(new, arguments=made))
        if isinstance(old, Choice) and isinstance(new, Choice) and old.gate == new.gate:
            return self._all(rule, _branches(old), _branches(new), lambda made: _branched(new, made))
        return self._either(rule, old, new)

    def _all(self, rule: Change, old: tuple[Term, ...], new: tuple[Term, ...], make: Callable[[tuple[Term, ...]], Term]) -> Blend:
        blends = [self._core(rule, *pair) for pair in zip(old, new, strict=True)]
        causes = frozenset[Cause]().union(*(blend.causes for blend in blends))
        return Blend(causes, lambda chosen: make(tuple(blend.make(chosen) for blend in blends)))

    def _rounded(self, rule: Change, old: Term, new: Term) -> Blend:
        """Roundings within a rule: those that a clause declares are a change of their own."""
        (old_layers, old_core), (new_layers, new_core) = peeled(old), peeled(new)
        if not old_layers and not new_layers:
            return self._either(rule, old, new)
        blend = self._core(rule, old_core, new_core)
        for before, after in reversed(paired(old_layers, new_layers, self.normal)):
            blend = self._layer(rule.place, before, after, blend)
        return blend

    def _combined(self, rule: Change, old: Combination, new: Combination) -> Blend:
        """Combinations part by part: each part that comes or goes and each weight has its own cause."""
        manner = evolve(rule, kind="combination", cause=("combination", *rule.cause[1:]))
        pairs = side_by_side(old, new, self.normal)
        rebuilt = any(_is_rebuilt(pair) for pair in pairs)
        differs = _manner(old) != _manner(new) or any(_known(pair.old) != _known(pair.new) for pair in pairs if pair.stays)
        if differs or rebuilt:
            self._say(manner)
        parts = [self._part(rule, pair, manner.cause, rebuilt) for pair in pairs]
        causes = frozenset[Cause]().union({manner.cause} if differs or rebuilt else (), *(causes for causes, _ in parts))

        def make(chosen: Causes) -> Term:
            model = new if manner.cause in chosen or not differs else old
            return evolve(model, parts=tuple(part for _, build in parts if (part := build(chosen)) is not None))

        return Blend(causes, make)

    def _part(
        self, rule: Change, weighed: Weighed, manner: Cause, rebuilt: bool
    ) -> tuple[Causes, Callable[[Causes], Part | None]]:
        old, new = weighed.old, weighed.new
        if old is None or new is None:
            return self._presence(rule, weighed, manner if rebuilt else None)
        inner = self._core(rule, old.term, new.term)
        change = self._weight(rule, weighed)
        reweighed = not self.normal.same(weighed.old_weight, weighed.new_weight)
        if reweighed:
            self._say(change)

        def build(chosen: Causes) -> Part:
            weight = weighed.new_weight if change.cause in chosen or not reweighed else weighed.old_weight
            known = (new if manner in chosen else old).known_only
            return evolve(new, term=inner.make(chosen), weight=weight, known_only=known)

        return inner.causes | ({change.cause} if reweighed else frozenset()), build

    def _presence(self, rule: Change, weighed: Weighed, rebuilt: Cause | None) -> tuple[Causes, Callable[[Causes], Part | None]]:
        """A part that only one has: with its goal or criterion, as a part of what is combined anew, or by itself."""
        there, coming = (weighed.new or weighed.old), weighed.new is not None
        assert there is not None
        part = evolve(there, weight=weighed.new_weight if coming else weighed.old_weight)
        place = part.term.place if isinstance(part.term, Reference) else None
        cause = (self.present(place) if place else None) or rebuilt
        if cause is None:
            kind = "members" if place and place.members and rule.place.criterion else "part"
            word = () if kind == "members" else (weighed.label,)
            cause = (rule.place.goal, rule.place.criterion, kind, *word)
            sides = (None, part.term) if coming else (part.term, None)
            names = (None, weighed.label) if coming else (weighed.label, None)
            self._say(Change(kind, cause, (place or rule.place, rule.place), *sides, *names))
        wanted = cause
        return frozenset({wanted}), lambda chosen: part if (wanted in chosen) == coming else None

    def _weight(self, rule: Change, weighed: Weighed) -> Change:
        assert weighed.new is not None
        term = weighed.new.term
        place = term.place if isinstance(term, Reference) else rule.place
        cause = ("weight", rule.place.goal, rule.place.criterion, weighed.label)
        return Change("weight", cause, (place, rule.place), weighed.old_weight, weighed.new_weight, weighed.label, weighed.label)


_KINDS: Mapping[Facet, str] = {
    Facet.ACTUAL: "measured",
    Facet.TARGET: "target",
    Facet.LOWER: "lower",
    Facet.UPPER: "upper",
    Facet.BASELINE: "baseline",
    Facet.SHOW: "output",
}


def _written(kind: str, old: Term, new: Term) -> Cause:
    """The cause of a rule that is written at one spot, whatever it is the rule of."""
    return kind, *((each.span.source.name, each.span.start) for each in (old, new))


_WRITTEN_ONCE = frozenset({"scoring", "combination", "rounding"})
"""Kinds of change that one line of a contract may make at many places."""


def _is_rebuilt(pair: Weighed) -> bool:
    """Whether a combination of its own comes or goes within a combination: then the whole is another one."""
    there = pair.new or pair.old
    return not pair.stays and there is not None and not isinstance(there.term, Reference)


def _branches(term: Choice) -> tuple[Term, ...]:
    return term.condition, term.then, term.otherwise


def _branched(term: Choice, made: tuple[Term, ...]) -> Term:
    condition, then, otherwise = made
    return evolve(term, condition=condition, then=then, otherwise=otherwise)


def _precision(term: Term | None) -> Precision | None:
    return Precision(term.step, term.mode, term.declared) if isinstance(term, Rounding) else None


def _spec(precision: Precision | None) -> tuple[object, ...] | None:
    return (precision.step, precision.mode.value) if precision else None


def _declared(term: Term) -> bool:
    return isinstance(term, Rounding) and term.declared != term.span


def _shape(term: Operation) -> tuple[object, ...]:
    return term.name, len(term.arguments), term.unit


def _manner(term: Combination) -> tuple[object, ...]:
    return term.function, term.least or 1, term.top


def _known(part: Part | None) -> bool:
    return part is not None and part.known_only


def _as_combined(term: Term, like: Term) -> Term:
    """A single part as the combination of it alone, where that is what it is beside."""
    if not isinstance(like, Combination) or like.function in ("all", "any") or not isinstance(term, Reference):
        return term
    places = [part.term.place for part in like.parts if isinstance(part.term, Reference)]
    if term.place not in places and len(places) > 1 and any(place.criterion is None for place in places):
        return term
    part = Part(term, term.title or str(term.place), _weight_of(term.place, like))
    return evolve(like, parts=(part,), least=None, top=None)


def _weight_of(place: Place, like: Combination) -> Term | None:
    return next((part.weight for part in like.parts if isinstance(part.term, Reference) and part.term.place == place), None)
