"""The plots of a sweep: what is drawn is what the summary says, and Vega-Lite takes every spec without a word."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import vl_convert

import maalbar
from dsl.check import wishes
from dsl.source import Source
from evaluator.whatif.sweep import Design, sweep
from maalbar.plot.draw import draw
from maalbar.plot.look import LOOK
from maalbar.plot.sweep import spec
from maalbar.report.texts import LANGUAGES, Language
from maalbar.whatif.sweep.summary import Summary, summarise

ROOT = Path(__file__).parent.parent.parent
HUB = "erhvervshus-nordjylland-2022"
COMPETENCE = "goal 3 kompetencer target = 70%..95% step 1 pp"
TURNOVER = "goal 6 omsaetning target = 6 pp, 8 pp, 10 pp"
PRODUCTIVITY = "goal 6 produktivitet actual = -7 pp, 0 pp, 7 pp"


def summary(folder: str, *texts: str, thresholds: tuple[int, ...] = (), drawn: int = 0) -> Summary:
    """The summary of a sweep on a shipped contract."""
    contract = maalbar.load(ROOT / "rules" / folder)
    found = [wishes.variation(Source("--vary", text), contract.contract)[0] for text in texts]
    variations = [each for each in found if each is not None]
    assert len(variations) == len(texts)
    design = Design.random(variations, drawn, 1) if drawn else Design.grid(variations)
    return summarise(sweep(contract.contract, contract.measure(), design), thresholds)


SWEEPS: dict[str, dict[str, Any]] = {
    "steps": {"folder": HUB, "texts": (COMPETENCE,), "thresholds": (9_750_000,)},
    "slope": {"folder": "one-unknown-figure", "texts": ("count(visits) = 90000..130000 step 1000",)},
    "nothing": {"folder": HUB, "texts": ("goal 6 produktivitet target = 1 pp, 5 pp",)},
    "one level": {"folder": HUB, "texts": ("goal 3 kompetencer target = 85%",)},
    "activity": {"folder": HUB, "texts": ("goal 8 midler actual = done, not done",)},
    "weight": {"folder": HUB, "texts": ("goal 3 weight = 0..10 step 1",)},
    "heat": {"folder": HUB, "texts": (COMPETENCE, TURNOVER)},
    "wide heat": {"folder": HUB, "texts": ("goal 3 kompetencer target = 1%..100% step 0.5 pp", TURNOVER)},
    "unknown heat": {"folder": "one-unknown-figure", "texts": ("count(visits) = 90000, 130000", "goal 3 weight = 1, 2")},
    "spread": {"folder": HUB, "texts": (COMPETENCE, TURNOVER, PRODUCTIVITY), "thresholds": (9_700_000, 9_850_000)},
    "random": {"folder": HUB, "texts": (COMPETENCE, TURNOVER), "drawn": 40},
}


def of(name: str) -> Summary:
    """The summary of one of the sweeps."""
    asked = dict(SWEEPS[name])
    return summary(asked.pop("folder"), *asked.pop("texts"), **asked)


@pytest.mark.parametrize("name", SWEEPS)
def test_every_spec_is_drawn_without_a_warning(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    """In both languages; what Vega-Lite drops or does not know it would say."""
    found = of(name)
    for language in LANGUAGES:
        vl_convert.vegalite_to_svg(spec(found, language), vl_version="5.20", config=LOOK, show_warnings=True)
        assert capfd.readouterr().err == ""
    assert draw(spec(found, "da"), "svg", "da").startswith(b"<svg")


def layers(made: dict[str, Any]) -> list[dict[str, Any]]:
    """The layers of all panels."""
    return [layer for panel in made.get("vconcat", [made]) for layer in panel["layer"]]


def values(layer: dict[str, Any]) -> list[dict[str, Any]]:
    """What a layer draws."""
    found: list[dict[str, Any]] = layer["data"]["values"]
    return found


def test_steps_are_drawn_as_steps() -> None:
    """Between two levels of a curve in steps the line goes along and then upright: each two points differ in one of the two."""
    made = spec(of("steps"), "da")
    line = next(layer for layer in layers(made) if layer["mark"].get("strokeWidth") == 3)
    points = [(value["x"], value["y"]) for value in values(line)]
    assert points == [(70, 98), (86, 98), (87, 98), (87, 97), (95, 97)]
    goal = next(layer for layer in layers(made) if layer["mark"].get("strokeWidth") == 2.5 and layer["mark"]["type"] == "line")
    points = [(value["x"], value["y"]) for value in values(goal)]
    assert all((one[0] == other[0]) != (one[1] == other[1]) for one, other in pairwise(points))
    assert (points[0], points[-1]) == ((70, 100), (95, 92))


def test_a_cap_before_a_slope_is_no_step() -> None:
    """A line that is level from the cap on and slopes before it has no upright part."""
    made = spec(of("slope"), "da")
    goal = next(layer for layer in layers(made) if layer["mark"].get("strokeWidth") == 2.5)
    places = [value["x"] for value in values(goal)]
    assert places == sorted(set(places))


def test_what_is_unknown_is_a_band() -> None:
    """The ends of an unknown total are drawn, and no line between them."""
    made = spec(of("slope"), "en")
    band = next(layer for layer in layers(made) if layer["mark"]["type"] == "area")
    assert values(band)[-1] | {"order": 0} == {"x": 130_000, "order": 0, "low": 70, "high": 100}
    assert not [
        value for layer in layers(made) if layer["mark"].get("strokeWidth") == 3 for value in values(layer) if "y" in value
    ]
    assert "The light band" in made["title"]["subtitle"][0]


def test_the_present_and_the_thresholds_are_marked() -> None:
    """A ring at the present target and total in words, a line at the threshold in words."""
    found = layers(spec(of("steps"), "da"))
    assert {"x": 80, "y": 98, "words": "nu 80 %: 98 %"} in [value for layer in found for value in values(layer)]
    assert {"y": 97.5, "words": "97,5 %"} in [value for layer in found for value in values(layer)]


def test_titles_say_what_is_seen() -> None:
    """In the reader's language and with its numbers, also where nothing changes."""

    def title(name: str, language: Language) -> str:
        return " ".join(spec(of(name), language)["title"]["text"]).replace("\N{NO-BREAK SPACE}", " ")

    assert (
        title("steps", "da")
        == "Den samlede opfyldelse falder fra 98 % til 97 %, når mål 3 kompetencer måltal går fra 70 % til 95 %"
    )
    assert title("steps", "en") == "The total falls from 98 % to 97 % as goal 3 kompetencer target goes from 70 % to 95 %"
    assert title("nothing", "da").startswith("Den samlede opfyldelse bliver på 98 %")
    assert title("one level", "da") == "Den samlede opfyldelse bliver på 98 %, når mål 3 kompetencer måltal er 85 %"
    assert title("heat", "en") == "The total lies between 97 % and 98 % in 78 scenarios"


