"""What a wish that cannot be read is likely to mean: habits from spreadsheets and minutes, rewritten as the language has it.

A rewriting is only ever offered, in a message, and only where it can be read; nothing is guessed silently.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import Any

from dsl.contract import Contract, Goal
from dsl.diagnostic import Diagnostic, Wording, problem, rewrite, wording
from dsl.source import Source, Span

Told = tuple[Diagnostic, ...]
Read = Callable[[Source], tuple[Any, Told]]

MOST_LETTERS = 300
"""A longer text is no wish that somebody typed."""
_CLEAR = frozenset({"M0108", "M0109", "M0914"})
_JOINING = {"da": r"\b(?:to|from|step|and|or|in)\b", "en": r"\b(?:til|fra|trin|og|eller|i)\b"}
"""The joining words of the other language, for a text that begins in one."""

_ENGLISH = {"goal": "goal", "step": "step", "target": "target", "actual": "actual", "weight": "weight", "and": "and"}
_DANISH = {"goal": "mål", "step": "trin", "target": "måltal", "actual": "resultat", "weight": "vægt", "and": "og"}
_NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
_UNIT = r"%|pp\b|procentpoint\b|(?!(?:to|til|and|og|or|eller|by|in|i|med|step|trin)\b)[^\W\d]\w*"
_VALUE = rf"[+-]?{_NUMBER}(?:\s*(?:{_UNIT}))?"


def meant(source: Source, contract: Contract, read: Read, found: tuple[Any, Told]) -> tuple[Any, Told]:
    """What was found; where that is nothing, and a rewriting can be read, a message that offers the rewriting instead."""
    text = source.text
    if found[0] is not None or len(text) > MOST_LETTERS or any(_is_clear(each, text) for each in found[1]):
        return found
    for written in dict.fromkeys(rewritings(text, contract)):
        if written != text.strip() and read(Source(source.name, written))[0] is not None:
            return None, (_offer(source, [written]),)
    parts = [_rewritten(part, contract) for part in several(text)]
    if len(parts) > 1 and all(read(Source(source.name, part))[0] is not None for part in parts):
        return None, (_offer(source, parts),)
    return found


def _is_clear(told: Diagnostic, text: str) -> bool:
    """Whether a message says by itself what to write; a joining word of the other language is no matter of one word."""
    mixed = _JOINING["da" if _words(text) is _DANISH else "en"]
    return told.code in _CLEAR or (told.code == "M0157" and not re.search(mixed, text))


_AND = re.compile(r"\s*(?:[,;]|\band\b|\bog\b|&)\s*(?=(?:set |sæt )?(?:goal|mål)\s*\d)", re.IGNORECASE)


def several(text: str) -> list[str]:
    """The parts of a text that sets several things, each from its goal on."""
    return _AND.split(text)


def _offer(source: Source, written: list[str]) -> Diagnostic:
    if len(written) > 1:
        span = Span(source, 0, len(source.text))
        return problem("M0916", span, text=span.text.strip(), suggestion=write_each(span, written))
    span, hint = _apart(source, written[0]), wording("write-this", text=written[0])
    start = len(source.text) - len(source.text.lstrip())
    whole = Span(source, start, start + len(source.text.strip()))
    return problem("M0916", span, rewrite(whole, written[0]), text=span.text.strip(), suggestion=hint)


def write_each(place: Span, parts: Sequence[str] = ()) -> Wording:
    """What to write in place of a text that sets several things: one option for each, or one line."""
    name = place.source.name
    each = [f'{name} "{part}"' if name.startswith("--") else part for part in parts or several(place.text)]
    return wording("write-each", texts=(" " if name.startswith("--") else "; ").join(each))


def _apart(source: Source, written: str) -> Span:
    """The words of a text in which a rewriting differs; the word before the place where it only adds something."""
    text = source.text
    start = _alike(text, written)
    behind = _alike(text[start:][::-1], written[start:][::-1])
    end = len(text) - behind
    while start and not (text[start - 1].isspace() and text[start:end].strip()):
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(source, start, end)


def _alike(one: str, other: str) -> int:
    """How many letters two texts have alike at their beginnings."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def rewritings(text: str, contract: Contract) -> Iterator[str]:
    """What a text may mean, the likeliest first."""
    base = _rewritten(text, contract)
    yield base
    words = _words(base)
    step = "" if re.search(rf"\b{words['step']}\b", base) or ".." not in base else _step(base, words)
    yield base + step
    for facet in ("target", "actual"):
        yield re.sub(r"\s*=", f" {words[facet]} =", base, count=1) + step
    if not re.search(r"[<>=]", base):
        yield re.sub(rf"\s+(?={_VALUE}$)", " >= ", base)
    yield re.sub(r"\s*(?:[,;&]|\band\b|\bog\b)\s*(?=\D)", f" {words['and']} ", base)


