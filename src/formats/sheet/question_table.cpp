#include "formats/sheet/question_table.hpp"

#include "base/utf8.hpp"
#include "formats/sheet/sheet_grid.hpp"
#include "formats/sheet/table_columns.hpp"

#include <algorithm>
#include <cctype>

namespace tenken {

namespace {

using Why = NotTaken::Why;

constexpr std::size_t longest_heading = 40; // characters; beyond that it is a sentence

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> starts)
{
    return std::ranges::any_of(starts, [&](auto start) { return text.starts_with(start); });
}

bool is_note(std::string_view text)
{
    return begins_with_any(text, {"※", "＊", "*", "注", "（注", "(注", "備考：", "備考:", "【注"});
}

bool is_total(std::string_view text)
{
    const std::string folded = utf8::comparable_form(text);
    return folded == "計" || folded == "総計" ||
        begins_with_any(
            folded, {"合計", "小計", "総合計", "得点", "点数", "達成率", "実施率", "総得点", "平均"}) ||
        folded.ends_with("合計") || folded.ends_with("の計");
}

bool is_sentence(std::string_view text)
{
    const auto ends = {"か", "か。", "。", "？", "?", "こと", "いる", "ます"};
    return std::ranges::any_of(ends, [&](const char* end) { return text.ends_with(end); });
}

bool looks_like_heading(std::string_view text)
{
    if (utf8::characters(text) > longest_heading || is_sentence(text)) return false;
    const std::string folded = utf8::nfkc(text);
    const auto characters = utf8::split_characters(folded);
    if (begins_with_any(folded, {"【", "■", "◆", "●", "▼", "◇", "□", "<", "〔", "《", "第", "[", "◎", "○"}))
        return true;
    return !characters.empty() && characters.front().size() == 1 &&
        std::isalnum(static_cast<unsigned char>(characters.front().front())) != 0;
}

/// "12", "3-4", "(1)"
bool is_number(std::string_view text)
{
    const std::string folded = utf8::nfkc(text);
    const auto is_part = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
            std::ispunct(static_cast<unsigned char>(c)) != 0;
    };
    return folded.size() <= 6 && std::ranges::all_of(folded, is_part);
}

/// What says more of a question.
bool belongs_to_question(ColumnUse use)
{
    switch (use) {
    case ColumnUse::answer:
    case ColumnUse::level:
    case ColumnUse::note:
    case ColumnUse::evidence:
    case ColumnUse::plan:
    case ColumnUse::plan_owner:
    case ColumnUse::plan_due:
    case ColumnUse::explanation:
    case ColumnUse::criteria:
    case ColumnUse::weight:
        return true;
    default:
        return false;
    }
}

class Rows {
public:
    Rows(const SheetGrid& grid, QuestionTable& table)
        : grid_(grid)
        , table_(table)
    {
        for (const auto& column : table.columns) {
            if (column.use == ColumnUse::question) question_ = column.column;
        }
    }

    /// `heading`: of the section that begins above.
    void read(std::uint32_t from, std::uint32_t end, std::string heading)
    {
        heading_ = std::move(heading);
        open_heading_ = false;
        look_over(from, end);
        for (auto at = grid_.rows().lower_bound(from); at != grid_.rows().end() && at->first < end; ++at)
            read_row(at->first, end);
    }

    /// A section row below which no question stands: it is perhaps the next table's.
    [[nodiscard]] std::string heading_left() const { return open_heading_ ? heading_ : std::string(); }

private:
    /// Whether the questions are numbered, and where the last of them stand.
    void look_over(std::uint32_t from, std::uint32_t end)
    {
        std::size_t questions = 0;
        std::size_t numbers = 0;
        last_numbered_ = last_with_more_ = 0;
        for (auto at = grid_.rows().lower_bound(from); at != grid_.rows().end() && at->first < end; ++at) {
            const auto* question = grid_.find(at->first, question_);
            if (question == nullptr) continue;
            ++questions;
            if (has_more(at->first, *question)) last_with_more_ = at->first;
            if (number_in(at->first).empty()) continue;
            ++numbers;
            last_numbered_ = at->first;
        }
        numbered_ = numbers * 2 >= questions && numbers > 0;
    }

    [[nodiscard]] std::string number_in(std::uint32_t row) const
    {
        for (const auto& column : table_.columns) {
            if (column.use != ColumnUse::number) continue;
            const auto* seen = grid_.find(row, column.column);
            const auto* question = grid_.find(row, question_);
            if (seen == nullptr || (question != nullptr && question->origin == seen->origin)) continue;
            return lines_joined(seen->text);
        }
        return {};
    }

