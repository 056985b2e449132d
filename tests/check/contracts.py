"""A small contract to put lines into, and how the tests of the checker read it."""

from __future__ import annotations

from dsl.contract import Contract
from dsl.diagnostic import Diagnostic
from dsl.pipeline import read
from dsl.source import Source

HEAD = """contract "Test"
  period 2022
  scoring clamp(actual/target, 0, 1)
  combined mean(members)
  score mean(goals)
question tilfreds
  answers meget, tilfreds, utilfreds
  excluded ved_ikke
question henvist
  answers ja, nej
question benyttet
  answers ja, nej
question anbefaling
  scale 0..10
dimension segment: drift, vaekst
dimension part: outputs, impact
measure oms in kr by segment
measure rapport in date
measure profil in % by part, segment
measure andel in %
"""


def check(text: str, files: dict[str, str] | None = None, head: str = HEAD) -> tuple[Contract | None, list[Diagnostic]]:
    """The contract that the head and the lines make, and every message; `files` can be amended or imported."""

    def open_file(path: str, origin: Source) -> Source | None:
        return Source(path, files[path]) if files and path in files else None

    contract, diagnostics = read(Source("test.maal", head + text), open_file=open_file)
    return contract, list(diagnostics)


def goal(*lines: str) -> str:
    """Goal 1 with these lines."""
    return "\n".join(['goal 1 "Goal"', *lines, ""])
