"""`python -m maalbar` is the command `maalbar`."""

from maalbar.cli import main

main()
