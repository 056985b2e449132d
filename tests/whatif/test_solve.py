"""Wishes solved: the figures of the 2022 contract, shapes of all kinds against a fine grid, and what is refused."""

from __future__ import annotations

import json
import re
from decimal import Decimal, getcontext
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

import maalbar
from dsl.check import wishes
from dsl.diagnostic import MaalbarError
from dsl.pipeline import read as read_contract
from dsl.source import Source
from dsl.terms import Place
from evaluator import measurements
from evaluator.whatif.solve.ends import Root, roots
from evaluator.whatif.solve.scored import Scored
from evaluator.whatif.solve.sets import Range, ValueSet
from evaluator.whatif.solve.solve import Solution, solve
from maalbar.api import LoadedContract
from maalbar.cli import commands
from maalbar.whatif.solve.words import TEXTS
from tests.whatif.generated import Loaded
from tests.whatif.test_solve_laws import kind, said

ROOT = Path(__file__).parent.parent.parent
CONTRACT = ROOT / "rules" / "erhvervshus-nordjylland-2022"
TARGET = "goal 6 omsaetning target"


@pytest.fixture(scope="module")
def rounded() -> LoadedContract:
    """The 2022 contract."""
    return maalbar.load(CONTRACT)


@pytest.fixture(scope="module")
def exact(tmp_path_factory: pytest.TempPathFactory) -> LoadedContract:
    """The 2022 contract without its rounding, on the same figures."""
    return maalbar.load(unrounded(tmp_path_factory.mktemp("exact")))


def unrounded(folder: Path) -> Path:
    """A folder with the 2022 contract without its rounding."""
    rules = (CONTRACT / "kontrakt.maal").read_text("utf-8")
    assert len(re.findall(r"^ *afrundet ", rules, re.MULTILINE)) == 1
    (folder / "kontrakt.maal").write_text(re.sub(r"(?m)^ *afrundet .*\n", "", rules), "utf-8")
    (folder / "maalinger.yaml").write_text((CONTRACT / "maalinger.yaml").read_text("utf-8"), "utf-8")
    return folder


def percent(value: str) -> Fraction:
    """A ratio from a percentage."""
    return Fraction(value) / 100


def ranges(solution: Solution) -> list[str]:
    """The values as intervals are usually written: `[a, b)`."""
    return [written(one) for one in solution.values.intervals]


def written(one: Range) -> str:
    """A range with its brackets."""
    low, high = ("∞" if end is None else str(end) for end in (one.low, one.high))
    return f"{'[' if one.low_closed else '('}{low}, {high}{']' if one.high_closed else ')'}"


# --- the 2022 contract ---------------------------------------------------------------------------------------


def test_goal_6_is_80_percent_at_a_turnover_of_8_pp(exact: LoadedContract) -> None:
    """Without rounding goal 6 is 80 % for one turnover only."""
    solution = exact.solve("goal 6 = 80%", "goal 6 omsaetning actual")
    assert ranges(solution) == ["[2/25, 2/25]"]
    assert solution.present == percent("5.73")


def test_98_and_a_half_percent_is_out_of_reach_of_turnover(exact: LoadedContract) -> None:
    """Whatever the turnover target is, goal 6 reaches 83.33… %, and 83.81… % would be needed; so it is with the actual."""
    for lever in (TARGET, "goal 6 omsaetning actual"):
        solution = exact.solve("total >= 98.5%", lever)
        assert solution.values.is_empty
        goal, total = solution.reached
        assert (goal.place, goal.greatest.value, goal.greatest.attained) == (Place("6"), Fraction(5, 6), True)
        assert goal.needed == ValueSet((Range(Fraction(1341, 1600), None, low_closed=True),))
        assert (total.place, total.greatest.value) == (Place(), Fraction(10397, 10560))


