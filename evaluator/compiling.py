"""Terms to nodes: how each class of term is put together from closures. `compiled` is the door to this room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from dsl import terms
from dsl.contract import Contract
from dsl.terms import Place, Term
from dsl.units import Kind
from evaluator import branches, closures
from evaluator.arithmetic import name_of
from evaluator.closures import Cap, Node, NotCoveredError, State
from evaluator.evaluate import MOST_DEPTH
from evaluator.formulas import COMBINATIONS, ONE, OPERATIONS, fixed

MOST_NODES = 20_000
"""A contract that needs more closures is not compiled; definitions within definitions can multiply them."""
Scope = Mapping[str, Node | None]
_PLAIN = (terms.Constant, terms.Figure, terms.Reference, terms.Absent)
"""Terms that are as quick to work out again as to keep."""


class Compiler:
    """Turns the terms of one contract into nodes; places that are needed more than once become steps of the plan.

    A node that is None is of a value that never applies.
    """

    def __init__(self, contract: Contract, outputs: Sequence[Place]) -> None:
        self.contract = contract
        self.figures = {quantity: place for place, quantity in enumerate(contract.quantities)}
        self.plan: list[Callable[[State], Any]] = []
        self.steps: dict[Place, Node | None] = {}
        self.kept = {*outputs, *_needed_often(contract, outputs)}
        self.nodes = self.depth = 0
        for place in contract.order:
            if place in self.kept:
                self.place(place)

    def place(self, place: Place) -> Node | None:
        """The value of a place: the result of a step, or worked out where it is needed."""
        if place not in self.kept:
            return self.node(self.contract.terms[place], {})
        if place not in self.steps:
            node = self.node(self.contract.terms[place], {})
            if node is not None and node.constant is None and node.place is None:
                self.plan.append(node.run if node.over else closures.small(node.run))
                node = closures.held(len(self.figures) + len(self.plan) - 1, node.over)
            self.steps[place] = node
        return self.steps[place]

    def node(self, term: Term, scope: Scope) -> Node | None:
        """The node of a term."""
        rule = _NODES.get(type(term))
        self.nodes += 1
        if rule is None:
            raise NotCoveredError(f"{type(term).__name__} is not covered")
        if self.nodes > MOST_NODES or self.depth > MOST_DEPTH:
            raise NotCoveredError("too much to compile")
        self.depth += 1
        node = rule(self, term, scope)
        self.depth -= 1
        return node

    def every(self, terms: Sequence[Term], scope: Scope) -> list[Node] | None:
        """The nodes of some terms; None where one of them never applies."""
        nodes = [self.node(term, scope) for term in terms]
        applying = [node for node in nodes if node is not None]
        return applying if len(applying) == len(nodes) else None


def _needed_often(contract: Contract, outputs: Sequence[Place]) -> list[Place]:
    """The places that those of the outputs need more than once."""
    counts, found, seen = Counter[Place](), list(outputs), set[int]()
    while found:
        for place in _references(contract.terms[found.pop()], seen):
            counts[place] += 1
            if counts[place] == 1:
                found.append(place)
    return [place for place, count in counts.items() if count > 1 and not isinstance(contract.terms[place], _PLAIN)]


def _references(item: object, seen: set[int]) -> Iterator[Place]:
    """The places that a term refers to; what stands in several terms, such as a definition's body, is walked once."""
    if isinstance(item, terms.Reference):
        yield item.place
    elif isinstance(item, tuple):
        for each in item:
            yield from _references(each, seen)
    elif type(item).__module__ == terms.__name__ and id(item) not in seen:
        seen.add(id(item))
        for name in getattr(item, "__slots__", ()):
            yield from _references(getattr(item, name), seen)


def _constant(compiler: Compiler, term: terms.Constant, scope: Scope) -> Node:
    if isinstance(term.value, str):
        raise NotCoveredError("a label is not covered")
    return closures.constant(Fraction(term.value))


def _figure(compiler: Compiler, term: terms.Figure, scope: Scope) -> Node:
    if term.unit.kind is Kind.LABEL:
        raise NotCoveredError("a label is not covered")
    place = compiler.figures[term.quantity]
    return closures.held(place, 1) if term.unit.kind is Kind.TRUTH else closures.figure(place)


def _absent(compiler: Compiler, term: terms.Absent, scope: Scope) -> None:
    if term.kind == "unknown":
        raise NotCoveredError("an unknown value is not covered")


