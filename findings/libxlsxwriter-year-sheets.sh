#!/bin/sh
# libxlsxwriter 1.1.4 and LibreOffice 7.4.7: a sheet named 2026 loses its print area, its heading rows and its filter.
#
# Expected: any sheet name will do; the library quotes it where a formula needs that, as it does for 'A-1'.
# Happens:  names of letters and figures are written bare. 2026!$A$1:$B$9 is no reference: LibreOffice drops the
#           three silently. R8!$A$1:$B$9, which has the shape of a cell's name, is bare too and happens to be read
#           by LibreOffice. 令和8年度 is quoted and safe.
# Seen:     print ranges are left on R8 and 令和8年度, none on 2026
. "$(dirname "$0")/trial.sh"
debian 'libxlsxwriter-dev=1.1.4-2+b1' 'libreoffice-calc=4:7.4.7-1+deb12u*' unzip=6.0-28

cat >write.c <<'C'
#include <xlsxwriter.h>
int main(void)
{
    const char* const names[] = {"2026", "R8", "令和8年度"};
    lxw_workbook* book = workbook_new("years.xlsx");
    for (int i = 0; i < 3; ++i) {
        lxw_worksheet* sheet = workbook_add_worksheet(book, names[i]);
        worksheet_write_string(sheet, 0, 0, "質問", NULL);
        worksheet_write_string(sheet, 1, 1, "○", NULL);
        worksheet_print_area(sheet, 0, 0, 8, 1);
        worksheet_repeat_rows(sheet, 0, 0);
        worksheet_autofilter(sheet, 0, 0, 8, 1);
    }
    return workbook_close(book);
}
C
gcc write.c -lxlsxwriter -o write
./write
same 'written bare' '2026!$A$1:$B$9 R8!$A$1:$B$9' "$(unzip -p years.xlsx xl/workbook.xml |
    grep -o 'Print_Area" localSheetId="[01]">[^<]*' | sed 's/.*>//' | sort | xargs)"
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to fods years.xlsx >office.log 2>&1
same 'print areas left' 'R8.A1:R8.B9 令和8年度.A1:令和8年度.B9' "$(grep -o 'print-ranges="[^"]*"' years.fods | sed 's/.*="//; s/"//' | xargs)"
same 'heading rows left' 2 "$(grep -c '<table:table-header-rows>' years.fods)"
same 'filters left' 2 "$(grep -c 'table:display-filter-buttons="true"' years.fods)"
