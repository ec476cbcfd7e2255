#!/bin/sh
# csvkit 1.0.7: sorting a table turns the numbers of its items into dates.
#
# Expected: csvsort, csvjson and in2csv leave a text that is no number as it is; 6.4-01 is no number.
# Happens:  agate guesses a type for each column; 6.4-01 is read as month, day, year, in cells of an .xlsx
#           that are texts as well. 1 and 0 become True and False, 12% becomes 12. Nothing is said, and the
#           status is 0. With -I (--no-inference) all stays.
# Seen:     item,answer,done
#           2001-06-04,○,True
#           2002-06-04,×,False
. "$(dirname "$0")/trial.sh"
debian csvkit=1.0.7-1 python3-xlsxwriter=3.0.2-2

printf 'item,answer,done\n6.4-02,×,0\n6.4-01,○,1\n' >rollup.csv
same 'csvsort' 'item,answer,done 2001-06-04,○,True 2002-06-04,×,False' "$(csvsort -c item rollup.csv | xargs)"
same 'csvsort -I' 'item,answer,done 6.4-01,○,1 6.4-02,×,0' "$(csvsort -I -c item rollup.csv | xargs)"
same 'csvjson' '2002-06-04' "$(csvjson rollup.csv | grep -o '20[0-9-]*' | head -n 1)"
same 'a percentage' '12,a' "$(printf 'share,note\n12%%,a\n' | csvsort | tail -n 1)"

/usr/bin/python3 - <<'PYTHON'
import xlsxwriter
book = xlsxwriter.Workbook("sheet.xlsx")
sheet = book.add_worksheet()
for row, text in enumerate(["item", "6.4-01", "6.4-02"]):
    sheet.write_string(row, 0, text)
book.close()
PYTHON
same 'in2csv, cells that are texts' 'item 2001-06-04 2002-06-04' "$(in2csv sheet.xlsx | xargs)"
