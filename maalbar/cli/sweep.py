"""`maalbar sweep`: the scores under very many settings of a few targets, figures or weights."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import click
from attrs import define, frozen

from dsl.diagnostic import Listed, MaalbarError, Severity, problem
from evaluator.whatif.sweep import Chunk, Design, Sweep
from maalbar import files
from maalbar.api import LoadedContract
from maalbar.cli import options
from maalbar.cli.loading import load
from maalbar.cli.telling import tell
from maalbar.plot.draw import Kind, draw, kind_of, ready
from maalbar.report.texts import Language
from maalbar.whatif.sweep import asked
from maalbar.whatif.sweep.asked_rows import listed
from maalbar.whatif.sweep.filed import Form, summarise_to
from maalbar.whatif.sweep.summary import TOTAL, Summary, Taker, summarise
from maalbar.whatif.sweep.words import Told, word

_FORMS: tuple[Form, ...] = ("csv", "parquet")
_COUNT = click.IntRange(min=1)
_MANY = 1000
"""More scenarios than this take long enough, each by itself, to say so."""


@frozen
class _Outs:
    """The files to make, and whether they may replace others."""

    scenarios: Path | None
    plot: Path | None
    force: bool

    def forms(self) -> tuple[Form | None, Kind | None]:
        """What each is to be. Raises `MaalbarError` where its name does not say it, or its library is not installed."""
        kind = kind_of(self.plot.name) if self.plot else None
        if kind:
            ready()
        return (_form(self.scenarios) if self.scenarios else None), kind


_HELP = """Score a contract under many settings of a few targets, figures or weights.

Each --vary names a target, a figure or a weight and the levels that it is to take: "goal 6 omsaetning target = 6 pp, 8 pp"
or "goal 3 kompetencer target = 70%..95% step 1 pp".

\b
Examples:
  maalbar sweep PATH --vary "goal 3 kompetencer target = 70%..95% step 1 pp" --plot curve.svg
  maalbar sweep PATH --vary "goal 6 omsaetning target = 6 pp, 8 pp, 10 pp" --vary "goal 6 weight = 1..3 step 0.5"
  maalbar sweep PATH --rows proposals.csv --out scores.parquet --threshold 98%
