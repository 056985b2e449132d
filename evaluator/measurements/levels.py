"""Which dimension the keys of one level of a counts table are members of."""

from __future__ import annotations

from collections.abc import Mapping

from dsl.diagnostic import Listed, Wording, rewrite
from dsl.quantity import Members
from evaluator.measurements.desk import Desk
from evaluator.measurements.nodes import Leaf

Member = tuple[str, str]


def member_level(keys: list[Leaf], above: Members, question: str, desk: Desk) -> list[Member] | None:
    """The member that each key names, of one dimension that is not named above; None where a message was given.

    A member's name alone will do where only one dimension has all the names of the level; else `segment=drift`.
    """
    dimensions = {
        name: [member.name for member in dimension.members]
        for name, dimension in desk.contract.declarations.dimensions.items()
        if name not in dict(above)
    }
    spelt = [_spelt(key.text) for key in keys]
    fitting = [name for name, known in dimensions.items() if all(_fits(member, name, known) for member in spelt)]
    if len(fitting) == 1:
        return [(fitting[0], member) for _, member in spelt]
    if fitting:
        choices = [f"{name}={spelt[0][1]}" for name in fitting]
        fixes = (rewrite(keys[0].span, choice) for choice in choices)
        desk.report("M0653", keys[0].span, *fixes, name=keys[0].text, choices=Listed(tuple(f'"{choice}"' for choice in choices)))
    else:
        _strangers(keys, spelt, dimensions, question, desk)
    return None


def _spelt(text: str) -> Member:
    """The dimension, or "" where the key does not say, and the member."""
    dimension, equals, member = text.partition("=")
    return (dimension.strip(), member.strip()) if equals else ("", text.strip())


def _fits(spelt: Member, dimension: str, known: list[str]) -> bool:
    return spelt[0] in ("", dimension) and spelt[1] in known


def _strangers(keys: list[Leaf], spelt: list[Member], dimensions: Mapping[str, list[str]], question: str, desk: Desk) -> None:
    """A message for each key that is no member of the dimension that most of the level belongs to."""
    matches = {name: sum(_fits(member, name, known) for member in spelt) for name, known in dimensions.items()}
    best = max(matches, key=lambda name: matches[name], default=None)
    meant = {best: dimensions[best]} if best is not None and matches[best] else dimensions
    for key, member in zip(keys, spelt, strict=True):
        if not any(_fits(member, name, known) for name, known in meant.items()):
            given = {one for _, one in spelt}
            names = [member for known in meant.values() for member in known if member not in given]
            declared = [desk.contract.declarations.dimensions[name] for name in meant]
            labels = {one.label: one.name for dimension in declared for one in dimension.members if one.name in names}
            hint = desk.near(member[1], names, Wording("none-dimension-left"), labels)
            desk.stranger("M0652", key, hint, question=question)
