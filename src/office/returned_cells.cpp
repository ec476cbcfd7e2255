#include "office/returned_cells.hpp"

#include "base/utf8.hpp"
#include "interview/reading.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace tenken {

ReturnedCells::ReturnedCells(ReturnedTree& tree, Date today)
    : tree_(tree)
    , today_(today)
{
}

void ReturnedCells::report(Problem problem, const std::string& place)
{
    problem.place = tree_.place(place);
    problems_.push_back(std::move(problem));
}

std::string ReturnedCells::text(const ReturnedTable& table, const ReturnedRow& row, std::string_view tag)
{
    const auto* cell = table.find(row, tag);
    if (cell == nullptr) return {};
    if (cell->formula || cell->kind == WorkbookCell::Kind::error) {
        report(cell->formula ? "returned.formula" : "returned.error_cell", table.place(row, tag), cell->text);
        return {};
    }
    if (cell->kind == WorkbookCell::Kind::number && cell->form == NumberForm::percent)
        return seen_percent(cell->text) + "%";
    return utf8::has_visible(cell->text) ? utf8::trimmed(cell->text) : std::string();
}

std::string ReturnedCells::day(const ReturnedTable& table, const ReturnedRow& row, std::string_view tag)
{
    const auto written = text(table, row, tag);
    if (written.empty()) return {};
    if (parse_iso_date(written)) return written;
    const auto* cell = table.find(row, tag);
    if (cell->kind == WorkbookCell::Kind::number) {
        constexpr int first_likely = 30'000; // 1982, as days are counted from 1900
        int serial = 0;
        std::from_chars(written.data(), written.data() + written.size(), serial);
        if (const auto date =
                serial < first_likely ? std::nullopt : date_of_serial(serial, table.since_1904()))
            return iso_date(*date);
    }
    const auto read = read_date(written, today_);
    if (const auto* date = std::get_if<Date>(&read)) return iso_date(*date);
    report(std::get<Problem>(read), table.place(row, tag));
    return {};
}

std::optional<bool> read_tick(const std::string& mark)
{
    static const Scale yes_no{"", {{"yes", "yes", "○", "yes", 1}, {"no", "no", "×", "no", 0}}, {}};
    constexpr std::array<std::string_view, 8> ticks{"✓", "✔", "☑", "レ", "v", "1", "✅", "true"};
    constexpr std::array<std::string_view, 8> none{"-", "−", "ー", "0", "なし", "無", "□", "false"};
    const auto typed = interview::folded(mark);
    const auto is = [&](const auto& all) { return std::ranges::find(all, typed) != all.end(); };
    if (is(ticks)) return true;
    if (is(none)) return false;
    const auto pick = interview::read_level_word(mark, yes_no, false);
    return pick ? std::optional(pick->level == "yes") : std::nullopt;
}

std::vector<std::string> lines_in(std::string_view text)
{
    std::vector<std::string> lines;
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        if (auto line = utf8::trimmed(text.substr(start, end - start)); !line.empty())
            lines.push_back(std::move(line));
        start = end + 1;
    }
    return lines;
}

} // namespace tenken
