"""The name that was probably meant: a sentence that offers it, and the fixes that write it.

Names are compared as they are said, not as they are typed: capitals, blanks and the letters æ, ø and å do not tell two apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from dsl.diagnostic import Fix, Listed, Wording, rewrite, shortened, wording
from dsl.source import Span

NONE_DECLARED = Wording("none-declared")
"""What is said where there is no name at all."""

_MOST_COMPARED = 100
"""With more names than this only those with the same first letter are compared: a file may hold thousands of mistakes."""
_LONGEST = 80
_MOST_SHOWN = 8


def suggestion(
    word: str, known: Iterable[str], otherwise: Wording = NONE_DECLARED, labels: Mapping[str, str] | None = None
) -> Wording:
    """A sentence that offers the nearest known names, or lists a few of those there are (for no word always).

    `labels` are what people read, each with the name that it belongs to: who writes a label means the name.
    """
    names = list(dict.fromkeys(known))
    if near := _nearest(word, {**(labels or {}), **dict(zip(names, names, strict=True))}):
        return wording("did-you-mean", names=Listed(tuple(f'"{name}"' for name in near)))
    if len(names) > 2 and names == [str(number + 1) for number in range(len(names))]:
        return wording("there-is-numbers", count=len(names))
    return _there_is(names) if names else otherwise


def corrections(span: Span, hint: Wording | None) -> tuple[Fix, ...]:
    """The fixes that write what a suggestion offers: each of the names, or what it says to write `instead`."""
    if hint and "instead" in hint.words:
        return (rewrite(span, str(hint.words["instead"])),)
    names = hint.words["names"] if hint and hint.key == "did-you-mean" else None
    return tuple(rewrite(span, str(name)[1:-1]) for name in names.words) if isinstance(names, Listed) else ()


def _nearest(word: str, spellings: Mapping[str, str]) -> list[str]:
    """At most two names, the nearest first; of those that are said alike only them."""
    from difflib import get_close_matches

    said = _said(word[:_LONGEST])
    if not said:
        return []
    compared: dict[str, str] = {}
    for spelled, name in spellings.items():
        if len(spellings) <= _MOST_COMPARED or spelled[:1].casefold() == word[:1].casefold():
            compared.setdefault(_said(spelled), name)
    if said in compared:
        return [compared[said]]
    if said.isdecimal() and all(each.isdecimal() for each in compared):
        return []
    close = get_close_matches(said, list(compared)[:_MOST_COMPARED], n=2, cutoff=0.6)
    return list(dict.fromkeys(compared[each] for each in close))


@lru_cache(maxsize=4096)
def _said(word: str) -> str:
    """A name as it is said: without capitals, quotes and blanks, the Danish letters as two."""
    plain = re.sub(r"[^\w]+", "_", word.casefold()).strip("_")
    return plain.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")


def _there_is(names: list[str]) -> Wording:
    shown = [shortened(name) for name in names[:_MOST_SHOWN]]
    more = len(names) - len(shown)
    if more:
        return wording("there-is-more", names=", ".join(shown), more=more)
    return wording("there-is", names=Listed(tuple(shown), "and"), count=len(shown))
