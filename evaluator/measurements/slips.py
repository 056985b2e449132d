"""Keys that are hardly a quantity at all: a name alone, or one in curly quotes. The message names the key to write."""

from __future__ import annotations

import re

from dsl.diagnostic import Listed, rewrite
from dsl.source import Span
from evaluator.measurements.desk import Desk
from evaluator.measurements.nodes import Leaf
from evaluator.measurements.wording import CURLY


def is_slip(key: Leaf, desk: Desk) -> bool:
    """Whether a key is such a slip, which a message then says."""
    name = key.text.strip()
    if name[:1] in CURLY:
        plain = name.strip(CURLY)
        desk.report("M0695", key.span, rewrite(key.span, f'"{plain}"', safe=True), text=key.text, plain=plain)
        return True
    if name in desk.contract.declarations.measures:
        return False
    return _is_done(name, key, desk) or _is_half(name, key, desk) or _is_title(key, desk)


def _is_done(name: str, key: Leaf, desk: Desk) -> bool:
    """An activity without its goal: `campaign` for `goal 3 campaign`."""
    asked = [one for one in desk.contract.quantities if one.function == "done" and one.subject[-1] == name]
    keys = [one.spelled(desk.contract.language) for one in asked]
    if keys:
        fixes = (rewrite(key.span, each) for each in keys[:_MOST])
        desk.report("M0694", key.span, *fixes, name=name, keys=_quoted(keys))
    return bool(keys)


def _is_half(name: str, key: Leaf, desk: Desk) -> bool:
    """A question without what is asked of it, or a function without its question: `recommend` for `nps(recommend)`."""
    asked = [one for one in desk.contract.quantities if one.function != "done" and name in (one.function, one.of, *one.subject)]
    now = [one for one in asked if one.period == desk.contract.period]
    keys = list(dict.fromkeys(one.spelled(desk.contract.language) for one in now))
    if keys:
        fixes = (rewrite(key.span, f'"{each}"' if "," in each else each) for each in keys[:_MOST])
        desk.report("M0697", key.span, *fixes, name=name, asked=_quoted(keys))
    return bool(keys)


def _is_title(key: Leaf, desk: Desk) -> bool:
    """The title of an answer or a member in several words where its name belongs: `share(Very satisfied)`."""
    at, declared = key.inner or key.span, desk.contract.declarations
    if not re.search(r"\w \w", at.text):
        return False
    named = [one for question in declared.questions.values() for one in question.answers]
    named += [one for dimension in declared.dimensions.values() for one in dimension.members]
    for one in named:
        if " " not in one.label or one.label not in at.text:
            continue
        found = re.search(rf"(?<![\w\"]){re.escape(one.label)}(?![\w\"])", at.text)
        if found:
            span = Span(at.source, at.start + found.start(), at.start + found.end())
            alone = len({each.name for each in named if each.label == one.label}) == 1
            desk.report("M0669", span, rewrite(span, one.name, safe=alone), title=one.label, name=one.name)
            return True
    return False


def _quoted(keys: list[str]) -> Listed:
    return Listed(tuple(f'"{each}"' for each in keys[:_MOST]))


_MOST = 3
"""Keys that a message offers."""
