"""How else programs write a text that a measurement set names: 3.0 for 3, and letters such as é as one sign or as two.

pandas writes the whole numbers of a column with a gap in it as 3.0 (or 3,0), and macOS writes é as an e with an accent behind
it, which looks the same. A text that the set names means what the set says, and no other text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from unicodedata import normalize


def spellings(texts: Iterable[str], apart: Collection[str] = (), *, numbers: bool = True) -> tuple[str, ...]:
    """The texts, and behind them how else each may be written, unless that is one of `apart`, which mean something else."""
    found = dict.fromkeys(texts)
    for text in tuple(found):
        found.update(dict.fromkeys(other for other in _others(text, numbers) if other not in apart))
    return tuple(found)


def spelled(
    names: Mapping[str, Sequence[str]], missing: Sequence[str], *, numbers: bool = True
) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """The texts of each name and those that mean nothing, with how else each may be written; none of them means two things."""
    taken = {*missing, *(text for texts in names.values() for text in texts)}
    every = {name: spellings(texts, taken, numbers=numbers) for name, texts in names.items()}
    return every, spellings(missing, taken, numbers=numbers)


def named(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts without those that are how else one before them is written."""
    found: dict[str, None] = {}
    others: set[str] = set()
    for text in texts:
        if text not in others:
            found[text] = None
            others.update(_others(text, True))
    return tuple(found)


def _others(text: str, numbers: bool) -> Iterator[str]:
    yield from {normalize("NFC", text), normalize("NFD", text)} - {text}
    if numbers and re.fullmatch(r"-?(0|[1-9][0-9]{0,14})", text):
        yield from (f"{text}.0", f"{text},0")
