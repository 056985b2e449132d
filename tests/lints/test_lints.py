"""Each lint on a contract that it is about, and what silences it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dsl.catalogue import title
from dsl.diagnostic import MaalbarError
from dsl.vocabulary import Role, spelled
from evaluator.lints.checks import LINTS, OF, run
from evaluator.lints.desk import Desk
from maalbar import lints
from tests.lints.texts import HEAD, codes, in_folder, read

MET = 'goal 1 "A"\n  a: share(yes, of=used) >= 80%\n    scoring met\n'


def told(goals: str, head: str = HEAD) -> list[str]:
    """The codes that the contract alone gives."""
    found = read(goals, head)
    return codes(lints.quick(found.tree, found.contract, found.told))


def test_every_lint_has_a_name_in_both_languages_and_codes_of_its_own() -> None:
    """The named list and the vocabulary hold the same lints, and no code is told by two."""
    assert {lint.id for lint in LINTS} == set(spelled(Role.LINT)) == set(spelled(Role.LINT, "danish").values())
    assert len(OF) == sum(len(lint.codes) for lint in LINTS)


@pytest.mark.parametrize(
    ("goals", "expected"),
    [
        (MET, ["M1002"]),
        ('goal 1 "A"\n  done plan\n  a: count(companies) is 3\n    scoring met\n', []),
        ('goal 1 "A"\n  a: count(companies) >= 10\n    scoring clamp(actual/target, 0, 80%)\n', ["M1004"]),
        ('goal 1 "A"\n  a: count(companies) >= 10\n    scoring clamp(actual/9, 0, 1)\n', ["M1017"]),
        ('goal 1 "A"\n  a: figure(turnover) >= 10 kr\n', ["M1007"]),
        ('goal 1 "A"\n  a: figure(turnover, segment=all) >= 10 kr\n', []),
        ('goal 1 "A"\n  a: figure(turnover, segment=each) >= 10 kr\n', []),
        ('goal 1 "A"\n  a: share(yes) >= 80%\n', ["M1011"]),
        ('goal 1 "A"\n  score goal 2\ngoal 2 "B"\n  a: count(companies) >= 10\n', ["M1008"]),
        ('goal 1 "A"\n  a: count(companies) >= 10\n    rounded to 20%, half up\n', ["M1018"]),
        ('goal 1 "A"\n  a: share(yes, of=used) >= 120%\n', []),
    ],
)
def test_what_the_contract_alone_tells(goals: str, expected: list[str]) -> None:
    """Each kind of contract gives what it is about and nothing else."""
    assert told(goals) == expected


def test_what_the_words_of_the_contract_ask_for_is_not_told_again() -> None:
    """Where the contract's own words ask for each segment, the checker's warning stands alone."""
    rule = 'goal 1 "A"\n  a: figure(turnover) >= 10 kr\n    text "At least 10 kr in each segment."\n'
    found = read(rule)
    assert [one.code for one in found.told] == ["M0534"]
    assert told(rule) == []


def test_one_line_that_makes_many_cliffs_is_one_note() -> None:
    """A header of all or nothing is told once, with every criterion."""
    goals = 'goal 1 "A"\n  a: share(yes, of=used) >= 80%\n  b: count(companies) >= 10\n  done plan\n'
    found = read(goals, HEAD.replace("clamp(actual/target, 0, 1)", "met"))
    (one,) = lints.quick(found.tree, found.contract)
    assert (one.code, "goal 1 a and goal 1 b" in title(one)) == ("M1015", True)


@pytest.mark.parametrize("where", ["contract", "goal", "criterion"])
def test_an_allow_line_silences_what_stands_below_its_owner(where: str) -> None:
    """In the head it holds for all, below a goal for the goal, below a criterion for the criterion."""
    line = '  allow cliff "The ministry wants all or nothing here."\n'
    head = HEAD + line if where == "contract" else HEAD
    goals = {"goal": MET.replace('"A"\n', '"A"\n' + line), "criterion": MET + line}.get(where, MET)
    assert told(goals, head) == []


@pytest.mark.parametrize(
    ("figures", "said"), [("", "up to 100 %"), ("  count(companies): 80\n  share(yes, of=used): 60 %\n", "75 %")]
)
def test_a_gate_is_a_cliff(tmp_path: Path, figures: str, said: str) -> None:
    """The figure that a gate asks for is told with what the goal scores on both sides of the limit."""
    goals = 'goal 1 "A"\n  requires count(companies) >= 100, else 0%\n  a: share(yes, of=used) >= 80%\n'
    loaded = in_folder(tmp_path, goals, "figures:\n" + figures if figures else "")
    (one,) = loaded.lints()
    assert (one.code, f"99 gives 0 %, 100 gives {said}" in title(one)) == ("M1002", True)


def test_an_allow_line_of_another_goal_silences_nothing() -> None:
    """What is allowed in one goal is told of in the next."""
    other = 'goal 2 "B"\n  allow cliff "Not here."\n  b: count(companies) >= 10\n'
    assert told(MET + other) == ["M1002"]


def test_an_allow_line_that_silences_nothing_is_told_where_there_are_figures(tmp_path: Path) -> None:
    """It is told once every lint has had its say, on figures too."""
    goals = 'goal 1 "A"\n  allow cliff "Not needed."\n  a: share(yes, of=used) >= 80%\n'
    loaded = in_folder(tmp_path, goals, "figures:\n  share(yes, of=used): 70 %\n")
    assert codes(loaded.lints()) == ["M1010"]
    assert codes(loaded.lints(without=["cliff"])) == []
    assert codes(loaded.lints(figures=False)) == []


@pytest.mark.parametrize("name", ["cliff", "spring", "M1002", "m1002"])
def test_a_lint_is_turned_off_by_either_name_or_its_code(tmp_path: Path, name: str) -> None:
    """`without` takes the name in either language, whatever the contract is written in, and codes."""
    loaded = in_folder(tmp_path, MET)
    assert codes(loaded.lints()) == ["M1002"]
    assert codes(loaded.lints(without=[name])) == []


def test_an_unknown_lint_is_refused_with_what_was_meant(tmp_path: Path) -> None:
    """A name that no lint has is no switch that silently does nothing."""
    with pytest.raises(MaalbarError, match=r'M1020.*\n.*Did you mean "cliff"'):
        in_folder(tmp_path, MET).lints(without=["clif"])


def test_earlier_sets_beside_the_contract_are_asked(tmp_path: Path) -> None:
    """A target that last year's set met already is told; one that it missed is not."""
    goals = 'goal 1 "A"\n  a: share(yes, of=used) >= 80%\n  b: count(companies) >= 10\n'
    last = "measurements: last year\nperiod: 2023\nfigures:\n  share(yes, of=used): 85 %\n  count(companies): 9\n"
    (tmp_path / "2023.yaml").write_text(last, "utf-8")
    loaded = in_folder(tmp_path, goals, "figures:\n  share(yes, of=used): 70 %\n  count(companies): 9\n")
    found = loaded.lints()
    assert codes(found) == ["M1003"]
    assert "goal 1 a (80 %: 85 % in 2023)" in title(found[0])
    (tmp_path / "2022.yaml").write_text(last.replace("2023", "2022").replace("85 %", "79 %"), "utf-8")
    assert codes(loaded.lints()) == []


