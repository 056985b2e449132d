"""Quantities are spelled as either language does, and read back as what they are."""

from __future__ import annotations

import pytest

from tests.measurements.sets import contract, quantity

SPELLED = [
    ("share(meget, segment=drift)", "andel(meget, af=tilfreds, segment=drift)"),
    ("share(ja, of=henvist, where not (benyttet = ja))", "andel(ja, af=henvist, hvor ikke (benyttet = ja))"),
    ("share(ja, of=benyttet, where henvist in (ja, nej))", "andel(ja, af=benyttet, hvor henvist i (ja, nej))"),
    ("growth(oms, segment=vaekst, years=2, against=control)", "tilvækst(oms, segment=vaekst, år=2, mod=kontrol)"),
    ("change(share(ja, of=henvist))", "ændring(andel(ja, af=henvist), år=1)"),
    ("mean(karakter, period=2020, group=control)", "gennemsnit(karakter, periode=2020, gruppe=kontrol)"),
    ("goal 3 ejerskab", "mål 3 ejerskab"),
]


@pytest.mark.parametrize(("english", "danish"), SPELLED)
def test_a_quantity_is_spelled_in_danish(english: str, danish: str) -> None:
    """Functions, arguments and joining words are the Danish ones; the contract's own names stay."""
    assert quantity(english).spelled("danish") == danish


@pytest.mark.parametrize("english", [english for english, _ in SPELLED])
def test_what_is_spelled_is_read_back(english: str) -> None:
    """A key in Danish is the same quantity as the one that it spells, and without a language it is spelled in English."""
    from dsl.check import key
    from dsl.parser import parse_expression
    from dsl.source import Source

    found = quantity(english)
    expr, _ = parse_expression(Source("key", found.spelled("danish")), language="danish")
    assert expr is not None
    assert key(expr, contract())[0] == found == quantity(str(found))
