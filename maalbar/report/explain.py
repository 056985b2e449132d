"""How a result came about, as a tree: each step as the rule file writes it, its value, and where it stands.

The tree is the calculation itself (`evaluator.result.Step`), not a second one: nothing is computed here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from attrs import evolve, frozen

from dsl.source import Span
from dsl.terms import Constant, Facet, Figure, Peers, Place, Reference, Rounding
from dsl.units import RATIO, TRUTH, Unit
from evaluator.result import Answer, Result, Step
from evaluator.value import NotApplicable, Unknown
from maalbar.report.numbers import amount, shown
from maalbar.report.texts import Language, text

_LONGEST = 110
"""A longer expression is cut: its parts stand beneath it in full."""


@frozen
class Tree:
    """One line of the explanation and those beneath it."""

    line: str
    branches: tuple[Tree, ...] = ()
    told_before: bool = False

    def lines(self, lead: str = "", follow: str = "") -> Iterator[str]:
        """This line and those beneath it, with the lines that join them."""
        yield lead + self.line
        for branch in self.branches:
            last = branch is self.branches[-1]
            yield from branch.lines(follow + ("└─ " if last else "├─ "), follow + ("   " if last else "│  "))


def render(result: Result, language: Language, goal: str | None = None) -> str:
    """The calculation of one goal, or of every goal and the total."""
    places = [Place(goal)] if goal is not None else [*(Place(one.goal.id) for one in result.goals), Place()]
    teller = _Teller(result, language, whole=goal is None)
    return "\n\n".join("\n".join(teller.place(place).lines()) for place in places) + "\n"


class _Teller:
    """Tells the steps of one result; each place is told once, later only named."""

    def __init__(self, result: Result, language: Language, *, whole: bool) -> None:
        self.result = result
        self.language = language
        self.whole = whole
        self.told: set[Place] = set()
        self.files = _short_names(result)

    def place(self, place: Place) -> Tree:
        """A goal or the total, from its title down."""
        goal = self.result.contract.goal(place.goal) if place.goal else None
        name = f"{text('goal', self.language)} {goal.id}  {goal.title}" if goal else text("total", self.language)
        step = self.result.steps[place]
        return Tree(f"{name} = {self.value(step)}", self.expanded(place))

    def expanded(self, place: Place) -> tuple[Tree, ...]:
        """The steps of a place, and of a criterion also whether it is met; nothing where they were told before."""
        if place in self.told or place not in self.result.steps:
            return ()
        self.told.add(place)
        branches = (self.step(self.result.steps[place]),)
        met = evolve(place, facet=Facet.MET)
        if place.criterion is None or place.facet is not Facet.SCORE or met in self.told or met not in self.result.steps:
            return branches
        verdict = self.reference(met, Facet.MET.value, self.result.steps[met])
        return (*branches, evolve(verdict, branches=tuple(branch for branch in verdict.branches if not branch.told_before)))

    def step(self, step: Step) -> Tree:
        """One step and those that it was made from."""
        branches: tuple[Tree, ...]
        match step.term:
            case Reference(place=place, title=title):
                return self.reference(place, title or str(place), step)
            case Rounding():
                return self.rounding(step.term, step)
            case Figure():
                return self.figure(step.term, step)
            case Peers():
                branches = (Tree(text("over parties", self.language, count=len(step.parts))),)
            case _:
                branches = tuple(self.step(part) for part in step.parts if not _read_already(part, step))
        return Tree(f"{self.words(step.term.span)} = {self.value(step)}{self.at(step.term.span)}", branches)

    def reference(self, place: Place, title: str, step: Step) -> Tree:
        """Another place by name, with its own steps where they have not been told."""
        told = place in self.result.steps and (place in self.told or (self.whole and _is_goal(place)))
        if told:
            return Tree(f"{title} = {self.value(step)}  ({text('as above', self.language)})", told_before=True)
        branches = self.expanded(place)
        if len(branches) == 1 and not isinstance(self.result.steps[place].term, Rounding):
            return evolve(branches[0], line=f"{title}: {branches[0].line}")
        return Tree(f"{title} = {self.value(step)}", branches)

    def rounding(self, term: Rounding, step: Step) -> Tree:
        """What was rounded, to what, and where the rule file asks for it."""
        mode = text(term.mode.value, self.language)
        asked = text("rounded", self.language, step=amount(term.step, term.unit, self.language), mode=mode)
        inner = step.parts[0]
        change = f"{self.value(inner)} → {self.value(step)}"
        return Tree(f"{asked}: {change}{self.at(term.declared)}", (self.step(inner),))

    def figure(self, term: Figure, step: Step) -> Tree:
        """A measured figure, what the measurement set says of it and where."""
        line = f"{term.quantity} = {self.value(step)}{self.at(term.span)}"
        return Tree(line, tuple(self.answer(step.answer, term.unit)) if step.answer else ())

    def answer(self, answer: Answer, unit: Unit) -> Iterator[Tree]:
        """The source, the counts and the parts of a figure."""
        words = [*self.origin(answer), *([f"“{answer.note}”"] if answer.note else [])]
        if answer.span is not None:
            words.append(self.name(answer.span))
        if words:
            yield Tree(", ".join(words))
        for label, part in answer.parts:
            yield Tree(f"{label} = {shown(part.value, unit, self.language)}", tuple(self.answer(part, unit)))

    def origin(self, answer: Answer) -> Iterator[str]:
        """How the figure is known."""
        if answer.how in ("stand-in", "derived", "counts"):
            yield text("counted" if answer.how == "counts" else answer.how, self.language)
        if answer.source:
            yield text("source", self.language, source=answer.source)
        if answer.numerator is not None and answer.denominator is not None:
            yield text("counts", self.language, numerator=answer.numerator, denominator=answer.denominator)
        if answer.excluded:
            yield text("excluded", self.language, excluded=answer.excluded)
        if isinstance(answer.value, Unknown):
            yield from (text("missing", self.language, looked=one.looked) for one in answer.value.missing)

    def value(self, step: Step) -> str:
        """The value of a step in its unit, and why where it does not apply."""
        words = shown(step.value, RATIO if step.term.unit == TRUTH else step.term.unit, self.language)
        why = isinstance(step.value, NotApplicable) and not step.parts and step.value.reason
        return f"{words} ({why})" if why else words

    def words(self, span: Span) -> str:
        """The expression as the rule file writes it, on one line."""
        words = " ".join(span.text.split())
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


def _short_names(result: Result) -> dict[str, str]:
    """Each file by the shortest end of its path that no other file shares."""
    names = {span.source.name for step in result.steps.values() for span in _spans(step)}
    paths = {name: PurePath(name).parts for name in names}
    return {name: _shortest(parts, [other for other in paths.values() if other != parts]) for name, parts in paths.items()}


def _shortest(parts: tuple[str, ...], others: list[tuple[str, ...]]) -> str:
    for length in range(1, len(parts)):
        if not any(other[-length:] == parts[-length:] for other in others):
            return "/".join(parts[-length:])
    return "/".join(parts)


def _spans(step: Step) -> Iterator[Span]:
    yield step.term.span
    if isinstance(step.term, Rounding):
        yield step.term.declared
    yield from _answer_spans(step.answer)
    for part in step.parts:
        yield from _spans(part)


def _answer_spans(answer: Answer | None) -> Iterator[Span]:
    if answer is not None:
        yield from [answer.span] if answer.span else ()
        for _, part in answer.parts:
            yield from _answer_spans(part)
