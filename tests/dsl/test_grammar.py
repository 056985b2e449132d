"""The grammar as a whole: unambiguous, complete with its builder and its words, fast, and kept safely between runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest
from lark import Lark

from dsl import cache, expected, reader
from dsl.build_goals import _STAGES, StatementBuilder
from dsl.check import changes
from dsl.check.calls import BUILT_IN
from dsl.check.declare import RESERVED
from dsl.check.functions import FUNCTIONS, HALVES, MODES
from dsl.check.levers import FACETS
from dsl.check.names import CONTEXT_WORDS
from dsl.check.quantities import KINDS
from dsl.check.scenarios import OF_THE_HEAD
from dsl.diagnostic import Diagnostic
from dsl.parser import parse, parse_expression, rules
from dsl.reader import STARTS, Reader, grammar
from dsl.source import Source
from dsl.vocabulary import LANGUAGES, WORDS, Role, canonical, spelled, spelling
from tests.dsl.reading import read

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module", params=LANGUAGES)
def strict(request: pytest.FixtureRequest) -> Lark:
    """A language's grammar built in the mode that refuses every conflict and every pair of words that could be confused."""
    return Lark(grammar(request.param), parser="lalr", start=list(STARTS), strict=True)


def test_the_grammar_is_unambiguous(strict: Lark) -> None:
    """No two readings compete: the strict mode finds no conflict between rules and no collision between words."""
    assert strict.parse("a", start="expr")


def test_every_rule_has_its_builder(strict: Lark) -> None:
    """Each rule that makes a node has its method, so that no raw tree ever comes out."""
    made = {rule.alias or rule.origin.name for rule in strict.rules if not rule.options.expand1 or rule.alias}
    wanted = {str(name) for name in made if not str(name).startswith("_")}
    assert {name for name in wanted if not hasattr(StatementBuilder, name)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_first_word_has_its_rule(language: str) -> None:
    """Each word that begins a statement or a clause leads to a rule that a line can be read by."""
    reserved = [spelling(id, Role.RESERVED, language) for id in ("goal", "goals", "between", "weight", "where")]
    assert set(rules(language)) == {*spelled(Role.HEAD, language), *spelled(Role.CLAUSE, language), *reserved}
    assert set(rules(language).values()) | {"expr", "row", "criterion", "assignment", "lever", "variation"} == set(STARTS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(expected.FORMS))
def test_the_forms_that_messages_show_are_right(name: str, language: str) -> None:
    """How a statement reads when it is right, as messages show it, can itself be read, in each language."""
    rule = rules("english").get(expected.FORMS[name].split()[0], name) if name not in STARTS else name
    text = expected.sample(expected.FORMS[name], language)
    assert reader.reader(language).read(Source("t", text), 0, len(text), rule)[1] is None
    assert (text == expected.FORMS[name]) == (language == "english" or name == "dimension")


def test_expectations_name_real_terminals(strict: Lark) -> None:
    """Whatever a message can say of a terminal, it says of one that the grammar has."""
    terminals = {terminal.name.lstrip("_") for terminal in strict.terminals} | {"$END"}
    assert set(expected._AFTER) | set(expected._TERMINALS) <= terminals


@pytest.mark.parametrize("role", Role)
def test_the_vocabulary_has_no_word_twice(role: Role) -> None:
    """Within a role each id and, in each language, each spelling stands once; none is empty."""
    words = [word for word in WORDS if word.role is role]
    assert all(len(spelled(role, language)) == len({word.id for word in words}) == len(words) for language in LANGUAGES)
    assert all(word.spelled(language).split() for word in words for language in LANGUAGES)


def test_every_word_that_a_writer_may_type_is_in_the_vocabulary() -> None:
    """Whatever name the checker looks for, as a function, an argument, a step of a path or a choice, has both spellings."""
    known = {word.id for word in WORDS}
    arguments = {name for kind in KINDS.values() for name in kind.named} | {
        name for one in FUNCTIONS.values() for name in one.named
    }
    assert set(spelled(Role.FUNCTION)) >= BUILT_IN
    assert arguments <= set(spelled(Role.ARGUMENT))
    assert {*CONTEXT_WORDS, *RESERVED, *FACETS, *changes.FACETS, *OF_THE_HEAD} - {"goals score"} <= known
    assert set(HALVES) == set(spelled(Role.HALF))
    assert {*MODES, *_STAGES} <= set(spelled(Role.SETTING).values())


def test_canonical_words() -> None:
    """A spelling gives its id however its words are spaced, and nothing in a role that does not have it."""
    assert canonical("at   least", Role.COMPARISON) == ">="
    assert canonical("every combination", Role.SETTING) == "combination"
    assert canonical("every combination", Role.COMPARISON) is None
    assert canonical("hver  sammenfatning", Role.SETTING, "danish") == "combination"


# --- cost ---


def contract(goals: int) -> str:
    """A contract of many goals with four lines each."""
    return "".join(
        f'goal {number} "Quality {number}"\n  text "At least 80 pct. of the companies are very satisfied"\n'
        f"  competence: share(very_satisfied, segment=each, where a = b) >= 80%\n    scoring min(actual/target, 1)\n"
        for number in range(goals)
    )


@pytest.mark.slow
def test_the_cost_is_linear() -> None:
    """Eight times the goals take about eight times as long; 10,000 goals are read in well under ten seconds."""
    read(contract(10))
    times = []
    for goals in (250, 2000):
        start = process_time()
        read(contract(goals))
        times.append(process_time() - start)
    assert times[1] < 20 * times[0]
    assert times[1] < 4


HOSTILE = [
    "a: (\n" * 40_000,
    "a,\n" * 60_000,
    "weight (\n" * 20_000,
    "\n".join(["a: " + "b" * 9000 + "( c"] * 20),
    "\n".join(["a: " + "1," * 4000 + "1"] * 20),
    "\n".join(["a " + '""' * 4500 + " b"] * 20),
    "\n".join(["a: " + "b" * 9000 + " ) c"] * 20),
    "\n".join(["a: b" + " " * 9000 + "$"] * 20),
    "\n".join(["a: " + "b(" * 99 + "1,5" + ")" * 99 + " ; " + "x," * 4000] * 20),
    "\n".join(["tekst " + "»«" * 4500] * 50),
]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["", "sprog dansk\n"])
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_bad_text_costs_no_more_than_good(text: str, language: str) -> None:
    """Text that is wrong all over is refused as fast as it is long."""
    read(language or "period 2022")
    text = language + text
    start = process_time()
    assert parse(Source("t", text))[1]
    assert process_time() - start < 3


