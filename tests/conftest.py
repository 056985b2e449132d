"""What all tests share: how many examples Hypothesis tries, and the two options of a run.

The usual profile is deterministic, so that a run says the same on every machine; `--long` tries many more examples and
other ones each time. `--golden` writes the expected outputs anew instead of comparing with them.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=100, print_blob=True)
settings.register_profile("long", deadline=None, max_examples=3000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of this project's runs."""
    parser.addoption("--long", action="store_true", help="many more generated examples, and the tests marked long")
    parser.addoption("--golden", action="store_true", help="write the expected outputs anew")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the Hypothesis profile before any test is collected."""
    if config.getoption("--long"):
        settings.load_profile("long")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the tests marked long out of a usual run."""
    if not config.getoption("--long"):
        skip = pytest.mark.skip(reason="run with --long")
        for item in items:
            if "long" in item.keywords:
                item.add_marker(skip)


def pytest_collection_finish() -> None:
    """Spare every later search for garbage the tests themselves, which stay until the end, and search less often than usual."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000)


def pytest_runtest_setup() -> None:
    """Search for garbage again: a command that a test ran in this process gave it up, as one that ends soon may."""
    gc.enable()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """A check of an output against the file that holds what is expected; with `--golden` it writes that file."""

    def check(path: Path, output: str) -> None:
        if request.config.getoption("--golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(output, encoding="utf-8")
        assert path.exists(), f"{path} is not there yet: run `make golden` and read it"
        assert output == path.read_text(encoding="utf-8")

    return check
