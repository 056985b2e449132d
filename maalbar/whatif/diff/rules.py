"""Each kind of change in words: what the rule was, and what it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from dsl.contract import Contract, Criterion, Goal, Hiding, Question
from dsl.quantity import Condition, Quantity
from dsl.terms import Call, Choice, Facet, Figure, Place, Term
from evaluator.value import Known
from evaluator.whatif.diff.change import Change, Precision
from evaluator.whatif.diff.walk import items
from maalbar.report.numbers import amount
from maalbar.report.spoken import condition, wish, written
from maalbar.report.texts import TEXTS as REPORT
from maalbar.report.texts import Language, lookup
from maalbar.whatif.diff.alike import alike

if TYPE_CHECKING:
    from maalbar.whatif.diff.words import Teller


def by_text(teller: Teller, change: Change) -> str:
    """A rule by its text before and after; by its definitions where the texts are the same."""
    told = _rule_alone(teller, change)
    criteria = {(place.goal, place.criterion) for place in change.places}
    return teller.word("at criteria of", what=told, count=len(criteria)) if change.goal is None and len(criteria) > 1 else told


def _rule_alone(teller: Teller, change: Change) -> str:
    old, new = teller.term(change.before), teller.term(change.after)
    if old == new and change.before is not None and change.after is not None:
        return _behind(teller, change.before, change.after, old)
    kind = "condition" if change.kind == "direction" else change.kind
    return teller.word(kind, change=teller.arrow(old, new))


def _behind(teller: Teller, before: Term, after: Term, written: str) -> str:
    """What changed behind the same words: a definition that they use, or the cells of a table."""
    sides = [
        {one.name: rule_text(one.body, teller.language) for one in items(term) if isinstance(one, Call)}
        for term in (before, after)
    ]
    for name, body in sides[0].items():
        if sides[1].get(name, body) != body:
            return teller.word("definition", name=name, change=teller.arrow(body, sides[1][name]))
    return teller.word("written differently", change=teller.arrow(written, written))


def _value(teller: Teller, change: Change) -> str:
    """A target or another settled value, by what it comes to."""
    sides = []
    for term, new in ((change.before, False), (change.after, True)):
        value = teller.settled.value(change.place, new=new) if term is not None else None
        known = isinstance(value, Known) and term is not None
        sides.append(amount(value.value, term.unit, teller.language) if known else teller.term(term))  # type: ignore[union-attr]
    if sides[0] == sides[1]:
        return by_text(teller, change)
    return teller.word(change.kind, change=teller.arrow(*sides))


def _direction(teller: Teller, change: Change) -> str:
    found = [
        next((one for one in (contract.goal(str(goal)) or _NOTHING).criteria if one.name == name), None)
        for contract, (goal, name) in _names(teller, change.place)
    ]
    ops = [one.op if one else None for one in found]
    if None in ops or ops[0] == ops[1]:
        return by_text(teller, change)
    sides = [teller.word(str(op)) for op in ops]
    if "between" in ops:
        sides = [
            f"{side} {_ends(teller, change.place, str(op), new)}" for side, op, new in zip(sides, ops, (False, True), strict=True)
        ]
    return teller.word("direction", change=teller.arrow(*sides))


def _ends(teller: Teller, place: Place, op: str, new: bool) -> str:
    """The target, or both ends, as far as they need no figure."""
    facets = (Facet.LOWER, Facet.UPPER) if op == "between" else (Facet.TARGET,)
    terms = teller.diff.compared.matched.new.terms if new else teller.diff.compared.matched.terms
    told = []
    for facet in facets:
        term, value = terms.get(place.its(facet)), teller.settled.value(place.its(facet), new=new)
        known = isinstance(value, Known) and term is not None
        told.append(amount(value.value, term.unit, teller.language) if known else teller.term(term))  # type: ignore[union-attr]
    return "–".join(told)


def _names(teller: Teller, place: Place) -> list[tuple[Contract, tuple[str | None, str | None]]]:
    """The goal and the criterion of a place in each contract's own names."""
    for pair in teller.diff.compared.matched.goals:
        for one, other in pair.criteria:
            if pair.id == place.goal and one and other and other.name == place.criterion and pair.old and pair.new:
                return [(teller.old, (pair.old.id, one.name)), (teller.new, (pair.new.id, other.name))]
    return [(teller.old, (place.goal, place.criterion)), (teller.new, (place.goal, place.criterion))]


