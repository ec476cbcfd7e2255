#!/bin/sh
# LibreOffice 7.4.7, SheetJS 0.18.5, xlsx2csv 0.7.8: dates formatted by Japanese era, as Excel writes them.
#
# Expected: a cell that Excel shows as 令和8年4月1日 is shown so by others, or at least as a date.
# Happens:  the format with which Excel writes 元年 for the first year, [$-ja-JP-x-gannen]…, is not known to LibreOffice:
#           the cell is a plain number. Without [$-411], as Excel in Japan may leave it, an English LibreOffice
#           counts 786 years of the "CE". SheetJS leaves the era's letters and puts the western year after them;
#           xlsx2csv fills in month and day and leaves the rest of the format.
# Seen:     LibreOffice  令和8年4月1日 | 46113 | CE786年度
#           SheetJS      ggg2026年4月1日 (all three alike)
#           xlsx2csv     ggge"年"04"月"01"日"
. "$(dirname "$0")/trial.sh"
debian python3-xlsxwriter=3.0.2-2 'libreoffice-calc=4:7.4.7-1+deb12u*' xlsx2csv=1:0.7.8-1
npm_packages xlsx@0.18.5

/usr/bin/python3 - <<'PYTHON'
import xlsxwriter
book = xlsxwriter.Workbook("dates.xlsx")
sheet = book.add_worksheet()
date = 'ggge"年"m"月"d"日"'
for row, form in enumerate(["[$-411]" + date, "[$-ja-JP-x-gannen]" + date + ";@", 'ggge"年度"']):
    sheet.write_number(row, 0, 46113, book.add_format({"num_format": form}))
book.close()
PYTHON

soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to html dates.xlsx >office.log 2>&1
same 'LibreOffice' '令和8年4月1日 46113 CE786年度' "$(sed -n 's/.*<td[^>]*>\(<font[^>]*>\)\{0,1\}\([^<]*\)<.*/\2/p' dates.html | xargs)"
same 'SheetJS' 'ggg2026年4月1日 ggg2026年4月1日 ggg2026年度' "$(node -p '
const sheet = require("xlsx").readFile("dates.xlsx").Sheets.Sheet1;
["A1", "A2", "A3"].map(cell => sheet[cell].w).join(" ")')"
same 'xlsx2csv' '"ggge""年""04""月""01""日"""' "$(xlsx2csv dates.xlsx | head -n 1)"
