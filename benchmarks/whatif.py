"""What-if: `maalbar whatif` with one `--set` on the 2022 contract as a whole process, against `maalbar score` of it.

The contract is read once, checked a second time with what is set, and scored four times: as it is and as it would be, each with
its rounding and without. Run alone: `python -m benchmarks.whatif`.
"""

from __future__ import annotations

from statistics import median

from benchmarks.figures import CONTRACT
from benchmarks.startup import COMMAND, measured
from benchmarks.timing import amount, machine, python, ratio, table, times

ROUNDS = 15
DRAFT = CONTRACT.parent / "erhvervshus-nordjylland-2023-udkast"
SET = "goal 6 omsaetning target = 8 pp"


def commands() -> dict[str, list[str]]:
    """What is timed, by the words of the table; the first is what the others are told in times of."""
    contract = str(CONTRACT)
    return {
        "maalbar score": python("-c", COMMAND, "score", contract),
        "maalbar whatif --set, a target": python("-c", COMMAND, "whatif", contract, "--set", SET),
        "maalbar whatif --set, a figure": python("-c", COMMAND, "whatif", contract, "--set", SET.replace("target", "actual")),
        "maalbar compare, with the draft": python("-c", COMMAND, "compare", contract, str(DRAFT)),
    }


def report(rounds: int = ROUNDS) -> str:
    """The table."""
    seconds = measured(commands(), rounds)
    base = [cpu for cpu, _ in next(iter(seconds.values()))]
    rows = [
        [name, amount(median(cpu for cpu, _ in runs)), amount(median(wall for _, wall in runs)), _ratio(runs, base), ""]
        for name, runs in seconds.items()
    ]
    return table(f"What-if, whole processes ({rounds} turns, medians)", ["", "processor", "wall", "ratio", ""], rows)


def _ratio(runs: list[tuple[float, float]], base: list[float]) -> str:
    return times(ratio([cpu for cpu, _ in runs], base))


if __name__ == "__main__":
    print(machine(), report(), sep="\n\n")
