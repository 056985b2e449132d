"""Answers that seem to be none, such as "Do not know": whether they count in a denominator is for the contract to say."""

from __future__ import annotations

import re

from dsl import syntax
from dsl.check.mending import below, beside
from dsl.check.scope import Session
from dsl.diagnostic import Fix, problem
from dsl.source import Span


def hold_no_answers(question: syntax.Question, session: Session) -> None:
    """A question to the author about each such answer that is not excluded."""
    excluded = {answer.name for answer in question.excluded}
    for answer in question.answers:
        if answer.name not in excluded and says_nothing(answer):
            words = {"answer": answer.label or answer.name, "name": answer.name, "question": question.name}
            session.add(problem("M0530", answer.span, _excluded(answer, question), **words))


def _excluded(answer: syntax.Labelled, question: syntax.Question) -> Fix:
    """The fix that excludes an answer: in the line that there is, or in one below the answers."""
    if question.excluded:
        return beside(question.excluded[-1].span, f", {answer.name}")
    return below(_first_line(question), f"excluded {answer.name}", deeper=0)


def _first_line(question: syntax.Question) -> Span:
    return question.answers[0].span.to(question.answers[-1].span)


def says_nothing(answer: syntax.Labelled) -> bool:
    """Whether an answer seems to be none, by its name or by its label; a label may join several by a stroke."""
    return _is_none(answer.name.replace("_", " ")) or _is_none(answer.label or "")


def _is_none(text: str) -> bool:
    said = [_plain(part) for part in re.split(r"/|,|;|\beller\b|\bor\b", text)] if _plain(text) not in _NO_ANSWER else []
    parts = [part for part in said if part]
    return _plain(text) in _NO_ANSWER or (bool(parts) and all(part in _NO_ANSWER for part in parts))


def _plain(text: str) -> str:
    """The words alone, in small letters, the Danish ones as they are written without them."""
    small = re.sub(r"[^\w/]+", " ", text.casefold().replace("\u2019", "").replace("'", "")).strip(" /")
    return small.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")


_NO_ANSWER = frozenset(
    {
        *("ved ikke", "ved det ikke", "ved jeg ikke", "det ved jeg ikke", "vedikke", "uoplyst", "ikke oplyst", "ubesvaret"),
        *("ikke besvaret", "intet svar", "ingen svar", "ikke relevant", "ej relevant", "oensker ikke at svare"),
        *("oensker ikke at besvare", "vil ikke svare", "kan ikke svare", "kan ikke vurdere", "kan ikke vurderes", "husker ikke"),
        *("ingen holdning", "ingen mening", "manglende svar", "do not know", "dont know", "i do not know", "i dont know"),
        *("not stated", "no answer", "not answered", "no response", "no opinion", "not applicable", "not relevant", "n/a"),
        *("prefer not to say", "prefer not to answer", "do not wish to answer", "would rather not say", "refused", "cannot say"),
        *("cannot answer", "cannot judge", "unable to say", "not known", "unknown", "undisclosed", "do not remember"),
    }
)
