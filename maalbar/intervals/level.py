"""The level of confidence that a user asks for."""

from __future__ import annotations

from fractions import Fraction

from dsl.diagnostic import MaalbarError, problem
from dsl.numbers import parse_number

USUAL = "95%"


def level_of(text: str) -> Fraction:
    """`95%` as a part of one. Raises `MaalbarError` where the text is no percentage above 0 % and below 100 %."""
    found = parse_number(text, language="any")
    if found is None or found.unit != "%" or not 0 < found.value < 1:
        raise MaalbarError([problem("M0945", None, text=text)])
    return found.value
