#include "page/audit_workbook.hpp"

#include "audit/verdict.hpp"
#include "base/date.hpp"
#include "base/joined.hpp"
#include "formats/sheet/workbook_layout.hpp"
#include "model/names.hpp"
#include "page/answer_text.hpp"
#include "page/answer_workbook_parts.hpp"
#include "page/verdict_text.hpp"
#include "words/japanese_date.hpp"

#include <array>

namespace tenken {

namespace workbook {
namespace {

constexpr std::uint32_t audit_title_row = 1;
constexpr std::uint32_t audit_head_row = 3;
constexpr std::uint32_t audit_first_row = 4;
constexpr Style audit_small{.size = 8, .bordered = true, .fill = 0xF2F2F2};
constexpr Style audit_hidden{.wrap = false};

/// A column of the table, from the left.
struct AuditColumn {
    std::string_view name; ///< of its head in the catalogue: audit.sheet.head.…
    std::string_view tag;  ///< empty: it is for people, and is not read
    double width;
    bool filled_in;
};

constexpr std::array<AuditColumn, 13> audit_columns{{
    {"key", key_tag, 8, false},
    {"number", "", 4, false},
    {"question", "", 30, false},
    {"answer", "", 12, false},
    {"criterion", "", 16, false},
    {"note", "", 14, false},
    {"evidence", "", 14, false},
    {"reason", "", 10, false},
    {"verdict", verdict_tag, 11, true},
    {"found", found_tag, 13, true},
    {"ground", ground_tag, 22, true},
    {"seen", seen_tag, 18, true},
    {"reply", reply_tag, 20, true},
}};

constexpr std::uint32_t verdict_column = 8;
constexpr std::uint32_t last_column = audit_columns.size() - 1;

std::string kind_text(const Words& words, VerdictKind kind)
{
    return words("audit.verdict." + std::string(name_in(verdict_kind_names, kind)));
}

/// The levels that an auditor may find other than what was answered.
std::vector<std::string> findable(const Words& words, const Assessment& report, const AssessedItem& item)
{
    std::vector<std::string> texts;
    const auto* scale = report.find_scale(item.scale);
    if (scale == nullptr) return texts;
    const auto deviates = [&](std::string_view id) {
        Verdict verdict;
        verdict.kind = kind_of_finding(report, item, id);
        return verdict.deviates();
    };
    for (const auto& level : scale->levels) {
        if (deviates(level.id)) texts.push_back(found_text(words, *scale, level.id));
    }
    if (deviates(not_applicable_name)) texts.push_back(found_text(words, *scale, not_applicable_name));
    return texts;
}

class AuditTable {
public:
    AuditTable(Workbook& book, ChoiceLists& lists, const AuditedReport& audited, const Words& words)
        : audited_(audited)
        , words_(words)
        , lists_(lists)
        , sheet_(book.add_sheet(words("audit.sheet.table")))
    {
    }

    void write()
    {
        write_heads();
        for (const auto& drawn : audited_.audit->plan.items) {
            const auto* item = audited_.report->find_item(drawn.instance);
            if (item != nullptr) write_item(drawn, *item);
        }
        sheet_.freeze(audit_first_row, 0);
        sheet_.select(audit_first_row, verdict_column);
        sheet_.protect();
        sheet_.paper(true);
        sheet_.repeat_rows(audit_head_row, audit_head_row);
        sheet_.print_area({audit_title_row, 1, next_ - 1, last_column});
        sheet_.footer("&L&8" + in_header(title()) + "&R&8" + words_("sheet.w.pages", "&P", "&N"));
    }

private:
    [[nodiscard]] std::string title() const
    {
        const auto& plan = audited_.audit->plan;
        return words_("audit.run.title", fiscal_year_in_full(words_, plan.year), plan.department);
    }

    void write_heads()
    {
        sheet_.row_height(tag_row, std::nullopt, true);
        sheet_.row_height(audit_title_row, 22);
        sheet_.text(audit_title_row, 1, title(), large);
        sheet_.text(audit_title_row + 1, 1, words_("interview.caution"), line);
        sheet_.row_height(audit_head_row, 30);
        for (std::uint32_t i = 0; i < audit_columns.size(); ++i) {
            const auto& column = audit_columns[i];
            sheet_.column_width(i, column.width, i == 0);
            if (!column.tag.empty()) sheet_.text(tag_row, i, column.tag, audit_hidden);
            if (i > 0)
                sheet_.text(
                    audit_head_row, i, words_("audit.sheet.head." + std::string(column.name)), heading);
        }
    }

