"""Laws of counts: shares and NPS depend on how many of each, not on how many in all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.conformance.cases import Case
from tests.conformance.product import run, value, written

RULES = """contract "Counts"
  period 2022
  scoring clamp(actual/target, 0, 1)
  combined mean(members)
  goals score mean(parts)
  score mean(goals)
  rounded to 1%, half down, at every combination
dimension segment: drift, vaekst
survey s
  question q
    answers meget, lidt, ikke
    excluded ved_ikke
  question anbefaling
    scale 0..10
goal 1 "One"
  a: share(meget, segment=each) >= 80%
  b: share(meget, lidt) >= 80%
  c: nps(anbefaling, segment=each) >= 70
  d: nps(anbefaling) >= 70
"""
PLACES = (
    "total",
    "goal 1",
    *(f"goal 1 {one} {member} actual" for one in "ac" for member in ("drift", "vaekst")),
    "goal 1 b actual",
    "goal 1 d actual",
)
number = st.one_of(st.integers(0, 9), st.integers(0, 3000))
segments = st.fixed_dictionaries(
    {
        "q": st.fixed_dictionaries(
            dict.fromkeys(
                ["drift", "vaekst"], st.fixed_dictionaries(dict.fromkeys(["meget", "lidt", "ikke", "ved_ikke"], number))
            )
        ),
        "anbefaling": st.fixed_dictionaries(
            dict.fromkeys(
                ["drift", "vaekst"],
                st.one_of(
                    st.fixed_dictionaries({str(mark): number for mark in range(11)}),
                    st.fixed_dictionaries(dict.fromkeys(["promoters", "passives", "detractors"], number)),
                ),
            )
        ),
    }
)
Counts = dict[str, dict[str, dict[str, int]]]


def outcome(counts: Counts) -> dict[str, str]:
    """Every share and NPS, and the scores that rest on them."""
    texts = {q: {m: {a: str(n) for a, n in answers.items()} for m, answers in by.items()} for q, by in counts.items()}
    result = run(Case("counts", RULES, {}, texts, {}, {}, None, {}, None))
    return {place: written(value(result, place)) for place in PLACES}


@given(segments, st.sampled_from([2, 2, 3, 10]))
def test_doubling_every_count_changes_no_share_and_no_nps(counts: Counts, times: int) -> None:
    """Every count multiplied by the same number leaves each share, each NPS and each score as it was."""
    more = {q: {m: {a: n * times for a, n in answers.items()} for m, answers in by.items()} for q, by in counts.items()}
    assert outcome(more) == outcome(counts)
