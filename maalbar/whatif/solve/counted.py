"""The answer in whole numbers: how many more or fewer of those who were asked, or of what is counted."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from dsl.contract import Contract
from dsl.quantity import Quantity
from evaluator.whatif.solve.counted import Whole
from evaluator.whatif.solve.sets import Wholes
from maalbar.report.numbers import number as number_words
from maalbar.report.spoken import spelled
from maalbar.report.texts import Language
from maalbar.whatif.solve.words import say


def ranges(whole: Whole, language: Language) -> list[str]:
    """The ranges in words, the one nearest to today's number first."""
    here = whole.present
    ordered = whole.ranges if here is None else sorted(whole.ranges, key=lambda one: _distance(one, here))
    return [_range(one, whole, language) for one in ordered]


def _distance(one: Wholes, here: int) -> int:
    least, greatest = one
    return max(0, least - here if least is not None else 0, here - greatest if greatest is not None else 0)


def lines(whole: Whole, contract: Contract, language: Language) -> Iterator[str]:
    """The whole numbers in words; of a count only how many more or fewer, for its ranges are whole numbers already."""
    told = list(_each(whole, contract, language))
    if told:
        yield say("whole", language, words=f", {say('or', language)} ".join(told))
    if whole.shared:
        yield say("shared", language, figures=", ".join(spelled(each, language) for each in whole.shared))


def _each(whole: Whole, contract: Contract, language: Language) -> Iterator[str]:
    everyone = "" if whole.of is None else say("of", language, of=_number(whole.of, language))
    told = {"what": what(whole.quantity, contract, language), "of": everyone}
    if not whole.ranges:
        yield say("no whole", language)
    elif whole.present is not None and whole.around(whole.present) is None:
        yield from _moves(whole, whole.present, told, language)
    elif whole.of is None:
        return
    elif whole.present is not None:
        here = [one for one in whole.ranges if one == whole.around(whole.present)]
        present = _number(whole.present, language)
        yield from (say("as many", language, range=_range(one, whole, language), present=present, **told) for one in here)
    else:
        yield from (say("so many", language, range=_range(one, whole, language), **told) for one in whole.ranges)


def _moves(whole: Whole, present: int, told: dict[str, str], language: Language) -> Iterator[str]:
    """How many more, and how many fewer, the smaller move first."""
    moves = (("more", whole.up(present)), ("fewer", whole.down(present)))
    for count, key, there in sorted((abs(there - present), key, there) for key, there in moves if there is not None):
        counts = {"count": _number(count, language), "number": _number(there, language), "present": _number(present, language)}
        yield say(key, language, **counts, **told)


def _range(one: Wholes, whole: Whole, language: Language) -> str:
    """From the least to the greatest; an end that can not be passed anyhow is left out."""
    least, greatest = one
    if least is not None and least == greatest:
        return say("exactly", language, low=_number(least, language))
    lowest = -(whole.of or 0) if whole.quantity.function == "nps" else 0
    words = [say("at least", language, low=_number(least, language))] if least is not None and least > lowest else []
    if greatest is not None and greatest != whole.of:
        words.append(say("at most", language, high=_number(greatest, language)))
    return words[0] if len(words) == 1 else say("both", language, low=words[0], high=words[1]) if words else say("any", language)


def _number(value: int, language: Language) -> str:
    return number_words(Fraction(value), language)


def what(quantity: Quantity, contract: Contract, language: Language) -> str:
    """What is counted, by its labels: `“Very satisfied” in Drift`."""
    declared = contract.declarations
    question = declared.questions.get(quantity.of or "")
    if quantity.function == "nps":
        words = say("net promoters", language)
    elif question is not None:
        labels = {answer.name: answer.label for answer in question.answers}
        words = " / ".join(say("quoted", language, text=labels.get(name, name)) for name in quantity.subject)
    else:
        measures = [declared.measures[name].label or name for name in quantity.subject if name in declared.measures]
        words = " / ".join(say("quoted", language, text=label) for label in measures)
    where = [_label(contract, dimension, member) for dimension, member in quantity.members]
    return say("in", language, what=words, where=", ".join(where)) if where else words


def _label(contract: Contract, dimension: str, member: str) -> str:
    found = contract.declarations.dimensions.get(dimension)
    return next((each.label or each.name for each in found.members if each.name == member), member) if found else member
