"""The lexer gives what Lark's own contextual lexer would give, token by token, also where a line is wrong."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput, UnexpectedToken

from dsl import lines, vocabulary
from dsl.lexer import StatementLexer
from dsl.parser import RULES
from dsl.reader import STARTS, grammar
from dsl.source import Source

RULE_FILES = sorted((Path(__file__).parent.parent.parent / "rules").glob("*/*.maal"))


@pytest.fixture(scope="module")
def both() -> Iterator[tuple[Lark, Lark]]:
    """The grammar with Lark's lexer and with ours."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("lark.lexer.has_interegular", False)  # words are compared with each other in another test
        yield (
            Lark(grammar(), parser="lalr", start=list(STARTS)),
            Lark(grammar(), parser="lalr", start=list(STARTS), lexer=StatementLexer),
        )


def statements() -> list[tuple[str, str]]:
    """Every statement of the rule files, with the rule that reads it."""
    found: set[tuple[str, str]] = set()
    for file in RULE_FILES:
        source = Source(file.name, file.read_text("utf-8"))
        for line in lines.split(source):
            text = source.text[line.start : line.end]
            word = lines.WORD.match(text)
            labelled = lines.LABELLED.match(text)
            found |= {(text, "criterion"), (text, "row")} if labelled else {(text, RULES[word[0]])} if word else set()
    return sorted(found)


def outcome(lark: Lark, text: str, rule: str) -> object:
    """The tree of a statement, or where and in what state the reading stopped."""
    try:
        return _plain(lark.parse(text, start=rule))
    except UnexpectedInput as error:
        state: Any = error.state
        could = sorted(state.parse_conf.states[state.position])
        token = _plain(error.token) if isinstance(error, UnexpectedToken) else None
        return type(error), error.pos_in_stream, token, could, [_plain(each) for each in state.value_stack]


def _plain(part: object) -> object:
    if isinstance(part, Tree):
        return str(part.data), [_plain(child) for child in part.children]
    return (part.type, str(part), part.start_pos, part.end_pos) if isinstance(part, Token) else part


def damaged(text: str, words: list[str], luck: random.Random) -> str:
    """A statement with something put in or taken out."""
    at = luck.randrange(len(text) + 1)
    added = luck.choice([luck.choice(words), f" {luck.choice(words)} ", luck.choice(' \n\t#"()=<>,:;.%§éæø½²0'), ""])
    return text[:at] + added + text[at + luck.choice([0, 0, 1, 4]) :]


def test_every_statement_of_the_rules_is_read_alike(both: tuple[Lark, Lark]) -> None:
    """The trees have the same tokens at the same places."""
    for text, rule in statements():
        assert outcome(both[1], text, rule) == outcome(both[0], text, rule)


@pytest.mark.parametrize("seed", range(5))
def test_damaged_statements_stop_alike(both: tuple[Lark, Lark], seed: int) -> None:
    """What cannot be read is told at the same place, with the same token and the same expectations."""
    luck = random.Random(seed)  # no secret
    known = statements()
    words = [word for text, _ in known for word in re.findall(r"\w+|[^\w\s]", text)]
    for text, rule in luck.choices(known, k=400):
        wrong = damaged(text, words, luck)
        asked = luck.choice([rule, rule, rule, luck.choice(STARTS)])
        assert outcome(both[1], wrong, asked) == outcome(both[0], wrong, asked), (wrong, asked)


def test_every_keyword_terminal_begins_as_the_lexer_thinks(both: tuple[Lark, Lark]) -> None:
    """The first words that the lexer looks for are those of the grammar."""
    terminals = {terminal.name: re.compile(terminal.pattern.to_regexp()) for terminal in both[0].terminals}
    spelt = {word for role in vocabulary.Role for word in vocabulary.spelled(role)}
    for name, firsts in vocabulary.first_words().items():
        begun = {word.split()[0] for word in spelt if terminals[name].match(f"{word} x")}
        assert begun == firsts, name
