"""What a user asks of a sweep, as text: what to vary and how, what to show, which thresholds. All of it becomes a design.

Each wish is read by `dsl.check.wishes`; what is refused here is what no wish alone can tell: too many scenarios, a lever
turned twice, a table of combinations that is none, an output that there is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from fractions import Fraction
from math import prod
from typing import TypeVar

from dsl.check import wishes
from dsl.check.keys import place as place_of
from dsl.check.spoken import alike, read_expression
from dsl.check.unit_words import describe
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, Listed, MaalbarError, Wording, problem, wording
from dsl.lever import Lever, Steps, Variation
from dsl.source import Source, Span
from dsl.terms import Place
from dsl.units import COUNT, Kind, Unit
from evaluator.whatif.sweep import Design, Output, default_outputs
from evaluator.whatif.sweep.columns import cut_off

MOST = 10**7
"""So many scenarios may be swept in one go."""
_MOST_TABLED = 10**6
"""So many levels a lever may have of which every one is swept: more than that, no table is made of them."""
_MOST_LEVELS = 10**12
"""So many levels a lever may have that scenarios are drawn from."""
_POWERS = 10**7
"""From here up a number is told as a power of ten."""
Wish = TypeVar("Wish")
Told = tuple[Diagnostic, ...]


def variations(texts: Sequence[str], contract: Contract) -> tuple[Variation, ...]:
    """The levers and their levels. Raises `MaalbarError` with every mistake in the texts, and for a lever turned twice."""
    sources = [Source("--vary", text) for text in texts]
    found = each(sources, lambda source: wishes.variation(source, contract))
    hold_apart([(one.lever, whole(source)) for one, source in zip(found, sources, strict=True)])
    return found


def grid(found: Sequence[Variation], texts: Sequence[str]) -> Design:
    """Every combination. Raises `MaalbarError` where they are more than `MOST`, before any of them is made."""
    count = prod(size(one.values) for one in found)
    largest = max(range(len(found)), key=lambda place: size(found[place].values))
    hold_few(count, "sweep-scenarios", Source("--vary", texts[largest]))
    hold_few(size(found[largest].values), "sweep-levels-of-one", Source("--vary", texts[largest]), _MOST_TABLED)
    return Design.grid(found)


def drawn(found: Sequence[Variation], texts: Sequence[str], count: int, seed: int) -> Design:
    """Combinations drawn at random. Raises `MaalbarError` where they are more than `MOST`, or the levels of a lever too many."""
    hold_few(count, "sweep-scenarios", Source("--random", str(count)))
    for one, text in zip(found, texts, strict=True):
        hold_few(size(one.values), "sweep-levels", Source("--vary", text), _MOST_LEVELS)
    return Design.random(found, count, seed)


def size(values: Sequence[Fraction]) -> int:
    """How many levels these are, also where they are more than Python lets `len` say."""
    return values.size if isinstance(values, Steps) else len(values)


def hold_few(count: int, what: str, source: Source, most: int = MOST) -> None:
    """Raises `MaalbarError` where something is too many; `what` it is begins a key of the catalogue."""
    if count > most:
        told = wording(what, count=count) if count < _POWERS else wording(f"{what}-about", about=_about(count))
        raise MaalbarError([problem("M0925", whole(source), what=told, most=most)])


def _about(count: int) -> Wording:
    """A large number as a power of ten."""
    digits = str(count)
    exponent = len(digits) - 1
    if digits[:2] == "10":
        return wording("about-power" if digits.strip("0") == "1" else "about-power-near", exponent=exponent)
    return wording("about-power-times", first=digits[0], tenth=digits[1], exponent=exponent)


def outputs(texts: Sequence[str], contract: Contract) -> tuple[Output, ...]:
    """The goals, the total, and these places besides.

    Raises `MaalbarError` for a place that is not there, is a label, or is a count where the contract hides the small ones.
    """
    found = list(default_outputs(contract))
    places = {str(place): place for place, term in contract.terms.items() if term.unit.kind is not Kind.LABEL}
    wrong = []
    for source in (Source("--show", text) for text in texts):
        name = " ".join(source.text.split())
        place = places.get(name) or _place(source, contract)
        if place is None or place not in places.values():
            wrong.append(problem("M0926", whole(source), text=name, close=_close(source, list(places), contract)))
        elif contract.hide_below is not None and contract.unit(place) == COUNT:
            wrong.append(problem("M0922", whole(source), text=name, least=contract.hide_below))
        else:
            found.append(Output(place))
    if wrong:
        raise MaalbarError(wrong)
    return tuple(dict.fromkeys(found))


def _place(source: Source, contract: Contract) -> Place | None:
    """The place that a text names in the words of either language."""
    expr, _ = read_expression(source, 0, None, contract)
    return place_of(expr, contract)[0] if expr is not None else None


def _close(source: Source, places: Sequence[str], contract: Contract) -> Listed:
    """The places named most like a text, as its language names them."""
    named = [alike(each, whole(source), contract) for each in places]
    close = get_close_matches(" ".join(source.text.split()), named, cutoff=0.5) or named[:3]
    return Listed(tuple(f'"{each}"' for each in close))


def thresholds(texts: Sequence[str], unit: Unit) -> tuple[int, ...]:
    """Levels of the total, above 0 and in its unit, in 10^-5 of what is shown. Raises `MaalbarError` for any other."""
    sources = [Source("--threshold", text) for text in texts]
    found = each(sources, lambda source: _level(source, unit))
    return tuple(_threshold(value, of, unit, source) for (value, of), source in zip(found, sources, strict=True))


def _level(source: Source, unit: Unit) -> tuple[tuple[Fraction, Unit] | None, Told]:
    """A number with its unit; that it is not above 0 is told as what is wrong with a level, not with a step."""
    found, told = wishes.step(source)
    return found, tuple(_no_level(source, unit) if one.code in ("M0900", "M0911") else one for one in told)


def _no_level(source: Source, unit: Unit) -> Diagnostic:
    return problem("M0927", whole(source), text=source.text, unit=describe(unit))


def _threshold(value: Fraction, of: Unit, unit: Unit, source: Source) -> int:
    shown, more = cut_off(value, unit)
    if of != unit or more:
        raise MaalbarError([_no_level(source, unit)])
    return shown


def each(sources: Iterable[Source], read: Callable[[Source], tuple[Wish | None, Told]]) -> tuple[Wish, ...]:
    """What the texts mean. Raises `MaalbarError` with every mistake in them."""
    found = [read(source) for source in sources]
    told = [one for _, several in found for one in several if one.is_error]
    if told:
        raise MaalbarError(told)
    return tuple(wish for wish, _ in found if wish is not None)


def hold_apart(named: Iterable[tuple[Lever, Span]]) -> None:
    """Raises `MaalbarError` where two levers turn the same."""
    seen: dict[object, Lever] = {}
    for lever, span in named:
        for turned in (
            *((lever.turns, place) for place in lever.places),
            *((lever.turns, figure) for figure in lever.quantities),
        ):
            if turned in seen:
                other = alike(seen[turned].title, span)
                raise MaalbarError([problem("M0929", span, text=span.text, other=other)])
            seen[turned] = lever


def whole(source: Source) -> Span:
    """The whole of a text."""
    return Span(source, 0, len(source.text))
