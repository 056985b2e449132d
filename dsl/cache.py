"""Where the prepared grammar is kept between runs: a folder of the user's own that nobody else can write to.

What is kept is a pickle, so it is read only from a private folder; where there is none, or it cannot be made or
trusted, the grammar is prepared anew each time, without a word.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path


def kept_grammar(key: str) -> Path | None:
    """The file for the grammar of this key, whether it is there yet or not; None where nothing can be kept safely."""
    try:
        base = _base()
        base.mkdir(mode=0o700, exist_ok=True)
        folder = base / "maalbar"
        folder.mkdir(mode=0o700, exist_ok=True)
        file = folder / f"grammar-{key}-{sys.version_info[0]}{sys.version_info[1]}.pickle"
        return file if _private(folder) and _own(file) else None
    except (OSError, RuntimeError):  # a folder that cannot be made or written, or a user without a home
        return None


def _base() -> Path:
    """The user's folder for caches on this system; only a full path is taken from the environment."""
    named = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", "")
    return Path(named) if os.path.isabs(named) else Path.home() / ".cache"


def _private(folder: Path) -> bool:
    """Whether only this user can write to a folder; Windows sees to that by itself."""
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or not os.access(folder, os.W_OK | os.X_OK):
        return False
    return sys.platform == "win32" or (found.st_uid == os.getuid() and not found.st_mode & 0o022)


def _own(file: Path) -> bool:
    """Whether a file is this user's own ordinary file, or is not there yet."""
    try:
        found = file.lstat()
    except FileNotFoundError:
        return True
    return stat.S_ISREG(found.st_mode) and (sys.platform == "win32" or found.st_uid == os.getuid())
