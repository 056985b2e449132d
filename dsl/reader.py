"""The room that knows Lark: reads the text of a statement by a rule of the grammar.

The grammar is prepared when the first statement is read, and kept between runs (`dsl/cache.py`).
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from threading import Lock
from typing import Any

from lark import Lark
from lark.exceptions import UnexpectedInput, UnexpectedToken

from dsl.build_goals import StatementBuilder
from dsl.build_words import Words
from dsl.cache import kept_grammar
from dsl.diagnostic import Diagnostic
from dsl.piece import Piece
from dsl.source import Source
from dsl.stop import Stop
from dsl.terminals import KEYWORDS, names_exclude, terminals
from dsl.vocabulary import Role, canonical

STARTS = (
    *("contract", "language", "between", "period", "import", "goals", "parties", "hide"),
    *("survey", "question", "details", "dimension", "measure", "table", "row", "define"),
    *("goal", "replace", "criterion", "done", "show", "score", "clauses", "remark", "allow"),
    *("remove", "change", "set", "example", "given", "expect", "scenario", "expr"),
    *("assignment", "lever", "variation"),
)
"""The rules by which a whole text can be read: one for each kind of statement, and that of an expression."""


@cache
def grammar(language: str) -> str:
    """The whole grammar of a language: `dsl/grammar.lark` with its terminals."""
    rules = pkgutil.get_data("dsl", "grammar.lark")  # importlib.resources takes long to import
    assert rules is not None
    return rules.decode("utf-8").replace("(?!RESERVED)", f"(?!(?:{names_exclude(language)}))") + terminals(language)


class Reader:
    """The prepared grammar of a language with its tree builder."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._builder = StatementBuilder(language)
        self._lock = Lock()  # the builder makes nodes of one source at a time
        text = grammar(language)
        kept = kept_grammar(sha256(text.encode()).hexdigest()[:16])
        place = {"cache": str(kept)} if kept else {}
        self._lark = Lark(text, parser="lalr", start=list(STARTS), transformer=self._builder, **place)

    def read(self, source: Source, start: int, end: int, rule: str, text: str = "") -> tuple[Any, Diagnostic | None]:
        """The statement from `start` to `end`, or None and the first thing that is wrong with it.

        `text` is what to read in place of that stretch, letter for letter as long as it.
        """
        with self._lock:
            self._builder.begin(source, start, end)
            try:
                made = self._lark.parse(text or source.text[start:end], start=rule)
            except UnexpectedInput as error:
                return None, self._explained(error, source, start, end, rule)
            problems = self._builder.problems
            return (None, problems[0]) if problems else (made, None)

    def pieces(self, source: Source, start: int, end: int, rule: str) -> tuple[Piece, ...]:
        """The words and signs of a statement that can be read, in the order of the text; comments lie between them."""
        with self._lock:
            self._builder.begin(source, start, end)
            parser = self._lark.parse_interactive(source.text[start:end], start=rule)
            tokens = list(parser.iter_parse())
            parser.feed_eof(tokens[-1])  # type: ignore[no-untyped-call]  # Lark gives no type for it
            return tuple(_pieces(tokens, self._builder.words, start, self.language))

    def what_follows(self, source: Source, start: int, end: int, rule: str) -> frozenset[str]:
        """The terminals that may stand behind a beginning of a statement; none where it is wrong already."""
        with self._lock:
            self._builder.begin(source, start, end)
            parser = self._lark.parse_interactive(source.text[start:end], start=rule)
            try:
                for _ in parser.iter_parse():
                    pass
            except UnexpectedInput:
                return frozenset()
            return _expected(parser.parser_state)

    def _explained(self, error: UnexpectedInput, source: Source, start: int, end: int, rule: str) -> Diagnostic:
        """What was wrong before the place where reading stopped, or else why it stopped."""
        from dsl.mistakes import explain

        problems = self._builder.problems
        return problems[0] if problems else explain(_stop(error, source, start, end, rule, self.language))


def _pieces(tokens: list[Any], words: Words, offset: int, language: str) -> Iterator[Piece]:
    """The tokens with the words that they are; those of one word of several are put together."""
    covered = 0
    for token in tokens:
        if token.start_pos < covered:
            continue
        word = KEYWORDS.get(token.type)
        end, role, id = words.get(token.start_pos, (token.end_pos, word.role if word else None, word.id if word else ""))
        if token.type == "WORDED":
            role, id = Role.COMPARISON, canonical(token, Role.COMPARISON, language) or ""
        yield Piece(token.type.lstrip("_"), str(token), token.start_pos + offset, end + offset, role, id)
        covered = end


@cache
def reader(language: str) -> Reader:
    """The one reader of a language, made when it is first asked for."""
    return Reader(language)


def _expected(state: Any) -> frozenset[str]:
    """The terminals that a state of the parser goes on with."""
    return frozenset(name.lstrip("_") for name in state.parse_conf.states[state.position] if name.isupper())


def _stop(error: Any, source: Source, start: int, end: int, rule: str, language: str) -> Stop:
    """Lark's error in the terms of this house."""
    state = error.state
    expected = _expected(state) or _NOTHING_MORE
    at, word, type = start + error.pos_in_stream, source.text[start + error.pos_in_stream :][:1], ""
    if isinstance(error, UnexpectedToken):
        ended = error.token.type == "$END"
        at, word = (end, "") if ended else (at, str(error.token))
        type = _AS_READ.get(error.token.type, error.token.type)
    return Stop(source, start, end, at, word, type.lstrip("_"), tuple(state.value_stack), expected, rule, language)


_NOTHING_MORE = frozenset({"$END"})
"""What can come where a whole statement has been read."""

_AS_READ = {"ID": "NAME", "CALL": "NAME", "ARGUMENT": "NAME"}
"""Out of their places these are names like any other."""
