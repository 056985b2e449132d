"""Mutated and hostile input: a diagnostic or a result each time, told in every form, never an exception, never long."""

from __future__ import annotations

import json
import time
from pathlib import Path
from random import Random

import pytest

from dsl.catalogue import LANGUAGES, render
from dsl.diagnostic import Diagnostic
from dsl.pipeline import read
from dsl.source import Source
from evaluator.measurements import read as read_measurements
from evaluator.rows.engine import OpenTable
from evaluator.score import score, score_parties
from maalbar.diagnostics import json as as_json
from maalbar.diagnostics import sarif
from maalbar.engines.opening import tables_around
from maalbar.files import Folder
from tests.robustness.mutations import mutated

RULES = Path(__file__).parents[2] / "rules"
FOLDERS = sorted(folder.name for folder in RULES.iterdir() if folder.is_dir())
LONGEST = 2.0
"""Seconds that any input may take."""
SMALL = """contract "Small"
  period 2022
  scoring clamp(actual/target, 0, 1)
  combined mean(members)
  score mean(goals)
  rounded to 1%, half down, at every combination
question tilfreds
  answers meget, tilfreds, ved_ikke
  excluded ved_ikke
question anbefaling
  scale 0..10
dimension segment: drift, vaekst
measure oms "Omsætning" in kr by segment
define bonus(x) = if x >= 1 then min(x, 120%) else x
goal 1 "Tilfredse" weight 2
  a: share(meget, segment=each) >= target
    target 2021: 70%, 2022: baseline + 5 pp
    baseline 2020: 75%
  b: nps(anbefaling) >= 70   scoring bonus(actual/target)
  score mean(a weight 60, b weight 40)
goal 2 "Vækst" weight 1
  c: growth(oms, segment=drift, years=2, against=control) > 0 pp   scoring met
  done d "Gennemført"
  score worst(known(parts), least=1)
  show g: bands(goal 2, >= 62%: "A", else: "F")
"""
FIGURES = """measurements: Small
period: 2022
sources: {afr: {title: "Afrapportering 2022"}}
source: afr
figures:
  share(meget, segment=drift): 79 %
  nps(anbefaling): {value: 84, note: "samlet"}
  growth(oms, segment=drift, years=2, against=control): -7.02 pp
  goal 2 d: done
counts:
  tilfreds: {vaekst: {meget: 83, tilfreds: 17, ved_ikke: 4}}
published: {goal 1: 99 %, total: 98 %}
"""


TABLES = """measurements: Rows
tables:
  users:
    file: users.csv
    separator: ";"
    decimal: ","
    id: id
    duplicates: {last: date}
    period: {column: date}
    group: {column: grp, control: [K], others: [B]}
    weight: {column: w, decimals: 3, missing: ["-"], empty: zero}
    population: 935
    dimensions:
      segment: {column: seg, members: {drift: [D, Drift], vaekst: V}, missing: ["?"]}
    questions:
      tilfreds: {column: q1, answers: {meget: 1, tilfreds: [2, "ja, tilfreds"]}, missing: "99"}
      anbefaling: q2
    measures:
      oms: {column: oms, decimals: 2, figure: sum, empty: left out}
"""
USERS = """id;date;grp;w;seg;q1;q2;oms
1;2022-01-31;B;1,5;D;1;10;100,25
2;2022-02-28;B;;V;2;9;
2;2022-03-31;B;-;V;ja, tilfreds;0;12
3;2020-03-31;K;1;?;99;;-3,5
4;2022;K;0,125;Drift;ved_ikke;7;"1"
"""


def run(rules: str, figures: str, folder: Path, open_table: OpenTable | None = None) -> list[Diagnostic]:
    """Everything that is done with a contract and its figures; the messages on the way."""

    def open_file(path: str, origin: Source | str) -> Source | None:
        return Folder.around(folder / "rules.maal").open(path, (folder / "rules.maal").as_posix())

    contract, found = read(Source("rules.maal", rules), open_file=open_file)
    if contract is None:
        return list(found)
    measured, more = read_measurements([Source("figures.yaml", figures)], contract, open_file, open_table=open_table)
    if not any(each.is_error for each in more):
        score(contract, measured)
        score_parties(contract, measured)
    return [*found, *more]


