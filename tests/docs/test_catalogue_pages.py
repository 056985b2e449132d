"""The pages of docs/diagnostics say what the catalogue says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dsl.catalogue import codes
from tests.docs.catalogue_pages import ROOMS, pages

HOME = Path(__file__).parents[2] / "docs" / "diagnostics"


def test_the_pages_are_those_of_the_catalogue(golden: Callable[[Path, str], None]) -> None:
    """Each page is as the catalogue makes it, and no other page is there."""
    made = dict(pages())
    for name, text in made.items():
        golden(HOME / name, text)
    assert {path.relative_to(HOME).as_posix() for path in HOME.rglob("*.md")} == set(made)


def test_every_code_has_a_page() -> None:
    """No code begins with a hundred that has no page."""
    assert {code[:3] for code in codes()} <= set(ROOMS)
