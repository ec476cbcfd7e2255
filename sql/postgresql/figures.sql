-- The figures of `tenken rollup`, exact, over whatever is loaded (docs/dataset.md). After tables.sql and exact.sql.
-- A percentage is a fraction …_num / …_den; NULL where there is none.

-- Items that are scored, with what their checklist says of them.
CREATE OR REPLACE VIEW scored_answers AS
SELECT a.*, c.section, c.scale, c.scope, c.meaning
FROM answers a JOIN checklists c USING (checklist_sha256, item)
WHERE c.scale IS NOT NULL;

-- Sums by department and section, still one row for each denominator.
CREATE OR REPLACE VIEW sums AS
SELECT year, body, department, checklist_sha256, section, points_den, max_den, sum(points_num) AS points_num,
  sum(max_num) AS max_num, count(*) FILTER (WHERE state = 'answered') AS answered,
  count(*) FILTER (WHERE state IN ('answered', 'open')) AS applicable,
  count(*) FILTER (WHERE state = 'not_applicable') AS not_applicable, count(*) FILTER (WHERE finding) AS findings
FROM scored_answers GROUP BY year, body, department, checklist_sha256, section, points_den, max_den;

-- 所属×分野: the matrix.
CREATE OR REPLACE VIEW department_section_scores AS
WITH s AS (
  SELECT year, body, department, checklist_sha256, section,
    sum_of(fraction(points_num, points_den)) FILTER (WHERE points_den IS NOT NULL) AS points,
    sum_of(fraction(max_num, max_den)) FILTER (WHERE max_den IS NOT NULL) AS maximum, sum(answered)::bigint AS answered,
    sum(applicable)::bigint AS applicable, sum(not_applicable)::bigint AS not_applicable,
    sum(findings)::bigint AS findings
  FROM sums GROUP BY year, body, department, checklist_sha256, section),
p AS (
  SELECT *, CASE WHEN answered > 0 AND (maximum).num <> 0 THEN percent(points, maximum) END AS score FROM s)
SELECT year, body, department, checklist_sha256, section, coalesce((points).num, 0) AS points_num,
  coalesce((points).den, 1) AS points_den, coalesce((maximum).num, 0) AS max_num, coalesce((maximum).den, 1) AS max_den,
  (score).num AS score_num, (score).den AS score_den, one_decimal((score).num, (score).den) AS score, answered,
  applicable, not_applicable, findings
FROM p;

-- The same over all departments of a body (分野), and with it the section's weight and the method of the checklist.
CREATE OR REPLACE VIEW body_section_scores AS
WITH d AS (
  SELECT year, body, section, points_den, max_den, sum(points_num) AS points_num, sum(max_num) AS max_num,
    count(*) FILTER (WHERE state = 'answered') AS answered, count(*) FILTER (WHERE state IN ('answered', 'open')) AS applicable,
    min(checklist_sha256) AS checklist_sha256
  FROM scored_answers GROUP BY year, body, section, points_den, max_den),
s AS (
  SELECT year, body, section, sum_of(fraction(points_num, points_den)) FILTER (WHERE points_den IS NOT NULL) AS points,
    sum_of(fraction(max_num, max_den)) FILTER (WHERE max_den IS NOT NULL) AS maximum, sum(answered)::bigint AS answered,
    sum(applicable)::bigint AS applicable, min(checklist_sha256) AS checklist_sha256
  FROM d GROUP BY year, body, section),
p AS (
  SELECT *, CASE WHEN answered > 0 AND (maximum).num <> 0 THEN percent(points, maximum) END AS score FROM s)
SELECT p.year, p.body, p.section, coalesce((points).num, 0) AS points_num, coalesce((points).den, 1) AS points_den,
  coalesce((maximum).num, 0) AS max_num, coalesce((maximum).den, 1) AS max_den, (score).num AS score_num,
  (score).den AS score_den, one_decimal((score).num, (score).den) AS score, answered, applicable, w.weight_num,
  w.weight_den, w.method
