"""Templates: each figure of a contract once, read without a message, empty and filled in."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings

import maalbar
from dsl.contract import Contract
from dsl.pipeline import read as read_contract
from dsl.quantity import Quantity
from dsl.source import Source
from dsl.units import Kind
from evaluator.measurements import MeasurementSet
from evaluator.measurements import read as read_measurements
from evaluator.measurements.read import table_sections
from evaluator.rows.wanted import can_give
from evaluator.score import score
from evaluator.value import Known, NotApplicable
from maalbar import cli
from maalbar.report.texts import Language
from maalbar.scaffold.keys import wanted
from maalbar.scaffold.template import template
from maalbar.scaffold.words import TEXTS, word
from tests.docs.blocks import blocks
from tests.docs.stage import Stage
from tests.strategies import Written, contracts
from tests.trials.blanks import uneven

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "scaffold"
SHIPPED = sorted(path.name for path in (ROOT / "rules").iterdir())


def closed(name: str, beside: object) -> None:
    """No other file can be opened."""


def _read(text: str, contract: Contract, rows: str = "") -> MeasurementSet:
    """The measurement set of a text, which is read without any message."""

    def opened(name: str, beside: object) -> Source:
        return Source(name, rows)

    figures, told = read_measurements([Source("m.yaml", text)], contract, opened)
    assert told == ()
    return figures


def _value(quantity: Quantity) -> str:
    """Some value that the quantity may have, as a measurement set writes it."""
    if quantity.unit.kind in (Kind.TRUTH, Kind.DATE):
        return "done" if quantity.unit.kind is Kind.TRUTH else "2022-06-01"
    low, high = quantity.low, quantity.high
    number = (low + high) / 2 if low is not None and high is not None else (low or Fraction(0)) + 7
    scaled = number * 100 if quantity.unit.kind in (Kind.RATIO, Kind.PP) else number
    unit = str(quantity.unit)
    return f"{float(scaled):g} {'' if unit in ('count', 'points') else unit}".strip()


def _filled(text: str, contract: Contract) -> str:
    """The template with a value in place of each that is unknown."""
    values = iter([_value(one.quantity) for one in wanted(contract)])
    return re.sub(r"(?<=: )(?:unknown|ukendt)(?=  #)", lambda _: next(values), text)


@settings(max_examples=25)
@given(contracts())
def test_a_filled_in_template_gives_every_figure(written: Written) -> None:
    """Of any contract: empty it is read and lacks everything; filled in, without a message, no figure is missing."""
    contract = read_contract(Source("c.maal", written.rules), open_file=closed)[0]
    assert contract is not None
    text = template(contract, "c.maal", "en").text
    assert all(_read(text, contract).answer(one).how == "missing" for one in contract.quantities)
    figures = _read(_filled(text, contract), contract)
    assert [str(one) for one in contract.quantities if figures.answer(one).how == "missing"] == []
    total = score(contract, figures).total.value
    assert isinstance(total, Known | NotApplicable)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("folder", SHIPPED)
def test_a_template_of_a_shipped_contract_is_read_without_a_message(folder: str, language: str) -> None:
    """Empty it is scored, with every figure missing; each figure stands in it once."""
    contract = maalbar.load(ROOT / "rules" / folder).contract
    made = template(contract, "kontrakt.maal", language, counted=True)  # type: ignore[arg-type]  # a parameter is any text
    figures = _read(made.text, contract, made.rows)
    assert (figures.parties != ()) is (contract.scored_parties is not None)
    party = figures.parties[0] if figures.parties else None
    assert all(figures.answer(one, party).how == "missing" for one in contract.quantities)
    keys = [one.key for one in wanted(contract, language)]  # type: ignore[arg-type]  # as above
    assert len(set(keys)) == len(keys) == len(contract.quantities)
    if not contract.scored_parties:
        assert all(f"  {key}: {word('unknown', language)}" in made.text for key in keys)  # type: ignore[arg-type]  # as above


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_construct_of_the_reference_has_its_figures_in_the_template(language: str) -> None:
    """Of each contract on the page of the language the filled-in template gives every figure, without a message."""
    stage, tried = Stage.of("language.md"), 0
    for block in blocks("language.md", "maal"):
        contract = None if {"refused", "prelude", "wishes"} & set(block.marks) else stage.contract(block)[0]
        if contract is not None and not contract.scored_parties:
            text = template(contract, "c.maal", language, counted=True).text  # type: ignore[arg-type]  # as above
            figures = _read(_filled(text, contract), contract)
            assert [str(one) for one in contract.quantities if figures.answer(one).how == "missing"] == [], block
            tried += 1
    assert tried > 30


def test_a_table_of_parties_is_filled_in() -> None:
    """Plain numbers in the cells take the unit of their column, and the contract is scored without a missing figure."""
    contract = maalbar.load(ROOT / "rules" / "five-schools").contract
    for language, sign in (("en", ","), ("da", ";")):
        made = template(contract, "kontrakt.maal", language)  # type: ignore[arg-type]  # a parameter is any text
        head, row = made.rows.splitlines()
        filled = [row.partition(sign)[0], "large", "96", "70", "5"]
        figures = _read(made.text, contract, f"{head}\n{sign.join(filled)}\n")
        assert [figures.answer(one, filled[0]).value for one in contract.quantities] == [
            Known(Fraction(96, 100)),
            Known(Fraction(70, 100)),
            Known(Fraction(5)),
        ]


def _section(text: str) -> list[str]:
    """The lines of a section of remarks, up to the first blank one."""
    return text.partition("\n\n")[0].split("\n")


@pytest.mark.parametrize("name", ["erhvervshus-nordjylland-2022", "one-unknown-figure"])
def test_the_columns_can_be_filled_in(name: str) -> None:
    """Without the marks of a remark, and with columns, the table is read without a mistake, and can give what is asked."""
    contract = maalbar.load(ROOT / "rules" / name).contract
    before, _, after = template(contract, "contract.maal", "en", counted=True).text.partition("# tables:")
    lines = "tables:" + "\n".join(line.removeprefix("# ") for line in _section(after))
    source = Source("m.yaml", before.partition("figures:")[0] + lines.replace("….csv", "rows.csv").replace("…", "Q"))
    (found,), problems = table_sections([source], contract, closed)
    assert not [problem for problem in problems if problem.is_error]
    assert [one for one in contract.quantities if can_give(found.table, one)]


def test_the_counts_can_be_filled_in(tmp_path: Path) -> None:
    """Without the marks of a remark, and with numbers, the counts are read, and the shares follow from them."""
    contract = maalbar.load(ROOT / "rules" / "erhvervshus-nordjylland-2022").contract
    text = template(contract, "kontrakt.maal", "da", counted=True).text
    before, _, after = text.partition("# counts:")
    lines = re.sub(r"(\w+): (?=[,}])", r"\1: 5", "counts:" + "\n".join(line.removeprefix("# ") for line in _section(after)))
    figures = _read(before + lines, contract)
    shares = [one for one in contract.quantities if one.function in ("share", "nps")]
    assert {figures.answer(one).how for one in shares} == {"counts"}


@pytest.mark.parametrize(("language", "key"), [("en", "digital or green"), ("da", "digital eller green")])
def test_counts_of_several_answers_can_be_filled_in(language: Language, key: str) -> None:
    """Beside the answers stand those that are asked for together and the number of persons; with numbers all shares follow."""
    text = (
        'contract "C"\n  period 2024\n  scoring met\n  score mean(goals)\nquestion q several\n  answers digital, green, export\n'
    )
    contract = read_contract(
        Source("c.maal", text + 'goal 1 "A"\n  a: share(digital, green) >= 80%\n  score a\n'), open_file=closed
    )[0]
    assert contract is not None
    before, _, after = template(contract, "c.maal", language, counted=True).text.partition("# counts:")
    lines = "counts:" + "\n".join(line.removeprefix("# ") for line in _section(after))
    assert f"{{digital: , green: , export: , {key}: , total: }}" in lines
    figures = _read(before + re.sub(r"(\w+): (?=[,}])", r"\1: 15", lines), contract)
    assert [figures.answer(one).value for one in contract.quantities] == [Known(Fraction(1))]


def test_a_key_is_what_the_rule_says() -> None:
    """A figure is spelled as the rule spells it, with the member in place of `each`, in the language of the contract."""
    text = 'kontrakt "K"\n  periode 2024\n  opgørelse opfyldt\n  målopfyldelse gennemsnit(målene)\n'
    text += "  sammenfattet gennemsnit(medlemmer)\n"
    text += "dimension del: nord, syd\nundersøgelse s\n  spørgsmål q\n    svar ja, nej\n"
    text += 'mål 1 "A"\n  a: andel(ja, del=hver) >= 80 %\n  målopfyldelse a\nmål 2 "B"\n  gennemført d\n'
    contract = read_contract(Source("k.maal", text), open_file=closed)[0]
    assert contract is not None
    assert [one.key for one in wanted(contract)] == ["andel(ja, del=nord)", "andel(ja, del=syd)", "mål 2 d"]


def test_texts_have_both_languages() -> None:
    """Every entry has a Danish and an English form with the same blanks."""
    assert uneven(TEXTS) == []


# --- the command --------------------------------------------------------------------------------------------------

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(name="command")
def _command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(ROOT)

    def command(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["maalbar", "template", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = capsys.readouterr()
        return int(ended.value.code or 0), printed.out, printed.err

    return command


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("2022.da.yaml", ("rules/erhvervshus-nordjylland-2022", "--lang", "da", "--counts")),
        ("schools.en.yaml", ("rules/five-schools",)),
    ],
)
def test_what_is_printed(name: str, arguments: tuple[str, ...], command: Run, golden: Callable[[Path, str], None]) -> None:
    """The template reads as the file beside holds."""
    code, out, _ = command(*arguments)
    assert code == 0
    golden(GOLDEN / name, out)


def test_a_template_is_written_to_files_that_are_new(command: Run, tmp_path: Path) -> None:
    """With --out the set and its table are written beside each other and are scored; what is there is never written over."""
    out = tmp_path / "figures.yaml"
    assert command("rules/five-schools", "--out", out)[0] == 0
    assert (tmp_path / "schools.csv").read_text("utf-8").startswith("schools,size,")
    assert maalbar.load(ROOT / "rules" / "five-schools").score_parties(out)[0].party == "Party 1"
    out.unlink()
    code, printed, err = command("rules/five-schools", "--out", out)
    assert (code, printed, out.exists()) == (2, "", False)
    assert err.startswith("error M0990")


def test_a_table_has_no_counts(command: Run) -> None:
    """Counts are offered where a set may hold them; of several parties that is a message."""
    code, out, err = command("rules/five-schools", "--counts")
    assert (code, out) == (2, "")
    assert err.startswith("error M0996")
