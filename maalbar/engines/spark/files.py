"""Files that Spark reads itself: Parquet, and text files as the measurement set describes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from evaluator.rows.table import Location


def frame(spark: Any, location: Location, path: Path) -> Any:
    """The rows of a file: cells of a text file are texts, and a line with too many or too few cells is an error."""
    address = path.resolve().as_uri()
    if path.suffix.lower() in (".csv", ".tsv"):
        return spark.read.options(**_text(location)).csv(address)
    return spark.read.parquet(address)


def _text(location: Location) -> dict[str, Any]:
    return {
        "header": True,
        "sep": location.separator or ",",
        "encoding": location.encoding or "UTF-8",
        "quote": '"',
        "escape": '"',
        "multiLine": True,
        "mode": "FAILFAST",
        "enforceSchema": False,
    }
