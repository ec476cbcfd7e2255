#!/bin/sh
# openpyxl 3.0.9, exceljs 4.4.0, SheetJS 0.18.5, read-excel-file 5.8.8, xlsx2csv 0.7.8: which number is a date.
#
# Expected: readers agree on it, since a date is a number whose format has years, months, days or hours.
# Happens:  the built-in formats of Japanese Excel (27 to 36 and 50 to 58, ECMA-376 18.8.30; 31 is
#           yyyy"年"m"月"d"日") have no text in the file: openpyxl and exceljs return the serial number.
#           read-excel-file knows 27 but neither 31 nor the same format spelled out. 7.5 hours with the format that
#           Excel makes of 0.0"h", which is 0.0\h, are the sixth of January 1900 for exceljs, 0.012 for xlsx2csv.
# Seen:                        27           31           spelled out   0.0\h
#           openpyxl           46113        46113        2026-04-01    7.5
#           exceljs            46113        46113        2026-04-01    1900-01-06
#           read-excel-file    2026-04-01   46113        46113         7.5
#           SheetJS            2026-04-01   2026-04-01   2026-04-01    7.5
. "$(dirname "$0")/trial.sh"
debian python3-xlsxwriter=3.0.2-2 python3-openpyxl=3.0.9-1 xlsx2csv=1:0.7.8-1
npm_packages exceljs@4.4.0 xlsx@0.18.5 read-excel-file@5.8.8

/usr/bin/python3 - <<'PYTHON'
import xlsxwriter
book = xlsxwriter.Workbook("cells.xlsx")
sheet = book.add_worksheet()
for column, (form, number) in enumerate([(27, 46113), (31, 46113), ('[$-411]yyyy"年"m"月"d"日"', 46113), ("0.0\\h", 7.5)]):
    sheet.write_number(0, column, number, book.add_format({"num_format": form}))
book.close()
PYTHON
shown='.map(cell => cell instanceof Date ? cell.toISOString().slice(0, 10) : cell).join(" ")'

same 'openpyxl' '46113 46113 2026-04-01 00:00:00 7.5' "$(/usr/bin/python3 -c '
import openpyxl
print(*[cell.value for cell in openpyxl.load_workbook("cells.xlsx").active[1]])')"
same 'exceljs' '46113 46113 2026-04-01 1900-01-06' "$(node -e '
const book = new (require("exceljs").Workbook)();
book.xlsx.readFile("cells.xlsx").then(() => console.log(book.worksheets[0].getRow(1).values.slice(1)'"$shown"'))')"
same 'read-excel-file' '2026-04-01 46113 46113 7.5' "$(node -e '
require("read-excel-file/node")("cells.xlsx").then(rows => console.log(rows[0]'"$shown"'))')"
same 'SheetJS' '2026-04-01 2026-04-01 2026-04-01 7.5' "$(node -p '
const sheet = require("xlsx").readFile("cells.xlsx", {cellDates: true}).Sheets.Sheet1;
["A1", "B1", "C1", "D1"].map(cell => sheet[cell].v)'"$shown")"
same 'xlsx2csv, hours' '0.012' "$(xlsx2csv cells.xlsx | cut -d, -f4)"
