"""The pages of docs/diagnostics, made from the catalogue: one a hundred of codes and language, and the list of them all."""

from __future__ import annotations

from collections.abc import Iterator

from dsl.catalogue import LANGUAGES, Explanation, codes, explanation, said
from dsl.diagnostic import Wording

ROOMS = {
    "M00": ("Files and limits", "Filer og grænser"),
    "M01": ("Wording and lines", "Ordlyd og linjer"),
    "M02": ("Names", "Navne"),
    "M03": ("Units", "Enheder"),
    "M04": ("Goals and their structure", "Mål og deres opbygning"),
    "M05": ("Choices that the contract must make", "Valg, som kontrakten skal træffe"),
    "M06": ("Measurement sets", "Målesæt"),
    "M07": ("Findings in a measurement set", "Fund i et målesæt"),
    "M08": ("The command line", "Kommandolinjen"),
    "M09": ("Examples, scenarios and what-if", "Eksempler, scenarier og hvad nu hvis"),
    "M10": ("Lints: what looks odd in a contract that can be scored", "Det, der undrer i en kontrakt, som godt kan beregnes"),
    "M11": ("Rows: tables and where they lie", "Rækker: tabeller, og hvor de ligger"),
    "M12": ("Rows: parties, freezing and looking at data", "Rækker: parter, frysning og et kig på data"),
}
"""The hundreds of codes and what they are about, in English and in Danish."""

_INTRO = """# What Målbar says

Every message has a code, which keeps its meaning. This list is made from the catalogue (`dsl/messages/`), the same that
the command line, the editors and `maalbar explain-code M0301` tell from; what would be words of your own file is shown as `…`.

An *error* keeps the contract from being scored. A *warning* should be looked at, a *note* may be. `maalbar check --fix` corrects
what can only be meant in one way; `maalbar check --format json` and `--format sarif` are for machines.

"""


def pages() -> Iterator[tuple[str, str]]:
    """Each page by its path below docs/diagnostics."""
    yield "README.md", _INTRO + "\n".join(_contents())
    for language in LANGUAGES:
        for room in ROOMS:
            yield f"{language}/{room}.md", "\n".join(_page(room, language)) + "\n"


def _in(room: str, language: str) -> list[Explanation]:
    return [explanation(code, language) for code in codes() if code.startswith(room)]


def _contents() -> Iterator[str]:
    for room, (english, danish) in ROOMS.items():
        yield f"## {room}: {english}\n"
        yield f"In full: [English](en/{room}.md) · [dansk](da/{room}.md) ({danish})\n"
        yield "| code | | says |"
        yield "|---|---|---|"
        for each in _in(room, "en"):
            yield f"| [{each.code}](en/{room}.md#{each.code.lower()}) | {each.severity.value} | {_cell(each.title)} |"
        yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _page(room: str, language: str) -> Iterator[str]:
    yield f"# {room}: {ROOMS[room][LANGUAGES.index(language)]}"
    for each in _in(room, language):
        yield f"\n## {each.code}\n\n*{said(Wording(each.severity.value), language)}* — {each.title}"
        yield from (f"\n{text}" for text in (each.hint, each.why) if text)
        for key, sample in (("wrong", each.wrong), ("right", each.right)):
            if sample:
                yield f"\n{said(Wording(key), language)}:\n\n```text\n{sample}\n```"
