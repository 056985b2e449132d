"""The desk at which one file is read: the contract it is read for, the file's own defaults, and the messages so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import evolve, field, frozen

from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, Fix, Label, Wording, problem
from dsl.quantity import Quantity
from dsl.source import Source, Span
from dsl.suggestion import corrections, suggestion
from evaluator.measurements.language import Language
from evaluator.measurements.nodes import Leaf

_NOTHING_HERE = Wording("nothing-here")


def labels_of(titles: Mapping[str, str]) -> dict[str, str]:
    """The names by what people read."""
    return {title: name for name, title in titles.items() if title}


def timeless(quantity: Quantity) -> Quantity:
    """The quantity without its period."""
    return evolve(quantity, period=0, inner=quantity.inner and timeless(quantity.inner))


@frozen
class Desk:
    """Everything that a section of a file needs in order to be read.

    `period` is the period of every key that names none; `sources` gives the titles of the sources declared, by id,
    and `source` the id of the one that holds where an entry names none.
    """

    contract: Contract
    language: Language
    file: Source
    period: int
    sources: Mapping[str, str] = field(factory=dict)
    source: str | None = None
    out: list[Diagnostic] = field(factory=list, eq=False, repr=False)
    asked: Callable[[], Mapping[Quantity, Quantity]] = field(default=dict, repr=False)
    """What the contract asks for, by the quantity without its period."""
    guest: bool = False
    """Whether the file is another contract's: then a key that this one does not know is left out without a message."""

    def report(self, code: str, span: Span, *beside: Label | Fix, **words: object) -> None:
        """Add an error."""
        self.out.append(problem(code, span, *beside, **words))

    def add(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Add messages that were given elsewhere."""
        self.out.extend(diagnostics)

    def unknown(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Add the messages about a key that the contract does not know."""
        if not self.guest:
            self.add(diagnostics)

    def near(
        self,
        word: str,
        known: Iterable[str],
        otherwise: Wording = _NOTHING_HERE,
        labels: Mapping[str, str] | None = None,
    ) -> Wording:
        """A sentence that offers what was probably meant; after many messages only the names that there are.

        `labels` are what people read, each with the name that it belongs to.
        """
        return suggestion(word if len(self.out) < _MOST_GUESSES else "", known, otherwise, labels)

    def stranger(self, code: str, name: Leaf, hint: Wording, **words: object) -> None:
        """Add an error about a name that is not known where it stands, with what was probably meant."""
        fixes = corrections(name.inner or name.span, hint)
        self.report(code, name.span, *fixes, name=name.text, **words, suggestion=hint)

    def title(self, id: Leaf | None) -> str | None:
        """The title of the source that an entry names, or of the one that holds in the whole file."""
        if id is None:
            return self.sources.get(self.source or "")
        if id.text not in self.sources:
            self.stranger("M0626", id, self.near(id.text, self.sources, Wording("none-declared"), labels_of(self.sources)))
        return self.sources.get(id.text)


_MOST_GUESSES = 100
"""To look for near names takes time, and nobody reads so many of them."""
