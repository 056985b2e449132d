"""Sweeps of the 2022 contract: 10^6 and 10^7 scenarios, random and as a grid, and the memory that they take.

Every entrant is a process of its own; they are started first and take turns. Run alone: `python -m benchmarks.sweep`.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from subprocess import PIPE, Popen, run
from time import process_time

from benchmarks.sweep_entrants import ENTRANTS, GRIDS, Entrant
from benchmarks.timing import ROOT, amount, machine, python, ratio, table, times

ROUNDS = 5


# --- the process of one entrant ---


def serve(entrant: Entrant) -> None:
    """Run the job for each line: how many scenarios, and whether the contract rounds; tell the seconds and the mean total."""
    try:
        jobs = {rounds: entrant.prepare(rounds) for rounds in (True, False)}
    except ImportError as error:
        print(json.dumps({"absent": f"{error.name} is not installed"}), flush=True)
        return
    print(json.dumps({}), flush=True)
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        count, rounds = json.loads(line)
        asked = min(count, entrant.most)
        start = process_time()
        mean = jobs[rounds](asked)
        print(json.dumps([(process_time() - start) * count / asked, mean]), flush=True)


class Running:
    """An entrant's process."""

    def __init__(self, name: str, entrant: Entrant) -> None:
        self.title, self.most = entrant.title, entrant.most
        self._process = Popen(python("-m", "benchmarks.sweep", name), cwd=ROOT, stdin=PIPE, stdout=PIPE, text=True)
        told = json.loads(self._line() or '{"absent": "it failed"}')
        self.absent: str = told.get("absent", "")
        self.seconds: list[float] = []
        self.mean = float("nan")

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()

    def turn(self, count: int, rounds: bool) -> None:
        """One job, noted in seconds."""
        assert self._process.stdin is not None
        print(json.dumps([count, rounds]), file=self._process.stdin, flush=True)
        seconds, self.mean = json.loads(self._line())
        self.seconds.append(seconds)

    def end(self) -> None:
        """Let the process end."""
        self._process.communicate()


def _table(title: str, entrants: Mapping[str, Entrant], base: str, count: int, rounds: bool, turns: int) -> str:
    running = {name: Running(name, entrant) for name, entrant in entrants.items()}
    present = [one for one in running.values() if not one.absent]
    for _ in range(turns):
        for one in present:
            one.turn(count, rounds)
    for one in running.values():
        one.end()
    rows = [_row(one, running[base].seconds, count) for one in running.values()]
    return table(title, ["", "all", "a scenario", "ratio", "mean total"], rows)


def _row(one: Running, base: list[float], count: int) -> list[str]:
    if one.absent:
        return [one.title, "", "", "", one.absent]
    seconds = median(one.seconds)
    told = "" if one.mean != one.mean else f"{100 * one.mean:.6f} %"
    told += f", told by {one.most:,}" if one.most < count else ""
    return [one.title, amount(seconds), f"{seconds / count * 1e9:,.1f} ns", times(ratio(one.seconds, base)), told]


# --- memory ---


def write(count: int) -> None:
    """Sweep so many scenarios into a Parquet file, chunk by chunk, and tell the most memory that it took."""
    import pyarrow
    from pyarrow import parquet

    from benchmarks.figures import contract_of_2022, measured_in_2022
    from benchmarks.sweep_entrants import drawn
    from evaluator.whatif.sweep import sweep

    swept = sweep(contract_of_2022(rounds=True), measured_in_2022(), drawn(count))
    layout = swept.layout(pyarrow)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sweep.parquet"
        with parquet.ParquetWriter(file, layout.schema) as writer:
            for chunk in swept.chunks(131_072):
                writer.write_batch(layout.batch(chunk))
        size = file.stat().st_size
    print(json.dumps([resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, size]))


def _memory(counts: list[int]) -> str:
    rows = []
    for count in counts:
        told = run(python("-m", "benchmarks.sweep", "write", str(count)), cwd=ROOT, capture_output=True, text=True, check=False)
        peak, size = json.loads(told.stdout) if told.returncode == 0 else (0, 0)
        rows.append([f"{count:,} scenarios", f"{peak / 2**20:,.0f} MB", f"{size / 2**20:,.0f} MB", told.stderr[-60:]])
    return table("Written to Parquet, a process of its own", ["", "most memory", "file", ""], rows)


# --- all of it ---


def report(rounds: int = ROUNDS) -> str:
    """The tables."""
    counts = [10**6, 10**7] if rounds > 2 else [10**5]
    parts = []
    for rounding, word in ((True, "as it is"), (False, "without its rounding")):
        for count in counts:
            turns = rounds if count <= 10**6 else max(2, rounds // 2)
            title = f"{count:,} random scenarios, five targets, the contract {word} ({turns} turns, medians of processor time)"
            parts.append(_table(title, ENTRANTS, "tables", count, rounding, turns))
        title = f"A grid of {25**5:,} scenarios, the total of the contract {word} ({rounds} turns)"
        parts.append(_table(title, GRIDS, "broadcast", 25**5, rounding, rounds))
    return "\n".join([*parts, _memory(counts)])


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["write", count]:
            write(int(count))
        case [name]:
            serve({**ENTRANTS, **GRIDS}[name])
        case _:
            print(machine(), report(), sep="\n\n")
