-- users: users.csv (duckdb, rows are rows_of_table)
-- ids that stand in several rows
SELECT COUNT(*), CAST(SUM(c) AS BIGINT) FROM (SELECT k0, k1, k2, k3, COUNT(*) AS c FROM (SELECT NULLIF(TRIM("person"), '') AS k0, CASE WHEN NULLIF(TRIM("date"), '') IS NULL THEN NULL WHEN regexp_full_match(NULLIF(TRIM("date"), ''), '[0-9]{4}([.,]0+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}.*') THEN CAST(SUBSTRING(NULLIF(TRIM("date"), ''), 1, 4) AS INTEGER) WHEN regexp_full_match(NULLIF(TRIM("date"), ''), '((0?[1-9]|[12][0-9]|3[01])[-./](0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])[-./](0?[1-9]|[12][0-9]|3[01]))[-./][0-9]{4}( .*)?') THEN CAST(SUBSTRING(SPLIT_PART(NULLIF(TRIM("date"), ''), ' ', 1), LENGTH(SPLIT_PART(NULLIF(TRIM("date"), ''), ' ', 1)) - 3, 4) AS INTEGER) ELSE -1 END AS k1, CASE WHEN regexp_full_match(NULLIF(TRIM("date"), ''), '[+-]?[0-9]{1,18}([.][0-9]{1,9})?') THEN CAST(NULLIF(TRIM("date"), '') AS DECIMAL(38, 9)) END AS k2, CASE WHEN regexp_full_match(NULLIF(TRIM("date"), ''), '[+-]?[0-9]{1,18}([.][0-9]{1,9})?') THEN NULL ELSE REPLACE(REPLACE(NULLIF(TRIM("date"), ''), 'T', ' '), 'Z', '') || SUBSTRING('0000-00-00 00:00:00.000000000', LENGTH(REPLACE(REPLACE(NULLIF(TRIM("date"), ''), 'T', ' '), 'Z', '')) + 1) END AS k3 FROM rows_of_table) AS ids WHERE k0 IS NOT NULL GROUP BY k0, k1, k2, k3 HAVING COUNT(*) > 1) AS doubles;
-- everything that adds up, in one scan
SELECT
  yr,
  d0,
  COUNT(*) AS s0,
  CAST(SUM(s1) AS BIGINT) AS s1,
  CASE WHEN COUNT(*) <> COUNT(s2) THEN 1 ELSE 0 END AS s2,
  CASE WHEN COUNT(*) <> COUNT(s3) THEN 1 ELSE 0 END AS s3,
  SUM(s4) AS s4,
  SUM(s5) AS s5,
  SUM(s6) AS s6,
  SUM(s7) AS s7,
  SUM(s8) AS s8,
  CAST(SUM(s9) AS BIGINT) AS s9,
  SUM(s10) AS s10,
  SUM(s11) AS s11,
  SUM(s12) AS s12,
  MAX(s13) AS s13,
  SUM(s14) AS s14,
  CAST(SUM(s15) AS BIGINT) AS s15,
  SUM(s16) AS s16,
  SUM(s17) AS s17,
  SUM(s18) AS s18,
  SUM(s19) AS s19,
  SUM(s20) AS s20,
  SUM(s21) AS s21,
  SUM(s22) AS s22,
  CASE WHEN COUNT(*) <> COUNT(s23) THEN 1 ELSE 0 END AS s23,
  CAST(SUM(s24) AS BIGINT) AS s24,
  SUM(s25) AS s25,
  SUM(s26) AS s26,
  SUM(s27) AS s27,
  SUM(s28) AS s28,
  SUM(s29) AS s29,
  CAST(SUM(s30) AS BIGINT) AS s30,
  SUM(s31) AS s31
