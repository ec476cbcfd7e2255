#include "office/sheet_responses.hpp"

#include "base/utf8.hpp"
#include "formats/sheet/sheet_grid.hpp"
#include "office/sheet_scales.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

class RowReader {
public:
    RowReader(
        const QuestionTable& table, const QuestionRow& row, const Scale* scale, int year, const Words& words)
        : table_(table)
        , row_(row)
        , scale_(scale)
        , year_(year)
        , words_(words)
    {
    }

    RowResponse read()
    {
        const auto answer = answer_of(table_, row_);
        if (scale_ == nullptr && answer.text.empty()) return {};
        if (scale_ == nullptr)
            response_.answer = answer.text;
        else
            settle(*scale_, answer);
        const bool given = scale_ == nullptr || read_;
        add_evidence();
        add_notes();
        add_plan();
        for (const auto& note : notes_) response_.note += (response_.note.empty() ? "" : "\n") + note;
        if (response_.not_applicable && response_.note.empty())
            response_.note = words_("own_sheet.no_reason");
        return {std::move(response_), given, std::move(not_taken_)};
    }

private:
    /// Cells of a column that say something; a dash says that there is nothing to say.
    [[nodiscard]] std::vector<const TableCell*> said(ColumnUse use) const
    {
        auto cells = row_.of(table_.columns, use);
        std::erase_if(cells, [](const TableCell* cell) { return is_no_tick(cell->text); });
        return cells;
    }

    void settle(const Scale& scale, const RowAnswer& answer)
    {
        if (answer.word && !answer.word->rest.empty()) notes_.push_back(answer.word->rest);
        if (answer.word && answer.word->kind == AnswerKind::not_applicable && scale.not_applicable) {
            response_.not_applicable = true;
            read_ = true;
            return;
        }
        const auto level = answer.word ? level_of(scale, *answer.word) : std::string();
        response_.answer = level.empty() ? std::string(unknown_level) : level;
        read_ = !level.empty();
        if (read_) return;
        if (answer.text.empty()) {
            notes_.push_back(words_("own_sheet.was_blank"));
            return;
        }
        const auto why = answer.several ? NotTaken::Why::several_ticks : NotTaken::Why::unread_answer;
        not_taken_.push_back({why, table_.sheet, answer.at, answer.text});
        notes_.push_back(words_("own_sheet.was_unread", answer.text));
    }

    void add_evidence()
    {
        for (const auto* cell : said(ColumnUse::evidence)) {
            const std::string_view text = cell->text;
            for (std::size_t begin = 0; begin <= text.size();) {
                const auto end = std::min(text.find('\n', begin), text.size());
                auto one = utf8::trimmed(text.substr(begin, end - begin));
                if (one.starts_with("・")) one = utf8::trimmed(one.substr(std::string_view("・").size()));
                if (!one.empty()) response_.evidence.push_back(std::move(one));
                begin = end + 1;
            }
        }
    }

    void add_notes()
    {
        const auto columns = std::ranges::count(table_.columns, ColumnUse::note, &TableColumn::use);
        for (const auto* cell : said(ColumnUse::note)) {
            const auto& head = table_.columns[cell->column].head;
            notes_.push_back(columns == 1 ? cell->text : words_("own_sheet.labelled", head, cell->text));
        }
    }

    [[nodiscard]] bool is_finding() const
    {
        if (scale_ == nullptr || !response_.answer) return false;
        const auto* level = scale_->find(texts_of(*response_.answer).front());
        return level != nullptr && level->finding;
    }

    /// Of a finding a plan; of anything else a remark.
    void add_plan()
    {
        std::string what;
        for (const auto* cell : said(ColumnUse::plan)) what += (what.empty() ? "" : "\n") + cell->text;
        const auto owners = said(ColumnUse::plan_owner);
        const auto days = said(ColumnUse::plan_due);
        if (what.empty()) {
            const auto& alone = days.empty() ? owners : days;
            if (!alone.empty() && is_finding())
                not_taken_.push_back({NotTaken::Why::owner_without_plan, table_.sheet, alone.front()->at,
                    lines_joined(alone.front()->text)});
            return;
        }
        std::string due;
        if (!days.empty()) {
            const auto written = lines_joined(days.front()->text);
            const Date from{std::chrono::year{year_}, std::chrono::month{4}, std::chrono::day{1}};
            const auto read = read_date(written, from);
            if (const auto* day = std::get_if<Date>(&read))
                due = iso_date(*day);
            else
                what += words_("own_sheet.due_in_words", written);
        }
        if (is_finding())
            response_.action = {what, owners.empty() ? "" : lines_joined(owners.front()->text), due};
        else
            notes_.push_back(words_("own_sheet.plan", what));
    }

    const QuestionTable& table_;
    const QuestionRow& row_;
    const Scale* scale_;
    int year_;
    const Words& words_;
    Response response_;
    bool read_ = false;
    std::vector<std::string> notes_;
    std::vector<NotTaken> not_taken_;
};

} // namespace

RowResponse response_of(
    const QuestionTable& table, const QuestionRow& row, const Scale* scale, int year, const Words& words)
{
    return RowReader(table, row, scale, year, words).read();
}

} // namespace tenken
