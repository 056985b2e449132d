"""The measurement set that a contract needs, empty: each figure once, goal by goal, with what may be written for it.

Every figure stands there as unknown, so that an empty template is read and scored as it is: it lacks everything, and
nothing in it is wrong.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from attrs import frozen

from dsl.contract import Contract
from maalbar.report.texts import Language
from maalbar.scaffold.counts import counts
from maalbar.scaffold.keys import Wanted, by_goal, entry
from maalbar.scaffold.table import table
from maalbar.scaffold.tables import tables
from maalbar.scaffold.words import expected, plain, word


@frozen
class Template:
    """A measurement set as text; of a contract that is scored for several parties also the table that it names."""

    text: str
    table: str | None = None
    rows: str = ""


def template(contract: Contract, rules: str, language: Language, *, counted: bool = False) -> Template:
    """The empty measurement set of a contract; `rules` is the path of its file, `counted` offers counts and rows too."""
    head = [
        f"# {word('how to fill in', language)}",
        f"measurements: {_title(contract, language)}",
        f"contract: {json.dumps(rules, ensure_ascii=False)}",
    ]
    head += [f"period: {contract.period}"] if contract.period else []
    if contract.scored_parties:
        made = table(contract, contract.scored_parties, language)
        return Template("\n".join([*head, "", *made.lines]) + "\n", made.file, made.rows)
    head += [f"# party: …  ({word('party', language)})"]
    source = word("report", language)
    head += [f"# sources: {{{source}: {{title: …}}}}  ({word('source', language)})", f"# source: {source}"]
    lines = [*head, "", *_figures(contract, language)]
    if counted:
        beside = (list(counts(contract, language)), list(tables(contract, language)))
        lines += [f"# {line}".rstrip() if line else "" for section in beside for line in (*section, "")]
    return Template("\n".join(lines).rstrip() + "\n")


def _title(contract: Contract, language: Language) -> str:
    return json.dumps(plain(word("title", language, contract=contract.title)), ensure_ascii=False)


def _figures(contract: Contract, language: Language) -> Iterator[str]:
    groups = by_goal(contract, language)
    yield "figures:" if groups else "figures: {}"
    for id, several in groups.items():
        goal = several[0].goal
        title = f"{word('goal', language, id=id)}  {plain(goal.title)}".rstrip() if goal else word("elsewhere", language)
        yield f"  # {title}"
        yield from _group(several, contract, language)
        yield ""


def _group(several: Iterable[Wanted], contract: Contract, language: Language) -> Iterator[str]:
    """The figures of a goal, each criterion's label and question before its first."""
    told = ""
    for one in several:
        about = _about(one, contract)
        if about and about != told:
            yield f"  #   {about}"
        told = about
        yield f"  {entry(one.key)}: {word('unknown', language)}  # {expected(one.quantity, contract.period, language)}"


def _about(one: Wanted, contract: Contract) -> str:
    label = one.criterion.label if one.criterion else ""
    question = contract.declarations.questions.get(one.quantity.of or "")
    measure = contract.declarations.measures.get((*one.quantity.subject, "")[0])
    of = question.text if question else measure.label if measure else ""
    return ": ".join(dict.fromkeys(plain(text) for text in (label, of) if text))
