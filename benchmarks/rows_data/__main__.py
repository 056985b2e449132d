"""`python -m benchmarks.rows_data FOLDER [--times N] [--format csv|parquet|xlsx|duckdb] [--table NAME …]`."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from benchmarks.rows_data import FORMATS, KNOWN, TABLES, write


def main() -> None:
    """Write the tables and name the files."""
    parser = ArgumentParser(prog="python -m benchmarks.rows_data", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--times", type=int, default=1, help="how many times the rows of 2022 (935 companies)")
    parser.add_argument("--format", choices=list(FORMATS), default="csv", dest="kind")
    parser.add_argument("--table", choices=list(KNOWN), action="append", dest="names", help="only this table; may be repeated")
    asked = parser.parse_args()
    for file in write(asked.folder, asked.times, asked.kind, asked.names or tuple(TABLES)):
        print(f"{file}  {file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
