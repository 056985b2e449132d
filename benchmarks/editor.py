"""One letter typed in a contract of 1,000 goals: the time until its messages are there, against a cold `maalbar check` of it.

The server runs as an editor runs it, on standard input and output; the clock starts when the edit is sent and stops when the
messages have come, the pause in which it waits for more included. Each edit makes a name wrong or right again, so that the
messages change. The file in the editor has one more mistake, so that it is looked at for mistakes only: `check` looks for
lints as well, so that opening a file like it is the nearer thing to compare with. Wall time. Run alone:
`python -m benchmarks.editor`.
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from benchmarks.parsing import contract
from benchmarks.startup import COMMAND
from benchmarks.timing import amount, machine, process_seconds, python, ratio, table, times

GOALS = 1_000
ROUNDS = 7
EDITS = {
    "a letter in a goal": ("share(meget_tilfreds", "share(meget_tilfredsx", GOALS // 2),
    "a letter in the head of the file": ('"Vækst"', '"Vækst', 0),
}
"""What is typed: something right, what it becomes, and in which goal; 0 for the first that is found."""
OPENING = "opening another file like it"


async def _edits(folder: str, rounds: int) -> tuple[dict[str, list[float]], list[float]]:
    """The seconds of every edit and of a cold check after each round of them."""
    path = Path(folder) / "contract.maal"
    client, news = LanguageClient("benchmark", "1"), asyncio.Queue[int]()

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def _(told: types.PublishDiagnosticsParams) -> None:
        news.put_nowait(len(told.diagnostics))

    await client.start_io(sys.executable, "-c", COMMAND, "lsp")
    await client.initialize_async(types.InitializeParams(types.ClientCapabilities()))
    await _open(client, news, path)
    seconds: dict[str, list[float]] = {name: [] for name in (*EDITS, OPENING)}
    cold = []
    for version in range(rounds):
        for name, edit in EDITS.items():
            for old, new in (edit[:2], edit[1::-1]):
                seconds[name].append(await _edit(client, news, path, old, new, edit[2], version))
        other = path.with_name(f"{version}.maal")
        seconds[OPENING] += [await _open(client, news, other)] * 2
        client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(other.as_uri())))
        await news.get()
        cold.append(process_seconds(python("-c", COMMAND, "check", str(path)), dict(os.environ))[1])
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()
    return seconds, cold


async def _open(client: LanguageClient, news: asyncio.Queue[int], path: Path) -> float:
    document = types.TextDocumentItem(path.as_uri(), "maalbar", 1, contract(GOALS) + "goal wrong\n")
    began = perf_counter()
    client.text_document_did_open(types.DidOpenTextDocumentParams(document))
    await news.get()
    return perf_counter() - began


async def _edit(
    client: LanguageClient, news: asyncio.Queue[int], path: Path, old: str, new: str, goal: int, version: int
) -> float:
    text = contract(GOALS)
    start = text.index(old if len(old) < len(new) else new, text.index(f'goal {goal} "') if goal else 0)
    line, column = text.count("\n", 0, start), start - text.rfind("\n", 0, start) - 1
    place = types.Range(types.Position(line, column), types.Position(line, column + len(old)))
    change = types.DidChangeTextDocumentParams(
        types.VersionedTextDocumentIdentifier(version, path.as_uri()), [types.TextDocumentContentChangePartial(place, new)]
    )
    began = perf_counter()
    client.text_document_did_change(change)
    await news.get()
    return perf_counter() - began


def measured(rounds: int = ROUNDS) -> tuple[dict[str, list[float]], list[float]]:
    """The seconds of every edit, and of a cold check in turn with them."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "contract.maal").write_text(contract(GOALS), "utf-8")
        return asyncio.run(_edits(folder, rounds))


def report(rounds: int = ROUNDS) -> str:
    """The table."""
    seconds, cold = measured(rounds)
    rows = [["maalbar check, cold", amount(median(cold)), times(1), ""]]
    for name, runs in seconds.items():
        each = [median(runs[2 * turn : 2 * turn + 2]) for turn in range(rounds)]
        share = f"{ratio(each, cold):.2f}×"
        rows.append([name, amount(median(runs)), share, ""])
    title = f"Editing a contract of {GOALS:,} goals ({rounds} turns, medians of wall time)"
    return table(title, ["", "until the messages are there", "ratio", ""], rows)


if __name__ == "__main__":
    print(machine(), report(), sep="\n\n")
