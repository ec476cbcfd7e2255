#include "page/register.hpp"

#include "base/folded_name.hpp"
#include "base/sha256.hpp"
#include "page/answer_text.hpp"
#include "page/markdown_text.hpp"
#include "page/report_view.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>

namespace tenken {

namespace {

/// The register_columns of a register. Those that were begun without score, result and check number go on so.
constexpr std::array register_columns{"hand_in.register.department", "hand_in.register.version_column",
    "hand_in.register.score", "hand_in.register.result", "hand_in.register.submitted",
    "hand_in.register.accepted", "hand_in.register.by", "hand_in.register.check_number",
    "hand_in.register.sha256"};
constexpr std::size_t fewer_columns = 6;

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

bool has_columns(const std::vector<std::string>& cells)
{
    return cells.size() == register_columns.size() || cells.size() == fewer_columns;
}

bool is_rule(const std::vector<std::string>& cells)
{
    return has_columns(cells) && std::ranges::all_of(cells, [](const std::string& cell) {
        return cell.find_first_not_of("-:") == std::string::npos && cell.find('-') != std::string::npos;
    });
}

int number_in(const std::string& text)
{
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits.empty() || digits.size() > 6 ? 0 : std::stoi(digits);
}

/// "21 September 2026", as day_text() has it in English; nothing for anything else.
std::optional<std::string> english_day(const std::string& text)
{
    std::istringstream in(text);
    std::string day, month, year;
    in >> day >> month >> year;
    const Words words(Language::en);
    for (int number = 1; number <= 12; ++number) {
        if (words("date.month." + std::to_string(number)) != month) continue;
        const auto two = [](const std::string& digits) { return digits.size() == 1 ? "0" + digits : digits; };
        auto iso = year + "-" + two(std::to_string(number)) + "-" + two(day);
        if (day_text(words, iso) == text) return iso;
    }
    return std::nullopt;
}

std::string day_of(const std::string& text)
{
    if (const auto day = english_day(text)) return *day;
    const auto read = read_date(text, Date{});
    return std::holds_alternative<Date>(read) ? iso_date(std::get<Date>(read)) : text;
}

std::optional<RegisterEntry> entry_of(const std::vector<std::string>& cells)
{
    if (!has_columns(cells) || !is_sha256(cells.back()) || number_in(cells[1]) == 0) return std::nullopt;
    const bool fewer = cells.size() == fewer_columns;
    const auto text = [&](std::size_t column) { return plain_of_markdown(cells[column]); };
    const std::size_t days = fewer ? 2 : 4;
    RegisterEntry entry{text(0), number_in(cells[1]), day_of(text(days)), day_of(text(days + 1)),
        text(days + 2), cells.back()};
    if (fewer) return entry;
    entry.score = text(2);
    entry.result = text(3);
    entry.check_number = text(7);
    return entry;
}

std::string row(const RegisterEntry& entry, std::size_t width, const Words& words)
{
    const auto cell = [](const std::string& text) {
        return markdown_text(text, MarkdownPlace{.line_start = false, .single_line = true, .indent = {}});
    };
    std::vector<std::string> cells{cell(entry.department), words("hand_in.register.version", entry.version)};
    if (width > fewer_columns) cells.insert(cells.end(), {cell(entry.score), cell(entry.result)});
    cells.insert(
        cells.end(), {day_text(words, entry.submitted), day_text(words, entry.accepted), cell(entry.by)});
    if (width > fewer_columns) cells.push_back(cell(entry.check_number));
    cells.push_back(entry.sha256);
    std::string line = "|";
    for (const auto& one : cells) line += " " + one + " |";
    return line;
}

std::string new_register(int year, const Words& words)
{
    std::string head = "|";
    std::string rule = "|";
    for (const auto* id : register_columns) {
        head += " " + words(id) + " |";
        rule += "---|";
    }
    return words("hand_in.register.title", fiscal_year_in_full(words, year)) + "\n\n" +
        words("hand_in.register.about") + "\n\n" + head + "\n" + rule + "\n";
}

struct RegisterTable {
    std::size_t end = 0; ///< behind its last line, where the next row goes
    std::size_t width = register_columns.size();
};

// The last one; nothing where there is none.
std::optional<RegisterTable> table_in(std::string_view text)
{
    TextLines lines{text};
    bool within = false;
    std::size_t width = 0;
    std::optional<RegisterTable> table;
    for (auto line = lines.next(); !line.empty(); line = lines.next()) {
        const auto cells = table_cells(line);
        if (is_rule(cells)) width = cells.size();
        within = is_rule(cells) || (within && !cells.empty());
        if (within) table = {text.size() - lines.rest.size(), width};
    }
    return table;
}

} // namespace

RegisterEntry register_entry(const ReportBlock& block, const std::string& sha256)
{
    const Words words(language_from_name(block.data.language).value_or(Language::ja));
    const auto& circumstances = block.data.assessment.circumstances;
    const auto& hand_in = circumstances.hand_in;
    const auto& figures = block.data.figures;
    return {circumstances.department, hand_in.version, hand_in.submitted, hand_in.accepted, {}, sha256,
        percent_text(figures.score, words), words("names.result." + figures.result),
        std::string(check_number(block.stated_sha256))};
}

std::optional<std::vector<RegisterEntry>> read_register(std::string_view text)
{
    if (!table_in(text)) return std::nullopt;
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
        return entry.version == version && same_name(entry.department, department);
    });
    return found == entries.end() ? nullptr : &*found;
}

std::string with_entry(std::string_view text, int year, const RegisterEntry& entry, const Words& words)
{
    std::string result = text.empty() ? new_register(year, words) : std::string(text);
    const auto [place, width] = table_in(result).value_or(RegisterTable{result.size()});
    const bool carriage_return = place >= 2 && result.compare(place - 2, 2, "\r\n") == 0;
    const bool line_ended = place > 0 && result[place - 1] == '\n';
    result.insert(
        place, (line_ended ? "" : "\n") + row(entry, width, words) + (carriage_return ? "\r\n" : "\n"));
    return result;
}

} // namespace tenken
