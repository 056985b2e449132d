"""The counts that a contract's questions may be answered with in place of shares: a table of answers for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from dsl.contract import Contract, Question
from dsl.quantity import Members, Quantity
from dsl.vocabulary import Role, spelling
from evaluator.measurements.answers import GROUPS, marks
from evaluator.measurements.joined import UNION, union
from maalbar.report.spoken import spelled
from maalbar.report.texts import Language
from maalbar.scaffold.words import plain, word


def counts(contract: Contract, language: Language) -> Iterator[str]:
    """The section, line by line; nothing where the contract asks for nothing that follows from answers."""
    tables: dict[str, list[Quantity]] = {}
    for quantity in contract.quantities:
        question = _question(quantity, contract)
        if question and not quantity.against:
            tables.setdefault(_key(quantity, question, language), []).append(quantity)
    if not tables:
        return
    yield word("how to count", language)
    yield "counts:"
    for key, quantities in tables.items():
        question = _question(quantities[0], contract)
        assert question is not None
        yield f"  {key}:  # {plain(question.text)}"
        yield from _table(question, quantities, language)


def _question(quantity: Quantity, contract: Contract) -> Question | None:
    """The question whose answers give a figure."""
    if quantity.inner or quantity.function not in ("share", "count", "n", "nps", "mean", "median", "percentile"):
        return None
    return contract.declarations.questions.get(quantity.of or (*quantity.subject, "")[0])


def _key(quantity: Quantity, question: Question, language: Language) -> str:
    """The question, and of whom and when its answers are, as the arguments of what counts them."""
    about = evolve(quantity, function="n", subject=(), of=question.name, members=(), level=None, years=None, against="")
    return spelled(about, language).removeprefix("n(").removesuffix(")")


def _table(question: Question, quantities: Sequence[Quantity], language: Language) -> Iterator[str]:
    """A line of answers for each member that is asked for, below each other where there are several dimensions."""
    deepest = max(len(quantity.members) for quantity in quantities)
    members = dict.fromkeys(quantity.members for quantity in quantities if len(quantity.members) == deepest)
    answers = "{" + ", ".join(f"{name}: " for name in _answers(question, quantities, language)) + "}"
    last: Members = ()
    for each in members:
        for level, (dimension, member) in enumerate(each):
            if each[: level + 1] != last[: level + 1]:
                ends = f" {answers}" if level + 1 == deepest else ""
                yield f"{'  ' * (level + 2)}{dimension}={member}:{ends}"
        last = each
    if not deepest:
        yield f"    {answers}"


def _answers(question: Question, quantities: Sequence[Quantity], language: Language) -> tuple[str, ...]:
    if question.several:
        either = f" {spelling('or', Role.RESERVED, 'danish' if language == 'da' else 'english')} "
        together = {union(one.subject).replace(UNION, either): None for one in quantities if len(one.subject) > 1}
        return (*(answer.name for answer in question.answers), *together, "total")
    if not question.scale:
        return tuple(answer.name for answer in question.answers)
    return GROUPS if all(one.function == "nps" for one in quantities) else marks(question)
