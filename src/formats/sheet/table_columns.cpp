#include "formats/sheet/table_columns.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tenken {

namespace {

constexpr std::uint32_t rows_above_a_head =
    200; // a title block, instructions; not a whole sheet of something else

bool is_level(const SheetGrid::Seen& seen)
{
    const auto word = read_answer_word(seen.text);
    return word && word->rest.empty();
}

bool is_head_row(const SheetGrid& grid, std::uint32_t row, std::uint32_t& question)
{
    int known = 0;
    int levels = 0;
    bool plain = false;
    bool vague = false;
    bool answers = false;
    for (const auto* seen : grid.cells_of(row)) {
        if (is_level(*seen)) ++levels;
        const auto head = read_column_head(seen->text);
        if (!head) continue;
        ++known;
        answers = answers || head->use == ColumnUse::answer || head->use == ColumnUse::note;
        if (head->use != ColumnUse::question || (head->vague && (plain || vague)) || plain) continue;
        (head->vague ? vague : plain) = true;
        question = seen->origin.column;
    }
    if (levels >= 2) known += levels;
    return known >= 2 && (plain || (vague && (answers || levels >= 2)));
}

/// Whether a row goes on with the heads of the row above it.
bool continues_head(const SheetGrid& grid, const TableHead& head, std::uint32_t row)
{
    const auto* above = grid.find(head.first, head.question);
    const auto* here = grid.find(row, head.question);
    if (here != nullptr) return above != nullptr && here->origin == above->origin;
    int own = 0;
    for (const auto* seen : grid.cells_of(row)) {
        if (seen->origin.row != row) continue;
        if (!is_level(*seen) && !read_column_head(seen->text) && !read_answer_label(seen->text)) return false;
        ++own;
    }
    return own >= 2;
}

std::string folded(std::string_view text) { return utf8::case_folded(utf8::comparable_form(text)); }

/// What stands in a column below its head, each of merged cells once.
struct ColumnContent {
    std::size_t filled = 0;
    std::size_t characters = 0;
    std::size_t marks = 0; ///< answers that are no digits or letters
    std::size_t grades = 0;
    std::size_t short_numbers = 0;
    std::size_t rows = 0; ///< of the table, with anything in them
    std::set<std::string, std::less<>> different;

    [[nodiscard]] double mean() const { return filled == 0 ? 0 : double(characters) / double(filled); }
    [[nodiscard]] bool mostly_marks() const { return filled > 0 && marks * 5 >= filled * 4; }
    [[nodiscard]] bool mostly_answers() const
    {
        constexpr std::size_t most_grades = 6; // beyond that they are numbers of something
        if (marks == 0 && different.size() > most_grades) return false;
        return (marks + grades) * 2 >= filled;
    }
    /// A few words again and again, each of another kind.
    [[nodiscard]] bool is_closed() const
    {
        constexpr std::size_t most_labels = 6;
        if (different.size() < 2 || different.size() > most_labels || filled < different.size() * 2)
            return false;
        std::set<AnswerKind> kinds;
        for (const auto& text : different) {
            const auto label = read_answer_label(text);
            if (!label || label->kind == AnswerKind::grade || !kinds.insert(label->kind).second) return false;
        }
        return true;
    }
    [[nodiscard]] bool groups_rows() const
    {
        return different.size() * 10 <= filled * 7 || filled * 10 <= rows * 7;
    }
};

ColumnContent content_of(const SheetGrid& grid, std::uint32_t column, std::uint32_t from, std::uint32_t end)
{
    ColumnContent content;
    for (auto at = grid.rows().lower_bound(from); at != grid.rows().end() && at->first < end; ++at) {
        ++content.rows;
        const auto* seen = grid.find(at->first, column);
        if (seen == nullptr || seen->origin != CellAddress{at->first, column}) continue;
        const auto* right = grid.find(at->first, column + 1);
        if (is_empty_box(seen->text) || (right != nullptr && right->origin == seen->origin)) continue;
        ++content.filled;
        const auto length = utf8::characters(seen->text);
        content.characters += length;
        content.different.insert(folded(seen->text));
        if (const auto word = read_answer_word(seen->text))
            ++(word->kind == AnswerKind::grade ? content.grades : content.marks);
        const bool digits =
            std::ranges::any_of(utf8::nfkc(seen->text), [](char c) { return c >= '0' && c <= '9'; });
        if (digits && length <= 6) ++content.short_numbers;
    }
    return content;
}

/// The heads above a column, from the widest to its own.
std::vector<const SheetGrid::Seen*> heads_above(
    const SheetGrid& grid, const TableHead& head, std::uint32_t column)
{
    std::vector<const SheetGrid::Seen*> heads;
    for (auto row = head.first; row <= head.last; ++row) {
        const auto* seen = grid.find(row, column);
        if (seen != nullptr && (heads.empty() || heads.back()->origin != seen->origin)) heads.push_back(seen);
    }
    return heads;
}

class Columns {
public:
    Columns(const SheetGrid& grid, const TableHead& head, std::uint32_t end)
        : grid_(grid)
        , head_(head)
    {
        std::set<std::uint32_t> used;
        for (auto at = grid.rows().lower_bound(head.first); at != grid.rows().end() && at->first < end;
             ++at) {
            for (const auto& [column, seen] : at->second) used.insert(column);
        }
        for (const auto column : used) {
            add(column);
            contents_.push_back(content_of(grid, column, head.last + 1, end));
        }
    }

