"""Reading a text while it is being edited: after any edits, what comes out is what a fresh reading of the same text gives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.parsing import contract as large
from dsl.check.kept import Kept
from dsl.diagnostic import Diagnostic
from dsl.incremental import Draft
from dsl.parser import parse
from dsl.pipeline import Reading, reading
from dsl.source import Source, Span
from tests.strategies import contracts

ROOT = Path(__file__).parent.parent.parent
RULES = {path.as_posix(): path.read_text("utf-8") for path in sorted((ROOT / "rules").rglob("*.maal"))}
TEXTS = [*(text for text in RULES.values() if len(text) < 5_000), large(4), ""]
NUMBERS = st.integers(0, len(TEXTS) - 1)

PIECES = (
    *("\n", " ", "#", '"', "(", ")", ":", ",", "æ", "😀", "\r\n", "\t", "x", "8", "%", "-", "\ufeff", "\x00", "“"),
    *('goal 77 "New"\n', 'mål 78 "Nyt"\n', "goal 1", 'goal 2 "', "  new: done\n", "  score mean(parts)\n", "define d = 1\n"),
    *('question q "Q"\n  answers ja, nej\n', "answers a, b\n", "period 2023\n", "language danish\n", "language english\n"),
    *("  weight 5\n", "goal 1 score", 'replace goal 3 "R"\n', 'example "e"\n  expect total = 1\n', "scoring met\n", "total"),
    *("  nps: nps(anbefaling) >= 70\n", "table t: a\n  r: 1\n", 'text "T"\n', "goals score mean(parts)\n", "remove goal 1\n"),
)
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.sampled_from([0, 0, 0, 1, 1, 7, 40, 400, 4000]), st.sampled_from(["", *PIECES])),
    min_size=1,
    max_size=6,
)


def open_file(path: str, beside: Source) -> Source | None:
    """The files that the contracts name, read from disk each time."""
    found = (Path(beside.name).parent / path).resolve().as_posix()
    return Source(found, RULES[found]) if found in RULES else None


def place(span: Span | None, draft: Draft | None, end: int) -> tuple[str, int, int] | None:
    """A place as two offsets of the text as it is, or those in a text without layout; an empty text has one place."""
    if span is None:
        return None
    if draft is None or span.source.name != draft.name:
        return span.source.name, span.start, span.end if end else 0
    return span.source.name, draft.layout.offset(span.start), draft.layout.offset(span.end)


def told(diagnostics: tuple[Diagnostic, ...], draft: Draft | None, end: int) -> list[Any]:
    """Everything that the messages say and point at, in the order of their places."""
    found = [
        (
            place(one.span, draft, end) or ("", -1, -1),
            one.code,
            repr(one.words),
            [(place(label.span, draft, end), label.key, repr(label.words)) for label in one.labels],
            [[(place(edit.span, draft, end), edit.text) for edit in fix.edits] for fix in one.fixes],
        )
        for one in diagnostics
    ]
    return sorted(found, key=repr)


def edited(text: str, edit: tuple[float, int, str]) -> str:
    """The text after one edit: so far into it, so many letters are replaced by others."""
    at = round(edit[0] * len(text))
    return text[:at] + edit[2] + text[at + edit[1] :]


def hold_same(draft: Draft, kept: Kept) -> None:
    """The reading of a draft is that of its text."""
    fresh: Reading = reading(Source(draft.name, draft.text), open_file=open_file)
    again = reading(
        draft.source,
        open_file=open_file,
        parse=lambda source: draft.parse() if source is draft.source else parse(source),
        kept=kept,
    )
    assert again.tree == fresh.tree
    assert told(again.diagnostics, draft, len(draft.text)) == told(fresh.diagnostics, None, len(draft.text))
    assert (again.contract is None) == (fresh.contract is None)
    if again.contract and fresh.contract:
        assert again.contract.terms == fresh.contract.terms
        assert again.contract.goals == fresh.contract.goals
        assert set(again.contract.quantities) == set(fresh.contract.quantities)


@given(text=st.one_of(NUMBERS.map(TEXTS.__getitem__), contracts().map(lambda found: found.rules)), edits=EDITS)
def test_after_any_edits_a_draft_says_what_a_fresh_reading_says(text: str, edits: list[tuple[float, int, str]]) -> None:
    """Tree, contract and messages, their words, places, labels and fixes, are those of the text read from the beginning."""
    name = next((path for path, known in RULES.items() if known == text), "/x/kontrakt.maal")
    draft, kept = Draft(name, text), Kept()
    hold_same(draft, kept)
    for edit in edits:
        draft.edit(edited(draft.text, edit))
        hold_same(draft, kept)


@given(text=NUMBERS.map(TEXTS.__getitem__), edits=EDITS)
def test_addresses_and_offsets_lead_to_each_other(text: str, edits: list[tuple[float, int, str]]) -> None:
    """Every place of the text has an address with the same letter at it, and leads back to itself."""
    draft = Draft("a.maal", text)
    for edit in edits:
        draft.edit(edited(draft.text, edit))
        for offset in range(0, len(draft.text), max(1, len(draft.text) // 200)):
            address = draft.layout.address(offset)
            assert draft.source.text[address] == draft.text[offset]
            assert draft.layout.offset(address) == offset


def test_edits_of_the_contract_of_2022_and_of_its_draft_for_2023_are_read_like_new_texts() -> None:
    """A large contract in Danish, and one that amends it: each edit gives what the text gives."""
    for name, text in RULES.items():
        if "erhvervshus" in name:
            draft, kept = Draft(name, text), Kept()
            for edit in ((0.5, 1, ""), (0.5, 0, "x"), (0.9, 3, ""), (0.7, 0, "\n"), (0.3, 0, '"'), (0.31, 1, ""), (0.95, 0, "(")):
                draft.edit(edited(draft.text, edit))
                hold_same(draft, kept)


def test_a_circle_inside_one_goal_is_told_of_again() -> None:
    """A goal in whose circle not every value is worked out is checked anew each time."""
    text = large(3) + 'goal 4 "G"\n  a: met\n    scoring b\n  b: met\n    scoring a\n'
    draft, kept = Draft("a.maal", text), Kept()
    hold_same(draft, kept)
    draft.edit(text.replace("Goal number 2", "Goal no. 2"))
    hold_same(draft, kept)


def test_a_goal_that_looks_at_another_is_checked_again_when_that_one_changes() -> None:
    """What was right of a goal may be wrong when the goal that it speaks of is another, or gone."""
    text = large(2) + 'goal 3 "G"\n  a: goal 1 kompetencer drift actual >= 50%\ngoal 4 "H"\n  score goal 2\n'
    draft, kept = Draft("a.maal", text), Kept()
    hold_same(draft, kept)
    for edit in (("segment=each, period=1001", "period=1001"), ("kompetencer", "evner"), ('goal 2 "', 'goal 8 "')):
        draft.edit(draft.text.replace(*edit, 1))
        hold_same(draft, kept)


def test_an_edit_inside_one_goal_reads_that_goal_alone() -> None:
    """The trees of the other goals are the same objects as before, at the same addresses."""
    text = large(50)
    draft = Draft("a.maal", text)
    before = draft.parse()[0].goals
    at = text.index("Goal number 20")
    draft.edit(text[:at] + "A new " + text[at:])
    after = draft.parse()[0].goals
    assert [one is two for one, two in zip(before, after, strict=True)].count(False) == 1
    assert after[19].title == "A new Goal number 20"


@pytest.mark.parametrize("pasted", ['goal 900 "P"\n  p: done\n', "# " + "x" * 3000 + "\n"])
def test_what_does_not_fit_between_two_goals_moves_those_below(pasted: str) -> None:
    """A long paste and a new goal in the middle are read like any text."""
    text = large(12)
    draft, kept = Draft("a.maal", text), Kept()
    hold_same(draft, kept)
    for _ in range(3):
        draft.edit(draft.text.replace('goal 5 "', f'{pasted}goal 5 "'))
        hold_same(draft, kept)


def test_what_is_held_of_earlier_texts_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the earlier texts that goals still point into grow too long together, all is read anew."""
    monkeypatch.setattr("dsl.incremental._MOST_HELD", 20_000)
    draft = Draft("a.maal", large(12))
    for number in range(1, 13):
        draft.edit(draft.text.replace(f'Goal number {number}"', f'Goal no. {number}"'))
        tree, _ = draft.parse()
        assert sum({id(goal.span.source): len(goal.span.source.text) for goal in tree.goals}.values()) < 40_000
