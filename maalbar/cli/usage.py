"""What is wrong with a command itself, as a message like every other: an unknown word, something missing, something too much.

Click finds it; here it is told, with a code and in the reader's language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import IO, Any

import click

from dsl.catalogue import LANGUAGES
from dsl.diagnostic import Diagnostic, Listed, Word, Wording, problem, wording
from dsl.suggestion import suggestion
from maalbar.cli.telling import ask_for, forget, tell

_EXAMPLES = {"PATH": ".", "OLD": "hub-2024", "NEW": "hub-2025", "FOLDER": "hub-2025", "CODE": "M0301"}
"""What may be written for the names of arguments."""


class Told(click.ClickException):
    """A mistake in a command that has its own message."""

    exit_code = 2

    def __init__(self, diagnostic: Diagnostic, args: Sequence[str]) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic
        self._args = args

    def show(self, file: IO[Any] | None = None) -> None:
        """Tell it in the language that the command asks for."""
        forget()
        if (asked := _behind(self._args, ["--lang"])) in LANGUAGES:
            ask_for(asked)
        tell([self.diagnostic])


def told(error: click.UsageError, args: Sequence[str], command: click.Command) -> click.ClickException:
    """The mistake with its message; as click has it where it is one that no command of Målbar can cause."""
    found = _problem(error, args, command)
    return Told(found, args) if found else error


def unknown_command(name: str, known: Sequence[str], args: Sequence[str]) -> Told:
    """There is no command of that name."""
    hint = suggestion(name, known)
    if hint.key != "did-you-mean":
        hint = wording("usage-commands", commands=Listed(tuple(known), "and"))
    return Told(problem("M0811", None, command=name, suggestion=hint), args)


def _problem(error: click.UsageError, args: Sequence[str], command: click.Command) -> Diagnostic | None:
    if isinstance(error, click.NoSuchOption):
        return _no_option(error.option_name, command)
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return _missing(error.param, command)
    if isinstance(error, click.BadOptionUsage):
        return _bad_use(error.option_name, command)
    if isinstance(error, click.BadParameter) and error.param is not None:
        return _bad_value(error.param, _behind(args, error.param.opts) or "")
    extra = re.search(r"extra argument[^(]*\((.*)\)", error.message)
    return problem("M0819", None, text=extra[1], command=_name(command), suggestion=_quotes(command)) if extra else None


def _no_option(option: str, command: click.Command) -> Diagnostic:
    shown = [each for each in command.params if isinstance(each, click.Option) and not each.hidden]
    known = [name for each in shown for name in each.opts if name.startswith("--")]
    hint = suggestion(option, known)
    if hint.key != "did-you-mean":
        name = _name(command)
        hint = wording("usage-options", command=name) if name else Wording("usage-options-general")
    return problem("M0812", None, option=option, suggestion=hint)


def _missing(lacking: click.Parameter, command: click.Command) -> Diagnostic:
    name = _name(command)
    if isinstance(lacking, click.Option):
        known = {"--want": "usage-want", "--by": "usage-by"}.get(lacking.opts[0])
        hint = Wording(known) if known else wording("usage-options", command=name)
        return problem("M0814", None, command=name, option=lacking.opts[0], suggestion=hint)
    names = (_metavar(each) for each in command.params if isinstance(each, click.Argument) and each.required)
    wanted = [_EXAMPLES.get(each, each) for each in names]
    return problem("M0813", None, command=name, name=_metavar(lacking), usage=" ".join([name, *wanted]))


def _bad_use(option: str, command: click.Command) -> Diagnostic:
    """An option with too much or too little behind it."""
    found = next((each for each in command.params if option in each.opts), None)
    if isinstance(found, click.Option) and found.is_flag:
        return problem("M0820", None, option=option)
    choices = found.type.choices if found and isinstance(found.type, click.Choice) else ()
    return problem("M0815", None, option=option, value=Listed(tuple(choices)) if choices else "…")


def _bad_value(of: click.Parameter, text: str) -> Diagnostic | None:
    """A value that is none of an option's."""
    option, kind = of.opts[0], of.type
    if isinstance(kind, click.Choice):
        return problem("M0816", None, text=text, option=option, choices=Listed(tuple(kind.choices)))
    if not isinstance(kind, click.types.IntParamType):
        return None
    if isinstance(kind, click.IntRange) and re.fullmatch(r"[+-]?\d+", text):
        return problem("M0818", None, text=text, option=option, range=_range(kind))
    return problem("M0817", None, text=text, option=option, example="2024" if option == "--period" else "10")


def _range(kind: click.IntRange) -> Word:
    low, high = (None if end is None else int(end) for end in (kind.min, kind.max))
    if high is None:
        return wording("usage-at-least", low=str(low))
    return wording("usage-at-most", high=str(high)) if low is None else wording("usage-between", low=str(low), high=str(high))


def _quotes(command: click.Command) -> Wording:
    """What has most likely been parted by its blanks; nothing was where no option takes more than a word."""
    worded = any(each.opts[0] in ("--set", "--vary", "--want") for each in command.params)
    return Wording("usage-quotes" if worded else "usage-leave-out")


def _name(command: click.Command) -> str:
    return "" if isinstance(command, click.Group) else str(command.name).replace("_", "-")


def _metavar(argument: click.Parameter) -> str:
    return (argument.metavar or str(argument.name).upper()).removesuffix("...")


def _behind(args: Sequence[str], options: Sequence[str]) -> str | None:
    """The word behind the last of some options."""
    found = None
    for place, word in enumerate(args):
        name, sign, value = word.partition("=")
        if name in options:
            found = value if sign else next(iter(args[place + 1 : place + 2]), None)
    return found
