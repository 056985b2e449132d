"""Rows of surveys and registrations whose figures are exactly those that were published of the 2022 contract.

    quotas      how many give each answer → the answers, spread over the rows without any chance
    companies   who was advised: registrations and the survey among them
    courses     what they were advised in
    awareness   the survey of how well known the hub is
    accounts    turnover and staff two years apart, beside a control group
    wide        all of these in one table, for measurements of speed
    size        any number of rows: the same people again and again, each time with other ids
    write       CSV as Danes write it, Parquet, workbooks, a DuckDB file

The rows are made up: no company has such an id. What was published are shares; how many answered is chosen here, so that
each share comes out exactly. `python -m benchmarks.rows_data FOLDER` writes them.
"""

from benchmarks.rows_data.companies import COMPANIES
from benchmarks.rows_data.tables import KNOWN, TABLES
from benchmarks.rows_data.write import FORMATS, write

__all__ = ["COMPANIES", "FORMATS", "KNOWN", "TABLES", "write"]
