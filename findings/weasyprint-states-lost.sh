#!/bin/sh
# WeasyPrint 57.2 with pandoc 2.17.1.1: done and not done look the same, and what is folded away is printed.
#
# Expected: a task list of GitHub's Markdown shows its ticks in the PDF; a closed <details> prints its summary, as a
#           browser does.
# Happens:  pandoc writes <input type="checkbox" checked>; WeasyPrint draws no control, ticked or not, nor the text of an
#           <input value> (the contents of a <textarea> it prints). A closed <details> and a closed <dialog> are printed
#           in full. There is no warning.
# Seen:     the pages of "- [x] 済" and "- [ ] 済" are the same picture
. "$(dirname "$0")/trial.sh"
debian weasyprint=57.2-1 'pandoc=2.17.1.1-2~deb12u*' 'poppler-utils=22.12.0-2+deb12u*'

head='<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><title>x</title>'
printed() { # NAME < HTML
    { echo "$head"; cat; } >"$1.html"
    weasyprint "$1.html" "$1.pdf" 2>/dev/null
}
picture() { # MARKDOWN
    echo "$1" | pandoc -f gfm -t html | printed page
    pdftoppm -r 60 -png page.pdf | cksum
}
same 'a picture of each' "$(picture '- [x] done')" "$(picture '- [ ] done')"
same 'the ticks are in the HTML' 1 "$(echo '- [x] done' | pandoc -f gfm -t html | grep -c 'checked')"

echo '<details><summary>why</summary>folded</details><dialog>closed</dialog><input value="typed">' | printed page
same 'printed' 'why folded closed' "$(pdftotext page.pdf - | xargs)"
