"""Scores of the 2022 contract per second, from the same figures, by every entrant in a process of its own.

All processes are started first and say what they compute; then each in turn runs a batch, again and again, so that a busy
machine slows all of them alike. Run alone: `python -m benchmarks.scalar`.
"""

from __future__ import annotations

import gc
import json
import sys
from fractions import Fraction
from statistics import median
from subprocess import PIPE, Popen
from time import process_time
from typing import Any

from benchmarks import by_hand
from benchmarks.by_hand import Scores
from benchmarks.entrants import ENTRANTS, Entrant
from benchmarks.figures import of_2022
from benchmarks.timing import ROOT, amount, machine, python, ratio, table, times

ROUNDS = 15
BATCH = 0.05
"""Seconds of one batch, or one evaluation where that takes longer."""
BASE = "ratios"
"""What the others are told in times of: exact, by hand, from the same figures."""


# --- the process of one entrant ---


def serve(entrant: Entrant) -> None:
    """Say what the entrant computes, then run a batch for every number of evaluations that is asked for."""
    try:
        prepared, computed = entrant.prepare(True), _computed(entrant)
    except ImportError as error:
        print(json.dumps({"absent": f"{error.name} is not installed"}), flush=True)
        return
    assert prepared is not None
    run = prepared.run
    print(json.dumps({"computed": computed, "once": _batch(run, 5) / 5}), flush=True)
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        print(_batch(run, int(line)), flush=True)


def _batch(run: Any, times: int) -> float:
    start = process_time()
    for _ in range(times):
        run()
    return process_time() - start


def _computed(entrant: Entrant) -> str:
    """What the entrant gets, beside what comes out by hand: with the contract's rounding, and without."""
    told = []
    for rounds, settled in ((True, by_hand.half_down), (False, by_hand.as_it_is)):
        prepared = entrant.prepare(rounds)
        right = by_hand.fractions(of_2022(), settled)
        told.append(_beside(prepared.read(prepared.run()), right) if prepared else "not written")
    return f"rounded: {told[0]}; not rounded: {told[1]}"


def _beside(found: Scores, right: Scores) -> str:
    if found == right:
        return "exact"
    off = max(abs(a - b) for a, b in zip((*found[0], found[1]), (*right[0], right[1]), strict=True))
    return f"off by {float(off):.0e}" if off > Fraction(1, 2000) else f"to {_digits(off)} digits"


def _digits(off: Fraction) -> int:
    return len(str(int(1 / off))) - 1


# --- all of them in turn ---


class Running:
    """An entrant's process."""

    def __init__(self, name: str) -> None:
        self.title = ENTRANTS[name].title
        self._process = Popen(python("-m", "benchmarks.scalar", name), cwd=ROOT, stdin=PIPE, stdout=PIPE, text=True)
        told = json.loads(self._line() or '{"absent": "it failed"}')
        self.absent: str = told.get("absent", "")
        self.computed: str = told.get("computed", "")
        self.seconds: list[float] = []
        self._times = max(1, round(BATCH / told.get("once", BATCH)))

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()

    def turn(self) -> None:
        """One batch, noted as seconds an evaluation."""
        assert self._process.stdin is not None
        print(self._times, file=self._process.stdin, flush=True)
        self.seconds.append(float(self._line()) / self._times)

    def end(self) -> None:
        """Let the process end."""
        self._process.communicate()


def measured(rounds: int = ROUNDS) -> dict[str, Running]:
    """Every entrant after so many turns."""
    running = {name: Running(name) for name in ENTRANTS}
    present = [one for one in running.values() if not one.absent]
    for _ in range(rounds):
        for one in present:
            one.turn()
    for one in running.values():
        one.end()
    return running


def report(rounds: int = ROUNDS) -> str:
    """The table."""
    running = measured(rounds)
    base = running[BASE].seconds
    rows = [_row(one, base) for one in running.values()]
    head = ["", "once", "a second", "ratio", "what it computed"]
    return table(f"Scoring the 2022 contract ({rounds} turns, medians of processor time)", head, rows)


def _row(one: Running, base: list[float]) -> list[str]:
    if one.absent:
        return [one.title, "", "", "", one.absent]
    once = median(one.seconds)
    return [one.title, amount(once), f"{1 / once:,.0f}", times(ratio(one.seconds, base)), one.computed]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        serve(ENTRANTS[sys.argv[1]])
    else:
        print(machine(), report(), sep="\n\n")
