#!/bin/sh
# WeasyPrint 57.2 with IPAexGothic: the text of the PDF is not the text of the page.
#
# Expected: text copied from the PDF, or searched in it, is what the page says; WeasyPrint keeps the text of each cluster.
# Happens:  the font draws ～ (U+FF5E, what Windows types) and 〜 (U+301C) with one glyph, and the PDF maps each glyph to
#           one character: the first that was drawn with it in the document. "10～12" after a 〜 is extracted as "10〜12" and
#           a search finds nothing; alone it is right, so that a short test passes. Chromium 156 keeps both.
# Seen:     〜～ gives 〜〜, ～〜 gives ～～
. "$(dirname "$0")/trial.sh"
debian weasyprint=57.2-1 fonts-ipaexfont-gothic=00401-5 'poppler-utils=22.12.0-2+deb12u*' 'chromium=156.*~deb12u*'

page() { printf '<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><p style="font-family: IPAexGothic">%s</p>' "$1" >page.html; }
weasy() { page "$1"; weasyprint page.html page.pdf 2>weasyprint.log; pdftotext page.pdf - | xargs; }
chrome() {
    page "$1"
    chromium --headless --no-sandbox --disable-gpu --user-data-dir="$folder/profile" --no-pdf-header-footer \
        --print-to-pdf="$folder/page.pdf" page.html >browser.log 2>&1
    pdftotext page.pdf - | xargs
}
same 'alone' '10～12' "$(weasy '10～12')"
same 'after the other' '〜10〜12' "$(weasy '〜10～12')"
same 'before the other' '～10～12' "$(weasy '～10〜12')"
same 'Chromium' '〜10～12' "$(chrome '〜10～12')"
