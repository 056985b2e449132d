"""One table of answers: which answers a question may have, and how many gave each.

On a scale the answers are the marks, or the three groups of a Net Promoter Score. An answer that is left out is a
message, unless a `total` shows that nobody gave it: nothing is taken for 0 that may only be forgotten. Excluded answers
may be left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from dsl.contract import Question
from dsl.diagnostic import Label, Listed, rewrite
from dsl.numbers import parse_number
from dsl.units import NUMBER
from evaluator.measurements import shape
from evaluator.measurements.desk import Desk
from evaluator.measurements.joined import apart, parted, union
from evaluator.measurements.nodes import Fields, Leaf, Node
from evaluator.measurements.wording import TOTALS, shown

GROUPS = ("promoters", "passives", "detractors")


def marks(question: Question) -> tuple[str, ...]:
    """The marks of a scale, from the lowest; none for a question with answers in words."""
    return tuple(map(str, range(question.scale[0], question.scale[1] + 1))) if question.scale else ()


def names(question: Question) -> tuple[str, ...]:
    """Every answer of a question, excluded ones and marks included."""
    return tuple(dict.fromkeys((*(answer.name for answer in question.answers), *marks(question))))


def read(key: Leaf, table: Fields, question: Question, proven: bool, desk: Desk) -> dict[str, Fraction] | None:
    """How many gave each answer; None where a message was given. `proven` where a total accounts for everyone.

    To a question with several answers a total accounts for nobody, and several may be counted together, `digital or green`.
    """
    grouped = bool(question.scale) and any(name.text in GROUPS for name, _ in table)
    given = frozenset(name.text for name, _ in table)
    counts = {name: _one(name, node, question, grouped, given, desk) for name, node in table}
    known = {union(parted(name.text)): number for name, number in counts.items() if number is not None}
    if len(known) < len(counts):
        _twice(list(counts), desk)
        return None
    left_out = [name for name in _expected(question, grouped) if name not in known]
    if left_out and (question.several or not proven):
        _report_left_out(key, left_out, known, question, desk)
        return None
    return known


def _twice(keys: Sequence[Leaf], desk: Desk) -> None:
    """A message about a key that stands twice with its answers in another order."""
    seen: dict[str, Leaf] = {}
    for key in keys:
        first = seen.setdefault(union(parted(key.text)), key)
        if first is not key:
            desk.report("M0608", key.span, Label(first.span, "first"), name=key.text)


def _report_left_out(key: Leaf, left_out: list[str], known: Mapping[str, Fraction], question: Question, desk: Desk) -> None:
    listed = Listed(tuple(f'"{name}"' for name in left_out), "and")
    total = shown(sum(known.values(), Fraction(0)), NUMBER)
    several = "yes" if question.several else "no"
    desk.report("M0656", key.span, key=key.text, names=listed, name=left_out[0], total=total, several=several)


def _expected(question: Question, grouped: bool) -> Iterable[str]:
    """The answers that may not be left out."""
    return GROUPS if grouped else (name for name in names(question) if name not in question.excluded)


def _one(name: Leaf, node: Node, question: Question, grouped: bool, given: frozenset[str], desk: Desk) -> Fraction | None:
    allowed = [answer for answer in names(question) if not (grouped and answer in marks(question))]
    allowed += GROUPS if question.scale else ()
    if name.text in allowed:
        return number(name.text, node, question, desk)
    if grouped and name.text in marks(question):
        desk.report("M0657", name.span, name=name.text)
    elif len(parted(name.text)) > 1:
        return number(name.text, node, question, desk) if _together(name, allowed, question, desk) else None
    else:
        _stranger(name, [answer for answer in allowed if answer not in given], question, desk)
    return None


def _together(key: Leaf, allowed: list[str], question: Question, desk: Desk) -> bool:
    """Whether answers that a key joins can be counted together; with a message where they cannot."""
    strangers = [name for name in apart(key) if name.text not in allowed]
    excluded = [name for name in apart(key) if name.text in question.excluded]
    if strangers:
        _stranger(strangers[0], allowed, question, desk)
    elif not question.several:
        desk.report("M0267", key.span, name=key.text, question=question.name)
    elif excluded:
        desk.report("M0269", excluded[0].span, name=key.text, answer=excluded[0].text, question=question.name)
    return not strangers and question.several and not excluded


def _stranger(name: Leaf, allowed: list[str], question: Question, desk: Desk) -> None:
    """A name that is no answer; a total is not one either, however it is called."""
    if name.text.strip().casefold() in TOTALS:
        desk.report("M0668", name.span, rewrite(name.span, "total"), name=name.text, question=question.name)
        return
    labels = {answer.label: answer.name for answer in question.answers if answer.label and answer.name in allowed}
    desk.stranger("M0651", name, desk.near(name.text, allowed, labels=labels), question=question.name)


def number(name: str, node: Node | None, question: Question, desk: Desk) -> Fraction | None:
    """A number of answers; None where there is none, with a message where it is no number from 0 up.

    It is whole, but for the answers of a weighted survey, which are sums of weights.
    """
    found = shape.leaf(node, name, desk)
    count = (_weights(found) if question.weight else shape.whole(found)) if found else None
    if found and count is None:
        shape.no_number("M0692" if question.weight else "M0654", found, name, desk)
    return None if count is None else Fraction(count)


def _weights(node: Leaf) -> Fraction | None:
    """A sum of weights: a plain number, 0 or more."""
    read = parse_number(node.text.strip(), language="any")
    return read.value if read and read.unit is None and read.value >= 0 else None
