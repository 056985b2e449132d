"""Figures on which two contracts score differently, or that there are none, as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from dsl.quantity import Quantity
from dsl.terms import Place
from dsl.units import TRUTH
from evaluator.whatif.diff.recount import Answers
from evaluator.whatif.diff.search import Example, Search
from maalbar.report.grid import Row, fitted, unbroken
from maalbar.report.numbers import amount
from maalbar.report.spoken import spelled
from maalbar.whatif.diff.words import Teller


def lines(found: Search, teller: Teller) -> Iterator[str]:
    """What the search came to where it found no example."""
    if found.proof:
        yield teller.word("proved", how=" ".join(teller.word(f"how {each}") for each in found.proof))
    elif found.example is None:
        yield teller.word("not found", tried=found.tried)
    if found.recounted and found.example is None:
        yield teller.word("counts")


def table(example: Example, teller: Teller, width: int) -> str:
    """The figures of an example, and the scores that differ on them."""
    head = (teller.word("figure head"), teller.word("value head"))
    rows = [
        Row((spelled(quantity, teller.language), unbroken(figure(quantity, value, teller))))
        for quantity, value in example.changed.items()
    ]
    if example.answers is not None:
        rows.append(Row((counted(example.answers, teller), "")))
    rows.append(Row((teller.word("assumed" if example.plain else "assumed, some"), "")))
    given = fitted(head, rows, right=frozenset({1}), told=0, width=width)
    scored = tuple(teller.word(each) for each in ("goal head", "title head", "before", "after"))
    differing = fitted(scored, list(_scores(example, teller)), right=frozenset({2, 3}), told=1, width=width)
    return "\n\n".join([teller.word("search"), given, differing])


def counted(answers: Answers, teller: Teller) -> str:
    """How many gave which answer."""
    labels = {each.name: each.label for each in answers.question.answers}
    told = ", ".join(f"{labels.get(name, name)} {count}" for name, count in answers.counts.items())
    return teller.word("answered", question=answers.question.text, answers=told)


def figure(quantity: Quantity, value: Fraction, teller: Teller) -> str:
    """A figure as a reader sees it."""
    return amount(bool(value) if quantity.unit == TRUTH else value, quantity.unit, teller.language)


def _scores(example: Example, teller: Teller) -> Iterator[Row]:
    rows = 0
    for pair in teller.diff.compared.matched.goals:
        place = Place(pair.id)
        sides = [example.old.get(place), example.new.get(place)]
        if pair.old and pair.new and sides[0] != sides[1]:
            rows += 1
            yield Row((pair.new.id, " ".join(pair.new.title.split()), *(_cell(each, place, teller) for each in sides)))
    sides = [example.old.get(Place()), example.new.get(Place())]
    yield Row(("", teller.word("total"), *(_cell(each, Place(), teller) for each in sides)), rule_above=rows > 0)


def _cell(score: Fraction | None, place: Place, teller: Teller) -> str:
    blend = teller.diff.compared.blends[place]
    return "–" if score is None else unbroken(amount(score, blend.make(blend.causes).unit, teller.language))


def spread(low: Fraction, high: Fraction, shown: Callable[[Fraction], str]) -> str:
    """A difference, or those of both ends."""
    return shown(low) if low == high else f"{shown(low)} / {shown(high)}"
