"""Where the rows of a table lie: a file whose suffix tells what it is, or a table in a database or on a cluster."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from dsl.diagnostic import Listed, Wording
from evaluator.measurements import shape
from evaluator.measurements.desk import Desk
from evaluator.measurements.nodes import Fields, Leaf
from evaluator.rows.table import Location

SUFFIXES: Mapping[str, str] = {
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".xlsx": "xlsx",
    ".duckdb": "duckdb",
}
"""What a file is, by the end of its name."""

DATABASES = ("postgresql", "spark")
"""What `database` may name."""

_BELONGS = {
    "sheet": ("xlsx",),
    "range": ("xlsx",),
    "separator": ("csv",),
    "encoding": ("csv",),
    "decimal": ("csv", "xlsx", "duckdb", "parquet", "postgresql", "spark"),
    "table": ("duckdb", "postgresql", "spark"),
    "connection": ("postgresql", "spark"),
}
"""The keys that only some kinds of sources have."""

LOCATION = ("file", "database", *_BELONGS)
"""The keys that say where rows lie."""


def location(key: Leaf, node: Fields, desk: Desk, *, whole: bool = True) -> Location | None:
    """Where the rows of the table of that key lie; None where a message was given, here or, where it is not `whole`, before."""
    words = {name: shape.leaf(node.get(name), f"{key.text}: {name}", desk) for name in LOCATION}
    if whole and node.get("file") is None and node.get("database") is None:
        desk.report("M1105", key.span, name=key.text)
    kind = _kind(words, desk)
    if kind is None or not _hold(kind, words, desk):
        return None
    texts = {
        name: word.text.strip() if name not in ("separator", "decimal") else word.text for name, word in words.items() if word
    }
    if kind in ("duckdb", "postgresql") and not texts.get("table"):
        desk.report("M1107", key.span, name=key.text, kind=Wording(f"rows-kind-{kind}"))
        return None
    place = words["file"] or words["database"] or key
    return Location(
        kind,
        texts.get("file"),
        tuple(texts["table"].split(".")) if "table" in texts else (),
        texts.get("sheet"),
        texts.get("range"),
        texts.get("separator") or _usual_separator(texts.get("file", "")),
        texts.get("decimal"),
        texts.get("encoding"),
        texts.get("connection"),
        span=place.span,
    )


def _kind(words: Mapping[str, Leaf | None], desk: Desk) -> str | None:
    file, database = words["file"], words["database"]
    if database is not None:
        return _database(database, file, desk)
    if file is None:
        return None
    kind = SUFFIXES.get(PurePosixPath(file.text.strip()).suffix.lower())
    if kind is None:
        desk.report("M1106", file.span, file=file.text, suffixes=Listed(tuple(f'"{suffix}"' for suffix in SUFFIXES)))
    return kind


def _database(database: Leaf, file: Leaf | None, desk: Desk) -> str | None:
    name = database.text.strip().lower()
    if name not in DATABASES:
        desk.stranger("M1108", database, desk.near(name, DATABASES))
        return None
    if file is not None and name != "spark":
        desk.report("M1109", file.span, name=name)
        return None
    return name


def _hold(kind: str, words: Mapping[str, Leaf | None], desk: Desk) -> bool:
    """Whether every key belongs to the kind of source, with a message for each that does not."""
    strange = [word for name, word in words.items() if word and name in _BELONGS and kind not in _BELONGS[name]]
    for name, word in words.items():
        if word in strange and word is not None:
            kinds = Listed(tuple(Wording(f"rows-kind-{one}") for one in _BELONGS[name]))
            desk.report("M1110", word.span, name=name, kinds=kinds, kind=Wording(f"rows-kind-{kind}"))
    sign = [(name, word) for name in ("separator", "decimal") if (word := words[name]) and word.text not in _SIGNS[name]]
    for name, word in sign:
        desk.report("M1111", word.span, name=name, text=word.text, signs=Listed(tuple(f'"{one}"' for one in _SHOWN[name])))
    encoding = words["encoding"]
    if encoding is not None and encoding.text.strip().lower() not in ENCODINGS:
        desk.stranger("M1112", encoding, desk.near(encoding.text.strip().lower(), ENCODINGS))
    return not strange and not sign and (encoding is None or encoding.text.strip().lower() in ENCODINGS)


_SIGNS = {"separator": (",", ";", "\t", "|"), "decimal": (",", ".")}
_SHOWN = {"separator": (",", ";", "|", "\\t"), "decimal": (",", ".")}
ENCODINGS = ("utf-8", "windows-1252", "latin-1")
"""How the letters of a text file may be written."""


def _usual_separator(file: str) -> str:
    return "\t" if file.lower().endswith(".tsv") else ","
