"""`maalbar lsp`: the language server, which an editor starts and talks to."""

from __future__ import annotations

import gc
import logging
import sys

import click

from dsl.diagnostic import wording
from maalbar.extras import extra


@click.command()
@click.option("--stdio", is_flag=True, help="Talk on standard input and output, as it always does; editors say so.")
@click.option("--log", is_flag=True, help="Write what the server does to standard error.")
def command(stdio: bool, log: bool) -> None:
    """Answer an editor: messages while you write, completion, renaming and more.

    An editor starts this by itself (see docs/editor.md). It needs the extra: pip install "maalbar[editor]".
    """
    extra("pygls", wording("language-server"))
    from maalbar.editor.server import run

    gc.enable()  # unlike the other commands this one does not end soon
    logging.basicConfig(stream=sys.stderr, level=logging.INFO if log else logging.ERROR)
    run()
