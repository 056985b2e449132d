"""The formatter: a rule file in its one canonical layout, in its own language or in the other.

Nothing is lost: comments and blank lines stay, names and texts stay as written, and what comes out is read again and
compared, tree with tree, before it is handed back.
"""

from dsl.format.page import formatted

__all__ = ["formatted"]
