"""Short ways to read a text and to say what tree came of it."""

from __future__ import annotations

from dsl import syntax
from dsl.catalogue import render
from dsl.diagnostic import Diagnostic
from dsl.parser import parse, parse_expression
from dsl.source import Source


def read(text: str) -> syntax.File:
    """The tree of a file in which nothing is wrong."""
    file, diagnostics = parse(Source("contract.maal", text))
    assert not diagnostics, "\n\n".join(map(render, diagnostics))
    return file


def told(text: str) -> tuple[Diagnostic, ...]:
    """Every message about a file."""
    return parse(Source("contract.maal", text))[1]


def expression(text: str) -> syntax.Expr:
    """The tree of an expression in which nothing is wrong."""
    expr, diagnostics = parse_expression(Source("key", text))
    assert expr is not None, "\n\n".join(map(render, diagnostics))
    return expr


def sketch(node: object) -> str:  # noqa: C901  # one line for each node of the language
    """A tree in one line: `(>= (share ja, of=(name q)) 80%)` without the word name, operators first."""
    match node:
        case syntax.Number() | syntax.Date():
            return f"{node.value}{' ' + node.unit if isinstance(node, syntax.Number) and node.unit else ''}"
        case syntax.Text():
            return repr(node.value)
        case syntax.Name():
            return node.name
        case syntax.Unavailable():
            return f"<{node.kind}>"
        case syntax.Words():
            return f"[{' '.join(map(sketch, node.names))}]"
        case syntax.GoalPath():
            return f"[goal {' '.join(map(sketch, (node.goal, *node.steps)))}{f' @{node.year.value}' if node.year else ''}]"
        case syntax.Unary():
            return f"({node.op} {sketch(node.operand)})"
        case syntax.Binary() | syntax.Compare():
            return f"({node.op} {sketch(node.left)} {sketch(node.right)})"
        case syntax.Between():
            return f"(between {sketch(node.value)} {sketch(node.low)} {sketch(node.high)})"
        case syntax.Within():
            return f"(in {sketch(node.value)} {' '.join(map(sketch, node.options))})"
        case syntax.If():
            return f"(if {sketch(node.condition)} {sketch(node.then)} {sketch(node.otherwise)})"
        case syntax.Call():
            return f"{node.function.name}({', '.join(map(_argument, node.arguments))})"
    raise AssertionError(node)


def _argument(node: syntax.Argument) -> str:
    match node:
        case syntax.Positional():
            return sketch(node.value) + (f" weight {sketch(node.weight)}" if node.weight else "")
        case syntax.Named():
            return f"{node.name.name}={sketch(node.value)}"
        case syntax.Where():
            return f"where {sketch(node.condition)}"
        case syntax.Band():
            return f"{node.op} {sketch(node.limit)}: {sketch(node.result)}"
        case syntax.Otherwise():
            return f"else: {sketch(node.result)}"
        case syntax.Point():
            return f"{sketch(node.at)}: {sketch(node.result)}"
