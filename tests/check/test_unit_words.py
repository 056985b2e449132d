"""What is offered in place of a number in the wrong unit."""

from __future__ import annotations

import pytest

from dsl.catalogue import hint
from dsl.check.unit_words import describe
from dsl.diagnostic import Wording
from dsl.units import COUNT, DAYS, PP, named
from tests.check.contracts import HEAD, check, goal


def offered(text: str) -> tuple[str, list[str]]:
    """The hint of the one message about a text, and what its fixes would write."""
    (found,) = check(text, head="" if text.startswith("kontrakt") else HEAD)[1]
    return hint(found) or "", [edit.text for fix in found.fixes for edit in fix.edits]


@pytest.mark.parametrize(
    ("rule", "written"),
    [
        ("share(meget) >= 80", ["80%"]),
        ("share(meget) >= 1.25", ["125%"]),
        ("share(meget) >= -5", ["-5%"]),
        ("growth(oms, against=control) >= 5 scoring met", ["5 pp"]),
        ("growth(oms, against=control) >= 5% scoring met", ["5 pp"]),
        ("growth(oms) >= 5 pp scoring met", ["5%"]),
        ("nps(anbefaling) >= 70%", ["70"]),
        ("count(oms) >= 800%", ["800"]),
        ("share(meget) >= 64% + 2.5%", ["64% + 2.5 pp", "64% * 102.5%"]),
        ("share(meget) >= 64% - 1 pp - 5%", ["64% - 1 pp - 5 pp", "(64% - 1 pp) * 95%"]),
    ],
)
def test_the_number_is_offered_in_the_right_unit(rule: str, written: list[str]) -> None:
    """A bare number, a percentage or points are written as what stands on the other side, digit for digit."""
    assert offered(goal(f"  a: {rule}"))[1] == written


def test_a_number_in_a_definition_is_not_written_where_its_name_stands() -> None:
    """The name of a definition is no number to put a sign behind: its value is told, and nothing is offered to be written."""
    assert offered("define bar = 80\n" + goal("  a: share(meget) >= bar")) == (
        'Write "80%" if percent is meant; a ratio above 1 is written in percent too, such as 120%.',
        [],
    )
    text, fixes = offered("define bar = 2.5\n" + goal("  a: growth(oms, against=control) >= bar scoring met"))
    assert ("2.5 pp" in text, fixes) == (True, [])


def test_a_number_in_a_danish_file_keeps_its_comma() -> None:
    """What is offered reads as the rest of the file."""
    text = 'kontrakt "K"\n  periode 2022\n  målopfyldelse gennemsnit(målene)\nspørgsmål q\n  svar ja, nej\n'
    found = offered(text + 'mål 1 "A"\n  a: andel(ja) >= 62,5\n    opgørelse opfyldt\n')
    assert found[1] == ["62,5 %"]


def test_units_are_told_in_words() -> None:
    """What the language counts in has words in the catalogue; the author's own units stay as they are written."""
    assert [describe(unit).key for unit in (PP, COUNT, DAYS)] == ["unit-pp", "unit-count", "unit-days"]
    assert describe(named(kr=1)) == Wording("unit-named", {"unit": "kr"})