FROM (
  SELECT
    yr,
    d0,
    CASE WHEN (w IS NULL OR w < 0) THEN 1 ELSE 0 END AS s1,
    q1_known AS s2,
    d0_known AS s3,
    w AS s4,
    CASE WHEN q1 IN (10, 11) THEN w ELSE 0 END AS s5,
    CASE WHEN q1 IN (8, 9) THEN w ELSE 0 END AS s6,
    CASE WHEN q1 IN (1, 2, 3, 4, 5, 6, 7) THEN w ELSE 0 END AS s7,
    CASE WHEN q1 IS NULL THEN w ELSE 0 END AS s8,
    CASE WHEN q1 IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) THEN 1 ELSE 0 END AS s9,
    CASE WHEN q1 IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) THEN CAST(w AS DECIMAL(19, 3)) * w ELSE 0 END AS s10,
    CASE WHEN (q2_1) THEN w ELSE 0 END AS s11,
    CASE WHEN q2_0 IS NULL THEN w ELSE 0 END AS s12,
    CASE WHEN q2_odd = 1 THEN 1 ELSE 0 END AS s13,
    CASE WHEN (q2_0 OR q2_1) THEN w ELSE 0 END AS s14,
    CASE WHEN (q2_0 OR q2_1) THEN 1 ELSE 0 END AS s15,
    CASE WHEN (q2_0 OR q2_1) THEN CAST(w AS DECIMAL(19, 3)) * w ELSE 0 END AS s16,
    CASE WHEN f0 THEN w ELSE 0 END AS s17,
    CASE WHEN f0 AND q0 IN (1) THEN w ELSE 0 END AS s18,
    CASE WHEN f0 AND q0 IN (2) THEN w ELSE 0 END AS s19,
    CASE WHEN f0 AND q0 IN (3) THEN w ELSE 0 END AS s20,
    CASE WHEN f0 AND q0 IN (4) THEN w ELSE 0 END AS s21,
    CASE WHEN f0 AND q0 IS NULL THEN w ELSE 0 END AS s22,
    q0_known AS s23,
    CASE WHEN f0 AND q0 IN (1, 2, 3) THEN 1 ELSE 0 END AS s24,
    CASE WHEN f0 AND q0 IN (1, 2, 3) THEN CAST(w AS DECIMAL(19, 3)) * w ELSE 0 END AS s25,
    CASE WHEN q0 IN (1) THEN w ELSE 0 END AS s26,
    CASE WHEN q0 IN (2, 3) THEN w ELSE 0 END AS s27,
    CASE WHEN q0 IN (4) THEN w ELSE 0 END AS s28,
    CASE WHEN q0 IS NULL THEN w ELSE 0 END AS s29,
    CASE WHEN q0 IN (1, 2, 3) THEN 1 ELSE 0 END AS s30,
    CASE WHEN q0 IN (1, 2, 3) THEN CAST(w AS DECIMAL(19, 3)) * w ELSE 0 END AS s31
  FROM (
    SELECT *
    FROM (
      SELECT
        CASE WHEN NULLIF(TRIM("date"), '') IS NULL THEN NULL WHEN regexp_full_match(NULLIF(TRIM("date"), ''), '[0-9]{4}([.,]0+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}.*') THEN CAST(SUBSTRING(NULLIF(TRIM("date"), ''), 1, 4) AS INTEGER) WHEN regexp_full_match(NULLIF(TRIM("date"), ''), '((0?[1-9]|[12][0-9]|3[01])[-./](0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])[-./](0?[1-9]|[12][0-9]|3[01]))[-./][0-9]{4}( .*)?') THEN CAST(SUBSTRING(SPLIT_PART(NULLIF(TRIM("date"), ''), ' ', 1), LENGTH(SPLIT_PART(NULLIF(TRIM("date"), ''), ' ', 1)) - 3, 4) AS INTEGER) ELSE -1 END AS yr,
        MAP {'very': 1, 'Very': 1, 'fair': 2, 'Fair': 2, 'bad': 3, 'Bad': 3, 'dk': 4, 'Don''t know': 4}[TRIM("Q1")] AS q0,
        MAP {'0': 1, '0.0': 1, '0,0': 1, '1': 2, '1.0': 2, '1,0': 2, '2': 3, '2.0': 3, '2,0': 3, '3': 4, '3.0': 4, '3,0': 4, '4': 5, '4.0': 5, '4,0': 5, '5': 6, '5.0': 6, '5,0': 6, '6': 7, '6.0': 7, '6,0': 7, '7': 8, '7.0': 8, '7,0': 8, '8': 9, '8.0': 9, '8,0': 9, '9': 10, '9.0': 10, '9,0': 10, '10': 11, '10.0': 11, '10,0': 11}[TRIM("Q2")] AS q1,
        CASE WHEN NOT (COALESCE(TRIM("T1") IN ('1', 'x', 'X', 'true', '1.0', '1,0'), FALSE) OR COALESCE(TRIM("T2") IN ('1', 'x', 'X', 'true', '1.0', '1,0'), FALSE)) THEN NULL ELSE COALESCE(TRIM("T1") IN ('1', 'x', 'X', 'true', '1.0', '1,0'), FALSE) END AS q2_0,
        CASE WHEN NOT (COALESCE(TRIM("T1") IN ('1', 'x', 'X', 'true', '1.0', '1,0'), FALSE) OR COALESCE(TRIM("T2") IN ('1', 'x', 'X', 'true', '1.0', '1,0'), FALSE)) THEN NULL ELSE COALESCE(TRIM("T2") IN ('1', 'x', 'X', 'true', '1.0', '1,0'), FALSE) END AS q2_1,
        CASE WHEN (NULLIF(TRIM("T1"), '') IS NOT NULL AND NOT TRIM("T1") IN ('1', 'x', 'X', 'true', '1.0', '1,0', '0', 'false', '0.0', '0,0')) OR (NULLIF(TRIM("T2"), '') IS NOT NULL AND NOT TRIM("T2") IN ('1', 'x', 'X', 'true', '1.0', '1,0', '0', 'false', '0.0', '0,0')) THEN 1 ELSE 0 END AS q2_odd,
        MAP {'': 0, 'starters': 1, 'New': 1, 'growers': 2, 'Growing': 2}[TRIM(CONCAT("Type of ""company"""))] AS d0,
        CASE WHEN COALESCE(regexp_full_match(TRIM("w"), '[+-]?[0-9]{1,15}([.][0-9]{1,3}0*)?'), FALSE) THEN CAST(TRIM("w") AS DECIMAL(18, 3)) END AS w,
        (NOT (MAP {'0': TRUE, '0.0': TRUE, '0,0': TRUE, '1': TRUE, '1.0': TRUE, '1,0': TRUE, '2': TRUE, '2.0': TRUE, '2,0': TRUE, '3': TRUE, '3.0': TRUE, '3,0': TRUE, '4': TRUE, '4.0': TRUE, '4,0': TRUE, '5': TRUE, '5.0': TRUE, '5,0': TRUE, '6': TRUE, '6.0': TRUE, '6,0': TRUE, '7': FALSE, '7.0': FALSE, '7,0': FALSE, '8': FALSE, '8.0': FALSE, '8,0': FALSE, '9': FALSE, '9.0': FALSE, '9,0': FALSE, '10': FALSE, '10.0': FALSE, '10,0': FALSE}[TRIM("Q2")]) AND MAP {'starters': FALSE, 'New': FALSE, 'growers': TRUE, 'Growing': TRUE}[TRIM("Type of ""company""")]) AS f0,
        MAP {'': TRUE, '0': TRUE, '0.0': TRUE, '0,0': TRUE, '1': TRUE, '1.0': TRUE, '1,0': TRUE, '2': TRUE, '2.0': TRUE, '2,0': TRUE, '3': TRUE, '3.0': TRUE, '3,0': TRUE, '4': TRUE, '4.0': TRUE, '4,0': TRUE, '5': TRUE, '5.0': TRUE, '5,0': TRUE, '6': TRUE, '6.0': TRUE, '6,0': TRUE, '7': TRUE, '7.0': TRUE, '7,0': TRUE, '8': TRUE, '8.0': TRUE, '8,0': TRUE, '9': TRUE, '9.0': TRUE, '9,0': TRUE, '10': TRUE, '10.0': TRUE, '10,0': TRUE}[TRIM(CONCAT("Q2"))] AS q1_known,
        MAP {'': TRUE, 'starters': TRUE, 'New': TRUE, 'growers': TRUE, 'Growing': TRUE}[TRIM(CONCAT("Type of ""company"""))] AS d0_known,
        MAP {'': TRUE, '99': TRUE, '99.0': TRUE, '99,0': TRUE, 'very': TRUE, 'Very': TRUE, 'fair': TRUE, 'Fair': TRUE, 'bad': TRUE, 'Bad': TRUE, 'dk': TRUE, 'Don''t know': TRUE}[TRIM(CONCAT("Q1"))] AS q0_known
      FROM (
        SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY NULLIF(TRIM("person"), ''), CASE WHEN NULLIF(TRIM("date"), '') IS NULL THEN NULL WHEN regexp_full_match(NULLIF(TRIM("date"), ''), '[0-9]{4}([.,]0+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}.*') THEN CAST(SUBSTRING(NULLIF(TRIM("date"), ''), 1, 4) AS INTEGER) WHEN regexp_full_match(NULLIF(TRIM("date"), ''), '((0?[1-9]|[12][0-9]|3[01])[-./](0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])[-./](0?[1-9]|[12][0-9]|3[01]))[-./][0-9]{4}( .*)?') THEN CAST(SUBSTRING(SPLIT_PART(NULLIF(TRIM("date"), ''), ' ', 1), LENGTH(SPLIT_PART(NULLIF(TRIM("date"), ''), ' ', 1)) - 3, 4) AS INTEGER) ELSE -1 END ORDER BY CASE WHEN regexp_full_match(NULLIF(TRIM("date"), ''), '[+-]?[0-9]{1,18}([.][0-9]{1,9})?') THEN CAST(NULLIF(TRIM("date"), '') AS DECIMAL(38, 9)) END DESC, CASE WHEN regexp_full_match(NULLIF(TRIM("date"), ''), '[+-]?[0-9]{1,18}([.][0-9]{1,9})?') THEN NULL ELSE REPLACE(REPLACE(NULLIF(TRIM("date"), ''), 'T', ' '), 'Z', '') || SUBSTRING('0000-00-00 00:00:00.000000000', LENGTH(REPLACE(REPLACE(NULLIF(TRIM("date"), ''), 'T', ' '), 'Z', '')) + 1) END DESC) AS nth FROM rows_of_table) AS ranked WHERE nth = 1 OR NULLIF(TRIM("person"), '') IS NULL
      ) AS source
    ) AS coded
    WHERE yr IN (2024, -1) OR yr IS NULL
  ) AS inside
) AS inside
GROUP BY yr, d0;
-- points that may be for thousands or for decimals
SELECT COUNT(CASE WHEN regexp_full_match(NULLIF(TRIM("w"), ''), '[+-]?[1-9][0-9]{0,2}[.][0-9]{3}') THEN 1 END), COUNT(CASE WHEN regexp_full_match(NULLIF(TRIM("w"), ''), '[+-]?([0-9]{4,}|[0-9]+[.]([0-9]{1,2}|[0-9]{4,})|[0-9]{4,}[.][0-9]+|0[.][0-9]+)') THEN 1 END) FROM rows_of_table;

