"""`maalbar format`: rule files in their one layout, in their own language or in the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
from attrs import define, field

from dsl.diagnostic import Diagnostic, MaalbarError
from dsl.source import Source
from dsl.tongue import language_of as spelled_in
from maalbar import files
from maalbar.cli import BAD_INPUT, options
from maalbar.cli.telling import read_contract, tell
from maalbar.cli.words import counted, word
from maalbar.report.texts import language_of

WOULD_CHANGE = 1
"""The exit code of `--check` where a file is not laid out; bad input is 2, as everywhere."""

_LANGUAGES = {"da": "danish", "en": "english"}


@click.command()
@click.argument("paths", type=click.Path(path_type=Path), nargs=-1, required=True, metavar="PATH...")
@click.option("--check", is_flag=True, help="Write nothing; say which files are not laid out. The code is then 1.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change.")
@click.option("--language", type=click.Choice(list(_LANGUAGES)), help="Write the files in Danish or in English.")
@options.lang
@click.pass_context
def command(
    context: click.Context, paths: tuple[Path, ...], check: bool, diff: bool, language: str | None, lang: str | None
) -> None:
    """Lay out rule files: indentation, blanks, blank lines and quotes.

    PATH is a rule file, or a folder of which every .maal file is meant. Names, texts and comments stay as they are, and so
    does what the file says: each is read again before it replaces the old one. With --language the words, the functions
    and the numbers are written in that language. A file with a mistake is left as it is, and the mistake told.
    """
    run = _Run(_LANGUAGES[language] if language else None, check, diff)
    for path in paths:
        run.lay_out(path)
    tell(run.told)
    click.echo(run.summary(), err=diff)
    context.exit(BAD_INPUT if run.told else WOULD_CHANGE if check and run.changed else 0)


@define
class _Run:
    """One run over some files: what is asked for, and what has come of it so far."""

    language: str | None
    check: bool
    diff: bool
    told: list[Diagnostic] = field(factory=list)
    changed: int = 0
    whole: int = 0

    def lay_out(self, path: Path) -> None:
        """Lay out the files that a path means; what is wrong is gathered, and the others are laid out all the same."""
        for file in self._files(path):
            try:
                self._one(file)
            except MaalbarError as error:
                self.told += error.diagnostics

    def _files(self, path: Path) -> tuple[Path, ...]:
        try:
            return files.rule_files(path)
        except MaalbarError as error:
            self.told += error.diagnostics
            return ()

    def _one(self, path: Path) -> None:
        from dsl.format import formatted

        source = files.read(path)
        read_contract(language_of(spelled_in(source)))
        text, wrong = formatted(source, self.language)
        self.told += wrong
        self.whole += text is not None
        if text is not None and text != source.text:
            _show(path, source, text, self.check, self.diff)
            self.changed += 1

    def summary(self) -> str:
        """How many files would change or have changed, and how many were laid out already."""
        changed = counted("file would change" if self.check or self.diff else "file changed", self.changed)
        return counted("left", self.whole - self.changed, changed=changed)


def _show(path: Path, source: Source, text: str, check: bool, diff: bool) -> None:
    """Write the file, or say what would become of it."""
    if diff:
        click.echo("".join(differences(source, text)), nl=False)
    elif check:
        click.echo(word("would be laid out", file=path.as_posix()))
    else:
        files.rewrite(path, text)
        click.echo(word("is laid out", file=path.as_posix()))


def differences(source: Source, text: str, made: str = "laid out") -> Iterator[str]:
    """What a text changes in a source, as lines of a unified difference; `made` is the key of what was done to it."""
    from difflib import unified_diff

    old, new = (each.splitlines(keepends=True) for each in (source.text, text))
    for line in unified_diff(old, new, source.name, word(made, file=source.name)):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
