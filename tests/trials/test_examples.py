"""Examples in rule files: run on what they give alone, held against what they expect exactly, and told of."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import maalbar
from dsl.pipeline import reading
from dsl.source import Source
from evaluator.measurements import read as read_measurements
from evaluator.score import score
from evaluator.value import Known, Unknown, Value
from maalbar import cli
from maalbar.examples.model import RuleTests
from maalbar.examples.run import run
from tests.docs.blocks import blocks
from tests.docs.stage import Stage
from tests.strategies import Written, contracts, figures

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "trials"

SMALL = """contract "T"
  period 2024
  scoring actual/target
  score mean(goals)
measure m
goal 1 "A"
  a: count(m) >= 5
"""
HEAD = """contract "T"
  period 2024
  scoring clamp(actual/target, 0, 1)
  combined mean(members)
  goals score mean(parts)
  score mean(goals)
  parties schools with size
dimension segment: drift, vaekst
survey s
  question q
    answers ja, nej
  question anbefaling
    scale 0..10
measure kr in kr
measure visits by segment
measure opened
goal 1 "A"
  a: share(ja, segment=each) >= 80%
  nps: nps(anbefaling) >= 70
  c: date(opened) at most 2024-06-01
    scoring met
  done d
  small: count(visits) >= 100
    applies where size = "small"
  show grade: bands(nps, >= 90%: "A", else: "B")
  show log: ln(count(visits))
goal 2 "B"
  kr: growth(kr, years=1) >= 7%
"""


def tried(text: str) -> RuleTests:
    """The examples of a text, run."""
    found = reading(Source("t.maal", text), open_file=lambda name, beside: None)
    assert found.contract is not None, found.diagnostics
    return run(found.tree, found.contract)


@pytest.mark.parametrize(
    ("givens", "expects", "passed"),
    [
        ("share(ja, segment=each) = 76%", "goal 1 a = 95%", True),
        ("share(ja, segment=each) = 76%", "goal 1 a drift = 95%", True),
        ("share(ja, segment=each) = 76%", "goal 1 a = 94.999999%", False),
        ("share(ja, segment=each) = 76%", "goal 1 a vaekst actual = 0.76", True),
        ("share(ja, segment=drift) = 76%", "goal 1 a = unknown", True),
        ("share(ja, segment=drift) = 76%", "goal 1 a drift = unknown", False),
        ("share(ja, segment=drift) = 90%", "goal 1 a drift met = yes", True),
        ("share(ja, segment=drift) = 90%", "goal 1 a drift met = met", True),
        ("share(ja, segment=drift) = 90%", "goal 1 a drift met = no", False),
        ("share(ja, segment=drift) = 79%", "goal 1 a met = (not met)", True),
        ("share(ja, segment=drift) = 79%", "goal 1 a drift target = 80%", True),
        ("nps(anbefaling) = -7", "goal 1 nps actual = -7", True),
        ("nps(anbefaling) = 60", "goal 1 nps = 6/7", True),
        ("nps(anbefaling) = 60", "goal 1 nps = 85.714%", False),
        ("nps(anbefaling) = 60", 'goal 1 grade = "B"', True),
        ("nps(anbefaling) = 60", 'goal 1 grade = "A"', False),
        ("nps(anbefaling) = not applicable", "goal 1 nps = not applicable", True),
        ("nps(anbefaling) = unknown", "goal 1 nps = unknown", True),
        ("nps(anbefaling) = unknown", "goal 1 nps = not applicable", False),
        ("date(opened) = 2024-06-01", "goal 1 c = 100%", True),
        ("date(opened) = 2024-06-02", "goal 1 c = 0%", True),
        ("date(opened) = 2024-06-02", "goal 1 c actual = 2024-06-02", True),
        ("goal 1 d = done", "goal 1 d = 100%", True),
        ("goal 1 d = no", "goal 1 d met = no", True),
        ('size = "large"', "goal 1 small = not applicable", True),
        ('size = "small"', "goal 1 small = unknown", True),
        ("count(visits, segment=each) = 40", "goal 1 small actual = 80", True),
        ("figure(kr) = 107 kr\n  given figure(kr, period=2023) = 100 kr", "goal 2 = 100%", True),
        ("count(visits, segment=each) = 1", "goal 1 log = 0.693", True),
        ("count(visits, segment=each) = 1", "goal 1 log = 0.694", False),
        ("nps(anbefaling) = 70", "total = unknown", True),
    ],
)
def test_an_example_passes_where_what_it_expects_comes_out(givens: str, expects: str, passed: bool) -> None:
    """Every kind of figure can be given and every kind of value be expected, and only what is exactly so passes."""
    tests = tried(f'{HEAD}example "E"\n  given {givens}\n  expect {expects}\n')
    assert tests.passed is passed


DANISH = """kontrakt "T"
  periode 2024
  opgørelse begræns(resultat/måltal; 0; 1)
  sammenfattet gennemsnit(medlemmer)
  målene målopfyldelse gennemsnit(dele)
  målopfyldelse gennemsnit(målene)
