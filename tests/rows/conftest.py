"""What the tests of rows share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rows.small import Rows


@pytest.fixture
def rows(tmp_path: Path) -> Rows:
    """A folder for a small set of rows."""
    return Rows(tmp_path)
