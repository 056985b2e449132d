"""How a command reads a contract: as the Python door does, and what is told from then on is told in its language."""

from __future__ import annotations

from pathlib import Path

from maalbar import api
from maalbar.api import LoadedContract
from maalbar.cli.telling import read_contract
from maalbar.report.texts import language_of


def load(path: Path, period: int | None = None) -> LoadedContract:
    """The contract of a rule file or of a folder that holds one."""
    loaded = api.load(path, period)
    read_contract(language_of(loaded.contract.language))
    return loaded
