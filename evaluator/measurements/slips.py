"""Keys that are hardly a quantity at all: a name alone, or one in curly quotes. The message names the key to write."""

from __future__ import annotations

from evaluator.measurements.desk import Desk
from evaluator.measurements.nodes import Leaf
from evaluator.measurements.wording import CURLY


def is_slip(key: Leaf, desk: Desk) -> bool:
    """Whether a key is such a slip, which a message then says."""
    name = key.text.strip()
    if name[:1] in CURLY:
        desk.report("M0695", key.span, text=key.text, plain=name.strip(CURLY))
        return True
    return name not in desk.contract.declarations.measures and (_is_done(name, key, desk) or _is_half(name, key, desk))


def _is_done(name: str, key: Leaf, desk: Desk) -> bool:
    """An activity without its goal: `campaign` for `goal 3 campaign`."""
    asked = (one for one in desk.contract.quantities if one.function == "done" and one.subject[-1] == name)
    done = next(asked, None)
    if done is not None:
        desk.report("M0694", key.span, name=name, key=done)
    return done is not None


def _is_half(name: str, key: Leaf, desk: Desk) -> bool:
    """A question without what is asked of it, or a function without its question: `recommend` for `nps(recommend)`."""
    asked = [one for one in desk.contract.quantities if one.function != "done" and name in (one.function, one.of, *one.subject)]
    names = list(dict.fromkeys(str(one) for one in asked if one.period == desk.contract.period))
    if names:
        desk.report("M0697", key.span, name=name, asked=" or ".join(f'"{one}"' for one in names[:_MOST]))
    return bool(names)


_MOST = 3
"""Keys that a message offers."""
