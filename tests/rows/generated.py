"""Generated tables and what is asked of them, with the contract and the measurement set that ask it."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from tests.rows.naive import EXCLUDED, Asked, Row, Where

ANSWERS = {
    "advice": ("very", "fair", "bad", "dk"),
    "recommend": (*map(str, range(11)), "none"),
    "used": ("yes", "no"),
    "themes": ("digital", "green", "growth", "other"),
}
MEMBERS = {"segment": ("starters", "growers"), "region": ("north", "south", "east")}
LEVELS = ("0", "0.25", "0.5", "0.9", "1")

_HEAD = """contract "Rows 2024"
  period 2024
  score mean(goals)

dimension segment "Segment": starters, growers
dimension region "Region": north, south, east

survey users "Users"{weighted}
  question advice "Advice?"
    answers very, fair, bad
    excluded dk
  question recommend "Recommend?"
    scale 0..10
    excluded none
  question used "Used?"
    answers yes, no
  question themes "About what?" several
    answers digital, green, growth
    excluded other

measure courses "Courses" by segment, region
measure companies "Companies" by segment, region
measure amount "Amount" by segment, region

goal 1 "Everything"
  done one "One"
"""

_SET = """measurements: Rows
period: 2024
tables:
  users:
    file: {file}
{separator}    period: {{column: year}}
    group: {{column: grp, control: control, others: own}}
    dimensions: {{segment: segment, region: region}}
    questions:
      advice: advice
      recommend: {{column: recommend, answers: {{none: [none, 99]}}}}
      used: used
      themes: {{column: themes, separator: "+"}}
    measures:
      courses: rows
      companies: {{unique: id}}
      amount: {{column: number, decimals: 3}}
{weight}"""


@frozen
class Case:
    """A table, and what is asked of it."""

    rows: tuple[Row, ...]
    asked: tuple[Asked, ...]
    weighed: bool
    typed: bool = False

    def write(self, folder: Path, file: str | None = None) -> Path:
        """The contract, the measurement set and the table in a folder, which is given back.

        The table is the text file `users.csv`; a typed one is `users.parquet` instead, unless the set names another file.
        """
        typed = self.typed and file is None
        file = file or ("users.parquet" if typed else "users.csv")
        folder.mkdir(parents=True, exist_ok=True)
        weighted = " weighted by weight" if self.weighed else ""
        shows = "".join(f"  show x{at}: {spelled(asked)}\n" for at, asked in enumerate(self.asked))
        (folder / "contract.maal").write_text(_HEAD.format(weighted=weighted) + shows, encoding="utf-8")
        separator = '    separator: ";"\n' if file.endswith(".csv") else ""
        weight = "    weight: {column: weight, decimals: 2}\n" if self.weighed else ""
        (folder / "measurements.yaml").write_text(_SET.format(file=file, separator=separator, weight=weight), encoding="utf-8")
        (write_typed if typed else write_csv)(self.rows, folder / ("users.parquet" if typed else "users.csv"))
        return folder


def write_csv(rows: Sequence[Row], path: Path) -> None:
    """The rows as a text file with semicolons."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, delimiter=";")
        writer.writeheader()
        writer.writerows({name: row[name] or "" for name in COLUMNS} for row in rows)


def write_typed(rows: Sequence[Row], path: Path) -> None:
    """The rows as a Parquet file, in which marks and years are whole numbers, and numbers and weights decimals."""
    import pyarrow as pa
    import pyarrow.parquet

    types = {"recommend": pa.int8(), "year": pa.int16(), "number": pa.decimal128(18, 3), "weight": pa.decimal128(5, 2)}
    columns = {name: [_typed(name, row[name]) for row in rows] for name in COLUMNS}
    arrays = {name: pa.array(cells, types.get(name, pa.string())) for name, cells in columns.items()}
    pa.parquet.write_table(pa.table(arrays), path)


def _typed(name: str, cell: str | None) -> int | Decimal | str | None:
    """A cell as a typed column holds it; a mark that is none is 99."""
    if cell is None or name not in ("recommend", "year", "number", "weight"):
        return cell
    if name in ("number", "weight"):
        return Decimal(cell).quantize(Decimal(1).scaleb(-3 if name == "number" else -2))
    return 99 if cell.strip() == "none" else int(cell)


COLUMNS = ("id", "year", "grp", "segment", "region", *ANSWERS, "number", "weight")


def spelled(asked: Asked) -> str:
    """What is asked, as a rule spells it."""
    function = _FUNCTIONS.get(asked.function, asked.function)
    subject = list(asked.subject) or [asked.of]
    parts = [*subject, *([f"of={asked.of}"] if asked.function in ("share", "count") else [])]
    parts += [f"{float(asked.level * 100):g}%"] if asked.level is not None else []
    parts += [f"{name}={member}" for name, member in asked.members]
    parts += [f"where {condition(asked.where)}"] if asked.where else []
    parts += [f"period={asked.period}"] if asked.period != 2024 else []
    parts += ["group=control"] if asked.group else []
    return f"{function}({', '.join(parts)})"


_FUNCTIONS = {"rows": "count", "unique": "count", "total": "sum", "average": "mean", "middle": "median", "quantile": "percentile"}


