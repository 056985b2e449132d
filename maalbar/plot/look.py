"""How every plot looks: letters, lines and colours that also a colour-blind reader tells apart."""

from __future__ import annotations

INK = "#222222"
QUIET = "#6b6b6b"
FAINT = "#e6e6e6"
BLUE = "#0072b2"
ORANGE = "#d55e00"
GREEN = "#009e73"
GREY = "#9a9a9a"
"""Colours of Okabe and Ito: told apart with any colour vision, and in print by their lightness."""
SERIES = (ORANGE, GREEN, "#cc79a7", BLUE, "#e69f00", "#56b4e9", INK, GREY)
"""The lines of a plot, in their order."""
GAP = "#dddddd"
"""A field of which nothing is known."""
RAMP = {"name": "blues", "extent": [0.08, 0.95]}
"""The colours of a heat map, from light for less to dark for more: one hue, so that any eye can rank them."""

_LETTERS = "Arial, Liberation Sans, Helvetica, sans-serif"

LOOK: dict[str, object] = {
    "font": _LETTERS,
    "background": "white",
    "padding": 16,
    "view": {"stroke": None},
    "title": {
        "anchor": "start",
        "frame": "group",
        "fontSize": 17,
        "fontWeight": 600,
        "color": INK,
        "subtitleColor": QUIET,
        "subtitleFontSize": 12.5,
        "subtitlePadding": 6,
        "offset": 18,
    },
    "axis": {
        "labelFontSize": 12,
        "titleFontSize": 12.5,
        "titleFontWeight": "normal",
        "labelColor": INK,
        "titleColor": INK,
        "titlePadding": 10,
        "gridColor": FAINT,
        "domainColor": GREY,
        "tickColor": GREY,
        "labelLimit": 420,
        "titleLimit": 640,
    },
    "legend": {
        "labelFontSize": 12,
        "titleFontSize": 12.5,
        "titleFontWeight": "normal",
        "labelColor": INK,
        "titleColor": INK,
        "labelLimit": 320,
        "titleLimit": 320,
    },
    "text": {"fontSize": 12, "color": INK},
}
"""The configuration that every spec is drawn with; what a spec itself says comes before it."""
