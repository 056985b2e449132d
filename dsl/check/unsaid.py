"""M1007, M1011: what the rules of a contract leave unsaid and the checker takes as meant: a whole, and a question.

No mistakes; lints tell of them (`evaluator/lints/`). Each kind is told once, with every place. Only criteria, gates and
conditions are looked at, for outputs are not scored.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from attrs import frozen

from dsl import syntax
from dsl.check.walk import inside
from dsl.contract import Contract, Measure, Question
from dsl.diagnostic import Diagnostic, Edit, Fix, Listed, Wording, problem, wording
from dsl.source import Span
from dsl.tongue import language_of
from dsl.vocabulary import Role, spelling

Allows = Callable[[str | None, str | None], bool]
"""Whether a goal, or one of its criteria, allows that it is left unsaid."""

_OF_ANSWERS = ("share", "count")
_OF_A_SUBJECT = ("n", "nps", "mean", "median", "percentile", "sum", "figure", "growth", "count")
_MOST = 5
_ASKS_FOR_EACH = "M0534"


@frozen
class _Asked:
    """A quantity as a rule asks for it; `of` is what it is about, `told` the dimensions that the rule speaks of."""

    goal: str
    criterion: str | None
    call: syntax.Call
    of: Question | Measure
    told: frozenset[str]
    inferred: bool


def unsaid(file: syntax.File, contract: Contract, allows: Allows, told: Collection[Diagnostic] = ()) -> Iterator[Diagnostic]:
    """One message for the questions that are not named, where there are several, and one for each dimension pooled in silence.

    `told` are the messages of the reading: where the contract's own words ask for each, that has been told already.
    """
    asked, asking = list(_all(file, contract)), {one.span for one in told if one.code == _ASKS_FOR_EACH}
    yield from _questions([one for one in asked if one.inferred], len(contract.declarations.questions) > 1, allows)
    divided = {(one.of.survey, name) for one in asked if isinstance(one.of, Question) for name in one.told}
    for name in contract.declarations.dimensions:
        silent = [one for one in asked if name not in one.told and one.call.span not in asking]
        pooled = [one for one in silent if _is_divided(one.of, name, divided)]
        yield from _pooled(name, pooled, allows)


def _is_divided(of: Question | Measure, name: str, divided: set[tuple[str, str]]) -> bool:
    """Whether there are figures by that dimension: as the measure says, or as another rule asks of the same survey."""
    return name in of.by if isinstance(of, Measure) else (of.survey, name) in divided


# --- what is asked for ------------------------------------------------------------------------------------------


def _all(file: syntax.File, contract: Contract) -> Iterator[_Asked]:
    for goal in file.goals:
        yield from _in(_gates(goal.clauses), goal, None, (goal.clauses,), contract)
        for criterion in goal.criteria:
            rules = [*([criterion.rule] if criterion.rule else []), *_gates(criterion.clauses)]
            yield from _in(rules, goal, criterion.name, (goal.clauses, criterion.clauses), contract)


def _gates(clauses: syntax.Clauses) -> list[syntax.Expr]:
    return [gate.condition for gate in clauses.requires]


def _in(
    rules: Iterable[syntax.Expr], goal: syntax.Goal, criterion: str | None, owners: Sequence[syntax.Clauses], contract: Contract
) -> Iterator[_Asked]:
    around = frozenset(name for owner in owners if owner.where is not None for name in _names(owner.where))
    dimensions = frozenset(contract.declarations.dimensions)
    for rule in rules:
        for node in inside(rule):
            if isinstance(node, syntax.Call) and (found := _subject(node, contract)):
                told = (around | _names(node)) & dimensions
                yield _Asked(goal.id, criterion, node, found[0], told, found[1])


def _names(node: syntax.Node) -> frozenset[str]:
    """Every name in an expression: those of dimensions among them are spoken of."""
    return frozenset(each.name for each in inside(node) if isinstance(each, syntax.Name))


def _subject(call: syntax.Call, contract: Contract) -> tuple[Question | Measure, bool] | None:
    """What a quantity is about, and whether its question had to be found by its answers; None of any other call."""
    declared, function = contract.declarations, call.function.name
    of = next((each.value for each in call.arguments if isinstance(each, syntax.Named) and each.name.name == "of"), None)
    if isinstance(of, syntax.Name) and of.name in declared.questions:
        return declared.questions[of.name], False
    given = [each.value for each in call.arguments if isinstance(each, syntax.Positional)]
    names = [each.name for each in given if isinstance(each, syntax.Name)]
    if not names or (function != "percentile" and len(names) < len(given)):
        return None
    if function in _OF_A_SUBJECT and (found := declared.measures.get(names[0]) or declared.questions.get(names[0])):
        return found, False
    having = [each for each in declared.questions.values() if {one.name for one in each.answers} >= set(names)]
    return (having[0], True) if function in _OF_ANSWERS and len(having) == 1 else None


# --- what is told -------------------------------------------------------------------------------------------------


def _questions(asked: list[_Asked], several: bool, allows: Allows) -> Iterator[Diagnostic]:
    kept = [one for one in asked if several and not allows(one.goal, one.criterion)]
    if kept:
        names = list(dict.fromkeys(one.of.name for one in kept))
        fix = Fix(tuple(_behind(one.call, "of", Role.ARGUMENT, one.of.name) for one in kept))
        words = {"questions": Listed(tuple(names), "and"), "question": names[0]}
        yield problem("M1011", kept[0].call.span, fix, where=_where(kept), **words)


def _pooled(dimension: str, asked: list[_Asked], allows: Allows) -> Iterator[Diagnostic]:
    kept = [one for one in asked if not allows(one.goal, one.criterion)]
    if kept:
        edits = tuple(_behind(one.call, dimension, None, spelling("all", Role.CONSTANT, _language(one.call))) for one in kept)
        words = {"where": _where(kept), "dimension": dimension}
        yield problem("M1007", kept[0].call.span, Fix(edits), **words)


def _places(asked: list[_Asked]) -> list[tuple[str, str | None]]:
    return list(dict.fromkeys((one.goal, one.criterion) for one in asked))


def _where(asked: list[_Asked]) -> Listed:
    """The goals and criteria that ask, each once; of many the first."""
    places = [wording("lint-of-goal" if name else "lint-goal", goal=goal, name=name or "") for goal, name in _places(asked)]
    more: tuple[Wording, ...] = (wording("lint-more", more=len(places) - _MOST),) if len(places) > _MOST + 1 else ()
    return Listed((*places[: _MOST if more else None], *more), "and")


def _language(call: syntax.Call) -> str:
    return language_of(call.span.source)


def _behind(call: syntax.Call, name: str, role: Role | None, value: str) -> Edit:
    """One more argument behind those of a call, parted from them as they are from each other."""
    spelled, end = spelling(name, role, _language(call)) if role else name, call.span.end - 1
    sign = ";" if ";" in call.span.text else ","
    return Edit(Span(call.span.source, end, end), f"{sign} {spelled}={value}")
