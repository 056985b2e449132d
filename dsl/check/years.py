"""What holds in which year: the target and the baseline of the contract's period."""

from __future__ import annotations

from itertools import pairwise

from attrs import evolve

from dsl import syntax
from dsl.check.choices import report_no_baseline
from dsl.check.habits import TARGETS
from dsl.check.mending import beside, shown
from dsl.check.names import is_known
from dsl.check.rules import Rule
from dsl.check.scope import Scope, Session
from dsl.check.walk import outside_paths
from dsl.diagnostic import Fix, Label, Listed, Wording, problem, rewrite, wording
from dsl.quantity import Members
from dsl.source import Span
from dsl.terms import Facet, Place, Reference, Term
from dsl.vocabulary import Role, foreign


def is_of(own: syntax.MemberTarget, members: Members) -> bool:
    """Whether a target is that of these members."""
    return {name.name for name in own.members} == {member for _, member in members}


def ends_of(rule: Rule, criterion: syntax.Criterion, scope: Scope) -> list[Term] | None:
    """The target or the two ends; `target` in them is what the target line says for the period."""
    own = next((each for each in criterion.of_members if is_of(each, scope.every)), None)
    if own is not None and len(rule.ends) == 1:
        return scope.terms([own.value])
    entries = criterion.clauses.target
    uses = any(isinstance(node, syntax.Name) and node.name == "target" for end in rule.ends for node in outside_paths(end))
    if entries and not uses:
        if not any(_is_misnamed(end, scope) for end in rule.ends):
            _report_unused_line(rule, criterion, scope)
        return None
    if uses and not entries:
        if not scope.session.is_broken("target", scope.goal):
            scope.report("M0504", rule.ends[0].span, name=criterion.name, period=scope.period)
        return None
    if uses:
        target = _of_period(entries, criterion, scope)
        if target is None:
            return None
        scope = evolve(scope, names={**scope.names, "target": target})
    return scope.terms(rule.ends)


def _is_misnamed(end: syntax.Expr, scope: Scope) -> bool:
    """Whether the rule does look at the target line, by a word of the other language or of everyday, with a message."""
    if not isinstance(end, syntax.Name) or is_known(end, scope):
        return False
    return (end.name.lower() in TARGETS or end.name in foreign("english", Role.CONSTANT)) and scope.term(end) is None


def _report_unused_line(rule: Rule, criterion: syntax.Criterion, scope: Scope) -> None:
    """A target line that the rule does not look at: what it compares with is shown, and `target` offered in its place."""
    line, rest = criterion.clauses.target[0].span, criterion.rule
    if len(rule.ends) == 1:
        end = rule.ends[0].span
        beside: tuple[Label | Fix, ...] = (Label(end, "choice-compared-with"), rewrite(end, shown("target", end)))
    else:
        beside = (
            (rewrite(Span(rest.span.source, rest.span.end, rest.span.end), f" >= {shown('target', rest.span)}"),) if rest else ()
        )
    sign = rest.span.source.text[rest.left.span.end : rest.right.span.start].strip() if isinstance(rest, syntax.Compare) else ">="
    written = f"{sign} {shown('target', line)}"
    scope.report("M0503", line, *beside, name=criterion.name, written=written)


def _baseline_asked(rule: Rule, criterion: syntax.Criterion) -> Span | None:
    """Where the rule or the target line asks for the baseline."""
    for expr in (*rule.ends, *(each.value for each in criterion.clauses.target)):
        for node in outside_paths(expr):
            if isinstance(node, syntax.Name) and node.name == "baseline":
                return node.span
    return None


def with_baseline(place: Place, rule: Rule, criterion: syntax.Criterion, scope: Scope) -> Scope | None:
    """The scope in which `baseline` is what the baseline line says; None where a message was given."""
    entries = [entry for entry in criterion.clauses.baseline if entry.year is None or entry.year <= scope.period]
    if not criterion.clauses.baseline:
        asked = _baseline_asked(rule, criterion)
        if asked is not None:
            report_no_baseline(asked, (), criterion, scope)
        return scope if asked is None else None
    if not entries:
        _report_late_baseline(criterion, scope)
        return None
    entry = max(entries, key=lambda each: each.year or scope.period)
    previous = isinstance(entry.value, syntax.Name) and entry.value.name == "previous"
    assert rule.actual is not None
    term = evolve(scope, period=scope.period - 1).term(rule.actual) if previous else scope.term(entry.value)
    if term is None:
        return None
    baseline = place.its(Facet.BASELINE)
    scope.session.terms[baseline] = term
    return evolve(scope, names={**scope.names, "baseline": Reference(baseline, "baseline", unit=term.unit, span=entry.span)})


