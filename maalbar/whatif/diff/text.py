"""A diff as plain text: the summary, each change in words, what it does to the score, and how much each change has of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, takewhile
from pathlib import PurePath

from evaluator.whatif.diff.change import Change
from evaluator.whatif.diff.movement import Movement
from maalbar.report.numbers import shown
from maalbar.report.texts import USUAL_WIDTH, Language
from maalbar.whatif.diff import effects, found
from maalbar.whatif.diff.alike import alike
from maalbar.whatif.diff.effects import score, wrapped
from maalbar.whatif.diff.gather import Diff
from maalbar.whatif.diff.texts import word
from maalbar.whatif.diff.words import Teller


def render(diff: Diff, language: Language, width: int = USUAL_WIDTH, *, every: bool = False) -> str:
    """The diff as text; with `every` also each change of wording, goal and change without effect."""
    teller = Teller.of(diff, language)
    parts = [wrapped([_title(teller)], width) + "\n" + wrapped([summary(diff, language)], width)]
    parts += [block for block in (_changes(teller, width), _wordings(teller, width, every)) if block]
    if not (diff.changes or any(effect.total.moves for effect in diff.effects)):
        return "\n\n".join(parts) + "\n"
    if len(diff.effects) == 1:
        parts += effects.one(teller, diff.effects[0], width, every)
    elif diff.effects:
        parts.append(effects.parties(teller, width, every))
    elif diff.changes:
        parts += _found(teller, width)
    return "\n\n".join(parts) + "\n"


def _found(teller: Teller, width: int) -> Iterator[str]:
    search = teller.diff.search
    if search.example is not None:
        yield found.table(search.example, teller, width)
    told = list(found.lines(search, teller))
    if told:
        yield wrapped(told, width)


def _title(teller: Teller) -> str:
    old, new = teller.old, teller.new
    if old.title != new.title:
        return teller.word("arrow", old=old.title, new=new.title)
    files = [PurePath(file).parts for file in teller.diff.files]
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(*files, strict=False)))
    if files[0] == files[1]:
        return new.title
    names = [PurePath(*file[shared:]).as_posix() for file in files]
    return f"{new.title} ({teller.word('arrow', old=names[0], new=names[1])})"


# --- the summary ----------------------------------------------------------------------------------------------------


def summary(diff: Diff, language: Language) -> str:
    """`2 goals changed, total 98 → 97 %`."""
    parts = [_counted(diff, language)]
    if len(diff.effects) == 1:
        parts.append(_moved(diff.effects[0].total, language))
    elif diff.effects:
        count = sum(effect.total.moves for effect in diff.effects)
        parts.append(word("parties move", language, count=count, all=len(diff.effects)))
    return ", ".join(parts)


def _counted(diff: Diff, language: Language) -> str:
    compared = diff.compared
    if not compared.changes:
        return word("only wording" if compared.wordings else "no change", language)
    count = len(compared.goals)
    if compared.whole and not count:
        return word("whole only", language)
    told = word({0: "no goal changed", 1: "one goal changed"}.get(count, "goals changed"), language, count=count)
    return word("and whole", language, goals=told) if compared.whole else told


def _moved(total: Movement, language: Language) -> str:
    assert total.before is not None
    assert total.after is not None
    before, after = score(total.before, language), score(total.after, language)
    if before != after:
        return word("total moves", language, before=_short(before, after), after=after)
    if not total.moves:
        return word("total stays", language, after=after)
    was, now = (shown(one.exact, one.unit, language) for one in (total.before, total.after))
    return word("total stays, before rounding", language, after=after, was=_short(was, now), now=now)


def _short(before: str, after: str) -> str:
    """`98 → 97 %`: the unit once, where both have the same."""
    return before.removesuffix(" %") if before.endswith(" %") and after.endswith(" %") else before


# --- the changes ----------------------------------------------------------------------------------------------------


def _changes(teller: Teller, width: int) -> str:
    lines = [teller.word("changes")] if teller.diff.changes else []
    for goal, changes in groupby(teller.diff.compared.changes, lambda change: change.goal):
        lines.append(f"  {_goal_line(teller, goal)}")
        for label, some in groupby(alike(changes), lambda group: teller.label(group[0])):
            lines += _of_criterion(teller, label, list(some))
    return wrapped(lines, width)


def _of_criterion(teller: Teller, label: str, groups: list[list[Change]]) -> Iterator[str]:
    """The changes of a criterion: on one line where there is one, else beneath it."""
    if not label or len(groups) == 1:
        yield from (f"    {teller.line(group)}" for group in groups)
        return
    yield f"    {label}"
    yield from (f"      {teller.told(group)}" for group in groups)


def _goal_line(teller: Teller, id: str | None) -> str:
    if id is None:
        return teller.word("whole")
    pair = next(pair for pair in teller.diff.compared.matched.goals if pair.id == id)
    there = pair.new or pair.old
    assert there is not None
    number = pair.new.id if pair.new else there.id
    moved = f" ({teller.word('was goal', id=pair.old.id)})" if pair.old and pair.new and pair.old.id != pair.new.id else ""
    return f"{teller.word('goal', id=number)}  {' '.join(there.title.split())}{moved}"


def _wordings(teller: Teller, width: int, every: bool) -> str:
    found = teller.diff.compared.wordings
    if not found:
        return ""
    if not every:
        key = "one wording" if len(found) == 1 else "some wordings"
        return wrapped([f"  {teller.word(key, count=len(found))}"], width)
    return wrapped([teller.word("wordings"), *(f"  {teller.wording(each)}" for each in found)], width)
