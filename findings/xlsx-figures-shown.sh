#!/bin/sh
# LibreOffice 7.4.7, SheetJS 0.18.5, xlsx2csv 0.7.8: one cell, three figures.
#
# Expected: a cell with 1.005 and the format 0.00 is shown alike everywhere; if not, then 1.00, since the double
#           nearest to 1.005 is below it.
# Happens:  LibreOffice rounds the decimal that was typed: 1.01, 0.29. SheetJS rounds the double: 1.00, 0.28,
#           but 71.3 for 71.25. xlsx2csv rounds halves to even: 71.2; it ignores the format 0 (2.5 stays) and writes
#           -0.0 where the others write 0.0.
# Seen:                   71.25    1.005   0.285   2.5    -0.04
#           LibreOffice   71.3     1.01    0.29    3      0.0
#           SheetJS       71.3     1.00    0.28    3      0.0
#           xlsx2csv      71.2     1.00    0.28    2.5    -0.0
# Matters:  a score goes into a sheet as it was rounded, not as a number with a format.
. "$(dirname "$0")/trial.sh"
debian python3-xlsxwriter=3.0.2-2 'libreoffice-calc=4:7.4.7-1+deb12u*' xlsx2csv=1:0.7.8-1
npm_packages xlsx@0.18.5

/usr/bin/python3 - <<'PYTHON'
import xlsxwriter
book = xlsxwriter.Workbook("figures.xlsx")
sheet = book.add_worksheet()
for row, (number, form) in enumerate([(71.25, "0.0"), (1.005, "0.00"), (0.285, "0.00"), (2.5, "0"), (-0.04, "0.0")]):
    sheet.write_number(row, 0, number, book.add_format({"num_format": form}))
book.close()
PYTHON
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to html figures.xlsx >office.log 2>&1
same 'LibreOffice' '71.3 1.01 0.29 3 0.0' "$(sed -n 's/.*<td[^>]*>\(<font[^>]*>\)\{0,1\}\([^<]*\)<.*/\2/p' figures.html | xargs)"
same 'SheetJS' '71.3 1.00 0.28 3 0.0' "$(node -p '
const sheet = require("xlsx").readFile("figures.xlsx").Sheets.Sheet1;
["A1", "A2", "A3", "A4", "A5"].map(cell => sheet[cell].w).join(" ")')"
same 'xlsx2csv' '71.2 1.00 0.28 2.5 -0.0' "$(xlsx2csv figures.xlsx | xargs)"
