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
    **dict.fromkeys(("decimal", "thousands", "dates", "trim"), ("csv", "xlsx", "duckdb", "parquet", "postgresql", "spark")),
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
    texts = {name: word.text if name in _SIGNS else word.text.strip() for name, word in words.items() if word}
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
        texts.get("thousands"),
        texts.get("dates"),
        texts.get("trim"),
        span=place.span,
        spans={name: word.span for name, word in words.items() if word},
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
    spelled = _signs(words, desk) and _words(words, desk)
    encoding = words["encoding"]
    if encoding is not None and encoding.text.strip().lower() not in ENCODINGS:
        desk.stranger("M1112", encoding, desk.near(encoding.text.strip().lower(), ENCODINGS))
    return not strange and spelled and (encoding is None or encoding.text.strip().lower() in ENCODINGS)


def _signs(words: Mapping[str, Leaf | None], desk: Desk) -> bool:
    """Whether every sign is one that is read, and none stands for two things."""
    strange = [(name, word) for name, known in _SIGNS.items() if (word := words[name]) and word.text not in known]
    for name, word in strange:
        shown = tuple(f'"{one}"' for one in _SHOWN.get(name, _SIGNS[name]))
        desk.report("M1111", word.span, name=name, text=word.text, signs=Listed(shown))
    decimal, thousands = words["decimal"], words["thousands"]
    both = thousands is not None and thousands.text == (decimal.text if decimal else ".")
    if both and thousands is not None:
        desk.report("M1149", thousands.span, sign=thousands.text, other="," if thousands.text == "." else ".")
    return not strange and not both


def _words(words: Mapping[str, Leaf | None], desk: Desk) -> bool:
    """Whether what has a few words of its own is one of them."""
    strange = [(name, word) for name, known in _WORDS.items() if (word := words[name]) and word.text.strip() not in known]
    for name, word in strange:
        desk.stranger("M1104", word, desk.near(word.text.strip(), _WORDS[name]), key=name)
    return not strange


_SIGNS = {"separator": (",", ";", "\t", "|"), "decimal": (",", "."), "thousands": (".", ",", " ", "'")}
_SHOWN = {"separator": (",", ";", "|", "\\t")}
_WORDS = {"dates": ("year first", "day first", "month first"), "trim": ("blanks", "whitespace")}
ENCODINGS = ("utf-8", "windows-1252", "latin-1")
"""How the letters of a text file may be written."""


def _usual_separator(file: str) -> str:
    return "\t" if file.lower().endswith(".tsv") else ","
