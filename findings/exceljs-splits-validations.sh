#!/bin/sh
# exceljs 4.4.0: opening and saving a sheet makes two overlapping lists of choices out of one.
#
# Expected: the choices of C2:C31 come back as C2:C31.
# Happens:  exceljs spreads the range over its cells and gathers them again in the order of their names as texts,
#           where C10 comes before C2; the rule is written twice, for C10:C31 and for C2:C31. Up to row 9 all is
#           well, so a short test does not show it. The print area loses the $ of its rows.
# Seen:     sqref="C10:C31" sqref="C2:C31", print area $A1:$C31
# Matters:  who counts or edits the validations of a returned sheet finds two where one was sent.
. "$(dirname "$0")/trial.sh"
debian python3-xlsxwriter=3.0.2-2 unzip=6.0-28
npm_packages exceljs@4.4.0

/usr/bin/python3 - <<'PYTHON'
import xlsxwriter
for name, last in [("short", 8), ("long", 30)]:
    book = xlsxwriter.Workbook(name + ".xlsx")
    sheet = book.add_worksheet()
    sheet.data_validation(1, 2, last, 2, {"validate": "list", "source": ["○", "×"]})
    sheet.print_area(0, 0, last, 2)
    for row in range(last + 1):
        sheet.write_string(row, 0, "x")
    book.close()
PYTHON

saved() { # NAME
    node -e '
const [name] = process.argv.slice(1), book = new (require("exceljs").Workbook)();
book.xlsx.readFile(name + ".xlsx").then(() => book.xlsx.writeFile("saved.xlsx"))' "$1"
    unzip -p saved.xlsx xl/worksheets/sheet1.xml | grep -o 'sqref="C[^"]*"' | xargs
}
same 'to row 9' 'sqref=C2:C9' "$(saved short)"
same 'to row 31' 'sqref=C10:C31 sqref=C2:C31' "$(saved long)"
same 'print area' '$A1:$C31' "$(unzip -p saved.xlsx xl/workbook.xml | grep -o '\$A[^<]*')"
