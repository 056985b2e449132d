"""The lints on generated contracts: none fails, and what two figures show is so."""

from __future__ import annotations

from hypothesis import given, settings

from dsl.catalogue import LANGUAGES, render
from evaluator.lints.checks import run
from evaluator.lints.desk import Desk
from tests import strategies
from tests.whatif.generated import loaded


@settings(max_examples=60, deadline=None)
@given(strategies.measured_contracts())
def test_any_contract_can_be_looked_at(written: strategies.Written) -> None:
    """Whatever a contract says and whatever figures it has, each lint ends, and what it tells can be said in both languages."""
    made = loaded(written)
    desk = Desk(made.contract, made.figures)
    for one in run(desk):
        assert not one.is_error
        assert all(render(one, language) for language in LANGUAGES)
