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
RAMP = "viridis"
"""The scheme of a heat map: lighter is more, also in print and for the colour-blind."""

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
