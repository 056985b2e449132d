"""What is said of a code at length: its meaning, why it is asked, and how wrong and right look."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from dsl.catalogue import Explanation, said
from dsl.diagnostic import Wording

_OPEN = "…"
"""A hint that is made of the user's own words alone: there is nothing to read in it."""


def render(explained: Explanation, language: str, width: int) -> str:
    """The explanation of a code for a terminal of so many columns."""
    return "\n".join(_lines(explained, language, width)) + "\n"


def _lines(explained: Explanation, language: str, width: int) -> Iterator[str]:
    yield f"{explained.code} ({said(Wording(explained.severity.value), language)})"
    for text in (explained.title, explained.hint):
        if text and text != _OPEN:
            yield from ("", *textwrap.wrap(text, width))
    for paragraph in (explained.why or "").split("\n\n"):
        if paragraph:
            yield from ("", *textwrap.wrap(" ".join(paragraph.split()), width))
    for key, sample in (("wrong", explained.wrong), ("right", explained.right)):
        if sample:
            yield from ("", f"{said(Wording(key), language)}:", "", textwrap.indent(sample, "    "))
