"""Values: known, unknown, undecided or not applicable; each says why.

Every value carries its marks (what a reader must be told of it: a stand-in was used, it is approximate), and
whatever is not known carries what is missing. A number is an exact rational; an unknown number is the closed
interval that holds it whatever the missing figures turn out to be.

What is told of a value is data, not a sentence: a `Phrase` that a report puts into its reader's language. The user's own
words are plain text and stay as written.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from dsl.source import Source


class Spelled(str):
    """Words of the rule language, which a report spells in its reader's language.

    `source` is the rule file that they were copied from; None where they are in English, as a `Quantity` spells itself.
    Then `of` is what they spell.
    """

    __slots__ = ("of", "source")
    of: object
    source: Source | None

    def __new__(cls, words: object, source: Source | None = None) -> Spelled:
        """The words of a quantity, or those that stand in a source."""
        made = super().__new__(cls, words)
        made.of, made.source = words, source
        return made


@frozen
class Phrase:
    """Something to be told in a reader's language: which phrase it is, and by name the words that fill its blanks.

    As text it is its key with the words behind it, for whoever debugs; the sentences stand with the reports.
    """

    key: str
    words: tuple[tuple[str, Words], ...] = ()

    @classmethod
    def of(cls, key: str, /, **words: Words) -> Phrase:
        """The phrase of that key with these words in its blanks."""
        return cls(key, tuple(words.items()))

    def __str__(self) -> str:
        filled = ", ".join(f"{name}: {words}" for name, words in self.words)
        return f"{self.key} ({filled})" if filled else self.key


Words = Phrase | str
"""What is told: a phrase, words of the rule language (`Spelled`), or the user's own words."""


@frozen
class Missing:
    """What is not there: the quantity as the rule spells it (or why there is none), and where it was looked for."""

    quantity: Words
    looked: Words


OPEN = Missing("", "")
"""What a figure lacks that is looked at for all it can be, a known one among them: `known(…)` may keep it or leave it out."""


HIDDEN = Missing(Phrase("hidden"), "")
"""What a figure lacks that the contract hides."""

HIDING = "hidden"
"""The kind of mark that such a figure bears, with the least count that is shown; it is nobody's to know."""


@frozen
class Mark:
    """Something to tell of a value and of all that rests on it: kind "stand-in", "approximate" or "hidden", with the words."""

    kind: str
    text: Words = ""


Marks = frozenset[Mark]
NO_MARKS: Marks = frozenset()


@frozen
class Known:
    """A value that is settled: a number, a truth, a label or a profile (dates are ordinals)."""

    value: Fraction | bool | str
    marks: Marks = NO_MARKS

    def __str__(self) -> str:
        return str(self.value)


@frozen
class Unknown:
    """A number somewhere in `low` … `high`, ends included; None is unbounded.

    `may_be_absent` where it may also turn out not to apply.
    """

    low: Fraction | None
    high: Fraction | None
    missing: tuple[Missing, ...]
    marks: Marks = NO_MARKS
    may_be_absent: bool = False


@frozen
class Undecided:
    """A truth or a label that is one of `options`, which of them hangs on what is missing."""

    options: tuple[bool | str, ...]
    missing: tuple[Missing, ...]
    marks: Marks = NO_MARKS
    may_be_absent: bool = False


@frozen
class NotApplicable:
    """A value that does not apply, and why, in the user's terms."""

    reason: Words
    marks: Marks = NO_MARKS


@frozen
class ProfileValue:
    """A value for each member of a dimension, in the declared order."""

    members: tuple[str, ...]
    values: tuple[Value, ...]


Value = Known | Unknown | Undecided | NotApplicable | ProfileValue


def hiding(value: Value) -> Marks:
    """The mark of a value that hangs on hidden figures; none of one that is settled whatever they are."""
    marks = value.marks if isinstance(value, Unknown | Undecided) else NO_MARKS
    return frozenset(mark for mark in marks if mark.kind == HIDING)


def hidden_below(value: Value) -> str | None:
    """The least count that is shown, of a value that is hidden since it rests on fewer; None of any other value."""
    return next((str(mark.text) for mark in hiding(value)), None)
