"""The words of the language: every keyword, function and constant with its canonical id and its spelling in each language.

The one table from which the grammar's keyword terminals, the statement heads, the suggestions in messages and
the translation of a file are made; what stands in the syntax tree is always the id.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from attrs import frozen


class Role(Enum):
    """What a word does in a statement."""

    HEAD = "head"  # the first word of a statement of its own
    CLAUSE = "clause"  # the first word of a clause, on its owner's line or on a line of its own
    RESERVED = "reserved"  # means the same everywhere and is never a name
    COMPARISON = "comparison"  # a comparison in words; the id is its sign
    VALUE = "value"  # two words that are one value
    INNER = "inner"  # a word inside one kind of statement
    SETTING = "setting"  # a choice that is written like a name: a rounding mode, a stage of rounding
    HALF = "half"  # which way a half is rounded, behind `half=`
    CONSTANT = "constant"  # a name that is always there
    STATE = "state"  # what a scenario sets something to
    FACET = "facet"  # the last word of a path, where it is no constant: what is meant of a goal or a criterion
    FUNCTION = "function"  # a name that is called
    ARGUMENT = "argument"  # the name of an argument
    OPTION = "option"  # the name of an argument that only `interval` has, and a name of the author's anywhere else
    METHOD = "method"  # a choice behind `method=`
    UNIT = "unit"  # a unit that the language itself gives to a value
    LANGUAGE = "language"  # what a file can declare itself to be written in
    LINT = "lint"  # what a contract may allow that a lint would tell of


@frozen
class Word:
    """One word of the language: its id, its role and how it is spelled."""

    id: str
    role: Role
    english: str
    danish: str

    def spelled(self, language: str) -> str:
        """The word in a language."""
        return self.danish if language == "danish" else self.english


def _words(role: Role, pairs: str) -> tuple[Word, ...]:
    """Words whose id is their English spelling: `share andel`, or `upon: oven på` where a spelling is of several words."""
    found = (pair.split(":") if ":" in pair else pair.split() for pair in pairs.split(","))
    return tuple(Word(english.strip(), role, english.strip(), danish.strip()) for english, danish in found)


WORDS: tuple[Word, ...] = (
    *_words(Role.HEAD, "contract kontrakt, language sprog, period periode, import hent, parties parter, hide skjul"),
    *_words(Role.HEAD, "survey undersøgelse, question spørgsmål, dimension dimension, measure nøgletal, table tabel"),
    *_words(Role.HEAD, "define definer, done gennemført, score målopfyldelse, show vis, remove fjern, change ændr"),
    *_words(Role.HEAD, "replace erstat, example eksempel, given givet, expect forvent, scenario scenarie, set sæt"),
    *_words(Role.HEAD, "answers svar, excluded undtaget, scale skala, text tekst, note note, source kilde"),
    *_words(Role.HEAD, "allow tillad"),
    *_words(Role.CLAUSE, "scoring opgørelse, combined sammenfattet, baseline basisværdi, target måltal, applies gælder"),
    *_words(Role.CLAUSE, "needs kræver, rounded afrundet, requires forudsætter"),
    *_words(Role.RESERVED, "goal mål, goals målene, weight vægt, where hvor, between mellem, and og, or eller, not ikke"),
    *_words(Role.RESERVED, "in i, if hvis, then så, else ellers, not in: ikke i"),
    Word(">=", Role.COMPARISON, "at least", "mindst"),
    Word("<=", Role.COMPARISON, "at most", "højst"),
    Word(">", Role.COMPARISON, "above", "over"),
    Word("<", Role.COMPARISON, "below", "under"),
    Word("<>", Role.COMPARISON, "is not", "er ikke"),
    Word("=", Role.COMPARISON, "is", "er"),
    *_words(Role.VALUE, "not applicable: ikke relevant, not due: endnu ikke"),
    *_words(Role.INNER, "amends ændrer, upon: oven på, with med, counts antal, weighted vægtet, by efter, from fra, to til"),
    *_words(Role.INNER, "at ved, step trin, several flere"),
    *_words(Role.INNER, "figures tal, verdicts afgørelser, shown vises"),
    *_words(Role.SETTING, "half up: halve op, half down: halve ned, half even: halve lige, up op, truncate afkort"),
    *_words(Role.SETTING, "members medlemmer, parts dele, goals målene, total samlet"),
    Word("combination", Role.SETTING, "every combination", "hver sammenfatning"),
    *_words(Role.HALF, "up op, down ned, even lige"),
    *_words(Role.CONSTANT, "actual resultat, target måltal, baseline basisværdi, previous forrige, met opfyldt, unknown ukendt"),
    *_words(Role.CONSTANT, "parts dele, members medlemmer, goals målene, total samlet, all alle, each hver, control kontrol"),
    *_words(Role.CONSTANT, "parties parter, lower nedre, upper øvre"),
    *_words(Role.STATE, "done gennemført, exact nøjagtig"),
    *_words(Role.FACET, "weight vægt, scoring opgørelse, combined sammenfattet, rounded afrundet, score målopfyldelse"),
    *_words(
        Role.FUNCTION, "share andel, count antal, n n, nps nps, sum sum, mean gennemsnit, median median, percentile percentil"
    ),
    *_words(
        Role.FUNCTION, "figure tal, growth tilvækst, change ændring, difference forskel, date dato, min min, max max, abs abs"
    ),
    *_words(Role.FUNCTION, "clamp begræns, round afrund, floor nedrund, ceil oprund, ln ln, log log, exp exp, sqrt kvadratrod"),
    *_words(Role.FUNCTION, "ratio forhold, bands intervaller, linear lineær, met opfyldt, worst dårligste, best bedste"),
    *_words(Role.FUNCTION, "product produkt, geometric_mean geometrisk_gennemsnit, all alle, any nogen, members medlemmer"),
    *_words(Role.FUNCTION, "list liste, known kendte, except undtagen, top top, sd spredning, profile profil"),
    *_words(Role.FUNCTION, "running_round løbende_afrunding, balance udlign, interval sikkerhedsinterval"),
    *_words(Role.ARGUMENT, "of af, period periode, years år, against mod, group gruppe, over blandt, to til"),
    *_words(Role.ARGUMENT, "places decimaler, half halve, base grundtal, least minimum, weight vægt, n n"),
    *_words(Role.OPTION, "level niveau, method metode"),
    *_words(Role.METHOD, "wilson wilson, exact eksakt"),
    *_words(Role.UNIT, "pp procentpoint, date dato, days dage, points point"),
    *_words(Role.LINT, "backwards bagvendt, cliff spring, already_met allerede_opfyldt, out_of_reach uopnåelig"),
    *_words(Role.LINT, "no_effect uden_virkning, rounding afrunding, implicit underforstået, counted_twice talt_dobbelt"),
    Word("english", Role.LANGUAGE, "english", "engelsk"),
    Word("danish", Role.LANGUAGE, "danish", "dansk"),
)

CONNECTING = ("and", "or", "not", "in", "if", "then", "else", "where", "between")
"""The ids of the reserved words that connect: none of them can be read as a name, wherever it stands."""

LANGUAGES = ("english", "danish")
"""The languages that a file can be written in."""


@cache
def spelled(role: Role, language: str = "english") -> dict[str, str]:
    """The words of a role in a language: spelling to id."""
    return {word.spelled(language): word.id for word in WORDS if word.role is role}


@cache
def _spellings(role: Role, language: str) -> dict[str, str]:
    return {id: spelling for spelling, id in spelled(role, language).items()}


def spelling(id: str, role: Role, language: str) -> str:
    """How a language spells the word of that id."""
    return _spellings(role, language)[id]


def canonical(words: str, role: Role, language: str = "english") -> str | None:
    """The id of a spelling, however its words are spaced; None where that role has no such word."""
    return spelled(role, language).get(" ".join(words.split()))


@cache
def foreign(language: str, *roles: Role) -> dict[str, str]:
    """The words of these roles that only the other language has: their spelling there, to that in this language."""
    own = {word.spelled(language) for word in WORDS if word.role in roles}
    pairs = ((word.spelled(other(language)), word.spelled(language)) for word in reversed(WORDS) if word.role in roles)
    return {there: here for there, here in pairs if there not in own}


def other(language: str) -> str:
    """The other one of the two languages."""
    return "english" if language == "danish" else "danish"


def pattern(spelling: str) -> str:
    """The regular expression of a whole word, or of words with any blanks between them."""
    return r"\s+".join(map(re.escape, spelling.split())) + r"(?!\w)"


def either(*spellings: str) -> str:
    """The regular expression of any of these words."""
    return "|".join(map(pattern, spellings))


def any_of(role: Role, language: str, *ids: str) -> str:
    """The regular expression of any word of a role in a language, or of those of some ids."""
    return either(*(spelling for spelling, id in spelled(role, language).items() if not ids or id in ids))
