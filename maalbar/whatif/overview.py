"""The scenarios of a contract, one beneath the other: what each sets, and what it does to the total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dsl.lever import Turns, levers
from evaluator.value import Known
from maalbar.report.gather import report
from maalbar.report.grid import Row, fitted, unbroken
from maalbar.report.numbers import shown
from maalbar.report.spoken import spelled
from maalbar.report.text import heading
from maalbar.report.texts import USUAL_WIDTH, Language, text
from maalbar.whatif.model import WhatIf
from maalbar.whatif.text import cells, changing, hidden, wrapped
from maalbar.whatif.trial import Bench
from maalbar.whatif.words import setting, shared, word


def render(bench: Bench, tried: Sequence[Sequence[WhatIf]], language: Language, width: int = USUAL_WIDTH) -> str:
    """The contract as it is, then each scenario with its notes and what it sets."""
    first = report(bench.before[0].result)
    title = wrapped(heading(first, language, party=len(bench.before) == 1).split("\n"), width)
    if not tried:
        told = word("no scenarios", language, example=_example(bench, language)).splitlines()
        return f"{title}\n\n{wrapped(told, width)}\n"
    heads = [word(each, language) for each in ("scenario", "difference", "goals that change")]
    head = (heads[0], text("total", language), heads[1], unbroken(heads[2]))
    lines = [_as_it_is(bench, language), *(row for made in tried for row in _rows(made, language))]
    return f"{title}\n\n{fitted(head, lines, right=frozenset({1, 2}), told=0, width=width)}\n"


def _example(bench: Bench, language: Language) -> str:
    """A target that applies, as it could be set, such as ` "goal 1 nye target = …"`; only dots where there is none."""
    steps = bench.before[0].result.steps
    targets = [each for each in levers(bench.contract) if each.turns is Turns.TARGET]
    there = [each.title for each in targets if all(isinstance(steps[place].value, Known) for place in each.places)]
    return f' "{spelled(there[0], language)} = …"' if there else ' "…"'


def _as_it_is(bench: Bench, language: Language) -> Row:
    total = report(bench.before[0].result).total
    one = unbroken(shown(total.value, total.unit, language)) if len(bench.before) == 1 else ""
    return Row((word("as it is", language), one, "", ""))


def _rows(made: Sequence[WhatIf], language: Language) -> Iterator[Row]:
    first = made[0]
    if len(made) == 1:
        _, after, difference = cells(first.total, language)
        yield Row((first.title, after, difference, changing(first)), rule_above=True)
        for row in hidden(first.total, 2, language):
            yield Row((row.cells[1], *row.cells[3:5], ""), indent=2)
    else:
        count = sum(each.changed for each in made)
        told = word("parties that change", language, count=count, all=len(made))
        yield Row((first.title, "", "", told), rule_above=True)
    yield from (Row((told, "", "", ""), indent=2) for told in first.notes)
    yield from (Row((setting(one, language), "", "", ""), indent=2) for one in shared(made))
