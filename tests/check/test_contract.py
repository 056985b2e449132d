"""What the checker makes of a contract that is right: units, normal forms, members, order and amendments."""

from __future__ import annotations

import pytest

from dsl.check import key
from dsl.contract import Contract
from dsl.parser import parse_expression
from dsl.source import Source
from dsl.terms import Facet, Operation, Place
from tests.check.contracts import HEAD, check, goal


def contract_of(text: str, files: dict[str, str] | None = None, head: str = HEAD) -> Contract:
    """The contract of lines that hold no mistake."""
    contract, found = check(text, files, head)
    assert contract is not None, found
    return contract


DEFINE = "define tenths(p, t, b) = round(10 * (p - t) / (b - t), to=1, half=up)\n"
UNITS = [
    ("share(meget)", "%"),
    ("share(meget) - share(tilfreds)", "pp"),
    ("share(meget) + share(tilfreds)", "%"),
    ("share(meget) + 5 pp", "%"),
    ("1 - share(meget)", "%"),
    ("0.5 * share(meget)", "%"),
    ("100 * share(meget)", ""),
    ("1.5 * share(meget)", "%"),
    ("2 * share(meget) - share(tilfreds)", "pp"),
    ("if met then 10 else 9 * share(meget)", ""),
    ("round(9 * share(meget), to=1, half=up)", ""),
    ("min(9 * share(meget), 1)", "%"),
    ("mean(1, 10)", ""),
    ("mean(1, 0)", "%"),
    ("5 * 5 * share(meget)", ""),
    ("10 * (share(meget) - share(tilfreds)) / (80% - share(tilfreds))", ""),
    ("if met then 10 else 9 * (share(meget) - share(tilfreds)) / (80% - share(tilfreds))", ""),
    ("(share(meget) - share(tilfreds)) / (80% - share(tilfreds))", "%"),
    ("growth(oms)", "%"),
    ("growth(oms, against=control)", "pp"),
    ("change(share(meget))", "pp"),
    ("difference(share(meget), against=control)", "pp"),
    ("nps(anbefaling)", "points"),
    ("mean(anbefaling)", ""),
    ("n(tilfreds)", "count"),
    ("oms", "kr"),
    ("oms / n(tilfreds)", "kr/count"),
    ("oms * oms", "kr^2"),
    ("sum(oms) / sum(oms)", "%"),
    ("if share(meget) >= 80% then 10 else 5", ""),
    ("bands(share(meget), >= 62%: 100%, else: 0)", "%"),
    ("linear(oms, 0: 0%, 100: 100%)", "%"),
    ("tenths(share(meget), 20%, 80%)", ""),
    ("round(oms, to=10, half=up)", "kr"),
    ("sqrt(share(meget))", "%"),
    ("ln(share(meget))", ""),
    ("date(rapport)", ""),
    ("date(rapport) - 2022-12-31", "days"),
    ('if share(meget) >= 80% then "A" else "B"', ""),
    ("min(share(meget), 1)", "%"),
    ("mean(100%, not applicable, 50%)", "%"),
    ("if share(meget) >= 80% then not applicable else 3 kr", "kr"),
    ("oms / 1000", "kr"),
]


@pytest.mark.parametrize(("expression", "unit"), UNITS)
def test_an_expression_has_its_unit(expression: str, unit: str) -> None:
    """The unit of an expression follows from the units of its parts, and literals take the unit of what they meet."""
    contract = contract_of(DEFINE + goal("  a: share(meget) >= 80%", f"  show x: {expression}"))
    assert str(contract.unit(Place("1", "x", facet=Facet.SHOW))) == unit


