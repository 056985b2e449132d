"""`where` conditions in normal form: whose answers count."""

from __future__ import annotations

from fractions import Fraction

from dsl import syntax
from dsl.check.elsewhere import declared, unquoted
from dsl.check.scope import Scope
from dsl.diagnostic import Wording, wording
from dsl.quantity import Condition, Scalar
from dsl.suggestion import NONE_DECLARED, corrections, suggestion


def condition(expr: syntax.Expr, scope: Scope) -> Condition | None:
    """The normal form of a condition; None where a message was given."""
    if isinstance(expr, syntax.Binary) and expr.op in ("and", "or"):
        parts = [condition(side, scope) for side in (expr.left, expr.right)]
        known = [part for part in parts if part is not None]
        return join(expr.op, known) if len(known) == 2 else None
    if isinstance(expr, syntax.Unary) and expr.op == "not":
        inner = condition(expr.operand, scope)
        return inner and negate(inner)
    if isinstance(expr, syntax.Compare):
        return _comparison(expr, scope)
    if isinstance(expr, syntax.Within):
        return _among(expr.value, expr.options, scope)
    _report_none(expr, scope)
    return None


def _report_none(expr: syntax.Expr, scope: Scope) -> None:
    """The message about what is no condition; the name of a question lacks the answer that it must have."""
    subject = expr.name if isinstance(expr, syntax.Name) else ""
    values = _values(subject, scope) or ()
    question = scope.session.declarations.questions.get(subject)
    sample = f"{subject} = {values[0]}" if values else f"{subject} >= 9" if question else "referred = yes"
    hint = wording("write-condition" if values or question else "such-as-condition", sample=sample)
    scope.report("M0231", expr.span, text=expr.span.text, suggestion=hint)


def join(op: str, parts: list[Condition]) -> Condition:
    """`and` or `or` of conditions: flattened, sorted, without doubles."""
    flat = [inner for part in parts for inner in (part.parts if part.op == op else (part,))]
    unique = sorted(dict.fromkeys(flat), key=str)
    return unique[0] if len(unique) == 1 else Condition(op, parts=tuple(unique))


def negate(inner: Condition) -> Condition:
    """`not` of a condition; twice is the condition itself."""
    return inner.parts[0] if inner.op == "not" else Condition("not", parts=(inner,))


def both(first: Condition | None, second: Condition | None) -> Condition | None:
    """The conditions together; None is no condition."""
    parts = [part for part in (first, second) if part is not None]
    return join("and", parts) if parts else None


def _comparison(expr: syntax.Compare, scope: Scope) -> Condition | None:
    if expr.op in ("=", "<>"):
        found = _among(expr.left, (expr.right,), scope)
        return negate(found) if found and expr.op == "<>" else found
    subject = _subject(expr.left, scope)
    if subject is None:
        return None
    if not isinstance(expr.right, syntax.Number) or expr.right.unit is not None:
        scope.report("M0232", expr.right.span, text=expr.right.span.text, name=subject)
        return None
    return Condition(expr.op, subject, (expr.right.value,))


def _among(value: syntax.Expr, options: tuple[syntax.Expr, ...], scope: Scope) -> Condition | None:
    subject = _subject(value, scope)
    values = [_value(option, subject, scope) for option in options] if subject else []
    known = [found for found in values if found is not None]
    if subject is None or len(known) < len(options):
        return None
    return Condition("in", subject, tuple(sorted(dict.fromkeys(known), key=str)))


def _subject(expr: syntax.Expr, scope: Scope) -> str | None:
    declared = scope.session.declarations
    names = [*declared.questions, *declared.dimensions, *declared.attributes]
    if isinstance(expr, syntax.Name) and expr.name in names:
        return expr.name
    hint = suggestion(expr.span.text, names, Wording("where-asks-about"))
    scope.report("M0233", expr.span, *corrections(expr.span, hint), text=expr.span.text, suggestion=hint)
    return None


def _value(expr: syntax.Expr, subject: str, scope: Scope) -> Scalar | None:
    known = _values(subject, scope)
    if isinstance(expr, syntax.Name) and (known is None or expr.name in known):
        return expr.name
    if isinstance(expr, syntax.Text) and (known is None or expr.value in known):
        return expr.value
    if isinstance(expr, syntax.Number) and expr.unit is None and _on_scale(expr.value, subject, scope):
        return expr.value
    word = expr.value if isinstance(expr, syntax.Text) else expr.span.text
    hint = suggestion(word, known or (), _on_its_scale(subject, scope), labels_of(subject, scope))
    scope.report(
        "M0234",
        expr.span,
        *declared(subject, scope),
        *corrections(expr.span, hint),
        text=unquoted(expr.span),
        name=subject,
        suggestion=hint,
    )
    return None


def _on_its_scale(subject: str, scope: Scope) -> Wording:
    """What a question with a scale can be."""
    question = scope.session.declarations.questions.get(subject)
    return wording("has-marks", low=question.scale[0], high=question.scale[1]) if question and question.scale else NONE_DECLARED


def labels_of(subject: str, scope: Scope) -> dict[str, str]:
    """What people read for the answers or members of a subject, with their names."""
    known = scope.session.declarations
    named = known.questions[subject].answers if subject in known.questions else ()
    named = known.dimensions[subject].members if subject in known.dimensions else named
    return {each.label: each.name for each in named}


def _on_scale(value: Fraction, subject: str, scope: Scope) -> bool:
    question = scope.session.declarations.questions.get(subject)
    return bool(question and question.scale and question.scale[0] <= value <= question.scale[1])


def _values(subject: str, scope: Scope) -> list[str] | None:
    """The answers or members that a subject can have; None where it is open (an attribute)."""
    declared = scope.session.declarations
    if subject in declared.questions:
        return [answer.name for answer in declared.questions[subject].answers]
    if subject in declared.dimensions:
        return [member.name for member in declared.dimensions[subject].members]
    return None
