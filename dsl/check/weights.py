"""Weights: of goals and criteria where they stand, of parts in a call, and by the number of answers."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from dsl import syntax
from dsl.check.elsewhere import unquoted
from dsl.check.mending import shown
from dsl.check.quantities import as_figure
from dsl.check.scope import Scope
from dsl.check.tables import columns
from dsl.check.unit_words import in_percent
from dsl.diagnostic import Edit, Fix, Label, Listed, rewrite
from dsl.source import Span
from dsl.terms import Constant, Facet, Part, Place, Reference, Term
from dsl.units import NUMBER, RATIO, Kind


def is_weight(weight: Term | None, expr: syntax.Expr, scope: Scope) -> bool:
    """Whether a term can weigh: a plain number, a percentage or a count, not below 0; a message where it cannot."""
    if weight is None:
        return False
    if weight.unit not in (NUMBER, RATIO) and weight.unit.kind is not Kind.NAMED:
        scope.report("M0326", expr.span, text=unquoted(expr.span))
        return False
    if isinstance(weight, Constant) and isinstance(weight.value, Fraction) and weight.value < 0:
        scope.report("M0345", expr.span, rewrite(expr.span, expr.span.text.lstrip("-−–")), text=expr.span.text)
        return False
    return True


def declared(term: Term, scope: Scope) -> Term | None:
    """The weight that a criterion or goal was given where it stands, if a part names it as it is."""
    if isinstance(term, Reference) and term.place.facet is Facet.SCORE and not term.place.members:
        return scope.session.weights.get(Place(term.place.goal, term.place.criterion))
    return None


def complete(parts: tuple[Part, ...], call: syntax.Call, scope: Scope) -> bool:
    """Whether every part has a weight or none has, and all are given in one unit."""
    bare = [part for part in parts if part.weight is None]
    if bare and len(bare) < len(parts):
        if without := [part for part in bare if not _is_lost(part, scope)]:
            _report_without(without[:_MOST_SHOWN], call.span, scope)
        return False
    units = {part.weight.unit: part for part in reversed(parts) if part.weight is not None}
    if RATIO in units and NUMBER in units:
        percent, plain = units[RATIO], units[NUMBER]
        labels = (
            Label(weight.span, key)
            for weight, key in ((percent.weight, "weight-percent"), (plain.weight, "weight-plain"))
            if weight
        )
        scope.report("M0344", call.span, *labels, *_in_percent(parts), percent=_named(percent), plain=_named(plain))
        return False
    return True


def _report_without(parts: list[Part], call: Span, scope: Scope) -> None:
    """The message about parts that have no weight beside others that have one."""
    names = Listed(tuple(f'"{_named(part)}"' for part in parts), "and")
    labels = (Label(part.term.span, "without-weight") for part in parts)
    scope.report("M0324", call, *labels, without=names, count=len(parts))


def _named(part: Part) -> str:
    """A part as the file calls it; a goal that stands among all goals was not named by anybody."""
    goal = isinstance(part.term, Reference) and part.term.place.criterion is None and part.term.place.goal is not None
    return shown(part.label, part.term.span) if goal else part.label


_MOST_SHOWN = 5


def _in_percent(parts: tuple[Part, ...]) -> tuple[Fix, ...]:
    """The fix that writes every plain weight in percent."""
    plain = [part.weight.span for part in parts if isinstance(part.weight, Constant) and part.weight.unit == NUMBER]
    return (Fix(tuple(Edit(span, in_percent(span.text, span)) for span in plain)),)


def _is_lost(part: Part, scope: Scope) -> bool:
    """Whether the part has a weight that is none, or is a goal whose head could not be read: that has been told of already."""
    place = part.term.place if isinstance(part.term, Reference) else Place()
    if place in scope.session.unweighed:
        return True
    return place.goal is not None and place.criterion is None and scope.session.is_broken("weight", place.goal)


def by_name(parts: tuple[Part, ...], named: syntax.Named, scope: Scope) -> tuple[Part, ...] | None:
    """The parts, each weighing as many answers as it rests on (`weight=n`), or as its row of a table says (`weight=column`)."""
    word = named.value.name if isinstance(named.value, syntax.Name) else ""
    weights = [_answers_behind(part, scope) if word == "n" else _cell(part, word, scope) for part in parts]
    if None in weights:
        scope.report("M0330", named.span, text=named.span.text)
        return None
    return tuple(evolve(part, weight=weight) for part, weight in zip(parts, weights, strict=True))


def _cell(part: Part, column: str, scope: Scope) -> Term | None:
    members = part.term.place.members if isinstance(part.term, Reference) else ()
    return columns(members, scope).get(column)


def _answers_behind(part: Part, scope: Scope) -> Term | None:
    place = part.term.place if isinstance(part.term, Reference) else None
    quantity = scope.session.counted.get(place) if place else None
    return as_figure(quantity, scope, part.term.span) if quantity else None
