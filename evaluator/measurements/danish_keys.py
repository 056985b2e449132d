"""What a Dane may write for a key of a measurement set, whose keys are in English: the key that is then offered."""

from __future__ import annotations

from collections.abc import Mapping

DANISH: Mapping[str, str] = {
    "adspurgte": "asked",
    "ark": "sheet",
    "bemærkning": "note",
    "datoer": "dates",
    "decimaltegn": "decimal",
    "dimensioner": "dimensions",
    "dubletter": "duplicates",
    "forbindelse": "connection",
    "gruppe": "group",
    "kilde": "source",
    "kilder": "sources",
    "kodning": "encoding",
    "kolonne": "column",
    "kolonner": "columns",
    "kontrakt": "contract",
    "mangler": "missing",
    "medlemmer": "members",
    "målesæt": "measurements",
    "målinger": "measurements",
    "nøgletal": "measures",
    "offentliggjort": "published",
    "område": "range",
    "part": "party",
    "parter": "parties",
    "periode": "period",
    "skilletegn": "separator",
    "spørgsmål": "questions",
    "stedfortrædere": "stand_ins",
    "svar": "answers",
    "tabeller": "tables",
    "tal": "figures",
    "tegnkodning": "encoding",
    "tegnsæt": "encoding",
    "titel": "title",
    "tusindtalsskilletegn": "thousands",
    "tusindtegn": "thousands",
    "værdi": "value",
    "vægt": "weight",
    "år": "period",
}
"""Danish words in small letters, each with its key; where a key has no meaning at a place, it is not offered there."""
