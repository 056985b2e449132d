"""Changes between two contracts, told as what they are, and what they do to the score."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

import maalbar
from dsl.pipeline import read as read_contract
from dsl.source import Source
from evaluator.value import Known
from evaluator.whatif.diff.compare import compare
from evaluator.whatif.diff.search import search
from maalbar.report.texts import Language
from maalbar.whatif.diff.alike import alike
from maalbar.whatif.diff.gather import Diff
from maalbar.whatif.diff.text import render, summary
from maalbar.whatif.diff.words import Teller
from tests.whatif.diffed import sure

ROOT = Path(__file__).parents[2]
OLD = ROOT / "rules" / "erhvervshus-nordjylland-2022"
NEW = ROOT / "rules" / "erhvervshus-nordjylland-2023-udkast"

RULES = """contract "Library agreement"
  period 2024
  scoring  clamp(actual/target, 0, 1)
  combined mean(members)
  goals score mean(parts)
  score    mean(goals)
  rounded  to 1%, half up, at every combination

dimension place "Place": town "Town", village "Village"
dimension size "Size": small "Small", large "Large"
define capped = min(actual/target, 1)

survey visitors "Visitors"
  question satisfaction "How satisfied are you?"
    answers very "Very", rather "Rather", not_at_all "Not at all"
    excluded unsure "Do not know"
  question member "Are you a member?"
    answers yes "Yes", no "No"

measure visits "Visits" by place
measure hours "Open hours" in hours by place from 0 to 168 hours

goal 1 "People come"
  text "The library is to be used."
  visits "Visits": count(visits) >= 1000
  hours "Open hours": figure(hours, place=each) >= 40 hours
    scoring capped
  done campaign "Campaign"

goal 2 "People are satisfied"
  satisfied "Satisfied": share(very, of=satisfaction, where member = yes) >= target
    baseline 2020: 60%
    target 2024: baseline + 10 pp, 2025: 80%
  show everyone "All visitors": share(very)
"""

FIGURES = """measurements: Library 2024
figures:
  count(visits): 900
  figure(hours, place=town): 44 hours
  figure(hours, place=village): 30 hours
  goal 1 campaign: done
  share(very, of=satisfaction, where member = yes): 66 %
  share(very): 60 %
