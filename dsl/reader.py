"""The room that knows Lark: reads the text of a statement by a rule of the grammar.

The grammar is prepared when the first statement is read, and kept between runs (`dsl/cache.py`).
"""

from __future__ import annotations

import pkgutil
from functools import cache
from hashlib import sha256
from threading import Lock
from typing import Any

from lark import Lark
from lark.exceptions import UnexpectedInput, UnexpectedToken

from dsl.build_goals import StatementBuilder
from dsl.cache import kept_grammar
from dsl.diagnostic import Diagnostic
from dsl.source import Source
from dsl.stop import Stop
from dsl.vocabulary import CONNECTING, either, terminals

STARTS = (
    *("contract", "language", "between", "period", "import", "goals", "parties", "hide"),
    *("survey", "question", "details", "dimension", "measure", "table", "row", "define"),
    *("goal", "replace", "criterion", "done", "show", "score", "clauses", "remark"),
    *("remove", "change", "set", "example", "given", "expect", "scenario", "expr"),
    *("assignment", "lever", "variation"),
)
"""The rules by which a whole text can be read: one for each kind of statement, and that of an expression."""


@cache
def grammar() -> str:
    """The whole grammar: `dsl/grammar.lark` with the keywords of the vocabulary."""
    rules = pkgutil.get_data("dsl", "grammar.lark")  # importlib.resources takes long to import
    assert rules is not None
    return rules.decode("utf-8").replace("(?!RESERVED)", f"(?!(?:{either(*CONNECTING)}))") + terminals()


class Reader:
    """The prepared grammar with its tree builder."""

    def __init__(self) -> None:
        self._builder = StatementBuilder()
        self._lock = Lock()  # the builder makes nodes of one source at a time
        kept = kept_grammar(sha256(grammar().encode()).hexdigest()[:16])
        place = {"cache": str(kept)} if kept else {}
        self._lark = Lark(grammar(), parser="lalr", start=list(STARTS), transformer=self._builder, **place)

    def read(self, source: Source, start: int, end: int, rule: str, text: str = "") -> tuple[Any, Diagnostic | None]:
        """The statement from `start` to `end`, or None and the first thing that is wrong with it.

        `text` is what to read in place of that stretch, letter for letter as long as it.
        """
        with self._lock:
            self._builder.begin(source, start)
            try:
                made = self._lark.parse(text or source.text[start:end], start=rule)
            except UnexpectedInput as error:
                return None, self._explained(error, source, start, end, rule)
            problems = self._builder.problems
            return (None, problems[0]) if problems else (made, None)

    def _explained(self, error: UnexpectedInput, source: Source, start: int, end: int, rule: str) -> Diagnostic:
        """What was wrong before the place where reading stopped, or else why it stopped."""
        from dsl.mistakes import explain

        problems = self._builder.problems
        return problems[0] if problems else explain(_stop(error, source, start, end, rule))


@cache
def reader() -> Reader:
    """The one reader, made when it is first asked for."""
    return Reader()


def _stop(error: Any, source: Source, start: int, end: int, rule: str) -> Stop:
    """Lark's error in the terms of this house."""
    state = error.state
    expected = frozenset(name for name in state.parse_conf.states[state.position] if name.isupper()) or _NOTHING_MORE
    at, word, type = start + error.pos_in_stream, source.text[start + error.pos_in_stream :][:1], ""
    if isinstance(error, UnexpectedToken):
        ended = error.token.type == "$END"
        at, word = (end, "") if ended else (at, str(error.token))
        type = _AS_READ.get(error.token.type, error.token.type)
    return Stop(source, start, end, at, word, type, tuple(state.value_stack), expected, rule)


_NOTHING_MORE = frozenset({"$END"})
"""What can come where a whole statement has been read."""

_AS_READ = {"ID": "NAME", "CALL": "NAME", "ARGUMENT": "NAME"}
"""Out of their places these are names like any other."""