def condition(where: Where) -> str:
    """A condition, as a rule spells it."""
    if where.op in ("and", "or"):
        return f" {where.op} ".join(f"({condition(part)})" for part in where.parts)
    if where.op == "not":
        return f"not ({condition(where.parts[0])})"
    if where.op == "in":
        return f"{where.name} in ({', '.join(where.values)})"
    return f"{where.name} {where.op} {where.values[0]}"


# --- strategies --------------------------------------------------------------------------------------------


def made(random: Random) -> Row:
    """One row, some of its cells empty or with blanks around their text."""
    themes = random.sample(ANSWERS["themes"], random.randint(1, 3))
    cells = {
        "id": random.choice(("a", "b", "c", "d", "e'", 'f"', "æ")),
        **{name: random.choice(members) for name, members in MEMBERS.items()},
        **{name: random.choice(answers) for name, answers in ANSWERS.items()},
        "themes": random.choice(("+", " + ", "+ ")).join(themes),
    }
    loose = {name: random.choice((None, text, text, text, text, f" {text}  ")) for name, text in cells.items()}
    number = random.choice((None, "0", "7", "-12.5", "3.125", "3.1250", "1000000.001"))
    weight = f"{random.randint(0, 300) / 100:.2f}"
    year, grp = random.choice(("2023", "2024", "2024", "2024")), random.choice(("own", "own", "control"))
    return {**loose, "year": year, "grp": grp, "number": number, "weight": weight}


@st.composite
def tables(draw: st.DrawFn) -> tuple[Row, ...]:
    """Rows, from none to some dozens; where whole numbers are meant, no number is missing now and then."""
    random = Random(draw(st.integers(0, 2**32)))
    rows = [made(random) for _ in range(draw(st.integers(0, 40)))]
    filled = draw(st.booleans())
    return tuple({**row, "number": row["number"] or ("2" if filled else None)} for row in rows)


_ATOMS = st.one_of(
    *(
        st.lists(st.sampled_from(values), min_size=1, max_size=2, unique=True).map(
            lambda chosen, name=name: Where("in", name, tuple(sorted(chosen)))
        )
        for name, values in {**ANSWERS, **MEMBERS}.items()
    ),
    st.builds(lambda op, mark: Where(op, "recommend", (str(mark),)), st.sampled_from(("<", "<=", ">", ">=")), st.integers(0, 10)),
)
_WHERES = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.builds(
            lambda op, parts: Where(op, parts=tuple(parts)),
            st.sampled_from(("and", "or")),
            st.lists(inner, min_size=2, max_size=2),
        ),
        inner.map(lambda part: Where("not", parts=(part,))),
    ),
    max_leaves=4,
)
_CHOSEN = st.none() | _ATOMS | _WHERES


def _whose(wheres: st.SearchStrategy[Where | None]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "members": st.sets(st.sampled_from(tuple(MEMBERS)), max_size=2).flatmap(
                lambda names: st.tuples(*(st.tuples(st.just(name), st.sampled_from(MEMBERS[name])) for name in sorted(names)))
            ),
            "where": wheres,
            "period": st.sampled_from((2024,) * 5 + (2023, 2023, 2022)),
            "group": st.sampled_from(("", "", "", "control")),
        }
    )


@st.composite
def _questions(draw: st.DrawFn, questions: Sequence[str], wheres: st.SearchStrategy[Where | None]) -> Asked:
    question = draw(st.sampled_from(questions))
    counted = [answer for answer in ANSWERS[question] if answer not in EXCLUDED[question] and not answer.isdigit()]
    functions = ["n", *(["share", "count"] if counted else ["nps", "mean", "median", "percentile"])]
    function = draw(st.sampled_from(functions))
    subject: tuple[str, ...] = ()
    if function in ("share", "count"):
        subject = tuple(sorted(draw(st.sets(st.sampled_from(counted), min_size=1, max_size=2))))
    level = Fraction(draw(st.sampled_from(LEVELS))) if function == "percentile" else None
    return Asked(function, subject, question, level=level, **draw(_whose(wheres)))


@st.composite
def _measures(draw: st.DrawFn, wheres: st.SearchStrategy[Where | None]) -> Asked:
    function = draw(st.sampled_from(("rows", "unique", "total", "average", "middle", "quantile")))
    subject = {"rows": "courses", "unique": "companies"}.get(function, "amount")
    level = Fraction(draw(st.sampled_from(LEVELS))) if function == "quantile" else None
    return Asked(function, (subject,), "", level=level, **draw(_whose(wheres)))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A table of some rows, and some quantities that are asked of it; often of the same question and of the same people."""
    questions = tuple(ANSWERS) if draw(st.booleans()) else (draw(st.sampled_from(tuple(ANSWERS))),)
    wheres = _CHOSEN if draw(st.booleans()) else st.sampled_from((None, draw(_CHOSEN), draw(_ATOMS)))
    one = _questions(questions, wheres) | _measures(wheres)
    asked = draw(st.lists(one, min_size=1, max_size=8, unique=True))
    return Case(draw(tables()), tuple(asked), draw(st.booleans()), draw(st.booleans()))
