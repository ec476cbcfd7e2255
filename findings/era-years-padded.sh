#!/bin/sh
# glibc 2.36 and coreutils 9.1: %EY of the Japanese locale writes 令和08年.
#
# Expected: %EY is the locale's own way to write the year: 令和8年, as it writes 令和元年 for the first.
# Happens:  the year within the era is padded to two figures; 元年 is right, and so are eras past their ninth year,
#           so that a test with 平成30年 or 令和元年 passes. strftime does the same; there %-EY, an extension of glibc,
#           is 令和8年, but date takes the flag and does not hand it on.
# Seen:     2026-04-01: 令和08年, 2019-05-01: 令和元年, 2018-04-01: 平成30年
. "$(dirname "$0")/trial.sh"
debian 'locales=2.36-9+deb12u*' 'libc6=2.36-9+deb12u*' coreutils=9.1-1

localedef -i ja_JP -f UTF-8 ./ja_JP.UTF-8
year() { LOCPATH=$folder LC_ALL=ja_JP.UTF-8 date -d "$1" "+$2"; }
same '2026' '令和08年' "$(year 2026-04-01 %EY)"
same '2026, not padded' '令和08年' "$(year 2026-04-01 %-EY)"
same '2026, as a date' '令和08年04月01日' "$(year 2026-04-01 %Ex)"
cat >year.c <<'C'
#include <locale.h>
#include <stdio.h>
#include <time.h>
int main(int count, char** words)
{
    char text[100];
    const struct tm april = {.tm_year = 126, .tm_mon = 3, .tm_mday = 1};
    setlocale(LC_ALL, "ja_JP.UTF-8");
    strftime(text, sizeof text, words[count - 1], &april);
    puts(text);
}
C
gcc year.c -o year
same '2026, strftime' '令和08年' "$(LOCPATH=$folder ./year %EY)"
same '2026, strftime, not padded' '令和8年' "$(LOCPATH=$folder ./year %-EY)"
same 'the first year' '令和元年' "$(year 2019-05-01 %EY)"
same '2018' '平成30年' "$(year 2018-04-01 %EY)"