def _of_period(entries: tuple[syntax.YearValue, ...], criterion: syntax.Criterion, scope: Scope) -> Term | None:
    """The target of the contract's period; a year that is not there is an error, and one that stands twice."""
    years = [entry.year for entry in entries]
    double = next((entry for index, entry in enumerate(entries) if entry.year in years[:index]), None)
    if double is not None:
        there = Label(entries[years.index(double.year)].span, "first")
        scope.report("M0505", double.span, there, year=str(double.year or ""), name=criterion.name)
        return None
    for entry in entries:
        if entry.year in (scope.period, None):
            return scope.term(entry.value)
    _report_no_year(entries, criterion, scope)
    return None


def _report_no_year(entries: tuple[syntax.YearValue, ...], criterion: syntax.Criterion, scope: Scope) -> None:
    """Nothing is asked for in the period, and nothing says that nothing is asked for; unless it is not known which that is."""
    if scope.session.is_broken("period"):
        return
    period, file = scope.period, scope.session.file
    place = entries[0].span.to(entries[-1].span)
    amends = file.amends is not None and place.source.name != file.source.name
    way = wording("choice-by-change", path=f"{scope.goal} {criterion.name}", period=str(period))
    words = {"years": _years(entries, period), "advice": way if amends else wording("choice-by-entry", period=str(period))}
    fixes = (_not_due(entries, period),) if not amends else ()
    scope.report("M0506", place, *_period(scope), *fixes, name=criterion.name, period=str(period), **words)


def _not_due(entries: tuple[syntax.YearValue, ...], period: int) -> Fix:
    """The fix that says of a year that nothing is asked for, in its place among the others."""
    before = [entry for entry in entries if entry.year is not None and entry.year < period]
    place = before[-1].span if before else entries[0].span
    entry = f"{period}: {shown('not due', place)}"
    return beside(place, f", {entry}") if before else rewrite(Span(place.source, place.start, place.start), f"{entry}, ")


def _years(entries: tuple[syntax.YearValue, ...], period: int) -> Wording:
    """Which years a line names, told by where the period lies: behind the last, before the first or among them."""
    years = sorted(entry.year for entry in entries if entry.year is not None)
    if years[-1] < period:
        return wording("choice-years-end", year=str(years[-1]))
    if years[0] > period:
        return wording("choice-years-begin", year=str(years[0]))
    return wording("choice-years-are", years=Listed(tuple(str(year) for year in years), "and"))


def _period(scope: Scope) -> tuple[Label | Fix, ...]:
    """Where the period is set, unless it was asked for from outside."""
    set_ = scope.session.file.period
    return (Label(set_.span, "choice-period"),) if set_ and set_.value == scope.period else ()


def _report_late_baseline(criterion: syntax.Criterion, scope: Scope) -> None:
    """Every year of a baseline line lies behind the period."""
    entries = criterion.clauses.baseline
    years = Listed(tuple(str(entry.year) for entry in entries), "and")
    place = entries[0].span.to(entries[-1].span)
    if scope.session.is_broken("period"):
        return
    scope.report("M0507", place, *_period(scope), name=criterion.name, period=str(scope.period), years=years)


def hold_years(goal: syntax.Goal, session: Session) -> None:
    """A note where the years of a target line go on but for one: it was most likely forgotten."""
    for criterion in goal.criteria:
        entries = [each for each in criterion.clauses.target if each.year is not None]
        years = [each.year for each in entries if each.year is not None]
        lacking = [one + 1 for one, two in pairwise(years) if two - one == 2]
        if len(lacking) == 1 and lacking[0] != session.period and all(0 < two - one <= 2 for one, two in pairwise(years)):
            before = entries[years.index(lacking[0] - 1)]
            place = before.span.to(entries[years.index(lacking[0] + 1)].span)
            fix = beside(before.span, f", {lacking[0]}: {shown('not due', place)}")
            session.add(problem("M0509", place, fix, name=criterion.name, year=str(lacking[0])))
