#!/bin/sh
# openpyxl 3.0.9, exceljs 4.4.0, SheetJS 0.18.5, read-excel-file 5.8.8, xlsx2csv 0.7.8: two texts of a workbook.
#
# Expected: _xHHHH_ in a file stands for a character (ECMA-376 22.4.2.4): a carriage return, as texts pasted from mail
#           have, is _x000D_; a text that looks like that, _x0041_, is _x005F_x0041_. Readers know it, as
#           XlsxWriter does when it writes.
# Happens:  openpyxl only takes x005F_ away; read-excel-file and xlsx2csv decode nothing; exceljs and SheetJS decode,
#           and exceljs writes what it has read without the escape: after one save the texts are others.
# Seen:     openpyxl, read-excel-file, xlsx2csv: "a_x000D_\nb"; exceljs, once saved: "a\nb", and "A" for "_x0041_"
. "$(dirname "$0")/trial.sh"
debian python3-xlsxwriter=3.0.2-2 python3-openpyxl=3.0.9-1 xlsx2csv=1:0.7.8-1
npm_packages exceljs@4.4.0 xlsx@0.18.5 read-excel-file@5.8.8

/usr/bin/python3 - <<'PYTHON'
import xlsxwriter
book = xlsxwriter.Workbook("texts.xlsx")
sheet = book.add_worksheet()
sheet.write_string(0, 0, "a\r\nb")
sheet.write_string(0, 1, "_x0041_")
book.close()
PYTHON
cat >exceljs.js <<'JS'
const book = new (require("exceljs").Workbook)(), [from, to] = process.argv.slice(2);
book.xlsx.readFile(from).then(() => {
    console.log(JSON.stringify(book.worksheets[0].getRow(1).values.slice(1)));
    return to && book.xlsx.writeFile(to);
});
JS

same 'openpyxl' '["a_x000D_\nb", "_x0041_"]' "$(/usr/bin/python3 -c '
import json, openpyxl
print(json.dumps([cell.value for cell in openpyxl.load_workbook("texts.xlsx").active[1]]))')"
same 'read-excel-file' '["a_x000D_\nb","_x005F_x0041_"]' "$(node -e '
require("read-excel-file/node")("texts.xlsx").then(rows => console.log(JSON.stringify(rows[0])))')"
same 'xlsx2csv' '"a_x000D_ b",_x005F_x0041_' "$(xlsx2csv texts.xlsx | paste -s -d ' ')"
same 'SheetJS' '["a\r\nb","_x0041_"]' "$(node -p '
const sheet = require("xlsx").readFile("texts.xlsx").Sheets.Sheet1; JSON.stringify([sheet.A1.v, sheet.B1.v])')"
same 'exceljs' '["a\r\nb","_x0041_"]' "$(node exceljs.js texts.xlsx saved.xlsx)"
same 'exceljs, saved once' '["a\nb","A"]' "$(node exceljs.js saved.xlsx)"
