"""What stands in a column is what its contract comes to alone, whatever stands beside it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import maalbar
from evaluator.value import Known
from maalbar.api import LoadedContract
from maalbar.comparison.model import Comparison
from maalbar.whatif.difference import same
from tests.conformance.product import measurement_file
from tests.laws.scoring import as_case
from tests.strategies import Written, measured_contracts

few = settings(max_examples=25)
"""Each example reads two contracts, one of them twice."""


def saved(written: Written, folder: Path, name: str, scenarios: str = "") -> LoadedContract:
    """A generated contract as a folder holds it."""
    (folder / name).mkdir()
    (folder / name / "kontrakt.maal").write_text(written.rules + scenarios, "utf-8")
    (folder / name / "maalinger.yaml").write_text(measurement_file(as_case(written), 2022), "utf-8")
    return maalbar.load(folder / name)


def held(made: Comparison, column: int, alone: maalbar.Result) -> None:
    """Hold every score of a column to the result of the contract alone, and its difference to what lies between."""
    results = {goal.goal.id: goal.score for goal in alone.goals} | {"": alone.total}
    rows = {row.goal: row for row in made.rows if not row.criterion}
    assert results.keys() <= rows.keys()
    for id, score in results.items():
        first, cell = rows[id].cells[0], rows[id].cells[column]
        assert cell is not None
        assert same(cell.score.value, score.value)
        if cell.difference is not None and first is not None:
            values = (first.score.value, cell.score.value, cell.difference.value)
            if all(isinstance(value, Known) for value in values):
                assert values[1].value - values[0].value == values[2].value  # type: ignore[union-attr, operator]


@few
@given(st.data(), measured_contracts())
def test_a_column_is_its_contract_alone(data: st.DataObject, written: Written) -> None:
    """A contract, one with goals of it left out and a scenario have the scores that each has alone on the same figures."""
    kept = data.draw(st.integers(1, len(written.goals)))
    fewer = evolve(written, header=("period 2022", "combined mean(members)", "score mean(goals)"), goals=written.goals[-kept:])
    asked = {slot.key for slot in fewer.slots}
    fewer = evolve(fewer, figures={key: figure for key, figure in written.figures.items() if key in asked})
    with TemporaryDirectory() as folder:
        whole = saved(written, Path(folder), "whole", 'scenario "exactly"\n  set rounded = exact\n')
        part = saved(fewer, Path(folder), "part")
        made = maalbar.compare(whole, part, scenarios=["exactly"])
        held(made, 0, whole.score())
        held(made, 1, part.score(Path(folder) / "part" / "maalinger.yaml"))
        held(made, 2, whole.what_if(scenario="exactly").after)
