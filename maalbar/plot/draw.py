"""A plot drawn: a Vega-Lite spec becomes an SVG or a PNG, in one look, without a network.

What a plot says is decided by those who make the spec; here is only how it is drawn. A spec holds its data in itself and
names no address: nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from dsl.diagnostic import Listed, MaalbarError, Wording, problem
from maalbar.extras import extra
from maalbar.plot.look import LOOK
from maalbar.report.texts import Language

Kind = Literal["svg", "png"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_VEGA_LITE = "5.20"
"""The version of the language that the specs are written in; drawn by it whatever else the library brings."""
_LOCALES = {"da": "da-DK", "en": "en-US"}
_SHARPNESS = 2
"""Pixels of a PNG to each of the spec."""


def kind_of(name: str) -> Kind:
    """What the ending of a file's name asks for. Raises `MaalbarError` where it is neither `.svg` nor `.png`."""
    for kind in KINDS:
        if name.casefold().endswith(f".{kind}"):
            return kind
    raise MaalbarError([problem("M0970", None, path=name, endings=Listed(tuple(f'".{kind}"' for kind in KINDS)))])


def ready() -> None:
    """Raises `MaalbarError` where the library that draws is not installed."""
    extra("vl_convert", Wording("extra-plot"))


def draw(spec: Mapping[str, object], kind: Kind, language: Language) -> bytes:
    """The bytes of a file of that kind; the numbers on the axes as the language writes them.

    Raises `MaalbarError` where the library that draws is not installed.
    """
    convert = extra("vl_convert", Wording("extra-plot"))
    how = {"vl_version": _VEGA_LITE, "config": LOOK, "format_locale": _LOCALES[language], "allowed_base_urls": []}
    if kind == "svg":
        drawn: str = convert.vegalite_to_svg(dict(spec), **how)
        return drawn.encode()
    pixels: bytes = convert.vegalite_to_png(dict(spec), scale=_SHARPNESS, **how)
    return pixels
