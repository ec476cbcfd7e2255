#include "base/date.hpp"
#include "base/joined.hpp"
#include "formats/sheet/workbook_layout.hpp"
#include "model/names.hpp"
#include "page/answer_workbook_parts.hpp"
#include "page/sheet_formulas.hpp"
#include "page/sheet_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace tenken::workbook {

namespace {

constexpr std::uint32_t title_row = 1;
constexpr std::uint32_t caution_row = 3;
constexpr std::uint32_t head_row = 4;
constexpr std::uint32_t first_row = 5;
constexpr Style small{.size = 8, .bordered = true, .fill = 0xF2F2F2};
constexpr Style figure{.bordered = true, .align = Align::right, .fill = 0xF2F2F2};
constexpr Style chosen{.bordered = true, .align = Align::centre, .middle = true, .fill = 0xF2F2F2};
constexpr Style closed{.locked = false, .bordered = true, .align = Align::centre, .middle = true};
constexpr Style bare{.wrap = false};

std::uint32_t at(Column column) { return static_cast<std::uint32_t>(place_of(column)); }

/// The table of answers while it is written.
class AnswerTable {
public:
    explicit AnswerTable(const BookParts& parts)
        : parts_(parts)
        , words_(parts.words)
        , sheet_(parts.book.add_sheet(parts.words("sheet.w.answers")))
    {
    }

    void write()
    {
        write_head();
        for (const auto& row : parts_.sheet.rows) {
            write_question(row);
            for (const auto& option : row.options) {
                if (option.tick) write_tick(row, option);
            }
        }
        define_names();
        write_open();
        write_by();
        sheet_.grey_where({first_row, at(Column::number), last_row(), at(Column::former)},
            "=$" + column_name(at(Column::asked)) + std::to_string(first_row + 1) + "<1");
        sheet_.freeze(first_row, 0);
        sheet_.select(first_row, at(Column::answer));
        sheet_.protect();
        set_paper(parts_, sheet_, true);
        sheet_.repeat_rows(head_row, head_row);
        sheet_.print_area({title_row, 0, by_row(), at(Column::former)});
    }

private:
    [[nodiscard]] std::uint32_t last_row() const { return next_ - 1; }
    [[nodiscard]] std::uint32_t by_row() const { return next_ + 2; }

    void write_head()
    {
        for (std::uint32_t i = 0; i < answer_columns.size(); ++i) {
            const auto& layout = answer_columns[i];
            const bool hidden = i < at(Column::number);
            sheet_.column_width(i, layout.width, hidden);
            sheet_.text(tag_row, i, layout.tag, bare);
            const std::string name(layout.tag.substr(key_tag.find(':') + 1));
            if (!hidden) sheet_.text(head_row, i, words_("sheet.w.head." + name), heading);
        }
        sheet_.row_height(tag_row, std::nullopt, true);
        sheet_.text(title_row, at(Column::number), sheet_title(parts_.sheet, words_), large);
        sheet_.row_height(title_row, 22);
        sheet_.text(title_row + 1, at(Column::number),
            joined(sheet_terms(parts_.sheet, words_), words_("sheet.w.gap")), line);
        sheet_.text(caution_row, at(Column::number), words_("sheet.w.caution"), line);
        sheet_.row_height(head_row, 36);
    }

    void write_given(const std::string& key, const std::string& asked, bool asked_now)
    {
        sheet_.text(next_, at(Column::key), key, bare);
        if (asked.size() > longest_formula || asked == "=1")
            sheet_.number(next_, at(Column::asked), asked_now ? 1 : 0, bare);
        else
            sheet_.formula(next_, at(Column::asked), asked, asked_now ? 1 : 0, bare);
    }

    /// A text of the row at hand; the row will be as high as it needs.
    void put(Column column, const std::string& text, const Style& style)
    {
        sheet_.text(next_, at(column), text, style);
        height_ = std::max(height_, text_height(text, answer_columns[at(column)].width, style.size));
    }

    void end_row()
    {
        sheet_.row_height(next_, std::min(height_, highest_row));
        height_ = lowest;
        ++next_;
    }

