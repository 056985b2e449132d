"""The table of parties as text: rank, party, the score of each goal and the total."""

from __future__ import annotations

from evaluator.value import NotApplicable
from maalbar.ranking.model import Ranking
from maalbar.ranking.words import head, place, word
from maalbar.report.grid import Row, fitted, unbroken
from maalbar.report.text import heading
from maalbar.report.texts import Language, text
from maalbar.report.words import amount


def render(made: Ranking, language: Language, width: int) -> str:
    """The heading, by what the parties are ranked, and the table."""
    columns = [column for column in made.columns if column.is_score]
    columns = [*columns[1:], columns[0]]
    names = (word("rank", language), text("party", language), *(head(column, language) for column in columns))
    rows = []
    for party in made.parties:
        amounts = [party.amounts.get(column.key) for column in columns]
        cells = [unbroken(amount(one, language)) if one and not isinstance(one.value, NotApplicable) else "–" for one in amounts]
        rows.append(Row((place(party.rank) or "–", party.party, *cells)))
    table = fitted(names, rows, right=frozenset((0, *range(2, len(names)))), told=1, width=width)
    by = word("by goal", language, goal=made.by) if made.by else word("by total", language)
    return f"{heading(made.parties[0].report, language, party=False)}\n{by}\n\n{table}\n"