    void take_not(Why why, const SheetGrid::Seen& seen)
    {
        if (!table_.not_taken.empty() && table_.not_taken.back().at == seen.origin)
            return; // merged over rows
        table_.not_taken.push_back({why, table_.sheet, seen.origin, lines_joined(seen.text)});
    }

    void read_row(std::uint32_t row, std::uint32_t end)
    {
        const auto cells = grid_.cells_of(row);
        const auto* question = grid_.find(row, question_);
        const auto* first = cells.front();
        if (const auto* total = total_in(cells)) return take_not(Why::total, *total);
        if (is_note(first->text) && cells.size() == 1) return take_not(Why::note, *first);
        if (question == nullptr) return read_row_without_question(row, cells);
        if (!table_.rows.empty() && question->origin == last_question_ && question->origin.row < row)
            return add_cells(row, table_.rows.back());
        if (is_section_row(row, *question, cells, end)) return begin_section(*question);
        if (is_note(question->text) || is_below_the_end(row, *question, cells))
            return take_not(Why::note, *question);
        add_question(row, *question);
    }

    [[nodiscard]] const SheetGrid::Seen* total_in(const std::vector<const SheetGrid::Seen*>& cells) const
    {
        const auto at = std::ranges::find_if(cells, [&](const SheetGrid::Seen* seen) {
            return seen->origin.column <= question_ && is_total(seen->text);
        });
        return at == cells.end() ? nullptr : *at;
    }

    void read_row_without_question(std::uint32_t row, const std::vector<const SheetGrid::Seen*>& cells)
    {
        std::vector<const SheetGrid::Seen*> own;
        for (const auto* seen : cells) {
            if (seen->origin.row == row && !is_empty_box(seen->text)) own.push_back(seen);
        }
        if (own.empty()) return;
        if (own.size() == 1 && is_number(own.front()->text)) return; // a form's empty row
        const bool left =
            std::ranges::all_of(own, [&](const auto* seen) { return seen->origin.column < question_; });
        if (left && own.size() <= 2) return begin_section_row(own);
        for (const auto* seen : own) {
            if (seen->origin.column < question_ && own.size() > 1) continue;
            return take_not(Why::no_question, *seen);
        }
    }

    void begin_section_row(const std::vector<const SheetGrid::Seen*>& own)
    {
        if (own.size() == 1 && is_note(own.front()->text)) return take_not(Why::note, *own.front());
        if (own.size() == 1 && utf8::characters(own.front()->text) > longest_heading)
            return take_not(Why::note, *own.front());
        std::string heading;
        for (const auto* seen : own) heading += (heading.empty() ? "" : " ") + lines_joined(seen->text);
        heading_ = heading;
        open_heading_ = true;
        filled_down_.clear();
    }

    void begin_section(const SheetGrid::Seen& seen)
    {
        heading_ = lines_joined(seen.text);
        open_heading_ = true;
        filled_down_.clear();
    }

    /// Whether anything is said of it: an answer, a remark.
    [[nodiscard]] bool has_more(std::uint32_t row, const SheetGrid::Seen& question) const
    {
        return std::ranges::any_of(table_.columns, [&](const TableColumn& column) {
            const auto* seen = grid_.find(row, column.column);
            return seen != nullptr && seen->origin != question.origin && belongs_to_question(column.use) &&
                !is_empty_box(seen->text);
        });
    }

    /// A line across the table, or one without a number among numbered ones, or one that looks like a heading.
    [[nodiscard]] bool is_section_row(std::uint32_t row, const SheetGrid::Seen& question,
        const std::vector<const SheetGrid::Seen*>& cells, std::uint32_t end) const
    {
        if (utf8::characters(question.text) > longest_heading || is_note(question.text)) return false;
        if (has_more(row, question)) return false;
        const bool across = std::ranges::any_of(table_.columns, [&](const TableColumn& column) {
            const auto* seen = grid_.find(row, column.column);
            return column.column != question_ && seen != nullptr && seen->origin == question.origin;
        });
        const bool below = question_below(row);
        if (across) return below && !is_sentence(question.text);
        if (cells.size() == 2 && !is_sentence(question.text)) return numbers_those_below(row, end);
        if (cells.size() > 1) return false;
        if (numbered_) return below && !is_sentence(question.text);
        return below && looks_like_heading(question.text);
    }

