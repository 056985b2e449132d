"""A table of parties: one row a party, one column a quantity or an attribute, read once from a CSV file.

    parties: {file: schools.csv, key: [district, school], attributes: [size],
              figures: {figure(ela_ach): ela_ach, share(ja): {column: pct_yes, unit: "%"}},
              empty: not applicable, unknown: ["-"], separator: ";"}

An empty cell is unknown unless `empty` says `not applicable`; a cell with one of the texts under `unknown` is unknown.
A party's name is what stands in its key columns, joined by blanks.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve, field, frozen

from dsl.diagnostic import Diagnostic, Label, problem, rewrite
from dsl.quantity import Quantity
from dsl.source import Source
from evaluator.measurements import behind, shape, values
from evaluator.measurements.cells import Column, Empty
from evaluator.measurements.csv_source import Rows, report_some
from evaluator.measurements.csv_source import read as read_rows
from evaluator.measurements.desk import Desk
from evaluator.measurements.keys import quantities, shared_mark
from evaluator.measurements.nodes import Fields, Leaf, Node
from evaluator.measurements.quotients import Counted
from evaluator.measurements.wording import Wanted, plain


@frozen(eq=False)
class Parties:
    """Every party with its figures and attributes; the place of a cell is worked out when it is asked for."""

    rows: Rows
    names: tuple[str, ...]
    index: Mapping[str, int]
    figures: Mapping[Quantity, Column]
    attributes: Mapping[str, Column]
    source: str | None = None
    note: str | None = None
    empty: Empty = "unknown"
    unknown: frozenset[str] = frozenset()


@frozen
class _Plan:
    """What the `parties` section asks for, before the table is opened."""

    node: Fields
    key: Leaf
    rows: Rows
    empty: Empty
    unknown: frozenset[str] = field(factory=frozenset)


def read(key: Leaf, section: Fields, table: Source, desk: Desk) -> Parties | None:
    """The table of parties that a section asks for; None where it could not be read."""
    separator = _separator(section, desk)
    rows = read_rows(table, separator, desk) if separator else None
    if rows is None:
        return None
    plan = _Plan(section, key, rows, _empty(section, desk), _unknown(section, desk))
    names = _names(plan, desk)
    figures, attributes = _figures(plan, desk), _attributes(plan, desk)
    source = desk.title(shape.leaf(section.get("source"), "parties: source", desk))
    note = shape.text(section.get("note"), "parties: note", desk)
    index = {name: row for row, name in enumerate(names)}
    return Parties(rows, names, index, figures, attributes, source, note, plan.empty, plan.unknown)


def _separator(section: Fields, desk: Desk) -> str | None:
    found = shape.leaf(section.get("separator"), "parties: separator", desk)
    if found is None or found.text in (",", ";", "\t", "|"):
        return found.text if found else ","
    desk.report("M0689", found.span, text=found.text)
    return None


def _empty(section: Fields, desk: Desk) -> Empty:
    found = shape.leaf(section.get("empty"), "parties: empty", desk)
    word = found.text.strip() if found else "unknown"
    if found and word not in _EMPTY:
        desk.report("M0688", found.span, *(rewrite(found.span, each) for each in _EMPTY), text=found.text)
    return "not applicable" if word == "not applicable" else "unknown"


_EMPTY = ("unknown", "not applicable")


def _unknown(section: Fields, desk: Desk) -> frozenset[str]:
    leaves = [shape.leaf(node, "parties: unknown", desk) for node in shape.items(section.get("unknown"))]
    return frozenset(leaf.text.strip() for leaf in leaves if leaf)


# --- columns -----------------------------------------------------------------------------------------------


def _column(node: Node | None, plan: _Plan, where: str, desk: Desk) -> int | None:
    """The column of a name; None with a message where the table has none of that name."""
    found = shape.leaf(node, where, desk)
    if found is None:
        return None
    if found.text.strip() not in plan.rows.columns:
        desk.stranger("M0680", found, desk.near(found.text, plan.rows.columns), file=plan.rows.source.name)
        return None
    return plan.rows.columns.index(found.text.strip())


def _names(plan: _Plan, desk: Desk) -> tuple[str, ...]:
    """Each row's name, with a message for a row without one and for a name that two rows have."""
    columns = [_column(node, plan, "parties: key", desk) for node in shape.items(plan.node.get("key"))]
    known = [column for column in columns if column is not None]
    if not columns:
        desk.report("M0624", plan.key.span, where="parties", name="key")
    if not known or len(known) < len(columns):
        return ()
    names = [" ".join(row[column].strip() for column in known).strip() for row in plan.rows.cells]
    report_some([problem("M0685", plan.rows.span(row, known[0])) for row, name in enumerate(names) if not name], desk)
    report_some(_twice(names, plan.rows), desk)
    return tuple(names)


