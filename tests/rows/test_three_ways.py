"""Rows, counts and published figures give a quantity the same value; how the rows lie in the file does not matter."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rows.generated import ANSWERS, COLUMNS, Case, cases, spelled
from tests.rows.naive import EXCLUDED, SEVERAL, Asked, figure, people, weight
from tests.rows.naive import given as answers_given
from tests.rows.test_against_naive import Folder, expected, folder, plain

__all__ = ["folder"]


def scored(case: Case, folder: Path, measurements: str | None = None, file: str = "users.csv") -> list[Fraction | str | None]:
    """What Målbar makes of everything that is asked, on rows or on another measurement set."""
    from maalbar.api import load

    case.write(folder, file)
    if measurements is not None:
        (folder / "measurements.yaml").write_text(measurements, encoding="utf-8")
    (goal,) = load(folder).score().goals
    return [plain(output.value) for output in goal.outputs]


# --- published figures -------------------------------------------------------------------------------------


def published(case: Case) -> str:
    """A measurement set with the figures that counting row by row gives, each as a quotient of whole numbers."""
    lines = ["measurements: Published", "period: 2024", "figures:"]
    for asked in case.asked:
        found = figure(case.rows, asked, weighed=case.weighed)
        if found == "nothing":
            lines.append(f'  "{spelled(asked)}": not applicable')
        elif isinstance(found, Fraction):
            lines.append(f'  "{spelled(asked)}": {{numerator: {found.numerator}, denominator: {found.denominator}}}')
    return "\n".join(lines) + "\n"


@settings(max_examples=40)
@given(case=cases())
def test_published_figures_give_what_rows_give(case: Case, folder: Folder) -> None:
    """Every quantity, told as the exact figure, is the figure that its rows give."""
    told = [asked for asked in case.asked if asked.function not in ("n", "count", "rows", "unique", "nps")]
    whole = Case(case.rows, tuple(told), case.weighed)
    if told:
        assert scored(whole, folder(), published(whole)) == scored(whole, folder()) == expected(whole)


# --- counts ------------------------------------------------------------------------------------------------


def counted(case: Case) -> str:
    """A measurement set with the counts behind each quantity."""
    lines = ["measurements: Counted", "period: 2024", "counts:"]
    for asked in case.asked:
        lines += _counts(case, asked)
    return "\n".join(dict.fromkeys(lines)) + "\n"


def _counts(case: Case, asked: Asked) -> Iterator[str]:
    found = people(case.rows, asked)
    if found is None:
        return
    counts = {
        answer: sum((weight(row, case.weighed) for row in found if answer in (answers_given(row, asked.of) or ())), Fraction(0))
        for answer in ANSWERS[asked.of]
    }
    whose = spelled(Asked("n", (), asked.of, asked.members, asked.where, asked.period, asked.group))[2:-1]
    cells = ", ".join(f"{answer}: {float(number):g}" for answer, number in counts.items())
    yield f'  "{whose}": {{{cells}}}'


def _follows_from_counts(case: Case, asked: Asked) -> bool:
    """Counts of answers give no figure of a measure, no number of persons behind weights, and no union of several answers."""
    return bool(asked.of) and asked.of not in SEVERAL and not (case.weighed and asked.function == "n")


@settings(max_examples=40)
@given(case=cases())
def test_counts_give_what_rows_give(case: Case, folder: Folder) -> None:
    """Every quantity of a question, told as how many gave each answer, is the figure that its rows give."""
    chosen = tuple(asked for asked in case.asked if _follows_from_counts(case, asked))
    whole = Case(case.rows, chosen, case.weighed)
    if chosen:
        assert scored(whole, folder(), counted(whole)) == scored(whole, folder()) == expected(whole)


# --- chunks ------------------------------------------------------------------------------------------------


@settings(max_examples=25)
@given(case=cases(), size=st.integers(1, 7))
def test_how_rows_are_cut_into_chunks_does_not_matter(case: Case, size: int, folder: Folder) -> None:
    """In a Parquet file with groups of any size the same rows give the same figures as in a text file."""
    import pyarrow as arrow
    import pyarrow.parquet as parquet

    into = folder()
    table = arrow.table({name: arrow.array([row[name] for row in case.rows], arrow.string()) for name in COLUMNS})
    parquet.write_table(table, into / "users.parquet", row_group_size=size)
    assert scored(case, into, file="users.parquet") == expected(case)


def test_the_questions_have_answers_that_count() -> None:
    """Else the tests above would compare nothing."""
    assert all(set(ANSWERS[name]) - EXCLUDED[name] for name in ANSWERS)
