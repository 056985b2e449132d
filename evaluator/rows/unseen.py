"""Signs of a text that nobody sees: tabs, line breaks, blanks of other widths, marks that are none or are part of a letter."""

from __future__ import annotations

from unicodedata import category, combining, normalize

_UNSEEN = ("Cc", "Cf", "Zl", "Zp")
_ESCAPES = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}


def shown(text: str) -> str:
    r"""A text with `\t` and the like for what nobody sees, as it may stand between double quotes in a measurement set."""
    parted = normalize("NFC", text) != text
    return "".join(_escaped(sign) if _is_unseen(sign) or (parted and combining(sign)) else sign for sign in text)


def seen(text: str) -> str:
    """What a reader sees of a text; two texts that look alike give the same."""
    return " ".join("".join(sign for sign in normalize("NFC", text) if category(sign) not in _UNSEEN or sign.isspace()).split())


def _is_unseen(sign: str) -> bool:
    return category(sign) in _UNSEEN or (category(sign) == "Zs" and sign != " ")


def _escaped(sign: str) -> str:
    number = ord(sign)
    return _ESCAPES.get(sign) or (f"\\u{number:04x}" if number < 1 << 16 else f"\\U{number:08x}")
