"""Warnings about what is hardly meant: what is told, and above all what is not."""

from __future__ import annotations

import pytest

from dsl import syntax
from dsl.check.no_answer import says_nothing
from dsl.source import Source, Span
from tests.check.contracts import check, goal

NOWHERE = Span(Source("", ""), 0, 0)
TWO = ("  a: share(meget) >= 80%", "  b: nps(anbefaling) >= 70")


def told(text: str, code: str) -> list[str]:
    """What the messages of one code mark."""
    return [each.span.text for each in check(text)[1] if each.code == code and each.span]


@pytest.mark.parametrize("name", ["ved_ikke", "ønsker_ikke_at_svare", "oensker_ikke_at_svare", "not_applicable", "ikke_relevant"])
def test_an_answer_that_is_none_by_its_name(name: str) -> None:
    """The usual names of an answer that is none are known, with and without the Danish letters."""
    assert says_nothing(syntax.Labelled(name, span=NOWHERE))


@pytest.mark.parametrize(
    "label",
    [
        "Ved ikke",
        "Don't know",
        "Don’t know.",
        "Ved ikke/ikke relevant",
        "(Uoplyst)",
        "N/A",
        "Ved ikke eller ønsker ikke at svare",
    ],
)
def test_an_answer_that_is_none_by_its_label(label: str) -> None:
    """The usual labels are known, in any letters, with signs around them, and several of them joined."""
    assert says_nothing(syntax.Labelled("x9", label, span=NOWHERE))


@pytest.mark.parametrize(
    "label", ["Hverken tilfreds eller utilfreds", "Slet ikke", "I lav grad", "Ja/nej", "Danmark", "Irrelevant", "/"]
)
def test_an_answer_that_is_one(label: str) -> None:
    """Answers of an ordinary scale are no answers of nothing."""
    assert not says_nothing(syntax.Labelled("x9", label, span=NOWHERE))


def test_a_second_answer_that_is_none_is_asked_about() -> None:
    """Where one answer is excluded, another that is none is still asked about."""
    text = "question q\n  answers ja, nej, uoplyst\n  excluded ved_ikke\n" + goal(TWO[0])
    assert told(text, "M0530") == ["uoplyst"]


@pytest.mark.parametrize(
    ("lines", "marked"),
    [
        (("  score mean(a weight 60%, b weight 30%)",), ["60%"]),
        (("  score mean(a weight 60, b weight 35)",), ["60"]),
        (("  show s: mean(a weight 60, b weight 35)", "  score mean(parts)"), ["60"]),
        (("  score mean(a weight 60, b weight 40)",), []),
        (("  score mean(a weight 2, b weight 1)",), []),
        (("  score mean(a weight 200, b weight 100)",), []),
        (("  score mean(a weight 33%, b weight 33%)",), []),
        (("  score mean(a weight 60 kr, b weight 35 kr)",), []),
        (("  score mean(a weight 1/3, b weight 2/3)",), []),
    ],
)
def test_weights_that_were_to_make_100(lines: tuple[str, ...], marked: list[str]) -> None:
    """Only weights that look like parts of 100, are not all alike and do not make 100 are told."""
    assert told(goal(*TWO, *lines), "M0533") == marked


@pytest.mark.parametrize(
    ("lines", "marked"),
    [
        (("  a: round(share(meget), to=1%, half=up) >= 80%",), ["round(share(meget), to=1%, half=up)"]),
        (("  a: round(andel, to=1%, half=up) >= 80%",), ["round(andel, to=1%, half=up)"]),
        (("  a: share(meget) >= round(79.6%, to=1%, half=up)",), []),
        (("  a: share(meget) >= target", "    target 2022: round(1.1 * 70%, to=1%, half=up)"), []),
        (("  a: share(meget) >= 80%", "  show s: round(share(meget), to=1%, half=up)"), []),
    ],
)
def test_a_figure_that_is_rounded_in_a_rule(lines: tuple[str, ...], marked: list[str]) -> None:
    """A rounded figure beside a target is told; a rounded target or an output is not."""
    assert told(goal(*lines), "M0532") == marked


@pytest.mark.parametrize(
    ("score", "count"),
    [
        ("mean(round(a, to=1%, half=up), b)", 1),
        ("mean(a, worst(b, round(a, to=1%, half=up)))", 1),
        ("round(mean(a, b), to=1%, half=up)", 0),
        ("mean(whole(a), whole(b))", 2),
        ("mean(floor(a, to=10%), b)", 0),
    ],
)
def test_a_score_that_is_rounded_before_it_is_combined(score: str, count: int) -> None:
    """A rounding inside a combination is told, in a definition too; around the whole line, and in steps, it is the line's own."""
    text = "define whole(x) = round(x, to=1%, half=up)\n" + goal(TWO[0], "  b: share(tilfreds) >= 20%", f"  score {score}")
    assert len(told(text, "M0531")) == count