def test_a_heat_map_has_a_field_for_each_scenario() -> None:
    """Each with its total in words, the present one framed; the lever with more levels across."""
    found = of("heat")
    made = spec(found, "da")
    fields = values(layers(made)[0])
    assert len(fields) == found.design.count
    (here,) = [field for field in fields if field["now"]]
    assert (here["across"], here["down"], here["words"]) == ("80 %", "10 pp", "98")
    at = {(field["across"], field["down"]): field["total"] for field in fields}
    for index in (0, 40, 77):
        levels = [f"{level * 100} " for level in found.levels(index).values()]
        name = (f"{levels[0]}%", f"{levels[1]}pp")
        assert at[name] == float(Fraction(int(found.totals.shown[index]), 10**5))
    (frame,) = [layer for layer in layers(made) if layer["mark"].get("fill", "") is None]
    assert values(frame) == [here]


def test_a_large_heat_map_is_thinned_and_says_so() -> None:
    """No more fields than can be seen are drawn, and the plot tells it."""
    made = spec(of("wide heat"), "en")
    fields = values(layers(made)[0])
    assert len(fields) <= 300
    assert "of 199 levels are drawn" in made["title"]["subtitle"][1]


def test_the_distribution_holds_every_scenario() -> None:
    """The bars together are as many as the scenarios; the present total, the median and the levels stand in words."""
    found = of("spread")
    drawn = layers(spec(found, "da"))
    assert sum(value["count"] for value in values(drawn[0])) == found.design.count
    words = [value["words"] for layer in drawn[1:] for value in values(layer) if layer["mark"]["type"] == "text"]
    assert words == ["nu 98 %", "≥ 97 %", "≥ 98,5 %"]
