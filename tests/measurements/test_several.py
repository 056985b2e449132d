"""Questions to which a person may give several answers: what their counts give, and what they leave open."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.measurements.joined import parted, union
from evaluator.value import Known, NotApplicable, Unknown
from tests.measurements.sets import answer, looked, sound, value

ANSWERS = ("digital", "groen", "eksport")
PAIRS = [pair for size in (2, 3) for pair in combinations(ANSWERS, size)]
People = list[frozenset[str]]
"""The answers that each person gave, none where a person only gave an excluded one."""


def counts(*numbers: int, more: str = "") -> str:
    """Counts of the three answers, and the number of persons who answered."""
    *each, total = numbers
    listed = ", ".join(f"{name}: {number}" for name, number in zip(ANSWERS, each, strict=True))
    return f"counts: {{temaer: {{{listed}, total: {total}{more}}}}}"


def test_a_share_is_of_the_persons_who_answered() -> None:
    """The answers add up to more than the persons, and the shares to more than 100 %."""
    found = answer(sound(counts(40, 30, 10, 60)), "share(digital)")
    assert (found.value, found.numerator, found.denominator) == (Known(Fraction(2, 3)), 40, 60)
    assert value(sound(counts(40, 30, 10, 60)), "n(temaer)") == 60


def test_who_gave_either_is_given_under_a_key_of_both() -> None:
    """In any order, in English or in Danish."""
    for key in ("digital or groen", "groen or digital", "groen eller digital", "groen  ELLER digital"):
        found = answer(sound(counts(40, 30, 10, 60, more=f", {key}: 57")), "share(groen, digital)")
        assert (found.value, found.numerator, found.denominator) == (Known(Fraction(57, 60)), 57, 60)


def test_who_gave_either_does_not_follow_from_the_counts() -> None:
    """Then it is unknown between the larger of them and their sum, and it is told what to write."""
    found = sound(counts(40, 10, 20, 60))
    unknown = answer(found, "share(digital, groen)").value
    assert isinstance(unknown, Unknown)
    assert (unknown.low, unknown.high) == (Fraction(40, 60), Fraction(50, 60))
    assert 'as "digital or groen: …"' in looked(found, "share(groen, digital)")
    many = answer(found, "count(digital, groen)").value
    assert isinstance(many, Unknown)
    assert [many.low, many.high] == [40, 50]


@pytest.mark.parametrize(
    ("numbers", "more", "names", "share"),
    [
        ((40, 0, 30, 50), "", "digital, groen", Fraction(40, 50)),  # nobody gave one of them
        ((50, 20, 30, 50), "", "digital, groen", 1),  # everybody gave one of them
        ((40, 20, 30, 50), "", "digital, groen, eksport", 1),  # all answers: everybody gave one
        ((20, 15, 15, 50), "", "digital, groen", Fraction(35, 50)),  # no person gave two
    ],
)
def test_who_gave_either_follows_in_some_cases(numbers: tuple[int, ...], more: str, names: str, share: Fraction) -> None:
    """Where the other numbers leave one possibility, it is the figure."""
    assert value(sound(counts(*numbers, more=more)), f"share({names})") == share


def test_a_published_share_of_either_is_used_where_the_counts_leave_it_open() -> None:
    """Counts that do not give it do not stand in its way."""
    text = 'figures: {"share(digital, groen)": 80 %}\n' + counts(40, 10, 20, 60)
    assert value(sound(text), "share(digital, groen)") == Fraction(4, 5)


def test_members_are_added_up() -> None:
    """What is known of each member is known of all; one that is open leaves all open by as much."""
    north = "digital: 4, groen: 3, eksport: 1, total: 6, digital or groen: 6"
    south = "digital: 4, groen: 0, eksport: 2, total: 5"
    found = sound(f"counts: {{temaer: {{nord: {{{north}}}, syd: {{{south}}}}}}}")
    assert value(found, "share(digital, groen)") == Fraction(10, 11)
    assert value(found, "share(digital)") == Fraction(8, 11)
    opened = sound(f"counts: {{temaer: {{nord: {{{north}}}, syd: {{{south.replace('groen: 0', 'groen: 1')}}}}}}}")
    unknown = answer(opened, "share(digital, groen)").value
    assert isinstance(unknown, Unknown)
    assert [unknown.low, unknown.high] == [Fraction(10, 11), 1]


def test_persons_who_only_gave_an_excluded_answer_are_not_in_the_total() -> None:
    """How many they are follows from those asked and those who did not answer, not from the counts of excluded answers."""
    found = answer(sound(counts(4, 3, 0, 5, more=", ved_ikke: 2")), "share(digital)")
    assert [found.denominator, found.excluded] == [5, None]
    found = answer(sound(counts(4, 3, 0, 5, more=", ved_ikke: 2, asked: 10, missing: 4")), "share(digital)")
    assert [found.denominator, found.excluded, found.missing, found.response] == [5, 1, 4, Fraction(3, 5)]
    found = answer(sound(counts(4, 3, 0, 5, more=", ved_ikke: 0, asked: 10")), "share(digital)")
    assert [found.excluded, found.missing] == [0, 5]


def test_a_share_of_nobody_does_not_apply() -> None:
    """No person is in the base."""
    assert isinstance(value(sound(counts(0, 0, 0, 0)), "share(digital, groen)"), NotApplicable)


# --- laws ---------------------------------------------------------------------------------------------------


people = st.lists(st.sets(st.sampled_from(ANSWERS)).map(frozenset), max_size=12)


def either(group: People, names: tuple[str, ...]) -> int:
    """How many of the people gave at least one of these answers."""
    return sum(1 for person in group if person & set(names))


def written(group: People, unions: Mapping[tuple[str, ...], bool]) -> str:
    """The counts of these people, with those of several answers that are to be given."""
    more = "".join(f", {' or '.join(names)}: {either(group, names)}" for names, given in unions.items() if given)
    return counts(*(either(group, (name,)) for name in ANSWERS), either(group, ANSWERS), more=more)


@given(people, st.fixed_dictionaries({names: st.booleans() for names in PAIRS}))
def test_counts_of_people_give_their_shares_or_hold_them(group: People, unions: Mapping[tuple[str, ...], bool]) -> None:
    """Every share is what counting the people gives, or is unknown within bounds that hold it; a union that is given is exact."""
    found, n = sound(written(group, unions)), either(group, ANSWERS)
    for names in [(name,) for name in ANSWERS] + PAIRS:
        share = value(found, f"share({', '.join(names)}, of=temaer)")
        if not n:
            assert isinstance(share, NotApplicable)
        elif isinstance(share, Unknown):
            assert len(names) > 1
            assert not unions[names]
            assert share.low is not None
            assert share.high is not None
            assert share.low <= Fraction(either(group, names), n) <= share.high
        else:
            assert share == Fraction(either(group, names), n)


@given(people, people)
def test_members_together_are_the_people_together(north: People, south: People) -> None:
    """The counts of two members give for all together what those of all people give."""
    apart = sound(f"counts: {{temaer: {{nord: {_table(north)}, syd: {_table(south)}}}}}")
    together = sound(written([*north, *south], dict.fromkeys(PAIRS, True)))
    for names in [(name,) for name in ANSWERS] + PAIRS:
        quantity = f"share({', '.join(names)}, of=temaer)"
        assert value(apart, quantity) == value(together, quantity)


def _table(group: People) -> str:
    return written(group, dict.fromkeys(PAIRS, True)).removeprefix("counts: {temaer: ").removesuffix("}")


@given(st.lists(st.sampled_from("abcd"), min_size=1))
def test_a_key_names_its_answers_in_any_order(names: list[str]) -> None:
    """The key of some answers, taken apart, names each of them once."""
    assert parted(union(names)) == tuple(sorted(set(names)))
