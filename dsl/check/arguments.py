"""The arguments of a call, sorted: positional, named, `where` conditions, bands and points."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from attrs import frozen

from dsl import syntax
from dsl.check.elsewhere import left_out
from dsl.check.offered import of_other_language, offered
from dsl.check.offered import usage as written
from dsl.check.scope import Scope
from dsl.diagnostic import Label, Wording
from dsl.suggestion import corrections, suggestion
from dsl.vocabulary import Role


@frozen
class Arguments:
    """A call's arguments by kind, in the order of the text."""

    call: syntax.Call
    positional: tuple[syntax.Positional, ...]
    named: dict[str, syntax.Named]
    where: tuple[syntax.Where, ...]
    cases: tuple[syntax.Band | syntax.Otherwise | syntax.Point, ...]

    @property
    def values(self) -> tuple[syntax.Expr, ...]:
        """The positional arguments' expressions."""
        return tuple(argument.value for argument in self.positional)


def sort(call: syntax.Call, scope: Scope) -> Arguments:
    """The arguments of a call by kind; a name given twice gets a message."""
    named: dict[str, syntax.Named] = {}
    positional: list[syntax.Positional] = []
    where: list[syntax.Where] = []
    cases: list[syntax.Band | syntax.Otherwise | syntax.Point] = []
    for argument in call.arguments:
        if isinstance(argument, syntax.Positional):
            positional.append(argument)
        elif isinstance(argument, syntax.Named):
            if argument.name.name in named:
                _report_twice(argument, named[argument.name.name], scope)
            named[argument.name.name] = argument
        elif isinstance(argument, syntax.Where):
            where.append(argument)
        else:
            cases.append(argument)
    return Arguments(call, tuple(positional), named, tuple(where), tuple(cases))


def _report_twice(argument: syntax.Named, first: syntax.Named, scope: Scope) -> None:
    """The message about an argument that is given twice; where both say the same, one of them can go."""
    beside = (Label(first.span, "first"), left_out(argument.span, safe=argument.value == first.value))
    scope.report("M0221", argument.span, *beside, name=argument.name.span.text)


def only(
    arguments: Arguments,
    allowed: Collection[str],
    scope: Scope,
    *,
    where: bool = False,
    cases: bool = False,
    role: Role = Role.ARGUMENT,
) -> bool:
    """Whether only allowed kinds and names of arguments are there; a message for each that is not."""
    strangers = [argument for name, argument in arguments.named.items() if name not in allowed]
    for argument in strangers:
        if of_other_language(argument.name, role, scope):
            continue
        names = offered(allowed, role, argument.span)
        hint = suggestion(argument.name.span.text, names, Wording("none-named-argument"))
        words = {"name": argument.name.span.text, "function": arguments.call.function.span.text, "suggestion": hint}
        scope.report("M0222", argument.span, *corrections(argument.name.span, hint), **words)
    for odd in (*(() if where else arguments.where), *(() if cases else arguments.cases)):
        hint = Wording("where-inside" if isinstance(odd, syntax.Where) else "cases-inside")
        scope.report("M0223", odd.span, text=odd.span.text, function=arguments.call.function.span.text, suggestion=hint)
    odd_one_out = (not where and arguments.where) or (not cases and arguments.cases)
    return not strangers and not odd_one_out


def count(arguments: Arguments, least: int, most: int | None, usage: str, scope: Scope) -> bool:
    """Whether the number of positional arguments fits; `usage` shows how the function is written."""
    given = len(arguments.positional)
    if given < least or (most is not None and given > most):
        scope.report(
            "M0224", arguments.call.span, function=arguments.call.function.span.text, usage=written(usage, arguments.call.span)
        )
        return False
    return True


def whole_number(argument: syntax.Named, scope: Scope, least: int = 0) -> int | None:
    """A named argument that is a whole number, such as `years=2`; None with a message where it is not."""
    value = argument.value
    whole = isinstance(value, syntax.Number) and value.unit is None and value.value.denominator == 1
    if whole and isinstance(value, syntax.Number) and least <= value.value <= _LARGEST:
        return int(value.value)
    scope.report("M0225", argument.value.span, name=argument.name.span.text, text=argument.value.span.text, least=least)
    return None


_LARGEST = Fraction(9999)
