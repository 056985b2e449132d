"""Parsing and checking contracts of 1,000 and 10,000 goals: the time per goal, and whether it stays the same.

Each run is a process of its own, the sizes in turn, without the collector of circles, as the command line has it. Run
alone: `python -m benchmarks.parsing`.
"""

from __future__ import annotations

import gc
import sys
from statistics import median
from subprocess import run
from time import process_time

from benchmarks.timing import ROOT, amount, machine, python, ratio, table, times

SIZES = (1_000, 10_000)
ROUNDS = 3

_HEAD = """contract "Large"
  period 2022
  scoring clamp(actual/target, 0, 1)
  combined mean(members)
  goals score mean(parts)
  score mean(goals)
  rounded to 1%, half down, at every combination
dimension segment "Segment": drift "Drift", vaekst "Vækst"
question tilfreds "Hvor tilfreds er du?"
  answers meget_tilfreds "Meget tilfreds", tilfreds "Tilfreds", utilfreds "Utilfreds"
measure omsaetning "Omsætning" in kr by segment
"""

_GOAL = """goal {id} "Goal number {id}"
  kompetencer "Meget tilfredse": share(meget_tilfreds, segment=each, period={year}) >= 80%
  omsaetning "Mervækst": growth(omsaetning, segment=vaekst, years=2, against=control) >= target
    target 2021: 5 pp, 2022: 10 pp
"""


def contract(goals: int) -> str:
    """A contract of so many goals of two criteria, four lines a goal."""
    return _HEAD + "".join(_GOAL.format(id=id, year=1000 + id % 1000) for id in range(1, goals + 1))


def once(goals: int) -> tuple[float, float]:
    """The processor seconds to parse and to check so many goals, in this process."""
    from dsl.check import check
    from dsl.parser import parse
    from dsl.source import Source

    gc.disable()
    parse(Source("small.maal", contract(1)))  # the grammar is prepared once a process: that is start-up
    source = Source("large.maal", contract(goals))
    start = process_time()
    file, mistakes = parse(source)
    parsed = process_time()
    checked, more = check(file)
    ended = process_time()
    assert checked is not None, (mistakes, more)
    assert len(checked.goals) == goals
    return parsed - start, ended - parsed


def measured(rounds: int = ROUNDS) -> dict[int, list[tuple[float, float]]]:
    """The seconds of parsing and of checking for each size, the sizes in turn, each time in a new process."""
    seconds: dict[int, list[tuple[float, float]]] = {size: [] for size in SIZES}
    for _ in range(rounds):
        for size in SIZES:
            command = python("-m", "benchmarks.parsing", str(size))
            told = run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
            seconds[size].append((float(told[0]), float(told[1])))
    return seconds


def report(rounds: int = ROUNDS) -> str:
    """The table."""
    seconds = measured(rounds)
    small, large = ([(*run, sum(run)) for run in seconds[size]] for size in SIZES)
    rows = []
    for which, name in enumerate(("parse", "check", "both")):
        few, many = [run[which] for run in small], [run[which] for run in large]
        each = [amount(median(few) / SIZES[0]), amount(median(many) / SIZES[1])]
        rows.append([name, amount(median(few)), amount(median(many)), *each, times(ratio(many, few)), ""])
    head = ["", *(f"{size:,} goals" for size in SIZES), *("a goal" for _ in SIZES), "ratio", ""]
    return table(f"Parse and check ({rounds} turns, medians of processor time; ten times the goals)", head, rows)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(*once(int(sys.argv[1])))
    else:
        print(machine(), report(), sep="\n\n")
