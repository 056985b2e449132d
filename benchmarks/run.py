"""All benchmarks in one run, with the machine above them: `make bench`, or `python -m benchmarks.run`.

Prints to standard output and writes nothing else. `--quick` takes few turns, to see that everything runs.
"""

from __future__ import annotations

import sys

from benchmarks import editor, parsing, rows, scalar, startup, sweep, whatif
from benchmarks.timing import machine


def main() -> None:
    """Print the machine and each table as it is ready."""
    quick = "--quick" in sys.argv[1:]
    print(machine(), flush=True)
    for benchmark in (startup, scalar, parsing, editor, whatif, sweep, rows):
        print("\n" + benchmark.report(2 if quick else benchmark.ROUNDS), flush=True)


if __name__ == "__main__":
    main()
