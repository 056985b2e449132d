"""What a text alone cannot bring about: the states of a machine that a case asks for in one line of words."""

from __future__ import annotations

import pytest


def hold(condition: str, patch: pytest.MonkeyPatch) -> None:
    """Bring about the condition of a case; an empty one is the usual state."""
    if not condition:
        return
    kind, _, subject = condition.partition(" ")
    _KINDS[kind](subject, patch)


def _no_package(subject: str, patch: pytest.MonkeyPatch) -> None:
    """`no package NAME`: it is not installed."""
    import sys

    patch.setitem(sys.modules, subject.removeprefix("package "), None)


_KINDS = {"no": _no_package}
