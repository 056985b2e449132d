"""How one piece of a statement is written in a language: its keyword, its number, its text in quotes."""

from __future__ import annotations

import re

from attrs import evolve

from dsl.piece import Piece
from dsl.vocabulary import Role, canonical, spelling

_PERCENTAGE = re.compile(r"([0-9.,]+)\s*(.*)", re.DOTALL)
_SIGNS = {"≥": ">=", "≤": "<=", "≠": "<>"}
_POINTS = frozenset({"pp", "procentpoint"})
_NUMBERS = frozenset({"NUMBER", "PERCENTAGE"})


def spelled(piece: Piece, language: str) -> Piece:
    """The piece as a language writes it."""
    return evolve(piece, text=_written(piece, language))


def _written(piece: Piece, language: str) -> str:
    if piece.role is Role.LANGUAGE:
        return spelling(language, Role.LANGUAGE, language)
    if piece.role is not None:
        return spelling(piece.id, piece.role, language)
    if piece.type == "NUMBER":
        return _number(piece.text, language)
    if piece.type == "PERCENTAGE":
        return _percentage(piece.text, language)
    if piece.type == "STRING":
        return _quoted(piece.text)
    return _SIGNS.get(piece.text, piece.text)


def _number(text: str, language: str) -> str:
    return text.replace(".", ",") if language == "danish" else text.replace(",", ".")


def _percentage(text: str, language: str) -> str:
    found = _PERCENTAGE.match(text)
    assert found is not None
    number = _number(found[1], language)
    if found[2] in _POINTS:
        return f"{number} {spelling('pp', Role.UNIT, language)}"
    return f"{number} %" if language == "danish" else f"{number}%"


def _quoted(text: str) -> str:
    """A text in straight quotes, with those in it doubled."""
    return text if text[0] == '"' else '"' + text[1:-1].replace('"', '""') + '"'


def has_decimals(piece: Piece) -> bool:
    """Whether it is a number with a decimal point or comma."""
    number = piece.text.removesuffix("pct.") if piece.type == "PERCENTAGE" else piece.text
    return piece.type in _NUMBERS and bool(re.search(r"[0-9][.,][0-9]", number))


def is_number(piece: Piece) -> bool:
    """Whether it is a number, with its percent sign if it has one."""
    return piece.type in _NUMBERS


def same_meaning(piece: Piece, language: str) -> tuple[str, str]:
    """What a piece means however it is written, for comparing it with what it became."""
    if piece.role is Role.COMPARISON:
        return "SIGN", piece.id
    if piece.role is Role.LANGUAGE:
        return "LANGUAGE", ""
    plain = _written(piece, "english")
    return piece.meant if piece.role else (piece.type, canonical(plain, Role.COMPARISON, language) or plain)
