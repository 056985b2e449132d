"""Start-up: `maalbar score` of the 2022 contract as a whole process, against importing the three libraries it rests on.

Byte code and the prepared grammar are kept in a folder of this run's own, so that every run finds them as the second run on a
user's machine does; the row `first run` finds neither. Run alone: `python -m benchmarks.startup`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.figures import CONTRACT
from benchmarks.timing import amount, machine, process_seconds, python, ratio, table, times

BARE = "import lark, yaml, attrs"
COMMAND = "from maalbar.cli import main; main()"
ROUNDS = 15


def commands() -> dict[str, list[str]]:
    """What is timed, by the words of the table."""
    contract = str(CONTRACT)
    return {
        f'python -c "{BARE}"': python("-c", BARE),
        "maalbar score": python("-c", COMMAND, "score", contract),
        "maalbar check": python("-c", COMMAND, "check", contract),
        "maalbar --help": python("-c", COMMAND, "--help"),
        'python -c ""': python("-c", ""),
    }


def environment(folder: str) -> dict[str, str]:
    """The environment with all that is kept between runs in one folder."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": folder, "XDG_CACHE_HOME": folder, "COLUMNS": "100"}


def measured(timed: Mapping[str, list[str]], rounds: int = ROUNDS) -> dict[str, list[tuple[float, float]]]:
    """Processor and wall seconds of every run, the commands in turn."""
    seconds: dict[str, list[tuple[float, float]]] = {name: [] for name in timed}
    with TemporaryDirectory() as folder:
        for turn in range(rounds + 1):
            for name, command in timed.items():
                spent = process_seconds(command, environment(folder))
                if turn:  # the first turn fills the folder
                    seconds[name].append(spent)
    return seconds


def first_runs(rounds: int = 3) -> list[tuple[float, float]]:
    """Processor and wall seconds of `maalbar score` where its own byte code and grammar are not kept yet."""
    found = []
    for _ in range(rounds):
        with TemporaryDirectory() as folder:
            process_seconds(python("-c", f"{BARE}; import click"), environment(folder))
            found.append(process_seconds(commands()["maalbar score"], environment(folder)))
    return found


def report(rounds: int = ROUNDS) -> str:
    """The table."""
    seconds = measured(commands(), rounds)
    bare = next(iter(seconds.values()))
    rows = [
        [name, amount(median(cpu for cpu, _ in runs)), amount(median(wall for _, wall in runs)), times(_ratio(runs, bare)), ""]
        for name, runs in seconds.items()
    ]
    first = first_runs()
    cpu, wall = (median(run[which] for run in first) for which in (0, 1))
    rows.append(["maalbar score, first run", amount(cpu), amount(wall), times(cpu / median(one for one, _ in bare)), ""])
    return table(f"Start-up, whole processes ({rounds} turns, medians)", ["", "processor", "wall", "ratio", ""], rows)


def _ratio(runs: list[tuple[float, float]], bare: list[tuple[float, float]]) -> float:
    return ratio([cpu for cpu, _ in runs], [cpu for cpu, _ in bare])


if __name__ == "__main__":
    print(machine(), report(), sep="\n\n")
