"""One word or sign of a statement with its place, for whoever writes the statement anew."""

from __future__ import annotations

from attrs import frozen

from dsl.vocabulary import Role


@frozen
class Piece:
    """A word or a sign: its terminal, its letters, its stretch of the source, and which word of the language it is.

    `role` is None for a name, a number, a text or a sign. `gap` is what stands before it: blanks, comments and line ends.
    """

    type: str
    text: str
    start: int
    end: int
    role: Role | None = None
    id: str = ""
    gap: str = ""

    @property
    def meant(self) -> tuple[str, str]:
        """What it says, in whichever language it is written; of a name its letters."""
        return (self.role.value, self.id) if self.role else (self.type, self.text)
