"""An independent reference evaluator: naive, slow, and written from the language's own description.

It shares no code with the product and reads rule files with its own tokenizer and parser, so that a mistake has
to be made twice before the two agree on it. It supposes that a rule file is right: it checks no names and no units.

    text → words → expressions → document → scores

`possible` holds its values: every value is the set of what it may be, an interval or a set of words.
"""

from tests.reference.scores import Scores, score

__all__ = ["Scores", "score"]