    /// 「1 組織的対策」 above 「1-1」.
    [[nodiscard]] bool numbers_those_below(std::uint32_t row, std::uint32_t end) const
    {
        const auto number = utf8::nfkc(number_in(row));
        const auto next = grid_.rows().upper_bound(row);
        if (number.empty() || next == grid_.rows().end() || next->first >= end) return false;
        const auto below = utf8::nfkc(number_in(next->first));
        return below.size() > number.size() && below.starts_with(number) &&
            std::isdigit(static_cast<unsigned char>(below[number.size()])) == 0;
    }

    [[nodiscard]] bool question_below(std::uint32_t row) const
    {
        if (row < last_with_more_ || (numbered_ && row < last_numbered_)) return true;
        // A form that nobody filled in.
        return !numbered_ && !answered_ && std::next(grid_.rows().find(row)) != grid_.rows().end();
    }

    /// A sentence without number and answer behind the last question that has one.
    [[nodiscard]] bool is_below_the_end(std::uint32_t row, const SheetGrid::Seen& question,
        const std::vector<const SheetGrid::Seen*>& cells) const
    {
        if (table_.rows.empty() || has_more(row, question)) return false;
        if (numbered_) return number_in(row).empty() && cells.size() == 1 && !question_below(row);
        if (!answered_) return false;
        const bool gap = grid_.row(row - 1).empty();
        return gap && cells.size() == 1 && row > last_with_more_;
    }

    void add_question(std::uint32_t row, const SheetGrid::Seen& question)
    {
        QuestionRow made;
        made.at = question.origin;
        made.number = number_in(row);
        made.question = lines_joined(question.text);
        made.sections = sections_of(row);
        for (const auto& column : table_.columns) {
            if (column.use == ColumnUse::topic) made.topic = lines_joined(grid_.text(row, column.column));
        }
        add_cells(row, made);
        answered_ = answered_ || has_more(row, question);
        last_question_ = question.origin;
        open_heading_ = false;
        table_.rows.push_back(std::move(made));
    }

    /// The heading above, then the columns that group; an empty cell goes on with the one above.
    std::vector<std::string> sections_of(std::uint32_t row)
    {
        std::vector<std::string> sections;
        if (!heading_.empty()) sections.push_back(heading_);
        std::size_t place = 0;
        for (const auto& column : table_.columns) {
            if (column.use != ColumnUse::section) continue;
            const std::string own = lines_joined(grid_.text(row, column.column));
            if (filled_down_.size() <= place) filled_down_.resize(place + 1);
            if (!own.empty() && own != filled_down_[place]) {
                filled_down_.resize(place); // narrower ones begin anew
                filled_down_.push_back(own);
            }
            if (!filled_down_[place].empty()) sections.push_back(filled_down_[place]);
            ++place;
        }
        return sections;
    }

    void add_cells(std::uint32_t row, QuestionRow& to)
    {
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            const auto* seen = grid_.find(row, table_.columns[i].column);
            if (seen == nullptr || !belongs_to_question(table_.columns[i].use) || is_empty_box(seen->text))
                continue;
            const auto there = [&](const TableCell& one) { return one.at == seen->origin; };
            if (std::ranges::none_of(to.cells, there)) to.cells.push_back({i, seen->text, seen->origin});
        }
    }

    const SheetGrid& grid_;
    QuestionTable& table_;
    std::uint32_t question_ = 0;
    std::string heading_;
    bool open_heading_ = false;
    bool numbered_ = false;
    std::uint32_t last_numbered_ = 0;
    std::uint32_t last_with_more_ = 0; ///< with an answer, a remark
    bool answered_ = false;            ///< of a question so far
    CellAddress last_question_;
    std::vector<std::string> filled_down_;
};

/// A single text in the row directly above a head that repeats: the first section's.
std::string heading_above(const SheetGrid& grid, const TableHead& head)
{
    const auto at = grid.rows().find(head.first);
    if (at == grid.rows().end() || at == grid.rows().begin()) return {};
    const auto cells = grid.cells_of(std::prev(at)->first);
    return cells.size() == 1 && looks_like_heading(cells.front()->text) ? lines_joined(cells.front()->text)
                                                                        : std::string();
}

