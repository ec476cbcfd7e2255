#include "formats/disk/file_form.hpp"

#include "base/encoding.hpp"

#include <algorithm>

namespace tenken {

namespace {

const char* foreign_problem(Foreign form)
{
    switch (form) {
    case Foreign::utf16:
        return "checklist.utf16";
    case Foreign::iso_2022_jp:
        return "checklist.iso_2022_jp";
    case Foreign::euc_jp:
        return "checklist.euc_jp";
    case Foreign::shift_jis:
        return "checklist.shift_jis";
    case Foreign::archive:
        return "checklist.archive";
    case Foreign::unknown:
        break;
    }
    return nullptr;
}

/// The first line at or behind `from` that begins so.
std::size_t find_line(std::string_view bytes, std::string_view beginning, std::size_t from)
{
    for (auto at = bytes.find(beginning, from); at != std::string_view::npos;
         at = bytes.find(beginning, at + 1)) {
        if (at == 0 || bytes[at - 1] == '\n') return at;
    }
    return std::string_view::npos;
}

/// Where the first of git's three marks stands, if the other two follow it.
std::optional<std::size_t> merge_mark(std::string_view bytes)
{
    const auto ours = find_line(bytes, "<<<<<<< ", 0);
    if (ours == std::string_view::npos) return std::nullopt;
    const auto middle = find_line(bytes, "=======", ours);
    if (middle == std::string_view::npos) return std::nullopt;
    if (find_line(bytes, ">>>>>>> ", middle) == std::string_view::npos) return std::nullopt;
    return ours;
}

} // namespace

std::optional<Problem> form_problem(const std::string& shown, std::string_view bytes)
{
    if (const auto form = foreign_form(bytes)) {
        const auto* id = foreign_problem(*form);
        return id == nullptr ? std::nullopt : std::optional(problem_at(Place{shown, 0, 0, {}}, id));
    }
    const auto mark = merge_mark(bytes);
    if (!mark) return std::nullopt;
    const auto line = static_cast<std::size_t>(std::ranges::count(bytes.substr(0, *mark), '\n')) + 1;
    const auto source = bytes.substr(*mark, bytes.find_first_of("\r\n", *mark) - *mark);
    return problem_at(Place{shown, line, 1, std::string(source)}, "record.merge_mark");
}

std::optional<std::string> without_carriage_returns(std::string_view text)
{
    auto next = text.find("\r\n");
    if (next == std::string_view::npos) return std::nullopt;
    std::string result;
    result.reserve(text.size());
    while (next != std::string_view::npos) {
        result += text.substr(0, next);
        text.remove_prefix(next + 1);
        next = text.find("\r\n");
    }
    return result += text;
}

} // namespace tenken
