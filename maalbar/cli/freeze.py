"""`maalbar freeze`: rows to a measurement set of counts, or a look at whether such a set still is what the rows give."""

from __future__ import annotations

import os
from pathlib import Path

import click

from dsl.diagnostic import MaalbarError, Severity, problem
from maalbar import files
from maalbar.api import LoadedContract
from maalbar.cli import options
from maalbar.cli.loading import load
from maalbar.cli.telling import tell
from maalbar.cli.words import word


@click.command()
@options.reading
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="The file to write; else frozen.yaml.")
@click.option("--output", type=click.Path(path_type=Path), hidden=True)
@click.option("--replace", "--force", "replace", is_flag=True, help="Write over a file that is there.")
@click.option("--with-small-counts", "small", is_flag=True, help="Write also numbers that the contract says are not shown.")
@click.option("--verify", type=click.Path(path_type=Path), metavar="FILE", help="Say whether this set is what the rows give now.")
@options.lang
def command(
    path: Path,
    measurements: tuple[Path, ...],
    period: int | None,
    out: Path | None,
    output: Path | None,
    replace: bool,
    small: bool,
    verify: Path | None,
    lang: str | None,
) -> None:
    """Write what the rows of a measurement set give as a set of counts, without the rows.

    Scored on the frozen set, the contract gives exactly what it gives on the rows. The set holds the hash of each file that was
    counted, so that who has the files can verify it, and who has not can score it.
    """
    loaded = load(path, period)
    if verify is not None:
        _verify(loaded, verify, measurements)
        return
    where = out or output or loaded.paths(measurements or None)[0].parent / word("frozen file")
    _write(loaded, where, measurements, replace=replace, small=small)


def _write(loaded: LoadedContract, where: Path, measurements: tuple[Path, ...], *, replace: bool, small: bool) -> None:
    rules = Path(os.path.relpath(loaded.file, where.parent)).as_posix()
    frozen = loaded.freeze(measurements or None, rules=rules, table=f"{where.stem}.csv")
    below = {"count": frozen.small, "least": str(frozen.least)}
    if frozen.small and loaded.contract.hiding is not None and not small:
        raise MaalbarError([problem("M1216", None, **below)])
    texts = {where: frozen.text} | ({where.parent / frozen.table: frozen.rows} if frozen.table else {})
    files.write_all(texts, replace=replace)
    tell([problem("M1217", None, **below)] if frozen.small else [])
    click.echo(word("frozen", file=where.as_posix()))


def _verify(loaded: LoadedContract, file: Path, measurements: tuple[Path, ...]) -> None:
    from maalbar.rows.verify import verified

    found = verified(loaded, file, measurements or None)
    if any(difference.severity is Severity.ERROR for difference in found.differences):
        raise MaalbarError(found.differences)
    for source in found.sources:
        click.echo(word("frozen source", source=source))
    click.echo(word("frozen is", file=file.as_posix()))
