"""Expressions to values: what each construct of the language means."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tests.reference import functions, possible, spread
from tests.reference.document import Document, Goal
from tests.reference.expressions import Tree
from tests.reference.figures import FUNCTIONS, Figures, Key, both, condition, key
from tests.reference.lists import Lists, is_list
from tests.reference.possible import ANYTHING, NOTHING, Choice, Number, Profile, Value, hull, lifted, number, word
from tests.reference.rounding import balanced, round_to, running

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.reference.scores import Scope, Scores

ARITHMETIC = {"+": possible.add, "-": possible.subtract, "*": possible.times, "/": possible.divide, "^": functions.power}
MODES = {"up": "half up", "down": "half down", "even": "half even"}
COMBINING = {"mean", "worst", "best", "sum", "product", "geometric_mean"}


class Calculation:
    """Works out expressions; asks the scores for the values of other places."""

    def __init__(self, scores: Scores, document: Document, figures: Figures, attributes: Mapping[str, str]) -> None:
        self.scores = scores
        self.document = document
        self.figures = figures
        self.attributes = attributes
        self.lists = Lists(self)

    def value(self, tree: Tree, scope: Scope) -> Value:
        """The value of an expression where it stands."""
        match tree:
            case ("number" | "date", value):
                return number(value)
            case ("text", value):
                return word(value)
            case ("absent", kind):
                return ANYTHING if kind == "unknown" else NOTHING
            case ("name", name):
                return self.name(name, scope)
            case ("if", test, then, otherwise):
                return self.choice(test, then, otherwise, scope)
            case ("call", function, arguments):
                return self.call(function, arguments, scope)
            case ("words" | "goal" | "done", *_):
                return self.place(tree, scope)
            case _:
                return self.operation(tree, scope)

    def place(self, tree: Tree, scope: Scope) -> Value:
        """The value of another place, or of an activity."""
        match tree:
            case ("words", (first, *steps)):
                return self.scores.path(self.goal(scope), (first, *steps))
            case ("goal", identity, steps):
                return self.scores.path(self.document.goals[identity], steps)
        _, goal, name = tree
        return self.figures.done(goal, name)

    def operation(self, tree: Tree, scope: Scope) -> Value:
        """Arithmetic, comparisons and logic."""
        match tree:
            case ("neg", inner):
                return lifted(possible.negative, self.value(inner, scope))
            case ("not", inner):
                return possible.negation(self.value(inner, scope))
            case ("and" | "or" as op, left, right):
                return possible.together(op, self.value(left, scope), self.value(right, scope))
            case ("compare", op, left, right):
                return possible.compare(op, self.value(left, scope), self.value(right, scope))
            case ("between", inner, low, high):
                bounds = [("compare", ">=", inner, low), ("compare", "<=", inner, high)]
                return possible.together("and", *(self.value(bound, scope) for bound in bounds))
            case ("in", inner, (first, *rest)):
                found = self.value(("compare", "=", inner, first), scope)
                for option in rest:
                    found = possible.together("or", found, self.value(("compare", "=", inner, option), scope))
                return found
            case ("/", left, ("name", "target")) if scope.criterion and "target" not in scope.parameters:
                return lifted(_by_target, self.value(left, scope), self.value(("name", "target"), scope))
            case (op, left, right):
                return lifted(ARITHMETIC[op], self.value(left, scope), self.value(right, scope))
        raise ValueError(tree)

    def choice(self, test: Tree, then: Tree, otherwise: Tree, scope: Scope) -> Value:
        """`if`: the branch that is chosen, or all that both may give."""
        held = self.value(test, scope)
        if not isinstance(held, Choice):
            return NOTHING
        results = [self.value(then if option else otherwise, scope) for option in held.options]
        return hull([*results, NOTHING]) if held.absent else hull(results) if len(results) > 1 else results[0]

    # --- names ---

    def name(self, name: str, scope: Scope) -> Value:
        """What a name stands for, the nearest meaning first."""
        if name in scope.parameters:
            return scope.parameters[name]
        for table, row in scope.members:
            if table in self.document.tables and name in self.document.tables[table].columns:
                return self.cell(table, row, name)
        if scope.criterion and name in ("actual", "target", "baseline", "met"):
            return self.facet(name, scope)
        if name == "n":
            return self.count(scope)
        if name in self.document.definitions:
            return self.value(self.document.definitions[name][1], replace(scope, parameters={}))
        return self.outside(name, scope)

    def outside(self, name: str, scope: Scope) -> Value:
        """A criterion of the goal, a measure or an attribute; in a rule the measure comes first."""
        criteria = scope.goal.criteria if scope.goal else {}
        if name in criteria and not (scope.line == "rule" and name in self.document.bounds):
            return self.scores.criterion(self.goal(scope), criteria[name])
        if name in self.document.bounds:
            return self.measured(("call", "figure", (("plain", ("name", name), None),)), scope)
        return word(self.attributes[name])

    def goal(self, scope: Scope) -> Goal:
        """The goal in which an expression stands."""
        assert scope.goal is not None
        return scope.goal

    def facet(self, name: str, scope: Scope) -> Value:
        """`actual`, `target`, `baseline` or `met` of the criterion in which an expression stands."""
        if name == "target" and scope.line == "rule":
            return self.scores.due(scope)
        inside = replace(scope, parameters={}, line="other")
        return getattr(self.scores, name)(inside)

    def cell(self, table: str, row: str, column: str) -> Value:
        """A cell of a table."""
        found = self.document.tables[table]
        from tests.reference.scores import Scope

        return self.value(found.rows[row][found.columns.index(column)], Scope(period=self.document.period))

    # --- quantities ---

    def measured(self, tree: Tree, scope: Scope) -> Value:
        """What the measurement set says of a quantity."""
        return self.figures.answer(self.key(tree, scope))

    def key(self, tree: Tree, scope: Scope) -> Key:
        """The quantity that a call asks for where it stands."""
        found = key(self.document, tree, dict(scope.members), scope.period)
        return replace(found, where=both(found.where, condition(scope.where))) if scope.where else found

    def count(self, scope: Scope) -> Value:
        """The number of answers behind the actual."""
        assert scope.criterion is not None
        rule = self.scores.rule(scope)
        call = next(part for part in rule if isinstance(part, tuple) and part[0] == "call")
        found = self.key(call, replace(scope, where=scope.criterion.clauses.where))
        subject = frozenset({found.of}) if found.of else found.subject
        return self.figures.answer(replace(found, function="n", subject=subject, of=None))

    def is_quantity(self, function: str, arguments: tuple[Tree, ...], scope: Scope) -> bool:
        """Whether a call asks for a figure: the mean of a question or measure, but not that of criteria."""
        if function not in FUNCTIONS:
            return False
        first = arguments[0][1]
        if function not in COMBINING:
            return True
        if [argument[0] for argument in arguments].count("plain") > 1:
            return False
        of_a_question = first[0] == "name" and first[1] in {**self.document.questions, **self.document.bounds}
        return of_a_question and not (scope.line in ("score", "combined") and scope.goal and first[1] in scope.goal.criteria)

    # --- calls ---

    def call(self, function: str, arguments: tuple[Tree, ...], scope: Scope) -> Value:
        """A function, a definition, a table or a quantity."""
        if self.is_quantity(function, arguments, scope):
            return self.measured(("call", function, arguments), scope)
        if function in self.document.definitions:
            return self.defined(function, arguments, scope)
        if function in self.document.tables:
            (_, (_, row), _), (_, (_, column), _) = arguments
            return self.cell(function, row, column)
        if function in COMBINING or (function in ("min", "max") and is_list(arguments[0][1])):
            return self.lists.combination({"min": "worst", "max": "best"}.get(function, function), arguments, scope)
        if function in ("all", "any"):
            return self.lists.truths(function, arguments, scope)
        return self.function(function, arguments, scope)

    def defined(self, name: str, arguments: tuple[Tree, ...], scope: Scope) -> Value:
        """A definition: its body where it is used, with its parameters."""
        parameters, body = self.document.definitions[name]
        values = [self.value(argument[1], scope) for argument in arguments]
        return self.value(body, replace(scope, parameters=dict(zip(parameters, values, strict=True))))

    def function(self, function: str, arguments: tuple[Tree, ...], scope: Scope) -> Value:
        """A function of numbers."""
        named = {argument[1]: argument[2] for argument in arguments if argument[0] == "named"}
        if function == "profile":
            return self.profile(arguments[0][1], named, scope)
        if function == "interval":
            return self.interval(arguments[0][1], named, scope)
        first = self.value(arguments[0][1], scope)
        if function in ("round", "floor", "ceil"):
            return round_to(first, self.step(named, scope), self.mode(function, named))
        if function in ("running_round", "balance"):
            return self.kept(function, first, arguments, scope)
        if function in ("bands", "linear"):
            return getattr(self, function)(first, arguments, scope)
        if function == "log" and "base" in named:
            return self.plain("/", [self.plain("ln", [first]), self.plain("ln", [self.value(named["base"], scope)])])
        return self.plain(function, [self.value(argument[1], scope) for argument in arguments])

    def kept(self, function: str, profile: Value, arguments: tuple[Tree, ...], scope: Scope) -> Value:
        """A profile rounded so that its sum is kept."""
        assert isinstance(profile, Profile)
        named = {argument[1]: argument[2] for argument in arguments if argument[0] == "named"}
        step, mode = self.step(named, scope), self.mode("round", named)
        if function == "running_round":
            return running(profile, step, mode)
        receiver = arguments[1][1][1]
        (members,) = [members for members in self.document.dimensions.values() if receiver in members]
        return balanced(profile, members.index(receiver), step, mode)

    def plain(self, function: str, values: list[Value]) -> Value:
        """A function that takes nothing but numbers."""
        simple = {
            "min": functions.smallest,
            "max": functions.largest,
            "clamp": functions.clamp,
            "abs": functions.magnitude,
            "met": lambda value: value,
            "/": possible.divide,
            "ratio": possible.divide,
            "sqrt": lambda value: functions.root(value, 2),
            "exp": lambda value: functions.rising(lambda x: x.exp(), value),
            "ln": lambda value: functions.rising(lambda x: x.ln(), value, above=0),
            "log": lambda value: functions.rising(lambda x: x.log10(), value, above=0),
        }
        return lifted(simple[function], *values)

    def step(self, named: dict[str, Tree], scope: Scope) -> Fraction:
        """The step of a rounding: `to=5`, or `places=2`."""
        if "places" in named:
            return Fraction(1, 10 ** int(named["places"][1]))
        step = self.value(named.get("to", ("number", Fraction(1))), scope)
        assert isinstance(step, Number)
        assert isinstance(step.low, Fraction)
        return step.low

    def mode(self, function: str, named: dict[str, Tree]) -> str:
        """The mode of a rounding."""
        return function if function in ("floor", "ceil") else MODES[named.get("half", ("name", "up"))[1]]

    def bands(self, value: Value, arguments: tuple[Tree, ...], scope: Scope) -> Value:
        """`bands(x, >= 62: "A", else: "F")`."""
        bands = [argument for argument in arguments if argument[0] == "band"]
        cases = [(op, self.value(limit, scope), self.value(result, scope)) for _, op, limit, result in bands]
        otherwise = [self.value(argument[1], scope) for argument in arguments if argument[0] == "else"]
        return functions.bands(value, cases, otherwise[0] if otherwise else None)

    def linear(self, value: Value, arguments: tuple[Tree, ...], scope: Scope) -> Value:
        """`linear(x, 20%: 0, 50%: 44)`; a point that does not apply leaves nothing."""
        pairs = [[self.value(tree, scope) for tree in argument[1:]] for argument in arguments if argument[0] == "point"]
        if any(not isinstance(one, Number) for pair in pairs for one in pair):
            return NOTHING
        points: Any = [(x.low, y.low) for x, y in pairs]
        return lifted(lambda one: functions.linear(one, points), value)

    def profile(self, measure: Tree, named: dict[str, Tree], scope: Scope) -> Profile:
        """`profile(q, part=outputs, over=level)`: the figure of each level."""
        over = named["over"][1]
        fixed = tuple(("named", name, tree) for name, tree in named.items() if name != "over")
        levels = [("named", over, ("name", level)) for level in self.document.members(over)]
        calls = [("call", "figure", (("plain", measure, None), *fixed, level)) for level in levels]
        return Profile(tuple(self.measured(call, scope) for call in calls))

    def interval(self, figure: Tree, named: dict[str, Tree], scope: Scope) -> Profile:
        """`interval(share(yes), level=95%)`: of a figure that is counted, or of a count over a count."""
        level = named["level"][1] if "level" in named else Fraction(95, 100)
        method = named["method"][1] if "method" in named else "wilson"
        if figure[0] == "/":
            chosen, total = (int(self.value(side, scope).low) for side in figure[1:])  # type: ignore[union-attr]  # counts
            return spread.of_share(chosen, total, level, method)
        wanted = self.key(figure, scope)
        scored, bounds = self.figures.scored(wanted)
        if wanted.function == "share":
            return spread.of_share(scored[1], scored[0] + scored[1], level, method)
        return spread.of_marks(scored, level, bounds, normal=wanted.function == "nps")


def _by_target(value: Number, target: Number) -> Number:
    """A part of the target: what part of a target that is not above zero a value is, has no answer."""
    return ANYTHING if target.low <= 0 else possible.divide(value, target)
