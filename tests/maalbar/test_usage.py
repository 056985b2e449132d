"""A mistake in a command itself is told like every other: with a code, in the reader's language, and what was meant."""

from __future__ import annotations

import re

import pytest

from dsl.catalogue import codes
from maalbar.cli import COMMANDS, commands
from maalbar.cli.words import TEXTS
from tests.maalbar.test_cli import Run, run

__all__ = ["run"]

PATH = "rules/one-unknown-figure"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("scor", PATH), "M0811", '"score"'),
        (("--verbose", "score", PATH), "M0812", "maalbar --help"),
        (("score", PATH, "--perod", "2024"), "M0812", '"--period"'),
        (("score",), "M0813", "maalbar score ."),
        (("diff", PATH), "M0813", "maalbar diff hub-2024 hub-2025"),
        (("solve", PATH, "--want", "total >= 90%"), "M0814", "--by"),
        (("score", PATH, "-m"), "M0815", "-m"),
        (("score", PATH, "--format", "pdf"), "M0816", "text, json, markdown or csv"),
        (("score", PATH, "--period=in 2024"), "M0817", '"in 2024"'),
        (("new", "x", "--period", "24"), "M0818", "from 1000 to 9999"),
        (("sweep", PATH, "--vary", "goal 1 weight = 1, 2", "--seed", "-1"), "M0818", "at least 0"),
        (("score", PATH, "and", "more"), "M0819", '"and more"'),
        (("compare", PATH, "--force=yes"), "M0820", "--force"),
    ],
)
def test_a_mistake_in_a_command_is_a_message(arguments: tuple[str, ...], code: str, words: str, run: Run) -> None:
    """Whatever is wrong with the words of a command has a code and the exit code 2, and prints nothing else."""
    ended, out, told = run(*arguments)
    assert (ended, out) == (2, "")
    assert f"error {code}: " in told
    assert words in told
    assert "Usage:" not in told


@pytest.mark.parametrize(
    "arguments", [("scor", ".", "--lang", "da"), ("score", "--lang=da"), ("score", ".", "-x", "--lang", "da")]
)
def test_the_language_is_that_of_the_command(arguments: tuple[str, ...], run: Run) -> None:
    """`--lang` counts also where the command could not be read, wherever it stands."""
    assert run(*arguments)[2].startswith("fejl M08")


@pytest.mark.parametrize(
    ("environment", "beginning"),
    [
        ({"LC_ALL": "da_DK.UTF-8"}, "fejl"),
        ({"LANG": "da_DK.UTF-8"}, "fejl"),
        ({"LANG": "da_DK.UTF-8", "LC_ALL": "C.UTF-8"}, "error"),
        ({"LANG": "da_DK.UTF-8", "MAALBAR_LANG": "en"}, "error"),
        ({"LANG": "de_DE.UTF-8"}, "error"),
        ({}, "error"),
    ],
)
def test_without_a_contract_the_machine_tells_the_language(
    environment: dict[str, str], beginning: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`MAALBAR_LANG` comes before the language of the machine; a language that nobody wrote is English."""
    for name in ("MAALBAR_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert run("scor", ".")[2].startswith(f"{beginning} M0811")


@pytest.mark.parametrize("name", COMMANDS)
def test_an_unknown_option_is_told_by_every_command(name: str, run: Run) -> None:
    """No command is left with a complaint of its own."""
    command = commands.get_command(None, name)  # type: ignore[arg-type]  # the context is not looked at
    assert command is not None
    assert "error M0812: " in run(name, "--no-such-option")[2]


def test_the_codes_of_commands_are_explained() -> None:
    """Each kind of mistake has an entry that `maalbar explain-code` finds."""
    assert {f"M08{number}" for number in range(11, 21)} <= set(codes())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ("check", PATH, "--lang", "da"),
            "3 mål, 3 kriterier, 3 tal. Ingen fejl.\nMålesættet har 2 af de 3 tal, kontrakten spørger efter;",
        ),
        (("check", PATH, "--lang", "en"), "3 goals, 3 criteria, 3 figures. No mistakes.\n2 of 3 figures asked for are there;"),
        (
            ("format", "--check", f"{PATH}/contract.maal", "--lang", "da"),
            "0 filer ville blive ændret, 1 var allerede stillet op.\n",
        ),
    ],
)
def test_what_a_command_says_of_itself_is_in_the_language_of_the_reader(arguments: tuple[str, ...], words: str, run: Run) -> None:
    """The short lines of a command are told as its messages are, with the plurals of the language."""
    code, out, _ = run(*arguments)
    assert code == 0
    assert words in out


@pytest.mark.parametrize("key", TEXTS)
def test_both_languages_say_the_same(key: str) -> None:
    """Each text of a command has the same blanks in Danish and in English."""
    danish, english = (set(re.findall(r"\{(\w+)\}", text)) for text in TEXTS[key])
    assert danish == english
