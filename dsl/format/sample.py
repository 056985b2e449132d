"""Samples of the language, such as a wish or a quantity, as another language writes them."""

from __future__ import annotations

from functools import cache

from dsl.format.brackets import parted
from dsl.format.line import laid_out
from dsl.format.spelling import spelled
from dsl.reader import STARTS, reader
from dsl.source import Source
from dsl.vocabulary import WORDS


@cache
def translated(text: str, language: str, own: str = "english") -> str:
    """A line, a part of one or a lone word, written in `own`, in another language; as it is where it is none of these."""
    word = next((word.spelled(language) for word in WORDS if word.spelled(own) == text), None)
    source = Source("", text)
    for rule in () if word else STARTS:
        if reader(own).read(source, 0, len(text), rule)[1] is None:
            pieces = [spelled(piece, language) for piece in reader(own).pieces(source, 0, len(text), rule)]
            return laid_out(parted(pieces, language), rule, "", "")[0][0]
    return word or text