SPELLINGS = [
    ("share(meget)", "share(meget, of=tilfreds)"),
    ("share(  meget,segment = all )", "share(meget, of=tilfreds)"),
    ("share(tilfreds, meget)", "share(meget, tilfreds, of=tilfreds)"),
    ("share(meget, part=impact, segment=drift)", "share(meget, of=tilfreds, part=impact, segment=drift)"),
    (
        "share(meget, where henvist = ja and benyttet <> nej)",
        "share(meget, of=tilfreds, where henvist = ja and not (benyttet = nej))",
    ),
    (
        "share(meget, where benyttet <> nej and henvist in (ja))",
        "share(meget, of=tilfreds, where henvist = ja and not (benyttet = nej))",
    ),
    ("share(meget, where not not henvist = ja)", "share(meget, of=tilfreds, where henvist = ja)"),
    ("share(meget, period=2022)", "share(meget, of=tilfreds)"),
    ("share(meget, period=2021)", "share(meget, of=tilfreds, period=2021)"),
    ("share(meget, period=previous)", "share(meget, of=tilfreds, period=2021)"),
    ("oms", "figure(oms)"),
    ("growth(oms, against=control, years=2)", "growth(oms, years=2, against=control)"),
    ("count(ja, of=henvist, where anbefaling >= 9)", "count(ja, of=henvist, where anbefaling >= 9)"),
    ("percentile(anbefaling, 90%)", "percentile(anbefaling, 90%)"),
]


@pytest.mark.parametrize(("written", "normal"), SPELLINGS)
def test_a_quantity_has_one_spelling(written: str, normal: str) -> None:
    """Spaces, the order of arguments, an implied question and the form of a condition make no other quantity."""
    contract = contract_of(goal("  a: share(meget) >= 80%"))
    expr, problems = parse_expression(Source("key", written))
    assert expr is not None
    assert not problems
    found, problems = key(expr, contract)
    assert not problems
    assert str(found) == normal


def test_each_is_written_out_in_declared_order() -> None:
    """A criterion over `segment=each` has a value for each member, in the order of the declaration."""
    contract = contract_of(goal("  a: share(meget, segment=each, part=each) >= 80%"))
    assert [dict(members) for members in contract.goals[0].criteria[0].members] == [
        {"segment": "drift", "part": "outputs"},
        {"segment": "drift", "part": "impact"},
        {"segment": "vaekst", "part": "outputs"},
        {"segment": "vaekst", "part": "impact"},
    ]


def test_a_table_gives_each_row_its_columns() -> None:
    """A criterion over a table's rows sees the cells of its own row, in their own units."""
    table = "table t: limit\n  a: 80%\n  b: 30\nmeasure m by t\n"
    contract = contract_of(table + goal("  x: figure(m, t=each) >= limit"))
    units = [str(contract.unit(Place("1", "x", (("t", row),), Facet.ACTUAL))) for row in "ab"]
    assert units == ["%", ""]


def test_the_order_follows_the_needs_not_the_text() -> None:
    """A goal that copies a later one comes after it in the order of evaluation, whatever stands first in the file."""
    text = 'goal 2 "Copy"\n  score goal 9\n' + goal("  a: share(meget) >= 80%").replace("goal 1", "goal 9")
    order = contract_of(text).order
    assert order.index(Place("9")) < order.index(Place("2")) < order.index(Place())


def test_a_criterion_may_use_another_ones_figure_and_the_other_its_verdict() -> None:
    """Two criteria that need different values of each other are no circle."""
    lines = goal(
        "  a: share(meget) >= 80%   scoring if b met then 1 else 0",
        "  b: share(tilfreds) >= a actual - 70 pp",
        "  score mean(a, b)",
    )
    assert contract_of(lines).goals[0].id == "1"


def test_a_criterion_may_be_named_as_its_question() -> None:
    """In a rule a name means what the contract declares, in a score line the criterion of that name."""
    lines = goal("  anbefaling: mean(anbefaling) >= 8", "  oms: oms >= 8", "  score mean(anbefaling, oms)")
    contract = contract_of(lines)
    assert str(contract.unit(Place("1", "oms", facet=Facet.ACTUAL))) == "kr"
    assert str(contract.unit(Place("1"))) == "%"


def test_an_amendment_changes_only_what_it_names() -> None:
    """An amended contract has the changed target, the new period and the rest as it was."""
    base = HEAD + goal(
        "  a: share(meget) >= 80%", "  b: share(tilfreds) >= target", "    target 2022: 10%, 2023: 20%", "  score mean(a, b)"
    )
    text = 'contract "Next" amends "base.maal"\n  period 2023\nchange goal 1 a target to 85%\nremove goal 2\n'
    text += 'goal 3 "New"\n  done x\n'
    base += 'goal 2 "Gone"\n  done y\n'
    contract = contract_of(text, {"base.maal": base}, "")
    targets = {name: contract.terms[Place("1", name, facet=Facet.TARGET)] for name in "ab"}
    assert {name: term.span.text for name, term in targets.items()} == {"a": "85%", "b": "20%"}
    assert [each.id for each in contract.goals] == ["1", "3"]
    assert (contract.title, contract.period) == ("Next", 2023)


