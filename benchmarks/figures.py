"""The figures of the 2022 contract, read from its measurement set, each under a short name that a formula can use."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import maalbar
from dsl.contract import Contract
from dsl.pipeline import read
from dsl.source import Source
from evaluator.measurements import MeasurementSet
from evaluator.value import Known

CONTRACT = Path(__file__).parent.parent / "rules" / "erhvervshus-nordjylland-2022"

Figures = Mapping[str, Fraction | bool]
"""Shares and growths as ratios (80 % is 4/5), the NPS in points, counts as they are, activities as True where done."""

NAMES = {
    "campaign": "goal 1 kampagne",
    "new": "share(ny, of=aaret_foer)",
    "drift": "share(meget_tilfreds, of=faglige_kompetencer, segment=drift)",
    "vaekst": "share(meget_tilfreds, of=faglige_kompetencer, segment=vaekst)",
    "nps_drift": "nps(anbefaling, segment=drift)",
    "nps_vaekst": "nps(anbefaling, segment=vaekst)",
    "used": "share(ja, of=benyttet, where henvist = ja)",
    "tool": "goal 5 vaerktoej",
    "self_help": "goal 5 selvhjaelp",
    "expected": "share(i_hoej_grad, of=forventet_effekt)",
    "turnover": "growth(omsaetning, segment=vaekst, years=2, against=control)",
    "jobs": "growth(aarsvaerk, segment=vaekst, years=2, against=control)",
    "productivity": "growth(produktivitet, segment=drift, years=2, against=control)",
    "digital": "share(i_hoej_grad, of=forventet_effekt, where digitalisering = ja)",
    "funds": "goal 8 midler",
    "lighthouse": "goal 8 fyrtaarn",
    "analysis": "goal 8 viden",
    "ownership": "goal 9 ejerskab",
    "spread": "goal 9 spredning",
    "meetings": "goal 9 moeder",
    "clusters": "goal 9 klynger",
    "groups": "goal 9 grupper",
    "guidance": "goal 10 vejledning",
    "hub": "goal 10 knudepunkt",
    "react": "goal 10 react",
    "climate": "goal 10 klimaambition",
    "companies": "count(virksomheder)",
    "long_courses": "count(forloeb, where forloebstype in (driftsforloeb, vaekstforloeb))",
    "short_courses": "count(forloeb, where forloebstype in (early_warning, korte))",
}
"""Short name to the figure as the contract spells it. The two awareness figures are not due in 2022 and in no formula."""


def contract_of_2022(*, rounds: bool) -> Contract:
    """The contract as it is, or with the line left out that rounds its scores."""
    text = (CONTRACT / "kontrakt.maal").read_text("utf-8")
    kept = [line for line in text.splitlines() if rounds or not line.lstrip().startswith("afrundet ")]
    contract, _ = read(Source("kontrakt.maal", "\n".join(kept)), open_file=lambda name, beside: None)
    assert contract is not None
    return contract


def measured_in_2022() -> MeasurementSet:
    """The measurement set that belongs to it."""
    return maalbar.load(CONTRACT).measure()


def of_2022() -> Figures:
    """The published figures of 2022."""
    measured = measured_in_2022()
    quantities = {str(quantity): quantity for quantity in contract_of_2022(rounds=True).quantities}
    answers = {name: measured.answer(quantities[words]).value for name, words in NAMES.items()}
    return {name: value.value for name, value in answers.items() if isinstance(value, Known) and not isinstance(value.value, str)}
