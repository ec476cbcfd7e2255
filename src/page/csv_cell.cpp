#include "page/csv_cell.hpp"

#include "base/utf8.hpp"

namespace tenken {

namespace {

bool may_be_formula(std::string_view text)
{
    while (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3); // a byte order mark hides what follows
    if (text.starts_with('\t') || text.starts_with('\r')) return true;
    const auto characters = utf8::split_characters(utf8::trimmed(text).substr(0, 4));
    if (characters.empty()) return false;
    const std::string first = utf8::nfkc(characters.front());
    return first == "=" || first == "+" || first == "-" || first == "@";
}

} // namespace

std::string csv_text(std::string_view text)
{
    std::string cell = may_be_formula(text) ? "'" : "";
    utf8::append_shown(cell, text);
    if (cell.find_first_of(",\"\n\r") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace tenken
