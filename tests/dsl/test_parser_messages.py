"""What the parser says of a line that it cannot read: one message, at the right place, in the author's terms."""

from __future__ import annotations

import re

import pytest

from dsl import syntax
from dsl.catalogue import codes, hint, render, title
from dsl.diagnostic import Diagnostic
from dsl.parser import LARGEST_FILE, parse, parse_expression
from dsl.source import Source
from tests.dsl.reading import told
from tests.dsl.test_danish import IN_DANISH

HEADER = 'contract "K"\nsurvey s\n  question q\n    answers ja, nej\ngoal 1 "A"\n  first: share(ja) >= 10%\n'
FOLLOWING = "\n  last: share(ja) >= 80%\n    weight 2\n"

MISTAKES = [
    # what comes along from documents
    ("a: share(ja) >= 80%.", "M0163", ".", "Delete"),
    ("a: share(ja) >= 80%,", "M0163", ",", "Delete"),
    ("• a: share(ja) >= 80%", "M0164", "•", "Delete"),
    ("* a: share(ja) >= 80%", "M0164", "*", "Delete"),
    ("1. a: share(ja) >= 80%", "M0164", "1.", "Delete"),
    ("– a: share(ja) >= 80%", "M0164", "–", "Delete"),
    ("scale 0…10", "M0165", "…", "0..10"),
    ("scale 0...10", "M0165", "...", "0..10"),
    ("scale 0-10", "M0165", "-", "0..10"),
    ("scale 0–10", "M0165", "–", "0..10"),
    ("a: nps(q) >= 60–80", "M0171", "60–80", "between 60 and 80"),
    ('text "abc”', "M0170", '"abc”', "same"),
    ("A: share(ja) At least 80%", "M0166", "At least", '"at least"'),
    ('Goal 2 "X"', "M0166", "Goal", '"goal"'),
    ('Goal 2: "X"', "M0168", ":", 'goal 2 "X"'),
    ('goal 2 – "X"', "M0168", "–", 'goal 2 "X"'),
    ("text Mindst 80 pct. – i ’drift’", "M0167", "Mindst 80 pct. – i ’drift’", "quotes"),
    ("question r How satisfied are you?", "M0167", "How satisfied are you?", "quotes"),
    ("measure turnover Turnover in kr", "M0167", "Turnover", "quotes"),
    ("a: date(b) <= 30 February 2024", "M0130", "30 February 2024", "2024-02-29"),
    ("a: share(ja) at least 80% and at most 90%", "M0113", "most", "between 60% and 80%"),
    # no direction
    ("a: share(ja) 80%", "M0169", "80%", "at most 80%"),
    ("a: nps(q) 70", "M0169", "70", "at least 70"),
    ("a: share(ja) target", "M0169", "target", "at least target"),
    ("a: share(ja) must be at least 80%", "M0137", "must be at least", "at least"),
    ("a: share(ja) is at least 80%", "M0137", "is at least", "at least"),
    ("a: share(ja) minimum 80%", "M0137", "minimum", "at least"),
    # numbers
    ("target 2021: 45% 2022: 47%", "M0135", "2022", "2022: 47%, 2023: 50%"),
    ("a: b >= 5 %-point", "M0112", "5 %-point", "5 pp"),
    ("a: b >= 5 percentage", "M0112", "5 percentage", "5% or 5 pp"),
    ("a: share(ja) >= 0,80", "M0108", "0,80", "0.80"),
    ("a: min(1,2) >= 0", "M0108", "1,2", "1, 2"),
    ("a: count(ja) >= 1,323", "M0109", "1,323", "1323"),
    ("a: count(ja) >= 1,323,000", "M0129", "1,323,000", "1323000"),
    ("a: count(ja) >= 1.323.000", "M0129", "1.323.000", "1323000"),
    ("a: count(ja) >= 1.323,5", "M0129", "1.323,5", "1323.5"),
    ("a: count(ja) >= 1,323.5 kr", "M0129", "1,323.5", "1323.5"),
    ("a: count(ja) >= 1 323", "M0129", "1 323", "1323"),
    ("a: count(ja) >= 1.2.3", "M0134", "1.2.3", "80%, 0.80 or 1323"),
    ("a: count(ja) >= " + "1" * 61, "M0005", "1" * 61, "fewer digits"),
    ("a: share(ja) >= 80 percent", "M0112", "80 percent", "80%"),
    ("a: share(ja) >= 80 procent", "M0112", "80 procent", "80%"),
    ("a: share(ja) >= 80 per cent", "M0112", "80 per cent", "80%"),
    ("a: b >= 5 percentage points", "M0112", "5 percentage points", "5 pp"),
    ("a: b >= 5 procentpoint", "M0112", "5 procentpoint", "5 pp"),
    ("a: b >= 10kr", "M0111", "10kr", "10 kr"),
    ("a: b >= 1e6", "M0111", "1e6", "1 e6"),
    ("a: b >= .5", "M0143", ".5", "0.5"),
    ("a: b >= 2022-13-01", "M0130", "2022-13-01", "2022-12-31"),
    ("a: date(b) <= 1.6.2025", "M0153", "1.6.2025", "Write 2025-06-01"),
    ("a: date(b) <= 01-06-2025", "M0153", "01-06-2025", "Write 2025-06-01"),
    ("a: date(b) <= 2025/06/01", "M0153", "2025/06/01", "Write 2025-06-01"),
    ("a: date(b) <= 06/25/2025", "M0153", "06/25/2025", "Write 2025-06-25"),
    ("a: date(b) <= 1 June 2025", "M0153", "1 June 2025", "Write 2025-06-01"),
    ("a: date(b) <= 1. juni 2025", "M0153", "1. juni 2025", "Write 2025-06-01"),
    ("a: date(b) <= June 1, 2025", "M0153", "June 1, 2025", "Write 2025-06-01"),
    ('a: date(b) <= "2025-06-01"', "M0155", '"2025-06-01"', "Write 2025-06-01"),
    ('a: date(b) = "1 June 2025"', "M0155", '"1 June 2025"', "Write 2025-06-01"),
    ('a: date(b) between "1.6.2025" and 2025-07-01', "M0155", '"1.6.2025"', "Write 2025-06-01"),
    ('target "2025-06-01"', "M0155", '"2025-06-01"', "Write 2025-06-01"),
    ('target 2022: "2025-06-01"', "M0155", '"2025-06-01"', "Write 2025-06-01"),
    ("a: b >= –5%", "M0107", "–", "-"),
    ("a: b >= 80\u00a0%", "M0106", "\u00a0", "ordinary space"),
    # signs and letters
    ("a: share(ja) => 80%", "M0114", "=>", '">="'),
    ("a: share(ja) =< 80%", "M0114", "=<", '"<="'),
    ("a: share(ja) == 80%", "M0114", "==", '"="'),
    ("a: share(ja, of==q) >= 80%", "M0114", "==", '"="'),
    ("a: share(ja) != 80%", "M0114", "!=", '"<>"'),
    ("a: b && c", "M0114", "&&", '"and"'),
    ("a: b || c", "M0114", "||", '"or"'),
    ("a: b ** 2", "M0114", "**", '"^"'),
    ("a: b × 2", "M0114", "×", '"*"'),
    ("a: b >= 5; scoring met", "M0114", ";", '","'),
    ("a: b >= 5 &", "M0114", "&", '"and"'),
    ("// remark", "M0114", "//", '"#"'),
    ("a: [b] >= 5", "M0110", "[", "( and )"),
    ("a: b >= 5 €", "M0122", "€", "Delete"),
    ("- a: b", "M0164", "-", "Delete"),
    ('"a text"', "M0149", '"', "text"),
    ("a: a\u030arsvaerk >= 5", "M0136", "a\u030a", "anew"),
    ("a: b\x00 >= 5", "M0004", "\x00", "anew"),
    # brackets and quotes
    ("a: share(ja >= 80%", "M0102", "(", '")"'),
    ("a: share(ja)) >= 80%", "M0103", ")", '"("'),
    ("a: share (ja) >= 80%", "M0140", "share (", "share("),
    ("a: b in korte", "M0139", "in", "in (yes, no)"),
    ("a: 1 + if b then 1 else 2", "M0125", "if", "(if"),
    ("a: b = not c", "M0125", "not", "(not"),
    ('text "abc', "M0104", '"abc', '"'),
    ("text “abc”", "M0105", "“abc”", "straight"),
    ("a: share('ja') >= 5", "M0105", "'ja'", "straight"),
    # comparisons and choices
    ("a: 60% <= share(ja) <= 80%", "M0113", "<=", "between 60% and 80%"),
    ("a: b between 1 and 2 < 3", "M0113", "<", "between"),
    ("a: b is c is d", "M0113", "is", "between"),
    ("a: mean(1 < b < 2)", "M0113", "<", "between"),
    ("a: if b >= 5 10 else 0", "M0115", "10", "then 1 else 0"),
    ("a: if b >= 5 else 0", "M0115", "else", "then 1 else 0"),
    ("a: mean(if b)", "M0115", ")", "then 1 else 0"),
    ("a: if b then c else d 5", "M0121", "5", "operator"),
    ("a: mean(if b then c else d, 5 6)", "M0135", "6", "mean"),
    ("a: 0,80 + 5 6", "M0108", "0,80", "0.80"),
    ("a: if b then 10", "M0118", "", "then 1 else 0"),
    ("a: if b then if c then 1 else 2", "M0118", "", "then 1 else 0"),
    ("a: b between 1 or 2", "M0138", "or", "between 60% and 80%"),
    ("a: b between 1", "M0138", "", "between 60% and 80%"),
    ("a: share(ja) over 80%", "M0137", "over", "above"),
    ("a: share(ja) greater than 80%", "M0137", "greater than", "above"),
    ("a: kompetencer over 80%", "M0137", "over", "above"),
    ("a: share(ja) mindst 80%", "M0157", "mindst", "at least"),
    ("a: share(ja) at lest 80%", "M0144", "at lest", "at least"),
    # the ends of things
    ("a:", "M0120", "", "competence: share"),
    ("a: share(ja) >=", "M0120", "", "competence: share"),
    ("a: share(ja) and", "M0120", "", "competence: share"),
    ("a: share(ja) >=\n    weight 1", "M0120", "", "competence: share"),
    ('a: share(ja) at least\n    text "words"', "M0120", "", "competence: share"),
    ("a: share(ja) >=\n    scoring met", "M0120", "", "competence: share"),
    ("a: share(ja) >=\n    target 2022: 47%", "M0120", "", "competence: share"),
    ("a: share(ja segment=each) >= 5%", "M0135", "segment", "ja, segment=each"),
    ("a: share(ja of=q) >= 5%", "M0135", "of", "ja, of=q"),
    ("a: share(ja segment=drift, of=q) >= 5%", "M0135", "segment", "ja, segment=drift"),
    ("a: growth(m, years=2 against=control) >= 5%", "M0135", "against", "years=2, against=control"),
    ("a: share(ja) >= 80% foo", "M0121", "foo", "operator"),
    ('a: mean(b) "x"', "M0121", '"x"', "operator"),
    ("a: b: c", "M0121", ":", "operator"),
    ("a: if (b 5) then 1 else 0", "M0121", "5", "operator"),
    ("period 2022 2023", "M0121", "2023", "new line"),
    ("a: mean(b c d, 70% 80%)", "M0135", "80%", "mean(competence, nps)"),
    ("requires b >= 5 else 3", "M0135", "else", "requires"),
    ("a: mean(b, )", "M0119", ")", "competence"),
    ("a: () >= 5", "M0119", ")", "competence"),
    ('a: bands(b, >= 62 "A")', "M0148", '"A"', "62:"),
    ("target 2022 45%", "M0148", "2022 45%", "2022:"),
    # first words
    ("scroing met", "M0123", "scroing", '"scoring"'),
    ("Scoring met", "M0166", "Scoring", '"scoring"'),
    ('gaol 3 "X"', "M0123", "gaol", '"goal"'),
    ('mål 3 "X"', "M0157", "mål", '"goal"'),
    ('maal 3 "X"', "M0123", "maal", '"goal"'),
    ("b share(ja) >= 80%", "M0124", "b", "b: share"),
    ("mean(b) >= 5", "M0147", "mean", "competence: mean"),
    ("kampagnen er holdt", "M0101", "kampagnen", "kampagnen: share"),
    ("b = 5", "M0145", "b", "define b"),
    # words in the wrong place
    ("a: share(ja) >= 80% scroing met", "M0144", "scroing", '"scoring"'),
    ("a: b >= 5 weight 2 scroing met", "M0144", "scroing", '"scoring"'),
    ('goal 2 "X" wieght 2', "M0144", "wieght", '"weight"'),
    ("a: share(ja) >= 80% scoring", "M0126", "scoring", "delete"),
    ("a: b >= 80 scoring", "M0126", "scoring", "delete"),
    ("a: f(b) >= c scoring", "M0126", "scoring", "delete"),
    ("target", "M0126", "target", "delete"),
    ("target >= 5", "M0119", ">", "target 2022: 47%"),
    ("a: share(ja) >= 80% score mean(parts)", "M0141", "score", "line of its own"),
    ("a: b >= 80 score", "M0141", "score", "line of its own"),
    ("a: share(ja) >= 80 score mean(parts)", "M0141", "score", "line of its own"),
    ('goal 2 "X" scoring met', "M0141", "scoring", "line of its own"),
    ("where: b", "M0151", "where:", "where b"),
    ("each: b", "M0127", "each", "each_1"),
    ("goal: b", "M0151", "goal:", "goal b"),
    ("goals: b", "M0127", "goals", "goals_1"),
    ("weight: b >= 5", "M0127", "weight", "weight_1"),
    ("scoring: met", "M0151", "scoring:", "Write: scoring met"),
    ("excluded: a, b", "M0151", "excluded:", "Write: excluded a, b"),
    ("weight: 3", "M0151", "weight:", "Write: weight 3"),
    ("score: mean(parts)", "M0151", "score:", "Write: score mean(parts)"),
    ("target: 2022: 47%", "M0151", "target:", "Write: target 2022: 47%"),
    ("needs: n >= 30", "M0151", "needs:", "Write: needs n >= 30"),
    ("applies: where b = c", "M0151", "applies:", "Write: applies where b = c"),
    ('text: "words"', "M0151", "text:", 'Write: text "words"'),
    ("a: b >= 5 target 2022: 47% target 2023: 50%", "M0154", "target 2023: 50%", "Several years"),
    ("done if", "M0127", "if", "if_1"),
    # statements
    ("goal", "M0120", "", 'goal 3 "Quality"'),
    ('goal 2: "X"', "M0168", ":", 'goal 2 "X"'),
    ('goal "Growth" weight 30', "M0152", '"Growth"', 'goal 3 "Growth"'),
    ('replace goal "Growth"', "M0152", '"Growth"', 'goal 3 "Growth"'),
    ("goal 2 X weight 30", "M0167", "X", "quotes"),
    ("goal 2 X", "M0167", "X", "quotes"),
    ("rounded 1%", "M0119", "1%", "rounded to 1%"),
    ("rounded to 1%, half sideways", "M0133", "half sideways", "half down"),
    ("rounded to 1%, goals", "M0133", "goals", "half down"),
    ("rounded to 1%, at everywhere", "M0150", "everywhere", "every combination"),
    ("rounded to 1%, at half up", "M0150", "half up", "every combination"),
    ("target 21: 5", "M0146", "21", "2022"),
    ("period 22", "M0146", "22", "2022"),
    ("change goal 1 a target 23 to 5", "M0146", "23", "2022"),
    ("change goal 1 a", "M0120", "", "change goal 4"),
    ("remove kampagne", "M0119", "kampagne", "remove goal 1"),
    ("scale 0 to 10", "M0165", "to", "0..10"),
    ("scale 0..9.5", "M0131", "9.5", "10"),
    ("answers ja nej", "M0174", "ja nej", "ja, nej"),
    ("answers ja, meget tilfreds", "M0174", "meget tilfreds", 'meget_tilfreds "meget tilfreds"'),
    ("a: at least 5% ja", "M0173", "at least", "share(ja) at least 5%"),
    ("a: at least 5% of all said ja", "M0173", "at least", "share(satisfied) at least 80%"),
    ("a: >= 5% ja", "M0173", ">=", "share(ja) >= 5%"),
    ("a: m >= 2.5 million kr", "M0175", "2.5 million", "2500000"),
    ("a: m >= 250 thousand kr", "M0175", "250 thousand", "250000"),
    ("m >= 5", "M0172", "m", "m: figure(m) >= 5"),
    ("a: m >= goal", "M0144", "goal", "target"),
    ("a: share(ja) >= baseline + 5 p.p.", "M0112", "5 p.p.", "5 pp"),
    ("a: share(ja) >= baseline + 5 %-points", "M0112", "5 %-points", "5 pp"),
    ("answers ja,, nej", "M0119", ",", "answers very_satisfied"),
    ("measure m kr", "M0119", "kr", "in kr"),
    ("dimension d a, b", "M0119", "a", "dimension segment:"),
    ("define f(a b) = 3", "M0119", "b", "define half"),
    ("define f =", "M0120", "", "define half"),
    ("hide counts <= 4", "M0132", "<=", "hide counts < 5"),
    ("hide figures <= 4", "M0132", "<=", "hide figures < 5"),
    ("language danish", "M0128", "danish", "sprog dansk"),
    ("language latin", "M0128", "latin", "language english"),
    ("contract Hej", "M0167", "Hej", "quotes"),
    ('scenario "x" after "y"', "M0119", "after", "upon"),
    ("given share(ja) >= 5", "M0119", ">=", "given share"),
    ("expect 5 = 5", "M0119", "5", "expect goal"),
]


