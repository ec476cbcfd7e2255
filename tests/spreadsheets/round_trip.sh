#!/bin/sh
# Answer sheets of the demo, filled and saved by LibreOffice, openpyxl and exceljs, are taken in to the same records and
# reports as the demo's own files of answers; an office's own sheet becomes a checklist; a checklist's workbook becomes the
# same checklist again: round_trip.sh PROGRAM FOLDER
set -eu

program=$(realpath -- "$1")
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
answers=$here/../../demo/answers/2026
mkdir -p -- "$2"
folder=$(realpath -- "$2")
python=/usr/bin/python3 # Debian's own, which has openpyxl and uno
pipe=tenken_$$
SOURCE_DATE_EPOCH=1793491200 # 2026-11-01
export SOURCE_DATE_EPOCH
unset LANG LC_ALL || true
LC_ALL=C.UTF-8
export LC_ALL

passed=0
failed=0

stop_office() {
  [ -z "${office-}" ] || "$python" "$here/fill_libreoffice.py" "$pipe" 2>/dev/null || kill "$office" 2>/dev/null || true
}
trap stop_office EXIT

start_office() {
  soffice "-env:UserInstallation=file://$folder/profile" --headless --norestore --nologo \
    "--accept=pipe,name=$pipe;urp" >/dev/null 2>&1 &
  office=$!
}

# The bridge between Python and LibreOffice now and then dies of a signal before anything is done: tried again, and said.
fill_by_office() { # SHEET CELLS OUT
  for attempt in 1 2 3; do
    died=0
    "$python" "$here/fill_libreoffice.py" "$pipe" "$1" "$2" "$3" || died=$?
    [ "$died" -ge 128 ] || return "$died"
    printf 'round_trip: attempt %s: the bridge to LibreOffice ended with %s\n' "$attempt" "$died" >&2
  done
  return "$died"
}

fill() { # TOOL SHEET CELLS OUT
  case $1 in
    openpyxl) "$python" "$here/fill_openpyxl.py" "$2" "$3" "$4" ;;
    exceljs) node "$here/fill_exceljs.mjs" "$2" "$3" "$4" ;;
    libreoffice) fill_by_office "$2" "$3" "$4" ;;
  esac
}

# Ends with 0, or with 5 where questions are left open; anything else is said.
tenken() {
  workspace=$1
  shift
  "$program" -C "$workspace" "$@" >"$folder/out" 2>"$folder/err" </dev/null || [ $? -eq 5 ] || {
    cat -- "$folder/err" >&2
    return 1
  }
}

# The demo as it was before its last year.
begin() {
  rm -rf -- "$1"
  cp -R -- "$folder/demo" "$1"
  rm -rf -- "${1:?}/2026"
}

by_file() { # WORKSPACE DEPARTMENT BY NAME [RESPONDENT]
  "$python" - "$answers/$4.yaml" >"$folder/subjects.yaml" <<'END'
import json, sys, yaml
json.dump({"subjects": yaml.safe_load(open(sys.argv[1], encoding="utf-8")).get("subjects") or {}}, sys.stdout)
END
  if [ -n "${5-}" ]; then
    tenken "$1" run --department "$2" --year 2026 --respondent "$5" --answers "$answers/$4.yaml"
  else
    tenken "$1" run --department "$2" --year 2026 --by "$3" --answers "$folder/subjects.yaml"
    tenken "$1" run --department "$2" --year 2026 --by "$3" --answers "$answers/$4.yaml"
  fi
}

one_sheet() { # TOOL WORKSPACE OUT NAME CELLS-OPTION ORDER…
  tool=$1 to=$2 out=$3 name=$4 part=$5
  shift 5
  tenken "$to" sheet -o "$folder/sheet.xlsx" --year 2026 "$@"
  # shellcheck disable=SC2086 # an option or nothing
  "$python" "$here/cells.py" "$folder/sheet.xlsx" "$answers/$name.yaml" "$to/checklists/2026" $part >"$folder/cells.json"
  fill "$tool" "$folder/sheet.xlsx" "$folder/cells.json" "$out"
}

