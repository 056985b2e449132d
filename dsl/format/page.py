"""A whole file in its canonical layout: each statement below its owner, comments and single blank lines between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from dsl import lines
from dsl.blocks import Blocks
from dsl.diagnostic import Diagnostic, problem
from dsl.format.brackets import parted
from dsl.format.line import STEP, Written, aligned, laid_out
from dsl.format.spelling import same_meaning, spelled
from dsl.parser import parse, statements
from dsl.piece import Piece
from dsl.reader import reader
from dsl.source import Source, Span
from dsl.tongue import language_of, named

Told = tuple[Diagnostic, ...]

_OF_THE_FILE = frozenset(
    (
        *("contract", "import", "survey", "dimension", "measure", "table", "define", "goal", "replace", "remove", "change"),
        *("example", "scenario"),
    )
)
"""The rules of statements that belong to the file itself."""


def formatted(source: Source, language: str | None = None) -> tuple[str | None, Told]:
    """The file in its canonical layout, in its own language or another; None with the messages where it cannot be read.

    What comes out has the same syntax tree. Where a name of the file is a word of the other language it is a message.
    """
    tree, told = parse(source)
    if any(each.is_error for each in told):
        return None, told
    own = language_of(source)
    found = list(_statements(source, own))
    target = language or own
    text = "".join(f"{line}\n" for line in aligned(_lines(source, found, target)))
    made = Source(source.name, text)
    again, wrong = parse(made)
    errors = tuple(each for each in wrong if each.is_error)
    if not errors and again == tree:
        return text, ()
    return None, (_clash(source, found, own, made, target, errors),)


@frozen
class _Statement:
    """A statement with the rule that it was read by, its pieces and where it belongs."""

    line: lines.Line
    rule: str
    pieces: tuple[Piece, ...]
    depth: int


def _statements(source: Source, language: str) -> Iterator[_Statement]:
    blocks = Blocks(source)
    for line, rule in statements(source, language, blocks):
        if rule is not None:
            pieces = reader(language).pieces(source, line.start, line.end, rule)
            yield _Statement(line, rule, tuple(_with_gaps(source, pieces)), _depth(rule, blocks))


def _with_gaps(source: Source, pieces: Sequence[Piece]) -> Iterator[Piece]:
    end = pieces[0].start
    for piece in pieces:
        yield evolve(piece, gap=source.text[end : piece.start])
        end = piece.end


def _depth(rule: str, blocks: Blocks) -> int:
    """How deep a statement stands that has just been put into its block."""
    if rule in _OF_THE_FILE:
        return 0
    if rule == "question":
        return 1 if blocks.surveys else 0
    if rule == "details":
        return 2 if blocks.surveys else 1
    if rule in ("clauses", "remark", "allow") and blocks.part is not None:
        return 2
    inside = blocks.goal or blocks.trial or blocks.rows is not None or "title" in blocks.fields
    return 1 if inside else 0


# --- the page -----------------------------------------------------------------------------------------------


def _lines(source: Source, found: Sequence[_Statement], language: str) -> Iterator[Written]:
    """The lines of the page: those of each statement, and the comments and blank lines before it."""
    before: _Statement | None = None
    at = 0
    for statement in found:
        yield from _gap(source, at, before, statement)
        eol = _line_end(source, statement.line.end)
        pieces = parted([spelled(piece, language) for piece in statement.pieces], language)
        comment = source.text[statement.line.end : eol].strip()
        yield from laid_out(pieces, statement.rule, STEP * statement.depth, comment)
        at, before = eol + 1, statement
    yield from _gap(source, at, before, None)


def _line_end(source: Source, at: int) -> int:
    end = source.text.find("\n", at)
    return len(source.text) if end < 0 else end


def _gap(source: Source, at: int, before: _Statement | None, behind: _Statement | None) -> Iterator[Written]:
    """The comments between two statements, each below its own, and at most one blank line in a row."""
    end = len(source.text) if behind is None else behind.line.start
    blank, first = False, before is None
    for line in source.text[at:end].removeprefix("\ufeff").split("\n")[: None if behind is None else -1]:
        comment = line.strip()
        if not comment:
            blank = True
            continue
        yield from [("", "")] if blank and not first else []
        yield STEP * _comment_depth(source, len(line) - len(line.lstrip()), before, behind) + comment, ""
        blank, first = False, False
    yield from [("", "")] if blank and behind is not None and not first else []


def _comment_depth(source: Source, column: int, before: _Statement | None, behind: _Statement | None) -> int:
    """A comment belongs to the statement whose column it stands nearer to, in doubt to the one below it."""
    above, below = (None if each is None else source.position(each.line.start)[1] - 1 for each in (before, behind))
    if before is not None and above is not None and abs(column - above) < abs(column - (below or 0)):
        return before.depth
    return behind.depth if behind else 0


# --- what cannot be written ---------------------------------------------------------------------------------


def _clash(source: Source, found: Sequence[_Statement], own: str, made: Source, language: str, wrong: Told) -> Diagnostic:
    """A message about the first name that would be a word of the other language, so that the file would say something else."""
    pieces = [piece for statement in found for piece in statement.pieces]
    if wrong:
        word = wrong[0].words.get("word")
        piece = next((each for each in pieces if each.role is None and each.text == word), None)
    else:
        become = [piece for statement in _statements(made, language) for piece in statement.pieces]
        pairs = zip(filter(_is_word, pieces), filter(_is_word, become), strict=False)
        piece = next((one for one, two in pairs if same_meaning(one, own) != same_meaning(two, language)), None)
    span = Span(source, piece.start, piece.end) if piece else None
    return problem("M0160" if piece else "M0161", span, word=piece.text if piece else "", language=named(language))


def _is_word(piece: Piece) -> bool:
    """Whether it stands in both languages; what parts things need not."""
    return piece.type not in ("LPAR", "RPAR", "COMMA")
