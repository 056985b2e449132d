"""Lists: the criteria of a goal, the members of a criterion, the goals, and what is made of them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tests.reference.combining import combine, decide
from tests.reference.document import Criterion, Goal
from tests.reference.expressions import Tree
from tests.reference.possible import NOTHING, Number, Value
from tests.reference.rounding import round_to

if TYPE_CHECKING:
    from tests.reference.calculation import Calculation
    from tests.reference.scores import Scope

LISTS = {"members", "parts", "goals", "list", "known", "except", "top"}
Part = tuple[Value, Fraction, str]
"""A part of a list: its value, its weight, and its name."""


def is_list(tree: Tree) -> bool:
    """Whether an argument is a list."""
    return tree[0] in ("name", "call") and tree[1] in LISTS


class Lists:
    """Writes lists out and combines their parts."""

    def __init__(self, calculation: Calculation) -> None:
        self.calculation = calculation
        self.scores = calculation.scores

    def combination(self, function: str, arguments: tuple[Tree, ...], scope: Scope) -> Value:
        """A mean, a sum and so on of parts; rounded where the line is rounded at every combination."""
        named = {argument[1]: argument[2] for argument in arguments if argument[0] == "named"}
        plain = [argument for argument in arguments if argument[0] == "plain"]
        parts = self.parts(plain, scope, named.get("weight"))
        least = int(named["least"][1]) if "least" in named else 1
        result = combine(function, [(value, weight) for value, weight, _ in parts], least, _top(plain))
        return round_to(result, *scope.rounding) if scope.rounding else result

    def truths(self, function: str, arguments: tuple[Tree, ...], scope: Scope) -> Value:
        """`all` and `any` of truths; what does not apply is left out."""
        return decide(function, [value for value, _, _ in self.parts(list(arguments), scope, None)])

    def parts(self, arguments: list[Tree], scope: Scope, weight: Tree | None) -> list[Part]:
        """The parts that some arguments name; a list gives several."""
        found: list[Part] = []
        for _, tree, own in arguments:
            if is_list(tree):
                found += self.listed(tree, scope, weight)
            else:
                heavy = self.weight(own, scope) if own else self.declared(tree, scope)
                found.append((self.calculation.value(tree, scope), heavy, _spelled(tree)))
        return found

    def listed(self, tree: Tree, scope: Scope, weight: Tree | None) -> list[Part]:
        """The parts of a list."""
        match tree:
            case ("name", "goals"):
                return self.goals(scope)
            case ("name", "parts"):
                return self.criteria(self.calculation.goal(scope), scope)
            case ("name", "members"):
                assert scope.criterion is not None
                return self.members(self.calculation.goal(scope), scope.criterion, weight)
            case ("call", "members", (("plain", (_, name), _),)):
                goal = self.calculation.goal(scope)
                return self.members(goal, goal.criteria[name], weight)
            case ("call", "known", arguments):
                inner = self.parts(list(arguments), scope, weight)
                return [part for part in inner if part[0].settled and part[0] != NOTHING]
            case ("call", "except", (first, *others)):
                out = {_spelled(other[1]) for other in others}
                return [part for part in self.parts([first], scope, weight) if part[2] not in out]
        return self.parts([argument for argument in tree[2] if argument[0] == "plain"], scope, weight)

    def goals(self, scope: Scope) -> list[Part]:
        """The goals of the contract with their scores."""
        goals = self.calculation.document.goals.values()
        return [(self.scores.goal(goal), self.weight(goal.clauses.weight, scope), f"goal {goal.id}") for goal in goals]

    def criteria(self, goal: Goal, scope: Scope) -> list[Part]:
        """The criteria of a goal with their scores."""
        criteria = goal.criteria.values()
        return [(self.scores.criterion(goal, one), self.weight(one.clauses.weight, scope), one.name) for one in criteria]

    def members(self, goal: Goal, criterion: Criterion, weight: Tree | None) -> list[Part]:
        """The members of a criterion with their scores."""
        found = []
        for members in self.scores.each(criterion):
            heavy = self.weight(weight, self.scores.scope(goal, criterion, members))
            name = " ".join(member for _, member in members)
            found.append((self.scores.single(goal, criterion, members), heavy, name))
        return found

    def declared(self, tree: Tree, scope: Scope) -> Fraction:
        """The weight that a criterion or a goal carries when a line names it."""
        if tree[0] == "name" and scope.goal and tree[1] in scope.goal.criteria:
            return self.weight(scope.goal.criteria[tree[1]].clauses.weight, scope)
        if tree[0] == "goal" and not tree[2]:
            return self.weight(self.calculation.document.goals[tree[1]].clauses.weight, scope)
        return Fraction(1)

    def weight(self, tree: Tree | None, scope: Scope) -> Fraction:
        """A weight; 1 where none is said."""
        if tree is None:
            return Fraction(1)
        value = self.calculation.value(tree, scope)
        assert isinstance(value, Number)
        assert value.settled
        assert isinstance(value.low, Fraction)
        return value.low


def _top(arguments: list[Tree]) -> int | None:
    """How many of the best are kept, from `top(list, n=2)`."""
    tops = [tree[2] for _, tree, _ in arguments if tree[:2] == ("call", "top")]
    return next((int(one[2][1]) for one in tops[0] if one[0] == "named"), None) if tops else None


def _spelled(tree: Tree) -> str:
    return f"goal {tree[1]}" if tree[0] == "goal" else str(tree[1])