FROM p JOIN sections w USING (checklist_sha256, section);

-- 組織全体の評点, by the method of the checklist: all items pooled, or the weighted mean of the sections' percentages.
CREATE OR REPLACE VIEW body_scores AS
WITH pooled AS (
  SELECT year, body, sum_of(fraction(points_num, points_den)) AS points, sum_of(fraction(max_num, max_den)) AS maximum,
    sum(answered)::bigint AS answered, sum(applicable)::bigint AS applicable, min(method) AS method,
    sum_of(times(fraction(score_num, score_den), fraction(weight_num, weight_den)))
      FILTER (WHERE score_num IS NOT NULL) AS weighed,
    sum_of(fraction(weight_num, weight_den)) FILTER (WHERE score_num IS NOT NULL) AS weights
  FROM body_section_scores GROUP BY year, body),
s AS (
  SELECT *, CASE WHEN answered = 0 OR (maximum).num = 0 THEN NULL WHEN method = 'pooled' THEN percent(points, maximum)
    ELSE divided(weighed, weights) END AS score
  FROM pooled)
SELECT year, body, method, (points).num AS points_num, (points).den AS points_den, (maximum).num AS max_num,
  (maximum).den AS max_den, (score).num AS score_num, (score).den AS score_den,
  one_decimal((score).num, (score).den) AS score, (score).num / (score).den AS score_approximately, answered, applicable
FROM s;

-- 所属の評点: reckoned anew from the answers; `reports` states the same.
CREATE OR REPLACE VIEW department_scores AS
WITH pooled AS (
  SELECT d.year, d.body, d.department, sum_of(fraction(d.points_num, d.points_den)) AS points,
    sum_of(fraction(d.max_num, d.max_den)) AS maximum, sum(d.answered)::bigint AS answered,
    sum(d.applicable)::bigint AS applicable, sum(d.not_applicable)::bigint AS not_applicable,
    sum(d.findings)::bigint AS findings, min(w.method) AS method,
    sum_of(times(fraction(d.score_num, d.score_den), fraction(w.weight_num, w.weight_den)))
      FILTER (WHERE d.score_num IS NOT NULL) AS weighed,
    sum_of(fraction(w.weight_num, w.weight_den)) FILTER (WHERE d.score_num IS NOT NULL) AS weights
  FROM department_section_scores d JOIN sections w USING (checklist_sha256, section)
  GROUP BY d.year, d.body, d.department),
s AS (
  SELECT *, CASE WHEN answered = 0 OR (maximum).num = 0 THEN NULL WHEN method = 'pooled' THEN percent(points, maximum)
    ELSE divided(weighed, weights) END AS score
  FROM pooled)
SELECT year, body, department, (points).num AS points_num, (points).den AS points_den, (maximum).num AS max_num,
  (maximum).den AS max_den, (score).num AS score_num, (score).den AS score_den,
  one_decimal((score).num, (score).den) AS score, answered, applicable, not_applicable, findings
FROM s;

-- 所属別評点の平均: plain, of the departments that have a score.
CREATE OR REPLACE VIEW body_means AS
WITH m AS (
  SELECT year, body, times(sum_of(fraction(score_num, score_den)), fraction(1, count(*))) AS mean, count(*) AS mean_of,
    avg(score_num / score_den) AS mean_approximately
  FROM reports WHERE score_num IS NOT NULL GROUP BY year, body)
SELECT year, body, (mean).num AS mean_num, (mean).den AS mean_den, one_decimal((mean).num, (mean).den) AS mean,
  mean_of, mean_approximately
FROM m;

