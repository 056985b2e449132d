"""The name that a reader probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def near(word: str, known: Iterable[str], otherwise: str = "Nothing may stand here.") -> str:
    """A sentence that offers the nearest known names, or lists a few of those there are (for no word always)."""
    names = list(dict.fromkeys(known))
    from difflib import get_close_matches

    close = [f'"{name}"' for name in get_close_matches(word[:80], names, n=2, cutoff=0.6)] if word else []
    if close:
        return f"Did you mean {' or '.join(close)}?"
    if not names:
        return otherwise
    return f"There is {', '.join(names[:_MOST])}{', …' if len(names) > _MOST else ''}."


_MOST = 14