"""


def told(new: str, old: str = RULES, language: Language = "en") -> list[str]:
    """Every change in words, wording last."""
    before, after = sure(old), sure(new)
    due = read_contract(Source("kontrakt.maal", old), period=after.period, open_file=lambda name, beside: None)[0]
    compared = compare(before, after, due)
    teller = Teller.of(Diff(compared, ("old", "new")), language)
    return [teller.share(group) for group in alike(compared.changes)] + [teller.wording(each) for each in compared.wordings]


def instead(*pairs: tuple[str, str], text: str = RULES) -> str:
    """The rules with some words in the place of others."""
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("count(visits) >= 1000", "count(visits) >= 1200", "Goal 1, Visits: target 1,000 → 1,200"),
        ("count(visits) >= 1000", "count(visits) > 1000", "Goal 1, Visits: direction at least → above"),
        ("count(visits) >=", "count(visits, place=town) >=", "Goal 1, Visits: population: everyone → Town"),
        (">= 40 hours", ">= 42 hours", "Goal 1, Open hours: target 40 hours → 42 hours"),
        ("    scoring capped\n", "", "Goal 1, Open hours: scoring capped → clamp(actual/target, 0, 1)"),
        ("min(actual/target, 1)", "min(actual/target, 200%)", "Goal 1, Open hours: definition capped: min(actual/target, 1) →"),
        (
            "scoring capped",
            "scoring capped\n    combined worst(members)",
            "Goal 1, Open hours: combination mean(members) → worst(",
        ),
        ("scoring capped", "scoring capped\n    rounded to 5%, half up", "Goal 1, Open hours: rounding none → 5 %, half up"),
        (", where member = yes", "", "Goal 2, Satisfied: population: where member = yes → everyone"),
        (
            "share(very, of=satisfaction, wh",
            "share(very, rather, of=satisfaction, wh",
            "Goal 2, Satisfied: answers very → very, rather",
        ),
        ("baseline + 10 pp", "baseline + 12 pp", "Goal 2, Satisfied: target 70 % → 72 %"),
        ("baseline 2020: 60%", "baseline 2020: 62%", "Goal 2, Satisfied: baseline 60 % → 62 %"),
        (
            '"All visitors": share(very)',
            '"All visitors": share(rather)',
            "Goal 2, output All visitors: share(very, of=satisfaction)",
        ),
        ("scoring  clamp(actual/target, 0, 1)", "scoring  met", "Scoring clamp(actual/target, 0, 1) → met (2 places)"),
        ("half up, at", "half down, at", "Rounding 1 %, half up → 1 %, half down (criteria, goals, the total)"),
        ("score    mean(goals)", "score    worst(goals)", "Combination mean(goals) → worst(goals)"),
        (
            'goal 2 "People are satisfied"\n',
            'goal 2 "People are satisfied"\n  requires count(visits) >= 10, else 0%\n',
            "Goal 2, gate none → ",
        ),
        (
            "    baseline 2020",
            "    applies where count(visits) >= 10\n    baseline 2020",
            "Goal 2, Satisfied: applies where none → count(visits) >= 10",
        ),
        ('"How satisfied are you?"', '"How happy are you?"', "question “How satisfied are you?” → “How happy are you?”"),
        ('"People come"', '"Everybody comes"', "Goal 1: title “People come” → “Everybody comes”"),
        ('"The library is to be used."', '"Use it."', "Goal 1: text “The library is to be used.” → “Use it.”"),
        ('visits "Visits": c', 'visits "Visitors": c', "Goal 1, Visitors: label “Visits” → “Visitors”"),
        ('  done campaign "Campaign"\n', "", "Goal 1, Campaign: criterion removed: activity"),
        ("  period 2024\n", "  period 2025\n", "Period 2024 → 2025; 1 change follows"),
        (
            'town "Town", village "Village"',
            'town "Town", village "Village", farm "Farm"',
            "Goal 1, Open hours: now also for Farm",
        ),
    ],
)
def test_each_change_is_told_as_what_it_is(old: str, new: str, words: str) -> None:
    """One change of the text is told once, in the words of its kind, at the goal and the criterion that it is about."""
    found = told(instead((old, new)))
    assert any(each.startswith(words) for each in found), found
    assert len(found) == (2 if "period" in new else 1), found


def test_outputs_that_come_and_go_are_told() -> None:
    """A new output is told, and one that is gone."""
    with_another = instead(("  show everyone", '  show half "Half": share(very) / 2\n  show everyone'))
    assert told(with_another) == ["Goal 2, new output: Half"]
    assert told(RULES, with_another) == ["Goal 2, output removed: Half"]


def test_a_range_in_the_place_of_a_target_is_told_with_its_ends() -> None:
    """Where a direction becomes a range, both are told with their figures."""
    new = instead(("count(visits) >= 1000", "count(visits) between 900 and 1100\n    scoring met"))
    assert told(new)[0] == "Goal 1, Visits: direction at least 1,000 → between 900–1,100"


def test_all_changes_of_a_cause_are_told_together() -> None:
    """A combination of its own within another is told as one combination, not part by part."""
    new = instead(
        ("goals score mean(parts)", "goals score mean(parts)"),
        ("  done campaign", "  score mean(visits, mean(hours, campaign))\n  done campaign"),
    )
    assert told(new) == ["Goal 1, combination mean(parts) → mean(visits, mean(hours, campaign))"]


@pytest.mark.parametrize(
    "new",
    [
        instead(("2025: 80%", "2025: 0.80"), ("10 pp", "10.0 pp")),
        instead(("count(visits) >= 1000", "count(visits) at least 1000.0")),
        instead(("share(very, of=satisfaction, where member = yes)", "share(very, where member = yes)")),
        instead(("scoring capped", "scoring min(actual/target, 100%)")),
        instead(('goal 1 "People come"', 'goal 1 "People come" weight 2'), ('satisfied"\n', 'satisfied" weight 2\n')),
        instead(("goals score mean(parts)", "goals score mean(list(parts))")),
        "# a remark\n\n" + RULES.replace("\n\n", "\n\n\n# a remark\n"),
    ],
)
def test_another_way_of_writing_the_same_is_no_change(new: str) -> None:
    """Numbers, questions, definitions, weights and lists written otherwise, blank lines and remarks do not show."""
    assert told(new) == []


def test_an_amendment_is_the_same_as_the_whole_text() -> None:
    """What a contract says counts, not whether it says it as an amendment of another."""
    amended = 'contract "Library agreement" amends "base.maal"\n  change goal 1 visits target to 1200\n'
    files = {"base.maal": Source("base.maal", RULES)}
    by_amendment, diagnostics = read_contract(Source("new.maal", amended), open_file=lambda name, beside: files[name])
    assert by_amendment is not None, diagnostics
    whole = sure(instead(("visits) >= 1000", "visits) >= 1200")))
    assert compare(by_amendment, whole).changes == ()
    assert [change.kind for change in compare(sure(RULES), by_amendment).changes] == ["target"]


def test_a_goal_with_another_number_is_the_same_goal() -> None:
    """A goal is known by its title where a new one takes its number; that is told as wording, and the new goal as new."""
    new = instead(('goal 2 "People', 'goal 3 "People')) + '\ngoal 2 "Books"\n  done books "Books are bought"\n'
    assert told(new) == ["Goal 2, new goal: Books are bought", "Goal 3: number “2” → “3”"]


def test_a_criterion_with_another_name_is_the_same_criterion() -> None:
    """A criterion that measures the same is known again, whatever it is called in the rules."""
    assert told(instead(('visits "Visits": c', 'guests "Guests": c'))) == [
        "Goal 1, Guests: name in the rules “visits” → “guests”",
        "Goal 1, Guests: label “Visits” → “Guests”",
    ]


def test_targets_of_members_are_told_by_member() -> None:
    """Where members get different targets, each is told with its own."""
    table = "table want: least\n  town: 40 hours\n  village: {village} hours\n"
    rules = instead(
        ("define capped", "{table}define capped"),
        ("place=each) >= 40 hours", "want=each) >= least"),
        ("by place from", "by want from"),
    )
    old, new = (rules.replace("{table}", table.format(village=each)) for each in (30, 20))
    assert told(new, old) == ["Goal 1, Open hours: village: target 30 hours → 20 hours"]


def test_answers_that_now_count_change_the_figures_read_from_counts(tmp_path: Path) -> None:
    """That “Do not know” counts is a change of the question, and the share from counts falls by it."""
    counts = "\ncounts:\n  satisfaction: {very: 66, rather: 20, not_at_all: 14, unsure: 100}\n"
    old = instead((", where member = yes", ""))
    figures = "".join(line for line in FIGURES.splitlines(keepends=True) if "share" not in line) + counts
    new = instead(
        (", where member = yes", ""),
        ('not_at_all "Not at all"\n    excluded unsure "Do not know"', 'not_at_all "Not at all", unsure "Do not know"'),
    )
    found = _loaded(tmp_path, old, new, figures)
    assert [change.kind for change in found.compared.changes] == ["question excluded"]
    (effect,) = found.effects
    (share,) = effect.shares
    assert effect.total.before is not None
    assert share.low == effect.total.change[0] < 0  # type: ignore[index]  # it is a number


def test_answers_are_found_that_are_counted_otherwise() -> None:
    """Where only the counting of answers changed, no figure can tell, and answers are shown that do."""
    new = instead(('not_at_all "Not at all"\n    excluded unsure "Do not know"', 'not_at_all "Not at all", unsure "Do not know"'))
    found = search(compare(sure(RULES), sure(new)))
    assert found.proof == ()
    assert found.example is not None
    assert found.example.answers is not None
    assert found.example.answers.counts["unsure"] == 20
    assert found.example.total_differs
    shown = render(Diff(compare(sure(RULES), sure(new)), ("old", "new")), "en")
    assert "Answers to “How satisfied are you?”: Do not know 20, Very" in shown


def _loaded(folder: Path, old: str, new: str, figures: str = FIGURES) -> Diff:
    for name, text in (("old", old), ("new", new)):
        (folder / name).mkdir()
        (folder / name / "kontrakt.maal").write_text(text, "utf-8")
    (folder / "old" / "maalinger.yaml").write_text(figures, "utf-8")
    return maalbar.load(folder / "old").diff(maalbar.load(folder / "new"))


def test_the_draft_of_2023_is_the_new_period_and_three_targets() -> None:
    """The 2023 draft differs by its period alone, which makes three targets due; two of their figures are missing in 2022."""
    found = maalbar.load(OLD).diff(maalbar.load(NEW))
    assert summary(found, "da") == "3 mål ændret, samlet 98 → 92–98 %"
    assert [(change.kind, change.due) for change in found.compared.changes] == [("period", False)] + [("target", True)] * 3
    (effect,) = found.effects
    assert effect.total.change == (Fraction(-6, 100), Fraction(0))
    assert [(share.low, share.high) for share in effect.shares if not share.nothing] == [(Fraction(-3, 100), Fraction(0))] * 2
    lines = render(found, "da").splitlines()
    assert "    Henviste, der har benyttet den eksterne rådgivning: måltal 47 % → 50 % (ny periode)" in lines
    assert max(map(len, lines)) <= 100


def test_the_borrowed_figures_of_the_draft_answer_both_years() -> None:
    """The draft's own measurement set, which borrows those of 2022, gives the same."""
    by_own = maalbar.load(OLD).diff(maalbar.load(NEW), NEW / "maalinger.yaml")
    by_old = maalbar.load(OLD).diff(maalbar.load(NEW))
    assert by_own.effects[0].total.change == by_old.effects[0].total.change
    assert by_own.figures is not None
    assert by_own.figures.host is by_own.compared.matched.new


