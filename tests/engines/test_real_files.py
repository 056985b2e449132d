"""What real files hold is read alike however the rows are kept: Danish days, signs between thousands, pandas' floats, tabs."""

from __future__ import annotations

import random
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from evaluator.value import Unknown
from maalbar.api import load
from maalbar.report.phrases import said
from tests.engines.stored import KINDS, SERVICES, Row, location

CONTRACT = """contract "Real files 2024"
  period 2024
  score mean(goals)

question recommend "Recommend?"
  scale 0..10
question themes "About what?" several
  answers digital, green

dimension side: left, right

measure amount "Amount" in kr
measure rate "Rate"
measure companies "Companies"

goal 1 "Everything"
  done one "One"
  show a: sum(amount)
  show b: sum(amount, period=2023)
  show c: mean(rate)
  show d: mean(recommend)
  show e: n(recommend, period=2023)
  show f: share(green, of=themes)
  show g: count(companies)
  show h: n(recommend, side=left)
"""

SET = """measurements: Real files
tables:
  users:
{place}
    decimal: ","
    thousands: "."
    dates: day first
    trim: whitespace
    id: id
    duplicates: {{last: at}}
    period: {{column: day, missing: ["-"]}}
    dimensions: {{side: side}}
    questions:
      recommend: {{column: mark, missing: nan}}
      themes: {{columns: {{digital: one, green: two}}}}
    measures:
      amount: {{column: amount, decimals: 2}}
      rate: {{column: rate, missing: nan}}
      companies: {{unique: company}}
"""

TYPES = {
    **dict.fromkeys(("id", "day", "at", "amount", "one", "side"), "VARCHAR"),
    **dict.fromkeys(("mark", "rate", "two", "company"), "DOUBLE"),
}


def rows(count: int = 200) -> list[dict[str, str | None]]:
    """Rows of two years, some of one id, with each of their days, numbers and texts written in one of several ways."""
    drawn = random.Random(5)
    return [_row(drawn, at) for at in range(count)]


def _row(drawn: random.Random, at: int) -> dict[str, str | None]:
    year, month, day = drawn.choice((2023, 2024, 2024)), drawn.randint(1, 12), drawn.randint(1, 28)
    sign, blank = drawn.choice("-./"), drawn.choice(("", " ", "\u00a0", "\t", "\t \u00a0", "\u2007"))
    written = (f"{day}{sign}{month}{sign}{year}", f"{day:02}{sign}{month:02}{sign}{year}", f"{year}-{month:02}-{day:02}")
    whole, cents = drawn.randint(-2_000_000, 2_000_000), drawn.randint(0, 99)
    grouped = f"{whole:,}".replace(",", ".") if drawn.random() < 0.7 else str(whole)
    clock = f"{at // 60}:{at % 60:02}"
    return {
        "id": f"{blank}{drawn.choice((at, at % 40))}",
        "day": drawn.choice((*written, f"{year}", f"{year}.0", "-")) + blank,
        "at": blank + drawn.choice((f"{written[0]} {clock}", f"{written[1]} {clock.replace(':', '.')}:00")),
        "amount": f"{blank}{grouped},{cents:02}{drawn.choice(('', '0'))}",
        "one": drawn.choice(("1", "1.0", "0,0", "x", "", None)),
        "side": drawn.choice(("left", "right\t", "", None)),
        "mark": drawn.choice((str(float(drawn.randint(0, 10))), "nan", None)),
        "rate": drawn.choice((str(drawn.randint(-99, 99) / 4), "nan", None)),
        "two": drawn.choice(("1.0", "0.0", None)),
        "company": drawn.choice(("10000000.0", "10000001.0", "7.0", None)),
    }


def in_text(found: Sequence[Row]) -> tuple[dict[str, str], list[Row]]:
    """The rows as pandas writes them to a text file with a decimal comma."""
    floats = [name for name, type_ in TYPES.items() if type_ == "DOUBLE"]
    texts: list[Row] = [{**row, **{name: (row[name] or "").replace(".", ",") for name in floats}} for row in found]
    return dict.fromkeys(TYPES, "VARCHAR"), texts


def counted(found: Sequence[Row]) -> list[Fraction | None]:
    """What the lines of the contract come to, row by row."""
    last: dict[tuple[Any, ...], Row] = {}
    for row in found:
        who = (_bare(row["id"]), _year(row))
        if who not in last or _moment(last[who]) < _moment(row):
            last[who] = row
    now, then = ([row for who, row in last.items() if who[1] == year] for year in (2024, 2023))
    marks, rates = ([Fraction(row[name] or "0") for row in now if row[name] not in ("nan", None)] for name in ("mark", "rate"))
    ticked = [(row["one"] in ("1", "1.0", "x"), row["two"] == "1.0") for row in now]
    answered = [green for digital, green in ticked if digital or green]
    return [
        sum((_amount(row) for row in now), Fraction(0)),
        sum((_amount(row) for row in then), Fraction(0)),
        sum(rates, Fraction(0)) / len(rates),
        sum(marks, Fraction(0)) / len(marks),
        Fraction(sum(row["mark"] not in ("nan", None) for row in then)),
        Fraction(sum(answered), len(answered)),
        Fraction(len({row["company"] for row in now} - {None})),
        Fraction(sum(row["side"] == "left" and row["mark"] not in ("nan", None) for row in now)),
    ]


def _bare(text: str | None) -> str:
    return (text or "").strip()


def _year(row: Row) -> int | None:
    day = _bare(row["day"])
    return None if day == "-" else int(day[:4] if day[:4].isdigit() else day[-4:])


def _moment(row: Row) -> tuple[int, ...]:
    date, clock = _bare(row["at"]).split(" ")
    day, month, year = (int(part) for part in date.replace(".", "-").replace("/", "-").split("-"))
    return (year, month, day, *(int(part) for part in clock.replace(".", ":").split(":")[:2]))


def _amount(row: Row) -> Fraction:
    return Fraction(_bare(row["amount"]).replace(".", "").replace(",", "."))


@pytest.mark.parametrize("kind", KINDS)
def test_real_files_give_what_counting_by_hand_gives(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Days with the year behind, thousands, floats, NaN, ticks of 1.0 and blanks of all widths mean the same in every kind."""
    service = request.getfixturevalue(kind) if kind in SERVICES else None
    if kind == "postgresql":
        monkeypatch.setenv("MAALBAR_POSTGRESQL", service.reader)
    place = location(kind, *(in_text(rows()) if kind == "csv" else (TYPES, rows())), tmp_path, service)
    (tmp_path / "contract.maal").write_text(CONTRACT, "utf-8")
    keys = "\n".join(f"    {key}: {value}" for key, value in place.items())
    (tmp_path / "measurements.yaml").write_text(SET.format(place=keys), "utf-8")
    (goal,) = load(tmp_path).score().goals
    assert [_plain(output.value) for output in goal.outputs] == counted(rows())


def _plain(value: Any) -> Any:
    return said(value.missing[0].looked, "en") if isinstance(value, Unknown) else value.value