-- 項目別の実施率: 実施 ÷（質問したもの − 該当なし）, persons one by one.
CREATE OR REPLACE VIEW item_rates AS
WITH counted AS (
  SELECT a.year, a.body, a.item, a.meaning, a.checklist_sha256, a.scale, a.level,
    CASE WHEN a.state = 'open' THEN 'open' WHEN a.state = 'not_applicable' THEN 'not_applicable'
      WHEN a.level IS NOT NULL THEN 'level' END AS kind, count(*) AS times
  FROM scored_answers a WHERE a.scope <> 'person' AND a.state IN ('answered', 'open', 'not_applicable')
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
  UNION ALL
  SELECT a.year, a.body, a.item, a.meaning, a.checklist_sha256, a.scale, p.level,
    CASE WHEN l.level IS NULL THEN 'not_applicable' ELSE 'level' END, sum(p.persons)
  FROM scored_answers a
  JOIN persons p ON p.year = a.year AND p.body = a.body AND p.department = a.department AND p.item = a.item
    AND p.subject IS NOT DISTINCT FROM a.subject
  LEFT JOIN levels l ON l.checklist_sha256 = a.checklist_sha256 AND l.scale = a.scale AND l.level = p.level
  WHERE a.scope = 'person' AND a.state IN ('answered', 'not_applicable')
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
  UNION ALL
  SELECT a.year, a.body, a.item, a.meaning, a.checklist_sha256, a.scale, NULL, 'open', count(*)
  FROM scored_answers a WHERE a.scope = 'person' AND a.state = 'open' AND a.respondents > 0
  GROUP BY 1, 2, 3, 4, 5, 6),
s AS (
  SELECT c.year, c.body, c.item, c.meaning, coalesce(sum(c.times) FILTER (WHERE l.fulfilled), 0)::bigint AS fulfilled,
    coalesce(sum(c.times) FILTER (WHERE c.kind IN ('level', 'open')), 0)::bigint AS applicable,
    coalesce(sum(c.times) FILTER (WHERE c.kind = 'open'), 0)::bigint AS open,
    coalesce(sum(c.times) FILTER (WHERE c.kind = 'not_applicable'), 0)::bigint AS not_applicable
  FROM counted c
  LEFT JOIN levels l ON c.kind = 'level' AND l.checklist_sha256 = c.checklist_sha256 AND l.scale = c.scale
    AND l.level = c.level
  GROUP BY c.year, c.body, c.item, c.meaning)
SELECT *, CASE WHEN applicable > 0 THEN one_decimal(100 * fulfilled, applicable) END AS rate FROM s;

-- Over the years ----------------------------------------------------------------------------------------------------

-- Which items of two checklists compare: related one to one, by id or `replaces`, with the same meaning, or declared so.
CREATE OR REPLACE VIEW checklist_pairs AS
SELECT DISTINCT o.checklist_sha256 AS old_sha256, n.checklist_sha256 AS new_sha256
FROM reports o JOIN reports n ON n.body = o.body AND n.department = o.department AND n.year > o.year;

CREATE OR REPLACE VIEW kin AS
WITH items AS (SELECT DISTINCT checklist_sha256, item, comparable FROM lineage),
links AS (
  SELECT p.old_sha256, p.new_sha256, o.item AS old_item, n.item AS new_item
  FROM checklist_pairs p
  JOIN items o ON o.checklist_sha256 = p.old_sha256
  JOIN items n ON n.checklist_sha256 = p.new_sha256 AND n.item = o.item
  UNION
  SELECT p.old_sha256, p.new_sha256, n.replaces, n.item
  FROM checklist_pairs p
  JOIN lineage n ON n.checklist_sha256 = p.new_sha256 AND n.replaces IS NOT NULL AND n.replaces <> n.item
  JOIN items o ON o.checklist_sha256 = p.old_sha256 AND o.item = n.replaces
  -- What the earlier year had replaced already is history.
  WHERE NOT EXISTS (SELECT 1 FROM lineage h WHERE h.checklist_sha256 = p.old_sha256 AND h.item = n.item
    AND h.replaces = n.replaces)),