    TableColumns result()
    {
        settle_levels();
        settle_question();
        settle_answers();
        settle_plans();
        return std::move(columns_);
    }

private:
    [[nodiscard]] auto& all() { return columns_.all; }

    void add(std::uint32_t column)
    {
        TableColumn made;
        made.column = column;
        const auto heads = heads_above(grid_, head_, column);
        if (!heads.empty()) {
            made.at = heads.back()->origin;
            for (const auto* one : heads)
                made.head += (made.head.empty() ? "" : " ") + lines_joined(one->text);
            auto says = read_column_head(heads.back()->text);
            std::optional<ColumnHead> above;
            if (heads.size() > 1) above = read_column_head(heads[heads.size() - 2]->text);
            if (above && (!says || says->vague)) says = above;
            if (says) made.use = says->use;
            const bool own = read_column_head(heads.back()->text).has_value();
            const bool may_be_level = column > head_.question &&
                (!says || says->use == ColumnUse::answer || says->use == ColumnUse::number); // 「No」
            if (const auto exact = read_answer_word(heads.back()->text);
                exact && exact->rest.empty() && may_be_level)
                made.level = exact;
            else if (may_be_level && !own)
                made.level = read_answer_label(heads.back()->text);
        }
        all().push_back(std::move(made));
    }

    /// One column for each answer: two at least, or one that says 該当なし beside a column of answers.
    void settle_levels()
    {
        const auto count =
            std::ranges::count_if(all(), [](const TableColumn& one) { return one.level.has_value(); });
        const bool answers = std::ranges::any_of(
            all(), [](const TableColumn& one) { return one.use == ColumnUse::answer && !one.level; });
        for (auto& column : all()) {
            if (!column.level) continue;
            const bool alone = count == 1 && (!answers || column.level->kind != AnswerKind::not_applicable);
            if (alone)
                column.level.reset();
            else
                column.use = ColumnUse::level;
        }
    }

    /// The longest texts are the questions; what stands beside under such a head numbers, groups or names them.
    void settle_question()
    {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < all().size(); ++i) {
            if (all()[i].use != ColumnUse::question) continue;
            if (!best || contents_[i].mean() > contents_[*best].mean()) best = i;
        }
        if (!best) { // a table without a head
            for (std::size_t i = 0; i < all().size(); ++i) {
                if (all()[i].column == head_.question) best = i;
            }
        }
        for (std::size_t i = 0; i < all().size(); ++i) {
            auto& column = all()[i];
            const auto& content = contents_[i];
            if (i == *best) {
                column.use = ColumnUse::question;
            } else if (column.use == ColumnUse::question) {
                column.use = i > *best                           ? ColumnUse::explanation
                    : content.short_numbers * 2 > content.filled ? ColumnUse::number
                    : content.groups_rows()                      ? ColumnUse::section
                                                                 : ColumnUse::topic;
            } else if (column.use == ColumnUse::unknown && column.head.empty() && i < *best &&
                content.filled > 0) {
                const bool numbers = content.short_numbers * 2 > content.filled;
                if (numbers)
                    column.use = ColumnUse::number;
                else if (content.groups_rows())
                    column.use = ColumnUse::section;
            }
        }
    }

