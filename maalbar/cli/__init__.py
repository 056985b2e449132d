"""The command line: thin commands over the Python API. Nothing here reads a rule or decides a value.

Each command is a module of its own, loaded only when it is asked for, so that `--help` is quick.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from importlib import import_module
from typing import Any

import click

from maalbar import __version__

COMMANDS = {
    "new": "Start a contract in a folder: a small one to change, or next year's draft of another.",
    "template": "Write the measurement set that a contract needs, empty.",
    "check": "Tell every mistake in a contract and its figures.",
    "explain-code": "Explain a code such as M0123 at length, with what is wrong and what is right.",
    "score": "Score a contract and print the report.",
    "parties": "Rank the parties of a contract by their total, or by a goal.",
    "explain": "Print how the score of a goal came about.",
    "test": "Run the examples of a contract, and say what none of them touches.",
    "format": "Lay out rule files: indentation, blanks, blank lines and quotes.",
    "whatif": "Show what other targets, figures, weights or rules would do to the scores.",
    "compare": "Put contracts, drafts and scenarios side by side on the same figures.",
    "diff": "Say what differs between two contracts, and what it does to the score.",
    "margins": "Say how far each criterion is from its verdict.",
    "intervals": "Say how far chance may have moved each figure, and how surely its target is met.",
    "tornado": "Say which target and which figure the total hangs on most.",
    "backtest": "Score a contract on the figures of several years.",
    "solve": "Find the exact values of a target, a figure or a weight that grant a wish.",
    "plan": "Show the queries that the rows of a measurement set are read with.",
    "data": "Look at the rows behind a contract, and suggest what their columns mean.",
    "freeze": "Write what the rows of a measurement set give as a set of counts, without the rows.",
    "lsp": "Answer an editor: messages while you write, completion, renaming and more.",
    "sweep": "Score a contract under many settings of a few targets, figures or weights.",
}
"""The commands and what `--help` says of each, so that it need not load them."""

MISTAKE = 1
"""The exit code for a mistake of Målbar's own."""
BAD_INPUT = 2
"""The exit code for input that cannot be scored."""
STOPPED = 130
"""The exit code of a command that was stopped with Ctrl-C, as shells give it."""
ENDED = 143
"""The exit code of a command that the system told to end, as shells give it."""


_GIVEN = "maalbar.given"
"""Where a context keeps the words of the command."""


class _Lazy(click.Group):
    """A group whose commands are imported when they are named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"maalbar.cli.{cmd_name.replace('-', '_')}").command
        found.name = cmd_name
        return found

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read the words before the name of the command."""
        given = list(args)
        try:
            made = super().make_context(info_name, args, parent, **extra)
        except click.UsageError as error:
            raise self._told(error, given) from None
        made.meta[_GIVEN] = given
        return made

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is named, and the words behind it."""
        if args and args[0] not in COMMANDS and not ctx.resilient_parsing:
            from maalbar.cli.usage import unknown_command

            raise unknown_command(args[0], list(COMMANDS), ctx.meta[_GIVEN])
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was named; whoever stops it gets an end without a complaint."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise self._told(error, ctx.meta[_GIVEN], ctx) from None
        except KeyboardInterrupt:
            click.echo(file=sys.stderr)
            ctx.exit(STOPPED)

    def _told(self, error: click.UsageError, args: list[str], ctx: click.Context | None = None) -> click.ClickException:
        from maalbar.cli.usage import told

        named = self.get_command(ctx, ctx.invoked_subcommand) if ctx and ctx.invoked_subcommand else None
        return told(error, args, named or self)


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(f"maalbar {__version__}")
        ctx.exit()


_HELP = """Score a contract on its figures, exactly, and explain each result.

PATH is a rule file (.maal), or a folder that holds a contract (kontrakt.maal or contract.maal) and its measurement set
(maalinger.yaml or measurements.yaml).

\b
Examples:
  maalbar check   rules/erhvervshus-nordjylland-2022
  maalbar score   rules/erhvervshus-nordjylland-2022 --format json
  maalbar explain rules/erhvervshus-nordjylland-2022 6

\b
Exit codes:
  0  the contract was read and scored, whatever the score
  2  the input is at fault; what is wrong, and where, is told on standard error
  1  an example fails ("maalbar test"), or Målbar itself is at fault
  130  the command was stopped with Ctrl-C (143: by the system); no file was left half written
"""


@click.group(cls=_Lazy, help=_HELP, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version and stop.")
def commands() -> None:
    """The commands, one of which is run."""
    from maalbar.cli.telling import forget

    forget()


def main() -> None:
    """The command `maalbar`: whatever happens, the user gets a message and not a traceback."""
    gc.disable()  # a command ends soon and makes no circles; looking for them takes a quarter of its time
    signal.signal(signal.SIGTERM, _end)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # a text stream
    if os.environ.get("MAALBAR_DEBUG") == "1":
        commands(prog_name="maalbar")
    try:
        commands(prog_name="maalbar")
    except Exception as error:
        sys.exit(_told(error))


def _end(_signal: int, _frame: object) -> None:
    """End as after a mistake, so that what was set aside is taken away; without a word, for nobody asked."""
    sys.exit(ENDED)


def _leave_output() -> None:
    """Let what is still to be written go nowhere, or Python would try once more when it ends, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _told(error: Exception) -> int:
    from dsl.diagnostic import MaalbarError, Wording, problem
    from maalbar.files import FULL

    if isinstance(error, OSError) and error.errno in FULL:
        _leave_output()
        error = MaalbarError([problem("M0805", None, reason=Wording(FULL[error.errno]))])
    from maalbar.cli.telling import tell

    if isinstance(error, MaalbarError):
        tell(error.diagnostics)
        return BAD_INPUT
    tell([problem("M0899", None, kind=type(error).__name__, words=error)])
    return MISTAKE