def test_a_hidden_change_is_shown_before_rounding(tmp_path: Path) -> None:
    """Where the rounded totals are alike, the difference is told from before the rounding."""
    found = _loaded(tmp_path, RULES, instead(("count(visits) >= 1000", "count(visits) >= 1005")))
    assert summary(found, "en") == "1 goal changed, total still 94 %"
    finer = [
        instead(("to 1%, half up, at every combination", "to 1%, half up, at total"), text=each)
        for each in (RULES, instead(("visits) >= 1000", "visits) >= 1005")))
    ]
    (tmp_path / "finer").mkdir()
    found = _loaded(tmp_path / "finer", *finer)
    assert summary(found, "en").startswith("1 goal changed, total still 93 % (before rounding 93.39285… → 93.31823… %)")


def test_many_causes_are_split_exactly_where_goals_only_add_up(tmp_path: Path) -> None:
    """With a plain mean of goals, each goal's causes are split by themselves; a rounding of the total makes them interact."""
    lines = '\ngoal {0} "Goal {0}"\n  one "One": count(visits) >= 10{0}\n  two "Two": count(visits, place=town) >= 8{0}\n'
    goals = [lines.format(number) for number in range(10, 17)]
    old = instead(("  rounded  to 1%, half up, at every combination\n", "")) + "".join(goals)
    new = old.replace(">= 101", ">= 121").replace(">= 8", ">= 9")
    figures = FIGURES + "  count(visits, place=town): 500\n"
    found = _loaded(tmp_path, old, new, figures)
    assert len(found.effects[0].shares) == 14
    assert found.effects[0].exact
    rounded = [
        text.replace("  score    mean(goals)\n", "  score    mean(goals)\n  rounded to 0.01%, half up, at total\n")
        for text in (old, new)
    ]
    (tmp_path / "rounded").mkdir()
    again = _loaded(tmp_path / "rounded", rounded[0], rounded[1], figures)
    assert not again.effects[0].exact
    assert sum(share.low for share in again.effects[0].shares) == again.effects[0].total.change[0]  # type: ignore[index]
    assert "in the order of the text" in render(again, "en")


