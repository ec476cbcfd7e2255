#!/bin/sh
# cmark-gfm 0.29.0.gfm.6, marked 15.0.4, md4c 0.4.8 against pandoc 2.17.1.1, lowdown 1.0.0, markdown-it 14.1.0:
# one tilde strikes text out.
#
# Expected: ~~two tildes~~ strike out; one tilde, which Japanese writes for "to" (10~12時), stays what it is.
# Happens:  GitHub's renderer and those that follow it strike out from one ~ to the next; the others do not.
#           The same line says 10~12時と13~15時 or 1015時 with a crossed-out rest, without a word.
# Seen:     cmark-gfm: 10<del>12時と13</del>15時
. "$(dirname "$0")/trial.sh"
debian cmark-gfm=0.29.0.gfm.6-6 'pandoc=2.17.1.1-2~deb12u*' lowdown=1.0.0-2 libmd4c-html0-dev=0.4.8-1 libmd4c-dev=0.4.8-1
npm_packages marked@15.0.4 markdown-it@14.1.0

line='10~12時と13~15時'
struck='<p>10<del>12時と13</del>15時</p>'
kept='<p>10~12時と13~15時</p>'
cat >md4c.c <<'C'
#include <md4c-html.h>
#include <stdio.h>
#include <string.h>
static void put(const MD_CHAR* text, MD_SIZE size, void* none)
{
    (void)none;
    fwrite(text, 1, size, stdout);
}
int main(int count, char** words)
{
    return md_html(words[count - 1], (MD_SIZE)strlen(words[count - 1]), put, NULL, MD_DIALECT_GITHUB, 0);
}
C
gcc md4c.c -lmd4c-html -o md4c
same 'cmark-gfm' "$struck" "$(echo "$line" | cmark-gfm -e strikethrough)"
same 'md4c' "$struck" "$(./md4c "$line")"
same 'marked' "$struck" "$(node -p 'require("marked").parse(process.argv[1]).trim()' "$line")"
same 'pandoc -f gfm' "$kept" "$(echo "$line" | pandoc -f gfm -t html)"
same 'lowdown' "$kept" "$(echo "$line" | lowdown)"
same 'markdown-it' "$kept" "$(node -p 'require("markdown-it")().render(process.argv[1]).trim()' "$line")"