single AS (
  SELECT *, count(*) OVER (PARTITION BY old_sha256, new_sha256, old_item) AS of_old,
    count(*) OVER (PARTITION BY old_sha256, new_sha256, new_item) AS of_new
  FROM links)
SELECT s.old_sha256, s.new_sha256, s.old_item, s.new_item
FROM single s
JOIN items n ON n.checklist_sha256 = s.new_sha256 AND n.item = s.new_item
JOIN checklists co ON co.checklist_sha256 = s.old_sha256 AND co.item = s.old_item
JOIN checklists cn ON cn.checklist_sha256 = s.new_sha256 AND cn.item = s.new_item
WHERE s.of_old = 1 AND s.of_new = 1
  AND NOT (n.comparable IS NOT NULL AND NOT n.comparable AND s.old_sha256 <> s.new_sha256)
  AND (coalesce(n.comparable, false) OR co.meaning IS NOT DISTINCT FROM cn.meaning);

-- A report of a department and the one before it; `body_old_year` is the year before of which the body has reports.
CREATE OR REPLACE VIEW year_pairs AS
WITH years AS (SELECT DISTINCT body, year FROM reports),
before AS (SELECT body, year, lag(year) OVER (PARTITION BY body ORDER BY year) AS body_old_year FROM years),
own AS (
  SELECT body, department, year, checklist_sha256 AS new_sha256,
    lag(year) OVER (PARTITION BY body, department ORDER BY year) AS old_year,
    lag(checklist_sha256) OVER (PARTITION BY body, department ORDER BY year) AS old_sha256
  FROM reports)
SELECT n.body, n.department, n.old_year, n.year, b.body_old_year, n.old_sha256, n.new_sha256
FROM own n JOIN before b ON b.body = n.body AND b.year = n.year
WHERE n.old_year IS NOT NULL;

-- Instances that compare, side by side.
CREATE OR REPLACE VIEW compared AS
WITH p AS MATERIALIZED (SELECT * FROM year_pairs), k AS MATERIALIZED (SELECT * FROM kin)
SELECT p.body, p.department, p.old_year, p.year, p.body_old_year, p.old_sha256, p.new_sha256, o.item AS old_item, n.item, n.subject,
  o.state AS old_state, n.state, o.level AS old_level, n.level, o.finding AS old_finding, n.finding,
  o.points_num AS old_points_num, o.points_den AS old_points_den, o.max_num AS old_max_num, o.max_den AS old_max_den
FROM p
JOIN k ON k.old_sha256 = p.old_sha256 AND k.new_sha256 = p.new_sha256
JOIN answers n ON n.year = p.year AND n.body = p.body AND n.department = p.department AND n.item = k.new_item
JOIN answers o ON o.year = p.old_year AND o.body = p.body AND o.department = p.department AND o.item = k.old_item
  AND coalesce(o.subject, '') = coalesce(n.subject, '');

-- 継続の指摘: a finding that was one in the inspection before too: last year, or the last one where the department was not
-- inspected then.
CREATE OR REPLACE VIEW continuing_findings AS
SELECT year, body, department, item, subject, old_year
FROM compared WHERE finding AND old_finding AND (old_year = year - 1 OR body_old_year = year - 1);

-- Like for like: what was answered in both years, under the old year's weights, points and rules.
CREATE OR REPLACE VIEW like_for_like_answers AS
WITH new_points AS (
  SELECT c.*, o.section, o.scale, lv.points_num AS level_num, lv.points_den AS level_den, hi.highest_num, hi.highest_den
  FROM compared c
  JOIN checklists o ON o.checklist_sha256 = c.old_sha256 AND o.item = c.old_item AND o.scale IS NOT NULL
  JOIN (SELECT DISTINCT checklist_sha256, scale, highest_num, highest_den FROM levels) hi
    ON hi.checklist_sha256 = c.old_sha256 AND hi.scale = o.scale
  LEFT JOIN levels lv ON lv.checklist_sha256 = c.old_sha256 AND lv.scale = o.scale AND lv.level = c.level
  WHERE c.old_year = c.body_old_year AND c.state = 'answered' AND c.old_state = 'answered'
    AND c.old_points_num IS NOT NULL),
