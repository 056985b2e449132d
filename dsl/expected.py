"""What the language would have read at a place, said in words a writer of contracts knows."""

from __future__ import annotations

import re
from collections.abc import Collection

from dsl.terminals import KEYWORDS

_A_VALUE = "a value such as `80%`, `actual` or `share(satisfied)`"

_AFTER = {
    "SIGN": "a target such as `80%` or `70`",
    "WORDED": "a target such as `80%` or `70`",
    "EQ": "a value such as `80%`, or a name",
    "BETWEEN": "the lower end, such as `60%`",
    "IF": "a condition such as `actual >= target`",
    "WHERE": "a condition such as `referred = yes`",
    "NEEDS": "a condition such as `n >= 30`",
    "REQUIRES": "a condition such as `share(yes) >= 95%`",
    "THEN": "the value when the condition holds, such as 1",
    "ELSE": "the value when the condition does not hold, such as 0",
    "NOT": "a condition such as `actual >= target`",
    "AND": "a condition such as `actual >= target`",
    "OR": "a condition such as `actual >= target`",
    "SCORING": "how the criterion is scored, such as `min(actual/target, 1)`",
    "COMBINED": "how the members combine, such as `mean(members)`",
    "MINUS": "a number or a name",
    "PLUS": "a number or a name",
    "STAR": "a number or a name",
    "SLASH": "a number or a name",
    "HAT": "a number or a name",
    "COMMA": _A_VALUE,
    "SCORE": "how the score is made, such as `mean(parts)`",
    "WEIGHT": "a weight such as 2",
    "TARGET": "a target such as `80%`, or one for each year: `2022: 47%, 2023: 50%`",
    "BASELINE": "a starting value such as `40%`, or `2020: 40%`",
    "IN": "a list in brackets such as (yes, no)",
    "NOT_IN": "a list in brackets such as (yes, no)",
    "GIVEN": "a figure such as `share(satisfied)`",
    "EXPECT": "a place such as `goal 3 competence`, or `total`",
    "LPAR": _A_VALUE,
}
"""What comes after a word or a sign where a value is wanted; what is written in the language stands in backticks."""

_TERMINALS = {
    "NAME": "a name",
    "STRING": 'a text in quotes, such as "Quality"',
    "NUMBER": "a number",
    "PERCENTAGE": "a percentage",
    "ID": "the id of a goal, such as 3 or 4a",
    "CALL": "a name",
    "COLON": '":"',
    "COMMA": '","',
    "EQ": '"="',
    "LPAR": '"("',
    "RPAR": '")"',
    "RANGE": '".."',
    "SIGN": "a comparison such as >=",
    "PERCENT": "%",
    "PLUS": '"+"',
    "MINUS": '"-"',
    "STAR": '"*"',
    "SLASH": '"/"',
    "HAT": '"^"',
    "WORDED": "a comparison such as `at least`",
    "$END": "the end of the line",
}

FORMS = {
    "contract": 'contract "Service contract 2024"',
    "language": "language english",
    "between": 'between "the municipalities" and "the hub"',
    "period": "period 2022",
    "import": 'import "definitions.maal"',
    "goals": "goals score mean(parts)",
    "parties": "parties schools with district, size",
    "hide": "hide counts < 5",
    "survey": 'survey evaluation "Evaluation 2022"',
    "question": 'question competence "How satisfied are you?"',
    "details": 'answers very_satisfied "Very satisfied", satisfied',
    "excluded": "excluded do_not_know",
    "scale": "scale 0..10",
    "dimension": 'dimension segment: operation "Operation", growth',
    "measure": 'measure turnover "Turnover" in kr by segment',
    "table": "table indicators: threshold, benchmark",
    "row": "survival: 86.9%, 88.8%",
    "define": "define half(x) = x / 2",
    "goal": 'goal 3 "Quality" weight 2',
    "replace": 'replace goal 8 "Quality"',
    "criterion": "competence: share(very_satisfied) >= 80%",
    "done": 'done campaign "The campaign was run"',
    "show": "show reach: count(companies)",
    "score": "score mean(parts)",
    "clauses": "scoring min(actual/target, 1)",
    "scoring": "scoring min(actual/target, 1)",
    "combined": "combined mean(members)",
    "weight": "weight 2",
    "baseline": "baseline 2020: 40%",
    "target": "target 2022: 47%, 2023: 50%",
    "applies": 'applies where size <> "small"',
    "where": "where referred = yes",
    "needs": "needs n >= 30",
    "rounded": "rounded to 1%, half down",
    "requires": "requires share(yes) >= 95%, else 0%",
    "remark": 'text "the contract\'s own words"',
    "remove": "remove goal 1 campaign",
    "change": "change goal 4 used target 2023 to 50%",
    "set": "set goal 4 used target = 50%",
    "example": 'example "one point short"',
    "given": "given share(very_satisfied) = 79%",
    "expect": "expect goal 3 competence = 98.75%",
    "scenario": 'scenario "a higher bar" upon "the plan"',
    "assignment": "goal 4 used target = 50%",
    "lever": "goal 4 used target",
    "variation": "goal 4 used target = 40%..60% step 1 pp",
    "expr": "share(very_satisfied, segment=growth)",
}
"""How each statement reads when it is right."""


_NEVER = {
    "remove": frozenset({"EQ", "TO"}),
    "change": frozenset({"EQ", "$END"}),
    "set": frozenset({"TO", "$END"}),
    "assignment": frozenset({"TO", "$END"}),
    "lever": frozenset({"TO"}),
    "variation": frozenset({"TO", "$END"}),
    "expect": frozenset({"TO", "$END"}),
}
"""What can come behind a path elsewhere, but not in a statement of this kind."""
_WISHES = frozenset({"assignment", "lever", "variation"})
"""The rules that a text of its own is read by, whatever its first word is."""


def after(previous: str, rule: str, expected: Collection[str], language: str) -> str:
    """What was expected behind a terminal: a value, or one of a few words."""
    return _CODE.sub(lambda code: sample(code[1], language), _after(previous, rule, expected, language))


def _after(previous: str, rule: str, expected: Collection[str], language: str) -> str:
    if {"LPAR", "NAME"} <= set(expected):
        if previous == "COLON" and rule == "criterion":
            return "a rule such as `share(satisfied) >= 80%`"
        return _AFTER.get(previous, _A_VALUE)
    possible = set(expected) - _NEVER.get(rule, frozenset())
    words = dict.fromkeys(_name_of(terminal, language) for terminal in sorted(possible or expected, key=_order))
    return _listed(list(words))


_CODE = re.compile("`([^`]*)`")


def keywords(expected: Collection[str], language: str) -> list[str]:
    """The words of the language among some terminals."""
    return [KEYWORDS[terminal].spelled(language) for terminal in expected if terminal in KEYWORDS and terminal.isalpha()]


def form(rule: str, first: str, language: str) -> str:
    """How a statement reads when it is right: that of the id of its first word where several share a rule."""
    name = rule if rule in _WISHES or first not in FORMS else first
    return sample(FORMS[name], language)


def sample(text: str, language: str) -> str:
    """An example as a language writes it; they are written here in English."""
    if language == "english":
        return text
    from dsl.format.sample import translated

    return translated(text, language)


def _name_of(terminal: str, language: str) -> str:
    word = KEYWORDS[terminal].spelled(language) if terminal in KEYWORDS else terminal.lower()
    return _TERMINALS.get(terminal) or f'"{word}"'


def _listed(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]


def _order(terminal: str) -> tuple[bool, str]:
    """The end of the line is named last."""
    return terminal == "$END", terminal