def _operation(compiler: Compiler, term: terms.Operation, scope: Scope) -> Node | None:
    rule = OPERATIONS.get(name_of(term))
    if rule is None:
        raise NotCoveredError(f"{term.name} is not covered")
    nodes = compiler.every(term.arguments, scope)
    if nodes is None:
        return None
    return _capped(compiler, term, scope) or rule(nodes)


def _capped(compiler: Compiler, term: terms.Operation, scope: Scope) -> Node | None:
    """The shapes `min(figure/target, 1)` and `clamp(figure/target, 0, 1)`, which most criteria have."""
    quotient, *limits = term.arguments
    ends = [limit.value for limit in limits if isinstance(limit, terms.Constant)]
    shapes = {"min": [1], "clamp": [0, 1]}
    if shapes.get(term.name) != ends or not isinstance(quotient, terms.Operation) or quotient.name != "div":
        return None
    actual, target = compiler.every(quotient.arguments, scope) or (None, None)
    if actual is None or target is None or actual.place is None or actual.over is not None or not (target.constant or 0) > 0:
        return None
    return branches.capped(Cap(actual.place, *(1 / fixed(target)).as_integer_ratio(), from_zero=term.name == "clamp"))


def _choice(compiler: Compiler, term: terms.Choice, scope: Scope) -> Node | None:
    condition = compiler.node(term.condition, scope)
    if condition is None:
        return None
    if condition.constant is not None:
        return compiler.node(term.then if condition.constant else term.otherwise, scope)
    both = [compiler.node(branch, scope) for branch in (term.then, term.otherwise)]
    if both == [None, None]:
        return None
    return branches.choice(condition, *map(_applying, both))


def _applying(node: Node | None) -> Node:
    if node is None:
        raise NotCoveredError("a value that may not apply is not covered")
    return node


def _rounding(compiler: Compiler, term: terms.Rounding, scope: Scope) -> Node | None:
    node = compiler.node(term.value, scope)
    return node and branches.rounding(node, term.step, term.mode)


def _combination(compiler: Compiler, term: terms.Combination, scope: Scope) -> Node | None:
    rule = COMBINATIONS.get(term.function)
    weighed = [(compiler.node(part.term, scope), _weight(compiler, part, scope)) for part in term.parts]
    left = [(node, weight) for node, weight in weighed if node is not None and weight is not None]
    if term.function == "mean":
        left = [(node, weight) for node, weight in left if weight]
    if len(left) < (term.least or 1):
        return None
    if rule is None or (term.top is not None and term.top < len(left)):
        raise NotCoveredError(f"{term.function} is not covered" if rule is None else "the best of some parts is not covered")
    return rule([node for node, _ in left], [weight for _, weight in left])


def _weight(compiler: Compiler, part: terms.Part, scope: Scope) -> Fraction | None:
    node = closures.constant(ONE) if part.weight is None else compiler.node(part.weight, scope)
    return None if node is None else fixed(node)


def _bands(compiler: Compiler, term: terms.Bands, scope: Scope) -> Node | None:
    value = compiler.node(term.value, scope)
    if value is None:
        return None
    cases = []
    for case in term.cases:
        limit, outcome = compiler.node(case.limit, scope), compiler.node(case.result, scope)
        cases.append((case.op, fixed(_applying(limit)), _applying(outcome)))
    last = None if term.otherwise is None else compiler.node(term.otherwise, scope)
    return branches.banded(value, cases, _applying(last))


def _linear(compiler: Compiler, term: terms.Linear, scope: Scope) -> Node | None:
    nodes = compiler.every([term.value, *(coordinate for point in term.points for coordinate in point)], scope)
    if nodes is None:
        return None
    ends = [fixed(node) for node in nodes[1:]]
    places = ends[::2]
    if sorted(set(places)) != places:
        raise NotCoveredError("points that do not rise")
    return branches.interpolated(nodes[0], list(zip(places, ends[1::2], strict=True)))


def _call(compiler: Compiler, term: terms.Call, scope: Scope) -> Node | None:
    return compiler.node(term.body, {name: compiler.node(argument, scope) for name, argument in term.arguments})


_NODES: Mapping[type, Callable[[Compiler, Any, Scope], Node | None]] = {
    terms.Constant: _constant,
    terms.Figure: _figure,
    terms.Reference: lambda compiler, term, scope: compiler.place(term.place),
    terms.Absent: _absent,
    terms.Operation: _operation,
    terms.Choice: _choice,
    terms.Rounding: _rounding,
    terms.Combination: _combination,
    terms.Bands: _bands,
    terms.Linear: _linear,
    terms.Call: _call,
    terms.Parameter: lambda compiler, term, scope: scope[term.name],
}
"""Attributes, profiles and statistics over parties have none: they are refused."""
