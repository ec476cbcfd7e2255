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

-- Sorted, so that it is stored in little room, and that a year or a body is found without reading the others.
CREATE OR REPLACE TABLE answers AS
WITH bodies AS (
  SELECT lpad((10000 + b * 7)::VARCHAR, 6, '0') AS body, drawn('body' || b, 30) AS diligence
  FROM range(coalesce(getvariable('bodies'), 1788)) AS r(b)),
places AS (
  SELECT year::SMALLINT AS year, body, '所属' || lpad(d::VARCHAR, 2, '0') AS department,
    55 + diligence + drawn(body || d, 10) + (year - 2017) AS met, hash(year, body, d) AS seed,
    sha256(concat_ws('/', year, body, d)) AS report_sha256
  FROM range(2017, 2017 + coalesce(getvariable('years'), 10)) AS y(year), bodies, range(1, 31) AS r(d)),
drawn_answers AS (
  SELECT p.*, c.*, drawn(xor(p.seed, hash(c.item)), 100) AS chance FROM places p, checklists c),
stated AS (
  SELECT *, CASE WHEN chance < 3 THEN 'not_applicable' ELSE 'answered' END AS state,
    CASE WHEN chance < 3 THEN NULL WHEN chance < met THEN 'met' WHEN chance < met + (100 - met) * 2 // 3 THEN 'partial'
      WHEN chance < 99 THEN 'unmet' ELSE 'unknown' END AS level
  FROM drawn_answers)
SELECT year, body, department, 'nation' AS checklist, checklist_sha256, item, NULL::VARCHAR AS subject, state, level,
  CASE level WHEN 'met' THEN weight_num WHEN 'partial' THEN weight_num // gcd(weight_num, 2) WHEN 'unmet' THEN 0
    WHEN 'unknown' THEN 0 END::HUGEINT AS points_num,
  CASE WHEN level = 'partial' THEN 2 // gcd(weight_num, 2) WHEN level IS NOT NULL THEN 1 END::HUGEINT AS points_den,
  CASE WHEN level IS NOT NULL THEN weight_num END AS max_num, CASE WHEN level IS NOT NULL THEN weight_den END AS max_den,
  critical, coalesce(level <> 'met', false) AS finding, NULL::INTEGER AS respondents, report_sha256
FROM stated ORDER BY year, body, department, item;

CREATE OR REPLACE TABLE reports AS
SELECT year, body, department, any_value(checklist) AS checklist, any_value(checklist_sha256) AS checklist_sha256,
  'complete' AS status, 'findings' AS result,
  percent(fraction(sum(2 * points_num // points_den), 2), fraction(sum(max_num), 1)).num AS score_num,
  percent(fraction(sum(2 * points_num // points_den), 2), fraction(sum(max_num), 1)).den AS score_den,
  one_decimal(score_num, score_den) AS score, count(level)::INTEGER AS answered, count(level)::INTEGER AS applicable,
  1 AS version, NULL::DATE AS submitted, NULL::DATE AS accepted, any_value(report_sha256) AS report_sha256
FROM answers GROUP BY year, body, department;
