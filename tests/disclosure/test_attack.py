"""No figure that rests on few can be worked out from what is shown, whatever is counted and whatever is asked for."""

from __future__ import annotations

from itertools import product

from hypothesis import given, note
from hypothesis import strategies as st

from dsl.contract import Contract
from dsl.pipeline import read as read_contract
from dsl.quantity import Quantity
from dsl.source import Source
from evaluator import measurements
from evaluator.disclosure import disclosed, exact
from evaluator.measurements import MeasurementSet
from evaluator.score import score
from evaluator.value import Known
from tests.disclosure.attacker import Cell, Form, Table, found_out, settles

ANSWERS = ("yes", "maybe", "no")
HEAD = """\
contract "A"
  period 2024
  hide figures < 5
  scoring clamp(actual/target, 0, 1)
  score mean(goals)
dimension branch: a, b, c
dimension hour: early, late
survey s "S"
  question q "Q"
    answers yes, maybe, no
measure visits "Visits"
goal 1 "One"
  visits: count(visits) >= 10
"""
FUNCTIONS = ("share(yes, of=q{})", "share(no, of=q{})", "share(yes, maybe, of=q{})", "count(yes, of=q{})", "n(q{})")
BRANCHES = ("", ", branch=a", ", branch=b", ", branch=c")
HOURS = ("", ", hour=early", ", hour=late")


def asking(expressions: list[str]) -> Contract:
    """A contract that shows these figures."""
    shows = "".join(f"  show f{number}: {one}\n" for number, one in enumerate(expressions))
    contract, told = read_contract(Source("contract.maal", HEAD + shows), open_file=lambda name, beside: None)
    assert contract, told
    return contract


def counted(table: Table, contract: Contract) -> MeasurementSet:
    """The table as a measurement set."""
    lines = ["counts:", "  q:"]
    places = sorted({cell[:-1] for cell in table})
    for first in sorted({place[0] for place in places}):
        lines.append(f"    {first}:")
        for place in (one for one in places if one[0] == first):
            indent = "      " if len(place) == 1 else f"      {place[1]}: {{"
            numbers = [f"{answer}: {table[(*place, answer)]}" for answer in ANSWERS]
            lines += [indent + ", ".join(numbers) + "}"] if len(place) == 2 else [f"{indent}{one}" for one in numbers]
    made, told = measurements.read([Source("figures.yaml", "\n".join(lines) + "\n")], contract, lambda name, beside: None)
    assert not [one for one in told if one.is_error], told
    return made


def forms(quantity: Quantity, table: Table) -> tuple[Form, Form]:
    """The cells that a figure counts, and those that it counts them of."""
    members = {member for _, member in quantity.members}
    of = frozenset(cell for cell in table if members <= set(cell[:-1]))
    return frozenset(cell for cell in of if cell[-1] in quantity.subject), of


def attacked(table: Table, expressions: list[str], *, brute: bool) -> None:
    """Hold that no small number is given away by the figures that are shown."""
    contract = asking(expressions)
    figures = counted(table, contract)
    safe = disclosed(figures, contract)
    asked = [quantity for quantity in contract.quantities if quantity.of]
    shown: list[Form] = []
    secret: list[Form] = []
    for quantity in asked:
        some, every = forms(quantity, table)
        sizes = [sum(table[cell] for cell in form) for form in (some, every - some, every)]
        wanted = {"n": [every], "count": [some, every], "share": [some, every - some, every]}[quantity.function]
        numbers = dict(zip((some, every - some, every), sizes, strict=True))
        if safe.answer(quantity).how == "hidden":
            secret += [form for form in wanted if 0 < numbers[form] < 5]
        else:
            assert not any(0 < numbers[form] < 5 for form in wanted), quantity
            shown += [every] if quantity.function == "n" else [some, every]
    note(f"hidden: {[str(one) for one in asked if safe.answer(one).how == 'hidden']}")
    for form in secret:
        assert not settles(shown, form), sorted(form)
        if brute:
            assert not found_out(table, shown, form), sorted(form)


numbers = st.one_of(st.integers(0, 6), st.integers(0, 40))


@given(
    st.lists(numbers, min_size=6, max_size=6),
    st.lists(st.sampled_from([one.format(of) for one in FUNCTIONS for of in BRANCHES]), min_size=1, max_size=10, unique=True),
)
def test_no_small_number_is_found_out(numbers: list[int], expressions: list[str]) -> None:
    """Of three branches, no count below five is settled by exact elimination, nor by trying tables of whole numbers."""
    cells = [*product("abc", ("yes", "no"))]
    table: dict[Cell, int] = {(branch, answer): 0 for branch in "abc" for answer in ANSWERS}
    table |= dict(zip(cells, numbers, strict=True))
    attacked(table, expressions, brute=True)


@given(
    st.lists(numbers, min_size=18, max_size=18),
    st.lists(
        st.sampled_from([one.format(of + at) for one in FUNCTIONS for of in BRANCHES for at in HOURS]),
        min_size=1,
        max_size=16,
        unique=True,
    ),
)
def test_no_small_number_follows_from_the_margins_of_two_dimensions(numbers: list[int], expressions: list[str]) -> None:
    """Of branches by hours, with margins of either, no count below five follows from what is shown."""
    cells = [*product("abc", ("early", "late"), ANSWERS)]
    attacked(dict(zip(cells, numbers, strict=True)), expressions, brute=False)


@given(
    st.lists(numbers, min_size=6, max_size=6),
    st.lists(st.sampled_from([one.format(of) for one in FUNCTIONS[:4] for of in BRANCHES]), min_size=1, max_size=6, unique=True),
)
def test_what_is_told_is_true(numbers: list[int], expressions: list[str]) -> None:
    """Each value that is settled beside hidden figures is the one that the exact figures give."""
    cells = [*product("abc", ("yes", "no"))]
    table: dict[Cell, int] = {(branch, answer): 0 for branch in "abc" for answer in ANSWERS}
    table |= dict(zip(cells, numbers, strict=True))
    contract = asking([*expressions, *(f"bands({one}, >= 0.5: 1, else: 0)" for one in expressions if one.startswith("share"))])
    safe = disclosed(counted(table, contract), contract)
    told, plain = score(contract, safe).steps, score(contract, exact(safe)).steps
    for place, step in told.items():
        if isinstance(step.value, Known):
            assert step.value == plain[place].value, place


def test_the_attacker_finds_what_nothing_holds_back() -> None:
    """Without secondary suppression he would know: a whole less its other members is the small one."""
    table: dict[Cell, int] = {(branch, "yes"): number for branch, number in zip("abc", (30, 20, 3), strict=True)}
    every = frozenset(table)
    shown = [every, frozenset({("a", "yes")}), frozenset({("b", "yes")})]
    assert settles(shown, frozenset({("c", "yes")}))
    assert found_out(table, shown, frozenset({("c", "yes")}))
    assert not settles(shown[:2], frozenset({("c", "yes")}))
