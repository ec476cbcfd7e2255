#!/bin/sh
# ICU 72.1, Python 3.11: NFC, the form without loss, replaces characters of Japanese names.
#
# Expected: NFKC folds characters, NFC only joins accents; a name in NFC looks as it was typed.
# Happens:  the compatibility ideographs have canonical mappings: the 神 塚 福 of the old forms (U+FA19, U+FA10, U+FA1B),
#           which Windows code page 932 has and names use, become U+795E, U+585A, U+798F, with another shape. 﨑 (U+FA11)
#           and 髙 have none and stay, so that a test with these shows nothing.
# Seen:     U+FA19 U+FA11 becomes U+795E U+FA11
. "$(dirname "$0")/trial.sh"
debian 'icu-devtools=72.1-3+deb12u*' 'python3=3.11.*'

points() { /usr/bin/python3 -c 'import sys; print(*(f"{ord(c):X}" for c in sys.stdin.read()))'; }
names=$(printf '\357\250\231\357\250\220\357\250\233\357\250\221\351\253\231')
same 'typed' 'FA19 FA10 FA1B FA11 9AD9' "$(printf '%s' "$names" | points)"
same 'ICU' '795E 585A 798F FA11 9AD9' "$(printf '%s' "$names" | uconv -f utf-8 -t utf-8 -x any-nfc | points)"
same 'Python' '795E 585A 798F FA11 9AD9' "$(/usr/bin/python3 -c '
import sys, unicodedata
print(unicodedata.normalize("NFC", sys.argv[1]), end="")' "$names" | points)"
