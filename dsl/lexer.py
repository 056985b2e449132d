"""The lexer: the next token of a statement, among the terminals that the parser can take where it stands.

It gives what Lark's contextual lexer would. That one compiles a large regular expression for each of the many sets of
terminals that may come, which takes longer than reading a contract; here each terminal is tried by itself, a keyword
only where its first word stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken
from lark.lexer import Lexer, PatternStr, TerminalDef, Token

from dsl.vocabulary import first_words, pattern

_Try = tuple[str, Callable[[str, int], re.Match[str] | None] | None, int]
"""A terminal, what must match (None: nothing more), and how many letters on from the token's start."""

_WORD = re.compile(r"\w+")


class StatementLexer(Lexer):
    """Reads the tokens of one statement after the other; it keeps nothing of them."""

    __future_interface__ = 2  # Lark hands in the state of the lexer and of the parser

    def __init__(self, conf: Any) -> None:
        self._terminals = sorted((each for each in conf.terminals if each.name not in conf.ignore), key=_rank)
        ignored = (each.pattern.to_regexp() for each in conf.terminals if each.name in conf.ignore)
        self._ignored = re.compile(f"(?:{'|'.join(ignored)})*")
        self._keywords = {word for words in first_words().values() for word in words}
        self._known: dict[tuple[int | None, str], tuple[_Try, ...]] = {}

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Token]:
        """The tokens, each read when the parser has taken the one before it."""
        text: str = lexer_state.text.text
        at = self._behind_ignored(text, 0)
        while at < len(text):
            token = self._token(text, at, parser_state.position, parser_state)
            if token is None:
                raise self._refused(text, at, parser_state)
            yield token
            at = self._behind_ignored(text, token.end_pos or at)

    def _behind_ignored(self, text: str, at: int) -> int:
        blanks = self._ignored.match(text, at)
        return blanks.end() if blanks else at

    def _token(self, text: str, at: int, position: int | None, parser_state: Any) -> Token | None:
        """The token at an offset; without a position, whichever terminal it may be anywhere."""
        found = _WORD.match(text, at)
        word = found[0] if found else text[at]
        key = (position, word if word in self._keywords else word[0])
        tries = self._known.get(key)
        if tries is None:
            accepted = None if position is None else parser_state.parse_conf.states[position]
            tries = self._known[key] = tuple(self._tries(key[1], accepted))
        for name, match, skipped in tries:
            if match is None:
                return Token(name, word, at, None, None, None, None, at + skipped)
            if ended := match(text, at + skipped):
                return Token(name, text[at : ended.end()], at, None, None, None, None, ended.end())
        return None

    def _tries(self, word: str, accepted: Any) -> Iterator[_Try]:
        """What to try where a keyword or a letter stands, the first that matches wins."""
        for terminal in self._terminals:
            if accepted is None or terminal.name in accepted:
                found = _try(terminal, word)
                if found is not None:
                    yield found

    def _refused(self, text: str, at: int, parser_state: Any) -> UnexpectedInput:
        """The error for what stands at an offset: a terminal that cannot come here, or a letter of none."""
        expected = set(parser_state.parse_conf.states[parser_state.position])
        token = self._token(text, at, None, parser_state)
        if token is None:
            return UnexpectedCharacters(text, at, 1, at + 1, expected, state=parser_state)  # type: ignore[no-untyped-call]
        return UnexpectedToken(token, expected, state=parser_state)  # type: ignore[no-untyped-call]  # so in Lark


def _rank(terminal: TerminalDef) -> tuple[int, int, int, str]:
    """The order in which Lark tries terminals."""
    return -terminal.priority, -terminal.pattern.max_width, -len(terminal.pattern.value), terminal.name


def _try(terminal: TerminalDef, word: str) -> _Try | None:
    """How to try a terminal where a keyword or a letter stands; None where it cannot be that terminal."""
    value, firsts = terminal.pattern.value, first_words().get(terminal.name)
    if firsts is None:
        possible = value[0] == word[0] if isinstance(terminal.pattern, PatternStr) else True
        return (terminal.name, _matching(terminal.pattern.to_regexp()), 0) if possible else None
    if word not in firsts:
        return None
    if len(firsts) > 1 or not value.startswith(pattern(word)):
        return terminal.name, _matching(value), 0
    rest = value.removeprefix(pattern(word))
    return terminal.name, _matching(rest) if rest else None, len(word)


@cache
def _matching(expression: str) -> Callable[[str, int], re.Match[str] | None]:
    return re.compile(expression).match
