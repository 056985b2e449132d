"""What is suggested for words from habit, and that a goal whose head is wrong gives no message about weights."""

from __future__ import annotations

import pytest

from dsl.catalogue import hint, title
from tests.check.contracts import check, goal


@pytest.mark.parametrize(
    ("line", "code", "advice"),
    [
        ("a: NPS(anbefaling) >= 5", "M0261", 'Did you mean "nps"?'),
        ("a: average(anbefaling) >= 5", "M0261", 'Did you mean "mean"?'),
        ("a: avg(anbefaling) >= 5", "M0261", 'Did you mean "mean"?'),
        ("a: percent(meget) >= 5%", "M0261", 'Did you mean "share"?'),
        ("a: Share(meget) >= 5%", "M0261", 'Did you mean "share"?'),
        ("a: share(benyttet, segment=drift) >= 5%", "M0249", "share(ja, of=benyttet)"),
        ("a: share(henvist, of=benyttet) >= 5%", "M0245", "share(ja, of=henvist)"),
        ('a: share("meget") >= 5%', "M0249", "Write meget without quotes"),
        ("a: meget >= 5%", "M0201", "share(meget)"),
        ("a: ja >= 5%", "M0201", "share(ja, of=henvist)"),
        ("a: henvist >= 5%", "M0201", "share(ja, of=henvist)"),
        ("a: anbefaling >= 5", "M0201", "nps(anbefaling)"),
        ("a: share(meget, drift) >= 5%", "M0249", "segment=drift"),
        ("a: share(meget) >= goal1", "M0201", '"goal 1"'),
        ("a: count(omsætning) >= 5", "M0244", "oms"),
        ("a: sum(omsætning, segment=drift) >= 5", "M0244", "oms"),
        ("a: nps(anbefaling) >= 70%", "M0304", "percent sign"),
        ('campaign "Campaign": done', "M0201", 'Write: done campaign "Campaign"'),
    ],
)
def test_what_is_meant_is_suggested(line: str, code: str, advice: str) -> None:
    """A word from habit, an answer or a question in the wrong place gets the words to write."""
    (diagnostic,) = check(goal(f"  {line}"))[1]
    assert diagnostic.code == code
    assert advice in (hint(diagnostic) or "")
    assert '""' not in title(diagnostic)


@pytest.mark.parametrize(
    "head",
    [
        'Goal 2 "X" weight 30',
        'goal 2: "X"',
        "goal 2 X weight 30",
        'goal 2 "X" wieght 30',
        'goal 2 "X", weight 30',
        'goal 2 "X" weight=30',
        'goal "X" weight 30',
        'goal 2 "X"\n  weight )',
    ],
)
def test_a_goal_whose_head_is_wrong_lacks_no_weight(head: str) -> None:
    """The head that cannot be read is told of, and nothing is said of the weight that stands in it."""
    first = 'goal 1 "A" weight 70\n  a: share(meget) >= 80%\n'
    assert len(check(f"{first}{head}\n  b: share(meget) >= 80%\n")[1]) == 1


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("  a: share(meget, sement=each) >= 80%", "  score mean(members(a))"), "M0222"),
        (("  a: share(meget) >= 80%", "    applies where storrelse = lille"), "M0201"),
        (("  a: share(megt) >= 80%", "  b: share(tilfreds) >= a target", "  score mean(a, b)"), "M0249"),
        (("  a: share(meget) >= 80%", "  b: share(tilfreds) >= 10%", '  score worst("x", b)'), "M0323"),
    ],
)
def test_one_mistake_gives_one_message(lines: tuple[str, ...], code: str) -> None:
    """What follows from a mistake that has been told of is not told: a list that lost its members, a word beside a lost name."""
    assert [each.code for each in check(goal(*lines))[1]] == [code]


def test_each_word_among_scores_is_told() -> None:
    """Two labels in a mean are two messages, each with the criterion that it belongs to."""
    lines = ('  a "Glade": share(meget) >= 80%', '  b "Tilfredse": share(tilfreds) >= 10%', '  score mean("Glade", "Tilfredse")')
    assert [hint(each) for each in check(goal(*lines))[1]] == ['Did you mean "a"?', 'Did you mean "b"?']


def test_a_row_may_be_called_like_a_criterion() -> None:
    """The row of a table is no value: a criterion of the same name does not need itself."""
    table = "table t: limit\n  a: 80%\n  b: 70%\n"
    assert check(table + goal("  a: share(meget) >= t(a, limit)"))[0] is not None
