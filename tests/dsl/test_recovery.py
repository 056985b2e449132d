"""A line that cannot be read costs only itself: on generated contracts, k broken lines give messages on exactly those k lines."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dsl.catalogue import render
from dsl.diagnostic import Diagnostic
from dsl.format import formatted
from dsl.parser import rules
from dsl.pipeline import read
from dsl.source import Source
from dsl.vocabulary import LANGUAGES, pattern
from tests.strategies import Written, contracts

SLIPS: dict[str, Callable[[str], str]] = {
    "a full stop": lambda line: f"{line}.",
    "a bracket too many": lambda line: f"{line})",
    "a word left over": lambda line: f'{line} "left over" 5',
    "a bullet": lambda line: f"• {line}",
    "a euro sign": lambda line: f"{line} €",
    "a non-breaking space": lambda line: line.replace(" ", "\u00a0", 1),
    "a capital letter": lambda line: line[0].upper() + line[1:],
    "a misspelt first word": lambda line: line[0] + line[2] + line[1] + line[3:],
}
"""What a hand or a paste makes of a line, whatever the line says."""

_HEADS = re.compile("|".join(pattern(word) for language in LANGUAGES for word in rules(language)))


def told(text: str) -> list[Diagnostic]:
    """The errors about a contract."""
    found = read(Source("contract.maal", text), open_file=lambda *_: None)[1]
    return [each for each in found if each.is_error]


def slips(line: str) -> list[str]:
    """The slips that make a wrong line of this one: a name may be spelled in any way, a word of the language may not."""
    worded = _HEADS.match(line.strip())
    return [name for name in SLIPS if worded or name not in ("a capital letter", "a misspelt first word", "a non-breaking space")]


@st.composite
def broken(draw: st.DrawFn) -> tuple[str, set[int]]:
    """A generated contract with some of its lines broken, in either language, and the numbers of these lines."""
    written: Written = draw(contracts())
    danish = formatted(Source("contract.maal", written.rules), "danish")[0] if draw(st.booleans()) else None
    lines = (danish or written.rules).splitlines()
    candidates = [index for index, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")]
    chosen = draw(st.sets(st.sampled_from(candidates), min_size=1, max_size=6))
    for index in chosen:
        text = lines[index].lstrip()
        indent = lines[index][: len(lines[index]) - len(text)]
        lines[index] = indent + SLIPS[draw(st.sampled_from(slips(text)))](text)
    return "\n".join(lines) + "\n", {index + 1 for index in chosen}


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(broken())
def test_only_broken_lines_are_told_of(case: tuple[str, set[int]]) -> None:
    """Each broken line has its message, and no other line has one."""
    text, lines = case
    found = told(text)
    at = {each.span.line for each in found if each.span}
    assert at == lines, "\n\n".join(map(render, found)) + "\n" + text


HEAD = 'contract "K"\n  period 2024\n  scoring met\n  goals score mean(parts)\n  score mean(goals)\n'
QUESTION = "question q\n  answers yes, no\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}question q r\n  answers yes, no\ngoal 1\n  a: share(yes) >= 80%\n",
        f"{HEAD}question q\n  answers yes no\ngoal 1\n  a: share(no, of=q) >= 80%\n",
        f"{HEAD}question q\n  answers yes, no\n  excluded if\ngoal 1\n  a: share(yes) >= 80%\n",
        f"{HEAD}define half(x = x / 2\ngoal 1\n  done a\n    scoring half(actual)\n",
        f"{HEAD}{QUESTION}goal 1\n  done a\ngaol 2\n  b: share(yes) >= 80%\n  score b\ngoal 3\n  c: goal 2 b >= 80%\n",
        f"{HEAD}{QUESTION}goal 1\n  done a\n  score a\ngoal “B”\n  b: share(yes) >= 80%\n  score b\n",
        f"{HEAD}{QUESTION}goal 1\n  a: share(yes) >= target\n    tagret 2024: 80%\n",
        f"{HEAD}{QUESTION}goal 1\n  a: share(yes) >= target\n    target 2023: 70%\n    target 2024: 80%\n",
        f"{HEAD.replace('scoring met', 'scroing met')}{QUESTION}goal 1\n  a: share(yes) >= 80%\n",
        f'{HEAD}{QUESTION}goal 1\n  text "a text\n    of three\n    lines"\n  a: share(yes) >= 80%\n',
    ],
)
def test_what_hangs_on_a_lost_line_is_not_told_of(text: str) -> None:
    """The use of a name whose line cannot be read, and the lines below it, give no message of their own."""
    assert len(told(text)) == 1, "\n\n".join(map(render, told(text)))
