"""What a message suggests in place of an unknown word."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from dsl.catalogue import said
from dsl.diagnostic import Edit, Fix, Wording
from dsl.source import Source, Span
from dsl.suggestion import corrections, suggestion


def told(word: str, known: Iterable[str], language: str = "en") -> str:
    """The sentence, as it is read."""
    return said(suggestion(word, known), language)


def test_the_nearest_names_are_offered() -> None:
    """At most two, the nearest first, in the language of the reader."""
    assert told("omsaetnin", ["aarsvaerk", "omsaetning", "produktivitet"]) == 'Did you mean "omsaetning"?'
    assert (
        told("utilfreds", ["tilfreds", "ikke_tilfreds", "meget_utilfreds"], "da")
        == 'Mente du "tilfreds" eller "meget_utilfreds"?'
    )


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("vækst", "vaekst"),
        ("omsaetning", "omsætning"),
        ("aar", "år"),
        ("Meget tilfreds", "meget_tilfreds"),
        ('"meget tilfreds"', "meget_tilfreds"),
        ("Meget-Tilfreds", "meget_tilfreds"),
    ],
)
def test_a_name_is_found_however_it_is_typed(word: str, name: str) -> None:
    """Without the Danish letters or with them, with capitals, blanks or quotes it is the same name, and the only one offered."""
    assert told(word, [f"{name}er", name, f"{name}s"]) == f'Did you mean "{name}"?'


def test_a_label_means_its_name() -> None:
    """Who writes what people read is offered the name that belongs to it."""
    hint = suggestion("Very happy", ["very_satisfied", "satisfied"], labels={"Very happy": "very_satisfied"})
    assert said(hint) == 'Did you mean "very_satisfied"?'


def test_where_nothing_is_near_a_few_names_are_listed() -> None:
    """A list of what there is, cut where it is long; or the caller's words where there is nothing."""
    assert told("xyz", ["a1", "b2"]) == "There are a1 and b2."
    assert told("xyz", ["a1"]) == "There is only a1."
    assert told("xyz", [f"a{number}" for number in range(20)]).endswith("a6, a7 and 12 more.")
    assert told("xyz", map(str, range(1, 20))) == "There are 1 to 19."
    assert said(suggestion("xyz", [], Wording("none-answers"))) == "No question has answers yet."


def test_a_number_is_not_taken_for_a_near_one() -> None:
    """Goal 33 is no misspelt goal 3."""
    assert told("33", ["1", "2", "3"]) == "There are 1 to 3."


def test_among_many_names_those_with_the_same_first_letter_are_compared() -> None:
    """A name that begins alike is found among two hundred others."""
    others = [f"other{number}" for number in range(200)]
    assert told("omsaetnin", [*others[:50], "omsaetning", *others[50:]]) == 'Did you mean "omsaetning"?'
    assert told("msaetning", ["omsaetning", *others]).startswith("There are")


def test_each_name_that_is_offered_can_be_written() -> None:
    """A suggestion gives one fix a name, none of them safe; a list of what there is gives none."""
    span = Span(Source("a.maal", "utilfreds"), 0, 9)
    found = corrections(span, suggestion("utilfreds", ["tilfreds", "ikke_tilfreds", "meget_utilfreds"]))
    assert found == tuple(Fix((Edit(span, name),)) for name in ("tilfreds", "meget_utilfreds"))
    assert corrections(span, suggestion("xyz", ["a1", "b2"])) == ()
