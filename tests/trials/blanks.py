"""Whether the two languages of a table of texts have the same blanks."""

from __future__ import annotations

import re
from collections.abc import Mapping


def uneven(texts: Mapping[str, tuple[str, str]]) -> list[str]:
    """The entries of which one language is missing or has other blanks."""
    blanks = {key: [sorted(re.findall(r"\{\w+\}", form)) for form in forms] for key, forms in texts.items()}
    return [key for key, forms in texts.items() if not all(forms) or blanks[key][0] != blanks[key][1]]
