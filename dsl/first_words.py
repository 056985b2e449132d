"""What is said of a line that begins with no word of the language, or whose text stands without quotes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from dsl import lines, mending, sentences
from dsl.diagnostic import Diagnostic, Edit, Fix, Listed, problem, rewrite, shortened
from dsl.expected import FORMS, example
from dsl.other_words import closest
from dsl.shapes import ID
from dsl.source import Source, Span
from dsl.terminals import OPENING
from dsl.vocabulary import Role, spelled, spelling

GOAL_LIKE = re.compile(rf'\w+\s+{ID}\s*[:.,–—-]?\s*["“”„»]')
"""How the head of a goal looks, whatever its first word is."""


def unknown(source: Source, language: str, line: lines.Line, known: Collection[str]) -> Diagnostic:
    """A message about a line that begins with none of the words that are known."""
    word = lines.WORD.match(source.text, line.start, line.end)
    if word is None:
        return _no_word(source, language, line)
    span = Span(source, line.start, word.end())
    if unicodedata.combining(source.text[word.end() : word.end() + 1] or " "):
        return _composed(source, line, word.end()) or _no_letter(Span(source, word.end(), word.end() + 1))
    if re.match(r"[0-9]{4}\s*:", source.text[span.start : line.end]):
        return _next_year(span, language)
    if source.text.startswith("(", word.end()) and word[0] in spelled(Role.FUNCTION, language):
        return problem("M0147", span, word=word[0], written=f"{example('competence', language)}: {word[0]}(…)")
    if found := mending.foreign_word(source, language, span) or _misspelt(source, language, line, span, known):
        return found
    name, rest = shortened(word[0]), source.text[word.end() : line.end]
    rule = example(FORMS["criterion"], language).partition(": ")[2]
    if rest.lstrip().startswith("="):
        define = spelling("define", Role.HEAD, language)
        fix = Fix((Edit(Span(source, line.start, line.start), f"{define} "),))
        return problem("M0145", span, fix, word=name, define=define)
    if named := sentences.unnamed(source, language, span, line.end):
        return problem("M0172", span, rewrite(span, named[0]), word=name, written=named[1])
    if rest.startswith("("):
        return problem("M0147", span, word=name, written=f"{example('competence', language)}: {name}(…)")
    return problem("M0124" if "(" in rest else "M0101", span, word=name, written=f"{name}: {rule}")


def _next_year(year: Span, language: str) -> Diagnostic:
    """A year of a target line that stands on a line of its own, with no comma at the end of the line above."""
    above = year.before()
    commented = "#" in year.source.text[year.source.text.rfind("\n", 0, above.start) + 1 : year.start]
    shape = example("target 2022: 47%, 2023: 50%", language)
    return problem("M0135", year, *([] if commented else [Fix((Edit(above, ","),), safe=True)]), word=year.text, example=shape)


def _composed(source: Source, line: lines.Line, at: int) -> Diagnostic | None:
    """A letter in two characters within the first word; None where the two are no letter together."""
    letter = unicodedata.normalize("NFC", source.text[at - 1 : at + 1])
    if len(letter) > 1:
        return None
    whole = Span(source, line.start, line.end)
    fix = rewrite(whole, unicodedata.normalize("NFC", whole.text), safe=True)
    return problem("M0136", Span(source, at - 1, at + 1), fix, letter=letter)


def _no_letter(place: Span) -> Diagnostic:
    return problem("M0122", place, rewrite(place, ""), letter=place.text)


def _no_word(source: Source, language: str, line: lines.Line) -> Diagnostic:
    place = Span(source, line.start, line.start + 1)
    if place.text not in OPENING[language]:
        return _no_letter(place)
    words = [spelling(id, Role.HEAD, language) for id in ("text", "note", "source")]
    fixes = (Fix((Edit(Span(source, line.start, line.start), f"{word} "),)) for word in words)
    return problem("M0149", place, *fixes, offered=Listed(tuple(f"{word} …" for word in words)))


def _misspelt(source: Source, language: str, line: lines.Line, span: Span, known: Collection[str]) -> Diagnostic | None:
    """A first word that is nearly one of the language, or that is one but for its capital letters."""
    if span.text.lower() in known:
        small = span.text.lower()
        return problem("M0166", span, rewrite(span, small, safe=True), word=span.text, close=small)
    goal = spelling("goal", Role.RESERVED, language)
    near = goal if GOAL_LIKE.match(source.text, line.start, line.end) else closest(span.text, known)
    return problem("M0123", span, rewrite(span, near), word=shortened(span.text), close=near) if near else None


_SIGN = re.compile(rf"(?P<head>\w+(?:\s+\w+)?\s+{ID})\s*(?P<sign>[:.,;–—-]+)\s*(?=[\"“”„»])")


def goal_sign(source: Source, line: lines.Line, rule: str | None) -> Diagnostic | None:
    """A sign between the number of a goal and its title, `goal 3: "…"`."""
    found = _SIGN.match(source.text, line.start, line.end) if rule in ("goal", "replace", "Goal") else None
    if found is None:
        return None
    head = found["head"].lower() if rule == "Goal" else found["head"]
    written = shortened(f"{head} {source.text[found.end() : line.end]}")
    place, whole = Span(source, *found.span("sign")), Span(source, line.start, found.end("sign"))
    return problem("M0168", place, rewrite(whole, head, safe=True), sign=place.text, written=written)


_SCALE = re.compile(r"\w+\s+[0-9]+(?P<sign>\s*[–—−]\s*)[0-9]+")


def scale_sign(source: Source, line: lines.Line, rule: str | None) -> Diagnostic | None:
    """A dash between the two ends of a scale, `scale 0–10`."""
    found = _SCALE.match(source.text, line.start, line.end) if rule == "details" else None
    if found is None:
        return None
    sign, at = found["sign"].strip(), found.start("sign") + len(found["sign"]) - len(found["sign"].lstrip())
    fix = rewrite(Span(source, *found.span("sign")), "..", safe=True)
    return problem("M0165", Span(source, at, at + 1), fix, sign=sign)


def before_reading(source: Source, language: str, line: lines.Line, rule: str | None) -> Diagnostic | None:
    """What is said of a line before anything in it is read."""
    word = lines.WORD.match(source.text, line.start, line.end)
    if rule is None and word and word[0].lower() == spelling("goal", Role.RESERVED, language):
        rule = "Goal"  # with a capital letter
    looks = (goal_sign, scale_sign, unquoted)
    return next((found for look in looks if (found := look(source, line, rule))), None)


_TEXT_ONLY = {"remark": r"\w+\s+", "contract": r"\w+\s+", "example": r"\w+\s+", "goal": rf"\w+\s+{ID}\s+"}
"""What stands before the text of a statement that is made of words of its own."""


def unquoted(source: Source, line: lines.Line, rule: str | None) -> Diagnostic | None:
    """A text without quotes, told before anything that is found in it: it holds what texts hold."""
    head = re.compile(_TEXT_ONLY[rule]).match(source.text, line.start, line.end) if rule in _TEXT_ONLY else None
    if head is None or line.problem is None or not source.text[head.end()].isalpha():
        return None
    text = source.text[head.end() : line.end]
    span = Span(source, head.end(), line.end)
    return problem(
        "M0167", span, *([] if '"' in text else [rewrite(span, f'"{text}"', safe=rule != "goal")]), text=shortened(text)
    )
