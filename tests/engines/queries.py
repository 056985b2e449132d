"""Queries in DuckDB's SQL, made of the parts that a plan's queries are made of, over the table of `test_same.py`."""

from evaluator.rows.expressions import identifier, literal
from tests.engines.trick import NAMES, TRICKS

QUERIES = {
    "codes": f"""SELECT q, COUNT(*), SUM(n), CAST(SUM(i) AS BIGINT) FROM (SELECT CAST(CASE TRIM("t") {
        " ".join(f"WHEN {literal(text)} THEN {at}" for at, text in enumerate(TRICKS, 1))
    } WHEN '' THEN NULL
        ELSE CASE WHEN "t" IS NULL THEN NULL ELSE -1 END END AS SMALLINT) AS q, "n" AS n, "i" AS i FROM "tb") AS x GROUP BY q""",
    "texts": """SELECT odd, COUNT(*) AS c FROM (SELECT NULLIF(TRIM("t"), '') AS odd FROM "tb") AS x GROUP BY odd
        ORDER BY c DESC, odd""",
    "different": """SELECT COUNT(DISTINCT NULLIF(TRIM("t"), '')), COUNT(DISTINCT "i"), COUNT(DISTINCT "n") FROM "tb" """,
    "years": """SELECT CASE WHEN y IS NULL THEN NULL WHEN regexp_full_match(y, '[0-9]{4}(-[0-9]{2}-[0-9]{2}.*)?')
        THEN CAST(SUBSTRING(y, 1, 4) AS INTEGER) ELSE -1 END AS yr, COUNT(*) FROM
        (SELECT NULLIF(TRIM(CAST("d" AS VARCHAR)), '') AS y FROM "tb") GROUP BY yr""",
    "numbers in texts": """SELECT x, COUNT(*) FROM (SELECT
        COALESCE(regexp_full_match(TRIM("t"), '[+-]?[0-9]{1,14}([.][0-9]{1,4}0*)?'), FALSE) AS x FROM "tb") AS y GROUP BY x""",
    "decimals": """SELECT SUM("n"), SUM("n" * "n"), MIN("n"), MAX("n"), SUM(CAST("n" AS DECIMAL(18, 2))),
        SUM(CASE WHEN CAST(CAST("n" AS DECIMAL(18, 2)) AS DECIMAL(38, 9)) = "n" THEN 0 ELSE 1 END) FROM "tb" WHERE "n" < 1e12""",
    "weights": """SELECT "i", SUM("n"), SUM("n" * CAST("i" AS DECIMAL(18, 6))) FROM "tb"
        WHERE "n" > -1e14 AND "n" < 1e6 GROUP BY "i" """,
    "quantiles": """SELECT k, MIN(CASE WHEN upto * 2 >= n AND upto > 0 THEN v END), MIN(CASE WHEN upto * 2 > n THEN v END),
        MIN(CASE WHEN upto > 0 AND upto * 3 >= n * 1 THEN v END) FROM (SELECT k, v,
        SUM(c) OVER (PARTITION BY k ORDER BY v) AS upto, SUM(c) OVER (PARTITION BY k) AS n FROM
        (SELECT "b" AS k, "n" AS v, COUNT(*) AS c FROM "tb" WHERE "n" IS NOT NULL
        GROUP BY "b", "n") AS inside) AS inside GROUP BY k""",
    "doubles": """SELECT "id", nth FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY TRIM("t") ORDER BY "d" DESC, "id") AS nth
        FROM "tb") AS ranked WHERE nth = 1 OR NULLIF(TRIM("t"), '') IS NULL""",
    "nulls in order": """SELECT "id", ROW_NUMBER() OVER (ORDER BY "i" ASC, "id"), ROW_NUMBER() OVER (ORDER BY "i" DESC, "id")
        FROM "tb" """,
    "truths": """SELECT CASE WHEN f THEN 1 ELSE 0 END, COUNT(*) FROM (SELECT *, (b AND i IN (1, 2)) OR NOT (i IN (3)) AS f FROM
        (SELECT "b" AS b, "i" AS i FROM "tb") AS x) AS y GROUP BY f""",
    "several": """SELECT SUM(CASE WHEN CONTAINS(cell, ';ja;') THEN 1 ELSE 0 END), SUM(LENGTH(cell)) FROM (SELECT
        CONCAT(';', REPLACE(TRIM("t"), ' ', ''), ';') AS cell FROM "tb" WHERE "t" IS NOT NULL) AS x""",
    "patterns": """SELECT COUNT(*) FROM "tb"
        WHERE "t" LIKE '%\\%' OR CONTAINS("t", '\\') OR CONTAINS("t", '''') OR "t" LIKE '%_a%'""",
    "truth as text": """SELECT TRIM(CAST("b" AS VARCHAR)), CAST("i" AS VARCHAR), CAST("d" AS VARCHAR), CAST("n" AS VARCHAR), "id"
        FROM "tb" """,
    "whole": """SELECT COUNT(*) FROM "tb" """,
    "none": """SELECT SUM("n"), COUNT(*), MAX("t") FROM "tb" WHERE "id" < 0""",
    "in": f"""SELECT "id" FROM "tb" WHERE TRIM("t") IN ({", ".join(map(literal, TRICKS))}) OR "t" IN ('x')""",
    "names": f"""SELECT {", ".join(identifier(name) for name in NAMES)} FROM
        (SELECT {", ".join(f'MAX("id") AS {identifier(name)}' for name in NAMES)} FROM "tb") AS "t; --" """,
}
