"""Seeded mutations of texts: what a slip of the hand, a bad copy or ill will makes of a file."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

JUNK = [
    *"()[]{}:;,=<>+-*/^%#\"'.…–−”“\t\n\\|&!?@$~`",
    "\u00a0", "\u200b", "\ufeff", "\u202e", "æøå", "ﬁ", "𝟙", "٣", "\x00", "\x1b[31m", "\r", "\x85", "\u2028",
    "goal", "score", "target", "each", "if", "then", "else", "not applicable", "weight", "between", "where",
    "define x(x) = x(x)\n",
    "80%", "80 pct.", "0,80", "1e999", "9" * 80, "-", "5 pp", "2022-13-45", "0x10", "NaN", "inf", "1/0",
    "&a ", "*a", "!!python/object:os.system ", "<<: ", "? ", "- ", "{a: b}", "[1, 2", "'", "|\n", "---\n", "%YAML 9.9\n",
]  # fmt: skip


def _at(random: Random, text: str) -> int:
    return random.randrange(len(text) + 1)


def _insert(random: Random, text: str) -> str:
    at = _at(random, text)
    return text[:at] + random.choice(JUNK) + text[at:]


def _delete(random: Random, text: str) -> str:
    at = _at(random, text)
    return text[:at] + text[at + random.choice((1, 1, 2, 5, 20)) :]


def _cut(random: Random, text: str) -> str:
    return text[: _at(random, text)]


def _swap_lines(random: Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    if len(lines) < 2:
        return text
    first, second = random.sample(range(len(lines)), 2)
    lines[first], lines[second] = lines[second], lines[first]
    return "".join(lines)


def _repeat_line(random: Random, text: str) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at = random.randrange(len(lines))
    return "".join([*lines[:at], *lines[at : at + 1] * random.choice((2, 3)), *lines[at + 1 :]])


def _swap_words(random: Random, text: str) -> str:
    words = text.split(" ")
    first, second = random.randrange(len(words)), random.randrange(len(words))
    words[first], words[second] = words[second], words[first]
    return " ".join(words)


def _other_digit(random: Random, text: str) -> str:
    digits = [at for at, letter in enumerate(text) if letter.isdigit()]
    if not digits:
        return text
    at = random.choice(digits)
    return text[:at] + random.choice("0123456789") + text[at + 1 :]


_MUTATIONS: list[Callable[[Random, str], str]] = [
    _insert, _insert, _insert, _delete, _delete, _cut, _swap_lines, _repeat_line, _swap_words, _other_digit
]  # fmt: skip


def mutated(text: str, random: Random) -> str:
    """The text after one to four mutations."""
    for _ in range(random.choice((1, 1, 2, 4))):
        text = random.choice(_MUTATIONS)(random, text)
    return text
