"""The report as Markdown: the same table for a document or a merge request."""

from __future__ import annotations

from maalbar.report.model import Report
from maalbar.report.text import columns, heading, rows
from maalbar.report.texts import Language, text
from maalbar.report.words import notes

_INDENT = "&nbsp;"


def render(report: Report, language: Language) -> str:
    """A heading, the table and the notes."""
    first, *rest = heading(report, language).split("\n")
    lines = [f"## {escaped(first)}", "", *(f"{escaped(line)}  " for line in rest), *([""] if rest else [])]
    kept = columns(report)
    lines += [_joined(tuple(text(head, language) for head in kept)), _joined(tuple("---" for _ in kept))]
    for row in rows(report, kept, language):
        cells = [escaped(cell) for cell in row.cells]
        cells[1] = _INDENT * row.indent + cells[1]
        bold = row.indent == 0
        lines.append(_joined(tuple(f"**{cell}**" if bold and cell else cell for cell in cells)))
    remarks = notes(report, language)
    if remarks:
        lines += ["", f"**{text('notes', language)}**", "", *(f"- {escaped(note)}" for note in remarks)]
    return "\n".join(lines) + "\n"


def _joined(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def escaped(words: str) -> str:
    """The words with the signs that Markdown would take for its own set off."""
    plain = words.replace("\N{NO-BREAK SPACE}", " ")
    return "".join("\\" + letter if letter in "\\`*_{}[]<>#|" else letter for letter in plain)
