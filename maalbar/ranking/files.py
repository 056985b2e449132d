"""The table of parties as a file: CSV, a workbook or Parquet; each figure as it is shown and as the exact fraction."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from io import BytesIO
from typing import Any

from dsl.diagnostic import Wording
from evaluator.value import Known
from maalbar.comparison.cells import known_number, pattern, put
from maalbar.extras import extra
from maalbar.ranking.model import Ranked, Ranking
from maalbar.ranking.words import head, place, word
from maalbar.report.csv import table
from maalbar.report.model import Amount
from maalbar.report.texts import Language, text
from maalbar.report.words import amount
from maalbar.whatif.csv import figure

FORMS = ("csv", "xlsx", "parquet")


def as_csv(made: Ranking, language: Language) -> str:
    """A row a party: its ranks, its name, and each figure as it is shown and as a fraction."""
    names = [word("rank", language), word("rank_worst", language), text("party", language)]
    for column in made.columns:
        name = head(column, language)
        names += [name, f"{name} {word('exact', language)}"]
    return table(names, (list(_cells(made, party, language)) for party in made.parties), language)


def _cells(made: Ranking, party: Ranked, language: Language) -> Iterator[str]:
    yield str(party.rank.best) if party.rank else ""
    yield str(party.rank.worst) if party.rank else ""
    yield party.party
    for column in made.columns:
        one = party.amounts.get(column.key)
        yield amount(one, language) if one else ""
        yield _exact(one)


def _exact(one: Amount | None) -> str:
    return figure(one.value) if one and one.below is None else ""


def as_workbook(made: Ranking, language: Language) -> bytes:
    """Two sheets: the figures as numbers, and the exact fractions."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it tells no types

    out = BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    styles: dict[str, Any] = {"": book.add_format(), "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True})}
    for key, exact in (("sheet", False), ("sheet exact", True)):
        sheet = book.add_worksheet(word(key, language))
        names = [word("rank", language), text("party", language), *(head(column, language) for column in made.columns)]
        for at, name in enumerate(names):
            put(sheet, 0, at, name, styles["head"])
        for line, party in enumerate(made.parties, 1):
            put(sheet, line, 0, place(party.rank), styles[""])
            put(sheet, line, 1, party.party, styles[""])
            for at, column in enumerate(made.columns, 2):
                one = party.amounts.get(column.key)
                _put(sheet, (line, at), one, language, book, styles, exact=exact)
        sheet.freeze_panes(1, 2)
        sheet.set_column(1, 1, 30)
        sheet.set_column(2, len(names), 14)
    book.close()
    return out.getvalue()


def _put(
    sheet: Any, at: tuple[int, int], one: Amount | None, language: Language, book: Any, styles: dict[str, Any], *, exact: bool
) -> None:
    """A figure as a number that shows no digit that it does not have, or in words."""
    known = known_number(one.value) if one and one.below is None else None
    if one is None or known is None or exact:
        put(sheet, *at, _exact(one) if exact else amount(one, language) if one else "", styles[""])
        return
    number, shape = pattern(known, one.unit, language, signed=False)
    if shape not in styles:
        styles[shape] = book.add_format({"num_format": shape})
    sheet.write_number(*at, number, styles[shape])


DIGITS, DECIMALS = 38, 12
"""What a number in a Parquet file holds; one that goes on is cut there, and its fraction stands beside it."""


def as_parquet(made: Ranking, language: Language) -> bytes:
    """A row a party; a number is a decimal, and its fraction a text. Raises `MaalbarError` where pyarrow is not installed."""
    arrow: Any = extra("pyarrow", Wording("extra-parquet"))
    columns: dict[str, Any] = {
        word("rank", language): arrow.array([party.rank.best if party.rank else None for party in made.parties], arrow.int64()),
        word("rank_worst", language): arrow.array(
            [party.rank.worst if party.rank else None for party in made.parties], arrow.int64()
        ),
        text("party", language): arrow.array([party.party for party in made.parties], arrow.string()),
    }
    for column in made.columns:
        name, amounts = head(column, language), [party.amounts.get(column.key) for party in made.parties]
        if any(one is not None and isinstance(one.value, Known) and isinstance(one.value.value, Fraction) for one in amounts):
            columns[name] = arrow.array([_decimal(one) for one in amounts], arrow.decimal128(DIGITS, DECIMALS))
        columns[f"{name} {word('exact', language)}"] = arrow.array([_exact(one) or None for one in amounts], arrow.string())
    out = BytesIO()
    extra("pyarrow.parquet", Wording("extra-parquet")).write_table(arrow.table(columns), out)
    return out.getvalue()


def _decimal(one: Amount | None) -> object:
    from decimal import Context

    known = known_number(one.value) if one and one.below is None else None
    if known is None:
        return None
    whole = abs(known.numerator) * 10**DECIMALS // known.denominator
    return Context(prec=DIGITS).create_decimal(whole if known >= 0 else -whole).scaleb(-DECIMALS, Context(prec=DIGITS))
