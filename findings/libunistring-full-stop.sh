#!/bin/sh
# libunistring 1.0: a line may be broken inside a file name, after its full stop.
#
# Expected: checklist.yaml stays whole: rule LB29 of Unicode's line breaking (UAX 14) lets no break stand between
#           a full stop, comma or colon and a letter, and libunistring implements that annex, as ICU does.
# Happens:  libunistring offers the break; between figures (2026.4.1) it does not. ICU 72 offers none.
# Seen:     checklist.|yaml    info@example.|jp    e.|g.
# Matters:  a terminal's narrow window shows "checklist." and, on the next line, "yaml".
. "$(dirname "$0")/trial.sh"
debian libunistring-dev=1.0-2 'libicu-dev=72.1-3+deb12u*'

cat >breaks.c <<'C'
#include <stdio.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unilbrk.h>

int main(int count, char** words)
{
    char places[100];
    UChar text[100];
    UErrorCode error = U_ZERO_ERROR;
    const char* word = words[count - 1];
    if (strcmp(words[1], "icu") == 0) {
        u_uastrcpy(text, word);
        UBreakIterator* breaks = ubrk_open(UBRK_LINE, "en", text, -1, &error);
        for (size_t i = 0; i < strlen(word); ++i)
            printf("%s%c", i > 0 && ubrk_isBoundary(breaks, (int)i) ? "|" : "", word[i]);
        ubrk_close(breaks);
        return U_FAILURE(error);
    }
    u8_possible_linebreaks((const uint8_t*)word, strlen(word), "UTF-8", places);
    for (size_t i = 0; i < strlen(word); ++i)
        printf("%s%c", places[i] == UC_BREAK_POSSIBLE ? "|" : "", word[i]);
    return 0;
}
C
gcc breaks.c -lunistring -licuuc -o breaks
same 'libunistring' 'checklist.|yaml' "$(./breaks unistring checklist.yaml)"
same 'libunistring' 'info@example.|jp' "$(./breaks unistring info@example.jp)"
same 'libunistring' 'e.|g.' "$(./breaks unistring e.g.)"
same 'libunistring' '2026.4.1' "$(./breaks unistring 2026.4.1)"
same 'ICU' 'checklist.yaml' "$(./breaks icu checklist.yaml)"
same 'ICU' 'info@example.jp' "$(./breaks icu info@example.jp)"
