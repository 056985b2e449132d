"""What a column may be to a contract: the one whose name and texts are nearest, and the lines to paste.

A text is matched with a name or a label whatever its case, its blanks and its spelling of æ, ø and å. What is only likely, such
as 1, 2 and 3 for the answers in their order, is offered as a question and never used by itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from attrs import frozen

from dsl.contract import Contract, Dimension, Measure, Question
from dsl.units import Kind as UnitKind
from evaluator.measurements.answers import names
from maalbar.rows.looked import Column
from maalbar.rows.written import text

LIKE = 0.7
"""Two names are near from here on, of 1."""


@frozen
class Suggestion:
    """What a name of the contract may be: the section it belongs to, the column, the line to paste, and the texts left over.

    What is said of whole rows, such as their id, belongs to no section. `order` are the answers that numbers may stand for, in
    the order in which they are declared; `beside` are columns that may be it as well. `is_counted` is whether the different texts
    of the column are counted, which an id may be as well.
    """

    section: str
    name: str
    column: str
    line: str
    unmatched: tuple[str, ...] = ()
    order: tuple[tuple[str, str], ...] = ()
    beside: tuple[str, ...] = ()
    is_counted: bool = False


def suggestions(
    contract: Contract, columns: Sequence[Column], taken: Iterable[str], are_numbers: Callable[[Column], bool]
) -> tuple[Suggestion, ...]:
    """For each question, dimension and measure that is not `taken`, the column that it may be, where one is near.

    `are_numbers` tells of a column whether numbers stand in it.
    """
    declared, known = contract.declarations, set(taken)
    coded = [
        *(_Coded("dimensions", one.name, one.label, _members(one)) for one in declared.dimensions.values()),
        *(_Coded("questions", one.name, one.text, _labels(one)) for one in declared.questions.values()),
    ]
    open_ones = [one for one in coded if f"{one.section} {one.name}" not in known]
    ranks = [(rank, at, one.key) for one in open_ones for at, column in enumerate(columns) if (rank := one.rank(column)) >= LIKE]
    chosen = _apart(ranks)
    found = [one.suggestion(columns[chosen[one.key]]) for one in open_ones if one.key in chosen]
    rest = [column for at, column in enumerate(columns) if at not in chosen.values()]
    measures = [_measured(one, rest, are_numbers) for one in declared.measures.values() if f"measures {one.name}" not in known]
    return (*found, *(one for one in measures if one))


def _members(dimension: Dimension) -> dict[str, tuple[str, ...]]:
    return {member.name: (member.name, member.label) for member in dimension.members}


def _labels(question: Question) -> dict[str, tuple[str, ...]]:
    labels = {answer.name: answer.label for answer in question.answers}
    return {name: tuple(dict.fromkeys(filter(None, (name, labels.get(name))))) for name in names(question)}


@frozen
class _Coded:
    """A question or a dimension that is looked for: its answers or members, each with the texts that may mean it."""

    section: str
    name: str
    label: str
    labels: Mapping[str, tuple[str, ...]]

    @property
    def key(self) -> str:
        """What it is called among all."""
        return f"{self.section} {self.name}"

    @property
    def meaning(self) -> dict[str, str]:
        """What each text means, as it is compared."""
        return {plain(each): code for code, texts in self.labels.items() for each in texts}

    def rank(self, column: Column) -> float:
        """How likely a column is it: 1 where each row's text is known, and something for a name that is near."""
        if not column.texts:
            return 0
        meaning, called = self.meaning, max(near(column.name, each) for each in (self.name, self.label))
        share = sum(count for each, count in column.texts.items() if plain(each) in meaning) / column.filled
        if share < 1 / 2:
            return called if called >= LIKE else 0
        known = {meaning[plain(each)] for each in column.texts if plain(each) in meaning}
        variety = len(known) / len(self.labels)
        return share + called + variety / 10 - _ID * ((column.different == column.filled) + (plain(column.name) in _IDS))

    def suggestion(self, column: Column) -> Suggestion:
        """The column as the one that it is."""
        meaning = self.meaning
        texts = {each: meaning.get(plain(each)) for each in column.texts or {}}
        unmatched = tuple(each for each, code in texts.items() if code is None)
        line = _line(self.section, self.name, column.name, self.labels, texts)
        return Suggestion(self.section, self.name, column.name, line, unmatched, _order(unmatched, texts, list(self.labels)))


_IDS = ("id", "nr", "no", "number", "key", "cvr", "cvrnr", "cpr", "cprnr")
_ID = 0.2
"""So much less likely is a column in which every text stands once, as an id does."""


def _apart(found: Sequence[tuple[float, int, str]]) -> dict[str, int]:
    """Each name with one column and each column for one name, the likeliest pairs first."""
    chosen: dict[str, int] = {}
    for _, at, name in sorted(found, key=lambda one: (-one[0], one[1])):
        if name not in chosen and at not in chosen.values():
            chosen[name] = at
    return chosen


def _order(unmatched: Sequence[str], texts: Mapping[str, str | None], codes: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Numbers that may stand for the answers in the order in which they are declared."""
    numbers = sorted(unmatched, key=lambda each: int(each)) if all(re.fullmatch("[0-9]{1,4}", each) for each in unmatched) else []
    fits = len(numbers) == len(texts) == len(codes)
    return tuple(zip(codes, numbers, strict=True)) if fits else ()


def _line(section: str, name: str, column: str, labels: Mapping[str, tuple[str, ...]], texts: Mapping[str, str | None]) -> str:
    """The mapping, with the texts that are not the names or labels letter for letter."""
    given: dict[str, list[str]] = {}
    for each, code in texts.items():
        if code is not None and each not in labels[code]:
            given.setdefault(code, []).append(each)
    if not given:
        return f"{name}: {text(column)}"
    usual = {code: [each for each in labels[code] if each in texts] for code in given}
    stands = ", ".join(f"{code}: [{', '.join(map(text, [*usual[code], *more]))}]" for code, more in given.items())
    return f"{name}: {{column: {text(column)}, {'answers' if section == 'questions' else 'members'}: {{{stands}}}}}"


def _measured(measure: Measure, columns: Sequence[Column], are_numbers: Callable[[Column], bool]) -> Suggestion | None:
    """The column that is called nearly as a measure: its numbers, or of one without a unit its different texts."""
    named = (measure.name, measure.label)
    ranked = sorted((max(near(column.name, each) for each in named), -at) for at, column in enumerate(columns))
    if not ranked or ranked[-1][0] < LIKE:
        return None
    column = columns[-ranked[-1][1]]
    is_counted = measure.unit.kind is UnitKind.NUMBER and not are_numbers(column)
    line = f"{measure.name}: {{unique: {text(column.name)}}}" if is_counted else f"{measure.name}: {text(column.name)}"
    return Suggestion("measures", measure.name, column.name, line, is_counted=is_counted)


def near(first: str, second: str) -> float:
    """How near two names are, from 0 to 1."""
    one, other = plain(first), plain(second)
    return SequenceMatcher(None, one, other).ratio() if one and other else 0


def plain(words: str) -> str:
    """A text as it is compared: in small letters, without blanks and signs, and æ, ø and å as ae, oe and aa."""
    spelt = words.casefold().translate(_DANISH)
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", "", bare)


_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
