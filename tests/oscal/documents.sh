#!/bin/sh
# The reports of the demo, and one full of texts that are hard to carry, and the shipped checklist, become
# documents of OSCAL that NIST's schemas accept, twice the same bytes: documents.sh PROGRAM FOLDER SCHEMAS
set -eu

program=$(realpath -- "$1")
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
schemas=$(realpath -- "$3")
rm -rf -- "$2"
mkdir -p -- "$2"
folder=$(realpath -- "$2")
python=/usr/bin/python3 # Debian's own, which has jsonschema
SOURCE_DATE_EPOCH=1793491200 # 2026-11-01
export SOURCE_DATE_EPOCH
unset LANG LC_ALL || true
LC_ALL=C.UTF-8
export LC_ALL

"$program" demo "$folder/demo" >/dev/null
mkdir "$folder/hard"
"$program" -C "$folder/hard" run --department '総務・企画　課（本所）' --year 2026 --by 係長 --answers "$here/hard_answers.yaml" \
  >/dev/null 2>&1 </dev/null || [ $? -eq 5 ]
"$program" -C "$folder/hard" report --draft "$folder/hard/2026/総務・企画　課（本所）.jsonl" >/dev/null

number=0
for report in "$folder"/demo/20??/*.md "$folder"/hard/2026/*.md; do
  case $report in */受理控.md) continue ;; esac
  number=$((number + 1))
  "$program" export oscal "$report" -o "$folder/one/$number" >/dev/null
  LC_ALL=C.UTF-8 TZ=America/New_York "$program" export oscal "$report" -o "$folder/two/$number" >/dev/null
done
for round in one two; do
  "$program" export checklist "$folder/$round/catalog.json" >/dev/null
done
diff -r "$folder/one" "$folder/two"
printf 'oscal: %s reports, twice the same bytes\n' "$number"

status=0
[ ! -d "$here/node_modules/ajv" ] || find "$folder/one" -name '*.json' -exec node "$here/validate.mjs" "$schemas" {} + || status=1
find "$folder/one" -name '*.json' -exec "$python" "$here/validate.py" "$schemas" {} + || status=1
exit "$status"
