-- Loads a dataset of `tenken export dataset` (docs/dataset.md). Say before where it lies:
--   SET VARIABLE dataset = 'データ';
-- Every column is given its type: guessing would make 11002 of the body 011002, and a number of the item 5.10.

CREATE OR REPLACE TABLE answers AS
SELECT * FROM read_csv(getvariable('dataset') || '/answers/*/*/part.csv', header = true, auto_detect = false,
  hive_partitioning = false, columns = {
    'year': 'SMALLINT', 'body': 'VARCHAR', 'department': 'VARCHAR', 'checklist': 'VARCHAR',
    'checklist_sha256': 'VARCHAR', 'item': 'VARCHAR', 'subject': 'VARCHAR', 'state': 'VARCHAR', 'level': 'VARCHAR',
    'points_num': 'HUGEINT', 'points_den': 'HUGEINT', 'max_num': 'HUGEINT', 'max_den': 'HUGEINT',
    'critical': 'BOOLEAN', 'finding': 'BOOLEAN', 'respondents': 'INTEGER', 'report_sha256': 'VARCHAR'});

CREATE OR REPLACE TABLE reports AS
SELECT * FROM read_csv(getvariable('dataset') || '/reports/*/*/part.csv', header = true, auto_detect = false,
  hive_partitioning = false, columns = {
    'year': 'SMALLINT', 'body': 'VARCHAR', 'department': 'VARCHAR', 'checklist': 'VARCHAR',
    'checklist_sha256': 'VARCHAR', 'status': 'VARCHAR', 'result': 'VARCHAR', 'score_num': 'HUGEINT',
    'score_den': 'HUGEINT', 'score': 'DECIMAL(18,1)', 'answered': 'INTEGER', 'applicable': 'INTEGER',
    'version': 'INTEGER', 'submitted': 'DATE', 'accepted': 'DATE', 'report_sha256': 'VARCHAR'});

CREATE OR REPLACE TABLE persons AS
SELECT * FROM read_csv(getvariable('dataset') || '/persons/*/*/part.csv', header = true, auto_detect = false,
  hive_partitioning = false, columns = {
    'year': 'SMALLINT', 'body': 'VARCHAR', 'department': 'VARCHAR', 'item': 'VARCHAR', 'subject': 'VARCHAR',
    'level': 'VARCHAR', 'persons': 'INTEGER'});

CREATE OR REPLACE TABLE plans AS
SELECT * FROM read_csv(getvariable('dataset') || '/plans/*/*/part.csv', header = true, auto_detect = false,
  hive_partitioning = false, columns = {
    'year': 'SMALLINT', 'body': 'VARCHAR', 'department': 'VARCHAR', 'item': 'VARCHAR', 'subject': 'VARCHAR',
    'due': 'DATE', 'done': 'DATE'});

-- The checklist of a row is in its file's name.
CREATE OR REPLACE TABLE checklists AS
SELECT regexp_extract(filename, '([0-9a-f]{64})[.]csv$', 1) AS checklist_sha256, * EXCLUDE (filename)
FROM read_csv(getvariable('dataset') || '/checklists/*/*.csv', header = true, auto_detect = false,
  filename = true, hive_partitioning = false, columns = {
    'item': 'VARCHAR', 'section': 'VARCHAR', 'clause': 'VARCHAR', 'scale': 'VARCHAR', 'question': 'VARCHAR',
    'weight_num': 'HUGEINT', 'weight_den': 'HUGEINT', 'critical': 'BOOLEAN', 'scope': 'VARCHAR',
    'aspect': 'VARCHAR', 'meaning': 'VARCHAR'});

CREATE OR REPLACE TABLE sections AS
SELECT * FROM read_csv(getvariable('dataset') || '/sections/*/*.csv', header = true, auto_detect = false,
  hive_partitioning = false, columns = {
    'checklist': 'VARCHAR', 'checklist_sha256': 'VARCHAR', 'position': 'INTEGER', 'section': 'VARCHAR',
    'title': 'VARCHAR', 'clause': 'VARCHAR', 'weight_num': 'HUGEINT', 'weight_den': 'HUGEINT',
    'method': 'VARCHAR', 'not_applicable': 'VARCHAR'});

CREATE OR REPLACE TABLE levels AS
SELECT * FROM read_csv(getvariable('dataset') || '/levels/*/*.csv', header = true, auto_detect = false,
  hive_partitioning = false, columns = {
    'checklist': 'VARCHAR', 'checklist_sha256': 'VARCHAR', 'scale': 'VARCHAR', 'position': 'INTEGER',
    'level': 'VARCHAR', 'label': 'VARCHAR', 'points_num': 'HUGEINT', 'points_den': 'HUGEINT',
    'highest_num': 'HUGEINT', 'highest_den': 'HUGEINT', 'finding': 'BOOLEAN', 'fulfilled': 'BOOLEAN'});

CREATE OR REPLACE TABLE lineage AS
SELECT * FROM read_csv(getvariable('dataset') || '/lineage/*/*.csv', header = true, auto_detect = false,
  hive_partitioning = false, columns = {
    'checklist': 'VARCHAR', 'checklist_sha256': 'VARCHAR', 'position': 'INTEGER', 'item': 'VARCHAR',
    'replaces': 'VARCHAR', 'comparable': 'BOOLEAN'});
