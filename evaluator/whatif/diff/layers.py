"""What stands around a score: conditions of applying, gates and declared roundings, taken off one by one and put on again."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest

from attrs import evolve, frozen

from dsl.terms import Absent, Choice, Rounding, Term
from evaluator.whatif.diff.normal import Normal

KINDS = ("applies where", "needs", "gate", "rounding")


@frozen(eq=False)
class Layer:
    """One layer: its kind, the term that it was taken off of, and how it is put around another term."""

    kind: str
    term: Term
    wrap: Callable[[Term], Term]


def peeled(term: Term) -> tuple[list[Layer], Term]:
    """The layers from the outermost to the innermost, and what stands within them."""
    layers: list[Layer] = []
    while (layer := _layer(term)) is not None:
        layers.append(layer[0])
        term = layer[1]
    return layers, term


def _layer(term: Term) -> tuple[Layer, Term] | None:
    if isinstance(term, Choice):
        kind = _kind(term)
        if kind is not None:
            return Layer(kind, term, lambda inner: evolve(term, then=inner)), term.then
    if isinstance(term, Rounding) and term.declared != term.span:
        return Layer("rounding", term, lambda inner: evolve(term, value=inner)), term.value
    return None


def _kind(term: Choice) -> str | None:
    if isinstance(term.otherwise, Absent) and term.otherwise.reason in ("needs", "applies where"):
        return term.otherwise.reason
    return "gate" if term.gate else None


def same(one: Layer | None, other: Layer | None, normal: Normal) -> bool:
    """Whether two layers do the same."""
    if one is None or other is None:
        return one is other
    if isinstance(one.term, Rounding) and isinstance(other.term, Rounding):
        return (one.term.step, one.term.mode) == (other.term.step, other.term.mode)
    assert isinstance(one.term, Choice)
    assert isinstance(other.term, Choice)
    return normal.same(one.term.condition, other.term.condition) and normal.same(one.term.otherwise, other.term.otherwise)


def paired(old: list[Layer], new: list[Layer], normal: Normal) -> list[tuple[Layer | None, Layer | None]]:
    """The layers of two terms side by side, the outermost first: those of a kind that do the same together."""
    kinds = list(dict.fromkeys([layer.kind for layer in (new if len(new) >= len(old) else old)] + list(KINDS)))
    pairs: list[tuple[Layer | None, Layer | None]] = []
    for kind in kinds:
        olds, news = ([layer for layer in each if layer.kind == kind] for each in (old, new))
        pairs += _of_kind(olds, news, normal)
    return pairs


def _of_kind(old: list[Layer], new: list[Layer], normal: Normal) -> list[tuple[Layer | None, Layer | None]]:
    inner: list[tuple[Layer | None, Layer | None]] = []
    while old and new and same(old[-1], new[-1], normal):
        inner.insert(0, (old.pop(), new.pop()))
    outer: list[tuple[Layer | None, Layer | None]] = []
    while old and new and same(old[0], new[0], normal):
        outer.append((old.pop(0), new.pop(0)))
    return [*outer, *zip_longest(old, new), *inner]
