"""The Java that Spark runs on: found before Spark is started, since Spark's own words for its lack are a page of a shell's."""

from __future__ import annotations

import os
import shutil

from dsl.diagnostic import MaalbarError, problem


def need_java() -> None:
    """Raises `MaalbarError` where there is no Java that Spark's start would find."""
    home = os.environ.get("JAVA_HOME")
    if shutil.which("java", path=os.path.join(home, "bin") if home else None) is None:
        raise MaalbarError([problem("M1160", None)])