@pytest.mark.parametrize(
    ("wish", "lever", "expected"),
    [
        ("total >= 98%", TARGET, ["(0, 573/4250)"]),
        ("total >= 98%", "goal 6 omsaetning actual", ["(17/400, ∞)"]),
        ("goal 6 >= 80%", TARGET, ["(0, 573/7850)"]),
        ("goal 6 = 80%", TARGET, ["[573/8450, 573/7850)"]),
        ("goal 6 > 80%", "goal 6 omsaetning actual", ["(169/2000, ∞)"]),
        ("goal 3 kompetencer met", "goal 3 kompetencer target", ["[0, 79/100]"]),
        ("total >= 98%", "goal 6 weight", ["[0, 48/43)"]),
        ("total >= 98% and goal 6 <= 75%", TARGET, ["[573/5450, 573/4250)"]),
        ("total < 98% or goal 6 >= 83%", TARGET, ["(0, 573/9650)", "[573/4250, ∞)"]),
        ("goal 9 met", "goal 9 moeder", ["[1, 1]"]),
    ],
)
def test_the_ends_of_what_is_rounded_half_down(wish: str, lever: str, expected: list[str], rounded: LoadedContract) -> None:
    """Under halves down each step ends with its upper half: the ends are open or closed as that makes them."""
    if wish == "goal 9 met":
        wish = "goal 9 >= 100%"
    assert ranges(rounded.solve(wish, lever)) == expected


def test_a_target_of_0_is_neither_in_nor_out(rounded: LoadedContract) -> None:
    """Where a score cannot be worked out, the value is in a set of its own."""
    solution = rounded.solve("total >= 98%", TARGET)
    assert [written(one) for one in solution.undecided.intervals] == ["(∞, 0]"]
    assert solution.possible.is_empty
    assert solution.absent.is_empty


def test_a_single_value_can_be_left_out(exact: LoadedContract) -> None:
    """What is to be unlike a score holds on both sides of the value that gives it, and not there."""
    assert ranges(exact.solve("goal 6 <> 80%", "goal 6 omsaetning actual")) == ["(∞, 2/25)", "(2/25, ∞)"]


def test_several_wishes_are_wished_together(rounded: LoadedContract) -> None:
    """A list of wishes is all of them."""
    together = rounded.solve(["total >= 98%", "goal 6 <= 75%"], TARGET)
    assert together.values == rounded.solve("total >= 98% and goal 6 <= 75%", TARGET).values


def test_a_wish_that_the_lever_does_not_reach_is_told_so(rounded: LoadedContract) -> None:
    """What holds holds everywhere, and what does not holds nowhere."""
    holds, fails = (rounded.solve(wish, "goal 4 benyttet target") for wish in ("goal 3 >= 90%", "goal 3 = 100%"))
    assert (holds.turns, holds.everywhere) == (False, True)
    assert (fails.turns, fails.values.is_empty, fails.reached[-1].place) == (False, True, Place())


def test_each_step_of_a_second_lever_is_solved_by_itself(rounded: LoadedContract) -> None:
    """The steps that share a solution stand together, and each is what the contract with that step gives."""
    second = "goal 6 beskaeftigelse target"
    found = rounded.solve_steps("goal 6 >= 80%", TARGET, f"{second} = 3 pp..15 pp step 1 pp")
    assert [(each.first, each.last) for each in found] == [
        (percent(str(first)), percent(str(last))) for first, last in ((3, 8), (9, 9), (10, 10), (11, 11), (12, 15))
    ]
    at_ten = rounded.solve_steps("goal 6 >= 80%", TARGET, f"{second} = 10 pp, 10 pp")
    assert ranges(at_ten[0].solution) == ranges(found[2].solution)
    assert found[-1].solution.values.is_empty


# --- shapes of all kinds ------------------------------------------------------------------------------------