@pytest.mark.parametrize(("line", "code", "marked", "advice"), MISTAKES, ids=[line for line, *_ in MISTAKES])
def test_a_mistake_gives_one_message(line: str, code: str, marked: str, advice: str) -> None:
    """Each mistake gives its own message at the words that are wrong, with advice, and none follows from it."""
    (diagnostic,) = told(f"{HEADER}  {line}{FOLLOWING}" if code != "M0004" else f"{HEADER}  {line}\n")
    assert diagnostic.code == code, render(diagnostic)
    assert diagnostic.span is not None
    assert (diagnostic.span.line, diagnostic.span.text) == (7, marked)
    assert advice in (hint(diagnostic) or "")


@pytest.mark.parametrize(
    "line",
    [
        "score: share(ja) >= 10%",
        "text: share(ja)",
        "target: share(ja) >= 10%",
        "needs: share(ja) >= 5% and share(nej) <= 5%",
        "measure: b",
        "source: b weight 2",
        "a: any(b actual=5, c)",
        "a: b -\n  target - 5",
        "a: b and\n  goal 3 c",
        "a: date(b) >= 2025-06-01 - 5",
    ],
)
def test_what_only_looks_like_a_mistake(line: str) -> None:
    """A criterion may be named as a clause where its rule is one, and a formula goes on with a word of the language."""
    assert not told(f"{HEADER}  {line}{FOLLOWING}")


