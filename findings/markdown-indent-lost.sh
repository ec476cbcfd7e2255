#!/bin/sh
# markdown-it 14.1.0, Python-Markdown 3.4.1, mistune 2.0.4: the ideographic blank that begins a Japanese paragraph is lost.
#
# Expected: Markdown strips blanks and tabs at the start of a paragraph; U+3000 is a character of the text (CommonMark
#           names space and tab only), and the first line of a Japanese paragraph is indented by it.
# Happens:  these three strip whatever their language calls white space, at the start of a paragraph and, but for
#           Python-Markdown, in the cells of a table; cmark-gfm, pandoc and marked keep it.
# Seen:     <p>字下げ</p>    for    　字下げ
. "$(dirname "$0")/trial.sh"
debian 'python3-markdown=3.4.1-2+deb12u*' python3-mistune=2.0.4-1 cmark-gfm=0.29.0.gfm.6-6 'pandoc=2.17.1.1-2~deb12u*'
npm_packages markdown-it@14.1.0 marked@15.0.4

line='　字下げ'
lost='<p>字下げ</p>'
kept='<p>　字下げ</p>'
same 'markdown-it' "$lost" "$(node -p 'require("markdown-it")().render(process.argv[1]).trim()' "$line")"
same 'Python-Markdown' "$lost" "$(echo "$line" | /usr/bin/python3 -m markdown)"
same 'mistune' "$lost" "$(/usr/bin/python3 -c 'import mistune, sys; print(mistune.html(sys.argv[1]))' "$line")"
same 'cmark-gfm' "$kept" "$(echo "$line" | cmark-gfm)"
same 'pandoc' "$kept" "$(echo "$line" | pandoc -f gfm -t html)"
same 'marked' "$kept" "$(node -p 'require("marked").parse(process.argv[1]).trim()' "$line")"
