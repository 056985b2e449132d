"""Words of the language in a message: those of the file that the message points into, and what a word of the other one means."""

from __future__ import annotations

from collections.abc import Iterable

from dsl.check.scope import Scope
from dsl.diagnostic import rewrite
from dsl.expected import example
from dsl.source import Span
from dsl.syntax import Name
from dsl.tongue import language_of, named
from dsl.vocabulary import Role, foreign, spelled, spelling


def offered(ids: Iterable[str], role: Role, place: Span) -> list[str]:
    """The words of a role by their ids, in the language of the file; other names as they are."""
    language, known = language_of(place.source), spelled(role)
    return [spelling(id, role, language) if id in known else id for id in ids]


def usage(text: str, place: Span) -> str:
    """How something is written, with names of this house in place of the author's, in the language of the file."""
    return example(text, language_of(place.source))


def of_other_language(name: Name, role: Role, scope: Scope) -> bool:
    """Whether a name that nothing has is a Danish word in an English file, with a message; the parser tells of the reverse."""
    right = foreign("english", role).get(name.name)
    if right is not None:
        scope.report(
            "M0157", name.span, rewrite(name.span, right, safe=True), word=name.name, right=right, language=named("english")
        )
    return right is not None
