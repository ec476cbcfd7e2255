-- A nation's dataset, made up: 1,788 bodies × 30 departments × 10 years × 100 answers are 53,640,000 rows of `answers`, with
-- the tables that figures.sql needs beside them. After exact.sql. Smaller, for a trial:
--   SET VARIABLE bodies = 20; SET VARIABLE years = 2;
-- The same rows every time: what is drawn comes of a hash of body, department, year and item.

CREATE OR REPLACE MACRO drawn(what, below) AS (hash(what) % below)::INTEGER;

CREATE OR REPLACE TABLE levels AS
SELECT 'nation' AS checklist, sha256('nation') AS checklist_sha256, 'practice' AS scale, position, level, label,
  points_num::HUGEINT AS points_num, points_den::HUGEINT AS points_den, 1::HUGEINT AS highest_num,
  1::HUGEINT AS highest_den, level <> 'met' AS finding, level = 'met' AS fulfilled
FROM (VALUES (1, 'met', '実施している', 1, 1), (2, 'partial', '一部実施している', 1, 2), (3, 'unmet', '実施していない', 0, 1),
  (4, 'unknown', 'わからない', 0, 1)) AS v(position, level, label, points_num, points_den);

CREATE OR REPLACE TABLE sections AS
SELECT 'nation' AS checklist, sha256('nation') AS checklist_sha256, s::INTEGER AS position, 's' || lpad(s::VARCHAR, 2, '0') AS section,
  '分野' || s AS title, s::VARCHAR AS clause, 1::HUGEINT AS weight_num, 1::HUGEINT AS weight_den, 'pooled' AS method,
  'exclude' AS not_applicable
FROM range(1, 11) AS r(s);

CREATE OR REPLACE TABLE checklists AS
SELECT sha256('nation') AS checklist_sha256, 'q' || lpad(q::VARCHAR, 3, '0') AS item,
  's' || lpad(((q - 1) // 10 + 1)::VARCHAR, 2, '0') AS section, ((q - 1) // 10 + 1)::VARCHAR AS clause, 'practice' AS scale,
  '問い' || q AS question, (1 + q % 3)::HUGEINT AS weight_num, 1::HUGEINT AS weight_den, q % 10 = 0 AS critical,
  'department' AS scope, NULL::VARCHAR AS aspect, sha256('問い' || q) AS meaning
FROM range(1, 101) AS r(q);

CREATE OR REPLACE TABLE lineage AS
SELECT 'nation' AS checklist, checklist_sha256, row_number() OVER (ORDER BY item)::INTEGER AS position, item,
  NULL::VARCHAR AS replaces, NULL::BOOLEAN AS comparable
FROM checklists;

CREATE OR REPLACE TABLE persons (year SMALLINT, body VARCHAR, department VARCHAR, item VARCHAR, subject VARCHAR, level VARCHAR,
  persons INTEGER);

-- What the year, body and department of a row decide; `place` counts them in the order in which the rows shall lie.
CREATE OR REPLACE TEMP TABLE places AS
WITH bodies AS (
  SELECT b, lpad((10000 + b * 7)::VARCHAR, 6, '0') AS body, drawn('body' || b, 30) AS diligence
  FROM range(coalesce(getvariable('bodies'), 1788)) AS r(b)),
named AS (
  SELECT year::SMALLINT AS year, body, '所属' || lpad(d::VARCHAR, 2, '0') AS department, diligence
  FROM range(2017, 2017 + coalesce(getvariable('years'), 10)) AS y(year), bodies, range(1, 31) AS r(d))
SELECT row_number() OVER (ORDER BY year, body, department) - 1 AS place, year, body, department,
  55 + diligence + drawn(body || department, 10) + (year - 2017) AS met, hash(concat_ws('/', year, body, department)) AS seed,
  sha256(concat_ws('/', year, body, department)) AS report_sha256
FROM named;

CREATE OR REPLACE TEMP TABLE questions AS
SELECT row_number() OVER (ORDER BY item) - 1 AS place, hash(item) AS seed, weight_num // gcd(weight_num, 2) AS half_num,
  2 // gcd(weight_num, 2) AS half_den, *
FROM checklists;

-- Rows lie by year, body, department and item, as a sorted table's: they take little room, and a year or a body is found
-- without reading the others.
CREATE OR REPLACE TABLE answers AS
WITH paired AS (
  SELECT p.*, unnest((SELECT list(q ORDER BY q.place) FROM questions q)) AS q FROM (SELECT * FROM places ORDER BY place) p),
drawn_answers AS (
  SELECT year, body, department, met, report_sha256, q.checklist_sha256, q.item, q.weight_num, q.weight_den, q.half_num,
    q.half_den, q.critical, drawn(xor(seed, q.seed), 100) AS chance
  FROM paired),
stated AS (
  SELECT *, CASE WHEN chance < 3 THEN 'not_applicable' ELSE 'answered' END AS state,
    CASE WHEN chance < 3 THEN NULL WHEN chance < met THEN 'met' WHEN chance < met + (100 - met) * 2 // 3 THEN 'partial'
      WHEN chance < 99 THEN 'unmet' ELSE 'unknown' END AS level
  FROM drawn_answers)
SELECT year, body, department, 'nation' AS checklist, checklist_sha256, item, NULL::VARCHAR AS subject, state, level,
  CASE level WHEN 'met' THEN weight_num WHEN 'partial' THEN half_num WHEN 'unmet' THEN 0 WHEN 'unknown' THEN 0 END::HUGEINT
    AS points_num,
  CASE WHEN level = 'partial' THEN half_den WHEN level IS NOT NULL THEN 1 END::HUGEINT AS points_den,
  CASE WHEN level IS NOT NULL THEN weight_num END AS max_num, CASE WHEN level IS NOT NULL THEN weight_den END AS max_den,
  critical, coalesce(level <> 'met', false) AS finding, NULL::INTEGER AS respondents, report_sha256
FROM stated;

CREATE OR REPLACE TABLE reports AS
WITH sums AS (
  SELECT year, body, department, any_value(checklist) AS checklist, any_value(checklist_sha256) AS checklist_sha256,
    100 * sum(2 * points_num // points_den) AS n, 2 * sum(max_num) AS d, count(level)::INTEGER AS answered,
    any_value(report_sha256) AS report_sha256
  FROM answers GROUP BY year, body, department)
SELECT year, body, department, checklist, checklist_sha256, 'complete' AS status, 'findings' AS result,
  n // gcd(n, d) AS score_num, d // gcd(n, d) AS score_den, one_decimal(n, d) AS score, answered, answered AS applicable,
  1 AS version, NULL::DATE AS submitted, NULL::DATE AS accepted, report_sha256
FROM sums ORDER BY year, body, department;
