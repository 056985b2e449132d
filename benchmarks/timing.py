"""What all benchmarks share: processes that are timed in turn, medians, and a table with the machine above it."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parent.parent
PACKAGES = (
    "lark",
    "attrs",
    "PyYAML",
    "click",
    "numpy",
    "pyarrow",
    "duckdb",
    "zen-engine",
    "cel-python",
    "rule-engine",
    "openfisca-core",
)


def process_seconds(command: list[str], environment: Mapping[str, str]) -> tuple[float, float]:
    """The processor time and the wall time of a whole process, its output thrown away. Raises where it fails."""
    start = perf_counter()
    silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    child = os.posix_spawn(command[0], command, environment, file_actions=silent)
    _, status, used = os.wait4(child, 0)
    wall = perf_counter() - start
    if status:
        raise RuntimeError(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime, wall


def machine() -> str:
    """The machine and the versions, in a line or two."""
    model = platform.processor() or platform.machine()
    cpus = Path("/proc/cpuinfo")
    if cpus.exists():
        names = [line.partition(":")[2].strip() for line in cpus.read_text().splitlines() if line.startswith("model name")]
        model = names[0] if names else model
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    first = f"{model}, {os.cpu_count()} cores{load}; {platform.system()}; {python}"
    versions = ", ".join(f"{name} {version}" for name in PACKAGES if (version := _version(name)))
    return f"{first}\n{versions}"


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table for a terminal: the first column to the left, the others to the right, the last to the left again."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    last = len(head) - 1

    def line(row: Sequence[str]) -> str:
        cells = [cell.rjust(width) for cell, width in zip(row, widths, strict=True)]
        return "  ".join(["", row[0].ljust(widths[0]), *cells[1:last], row[last]]).rstrip()

    return "\n".join([title, line(head), *map(line, rows), ""])


def amount(seconds: float) -> str:
    """A time with its unit, three digits."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size or unit == "µs":
            value = seconds / size
            return f"{value:.{max(0, 3 - len(str(int(value))))}f} {unit}"
    raise AssertionError


def times(ratio: float) -> str:
    """`1.9×`, or `120×`."""
    return f"{ratio:.{1 if ratio < 20 else 0}f}×"


def ratio(times: Sequence[float], others: Sequence[float]) -> float:
    """The median of the ratios of runs that were made in turn."""
    return median(one / other for one, other in zip(times, others, strict=True))


def python(*arguments: str) -> list[str]:
    """A command that runs this interpreter."""
    return [sys.executable, *arguments]
