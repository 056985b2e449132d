"""The case files themselves: enough of them, and each with its own name."""

from __future__ import annotations

from tests.conformance.cases import cases


def test_there_are_enough_cases() -> None:
    """At least 400 cases stand in the case files."""
    assert len(cases()) >= 400


def test_every_case_has_its_own_name() -> None:
    """No two cases of a topic share a name, so that a failure names one case."""
    names = [case.id for case in cases()]
    assert len(set(names)) == len(names), sorted({name for name in names if names.count(name) > 1})
