#include "commands/terminal_locale.hpp"

#include <clocale>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <langinfo.h>

namespace tenken {

namespace {

bool is_utf8_now() { return std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

} // namespace

bool use_utf8_locale()
{
    if (std::setlocale(LC_CTYPE, "") != nullptr && is_utf8_now()) return true;
    for (const char* name : {"C.UTF-8", "C.utf8", "en_US.UTF-8", "ja_JP.UTF-8"}) {
        if (std::setlocale(LC_CTYPE, name) == nullptr || !is_utf8_now()) continue;
        setenv("LC_ALL", name, 1);
        return true;
    }
    return false;
}

} // namespace tenken