of_persons AS (
  SELECT n.year, n.body, n.department, n.item, n.subject,
    sum_of(fraction(p.persons * lv.points_num, lv.points_den)) FILTER (WHERE lv.level IS NOT NULL) AS points,
    sum(p.persons) FILTER (WHERE lv.level IS NOT NULL) AS persons,
    bool_and(lv.level IS NOT NULL OR p.level = 'not_applicable') AS known
  FROM new_points n
  JOIN persons p ON p.year = n.year AND p.body = n.body AND p.department = n.department AND p.item = n.item
    AND coalesce(p.subject, '') = coalesce(n.subject, '')
  LEFT JOIN levels lv ON lv.checklist_sha256 = n.old_sha256 AND lv.scale = n.scale AND lv.level = p.level
  GROUP BY n.year, n.body, n.department, n.item, n.subject),
shares AS (
  SELECT n.*, CASE WHEN q.year IS NULL THEN n.level_num WHEN q.known AND q.persons > 0 THEN (q.points).num END AS share_num,
    CASE WHEN q.year IS NULL THEN n.level_den WHEN q.known AND q.persons > 0 THEN (q.points).den * q.persons END AS share_den
  FROM new_points n LEFT JOIN of_persons q ON q.year = n.year AND q.body = n.body AND q.department = n.department
    AND q.item = n.item AND coalesce(q.subject, '') = coalesce(n.subject, ''))
SELECT body, department, old_year, year, old_sha256, item, subject, section, old_points_num, old_points_den,
  old_max_num * highest_den * share_num AS new_points_num, old_max_den * highest_num * share_den AS new_points_den,
  old_max_num AS max_num, old_max_den AS max_den
FROM shares WHERE share_num IS NOT NULL;

CREATE OR REPLACE VIEW like_for_like_sections AS
WITH d AS (
  SELECT body, department, old_year, year, section, min(old_sha256) AS old_sha256, old_points_den, new_points_den, max_den,
    sum(old_points_num) AS old_points_num, sum(new_points_num) AS new_points_num, sum(max_num) AS max_num
  FROM like_for_like_answers GROUP BY body, department, old_year, year, section, old_points_den, new_points_den, max_den)
SELECT body, department, old_year, year, section, min(old_sha256) AS old_sha256, sum_of(fraction(old_points_num, old_points_den)) AS old_points,
  sum_of(fraction(new_points_num, new_points_den)) AS new_points, sum_of(fraction(max_num, max_den)) AS maximum
FROM d GROUP BY body, department, old_year, year, section;

CREATE OR REPLACE VIEW body_like_for_like_sections AS
WITH d AS (
  SELECT body, old_year, year, section, min(old_sha256) AS old_sha256, old_points_den, new_points_den, max_den,
    sum(old_points_num) AS old_points_num, sum(new_points_num) AS new_points_num, sum(max_num) AS max_num
  FROM like_for_like_answers GROUP BY body, old_year, year, section, old_points_den, new_points_den, max_den)
SELECT body, old_year, year, section, min(old_sha256) AS old_sha256, sum_of(fraction(old_points_num, old_points_den)) AS old_points,
  sum_of(fraction(new_points_num, new_points_den)) AS new_points, sum_of(fraction(max_num, max_den)) AS maximum
FROM d GROUP BY body, old_year, year, section;

