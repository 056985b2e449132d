"""The contract's own words beside its rule: where they ask for each group and the rule pools them, or the other way round.

Told only where the words name the dimension or all of its members, and nothing else in sight speaks of the dimension.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from dsl import syntax
from dsl.check.mending import in_call
from dsl.check.quantities import KINDS
from dsl.check.scope import Session
from dsl.check.walk import inside
from dsl.contract import Dimension
from dsl.diagnostic import Label, problem
from dsl.source import Span

_EACH = r"(?:hvert|hver|begge|de enkelte|det enkelte|den enkelte|each|every|both)"
_BOTH = r"(?:både|begge|såvel|hhv\.|henholdsvis|hver af|hvert af|each of|both|respectively)"
_TOGETHER = re.compile(
    r"\b(?:under ét|tilsammen|på tværs af|i alt|samlet|samlede|sammenlagt|uanset|taken together|together|combined|across"
    r"|overall|regardless of|as a whole|in total)\b"
)
_ALL = re.compile(
    r"\b(?:under ét|tilsammen|på tværs af|samlet for|samlet over|sammenlagt|uanset|taken together|combined for|across"
    r"|regardless of|as a whole)\b"
)
_ONE = re.compile(r"\b(?:hvert|hver|enkelte|each|every)\b")
_SPEAKS = re.compile(rf"\b(?:{_EACH}\s|{_BOTH})|{_ALL.pattern}")
"""Any of the words above: without them a text says nothing of groups, and no rule is looked at."""
_WORDS = r"(?:[\w-]+\s+){0,3}?"
"""What may stand between: "hvert af Erhvervshusenes to segmenter"."""


def hold_groups(goal: syntax.Goal, session: Session) -> None:
    """A warning for each criterion whose rule looks at other groups than the words beside it."""
    remarks = [each for clauses in (goal.clauses, *(each.clauses for each in goal.criteria)) for each in _texts(clauses)]
    if not any(_SPEAKS.search(each.value.casefold()) for each in remarks):
        return
    for dimension in session.declarations.dimensions.values():
        if len(dimension.members) < 2 or dimension.name in session.tables:
            continue
        named = [each for each in goal.criteria if _mentions(each, goal, dimension, session)]
        for criterion in goal.criteria:
            own = _texts(criterion.clauses)
            said = own if named else (*own, *(_texts(goal.clauses) if len(goal.criteria) == 1 else ()))
            if criterion in named:
                _hold_each(criterion, own, dimension, session)
            else:
                _hold_pooled(criterion, said, dimension, session)


def _texts(clauses: syntax.Clauses) -> tuple[syntax.Remark, ...]:
    return tuple(each for each in clauses.remarks if each.kind == "text")


def _hold_pooled(criterion: syntax.Criterion, said: Iterable[syntax.Remark], dimension: Dimension, session: Session) -> None:
    """The words ask for each, and the rule says nothing of the dimension."""
    call = next(_divisible(criterion, dimension, session), None)
    place = next(_saying(said, dimension, _asks_for_each), None)
    if call is None or place is None:
        return
    fix = in_call(call.span, f"{dimension.name}=each")
    words = {"name": criterion.name, "dimension": dimension.name, "text": call.span.text}
    session.add(problem("M0534", call.span, Label(place, "choice-text-each"), fix, **words))


def _hold_each(criterion: syntax.Criterion, said: Iterable[syntax.Remark], dimension: Dimension, session: Session) -> None:
    """The words ask for all together, and the rule looks at each."""
    each = next((node for node in _arguments(criterion, dimension) if _is_each(node)), None)
    place = next(_saying(said, dimension, _asks_for_all), None)
    if each is None or place is None or next(_saying(said, dimension, _asks_for_each), None) is not None:
        return
    words = {"name": criterion.name, "dimension": dimension.name, "text": each.span.text}
    session.add(problem("M0535", each.span, Label(place, "choice-text-all"), **words))


# --- what the rule says ---------------------------------------------------------------------------------------


def _mentions(criterion: syntax.Criterion, goal: syntax.Goal, dimension: Dimension, session: Session) -> bool:
    """Whether a rule, or what narrows it, speaks of the dimension; a definition may do so unseen."""
    members = {each.name for each in dimension.members}
    for node in _nodes(criterion, goal):
        if isinstance(node, syntax.Name) and (node.name in {dimension.name, *members} or node.name in session.definitions):
            return True
        if isinstance(node, syntax.Words | syntax.GoalPath):
            return True
    return False


def _nodes(criterion: syntax.Criterion, goal: syntax.Goal) -> Iterator[syntax.Node]:
    clauses = (criterion.clauses, goal.clauses)
    exprs = [criterion.rule, *(line for each in clauses for line in (each.where, each.applies))]
    for expr in exprs:
        yield from inside(expr) if expr else ()


def _arguments(criterion: syntax.Criterion, dimension: Dimension) -> Iterator[syntax.Named]:
    for node in inside(criterion.rule) if criterion.rule else ():
        if isinstance(node, syntax.Named) and node.name.name == dimension.name:
            yield node


def _is_each(node: syntax.Named) -> bool:
    return isinstance(node.value, syntax.Name) and node.value.name == "each"


def _divisible(criterion: syntax.Criterion, dimension: Dimension, session: Session) -> Iterator[syntax.Call]:
    """The quantities of a rule that could be taken for each member: of a survey, or of a measure given by the dimension."""
    declared = session.declarations
    for node in inside(criterion.rule) if criterion.rule else ():
        if isinstance(node, syntax.Call) and node.function.name in KINDS:
            names = [each.value.name for each in _values(node) if isinstance(each.value, syntax.Name)]
            measures = [declared.measures[name] for name in names if name in declared.measures]
            if not measures or any(dimension.name in each.by for each in measures):
                yield node


def _values(call: syntax.Call) -> list[syntax.Positional]:
    return [each for each in call.arguments if isinstance(each, syntax.Positional)]


# --- what the words say ---------------------------------------------------------------------------------------


def _saying(said: Iterable[syntax.Remark], dimension: Dimension, asks: Callable[[str, Dimension], bool]) -> Iterator[Span]:
    """Where the sentences stand that ask for something."""
    for remark in said:
        for sentence in _sentences(remark.value):
            if asks(sentence, dimension):
                source, at = remark.span.source, remark.span.source.text.find(sentence, remark.span.start, remark.span.end)
                yield Span(source, at, at + len(sentence)) if at >= 0 else remark.span


def _sentences(text: str) -> list[str]:
    """The sentences in small letters; the stop behind a short form such as "hhv." ends none."""
    return re.split(r"(?<!hhv)(?<!pct)(?<!ca)(?<!bl)[.!?]\s+(?=[A-ZÆØÅ])", text)


def _asks_for_each(sentence: str, dimension: Dimension) -> bool:
    said = sentence.casefold()
    if _TOGETHER.search(said):
        return False
    name = rf"(?:{'|'.join(_forms(dimension.name, dimension.label))})"
    return bool(re.search(rf"\b{_EACH}\s+{_WORDS}{name}", said)) or _names_all(said, dimension)


def _names_all(said: str, dimension: Dimension) -> bool:
    """Words such as "both", and every member within a few words of them."""
    for found in re.finditer(rf"(?<!\w){_BOTH}(?!\w)", said):
        near = said[found.end() : found.end() + 30 + 25 * len(dimension.members)]
        if all(re.search(rf"\b(?:{'|'.join(_forms(each.name, each.label))})", near) for each in dimension.members):
            return True
    return False


def _asks_for_all(sentence: str, dimension: Dimension) -> bool:
    said = sentence.casefold()
    name = rf"\b(?:{'|'.join(_forms(dimension.name, dimension.label))})"
    all_named = all(re.search(rf"\b(?:{'|'.join(_forms(each.name, each.label))})", said) for each in dimension.members)
    return bool(_ALL.search(said)) and not _ONE.search(said) and (bool(re.search(name, said)) or all_named)


def _forms(name: str, label: str) -> list[str]:
    """How a name and its label may stand in a text: as they are, and with the Danish letters."""
    danish = name.replace("_", " ").replace("ae", "æ").replace("oe", "ø").replace("aa", "å")
    return list(dict.fromkeys(re.escape(each.casefold()) for each in (label, name.replace("_", " "), danish) if each))
