"""What has been read of a file so far: its finished parts, the block that is open, and the lines that were lost.

`dsl/blocks.py` puts the statements in; here stands what it puts them into, and what becomes of a line that
could not be read, so that nothing which hangs on that line gives a second message.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve

from dsl import owners, statements, syntax
from dsl.diagnostic import Diagnostic, problem
from dsl.source import Source, Span
from dsl.terminals import OPENING
from dsl.vocabulary import LANGUAGES, Role, spelling


class Gathered:
    """The tree of a file in the making."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Diagnostic] = []
        self.fields: dict[str, Any] = {}
        self.places: dict[str, Span] = {}
        """Where each line stands that may stand once."""
        self.header = owners.Clauses()
        self.surveys: dict[str, str | None] = {}
        self.weight: str | None = None
        """What weighs the answers of the survey that the next question belongs to."""
        self.questions: list[owners.Question] = []
        self.tables: list[tuple[syntax.Table, list[syntax.TableRow]]] = []
        self.goals: list[owners.Goal] = []
        self.trials: list[owners.Trial] = []
        self.broken: set[str] = set()
        self.goal: owners.Goal | None = None
        self.part: owners.Part | None = None
        self.question: owners.Question | None = None
        self.trial: owners.Trial | None = None
        self.rows: list[syntax.TableRow] | None = None
        self.passed = False
        """Whether there are goals that are read elsewhere."""
        self.lost = False
        """The head of the block could not be read: what belongs to it is left out without a word."""

    def made(self) -> syntax.File:
        """The tree of everything that could be read."""
        trials = [trial.made() for trial in self.trials]
        return syntax.File(
            self.source,
            clauses=self.header.made(),
            surveys=self.surveys,
            questions=tuple(question.made() for question in self.questions),
            tables=tuple(evolve(table, rows=tuple(rows)) for table, rows in self.tables),
            goals=tuple(goal.made() for goal in self.goals),
            examples=tuple(trial for trial in trials if isinstance(trial, syntax.Example)),
            scenarios=tuple(trial for trial in trials if isinstance(trial, syntax.Scenario)),
            broken=frozenset(self.broken),
            **self.fields,
        )

    def close(self) -> None:
        """A statement of the file itself ends whatever block is open."""
        self.goal = self.part = self.trial = self.rows = None
        self.lost = False

    def pass_goal(self) -> None:
        """A goal stands here that is read elsewhere."""
        self.close()
        self.passed = True

    def say(self, code: str, span: Span, **words: object) -> None:
        """Add a message."""
        self.problems.append(problem(code, span, **words))

    def add_clauses(self, clauses: tuple[statements.Clause, ...]) -> None:
        """Give clauses to the criterion above, to its goal before the first criterion, or to the contract."""
        if self.part is not None and self.part.broken:
            return
        owner = self.part or self.goal
        told = [(owner.clauses if owner else self.header).add(clause) for clause in clauses]
        self.problems.extend(diagnostic for diagnostic in told if diagnostic)

    # --- lines that could not be read ---

    def lose(
        self, rule: str | None, names: tuple[str, ...], words: tuple[str, ...], span: Span, ids: tuple[str, ...] = ()
    ) -> None:
        """Note a lost line: the rule it was for, the names before a colon that begin its lines, and all its words.

        `ids` are the words of the language among them, as the tree has them.
        """
        if rule in ("goal", "replace"):
            titled = _TITLE_FIRST.match(span.text)
            self._lose_goal(() if titled else words[2 if rule == "replace" else 1 :][:1], rule, span)
        elif rule in _BLOCKS:
            self.close()
            self.lost, self.question, self.rows = True, None, [] if rule == "table" else None
            self.broken.update(words)
        elif self.goal is not None and rule not in _OF_THE_FILE:
            self._lose_in_goal(self.goal, rule, (*(names or words[:2]), *ids), span)
        elif (not self.lost or rule == "details") and self.trial is None:
            self.broken.update((*words, *ids))
            self._lose_question(rule)

    def _lose_question(self, rule: str | None) -> None:
        """A question is lost with a line of its details: nothing more is said of it, nor of its other answers."""
        if rule == "details" and self.question is not None:
            self.broken.add(self.question.head.name.name)
            self.broken.update(named(self.question.details.found.values()))
            self.questions = [each for each in self.questions if each is not self.question]
            self.question, self.lost = None, True

    def _lose_goal(self, id: tuple[str, ...], rule: str, span: Span) -> None:
        """Without its id a goal is lost; with it, it is there, though its title and weight may be lacking."""
        self.close()
        self.lost = not id
        for name in id:
            head = statements.GoalHead(syntax.Name(name, span=span), None, (), replaces=rule == "replace")
            self.goal = owners.Goal(head, span, broken={"weight"})
            self.goals.append(self.goal)

    def _lose_in_goal(self, goal: owners.Goal, rule: str | None, names: tuple[str, ...], span: Span) -> None:
        """A lost clause takes its criterion with it; a lost criterion takes the clauses below it."""
        if rule == "clauses" and self.part is not None:
            self.part.broken = True
        elif rule not in ("remark", "allow"):
            goal.broken.update(names)
            if rule not in ("score", "clauses"):
                self.part = self.sink(span)

    def sink(self, span: Span) -> owners.Part:
        """A criterion that is not there, to take the clauses of one that was lost."""
        return owners.Part(statements.Part(syntax.Name("", span=span), None, None, ()), span, broken=True)


def named(values: Iterable[Any]) -> Iterator[str]:
    """The answers that the details of a question name."""
    for value in values:
        yield from (each.name for each in value if isinstance(each, syntax.Labelled))


_TITLE_FIRST = re.compile(
    rf"(?:(?:{'|'.join(spelling('replace', Role.HEAD, language) for language in LANGUAGES)})\s+)?\w+\s*[{OPENING['danish']}]"
)
"""A goal with its title where its id was to stand."""

_BLOCKS = frozenset(["survey", "question", "dimension", "measure", "table", "define", "example", "scenario"])
"""The rules whose lines other lines hang on."""

_OF_THE_FILE = frozenset(
    ["contract", "language", "between", "period", "import", "goals", "parties", "hide", "details", "row", "remove", "change"]
)
"""The rules of lines that belong to the file wherever they stand."""
