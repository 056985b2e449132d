"""A diff as JSON: every change with its rule before and after, the scores, and each cause's share of the total's change."""

from __future__ import annotations

import json
from fractions import Fraction

from dsl.catalogue import title
from dsl.terms import Place
from evaluator.whatif.diff.change import Change
from evaluator.whatif.diff.effect import Effect
from evaluator.whatif.diff.movement import Movement, Share
from evaluator.whatif.diff.search import Example, Search
from maalbar.report.json import Json, score
from maalbar.report.numbers import exact
from maalbar.report.phrases import said
from maalbar.report.spoken import spelled
from maalbar.report.texts import Language
from maalbar.whatif.diff import found
from maalbar.whatif.diff.effects import gap, points
from maalbar.whatif.diff.gather import Diff
from maalbar.whatif.diff.text import summary
from maalbar.whatif.diff.words import Teller


def render(diff: Diff, language: Language) -> str:
    """The diff as one object."""
    teller = Teller.of(diff, language)
    contracts = ((key, contract) for key, contract in (("old", teller.old), ("new", teller.new)))
    told: Json = {
        **{key: {"contract": contract.title, "period": contract.period or None} for key, contract in contracts},
        "summary": summary(diff, language),
        "changed": diff.changes,
        "goals_changed": list(diff.compared.goals),
        "changes": [_change(change, teller) for change in diff.compared.changes],
        "wording": [_wording(change, teller) for change in diff.compared.wordings],
    }
    if diff.figures is not None:
        told["measurements"] = {
            "files": list(diff.figures.names),
            "of": "old" if diff.figures.host is teller.old else "new",
            "read_as_period": diff.figures.moved,
            "not_read": [title(one, language) for one in diff.figures.refused],
        }
        told["effects"] = [_effect(effect, teller) for effect in diff.effects]
    elif diff.changes:
        told["search"] = _search(diff.search, teller)
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _place(change: Change) -> Json:
    place = change.place
    members = dict(place.members)
    return {"goal": place.goal, "criterion": place.criterion, **({"members": members} if members else {})}


def _change(change: Change, teller: Teller) -> Json:
    sides = {"before": change.before, "after": change.after}
    rules = {key: teller.term(term) for key, term in sides.items() if term is not None}
    told = {**_place(change), "kind": change.kind, "text": teller.line([change]), **rules}
    return {**told, "by_period": change.due, "cause": _cause(change, teller)}


def _wording(change: Change, teller: Teller) -> Json:
    return {**_place(change), "kind": change.kind, "text": teller.wording(change)}


def _cause(change: Change, teller: Teller) -> int:
    """The number of the change's cause, by which a share is told of."""
    return teller.diff.compared.causes.index(change.cause)


def _effect(effect: Effect, teller: Teller) -> Json:
    unsplit = {"unsplit": effect.unsplit} if effect.unsplit else {}
    return {
        **({"party": effect.party} if effect.party else {}),
        "score": _movement(effect.total, teller),
        "goals": [{"id": goal.id, "title": goal.title, **_movement(movement, teller)} for goal, movement in effect.goals],
        "shares": [_share(share, effect, teller) for share in effect.shares],
        "split": "exact" if effect.exact else "in order",
        **unsplit,
        "missing": [
            {"quantity": said(one.quantity, teller.language), "looked": said(one.looked, teller.language)}
            for one in effect.missing
        ],
    }


def _movement(movement: Movement, teller: Teller) -> Json:
    change, before_rounding = movement.change, movement.exact_change
    return {
        "before": None if movement.before is None else score(movement.before, teller.language),
        "after": None if movement.after is None else score(movement.after, teller.language),
        "difference": _ends(change, gap(movement, teller.language)),
        "difference_before_rounding": _ends(before_rounding, None),
        "moves": movement.moves,
    }


def _ends(change: tuple[Fraction, Fraction] | None, shown: str | None) -> Json | None:
    if change is None:
        return None
    return {"low": exact(change[0]), "high": exact(change[1]), **({} if shown is None else {"shown": shown})}


def _share(share: Share, effect: Effect, teller: Teller) -> Json:
    causes = teller.diff.compared.causes
    assert effect.total.after is not None
    unit = effect.total.after.unit
    every = teller.diff.all_effects.changes if teller.diff.all_effects else ()
    return {
        "cause": causes.index(share.cause) if share.cause in causes else None,
        "text": teller.share([change for change in every if change.cause == share.cause]),
        "low": exact(share.low),
        "high": exact(share.high),
        "low_before_rounding": exact(share.exact_low),
        "high_before_rounding": exact(share.exact_high),
        "shown": found.spread(share.low, share.high, lambda value: points(value, unit, teller.language)),
    }


def _search(search: Search, teller: Teller) -> Json:
    if search.example is not None:
        return {"found": "example", "tried": search.tried, **_example(search.example, teller)}
    if search.proof:
        return {"found": "none", "proof": list(search.proof)}
    return {"found": "nothing", "tried": search.tried, "recounted": search.recounted}


def _example(example: Example, teller: Teller) -> Json:
    def told(scores: dict[Place, Fraction | None]) -> Json:
        return {str(place): None if value is None else exact(value) for place, value in scores.items()}

    return {
        "changed": {spelled(each, teller.language): found.figure(each, value, teller) for each, value in example.changed.items()},
        "figures": {spelled(each, teller.language): found.figure(each, value, teller) for each, value in example.figures.items()},
        **({"answers": {example.answers.question.name: dict(example.answers.counts)}} if example.answers else {}),
        "before": told(dict(example.old)),
        "after": told(dict(example.new)),
    }
