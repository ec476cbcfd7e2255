#!/bin/sh
# string-width 7.2.0 (npm) against glibc 2.36: ｶﾞ is one cell wide, or two.
#
# Expected: half-width ｶﾞ takes two cells, ｶ and ﾞ; that is what "half-width" means, and how terminals draw it.
# Happens:  string-width cuts a text into grapheme clusters first, and Unicode's rules (UAX 29) join U+FF9E to the
#           letter before it; the cluster counts as its first character. Tables and boxes drawn by the many packages
#           that rest on it move by one cell per voiced kana. wcwidth and libunistring count each character.
# Seen:     ﾊﾞｯｸｱｯﾌﾟ (8 cells) is 6
. "$(dirname "$0")/trial.sh"
debian coreutils=9.1-1
npm_packages string-width@7.2.0

width() { node --input-type=module -e 'import width from "string-width"; console.log(width(process.argv[1]))' "$1"; }
same 'string-width' 6 "$(width ﾊﾞｯｸｱｯﾌﾟ)"
same 'glibc (wc -L)' 8 "$(printf 'ﾊﾞｯｸｱｯﾌﾟ' | wc -L)"
same 'string-width, full width' 12 "$(width バックアップ)"