def test_contracts_that_score_each_other_in_a_circle_are_not_split(tmp_path: Path) -> None:
    """Where a hybrid would rest on itself, the changes are told of together."""
    old = instead(("  show everyone", "  score goal 1\n  show everyone"))
    new = instead(('  text "The library is to be used."\n', '  text "The library is to be used."\n  score goal 2\n'))
    (effect,) = _loaded(tmp_path, old, new).effects
    assert [share.cause for share in effect.shares] == [("together",)]
    assert (effect.shares[0].low, effect.shares[0].high) == effect.total.change


def test_a_criterion_in_another_unit_changes_as_a_whole(tmp_path: Path) -> None:
    """A target in hours is never held against a count: what is measured, its target and its score change together."""
    new = instead(('"Visits": count(visits) >= 1000', '"Visits": figure(hours, place=town) >= 50 hours'))
    (effect,) = _loaded(tmp_path, RULES, new).effects
    assert len(effect.shares) == 1
    assert (effect.shares[0].low, effect.shares[0].high) == effect.total.change


def test_a_figure_in_another_unit_is_missing_and_told_of(tmp_path: Path) -> None:
    """What the new contract cannot read of the old one's figures is missing there, and said; it stops nothing."""
    new = instead(("in hours by place from 0 to 168 hours", "in days by place from 0 to 7 days"), (">= 40 hours", ">= 5 days"))
    found = _loaded(tmp_path, RULES, new)
    (effect,) = found.effects
    assert len(effect.missing) == 2
    assert "cannot read" in render(found, "en")


