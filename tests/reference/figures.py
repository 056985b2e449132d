"""What was measured: figures and counts, found by the quantity in one normal form.

A key is the quantity as the rule spells it, read by the same parser and brought to the same form as the rule's own.
What is not printed is worked out: shares and NPS from counts, growth and differences from what they are made of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from math import inf
from typing import Any

from tests.reference.document import Document, Question
from tests.reference.expressions import Tree, read
from tests.reference.possible import MAYBE, NO, NOTHING, YES, Number, Value, divide, number, subtract

FUNCTIONS = {"share", "count", "n", "nps", "sum", "mean", "median", "percentile", "figure", "date"}
FUNCTIONS |= {"growth", "change", "difference"}


@dataclass(frozen=True)
class Key:
    """A quantity in normal form; dimensions that are pooled are not named in `members`."""

    function: str
    subject: frozenset[Any]
    of: str | None = None
    members: frozenset[tuple[str, str]] = frozenset()
    where: Any = None
    period: int = 0
    years: int | None = None
    group: str = ""
    against: str = ""
    inner: Key | None = None


def key(document: Document, call: Tree, members: Mapping[str, str], period: int) -> Key:
    """The normal form of a call in a rule or a measurement set; `members` stand in for `each`."""
    _, function, arguments = call
    named = {name: value for kind, name, value in (a for a in arguments if a[0] == "named")}
    plain = [argument[1] for argument in arguments if argument[0] == "plain"]
    conditions = [condition(argument[1]) for argument in arguments if argument[0] == "where"]
    inner = _inner(document, call, plain[0], members, period)
    subject = frozenset() if inner else frozenset(tree[1] for tree in plain)
    years = named.get("years", ("number", 1) if function == "change" else None)
    found = Key(
        function,
        subject,
        of=_question(document, function, named.get("of"), subject),
        members=frozenset() if inner else _members(document, named, members),
        where=conditions[0] if conditions else None,
        period=int(named["period"][1]) if "period" in named else period,
        years=int(years[1]) if years else None,
        group=named.get("group", ("", ""))[1],
        against=named.get("against", ("", ""))[1],
        inner=inner,
    )
    return _flat(found)


def _inner(document: Document, call: Tree, first: Tree, members: Mapping[str, str], period: int) -> Key | None:
    """What a change or a difference is of: a quantity, or a measure named alone with the dimensions beside it."""
    if call[1] not in ("change", "difference"):
        return None
    if first[0] == "call":
        return key(document, first, members, period)
    beside = [argument for argument in call[2] if argument[0] == "plain" or argument[1] in document.dimensions]
    return key(document, ("call", "figure", tuple(beside)), members, period)


def _flat(found: Key) -> Key:
    """A difference to the control group is the same quantity `against` it."""
    if found.function == "difference" and found.inner:
        return replace(found.inner, against=found.against, period=found.period)
    return found


def _question(document: Document, function: str, of: Tree | None, subject: frozenset[Any]) -> str | None:
    if function not in ("share", "count") or subject & document.bounds.keys():
        return None
    if of:
        return str(of[1])
    (question,) = [name for name, question in document.questions.items() if subject & set(question.answers)]
    return question


def _members(document: Document, named: Mapping[str, Tree], members: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    chosen = {name: tree[1] for name, tree in named.items() if name in document.dimensions or name in document.tables}
    return frozenset((name, members[name] if one == "each" else one) for name, one in chosen.items() if one != "all")


def condition(tree: Tree) -> Any:
    """A `where` condition in normal form: the order of its parts and `=` against `in` make no difference."""
    kind = tree[0]
    if kind in ("and", "or"):
        sides = [condition(tree[1]), condition(tree[2])]
        return kind, frozenset().union(*(side[1] if side[0] == kind else {side} for side in sides))
    if kind == "not":
        return "not", condition(tree[1])
    if kind == "in":
        return "in", tree[1][1], frozenset(option[1] for option in tree[2])
    _, op, left, right = tree
    if op == "<>":
        return "not", ("in", left[1], frozenset({right[1]}))
    return ("in", left[1], frozenset({right[1]})) if op == "=" else (op, left[1], right[1])


def both(one: Any, other: Any) -> Any:
    """Two conditions at once."""
    if one is None or other is None:
        return one or other
    parts = [side[1] if side[0] == "and" else frozenset({side}) for side in (one, other)]
    return "and", parts[0] | parts[1]


def value_of(text: str) -> Value | None:
    """A figure as a measurement set writes it; None where it is said to be unknown."""
    words = {"done": YES, "not done": NO, "not applicable": NOTHING, "unknown": None}
    if text in words:
        return words[text]
    tree = read(text)
    if tree[0] == "date":
        return number(tree[1])
    return number(-tree[1][1] if tree[0] == "neg" else tree[1])


class Figures:
    """A measurement set: figures by key, counts by question, and figures that stand in for others."""

    def __init__(
        self,
        document: Document,
        figures: Mapping[str, str],
        counts: Mapping[str, Any],
        stand_ins: Mapping[str, str],
    ) -> None:
        self.document = document
        self.counts = counts
        self.activities = {text: value_of(value) for text, value in figures.items() if text.startswith("goal ")}
        others = {text: value for text, value in figures.items() if not text.startswith("goal ")}
        self.values = {one: value_of(value) for text, value in others.items() for one in self.keys(text)}
        self.stand_ins = {one: next(self.keys(use)) for text, use in stand_ins.items() for one in self.keys(text)}

    def keys(self, text: str) -> Iterator[Key]:
        """The quantities that a key names: one for each member where it says `each`."""
        tree = read(text)
        dimensions = [name for name in each(tree) if name in {**self.document.dimensions, **self.document.tables}]
        if not dimensions:
            yield key(self.document, _call(tree), {}, self.document.period)
        for member in self.document.members(dimensions[0]) if dimensions else ():
            yield key(self.document, _call(tree), {dimensions[0]: member}, self.document.period)

    def done(self, goal: str, name: str) -> Value:
        """Whether an activity is done; unknown where nothing is said."""
        return self.activities.get(f"goal {goal} {name}") or MAYBE

    def answer(self, wanted: Key) -> Value:
        """What is known of a quantity: counted, printed, worked out, or stood in for; else its bounds."""
        found = self.find(wanted)
        if found is None and wanted in self.stand_ins:
            found = self.find(self.stand_ins[wanted])
        if found is not None:
            return found
        return self.persons(wanted) or bounds(self.document, wanted)

    def find(self, wanted: Key) -> Value | None:
        """A quantity that is counted, printed or worked out; None where it is unknown."""
        counted = self.counted(wanted)
        if counted is not None:
            return counted
        if wanted in self.values:
            return self.values[wanted]
        return self.derived(wanted)

    def derived(self, wanted: Key) -> Value | None:
        """A difference to the control group, a change or a growth, from the figures that it is made of."""
        if wanted.against:
            own, control = replace(wanted, against=""), replace(wanted, against="", group="control")
            return self._both(subtract, self.find(own), self.find(control))
        if wanted.function == "change" and wanted.inner and wanted.years:
            now = replace(wanted.inner, period=wanted.period)
            return self._both(subtract, self.find(now), self.find(replace(now, period=wanted.period - wanted.years)))
        if wanted.function == "growth" and wanted.years:
            now = replace(wanted, function="figure", years=None)
            ratio = self._both(divide, self.find(now), self.find(replace(now, period=wanted.period - wanted.years)))
            return subtract(ratio, number(1)) if isinstance(ratio, Number) else ratio
        return None

    def _both(self, operation: Any, left: Value | None, right: Value | None) -> Value | None:
        if left is None or right is None:
            return None
        return operation(left, right) if isinstance(left, Number) and isinstance(right, Number) else NOTHING

    # --- counts ---

    def counted(self, wanted: Key) -> Value | None:
        """A share, a number of answers, an NPS or a mean mark from counts; None where there are none for it."""
        name = wanted.of or next(iter(wanted.subject), None)
        question = self.document.questions.get(str(name))
        if question is None or wanted.where or wanted.group or wanted.period != self.document.period or wanted.against:
            return None
        answers = self.answers(self.counts.get(str(name)), {member for _, member in wanted.members})
        if answers and question.several:
            found = self.persons(wanted)
            if found is None:
                return NOTHING
            return found if found.low == found.high else None
        return _figure(wanted, question, answers) if answers else None

    def persons(self, wanted: Key) -> Number | None:
        """What is known of a figure of persons who may each give several answers; None where there are none to be of."""
        question = self.document.questions.get(str(wanted.of or next(iter(wanted.subject), None)))
        if question is None or not question.several or wanted.where or wanted.group or wanted.against:
            return None
        leaves = self.leaves(self.counts.get(str(wanted.of or next(iter(wanted.subject)))), {one for _, one in wanted.members})
        everybody = sum(int(leaf["total"]) for leaf in leaves)
        if wanted.period != self.document.period or not leaves:
            return None
        if wanted.function == "n":
            return Number(Fraction(everybody), Fraction(everybody))
        ends = [_either(leaf, wanted.subject, set(question.answers) - wanted.subject) for leaf in leaves]
        low, high = Fraction(sum(end[0] for end in ends)), Fraction(sum(end[1] for end in ends))
        if wanted.function == "count":
            return Number(low, high)
        return Number(low / everybody, high / everybody) if everybody else None

    def scored(self, wanted: Key) -> tuple[dict[int, int], tuple[Fraction, Fraction]]:
        """The scores of the answers behind a figure, each with the number who gave it, and what their mean can be.

        An answer scores 1 or 0 in a share, -100, 0 or 100 in an NPS, and its mark in a mean.
        """
        name = wanted.of or next(iter(wanted.subject))
        question = self.document.questions[str(name)]
        answers = self.answers(self.counts.get(str(name)), {member for _, member in wanted.members}) or {}
        found: dict[int, int] = dict.fromkeys((0, 1), 0) if wanted.function == "share" else {}
        for answer, count in answers.items():
            if answer not in question.excluded:
                worth = {
                    "share": int(answer in wanted.subject),
                    "nps": 100 * int(_net_promoters({answer: 1})),
                    "mean": int(answer) if answer.isdigit() else 0,
                }[wanted.function]
                found[worth] = found.get(worth, 0) + count
        whole = bounds(self.document, wanted)
        return found, (Fraction(whole.low), Fraction(whole.high))

    def answers(self, counts: Any, members: set[str]) -> dict[str, int] | None:
        """The counts of these members, pooled over the others; None where there are none."""
        total: dict[str, int] = {}
        for leaf in self.leaves(counts, members):
            for answer, count in leaf.items():
                total[answer] = total.get(answer, 0) + int(count)
        return total or None

    def leaves(self, counts: Any, members: set[str]) -> list[Mapping[str, str]]:
        """The tables of counts of these members: of just them, or else of everyone who is one of them."""
        found = [(path, leaf) for path, leaf in _leaves(counts or {}) if members <= path]
        return [leaf for path, leaf in found if path == members] or [leaf for _, leaf in found]


def _leaves(counts: Mapping[str, Any], path: frozenset[str] = frozenset()) -> Iterator[tuple[frozenset[str], Mapping[str, str]]]:
    deeper = {name: inner for name, inner in counts.items() if isinstance(inner, dict)}
    for name, inner in deeper.items():
        yield from _leaves(inner, path | {name})
    if len(deeper) < len(counts):
        yield path, {name: count for name, count in counts.items() if name not in deeper}


def _either(leaf: Mapping[str, str], chosen: frozenset[Any], others: set[str]) -> tuple[int, int]:
    """The fewest and the most persons who can have given one of the answers chosen, where the leaf does not count them."""
    told = [int(count) for key, count in leaf.items() if set(key.split(" or ")) == chosen]
    if told:
        return told[0], told[0]
    each, everybody = [int(leaf[str(answer)]) for answer in chosen], int(leaf["total"])
    elsewhere = sum(int(leaf[answer]) for answer in others)  # all whom one of the other answers can account for
    return max(*each, everybody - elsewhere), min(sum(each), everybody)


def _figure(wanted: Key, question: Question, answers: Mapping[str, int]) -> Value | None:
    counted = {answer: count for answer, count in answers.items() if answer not in question.excluded}
    total = Fraction(sum(counted.values()))
    if wanted.function == "n":
        return number(total)
    chosen = Fraction(sum(count for answer, count in counted.items() if answer in wanted.subject))
    if wanted.function == "count":
        return number(chosen)
    if wanted.function == "share":
        return number(chosen / total) if total else NOTHING
    if wanted.function == "nps":
        return number(100 * _net_promoters(counted) / total) if total else NOTHING
    if wanted.function == "mean":
        return number(sum(int(mark) * count for mark, count in counted.items()) / total) if total else NOTHING
    return None


def _net_promoters(answers: Mapping[str, int]) -> Fraction:
    worth = {"promoters": 1, "passives": 0, "detractors": -1, "9": 1, "10": 1, "7": 0, "8": 0}
    return Fraction(sum(count * worth.get(answer, -1) for answer, count in answers.items()))


def bounds(document: Document, wanted: Key) -> Number:
    """What a quantity may be when nothing is known of it."""
    zero, one = Fraction(0), Fraction(1)
    if wanted.function == "share" and not wanted.against:
        return Number(zero, one)
    if wanted.function == "nps" and not wanted.against:
        return Number(Fraction(-100), Fraction(100))
    if wanted.function in ("count", "n"):
        return Number(zero, inf)
    if wanted.against and wanted.function != "growth":
        whole = bounds(document, replace(wanted, against=""))
        return Number(whole.low - whole.high, whole.high - whole.low)
    if wanted.inner:
        whole = bounds(document, wanted.inner)
        return Number(whole.low - whole.high, whole.high - whole.low)
    return _declared(document, wanted)


def _declared(document: Document, wanted: Key) -> Number:
    name = next(name for name in wanted.subject if isinstance(name, str))
    question = document.questions.get(name)
    if question and question.scale:
        return Number(*question.scale)
    low, high = (
        document.bounds.get(name, (None, None)) if wanted.function in ("figure", "mean", "median", "percentile") else (None, None)
    )
    return Number(-inf if low is None else low, inf if high is None else high)


def each(tree: Any) -> list[str]:
    """The dimensions that a tree looks at member by member, in the order of the text."""
    if not isinstance(tree, tuple):
        return []
    if len(tree) == 3 and tree[0] == "named" and tree[2] == ("name", "each"):
        return [tree[1]]
    return list(dict.fromkeys(name for part in tree for name in each(part)))


def _call(tree: Tree) -> Tree:
    """A bare measure is its figure."""
    return tree if tree[0] == "call" else ("call", "figure", (("plain", tree, None),))