void list_columns(const TableColumns& columns, const SheetGrid& grid, std::uint32_t end, QuestionTable& table)
{
    for (std::size_t i = 0; i < columns.all.size(); ++i) {
        const auto& column = columns.all[i];
        const bool other = std::ranges::find(columns.other_answers, i) != columns.other_answers.end();
        if (column.use != ColumnUse::computed && column.use != ColumnUse::unknown) continue;
        bool filled = false;
        CellAddress first = column.at;
        std::string text = column.head;
        for (auto at = grid.rows().lower_bound(table.rows.front().at.row);
             at != grid.rows().end() && at->first < end; ++at) {
            const auto* seen = grid.find(at->first, column.column);
            if (seen == nullptr || seen->origin.column != column.column) continue;
            filled = true;
            if (text.empty()) {
                text = lines_joined(seen->text);
                first = seen->origin;
            }
        }
        if (!filled && column.head.empty()) continue;
        const auto why = other                  ? Why::second_answer
            : column.use == ColumnUse::computed ? Why::computed_column
                                                : Why::unknown_column;
        table.not_taken.push_back({why, table.sheet, first, text});
    }
}

/// All tables of a sheet are one: a head is repeated above each section, or on each page.
std::optional<QuestionTable> table_of(const SheetGrid& grid, const std::string& sheet, std::uint32_t& begin)
{
    auto head = find_table_head(grid, 1);
    const bool headless = !head;
    if (headless) head = table_without_head(grid);
    if (!head || grid.rows().empty()) return std::nullopt;
    begin = head->first;
    std::vector<TableHead> heads{*head};
    while (!headless) {
        const auto next = find_table_head(grid, heads.back().last + 1, &heads.front());
        if (!next) break;
        heads.push_back(*next);
    }
    const auto end = grid.rows().rbegin()->first + 1;
    const auto columns = columns_of_table(grid, *head, end);
    QuestionTable table;
    table.sheet = sheet;
    table.columns = columns.all;
    table.answers = columns.answers;
    Rows rows(grid, table);
    std::string heading = heads.size() > 1 ? heading_above(grid, heads.front()) : std::string();
    for (std::size_t i = 0; i < heads.size(); ++i) {
        rows.read(heads[i].last + 1, i + 1 < heads.size() ? heads[i + 1].first : end, heading);
        if (auto left = rows.heading_left(); !left.empty()) heading = std::move(left);
    }
    if (table.rows.empty()) return std::nullopt;
    list_columns(columns, grid, end, table);
    std::ranges::sort(table.not_taken, {}, &NotTaken::at);
    return table;
}

void add_beside(const SheetGrid& grid, const QuestionTable* table, std::uint32_t begin,
    const std::string& sheet, OwnWorkbook& found)
{
    const auto last = table == nullptr ? 0 : table->rows.back().at.row;
    for (const auto& [row, cells] : grid.rows()) {
        const bool above = table == nullptr || row < begin;
        if (!above && row <= last && row >= begin + 2) continue; // a legend may stand in the heads
        const auto seen = grid.cells_of(row);
        for (std::size_t i = 0; i < seen.size(); ++i)
            found.beside.push_back({sheet, seen[i]->origin, seen[i]->text,
                i + 1 < seen.size() ? lines_joined(seen[i + 1]->text) : "", above});
    }
}

} // namespace

std::vector<const TableCell*> QuestionRow::of(const std::vector<TableColumn>& columns, ColumnUse use) const
{
    std::vector<const TableCell*> all;
    for (const auto& cell : cells) {
        if (columns[cell.column].use == use) all.push_back(&cell);
    }
    return all;
}

std::string NotTaken::place() const { return at.row == 0 ? sheet : sheet + "!" + address_text(at); }

OwnWorkbook question_tables(const WorkbookContent& workbook)
{
    OwnWorkbook found;
    for (const auto& sheet : workbook.sheets) {
        if (sheet.cells.empty()) continue;
        if (sheet.hidden) {
            found.not_taken.push_back({Why::hidden_sheet, sheet.name, {}, {}});
            continue;
        }
        const SheetGrid grid(sheet);
        std::uint32_t begin = 0;
        auto table = table_of(grid, sheet.name, begin);
        add_beside(grid, table ? &*table : nullptr, begin, sheet.name, found);
        if (table)
            found.tables.push_back(std::move(*table));
        else if (!grid.rows().empty())
            found.not_taken.push_back({Why::sheet, sheet.name, {}, {}});
    }
    return found;
}

} // namespace tenken
