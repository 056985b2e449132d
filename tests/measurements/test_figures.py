"""Figures: keys in the rule language, where they come from, and what may be given twice."""

from __future__ import annotations

from fractions import Fraction

from evaluator.value import Known, Mark, Phrase
from tests.measurements.sets import answer, codes, contract, measured, quantity, sound, value


def test_spellings_of_a_key_that_mean_the_same_are_the_same() -> None:
    """Blanks, the order of arguments and an implied question do not matter."""
    found = sound("figures:\n  'share( meget ,of=tilfreds,  segment = drift )': 79 %\n")
    assert value(found, "share(meget, segment=drift)") == Fraction(79, 100)
    assert value(sound("figures: {tal: 5}"), "figure(tal)") == 5


def test_all_is_everybody_together() -> None:
    """`segment=all` is the same as naming no segment."""
    assert value(sound("figures:\n  nps(anbefaling, segment=all): 84\n"), "nps(anbefaling)") == 84


def test_each_gives_the_value_to_every_member_and_marks_it() -> None:
    """One figure for each member is marked as given once for all of them."""
    found = sound("figures:\n  share(meget, segment=each): 79 %\n")
    for member in ("drift", "vaekst"):
        given = answer(found, f"share(meget, segment={member})")
        assert given.value == Known(
            Fraction(79, 100), frozenset({Mark("each", Phrase.of("one figure for several", given="share(meget, segment=each)"))})
        )


def test_each_inside_a_change_and_over_two_dimensions() -> None:
    """`=each` is written out wherever it stands in the key."""
    found = sound("figures:\n  change(share(ja, of=henvist, segment=each, region=each)): 2 pp\n")
    assert value(found, "change(share(ja, of=henvist, segment=vaekst, region=syd))") == Fraction(1, 50)


def test_an_answer_tells_its_source_its_note_and_its_place() -> None:
    """The source is told by its title; an entry without one has that of the file."""
    found = sound(
        "sources: {afr: {title: Afrapportering 2022}, crm: CRM, db: }\nsource: afr\n"
        "figures:\n  share(meget): {value: 83 %, source: crm, note: se side 4}\n  tal: 5\n  andel: {value: 5 %, source: db}\n"
    )
    given = answer(found, "share(meget)")
    assert (given.how, given.source, given.note) == ("published", "CRM", "se side 4")
    assert given.span is not None
    assert given.span.text == "share(meget)"
    assert given.digits == Fraction(1, 200)
    assert answer(found, "tal").source == "Afrapportering 2022"
    assert answer(found, "andel").source == "db"


def test_the_period_of_a_file_is_that_of_its_keys() -> None:
    """A key without a period is of the file's period; one with a period is of that."""
    found = sound("period: 2020\nfigures:\n  share(meget): 70 %\n  share(meget, period=2021): 75 %\n")
    assert value(found, "share(meget, period=2020)") == Fraction(7, 10)
    assert value(found, "share(meget, period=2021)") == Fraction(3, 4)
    assert answer(found, "share(meget)").how == "missing"


def test_a_file_without_a_period_is_of_the_contracts() -> None:
    """The contract's own period is meant where nothing else is said."""
    assert value(sound("figures: {tal: 5}", rules=contract(period=2023)), "tal") == 5
    assert quantity("tal", contract(period=2023)).period == 2023


def test_files_are_merged_and_the_same_value_twice_is_fine() -> None:
    """Several files make one set; two files may agree."""
    found = sound("figures:\n  share(meget): 79 %\n", "figures:\n  share(meget): 0.79\n  tal: 5\n")
    assert value(found, "share(meget)") == Fraction(79, 100)
    assert value(found, "tal") == 5


def test_different_values_name_both_places() -> None:
    """A figure given twice with different values is an error at the second, which points at the first."""
    found = measured("figures:\n  share(meget): 79 %\n", "figures:\n  share(meget): 80 %\n")[1]
    assert codes(found) == ["M0639"]
    assert found[0].span is not None
    assert (found[0].span.source.name, found[0].labels[0].span.source.name) == ("set1.yaml", "set.yaml")
    assert found[0].words["first"] == "79 %"


def test_the_head_of_the_first_file_names_the_set() -> None:
    """Title, party and attributes of one party stand at the top level."""
    found = sound("measurements: Test 2022\nparty: A\ncontract: x.maal\nnote: n\nattributes: {size: small}\n", "party: B")
    assert (found.title, found.party) == ("Test 2022", "A")
    assert found.attribute("size") == Known("small")
    assert found.parties == ()


def test_an_empty_set_answers_everything_as_missing() -> None:
    """No files at all is a set in which every figure is missing."""
    assert answer(sound(), "tal").how == "missing"


def test_published_results_are_kept_by_place() -> None:
    """Published results are compared and never used; those of another period are left out."""
    found = sound("published: {goal 1: 99 %, goal 1 meget drift: '98,75 %', total: {value: 98 %, note: s. 4}}")
    assert {str(place): given for place, given in found.published.items()} == {
        "goal 1": Known(Fraction(99, 100)),
        "goal 1 meget drift": Known(Fraction(79, 80)),
        "total": Known(Fraction(98, 100)),
    }
    assert found.results[0].printed.digits == Fraction(1, 200)
    assert sound("period: 2021\npublished: {total: 98 %}").published == {}


def test_a_figure_that_no_rule_asks_for_is_only_noted() -> None:
    """A figure is kept although no rule could use it, and a note tells; levels behind a growth are of use."""
    assert codes(sound("figures:\n  share(meget, region=nord): 5 %\n").findings) == ["M0752"]
    levels = "figures:\n  sum(oms, segment=vaekst): 5\n  sum(oms, segment=vaekst, period=2020, group=control): 5\n"
    assert sound(levels).findings == ()
    assert sound("figures: {'count(forloeb, type=drift)': 5}").findings == ()
    assert (
        sound(
            "figures: {share(meget): 5 %}\nstand_ins: [{for: 'share(meget, segment=each)', use: share(meget), because: x}]"
        ).findings
        == ()
    )
