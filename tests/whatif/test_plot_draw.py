"""Drawing: a spec becomes the bytes of a picture, without a network."""

from __future__ import annotations

import pytest

from dsl.diagnostic import MaalbarError
from maalbar.plot.draw import draw, kind_of

SPEC = {
    "title": "Mål 3",
    "data": {"values": [{"x": 1.5, "y": 1}, {"x": 2.5, "y": 2}]},
    "mark": "point",
    "encoding": {
        "x": {"field": "x", "type": "quantitative", "axis": {"format": ".1f"}},
        "y": {"field": "y", "type": "quantitative"},
    },
}


def test_an_svg_is_text_with_the_numbers_of_its_language() -> None:
    """A decimal comma in Danish, a point in English; Danish letters stay."""
    danish, english = (draw(SPEC, "svg", language).decode() for language in ("da", "en"))
    assert danish.startswith("<svg")
    assert ">Mål 3<" in danish
    assert ">1,5<" in danish
    assert ">1.5<" in english


def test_a_png_is_a_png() -> None:
    """Its first bytes say so, and it is drawn twice as sharp as the spec is wide."""
    drawn = draw({**SPEC, "width": 300}, "png", "da")
    assert drawn[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(drawn[16:20], "big") > 600


def test_the_same_spec_gives_the_same_bytes() -> None:
    """A plot does not hang on when it was drawn."""
    assert draw(SPEC, "svg", "da") == draw(SPEC, "svg", "da")


def test_nothing_is_fetched() -> None:
    """A spec that names an address is refused, whether or not there is a network."""
    with pytest.raises(ValueError, match="not allowed"):
        draw({**SPEC, "data": {"url": "https://example.com/figures.json"}}, "svg", "da")


def test_the_ending_of_a_name_says_the_kind() -> None:
    """Large letters are as good; any other ending is a message."""
    assert (kind_of("kurve.svg"), kind_of("kurve.PNG")) == ("svg", "png")
    for name in ("kurve", "kurve.pdf", "svg"):
        with pytest.raises(MaalbarError, match="M0970"):
            kind_of(name)