-- accounts: accounts.csv (duckdb, rows are rows_of_table)
-- everything that adds up, in one scan
SELECT
  yr,
  grp,
  COUNT(*) AS s0,
  MAX(s1) AS s1,
  COUNT(s2) AS s2,
  SUM(s3) AS s3
FROM (
  SELECT
    yr,
    grp,
    CASE WHEN m1_odd = 1 THEN 1 ELSE 0 END AS s1,
    m1 AS s2,
    m1 AS s3
  FROM (
    SELECT *
    FROM (
      SELECT
        CASE WHEN NULLIF(TRIM("year"), '') IS NULL THEN NULL WHEN regexp_full_match(NULLIF(TRIM("year"), ''), '[0-9]{4}([.,]0+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}.*') THEN CAST(SUBSTRING(NULLIF(TRIM("year"), ''), 1, 4) AS INTEGER) WHEN regexp_full_match(NULLIF(TRIM("year"), ''), '((0?[1-9]|[12][0-9]|3[01])[-./](0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])[-./](0?[1-9]|[12][0-9]|3[01]))[-./][0-9]{4}( .*)?') THEN CAST(SUBSTRING(SPLIT_PART(NULLIF(TRIM("year"), ''), ' ', 1), LENGTH(SPLIT_PART(NULLIF(TRIM("year"), ''), ' ', 1)) - 3, 4) AS INTEGER) ELSE -1 END AS yr,
        CASE WHEN NULLIF(TRIM("sample"), '') IS NULL THEN NULL WHEN TRIM("sample") IN ('c', 'o''k') THEN 1 ELSE 0 END AS grp,
        CASE WHEN COALESCE(regexp_full_match(TRIM("turnover"), '[+-]?[0-9]{1,16}(,[0-9]{1,2}0*)?'), FALSE) THEN CAST(REPLACE(TRIM("turnover"), ',', '.') AS DECIMAL(18, 2)) END AS m1,
        CASE WHEN NULLIF(TRIM("turnover"), '') IS NULL OR FALSE THEN 0 WHEN COALESCE(regexp_full_match(TRIM("turnover"), '[+-]?[0-9]{1,16}(,[0-9]{1,2}0*)?'), FALSE) THEN 0 ELSE 1 END AS m1_odd
      FROM (
        SELECT * FROM rows_of_table
      ) AS source
    ) AS coded
    WHERE yr IN (2023, 2024, -1) OR yr IS NULL
  ) AS inside
) AS inside
GROUP BY yr, grp;
-- counted apart: different texts or quantiles do not add up
SELECT
  yr,
  grp,
  COUNT(DISTINCT m0) AS s0
