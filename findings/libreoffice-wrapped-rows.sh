#!/bin/sh
# LibreOffice 7.4.7, without a window: rows of wrapped text are one line high, the rest of the text is not printed.
#
# Expected: a row for which the file names no height is as high as its text needs, as Excel makes it on opening; so
#           XlsxWriter and openpyxl name none ("Excel adjusts the height of a row automatically at run time").
# Happens:  converted without a window every such row, though marked as of optimal height, gets the sheet's default
#           height, whichever program wrote it; without a default in the file LibreOffice's own, one line too.
# Seen:     0.2083in for a text of five lines, from XlsxWriter and from openpyxl
# Matters:  a form that is to be printed names the height of each row.
. "$(dirname "$0")/trial.sh"
debian 'libreoffice-calc=4:7.4.7-1+deb12u*' python3-xlsxwriter=3.0.2-2 python3-openpyxl=3.0.9-1

/usr/bin/python3 - <<'PYTHON'
import openpyxl, xlsxwriter
text = "wrapped text " * 8
book = xlsxwriter.Workbook("xlsxwriter.xlsx")
sheet = book.add_worksheet()
sheet.set_column(0, 0, 20)
sheet.write_string(0, 0, text, book.add_format({"text_wrap": True}))
book.close()
book = openpyxl.Workbook()
book.active.column_dimensions["A"].width = 20
book.active["A1"] = text
book.active["A1"].alignment = openpyxl.styles.Alignment(wrap_text=True)
book.save("openpyxl.xlsx")
PYTHON
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to fods xlsxwriter.xlsx openpyxl.xlsx >office.log 2>&1
first_height() { # FILE
    style=$(grep -o '<table:table-row table:style-name="[^"]*"' "$1" | head -n 1 | cut -d'"' -f2)
    grep -A1 "style:name=\"$style\" style:family=\"table-row\"" "$1" | grep -o 'style:row-height="[^"]*"' | cut -d'"' -f2
}
same 'XlsxWriter' 0.2083in "$(first_height xlsxwriter.fods)"
same 'openpyxl' 0.2083in "$(first_height openpyxl.fods)"
