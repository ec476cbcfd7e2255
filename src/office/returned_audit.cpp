#include "office/returned_audit.hpp"

#include "audit/verdict.hpp"
#include "base/folded_name.hpp"
#include "base/utf8.hpp"
#include "formats/sheet/audit_sheet.hpp"
#include "formats/sheet/workbook_layout.hpp"
#include "interview/reading.hpp"
#include "model/names.hpp"
#include "office/returned_cells.hpp"
#include "office/returned_tree.hpp"
#include "page/answer_text.hpp"
#include "page/verdict_text.hpp"

#include <algorithm>
#include <map>

namespace tenken {

namespace {

/// Who reads the sheet may have another language than who wrote it.
std::optional<VerdictKind> kind_written(const std::string& text)
{
    const auto typed = interview::folded(text);
    for (const auto language : {Language::ja, Language::en}) {
        const Words words(language);
        for (const auto& kind : verdict_kind_names) {
            if (typed == interview::folded(words("audit.verdict." + std::string(kind.name))))
                return kind.value;
        }
    }
    return std::nullopt;
}

Problems misfits_of(const AuditSheetOrigin& origin, const AuditPlan& plan, const std::string& shown)
{
    Problems problems;
    const Place whole{shown, 0, 0, {}};
    if (!same_name(origin.department, plan.department))
        problems.push_back(
            problem_at(whole, "audit.sheet.other_department", origin.department, plan.department));
    if (origin.year != plan.year)
        problems.push_back(problem_at(whole, "audit.sheet.other_year", origin.year, plan.year));
    if (problems.empty() && origin.report != plan.report)
        problems.push_back(problem_at(
            whole, "audit.sheet.other_report", origin.report.substr(0, 8), plan.report.substr(0, 8)));
    return problems;
}

/// The cells of one drawn item.
struct AuditRow {
    std::optional<Verdict> verdict; ///< without the reply
    std::string reply;

    bool operator==(const AuditRow&) const = default;
};

AuditRow row_of(const Verdict* verdict)
{
    if (verdict == nullptr) return {};
    AuditRow row{*verdict, utf8::trimmed(verdict->reply)};
    row.verdict->reply.clear();
    row.verdict->ground = utf8::trimmed(row.verdict->ground);
    row.verdict->seen = utf8::trimmed(row.verdict->seen);
    return row;
}

class ReadingAudit {
public:
    ReadingAudit(const ReturnedAudit& returned, const std::string& shown, const MeetingAudit& meeting)
        : returned_(returned)
        , table_(*returned.table)
        , meeting_(meeting)
        , tree_(shown)
        , cells_(tree_, Date{})
    {
    }

    std::vector<AuditEvent> events()
    {
        std::map<std::string, std::string, std::less<>> seen; // the place of each
        for (const auto& row : table_.rows()) {
            if (row.key.empty()) continue;
            const auto* item = meeting_.report.find_item(row.key);
            if (item == nullptr || meeting_.state.audit.plan.find(row.key) == nullptr)
                report("audit.record.not_drawn", row, workbook::verdict_tag, row.key);
            else if (const auto [first, fresh] =
                         seen.emplace(row.key, table_.place(row, workbook::verdict_tag));
                     !fresh)
                report("audit.sheet.row_twice", row, workbook::verdict_tag, row.key, first->second);
            else
                take(row, *item);
        }
        if (auto problems = tree_.placed(cells_.take_problems()); !problems.empty())
            fail(FailureKind::input, std::move(problems));
        return std::move(events_);
    }

private:
    template <typename... Arguments>
    void report(std::string id, const ReturnedRow& row, std::string_view tag, const Arguments&... arguments)
    {
        cells_.report(std::move(id), table_.place(row, tag), arguments...);
    }

    /// What cannot be read is reported, and the row is none.
    [[nodiscard]] std::string cell(const ReturnedRow& row, std::string_view tag)
    {
        const auto* there = table_.find(row, tag);
        unreadable_ =
            unreadable_ || (there != nullptr && (there->formula || there->kind == WorkbookCell::Kind::error));
        return utf8::nfc(cells_.text(table_, row, tag));
    }

    void take(const ReturnedRow& row, const AssessedItem& item)
    {
        const auto written = read(row, item);
        if (!written) return;
        const auto at = returned_.sent.find(row.key);
        const auto sent = row_of(at == returned_.sent.end() ? nullptr : &at->second);
        const auto now = row_of(meeting_.state.audit.find(row.key));
        merge(written->verdict, sent.verdict, now.verdict, row, workbook::verdict_tag, [&] {
            events_.emplace_back(VerdictEvent{row.key, written->verdict});
        });
        merge(written->reply, sent.reply, now.reply, row, workbook::reply_tag, [&] {
            events_.emplace_back(ReplyEvent{row.key, written->reply});
        });
    }

