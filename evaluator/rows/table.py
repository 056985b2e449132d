"""A table as a measurement set describes it: where its rows lie, and what its columns mean to the contract."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import field, frozen

from dsl.source import Span

if TYPE_CHECKING:
    from evaluator.measurements.records import Origin


@frozen
class Location:
    """Where rows lie. `kind` is csv, parquet, xlsx, duckdb, postgresql or spark.

    `path` is the file as the measurement set names it; `table` the table or view in a database, `schema.table` in parts;
    `sheet` and `cells` (such as `A3:K940`) a part of a workbook; `separator` and `encoding` how a text file is written;
    `connection` the name of a connection, whose address stands in the environment and never in a file. How texts are read that
    are numbers or days: `decimal` stands before the decimals and `thousands` between groups of three digits; `dates` says
    which part of a day comes first (`year first`, `day first` or `month first`), and `trim` what is taken away around a text
    (`blanks`, or with `whitespace` tabs and line breaks too).
    """

    kind: str
    path: str | None = None
    table: tuple[str, ...] = ()
    sheet: str | None = None
    cells: str | None = None
    separator: str | None = None
    decimal: str | None = None
    encoding: str | None = None
    connection: str | None = None
    thousands: str | None = None
    dates: str | None = None
    trim: str | None = None
    span: Span = field(eq=False, repr=False, kw_only=True)
    spans: Mapping[str, Span] = field(factory=dict, eq=False, repr=False, kw_only=True)
    """Where what stands under each of its keys is written."""

    def place(self, code: str) -> Span:
        """Where to look for what a message of that code is about: the key that is wrong, where the file has it."""
        return self.spans.get(_ABOUT.get(code, ""), self.span)


_ABOUT: Mapping[str, str] = {
    "M1148": "encoding",
    "M1152": "table",
    "M1153": "table",
    "M1170": "encoding",
    "M1174": "separator",
    "M1184": "table",
    "M1185": "table",
    "M1187": "sheet",
    "M1188": "range",
    "M1189": "range",
    "M1190": "sheet",
    "M1192": "sheet",
}
"""The key that a message about a source is about, where it is about one."""


@frozen
class Codes:
    """A column whose texts stand for names: for each name the texts that mean it, and the texts that mean no answer.

    An empty cell is no answer. A text that is in neither is an error. Blanks around a text do not count.
    """

    column: str
    texts: Mapping[str, tuple[str, ...]]
    missing: tuple[str, ...] = ()
    separator: str | None = None
    """What parts the answers in a cell, where a question may have several."""
    usual: Mapping[str, tuple[str, ...]] = field(factory=dict, eq=False, repr=False)
    """The texts that would mean each name if the file said nothing of it: the name and its label."""
    span: Span = field(eq=False, repr=False, kw_only=True)


@frozen
class Ticks:
    """A question with several answers that has a column for each: `columns` by answer; a cell with one of `ticked` chose it.

    Who has nothing at all in any of the columns did not answer.
    """

    columns: Mapping[str, str]
    ticked: tuple[str, ...]
    not_ticked: tuple[str, ...]
    places: Mapping[str, Span] = field(factory=dict, eq=False, repr=False)
    """Where the column of each answer is named."""
    span: Span = field(eq=False, repr=False, kw_only=True)


@frozen
class Number:
    """A column of numbers, read exactly with at most `decimals` decimals; one that has more is an error, never rounded.

    `empty` says what a cell without a number means to a sum: "left out" or "zero"; None where the file does not say, and then a
    sum over such a cell is unknown. A mean is of those that have a number, unless the others count as zero.
    """

    column: str
    decimals: int = 4
    missing: tuple[str, ...] = ()
    empty: str | None = None
    span: Span = field(eq=False, repr=False, kw_only=True)


@frozen
class Measured:
    """What a measure is in the rows: `rows` counts them, `unique` the different texts of a column, `number` is added up.

    `per` is a second column, by whose sum that of the first is divided. `figure` says what `figure(measure)` is: the `sum`
    or the `mean` of the rows; None where the rows give no such figure.
    """

    rows: bool = False
    unique: str | None = None
    number: Number | None = None
    per: Number | None = None
    figure: str | None = None
    span: Span = field(eq=False, repr=False, kw_only=True)


@frozen
class Year:
    """The year that each row is of: a column of years or dates, and the texts that mean there is none."""

    column: str
    missing: tuple[str, ...] = ()
    span: Span = field(eq=False, repr=False, kw_only=True)


@frozen
class Group:
    """Which group each row belongs to: texts of a column that mean the control group, and those that mean the others.

    Without `others` every text that does not mean the control group does, and is none of `missing`, which mean neither.
    """

    column: str
    control: tuple[str, ...]
    others: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    span: Span = field(eq=False, repr=False, kw_only=True)


@frozen
class Doubles:
    """What becomes of rows with the same id: all are refused, all kept, or the one that is `first` or `last` by a column."""

    keep: str = "refuse"
    by: str | None = None
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Table:
    """A table of rows and what each of its columns means."""

    name: str
    location: Location
    questions: Mapping[str, Codes | Ticks] = field(factory=dict)
    dimensions: Mapping[str, Codes] = field(factory=dict)
    measures: Mapping[str, Measured] = field(factory=dict)
    year: int | Year = 0
    group: str | Group = ""
    party: str | None = None
    id: str | None = None
    doubles: Doubles = Doubles()
    weight: Number | None = None
    population: int | None = None
    origin: Origin = field(kw_only=True)
    spans: Mapping[str, Span] = field(factory=dict, eq=False, repr=False)
    """Where `id`, `party` and the other single columns stand in the file, for messages."""