def hold(rules: str, figures: str, folder: Path, open_table: OpenTable | None = None) -> list[Diagnostic]:
    """Run the input, and hold that it is answered in time and that every message can be told in each language and form."""
    began = time.process_time()
    found = run(rules, figures, folder, open_table)
    told = {language: [render(each, language) for each in found] for language in LANGUAGES}
    assert time.process_time() - began < LONGEST
    assert all(map(all, told.values()))
    for language in LANGUAGES:
        documents = (form.render(tuple(found[:_MOST_TOLD]), language) for form in (as_json, sarif))
        assert all(map(json.loads, documents))
    return found


_MOST_TOLD = 50
"""So many messages of one text are told in the form for machines."""


USUAL_SEEDS = 20
SEEDS = [pytest.param(seed, marks=[pytest.mark.long] if seed >= USUAL_SEEDS else []) for seed in range(45)]
"""A hundred mutations each; those behind the usual ones are tried in the long run."""


@pytest.mark.parametrize("seed", SEEDS)
def test_a_mutated_small_contract_is_answered(seed: int) -> None:
    """Any mutation of a small contract that uses much of the language, or of its figures, gives messages or a result."""
    random = Random(seed)
    for _ in range(100):
        rules, figures = (mutated(SMALL, random), FIGURES) if random.random() < 0.6 else (SMALL, mutated(FIGURES, random))
        hold(rules, figures, RULES)


@pytest.mark.parametrize("seed", range(12))
def test_a_mutated_table_is_answered(seed: int, tmp_path: Path) -> None:
    """Any mutation of a `tables` section, or of the rows themselves, gives messages or a result."""
    random = Random(seed)
    opened = tables_around(Folder.around(tmp_path / "rules.maal"))
    for index in range(24):
        tables, users = (mutated(TABLES, random), USERS) if index % 2 else (TABLES, mutated(USERS, random))
        (tmp_path / "users.csv").write_text(users, "utf-8", errors="surrogatepass", newline="")
        hold(SMALL, tables, tmp_path, lambda location, _: opened(location, str(tmp_path / "figures.yaml")))


@pytest.mark.parametrize("name", FOLDERS)
def test_a_mutated_contract_of_the_project_is_answered(name: str) -> None:
    """Any mutation of the project's own contracts and measurement sets gives messages or a result."""
    random = Random(name)
    folder = RULES / name
    found = (next(folder.glob(pattern)) for pattern in ("*.maal", "*.yaml"))
    rules, figures = (path.read_text("utf-8") for path in found)
    for index in range(64):
        if index % 2:
            hold(mutated(rules, random), figures, folder)
        else:
            hold(rules, mutated(figures, random), folder)


WORDS = (
    "{ $x }",
    '{"{"}',
    "-term",
    "{ -term }",
    "\\\\",
    "\\u0041",
    "{",
    "}",
    ".attr",
    "[x]",
    "*[x]",
    "$x",
    "\u202e",
    "\ud800",
    "😀",
    "e\u0301",
)
"""Words that the form of the catalogue, of JSON or of a terminal might take for its own."""


@pytest.mark.parametrize("word", WORDS)
def test_a_users_word_is_data_in_every_message(word: str) -> None:
    """Whatever a name, a text, a number or a path holds, the messages quote it, and no form of theirs reads it as its own."""
    for own in ("tilfreds", "Small", "kr", "75%", "segment", "d1", "target", "goal 1", "Gennemført", '"a"', "oms,"):
        hold(SMALL.replace(own, word), FIGURES, RULES)
        hold(SMALL.replace(own, f"{own}{word}"), FIGURES.replace(own, f'"{own}{word}"'), RULES)
    hold(SMALL.replace('contract "Small"', f'contract "Small" amends "{word}.maal"'), FIGURES, RULES)


