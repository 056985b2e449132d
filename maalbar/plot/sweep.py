"""The plot of a sweep: a curve of one lever, a heat map of two, the distribution of the total for more."""

from __future__ import annotations

from maalbar.plot import curve, heat, spread
from maalbar.plot.frame import Json
from maalbar.report.texts import Language
from maalbar.whatif.sweep.summary import Summary


def spec(summary: Summary, language: Language) -> Json:
    """The Vega-Lite spec that shows most of the sweep at a glance."""
    design = summary.design
    if len(summary.curves) == 1:
        return curve.spec(summary, language)
    if len(design.levers) == 2 and design.grid_shaped:
        return heat.spec(summary, language)
    return spread.spec(summary, language)
