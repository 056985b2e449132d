"""The margins as text: what is not met and what is, each with its distance, and beneath it what has none."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from evaluator.value import HIDDEN, NotApplicable
from evaluator.whatif.edges import Edge, RoundedScore
from maalbar.report.grid import Row, fitted, unbroken
from maalbar.report.model import Entry, Status
from maalbar.report.numbers import amount, shown
from maalbar.report.phrases import said
from maalbar.report.text import heading
from maalbar.report.texts import Language, text
from maalbar.report.words import actual, marked, name, target
from maalbar.whatif.margins.model import Margins, View, apart, counted, moved
from maalbar.whatif.margins.words import say


def render(found: Margins, language: Language, width: int) -> str:
    """The whole report, as wide as the terminal."""
    parts = [
        "\n".join([*_wrapped(heading(found.report, language).split("\n"), width), *_wrapped(_first(found, language), width)])
    ]
    rows = list(_rows(found, language))
    if rows:
        parts.append(_table(rows, found, language, width))
    parts += _section(text("notes", language), list(_notes(found, language)), width)
    parts += _section(say("rounding", language), [_rounded(one, found, language) for one in _telling(found)], width)
    return "\n\n".join(parts) + "\n"


def _wrapped(lines: list[str], width: int) -> list[str]:
    return [textwrap.fill(line, width, subsequent_indent="    ", break_on_hyphens=False) for line in lines]


def _section(head: str, lines: list[str], width: int) -> list[str]:
    return ["\n".join([head, *_wrapped([f"  {line}" for line in lines], width)])] if lines else []


def _first(found: Margins, language: Language) -> list[str]:
    """How many targets are met, and which are nearest to their edge either way."""
    judged = [view for view in found.views if view.margin.met is not None]
    met = sum(view.margin.met is True for view in judged)
    lines = ["", say("counted", language, met=met, all=len(judged))] if judged else []
    for key, side in (("nearest missed", False), ("nearest met", True)):
        near = [view for view in found.turning(met=side) if not view.hidden][:1]
        lines += [say(key, language, place=one.place(language), move=_move(one, language)) for one in near]
    return lines


def _move(view: View, language: Language) -> str:
    words, heads = _margin(view, language), _answers(view, language)
    return f"{words} ({heads})" if heads else words


def _margin(view: View, language: Language) -> str:
    """The move in the actual's own unit; of a count how many more or fewer, for it has no parts."""
    assert view.margin.turn is not None
    if view.hidden:
        return say("hidden", language)
    counts = view.heads is not None and view.heads.kind == "count"
    return counted(view, language) if counts else moved(view.margin.turn, view.margin.unit, language)


def _answers(view: View, language: Language) -> str:
    return counted(view, language) if view.heads and view.heads.kind != "count" else ""


def _table(rows: list[Row], found: Margins, language: Language, width: int) -> str:
    heads = any(_answers(view, language) for view in found.views)
    names = [text("goal", language), say("criterion", language), text("actual", language), text("target", language)]
    head = (*names, say("margin", language), *([say("heads", language)] if heads else []))
    rows = [Row(row.cells[: len(head)], row.indent, row.rule_above) for row in rows]
    return fitted(head, rows, right=frozenset({2, 4}), told=1, width=width)


def _rows(found: Margins, language: Language) -> Iterator[Row]:
    for key, side in (("missed", False), ("met", True)):
        views = found.turning(met=side)
        if views:
            yield Row(("", say(key, language), "", "", "", ""), rule_above=side and bool(found.turning(met=False)))
        yield from (_row(view, language) for view in views)


def _row(view: View, language: Language) -> Row:
    measured = (unbroken(actual(view.line, language)), unbroken(target(view.line, language)))
    margin = unbroken(_margin(view, language)), unbroken(_answers(view, language))
    return Row((view.goal.goal.id, view.label, *measured, *margin), indent=2)


# --- beneath the table ----------------------------------------------------------------------------------------


def _notes(found: Margins, language: Language) -> Iterator[str]:
    yield from _activities(found, language)
    for view in found.of("fixed"):
        words = {"actual": actual(view.line, language), "target": target(view.line, language)}
        yield say("fixed met" if view.margin.met else "fixed missed", language, place=view.place(language), **words)
    for view in found.of("condition"):
        sign = (view.line.status or Status.UNKNOWN).sign
        yield say("conditions", language, sign=sign, place=view.place(language))
    yield from (_open(view, language) for view in found.of("open"))
    for view in found.of("absent"):
        reason = view.margin.result.met
        assert isinstance(reason, NotApplicable)
        yield say("absent", language, place=view.place(language), reason=said(reason.reason, language))
    plain = [view.place(language) for view in found.of("no target")]
    if plain:
        yield say("no target", language, places="; ".join(plain))
    yield from _explained(found, language)


def _activities(found: Margins, language: Language) -> Iterator[str]:
    """What is not done one by one, what is done by its goals."""
    for view in found.of("activity", False):
        yield say("to do", language, place=view.place(language))
    done, every = found.of("activity", True), found.of("activity")
    if done:
        goals = list(dict.fromkeys(view.goal.goal.id for view in done))
        places = f"{text('goals' if len(goals) > 1 else 'goal', language)} {', '.join(goals)}"
        yield say("activities", language, count=len(done), all=len(every), places=places)


def _open(view: View, language: Language) -> str:
    if HIDDEN in view.margin.missing:
        return f"{Status.HIDDEN.sign} {view.place(language)}: {actual(view.line, language)}"
    verdict = {True: "verdict met", False: "verdict missed", None: "verdict unknown"}[view.margin.met]
    figures = "; ".join(said(one.quantity, language) for one in view.margin.missing)
    words = {"verdict": say(verdict, language), "reason": say("lacks", language, figures=figures)}
    return say("open", language, place=view.place(language), **words)


def _explained(found: Margins, language: Language) -> Iterator[str]:
    yield from marked(found.report, language)
    for view in found.of("turns"):
        if view.margin.follows:
            yield say("follows", language, place=view.place(language))
    heads = [view.heads for view in found.of("turns") if view.heads]
    if any(one.kind == "nps" for one in heads):
        yield say("nps", language)
    if any(one.least != one.most for one in heads):
        yield say("printed", language)


# --- rounding -------------------------------------------------------------------------------------------------


def _telling(found: Margins) -> list[RoundedScore]:
    """The rounded scores that hide something, and the total."""
    return [one for one in found.scores if one.score.value != one.score.exact or one.place.goal is None]


def _rounded(one: RoundedScore, found: Margins, language: Language) -> str:
    unit = one.score.unit
    goal = next((view for view in found.report.goals if view.goal.id == one.place.goal), None)
    steps = {"higher": one.up.value, "lower": one.down.value}
    return say(
        "rounded",
        language,
        place=name(Entry(goal, None, one.score, None), language),
        before=shown(one.score.exact, unit, language),
        shown=shown(one.score.value, unit, language),
        up=_way(one.up, "up", one, language),
        down=_way(one.down, "down", one, language),
        **{key: amount(value, unit, language) for key, value in steps.items()},
    )


def _way(edge: Edge, way: str, one: RoundedScore, language: Language) -> str:
    if not edge.distance:
        return say(f"any {way}", language)
    far = amount(edge.distance, apart(one.score.unit), language)
    return say(way, language, amount=say("beyond", language, amount=far) if edge.beyond else far)
