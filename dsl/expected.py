"""What the language would have read at a place, said in words a writer of contracts knows."""

from __future__ import annotations

from collections.abc import Collection

from dsl.diagnostic import Listed, Word, Wording
from dsl.terminals import KEYWORDS

_Kind = tuple[str, ...]
"""What comes at a place: the catalogue's entry without its `expected-`, and samples of the language, written in English."""

_A_VALUE = ("value", "80%", "actual", "share(satisfied)")
_A_CONDITION = ("condition", "actual >= target")
_A_TARGET = ("target", "80%", "70")
_A_LIST = ("list", "referred in (yes, no)")
_OPERAND = ("operand",)

_AFTER: dict[str, _Kind] = {
    "SIGN": _A_TARGET,
    "WORDED": _A_TARGET,
    "EQ": ("value-or-name", "80%"),
    "BETWEEN": ("lower-end", "60%"),
    "IF": _A_CONDITION,
    "WHERE": ("condition", "referred = yes"),
    "NEEDS": ("condition", "n >= 30"),
    "REQUIRES": ("condition", "share(yes) >= 95%"),
    "THEN": ("then", "1"),
    "ELSE": ("else", "0"),
    "NOT": _A_CONDITION,
    "AND": _A_CONDITION,
    "OR": _A_CONDITION,
    "SCORING": ("scoring", "min(actual/target, 1)"),
    "COMBINED": ("combined", "mean(members)"),
    **dict.fromkeys(("MINUS", "PLUS", "STAR", "SLASH", "HAT"), _OPERAND),
    "COMMA": _A_VALUE,
    "SCORE": ("score", "mean(parts)"),
    "WEIGHT": ("weight", "2"),
    "TARGET": ("target-or-years", "80%", "target 2022: 47%, 2023: 50%"),
    "BASELINE": ("baseline", "40%", "baseline 2020: 40%"),
    "IN": _A_LIST,
    "NOT_IN": _A_LIST,
    "GIVEN": ("figure", "share(satisfied)"),
    "EXPECT": ("place", "goal 3 competence", "total"),
    "LPAR": _A_VALUE,
}
"""What comes after a word or a sign where a value is wanted."""

_A_RULE = ("rule", "share(satisfied) >= 80%")
_A_SIGN = "sign"

_TERMINALS: dict[str, _Kind] = {
    "NAME": ("name",),
    "CALL": ("name",),
    "STRING": ("text", '"Quality"'),
    "NUMBER": ("number",),
    "PERCENTAGE": ("percentage", "80%"),
    "ID": ("goal", "3", "4a"),
    "COLON": ("colon",),
    "COMMA": ("comma",),
    "EQ": (_A_SIGN, "="),
    "LPAR": (_A_SIGN, "("),
    "RPAR": (_A_SIGN, ")"),
    "RANGE": (_A_SIGN, ".."),
    "SIGN": ("comparison", ">="),
    "PERCENT": (_A_SIGN, "%"),
    "PLUS": (_A_SIGN, "+"),
    "MINUS": (_A_SIGN, "-"),
    "STAR": (_A_SIGN, "*"),
    "SLASH": (_A_SIGN, "/"),
    "HAT": (_A_SIGN, "^"),
    "WORDED": ("comparison", "at least"),
    "$END": ("end",),
}
"""What comes at a place where no value is wanted."""

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
    "allow": 'allow cliff "all or nothing is meant here"',
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


def after(previous: str, rule: str, expected: Collection[str], language: str) -> Word:
    """What was expected behind a terminal: a value, or one of a few words."""
    if {"LPAR", "NAME"} <= set(expected):
        of_rule = previous == "COLON" and rule == "criterion"
        return _worded(_A_RULE if of_rule else _AFTER.get(previous, _A_VALUE), language)
    possible = set(expected) - _NEVER.get(rule, frozenset())
    kinds = dict.fromkeys(_kind(terminal, language) for terminal in sorted(possible or expected, key=_order))
    return Listed(tuple(_worded(kind, language) for kind in kinds))


def _worded(kind: _Kind, language: str) -> Wording:
    """What is expected in the reader's language, with its samples in that of the file."""
    entry, *samples = kind
    return Wording(f"expected-{entry}", {name: example(text, language) for name, text in zip(_BLANKS, samples, strict=False)})


_BLANKS = ("one", "two", "three")


def _kind(terminal: str, language: str) -> _Kind:
    word = KEYWORDS[terminal].spelled(language) if terminal in KEYWORDS else terminal.lower()
    return _TERMINALS.get(terminal) or ("word", word)


def keywords(expected: Collection[str], language: str) -> list[str]:
    """The words of the language among some terminals."""
    return [KEYWORDS[terminal].spelled(language) for terminal in expected if terminal in KEYWORDS and terminal.isalpha()]


def form(rule: str, first: str, language: str) -> str:
    """How a statement reads when it is right: that of the id of its first word where several share a rule."""
    name = rule if rule in _WISHES or first not in FORMS else first
    return example(FORMS[name], language)


def example(text: str, language: str) -> str:
    """An example of this house, written here in English, as a language writes it: names and texts too."""
    if language == "english":
        return text
    from dsl.format.sample import translated

    return translated(text, language, names=True)


def sample(text: str, language: str) -> str:
    """A piece of the language, written in English, as a language writes it; names stay as they are."""
    if language == "english":
        return text
    from dsl.format.sample import translated

    return translated(text, language)


def _order(terminal: str) -> tuple[bool, str]:
    """The end of the line is named last."""
    return terminal == "$END", terminal
