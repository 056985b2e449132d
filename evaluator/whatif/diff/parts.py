"""The parts of two combinations side by side, with weights on one scale."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve, frozen

from dsl.source import Span
from dsl.terms import Combination, Constant, Part, Reference, Term
from dsl.units import NUMBER
from evaluator.whatif.diff.normal import WEIGHED, Normal


@frozen(eq=False)
class Weighed:
    """A part in the old and the new combination, None where it is not, with what it weighs in each."""

    old: Part | None
    new: Part | None
    old_weight: Term | None = None
    new_weight: Term | None = None

    @property
    def stays(self) -> bool:
        """Whether both have the part."""
        return self.old is not None and self.new is not None

    @property
    def label(self) -> str:
        """How the rules name the part."""
        return " ".join((self.new or self.old).label.split())  # type: ignore[union-attr]  # one of them is there


def side_by_side(old: Combination, new: Combination, normal: Normal) -> list[Weighed]:
    """The parts in the order of the new combination, and then those that are gone."""
    pairs = _pairs(old.parts, new.parts, normal)
    if old.function not in WEIGHED and new.function not in WEIGHED:
        return [Weighed(*pair) for pair in pairs]
    if not any(part.weight for part in (*old.parts, *new.parts)):
        return [Weighed(*pair) for pair in pairs]
    weighed = [Weighed(one, other, _weight(one, old), _weight(other, new)) for one, other in pairs]
    return _on_one_scale(weighed, normal)


def _weight(part: Part | None, owner: Combination) -> Term | None:
    if part is None:
        return None
    return part.weight or Constant(Fraction(1), unit=NUMBER, span=Span(owner.span.source, owner.span.start, owner.span.start))


def _on_one_scale(weighed: list[Weighed], normal: Normal) -> list[Weighed]:
    """Where every part that stayed weighs so many times as much as before, nothing is changed but the scale."""
    both = [each for each in weighed if each.old and each.new]
    ratios = {_ratio(each.old_weight, each.new_weight) for each in both}
    if len(ratios) != 1 or None in ratios or ratios == {Fraction(1)}:
        return weighed
    (ratio,) = ratios
    return [evolve(each, old_weight=each.new_weight if each.new else _times(each.old_weight, ratio)) for each in weighed]


def _ratio(old: Term | None, new: Term | None) -> Fraction | None:
    numbers = [each.value for each in (old, new) if isinstance(each, Constant) and isinstance(each.value, Fraction)]
    return numbers[1] / numbers[0] if len(numbers) == 2 and numbers[0] and numbers[1] else None


def _times(weight: Term | None, ratio: Fraction | None) -> Term | None:
    if isinstance(weight, Constant) and isinstance(weight.value, Fraction) and ratio is not None:
        return evolve(weight, value=weight.value * ratio)
    return weight


def _pairs(old: Sequence[Part], new: Sequence[Part], normal: Normal) -> list[tuple[Part | None, Part | None]]:
    """Each new part with the old one of the same place or meaning, else with one of the same sort."""
    waiting: dict[object, list[Part]] = defaultdict(list)
    for part in old:
        waiting[_key(part, normal)].append(part)
    pairs: list[tuple[Part | None, Part | None]] = []
    for part in new:
        same = waiting[_key(part, normal)]
        pairs.append((same.pop(0) if same else None, part))
    left = [part for part in old if any(part is each for parts in waiting.values() for each in parts)]
    for place, (one, other) in enumerate(pairs):
        if one is None and other is not None and not isinstance(other.term, Reference):
            like = [part for part in left if not isinstance(part.term, Reference) and type(part.term) is type(other.term)]
            if like:
                left.remove(like[0])
                pairs[place] = (like[0], other)
    return [*pairs, *((part, None) for part in left)]


def _key(part: Part, normal: Normal) -> object:
    return part.term.place if isinstance(part.term, Reference) else normal.number(part.term)
