#!/bin/sh
# Loads a dataset of `tenken export dataset` into the database that psql reaches (PGDATABASE, PGHOST …), in one transaction:
#   sql/postgresql/load.sh データ
# What the tables held before is gone. Fails where a file does not have the rows that dataset.json states.
set -eu
dataset=${1:?"usage: load.sh DATASET"}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
[ -f "$dataset/dataset.json" ] || {
  echo "load.sh: $dataset has no dataset.json" >&2
  exit 1
}

# One file a line: table, path, rows.
files() {
  sed -n 's/^{"path":"\([^"]*\)","rows":\([0-9]*\),"sha256":"[0-9a-f]*","table":"\([a-z]*\)"}.*$/\3 \1 \2/p' \
    "$dataset/dataset.json"
}

# psql takes a line \. for the end of the file, within a text too: such a line gets U+FDD0, which no text has, until it is in.
mark_ends="sed 's/^\\\\\\.\$/&$(printf '\357\267\220')/'"

script() {
  printf '%s\n' '\set ON_ERROR_STOP on' 'SET client_min_messages = warning;' 'BEGIN;'
  cat "$here/tables.sql"
  printf '%s\n' 'DROP INDEX IF EXISTS answers_of, persons_of;'
  printf '%s\n' 'TRUNCATE answers, checklists, levels, lineage, persons, plans, reports, sections, texts;'
  files | while read -r table path rows; do
    columns=''
    if [ "$table" = checklists ]; then
      columns=' (item, section, clause, scale, question, weight_num, weight_den, critical, scope, aspect, meaning)'
      printf "ALTER TABLE checklists ALTER COLUMN checklist_sha256 SET DEFAULT '%s';\n" "$(basename "$path" .csv)"
    fi
    from="'$(quoted "$dataset/$path")'"
    if [ "$table" = texts ]; then from="PROGRAM '$(quoted "$mark_ends '$(quoted "$dataset/$path")'")'"; fi
    printf '\\copy %s%s FROM %s (FORMAT csv, HEADER true)\n' "$table" "$columns" "$from"
    printf 'SELECT :ROW_COUNT = %s AS whole \\gset\n' "$rows"
    printf '%s\n' '\if :whole' '\else' "\\warn '$table: not the rows that dataset.json states'" 'SELECT 1 / 0;' '\endif'
  done
  printf '%s\n' "UPDATE texts SET text = replace(text, U&'\FDD0', '') WHERE strpos(text, U&'\FDD0') > 0;"
  printf '%s\n' 'ALTER TABLE checklists ALTER COLUMN checklist_sha256 DROP DEFAULT;' \
    'CREATE INDEX answers_of ON answers (year, body, department, item);' \
    'CREATE INDEX persons_of ON persons (year, body, department, item);' 'COMMIT;' 'ANALYZE;'
}

quoted() { printf '%s' "$1" | sed "s/'/''/g"; }

script | psql -X -q