    template <typename Part, typename Take>
    void merge(const Part& written, const Part& sent, const Part& now, const ReturnedRow& row,
        std::string_view tag, const Take& take)
    {
        if (written == sent || written == now) return;
        if (now == sent)
            take();
        else
            report("audit.sheet.disagrees", row, tag, row.key);
    }

    /// Nothing where something is wrong, which is reported.
    std::optional<AuditRow> read(const ReturnedRow& row, const AssessedItem& item)
    {
        unreadable_ = false;
        const auto kind_text = cell(row, workbook::verdict_tag);
        const auto found = cell(row, workbook::found_tag);
        AuditRow read;
        read.reply = cell(row, workbook::reply_tag);
        Verdict verdict;
        verdict.ground = cell(row, workbook::ground_tag);
        verdict.seen = cell(row, workbook::seen_tag);
        if (unreadable_) return std::nullopt;
        if (kind_text.empty()) {
            if (found.empty() && verdict.ground.empty() && verdict.seen.empty() && read.reply.empty())
                return read;
            report("audit.sheet.no_verdict", row, workbook::verdict_tag, row.key);
            return std::nullopt;
        }
        const auto kind = kind_written(kind_text);
        if (!kind) {
            report("audit.sheet.bad_verdict", row, workbook::verdict_tag, kind_text, kinds());
            return std::nullopt;
        }
        verdict.kind = *kind;
        if (!read_found(row, item, found, verdict)) return std::nullopt;
        if (verdict.kind != VerdictKind::agrees && verdict.ground.empty()) {
            report("audit.sheet.no_ground", row, workbook::ground_tag, kind_text);
            return std::nullopt;
        }
        read.verdict = std::move(verdict);
        return read;
    }

    /// Of a verdict that deviates, the level found; of any other the cell says nothing.
    bool read_found(
        const ReturnedRow& row, const AssessedItem& item, const std::string& found, Verdict& verdict)
    {
        if (!verdict.deviates()) return true;
        const auto kind =
            meeting_.words("audit.verdict." + std::string(name_in(verdict_kind_names, verdict.kind)));
        if (found.empty()) {
            report("audit.sheet.no_level", row, workbook::found_tag, kind);
            return false;
        }
        const auto* scale = meeting_.report.find_scale(item.scale);
        verdict.found = scale == nullptr ? std::string() : level_written(*scale, found);
        if (verdict.found.empty()) {
            report("audit.sheet.bad_level", row, workbook::found_tag, found);
            return false;
        }
        if (fits(meeting_.report, item, verdict)) return true;
        report("audit.sheet.does_not_fit", row, workbook::found_tag, kind,
            found_text(meeting_.words, *scale, verdict.found),
            answer_text(meeting_.words, meeting_.report, item));
        return false;
    }

    /// As the cell offers it, or as people write it; empty: no level of the scale.
    [[nodiscard]] std::string level_written(const Scale& scale, const std::string& written) const
    {
        const auto typed = interview::folded(written);
        const auto is = [&](std::string_view id) {
            return interview::folded(found_text(meeting_.words, scale, id)) == typed;
        };
        for (const auto& level : scale.levels) {
            if (is(level.id)) return level.id;
        }
        if (is(not_applicable_name)) return std::string(not_applicable_name);
        const auto pick = interview::read_level_word(written, scale, true);
        if (!pick) return {};
        return pick->not_applicable ? std::string(not_applicable_name) : pick->level;
    }

    [[nodiscard]] std::string kinds() const
    {
        std::vector<std::string> all;
        for (const auto& kind : verdict_kind_names)
            all.push_back(meeting_.words("audit.verdict." + std::string(kind.name)));
        return meeting_.words.list(all);
    }

    const ReturnedAudit& returned_;
    const ReturnedTable& table_;
    const MeetingAudit& meeting_;
    ReturnedTree tree_;
    ReturnedCells cells_;
    std::vector<AuditEvent> events_;
    bool unreadable_ = false; ///< a cell of the row at hand
};

} // namespace

std::vector<AuditEvent> events_of_audit_sheet(
    std::string_view bytes, const std::string& shown, const MeetingAudit& meeting)
{
    const auto returned = read_returned_audit(bytes, shown);
    if (auto problems = misfits_of(returned.origin, meeting.state.audit.plan, shown); !problems.empty())
        fail(FailureKind::input, std::move(problems));
    return ReadingAudit(returned, shown, meeting).events();
}

} // namespace tenken