CREATE OR REPLACE VIEW department_like_for_like AS
WITH s AS (
  SELECT l.body, l.department, l.old_year, l.year, min(w.method) AS method, sum_of(l.old_points) AS old_points,
    sum_of(l.new_points) AS new_points, sum_of(l.maximum) AS maximum,
    sum_of(times(percent(l.old_points, l.maximum), fraction(w.weight_num, w.weight_den)))
      FILTER (WHERE (l.maximum).num <> 0) AS old_weighed,
    sum_of(times(percent(l.new_points, l.maximum), fraction(w.weight_num, w.weight_den)))
      FILTER (WHERE (l.maximum).num <> 0) AS new_weighed,
    sum_of(fraction(w.weight_num, w.weight_den)) FILTER (WHERE (l.maximum).num <> 0) AS weights
  FROM like_for_like_sections l JOIN sections w ON w.checklist_sha256 = l.old_sha256 AND w.section = l.section
  GROUP BY l.body, l.department, l.old_year, l.year),
p AS (
  SELECT *, CASE WHEN (maximum).num = 0 THEN NULL WHEN method = 'pooled' THEN percent(old_points, maximum)
    ELSE divided(old_weighed, weights) END AS old_score,
    CASE WHEN (maximum).num = 0 THEN NULL WHEN method = 'pooled' THEN percent(new_points, maximum)
    ELSE divided(new_weighed, weights) END AS new_score
  FROM s)
SELECT body, department, old_year, year, (old_score).num AS old_num, (old_score).den AS old_den,
  (new_score).num AS new_num, (new_score).den AS new_den, one_decimal((old_score).num, (old_score).den) AS old_score,
  one_decimal((new_score).num, (new_score).den) AS new_score
FROM p;

CREATE OR REPLACE VIEW body_like_for_like AS
WITH s AS (
  SELECT l.body, l.old_year, l.year, min(w.method) AS method, sum_of(l.old_points) AS old_points,
    sum_of(l.new_points) AS new_points, sum_of(l.maximum) AS maximum,
    sum_of(times(percent(l.old_points, l.maximum), fraction(w.weight_num, w.weight_den)))
      FILTER (WHERE (l.maximum).num <> 0) AS old_weighed,
    sum_of(times(percent(l.new_points, l.maximum), fraction(w.weight_num, w.weight_den)))
      FILTER (WHERE (l.maximum).num <> 0) AS new_weighed,
    sum_of(fraction(w.weight_num, w.weight_den)) FILTER (WHERE (l.maximum).num <> 0) AS weights
  FROM body_like_for_like_sections l JOIN sections w ON w.checklist_sha256 = l.old_sha256 AND w.section = l.section
  GROUP BY l.body, l.old_year, l.year),
p AS (
  SELECT *, CASE WHEN (maximum).num = 0 THEN NULL WHEN method = 'pooled' THEN percent(old_points, maximum)
    ELSE divided(old_weighed, weights) END AS old_score,
    CASE WHEN (maximum).num = 0 THEN NULL WHEN method = 'pooled' THEN percent(new_points, maximum)
    ELSE divided(new_weighed, weights) END AS new_score
  FROM s)
SELECT body, old_year, year, (old_score).num AS old_num, (old_score).den AS old_den,
  (new_score).num AS new_num, (new_score).den AS new_den, one_decimal((old_score).num, (old_score).den) AS old_score,
  one_decimal((new_score).num, (new_score).den) AS new_score
FROM p;

-- Many bodies ---------------------------------------------------------------------------------------------------------

-- Quantiles of the bodies' scores: the smallest score that at least so many per cent of the bodies do not exceed.
CREATE OR REPLACE VIEW body_quantiles AS
WITH ranked AS (
  SELECT year, body, score_num, score_den, score_approximately AS score,
    row_number() OVER (PARTITION BY year ORDER BY score_num / score_den, body) AS place,
    count(*) OVER (PARTITION BY year) AS bodies
  FROM body_scores WHERE score_num IS NOT NULL)
SELECT r.year, q.percent, r.score_num, r.score_den, r.score, r.bodies
FROM ranked r, (VALUES (0), (10), (25), (50), (75), (90), (100)) AS q(percent)
WHERE r.place = greatest(1, (q.percent * r.bodies + 99) / 100);
