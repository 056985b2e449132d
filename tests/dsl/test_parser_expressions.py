"""Expressions: which tree a text gives, and where each part of it stands."""

from __future__ import annotations

import attrs
import pytest

from dsl import syntax
from dsl.parser import parse_expression
from dsl.source import Source
from tests.dsl.reading import expression, sketch


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("80%", "4/5 %"),
        ("80 pct.", "4/5 %"),
        ("0.80", "4/5"),
        ("5 pp", "1/20 pp"),
        ("10 kr", "10 kr"),
        ("-7.02 pp", "(- 351/5000 pp)"),
        ("2022-12-31", "2022-12-31"),
        ('"a ""b"" c"', "'a \"b\" c'"),
        ("unknown", "<unknown>"),
        ("not applicable", "<not applicable>"),
        ("not  due", "<not due>"),
        ("omsaetning actual", "[omsaetning actual]"),
        ("omsaetning vaekst target", "[omsaetning vaekst target]"),
        ("goal 9", "[goal 9]"),
        ("goal 4a kompetencer drift", "[goal 4a kompetencer drift]"),
        ("goal 4.1 x met", "[goal 4.1 x met]"),
        ("goal klinik", "[goal klinik]"),
        ("årsværk", "årsværk"),
        ("каталог", "каталог"),
    ],
)
def test_values(text: str, tree: str) -> None:
    """A number, a date, a text, a name, a path and the words for what is not there each give their node."""
    assert sketch(expression(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("2 ^ 3 ^ 2", "(^ 2 (^ 3 2))"),
        ("-2 ^ 2", "(- (^ 2 2))"),
        ("2 ^ -1", "(^ 2 (- 1))"),
        ("-a * b", "(* (- a) b)"),
        ("a * -b", "(* a (- b))"),
        ("a - b - c", "(- (- a b) c)"),
        ("a / b * c", "(* (/ a b) c)"),
        ("a + b * c", "(+ a (* b c))"),
        ("(a + b) * c", "(* (+ a b) c)"),
        ("a + 1 >= b", "(>= (+ a 1) b)"),
        ("not a >= b", "(not (>= a b))"),
        ("not a and b", "(and (not a) b)"),
        ("a or b and c", "(or a (and b c))"),
        ("a and b or c", "(or (and a b) c)"),
        ("if a or b then c else d + 1", "(if (or a b) c (+ d 1))"),
        ("if a then b else if c then d else e", "(if a b (if c d e))"),
        ("a between 1 and 2 and b", "(and (between a 1 2) b)"),
        ("a between b + 1 and c * 2", "(between a (+ b 1) (* c 2))"),
        ("a in (b, c) or d", "(or (in a b c) d)"),
        ("a not in (b)", "(not (in a b))"),
        ("a = (b = c)", "(= a (= b c))"),
        ("1 + (if a then 1 else 0)", "(+ 1 (if a 1 0))"),
    ],
)
def test_precedence(text: str, tree: str) -> None:
    """Operators bind from ^ over unary minus, product, sum, comparison, not, and, or, to if."""
    assert sketch(expression(text)) == tree


@pytest.mark.parametrize(
    ("written", "op"),
    [
        (">=", ">="),
        ("≥", ">="),
        ("at least", ">="),
        ("at   least", ">="),
        ("<=", "<="),
        ("≤", "<="),
        ("at most", "<="),
        (">", ">"),
        ("above", ">"),
        ("<", "<"),
        ("below", "<"),
        ("=", "="),
        ("is", "="),
        ("<>", "<>"),
        ("≠", "<>"),
        ("is not", "<>"),
    ],
)
def test_comparisons(written: str, op: str) -> None:
    """Every spelling of a comparison stands as its sign in the tree."""
    assert sketch(expression(f"a {written} 5")) == f"({op} a 5)"


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a is not applicable", "(= a <not applicable>)"),
        ("a is not due", "(= a <not due>)"),
        ("a is not not due", "(<> a <not due>)"),
        ("a is not met", "(<> a met)"),
        ("a is unknown", "(= a <unknown>)"),
    ],
)
def test_is_not(text: str, tree: str) -> None:
    """`is not` gives way where `not` belongs to the value behind it."""
    assert sketch(expression(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("share(meget_tilfreds, segment=each) >= 0.80", "(>= share(meget_tilfreds, segment=each) 4/5)"),
        ("min(actual/target,1)", "min((/ actual target), 1)"),
        (
            "share(ja, of=benyttet, where henvist = ja and b in (c, d))",
            "share(ja, of=benyttet, where (and (= henvist ja) (in b c d)))",
        ),
        ("mean(a weight 60, b weight c * 2, least=2)", "mean(a weight 60, b weight (* c 2), least=2)"),
        ('bands(x, >= 62: "A", at least 54: "B", else: "F")', "bands(x, >= 62: 'A', >= 54: 'B', else: 'F')"),
        ("linear(actual, 20%: 0, target: 44)", "linear(actual, 1/5 %: 0, target: 44)"),
        ("f()", "f()"),
        ("t(row, column)", "t(row, column)"),
        ("mean(goals)", "mean(goals)"),
        ("f(a = 1, a >= 1)", "f(a=1, (>= a 1))"),
        ("f((a = 1))", "f((= a 1))"),
        ("f(if a then b else c, not d)", "f((if a b c), (not d))"),
        ("mean(omsaetning target)", "mean([omsaetning target])"),
        ("mean(a weight weight)", "mean(a weight weight)"),
        ("mean(a, weight=weight)", "mean(a, weight=weight)"),
        ("log(x, base=10)", "log(x, base=10)"),
        ("top(list(a, b), n=2)", "top(list(a, b), n=2)"),
        ("round(x, to=1, half=up)", "round(x, to=1, half=up)"),
        ("percentile(z, 75%, over=parties)", "percentile(z, 3/4 %, over=parties)"),
    ],
)
def test_calls(text: str, tree: str) -> None:
    """A name before a bracket is a call, and each way to write an argument gives its own node."""
    assert sketch(expression(text)) == tree


