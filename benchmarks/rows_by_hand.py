"""The 12 measures by hand: SQL for DuckDB as one would write it, in several ways, of which the quickest is what we are held to.

Each gives the counts and sums from which the figures follow, with how many were asked, gave an excluded answer or have no number;
none looks for texts that it does not know, or trims blanks.
"""

from __future__ import annotations

from collections.abc import Mapping

CODES: Mapping[str, tuple[str, ...]] = {
    "aaret_foer": ("Ny", "Vejledt året før"),
    "faglige_kompetencer": ("Meget tilfreds", "Tilfreds", "Hverken/eller", "Utilfreds", "Meget Utilfreds", "Ved ikke"),
    "henvist": ("Ja", "Nej"),
    "benyttet": ("Ja", "Nej"),
    "digitalisering": ("Ja", "Nej"),
    "forventet_effekt": ("I høj grad", "I nogen grad", "I lav grad", "Slet ikke", "Ved ikke"),
    "forloebstype": ("Vækstforløb", "Driftsforløb", "Korte forløb", "Early Warning forløb"),
}
TESTS: Mapping[str, tuple[str, ...]] = {
    "nye": ("aaret_foer = {Ny}", "aaret_foer IS NOT NULL"),
    "kompetencer": (
        "faglige_kompetencer = {Meget tilfreds}",
        "faglige_kompetencer <> {Ved ikke}",
        "faglige_kompetencer = {Ved ikke}",
    ),
    "nps": ("anbefaling >= 9", "anbefaling <= 6", "anbefaling IS NOT NULL"),
    "benyttet": ("henvist = {Ja} AND benyttet = {Ja}", "henvist = {Ja} AND benyttet IS NOT NULL", "henvist = {Ja}"),
    "forventet": ("forventet_effekt = {I høj grad}", "forventet_effekt <> {Ved ikke}", "forventet_effekt = {Ved ikke}"),
    "digitale": (
        "digitalisering = {Ja} AND forventet_effekt = {I høj grad}",
        "digitalisering = {Ja} AND forventet_effekt <> {Ved ikke}",
        "digitalisering = {Ja} AND forventet_effekt = {Ved ikke}",
        "digitalisering = {Ja}",
    ),
    "vaekst_drift": ("forloebstype IN ({Vækstforløb}, {Driftsforløb})",),
    "korte_early_warning": ("forloebstype IN ({Korte forløb}, {Early Warning forløb})",),
}
SUMS: Mapping[str, tuple[str, ...]] = {
    "omsaetning": ("SUM(omsaetning)", "COUNT(omsaetning)"),
    "beskaeftigelse": ("SUM(aarsvaerk)", "COUNT(aarsvaerk)"),
    "produktivitet": ("SUM(omsaetning)", "SUM(aarsvaerk)", "COUNT(omsaetning + aarsvaerk)"),
    "virksomheder": ("COUNT(*)",),
}


def _spelt(test: str, *, coded: bool) -> str:
    return " AND ".join(_spelt_alone(each, coded=coded) for each in test.split(" AND "))


def _spelt_alone(test: str, *, coded: bool) -> str:
    """One comparison, whose first word is its column."""
    for code, text in enumerate(CODES.get(test.split()[0], ()), 1):
        test = test.replace(f"{{{text}}}", str(code) if coded else f"'{text}'")
    return test


def _tests(*, coded: bool, only: str | None = None) -> list[str]:
    return [_spelt(test, coded=coded) for name, tests in TESTS.items() if only in (None, name) for test in tests]


def _sums(only: str | None = None) -> list[str]:
    """With how many rows there are, which tells how many did not answer."""
    return list(dict.fromkeys(["COUNT(*)", *(each for name, sums in SUMS.items() if only in (None, name) for each in sums)]))


def _coded(by: str, code: str) -> str:
    columns = ", ".join(code.format(column=column, texts=", ".join(map(repr, texts))) for column, texts in CODES.items())
    return f"(SELECT {by}, omsaetning, aarsvaerk, anbefaling, {columns} FROM rows)"


def _selected(by: str, counts: list[str], sums: list[str], source: str) -> str:
    return f"SELECT {by}, {', '.join([*counts, *sums])} FROM {source} GROUP BY {by}"


def filtered(by: str) -> str:
    """`COUNT(*) FILTER (WHERE …)` of texts."""
    return _selected(by, [f"COUNT(*) FILTER (WHERE {test})" for test in _tests(coded=False)], _sums(), "rows")


def counted(by: str) -> str:
    """`COUNT_IF(…)` of texts."""
    return _selected(by, [f"COUNT_IF({test})" for test in _tests(coded=False)], _sums(), "rows")


def projected(by: str) -> str:
    """0 and 1 in a subquery, then sums."""
    flags = ", ".join(f"CASE WHEN {test} THEN 1 ELSE 0 END AS s{at}" for at, test in enumerate(_tests(coded=False)))
    inner = f"(SELECT {by}, omsaetning, aarsvaerk, {flags} FROM rows)"
    return _selected(by, [f"SUM(s{at})" for at in range(len(_tests(coded=False)))], _sums(), inner)


def cased(by: str) -> str:
    """Texts to numbers by CASE once a row, then `COUNT_IF`."""
    pieces = {
        column: " ".join(f"WHEN '{text}' THEN {code}::TINYINT" for code, text in enumerate(texts, 1))
        for column, texts in CODES.items()
    }
    columns = ", ".join(f"CASE {column} {whens} END AS {column}" for column, whens in pieces.items())
    source = f"(SELECT {by}, omsaetning, aarsvaerk, anbefaling, {columns} FROM rows)"
    return _selected(by, [f"COUNT_IF({test})" for test in _tests(coded=True)], _sums(), source)


def looked_up(by: str) -> str:
    """Texts to their place in a list, which DuckDB looks up once for each different text, then `COUNT_IF`."""
    source = _coded(by, "list_position([{texts}], {column}) AS {column}")
    return _selected(by, [f"COUNT_IF({test})" for test in _tests(coded=True)], _sums(), source)


def mapped(by: str) -> str:
    """Texts to numbers by a map, which DuckDB looks up once for each different text as well, then `COUNT_IF`."""
    pieces = {
        column: ", ".join(f"'{text}': {code}::TINYINT" for code, text in enumerate(texts, 1)) for column, texts in CODES.items()
    }
    columns = ", ".join(f"MAP {{{entries}}}[{column}] AS {column}" for column, entries in pieces.items())
    source = f"(SELECT {by}, omsaetning, aarsvaerk, anbefaling, {columns} FROM rows)"
    return _selected(by, [f"COUNT_IF({test})" for test in _tests(coded=True)], _sums(), source)


def one_by_one(by: str) -> list[str]:
    """A query for each of the 12 measures, of texts."""
    return [
        _selected(
            by, [f"COUNT_IF({test})" for test in _tests(coded=False, only=name)] if name in TESTS else [], _sums(name), "rows"
        )
        for name in (*TESTS, *SUMS)
    ]


WAYS = {
    "COUNT(*) FILTER": filtered,
    "COUNT_IF": counted,
    "0 and 1, then SUM": projected,
    "codes by CASE, COUNT_IF": cased,
    "codes by list_position, COUNT_IF": looked_up,
    "codes by MAP, COUNT_IF": mapped,
}
