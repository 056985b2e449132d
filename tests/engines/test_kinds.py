"""One contract on the same rows, kept in six ways: every figure is exactly the same, and what counting by hand makes of them."""

from __future__ import annotations

import random
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from maalbar.api import load
from maalbar.cli import main
from tests.engines.stored import KINDS, SERVICES, location
from tests.rows.generated import COLUMNS, Case, made
from tests.rows.naive import Asked, Where, figure
from tests.rows.test_against_naive import plain

TYPES = {**dict.fromkeys(COLUMNS, "VARCHAR"), "year": "INTEGER", "number": "DECIMAL(18,4)", "weight": "DECIMAL(18,2)"}

SATISFIED = Where("in", "advice", ("fair", "very"))
GREEN = Where("in", "themes", ("green",))
HAPPY_OR_GREEN = Where("or", parts=(Where(">=", "recommend", ("8",)), Where("not", parts=(GREEN,))))
NORTH = (("region", "north"),)
HALF = Fraction(1, 2)

ASKED = (
    Asked("share", ("very",), "advice"),
    Asked("share", ("fair", "very"), "advice", NORTH, HAPPY_OR_GREEN),
    Asked("share", ("digital", "green"), "themes", where=SATISFIED),
    Asked("share", ("yes",), "used", period=2023),
    Asked("share", ("yes",), "used", group="control"),
    Asked("count", ("no",), "used", (("segment", "starters"),)),
    Asked("n", (), "advice", NORTH),
    Asked("nps", (), "recommend"),
    Asked("nps", (), "recommend", NORTH, SATISFIED),
    Asked("mean", (), "recommend"),
    Asked("median", (), "recommend", where=GREEN),
    Asked("percentile", (), "recommend", level=Fraction(9, 10)),
    Asked("rows", ("courses",), ""),
    Asked("rows", ("courses",), "", NORTH, HAPPY_OR_GREEN),
    Asked("unique", ("companies",), ""),
    Asked("unique", ("companies",), "", (*NORTH, ("segment", "growers")), GREEN),
    Asked("average", ("amount",), ""),
    Asked("average", ("amount",), "", NORTH, SATISFIED),
    Asked("middle", ("amount",), "", where=SATISFIED),
    Asked("quantile", ("amount",), "", level=HALF),
    Asked("total", ("amount",), "", period=2023),
)


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """A way to keep rows."""
    return str(request.param)


@pytest.fixture
def service(kind: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The server or the session that the way needs."""
    found = request.getfixturevalue(kind) if kind in SERVICES else None
    if kind == "postgresql":
        monkeypatch.setenv("MAALBAR_POSTGRESQL", found.reader)
    return found


def rows() -> tuple[dict[str, str | None], ...]:
    """Three hundred rows; those of 2023 all have a number."""
    drawn = random.Random(2024)
    found = [dict(made(drawn)) for _ in range(300)]
    return tuple({**row, "number": row["number"] or ("4.125" if row["year"] == "2023" else None)} for row in found)


def written(case: Case, folder: Path, place: dict[str, str]) -> Path:
    """The case in a folder, whose measurement set says that the rows lie in that place."""
    path = case.write(folder) / "measurements.yaml"
    keys = "".join(f"    {key}: {value}\n" for key, value in place.items())
    text = path.read_text("utf-8").replace('    file: users.csv\n    separator: ";"\n', keys)
    path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("weighed", [False, True], ids=["people", "weights"])
def test_every_kind_of_source_gives_the_same_figures(
    kind: str, weighed: bool, service: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shares, NPS, means, quantiles, sums of decimals and different texts, with n, missing and excluded, are the text file's."""
    case = Case(rows(), ASKED, weighed)
    folder = written(case, tmp_path / kind, location(kind, TYPES, case.rows, tmp_path, service))
    for path in tmp_path.glob("rows.*"):
        path.rename(folder / path.name)
    (goal,) = load(folder).score().goals
    assert [plain(output.value) for output in goal.outputs] == [figure(case.rows, asked, weighed=weighed) for asked in ASKED]
    assert told(folder, capsys, monkeypatch) == told(case.write(tmp_path / "plain"), capsys, monkeypatch)


def told(folder: Path, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> str:
    """All that is said of the figures: the scores, and how each came about, down to who was asked."""
    said = []
    for command in (["score", str(folder), "--format", "json"], ["explain", str(folder)]):
        patch.setattr("sys.argv", ["maalbar", *command])
        with pytest.raises(SystemExit) as ended:
            main()
        assert not ended.value.code
        said.append(capsys.readouterr().out)
    return "\n".join(said)
