"""The laws of diffs: what is no change shows none, what is one is named, and the shares add up to what changed."""

from __future__ import annotations

import re
from fractions import Fraction
from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dsl.contract import Contract
from dsl.format import formatted
from dsl.quantity import Quantity
from dsl.source import Source
from dsl.terms import Place
from dsl.units import TRUTH
from evaluator.result import Answer
from evaluator.score import score
from evaluator.value import Known, Undecided, Value
from evaluator.whatif.diff.change import Cause
from evaluator.whatif.diff.compare import Compared, compare
from evaluator.whatif.diff.effect import Effects
from evaluator.whatif.diff.movement import bare
from evaluator.whatif.diff.search import search
from evaluator.whatif.diff.shares import in_order, shapley
from tests import strategies
from tests.whatif.diffed import Edited, contract, edited, readings, sure


@st.composite
def relaid(draw: st.DrawFn, text: str) -> str:
    """The same contract, laid out and spelled otherwise: blank lines, comments, numbers, the order of declarations and goals."""
    head, *goals = re.split(r"^(?=goal )", text, flags=re.MULTILINE)
    first, *declared = re.split(r"^(?=measure |table |define )", head, flags=re.MULTILINE)
    movable = [each for each in declared if each.startswith("measure ")]
    others = [each for each in declared if not each.startswith("measure ")]
    parts = [first, *draw(st.permutations(movable)), *others, *draw(st.permutations(goals))]
    lines = "".join(part if part.endswith("\n") else f"{part}\n" for part in parts).splitlines()
    marks = draw(st.lists(st.sampled_from(["", "", "  # a remark", "\n", "\n# a remark\n"]), min_size=1, max_size=9))
    spelled = [re.sub(r"(\d)\.00\b", r"\1", line) for line in lines]
    return "".join(f"{line}{marks[number % len(marks)]}\n" for number, line in enumerate(spelled))


@settings(max_examples=25)
@given(st.data(), strategies.contracts())
def test_a_contract_does_not_differ_from_itself_laid_out_anew(data: st.DataObject, written: strategies.Written) -> None:
    """Blank lines, comments, the spelling of numbers, and the order of declarations and goals are no change."""
    again = sure(data.draw(relaid(written.rules)))
    compared = compare(sure(written.rules), again)
    assert compared.changes == ()
    assert compared.wordings == ()
    assert search(compared).proof == ("terms",)


@settings(max_examples=25)
@given(strategies.contracts(), st.sampled_from(["danish", "english"]))
def test_a_contract_does_not_differ_from_itself_formatted_and_translated(written: strategies.Written, language: str) -> None:
    """The canonical layout is no change, in the contract's own language or in the other, and neither is the way back."""
    there, told = formatted(Source("rules.maal", written.rules), language)
    assert there is not None, told
    back, told = formatted(Source("rules.maal", there), "english")
    assert back is not None, told
    for text in (there, back):
        compared = compare(sure(written.rules), sure(text))
        assert compared.changes == ()
        assert compared.wordings == ()
        assert search(compared).proof == ("terms",)


def both(example: Edited) -> tuple[Contract, Contract]:
    """The contract before and after its edits, which may come to nothing that can be read."""
    old, new = contract(example.written.rules), contract(example.after.rules)
    assume(old is not None and new is not None)
    assert old is not None
    assert new is not None
    return old, new


@settings(max_examples=50)
@given(edited())
def test_shares_add_up_to_the_change_of_the_total(example: Edited) -> None:
    """Before and after are what the contracts score, and the shares add up to the difference, without a remainder."""
    old, new = both(example)
    own, lent = readings(example.written, old, new)
    effect = Effects(compare(old, new), own, lent).of(0)
    assert effect.total.before is not None
    assert effect.total.after is not None
    for side, result in ((effect.total.before, score(old, own)), (effect.total.after, score(new, lent))):
        assert (bare(side.value), bare(side.exact)) == (bare(result.total.value), bare(result.total.exact))
    if effect.shares:
        change, exact = effect.total.change, effect.total.exact_change
        assert (sum(each.low for each in effect.shares), sum(each.high for each in effect.shares)) == change
        assert (sum(each.exact_low for each in effect.shares), sum(each.exact_high for each in effect.shares)) == exact


@settings(max_examples=25)
@given(edited())
def test_a_diff_backwards_is_its_mirror(example: Edited) -> None:
    """From new to old the same changes are told with their sides exchanged, and every share is the opposite."""
    old, new = both(example)
    there, back = compare(old, new), compare(new, old)
    assert _sides(there, turned=False) == _sides(back, turned=True)
    own, lent = readings(example.written, old, new)
    one, other = Effects(there, own, lent).of(0), Effects(back, lent, own).of(0)
    assert one.unsplit == other.unsplit
    assert sorted(each.low for each in one.shares) == sorted(-each.low for each in other.shares)
    assert sorted(each.exact_high for each in one.shares) == sorted(-each.exact_high for each in other.shares)


