"""How a text is split into logical lines, and which letters are refused before anything is read."""

from __future__ import annotations

import pytest

from dsl.lines import DEEPEST, LONGEST_LINE, split
from dsl.source import Source


def lines(text: str) -> list[str]:
    """The text of each logical line."""
    return [text[line.start : line.end] for line in split(Source("t", text))]


def codes(text: str) -> list[str | None]:
    """What is wrong with each logical line."""
    return [line.problem.code if line.problem else None for line in split(Source("t", text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n \t\n# only a comment\n", []),
        ("period 2022", ["period 2022"]),
        ("  period 2022  # the year\n", ["period 2022"]),
        ("\ufeffperiod 2022\r\nscore met\r\n", ["period 2022", "score met"]),
        ('text "a # b" # c', ['text "a # b"']),
        ('text "a ""quoted"" word (" \nb: 1', ['text "a ""quoted"" word ("', "b: 1"]),
        ("\tperiod\t2022", ["period\t2022"]),
    ],
)
def test_blank_lines_and_comments_are_left_out(text: str, expected: list[str]) -> None:
    """Blank lines, comments and the blanks around a statement are no part of a logical line; a # inside quotes is."""
    assert lines(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a: mean(b,\n\n# between\n c)",
        "a: mean(b\n, c)",
        "a: (\nb\n)",
        "a: linear(actual,\n  baseline: 0,\n  target: 1)",
        "dimension d: a,\n  b",
        "a: b +\n c",
        "a: b -\n c",
        "a: b and # why\n c",
        "a: b at least\n 5",
        "a: if b then\n c else\n d",
        "a: b >=\n 5",
        *(f"a: b\n {word} c" for word in ("and", "or", "in", "+", "*", "/", "<", ">", "=", ">=", "≥", "≤", "≠")),
        "a: if b\n then c\n else d",
        "a: b\n and goal 3",
        "a: mean(goal 3,\n goal 4)",
    ],
)
def test_a_line_goes_on(text: str) -> None:
    """A line goes on inside brackets, after a comma or an operator, and before a line that begins with an operator."""
    assert lines(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a: b\n- c", 2),
        ("a: b\nandet: c", 2),
        ("a: b\ninde: c", 2),
        ("a: b\nc: d", 2),
        ('text "a,"\nb: c', 2),
        ('text "a +"\nscore b', 2),
        ("a: b # and\nscore c", 2),
        ("a: band\nscore c", 2),
    ],
)
def test_a_line_ends(text: str, count: int) -> None:
    """A minus at the start of a line, words that only begin or end like an operator, and quoted text join no lines."""
    assert len(lines(text)) == count


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ('a: mean(b,\ngoal 4 "G"', 'goal 4 "G"'),
        ('a: (b and\ngoal 4a "G"', 'goal 4a "G"'),
        ('a: mean(b,\nreplace goal 4.1 "G"', 'replace goal 4.1 "G"'),
        ('a: b and\n  goal  æ  "G"', 'goal  æ  "G"'),
        ("a: share(b\nc: d", "c: d"),
        ('a: share(b\nc "label": d', 'c "label": d'),
        ("a: share(b\nscore mean(c)", "score mean(c)"),
        ("a: share(\nc: d", "c: d"),
        ("a: (b +\nc: d", "c: d"),
        ("a: b >=\nc: d", "c: d"),
        ('a: "b\nc: d', "c: d"),
        ('text "b,\nc: d', "c: d"),
        ('text "b,\nscore c', "score c"),
        ("text “b,\nscore c", "score c"),
    ],
)
def test_a_bad_line_does_not_swallow_the_next(text: str, last: str) -> None:
    """A goal, a criterion or a statement after a line that was left open begins a line of its own."""
    assert lines(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "code", "marked"),
    [
        ("a: share(b", "M0102", "("),
        ("a: mean(b, min(c, d)", "M0102", "("),
        ("a: b)", "M0103", ")"),
        ('text "abc', "M0104", '"abc'),
        ("text “abc”", "M0105", "“abc”"),
        ("text 'abc'", "M0105", "'abc'"),
        ("a: 80\u00a0%", "M0106", "\u00a0"),
        ("a: 80\u202f%", "M0106", "\u202f"),
        ("a: –5", "M0107", "–"),
        ("a: −5", "M0107", "−"),
        ("a: b — c", "M0107", "—"),
        ("a: [b]", "M0110", "["),
        ("a: {b}", "M0110", "{"),
        ("a: b\x00", "M0004", "\x00"),
        ('text "b\x00"', "M0004", "\x00"),
        ("# a comment \x00", "M0004", "\x00"),
        ('text "\u202eabc"', "M0004", "\u202e"),
        ("a: b\u200b", "M0004", "\u200b"),
        ("a: b\rc: d", "M0004", "\r"),
        ("a: b\x0c", "M0004", "\x0c"),
        ("a: " + "(" * (DEEPEST + 1) + "b" + ")" * (DEEPEST + 1), "M0003", "("),
        ("a: " + "b" * (LONGEST_LINE - 2), "M0002", "a"),
    ],
)
def test_letters_that_no_statement_holds(text: str, code: str, marked: str) -> None:
    """An odd letter, an unpaired bracket or quote and a limit that is passed give one message at its place."""
    (line,) = split(Source("t", text))
    assert line.problem is not None
    assert line.problem.code == code
    assert line.problem.span is not None
    assert line.problem.span.text == marked


@pytest.mark.parametrize(
    "text",
    [
        'text "”Meget tilfreds” – 80\u00a0pct. [sic] {x} ‘a’"',
        "a: b # ”Meget tilfreds” – [sic]",
        "a: " + "(" * DEEPEST + "b" + ")" * DEEPEST,
        'text "' + "b" * (LONGEST_LINE - 7) + '"',
        'text "\u200f"',
        "a: " + "b" * (LONGEST_LINE - 3),
        "\ta:\tb",
        "a: b\r\n",
    ],
)
def test_letters_that_are_allowed(text: str) -> None:
    """Inside quotes and comments typographic signs may stand, a tab is a blank, and a limit may be reached."""
    assert codes(text) == [None]


def test_an_open_bracket_is_told_once_and_the_rest_stands() -> None:
    """Three criteria of which the first two have an open bracket are three lines, two of them wrong."""
    assert codes("a: share(b\n  scoring met\nc: share(d\ne: f") == ["M0102", "M0102", None]


def test_names_of_a_line_are_known() -> None:
    """The names before a colon at the start of a line are known, also where an open bracket joins two of them."""
    (line,) = split(Source("t", "a: mean(b,\nc: d"))
    assert line.names == ("a", "c")


def test_a_stretch_of_a_source() -> None:
    """Only the stretch that is asked for is split, and offsets are those of the whole source."""
    source = Source("t", "key: share(a)")
    (line,) = split(source, 5, 13)
    assert source.text[line.start : line.end] == "share(a)"