def _measured(teller: Teller, change: Change) -> str:
    if isinstance(change.before, Figure) and isinstance(change.after, Figure):
        parts = _aspects(teller, change.before.quantity, change.after.quantity)
        if parts is not None:
            return "; ".join(parts)
    return by_text(teller, change)


def _aspects(teller: Teller, old: Quantity, new: Quantity) -> list[str] | None:
    """In which respects two figures of the same sort differ; None where they are of different sorts."""
    if (old.function, old.of, old.level, old.inner) != (new.function, new.of, new.level, new.inner):
        return None
    if old.subject != new.subject and old.function not in ("share", "count"):
        return None
    found = []
    for key, name, show in _ASPECTS:
        pair = getattr(old, name), getattr(new, name)
        if pair[0] != pair[1]:
            found.append(teller.word(key, change=teller.arrow(*(show(teller, each) for each in pair))))
    return found


def _gate(teller: Teller, change: Change) -> str:
    sides = []
    for term in (change.before, change.after):
        if not isinstance(term, Choice):
            sides.append(teller.word("none"))
            continue
        condition, otherwise = teller.term(term.condition), teller.term(term.otherwise)
        sides.append(teller.word("gate else", condition=condition, otherwise=otherwise) if term.gate else condition)
    return teller.word(change.kind, change=teller.arrow(*sides))


def _rounding(teller: Teller, change: Change) -> str:
    sides = [_precision(teller, each, change) for each in (change.old, change.new)]
    places = _stages(teller, change)
    if not places:
        return teller.word("rounding", change=teller.arrow(*sides))
    return teller.word("rounding at", change=teller.arrow(*sides), places=places)


def _precision(teller: Teller, one: object, change: Change) -> str:
    if not isinstance(one, Precision):
        return teller.word("not rounded")
    unit = teller.diff.compared.blends[change.place].make(frozenset()).unit
    assert isinstance(one.step, Fraction)
    step, mode = amount(one.step, unit, teller.language), lookup(REPORT, one.mode.value, teller.language)
    return f"{step}, {mode}"


def _stages(teller: Teller, change: Change) -> str:
    """Where a rounding changes; nothing where it stands under the one criterion that it is about."""
    found = change.places
    if change.goal is not None and len({(place.goal, place.criterion) for place in found}) == 1:
        return ""
    stages = []
    if any(place.members for place in found):
        stages.append(teller.word("at members"))
    if any(place.criterion and not place.members for place in found):
        stages.append(teller.word("at criteria"))
    goals = [place.goal for place in found if place.goal and not place.criterion]
    if goals:
        stages.append(teller.word("at goals") if len(goals) > 1 else teller.word("at goal", ids=goals[0]))
    return ", ".join(stages + ([teller.word("at total")] if Place() in found else []))


def _weight(teller: Teller, change: Change) -> str:
    change_words = teller.arrow(teller.term(change.before), teller.term(change.after))
    place = change.place
    plain = place.goal is not None and place != change.places[-1]
    part = wish(str(change.new), teller.language)
    return teller.word("weight", change=change_words) if plain else teller.word("weight of", part=part, change=change_words)


def _part(teller: Teller, change: Change) -> str:
    return teller.word("part out" if change.new is None else "part in", part=wish(str(change.new or change.old), teller.language))


def _members(teller: Teller, change: Change) -> str:
    return teller.word("members out" if change.new is None else "members in", members=", ".join(teller.members(change.place)))


def _output(teller: Teller, change: Change) -> str:
    name = str(change.place.criterion)
    goals = (*teller.new.goals, *teller.old.goals)
    labels = [output.label for goal in goals for output in goal.outputs if output.name == name]
    label = labels[0] if labels else name
    if change.before is None or change.after is None:
        return teller.word("output out" if change.after is None else "output in", label=label)
    sides = teller.term(change.before), teller.term(change.after)
    return teller.word("output", label=label, change=teller.arrow(*sides))


def _presence(teller: Teller, change: Change) -> str:
    there = change.new or change.old
    if isinstance(there, Goal):
        criteria = ", ".join(" ".join((each.label or each.name).split()) for each in there.criteria)
        told = teller.word(change.kind)
        return teller.word("with criteria", what=told, criteria=criteria) if criteria else told
    assert isinstance(there, Criterion)
    return teller.word(change.kind, rule=teller.word("activity") if there.done else _first_line(there, teller.language))