def _twice(names: list[str], rows: Rows) -> list[Diagnostic]:
    first: dict[str, int] = {}
    return [
        problem("M0682", rows.span(row), Label(rows.span(first[name]), "first"), name=name)
        for row, name in enumerate(names)
        if name and first.setdefault(name, row) != row
    ]


def _figures(plan: _Plan, desk: Desk) -> dict[Quantity, Column]:
    found: dict[Quantity, Column] = {}
    keys: dict[Quantity, Leaf] = {}
    for key, node in shape.fields(plan.node.get("figures") or Fields((), plan.key.span), None, "parties: figures", desk):
        spec = shape.fields(node, shape.COLUMN, key.text, desk) if isinstance(node, Fields) else None
        parts = _behind(key, spec, plan, desk)
        number = _number(spec, node, parts, plan, key.text, desk)
        unit = shape.text(spec.get("unit"), f"{key.text}: unit", desk) if spec else None
        asked = quantities(key, desk) if number is not None else ()
        for quantity in asked:
            if quantity in found:
                first = Label(keys[quantity].span, "first")
                desk.report("M0646", key.span, first, name=quantity.spelled(desk.contract.language))
            keys.setdefault(quantity, key)
            want = values.wanted(quantity, desk.contract.language)
            want = evolve(want, whole=want.whole and not (parts and parts.exact))
            column = _read(number or 0, spec, unit, evolve(want, pointed=False), plan)
            if want.pointed and want.bare:
                _thousands(column, plan, desk)
            column = parts.fill(column, quantity, want, plan.rows, desk) if parts else column
            _report(column, key, plan, desk)
            found[quantity] = evolve(column, marks=shared_mark(key, asked))
    return found


def _behind(key: Leaf, spec: Fields | None, plan: _Plan, desk: Desk) -> Counted | None:
    """The columns that tell what a figure was counted from."""
    given = {name.text: node for name, node in spec if name.text in shape.BEHIND} if spec else {}
    if not given:
        return None
    if "numerator" in given and "denominator" not in given:
        desk.report("M1210", key.span, name=key.text)
    columns = {part: _column(node, plan, key.text, desk) for part, node in given.items() if part != "exact"}
    exact = behind.is_exact(given.get("exact"), desk)
    return Counted({part: number for part, number in columns.items() if number is not None}, exact)


def _number(spec: Fields | None, node: Node, parts: Counted | None, plan: _Plan, where: str, desk: Desk) -> int | None:
    """The column of the values; that of the numerators where there are none."""
    if spec is not None and spec.get("column") is None and parts and "numerator" in parts.columns:
        return parts.columns["numerator"]
    return _column(spec.get("column") if spec is not None else node, plan, where, desk)


def _read(number: int, spec: Fields | None, unit: str | None, want: Wanted, plan: _Plan) -> Column:
    """The values of a column; where a figure has no column of values, none is known yet."""
    if spec is not None and spec.get("column") is None:
        return Column.absent(number, plan.rows, want)
    return Column.read(number, plan.rows, want, unit, plan.empty, plan.unknown)


def _report(column: Column, key: Leaf, plan: _Plan, desk: Desk) -> None:
    """What is wrong with the cells of a column; a unit that all of them lack is said once."""
    bare = [wrong for _, wrong in column.wrong if wrong.code == "M0631"]
    if bare:
        name = plan.rows.columns[column.number]
        desk.report("M0691", key.span, column=name, name=key.text, text=bare[0].words["text"], unit=bare[0].words["unit"])
    cells = [(row, wrong) for row, wrong in column.wrong if wrong.code != "M0631"]
    report_some([problem(wrong.code, plan.rows.span(row, column.number), **wrong.words) for row, wrong in cells], desk)


def _thousands(column: Column, plan: _Plan, desk: Desk) -> None:
    """A column in which every point may stand between thousands; a point before other than three digits would tell."""
    texts = [cell.text if cell else "" for cell in column.values]
    pointed = [row for row, text in enumerate(texts) if "." in text]
    if pointed and all(plain(texts[row], whole=True) for row in pointed):
        text, at = texts[pointed[0]], plan.rows.span(pointed[0], column.number)
        name = plan.rows.columns[column.number]
        desk.report("M0699", at, column=name, text=text, plain=plain(text, whole=True), decimals=text.replace(".", ",") + "0")


def _attributes(plan: _Plan, desk: Desk) -> dict[str, Column]:
    found: dict[str, Column] = {}
    given = plan.node.get("attributes")
    named = list(given) if isinstance(given, Fields) else [(node, node) for node in shape.items(given)]
    for named_as, node in named:
        name = shape.text(named_as, "parties: attributes", desk)
        number = _column(node, plan, "parties: attributes", desk)
        if name is not None and number is not None:
            found[name] = Column.words(number, plan.rows, plan.empty, plan.unknown)
    return found
