"""Where the things of a contract are mentioned in a rule file: each name, read as the checker reads it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve, fields, frozen

from dsl import syntax
from dsl.check.walk import children, inside
from dsl.source import Span
from maalbar.editor.names import Declared, Kind, Known, Symbol, declared


@frozen
class Mention:
    """A place where something is named; `declares` where that is its declaration."""

    symbol: Symbol
    span: Span
    declares: bool = False


@frozen
class _At:
    """Where an expression stands: in which goal, what its parameters and columns are, and whether parts come before measures."""

    goal: str | None = None
    parameters: Mapping[str, str] = {}
    tables: tuple[str, ...] = ()
    parts_first: bool = False


_OF_QUESTION = frozenset({"nps", "n"})
_OF_MEASURE = frozenset({"sum", "figure", "growth", "date", "profile", "mean", "median", "percentile", "change", "difference"})


class Mentions:
    """Gathers the mentions of one text; what is not known is passed over."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.found: list[Mention] = []

    def say(self, found: Declared | None, span: Span) -> bool:
        """Note that something is named at a place."""
        if found is not None:
            self.found.append(Mention(found.symbol, span))
        return found is not None

    def file(self, tree: syntax.File) -> list[Mention]:
        """Every mention in the tree of one file."""
        self.found += [Mention(each.symbol, each.span, declares=True) for each in declared(tree)]
        for measure in tree.measures:
            self._all(Kind.DIMENSION, measure.by)
        for table in tree.tables:
            self._exprs((cell for row in table.rows for cell in row.cells), _At())
        for definition in tree.definitions:
            self.expr(definition.body, _At(parameters={each.name: definition.name for each in definition.parameters}))
        self._exprs([tree.goals_score, tree.score], _At(parts_first=True))
        self._clauses(tree.clauses, _At())
        for goal in tree.goals:
            self._goal(goal)
        self._changes(tree)
        return self.found

    def _all(self, kind: Kind, names: Iterable[syntax.Name]) -> None:
        for name in names:
            self.say(self.known.get(kind, name.name), name.span)

    def _goal(self, goal: syntax.Goal) -> None:
        above = _At(goal.id, parts_first=True)
        self._clauses(goal.clauses, _At(goal.id))
        self._exprs([goal.score], above)
        for criterion in goal.criteria:
            nodes = inside(criterion.rule) if criterion.rule else ()
            named = [each.name.name for each in nodes if isinstance(each, syntax.Named)]
            at = _At(goal.id, tables=tuple(name for name in named if self.known.has(Kind.TABLE, name)))
            self._exprs([criterion.rule], at)
            self._clauses(criterion.clauses, at)
        for show in goal.shows:
            self.expr(show.value, above)
            self._clauses(show.clauses, above)

    def _clauses(self, clauses: syntax.Clauses, at: _At) -> None:
        for each in fields(syntax.Clauses):
            value = getattr(clauses, each.name)
            self._exprs(value if isinstance(value, tuple) else [value], at)

    def _changes(self, tree: syntax.File) -> None:
        for change in tree.changes:
            self.expr(change.path, _At())
            if isinstance(change, syntax.Change):
                self.expr(change.value, _At(change.path.goal.name))
        for example in tree.examples:
            for line in (*example.givens, *example.expects):
                self._exprs(children(line), _At())
        for scenario in tree.scenarios:
            for given in scenario.sets:
                self._exprs([given.of, given.value], _At())

    # --- expressions ---

    def _exprs(self, nodes: Iterable[syntax.Node | None], at: _At) -> None:
        for node in nodes:
            if node is not None:
                self.expr(node, at)

    def expr(self, node: syntax.Node, at: _At = _At()) -> None:
        """Every mention in an expression, or in a node that holds some."""
        match node:
            case syntax.Name():
                self._name(node, at)
            case syntax.Words():
                self._path(at.goal, node.names)
            case syntax.GoalPath():
                self.say(self.known.get(Kind.GOAL, node.goal.name), node.goal.span)
                self._path(node.goal.name, node.steps)
            case syntax.Call():
                self._call(node, at)
            case syntax.Compare(left=syntax.Name() as subject) if self._subject(subject, at):
                self._values(subject.name, [node.right], at)
            case syntax.Within(value=syntax.Name() as subject) if self._subject(subject, at):
                self._values(subject.name, node.options, at)
            case _:
                self._exprs(children(node), at)

    def _name(self, node: syntax.Name, at: _At) -> None:
        name = node.name
        own = self.known.part(at.goal, name) if at.goal is not None else None
        declared = [self.known.get(kind, name) for kind in (Kind.DEFINITION, Kind.MEASURE)]
        found = [
            self.known.get(Kind.PARAMETER, name, at.parameters.get(name, "")),
            *(self.known.get(Kind.COLUMN, name, table) for table in at.tables),
            *([own, *declared] if at.parts_first else [*declared, own]),
            self.known.get(Kind.ATTRIBUTE, name),
        ]
        self.say(next((each for each in found if each is not None), None), node.span)

    def _path(self, goal: str | None, steps: tuple[syntax.Name, ...]) -> None:
        if goal is None or not steps or not self.say(self.known.part(goal, steps[0].name), steps[0].span):
            return
        for step in steps[1:]:
            self.say(self.known.member(step.name), step.span)

    def _subject(self, node: syntax.Name, at: _At) -> bool:
        """Whether a comparison is of a question or a dimension, as in a condition."""
        if at.goal is not None and at.parts_first and self.known.part(at.goal, node.name):
            return False
        return self.say(self.known.get(Kind.QUESTION, node.name) or self.known.get(Kind.DIMENSION, node.name), node.span)

    def _values(self, subject: str, values: Iterable[syntax.Node], at: _At) -> None:
        for value in values:
            if isinstance(value, syntax.Name):
                self.say(self._value_of(subject, value.name), value.span)
            else:
                self.expr(value, at)

    def _value_of(self, subject: str, name: str) -> Declared | None:
        """An answer of a question, a member of a dimension or a row of a table."""
        kinds = (Kind.ANSWER, Kind.MEMBER, Kind.ROW)
        return next((found for kind in kinds if (found := self.known.get(kind, name, subject))), None)

    def _call(self, call: syntax.Call, at: _At) -> None:
        name = call.function.name
        if self.say(self.known.get(Kind.TABLE, name), call.function.span):
            self._cell(call, name, at)
            return
        self.say(self.known.get(Kind.DEFINITION, name), call.function.span)
        question = self._question(call)
        for argument in call.arguments:
            if isinstance(argument, syntax.Named):
                self._named(argument, at)
            elif isinstance(argument, syntax.Positional) and isinstance(argument.value, syntax.Name):
                self._subject_of(name, argument.value, question, at)
                self._exprs([argument.weight], at)
            else:
                self._exprs(children(argument), at)

    def _cell(self, call: syntax.Call, table: str, at: _At) -> None:
        for index, argument in enumerate(call.arguments):
            if isinstance(argument, syntax.Positional) and isinstance(argument.value, syntax.Name) and index < 2:
                kind = Kind.COLUMN if index else Kind.ROW
                self.say(self.known.get(kind, argument.value.name, table), argument.value.span)
            else:
                self.expr(argument, at)

    def _question(self, call: syntax.Call) -> str | None:
        """The question whose answers a call is about."""
        for each in call.arguments:
            if isinstance(each, syntax.Named) and each.name.name == "of" and isinstance(each.value, syntax.Name):
                return each.value.name
        answers = {
            each.value.name
            for each in call.arguments
            if isinstance(each, syntax.Positional) and isinstance(each.value, syntax.Name)
        }
        return self.known.question_with(answers) if call.function.name in ("share", "count") and answers else None

    def _subject_of(self, function: str, name: syntax.Name, question: str | None, at: _At) -> None:
        """What a bare name between the brackets of a function is."""
        measure = self.known.get(Kind.MEASURE, name.name)
        if function in ("share", "count"):
            answer = self.known.get(Kind.ANSWER, name.name, question) if question else None
            self.say(answer or (measure if function == "count" else None), name.span)
        elif function in _OF_QUESTION:
            self.say(self.known.get(Kind.QUESTION, name.name), name.span)
        elif function in _OF_MEASURE and not (at.parts_first and at.goal and self.known.part(at.goal, name.name)):
            if not self.say(measure or self.known.get(Kind.QUESTION, name.name), name.span):
                self._name(name, at)
        else:
            self._name(name, at)

    def _named(self, argument: syntax.Named, at: _At) -> None:
        name, value = argument.name.name, argument.value
        ways = self.known.get(Kind.DIMENSION, name) or self.known.get(Kind.TABLE, name)
        self.say(ways, argument.name.span)
        if not isinstance(value, syntax.Name):
            self.expr(value, evolve(at, parts_first=False))
        elif ways is not None:
            self.say(self._value_of(name, value.name), value.span)
        elif name == "of":
            self.say(self.known.get(Kind.QUESTION, value.name), value.span)
        elif name == "over":
            self.say(self.known.get(Kind.DIMENSION, value.name) or self.known.get(Kind.TABLE, value.name), value.span)
        else:
            self._name(value, at)
