"""The table of intervals, in the form that fits the terminal in the fewest lines."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from evaluator.value import Phrase
from maalbar.intervals.model import Intervals, View, ends, probability
from maalbar.intervals.words import say
from maalbar.report.grid import Row, unbroken, whole
from maalbar.report.numbers import number
from maalbar.report.texts import Language, text
from maalbar.report.words import actual, status, target
from maalbar.report.words import amount as in_words

_WITHIN = " ~"


def table(found: Sequence[Intervals], language: Language, width: int) -> str:
    """A row a criterion or member, of each party; columns that would be the same in every row of several parties are left out.

    Where that makes fewer lines, or nothing else fits, what a row is about stands above it, and where no table fits it is a list.
    """
    several = len(found) > 1
    every = [(view, one) for one in found for view in one.views if view.estimate.intervals]
    alone = several and len({view.estimate.place for view, _ in every}) == 1
    named = (*([text("party", language)] if several else []), *([] if alone else _placed(language)))
    drawn = (say(head, language) for head in ("interval", "exact interval")[: len(found[0].asked)])
    judged = (text("target", language), say("verdict", language), say("truly", language))
    head = (text("actual", language), say("n", language), *drawn, *judged)
    rows = [(_names(view, one, several=several, alone=alone), _figures(view, one, language)) for view, one in every]
    tables = [each for each in _tables(named, head, rows, width) if each is not None]
    return min(tables, key=lambda table: table.count("\n")) if tables else _as_list(named, head, rows, width)


_Rows = Sequence[tuple[Sequence[str], Sequence[str]]]
"""What each row is about, and its figures."""


def _tables(named: tuple[str, ...], head: tuple[str, ...], rows: _Rows, width: int) -> Iterator[str | None]:
    """The table with its names beside the figures, and above them; None where it is too wide."""
    right = {*range(len(head) - 3), len(head) - 1}
    beside = frozenset(len(named) + each for each in right)
    yield whole((*named, *head), [Row((*name, *cells)) for name, cells in rows], right=beside, told=len(named) - 1, width=width)
    above = [Row(tuple(cells), indent=2, above=_about(named, name)) for name, cells in rows]
    for loose in (False, True):
        yield whole(head, above, right=frozenset(right), told=0, width=width, loose=loose)


def _as_list(named: tuple[str, ...], head: tuple[str, ...], rows: _Rows, width: int) -> str:
    """Each figure behind its head, none of them broken."""
    lines = []
    for name, cells in rows:
        told = "; ".join(unbroken(f"{of} {cell}") for of, cell in zip(head, cells, strict=True) if cell)
        for line, indent in ((_about(named, name), ""), (told, "  ")):
            lines += textwrap.wrap(line, width, initial_indent=indent, subsequent_indent="  ", break_on_hyphens=False)
    return "\n".join(lines).replace("\N{NO-BREAK SPACE}", " ")


def _about(named: Sequence[str], names: Sequence[str]) -> str:
    """`North, goal 3: Net Promoter Score`: the party, the goal and the criterion of a row, as far as they are told."""
    *first, last = names
    if not first:
        return last
    goal = f"{named[-2]} {first[-1]}"
    return f"{', '.join([*first[:-1], goal])}: {last}"


def _placed(language: Language) -> list[str]:
    return [text("goal", language), say("criterion", language)]


def _names(view: View, one: Intervals, *, several: bool, alone: bool) -> list[str]:
    return [*([one.report.party or ""] if several else []), *([] if alone else [view.goal.goal.id, view.label])]


def _figures(view: View, one: Intervals, language: Language) -> list[str]:
    measured = [actual(view.line, language), _of_how_many(view, language), *_drawn(view, one, language)]
    judged = [target(view.line, language), verdict(view, language), truly(view, language)]
    return [*map(unbroken, [*measured, *judged])]


def number_of_answers(view: View, language: Language) -> str:
    """`240`, of a difference `240 / 180`."""
    return " / ".join(in_words(one, language) for one in view.answers)


def _of_how_many(view: View, language: Language) -> str:
    """The same with the population, where it is given: `240 of 900`."""
    n, size = number_of_answers(view, language), view.estimate.population
    return n if size is None else say("of population", language, n=n, population=number(size, language))


def _drawn(view: View, one: Intervals, language: Language) -> list[str]:
    """A cell for each method that was asked for; what has one interval of its own has it in the first."""
    if view.hidden:
        return [say("hidden", language)] * len(one.asked)
    found = [ends(each, view.estimate.unit, language) for each in view.estimate.intervals]
    return [*found, *[""] * (len(one.asked) - len(found))]


def verdict(view: View, language: Language) -> str:
    """The verdict, with a sign where it is within the noise."""
    return status(view.line.status, language) + (_WITHIN if view.estimate.is_within_noise and not view.hidden else "")


def truly(view: View, language: Language) -> str:
    """The probability that the target is truly met; nothing where there is none."""
    chance = view.estimate.chance
    if chance is None or isinstance(chance, Phrase) or view.hidden:
        return ""
    return probability(chance, language)
