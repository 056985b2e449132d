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
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, MaalbarError, problem
from dsl.lever import Lever, Steps, Variation
from dsl.source import Source, Span
from dsl.units import COUNT, Kind, Unit
from evaluator.whatif.sweep import Design, Output, default_outputs
from evaluator.whatif.sweep.columns import cut_off

MOST = 10**7
"""So many scenarios may be swept in one go."""
_MOST_TABLED = 10**6
"""So many levels a lever may have of which every one is swept: more than that, no table is made of them."""
_MOST_LEVELS = 10**12
"""So many levels a lever may have that scenarios are drawn from."""
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
    hold_few(count, "scenarios", Source("--vary", texts[largest]))
    hold_few(size(found[largest].values), "levels of one lever", Source("--vary", texts[largest]), _MOST_TABLED)
    return Design.grid(found)


def drawn(found: Sequence[Variation], texts: Sequence[str], count: int, seed: int) -> Design:
    """Combinations drawn at random. Raises `MaalbarError` where they are more than `MOST`, or the levels of a lever too many."""
    hold_few(count, "scenarios", Source("--random", str(count)))
    for one, text in zip(found, texts, strict=True):
        hold_few(size(one.values), "levels", Source("--vary", text), _MOST_LEVELS)
    return Design.random(found, count, seed)


def size(values: Sequence[Fraction]) -> int:
    """How many levels these are, also where they are more than Python lets `len` say."""
    return values.size if isinstance(values, Steps) else len(values)


def hold_few(count: int, what: str, source: Source, most: int = MOST) -> None:
    """Raises `MaalbarError` where something is too many."""
    if count > most:
        raise MaalbarError([problem("M0925", whole(source), count=readable(count), what=what, most=readable(most))])


def readable(count: int) -> str:
    """1,000 with groups; a larger number as a power of ten."""
    digits = str(count)
    if len(digits) < 8:
        return f"{count:,}"
    first = "" if digits[:2] == "10" else f"{digits[0]}.{digits[1]}·"
    return ("about " if digits.strip("0") != "1" else "") + f"{first}10^{len(digits) - 1}"


def outputs(texts: Sequence[str], contract: Contract) -> tuple[Output, ...]:
    """The goals, the total, and these places besides.

    Raises `MaalbarError` for a place that is not there, is a label, or is a count where the contract hides the small ones.
    """
    found = list(default_outputs(contract))
    places = {str(place): place for place, term in contract.terms.items() if term.unit.kind is not Kind.LABEL}
    wrong = []
    for text in texts:
        name = " ".join(text.split())
        if name not in places:
            close = ", ".join(f'"{one}"' for one in get_close_matches(name, places, cutoff=0.5) or list(places)[:3])
            wrong.append(problem("M0926", whole(Source("--show", text)), text=name, close=close))
        elif contract.hide_below is not None and contract.unit(places[name]) == COUNT:
            wrong.append(problem("M0922", whole(Source("--show", text)), text=name, least=contract.hide_below))
        else:
            found.append(Output(places[name]))
    if wrong:
        raise MaalbarError(wrong)
    return tuple(dict.fromkeys(found))


def thresholds(texts: Sequence[str], unit: Unit) -> tuple[int, ...]:
    """Levels of the total, above 0 and in its unit, in 10^-5 of what is shown. Raises `MaalbarError` for any other."""
    sources = [Source("--threshold", text) for text in texts]
    found = each(sources, wishes.step)
    return tuple(_threshold(value, of, unit, source) for (value, of), source in zip(found, sources, strict=True))


def _threshold(value: Fraction, of: Unit, unit: Unit, source: Source) -> int:
    shown, more = cut_off(value, unit)
    if of != unit or more:
        raise MaalbarError([problem("M0927", whole(source), text=source.text, unit=str(unit) or "a plain number")])
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
                raise MaalbarError([problem("M0929", span, text=lever.title, other=seen[turned].title)])
            seen[turned] = lever


def whole(source: Source) -> Span:
    """The whole of a text."""
    return Span(source, 0, len(source.text))
