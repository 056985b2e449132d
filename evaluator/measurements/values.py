"""Value texts -> exact values: `79 %`, `0,79`, `84`, `-7.02 pp`, `done`, `2022-12-31`, `unknown`, `not applicable`.

What may stand for a quantity follows from its unit. `79 %`, `79%`, `0.79` and `0,79` are one share; `79` is none, as
it could be 79 % or a slip, and a bare number of percentage points could be either scale: both must say their unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from attrs import evolve, frozen

from dsl.diagnostic import Word, Wording
from dsl.numbers import Literal, parse_number, readings
from dsl.quantity import Quantity
from dsl.units import Kind
from dsl.vocabulary import Role, spelled
from evaluator.measurements import remarks
from evaluator.measurements.records import Printed
from evaluator.measurements.remarks import in_yaml
from evaluator.measurements.wording import CURLY, LOOSE, Wanted, plain, shown, unit_name, written
from evaluator.value import Known, Missing, NotApplicable, Phrase, Spelled, Undecided, Unknown, Value, Words


@frozen
class Wrong:
    """A text that is no such value: the code of the message, the words that it needs, and what could be written instead.

    `safe` says that what is offered can only be what was meant; `entry` that it is an entry with parts of its own.
    """

    code: str
    words: Mapping[str, Word]
    offers: tuple[str, ...] = ()
    safe: bool = False
    entry: bool = False


def wanted(quantity: Quantity, language: str = "english") -> Wanted:
    """What a value of this quantity must be; messages name it as that language spells it."""
    whole = quantity.function in ("count", "n") and not quantity.against
    told = quantity.spelled(language)
    return Wanted(Spelled(quantity), quantity.unit, quantity.low, quantity.high, whole, told, language, language == "danish")


def read(text: str, want: Wanted, because: str | None = None) -> Printed | Wrong:
    """The value that a text spells; `because` is the reason given for one that is not known or does not apply."""
    text = " ".join(text.split())
    words = text.casefold()
    if text[:1] in CURLY and want.unit.kind is not Kind.LABEL:
        return _wrong("M0695", text, want, (text.strip(CURLY),), safe=True, plain=text.strip(CURLY))
    if len(text) > _LONGEST:
        return _instead("M0630", text[:_LONGEST] + "…", want)
    if words in _UNKNOWN:
        return Printed(unknown(want, _given_as_unknown(because)), text)
    if words in _GIVEN_AS:
        return Printed(NotApplicable(because or _GIVEN_AS[words]), text)
    if want.unit.kind is Kind.TRUTH:
        return _truth(text, want)
    if want.unit.kind is Kind.LABEL:
        return Printed(Known(text), text)
    found = _date(text, want) if want.unit.kind is Kind.DATE else _number(text, want)
    return (_more_than_a_figure(text, want) or found) if isinstance(found, Wrong) else found


def _given_as_unknown(because: str | None) -> Phrase:
    return Phrase.of("given as unknown because", because=because) if because else Phrase("given as unknown")


_UNKNOWN = ("unknown", "ukendt")
_GIVEN_AS = {
    **dict.fromkeys(["not applicable", "ikke relevant"], Phrase("given as not applicable")),
    **dict.fromkeys(["not due", "endnu ikke"], Phrase("given as not due")),
}


def unknown(want: Wanted, looked: Words) -> Value:
    """The value of a figure that is not there: anything that its bounds allow."""
    missing = (Missing(want.name, looked),)
    if want.unit.kind is Kind.TRUTH:
        return Undecided((True, False), missing)
    return Unknown(want.low, want.high, missing)


def _wrong(code: str, text: str, want: Wanted, offers: tuple[str, ...] = (), *, safe: bool = False, **words: Word) -> Wrong:
    return Wrong(code, {"text": text, "name": want.told or want.name, **words}, tuple(map(in_yaml, offers)), safe)


def _instead(code: str, text: str, want: Wanted, **words: Word) -> Wrong:
    """A text in place of which its own number can be offered, in the unit that is wanted."""
    example = written(text, want)
    offers = (example.strip('"'),) if isinstance(example, str) else ()
    found = _wrong(code, text, want, offers)
    return evolve(found, words={**found.words, "example": example, **words})


def _more_than_a_figure(text: str, want: Wanted) -> Wrong | None:
    """A figure with a word or a sign before it that makes it a rough one, or with a remark behind it."""
    value = remarks.rough(text)
    if value and isinstance(read(value, want), Printed):
        return _wrong("M0662", text, want, (value,), value=in_yaml(value))
    found = remarks.remarked(text)
    if found is None or not isinstance(read(found.value, want), Printed):
        return None
    wrong = _wrong("M0663", text, want, example=found.entry)
    return evolve(wrong, offers=(found.entry,), entry=True)


def _truth(text: str, want: Wanted) -> Printed | Wrong:
    truth = _TRUTHS.get(text.casefold())
    return _wrong("M0635", text, want) if truth is None else Printed(Known(truth), text)


_TRUTHS = {
    "done": True,
    "not done": False,
    "yes": True,
    "no": False,
    "true": True,
    "false": False,
    "ja": True,
    "nej": False,
    "gennemført": True,
    "ikke gennemført": False,
}


def _date(text: str, want: Wanted) -> Printed | Wrong:
    try:
        day = date.fromisoformat(text) if len(text) == len("2022-12-31") else None
    except ValueError:
        day = None
    return _instead("M0636", text, want) if day is None else Printed(Known(Fraction(day.toordinal())), text)


def _number(text: str, want: Wanted) -> Printed | Wrong:
    if want.bare and (whole := plain(text, whole=want.whole)):
        return _wrong("M0698", text, want, (whole,), safe=True, plain=whole)
    if both := _doubtful(text, want):
        return _wrong("M0632", text, want, both, first=both[0], second=both[1])
    number = parse_number(text, language="any")
    if number is None:
        return _instead("M0630", text, want)
    return _unit(text, number, want) or _bounds(text, number, want) or Printed(Known(number.value), text, number.digits)


def _doubtful(text: str, want: Wanted) -> tuple[str, str] | None:
    """The two readings of a number whose sign may stand between thousands; a Danish point does, as in a Danish rule."""
    both = readings(text, language="any")
    if both is None and want.pointed and want.bare:
        both = readings(text, language="danish")
    rest = text.lstrip("-+\u2212\u2013 ").lstrip("0123456789.,")
    sign = "-" if text[:1] in "-\u2212\u2013" else ""
    return (f"{sign}{both[0]}{rest}", f"{sign}{both[1]}0{rest}") if both else None


def _unit(text: str, number: Literal, want: Wanted) -> Wrong | None:
    if number.unit is None:
        bare = want.unit.kind is Kind.PP or (want.unit.kind is Kind.RATIO and abs(number.value) > 1)
        unit = unit_name(want.unit, want.language)
        return _wrong("M0631", text, want, (f"{text} {unit}",), unit=unit) if bare else None
    meant = spelled(Role.UNIT, "danish").get(number.unit, number.unit)
    fits = str(want.unit) in (number.unit, meant) or (want.unit in LOOSE and meant not in ("%", "pp"))
    return None if fits else _instead("M0633", text, want, unit=_NAMED.get(meant, number.unit))


def _bounds(text: str, number: Literal, want: Wanted) -> Wrong | None:
    if want.whole and number.value.denominator != 1:
        return _wrong("M0634", text, want)
    if want.low is not None and number.value < want.low:
        return _wrong("M0638", text, want, bound=shown(want.low, want.unit))
    if want.high is not None and number.value > want.high:
        return _wrong("M0637", text, want, bound=shown(want.high, want.unit))
    return None


_NAMED = {"%": Wording("set-percent"), "pp": Wording("set-points")}
_LONGEST = 200
