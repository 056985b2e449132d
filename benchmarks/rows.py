"""Rows: the 12 measures of the 2022 contract from 20 million rows, beside SQL by hand, and the memory of 100 million.

Each run is a process of its own, in turn; what is timed is all from the opening of the file to the figures, not the start of
Python and of DuckDB's library. The rows are made first, in a folder that is removed at the end. Run alone:
`python -m benchmarks.rows`; `--million 1` takes so many million rows, `--memory` 100 million as well, `--parties` every party
for itself.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from subprocess import run
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from benchmarks import rows_by_hand
from benchmarks.rows_contract import COARSE, FINE, MEASURES, MORE, folder
from benchmarks.rows_data import COMPANIES, write
from benchmarks.rows_data.tables import HUBS
from benchmarks.timing import ROOT, amount, machine, python, ratio, table, times

ROUNDS = 3
SAMPLE = 20
"""Parties that are evaluated one by one; the others are told as if they took as long."""

Run = tuple[float, float, int]
"""Processor seconds, wall seconds and the most memory in bytes."""


# --- a process of its own ---------------------------------------------------------------------------------


def _timed(job: Callable[[], object]) -> None:
    start, wall = process_time(), perf_counter()
    job()
    print(json.dumps([process_time() - start, perf_counter() - wall, _peak()]))


def _peak() -> int:
    """The most memory of this process in bytes; what the kernel hands on from its parent is not in it."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


def _scan(where: str) -> None:
    """Målbar: plan, scan and figures; and the answer to everything that the contract asks."""
    import duckdb  # noqa: F401  # its start is not timed, here as little as by hand

    import maalbar

    loaded = maalbar.load(where)

    def job() -> None:
        measured = loaded.measure()
        assert all(measured.answer(quantity).how == "rows" for quantity in loaded.contract.quantities)

    _timed(job)


def _by_hand(file: str, queries: list[str]) -> None:
    import duckdb

    def job() -> None:
        with duckdb.connect() as database:
            database.execute("SET preserve_insertion_order = false")
            database.execute(f"CREATE VIEW rows AS FROM '{file}'")
            for query in queries:
                database.execute(query).fetchall()

    _timed(job)


def _parties(where: str) -> None:
    import maalbar

    loaded = maalbar.load(where)
    _timed(loaded.score_parties)