"""


@click.command(help=_HELP)
@options.reading
@options.party
@click.option(
    "--vary", "varied", multiple=True, metavar="TEXT", help='What to vary, such as "goal 3 nps target = 60..90 step 5".'
)
@click.option("--random", "drawn", type=_COUNT, metavar="N", help="N combinations drawn at random instead of all of them.")
@click.option("--seed", type=click.IntRange(min=0), metavar="N", help="Which random ones; the same seed, the same.")
@click.option("--rows", type=click.Path(path_type=Path), metavar="FILE", help="A CSV file of combinations instead of --vary.")
@click.option("--show", "shown", multiple=True, metavar="PLACE", help='What to show besides, such as "goal 3 nps met".')
@click.option("--threshold", "thresholds", multiple=True, metavar="LEVEL", help='A level of the total to look for, as "98%".')
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", help="The form of the summary.")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="FILE", help="Write every scenario to this .csv or .parquet file."
)
@click.option("--plot", type=click.Path(path_type=Path), metavar="FILE", help="Draw the summary as this .svg or .png file.")
@click.option("--force", is_flag=True, help="Replace files that are there already.")
@options.lang
def command(  # one parameter an option
    path: Path,
    measurements: tuple[Path, ...],
    period: int | None,
    party: str | None,
    varied: tuple[str, ...],
    drawn: int | None,
    seed: int | None,
    rows: Path | None,
    shown: tuple[str, ...],
    thresholds: tuple[str, ...],
    out: Path | None,
    plot: Path | None,
    force: bool,
    format_: str,
    lang: str | None,
) -> None:
    """Sweep, write what was asked for, and print the summary."""
    _hold_asked(varied, drawn, seed, rows)
    outs = _Outs(out, plot, force)
    outs.forms()
    loaded = load(path, period)
    tell(remark for remark in loaded.remarks if remark.severity is Severity.WARNING)
    language = options.chosen(lang, loaded.contract.language)
    design, told = _design(loaded, varied, drawn, seed or 0, rows)
    wanted = asked.outputs(shown, loaded.contract)
    one = loaded.sweep(design, wanted, measurements or None, party=party)
    levels = asked.thresholds(thresholds, one.unit(TOTAL))
    if one.reason and design.count > _MANY:
        tell([problem("M0924", None, count=design.count)])
    click.echo(_run(one, told, levels, outs, format_, language), nl=False)


def _hold_asked(varied: tuple[str, ...], drawn: int | None, seed: int | None, rows: Path | None) -> None:
    """Raises `MaalbarError` where nothing says what to vary, two ways of saying it are mixed, or a seed has nothing to draw."""
    if not varied and not rows:
        raise MaalbarError([problem("M0920", None)])
    if rows and (varied or drawn):
        raise MaalbarError([problem("M0921", None, option="--vary" if varied else "--random")])
    if seed is not None and not drawn:
        raise MaalbarError([problem("M0957", None, seed=seed)])


def _design(
    loaded: LoadedContract, varied: tuple[str, ...], drawn: int | None, seed: int, rows: Path | None
) -> tuple[Design, Told]:
    if rows:
        return listed(files.read(rows), loaded.contract), Told(file=rows.name)
    found = asked.variations(varied, loaded.contract)
    if drawn:
        return asked.drawn(found, varied, drawn, seed), Told(seed=seed)
    return asked.grid(found, varied), Told()


def _run(one: Sweep, told: Told, thresholds: tuple[int, ...], outs: _Outs, format_: str, language: Language) -> str:
    """Sweep, write the files, and give the summary."""
    form, kind = outs.forms()
    with ExitStack() as stack:
        place, picture = (
            stack.enter_context(files.new_file(file, replace=outs.force)) if file else None
            for file in (outs.scenarios, outs.plot)
        )
        also = stack.enter_context(_progress(one.design.count))
        if place and form:
            with place.open("wb") as file:
                summary = summarise_to(file, form, one, language, thresholds, also)
        else:
            summary = summarise(one, thresholds, also)
        if picture and kind:
            picture.write_bytes(_drawn(summary, kind, language))
    return _rendered(summary, told, outs, format_, language)


def _drawn(summary: Summary, kind: Kind, language: Language) -> bytes:
    from maalbar.plot.sweep import spec

    return draw(spec(summary, language), kind, language)


def _rendered(summary: Summary, told: Told, outs: _Outs, format_: str, language: Language) -> str:
    if format_ == "json":
        from maalbar.whatif.sweep import json

        return json.render(summary, told, language)
    from maalbar.whatif.sweep import text

    made = ", ".join(str(file) for file in (outs.scenarios, outs.plot) if file)
    written = f"\n{word('written', language, files=made)}\n" if made else ""
    return text.render(summary, told, language, options.width()) + written


def _form(path: Path) -> Form:
    for form in _FORMS:
        if path.suffix.casefold() == f".{form}":
            return form
    endings = Listed(tuple(f'".{form}"' for form in _FORMS))
    raise MaalbarError([problem("M0970", None, path=path, endings=endings)])


@contextmanager
def _progress(count: int) -> Iterator[tuple[Taker, ...]]:
    """What tells how far the sweep is, where somebody looks on."""
    if not sys.stderr.isatty():
        yield ()
        return
    with click.progressbar(length=count, file=sys.stderr) as bar:
        yield (_Teller(bar.update),)


@define(eq=False)
class _Teller:
    """Tells after each chunk how many scenarios it held."""

    update: Callable[[int], None]

    def take(self, chunk: Chunk) -> None:
        self.update(chunk.stop - chunk.start)
