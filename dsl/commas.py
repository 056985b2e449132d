"""Two arguments without a comma between them: `share(ja segment=each)` reads as one comparison."""

from __future__ import annotations

from attrs import evolve

from dsl import syntax
from dsl.source import Span
from dsl.vocabulary import Role, canonical

_NAMED = frozenset(["of", "period", "years", "against", "group", "over", "part", "to", "places", "half", "base", "least"])
"""The names of arguments that are no path of the contract when they stand behind another name."""

_MEASURED = frozenset(
    ["share", "count", "n", "nps", "sum", "mean", "median", "percentile", "figure", "growth", "change", "difference", "date"]
)
"""The functions whose arguments are names and never a comparison of two of them without blanks."""

_CHOSEN = frozenset({"each", "control"})
_FACETS = frozenset({"actual", "target", "baseline", "met"})


def run_together(function: str, argument: syntax.Argument, language: str) -> tuple[Span, dict[str, object]] | None:
    """Where a comma is missing inside an argument, with the words of the message; None where it is one argument."""
    value = argument.value if isinstance(argument, syntax.Positional | syntax.Named) else None
    if not isinstance(value, syntax.Compare) or value.op != "=":
        return None
    name = _last_word(value.left)
    if name is None or canonical(name.text, Role.CONSTANT, language) in _FACETS:
        return None
    if not _names_argument(function, name.text, value, language):
        return None
    return _said(argument, name)


def _last_word(left: syntax.Expr) -> Span | None:
    """The word before the sign, where another value stands before that."""
    if isinstance(left, syntax.Words):
        return left.names[-1].span
    if isinstance(left, syntax.Number) and left.unit and left.span.text.endswith(f" {left.unit}"):
        return evolve(left.span, start=left.span.end - len(left.unit))
    return None


def _names_argument(function: str, name: str, value: syntax.Compare, language: str) -> bool:
    chosen = isinstance(value.right, syntax.Name) and value.right.name in _CHOSEN
    tight = f"{name}={value.right.span.text}" == value.span.text[-len(name) - 1 - len(value.right.span.text) :]
    return canonical(name, Role.ARGUMENT, language) in _NAMED or chosen or (tight and function in _MEASURED)


def _said(argument: syntax.Argument, name: Span) -> tuple[Span, dict[str, object]]:
    text, whole = name.source.text, argument.span
    example = f"{text[whole.start : name.start].rstrip()}, {text[name.start : whole.end]}"
    return name, {"word": name.text, "example": example}
