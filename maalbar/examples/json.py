"""The examples of a contract as JSON: each expectation beside what came out, and everything that no example touches."""

from __future__ import annotations

import json
from collections.abc import Sequence

from dsl.terms import Place
from evaluator.coverage import Fork
from maalbar.examples.model import Coverage, Outcome, Ran, RuleTests
from maalbar.examples.words import value
from maalbar.report.json import Json, amount
from maalbar.report.model import Amount
from maalbar.report.spoken import rule, spelled, wish
from maalbar.report.texts import Language


def render(several: Sequence[RuleTests], language: Language) -> str:
    """One object, or a list of them where several contracts are tested."""
    objects = [_tests(tests, language) for tests in several]
    return json.dumps(objects[0] if len(objects) == 1 else objects, ensure_ascii=False, indent=2) + "\n"


def _tests(tests: RuleTests, language: Language) -> Json:
    return {
        "contract": tests.contract.title,
        "period": tests.contract.period or None,
        "file": tests.file,
        "passed": tests.passed,
        "examples": [_example(example, language) for example in tests.examples],
        "untouched": _coverage(tests.coverage, language),
    }


def _example(example: Ran, language: Language) -> Json:
    return {
        "title": example.title,
        "line": example.span.line,
        "passed": example.passed,
        "expectations": [_outcome(outcome, language) for outcome in example.outcomes],
    }


def _outcome(outcome: Outcome, language: Language) -> Json:
    return {
        "place": wish(outcome.expected.path, language),
        "line": outcome.expected.span.line,
        "passed": outcome.passed,
        "expected": value(outcome.wanted, outcome.unit, outcome.expected.place, language),
        "came_out": amount(Amount(outcome.value, outcome.unit), language),
    }


def _coverage(coverage: Coverage, language: Language) -> Json:
    return {
        "never_scored": _places(coverage.unscored, language),
        "never_met": _places(coverage.never_met, language),
        "never_missed": _places(coverage.never_missed, language),
        "branches": [_fork(fork, language) for fork in coverage.untaken],
    }


def _places(places: Sequence[Place], language: Language) -> list[str]:
    return [spelled(place, language) for place in places]


def _fork(fork: Fork, language: Language) -> Json:
    where = {"file": fork.span.source.name, "line": fork.span.line}
    return {"kind": fork.kind, **where, "text": rule(fork.span, language), "never": [fork.ways[way] for way in fork.left]}