def test_activities_keep_their_figures_under_another_number(tmp_path: Path) -> None:
    """A goal that only has another number keeps what was measured of its activities."""
    new = instead(('goal 1 "People', 'goal 3 "People'))
    found = _loaded(tmp_path, RULES, new)
    assert found.compared.changes == ()
    assert not found.effects[0].total.moves
    assert found.effects[0].missing == ()


def test_a_score_in_another_unit_takes_every_change_with_it(tmp_path: Path) -> None:
    """Where a criterion scores points instead of a ratio, no half of the changes is ever scored."""
    old = 'contract "C"\n  scoring min(actual/target, 1)\nmeasure visits\ngoal 1 "G"\n  score a\n  a: count(visits) >= 10\n'
    graded = ("score a\n", "score if a >= 80 then 100% else 50%\n")
    pairs = [("min(actual/target, 1)", "100 * actual/target"), graded, (">= 10", ">= 12")]
    found = _loaded(tmp_path, old, instead(*pairs, text=old), "measurements: M\nfigures:\n  count(visits): 9\n")
    (effect,) = found.effects
    assert len(found.compared.causes) == 3
    assert [(share.low, share.high) for share in effect.shares] == [effect.total.change]


def test_figures_that_the_new_period_reads_otherwise_are_its_doing(tmp_path: Path) -> None:
    """A figure of the year before is another one a year later; what that does is a share of the period."""
    old = instead(
        ("  period 2024\n", "  period 2022\n"), ("2020: 60%", "previous"), ("2024: baseline + 10 pp", "2022: 70%, 2023: 70%")
    )
    scored = ("    target 2022", "    scoring clamp((actual - baseline)/(target - baseline), 0, 1)\n    target 2022")
    old = instead(scored, text=old)
    figures = FIGURES + "  share(very, of=satisfaction, where member = yes, period=2021): 60 %\n"
    found = _loaded(tmp_path, old, instead(("period 2022", "period 2023"), text=old), figures.replace("2024", "2022"))
    assert [change.kind for change in found.compared.changes] == ["period"]
    (share,) = found.effects[0].shares
    assert share.cause == ("period",)
    assert not share.nothing


def test_the_smallest_example_changes_one_figure() -> None:
    """An example is one figure at a round value where that is enough."""
    found = search(compare(sure(RULES), sure(instead(("count(visits) >= 1000", "count(visits) >= 1200")))))
    assert found.example is not None
    assert {str(key): value for key, value in found.example.changed.items()} == {"count(visits)": 1000}
    assert found.example.plain


@pytest.mark.parametrize(
    ("new", "proof"),
    [
        (instead(("scoring capped", "scoring linear(actual, 0 hours: 0%, 40 hours: 100%)")), ("functions",)),
        (instead(("score    mean(goals)", "score    mean(goal 1, goal 2)")), ("terms",)),
        (instead(("  show everyone", "  show them")), ("terms",)),
    ],
)
def test_that_no_figures_differ_is_shown(new: str, proof: tuple[str, ...]) -> None:
    """Rules that are written otherwise and always give the same are shown to do so, without trying any figures."""
    pytest.importorskip("flint")
    found = search(compare(sure(RULES), sure(new)))
    assert (found.proof, found.tried, found.example) == (proof, 0, None)


