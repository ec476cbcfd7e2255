#!/bin/sh
# ICU 72.1: asked for Japanese line breaks, it lets a line begin with ー or a small kana; asked for English, it does not.
#
# Expected: the iterator for the locale ja keeps the Japanese rules (kinsoku), at least those that en keeps.
# Happens:  for ja the default is the style "normal" of CSS, in which ー ぁ ッ ャ may begin a line; every other
#           locale tried (en, fr, ko, zh) has the strict one. For the strict rules of JIS X 4051 say ja-u-lb-strict.
# Seen:     ja  デ|ー|タ|の|キ|ャ|ッ|シ|ュ|        en  デー|タ|の|キャッ|シュ|
. "$(dirname "$0")/trial.sh"
debian 'libicu-dev=72.1-3+deb12u*'

cat >breaks.cpp <<'CPP'
#include <iostream>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

int main(int, char** words)
{
    UErrorCode error = U_ZERO_ERROR;
    const auto text = icu::UnicodeString::fromUTF8(words[2]);
    const auto locale = icu::Locale::forLanguageTag(words[1], error);
    const std::unique_ptr<icu::BreakIterator> breaks(icu::BreakIterator::createLineInstance(locale, error));
    if (U_FAILURE(error)) return 1;
    breaks->setText(text);
    std::string line;
    for (int from = breaks->first(), to = breaks->next(); to != icu::BreakIterator::DONE; from = to, to = breaks->next()) {
        text.tempSubStringBetween(from, to).toUTF8String(line);
        line += '|';
    }
    std::cout << line;
}
CPP
g++ -std=c++17 breaks.cpp -licuuc -o breaks
same 'ja' 'デ|ー|タ|の|キ|ャ|ッ|シ|ュ|' "$(./breaks ja データのキャッシュ)"
same 'en' 'デー|タ|の|キャッ|シュ|' "$(./breaks en データのキャッシュ)"
same 'ja, strict' 'デー|タ|の|キャッ|シュ|' "$(./breaks ja-u-lb-strict データのキャッシュ)"