# --- what is kept between runs ---


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's folder for caches that holds nothing yet; words are not compared anew, as they are not where tests are not run."""
    monkeypatch.setattr("lark.lexer.has_interegular", False)
    monkeypatch.setenv("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def answer(one: Reader) -> tuple[object, Diagnostic | None]:
    """What a reader makes of a line."""
    return one.read(Source("t", "a: b >= 5"), 0, 9, "criterion")


def kept(home: Path) -> list[Path]:
    """The files that are kept."""
    return list((home / "maalbar").glob("*"))


def test_the_grammar_is_kept_and_found_again(home: Path) -> None:
    """The second reader finds what the first has kept, and reads the same."""
    first = answer(Reader("english"))
    (file,) = kept(home)
    written = file.stat().st_mtime_ns
    assert answer(Reader("english")) == first
    assert file.stat().st_mtime_ns == written


def test_each_language_has_its_own(home: Path) -> None:
    """The grammars of both languages are kept beside each other."""
    assert answer(Reader("english"))[1] is None
    assert answer(Reader("danish"))[1] is None
    assert len(kept(home)) == 2


def test_one_language_is_read_without_the_other() -> None:
    """Whoever reads a file in one language does not wait for the other, nor for the formatter."""
    code = (
        "import sys; from dsl import reader, shapes; from dsl.source import Source; from dsl.parser import parse;"
        "assert not parse(Source('t', sys.argv[1]))[1];"
        "print(reader.reader.cache_info().currsize, shapes.shapes.cache_info().currsize, 'dsl.format' in sys.modules)"
    )
    for text in ("period 2022", "periode 2022"):
        ran = subprocess.run([sys.executable, "-c", code, text], cwd=ROOT, capture_output=True, text=True, check=True)
        assert ran.stdout.split() == ["1", "1", "False"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_the_folder_is_private(home: Path) -> None:
    """Only the user can look into the folder of what is kept."""
    Reader("english")
    assert (home / "maalbar").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\x80\x04."])
def test_what_is_damaged_is_made_anew(home: Path, content: bytes) -> None:
    """A kept file that cannot be used is replaced without a word."""
    first = answer(Reader("english"))
    (file,) = kept(home)
    file.write_bytes(content)
    assert answer(Reader("english")) == first
    assert file.stat().st_size > 1000


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
@pytest.mark.parametrize("mode", [0o777, 0o770])
def test_a_folder_that_others_can_write_to_is_not_trusted(home: Path, mode: int) -> None:
    """Where others could put a file, nothing is kept and nothing is read."""
    (home / "maalbar").mkdir()
    (home / "maalbar").chmod(mode)
    assert cache.kept_grammar("key") is None
    assert answer(Reader("english"))[1] is None
    assert kept(home) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such links without a privilege")
def test_links_are_not_followed(home: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A folder or a file that is a link to elsewhere is not used."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (home / "maalbar").symlink_to(elsewhere)
    assert cache.kept_grammar("key") is None
    (home / "maalbar").unlink()
    file = cache.kept_grammar("key")
    assert file is not None
    file.symlink_to(elsewhere / "file")
    assert cache.kept_grammar("key") is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_what_is_another_users_is_not_trusted(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder or a file of another user is not used."""
    assert cache.kept_grammar("key") is not None
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    assert cache.kept_grammar("key") is None


def test_without_a_folder_nothing_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where no folder can be made, and where the environment names none in full, the reader works all the same."""
    file = tmp_path / "file"
    file.touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(file))
    monkeypatch.setenv("LOCALAPPDATA", str(file))
    assert cache.kept_grammar("key") is None
    assert answer(Reader("english"))[1] is None
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("LOCALAPPDATA", "relative")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    named = cache.kept_grammar("key")
    assert named is not None
    assert named.parent == tmp_path / ".cache" / "maalbar"


@pytest.mark.slow
def test_a_kept_grammar_starts_fast(home: Path) -> None:
    """With a kept grammar the first expression is read within some tens of milliseconds."""
    code = (
        "from time import process_time; from dsl.source import Source; from dsl.parser import parse_expression;"
        "start = process_time(); parse_expression(Source('t', 'a')); print(process_time() - start)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True) for _ in range(4)]
    assert min(float(run.stdout) for run in runs[1:]) < 0.08
    assert parse_expression(Source("t", "a"))[0]