def _sides(compared: Compared, *, turned: bool) -> set[tuple[object, ...]]:
    found: set[tuple[object, ...]] = set()
    for change in compared.changes:
        sides = [each and each.span.text for each in (change.before, change.after)]
        kind = change.kind
        if turned:
            sides = sides[::-1]
            kind = {"criterion added": "criterion removed", "criterion removed": "criterion added"}.get(kind, kind)
        found.add((kind, frozenset(change.places), *sides))
    return found


@settings(max_examples=50)
@given(edited())
def test_edits_are_found_and_named(example: Edited) -> None:
    """Each edit of a contract is told as what it is, at the goal and the criterion that it was made at."""
    old, new = both(example)
    compared = compare(old, new)
    told = {(one.kind, place.goal, place.criterion) for one in compared.changes for place in one.places}
    worded = {one.place.goal for one in compared.wordings}
    gone = {edit.criterion for edit in example.edits if edit.kind == "criterion removed"}
    for edit in example.edits:
        if edit.kind == "wording":
            assert edit.goal in worded
        elif edit.kind == "rounding":
            assert any(one.kind == "rounding" for one in compared.changes)
        elif edit.kind == "criterion removed" or edit.criterion not in gone:
            kinds = {edit.kind, *_ALSO.get(edit.kind, ())}
            assert any((kind, edit.goal, edit.criterion) in told for kind in kinds), (edit, told)


_ALSO = {"scoring": ("combination",), "target": ("direction",), "direction": ("scoring", "target")}
"""What an edit may be told as besides: a condition holds its numbers itself."""


@settings(max_examples=30)
@given(edited(most=1), st.randoms(use_true_random=False))
def test_figures_that_are_found_score_differently_and_a_proof_holds(example: Edited, dice: Random) -> None:
    """An example's figures give other scores under both contracts; where none are said to exist, none at random do."""
    old, new = both(example)
    found = search(compare(old, new))
    if found.example is not None:
        given_figures = {str(each): value for each, value in found.example.figures.items()}
        results = [score(each, _Given(given_figures)) for each in (old, new)]
        scores = [{goal.goal.id: bare(goal.score.value) for goal in result.goals} for result in results]
        totals = [bare(result.total.value) for result in results]
        assert totals[0] != totals[1] or any(scores[0][id] != scores[1][id] for id in scores[0] if id in scores[1])
    elif found.proof:
        for _ in range(5):
            drawn = {str(each): _drawn(each, dice) for each in (*old.quantities, *new.quantities)}
            one, other = (score(each, _Given(drawn)) for each in (old, new))
            assert bare(one.total.value) == bare(other.total.value)


def _drawn(quantity: Quantity, dice: Random) -> Fraction:
    low, high = quantity.low, quantity.high
    first, last = (-100 if low is None else int(low * 100)), (100 if high is None else int(high * 100))
    return Fraction(dice.randint(first, last), 100)


class _Given:
    """A measurement set of the figures that an example gives."""

    parties: tuple[str, ...] = ()
    findings = ()

    def __init__(self, figures: dict[str, Fraction]) -> None:
        self._figures = figures
        self.published: dict[Place, Value] = {}
        self.precision: dict[Place, Fraction] = {}
        self.fewest = 0

    def answer(self, quantity: Quantity, party: str | None = None) -> Answer:
        value = self._figures[str(quantity)]
        return Answer(Known(value > 0 if quantity.unit == TRUTH else value), "published")

    def attribute(self, name: str, party: str | None) -> Value:
        return Undecided((), ())


@given(st.dictionaries(st.frozensets(st.sampled_from("abcd")), st.fractions(-1, 1, max_denominator=60)))
def test_both_ways_of_splitting_add_up(values: dict[frozenset[str], Fraction]) -> None:
    """Whatever the sets of causes give, Shapley's shares and those of one order add up to all causes less none."""
    causes: list[Cause] = [(each,) for each in "abcd"]

    def game(some: frozenset[Cause]) -> tuple[Fraction, ...]:
        return (values.get(frozenset(str(each[0]) for each in some), Fraction(0)),)

    whole = game(frozenset(causes))[0] - game(frozenset())[0]
    assert sum(share[0] for share in shapley(causes, game).values()) == whole
    assert sum(share[0] for share in in_order(causes, game).values()) == whole
