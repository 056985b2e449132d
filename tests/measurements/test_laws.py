"""Laws of measurement sets: what holds for whatever is counted, published or written."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from dsl.catalogue import render
from evaluator.value import Known
from tests.measurements.sets import answer, measured, sound, value
from tests.measurements.test_include import OLD
from tests.measurements.test_parties import FILES, SET

Counts = dict[str, int]
NUMBERS = st.integers(0, 1000)
ANSWERS = st.fixed_dictionaries(dict.fromkeys(("meget", "tilfreds", "utilfreds", "ved_ikke"), NUMBERS))
MARKS = st.fixed_dictionaries(dict.fromkeys(map(str, range(11)), NUMBERS))
SEGMENTS = st.fixed_dictionaries({"drift": ANSWERS, "vaekst": ANSWERS})


def answers_of(counts: Counts) -> str:
    """The answers as YAML writes them inside braces."""
    return "{" + ", ".join(f"{name}: {number}" for name, number in counts.items()) + "}"


def by_segment(segments: dict[str, Counts]) -> str:
    """Counts of the question tilfreds by segment."""
    return "counts: {tilfreds: {" + ", ".join(f"{name}: {answers_of(each)}" for name, each in segments.items()) + "}}"


@given(st.sampled_from([1, 2, 5, 16, 40, 125, 250, 625]), st.data())
def test_counts_and_the_exact_published_share_agree(n: int, data: st.DataObject) -> None:
    """A share from counts is the share that is published as an exact decimal, and no finding tells them apart."""
    meget = data.draw(st.integers(0, n))
    tilfreds = data.draw(st.integers(0, n - meget))
    share = Fraction(meget, n)
    figures = f"figures:\n  share(meget, segment=drift): {_percent(share)} %\n"
    counts = f"counts: {{tilfreds: {{segment=drift: {{meget: {meget}, tilfreds: {tilfreds}, total: {n}}}}}}}"
    counts = counts.replace(", total", f", utilfreds: {n - meget - tilfreds}, total")
    assert answer(sound(figures), "share(meget, segment=drift)").value == Known(share)
    both = sound(figures + counts)
    assert answer(both, "share(meget, segment=drift)").value == Known(share)
    assert all(each.code == "M0760" for each in both.findings)


def _percent(share: Fraction) -> str:
    """A share as an exact decimal number of percent."""
    millionths = share * 10**8
    assert millionths.denominator == 1
    whole, rest = divmod(int(millionths), 10**6)
    return f"{whole}.{rest:06d}"


@given(SEGMENTS, MARKS, st.integers(2, 7))
def test_multiplying_every_count_changes_no_share_and_no_nps(segments: dict[str, Counts], marks: Counts, times: int) -> None:
    """A share, an NPS and a mean do not depend on how many times everything was counted."""
    several = {name: {each: number * times for each, number in counts.items()} for name, counts in segments.items()}
    once, often = sound(by_segment(segments)), sound(by_segment(several))
    for key in ("share(meget)", "share(meget, segment=drift)", "share(tilfreds, utilfreds)"):
        assert value(once, key) == value(often, key)
    one = sound(f"counts: {{anbefaling: {answers_of(marks)}}}")
    many = sound(f"counts: {{anbefaling: {answers_of({mark: number * times for mark, number in marks.items()})}}}")
    for key in ("nps(anbefaling)", "mean(anbefaling)", "median(anbefaling)", "percentile(anbefaling, 90%)"):
        assert value(one, key) == value(many, key)


@given(SEGMENTS, st.randoms(use_true_random=False))
def test_the_order_of_members_and_answers_is_irrelevant(segments: dict[str, Counts], random: object) -> None:
    """Where a count stands in the file does not matter."""
    shuffled = {name: dict(_shuffled(counts, random)) for name, counts in _shuffled(segments, random)}
    one, other = sound(by_segment(segments)), sound(by_segment(shuffled))
    for key in ("share(meget)", "share(meget, segment=vaekst)", "n(tilfreds)", "count(utilfreds, segment=drift)"):
        first, second = answer(one, key), answer(other, key)
        assert (first.value, first.numerator, first.excluded) == (second.value, second.numerator, second.excluded)


def _shuffled(mapping: dict, random) -> list:  # type: ignore[no-untyped-def, type-arg]  # Hypothesis gives a Random
    entries = list(mapping.items())
    random.shuffle(entries)
    return entries


@given(SEGMENTS)
def test_pooling_is_counting_everybody_together(segments: dict[str, Counts]) -> None:
    """The share of all from counts by member is that from the counts of all."""
    together = {name: sum(counts[name] for counts in segments.values()) for name in segments["drift"]}
    pooled = sound(f"counts: {{tilfreds: {answers_of(together)}}}")
    for key in ("share(meget)", "count(tilfreds)", "n(tilfreds)"):
        assert value(sound(by_segment(segments)), key) == value(pooled, key)


@given(MARKS)
def test_nps_from_marks_and_from_groups_agree(marks: Counts) -> None:
    """The three groups are the marks taken together."""
    groups = {
        "promoters": marks["9"] + marks["10"],
        "passives": marks["7"] + marks["8"],
        "detractors": sum(marks[str(mark)] for mark in range(7)),
    }
    one = sound(f"counts: {{anbefaling: {answers_of(marks)}}}")
    other = sound(f"counts: {{anbefaling: {answers_of(groups)}}}")
    assert value(one, "nps(anbefaling)") == value(other, "nps(anbefaling)")
    assert value(one, "n(anbefaling)") == value(other, "n(anbefaling)")


@given(MARKS, st.integers(0, 100))
def test_a_percentile_is_reached_by_enough_answers_and_by_no_mark_below(marks: Counts, level: int) -> None:
    """The percentile is the smallest mark that at least that share of the answers are at or under."""
    n = sum(marks.values())
    assume(n > 0)
    found = value(sound(f"counts: {{anbefaling: {answers_of(marks)}}}"), f"percentile(anbefaling, {level}%)")
    assert isinstance(found, Fraction)
    up_to = [sum(marks[str(mark)] for mark in range(top + 1)) for top in range(11)]
    reached = [mark for mark in range(11) if up_to[mark] * 100 >= level * n and up_to[mark] > 0]
    assert found == reached[0]


TEXTS = [
    by_segment(
        {
            "drift": {"meget": 1, "tilfreds": 2, "utilfreds": 3, "ved_ikke": 4},
            "vaekst": {"meget": 1, "tilfreds": 0, "utilfreds": 0},
        }
    ),
    OLD,
    SET,
    "include: [{file: a.yaml, as_period: 2022}]\n"
    "figures: {'share(meget, segment=each)': {sum: [1 %, 2 %], n: 4}}\nsources: {x: X}\n",
]
PIECES = st.sampled_from(
    [
        *"{}[]:,'\"\n\t -#&*!|>%@`?=()\\0",
        "  ",
        "\n  ",
        ": ",
        "- ",
        "<<",
        "each",
        "unknown",
        "\x00",
        "\u2028",
        "\ufeff",
        "\ud800",
        "9" * 80,
        "period",
    ]
)


@given(st.sampled_from(TEXTS), st.lists(st.tuples(st.integers(0, 600), st.integers(0, 12), PIECES), min_size=1, max_size=4))
def test_a_mutated_file_never_crashes(text: str, changes: list[tuple[int, int, str]]) -> None:
    """Whatever is cut out of a file or put into it, there is a set and messages that can be shown, each at a place."""
    for place, length, piece in changes:
        place %= len(text) + 1
        text = text[:place] + piece + text[place + length :]
    found, diagnostics = measured(text, files={"a.yaml": OLD, **FILES})
    for each in diagnostics:
        assert render(each)
        assert each.span is not None
        assert 0 <= each.span.start <= each.span.end <= len(each.span.source.text)
    for key in ("share(meget)", "nps(anbefaling, segment=drift)", "n(tilfreds)", "change(share(ja, of=henvist))"):
        for party in (None, "01 0031"):
            assert answer(found, key, party).how in ("counts", "published", "derived", "stand-in", "missing")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_any_text_as_a_value_is_a_value_or_a_message(text: str) -> None:
    """A quoted text of any letters is read or refused where it stands."""
    quoted = "'" + text.replace("'", "''") + "'"
    for each in measured(f"figures:\n  share(meget): {quoted}\n")[1]:
        assert render(each)
        assert each.span is not None


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.text(alphabet='019,.%-"; \r\n', max_size=6), max_size=5),
    st.text(alphabet='ab,;"\n ', max_size=40),
)
def test_any_table_of_parties_is_a_table_or_a_message(rows: dict[str, str], tail: str) -> None:
    """Whatever stands in a CSV file, it is read or refused."""
    table = "name,yes\n" + "".join(f"{name},{cell}\n" for name, cell in rows.items()) + tail
    found, diagnostics = measured("parties: {file: t.csv, key: name, figures: {andel: yes}}", files={"t.csv": table})
    assert all(render(each) and each.span is not None for each in diagnostics)
    for party in found.parties:
        assert answer(found, "andel", party)
