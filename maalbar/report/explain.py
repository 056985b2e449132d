"""How a result came about, as a tree: each step as the rule file writes it, its value, and where it stands.

The tree is the calculation itself (`evaluator.result.Step`), not a second one: nothing is computed here.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from attrs import evolve

from dsl.source import Span
from dsl.terms import Constant, Facet, Figure, Peers, Place, Reference, Rounding
from dsl.units import RATIO, TRUTH, Unit
from evaluator.result import Answer, Result, Step
from evaluator.value import NotApplicable, Unknown, hidden_below
from maalbar.report import numbers, spoken
from maalbar.report.counted import Counted
from maalbar.report.grid import unbroken
from maalbar.report.model import Amount, measured
from maalbar.report.phrases import said
from maalbar.report.texts import Language, text
from maalbar.report.tree import Tree, short_names
from maalbar.report.weights import weights
from maalbar.report.words import amount

_LONGEST = 110
"""A longer expression is cut: its parts stand beneath it in full."""


def render(result: Result, language: Language, goal: str | None = None, width: int | None = None) -> str:
    """The calculation of one goal, or of every goal and the total; with `width` its lines wrap."""
    return "\n\n".join("\n".join(tree.lines(width)) for tree in trees(result, language, goal)) + "\n"


def trees(result: Result, language: Language, goal: str | None = None, *, facts: bool = False) -> list[Tree]:
    """The calculation of one goal, or of every goal and the total; with `facts` each line has its exact value with it."""
    places = [Place(goal)] if goal is not None else [*(Place(one.goal.id) for one in result.goals), Place()]
    teller = _Teller(result, language, whole=goal is None, facts=facts)
    return [teller.place(place) for place in places]


def brief(result: Result, place: Place, language: Language, most: int = 2) -> list[Tree]:
    """How one value came about, told in `most` levels of its steps and no more."""
    teller = _Teller(result, language, whole=True)
    return [_cut(tree, most - 1) for tree in teller.expanded(place)[:1]]


def _cut(tree: Tree, levels: int) -> Tree:
    return evolve(tree, branches=tuple(_cut(branch, levels - 1) for branch in tree.branches) if levels else ())


class _Teller:
    """Tells the steps of one result; each place is told once, later only named."""

    def __init__(self, result: Result, language: Language, *, whole: bool, facts: bool = False) -> None:
        self.result = result
        self.language = language
        self.whole = whole
        self.facts = facts
        self.told: set[Place] = set()
        self.within = ""
        self.files = short_names(result)

    def place(self, place: Place) -> Tree:
        """A goal or the total, from its title down; beneath a goal's score stands what it shows besides."""
        goal = self.result.contract.goal(place.goal) if place.goal else None
        self.within = spoken.spelled(Place(goal.id), self.language) + " " if goal else ""
        name = f"{text('goal', self.language)} {goal.id}  {goal.title}" if goal else text("total", self.language)
        outputs = [Place(goal.id, output.name, (), Facet.SHOW) for output in goal.outputs] if goal else []
        branches = [*self.expanded(place), *(self.reference(one, one.criterion or "", self.result.steps[one]) for one in outputs)]
        step = self.result.steps[place]
        return Tree(f"{name} = {self.value(step)}", tuple(branches), facts=self.worth(step))

    def expanded(self, place: Place) -> tuple[Tree, ...]:
        """The steps of a place, and of a criterion also whether it is met; nothing where they were told before."""
        if place in self.told or place not in self.result.steps:
            return ()
        self.told.add(place)
        branches = (self.step(self.result.steps[place]),)
        met = evolve(place, facet=Facet.MET)
        if place.criterion is None or place.facet is not Facet.SCORE or met in self.told or met not in self.result.steps:
            return branches
        verdict = self.reference(met, text("met", self.language), self.result.steps[met])
        return (*branches, evolve(verdict, branches=tuple(branch for branch in verdict.branches if not branch.told_before)))

    def step(self, step: Step) -> Tree:
        """One step and those that it was made from."""
        branches: tuple[Tree, ...]
        match step.term:
            case Reference(place=place, title=title):
                named = spoken.wish(title, self.language) if title else spoken.spelled(place, self.language)
                return self.reference(place, named.removeprefix(self.within), step)
            case Rounding():
                return self.rounding(step.term, step)
            case Figure():
                return self.figure(step.term, step)
            case Peers():
                branches = (Tree(text("over parties", self.language, count=len(step.parts))),)
            case _:
                branches = tuple(self.parts(step))
        return Tree(
            f"{self.words(step.term.span)} = {self.value(step)}", branches, where=self.at(step.term.span), facts=self.worth(step)
        )

    def parts(self, step: Step) -> Iterator[Tree]:
        """The steps that it was made from, each part of a combination with its weight where it was given one."""
        for part, weight in zip_longest(step.parts, weights(step, self.result.contract.hide_below)):
            if not _read_already(part, step):
                yield self.weighed(self.step(part), weight)

    def weighed(self, tree: Tree, weight: Amount | None) -> Tree:
        """The line with the weight behind its value."""
        words = text("weight", self.language, weight=amount(weight, self.language)) if weight else ""
        return evolve(tree, line=f"{tree.line} ({words})") if words else tree

    def reference(self, place: Place, title: str, step: Step) -> Tree:
        """Another place by name, with its own steps where they have not been told."""
        told = place in self.result.steps and (place in self.told or (self.whole and _is_goal(place)))
        if told:
            above = text("as above", self.language)
            return Tree(f"{title} = {self.value(step)}", told_before=True, where=f"  ({above})", facts=self.worth(step))
        branches = self.expanded(place)
        if len(branches) == 1 and not isinstance(self.result.steps[place].term, Rounding):
            return evolve(branches[0], line=f"{title}: {branches[0].line}")
        return Tree(f"{title} = {self.value(step)}", branches, facts=self.worth(step))

    def rounding(self, term: Rounding, step: Step) -> Tree:
        """What was rounded, to what, and where the rule file asks for it."""
        mode = text(term.mode.value, self.language)
        asked = text("rounded", self.language, step=numbers.amount(term.step, term.unit, self.language), mode=mode)
        inner = step.parts[0]
        change = f"{self.value(inner)} → {self.value(step)}"
        return Tree(f"{asked}: {change}", (self.step(inner),), where=self.at(term.declared), facts=self.worth(step))

    def figure(self, term: Figure, step: Step) -> Tree:
        """A measured figure, what the measurement set says of it and where."""
        told = tuple(self.answer(step.answer, term.unit)) if step.answer else ()
        quantity = spoken.spelled(term.quantity, self.language)
        return Tree(f"{quantity} = {self.value(step)}", told, where=self.at(term.span), facts=self.worth(step))

    def answer(self, answer: Answer, unit: Unit) -> Iterator[Tree]:
        """The source, the counts and the parts of a figure."""
        words = [*self.origin(answer), *([f"“{answer.note}”"] if answer.note else [])]
        if answer.span is not None:
            words.append(self.name(answer.span))
        if words:
            yield Tree(", ".join(words), facts=self.behind(answer))
        for label, part in answer.parts:
            value = measured(part.value, unit, self.result.contract.hide_below)
            line = f"{said(label, self.language)} = {amount(value, self.language)}"
            yield Tree(line, tuple(self.answer(part, unit)), facts=self.exact(value))

    def origin(self, answer: Answer) -> Iterator[str]:
        """How the figure is known."""
        if answer.how in ("stand-in", "derived", "counts", "rows"):
            yield text("counted" if answer.how == "counts" else answer.how, self.language)
        if answer.source:
            yield text("source", self.language, source=answer.source)
        yield from Counted.of(answer, self.result.contract.hide_below).words(self.language)
        if isinstance(answer.value, Unknown) and hidden_below(answer.value) is None:
            yield from (text("missing", self.language, looked=said(one.looked, self.language)) for one in answer.value.missing)

    def behind(self, answer: Answer) -> dict[str, object]:
        """How a figure is known and what it was counted from, for other programs."""
        if not self.facts:
            return {}
        said = {"how": answer.how, "source": answer.source, "note": answer.note}
        counts = Counted.of(answer, self.result.contract.hide_below).exact()
        return {**{key: words for key, words in said.items() if words}, **counts}

    def worth(self, step: Step) -> dict[str, object]:
        """The exact value of a step, for other programs."""
        least = None if isinstance(step.term, Constant) else self.result.contract.hide_below
        return self.exact(measured(step.value, step.term.unit, least))

    def exact(self, value: Amount) -> dict[str, object]:
        """A value for other programs."""
        if not self.facts:
            return {}
        from maalbar.report import json

        return {"value": json.amount(value, self.language)}

    def value(self, step: Step) -> str:
        """The value of a step in its unit, and why where it does not apply."""
        unit = RATIO if step.term.unit == TRUTH else step.term.unit
        least = None if isinstance(step.term, Constant) else self.result.contract.hide_below
        words = unbroken(amount(measured(step.value, unit, least), self.language))
        if step.parts or not isinstance(step.value, NotApplicable):
            return words
        return f"{words} ({said(step.value.reason, self.language)})"

    def words(self, span: Span) -> str:
        """The expression as the rule file writes it, on one line and in the language of the report."""
        words = spoken.rule(span, self.language)
        return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"

    def at(self, span: Span) -> str:
        """Where the rule stands, in brackets."""
        return f"  [{self.name(span)}]"

    def name(self, span: Span) -> str:
        """File and line."""
        return f"{self.files.get(span.source.name, span.source.name)}:{span.line}"


def _is_goal(place: Place) -> bool:
    return place.goal is not None and place.criterion is None and place.facet is Facet.SCORE


def _read_already(part: Step, whole: Step) -> bool:
    """A literal that the line above shows in its place tells nothing more."""
    inner, outer = part.term.span, whole.term.span
    same = inner.source is outer.source and outer.start <= inner.start and inner.end <= outer.end
    return isinstance(part.term, Constant) and same
