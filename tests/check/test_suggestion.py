"""What a message suggests in place of an unknown word."""

from __future__ import annotations

from dsl.check.scope import suggestion


def test_the_nearest_names_are_offered() -> None:
    """At most two, the nearest first."""
    assert suggestion("omsaetnin", ["aarsvaerk", "omsaetning", "produktivitet"]) == 'Did you mean "omsaetning"?'


def test_where_nothing_is_near_a_few_names_are_listed() -> None:
    """A list of what there is, cut where it is long; or the caller's words where there is nothing."""
    assert suggestion("xyz", ["a1", "b2"]) == "There is a1, b2."
    assert suggestion("xyz", map(str, range(20))).endswith("7, ….")
    assert suggestion("xyz", [], "No measure is declared.") == "No measure is declared."


def test_among_many_names_those_with_the_same_first_letter_are_compared() -> None:
    """A name that begins alike is found among two hundred others."""
    others = [f"other{number}" for number in range(200)]
    assert suggestion("omsaetnin", [*others[:50], "omsaetning", *others[50:]]) == 'Did you mean "omsaetning"?'
    assert suggestion("msaetning", ["omsaetning", *others]).startswith("There is")
