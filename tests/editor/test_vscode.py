"""The VS Code extension: its grammar and snippets are made from the vocabulary, and all that packing it looks for is there.

No test goes to the network: where the extension's own packages have been installed (`make extension` installs them and packs
it), it is packed here as well; elsewhere that one test is left out.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from dsl.vocabulary import LANGUAGES, WORDS, Role
from maalbar import __version__
from maalbar.highlight import textmate

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "editors" / "vscode"
PACKAGE = json.loads((FOLDER / "package.json").read_text("utf-8"))
Golden = Callable[[Path, str], None]


def test_the_grammar_is_that_of_the_vocabulary(golden: Golden) -> None:
    """The file is as the generator writes it; `--golden` writes it anew."""
    golden(FOLDER / "syntaxes" / "maal.tmLanguage.json", textmate.grammar())


def test_the_snippets_are_those_of_the_glossary(golden: Golden) -> None:
    """The same for the snippets."""
    golden(FOLDER / "snippets" / "maal.json", textmate.snippets())


def test_the_grammar_knows_every_function_and_every_word_that_begins_a_line() -> None:
    """A function before a bracket and a word at the head of a line find their rule, in either language."""
    rules = json.loads(textmate.grammar())["patterns"]

    def scope(line: str) -> str:
        places = [(found.start(), rule["name"]) for rule in rules if (found := re.search(rule["match"], line))]
        return min(places, key=lambda place: place[0])[1]

    for word in WORDS:
        for language in LANGUAGES:
            if word.role is Role.FUNCTION:
                assert scope(f"{word.spelled(language)}(x)") == "support.function.maalbar"
            elif word.role is Role.HEAD:
                assert scope(f'  {word.spelled(language)} "x"') == "keyword.control.maalbar"


def test_every_file_that_the_package_names_is_there() -> None:
    """Its code, grammar, snippets, settings, licence and readme; and its version is Målbar's own."""
    contributed = PACKAGE["contributes"]
    named = [PACKAGE["main"], *(each["path"] for kind in ("grammars", "snippets") for each in contributed[kind])]
    named += [each["configuration"] for each in contributed["languages"]]
    for name in (*named, "README.md", "LICENSE", ".vscodeignore", "package-lock.json"):
        assert (FOLDER / name).is_file(), name
    json.loads((FOLDER / "language-configuration.json").read_text("utf-8"))
    assert PACKAGE["version"] == __version__
    assert (FOLDER / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()


def test_the_lock_file_names_the_public_registry_alone() -> None:
    """Whoever installs it gets its packages from where everybody does, and all of them are pinned with their hash."""
    lock = json.loads((FOLDER / "package-lock.json").read_text("utf-8"))
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert packages
    for name, each in packages.items():
        assert each.get("resolved", "https://registry.npmjs.org/").startswith("https://registry.npmjs.org/"), name
        assert "integrity" in each, name


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not here")
def test_the_code_of_the_extension_can_be_read() -> None:
    """Node finds nothing wrong with it."""
    subprocess.run(["node", "--check", FOLDER / "extension.js"], check=True)


@pytest.mark.slow
@pytest.mark.skipif(not (FOLDER / "node_modules" / "@vscode").is_dir(), reason="make extension has not been run")
def test_it_packs(tmp_path: Path) -> None:
    """The file that VS Code installs holds the code with what it needs, the grammar and the snippets."""
    package = tmp_path / "maalbar.vsix"
    subprocess.run(["npx", "--offline", "vsce", "package", "--out", package], cwd=FOLDER, check=True, capture_output=True)
    with ZipFile(package) as archive:
        names = set(archive.namelist())
    wanted = {
        "extension.js",
        "syntaxes/maal.tmLanguage.json",
        "snippets/maal.json",
        "node_modules/vscode-languageclient/package.json",
    }
    assert {f"extension/{name}" for name in wanted} <= names
