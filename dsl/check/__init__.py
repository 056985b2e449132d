"""The checker: a syntax tree to a checked contract, or every message that says why there is none.

Names are looked up, units are worked out, `=each` is written out, and the values are put in an order in which
they can be computed. Mistakes are data that gather; nothing here stops at the first.
"""

from dsl.check.contracts import check
from dsl.check.keys import key, place
from dsl.check.spoken import read_expression

__all__ = ["check", "key", "place", "read_expression"]