HEAD = """contract "Shapes"
  period 2022
  score mean(goals)
  {rounded}
survey s
  question q
    answers ja, nej
    excluded ved
dimension kind: big, small
measure x in u from 0 to 100
measure y in u from 0 to 100
"""
SHAPES = {
    "bands": 'goal 1 "A"\n  a: figure(x) >= 50 u\n    scoring bands(actual, > 80 u: 100%, >= 60 u: 70%, >= 40 u: 35%, else: 0%)',
    "linear": 'goal 1 "A"\n  a: figure(x) >= 50 u\n    scoring linear(actual, 20 u: 10%, 50 u: 80%, 90 u: 40%)',
    "worst": 'goal 1 "A"\n  a: figure(x) >= 50 u\n    scoring min(actual/target, 1)\n  b: figure(x) <= 60 u\n'
    "    scoring min(target/actual, 1)\n  score worst(a, b)",
    "best": 'goal 1 "A"\n  a: figure(x) >= 80 u\n    scoring clamp(actual/target, 0, 1)\n  b: figure(y) >= 50 u\n'
    "    scoring clamp(actual/target, 0, 1)\n  score best(a, mean(a weight 2, b weight 3))",
    "product": 'goal 1 "A"\n  a: figure(x) >= 80 u\n    scoring clamp(actual/target, 0, 1)\n  b: figure(x) <= 30 u\n'
    "    scoring min(target/actual, 1)\n  score product(a, b)",
    "square": 'goal 1 "A"\n  a: figure(x) >= 80 u\n    scoring clamp(actual/target, 0, 1) ^ 2',
    "gate": 'goal 1 "A"\n  requires figure(x) >= 30 u, else 10%\n  a: figure(x) >= 80 u\n    scoring clamp(actual/target, 0, 1)',
    "applies": 'goal 1 "A"\n  a: figure(x) >= 80 u\n    scoring clamp(actual/target, 0, 1)\n    applies where figure(x) >= 25 u\n'
    "  b: figure(y) >= 70 u\n    scoring clamp(actual/target, 0, 1)\n  score mean(parts)",
    "choice": 'goal 1 "A"\n  a: figure(x) >= 80 u\n    scoring if actual < 33 u then 20% else clamp(actual/target, 0, 1)',
    "steps": 'goal 1 "A"\n  a: figure(x) >= 80 u\n    scoring floor(clamp(actual/target, 0, 1), to=7%) + 1 pp',
    "top": 'goal 1 "A"\n  a: figure(x) >= 80 u\n    scoring clamp(actual/target, 0, 1)\n  b: figure(y) >= 70 u\n'
    "    scoring clamp(actual/target, 0, 1)\n  c: figure(x) <= 20 u\n    scoring min(target/actual, 1)\n"
    "  score mean(top(parts, n=2))",
}
MODES = ("", *(f"rounded to 3%, {mode}, at parts, total" for mode in ("half up", "half down", "half even", "up", "truncate")))
FIGURES = {"figure(x)": "45 u", "figure(y)": "30 u"}


def shaped(name: str, mode: str, figures: dict[str, str]) -> Loaded:
    """A contract of that shape and rounding with its figures."""
    contract, told = read_contract(Source("k.maal", HEAD.format(rounded=mode) + SHAPES[name] + "\n"), open_file=lambda *_: None)
    assert contract is not None, [(each.code, dict(each.words)) for each in told]
    text = "measurements: M\nperiod: 2022\nfigures:\n" + "".join(f"  {key}: {value}\n" for key, value in figures.items())
    found, problems = measurements.read([Source("m.yaml", text)], contract, lambda *_: None)
    assert not any(each.is_error for each in problems)
    return Loaded(contract, found)


@pytest.mark.parametrize("name", SHAPES)
def test_a_solution_is_what_a_fine_grid_finds(name: str) -> None:
    """Bands, lines, products, gates, choices: on a grid and at each rational end the set says what scoring says."""
    for number, mode in enumerate(MODES):
        read = shaped(name, mode, FIGURES)
        lever, _ = wishes.lever(
            Source("by", f"goal 1 a {'target' if number % 2 and name != 'bands' else 'actual'}"), read.contract
        )
        wish, told = wishes.wish(Source("want", ("total >= 54%", "total = 36%", "goal 1 < 60%")[number % 3]), read.contract)
        assert lever is not None
        assert wish is not None, told
        solution = solve(read.contract, Scored.of(read.contract, read.figures), wish, lever)
        ends = [end for one in solution.values.intervals for end in (one.low, one.high) if isinstance(end, Fraction)]
        for value in [*(Fraction(each * 5, 3) for each in range(61)), *ends]:
            found = kind(read.contract, read.figures, wish, lever, value)
            assert said(solution, value) == found, f"{mode}: {lever.title} = {value}"


