"""Terms told apart by what they mean: two have the same number where they are the same but for what is no meaning.

No meaning have the places in the text, titles, labels and reasons; the order of what is combined, added or compared; the
scale of weights; and whether something is written out or stands in a definition.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from dsl import terms
from dsl.terms import Combination, Constant, Part, Term

Scope = Mapping[str, int]
COMMUTATIVE = frozenset({"add", "mul", "and", "or", "eq", "ne", "min", "max"})
_TURNED = {"le": "ge", "lt": "gt"}
WEIGHED = frozenset({"mean", "sum", "geometric_mean"})
"""The combinations in which weights count."""


class Normal:
    """Numbers terms; the same number is the same meaning, for all terms that one of these has seen."""

    def __init__(self) -> None:
        self._numbers: dict[object, int] = {}
        self._seen: dict[object, tuple[Term, int]] = {}

    def same(self, one: Term | None, other: Term | None) -> bool:
        """Whether two terms mean the same; where there is none, whether there is none in either."""
        if one is None or other is None:
            return one is other
        return one is other or self.number(one) == self.number(other)

    def number(self, term: Term, scope: Scope | None = None) -> int:
        """The number of what the term means, its parameters being those of the scope."""
        scope = scope or {}
        key = (id(term), frozenset(scope.items()))
        if key not in self._seen:
            self._seen[key] = (term, self._numbered(term, scope))  # kept with the term, or its id might be used again
        return self._seen[key][1]

    def _numbered(self, term: Term, scope: Scope) -> int:
        if isinstance(term, terms.Call):
            return self.number(term.body, {name: self.number(argument, scope) for name, argument in term.arguments})
        if isinstance(term, terms.Parameter) and term.name in scope:
            return scope[term.name]
        form = _FORMS[type(term)](self, term, scope)
        return self._numbers.setdefault(form, len(self._numbers))

    def all(self, some: Sequence[Term | None], scope: Scope) -> tuple[int | None, ...]:
        """The numbers of several terms."""
        return tuple(None if each is None else self.number(each, scope) for each in some)


def weights(function: str, parts: Sequence[Part]) -> list[Fraction] | None:
    """What each part weighs of the whole; None where a weight is worked out, or where weights do not count."""
    constants = [part.weight.value if isinstance(part.weight, Constant) else None for part in parts]
    if function not in WEIGHED or (any(part.weight is not None for part in parts) and None in constants):
        return None
    plain = [each if isinstance(each, Fraction) else Fraction(1) for each in constants]
    whole = sum(plain) if function != "sum" else Fraction(1)
    return [each / whole for each in plain] if whole else plain


def _combination(normal: Normal, term: Combination, scope: Scope) -> object:
    shares = weights(term.function, term.parts)
    if shares is None and term.function in WEIGHED:
        weighing: Sequence[object] = normal.all([part.weight for part in term.parts], scope)
    else:
        weighing = shares or [None] * len(term.parts)
    parts = [
        (normal.number(part.term, scope), weight, part.known_only) for part, weight in zip(term.parts, weighing, strict=True)
    ]
    return ("combination", term.function, tuple(sorted(parts, key=repr)), term.least or 1, term.top)


def _operation(normal: Normal, term: terms.Operation, scope: Scope) -> object:
    numbers = normal.all(term.arguments, scope)
    name = term.name
    if name in COMMUTATIVE:
        numbers = tuple(sorted(numbers, key=repr))
    elif name == "in":
        numbers = (numbers[0], *sorted(numbers[1:], key=repr))
    elif name in _TURNED:
        name, numbers = _TURNED[name], numbers[::-1]
    return ("operation", name, numbers, term.unit)


def _bands(normal: Normal, term: terms.Bands, scope: Scope) -> object:
    cases = tuple((case.op, *normal.all((case.limit, case.result), scope)) for case in term.cases)
    return ("bands", normal.all((term.value, term.otherwise), scope), cases)


_FORMS: Mapping[type, Callable[[Normal, Any, Scope], object]] = {
    terms.Constant: lambda normal, term, scope: ("constant", type(term.value), term.value, term.unit),
    terms.Figure: lambda normal, term, scope: ("figure", term.quantity),
    terms.Attribute: lambda normal, term, scope: ("attribute", term.name),
    terms.Reference: lambda normal, term, scope: ("place", term.place),
    terms.Parameter: lambda normal, term, scope: ("parameter", term.name),
    terms.Absent: lambda normal, term, scope: ("absent", term.kind),
    terms.Operation: _operation,
    terms.Choice: lambda normal, term, scope: (
        "choice",
        normal.all((term.condition, term.then, term.otherwise), scope),
        term.gate,
    ),
    terms.Rounding: lambda normal, term, scope: ("rounding", normal.number(term.value, scope), term.step, term.mode),
    terms.Combination: _combination,
    terms.Bands: _bands,
    terms.Linear: lambda normal, term, scope: (
        "linear",
        normal.number(term.value, scope),
        tuple(normal.all(point, scope) for point in term.points),
    ),
    terms.Profile: lambda normal, term, scope: ("profile", term.dimension, term.members, normal.all(term.terms, scope)),
    terms.ProfileRounding: lambda normal, term, scope: (
        "profile rounding",
        (term.kind, term.step, term.mode, term.receiver),
        normal.number(term.value, scope),
    ),
    terms.ConfidenceInterval: lambda normal, term, scope: (
        "interval",
        normal.number(term.value, scope),
        term.level,
        term.method,
    ),
    terms.Peers: lambda normal, term, scope: ("peers", term.function, normal.number(term.term, scope), term.level),
}