    void write_question(const SheetRow& row)
    {
        height_ = with_pencil;
        write_given(row.instance, asked_formula(parts_.sheet, row), row.asked);
        const auto open = open_formula(parts_.sheet, row);
        const bool open_now = row.asked && row.sent.open();
        if (open.size() <= longest_formula)
            sheet_.formula(next_, at(Column::open), open, open_now ? 1 : 0, bare);
        sheet_.number(next_, at(Column::number), row.number, figure);
        put(Column::section, row.section + "\n" + row.instance, small);
        put(Column::question, question_in_full(parts_.sheet, row, words_), given);
        put(Column::how, row.how, small);
        put(Column::options, options_in_full(row, words_), small);
        put(Column::former, row.former, small);
        write_answer(row);
        write_reason(row);
        write_rest(row);
        end_row();
    }

    /// The texts that one cell offers: all but the ticks, which have rows of their own.
    static std::vector<std::string> choices_of(const SheetRow& row)
    {
        std::vector<std::string> texts;
        for (const auto& option : row.options) {
            if (!option.tick) texts.push_back(option_text(option));
        }
        return texts;
    }

    void write_answer(const SheetRow& row)
    {
        const auto column = at(Column::answer);
        const auto choices = choices_of(row);
        const CellWords hint{words_("sheet.w.hint", row.number), row.help};
        const Range cell{next_, column, next_, column};
        if (row.closed() && choices.empty()) return sheet_.blank(next_, column, chosen);
        if (row.closed())
            sheet_.list(cell, parts_.lists.name_of(choices), hint, refusal(words_));
        else
            sheet_.hint(cell, hint);
        if (row.sent.not_applicable)
            return sheet_.text(next_, column, sent_option(row, not_applicable_name), closed);
        if (!row.sent.answer)
            return sheet_.blank(next_, column, row.type == ItemType::date ? day_cell : closed);
        if (const auto* number = std::get_if<Exact>(&*row.sent.answer)) return write_number(column, *number);
        const auto* text = std::get_if<std::string>(&*row.sent.answer);
        if (text == nullptr) return sheet_.blank(next_, column, closed); // chosen ones: in their rows
        if (row.type == ItemType::date) return write_day(column, *text);
        sheet_.text(next_, column, sent_option(row, *text), row.closed() ? closed : answer_cell);
    }

    /// What the cell says of an answer: an option's text, or the answer itself.
    static std::string sent_option(const SheetRow& row, std::string_view id)
    {
        const auto option = std::ranges::find(row.options, id, &SheetOption::id);
        return option == row.options.end() ? std::string(id) : option_text(*option);
    }

    /// As a number where a cell holds it exactly, otherwise as its digits.
    void write_number(std::uint32_t column, const Exact& number)
    {
        const std::string text = number.text();
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        constexpr std::size_t exact_digits = 15;
        if (error == std::errc() && end == text.data() + text.size() && text.size() <= exact_digits)
            sheet_.number(next_, column, value, closed);
        else
            sheet_.text(next_, column, text, closed);
    }

    void write_day(std::uint32_t column, const std::string& iso)
    {
        if (const auto day = parse_iso_date(iso))
            sheet_.day(next_, column, *day, day_cell);
        else
            sheet_.text(next_, column, iso, day_cell);
    }

    void write_reason(const SheetRow& row)
    {
        const auto column = at(Column::reason);
        if (row.reasons.empty()) return sheet_.blank(next_, column, given);
        std::vector<std::string> labels;
        std::string sent;
        for (const auto& reason : row.reasons) {
            labels.push_back(reason.label);
            if (reason.id == row.sent.reason) sent = reason.label;
        }
        sheet_.list({next_, column, next_, column}, parts_.lists.name_of(labels), {}, refusal(words_));
        sheet_.text(next_, column, sent, answer_cell);
    }

    void write_rest(const SheetRow& row)
    {
        const auto& sent = row.sent;
        put(Column::note, sent.note, to_fill_in);
        sheet_.text(next_, at(Column::evidence), joined(sent.evidence, std::string(1, evidence_separator)),
            to_fill_in);
        sheet_.hint({next_, at(Column::evidence), next_, at(Column::evidence)},
            {words_("sheet.w.hint", row.number), joined(row.evidence, "\n")});
        const auto& planned = row.scored ? to_fill_in : given;
        put(Column::plan_what, sent.action.what, planned);
        put(Column::plan_owner, sent.action.owner, planned);
        if (row.scored)
            write_day(at(Column::plan_due), sent.action.due);
        else
            sheet_.blank(next_, at(Column::plan_due), given);
        write_exception(row);
    }

