#include "office/sheet_skeleton.hpp"

#include "base/exact.hpp"
#include "base/problem.hpp"
#include "base/utf8.hpp"
#include "formats/sheet/sheet_grid.hpp"
#include "office/sheet_responses.hpp"
#include "office/sheet_scales.hpp"
#include "office/sheet_title_block.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace tenken {

namespace {

using Why = NotTaken::Why;

std::string folded(std::string_view text) { return utf8::case_folded(utf8::comparable_form(text)); }

class SkeletonMaker {
public:
    SkeletonMaker(const OwnWorkbook& workbook, std::string file, int this_year)
        : workbook_(workbook)
        , file_(std::move(file))
        , this_year_(this_year)
        , words_(language())
    {
    }

    Skeleton made()
    {
        skeleton_.language = words_.language();
        skeleton_.not_taken = workbook_.not_taken;
        choose_forms();
        find_head();
        make_scales();
        for (const auto* form : forms_) add_form(*form);
        add_answers();
        for (const auto& table : workbook_.tables) list(table.not_taken);
        std::ranges::stable_sort(
            skeleton_.not_taken, {}, [&](const NotTaken& one) { return place_of(one.sheet); });
        return std::move(skeleton_);
    }

private:
    [[nodiscard]] Language language() const
    {
        for (const auto& table : workbook_.tables) {
            for (const auto& row : table.rows) {
                const auto is_wide = [](char c) { return static_cast<unsigned char>(c) >= 0x80U; };
                if (std::ranges::any_of(row.question, is_wide)) return Language::ja;
            }
        }
        return Language::en;
    }

    [[nodiscard]] std::size_t place_of(const std::string& sheet) const
    {
        const auto at = std::ranges::find(workbook_.tables, sheet, &QuestionTable::sheet);
        return static_cast<std::size_t>(at - workbook_.tables.begin());
    }

    void list(const std::vector<NotTaken>& more)
    {
        skeleton_.not_taken.insert(skeleton_.not_taken.end(), more.begin(), more.end());
    }

    static std::vector<std::string> questions_of(const QuestionTable& table)
    {
        std::vector<std::string> all;
        for (const auto& row : table.rows) all.push_back(folded(row.question));
        return all;
    }

    static bool is_sample(const QuestionTable& table)
    {
        constexpr std::array<std::string_view, 4> names{"記入例", "見本", "サンプル", "回答例"};
        return std::ranges::any_of(
            names, [&](auto name) { return table.sheet.find(name) != std::string::npos; });
    }

    /// Which tables ask something of their own, and which hold others' answers to the same.
    void choose_forms()
    {
        std::vector<std::vector<std::string>> asked;
        const bool all_samples = std::ranges::all_of(workbook_.tables, is_sample);
        for (const auto& table : workbook_.tables) {
            if (is_sample(table) && !all_samples) {
                skeleton_.not_taken.push_back({Why::sample_sheet, table.sheet, {}, {}});
                continue;
            }
            auto questions = questions_of(table);
            const auto same = std::ranges::find(asked, questions);
            if (same == asked.end()) {
                asked.push_back(std::move(questions));
                forms_.push_back(&table);
            } else {
                again_.push_back(&table);
            }
        }
        if (forms_.size() == 1 || again_.empty()) return;
        for (const auto* table : again_)
            skeleton_.not_taken.push_back({Why::same_questions, table->sheet, {}, {}});
        again_.clear();
    }

    void find_head()
    {
        std::vector<std::string> names;
        for (const auto* form : forms_) names.push_back(form->sheet);
        names.push_back(file_);
        auto block = read_title_block(workbook_.beside, names, this_year_);
        skeleton_.organisation = std::move(block.organisation);
        skeleton_.year = block.year;
        skeleton_.title = block.title.empty() ? words_("own_sheet.title") : std::move(block.title);
        department_ = std::move(block.department);
    }

    void make_scales()
    {
        std::vector<const QuestionTable*> marks;
        std::vector<const QuestionTable*> grades;
        const auto add = [&](const QuestionTable* table) {
            if (table->answers == AnswersAre::texts) return;
            const bool by_grades = has_grades(*table);
            (by_grades ? grades : marks).push_back(table);
            scale_ids_[table] = by_grades ? "grades" : "practice";
        };
        std::ranges::for_each(forms_, add);
        std::ranges::for_each(again_, add);
        const bool texts_alone = marks.empty() && grades.empty();
        if (!marks.empty() || texts_alone)
            skeleton_.scales.push_back(scale_of(marks, workbook_.beside, false, words_));
        if (!grades.empty()) skeleton_.scales.push_back(scale_of(grades, workbook_.beside, true, words_));
    }

