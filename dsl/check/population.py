"""Whose figures a quantity asks for, and of when: members, conditions, period and group."""

from __future__ import annotations

from attrs import frozen

from dsl import syntax
from dsl.check.arguments import Arguments, whole_number
from dsl.check.conditions import both, condition
from dsl.check.elsewhere import declared, unquoted
from dsl.check.offered import of_other_language, offered
from dsl.check.scope import Scope
from dsl.contract import Dimension
from dsl.diagnostic import rewrite
from dsl.quantity import Condition, Members
from dsl.suggestion import corrections, suggestion
from dsl.vocabulary import Role


@frozen
class Population:
    """Whose figures, and when: what all quantities have in common."""

    members: Members
    where: Condition | None
    period: int
    group: str


def usual(scope: Scope) -> Population:
    """Everybody that the scope looks at, pooled, in its period."""
    return Population((), scope.where, scope.period, "")


def population(arguments: Arguments, scope: Scope) -> Population | None:
    """The population that the arguments of a quantity name; None where a message was given."""
    members = _members(arguments, scope)
    found = [condition(where.condition, scope) for where in arguments.where]
    period = _period(arguments, scope)
    belongs = group("group", arguments, scope)
    if members is None or None in found or period is None or belongs is None:
        return None
    where = scope.where
    for extra in found:
        where = both(where, extra)
    return Population(members, where, period, belongs)


def _members(arguments: Arguments, scope: Scope) -> Members | None:
    """The members named, one a dimension; `all` is left out, `each` is the member that is being looked at."""
    found: list[tuple[str, str]] = []
    for name, dimension in scope.session.declarations.dimensions.items():
        argument = arguments.named.get(name)
        if argument is None:
            continue
        member = argument.value.name if isinstance(argument.value, syntax.Name) else ""
        if member == "each":
            if name not in dict(scope.every):
                beside = rewrite(argument.value.span, offered(("all",), Role.CONSTANT, argument.span)[0])
                each = argument.span.text
                scope.report("M0241", argument.span, beside, text=each, all=f"{name}={beside.edits[0].text}", name=name)
                return None
            found.append((name, dict(scope.every)[name]))
        elif member in [known.name for known in dimension.members]:
            found.append((name, member))
        elif member != "all":
            if isinstance(argument.value, syntax.Name) and of_other_language(argument.value, Role.CONSTANT, scope):
                return None
            _report_stranger(argument, dimension, scope)
            return None
    return tuple(sorted(found))


def _report_stranger(argument: syntax.Named, dimension: Dimension, scope: Scope) -> None:
    """The message about what is no member of a dimension; who writes a label means the member."""
    span, labels = argument.value.span, {member.label: member.name for member in dimension.members}
    known = [*(member.name for member in dimension.members), *offered(("each", "all"), Role.CONSTANT, span)]
    hint = suggestion(span.text, known, labels=labels)
    scope.report(
        "M0242",
        span,
        *declared(dimension.name, scope),
        *corrections(span, hint),
        text=unquoted(span),
        name=dimension.name,
        suggestion=hint,
    )


def _period(arguments: Arguments, scope: Scope) -> int | None:
    argument = arguments.named.get("period")
    if argument is None:
        return scope.period
    if isinstance(argument.value, syntax.Name) and argument.value.name == "previous":
        return scope.period - 1
    return whole_number(argument, scope, 1)


def group(name: str, arguments: Arguments, scope: Scope) -> str | None:
    """`group=control` or `against=control`: "control", "" where it is not given, None with a message."""
    argument = arguments.named.get(name)
    if argument is None:
        return ""
    if isinstance(argument.value, syntax.Name) and argument.value.name == "control":
        return "control"
    (control,) = offered(("control",), Role.CONSTANT, argument.span)
    fix = rewrite(argument.value.span, control)
    words = {"name": argument.name.span.text, "text": argument.value.span.text, "control": control}
    scope.report("M0243", argument.span, fix, **words)
    return None