dimension segment: drift, vaekst
undersøgelse s
  spørgsmål q
    svar ja, nej
nøgletal kr i kr
mål 1 "A"
  a: andel(ja, segment=hver) >= 80 %
  b: antal(kr) >= 10 kr
  gennemført d
  vis karakter: intervaller(a; >= 90 %: "A"; ellers: "B")
eksempel "på dansk"
  givet andel(ja, segment=hver) = 60,2 %
  givet mål 1 d = gennemført
  forvent mål 1 a = 75,25 %
  forvent mål 1 a drift resultat = 60,2 %
  forvent mål 1 a vaekst opfyldt = nej
  forvent mål 1 d opfyldt = ja
  forvent mål 1 d = 100 %
  forvent mål 1 karakter = "B"
  forvent samlet = ukendt
eksempel "og mere"
  givet mål 1 d = nej
  givet antal(kr) = ikke relevant
  forvent mål 1 b = ikke relevant
"""


def test_an_example_in_danish() -> None:
    """The words, numbers and values of a Danish example mean what their English ones do."""
    tests = tried(DANISH)
    assert [outcome.expected.path for example in tests.examples for outcome in example.outcomes if not outcome.passed] == []
    assert [len(example.outcomes) for example in tests.examples] == [7, 1]


def test_nothing_is_known_but_what_is_given(tmp_path: Path) -> None:
    """The measurement set beside the contract takes no part: what an example does not give is unknown."""
    (tmp_path / "contract.maal").write_text(f'{SMALL}example "E"\n  expect total = unknown\n', "utf-8")
    (tmp_path / "measurements.yaml").write_text("measurements: T\nfigures:\n  count(m): 5\n", "utf-8")
    loaded = maalbar.load(tmp_path)
    assert isinstance(loaded.score().total.value, Known)
    assert loaded.test().passed


def test_an_amendment_runs_its_own_examples_only(tmp_path: Path) -> None:
    """What the base expects is of the base: it is neither checked nor run with the contract that amends it."""
    (tmp_path / "base.maal").write_text(f'{SMALL}example "E"\n  given count(m) = 5\n  expect goal 1 a = 100%\n', "utf-8")
    changed = 'contract "N" amends "base.maal"\n  change goal 1 a target to 10\n'
    (tmp_path / "next.maal").write_text(f'{changed}example "F"\n  given count(m) = 5\n  expect total = 50%\n', "utf-8")
    tests = maalbar.load(tmp_path / "next.maal").test()
    assert ([example.title for example in tests.examples], tests.passed, tests.amends) == (["F"], True, "base.maal")


@pytest.mark.parametrize("folder", sorted(path.parent for path in (ROOT / "rules").rglob("*.maal")), ids=lambda one: one.name)
def test_the_examples_of_the_shipped_contracts_pass(folder: str) -> None:
    """Every example in `rules/` comes out as it expects."""
    assert maalbar.load(ROOT / "rules" / folder).test().passed


@pytest.mark.parametrize("block", [block for block in blocks("language.md", "maal") if "\nexample " in block.text], ids=str)
def test_the_examples_of_the_reference_pass(block: object) -> None:
    """Every example in the language reference comes out as it expects."""
    stage = Stage.of("language.md")
    tests = tried(stage.text(block))  # type: ignore[arg-type]  # pytest's parameters have no type
    assert tests.examples
    assert tests.passed


# --- a law ------------------------------------------------------------------------------------------------------


def _exactly(value: Value, off: Fraction = Fraction(0)) -> str:
    if isinstance(value, Known):
        number = Fraction(value.value) + off
        return f"{100 * number.numerator}% / {number.denominator}"
    return "unknown" if isinstance(value, Unknown) else "not applicable"


@settings(max_examples=40)
@given(st.data())
def test_an_example_agrees_with_a_measurement_set_of_the_same_figures(data: st.DataObject) -> None:
    """What a contract scores on a measurement set is what an example with the same figures may expect, and nothing else."""
    written: Written = data.draw(contracts())
    written = evolve(written, figures=data.draw(figures(written.slots)))
    rules = Source("r.maal", written.rules)
    contract = reading(rules, open_file=lambda name, beside: None).contract
    assert contract is not None
    lines = "".join(f"  {key}: {text}\n" for key, text in written.figures.items())
    sources = [Source("m.yaml", f"measurements: M\nfigures:\n{lines or '  {}'}")]
    measured = read_measurements(sources, contract, lambda name, beside: None)[0]
    total = score(contract, measured).total.value
    givens = "".join(f"  given {key} = {'no' if text == 'not done' else text}\n" for key, text in written.figures.items())
    example = f'example "E"\n{givens}  expect total = {_exactly(total)}\n'
    assert tried(written.rules + example).passed
    if isinstance(total, Known):
        other = f'example "E"\n{givens}  expect total = {_exactly(total, Fraction(1, 10**9))}\n'
        assert not tried(written.rules + other).passed


# --- what no example touches ------------------------------------------------------------------------------------


def test_what_no_example_touches() -> None:
    """Scores, targets both ways and every branch are told of until some example comes there for certain."""
    untouched = maalbar.load(GOLDEN / "failing").test().coverage
    assert list(map(str, untouched.unscored)) == ["goal 2", "goal 2 evenings", "goal 2 campaign"]
    assert [[*map(str, places)] for places in (untouched.never_met, untouched.never_missed)] == [
        ["goal 1 satisfied", "goal 2 visits"],
        [],
    ]
    left = {fork.span.line: [fork.ways[way] for way in fork.left] for fork in untouched.untaken}
    assert left == {16: ["else"], 20: [">= 75%", "else"], 22: ["else"], 26: ["then"]}


def test_a_branch_of_each_kind_is_taken() -> None:
    """The two ways of an if, a gate and a condition, and each band, count as taken when a figure decides for them."""
    text = (GOLDEN / "failing" / "contract.maal").read_text("utf-8").partition('example "')[0]
    numbers = [(9000, 4, "100%"), (1000, 2, "76%"), (50, 5, "0%")]
    for number, (visits, staff, share) in enumerate(numbers):
        text += f'example "{number}"\n  given count(visits) = {visits}\n  given count(staff) = {staff}\n'
        text += f"  given share(satisfied, branch=each) = {share}\n  given goal 2 campaign = done\n  expect total = unknown\n"
    covered = tried(text.replace(">= 75%", ">= 95%").replace(">= 90%", ">= 96%")).coverage
    assert {fork.span.line: fork.left for fork in covered.untaken} == {}
    assert covered.is_whole


# --- the command --------------------------------------------------------------------------------------------------

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(name="command")
def _command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")

    def command(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["maalbar", "test", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = capsys.readouterr()
        return int(ended.value.code or 0), printed.out, printed.err

    return command


FAILING = "tests/golden/trials/failing"
HUB = "rules/erhvervshus-nordjylland-2022"


@pytest.mark.parametrize(
    ("name", "arguments", "code"),
    [
        ("failing.en.txt", (FAILING, "--coverage"), 1),
        ("failing.da.txt", (FAILING, "--lang", "da"), 1),
        ("failing.json", (FAILING, "--format", "json"), 1),
        ("2022.txt", (HUB, "--coverage", "--lang", "da"), 0),
        ("none.txt", ("rules/erhvervshus-nordjylland-2023-udkast", "rules/five-schools"), 0),
    ],
)
def test_what_is_printed(
    name: str, arguments: tuple[str, ...], code: int, command: Run, golden: Callable[[Path, str], None]
) -> None:
    """Each report reads as the file beside holds, and the code is 1 where an example fails, else 0."""
    ended, out, _ = command(*arguments)
    assert ended == code
    golden(GOLDEN / name, out)


def test_json_of_several_contracts_is_a_list(command: Run) -> None:
    """With several paths the JSON is a list, one object a contract, and one that fails decides the code."""
    code, out, _ = command(HUB, FAILING, "--format", "json")
    assert (code, [one["passed"] for one in json.loads(out)]) == (1, [True, False])


def test_bad_input_ends_with_2(command: Run, tmp_path: Path) -> None:
    """A wrong unit in an example is a located message, and no example is run."""
    rules = (ROOT / FAILING / "contract.maal").read_text("utf-8").replace("= 79%", "= 79 kr")
    (tmp_path / "contract.maal").write_text(rules, "utf-8")
    code, out, err = command(tmp_path)
    assert (code, out) == (2, "")
    assert err.startswith("error M0903")


def test_an_example_that_expects_nothing_is_warned_of(command: Run, tmp_path: Path) -> None:
    """It passes, for there is nothing to fail, but both the warning and the report say so."""
    (tmp_path / "contract.maal").write_text(HEAD + 'example "E"\n', "utf-8")
    code, out, err = command(tmp_path)
    assert code == 0
    assert "expects nothing" in out
    assert err.startswith("warning M0919")


def test_texts_have_both_languages() -> None:
    """Every entry has a Danish and an English form with the same blanks."""
    from maalbar.examples.words import TEXTS
    from tests.trials.blanks import uneven

    assert uneven(TEXTS) == []