    /// Null where the answers are texts.
    [[nodiscard]] const Scale* scale_for(const QuestionTable& table) const
    {
        const auto id = scale_ids_.find(&table);
        if (id == scale_ids_.end()) return nullptr;
        return &*std::ranges::find(skeleton_.scales, id->second, &Scale::id);
    }

    /// The place among a row's sections that parts the table: a single one for all says nothing.
    static std::size_t parting_place(const QuestionTable& table)
    {
        std::size_t most = 0;
        for (const auto& row : table.rows) most = std::max(most, row.sections.size());
        for (std::size_t place = 0; place < most; ++place) {
            std::set<std::string> different;
            for (const auto& row : table.rows) {
                if (row.sections.size() > place) different.insert(row.sections[place]);
            }
            if (different.size() > 1) return place;
        }
        return 0;
    }

    SkeletonSection& section(const std::string& title)
    {
        auto& all = skeleton_.sections;
        const auto same = std::ranges::find(all, title, &SkeletonSection::title);
        if (same != all.end()) return *same;
        all.push_back({std::to_string(all.size() + 1), title, {}});
        return all.back();
    }

    [[nodiscard]] std::string section_of_sheet(const QuestionTable& table) const
    {
        const auto name = folded(table.sheet);
        const bool nameless = name.starts_with("sheet") || name.starts_with("シート");
        return nameless || forms_.size() == 1 ? skeleton_.title : table.sheet;
    }

    static std::string item_id(const SkeletonSection& in)
    {
        const auto number = std::to_string(in.items.size() + 1);
        return in.id + (number.size() == 1 ? "-0" : "-") + number;
    }

    void add_form(const QuestionTable& table)
    {
        const auto place = parting_place(table);
        const auto* scale = scale_for(table);
        for (const auto& row : table.rows) {
            auto& in = section(row.sections.size() > place ? row.sections[place] : section_of_sheet(table));
            SkeletonItem item;
            item.id = item_id(in);
            item.question = (row.topic.empty() ? "" : words_("own_sheet.topic", row.topic)) + row.question;
            item.number = row.number;
            item.place = NotTaken{Why::note, table.sheet, row.at, {}}.place();
            item.help = help_of(table, row, place);
            if (scale != nullptr) {
                item.scale = scale->id;
                add_criteria(table, row, *scale, item);
                add_weight(table, row, item);
            }
            ids_[&row] = item.id;
            in.items.push_back(std::move(item));
        }
    }

    [[nodiscard]] std::string help_of(
        const QuestionTable& table, const QuestionRow& row, std::size_t place) const
    {
        std::string help;
        const auto add = [&](const std::string& line) { help += (help.empty() ? "" : "\n") + line; };
        for (std::size_t i = place + 1; i < row.sections.size(); ++i)
            add(words_("own_sheet.group", row.sections[i]));
        for (const auto* cell : row.of(table.columns, ColumnUse::explanation)) {
            if (!is_no_tick(cell->text))
                add(words_("own_sheet.labelled", table.columns[cell->column].head, cell->text));
        }
        return help;
    }

    static void add_criteria(
        const QuestionTable& table, const QuestionRow& row, const Scale& scale, SkeletonItem& item)
    {
        for (const auto* cell : row.of(table.columns, ColumnUse::criteria)) {
            for (const auto& [sign, text] : read_legend(cell->text)) {
                const auto level = level_of(scale, sign);
                if (!level.empty()) item.criteria.try_emplace(level, text);
            }
            if (item.criteria.empty()) item.how += (item.how.empty() ? "" : " ") + lines_joined(cell->text);
        }
    }

