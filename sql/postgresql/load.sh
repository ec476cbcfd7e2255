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

script() {
  echo "\\set ON_ERROR_STOP on"
  echo "BEGIN;"
  cat "$here/tables.sql"
  echo "TRUNCATE answers, checklists, levels, lineage, persons, plans, reports, sections, texts;"
  files | while read -r table path rows; do
    columns=''
    if [ "$table" = checklists ]; then
      columns=' (item, section, clause, scale, question, weight_num, weight_den, critical, scope, aspect, meaning)'
      sha256=$(basename "$path" .csv)
      echo "ALTER TABLE checklists ALTER COLUMN checklist_sha256 SET DEFAULT '$sha256';"
    fi
    printf "\\\\copy %s%s FROM '%s' (FORMAT csv, HEADER true)\n" "$table" "$columns" "$(quoted "$dataset/$path")"
    echo "SELECT :ROW_COUNT = $rows AS whole \\gset"
    echo "\\if :whole"
    echo "\\else"
    echo "\\warn '$table: not the rows that dataset.json states'"
    echo "SELECT 1 / 0;"
    echo "\\endif"
  done
  echo "ALTER TABLE checklists ALTER COLUMN checklist_sha256 DROP DEFAULT;"
  echo "COMMIT;"
  echo "ANALYZE;"
}

quoted() { printf '%s' "$1" | sed "s/'/''/g"; }

script | psql -X -q
