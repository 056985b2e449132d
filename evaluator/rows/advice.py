"""What to write of a text that is no answer or no member: which one it means, or that it means none, the whole line told."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dsl.diagnostic import Listed, Wording, wording
from dsl.suggestion import suggestion
from evaluator.rows.spellings import named
from evaluator.rows.table import Codes
from evaluator.rows.unseen import seen, shown


def advice(code: str, name: str, codes: Codes, text: str) -> Wording:
    """What to write: which answer or member is meant, the nearest where one is near, or that none is."""
    known = _known(codes)
    if text.strip() != text and text.strip() in known:
        return Wording("rows-advice-trim")
    key = "answers" if code == "M1120" else "members"
    alike = next((each for each in known if each != text and seen(each) == seen(text)), None)
    near, given = known[alike] if alike else _near(codes, text), _given(codes)
    meant = {**given, near or "…": (*(named(codes.texts[near]) if near else ()), text)}
    lines = {
        "text": f'"{shown(text)}"',
        "line": line(name, codes, key, meant, codes.missing),
        "missing": line(name, codes, key, given, (*codes.missing, text)),
    }
    if alike and text not in known:
        return wording("rows-advice-alike", near=alike, **lines)
    return wording("rows-advice-near", near=near, **lines) if near else wording("rows-advice", **lines)


def separated(name: str, codes: Codes, sign: str) -> Wording:
    """What to write where that sign stands between the answers in a cell."""
    told = line(name, codes, "answers", _given(codes), codes.missing, f'separator: "{sign}"')
    return wording("rows-advice-separator", line=told)


def _known(codes: Codes) -> Mapping[str, str]:
    """The name that each text stands for, its label counted where the file has other texts for it."""
    texts = [*codes.usual.items(), *codes.texts.items()]
    return {stands: name for name, of_name in texts for stands in of_name}


def _near(codes: Codes, text: str) -> str | None:
    """The name of the answer or member that a text is nearest to."""
    known = _known(codes)
    if text in known:
        return known[text]
    near = suggestion(text, known)
    names = near.words["names"] if near.key == "did-you-mean" else None
    return known[str(names.words[0])[1:-1]] if isinstance(names, Listed) else None


def all_quoted(texts: Sequence[str]) -> str:
    """Texts as they may stand in brackets in YAML, without those that are how else one of them is written."""
    return ", ".join(map(_quoted, named(texts)))


def _given(codes: Codes) -> dict[str, tuple[str, ...]]:
    """The texts that the file gives for names, which must stand in what is to be written in place of the line."""
    return {name: texts for name, texts in codes.texts.items() if named(texts) != named(codes.usual.get(name, ()))}


def line(name: str, codes: Codes, key: str, texts: Mapping[str, Sequence[str]], missing: Sequence[str], *more: str) -> str:
    """The mapping as it is to be written, whole: what it says already stays."""
    meant = ", ".join(f"{each}: [{all_quoted(of_name)}]" for each, of_name in texts.items())
    parts = [f"{key}: {{{meant}}}"] if texts else []
    parts += [f"missing: [{all_quoted(missing)}]"] if missing else []
    return ", ".join([f"{name}: {{column: {_quoted(codes.column)}", *parts, *more]) + "}"


def _quoted(text: str) -> str:
    """A text as it may stand in brackets in YAML."""
    return text if re.fullmatch(r"[^\W\d_][\w ]*", text) else '"' + shown(text.replace("\\", "\\\\").replace('"', '\\"')) + '"'