    void add_weight(const QuestionTable& table, const QuestionRow& row, SkeletonItem& item)
    {
        constexpr std::size_t most_digits = 6;
        for (const auto* cell : row.of(table.columns, ColumnUse::weight)) {
            std::string number = utf8::nfkc(cell->text);
            if (number.ends_with("点")) number.resize(number.size() - std::string_view("点").size());
            const auto weight = Exact::from_decimal(number);
            const auto dot = number.find('.');
            const bool fine = dot == std::string::npos || number.size() - dot <= 4;
            if (weight && *weight >= 0 && fine && number.size() <= most_digits)
                item.weight = weight->decimal().value_or("");
            else
                skeleton_.not_taken.push_back(
                    {Why::unread_weight, table.sheet, cell->at, lines_joined(cell->text)});
        }
    }

    void add_answers()
    {
        if (forms_.size() == 1 && !again_.empty()) {
            add_answers_of({forms_.front()}, forms_.front()->sheet);
            for (const auto* table : again_) add_answers_of({table}, table->sheet);
        } else {
            add_answers_of(forms_, {});
        }
    }

    /// `sheet`: whose name is the department's; empty: the title block says it.
    void add_answers_of(const std::vector<const QuestionTable*>& tables, const std::string& sheet)
    {
        SheetAnswers answers;
        answers.sheet = sheet.empty() ? tables.front()->sheet : sheet;
        answers.department = sheet.empty() ? utf8::nfc(department_) : utf8::nfc(sheet);
        std::vector<NotTaken> listed;
        for (const auto* table : tables) {
            for (std::size_t i = 0; i < table->rows.size(); ++i) {
                const auto* first = form_of(*table);
                add_response(*table, table->rows[i], ids_.at(&first->rows[i]), answers, listed);
            }
        }
        if (answers.given == 0) return;
        list(listed);
        skeleton_.answers.push_back(std::move(answers));
    }

    /// The table whose questions became items.
    [[nodiscard]] const QuestionTable* form_of(const QuestionTable& table) const
    {
        return forms_.size() == 1 ? forms_.front() : &table;
    }

    void add_response(const QuestionTable& table, const QuestionRow& row, const std::string& id,
        SheetAnswers& answers, std::vector<NotTaken>& listed)
    {
        const int year = skeleton_.year.value_or(this_year_ - 1);
        auto read = response_of(table, row, scale_for(table), year, words_);
        if (!read.response) return;
        ++(read.given ? answers.given : answers.blank);
        listed.insert(listed.end(), read.not_taken.begin(), read.not_taken.end());
        answers.responses.emplace_back(id, std::move(*read.response));
    }

    const OwnWorkbook& workbook_;
    std::string file_;
    int this_year_;
    Words words_;
    std::string department_;
    std::vector<const QuestionTable*> forms_;
    std::vector<const QuestionTable*> again_;
    std::map<const QuestionRow*, std::string> ids_;
    std::map<const QuestionTable*, std::string> scale_ids_; ///< those whose answers are of a scale
    Skeleton skeleton_;
};

/// What stood in the workbook, to tell it by: short texts, the first ones.
std::string cells_seen(const std::vector<TextBeside>& beside)
{
    constexpr std::size_t most = 8;
    constexpr std::size_t cells = 24;
    std::string seen;
    for (std::size_t i = 0; i < std::min(most, beside.size()); ++i) {
        const auto place = NotTaken{Why::note, beside[i].sheet, beside[i].at, {}}.place();
        seen +=
            (i == 0 ? "" : "、") + place + "「" + utf8::truncated(lines_joined(beside[i].text), cells) + "」";
    }
    if (beside.size() > most) seen += "…";
    return seen;
}

} // namespace

std::size_t Skeleton::questions() const
{
    std::size_t count = 0;
    for (const auto& section : sections) count += section.items.size();
    return count;
}

Skeleton skeleton_of(const OwnWorkbook& workbook, const std::string& file, int this_year)
{
    if (workbook.tables.empty()) {
        const Place place{file, 0, 0, {}};
        const auto seen = cells_seen(workbook.beside);
        if (seen.empty()) fail_at(FailureKind::input, place, "own_sheet.empty");
        fail_at(FailureKind::input, place, "own_sheet.no_questions", seen, question_heads);
    }
    std::size_t questions = 0;
    for (const auto& table : workbook.tables) questions += table.rows.size();
    if (questions > most_questions)
        fail_at(FailureKind::input, Place{file, 0, 0, {}}, "own_sheet.too_many", questions, most_questions);
    return SkeletonMaker(workbook, utf8::nfc(file), this_year).made();
}

} // namespace tenken