by_sheet() { # TOOL WORKSPACE DEPARTMENT BY NAME
  one_sheet "$1" "$2" "$folder/first.xlsx" "$5" --subjects --department "$3"
  tenken "$2" run --by "$4" --answers "$folder/first.xlsx"
  one_sheet "$1" "$2" "$folder/second.xlsx" "$5" '' --department "$3"
  tenken "$2" run --by "$4" --answers "$folder/second.xlsx"
}

check() { # WHAT A B
  if cmp -s -- "$2" "$3"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'round_trip: %s differs: diff %s %s\n' "$1" "$2" "$3" >&2
  fi
}

departments='事務局:総務係長:office 監査委員:監査係長:audit 公平委員会:書記:equity 議会:議事係長:assembly'

"$program" demo "$folder/demo.new" >/dev/null
rm -rf -- "$folder/demo"
mv -- "$folder/demo.new" "$folder/demo"
start_office

begin "$folder/yaml"
for one in $departments; do
  by=${one#*:}
  by_file "$folder/yaml" "${one%%:*}" "${by%%:*}" "${one##*:}"
done
for number in 1 2 3; do
  by_file "$folder/yaml" 事務局 '' "staff-$number" "職員$number"
done
tenken "$folder/yaml" run --department 事務局 --year 2026 --by 総務係長

# exceljs is there unless npm's registry could not be reached.
for tool in openpyxl ${TENKEN_NODE_MODULES:+exceljs} libreoffice; do
  begin "$folder/$tool"
  for one in $departments; do
    by=${one#*:}
    by_sheet "$tool" "$folder/$tool" "${one%%:*}" "${by%%:*}" "${one##*:}"
  done
  rm -rf -- "$folder/staff"
  mkdir -- "$folder/staff"
  for number in 1 2 3; do
    one_sheet "$tool" "$folder/$tool" "$folder/staff/$number.xlsx" "staff-$number" '' --department 事務局 \
      --respondent "職員$number"
  done
  tenken "$folder/$tool" run --by 総務係長 --answers "$folder/staff"
  for one in $departments; do
    department=${one%%:*}
    check "$tool: the record of $department" "$folder/yaml/2026/$department.jsonl" "$folder/$tool/2026/$department.jsonl"
    [ ! -e "$folder/yaml/2026/$department.md" ] || check "$tool: the report of $department" \
      "$folder/yaml/2026/$department.md" "$folder/$tool/2026/$department.md"
  done
  tenken "$folder/$tool" run --by 取りまとめ担当 --answers "$folder/second.xlsx"
  check "$tool: the same sheet taken in twice" "$folder/yaml/2026/議会.jsonl" "$folder/$tool/2026/議会.jsonl"
done

# An office's own sheet of last year: what openpyxl wrote, and the same saved by LibreOffice, become the same checklist, last
# year's record and report, and `run` goes on from them.
rm -rf -- "$folder/own"
for tool in openpyxl libreoffice; do
  own=$folder/own/$tool
  mkdir -p -- "$own"
  if [ "$tool" = openpyxl ]; then
    "$python" "$here/own_sheet.py" "$own/昨年の点検表.xlsx"
  else
    soffice "-env:UserInstallation=file://$folder/profile-own" --headless --norestore --convert-to xlsx \
      --outdir "$own" "$folder/own/openpyxl/昨年の点検表.xlsx" >/dev/null 2>&1
  fi
  tenken "$own" init --from "$own/昨年の点検表.xlsx" --organisation 東部広域組合 --department 総務課
  tenken "$own" lint "$own/checklists/own" || failed=$((failed + 1))
  tenken "$own" verify 2025 || failed=$((failed + 1))
  tenken "$own" run --department 総務課 --year 2026 --by 庶務係長
done
for file in checklists/own/checklist.yaml checklists/own/section-1.yaml checklists/own/section-2.yaml \
  2025/総務課.jsonl 2025/総務課.md 2026/総務課.jsonl; do
  check "init --from: $file" "$folder/own/openpyxl/$file" "$folder/own/libreoffice/$file"
done
if [ "$(grep -c '"event":"answer"' "$folder/own/openpyxl/2025/総務課.jsonl")" -eq 6 ]; then
  passed=$((passed + 1))
else
  failed=$((failed + 1))
  printf 'round_trip: init --from: not every row was read\n' >&2
fi

# A checklist's workbook, saved by each tool as it is and with a question's weight changed, becomes the same checklist again, and
# the one with that weight.
rm -rf -- "$folder/checklist"
mkdir -p -- "$folder/checklist"
book=$folder/checklist/book.xlsx
tenken "$folder/checklist" export checklist "$book"
tenken "$folder/checklist" import "$book" -o "$folder/checklist/as-is"
printf '[]' >"$folder/nothing.json"
"$python" - "$book" >"$folder/weight.json" <<'END'
import json, openpyxl, sys
sheet = openpyxl.load_workbook(sys.argv[1])["質問"]
column = next(cell.column for cell in sheet[1] if cell.value == "tenken:items:weight")
row = next(row[1].row for row in sheet.iter_rows() if row[1].value == "5-05")
json.dump([{"sheet": "質問", "row": row, "column": column, "value": 7}], sys.stdout)
END
for tool in openpyxl ${TENKEN_NODE_MODULES:+exceljs} libreoffice; do
  fill "$tool" "$book" "$folder/nothing.json" "$folder/checklist/$tool.xlsx"
  tenken "$folder/checklist" import "$folder/checklist/$tool.xlsx" -o "$folder/checklist/$tool"
  for file in "$folder"/checklist/as-is/*.yaml; do
    check "$tool: $(basename -- "$file") of a checklist's workbook" "$file" "$folder/checklist/$tool/$(basename -- "$file")"
  done
  fill "$tool" "$book" "$folder/weight.json" "$folder/checklist/$tool-7.xlsx"
  tenken "$folder/checklist" import "$folder/checklist/$tool-7.xlsx" -o "$folder/checklist/$tool-7"
  if [ "$(cat -- "$folder/checklist/$tool-7"/*.yaml | grep -c '^    weight: 7$')" -eq 1 ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'round_trip: %s: the changed weight did not arrive\n' "$tool" >&2
  fi
done

# The auditor's sheets of the demo, filled by each tool, come to the same audit as the demo's files of verdicts.
plan_audit() { # WORKSPACE
  rm -rf -- "$1"
  cp -R -- "$folder/demo" "$1"
  rm -rf -- "${1:?}/2026/監査"
  tenken "$1" audit plan 2026 --seed 令和8年度-1 --by 外部監査人
}
plan_audit "$folder/audit-yaml"
for one in $departments; do
  tenken "$folder/audit-yaml" audit run --department "${one%%:*}" --year 2026 --by 外部監査人 \
    --answers "$here/../../demo/verdicts/2026/${one##*:}.yaml"
done
tenken "$folder/audit-yaml" audit report 2026 --format json
mv -- "$folder/out" "$folder/audit-yaml.json"
for tool in openpyxl ${TENKEN_NODE_MODULES:+exceljs} libreoffice; do
  to=$folder/audit-$tool
  plan_audit "$to"
  for one in $departments; do
    tenken "$to" sheet --audit --department "${one%%:*}" --year 2026 -o "$folder/audit.xlsx"
    "$python" "$here/verdict_cells.py" "$folder/audit.xlsx" "$here/../../demo/verdicts/2026/${one##*:}.yaml" \
      "$to/checklists/2026" >"$folder/cells.json"
    fill "$tool" "$folder/audit.xlsx" "$folder/cells.json" "$folder/filled.xlsx"
    tenken "$to" audit run --department "${one%%:*}" --year 2026 --by 外部監査人 --answers "$folder/filled.xlsx"
  done
  tenken "$to" audit report 2026 --format json
  check "$tool: the audit of the demo" "$folder/audit-yaml.json" "$folder/out"
done

printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