    void settle_answers()
    {
        std::vector<std::size_t> found;
        std::vector<std::size_t> texts;
        for (std::size_t i = 0; i < all().size(); ++i) {
            const auto& content = contents_[i];
            if (all()[i].use == ColumnUse::answer)
                (content.filled == 0 || content.mostly_answers() ? found : texts).push_back(i);
            else if (all()[i].use == ColumnUse::unknown && content.mostly_marks() &&
                content.filled * 3 >= content.rows && content.filled >= 2)
                found.push_back(i);
        }
        const bool ticks = std::ranges::any_of(all(), [](const TableColumn& one) {
            return one.level && one.level->kind != AnswerKind::not_applicable;
        });
        std::optional<std::size_t> chosen;
        if (!ticks) chosen = chosen_of(found);
        if (!ticks && !chosen && !texts.empty()) {
            const auto closed =
                std::ranges::find_if(texts, [&](std::size_t i) { return contents_[i].is_closed(); });
            chosen = closed != texts.end() ? *closed : texts.front();
            columns_.answers = closed != texts.end() ? AnswersAre::labels : AnswersAre::texts;
        }
        for (const auto i : texts) {
            if (chosen != i) all()[i].use = ColumnUse::note;
        }
        for (const auto i : found) {
            all()[i].use = chosen == i ? ColumnUse::answer : ColumnUse::unknown;
            if (chosen != i && contents_[i].filled > 0) columns_.other_answers.push_back(i);
        }
        if (chosen) all()[*chosen].use = ColumnUse::answer;
    }

    /// Of several columns of answers the one of the latest year, else the first that is filled in.
    [[nodiscard]] std::optional<std::size_t> chosen_of(const std::vector<std::size_t>& found)
    {
        std::optional<std::size_t> best;
        for (const auto i : found) {
            const bool empty = contents_[i].filled == 0;
            if (!best)
                best = i;
            else if (contents_[*best].filled == 0 && !empty)
                best = i;
            else if (!empty && year_in(all()[i].head) > year_in(all()[*best].head))
                best = i;
        }
        return best;
    }

    /// Whatever number a head holds, in the order of years of one era; 0 where there is none.
    static long year_in(const std::string& head)
    {
        long year = 0;
        for (const char c : utf8::nfkc(head)) {
            if (c >= '0' && c <= '9' && year < 10'000) year = year * 10 + (c - '0');
        }
        return year;
    }

    /// Who does something until when says so only beside what is to be done.
    void settle_plans()
    {
        const auto has = [&](ColumnUse use) {
            return std::ranges::any_of(all(), [&](const TableColumn& one) { return one.use == use; });
        };
        if (has(ColumnUse::plan)) return;
        for (auto& column : all()) {
            if (column.use == ColumnUse::plan_owner || column.use == ColumnUse::plan_due)
                column.use = ColumnUse::unknown;
        }
    }

    const SheetGrid& grid_;
    const TableHead& head_;
    TableColumns columns_;
    std::vector<ColumnContent> contents_;
};

} // namespace

std::optional<TableHead> find_table_head(const SheetGrid& grid, std::uint32_t from, const TableHead* like)
{
    std::uint32_t looked_at = 0;
    for (auto at = grid.rows().lower_bound(from); at != grid.rows().end(); ++at) {
        if (like == nullptr && ++looked_at > rows_above_a_head) break;
        TableHead head{at->first, at->first, 0};
        if (!is_head_row(grid, head.first, head.question)) continue;
        if (like != nullptr &&
            folded(grid.text(like->first, like->question)) != folded(grid.text(head.first, head.question)))
            continue;
        for (auto next = std::next(at); next != grid.rows().end() && next->first == head.last + 1 &&
             head.last < head.first + 2 && continues_head(grid, head, next->first);
             ++next)
            head.last = next->first;
        return head;
    }
    return std::nullopt;
}

std::optional<TableHead> table_without_head(const SheetGrid& grid)
{
    constexpr std::size_t fewest = 3;
    constexpr std::size_t long_text = 8;        // characters
    std::map<std::uint32_t, std::size_t> texts; // by column
    std::map<std::uint32_t, std::size_t> marks;
    for (const auto& [row, cells] : grid.rows()) {
        for (const auto* seen : grid.cells_of(row)) {
            if (const auto word = read_answer_word(seen->text); word && word->kind != AnswerKind::grade)
                ++marks[seen->origin.column];
            else if (utf8::characters(seen->text) >= long_text)
                ++texts[seen->origin.column];
        }
    }
    const auto by_count = [](const auto& one, const auto& other) { return one.second < other.second; };
    const auto questions = std::ranges::max_element(texts, by_count);
    const auto answers = std::ranges::max_element(marks, by_count);
    if (questions == texts.end() || answers == marks.end()) return std::nullopt;
    if (questions->second < fewest || answers->second * 2 < questions->second) return std::nullopt;
    for (const auto& [row, cells] : grid.rows()) {
        const auto* question = grid.find(row, questions->first);
        const auto* answer = grid.find(row, answers->first);
        if (question == nullptr || answer == nullptr || !read_answer_word(answer->text)) continue;
        return TableHead{row - 1, row - 1, questions->first};
    }
    return std::nullopt;
}

TableColumns columns_of_table(const SheetGrid& grid, const TableHead& head, std::uint32_t end)
{
    return Columns(grid, head, end).result();
}

} // namespace tenken
