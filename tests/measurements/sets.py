"""A small contract, and how the tests of the measurement sets read a set for it."""

from __future__ import annotations

from functools import cache

from dsl.catalogue import render
from dsl.check import key
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic
from dsl.parser import parse_expression
from dsl.pipeline import read as read_contract
from dsl.quantity import Quantity
from dsl.source import Source
from evaluator.measurements import MeasurementSet, read
from evaluator.result import Answer
from evaluator.value import Known, Undecided, Unknown
from maalbar.report.phrases import said

RULES = """contract "Test"
  period 2022
  scoring clamp(actual/target, 0, 1)
  combined mean(members)
  goals score mean(parts)
  score mean(goals)
  parties schools with size
question tilfreds
  answers meget "Meget glad", tilfreds, utilfreds
  excluded ved_ikke
question henvist
  answers ja, nej
question benyttet
  answers ja, nej
question temaer several
  answers digital, groen, eksport
  excluded ved_ikke
question anbefaling
  scale 0..10
question karakter
  scale 1..5
  excluded ved_ikke
survey panel weighted by vaegt
question glad
  answers ja, nej
question tryghed
  scale 1..5
dimension segment: drift, vaekst
dimension region: nord, syd
dimension type: korte, lange, drift
measure oms in kr by segment
measure aarsvaerk in aarsvaerk by segment
measure forloeb by type
measure rapport in date
measure andel in % by segment
measure tal
goal 1 "Tilfredse"
  meget: share(meget, segment=each) >= 80%
  nps: nps(anbefaling, segment=each) >= 70
  benyttet: share(ja, of=benyttet, where henvist = ja) >= 47%
goal 2 "Vækst"
  oms: growth(oms, segment=vaekst, years=2, against=control) >= 10 pp
  aarsvaerk: growth(aarsvaerk, segment=vaekst, years=2) >= 5%
  frem: change(share(ja, of=henvist)) >= 2 pp
  andel: andel >= 10%
goal 3 "Forløb"
  korte: count(forloeb, where type in (korte, lange)) >= 600
  alle: count(forloeb) >= 1000
  done ejerskab
  rapport: date(rapport) <= 2022-12-31   scoring met
  karakter: mean(karakter) >= 3
  tal: tal >= 5
"""


@cache
def contract(text: str = RULES, period: int | None = None) -> Contract:
    """The checked contract of a rule file."""
    found, diagnostics = read_contract(Source("test.maal", text), period=period, open_file=lambda *_: None)
    assert found is not None, "\n".join(map(render, diagnostics))
    return found


def measured(
    *texts: str, files: dict[str, str] | None = None, rules: Contract | None = None
) -> tuple[MeasurementSet, tuple[Diagnostic, ...]]:
    """The set that these files give, and every message; `files` are those that they may name."""

    def open_file(name: str, beside: str) -> Source | None:
        return Source(name, files[name]) if files and name in files else None

    sources = [Source(f"set{number}.yaml" if number else "set.yaml", text) for number, text in enumerate(texts)]
    return read(sources, rules or contract(), open_file)


def sound(*texts: str, files: dict[str, str] | None = None, rules: Contract | None = None) -> MeasurementSet:
    """The set of files in which nothing is wrong."""
    found, diagnostics = measured(*texts, files=files, rules=rules)
    assert not [each for each in diagnostics if each.is_error], "\n".join(map(render, diagnostics))
    return found


def quantity(text: str, rules: Contract | None = None) -> Quantity:
    """A quantity as a rule spells it."""
    expr, diagnostics = parse_expression(Source("key", text))
    assert expr is not None, "\n".join(map(render, diagnostics))
    found, more = key(expr, rules or contract())
    assert found is not None, "\n".join(map(render, more))
    return found


def answer(found: MeasurementSet, text: str, party: str | None = None) -> Answer:
    """What a set says of a quantity."""
    return found.answer(quantity(text, found.holdings.contract), party)


def value(found: MeasurementSet, text: str, party: str | None = None) -> object:
    """The known value of a quantity in a set; the value itself where it is not known."""
    given = answer(found, text, party).value
    return given.value if isinstance(given, Known) else given


def looked(found: MeasurementSet, text: str, party: str | None = None) -> str:
    """Where was looked for a quantity that is missing."""
    given = answer(found, text, party)
    assert given.how == "missing"
    assert isinstance(given.value, Unknown | Undecided)
    return said(given.value.missing[0].looked, "en")


def codes(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    """The codes of messages, in their order."""
    return [each.code for each in diagnostics]
