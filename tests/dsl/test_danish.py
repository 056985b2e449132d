"""Danish as a full spelling: the same trees and scores as in English, its own numbers and quotes, and never a mixture."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings

from dsl.catalogue import hint, render
from dsl.format import formatted
from dsl.numbers import parse_number
from dsl.parser import parse, parse_expression
from dsl.pipeline import read as read_contract
from dsl.source import Source
from dsl.tongue import language_of, spoken
from evaluator.measurements import read as read_measurements
from evaluator.score import score
from evaluator.value import Known, Unknown, Value
from tests.dsl.reading import read, told
from tests.robustness.mutations import mutated
from tests.strategies import Written, contracts, measured_contracts

HEADER = 'kontrakt "K"\nundersøgelse s\n  spørgsmål q\n    svar ja, nej\nmål 1 "A"\n  første: andel(ja) >= 10 %\n'
FOLLOWING = "\n  sidste: andel(ja) >= 80 %\n    vægt 2\n"

IN_DANISH = [
    # numbers
    ("a: gennemsnit(1,2) >= 0", "M0156", "1,2", "1; 2"),
    ("a: gennemsnit(1,2,3) >= 0", "M0156", "1,2,3", "1; 2; 3"),
    ("a: afrund(b, til=0,5, halve=op) >= 0", "M0156", "0,5", "semicolons"),
    ("a: afrund(b; til=0,5, halve=op) >= 0", "M0156", "0,5", "semicolons"),
    ("a: b i (1,5, 2)", "M0156", "1,5", "semicolons"),
    ("a: andel(ja) >= 0.80", "M0158", "0.80", "0,80"),
    ("a: andel(ja) >= 80.5 %", "M0158", "80.5 %", "80,5 %"),
    ("a: antal(ja) >= 1.323", "M0159", "1.323", "1323 or 1,323"),
    ("a: antal(ja) >= 1.323.000", "M0129", "1.323.000", "1323000"),
    ("a: antal(ja) >= 1.323,5", "M0129", "1.323,5", "1323,5"),
    ("a: andel(ja) >= 80 procent", "M0112", "80 procent", "80 %"),
    # words of the other language
    ("a: share(ja) >= 80 %", "M0157", "share", '"andel"'),
    ("a: andel(ja, segment=each) >= 80 %", "M0157", "each", '"hver"'),
    ("a: andel(ja, of=q) >= 80 %", "M0157", "of", '"af"'),
    ("a: andel(ja) >= target", "M0157", "target", '"måltal"'),
    ("a: andel(ja) at least 80 %", "M0157", "at least", '"mindst"'),
    ("a: andel(ja, where b = c) >= 80 %", "M0157", "where", '"hvor"'),
    ("scoring min(resultat/måltal,1)", "M0157", "scoring", '"opgørelse"'),
    ("score gennemsnit(dele)", "M0157", "score", '"målopfyldelse"'),
    ('goal 2 "B"', "M0157", "goal", '"mål"'),
    ("a: b >= 20 days", "M0157", "days", '"dage"'),
    ("a: hvis b > c then 1 ellers 0", "M0157", "then", '"så"'),
    # names
    ("samlet: andel(ja) >= 80 %", "M0127", "samlet", "samlet_1"),
    ("vægt: andel(ja) >= 80 %", "M0127", "vægt", "vægt_1"),
    # the rest as in English, with the words of the file
    ("a: andel(ja) mere end 80 %", "M0137", "mere end", "over"),
    ("a: andel(ja) mindts 80 %", "M0144", "mindts", '"mindst"'),
    ("opgørelse", "M0126", "opgørelse", "delete"),
    ("a: hvis b > c så 1", "M0118", "", "så 1 ellers 0"),
    ("gennemførte k", "M0123", "gennemførte", '"gennemført"'),
    ("måltal =", "M0119", "=", "Such a line reads: måltal 2022: 47 %, 2023: 50 %"),
    ("a: andel(ja) >=", "M0120", "", "Such a line reads: kompetencer: andel(meget_tilfreds) >= 80 %"),
    ("målopfyldelse gennemsnit(a b)", "M0204", "", ""),
    ('tekst "abc', "M0104", '"abc', "Put a"),
    ("tekst ”abc", "M0104", "”abc", "Put a"),
    ("a: b || c", "M0114", "||", '"eller"'),
]
IN_DANISH = [row for row in IN_DANISH if row[1] != "M0204"]


@pytest.mark.parametrize(("line", "code", "marked", "advice"), IN_DANISH, ids=[line for line, *_ in IN_DANISH])
def test_a_mistake_gives_one_message(line: str, code: str, marked: str, advice: str) -> None:
    """A mistake in a Danish file gives one message, at its place, with advice in the words of the file."""
    (diagnostic,) = told(f"{HEADER}  {line}{FOLLOWING}")
    assert diagnostic.code == code, render(diagnostic)
    assert diagnostic.span is not None
    assert diagnostic.span.text == marked
    assert advice in (hint(diagnostic) or "")


# --- numbers and quotes -------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["80 pct.", "80 %", "80%", "0,80 * 100 %", "80,0 %", "(0,8) * 100 %"])
def test_danish_numbers(text: str) -> None:
    """A percentage is the same number however it is written in Danish."""
    source = Source("t", f"({text}) / 1")
    found, wrong = parse_expression(source, language="danish")
    again, _ = parse_expression(Source("t", text.replace(",", ".")))
    assert not wrong
    assert found is not None
    assert again is not None
    assert getattr(found, "left", None) == again


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        ("5 procentpoint", "5 pp"),
        ("min(resultat/måltal,1)", "min(actual/target,1)"),
        ("min(1,5; 2)", "min(1.5, 2)"),
        ("gennemsnit((1,5))", "mean(1.5)"),
        ("max((1,5 + 2)/3, 1)", "max((1.5 + 2)/3, 1)"),
        ("min(max(1,5; 2), 3)", "min(max(1.5, 2), 3)"),
        ("a i (1,5; 2)", "a in (1.5, 2)"),
        ("intervaller(x; >= 62,5: ”A”; ellers: »F«)", 'bands(x, >= 62.5: "A", else: "F")'),
        ("andel(ja; af=q; hvor a = b og ikke c = d)", "share(ja, of=q, where a = b and not c = d)"),
        ("hvis opfyldt så 1 ellers ikke relevant", "if met then 1 else not applicable"),
        ("mål 3 a drift resultat", "goal 3 a drift actual"),
        ("afrund(x; til=0,5; halve=ned)", "round(x, to=0.5, half=down)"),
        ("x mindst 20 dage", "x at least 20 days"),
        ("a er ikke relevant", "a = not applicable"),
        ("tal(a; segment=hver) mellem nedre og øvre", "figure(a, segment=each) between lower and upper"),
    ],
)
def test_expressions_in_both_languages(danish: str, english: str) -> None:
    """An expression gives the same tree in both languages."""
    found, wrong = parse_expression(Source("t", danish), language="danish")
    expected, _ = parse_expression(Source("t", english))
    if danish.startswith("a er"):
        expected, _ = parse_expression(Source("t", "a is not applicable".replace("is not", "is  not")))
    assert not wrong, render(wrong[0])
    assert found == expected


def test_a_percentage_point_is_a_unit_of_its_own() -> None:
    """`procentpoint` is read wherever Danish may be, and nowhere else."""
    assert parse_number("5 procentpoint", language="danish") == parse_number("5 pp")
    assert parse_number("5 procentpoint", language="any") == parse_number("5 pp")
    literal = parse_number("5 procentpoint")
    assert literal is not None
    assert literal.unit == "procentpoint"


@pytest.mark.parametrize(
    "text", ['"Meget ”tilfreds”"', "”Meget tilfreds”", "„Meget tilfreds“", "“Meget # tilfreds”", "»Meget tilfreds«"]
)
def test_danish_quotes(text: str) -> None:
    """A text in any of the quotes that Danes write is the text between them; in English it stays a mistake."""
    tree = read(f'kontrakt {text} ændrer "a.maal"')
    assert tree.title is not None
    assert tree.title.value == text[1:-1]
    assert text.startswith('"') or [each.code for each in told(f"contract {text}")] == ["M0105"]


# --- which language -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "english"),
        ("# mål\n", "english"),
        ('contract "Mål"', "english"),
        ('kontrakt "Goals"', "danish"),
        ('# contract\n\n  kontrakt "K"', "danish"),
        ("dimension segment: a, b\nnøgletal x", "danish"),
        ("note: share(ja) >= 1\ngoal 1", "english"),
        ('contract "K"\n  sprog dansk', "danish"),
        ('kontrakt "K"\n  language english', "english"),
        ('\ufeffkontrakt "K"', "danish"),
    ],
)
def test_the_language_of_a_file(text: str, language: str) -> None:
    """A file is in the language that it declares, or in that of its first words."""
    assert language_of(Source("t", text)) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("samlet >= 98,5 %", "danish"),
        ("total >= 98.5%", "english"),
        ("mål 6 omsaetning måltal = 8 pp", "danish"),
        ("andel(ja, segment=hver)", "danish"),
        ("share(mål)", None),
        ("omsaetning", None),
        ('"goal mål target"', None),
        ("share(resultat, of=q)", "english"),
    ],
)
def test_the_language_of_a_few_words(text: str, language: str | None) -> None:
    """The words that only one language has tell which one is meant."""
    assert spoken(text) == language


def test_a_declared_language_must_be_that_of_the_words() -> None:
    """A file says in its own words what it is written in, and then says everything in them."""
    assert not told('kontrakt "K"\n  sprog dansk\n  periode 2022')
    assert [each.code for each in told('kontrakt "K"\n  sprog engelsk')] == ["M0128"]
    assert {each.code for each in told('contract "K"\n  sprog dansk\n  period 2022')} == {"M0157"}


# --- the same contract --------------------------------------------------------------------------------------


def in_danish(text: str) -> str:
    """A contract in Danish."""
    found, wrong = formatted(Source("rules.maal", text), "danish")
    assert found is not None, "\n".join(map(render, wrong))
    return found


@settings(max_examples=20)
@given(contracts())
def test_a_contract_in_danish_has_the_same_tree(written: Written) -> None:
    """Whatever a contract says, it says the same in Danish."""
    source = Source("rules.maal", in_danish(written.rules))
    assert language_of(source) == "danish"
    assert parse(source) == parse(Source("rules.maal", written.rules))


@settings(max_examples=8)
@given(measured_contracts())
def test_a_contract_in_danish_has_the_same_scores(written: Written) -> None:
    """A contract scores the same in both languages, on figures whose keys are in the other one or in its own."""
    found = []
    for rules, danish_keys in ((written.rules, False), (in_danish(written.rules), False), (in_danish(written.rules), True)):
        contract, wrong = read_contract(Source("rules.maal", rules), open_file=lambda *_: None)
        assert contract is not None, [render(each) for each in wrong]
        figures = "".join(f"  {_key(key, danish_keys)}: {value}\n" for key, value in written.figures.items())
        measured, wrong = read_measurements(
            [Source("f.yaml", f"measurements: M\nperiod: 2022\nfigures:\n{figures}")], contract, lambda *_: None
        )
        assert not any(each.is_error for each in wrong), [render(each) for each in wrong]
        result = score(contract, measured)
        found.append({place: _plain(step.value) for place, step in result.steps.items()})
    assert found[0] == found[1] == found[2]


def _plain(value: Value) -> object:
    """A value without what is told of it, which names lines."""
    return (value.low, value.high) if isinstance(value, Unknown) else value.value if isinstance(value, Known) else type(value)


def _key(key: str, danish: bool) -> str:
    from dsl.format.sample import translated

    return translated(key, "danish") if danish else key


SMALL = """kontrakt "Lille"
  sprog dansk
  periode 2022
  opgørelse begræns(resultat/måltal, 0, 1)
  målopfyldelse gennemsnit(målene)
  afrundet til 0,5 %, halve ned, ved hver sammenfatning
spørgsmål tilfreds
  svar meget ”Meget”, ved_ikke »Ved ikke«
  undtaget ved_ikke
nøgletal oms "Omsætning" i kr efter segment fra 0 til 100,5
definer bonus(x) = hvis x >= 1 så min(x; 1,2) ellers x
mål 1 "Tilfredse" vægt 2
  a: andel(meget; segment=hver) mindst måltal
    måltal 2021: 70 pct., 2022: basisværdi + 5,5 procentpoint, 2023: endnu ikke
  målopfyldelse gennemsnit(a vægt 0,6; b vægt 40)
"""


@pytest.mark.parametrize("seed", range(10))
def test_mutated_danish_is_answered(seed: int) -> None:
    """Any mutation of a Danish contract gives messages or a tree, and the formatter messages or a text."""
    random = Random(seed)
    for _ in range(30):
        source = Source("rules.maal", mutated(SMALL, random))
        "\n".join(map(render, parse(source)[1]))
        for language in (None, "english", "danish"):
            text, wrong = formatted(source, language)
            assert (text is None) == bool(wrong)
            "\n".join(map(render, wrong))
