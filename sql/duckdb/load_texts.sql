-- The free texts of a dataset, where it has them. After load.sql, with the same variable.

CREATE OR REPLACE TABLE texts AS
SELECT * FROM read_csv(getvariable('dataset') || '/texts/*/*/part.csv', header = true, auto_detect = false,
  hive_partitioning = false, quote = '"', escape = '"', parallel = false, max_line_size = 16777216, columns = {
    'year': 'SMALLINT', 'body': 'VARCHAR', 'department': 'VARCHAR', 'item': 'VARCHAR', 'subject': 'VARCHAR',
    'kind': 'VARCHAR', 'text': 'VARCHAR'});
