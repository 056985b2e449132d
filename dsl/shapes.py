"""How the lines of a language look: regular expressions that tell statements apart before they are read."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from dsl.terminals import COMMA, OPENING, QUOTED, opens_clause
from dsl.vocabulary import Role, any_of, spelled, spelling

NAME = r"[^\W\d]\w*"
ID = r"[^\W_]\w*(?:\.\w+)*"


@frozen
class Shapes:
    """How the lines of a language look, as regular expressions.

    `labelled` is the start of a line `name:` or `name "label":`, `statement` that of a line that no formula goes on with,
    `listed` that of a line with the mark of a list before it, `uncoloned` that of a criterion without its colon.
    """

    labelled: re.Pattern[str]
    goal: re.Pattern[str]
    head: re.Pattern[str]
    statement: re.Pattern[str]
    continuing: re.Pattern[str]
    unfinished: re.Pattern[str]
    listed: re.Pattern[str]
    uncoloned: re.Pattern[str]
    piece: re.Pattern[str]


@cache
def shapes(language: str) -> Shapes:
    """The shapes of a language's lines, made when the first text in it is read."""

    def reserved(*ids: str) -> str:
        return any_of(Role.RESERVED, language, *ids)

    quote, remarks = OPENING[language], any_of(Role.HEAD, language, *_REMARKS)
    plain = any_of(Role.HEAD, language, *(set(spelled(Role.HEAD)) - _REMARKS))
    comparing = any_of(Role.COMPARISON, language)
    dangling = reserved("and", "or", "not", "in", "then", "else", "between")
    labelled = rf"({NAME})\s*(?:(?:{QUOTED[language]})\s*)?:"
    first = any_of(Role.HEAD, language) + "|" + any_of(Role.CLAUSE, language) + "|" + reserved("goal", "goals", "weight", "where")
    return Shapes(
        labelled=re.compile(rf"\s*{labelled}"),
        goal=re.compile(
            rf"\s*(?:{spelling('replace', Role.HEAD, language)}\s+)?(?i:{reserved('goal')})\s+{ID}\s*[:.,–—-]?\s*[{quote}]"
        ),
        head=re.compile(rf"\s*(?:{any_of(Role.HEAD, language)})\s+[\w{quote}]"),
        statement=re.compile(
            rf"\s*(?:(?:{plain})\s+[\w{quote}]|(?:{remarks})\s*[{quote}]"
            rf"|(?:{any_of(Role.CLAUSE, language)}){opens_clause(language)}|(?:{reserved('weight', 'where')})\s+[\w{quote}(])"
        ),
        continuing=re.compile(rf"\s*(?:[+*/)<>=≤≥≠]|{reserved('and', 'or', 'then', 'else', 'in')})"),
        unfinished=re.compile(rf"(?:[-+*/^(<>=≤≥≠]|{COMMA[language]})$|(?<!\w)(?:{dangling}|{comparing})$"),
        listed=re.compile(rf"\s*(?:[•·▪‣◦●○–—*-]|[0-9]{{1,2}}[.)]|[a-z]\))\s+(?={labelled}|(?i:{first})\s+[\w{quote}])"),
        uncoloned=re.compile(rf"((?P<name>{NAME})(?:\s*(?:{QUOTED[language]}))?)\s+(?=\S)"),
        piece=re.compile(_PIECE.format(quoted=QUOTED[language]), re.VERBOSE),
    )


_REMARKS = {"text", "note", "source"}
_PIECE = r"""(?P<text>{quoted})
    |(?P<comment>\#.*)
    |(?P<bracket>[()])
    |(?P<quote>["“”„«»‘’‚´`'])
    |(?P<odd>[\u00a0\u202f\u2007–−—\[\]{{}}])
    |(?P<hidden>[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff])"""