FROM (
  SELECT *
  FROM (
    SELECT *
    FROM (
      SELECT
        CASE WHEN NULLIF(TRIM("year"), '') IS NULL THEN NULL WHEN regexp_full_match(NULLIF(TRIM("year"), ''), '[0-9]{4}([.,]0+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}.*') THEN CAST(SUBSTRING(NULLIF(TRIM("year"), ''), 1, 4) AS INTEGER) WHEN regexp_full_match(NULLIF(TRIM("year"), ''), '((0?[1-9]|[12][0-9]|3[01])[-./](0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])[-./](0?[1-9]|[12][0-9]|3[01]))[-./][0-9]{4}( .*)?') THEN CAST(SUBSTRING(SPLIT_PART(NULLIF(TRIM("year"), ''), ' ', 1), LENGTH(SPLIT_PART(NULLIF(TRIM("year"), ''), ' ', 1)) - 3, 4) AS INTEGER) ELSE -1 END AS yr,
        CASE WHEN NULLIF(TRIM("sample"), '') IS NULL THEN NULL WHEN TRIM("sample") IN ('c', 'o''k') THEN 1 ELSE 0 END AS grp,
        NULLIF(TRIM("cvr"), '') AS m0
      FROM (
        SELECT * FROM rows_of_table
      ) AS source
    ) AS coded
    WHERE yr IN (2023, 2024, -1) OR yr IS NULL
  ) AS flagged
  WHERE m0 IS NOT NULL
) AS inside
GROUP BY yr, grp;

-- nothing: accounts.csv (duckdb, rows are rows_of_table)
-- nothing that the contract asks for

