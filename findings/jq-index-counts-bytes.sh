#!/bin/sh
# jq 1.6: index counts bytes where everything else counts characters, and \d finds figures that tonumber refuses.
#
# Expected: .[index("い"):] begins at い, since a slice and the index are of one string.
# Happens:  index, rindex and indices return byte offsets; slices, length and match count code points. With ASCII
#           nothing shows. test("^\\d+$") is true of full-width figures, and tonumber then fails with a message
#           about a byte order mark.
# Seen:     "あいう" | index("い") is 3, .[index("い"):] is "", match("い").offset is 1
#           Malformed BOM (while parsing '１２')
. "$(dirname "$0")/trial.sh"
debian 'jq=1.6-2.1+deb12u*'

same 'index' 3 "$(jq -n '"あいう" | index("い")')"
same 'slice from there' '""' "$(jq -n '"あいう" | .[index("い"):]')"
same 'match' 1 "$(jq -n '"あいう" | match("い").offset')"
same 'slice from there' '"いう"' "$(jq -n '"あいう" | .[match("い").offset:]')"
same 'full-width figures are \d' true "$(jq -n '"１２" | test("^\\d+$")')"
same 'and no number' "Malformed BOM (while parsing '１２')" "$(jq -nr '"１２" | try tonumber catch .')"
