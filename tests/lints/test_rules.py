"""The real contracts: what a reader is told of them, no more and no less."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import maalbar
from dsl.catalogue import title
from tests.lints.texts import codes

RULES = Path(__file__).parents[2] / "rules"
TOLD = {
    "bands-and-a-gate": [],
    "erhvervshus-nordjylland-2022": ["M1002", "M1007", "M1008", "M1011", "M1012", "M1018"],
    "erhvervshus-nordjylland-2022-raekker": ["M1002", "M1007", "M1008", "M1011", "M1012", "M1018"],
    "erhvervshus-nordjylland-2023-udkast": ["M1002", "M1003", "M1007", "M1008", "M1011", "M1012", "M1018"],
    "few-answers": [],
    "five-schools": [],
    "florida-school-grades-2019": [],
    "one-unknown-figure": [],
    "rkkp-afdk-2023": [],
    "uk-ref-2021": [],
}


def test_every_contract_is_looked_at() -> None:
    """The list holds each folder of rules, but for those that teach the language in Danish."""
    assert set(TOLD) <= set(os.listdir(RULES))


@pytest.mark.parametrize("folder", TOLD)
def test_what_is_told_of_a_real_contract(folder: str) -> None:
    """A few notes, each of its own kind, and nothing of a contract that says what it means."""
    assert codes(maalbar.load(RULES / folder).lints()) == TOLD[folder]


def test_the_copied_goal_of_2022() -> None:
    """Goal 2 takes over goal 9, and both count."""
    told = maalbar.load(RULES / "erhvervshus-nordjylland-2022").lints()
    (twice,) = [one for one in told if one.code == "M1008"]
    assert title(twice, "da").startswith("Mål 2 overtager målopfyldelsen fra mål 9, og begge tæller med")


def test_what_2022_met_already() -> None:
    """The draft of 2023 is told which of its targets the figures of 2022 met: not the ones that 2022 missed."""
    told = maalbar.load(RULES / "erhvervshus-nordjylland-2023-udkast").lints()
    (met,) = [one for one in told if one.code == "M1003"]
    said = title(met, "da")
    assert "mål 4 benyttet (50 %: 77 % i 2022)" in said
    assert "mål 11 korte_early_warning (600: 647 i 2022)" in said
    assert "omsaetning" not in said
    assert "kompetencer" not in said
