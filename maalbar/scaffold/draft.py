"""Next year's draft: an amendment of a contract, and what of it is not settled for the new year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from dsl import syntax
from dsl.check.walk import inside
from dsl.vocabulary import Role, spelling
from maalbar.report.texts import Language
from maalbar.scaffold.words import plain, word


class Why(Enum):
    """Why something is to be looked at before the new year begins."""

    NO_TARGET = "no target"
    NOT_DUE = "not due"
    OLD_BASELINE = "old baseline"
    PREVIOUS = "previous"
    FIXED_YEAR = "fixed year"
    NEW_TARGET = "new target"


@frozen
class Item:
    """A criterion that is to be looked at: its path, why, and the year and the words of the rules that it is about."""

    goal: str
    criterion: str
    label: str
    why: Why
    year: int
    text: str


@frozen
class Draft:
    """The text of a draft, the items in it, and how many targets are the same as before."""

    text: str
    items: tuple[Item, ...]
    kept: int

    def of(self, why: Why) -> tuple[Item, ...]:
        """The items of one kind."""
        return tuple(item for item in self.items if item.why is why)


def draft(tree: syntax.File, own: int, language: str, base: str, year: int) -> Draft:
    """A draft for `year` of a contract of the period `own`, read from the path `base` as the draft names it."""
    items = tuple(item for goal in tree.goals for criterion in goal.criteria for item in _items(goal.id, criterion, year))
    kept = sum(_keeps(criterion) for goal in tree.goals for criterion in goal.criteria)
    made = Draft("", items, kept)
    title = _title(tree.title.value if tree.title else "", own, year)
    return Draft("\n".join(_lines(made, title, own, year, language, base)) + "\n", items, kept)


def _title(title: str, own: int, year: int) -> str:
    renamed, found = re.subn(rf"(?<!\d){own}(?!\d)", str(year), title)
    return _quoted(renamed if found else f"{title} {year}")


def _quoted(text: str) -> str:
    """A text as it stands between quotes in a rule file."""
    return text.replace('"', '""')


# --- what is not settled ------------------------------------------------------------------------------------------


def _items(goal: str, criterion: syntax.Criterion, year: int) -> Iterator[Item]:
    def item(why: Why, of: int, node: syntax.Node) -> Item:
        return Item(goal, criterion.name, criterion.label or "", why, of, plain(node.span.text))

    targets = criterion.clauses.target
    if targets and all(entry.year not in (year, None) for entry in targets):
        last = max(targets, key=lambda entry: entry.year or 0)
        yield item(Why.NO_TARGET, last.year or 0, last.value)
    for entry in targets:
        if entry.year == year or (entry.year is None and isinstance(entry.value, syntax.Unavailable)):
            yield item(Why.NOT_DUE if isinstance(entry.value, syntax.Unavailable) else Why.NEW_TARGET, year, entry.value)
    yield from (item(*found) for found in _earlier(criterion, year))


def _earlier(criterion: syntax.Criterion, year: int) -> Iterator[tuple[Why, int, syntax.Node]]:
    """What rests on an earlier year: a baseline, or a year that the rule names."""
    before = [entry for entry in criterion.clauses.baseline if entry.year is None or entry.year <= year]
    if before:
        entry = max(before, key=lambda each: each.year or year)
        if isinstance(entry.value, syntax.Name) and entry.value.name == "previous":
            yield Why.PREVIOUS, year - 1, entry
        elif entry.year is not None and entry.year < year:
            yield Why.OLD_BASELINE, entry.year, entry.value
    clauses = criterion.clauses
    written = (criterion.rule, clauses.scoring, clauses.applies, clauses.needs, clauses.where, *clauses.requires)
    for node in (node for expr in written if expr for node in inside(expr)):
        if isinstance(node, syntax.Named) and node.name.name == "period" and isinstance(node.value, syntax.Number):
            yield Why.FIXED_YEAR, int(node.value.value), node


def _keeps(criterion: syntax.Criterion) -> bool:
    """Whether a criterion has a target, and the same one every year."""
    dated = any(entry.year is not None for entry in criterion.clauses.target)
    return isinstance(criterion.rule, syntax.Compare | syntax.Between) and not dated


# --- the text -----------------------------------------------------------------------------------------------------


def _lines(made: Draft, title: str, own: int, year: int, language: str, base: str) -> Iterator[str]:
    told: Language = "da" if language == "danish" else "en"
    contract, amends, period = (
        spelling(id, role, language) for id, role in (("contract", Role.HEAD), ("amends", Role.INNER), ("period", Role.HEAD))
    )
    yield f"# {word('draft', told, year=year, own=own or base)}"
    yield ""
    yield f'{contract} "{title}" {amends} "{_quoted(base)}"'
    yield f"  {period} {year}"
    for why in Why:
        if found := made.of(why):
            yield ""
            yield f"# {word(why.value, told, year=year)}"
            yield from (f"#   {line}" for item in found for line in lines(item, year, language, told))
    yield ""
    yield f"# {word('kept', told, count=made.kept)}"


def lines(item: Item, year: int, language: str, told: Language) -> Iterator[str]:
    """What is told of an item; of a target that is not there, also the line to write."""
    goal = spelling("goal", Role.RESERVED, language)
    path = f"{goal} {item.goal} {item.criterion}"
    about = word(f"of {item.why.value}", told, year=item.year, text=item.text)
    yield f"{path}{f' ({plain(item.label)})' if item.label else ''}{': ' if about else ''}{about}"
    if item.why in (Why.NO_TARGET, Why.NOT_DUE):
        change, target = spelling("change", Role.HEAD, language), spelling("target", Role.CLAUSE, language)
        yield f"  {change} {path} {target} {year} {spelling('to', Role.INNER, language)} …"
