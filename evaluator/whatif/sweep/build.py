"""Terms to lanes: which parts of a contract become tables, and how what stands above them works on them.

What one lever reaches is a table: evaluated once a level, in full. What several reach is put together from tables by the rules
here, in the terms of `lanes`; where no rule covers it (a product of two levers, a profile, a logarithm) it is evaluated once a
joint level, where there are few of those, or no more than scenarios, and else `NotInLanesError` leaves it to the caller.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import prod

import numpy as np
from attrs import evolve

from dsl import terms
from dsl.terms import Facet, Place, Term
from evaluator.value import Known, NotApplicable, Value
from evaluator.whatif.sweep.cells import ends_of, is_truth, settled
from evaluator.whatif.sweep.edge import alone, identity
from evaluator.whatif.sweep.exact import Exact, Key
from evaluator.whatif.sweep.forms import ZERO, Form, Table
from evaluator.whatif.sweep.frame import Joint
from evaluator.whatif.sweep.lanes import Lane
from evaluator.whatif.sweep.levels import level_by_level
from evaluator.whatif.sweep.operations import Scope
from evaluator.whatif.sweep.products import Products
from evaluator.whatif.sweep.reach import Levers
from evaluator.whatif.sweep.rules import RULES
from evaluator.whatif.sweep.tracks import NotInLanesError, Stored, Track

MOST_LEVELS = 65_536
"""No table of several levers has more entries."""
_LONGEST = 1_000_000
"""Nor one of a single lever: its values would take too much memory."""
_FEW = 1024
"""A table of so many is made even where there are fewer scenarios."""


class Builder:
    """The lanes of a contract's places; a lane that is None is of a value that never applies."""

    def __init__(self, exact: Exact, wanted: Sequence[Place]) -> None:
        self.exact, self.reach = exact, exact.reach
        self.sizes = [len(levels) for levels in exact.design.levels]
        self.most = min(MOST_LEVELS, max(_FEW, exact.design.count))
        self.products = Products(self.sizes, self.most)
        self._places: dict[Place, Lane | None] = {}
        self._terms: dict[int, tuple[Term, Lane | None]] = {}
        self._leaves: dict[int, dict[int, list[Value]]] = {}
        self._edge = alone(exact, wanted)

    def place(self, place: Place) -> Lane | None:
        """The lane of a place."""
        if place not in self._places:
            levers = self.reach.place(place)
            term = self.exact.contract.terms[place]
            found = self._direct(place, levers) if len(levers) < 2 else self.term(term, {})
            if found is not None and place.facet is Facet.SCORE:
                found = evolve(found, truth=False)
            self._places[place] = found
        return self._places[place]

    def term(self, term: Term, scope: Scope) -> Lane | None:
        """The lane of a term."""
        if isinstance(term, terms.Reference):
            return self.place(term.place)
        if not self.reach.stands_alone(term):
            return self._by_rule(term, scope)
        if id(term) not in self._terms:
            levers = self.reach.term(term)
            found = self._direct(term, levers) if len(levers) < 2 else self._joined(term, levers)
            self._terms[id(term)] = (term, found)
        return self._terms[id(term)][1]

    def _by_rule(self, term: Term, scope: Scope) -> Lane | None:
        rule = RULES.get(type(term))
        if rule is None:
            raise NotInLanesError(f"{type(term).__name__}")
        return rule(self, term, scope)

    def _joined(self, term: Term, levers: Levers) -> Lane | None:
        """What several levers reach: by the rules, then kept as a table where there are few joint levels."""
        few = self.space(levers) <= self.most
        try:
            lane = self._by_rule(term, {})
        except NotInLanesError:
            if not few:
                raise
            return self.tabled(levers, self.exact.every(term, levers))
        return lane and self._kept(lane, term) if few else lane

    def _direct(self, key: Key, levers: Levers) -> Lane | None:
        """What no lever or only one reaches: evaluated, once a level."""
        if not levers:
            return settled(self.exact.value(key, {}))
        if self.sizes[levers[0]] > _LONGEST:
            raise NotInLanesError("more levels than a table holds")
        return self.tabled(levers, self._leaf(key, levers[0]))

    def _leaf(self, key: Key, lever: int) -> list[Value]:
        if lever not in self._leaves:
            keys = self._edge[lever]
            values = level_by_level(self.exact, keys, lever)
            self._leaves[lever] = {identity(each): levels for each, levels in zip(keys, values, strict=True)}
        found = self._leaves[lever].get(identity(key))
        return self.exact.every(key, (lever,)) if found is None else found

    def space(self, levers: Levers) -> int:
        """How many joint levels some levers have."""
        return prod(self.sizes[lever] for lever in levers)

    def tabled(self, levers: Levers, values: Sequence[Value]) -> Lane | None:
        """The lane of values that are known for each joint level."""
        if all(isinstance(value, NotApplicable) for value in values):
            return None
        cells = [ends_of(value) for value in values]
        absent = np.array([cell is None for cell in cells])
        bad = absent if absent.any() else None
        pairs = [cell or (ZERO, ZERO) for cell in cells]
        low = Form.of(Table(levers, tuple([pair[0] for pair in pairs]), bad))
        truth = all(is_truth(value) for value, cell in zip(values, cells, strict=True) if cell is not None)
        if all(pair[0] == pair[1] for pair in pairs):
            return Lane(low, truth=truth, sure=bad is None)
        high = Form.of(Table(levers, tuple([pair[1] for pair in pairs]), bad))
        known = Form.of(Table(levers, tuple([Fraction(isinstance(value, Known)) for value in values]), bad))
        return Lane(low, high, known, truth, sure=False)

    def _kept(self, lane: Lane, term: Term) -> Lane:
        """The lane with each track in it made a table."""
        ends = None if lane.high is None else 1
        high = lane.high and self._kept_form(lane.high, term, ends)
        known = lane.known and self._kept_form(lane.known, None, None)
        return evolve(lane, low=self._kept_form(lane.low, term, ends and 0), high=high, known=known)

    def _kept_form(self, form: Form, term: Term | None, end: int | None) -> Form:
        """The form as a table; what lanes leave open is evaluated, and stays open where that is no number (or `end` of one)."""
        if len(form.parts) != 1 or form.fixed or form.parts[0][1] != 1 or not isinstance(form.parts[0][0], Track):
            return form
        track = form.parts[0][0]
        packed, bad = Joint(self.sizes, track.levers).get(track)
        if track.slack:
            return Form.of(Stored(track.levers, packed.copy(), bad, (track.over, track.slack, track.low, track.high)))
        wholes = packed >> track.bits
        if bad is not None and term is not None and track.levers == self.reach.term(term):
            bad = bad.copy()
            for place in np.flatnonzero(bad).tolist():
                value = self.exact.at(term, track.levers, place)
                cell = ends_of(value)
                units = None if cell is None else cell[end or 0] * track.over
                if units is not None and units.denominator == 1 and (end is not None or isinstance(value, Known)):
                    wholes[place], bad[place] = int(units), False
        return Form.of(Table(track.levers, bad=bad if bad is not None and bad.any() else None, wholes=wholes, over=track.over))
