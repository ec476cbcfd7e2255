#!/bin/sh
# pandoc 2.17.1.1: <br> in a cell of a GFM table vanishes on the way to Word, OpenDocument, plain text and LaTeX.
#
# Expected: <br>, the only way to break a line in a cell of GitHub's tables, becomes a line break, or at least a blank.
# Happens:  it is raw HTML, which only HTML and Markdown can take; the other writers leave it out and join what stood
#           around it. Japanese has no blanks, so that nothing shows where a line ended. No warning without --verbose.
# Seen:     施錠する<br>記録する    is    施錠する記録する
. "$(dirname "$0")/trial.sh"
debian 'pandoc=2.17.1.1-2~deb12u*'

printf '| 対策 |\n|---|\n| 施錠する<br>記録する |\n' >report.md
last_line() { pandoc -t plain "$1" | grep '施錠'; }
for format in docx odt; do
    pandoc -f gfm -t "$format" report.md -o "report.$format" 2>warnings
    same "$format" '施錠する記録する' "$(last_line "report.$format" | xargs)"
    same "$format, warnings" 0 "$(wc -l <warnings)"
done
same 'plain' '施錠する記録する' "$(pandoc -f gfm -t plain report.md | grep '施錠' | xargs)"
same 'html' '<td>施錠する<br>記録する</td>' "$(pandoc -f gfm -t html report.md | grep '施錠')"