def _words(text: str) -> dict[str, str]:
    return _DANISH if re.match(r"\s*mål\b", text) else _ENGLISH


def _step(text: str, words: dict[str, str]) -> str:
    unit = " procentpoint" if words is _DANISH else " pp"
    return f" {words['step']} 1{unit if re.search('%|pp|procentpoint', text) else ''}"


def _rewritten(text: str, contract: Contract) -> str:
    text = _with_goal(re.sub(r"^\s*(?:set|sæt)\s+", "", text.strip(), flags=re.IGNORECASE), contract)
    words = _words(text)
    text = _equated(_named(text, contract), words)
    head, sign, values = text.partition("=")
    return head + sign + _ranged(values, words) if sign and head[-1:] not in "<>!" else text


def _with_goal(text: str, contract: Contract) -> str:
    """The path from its beginning: `Goal6`, `6` and a criterion that only one goal has become `goal 6 …`."""
    text = re.sub(r"^(goal|mål)\s*(?=\d)", lambda word: f"{word[1].lower()} ", text, flags=re.IGNORECASE)
    text = re.sub(r"^(?:Total|Samlet)\b", lambda word: word[0].lower(), re.sub(r"^((?:goal|mål)\s\w+)[.:,](?=\s)", r"\1", text))
    if re.match(r"\d\w*[.:]?\s+[^\W\d]", text):
        return re.sub(r"^(\d\w*)[.:]?", r"goal \1", text)
    first = text.split(" ", 1)[0]
    homes = [goal.id for goal in contract.goals if any(each.name == first for each in goal.criteria)]
    return f"goal {homes[0]} {text}" if len(homes) == 1 and first != text else text


def _named(text: str, contract: Contract) -> str:
    """The criterion by its name, where it stands with its title or with the letters that the name does without."""
    path = re.match(r"(?:goal|mål)\s+(\w+)\s+", text)
    goal = contract.goal(path[1]) if path else None
    return text if path is None or goal is None else path[0] + _by_name(text[path.end() :], goal)


def _by_name(rest: str, goal: Goal) -> str:
    for each in goal.criteria:
        found = re.match(rf'["“”„]?{re.escape(each.label)}["“”]?(?=\s|$)', rest, re.IGNORECASE) if each.label else None
        if found:
            return each.name + rest[found.end() :]
    first, blank, behind = rest.partition(" ")
    plain = first.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return plain + blank + behind if plain in {each.name for each in goal.criteria} else rest


def _equated(text: str, words: dict[str, str]) -> str:
    """The word for what is set, and the sign before its values."""
    others = {"mål": words["target"], "måltal": words["target"], "target": words["target"]}
    others |= {"resultat": words["actual"], "actual": words["actual"], "vægt": words["weight"], "weight": words["weight"]}
    pattern = rf"(?<=\s)({'|'.join(others)})(?=\s*(?:[=:→]|$|\s(?:to|til|is|er|from|fra|{_NUMBER})))"
    text = re.sub(pattern, lambda word: others[word[1].lower()], text, count=1, flags=re.IGNORECASE)
    facets = "|".join((words["target"], words["actual"], words["weight"]))
    if "=" in text.replace(">=", "").replace("<=", ""):
        return text
    return re.sub(
        rf"(?<=\s)({facets})\s*(?::|→|->|>=|\b(?:to|til|is|er)\b)?\s*(?=(?:from|fra|{_VALUE}))", r"\1 = ", text, count=1
    )


def _ranged(values: str, words: dict[str, str]) -> str:
    """A range and its step, a list."""
    values = re.sub(r"^\s*(?:from|fra|between|mellem)\s+", " ", values, flags=re.IGNORECASE)
    between = r"\s*(?:–|—|−|-|…|\.\.\.?|\bto\b|\btil\b|\band\b|\bog\b)\s*"
    ends = re.match(rf"\s*({_NUMBER})(\s*(?:{_UNIT}))?{between}({_NUMBER})(\s*(?:{_UNIT})|)", values)
    if ends:
        first, last = ends[2] or "", ends[4]
        values = f" {ends[1]}{first or last}..{ends[3]}{last or first}{values[ends.end() :]}"
    every = "in steps of|by steps of|steps? of|steps|step|by|every|i trin (?:på|af)|i skridt (?:på|af)|trin på|trin|skridt"
    values = re.sub(rf",?\s+(?:{every})\s+(?={_NUMBER})", f" {words['step']} ", values, flags=re.IGNORECASE)
    return values if ".." in values else re.sub(r"\s*(?:;|\bor\b|\beller\b)\s*", ", ", values)
