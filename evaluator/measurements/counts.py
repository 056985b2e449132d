"""The `counts` of a measurement set: how many gave each answer to a question, by members of dimensions or not.

Under a question stand its answers with a whole number each (a sum of weights where the survey is weighted), or the
members of a dimension with the same below them, to any depth and in any order of the dimensions. Beside them may stand
`total` (checked; the persons who answered where each may give several answers), `asked` and `missing` (those who did not
answer), `people` and `squares` (how many persons answered, and the sum of the squares of their weights, where the survey is
weighted), `population` (how many there are in all, of whom they were asked), `of_period` (the period that the counts are
really of), `source` and `note`.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve, field, frozen

from dsl.contract import Question
from dsl.diagnostic import Wording, problem
from dsl.quantity import Members
from dsl.source import Span
from dsl.suggestion import corrections
from evaluator.measurements import answers, several, shape
from evaluator.measurements.beside import KEYS, Beside
from evaluator.measurements.desk import Desk
from evaluator.measurements.keys import quantities
from evaluator.measurements.levels import member_level
from evaluator.measurements.nodes import Fields, Leaf, Node
from evaluator.measurements.periods import borrowed
from evaluator.measurements.records import Batch, Origin, Response, Sheet, Tally
from evaluator.measurements.tallies import added, answered


def read(node: Node, desk: Desk) -> Sheet:
    """Every count of the section."""
    sheet = Sheet()
    for key, entry in shape.fields(node, None, "counts", desk):
        table = _table(key, desk)
        if table is not None:
            table.read(key, entry, table.members)
            sheet += Sheet(tallies=tuple(table.tallies), responses=tuple(table.responses))
    return sheet


def _table(key: Leaf, desk: Desk) -> _Table | None:
    """What the key says: the question, and of whom and when its answers are."""
    questions = desk.contract.declarations.questions
    name = key.text.split(",")[0].strip()
    if name not in questions:
        labels = {question.text: question.name for question in questions.values()}
        hint = desk.near(name, questions, Wording("none-question"), labels)
        at = key.inner or key.span
        at = Span(at.source, at.start, at.start + len(name)) if at.text.startswith(name) else key.span
        desk.unknown([problem("M0650", key.span, *corrections(at, hint), name=name, suggestion=hint)])
        return None
    found = quantities(key, desk, call="n")
    if len(found) > 1:
        desk.report("M0643", key.span, name=key.text)
    if len(found) != 1:
        return None
    batch = Batch(name, found[0].where, found[0].period, found[0].group)
    return _Table(desk, questions[name], batch, found[0].members, Origin(key.span, desk.title(None)))


@frozen
class _Table:
    """The answers to one question while they are read, member by member."""

    desk: Desk
    question: Question
    batch: Batch
    members: Members
    origin: Origin
    tallies: list[Tally] = field(factory=list)
    responses: list[Response] = field(factory=list)

    def read(self, key: Leaf, node: Node, members: Members) -> Fraction | None:
        """Read what stands under a question or a member, and give the number of answers in it."""
        entries = shape.fields(node, None, key.text, self.desk)
        taken = answers.names(self.question)
        beside = {name.text: under for name, under in entries if name.text in KEYS and name.text not in taken}
        rest = Fields(tuple(entry for entry in entries if entry[0].text not in beside), entries.span)
        if not rest.entries:
            self.desk.report("M0661", key.span, name=key.text)
            return None
        inner, since = evolve(self, origin=self._origin(key, beside)), len(self.tallies)
        said = Beside.read(beside, self.question, self.desk)
        below = any(isinstance(under, Fields) for _, under in rest)
        if below and "population" in beside:
            self.desk.report("M0944", beside["population"].span, name=key.text, where="members")
        counted = inner._members(rest, members) if below else inner._answers(key, rest, members, said)
        if counted is not None:
            inner._respond(key, said, members if below else None, counted, since)
        return counted

    def _origin(self, key: Leaf, beside: dict[str, Node]) -> Origin:
        source = shape.leaf(beside.get("source"), f"{key.text}: source", self.desk)
        note = shape.text(beside.get("note"), f"{key.text}: note", self.desk) or self.origin.note
        marks = borrowed(beside.get("of_period"), self.desk) or self.origin.marks
        return Origin(key.span, self.desk.title(source) if source else self.origin.source, note, marks)

    def _members(self, rest: Fields, members: Members) -> Fraction | None:
        mixed = [key for key, under in rest if not isinstance(under, Fields)]
        for key in mixed:
            self.desk.report("M0660", key.span, name=key.text)
        chosen = None if mixed else member_level([key for key, _ in rest], members, self.question.name, self.desk)
        if chosen is None:
            return None
        pairs = zip(rest, chosen, strict=True)
        read = [self.read(key, under, tuple(sorted((*members, member)))) for (key, under), member in pairs]
        known = [number for number in read if number is not None]
        return sum(known, Fraction(0)) if len(known) == len(read) else None

    def _answers(self, key: Leaf, rest: Fields, members: Members, beside: Beside) -> Fraction | None:
        counts = answers.read(key, rest, self.question, beside.total is not None, self.desk)
        if counts is None:
            return None
        tally = Tally(self.batch, members, counts, self.origin, base=beside.total if self.question.several else None)
        if self.question.several and not several.fit(key, rest, beside.nodes.get("total"), tally, self.question, self.desk):
            return None
        counted = sum(counts.values(), Fraction(0)) if tally.base is None else Fraction(tally.base)
        people, squares = self._weighed("people", key, beside), self._weighed("squares", key, beside)
        size = self._population(key, beside, counted, people)
        self.tallies.append(evolve(tally, people=people, squares=squares, population=size))
        return counted

    def _weighed(self, part: str, key: Leaf, beside: Beside) -> Fraction | None:
        """What is told beside sums of weights: how many persons answered, or the sum of the squares of their weights."""
        node = shape.leaf(beside.nodes.get(part), f"{key.text}: {part}", self.desk)
        if node is None:
            return None
        if not self.question.weight:
            self.desk.report("M1214", node.span, name=key.text, part=part)
            return None
        return answers.number(part, node, evolve(self.question, weight=None) if part == "people" else self.question, self.desk)

    def _population(self, key: Leaf, beside: Beside, counted: Fraction, people: Fraction | None) -> Fraction | None:
        """How many there are in all; sums of weights say nothing of how many of them answered."""
        people = people or Fraction(0) if self.question.weight else counted
        return shape.population(beside.nodes.get("population"), key.text, people, self.desk)

    def _respond(self, key: Leaf, beside: Beside, members: Members | None, counted: Fraction, since: int) -> None:
        """Keep how many were asked and answered of the tallies read `since`: of the last one, or of all `members` together."""
        known = added([answered(self.question, tally) for tally in self.tallies[since:]])
        if not beside.hold(key, counted, known, self.desk):
            return
        asked, responded = beside.were_asked(known), beside.did_answer(known)
        if members is None:
            self.tallies[-1] = evolve(self.tallies[-1], asked=asked, answered=responded)
        elif asked is not None:
            self.responses.append(Response(self.batch, members, asked, responded, self.origin))
