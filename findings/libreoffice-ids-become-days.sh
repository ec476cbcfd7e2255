#!/bin/sh
# LibreOffice 7.4.7: whether the item 5-02 of a CSV table is a day depends on the language of the import.
#
# Expected: with "detect special numbers" dates are found, those of the language; 5-02 is none, or is one everywhere.
# Happens:  in English (en-US) 5-02 stays a text, as 6.4-01 does; in Japanese it is the second of May of this year, and
#           so is 7-01; (1) is -1 in both. Quotes in the file help only with "quoted field as text". Who tests the
#           file on an English machine does not see it.
# Seen:     en-US: 5-02 6.4-01 -1      ja-JP: <this year>-05-02 6.4-01 -1
# Matters:  our items of clauses 5, 7, 8 and 9 are called so, and the summary goes out as CSV.
. "$(dirname "$0")/trial.sh"
debian 'libreoffice-calc=4:7.4.7-1+deb12u*'

printf 'item\n5-02\n6.4-01\n(1)\n"5-02"\n' >items.csv
cells() { # LANGUAGE QUOTED_AS_TEXT: 1033 is en-US, 1041 ja-JP; UTF-8, special numbers detected
    soffice --headless "-env:UserInstallation=file://$folder/profile" \
        --infilter="CSV:44,34,76,1,,$1,$2,true" --convert-to fods items.csv >office.log 2>&1
    /usr/bin/python3 -c '
import xml.etree.ElementTree as tree
office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
for cell in tree.parse("items.fods").iter(table + "table-cell"):
    print(cell.get(office + "date-value") or cell.get(office + "value") or "".join(cell.itertext()).strip())
' | tail -n +2 | xargs
}
day=$(date +%Y)-05-02
same 'en-US' '5-02 6.4-01 -1 5-02' "$(cells 1033 false)"
same 'ja-JP' "$day 6.4-01 -1 $day" "$(cells 1041 false)"
same 'ja-JP, quoted fields are texts' "$day 6.4-01 -1 5-02" "$(cells 1041 true)"
