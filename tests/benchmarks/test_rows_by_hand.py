"""The SQL by hand that rows are timed beside gives the counts that Målbar's figures rest on."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest

import maalbar
from benchmarks import rows_by_hand
from benchmarks.rows_contract import COARSE, FINE, MEASURES, MORE, folder
from benchmarks.rows_data import write
from evaluator.value import Known

duckdb = pytest.importorskip("duckdb")
AT = {
    "share(ny, of=aaret_foer": (0, 1),
    "share(meget_tilfreds, of=faglige_kompetencer": (2, 3),
    "share(ja, of=benyttet, where henvist = ja": (8, 9),
    "share(i_hoej_grad, of=forventet_effekt, where digitalisering = ja": (14, 15),
    "share(i_hoej_grad, of=forventet_effekt": (11, 12),
}
"""Where the numerator and the denominator of a share stand among the counts."""
EXCLUDED = {"share(meget_tilfreds, of=faglige_kompetencer": 4, "share(i_hoej_grad, of=forventet_effekt": 13}
"""Where those stand who gave an excluded answer."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two thousand rows."""
    return write(tmp_path_factory.mktemp("wide"), 2, "parquet", ["samlet"])[0]


def _rows(file: Path, query: str) -> dict[tuple[object, ...], tuple[object, ...]]:
    """The counts by key; `COUNT_IF` of nothing but NULL is none."""
    keys = query.partition("GROUP BY ")[2].rpartition("GROUP BY ")[2].count(",") + 1
    with duckdb.connect() as database:
        database.execute(f"CREATE VIEW rows AS FROM '{file}'")
        return {row[:keys]: tuple(cell or 0 for cell in row[keys:]) for row in database.execute(query).fetchall()}


@pytest.mark.parametrize("by", [COARSE, FINE], ids=len)
def test_every_way_gives_the_same_counts(by: tuple[str, ...], file: Path) -> None:
    """However it is written, the SQL counts the same."""
    told = [_rows(file, way(", ".join(by))) for way in rows_by_hand.WAYS.values()]
    assert all(one == told[0] for one in told)
    assert len(told[0]) > 1


def test_maalbar_gives_the_figures_of_the_counts(file: Path) -> None:
    """The shares by segment are the quotients of what the SQL counts, and each of the 12 or 24 measures has a figure."""
    for name, asked in (("12", MEASURES), ("24", {**MEASURES, **MORE})):
        loaded = maalbar.load(folder(file.parent / name, Path("..") / file.name, asked, COARSE))
        measured = loaded.measure()
        answers = {str(quantity): measured.answer(quantity) for quantity in loaded.contract.quantities}
        assert {answer.how for answer in answers.values()} == {"rows"}
        assert len(answers) == 2 * len(asked)
    left_out = {name: answer.excluded for name, answer in answers.items()}
    counts = _rows(file, rows_by_hand.looked_up("segment"))
    for name, at in EXCLUDED.items():
        assert left_out[f"{name}, segment=drift)"] == counts[("Drift",)][at], name
    _agree({name: answer.value.value for name, answer in answers.items() if isinstance(answer.value, Known)}, file)


def _agree(figures: Mapping[str, object], file: Path) -> None:
    counts = _rows(file, rows_by_hand.looked_up("segment"))
    for segment, member in (("Drift", "drift"), ("Vækst", "vaekst")):
        found = counts[(segment,)]
        for name, (over, under) in AT.items():
            beginning, _, where = name.partition(", where")
            key = f"{beginning}, segment={member}{', where' + where if where else ''})"
            assert figures[key] == Fraction(int(str(found[over])), int(str(found[under]))), key
