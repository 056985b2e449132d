"""Changes that are wording only: titles, labels, numbers of goals, the contract's own text and the notes beside it."""

from __future__ import annotations

from collections.abc import Iterator

from dsl.terms import Place
from evaluator.whatif.diff.change import Change
from evaluator.whatif.diff.match import Matched, Pair


def wordings(both: Matched) -> Iterator[Change]:
    """Every change of wording, in the order of the text."""
    old, new = both.old, both.new
    yield from _if(Place(), "title", old.title, new.title)
    yield from _if(Place(), "between", old.parties, new.parties)
    yield from _questions(both)
    for pair in both.goals:
        if pair.old and pair.new:
            yield from _of_goal(pair)


def _of_goal(pair: Pair) -> Iterator[Change]:
    assert pair.old is not None
    assert pair.new is not None
    place = Place(pair.id)
    yield from _if(place, "number", pair.old.id, pair.new.id)
    yield from _if(place, "title", pair.old.title, pair.new.title)
    yield from _if(place, "text", pair.old.text, pair.new.text)
    yield from _if(place, "remark", pair.old.remarks, pair.new.remarks)
    for one, other in pair.criteria:
        if one and other:
            here = Place(pair.id, other.name)
            yield from _if(here, "name", one.name, other.name)
            yield from _if(here, "label", one.label, other.label)
            yield from _if(here, "text", one.text, other.text)


def _questions(both: Matched) -> Iterator[Change]:
    """How questions that both contracts have are asked."""
    for name, question in both.new.declarations.questions.items():
        before = both.old.declarations.questions.get(name)
        if before is not None:
            yield from _if(Place(), "question", before.text, question.text)


def _if(place: Place, kind: str, old: object, new: object) -> Iterator[Change]:
    if old != new:
        yield Change(kind, ("wording", kind, place), (place,), old=old, new=new)
