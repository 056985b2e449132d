"""Value texts -> exact values: `79 %`, `0,79`, `84`, `-7.02 pp`, `done`, `2022-12-31`, `unknown`, `not applicable`.

What may stand for a quantity follows from its unit. `79 %`, `79%`, `0.79` and `0,79` are one share; `79` is none, as
it could be 79 % or a slip, and a bare number of percentage points could be either scale: both must say their unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from attrs import frozen

from dsl.numbers import Literal, parse_number, readings
from dsl.quantity import Quantity
from dsl.units import Kind
from evaluator.measurements.records import Printed
from evaluator.measurements.wording import CURLY, LOOSE, Wanted, shown, written
from evaluator.value import Known, Missing, NotApplicable, Phrase, Spelled, Undecided, Unknown, Value, Words


@frozen
class Wrong:
    """A text that is no such value: the code of the message and the words that it needs."""

    code: str
    words: Mapping[str, str]


def wanted(quantity: Quantity) -> Wanted:
    """What a value of this quantity must be."""
    whole = quantity.function in ("count", "n") and not quantity.against
    return Wanted(Spelled(quantity), quantity.unit, quantity.low, quantity.high, whole)


def read(text: str, want: Wanted, because: str | None = None) -> Printed | Wrong:
    """The value that a text spells; `because` is the reason given for one that is not known or does not apply."""
    text = " ".join(text.split())
    words = text.casefold()
    if text[:1] in CURLY and want.unit.kind is not Kind.LABEL:
        return _wrong("M0695", text, want, plain=text.strip(CURLY))
    if len(text) > _LONGEST:
        return _wrong("M0630", text[:_LONGEST] + "…", want)
    if words in _UNKNOWN:
        return Printed(unknown(want, _given_as_unknown(because)), text)
    if words in _GIVEN_AS:
        return Printed(NotApplicable(because or _GIVEN_AS[words]), text)
    if want.unit.kind is Kind.TRUTH:
        return _truth(text, want)
    if want.unit.kind is Kind.LABEL:
        return Printed(Known(text), text)
    return _date(text, want) if want.unit.kind is Kind.DATE else _number(text, want)


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


def _wrong(code: str, text: str, want: Wanted, **words: str) -> Wrong:
    return Wrong(code, {"text": text, "name": want.name, "example": written(text, want), **words})


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
    return _wrong("M0636", text, want) if day is None else Printed(Known(Fraction(day.toordinal())), text)


def _number(text: str, want: Wanted) -> Printed | Wrong:
    if both := readings(text, language="any"):
        return _wrong("M0632", text, want, first=both[0], second=both[1] + "0")
    number = parse_number(text, language="any")
    if number is None:
        return _wrong("M0630", text, want)
    return _unit(text, number, want) or _bounds(text, number, want) or Printed(Known(number.value), text, number.digits)


def _unit(text: str, number: Literal, want: Wanted) -> Wrong | None:
    if number.unit is None:
        bare = want.unit.kind is Kind.PP or (want.unit.kind is Kind.RATIO and abs(number.value) > 1)
        return _wrong("M0631", text, want, unit=str(want.unit)) if bare else None
    fits = number.unit == str(want.unit) or (want.unit in LOOSE and number.unit not in ("%", "pp"))
    return None if fits else _wrong("M0633", text, want, unit=number.unit)


def _bounds(text: str, number: Literal, want: Wanted) -> Wrong | None:
    if want.whole and number.value.denominator != 1:
        return _wrong("M0634", text, want)
    if want.low is not None and number.value < want.low:
        return _wrong("M0638", text, want, bound=shown(want.low, want.unit))
    if want.high is not None and number.value > want.high:
        return _wrong("M0637", text, want, bound=shown(want.high, want.unit))
    return None


_LONGEST = 200
