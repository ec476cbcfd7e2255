#include "page/register.hpp"

#include "base/sha256.hpp"
#include "page/answer_text.hpp"
#include "page/markdown_text.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

constexpr std::size_t register_columns = 6;

struct TextLines {
    std::string_view rest;

    /// The next line with its end; empty at the end.
    std::string_view next()
    {
        const auto end = rest.find('\n');
        const auto line = rest.substr(0, end == std::string_view::npos ? rest.size() : end + 1);
        rest.remove_prefix(line.size());
        return line;
    }
};

bool is_rule(const std::vector<std::string>& cells)
{
    return cells.size() == register_columns && std::ranges::all_of(cells, [](const std::string& cell) {
        return cell.find_first_not_of("-:") == std::string::npos && cell.find('-') != std::string::npos;
    });
}

int number_in(const std::string& text)
{
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits.empty() || digits.size() > 6 ? 0 : std::stoi(digits);
}

std::string day_of(const std::string& text)
{
    const auto read = read_date(text, Date{});
    return std::holds_alternative<Date>(read) ? iso_date(std::get<Date>(read)) : text;
}

std::optional<RegisterEntry> entry_of(const std::vector<std::string>& cells)
{
    if (cells.size() != register_columns || !is_sha256(cells[5]) || number_in(cells[1]) == 0)
        return std::nullopt;
    return RegisterEntry{plain_of_markdown(cells[0]), number_in(cells[1]),
        day_of(plain_of_markdown(cells[2])), day_of(plain_of_markdown(cells[3])), plain_of_markdown(cells[4]),
        cells[5]};
}

std::string row(const RegisterEntry& entry, const Words& words)
{
    const auto cell = [](const std::string& text) {
        return markdown_text(text, MarkdownPlace{.line_start = false, .single_line = true, .indent = {}});
    };
    return "| " + cell(entry.department) + " | " + words("hand_in.register.version", entry.version) + " | " +
        day_text(words, entry.submitted) + " | " + day_text(words, entry.accepted) + " | " + cell(entry.by) +
        " | " + entry.sha256 + " |";
}

std::string new_register(int year, const Words& words)
{
    std::string head = "|";
    std::string rule = "|";
    for (const auto* id : {"hand_in.register.department", "hand_in.register.version_column",
             "hand_in.register.submitted", "hand_in.register.accepted", "hand_in.register.by"}) {
        head += " " + words(id) + " |";
        rule += "---|";
    }
    return words("hand_in.register.title", fiscal_year_in_full(words, year)) + "\n\n" +
        words("hand_in.register.about") + "\n\n" + head + " SHA-256 |\n" + rule + "---|\n";
}

// Where the next row goes: behind the last line of the table; nothing where there is no table.
std::optional<std::size_t> place_of_next(std::string_view text)
{
    TextLines lines{text};
    bool within = false;
    std::optional<std::size_t> place;
    for (auto line = lines.next(); !line.empty(); line = lines.next()) {
        const auto cells = table_cells(line);
        within = is_rule(cells) || (within && !cells.empty());
        if (within) place = text.size() - lines.rest.size();
    }
    return place;
}

} // namespace

std::optional<std::vector<RegisterEntry>> read_register(std::string_view text)
{
    if (!place_of_next(text)) return std::nullopt;
    std::vector<RegisterEntry> entries;
    TextLines lines{text};
    for (auto line = lines.next(); !line.empty(); line = lines.next()) {
        if (auto entry = entry_of(table_cells(line))) entries.push_back(std::move(*entry));
    }
    return entries;
}

const RegisterEntry* find_entry(
    const std::vector<RegisterEntry>& entries, std::string_view department, int version)
{
    const auto found = std::ranges::find_if(entries, [&](const RegisterEntry& entry) {
        return entry.department == department && entry.version == version;
    });
    return found == entries.end() ? nullptr : &*found;
}

std::string with_entry(std::string_view text, int year, const RegisterEntry& entry, const Words& words)
{
    std::string result = text.empty() ? new_register(year, words) : std::string(text);
    const auto place = place_of_next(result).value_or(result.size());
    const bool carriage_return = place >= 2 && result.compare(place - 2, 2, "\r\n") == 0;
    const bool line_ended = place > 0 && result[place - 1] == '\n';
    result.insert(place, (line_ended ? "" : "\n") + row(entry, words) + (carriage_return ? "\r\n" : "\n"));
    return result;
}

} // namespace tenken
