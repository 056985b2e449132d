"""The words of a table of parties, in Danish and in English."""

from __future__ import annotations

from evaluator.ranks import Rank
from maalbar.ranking.model import TOTAL, Column
from maalbar.report.texts import Language, lookup, text

TEXTS = {
    "rank": ("plads", "rank"),
    "rank_worst": ("plads_lavest", "rank_worst"),
    "actual": ("resultat", "actual"),
    "score": ("opfyldelse", "score"),
    "exact": ("eksakt", "exact"),
    "by goal": ("Efter mål {goal}", "By goal {goal}"),
    "by total": ("Efter den samlede opfyldelse", "By the total"),
    "sheet": ("Parter", "Parties"),
    "sheet exact": ("Eksakt", "Exact"),
}


def word(key: str, language: Language, **words: object) -> str:
    """The words of that key in a language."""
    return lookup(TEXTS, key, language, **words)


def head(column: Column, language: Language) -> str:
    """The head of a column: `total`, `goal 3`, `goal 3 used starters actual`."""
    if column.key == TOTAL:
        return text("total", language)
    goal, *parts = column.key
    named = [part if part not in ("actual", "score") else word(part, language) for part in parts if part not in ("", "shown")]
    return " ".join([f"{text('goal', language)} {goal}", *named])


def place(rank: Rank | None) -> str:
    """A rank, or the ranks that one may have: `3`, `3–7`; nothing where there is none."""
    if rank is None:
        return ""
    return str(rank.best) if rank.best == rank.worst else f"{rank.best}–{rank.worst}"
