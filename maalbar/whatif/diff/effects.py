"""What the changes between two contracts do to the score, as text: before and after, and what each change has of it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from fractions import Fraction

from dsl.catalogue import title
from dsl.contract import Goal
from dsl.units import PP, RATIO, Unit
from evaluator.result import Score
from evaluator.value import Known, NotApplicable
from evaluator.whatif.diff.change import Change
from evaluator.whatif.diff.effect import Effect
from evaluator.whatif.diff.movement import Movement, Share
from maalbar.report.grid import Row, fitted, unbroken
from maalbar.report.model import Amount
from maalbar.report.numbers import shown
from maalbar.report.phrases import said
from maalbar.report.texts import Language
from maalbar.whatif.diff.texts import word
from maalbar.whatif.diff.words import Teller
from maalbar.whatif.words import difference


def score(one: Score | None, language: Language) -> str:
    """A score in a cell: `–` where it does not apply or is not there."""
    return "–" if one is None or isinstance(one.value, NotApplicable) else shown(one.value, one.unit, language)


def one(teller: Teller, effect: Effect, width: int, every: bool) -> Iterator[str]:
    """What the changes do for one party, in blocks: the scores, the shares, what is missing."""
    head = [teller.word("effect"), *(f"  {line}" for line in figures(teller))]
    yield wrapped(head, width) + "\n\n" + _scores(teller, effect, width, every)
    yield from _shares(teller, effect, width, every)
    notes = [*_refused(teller), *_missing(teller, effect)]
    if notes:
        yield "\n".join([teller.word("notes"), wrapped([f"  {note}" for note in notes], width)])


def _missing(teller: Teller, effect: Effect) -> Iterator[str]:
    for one in effect.missing:
        quantity, looked = said(one.quantity, teller.language), said(one.looked, teller.language)
        yield teller.word("missing", quantity=quantity, looked=looked)


def _refused(teller: Teller) -> Iterator[str]:
    """What one of the contracts cannot read of the other's figures, such as one in another unit."""
    read = teller.diff.figures
    if read is None:
        return
    guest = teller.new if read.host is teller.old else teller.old
    for one in read.refused[:_MOST_REFUSED]:
        yield teller.word("refused", title=guest.title, what=title(one, teller.language))
    if len(read.refused) > _MOST_REFUSED:
        yield teller.word("more refused", count=len(read.refused) - _MOST_REFUSED)


_MOST_REFUSED = 5


def figures(teller: Teller) -> Iterator[str]:
    """Which measurement set both are scored on, and who reads it as one of another period."""
    read = teller.diff.figures
    if read is None:
        return
    files = ", ".join(read.names)
    if read.moved is None:
        yield teller.word("figures of", files=files)
        return
    guest = teller.new if read.host is teller.old else teller.old
    yield teller.word("figures moved", files=files, title=guest.title, period=read.moved)


def _scores(teller: Teller, effect: Effect, width: int, every: bool) -> str:
    head = tuple(teller.word(each) for each in ("goal head", "title head", "before", "after", "difference"))
    rows = []
    for goal, movement in effect.goals:
        if every or movement.moves:
            rows += _moved_rows(teller, _number(teller, goal), " ".join(goal.title.split()), movement)
    same = sum(not movement.moves for _, movement in effect.goals)
    if same and not every:
        rows.append(Row(("", teller.word("one unchanged" if same == 1 else "unchanged", count=same), "", "", "")))
    total = _moved_rows(teller, "", teller.word("total"), effect.total)
    first = Row(total[0].cells, rule_above=bool(rows))
    return fitted(head, [*rows, first, *total[1:]], right=frozenset({2, 3, 4}), told=1, width=width)


def _number(teller: Teller, goal: Goal) -> str:
    """The goal's own number, of a goal that is gone the one that it had."""
    pair = next(pair for pair in teller.diff.compared.matched.goals if pair.id == goal.id)
    return pair.new.id if pair.new else pair.old.id if pair.old else goal.id


def _moved_rows(teller: Teller, id: str, title: str, movement: Movement) -> list[Row]:
    """A score before and after; beneath it what it is before rounding, where that alone shows a difference."""
    language = teller.language
    cells = [unbroken(score(one, language)) for one in (movement.before, movement.after)]
    rows = [Row((id, title, *cells, unbroken(gap(movement, language))))]
    if movement.before and movement.after and movement.moves and cells[0] == cells[1]:
        exact = [unbroken(shown(one.exact, one.unit, language)) for one in (movement.before, movement.after)]
        change = movement.exact_change
        told = ends(*change, movement.after.unit, language) if change else ""
        rows.append(Row(("", teller.word("before rounding"), *exact, unbroken(told)), indent=2))
    return rows


def gap(movement: Movement, language: Language) -> str:
    """The difference of a score; of one that is open, the difference of each end."""
    change = movement.change
    if change is None or movement.after is None:
        return "" if movement.before is None or movement.after is None or not movement.moves else "?"
    return ends(*change, movement.after.unit, language)


