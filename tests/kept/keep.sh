#!/bin/sh
# keep.sh TENKEN: keeps what a version to be released writes, in tests/kept/VERSION. Never for a version that is released.
set -eu
LC_ALL=C.UTF-8
export LC_ALL
unset SOURCE_DATE_EPOCH TENKEN_AMBIGUOUS || true
tenken=$(realpath "$1")
version=$("$tenken" --version | sed -n '1s/^tenken //p')
kept=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/$version
[ ! -e "$kept" ] || {
  echo "keep.sh: $kept is there" >&2
  exit 1
}
"$tenken" --lang ja demo "$kept" >/dev/null
cd "$kept"
for record in 202[0-9]/*.jsonl; do
  report=${record%.jsonl}.md
  day=$(sed -n 's/.*"date":"\([0-9-]*\)".*/\1/p' "$report" | head -n 1)
  edition=$(sed -n 's/.*"checklist":{[^}]*"edition":"\([^"]*\)".*/\1/p' "$report" | head -n 1)
  [ -d "checklists/$edition" ] || edition=''
  "$tenken" --lang ja report "$record" --date "$day" ${edition:+--checklist "checklists/$edition"} \
    -o "${report%.md}.html" >/dev/null || echo "keep.sh: no page of $record" >&2
done
