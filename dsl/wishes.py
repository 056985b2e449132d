"""What is asked of a contract beside its text: the wishes of a command line, as they were written.

Like the statements of a file they are read by the grammar, each a text of its own; what they mean is found out in
`dsl/check/wishes.py`.
"""

from __future__ import annotations

from attrs import frozen

from dsl.syntax import Call, Expr, GoalPath, Name, Node

Subject = GoalPath | Call | Name
"""What a wish is about: a path to a target, an actual or a weight, or a figure as the rules spell it."""


@frozen(eq=False, repr=False)
class Bounded(Node):
    """`goal 6 omsaetning target`, or with the ends between which its values may lie: `… = 0 pp..20 pp`."""

    of: Subject
    low: Expr | None
    high: Expr | None


@frozen(eq=False, repr=False)
class Range(Node):
    """`70%..95% step 1 pp`: the first value, the last that may be reached, and what lies between two."""

    first: Expr
    last: Expr
    step: Expr


@frozen(eq=False, repr=False)
class Values(Node):
    """`70%, 75%, 80%`."""

    values: tuple[Expr, ...]


@frozen(eq=False, repr=False)
class Varied(Node):
    """`goal 3 kompetencer target = 70%..95% step 1 pp`: a subject and the values that it is to take."""

    of: Subject
    values: Range | Values
