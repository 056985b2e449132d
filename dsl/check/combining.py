"""Combining: mean, worst, best and the like over parts, members, goals and lists of them.

Lists are written out here; a part that does not apply leaves the combination when it is evaluated.
"""

from __future__ import annotations

from attrs import evolve, frozen

from dsl import syntax
from dsl.check.arguments import Arguments, only, sort, whole_number
from dsl.check.elsewhere import unquoted
from dsl.check.functions import rounded
from dsl.check.literals import as_ratios, as_score, unify
from dsl.check.mending import shown
from dsl.check.offered import offered
from dsl.check.scope import Scope
from dsl.check.unit_words import describe
from dsl.check.weights import by_name, complete, declared, is_weight
from dsl.diagnostic import Listed, wording
from dsl.suggestion import corrections
from dsl.terms import Combination, Part, Place, Reference, Term
from dsl.units import TRUTH, Kind
from dsl.vocabulary import Role

COMBINING = ("mean", "worst", "best", "sum", "product", "geometric_mean", "all", "any")
"""The functions that combine parts."""

LISTS = ("known", "members", "list", "except", "top")
"""The functions that make a list; they stand only inside a combining function."""

_SAME = {"min": "worst", "max": "best"}


@frozen
class PartList:
    """Parts written out, and how many of the best are kept (None keeps all)."""

    parts: tuple[Part, ...]
    top: int | None = None


def is_list(expr: syntax.Expr, scope: Scope) -> bool:
    """Whether an expression names parts of the contract: a list, a criterion or a goal, or a combination of them."""
    if isinstance(expr, syntax.Name):
        criteria = scope.session.goals[scope.goal].criteria if scope.goal else ()
        return expr.name in scope.lists or any(criterion.name == expr.name for criterion in criteria)
    if isinstance(expr, syntax.Call):
        return expr.function.name in (*LISTS, *COMBINING, "min", "max")
    return isinstance(expr, syntax.GoalPath | syntax.Words)


def combination(call: syntax.Call, scope: Scope) -> Term | None:
    """The term of a combining call, rounded where the contract rounds every combination."""
    arguments = sort(call, scope)
    if not only(arguments, ("least", "weight"), scope):
        return None
    found = _gather(arguments.positional, scope)
    least = whole_number(arguments.named["least"], scope, 1) if "least" in arguments.named else None
    if found is None or ("least" in arguments.named and least is None):
        return None
    if not found.parts:
        if not arguments.positional or not (scope.session.is_troubled() or not scope.session.goals):  # told of already
            scope.report("M0321", call.span, text=call.span.text)
        return None
    found = _weighted(found, arguments, scope)
    return None if found is None else _build(call, found, least, scope)


def _build(call: syntax.Call, found: PartList, least: int | None, scope: Scope) -> Term | None:
    function = _SAME.get(call.function.name, call.function.name)
    parts = _alike(found.parts, function, call, scope)
    if parts is None or not complete(parts, call, scope):
        return None
    unit = parts[0].term.unit
    if function in ("product", "geometric_mean") and unit.kind not in (Kind.RATIO, Kind.NUMBER):
        scope.report("M0322", call.span, function=call.function.span.text, unit=describe(unit))
        return None
    term = Combination(function, parts, least, found.top, unit=unit, span=call.span)
    return rounded(term, scope.precision, scope)


def _weighted(found: PartList, arguments: Arguments, scope: Scope) -> PartList | None:
    """`weight=n` or `weight=column`: every member weighs as many answers as it rests on, or what its row says."""
    named = arguments.named.get("weight")
    if named is None:
        return found
    parts = by_name(found.parts, named, scope)
    return None if parts is None else PartList(parts, found.top)


def _alike(parts: tuple[Part, ...], function: str, call: syntax.Call, scope: Scope) -> tuple[Part, ...] | None:
    """The parts in one unit; `all` and `any` take truths, the others count a truth as 100 % or 0 %."""
    if function in ("all", "any"):
        odd = next((part for part in parts if part.term.unit != TRUTH), None)
        if odd is not None:
            scope.report("M0306", odd.term.span, what=call.function.span.text, unit=describe(odd.term.unit))
        return parts if odd is None else None
    strangers = [part for part in parts if part.term.unit.kind in (Kind.LABEL, Kind.DATE)]
    for stranger in strangers:
        _report_odd(stranger, call, scope)
    if strangers:
        return None
    terms = unify(
        [as_score(part.term) for part in parts], scope, wording("unlike-parts", function=call.function.span.text), call.span
    )
    if terms is None:
        return None
    return tuple(_with(part, term) for part, term in zip(parts, as_ratios(terms, scope), strict=True))