def test_a_rounding_that_shows_100_is_told_on_the_figures(tmp_path: Path) -> None:
    """A goal shown in full whose target was missed is told with the figure; one that was met is not."""
    goals = 'goal 1 "A"\n  a: count(companies) >= 1000\n'
    head = HEAD + "  rounded to 1%, half up, at goals\n"
    missed = in_folder(tmp_path, goals, "figures:\n  count(companies): 996\n", head).lints()
    assert codes(missed) == ["M1006"]
    assert "99.6 %" in title(missed[0])
    assert codes(in_folder(tmp_path, goals, "figures:\n  count(companies): 1000\n", head).lints()) == []


def test_names_called_allow_are_names() -> None:
    """The statement takes no name away: a criterion, a measure and a path may be called allow or cliff."""
    goals = 'measure allow\ngoal 1 "A"\n  allow: count(allow) >= 3\n  cliff: allow >= 4\n  score mean(allow, cliff)\n'
    contract = read(goals).contract
    assert [criterion.name for criterion in contract.goals[0].criteria] == ["allow", "cliff"]
    assert contract.allowances == ()


def test_an_amendment_keeps_what_its_base_allows(tmp_path: Path) -> None:
    """What the base allows in its head and in a goal is allowed in the amended contract, beside what that adds."""
    (tmp_path / "a").mkdir()
    base = in_folder(
        tmp_path / "a", MET.replace('"A"\n', '"A"\n  allow cliff "In the goal."\n'), head=HEAD + '  allow implicit "All."\n'
    )
    (tmp_path / "b").mkdir()
    text = 'contract "Next" amends "../a/contract.maal"\n  period 2025\n  allow rounding "Agreed."\n'
    (tmp_path / "b" / "contract.maal").write_text(text, "utf-8")
    from maalbar import load

    kept = load(tmp_path / "b").contract.allowances
    assert [each.lint for each in kept] == ["implicit", "rounding", "cliff"]
    assert [each.reason for each in base.contract.allowances] == ["All.", "In the goal."]


def test_parties_are_looked_at_without_figures(tmp_path: Path) -> None:
    """A contract for several parties is told of what holds for all of them; nothing is told of one party's figures."""
    goals = 'goal 1 "A"\n  a: count(companies) >= 1000\n  b: share(yes, of=used) >= 80% scoring met\n'
    loaded = in_folder(tmp_path, goals, head=HEAD + "  parties hubs\n  rounded to 1%, half up, at goals\n")
    assert "M1002" in codes(loaded.lints())


def test_no_more_is_tried_than_is_allowed() -> None:
    """A run that has tried enough is silent about the rest, and goes on with what needs no trying."""
    rule = 'goal 1 "A"\n  a: share(yes, of=used) >= 80%\n    scoring if met then 50% else actual/80%\n'
    contract = read(rule).contract
    assert codes(list(run(Desk(contract, left=10)))) == []
    assert "M1001" in codes(list(run(Desk(contract))))


def test_many_goals_take_no_more_than_is_tried() -> None:
    """Many goals with awkward scorings stay within the bound, each told of no more than once."""
    goals = "".join(
        f'measure m{number}\ngoal g{number} "G"\n  a: count(m{number}) >= 10\n    scoring bands(actual, >= 10: 1, else: 0)\n'
        for number in range(300)
    )
    desk = Desk(read(goals).contract)
    assert codes(list(run(desk))).count("M1002") == 300
    assert desk.left > 0