@pytest.mark.parametrize(
    "text",
    [
        "Målet skal være opfyldt for hvert segment.",
        "Målet skal være opfyldt for hvert af husets to segmenter.",
        "Mindst 80 pct. er tilfredse, for både drift og vækst.",
        "Mindst 80 pct. for hhv. drifts- og vækstsegmentet.",
        "In each segment at least 80 per cent are satisfied.",
    ],
)
def test_words_that_ask_for_each(text: str) -> None:
    """Words that name the dimension or all of its members, and ask for each, are held against a rule that pools them."""
    assert told(goal("  a: share(meget) >= 80%", f'    text "{text}"'), "M0534") == ["share(meget)"]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("share(meget)", "Målet skal være opfyldt for hvert erhvervshus."),
        ("share(meget)", "Mindst 80 pct. af hver af de to grupper under ét, drift og vækst."),
        ("share(meget)", "Både drift og andre virksomheder tæller med."),
        ("share(meget)", "Alle segmenter tæller med."),
        ("share(meget)", "Målet gælder begge segmenter tilsammen."),
        ("share(meget, segment=all)", "Målet skal være opfyldt for hvert segment."),
        ("share(meget, segment=each)", "Målet skal være opfyldt for hvert segment."),
        ("share(meget, segment=drift)", "Målet skal være opfyldt for hvert segment."),
        ("share(meget, where segment = drift)", "Målet skal være opfyldt for hvert segment."),
        ("andel", "Målet skal være opfyldt for hvert segment."),
        ("figure(andel)", "Målet skal være opfyldt for hvert segment."),
    ],
)
def test_words_that_do_not_ask_for_each(rule: str, text: str) -> None:
    """Nothing is told where the words speak of something else or of all together, or the rule says which segments it means."""
    assert told(goal(f"  a: {rule} >= 80%", f'    text "{text}"'), "M0534") == []


def test_words_of_a_goal() -> None:
    """The words of a goal are held against its one criterion; of several nobody can tell which they are about."""
    assert told(goal('  text "I hvert segment."', TWO[0]), "M0534") == ["share(meget)"]
    assert told(goal('  text "I hvert segment."', *TWO, "  score mean(parts)"), "M0534") == []


def test_words_of_a_goal_whose_criteria_share_the_segments() -> None:
    """The words of a goal are not held against one criterion where another looks at a segment."""
    lines = (
        '  text "I hvert segment."',
        "  a: share(meget, segment=drift) >= 80%",
        "  b: share(meget) >= 80%",
        "  score mean(parts)",
    )
    assert told(goal(*lines), "M0534") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Opgjort for drift og vækst under ét.", 1),
        ("Across the segments.", 1),
        ("Målet er samlet set opfyldt, når hvert segment når det.", 0),
        ("På tværs af kommuner.", 0),
        ("Opgjort under ét for drift og vækst, og derefter for hvert segment.", 0),
        ("Opgjort for drift og vækst under ét. Derefter for hvert segment.", 0),
    ],
)
def test_words_that_ask_for_all_together(text: str, count: int) -> None:
    """Words that ask for the segments together are held against a rule that looks at each."""
    assert len(told(goal("  a: share(meget, segment=each) >= 80%", f'    text "{text}"'), "M0535")) == count


@pytest.mark.parametrize(
    ("years", "count"),
    [
        ("2022, 2024", 1),
        ("2021, 2022, 2024", 1),
        ("2022, 2023", 0),
        ("2022, 2024, 2026", 0),
        ("2022, 2025", 0),
        ("2022, 2030", 0),
        ("2022, 2024, 2030", 0),
    ],
)
def test_a_year_left_out(years: str, count: int) -> None:
    """One year that lacks in a row is told; targets of every second year, and of a far one, are meant."""
    line = ", ".join(f"{year}: 80%" for year in years.split(", "))
    assert len(told(goal("  a: share(meget) >= target", f"    target {line}"), "M0509")) == count


def test_goals_without_a_title_of_their_own() -> None:
    """Two goals of one title are told, in any letters."""
    assert told(goal(TWO[0]) + 'goal 2 "GOAL "\n  done b\ngoal 3 "Other"\n  done c\n', "M0536") == ['goal 2 "GOAL "']
