"""Scores: the value of every place of a contract, worked out from the document and the figures whenever it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import product
from typing import Any

from tests.reference.calculation import Calculation
from tests.reference.combining import decide
from tests.reference.document import Clauses, Criterion, Document, Goal, read_document
from tests.reference.expressions import Tree
from tests.reference.figures import Figures, each
from tests.reference.possible import NOTHING, Choice, Value, as_number, compare, hull, together
from tests.reference.rounding import round_to


@dataclass(frozen=True)
class Scope:
    """Where an expression stands: its goal and criterion, the members looked at, the arguments of a definition.

    `line` is "rule", "score", "combined" or "other"; `rounding` rounds every combining call of the line.
    """

    goal: Goal | None = None
    criterion: Criterion | None = None
    members: tuple[tuple[str, str], ...] = ()
    period: int = 0
    line: str = "other"
    rounding: tuple[Fraction, str] | None = None
    parameters: Mapping[str, Any] = field(default_factory=dict)
    where: Tree | None = None


def score(
    rules: str,
    figures: Mapping[str, str] | None = None,
    counts: Mapping[str, Any] | None = None,
    period: int | None = None,
    stand_ins: Mapping[str, str] | None = None,
    attributes: Mapping[str, str] | None = None,
) -> Scores:
    """The scores of a rule file on figures given by key, counts given by question, and the attributes of a party."""
    document = read_document(rules)
    document.period = period or document.period
    return Scores(document, Figures(document, figures or {}, counts or {}, stand_ins or {}), attributes or {})


class Scores:
    """The values of a contract. Nothing is kept: a value asked for twice is worked out twice."""

    def __init__(self, document: Document, figures: Figures, attributes: Mapping[str, str]) -> None:
        self.document = document
        self.calculation = Calculation(self, document, figures, attributes)

    def value(self, place: str) -> Value:
        """The value of `total`, `goal 3`, `goal 3 kompetencer drift`, `goal 3 nps actual`, or a `show` line."""
        words = place.split()
        if words == ["total"]:
            return self.total()
        return self.path(self.document.goals[words[1]], tuple(words[2:]))

    def path(self, goal: Goal, steps: tuple[str, ...]) -> Value:
        """The value at the end of a path from a goal."""
        if not steps:
            return self.goal(goal)
        if steps[0] in goal.shows:
            return self.shown(goal, goal.shows[steps[0]])
        criterion = goal.criteria[steps[0]]
        facets = [step for step in steps[1:] if step in ("actual", "target", "met")]
        members = self.named(criterion, [step for step in steps[1:] if step not in facets])
        return self.facet(goal, criterion, members, facets[0] if facets else "score")

    def shown(self, goal: Goal, show: Criterion) -> Value:
        """The value of a `show` line."""
        scope = self.scope(goal)
        return self.open(show.clauses, scope, lambda: self.finished(show.clauses, self.evaluate(show.rule or (), scope), "show"))

    def facet(self, goal: Goal, criterion: Criterion, members: tuple[tuple[str, str], ...], facet: str) -> Value:
        """The score, the actual, the target of a criterion, or whether it is met."""
        if facet == "score":
            whole = not members and self.each(criterion)
            return self.criterion(goal, criterion) if whole else self.single(goal, criterion, members)
        scope = self.scope(goal, criterion, members)
        if facet == "met" and not members and self.each(criterion):
            return decide("all", [self.met(replace(scope, members=one)) for one in self.each(criterion)])
        return {"actual": self.actual, "target": self.target, "met": self.met}[facet](scope)

    def evaluate(self, tree: Tree, scope: Scope) -> Value:
        """The value of an expression."""
        return self.calculation.value(tree, scope)

    def scope(self, goal: Goal, criterion: Criterion | None = None, members: tuple[tuple[str, str], ...] = ()) -> Scope:
        """Where the expressions of a goal or criterion stand."""
        return Scope(goal, criterion, members, self.document.period)

    # --- criteria ---

    def each(self, criterion: Criterion) -> list[tuple[tuple[str, str], ...]]:
        """The members that a criterion is looked at for, one of each dimension; empty where it is only itself."""
        known = self.document.dimensions.keys() | self.document.tables.keys()
        dimensions = [name for name in each(criterion.rule) if name in known]
        choices = [[(name, member) for member in self.document.members(name)] for name in dimensions]
        return list(product(*choices)) if dimensions else []

    def named(self, criterion: Criterion, names: list[str]) -> tuple[tuple[str, str], ...]:
        """The members that a path names."""
        found = [one for one in self.each(criterion) if {member for _, member in one} == set(names)]
        return found[0] if found else ()

    def actual(self, scope: Scope) -> Value:
        """What was measured."""
        rule = self.rule(scope)
        tree = rule[2] if rule[0] == "compare" else rule[1] if rule[0] == "between" else rule
        assert scope.criterion is not None
        return self.evaluate(tree, replace(scope, line="rule", where=scope.criterion.clauses.where))

    def rule(self, scope: Scope) -> Tree:
        """The rule of a criterion; an activity has none."""
        assert scope.criterion is not None
        assert scope.goal is not None
        return scope.criterion.rule or ("done", scope.goal.id, scope.criterion.name)

    def target(self, scope: Scope) -> Value:
        """What was aimed at: the rule's right side, where `target` is the entry of the period."""
        return self.evaluate(self.rule(scope)[3], replace(scope, line="rule"))

    def due(self, scope: Scope) -> Value:
        """The entry of the target table for the period."""
        assert scope.criterion is not None
        table = scope.criterion.clauses.target
        return self.evaluate(table.get(scope.period, table.get(None, ("missing year",))), replace(scope, line="rule"))

    def baseline(self, scope: Scope) -> Value:
        """Where the criterion started from: a value, or the actual of the period before."""
        assert scope.criterion is not None
        table = scope.criterion.clauses.baseline
        year = max((year for year in table if year is not None and year <= scope.period), default=None)
        if table[year] == ("name", "previous"):
            return self.actual(replace(scope, period=scope.period - 1))
        return self.evaluate(table[year], replace(scope, line="rule"))

    def met(self, scope: Scope) -> Value:
        """Whether the rule holds, on figures that are not rounded; a criterion that does not apply is neither met nor not."""
        assert scope.criterion is not None
        clauses = scope.criterion.clauses
        asked = [(clause, lambda: NOTHING) for clause in (clauses.applies, clauses.needs) if clause is not None]
        return self.passed(asked, scope, lambda: self.holds(scope))

    def holds(self, scope: Scope) -> Value:
        """Whether the rule holds."""
        rule = self.rule(scope)
        if rule[0] == "compare":
            return compare(rule[1], self.actual(scope), self.target(scope))
        if rule[0] == "between":
            low, high = (self.evaluate(tree, replace(scope, line="rule")) for tree in rule[2:])
            actual = self.actual(scope)
            return together("and", compare(">=", actual, low), compare("<=", actual, high))
        return self.evaluate(rule, replace(scope, line="rule"))

    def single(self, goal: Goal, criterion: Criterion, members: tuple[tuple[str, str], ...]) -> Value:
        """The score of one criterion, or of one member of it."""
        scope = self.scope(goal, criterion, members)
        return self.open(criterion.clauses, scope, lambda: self.rounded_single(criterion, scope))

    def rounded_single(self, criterion: Criterion, scope: Scope) -> Value:
        """What is earned, rounded as a member or as a criterion."""
        value = self.earned(scope)
        return self.staged(value, "members") if scope.members else self.finished(criterion.clauses, value, "parts")

    def earned(self, scope: Scope) -> Value:
        """What the scoring in force gives."""
        rule = self.rule(scope)
        own = self.scoring(scope)
        if own is not None and rule[0] in ("compare", "between"):
            return as_number(self.evaluate(own, scope))
        clauses = scope.criterion.clauses if scope.criterion else Clauses()
        return as_number(self.evaluate(clauses.scoring, scope) if clauses.scoring else self.met(scope))

    def scoring(self, scope: Scope) -> Tree | None:
        """The scoring of the criterion, else of its goal, else of the contract."""
        return self.inherited(scope, "scoring")

    def inherited(self, scope: Scope, clause: str) -> Tree | None:
        """The nearest clause of that name."""
        assert scope.criterion is not None
        assert scope.goal is not None
        owners = (scope.criterion.clauses, scope.goal.clauses, self.document.clauses)
        return next((getattr(owner, clause) for owner in owners if getattr(owner, clause) is not None), None)

    def criterion(self, goal: Goal, criterion: Criterion) -> Value:
        """The score of a criterion; that of its members combined."""
        if not self.each(criterion):
            return self.single(goal, criterion, ())
        scope = self.scope(goal, criterion)
        if self.inherited(scope, "combined") == ("name", "met"):
            return as_number(self.facet(goal, criterion, (), "met"))
        tree = self.inherited(scope, "combined") or ("call", "mean", (("plain", ("name", "members"), None),))
        return self.finished(criterion.clauses, self.line(tree, replace(scope, line="combined")), "parts")

    # --- goals and the total ---

    def goal(self, goal: Goal) -> Value:
        """The score of a goal."""
        scope = replace(self.scope(goal), line="score")
        stage = "copies" if self.copied(goal) else "goals"
        return self.open(goal.clauses, scope, lambda: self.finished(goal.clauses, self.goal_score(goal, scope), stage))

    def copied(self, goal: Goal) -> Goal | None:
        """The goal whose score a goal takes over as it stands."""
        line = goal.score
        return self.document.goals[line[1]] if line and line[0] == "goal" and not line[2] else None

    def goal_score(self, goal: Goal, scope: Scope) -> Value:
        """What the goal's own score line gives, else the contract's line for goals, else its only criterion."""
        copied = self.copied(goal)
        if copied:
            return self.goal(copied)
        tree = goal.score or self.document.goals_score
        if tree is None:
            (only,) = goal.criteria.values()
            return self.criterion(goal, only)
        return self.line(tree, scope)

    def total(self) -> Value:
        """The score of the contract."""
        scope = Scope(period=self.document.period, line="score")
        return self.open(self.document.clauses, scope, lambda: self.finished(self.document.clauses, self.whole(scope), "total"))

    def whole(self, scope: Scope) -> Value:
        """What the contract's score line gives, else its only goal."""
        if self.document.score is not None:
            return self.line(self.document.score, scope)
        (only,) = self.document.goals.values()
        return self.goal(only)

    # --- stages ---

    def line(self, tree: Tree, scope: Scope) -> Value:
        """A `score` or `combined` line: it and its combining calls are rounded where the contract says so."""
        rounding = self.stage("combination")
        value = as_number(self.evaluate(tree, replace(scope, rounding=rounding)))
        return round_to(value, *rounding) if rounding else value

    def stage(self, name: str) -> tuple[Fraction, str] | None:
        """How the contract rounds at a stage."""
        found = [one for one in self.document.clauses.rounded if name in one.stages]
        return (found[0].step[1], found[0].mode) if found else None

    def staged(self, value: Value, name: str) -> Value:
        """A value rounded if the contract rounds at that stage."""
        rounding = self.stage(name)
        return round_to(value, *rounding) if rounding else value

    def finished(self, clauses: Clauses, value: Value, stage: str) -> Value:
        """A score rounded as its owner says, else as the contract says at that stage."""
        own = [one for one in clauses.rounded if not one.stages]
        return round_to(value, own[0].step[1], own[0].mode) if own else self.staged(value, stage)

    def open(self, clauses: Clauses, scope: Scope, inside: Any) -> Value:
        """A score behind its gates: whether it applies, then whether enough was measured, then what it requires."""
        asked = [clause for clause in (clauses.applies, clauses.needs) if clause is not None]
        gates = [(clause, lambda: NOTHING) for clause in asked]
        for condition, otherwise in clauses.requires:
            gates.append((condition, lambda value=otherwise: as_number(self.evaluate(value, scope))))
        return self.passed(gates, scope, inside)

    def passed(self, gates: list[tuple[Tree, Any]], scope: Scope, inside: Any) -> Value:
        """What is inside if every gate is open; at the first that is shut, what stands instead."""
        if not gates:
            return inside()
        (condition, otherwise), *rest = gates
        held = self.evaluate(condition, scope)
        if not isinstance(held, Choice):
            return NOTHING
        results = [self.passed(rest, scope, inside) if option else otherwise() for option in held.options]
        return hull([*results, NOTHING]) if held.absent else hull(results) if len(results) > 1 else results[0]
