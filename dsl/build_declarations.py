"""The tree builder for the header and the declarations: from the parts of a whole logical line to its statement."""

from __future__ import annotations

from functools import cache
from typing import Any

from dsl import statements, syntax
from dsl.build import ExpressionBuilder, Parts, unquoted
from dsl.diagnostic import Listed, rewrite
from dsl.vocabulary import LANGUAGES, Role, spelled, spelling

LEAST = 5
"""The least count that is shown where `hide figures` names none."""


class DeclarationBuilder(ExpressionBuilder):
    """Makes the statements that stand before the goals."""

    def _text(self, token: Any) -> syntax.Text:
        return syntax.Text(unquoted(token), span=self.span(token, token))

    def whole(self, token: Any) -> int:
        """A whole number; a message where it is another."""
        if token.isdigit():
            return int(token)
        self.say("M0131", token, text=token)
        return 0

    def year(self, token: Any) -> int:
        """A year; a message where it is another number."""
        if len(token) == 4 and token.isdigit():
            return int(token)
        place = self.span(token, token)
        full = [rewrite(place, f"20{token}")] if len(token) == 2 and token.isdigit() else []
        self.say("M0146", token, *full, text=token)
        return 0

    def declared(self, token: Any, *roles: Role) -> str:
        """A name that is given here; a message where it is a word with a meaning of its own, of these roles among others."""
        if token in _not_names(self.tongue):
            self.say("M0127", token, word=token)
        elif self.tongue != "english":
            self._keep_apart(token, (Role.CONSTANT, *roles))
        return str(token)

    def _keep_apart(self, token: Any, roles: tuple[Role, ...]) -> None:
        """Tell of a name that could be taken for a word: in the tree words stand in English, and names as written."""
        if any(spelled(role, self.tongue).get(token, token) != token for role in roles):
            self.say("M0127", token, word=token)

    # --- header ---

    def contract(self, parts: Parts) -> statements.Contract:
        """`contract "…" amends "file.maal"`."""
        _, title, _, amends = parts
        return statements.Contract(self._text(title), amends and self._text(amends))

    def language(self, parts: Parts) -> statements.HeaderLine:
        """`language english`: a file says in its own words what it is written in."""
        name = self.name_of(parts[1], Role.LANGUAGE)
        if name.name != self.tongue:
            self.say("M0128", parts[1], language=parts[1], offered=_OFFERED)
        return statements.HeaderLine("language", name)

    def between(self, parts: Parts) -> statements.HeaderLine:
        """`between "A" and "B"`."""
        return statements.HeaderLine("between", tuple(map(self._text, parts[1::2])))

    def period(self, parts: Parts) -> statements.HeaderLine:
        """`period 2022`."""
        self.year(parts[1])
        return statements.HeaderLine("period", self.number((parts[1],)))

    def import_(self, parts: Parts) -> statements.Declaration:
        """`import "file.maal"`."""
        return statements.Declaration("imports", self._text(parts[1]))

    def goals(self, parts: Parts) -> statements.HeaderLine:
        """`goals score mean(parts)`."""
        return statements.HeaderLine("goals_score", parts[2])

    def parties(self, parts: Parts) -> statements.HeaderLine:
        """`parties schools with district`."""
        first, name, _, attributes = parts
        span = self.span(first, attributes[-1] if attributes else name)
        return statements.HeaderLine("parties", syntax.Parties(self.declared(name), attributes or (), span=span))

    def hide(self, parts: Parts) -> statements.HeaderLine:
        """`hide counts < 5`."""
        first, _, sign, least = parts
        bound = self._least(first, "counts", sign, least)
        return statements.HeaderLine("hide", syntax.Hide(bound, span=self.span(first, least)))

    def hide_figures(self, parts: Parts) -> statements.HeaderLine:
        """`hide figures`, `hide figures < 5` and either with `, verdicts shown`; without a number it is 5."""
        first, figures, sign, least, verdicts, shown = parts
        bound = self._least(first, "figures", sign, least) if least else LEAST
        span = self.span(first, shown or least or figures)
        return statements.HeaderLine("hide", syntax.Hide(bound, True, bool(verdicts), span=span))

    def _least(self, first: Any, what: str, sign: Any, least: Any) -> int:
        """The number below which is hidden; only `<` says so, and `<=` can be meant in one way."""
        bound = self.whole(least)
        if sign != "<":
            right = f"< {bound + 1}" if sign in ("<=", "≤") else f"< {least}"
            span, written = self.span(sign, least), f"{first} {spelling(what, Role.INNER, self.tongue)} {right}"
            self.say("M0132", sign, rewrite(span, right, safe=sign in ("<=", "≤")), text=sign, right=written)
        return bound

    # --- surveys ---

    def survey(self, parts: Parts) -> statements.Survey:
        """`survey ID "…" weighted by NAME`."""
        _, name, label, *_, weight = parts
        self.declared(name)
        return statements.Survey(self.name_of(name), label and unquoted(label), weight and str(weight))

    def question(self, parts: Parts) -> statements.Question:
        """`question ID "…" several`, with details behind it."""
        _, name, text, several, *details = parts
        self.declared(name)
        word = several and self.name_of(several, Role.INNER)
        return statements.Question(self.name_of(name), text and unquoted(text), tuple(details), word)

    def details(self, parts: Parts) -> statements.Details:
        """Details of a question on a line of their own."""
        return statements.Details(tuple(parts))

    def answers(self, parts: Parts) -> statements.Clause:
        """`answers ja "Ja", nej`."""
        first, *answers = parts
        return statements.Clause(self.keyword(first), self.span(first, answers[-1]), tuple(answers))

    excluded = answers

    def scale(self, parts: Parts) -> statements.Clause:
        """`scale 0..10`."""
        first, *low, _, high = parts
        return statements.Clause("scale", self.span(first, high), (self._signed(low), self._signed([high])))

    def _signed(self, parts: Parts) -> int:
        value = self.whole(parts[-1])
        return -value if len(parts) > 1 else value

    # --- dimensions, measures, tables, definitions ---

    def labelled(self, parts: Parts) -> syntax.Labelled:
        """A name with its label, such as `drift "Drift"`."""
        name, label = parts
        return syntax.Labelled(self.declared(name), label and unquoted(label), span=self.span(name, label or name))

    def column(self, parts: Parts) -> syntax.Labelled:
        """A column of a table, which may have the name of a word such as `weight`."""
        name, label = parts
        if self.tongue != "english":
            self._keep_apart(name, (Role.CONSTANT,))
        return syntax.Labelled(str(name), label and unquoted(label), span=self.span(name, label or name))

    def dimension(self, parts: Parts) -> statements.Declaration:
        """`dimension segment: drift, vaekst`."""
        first, name, label, *members = parts
        span = self.span(first, members[-1])
        made = syntax.Dimension(self.declared(name, Role.ARGUMENT), label and unquoted(label), tuple(members), span=span)
        return statements.Declaration("dimensions", made)

    def measure(self, parts: Parts) -> statements.Declaration:
        """`measure omsaetning "…" in kr by segment from 0 to 100`."""
        first, name, label, _, unit, _, by, _, low, _, high = parts
        last = next(part for part in (high, by and by[-1], unit, label, name) if part)
        span = self.span(first, last)
        names = (self.declared(name), label and unquoted(label), unit and unit.name)
        return statements.Declaration("measures", syntax.Measure(*names, by or (), low, high, span=span))

    def unit(self, parts: Parts) -> syntax.Name:
        """`kr`, `%` or `kr/aarsvaerk`."""
        names = (part if part.type == "PERCENT" else self.word(part, Role.UNIT) for part in parts)
        return syntax.Name("/".join(names), span=self.span(parts[0], parts[-1]))

    def bound(self, parts: Parts) -> syntax.Number:
        """A lowest or highest value below zero."""
        minus, number = parts
        span = self.span(minus, number)
        return syntax.Number(-number.value, number.unit, span.text, span=span)

    def table(self, parts: Parts) -> syntax.Table:
        """`table t: threshold, weight`."""
        first, name, *columns = parts
        return syntax.Table(
            self.declared(name, Role.ARGUMENT, Role.FUNCTION), tuple(columns), (), span=self.span(first, columns[-1])
        )

    def row(self, parts: Parts) -> syntax.TableRow:
        """`overlevelse: 86.9%, 2`."""
        name, label, *cells = parts
        return syntax.TableRow(self.declared(name), label and unquoted(label), tuple(cells), span=self.span(name, cells[-1]))

    def define_function(self, parts: Parts) -> statements.Declaration:
        """`define f(a, b) = …`."""
        first, name, _, parameters, _, _, body = parts
        made = syntax.Define(self.declared(name, Role.FUNCTION), parameters, body, span=self.span(first, body))
        return statements.Declaration("definitions", made)

    def define_name(self, parts: Parts) -> statements.Declaration:
        """`define c = …`."""
        first, name, _, body = parts
        return statements.Declaration(
            "definitions", syntax.Define(self.declared(name, Role.FUNCTION), (), body, span=self.span(first, body))
        )

    def names(self, parts: Parts) -> tuple[syntax.Name, ...]:
        """`a, b`."""
        return tuple(map(self.name_of, parts))


@cache
def _not_names(language: str) -> frozenset[str]:
    """The words that mean the same everywhere: none of them can name anything."""
    return frozenset(spelled(Role.RESERVED, language)) | {spelling("each", Role.CONSTANT, language)}


_OFFERED = Listed(
    tuple(f'"{spelling("language", Role.HEAD, each)} {spelling(each, Role.LANGUAGE, each)}"' for each in LANGUAGES), "and"
)
"""How each language is declared."""