@pytest.mark.parametrize("line", [line for line, *_ in MISTAKES])
def test_a_message_speaks_plainly(line: str) -> None:
    """No message names a terminal, a class of the host language or what a parser does."""
    for diagnostic in told(f"{HEADER}  {line}\n"):
        said = f"{title(diagnostic)} {hint(diagnostic)}"
        quoted = re.sub(r'"[^"]*"', "", said)
        assert not re.search(
            r"\b[A-Z][A-Z_]{3,}\b|\b(?:None|str|int|Fraction|Token|NoneType)\b|unexpected|pars(?:e|er|ing)\b", quoted
        )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a: share(ja) >=", "a target such as 80% or 70"),
        ("a: share(ja) at least", "a target such as 80% or 70"),
        ("a: b between", "the lower end, such as 60%"),
        ("a: if", "a condition such as actual >= target"),
        ("a:", "a rule such as share(satisfied) >= 80%"),
        ("a: b scoring )", "This bracket"),
        ("weight", "a weight such as 2"),
        ("goal", "the id of a goal, such as 3 or 4a"),
        ("done", "a name"),
        ("text", "a text in quotes"),
        ("dimension d", 'a text in quotes, such as "Quality"'),
        ("change goal 1 a", '"to"'),
        ("define f", '"="'),
    ],
)
def test_what_was_expected_is_said_in_words(line: str, expected: str) -> None:
    """The message says what would have come, in words a writer of contracts knows."""
    (diagnostic,) = told(f"{HEADER}  {line}{FOLLOWING}")
    assert expected in title(diagnostic)


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("a: b >= >= c\n  scoring met\n  weight x y z", {"a"}),
        ('a "A": b(', {"a"}),
        ("a: b >= 5\n  scoring )", {"a"}),
        ("done a b", {"a"}),
        ("show a: b b: c", {"a"}),
        ("score )", {"score"}),
    ],
)
def test_what_is_broken_in_a_goal_is_known(text: str, broken: set[str]) -> None:
    """A criterion whose line or clause cannot be read is not in the goal, but its name is known there."""
    (goal,) = parse(Source("t", f'goal 1 "A"\n  first: x\n  {text}\n  last: y\n'))[0].goals
    assert {criterion.name for criterion in goal.criteria} == {"first", "last"}
    assert goal.criteria[0].clauses == syntax.Clauses()
    assert broken <= goal.broken


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("measure omsaetning in in", {"omsaetning"}),
        ("define f(a = 5", {"f"}),
        ("dimension segment drift, vaekst", {"segment", "drift", "vaekst"}),
        ("question q\n  answers ja nej", {"ja", "nej"}),
        ("table t: a\n  r: 1 1", {"r"}),
        ("table t a\n  r: 1, 2\n  s: 3, 4", {"t"}),
        ("scoring )", {"scoring"}),
        ("period x", {"period"}),
        ("maesure omsaetning", {"omsaetning"}),
    ],
)
def test_what_is_broken_in_a_declaration_is_known(text: str, words: set[str]) -> None:
    """Every word of a declaration that cannot be read is known, and the lines below it give no message of their own."""
    file, diagnostics = parse(Source("t", text))
    assert len(diagnostics) == 1
    assert words <= file.broken


