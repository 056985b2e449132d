"""Which scenarios are to be tried: those of the contract by their titles, those of a file, and what is set beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches

from attrs import evolve

from dsl import syntax
from dsl.check.scenarios import MOST_SCENARIOS, from_sets, second
from dsl.check.settings import offered
from dsl.contract import Contract
from dsl.diagnostic import Listed, MaalbarError, Wording, problem, wording
from dsl.parser import parse
from dsl.source import Source


def named(title: str, known: Sequence[syntax.Scenario]) -> syntax.Scenario:
    """The scenario of that title, whatever its capitals. Raises `MaalbarError` where there is none."""
    titles = {each.title.casefold(): each for each in known}
    found = next((each for each in known if each.title == title), None) or titles.get(title.casefold())
    if found is None:
        close = get_close_matches(title.casefold(), titles, cutoff=0.4) or list(titles)[:3]
        there = Listed(tuple(f'"{titles[each].title}"' for each in close), "and")
        hint = wording("scenario-there-are", titles=there, count=len(close)) if close else Wording("scenario-none")
        raise MaalbarError([problem("M0960", None, name=title, suggestion=hint)])
    return found


def from_texts(
    texts: Sequence[str], own: tuple[syntax.Scenario, ...], read: Callable[[str], Source], contract: Contract
) -> tuple[tuple[syntax.Scenario, ...], tuple[syntax.Scenario, ...]]:
    """The scenarios that are named by their titles or by a `.maal` file that `read` opens, and all that they may stack on."""
    found: list[syntax.Scenario] = []
    known = own
    for text in texts:
        if text.endswith(".maal") and all(text != each.title for each in own):
            held = of_file(read(text), contract)
            found, known = [*found, *held], (*known, *held)
        else:
            found.append(named(text, own))
    _hold_apart(known)
    return tuple(found), known


def _hold_apart(known: Sequence[syntax.Scenario]) -> None:
    """Raises `MaalbarError` where two scenarios have one title: nobody could tell which of them another stacks on."""
    titles: dict[str, syntax.Scenario] = {}
    for each in known:
        if titles.setdefault(each.title, each) is not each:
            raise MaalbarError([second(each, titles[each.title])])


def hold_few(scenarios: Sequence[syntax.Scenario]) -> None:
    """Raises `MaalbarError` where these are more scenarios than are tried in one go."""
    if len(scenarios) > MOST_SCENARIOS:
        raise MaalbarError([problem("M0967", None, count=len(scenarios), most=MOST_SCENARIOS)])


def of_file(source: Source, contract: Contract) -> tuple[syntax.Scenario, ...]:
    """The scenarios that a file holds. Raises `MaalbarError` where it cannot be read or holds none."""
    file, told = parse(source)
    if any(each.is_error for each in told):
        raise MaalbarError(tuple(offered(told, contract)))
    if not file.scenarios:
        raise MaalbarError([problem("M0961", None, path=source.name)])
    return file.scenarios


def of_sets(texts: Sequence[str], contract: Contract | None = None) -> syntax.Scenario:
    """The scenario without a title that texts such as `goal 6 omsaetning target = 8 pp` make.

    Raises `MaalbarError` with what is wrong in them.
    """
    made, told = from_sets([Source("--set", text) for text in texts], contract)
    if any(each.is_error for each in told):
        raise MaalbarError(told)
    return made


def chosen(
    sets: Sequence[str], title: str | None, known: Sequence[syntax.Scenario], contract: Contract | None = None
) -> syntax.Scenario:
    """What is set, on top of the scenario of that title where one is named."""
    own = of_sets(sets, contract)
    if title is None:
        return own
    found = named(title, known)
    return stacked(found, own, found.title)


def stacked(scenario: syntax.Scenario, own: syntax.Scenario, title: str) -> syntax.Scenario:
    """The scenario with what was set beside it on top, under another title."""
    return evolve(scenario, title=title, sets=(*scenario.sets, *own.sets))
