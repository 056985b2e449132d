"""What a contract allows: the lints that are not to tell of what is meant as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from dsl import syntax
from dsl.check.scope import Session
from dsl.contract import Allowance
from dsl.diagnostic import problem
from dsl.suggestion import corrections, suggestion
from dsl.tongue import language_of
from dsl.vocabulary import Role, foreign, spelled


def allowances(file: syntax.File) -> tuple[Allowance, ...]:
    """What the contract, its goals and their criteria allow, of lints that there are."""
    known = spelled(Role.LINT)
    return tuple(
        Allowance(one.lint.name, one.reason, goal, criterion, one.span)
        for goal, criterion, clauses in _owners(file)
        for one in clauses.allows
        if one.lint.name in known
    )


def hold_allowances(file: syntax.File, session: Session) -> None:
    """Tell of a name that no lint has."""
    known = spelled(Role.LINT)
    for _, _, clauses in _owners(file):
        for one in clauses.allows:
            if one.lint.name not in known:
                language = language_of(one.span.source)
                hint = suggestion(one.lint.name, spelled(Role.LINT, language), labels=foreign(language, Role.LINT))
                fixes = corrections(one.lint.span, hint)
                session.add(problem("M1009", one.lint.span, *fixes, name=one.lint.name, suggestion=hint))


def _owners(file: syntax.File) -> Iterator[tuple[str | None, str | None, syntax.Clauses]]:
    yield None, None, file.clauses
    for goal in file.goals:
        yield goal.id, None, goal.clauses
        yield from ((goal.id, part.name, part.clauses) for part in goal.parts)