def test_an_amendment_is_applied_in_the_order_of_its_lines() -> None:
    """A criterion may be removed from a goal that a later line replaces, and a replaced goal may be changed."""
    base = HEAD + goal("  a: share(meget) >= 80%", "  b: share(tilfreds) >= 10%", "  score a")
    text = (
        'contract "Next" amends "base.maal"\nremove goal 1 b\nreplace goal 1 "New"\n  c: share(meget) >= 70%\n'
        "change goal 1 c target to 75%\n"
    )
    contract = contract_of(text, {"base.maal": base}, "")
    assert contract.terms[Place("1", "c", facet=Facet.TARGET)].span.text == "75%"


def test_an_import_brings_declarations_alone() -> None:
    """Shared definitions and questions are seen by the importing contract."""
    shared = "question glad\n  answers ja, nej\ndefine limit = 80%\n"
    text = 'contract "C"\n  period 2022\n  import "shared.maal"\n  scoring met\ngoal 1 "G"\n  a: share(ja) >= limit\n'
    assert [str(each) for each in contract_of(text, {"shared.maal": shared}, "").quantities] == ["share(ja, of=glad)"]


def test_the_period_of_the_caller_replaces_the_contracts() -> None:
    """Scored for another period, a contract takes that year's target."""
    from dsl.pipeline import read

    text = HEAD + goal("  a: share(meget) >= target", "    target 2022: 10%, 2023: 20%")
    contract, found = read(Source("c.maal", text), period=2023, open_file=lambda path, origin: None)
    assert not found
    assert contract is not None
    assert contract.terms[Place("1", "a", facet=Facet.TARGET)].span.text == "20%"


def test_the_customers_two_expressions_are_accepted_letter_for_letter() -> None:
    """`share(meget_tilfreds, segment=each) >= 0.80` and `min(actual/target,1)` stand as they are."""
    text = (
        'contract "C"\n  period 2022\n  scoring min(actual/target,1)\n  combined mean(members)\n'
        "question q\n  answers meget_tilfreds, tilfreds\ndimension segment: drift, vaekst\n"
        'goal 3 "G"\n  a: share(meget_tilfreds, segment=each) >= 0.80\n'
    )
    contract = contract_of(text, head="")
    score = contract.terms[Place("3", "a", (("segment", "drift"),))]
    assert isinstance(score, Operation)
    assert score.name == "min"


def test_several_mistakes_give_several_messages_in_order() -> None:
    """Every mistake of a file is told of in one run, in the order of the text."""
    lines = goal(
        "  a: share(megt) >= 80%",
        "  b: share(tilfreds) >= 80",
        "  c: shar(meget) >= 5 pp",
        "  d: share(meget) >= 64% + 5%",
        "  score mean(a, b, c, d, e)",
    )
    assert [each.code for each in check(lines)[1]] == ["M0249", "M0301", "M0261", "M0308", "M0201"]


def test_a_line_that_cannot_be_read_costs_only_itself() -> None:
    """Nothing follows from a criterion whose line is broken: not in the score of its goal, nor in the total."""
    lines = goal("  a: share(meget >= 80%", "  b: share(tilfreds) >= 10%", "  score mean(a, b, members(a))")
    assert len(check(lines)[1]) == 1
    assert len(check(goal("  a: share(meget >= 80%"))[1]) == 1


def test_a_person_may_give_several_answers() -> None:
    """`several` holds for its own question and not for the next one."""
    text = "question q several\n  answers ja, nej\nquestion r\n  answers ja, nej\n" + goal("  a: share(ja, of=q) >= 80%")
    questions = contract_of(text).declarations.questions
    assert [questions[name].several for name in "qr"] == [True, False]


def test_a_survey_may_weigh_its_answers() -> None:
    """`weighted by` holds for the questions of its survey, not for those of the next one."""
    text = (
        'survey panel "Panel" weighted by vaegt\nquestion q\n  answers ja, nej\nsurvey other\nquestion r\n  answers ja, nej\n'
        + goal("  a: share(ja, of=q) >= 80%")
    )
    questions = contract_of(text).declarations.questions
    assert [questions[name].weight for name in "qr"] == ["vaegt", None]
