#!/bin/sh
# Counts the sheets of A4 on which the first pages of the demo's reports, and of its letters to the CISO, are printed.
# usage: one_sheet.sh TENKEN FOLDER   (FOLDER, which must not be there yet, keeps the pages)
# Ends with 1 where a first page takes more than one sheet.
set -eu

tenken=$1
folder=$2
style=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/page.css

# The Markdown up to the annex, as one page of HTML.
first_page() {
  printf '<!doctype html><html lang="ja"><meta charset="utf-8"><style>\n'
  cat "$style"
  printf '</style>\n'
  sed '/^# 別紙$/,$d' "$1" | cmark-gfm --extension table
}

print() {
  if command -v chromium >/dev/null; then
    chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf="$2" "$1" 2>/dev/null
  else
    weasyprint --quiet "$1" "$2"
  fi
}

mkdir "$folder"
"$tenken" demo "$folder/demo" >/dev/null
for year in 2024 2025 2026; do
  "$tenken" -C "$folder/demo" rollup "$year" --letter --date "$year-12-20" -o "$folder/letter-$year.md" >/dev/null
done

wrong=0
for page in "$folder"/demo/20??/*.md "$folder"/letter-*.md; do
  grep -q '^# 別紙$' "$page" || continue
  name=$(printf '%s\n' "${page#"$folder"/}" | sed 's|^demo/||; s|/|-|; s|\.md$||')
  first_page "$page" >"$folder/$name.html"
  print "$folder/$name.html" "$folder/$name.pdf"
  if ! pdffonts "$folder/$name.pdf" | grep -Eq 'BIZ-?UDGothic'; then
    echo "one_sheet: $name is not set in BIZ UDGothic" >&2
    exit 1
  fi
  sheets=$(pdfinfo "$folder/$name.pdf" | sed -n 's/^Pages: *//p')
  echo "$sheets $name"
  [ "$sheets" -eq 1 ] || wrong=1
done
exit "$wrong"