@pytest.mark.parametrize(
    "word", ["share", "target", "baseline", "scoring", "score", "text", "period", "at", "to", "by", "each", "goals"]
)
def test_words_of_the_language_as_names(word: str) -> None:
    """A word that is a keyword elsewhere is a name where a value stands, and a call before a bracket."""
    assert sketch(expression(f"{word} + 1")) == f"(+ {word} 1)"
    assert sketch(expression(f"f({word})")) == f"f({word})"
    assert sketch(expression(f"{word}(x)")) == f"{word}(x)"


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a target - 5 pp", "(- [a target] 1/20 pp)"),
        ("mean(a target, b)", "mean([a target], b)"),
        ("if a target at least 5 then 1 else 0", "(if (>= [a target] 5) 1 0)"),
        ("mean(a target weight 2)", "mean([a target] weight 2)"),
        ("a baseline / 2", "(/ [a baseline] 2)"),
        ("android + orange", "(+ android orange)"),
        ("(a) and b", "(and a b)"),
    ],
)
def test_words_that_could_open_a_clause(text: str, tree: str) -> None:
    """A clause word before an operator, a comma or another keyword is the step of a path, and half a word is no keyword."""
    assert sketch(expression(text)) == tree


def spans(node: object) -> list[str]:
    """The text of every node in a tree, outermost first."""
    if isinstance(node, tuple):
        return [text for inner in node for text in spans(inner)]
    if not isinstance(node, syntax.Node):
        return []
    fields = [getattr(node, field.name) for field in attrs.fields(type(node)) if field.name != "span"]
    return [node.span.text, *(text for field in fields for text in spans(field))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a +\n  b # why", ["a +\n  b", "a", "b"]),
        ("(a) * (b)", ["(a) * (b)", "(a)", "(b)"]),
        ("not (a at least 80 pct.)", ["not (a at least 80 pct.)", "(a at least 80 pct.)", "a", "80 pct."]),
        ("goal 3 æ met", ["goal 3 æ met", "3", "æ", "met"]),
        ("f(a=1)", ["f(a=1)", "f", "a=1", "a", "1"]),
        ("f(where a, >= 2: 3)", ["f(where a, >= 2: 3)", "f", "where a", "a", ">= 2: 3", "2", "3"]),
        ("a between 1 and 2 kr", ["a between 1 and 2 kr", "a", "1", "2 kr"]),
        ("a in (b, c)", ["a in (b, c)", "a", "b", "c"]),
        ("if a then b else c", ["if a then b else c", "a", "b", "c"]),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    """Every node stands where its own words stand, brackets included."""
    assert spans(expression(text)) == expected


def test_an_expression_inside_a_source() -> None:
    """The places of an expression that is a stretch of a source point into that source."""
    source = Source("figures", "key: share(ja, of=ærlig)\nother: 5")
    expr, diagnostics = parse_expression(source, 5, 24)
    assert not diagnostics
    assert isinstance(expr, syntax.Call)
    assert expr.span.source is source
    assert [argument.span.text for argument in expr.arguments] == ["ja", "of=ærlig"]


def test_equality_ignores_places() -> None:
    """Two layouts of one expression give equal trees."""
    assert expression("min(actual / target,1)") == expression("( min( actual/target ,\n 1 ) )")