def test_an_irrational_end_is_kept_as_the_root_that_it_is() -> None:
    """The square of x/80 is 1/2 at 80/√2: no rational number is the end, and each is rightly in or out."""
    read = shaped("square", "", FIGURES)
    lever, wish = (
        wishes.lever(Source("by", "goal 1 a actual"), read.contract)[0],
        wishes.wish(Source("want", "total >= 50%"), read.contract)[0],
    )
    assert lever is not None
    assert wish is not None
    (one,) = solve(read.contract, Scored.of(read.contract, read.figures), wish, lever).values.intervals
    assert one.low == Root((-3200, 0, 1), 1)
    assert one.high == 100
    getcontext().prec = 60
    near = Fraction(Decimal(3200).sqrt())
    for side in (-1, 1):
        value = near + side * Fraction(1, 10**50)
        assert one.contains(value) == (side > 0) == (kind(read.contract, read.figures, wish, lever, value) == "values")


@given(st.lists(st.integers(-30, 30), min_size=2, max_size=6).filter(lambda found: any(found[1:])))
def test_the_roots_of_a_polynomial_are_all_its_roots_in_order(found: list[int]) -> None:
    """Between one root and the next the polynomial keeps its sign, at each it is 0, and they rise."""
    from flint import fmpq_poly

    from evaluator.whatif.solve.cells import Gap, Point

    polynomial = fmpq_poly(found)
    ends = roots(polynomial)
    assert list(ends) == sorted(set(ends))
    assert all(Point(end).sign(polynomial) == 0 for end in ends)
    for low, high in zip((None, *ends), (*ends, None), strict=True):
        gap = Gap(low, high)
        assert gap.sign(polynomial) != 0
        assert low is None or gap.sample > low
        assert high is None or high > gap.sample


# --- whole numbers ---------------------------------------------------------------------------------------------


