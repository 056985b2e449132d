"""Disclosure control: which figures rest on so few that they are hidden, and which others would give them away.

    quantity → spot (of whom) → cells (numbers behind it) → equations between cells → audit → what is hidden

The door is `disclosed`: a measurement set that answers a hidden figure as one that nobody knows. Whatever is worked out from
it can then tell no more than what is shown, in whichever command. The rule and its sources stand in docs/semantics.md.

    spots.py       whom a figure is of, as places in a table with its margins
    cells.py       the numbers that a figure shows, and those of them that are too small
    equations.py   what binds the numbers of a table together
    audit.py       which numbers can be worked out from those that are shown, and what is hidden besides
    found.py       the audit of every table that the contract asks about, for one party
    disclosed.py   the measurement set that keeps what is hidden to itself
    verdicts.py    verdicts of hidden figures, where the contract lets them be told
"""

from evaluator.disclosure.disclosed import disclosed, exact, safe

__all__ = ["disclosed", "exact", "safe"]
