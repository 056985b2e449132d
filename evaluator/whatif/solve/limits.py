"""What keeps a wish from being solved, and how a cell tells that it must be split."""

from __future__ import annotations

from dsl.terms import Term
from evaluator.whatif.solve.ends import End

MOST_PIECES = 20_000
"""No value may have more pieces."""
MOST_DEGREE = 60
"""No polynomial may have a higher degree."""


class Split(Exception):  # noqa: N818  # it is no error: it says where to go on
    """What is asked of a cell comes out differently on the two sides of these places within it, or at them."""

    def __init__(self, places: tuple[End, ...]) -> None:
        self.places = places
        super().__init__(places)


class _StoppedError(Exception):
    """What cannot be gone on with; `term` is what it stopped at, where that is known."""

    def __init__(self, term: Term | None = None) -> None:
        self.term = term
        super().__init__(term)


class TooManyError(_StoppedError):
    """The values go through more steps than can be gone through one by one: the range must be narrower."""


class NotCoveredError(_StoppedError):
    """Something else than rational arithmetic is done with the unknown."""
