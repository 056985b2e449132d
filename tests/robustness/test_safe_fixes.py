"""What a safe fix may do: give back what was meant, or leave a mistake to be seen; never make a contract that says otherwise."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsl import syntax
from dsl.parser import parse
from dsl.pipeline import Reading, reading
from dsl.source import Source
from maalbar.diagnostics.fixes import fixed, safe
from maalbar.files import Folder
from tests import strategies
from tests.robustness.slips import EVERY, SLIPS, slipped
from tests.robustness.test_mutations import RULES, SMALL

PATHS = sorted(RULES.rglob("*.maal"))
ROUNDS = 20
"""So often `maalbar check --fix` looks again; each round must change something."""


def looked_at(name: str, text: str) -> Reading:
    """A text as the rule file of this name."""
    return reading(Source(name, text), open_file=lambda path, at: Folder.around(Path(name)).open(path, at.name))


def mended(name: str, text: str) -> tuple[str, Reading]:
    """The text after every safe fix, made over and over, and how it is then read."""
    for _ in range(ROUNDS):
        found = looked_at(name, text)
        texts, made = fixed(safe(found.diagnostics), {name})
        if not made:
            return text, found
        assert texts[name] != text
        text = texts[name]
    raise AssertionError(f"the fixes have no end: {text}")


def tree(name: str, text: str) -> syntax.File:
    """What a text says."""
    return parse(Source(name, text))[0]


def hold(name: str, text: str, broken: str) -> None:
    """Hold that a broken text is after its fixes what it was, or still wrong; a slip that is none has nothing to mend."""
    if looked_at(name, broken).contract is None:
        after, found = mended(name, broken)
        assert found.contract is None or tree(name, after) == tree(name, text), after


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.relative_to(RULES).as_posix())
def test_safe_fixes_give_back_what_a_contract_said(path: Path) -> None:
    """Each slip in a contract of the project is mended to the very meaning it had, or is still told of."""
    random, text = Random(path.name), path.read_text("utf-8")
    broken = (slipped(text, slip, random) for slip in random.sample(EVERY, 100))
    for each in filter(None, broken):
        hold(path.as_posix(), text, each)


@settings(max_examples=60, deadline=None)
@given(strategies.contracts(), st.randoms(use_true_random=False))
def test_safe_fixes_give_back_what_a_generated_contract_said(written: strategies.Written, random: Random) -> None:
    """The same holds for generated contracts, with two slips at once, each of which is one by itself."""
    broken: str = written.rules
    for slip in random.sample(SLIPS, 2):
        made = slipped(broken, slip, random)
        broken = made if made is not None and looked_at("rules.maal", made).contract is None else broken
    hold("rules.maal", written.rules, broken)


BECOMES = {
    "question q\n  answers a ''A'', b 'B'\n": 'question q\n  answers a "A", b "B"\n',
    "question q\n  answers a 'Rock 'n' roll', b 'B'\n": None,
    'measure m "M" in pct.\n': 'measure m "M" in %\n',
    "measure m Passed in %\n": None,
    "goal 3 Growth (weight 2)\n": None,
    "goal 3 Growth (vægt 2)\n": None,
    "goal 3 Growth\n": 'goal 3 "Growth"\n',
    'goal 3 "G"\n  done e Gennemført\n': None,
    'goal 3 "G"\n  e: share(meget) >= target\n    target 2022: 70,2023: 80\n': None,
    'goal 3 "G"\n  e: andel(meget) >= 1,500\n': None,
    'goal 3 "G"\n  e: share(meget) be̸st 70%\n': None,
}
"""Lines below a small contract, and what the safe fixes make of them; None where only the author can tell."""


@pytest.mark.parametrize("wrong", BECOMES)
def test_what_may_be_meant_otherwise_is_left_to_the_author(wrong: str) -> None:
    """A safe fix writes the one thing that can be meant, and where there are two it writes neither."""
    after, _ = mended("rules.maal", SMALL + wrong)
    assert after == SMALL + (BECOMES[wrong] or wrong)
