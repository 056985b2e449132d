"""The library of distributions, loaded when an interval is asked for and not before; and what its floats become."""

from __future__ import annotations

from fractions import Fraction
from importlib import import_module
from types import ModuleType

from dsl.diagnostic import MaalbarError, Wording, problem

PACKAGE, EXTRA = "scipy", "statistics"
DIGITS = 10
"""Bounds and probabilities are given to so many significant digits, of the fifteen that the library works with."""


def distributions() -> ModuleType:
    """The distributions of SciPy. Raises `MaalbarError` with the line that installs it where it is not there."""
    return _module("scipy.stats")


def integration() -> ModuleType:
    """SciPy's numerical integration; raises as `distributions` does."""
    return _module("scipy.integrate")


def _module(name: str) -> ModuleType:
    try:
        import_module(PACKAGE)
        return import_module(name)
    except ModuleNotFoundError as missing:
        words = {"what": Wording("extra-statistics"), "package": PACKAGE, "extra": EXTRA}
        raise MaalbarError([problem("M0808", None, **words)]) from missing


def given(number: float) -> Fraction:
    """What a float of the library is given as: the decimal number of `DIGITS` significant digits nearest to it."""
    return Fraction(f"{number:.{DIGITS}g}")
