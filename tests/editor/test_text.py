"""Places of a text as an editor counts them: in lines that end as the protocol says, and in the units that were agreed on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, Range, TextDocumentContentChangePartial

from maalbar.editor.shelf import path_of
from maalbar.editor.text import Text

PIECES = st.sampled_from(["a", "æ", "😀", "\n", "\r\n", " ", "\u2028", "\x0b", "é"])
LETTERS = st.lists(PIECES, max_size=30).map("".join)
ENCODINGS = st.sampled_from(["utf-8", "utf-16", "utf-32"])
ANYWHERE = st.builds(Position, st.integers(0, 40), st.integers(0, 40))


@given(text=LETTERS, encoding=ENCODINGS, data=st.data())
def test_an_offset_and_its_position_lead_to_each_other(text: str, encoding: str, data: st.DataObject) -> None:
    """For every place but the one inside a line end of two letters, which an editor cannot name."""
    made = Text(text, encoding)
    offset = data.draw(st.integers(0, len(text)))
    if text[offset - 1 : offset + 1] != "\r\n":
        assert made.offset(made.position(offset)) == offset


@given(text=LETTERS, encoding=ENCODINGS, place=ANYWHERE)
def test_a_place_outside_the_text_is_the_nearest_in_it(text: str, encoding: str, place: Position) -> None:
    """Whatever an editor sends, what comes of it lies in the text."""
    assert 0 <= Text(text, encoding).offset(place) <= len(text)


@given(text=LETTERS, new=LETTERS, encoding=ENCODINGS, start=ANYWHERE, end=ANYWHERE)
def test_a_change_replaces_what_lies_between_two_places(
    text: str, new: str, encoding: str, start: Position, end: Position
) -> None:
    """The text around it stays as it is, and places that are the wrong way round are turned."""
    made = Text(text, encoding)
    first, last = sorted((made.offset(start), made.offset(end)))
    changed = made.changed(TextDocumentContentChangePartial(Range(start, end), new))
    assert changed.text == text[:first] + new + text[last:]


def test_an_address_that_names_no_file_names_none() -> None:
    """Only files on this machine are read."""
    odd = ("untitled:1", "http://example.org/a", "file://other/share/a.maal", "file:///a%00b", "file://[", "", "a.maal")
    assert [path_of(uri) for uri in odd] == [None] * len(odd)
    assert str(path_of("file:///c%3A/k%C3%A6r.maal")) == "c:/kær.maal"
