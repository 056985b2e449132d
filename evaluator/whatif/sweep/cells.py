"""Values as lanes hold them: two ends, and whether it is a truth."""

from __future__ import annotations

from fractions import Fraction

from evaluator.value import Known, NotApplicable, Undecided, Unknown, Value
from evaluator.whatif.sweep.forms import ZERO, Form
from evaluator.whatif.sweep.lanes import Lane
from evaluator.whatif.sweep.tracks import NotInLanesError


def ends_of(value: Value) -> tuple[Fraction, Fraction] | None:
    """The two ends of a value; None for one that lanes do not hold."""
    match value:
        case Known(value=bool() | Fraction()):
            number = Fraction(value.value)
            return number, number
        case Unknown(low=Fraction(), high=Fraction(), may_be_absent=False):
            return value.low, value.high  # type: ignore[return-value]  # the pattern says that both are there
        case Undecided(may_be_absent=False) if value.options and all(isinstance(option, bool) for option in value.options):
            ends = [Fraction(option) for option in value.options]
            return min(ends), max(ends)
    return None


def settled(value: Value) -> Lane | None:
    """The lane of a value that no lever reaches."""
    if isinstance(value, NotApplicable):
        return None
    cell = ends_of(value)
    if cell is None:
        raise NotInLanesError("a value without ends")
    known = isinstance(value, Known)
    return Lane(Form(cell[0]), None if known else Form(cell[1]), None if known else Form(ZERO), is_truth(value), known)


def is_truth(value: Value) -> bool:
    """Whether a value is a truth, settled or not."""
    return isinstance(value, Undecided) or (isinstance(value, Known) and isinstance(value.value, bool))