def test_nested_means_with_the_same_weights_are_shown_to_be_the_same() -> None:
    """Means within means are the same as one mean whose weights come to the same, where all parts apply."""
    old = instead(
        ("  done campaign", "  score mean(visits, hours, campaign)\n  done campaign"), ("at every combination", "at total")
    )
    new = old.replace("mean(visits, hours, campaign)", "mean(mean(visits, hours) weight 2, campaign weight 1)")
    assert search(compare(sure(old), sure(new))).proof == ("weights",)


def test_a_criterion_that_never_applies_can_go() -> None:
    """That a criterion is gone which is not due anyway is shown to change no score."""
    idle = '  later "Later": count(visits, place=town) >= target\n    target 2024: not due, 2025: 10\n'
    old = instead(('  done campaign "Campaign"\n', f'{idle}  done campaign "Campaign"\n'))
    compared = compare(sure(old), sure(RULES))
    assert [change.kind for change in compared.changes] == ["criterion removed"]
    assert search(compared).proof == ("weights",)


def test_the_scale_of_weights_is_no_change_beside_a_new_goal() -> None:
    """Weights that are all doubled, when a goal is added, are the weights that they were."""
    books = '\ngoal 3 "Books"{}\n  done books "Books are bought"\n'
    old = instead(('come"\n', 'come" weight 1\n'), ('satisfied"\n', 'satisfied" weight 2\n'))
    new = instead(("weight 2", "weight 4"), ("weight 1", "weight 2"), text=old) + books.format(" weight 3")
    assert told(new, old) == ["Goal 3, new goal: Books are bought"]


def test_totals_in_other_units_are_not_split(tmp_path: Path) -> None:
    """A total in points and one in percent have no difference."""
    old = 'contract "C"\n  scoring min(actual/target, 1)\nmeasure visits\ngoal 1 "G"\n  a: count(visits) >= 10\n'
    new = instead(("min(actual/target, 1)", "100 * actual/target"), text=old)
    (effect,) = _loaded(tmp_path, old, new, "measurements: M\nfigures:\n  count(visits): 9\n").effects
    assert effect.unsplit == "unit"
    assert effect.total.change is None


def test_a_weight_is_told_at_what_it_weighs() -> None:
    """The weight of a goal is a change of the goal, that of a part the rules name is told with the part."""
    old = instead(('come"\n', 'come" weight 1\n'), ('satisfied"\n', 'satisfied" weight 2\n'))
    assert told(instead(("weight 2", "weight 5"), text=old), old) == ["Goal 2, weight 2 → 5"]
    scored = instead(("  done campaign", "  score mean(visits weight 1, mean(hours, campaign) weight 2)\n  done campaign"))
    (change,) = told(instead(("weight 2", "weight 3"), text=scored), scored)
    assert change == "Goal 1, weight of mean(hours, campaign) 2 → 3"


def test_parties_are_compared_one_by_one() -> None:
    """Of a contract scored for several parties each party's total is told."""
    five = ROOT / "rules" / "five-schools"
    found = maalbar.load(five).diff(maalbar.load(five))
    assert [effect.party for effect in found.effects] == list(found.figures.old.parties)  # type: ignore[union-attr]
    assert not any(effect.total.moves for effect in found.effects)
    assert isinstance(found.effects[0].total.before.value, Known)  # type: ignore[union-attr]


def test_that_a_person_may_give_several_answers_is_told() -> None:
    """It is a change of the question, told in words of either language, the other way round too."""
    new = instead(('question satisfaction "How satisfied are you?"', 'question satisfaction "How satisfied are you?" several'))
    found = compare(sure(RULES), sure(new))
    assert [change.kind for change in found.changes] == ["question several"]
    told: dict[Language, str] = {"en": "one answer → several answers", "da": "ét svar → flere svar"}
    for language, words in told.items():
        assert words in render(Diff(found, ("old", "new")), language)
    assert [change.kind for change in compare(sure(new), sure(RULES)).changes] == ["question several"]