    void write_item(const DrawnItem& drawn, const AssessedItem& item)
    {
        const auto& report = *audited_.report;
        const auto* verdict = audited_.audit->find(drawn.instance);
        const Verdict none;
        const auto& so_far = verdict == nullptr ? none : *verdict;
        const auto* scale = report.find_scale(item.scale);
        const auto subject = std::string(subject_of(item.instance));
        const std::array<std::string, audit_columns.size()> texts{item.instance,
            std::to_string(next_ - audit_first_row + 1),
            item.instance + "\n" + (subject.empty() ? "" : subject + ": ") + item.question,
            answer_text(words_, report, item), item.criterion, item.response.note,
            joined(item.response.evidence, "\n"),
            words_("audit.reason." + std::string(name_in(draw_reason_names, drawn.reason))),
            verdict == nullptr ? "" : kind_text(words_, so_far.kind),
            scale == nullptr || so_far.found.empty() ? "" : found_text(words_, *scale, so_far.found),
            so_far.ground, so_far.seen, so_far.reply};
        std::vector<TextIn> widths;
        for (std::size_t i = 1; i < texts.size(); ++i) widths.push_back({texts[i], audit_columns[i].width});
        fit_row(sheet_, next_, widths);
        for (std::uint32_t i = 0; i < texts.size(); ++i) put(i, texts[i]);
        offer(item);
        ++next_;
    }

    void put(std::uint32_t column, const std::string& text)
    {
        const auto& style = column == 0       ? audit_hidden
            : audit_columns[column].filled_in ? to_fill_in
                                              : audit_small;
        if (text.empty())
            sheet_.blank(next_, column, style);
        else
            sheet_.text(next_, column, text, style);
    }

    void offer(const AssessedItem& item)
    {
        std::vector<std::string> kinds;
        for (const auto& kind : verdict_kind_names) kinds.push_back(kind_text(words_, kind.value));
        const auto list = [&](std::uint32_t column, const std::vector<std::string>& choices,
                              const std::string& hint) {
            sheet_.list({next_, column, next_, column}, lists_.name_of(choices),
                {words_(hint + ".title"), words_(hint)}, refusal(words_));
        };
        list(verdict_column, kinds, "audit.sheet.hint.verdict");
        if (const auto levels = findable(words_, *audited_.report, item); !levels.empty())
            list(verdict_column + 1, levels, "audit.sheet.hint.found");
    }

    const AuditedReport& audited_;
    const Words& words_;
    ChoiceLists& lists_;
    Sheet sheet_;
    std::uint32_t next_ = audit_first_row;
};

void write_audit_guide(Workbook& book, const Words& words)
{
    auto sheet = book.add_sheet(words("sheet.w.guide"));
    constexpr double width = 90;
    sheet.column_width(0, 4);
    sheet.column_width(1, width);
    const Style text{.size = 11};
    const Style number{.size = 11, .align = Align::centre};
    constexpr std::uint32_t sentences = 6;
    for (std::uint32_t i = 1; i <= sentences; ++i) {
        const auto sentence = words("audit.sheet.guide." + std::to_string(i));
        sheet.number(i, 0, i, number);
        fit_row(sheet, i, {{sentence, width}}, text.size);
        sheet.text(i, 1, sentence, text);
    }
    sheet.protect();
    sheet.paper(false);
}

void write_audit_origin(
    Workbook& book, const ChoiceLists& lists, const AuditedDepartment& audit, const AuditSheetOrigin& origin)
{
    auto sheet = book.add_sheet(std::string(origin_sheet));
    std::uint32_t row = 0;
    const auto add = [&](std::string_view name, const std::vector<std::string>& values) {
        sheet.text(row, 0, name, audit_hidden);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (!values[i].empty())
                sheet.text(row, static_cast<std::uint32_t>(i) + 1, values[i], audit_hidden);
        }
        ++row;
    };
    add(format_name, {std::to_string(origin.format)});
    add(audit_name, {origin.report});
    add(department_name, {origin.department});
    add(year_name, {std::to_string(origin.year)});
    add(language_name, {origin.language});
    add(date_name, {origin.date});
    for (const auto& [instance, verdict] : audit.verdicts)
        add(verdict_name,
            {instance, std::string(name_in(verdict_kind_names, verdict.kind)), verdict.found, verdict.ground,
                verdict.seen, verdict.reply});
    for (std::size_t i = 0; i < lists.lists().size(); ++i) {
        const auto first = row;
        for (const auto& choice : lists.lists()[i]) add(option_name, {choice});
        book.define(ChoiceLists::name_of(i),
            "=" + std::string(origin_sheet) + "!" + cell_name(first, 1) + ":" + cell_name(row - 1, 1));
    }
    sheet.hide();
}

} // namespace
} // namespace workbook

void write_audit_workbook(const std::filesystem::path& file, const AuditedReport& audited,
    const AuditSheetOrigin& origin, const Words& words)
{
    const auto day = parse_iso_date(origin.date);
    workbook::Workbook book(
        file, {words("audit.sheet.title", origin.department), words("sheet.left_out")}, day.value_or(Date{}));
    workbook::ChoiceLists lists;
    workbook::write_audit_guide(book, words);
    workbook::AuditTable(book, lists, audited, words).write();
    workbook::write_audit_origin(book, lists, *audited.audit, origin);
    book.finish();
}

} // namespace tenken
