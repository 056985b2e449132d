"""Examples in messages, written in English, as another language writes them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import evolve

from dsl.format.brackets import parted
from dsl.format.line import laid_out
from dsl.format.spelling import spelled
from dsl.piece import Piece
from dsl.reader import STARTS, reader
from dsl.source import Source
from dsl.vocabulary import WORDS

_DANISH = {
    "answer": "svar",
    "question": "spørgsmål",
    "measure": "nøgletal",
    "dimension": "dimension",
    "level": "niveau",
    "row": "række",
    "column": "kolonne",
    "yes": "ja",
    "no": "nej",
    "competence": "kompetencer",
    "satisfied": "tilfreds",
    "very_satisfied": "meget_tilfreds",
    "do_not_know": "ved_ikke",
    "referred": "henvist",
    "turnover": "omsætning",
    "companies": "virksomheder",
    "growth": "vækst",
    "evaluation": "evaluering",
    "operation": "drift",
    "survival": "overlevelse",
    "indicators": "indikatorer",
    "half": "halvdelen",
    "threshold": "tærskel",
    "benchmark": "sigte",
    "schools": "skoler",
    "district": "distrikt",
    "size": "størrelse",
    "campaign": "kampagne",
    "reach": "rækkevidde",
    "used": "benyttet",
    "Very satisfied": "Meget tilfreds",
    "Quality": "Kvalitet",
    "Turnover": "Omsætning",
    "Operation": "Drift",
    "small": "lille",
    "Service contract 2024": "Resultatkontrakt 2024",
    "the municipalities": "kommunerne",
    "the hub": "erhvervshuset",
    "definitions.maal": "definitioner.maal",
    "Evaluation 2022": "Evaluering 2022",
    "How satisfied are you?": "Hvor tilfreds er du?",
    "The campaign was run": "Kampagnen er gennemført",
    "the contract's own words": "kontraktens egne ord",
    "one point short": "et point for lidt",
    "a higher bar": "en højere overligger",
    "the plan": "planen",
}
"""The names and texts of the examples in Danish."""


@cache
def translated(text: str, language: str, own: str = "english", *, names: bool = False) -> str:
    """A line, a part of one or a lone word that is written in `own`, in another language, its names too where asked for.

    As it is where it is none of these.
    """
    word = next((word.spelled(language) for word in WORDS if word.spelled(own) == text), None)
    source = Source("", text)
    for rule in () if word else STARTS:
        if reader(own).read(source, 0, len(text), rule)[1] is None:
            pieces = [spelled(piece, language) for piece in reader(own).pieces(source, 0, len(text), rule)]
            return laid_out(parted(_named(pieces) if names else pieces, language), rule, "", "")[0][0]
    return word or text


def _named(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with their names and texts in Danish."""
    return [evolve(piece, text=_renamed(piece.text)) if piece.role is None else piece for piece in pieces]


def _renamed(text: str) -> str:
    bare = text.strip('"')
    return text.replace(bare, _DANISH.get(bare, bare)) if bare else text