def _sampled(file: str) -> None:
    """Each of some parties for itself, by hand: its rows picked out of all, its figures from one query."""
    import duckdb

    with duckdb.connect() as database:
        query = rows_by_hand.looked_up("segment").replace("FROM rows", "FROM (FROM everything WHERE hus = $1) AS rows")
        database.execute(f"CREATE VIEW everything AS FROM '{file}'")
        _timed(lambda: [database.execute(query, [f"H{party:04}"]).fetchall() for party in range(0, HUBS, HUBS // SAMPLE)])


def _alone(file: str, there: str) -> None:
    """Each of some parties for itself, by Målbar: its rows put into a file of their own, read, and scored."""
    import duckdb

    import maalbar

    rows = Path(there) / "one.parquet"
    place = folder(Path(there) / "alone", Path("..") / rows.name, MEASURES, COARSE, parties=True)
    with duckdb.connect() as database:

        def job() -> None:
            for party in range(0, HUBS, HUBS // SAMPLE):
                database.execute(f"COPY (FROM '{file}' WHERE hus = 'H{party:04}') TO '{rows}' (FORMAT parquet)")
                maalbar.load(place).score_parties()

        _timed(job)


JOBS: Mapping[str, Callable[..., None]] = {
    "scan": _scan,
    "hand": _by_hand,
    "parties": _parties,
    "sampled": _sampled,
    "alone": _alone,
}


def _run(*job: object) -> Run:
    told = run(python("-m", "benchmarks.rows", "job", json.dumps(job)), cwd=ROOT, capture_output=True, text=True, check=False)
    if told.returncode:
        raise RuntimeError(told.stderr[-2000:])
    processor, wall, peak = json.loads(told.stdout)
    return processor, wall, peak


# --- tables -----------------------------------------------------------------------------------------------


def _jobs(where: Path, file: Path, by: tuple[str, ...]) -> dict[str, tuple[object, ...]]:
    keys = ", ".join(by)
    ours = {12: MEASURES, 24: {**MEASURES, **MORE}}
    folders = {many: folder(where / f"{'-'.join(by)}-{many}", Path("..") / file.name, asked, by) for many, asked in ours.items()}
    return {
        **{f"by hand, {name}": ("hand", str(file), [way(keys)]) for name, way in rows_by_hand.WAYS.items()},
        "by hand, one query a measure": ("hand", str(file), rows_by_hand.one_by_one(keys)),
        **{f"Målbar, {many} measures": ("scan", str(place)) for many, place in folders.items()},
    }


def _table(title: str, jobs: dict[str, tuple[object, ...]], rounds: int) -> str:
    runs: dict[str, list[Run]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            runs[name].append(_run(*job))
    hands = [f"by hand, {name}" for name in rows_by_hand.WAYS]
    best = min(hands, key=lambda name: median(each[0] for each in runs[name]))
    base = [each[0] for each in runs[best]]
    rows = [[name, *_told(found), times(ratio([each[0] for each in found], base))] for name, found in runs.items()]
    return table(title, ["", "processor", "wall", "memory", "ratio"], rows)


def _told(found: list[Run]) -> list[str]:
    processor, wall, peak = (median(each[at] for each in found) for at in range(3))
    return [amount(processor), amount(wall), f"{peak / 2**20:,.0f} MB"]


def _of_parties(where: Path, file: Path, rounds: int) -> str:
    place = folder(where / "parties", Path("..") / file.name, MEASURES, COARSE, parties=True)
    one_pass = [_run("parties", str(place)) for _ in range(rounds)]
    sampled = len(range(0, HUBS, HUBS // SAMPLE))
    apart = {
        f"Målbar, one evaluation a party, told by {sampled}": [_run("alone", str(file), str(where)) for _ in range(rounds)],
        f"by hand, a query a party, told by {sampled}, nothing scored": [_run("sampled", str(file)) for _ in range(rounds)],
    }
    base = [one[0] for one in one_pass]
    rows = [[f"Målbar, one pass, {HUBS:,} parties scored", *_told(one_pass), times(1.0)]]
    for name, each in apart.items():
        every = [(processor * HUBS / sampled, wall * HUBS / sampled, peak) for processor, wall, peak in each]
        rows.append([name, *_told(every), times(ratio([one[0] for one in every], base))])
    return table(f"{HUBS:,} parties, 12 measures by segment", ["", "processor", "wall", "memory", "ratio"], rows)


def report(rounds: int = ROUNDS, million: int = 20, *, memory: bool = False, parties: bool = False) -> str:
    """The tables; few rows where there are few rounds."""
    rows_asked = million * 1_000_000 if rounds > 2 else 1_000_000
    with TemporaryDirectory() as there:
        where = Path(there)
        (file,) = write(where, -(-rows_asked // COMPANIES), "parquet", ["samlet"])
        parts = [
            _table(
                f"{rows_asked:,} rows, 12 measures by {' × '.join(by)} ({rounds} turns, medians)", _jobs(where, file, by), rounds
            )
            for by in (COARSE, FINE)
        ]
        parts += [_of_parties(where, file, rounds)] if parties else []
    if memory:
        parts.append(_memory(100_000_000))
    return "\n".join(parts)


def _memory(rows_asked: int) -> str:
    with TemporaryDirectory() as there:
        where = Path(there)
        write(where, -(-rows_asked // COMPANIES), "parquet", ["samlet"])
        found = {
            "-".join(by): [_run("scan", str(folder(where / by[-1], Path("../samlet.parquet"), MEASURES, by)))]
            for by in (COARSE, FINE)
        }
    rows = [[f"by {name}", *_told(one)] for name, one in found.items()]
    return table(f"{rows_asked:,} rows, Målbar, 12 measures", ["", "processor", "wall", "memory"], rows)


def main() -> None:
    """Run a job of our own, or print the tables."""
    match sys.argv[1:]:
        case ["job", job]:
            name, *arguments = json.loads(job)
            JOBS[name](*arguments)
        case [*options]:
            million = int(options[options.index("--million") + 1]) if "--million" in options else 20
            print(machine(), report(3, million, memory="--memory" in options, parties="--parties" in options), sep="\n\n")


if __name__ == "__main__":
    main()