def test_a_broken_header_line_below_a_goal_is_the_files() -> None:
    """A line of the header that cannot be read belongs to the file, wherever it stands."""
    file, _ = parse(Source("t", "goal 1\n  a: b\nperiod x\n"))
    assert ("period" in file.broken, file.goals[0].broken) == (True, frozenset())


def test_a_goal_whose_head_is_wrong_is_still_there() -> None:
    """With its id readable a goal keeps its criteria; without, they are left out without a word."""
    text = 'goal 1 Title\n  a: b\ngoal "2"\n  c: d\n  score c\ngoal 3 "T"\n  e: f\nmaalet 4a "M"\n  g: h\ngaol 5\n  i: j\n'
    file, diagnostics = parse(Source("t", text))
    assert [diagnostic.code for diagnostic in diagnostics] == ["M0167", "M0152", "M0123", "M0123"]
    read = [(goal.id, [criterion.name for criterion in goal.criteria]) for goal in file.goals]
    assert read == [("1", ["a"]), ("3", ["e"]), ("4a", ["g"]), ("5", ["i"])]


def test_a_lost_example_takes_its_lines_along() -> None:
    """The lines below an example or a scenario that cannot be read give no message."""
    assert [
        diagnostic.code
        for diagnostic in told('example E\n given a = 5\n expect b = 5\nscenario S\n note "n"\n set goal 1 a = 5\n')
    ] == [
        "M0167",
        "M0167",
    ]