def ends(low: Fraction, high: Fraction, unit: Unit, language: Language) -> str:
    """A difference, or that of the least and that of the greatest."""
    if low == high:
        return points(low, unit, language)
    return word("ends", language, low=points(low, unit, language), high=points(high, unit, language))


def points(value: Fraction, unit: Unit, language: Language) -> str:
    """A difference with its sign, of percentages in percentage points."""
    return difference(Amount(Known(value), PP if unit == RATIO else unit), language)


# --- its causes -----------------------------------------------------------------------------------------------------


def _shares(teller: Teller, effect: Effect, width: int, every: bool) -> Iterator[str]:
    if effect.unsplit in ("unit", "not a number"):
        yield wrapped([teller.word(f"unsplit {effect.unsplit}")], width)
    acting = [share for share in effect.shares if every or not share.nothing]
    if len(effect.shares) < _FEWEST or not any(not share.nothing for share in effect.shares):
        return
    columns = _columns(effect)
    assert effect.total.after is not None
    unit = effect.total.after.unit
    rows = [_share_row(teller, share, columns, unit) for share in acting]
    idle = len(effect.shares) - len(acting)
    if idle:
        empty = [""] * len(columns)
        rows.append(Row((teller.word("one idle" if idle == 1 else "idle", count=idle), *empty)))
    sums = [sum((getattr(share, name) for share in effect.shares), Fraction(0)) for name, _ in columns]
    told = [unbroken(_short_points(each, unit, teller.language)) for each in sums]
    rows.append(Row((teller.word("sum"), *told), rule_above=True))
    head = (teller.word("change head"), *(teller.word(key) for _, key in columns))
    right = frozenset(range(1, len(head)))
    yield "\n\n".join([teller.word("shares"), fitted(head, rows, right=right, told=0, width=width)])
    if len(acting) > 1:
        yield wrapped([teller.word("how exact" if effect.exact else "how in order")], width)


_FEWEST = 2
"""With a single cause there is nothing to share out."""


def _columns(effect: Effect) -> list[tuple[str, str]]:
    """What is split: the total, or both of its ends; and the total before rounding, where that moves otherwise."""
    shares = effect.shares
    if any(share.low != share.high for share in shares):
        return [("low", "share, low"), ("high", "share, high")]
    if any(share.exact_low != share.low for share in shares):
        return [("low", "share"), ("exact_low", "share, exact")]
    return [("low", "share")]


def _share_row(teller: Teller, share: Share, columns: Sequence[tuple[str, str]], unit: Unit) -> Row:
    told = teller.share(of_cause(teller, share))
    return Row((told, *(unbroken(_short_points(getattr(share, name), unit, teller.language)) for name, _ in columns)))


def _short_points(value: Fraction, unit: Unit, language: Language) -> str:
    """A share with two decimals at most, and with `…` where it goes on: Shapley's shares seldom end."""
    scale = _HUNDREDTHS * (100 if unit == RATIO else 1)
    cut = Fraction(int(value * scale), scale)
    if cut == value:
        return points(value, unit, language)
    number, space, word = points(cut if cut else value, unit, language).rpartition(" ")
    return f"{number}…{space}{word}" if cut and space else points(value, unit, language)


_HUNDREDTHS = 100


def of_cause(teller: Teller, share: Share) -> list[Change]:
    """The changes of a cause."""
    every = teller.diff.all_effects.changes if teller.diff.all_effects else ()
    return [change for change in every if change.cause == share.cause]


# --- several parties ------------------------------------------------------------------------------------------------


def parties(teller: Teller, width: int, every: bool) -> str:
    """What the changes do to the total of each of several parties."""
    head = tuple(teller.word(each) for each in ("party", "before", "after", "difference"))
    rows = []
    for effect in teller.diff.effects:
        if every or effect.total.moves:
            first, *more = _moved_rows(teller, effect.party or "", "", effect.total)
            rows += [Row((first.cells[0], *first.cells[2:]))]
            rows += [Row((f"  {row.cells[1]}", *row.cells[2:])) for row in more]
    same = sum(not effect.total.moves for effect in teller.diff.effects)
    if same and not every:
        rows.append(Row((teller.word("one party same" if same == 1 else "parties same", count=same), "", "", "")))
    lines = wrapped([teller.word("effect"), *(f"  {line}" for line in figures(teller))], width)
    return lines + "\n\n" + fitted(head, rows, right=frozenset({1, 2, 3}), told=0, width=width)


def wrapped(lines: Sequence[str], width: int) -> str:
    """The lines within the width; what goes on stands a little further in."""
    return "\n".join(part for line in lines for part in _wrap(line, width))


def _wrap(line: str, width: int) -> list[str]:
    lead = " " * (len(line) - len(line.lstrip()) + 2)
    return textwrap.wrap(line, max(width, 40), subsequent_indent=lead, break_on_hyphens=False) or [""]
