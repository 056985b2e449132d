"""What the catalogue shows as wrong is wrong, and what it shows as right is right: tried in the first case of each code."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from dsl.catalogue import LANGUAGES, codes, explanation
from dsl.format import formatted
from dsl.source import Source
from dsl.tongue import language_of
from tests.diagnostics.cases import Case, cases, codes_in
from tests.diagnostics.conditions import hold
from tests.diagnostics.conftest import Run

FIRST: dict[str, Case] = {case.code: case for case in reversed(cases()) if case.folder.parent.name != "staff"}
SHOWN = [code for code in codes() if code in FIRST and explanation(code).wrong]
_SPELLED = {"en": "english", "da": "danish"}


def pattern(snippet: str) -> re.Pattern[str]:
    """The lines of a snippet as they may stand in a file, however wide the blanks are there."""
    lines = (r"[ \t]*" + r"[ \t]+".join(map(re.escape, line.split())) for line in snippet.splitlines())
    return re.compile(r"(?<!\S)" + r"[ \t]*\n".join(lines).removeprefix(r"[ \t]*"))


def swapped(text: str, old: str, new: str) -> str | None:
    """The text with the lines of one snippet in the place of another's; None where it does not hold them."""
    found = pattern(old).search(text)
    if found is None:
        return None
    indent = re.match(r"[ \t]*", text[text.rfind("\n", 0, found.start()) + 1 :])
    assert indent is not None
    lines = textwrap.indent(textwrap.dedent(new), indent[0]).lstrip(" \t")
    return text[: found.start()] + lines + text[found.end() :]


def written(folder: Path, texts: dict[str, str], old: str, new: str) -> None:
    """Write the one file that holds the old snippet with the new one in its place."""
    changed = {name: text for name, whole in texts.items() if (text := swapped(whole, old, new)) is not None}
    assert changed, f"no file of the case holds:\n{old}"
    name, text = next(iter(changed.items()))
    (folder / name).write_text(text, "utf-8")


def command(folder: Path, case: Case) -> str:
    """The command as it stands in the folder now."""
    path = folder / "command"
    return path.read_text("utf-8").strip() if path.exists() else case.command


def told(folder: Path, case: Case, run: Run) -> tuple[int, set[str]]:
    """The exit code and the codes of the messages."""
    code, errors = run(folder, command(folder, case), "en")
    return code, codes_in(errors)


@pytest.mark.parametrize("code", SHOWN)
def test_the_example_of_a_code(code: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The wrong lines give the message and the right ones do not, in both languages."""
    case = FIRST[code]
    hold(case.condition, monkeypatch)
    folder = case.copied(tmp_path)
    shown = {language: explanation(code, language) for language in LANGUAGES}
    own, other = LANGUAGES if _holds(case.texts, shown[LANGUAGES[0]].wrong) else reversed(LANGUAGES)
    written(folder, case.texts, shown[own].wrong or "", shown[own].right or "")
    ended, left = told(folder, case, run)
    assert code not in left
    assert ended == 0 or case.command != "maalbar check ."
    if shown[own].right == shown[other].right:
        return  # what is shown is of one language only
    texts = {path: _translated(folder / path, _SPELLED[other]) for path in case.texts}
    translated = _holds(texts, shown[other].right)
    assert translated or not _holds({path: text for path, text in texts.items() if path.endswith(".maal")}, shown[own].right), (
        f"translated, no file holds:\n{shown[other].right}\n" + "\n".join(texts.values())
    )
    _hold_example(folder, texts, case, run, shown[other if translated else own].right, (shown[other].wrong, shown[other].right))


def _hold_example(
    folder: Path, texts: dict[str, str], case: Case, run: Run, there: str | None, example: tuple[str | None, str | None]
) -> None:
    """In the place of what is there, the wrong lines give the message and the right ones do not."""
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    wrong, right = example
    written(folder, texts, there or "", wrong or "")
    assert case.code in told(folder, case, run)[1]
    written(folder, texts, there or "", right or "")
    assert case.code not in told(folder, case, run)[1]


def _holds(texts: dict[str, str], snippet: str | None) -> bool:
    """Whether any of the files holds the lines."""
    return any(swapped(text, snippet or "", "") is not None for text in texts.values())


def _translated(path: Path, language: str) -> str:
    """A rule file in a language, where it can be; another file as it is."""
    text = path.read_text("utf-8")
    source = Source(path.name, text)
    if path.suffix != ".maal" or language_of(source) == language:
        return text
    return formatted(source, language)[0] or text