def test_messages_come_in_the_order_of_the_text() -> None:
    """Many mistakes in one file give one message each, from the top down."""
    text = HEADER + "\n".join(f"  c{number}: share(ja) => 80%" for number in range(50))
    assert [diagnostic.span and diagnostic.span.line for diagnostic in told(text)] == list(range(7, 57))


def test_a_file_that_is_too_large() -> None:
    """A file over the limit is not read at all, counted in bytes as it is stored."""
    (diagnostic,) = told("#" + "æ" * (LARGEST_FILE // 2))
    assert diagnostic.code == "M0001"
    assert not told("#" + "æ" * (LARGEST_FILE // 2 - 1))


DEEP = [
    ("a: " + "+".join(["b"] * 102), "M0006"),
    ("a: " + "^".join(["b"] * 4000), "M0006"),
    ("a: " + "-" * 4000 + "b", "M0006"),
    ("a: " + "not " * 2000 + "b", "M0006"),
    ("a: " + "if b then c else " * 500 + "d", "M0006"),
    ("a: " + " or ".join(["b"] * 102), "M0006"),
    ("a: " + "abs(" * 101 + "b" + ")" * 101, "M0003"),
    ("a: " + "(" * 4000 + "b" + ")" * 4000, "M0003"),
]


@pytest.mark.parametrize(("line", "code"), DEEP)
def test_nesting_is_bounded(line: str, code: str) -> None:
    """What is nested too deep is told of, whatever it is nested in, and never exhausts the stack."""
    (diagnostic,) = told(f"goal 1\n {line}\n")
    assert diagnostic.code == code


@pytest.mark.parametrize("line", ["+".join(["b"] * 101), "abs(" * 100 + "b" + ")" * 100, "f(" + ", ".join(["b"] * 3000) + ")"])
def test_nesting_up_to_the_limit(line: str) -> None:
    """As many levels as are allowed are read, and what stands side by side is not nested."""
    assert not told(f"goal 1\n a: {line}\n")


@pytest.mark.parametrize("text", ["", "   ", "# nothing"])
def test_an_expression_that_is_not_there(text: str) -> None:
    """Where no expression stands, that is what is said."""
    expr, (diagnostic,) = parse_expression(Source("key", text))
    assert expr is None
    assert diagnostic.code == "M0142"


@pytest.mark.parametrize(
    ("text", "code", "marked"),
    [
        ("share(ja", "M0102", "("),
        ("share(ja) share(nej)", "M0121", "share"),
        ("share(ja) = 5 = 6", "M0113", "="),
        ("a: b", "M0121", ":"),
        ("goal", "M0120", ""),
        ("abs(" * 101 + "b" + ")" * 101, "M0003", "("),
        ("+".join(["b"] * 200), "M0006", "b"),
    ],
)
def test_an_expression_that_is_wrong(text: str, code: str, marked: str) -> None:
    """An expression alone gives the same messages, with places in the source that it stands in."""
    source = Source("figures", f"key {text} end")
    expr, (diagnostic,) = parse_expression(source, 4, 4 + len(text))
    assert expr is None
    assert diagnostic.code == code
    assert diagnostic.span is not None
    assert diagnostic.span.text == marked
    assert 4 <= diagnostic.span.start <= 4 + len(text)


def test_long_words_are_quoted_in_part() -> None:
    """A word of thousands of letters does not fill the screen."""
    for line in ("x" * 5000, f"a: b {'x' * 5000} 5 5", f"a: {'1,' * 3000}1", f'a: b "{"x" * 5000}"', f"language {'x' * 5000}"):
        assert all(len(render(diagnostic)) < 700 for diagnostic in told(f"goal 1\n {line}\n"))


FORMATTER = {"M0160", "M0161", "M0162"}
"""What the formatter says, which `tests/dsl/test_format.py` tries."""


def _codes_of_the_parser() -> set[str]:
    ours = {code for code in codes() if code.startswith(("M00", "M01"))}
    return {code for code in ours if not "M0021" <= code <= "M0099" and code not in FORMATTER}


def test_every_message_of_the_parser_is_tried() -> None:
    """The tables of this file and of the lines hold a mistake for each message that the parser can give."""
    tried = (
        {code for _, code, *_ in (*MISTAKES, *IN_DANISH)}
        | {code for _, code in DEEP}
        | {"M0001", "M0002", "M0116", "M0117", "M0142"}
    )
    assert tried == _codes_of_the_parser()


def test_every_message_fits_its_words() -> None:
    """The words that a message is given fill its sentence and its advice."""
    texts = [f"{HEADER}  {line}\n" for line, *_ in MISTAKES]
    found: list[Diagnostic] = [diagnostic for text in texts for diagnostic in told(text)]
    assert all(title(diagnostic).endswith((".", '"')) and hint(diagnostic) for diagnostic in found)