def _report_odd(part: Part, call: syntax.Call, scope: Scope) -> None:
    """The message about a word or a date among scores; who writes the label of a criterion means its name."""
    span, goal = part.term.span, scope.session.goals.get(scope.goal or "")
    named = [each.name for each in goal.criteria if each.label == unquoted(span)] if goal else []
    hint = wording("did-you-mean", names=Listed((f'"{named[0]}"',))) if named else wording("unit-combine-scores")
    words = {"text": unquoted(span), "function": call.function.span.text, "unit": describe(part.term.unit), "suggestion": hint}
    scope.report("M0323", span, *corrections(span, hint), **words)


def _with(part: Part, term: Term) -> Part:
    return part if term is part.term else evolve(part, term=term)


# --- lists --------------------------------------------------------------------------------------------------


def _gather(arguments: tuple[syntax.Positional, ...], scope: Scope) -> PartList | None:
    found = [_parts(argument, scope) for argument in arguments]
    lists = [each for each in found if each is not None]
    if len(lists) < len(found):
        return None
    tops = [each.top for each in lists if each.top is not None]
    if tops and len(lists) > 1:
        scope.report(
            "M0325", arguments[0].span.to(arguments[-1].span), function=offered(("top",), Role.FUNCTION, arguments[0].span)[0]
        )
        return None
    return PartList(tuple(part for each in lists for part in each.parts), tops[0] if tops else None)


def _parts(argument: syntax.Positional, scope: Scope) -> PartList | None:
    weight = scope.term(argument.weight) if argument.weight else None
    if argument.weight and not is_weight(weight, argument.weight, scope):
        return None
    value = argument.value
    found = _listed(value, scope)
    if found is not None:
        return found if weight is None else PartList(tuple(evolve(part, weight=weight) for part in found.parts), found.top)
    if isinstance(value, syntax.Call) and value.function.name in LISTS:
        return None
    term = scope.term(value)
    return None if term is None else PartList((Part(term, value.span.text, weight or declared(term, scope)),))


def _listed(expr: syntax.Expr, scope: Scope) -> PartList | None:
    """The parts of a list; None where the expression is none, or where a message was given."""
    if isinstance(expr, syntax.Name) and expr.name in scope.lists:
        return PartList(scope.lists[expr.name])
    if not isinstance(expr, syntax.Call) or expr.function.name not in LISTS:
        return None
    arguments = sort(expr, scope)
    name = expr.function.name
    if not only(arguments, ("n",) if name == "top" else (), scope):
        return None
    if name == "members":
        return _members(arguments, scope)
    if name == "except":
        return _except(arguments, scope)
    found = _gather(arguments.positional, scope)
    if found is None or name == "list":
        return found
    return _top(found, arguments, scope) if name == "top" else _known(found)


def _known(found: PartList) -> PartList:
    return PartList(tuple(evolve(part, known_only=True) for part in found.parts), found.top)


def _top(found: PartList, arguments: Arguments, scope: Scope) -> PartList | None:
    named = arguments.named.get("n")
    if named is None:
        scope.report("M0327", arguments.call.span, function=arguments.call.function.span.text)
        return None
    number = whole_number(named, scope, 1)
    return PartList(found.parts, number) if number is not None else None


def _members(arguments: Arguments, scope: Scope) -> PartList | None:
    """`members(criterion)`: the scores of a criterion's members."""
    value = arguments.values[0] if len(arguments.values) == 1 else None
    name = value.name if isinstance(value, syntax.Name) else ""
    known = scope.session.goals[scope.goal].criteria if scope.goal else ()
    if not any(criterion.name == name for criterion in known):
        scope.report("M0328", arguments.call.span, text=arguments.call.span.text, name=name)
        return None
    return PartList(member_parts(Place(scope.goal, name), scope))


def member_parts(place: Place, scope: Scope) -> tuple[Part, ...]:
    """The members' scores of a criterion as parts; the criterion itself where it has no members."""
    assert place.goal is not None
    assert place.criterion is not None
    possible = scope.session.member_places.get((place.goal, place.criterion), ()) or ((),)
    places = [Place(place.goal, place.criterion, members, place.facet) for members in possible]
    return tuple(
        Part(Reference(each, unit=term.unit, span=term.span), " ".join(m for _, m in each.members) or str(each.criterion))
        for each in places
        if (term := scope.session.terms.get(each)) is not None
    )


def _except(arguments: Arguments, scope: Scope) -> PartList | None:
    if len(arguments.positional) < 2:
        scope.report(
            "M0224",
            arguments.call.span,
            function=arguments.call.function.span.text,
            usage=shown("except(parts, a)", arguments.call.span),
        )
        return None
    found = _gather(arguments.positional[:1], scope)
    without = scope.terms(arguments.values[1:])
    if found is None or without is None:
        return None
    for term in without:
        kept = tuple(part for part in found.parts if part.term != term)
        if len(kept) == len(found.parts):
            scope.report("M0329", term.span, text=term.span.text)
            return None
        found = PartList(kept, found.top)
    return found