def _plain(teller: Teller, change: Change) -> str:
    sides = [teller.word("none") if each is None else str(each) for each in (change.old, change.new)]
    return teller.word(change.kind, change=teller.arrow(*sides))


def _hide(teller: Teller, change: Change) -> str:
    return teller.word("hide", change=teller.arrow(*(_hidden(teller, each) for each in (change.old, change.new))))


def _hidden(teller: Teller, hiding: object) -> str:
    if not isinstance(hiding, Hiding):
        return teller.word("none")
    key = "hidden counts" if not hiding.figures else "hidden figures, verdicts shown" if hiding.verdicts else "hidden figures"
    return teller.word(key, least=hiding.least)


def _period(teller: Teller, change: Change) -> str:
    due = [group for group in alike(teller.diff.compared.changes) if group[0].due]
    key = {0: "period", 1: "period, one due"}.get(len(due), "period, due")
    old, new = (each or teller.word("none") for each in (change.old, change.new))
    return teller.word(key, old=old, new=new, count=len(due))


def _question(teller: Teller, change: Change) -> str:
    assert isinstance(change.old, Question)
    assert isinstance(change.new, Question)
    aspect = change.kind.removeprefix("question ")
    sides = [_of_question(teller, each, aspect) for each in (change.old, change.new)]
    return teller.word(change.kind, question=change.new.text, change=teller.arrow(*sides))


def _of_question(teller: Teller, question: Question, aspect: str) -> str:
    if aspect in ("excluded", "answers"):
        names = [each.label for each in question.answers if aspect == "answers" or each.name in question.excluded]
        return ", ".join(names) or teller.word("none")
    found = getattr(question, aspect)
    if aspect == "several":
        return teller.word("several answers" if found else "one answer")
    return teller.word("none") if found is None else "–".join(map(str, found)) if isinstance(found, tuple) else str(found)


def _figures(teller: Teller, change: Change) -> str:
    return teller.word("figures")


def rule_text(term: Term, language: Language) -> str:
    """A rule as it is written, on one line and without remarks."""
    return written(" ".join(line.partition("#")[0].strip() for line in term.span.text.splitlines()), term.span.source, language)


def _first_line(criterion: Criterion, language: Language) -> str:
    """The rule of a criterion as it is written, without its name."""
    line = criterion.span.text.splitlines()[0].partition("#")[0].strip()
    _, colon, rule = line.partition(": ")
    return written(rule if colon else line, criterion.span.source, language)


def _population(teller: Teller, where: object) -> str:
    if not isinstance(where, Condition):
        return teller.word("nobody")
    return teller.word("where", condition=condition(where, teller.language))


def _segment(teller: Teller, members: object) -> str:
    assert isinstance(members, tuple)
    return ", ".join(teller.members(Place(members=members, facet=Facet.ACTUAL))) or teller.word("nobody")


def _against(teller: Teller, group: object) -> str:
    return teller.word("the control group") if group else teller.word("none")


_ASPECTS: tuple[tuple[str, str, Callable[[Teller, object], str]], ...] = (
    ("answers", "subject", lambda teller, each: ", ".join(map(str, each)) if isinstance(each, tuple) else str(each)),
    ("population", "where", _population),
    ("population", "members", _segment),
    ("of period", "period", lambda teller, each: str(each)),
    ("years", "years", lambda teller, each: str(each)),
    ("against", "against", _against),
    ("group", "group", _against),
)
_NOTHING = Goal("", "", (), (), (), (), None, None)  # type: ignore[arg-type]  # a goal without criteria; its span is never asked for
RULES: Mapping[str, Callable[[Teller, Change], str]] = {
    **dict.fromkeys(("target", "lower", "upper", "baseline"), _value),
    **dict.fromkeys(("gate", "needs", "applies where"), _gate),
    **dict.fromkeys(("goal added", "goal removed", "criterion added", "criterion removed"), _presence),
    "parties": _plain,
    "hide": _hide,
    **{f"question {aspect}": _question for aspect in ("several", "excluded", "answers", "scale", "weight")},
    "direction": _direction,
    "measured": _measured,
    "rounding": _rounding,
    "weight": _weight,
    "part": _part,
    "members": _members,
    "output": _output,
    "period": _period,
    "figures": _figures,
}
