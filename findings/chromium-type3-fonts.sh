#!/bin/sh
# Chromium 156 and fonts-noto-cjk: in the printed PDF the font has no name.
#
# Expected: pdffonts names the embedded font, so that a test can tell the Japanese font from its absence.
# Happens:  Noto Sans CJK (OpenType with CFF outlines in a collection) is embedded as Type 3 fonts, each called
#           [none]; IPAexGothic (TrueType) keeps its name. The text can be extracted in both. WeasyPrint 57.2 embeds
#           the same Noto font under its name.
# Seen:     [none]  Type 3  Custom        and        AAAAAA+IPAexGothic  CID TrueType  Identity-H
. "$(dirname "$0")/trial.sh"
debian 'chromium=156.*~deb12u*' 'fonts-noto-cjk=1:20220127+repack1-1' fonts-ipaexfont-gothic=00401-5 \
    'poppler-utils=22.12.0-2+deb12u*' weasyprint=57.2-1

page() { printf '<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><p style="font-family: %s">点検結果</p>' "$1" >page.html; }
printed() { # the names of the fonts in the PDF that Chromium makes
    page "$1"
    chromium --headless --no-sandbox --disable-gpu --user-data-dir="$folder/profile" --no-pdf-header-footer \
        --print-to-pdf="$folder/page.pdf" page.html >browser.log 2>&1
    pdffonts page.pdf | tail -n +3 | sed 's/.*+//; s/ .*//' | sort -u
}
same 'Noto Sans CJK, Chromium' '[none]' "$(printed 'Noto Sans CJK JP')"
same 'the text' '点検結果' "$(pdftotext page.pdf - | xargs)"
same 'IPAexGothic, Chromium' 'IPAexGothic' "$(printed IPAexGothic)"
page 'Noto Sans CJK JP'
weasyprint page.html page.pdf 2>weasyprint.log
same 'Noto Sans CJK, WeasyPrint' 'Noto-Sans-CJK-JP' "$(pdffonts page.pdf | tail -n 1 | sed 's/.*+//; s/ .*//')"