    void write_exception(const SheetRow& row)
    {
        static constexpr std::array columns{Column::exception_approved_by, Column::exception_approved_on,
            Column::exception_until, Column::exception_reason, Column::exception_instead};
        if (!row.takes_exception) {
            for (const auto column : columns) sheet_.blank(next_, at(column), given);
            return;
        }
        const auto exception = row.sent.exception.value_or(Exception{});
        sheet_.text(next_, at(Column::exception_approved_by), exception.approved_by, to_fill_in);
        write_day(at(Column::exception_approved_on), exception.approved_on);
        write_day(at(Column::exception_until), exception.until);
        sheet_.text(next_, at(Column::exception_reason), exception.reason, to_fill_in);
        sheet_.text(next_, at(Column::exception_instead), exception.instead, to_fill_in);
    }

    void write_tick(const SheetRow& row, const SheetOption& option)
    {
        write_given(tick_key(row.instance, option.id), "=" + looked_up(asked_range, row.instance), row.asked);
        for (auto column = at(Column::number); column < answer_columns.size(); ++column)
            sheet_.blank(next_, column, given);
        put(Column::options, option_text(option), given);
        const auto* several = row.sent.answer ? std::get_if<Chosen>(&*row.sent.answer) : nullptr;
        const bool on = several != nullptr && std::ranges::find(*several, option.id) != several->end();
        const auto column = at(Column::answer);
        sheet_.list(
            {next_, column, next_, column}, parts_.lists.name_of({std::string(ticked)}), {}, refusal(words_));
        sheet_.text(next_, column, on ? ticked : "", closed);
        end_row();
    }

    void define(std::string_view name, Column column)
    {
        const auto& sheet = words_("sheet.w.answers");
        parts_.book.define(std::string(name),
            "='" + sheet + "'!" + cell_name(first_row, at(column)) + ":" + cell_name(last_row(), at(column)));
    }

    void define_names()
    {
        define(keys_range, Column::key);
        define(asked_range, Column::asked);
        define(open_range, Column::open);
        define(answers_range, Column::answer);
    }

    void write_open()
    {
        const auto open = std::ranges::count_if(
            parts_.sheet.rows, [](const SheetRow& row) { return row.asked && row.sent.open(); });
        const std::string number = "{}";
        const auto sentence = words_("sheet.w.open", number);
        const auto split = sentence.find(number);
        const std::string formula = "=" + formula_text(sentence.substr(0, split)) + "&SUM(" +
            std::string(open_range) + ")&" + formula_text(sentence.substr(split + number.size()));
        sheet_.formula(next_, at(Column::question), formula, words_("sheet.w.open", open),
            Style{.size = 11, .bold = true});
    }

    /// A table of its own below, for who answered.
    void write_by()
    {
        const auto tags = by_row() - 1;
        sheet_.text(tags, at(Column::key), key_tag, bare);
        sheet_.text(tags, at(Column::answer), by_tag, bare);
        sheet_.row_height(tags, std::nullopt, true);
        sheet_.text(by_row(), at(Column::key), by_key, bare);
        sheet_.text(by_row(), at(Column::question), words_("sheet.w.by"), given);
        sheet_.blank(by_row(), at(Column::answer), to_fill_in);
        sheet_.hint({by_row(), at(Column::answer), by_row(), at(Column::answer)},
            {words_("sheet.w.by"), words_("sheet.w.by_hint")});
        sheet_.row_height(by_row(), with_pencil);
    }

    static constexpr double lowest = 18;      // points
    static constexpr double with_pencil = 40; // of a row to be written in by hand

    const BookParts& parts_;
    const Words& words_;
    Sheet sheet_;
    std::uint32_t next_ = first_row;
    double height_ = lowest; ///< of the row at hand
};

} // namespace

void write_answers(const BookParts& parts) { AnswerTable(parts).write(); }

} // namespace tenken::workbook