HOSTILE = {
    "a thousand brackets": SMALL.replace("75%", "(" * 1000 + "75%" + ")" * 1000),
    "a thousand open brackets": SMALL.replace("75%", "(" * 1000),
    "a thousand minus signs": SMALL.replace("75%", "-" * 1000 + "75%"),
    "a thousand not": SMALL.replace("x >= 1", "not " * 1000 + "x >= 1"),
    "a thousand powers": SMALL.replace("75%", "2" + "^9" * 1000),
    "a tower of powers": SMALL.replace("75%", "9^9^9^9"),
    "a huge power": SMALL.replace("75%", "9999999999^9999999999"),
    "a huge exponential": SMALL.replace("75%", "exp(999999999999999999999)"),
    "a thousand ifs": SMALL.replace("75%", "if 1 > 0 then 1 else " * 1000 + "75%"),
    "a line of a megabyte": SMALL.replace("75%", "75% + " + "1 pp + " * 150_000 + "1 pp"),
    "a name of a megabyte": SMALL.replace("tilfreds", "t" * 1_000_000),
    "a string of a megabyte": SMALL.replace("Small", "S" * 1_000_000),
    "a number of a megabyte": SMALL.replace("75%", "9" * 1_000_000 + "%"),
    "a megabyte of line ends": SMALL + "\n" * 1_000_000,
    "a megabyte of spaces": SMALL + " " * 1_000_000,
    "a megabyte of NUL": SMALL + "\0" * 1_000_000,
    "a megabyte of quotes": SMALL + '"' * 1_000_000,
    "a megabyte of hashes": SMALL + "#" * 1_000_000,
    "definitions that double": SMALL
    + "define d0(x) = x\n"
    + "".join(f"define d{n + 1}(x) = d{n}(x) + d{n}(x)\n" for n in range(60))
    + 'goal 3 "x"\n  e: d60(oms) >= 1 kr\n',
    "ten thousand wrong lines": SMALL + "  hvad er dette\n" * 10_000,
    "zero-width letters": SMALL.replace("a", "a\u200b\u200d"),
    "marks that turn the writing": SMALL.replace(" ", "\u202e "),
    "ten thousand open texts": SMALL + '  text "\n' * 10_000,
    "ten thousand curly quotes": SMALL + "  text “" * 10_000,
    "two thousand goals": SMALL + "".join(f'goal {n} "x"\n  e: shar(meget) => 5\n' for n in range(2_000)),
    "twenty dimensions": SMALL
    + "".join(f"dimension d{n}: x, y, z\n" for n in range(20))
    + 'goal 3 "x"\n  e: sum(oms, '
    + ", ".join(f"d{n}=each" for n in range(20))
    + ") >= 1\n",
    "nothing": "",
    "half a surrogate": SMALL + "\ud800",
}
ALIASES = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]\n" for n in range(9)
)
HOSTILE_FIGURES = {
    "an alias bomb": FIGURES + ALIASES,
    "an alias to itself": FIGURES + "a: &a [*a]\n",
    "a merge key": FIGURES + "b: {<<: {a: 1}}\n",
    "a tag that makes an object": FIGURES + "a: !!python/object/apply:os.system ['true']\n",
    "a thousand lists": FIGURES + "a: " + "[" * 1000 + "]" * 1000 + "\n",
    "a hundred thousand open lists": FIGURES + "a: " + "[" * 100_000,
    "a line of a megabyte": FIGURES + "a: " + "x" * 1_000_000 + "\n",
    "a number of a megabyte": FIGURES.replace("79 %", "9" * 1_000_000 + " %"),
    "a key of a megabyte": FIGURES.replace("anbefaling", "a" * 1_000_000),
    "a megabyte of NUL": FIGURES + "\0" * 1_000_000,
    "nothing": "",
    "only a word": "maalinger",
    "two documents": FIGURES + "---\n" + FIGURES,
    "a next line that YAML knows and a text file does not": FIGURES + "a: b\x85c: d\x85  e: f: g",
    "tabs": FIGURES.replace("  ", "\t"),
    "half a surrogate": FIGURES + "note: \ud800\n",
    "a thousand brackets in a key": FIGURES.replace("nps(anbefaling)", "nps" + "(" * 1000 + "anbefaling" + ")" * 1000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_rule_file_is_answered_in_time(name: str) -> None:
    """A rule file made to crash or to stall its reader gives messages or a result within the time."""
    hold(HOSTILE[name], FIGURES, RULES)


@pytest.mark.parametrize("name", HOSTILE_FIGURES)
def test_a_hostile_measurement_file_is_answered_in_time(name: str) -> None:
    """A measurement file made to crash or to stall its reader gives messages or a result within the time."""
    hold(SMALL, HOSTILE_FIGURES[name], RULES)


def test_the_small_contract_itself_is_scored() -> None:
    """The unmutated contract gives no error, so that the mutations above start from something that works."""
    assert not [each for each in hold(SMALL, FIGURES, RULES) if each.is_error]
