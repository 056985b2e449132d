"""Text to words: the tokens of one logical line, and the logical lines of a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Token(NamedTuple):
    """A word of the text: its kind (text, date, number, word, sign) and where it stands in its line."""

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """The place after its last character."""
        return self.start + len(self.text)


PATTERN = re.compile(
    r"""\s*(?:
      (?P<text>"(?:[^"]|"")*")
    | (?P<date>\d{4}-\d{2}-\d{2})
    | (?P<number>\d+(?:\.\d+)?)
    | (?P<percent>%|pct\.?(?!\w))
    | (?P<word>[^\W\d]\w*)
    | (?P<sign>\.\.|>=|<=|<>|[≥≤≠<>=+\-*/^(),:])
    )""",
    re.VERBOSE,
)
SAME_SIGN = {"≥": ">=", "≤": "<=", "≠": "<>"}


def tokens(line: str) -> list[Token]:
    """The tokens of one logical line."""
    found, place = [], 0
    line = line.rstrip()
    while place < len(line):
        match = PATTERN.match(line, place)
        if match is None or match.lastgroup is None:
            raise ValueError(f"the reference cannot read {line[place:]!r}")
        kind = match.lastgroup
        text = match.group(kind)
        found.append(Token(kind, SAME_SIGN.get(text, text), match.start(kind)))
        place = match.end()
    return found


GOAL = re.compile(r"\s*(replace\s+)?goal\s+[\w.]+\s+\"")
GOES_ON_BEFORE = re.compile(r"\s*((and|or|then|else|in)\b|[+*/)<>=])")
GOES_ON_AFTER = re.compile(r"(,|[+\-*/^<>=]|\b(and|or|then|else|not))\s*$")


def lines(text: str) -> Iterator[str]:
    """The logical lines: comments and empty lines gone, and a line that goes on joined with the next."""
    current = ""
    for raw in text.splitlines():
        line = _without_comment(raw)
        if not line.strip():
            continue
        if current and not GOAL.match(line) and _goes_on(current, line):
            current += " " + line.strip()
            continue
        if current:
            yield current
        current = line.strip()
    if current:
        yield current


def _goes_on(line: str, following: str) -> bool:
    bare = re.sub(r'"(?:[^"]|"")*"', '""', line)
    return bare.count("(") > bare.count(")") or bool(GOES_ON_AFTER.search(bare) or GOES_ON_BEFORE.match(following))


def _without_comment(line: str) -> str:
    match = re.match(r'(?:[^"#]|"[^"]*")*', line)
    return match.group() if match else line
