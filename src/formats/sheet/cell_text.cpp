#include "formats/sheet/cell_text.hpp"

#include "base/utf8.hpp"

namespace tenken::workbook {

namespace {

constexpr std::string_view escape_of_underline = "_x005F";

bool is_escape(std::string_view text)
{
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
        text.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::size_t units_of(std::string_view character) { return utf8::code_point(character) > 0xFFFF ? 2U : 1U; }

/// UTF-16 units of valid UTF-8, as it is written.
std::size_t units_written(std::string_view text)
{
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_escape(text.substr(at))) units += escape_of_underline.size();
        const auto byte = static_cast<unsigned char>(text[at]);
        if (!utf8::continues_character(text[at])) units += byte >= 0xF0 ? 2U : 1U;
    }
    return units;
}

} // namespace

std::string shown_in_cell(std::string_view text, std::string_view left_out)
{
    auto shown = utf8::shown(text);
    if (units_written(shown) <= longest_cell_text) return shown;
    const auto most = longest_cell_text - units_written(left_out);
    std::size_t units = 0;
    std::size_t end = 0;
    while (true) {
        std::size_t next = end + 1;
        while (next < shown.size() && utf8::continues_character(shown[next])) ++next;
        const auto rest = std::string_view(shown).substr(end);
        units += units_of(rest.substr(0, next - end)) + (is_escape(rest) ? escape_of_underline.size() : 0);
        if (units > most) break;
        end = next;
    }
    return shown.substr(0, end).append(left_out);
}

std::string written_in_cell(std::string_view text, std::string_view left_out)
{
    const auto shown = shown_in_cell(text, left_out);
    std::string written;
    for (std::size_t at = 0; at < shown.size(); ++at) {
        if (is_escape(std::string_view(shown).substr(at))) written += escape_of_underline;
        written += shown[at];
    }
    return written;
}

} // namespace tenken::workbook