@settings(max_examples=settings().max_examples // 2)
@given(st.integers(0, 25), st.integers(0, 25), st.integers(1, 99), st.sampled_from([">=", ">", "<", "="]))
def test_the_answer_in_whole_numbers_is_that_of_trying_every_count(yes: int, no: int, percent: int, comparison: str) -> None:
    """So many more or fewer of those who answered: the counts, moved one by one, grant the wish just then."""
    if yes + no == 0:
        yes = 1
    goal = 'goal 1 "A"\n  a: share(ja, of=q) >= 60%\n    scoring clamp(actual/target, 0, 1)\n'
    contract, told = read_contract(
        Source("k.maal", HEAD.format(rounded="rounded to 5%, half up") + goal), open_file=lambda *_: None
    )
    assert contract is not None, told

    def counted(here: int) -> measurements.MeasurementSet:
        text = f"measurements: M\nperiod: 2022\ncounts:\n  q: {{ja: {here}, nej: {yes + no - here}, ved: 2}}\n"
        return measurements.read([Source("m.yaml", text)], contract, lambda *_: None)[0]

    lever, wish = (
        wishes.lever(Source("by", "goal 1 a actual"), contract)[0],
        wishes.wish(Source("want", f"total {comparison} {percent}%"), contract)[0],
    )
    assert lever is not None
    assert wish is not None
    solution = solve(contract, Scored.of(contract, counted(yes)), wish, lever)
    granting = [here for here in range(yes + no + 1) if _holds(contract, counted(here), wish)]
    if solution.whole is None:
        assert not granting
        return
    assert [here for least, last in solution.whole.ranges for here in range(least or 0, (last or 0) + 1)] == granting
    assert (solution.whole.present, solution.whole.of) == (yes, yes + no)
    assert solution.whole.up(yes) == min((here for here in granting if here >= yes), default=None)
    assert solution.whole.down(yes) == max((here for here in granting if here <= yes), default=None)


def _holds(contract: object, figures: measurements.MeasurementSet, wish: object) -> bool:
    from evaluator.column import Run
    from evaluator.evaluate import evaluate
    from evaluator.score import score
    from evaluator.value import Known

    (column,) = Run(figures, (None,)).columns
    column.steps.update(score(contract, figures).steps)  # type: ignore[arg-type]
    return evaluate(wish, column).value == Known(True)  # type: ignore[arg-type]


# --- what is told and refused -------------------------------------------------------------------------------


def ran(*arguments: str | Path, folder: Path = CONTRACT) -> Result:
    """A run of `maalbar solve` in a terminal of 100 columns."""
    return CliRunner().invoke(commands, ["solve", str(folder), *map(str, arguments)], env={"COLUMNS": "100"})


def printed(want: str, *by: str, lang: str = "en", folder: Path = CONTRACT) -> str:
    """What it prints below the wish and the levers."""
    levers = [word for text in by for word in ("--by", text)]
    found = ran("--want", want, *levers, "--lang", lang, folder=folder)
    assert found.exit_code == 0, found.output
    assert all(len(line) <= 100 for line in found.output.splitlines())
    return found.output.partition("\n\n")[2].partition("\n\n")[2]


def test_what_is_impossible_is_told_with_both_figures(tmp_path: Path) -> None:
    """What the goal can reach and what is needed, cut and not rounded, and what the total can come to."""
    assert printed("total >= 98.5%", TARGET, folder=unrounded(tmp_path)) == (
        "Impossible: goal 6 can reach 83.33333… %, 83.8125 % is needed.\n"
        "The total can go from nearly 96.94128… % (never quite) to 98.45643… %.\n"
    )


def test_the_answer_says_what_the_lever_is_today() -> None:
    """First what it is, then what it must be; in Danish as in English."""
    assert printed("goal 6 >= 80%", TARGET, lang="da") == (
        "I dag 10 pp: skal være mere end 0 pp og mindre end 7,29936… pp.\nKan ikke beregnes, hvis værdien er højst 0 pp.\n"
    )
    assert printed("goal 9 >= 100%", "goal 9 moeder") == "It is done today, and has to be.\n"
    assert printed("total >= 98%", "goal 11 virksomheder actual") == (
        "It is 935 today, and the wish holds as long as it is at least 741.\n"
    )
    assert printed("total < 98%", "goal 11 virksomheder actual") == (
        "It is 935 today: it must be at most 740.\n"
        "In whole numbers: 195 fewer “Unikke virksomheder” than today (740 instead of 935).\n"
    )


SURVEYED = """contract "Survey"
  period 2022
  score mean(goals)
  hide counts < 5
dimension segment "Segment": drift "Drift", vaekst "Vækst"
survey s "Survey"
  question q "Satisfied?"
    answers meget "Meget tilfreds", andre "Andre"
    excluded ved "Ved ikke"
goal 1 "A"
  til "Tilfredse": share(meget, segment=each) >= 80%
    scoring met
    combined mean(members)
"""


def surveyed(folder: Path, drift: str) -> Path:
    """A folder with a survey of two segments."""
    (folder / "kontrakt.maal").write_text(SURVEYED, "utf-8")
    counts = f"counts:\n  q:\n    drift: {drift}\n    vaekst: {{meget: 90, andre: 10, ved: 0}}\n"
    (folder / "maalinger.yaml").write_text("measurements: M\nperiod: 2022\n" + counts, "utf-8")
    return folder


def test_three_more_satisfied_companies_in_drift(tmp_path: Path) -> None:
    """Of a share that was counted the answer is in whole numbers, by the labels of the answer and the segment."""
    folder = surveyed(tmp_path, "{meget: 166, andre: 45, ved: 3}")
    assert printed("goal 1 til met", "goal 1 til drift actual", lang="da", folder=folder) == (
        "I dag 78,67298… %: skal være mindst 80 %.\n"
        "I hele tal: 3 flere ”Meget tilfreds” i Drift end i dag (169 i stedet for 166 af 211 svar).\n"
    )


def test_a_count_that_the_contract_hides_is_not_told(tmp_path: Path) -> None:
    """Where those who are counted are fewer than the contract shows, the answer keeps to shares."""
    folder = surveyed(tmp_path, "{meget: 3, andre: 6, ved: 0}")
    assert "whole" not in printed("goal 1 til met", "goal 1 til drift actual", folder=folder)


def test_a_printed_share_with_its_number_of_answers_is_told_in_answers(tmp_path: Path) -> None:
    """Where the share was printed with n, the answer is so many of the n, though how many it is today is not known."""
    (tmp_path / "kontrakt.maal").write_text(SURVEYED.replace("segment=each", "segment=drift"), "utf-8")
    figures = "figures:\n  share(meget, of=q, segment=drift): {value: 79 %, n: 211}\n"
    (tmp_path / "maalinger.yaml").write_text("measurements: M\nperiod: 2022\n" + figures, "utf-8")
    assert printed("goal 1 til met", "goal 1 til actual", folder=tmp_path) == (
        "It is 79 % today: it must be at least 80 %.\nIn whole numbers: at least 169 “Meget tilfreds” in Drift of 211 answers.\n"
    )


DATED = """contract "Dates"
  period 2022
  score mean(goals)
measure plan "Plan"
goal 1 "A"
  d "Delivered": date(plan) <= 2022-06-01
    scoring met
"""


def test_a_date_is_solved_for_in_days(tmp_path: Path) -> None:
    """Dates are told as days, in the way of the language."""
    (tmp_path / "kontrakt.maal").write_text(DATED, "utf-8")
    (tmp_path / "maalinger.yaml").write_text("measurements: M\nperiod: 2022\nfigures:\n  date(plan): 2022-07-01\n", "utf-8")
    assert printed("goal 1 d met", "goal 1 d actual", lang="da", folder=tmp_path) == (
        "I dag 1.7.2022: skal være senest 1.6.2022.\n"
    )
    assert printed("goal 1 d met", "goal 1 d target = 2022-05-01..2022-09-01", folder=tmp_path) == (
        "It is 2022-06-01 today: it must be 2022-07-01 or later.\n"
    )


def test_an_answer_that_rests_on_a_logarithm_says_so(tmp_path: Path) -> None:
    """What the lever does not reach may be approximate; the answer is exact for the digits that it is worked out to."""
    rules = HEAD.format(rounded="") + 'goal 1 "A"\n  a: figure(x) >= 50 u\n    scoring clamp(actual/(target * sqrt(0.5)), 0, 1)\n'
    (tmp_path / "kontrakt.maal").write_text(rules, "utf-8")
    (tmp_path / "maalinger.yaml").write_text("measurements: M\nperiod: 2022\nfigures:\n  figure(x): 45 u\n", "utf-8")
    words = printed("total >= 50%", "goal 1 a actual", folder=tmp_path)
    assert words.startswith("It is 45 u today, and the wish holds as long as it is at least 17.67766… u.\n")
    assert "worked out to 50 digits" in words


def test_json_holds_the_exact_ends() -> None:
    """Each range has its ends as fractions, whether they belong to it, and its words."""
    found = json.loads(ran("--want", "goal 6 = 80%", "--by", TARGET, "--format", "json").output)
    assert found["verdict"] == "some values"
    (one,) = found["values"]
    assert (one["low"]["exact"], one["low_closed"], one["high"]["exact"], one["high_closed"]) == (
        "573/8450",
        True,
        "573/7850",
        False,
    )
    steps = ("--by", "goal 6 beskaeftigelse target = 3 pp..4 pp step 1 pp")
    found = json.loads(ran("--want", "goal 6 >= 80%", "--by", TARGET, *steps, "--format", "json").output)
    assert [(each["from"]["exact"], each["to"]["exact"]) for each in found["steps"]] == [("3/100", "1/25")]


def test_figures_that_are_missing_leave_a_wish_possible() -> None:
    """Where a figure is missing the wish surely holds for some values and may hold for others."""
    words = printed("total >= 60%", "goal 1 visits actual", folder=ROOT / "rules" / "one-unknown-figure")
    assert "the wish holds as long as it is at least 96,000." in words
    assert "It may hold where the value is at least 24,000 and less than 96,000" in words
    words = printed("total >= 80%", "goal 3 hours target = 60..66", folder=ROOT / "rules" / "one-unknown-figure")
    assert "No value of goal 3 hours target is certain to grant the wish." in words
    assert "It may hold whatever the value is" in words


def test_parties_are_solved_one_by_one() -> None:
    """Each party has an answer of its own; one that is named is told alone."""
    folder = ROOT / "rules" / "five-schools"
    every = ran("--want", "goal 1 = 100%", "--by", "goal 1 attendance target", "--format", "json", folder=folder)
    assert [each["party"] for each in json.loads(every.output)][:2] == ["Ash", "Birch"]
    one = ran("--want", "goal 1 = 100%", "--by", "goal 1 attendance target", "--party", "Ash", folder=folder)
    assert "Party: Ash" in one.output
    assert maalbar.load(folder).solve("goal 1 = 100%", "goal 1 attendance target", party="Ash").present == percent("95")


REFUSED = [
    (["total >= 98%"], [TARGET, "goal 4 benyttet target"], "M0932"),
    (["total >= 98%"], [TARGET] * 3, "M0933"),
    (["total >= 98%"], [f"{TARGET} = 1 pp..9 pp step 1 pp"], "M0934"),
    (["total >= 98%"], [TARGET, "goal 4 benyttet target = 0%..100% step 0.01 pp"], "M0936"),
    (["total >= 98%"], [TARGET, f"{TARGET} = 1 pp..9 pp step 1 pp"], "M0937"),
    (["total"], [TARGET], "M0913"),
    (["total >= 98%"], ["goal 6 omsatning target"], "M0205"),
    (["total >= 98%"], [TARGET, "goal 4 benyttet target = 0%..100% step 0 pp"], "M0911"),
]


@pytest.mark.parametrize(("wants", "by", "code"), REFUSED)
def test_what_cannot_be_asked_is_refused(wants: list[str], by: list[str], code: str) -> None:
    """A wish or a lever that makes no sense gets a message and the exit code 2, never a traceback."""
    found = ran(*(word for text in wants for word in ("--want", text)), *(word for text in by for word in ("--by", text)))
    assert found.exit_code != 0
    assert isinstance(found.exception, MaalbarError)
    assert [each.code for each in found.exception.diagnostics] == [code]


@pytest.mark.parametrize(
    ("scoring", "wish", "lever", "code"),
    [
        ("sqrt(clamp(actual/target, 0, 1))", "total >= 50%", "goal 1 a actual", "M0931"),
        ("clamp(actual/target, 0, 1) ^ 0.5", "total >= 50%", "goal 1 a target", "M0931"),
        ("round(actual/target, to=1%, half=up)", "total >= 50%", "goal 1 a target", "M0930"),
    ],
)
def test_what_cannot_be_solved_exactly_is_refused(scoring: str, wish: str, lever: str, code: str, tmp_path: Path) -> None:
    """Roots, broken powers and steps without end are refused, each with its place in the rules."""
    rules = HEAD.format(rounded="") + f'goal 1 "A"\n  a: figure(x) >= 50 u\n    scoring {scoring}\n'
    (tmp_path / "kontrakt.maal").write_text(rules, "utf-8")
    (tmp_path / "maalinger.yaml").write_text("measurements: M\nperiod: 2022\nfigures:\n  figure(x): 45 u\n", "utf-8")
    found = ran("--want", wish, "--by", lever, folder=tmp_path)
    assert isinstance(found.exception, MaalbarError)
    (told,) = found.exception.diagnostics
    assert told.code == code
    if code == "M0930":
        assert ran("--want", wish, "--by", told.words["example"], folder=tmp_path).exit_code == 0
    assert told.span is not None
    assert told.span.source.name.endswith("kontrakt.maal")


def test_no_language_lacks_a_word() -> None:
    """Every entry has a Danish and an English form, with the same blanks."""
    for key, forms in TEXTS.items():
        danish, english = (sorted(set(re.findall(r"\{\w+\}", form))) for form in forms)
        assert all(forms), key
        assert danish == english, key


def test_no_word_is_left_over() -> None:
    """Every entry of the table is said by some module of the report."""
    folder = ROOT / "maalbar" / "whatif" / "solve"
    told = "\n".join(path.read_text("utf-8") for path in folder.glob("*.py") if path.name != "words.py")
    assert [key for key in TEXTS if not re.search(f"[\"']{key}[\"']", told)] == []
