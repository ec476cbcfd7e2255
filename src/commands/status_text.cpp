#include "commands/status_output.hpp"

#include "base/utf8.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>

namespace tenken {

namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t widest_name = 20;
constexpr std::size_t gap = 2;

std::string day_and_time(const std::string& at)
{
    const std::string day = at.substr(0, 10);
    const bool timed = at.size() >= 16 && at.substr(11, 5) != "00:00"; // midnight: stamped with a date alone
    return timed ? day + " " + at.substr(11, 5) : day;
}

std::string last_text(const DepartmentProgress& department)
{
    if (!department.last) return {};
    const auto& last = *department.last;
    const auto stage = department.stage;
    if (stage == Stage::confirmed || stage == Stage::submitted || stage == Stage::accepted)
        return day_and_time(last.at); // who stands in the report, and no question is at hand any more
    return (last.instance.empty() ? "" : last.instance + " ") + day_and_time(last.at) + " " + last.by;
}

class Page {
public:
    Page(const StatusPage& page, const Words& words)
        : page_(page)
        , words_(words)
        , overdue_(std::ranges::any_of(
              page.departments, [](const DepartmentProgress& one) { return one.overdue.has_value(); }))
        , individuals_(std::ranges::any_of(
              page.departments, [](const DepartmentProgress& one) { return one.respondents > 0; }))
    {
    }

    [[nodiscard]] std::string text(bool plain)
    {
        add_head();
        if (page_.departments.empty()) {
            add(words_("workspace.status.none"));
            return text_;
        }
        text_ += "\n";
        if (plain)
            add_sentences();
        else
            add_table();
        text_ += "\n";
        add(summary());
        for (const auto& department : page_.departments) add_remark(department);
        return text_;
    }

private:
    void add(const std::string& paragraph)
    {
        for (const auto& line : utf8::wrap(paragraph, page_width)) text_ += line + "\n";
    }

    void add_head()
    {
        const std::string organisation = page_.workspace ? page_.workspace->organisation : "";
        add(words_(organisation.empty() ? "workspace.status.title" : "workspace.status.title_of",
            {fiscal_year_in_full(words_, page_.year), date_in_full(words_, page_.today), organisation}));
        if (!page_.deadline) return;
        const auto left =
            (std::chrono::sys_days(*page_.deadline) - std::chrono::sys_days(page_.today)).count();
        const char* id = left > 0 ? "workspace.status.deadline_ahead"
            : left == 0           ? "workspace.status.deadline_today"
                                  : "workspace.status.deadline_past";
        add(words_(id, {date_in_full(words_, *page_.deadline), std::to_string(std::abs(left))}));
    }

    /// With the day of the step, where it is one on the way to the coordinator.
    [[nodiscard]] std::string stage(const DepartmentProgress& department) const
    {
        const std::string name = words_("workspace.stage." + std::string(stage_name(department.stage)));
        const auto& hand_in = department.hand_in;
        const std::string day = department.stage == Stage::confirmed ? hand_in.confirmed
            : department.stage == Stage::submitted                   ? hand_in.submitted
            : department.stage == Stage::returned                    ? hand_in.returned
            : department.stage == Stage::accepted                    ? hand_in.accepted
                                                                     : "";
        return day.empty() ? name : name + " " + day;
    }

    /// Individuals who answered, of the department's staff; empty where there are none.
    [[nodiscard]] std::string respondents(const DepartmentProgress& department) const
    {
        if (department.respondents == 0) return {};
        const auto* listed =
            page_.workspace ? page_.workspace->find_department(department.department) : nullptr;
        const auto people = std::to_string(department.respondents);
        return listed != nullptr && listed->staff ? people + "/" + std::to_string(*listed->staff) : people;
    }

    [[nodiscard]] static std::string done(const DepartmentProgress& department)
    {
        return std::to_string(department.answered + department.not_applicable) + "/" +
            std::to_string(department.asked);
    }

    [[nodiscard]] std::string overdue(const DepartmentProgress& department) const
    {
        return department.overdue ? words_("workspace.status.days", {std::to_string(*department.overdue)})
                                  : "";
    }

    using Row = std::array<std::string, 7>;

    [[nodiscard]] Row header() const
    {
        return {words_("workspace.column.department"), words_("workspace.column.stage"),
            words_("workspace.column.done"), words_("workspace.column.critical"),
            individuals_ ? words_("hand_in.status.column") : "",
            overdue_ ? words_("workspace.column.overdue") : "", words_("workspace.column.last")};
    }

    void add_table()
    {
        std::vector<Row> rows{header()};
        for (const auto& one : page_.departments) {
            rows.push_back({utf8::truncated(one.department, widest_name), stage(one), done(one),
                std::to_string(one.open_critical.size()), respondents(one), overdue(one), last_text(one)});
        }
        std::array<std::size_t, 7> widths{};
        for (const auto& row : rows) {
            for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], utf8::cells(row[i]));
        }
        for (const auto& row : rows) add_row(row, widths);
    }

    void add_row(const Row& row, const std::array<std::size_t, 7>& widths)
    {
        std::string line;
        std::size_t used = 0;
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            if (widths[i] == 0) continue;
            const bool figures = i >= 2;
            const std::string blanks(widths[i] - utf8::cells(row[i]), ' ');
            line += (figures ? blanks + row[i] : row[i] + blanks) + std::string(gap, ' ');
            used += widths[i] + gap;
        }
        line += utf8::truncated(row.back(), page_width - used);
        text_ += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }

    void add_sentences()
    {
        for (const auto& one : page_.departments) {
            std::string sentence = words_("workspace.status.sentence",
                {one.department, stage(one), std::to_string(one.answered + one.not_applicable),
                    std::to_string(one.asked), std::to_string(one.open_critical.size())});
            if (one.respondents > 0) sentence += words_("hand_in.status.sentence", {respondents(one)});
            if (one.overdue)
                sentence += words_("workspace.status.sentence_overdue", {std::to_string(*one.overdue)});
            if (one.last) sentence += words_("workspace.status.sentence_last", {last_text(one)});
            text_ += sentence + "\n";
        }
    }

    [[nodiscard]] std::string summary() const
    {
        std::string stages;
        for (const Stage stage : {Stage::accepted, Stage::submitted, Stage::returned, Stage::confirmed,
                 Stage::finished, Stage::answered, Stage::answering, Stage::not_started, Stage::damaged}) {
            const auto count = std::ranges::count(page_.departments, stage, &DepartmentProgress::stage);
            if (count == 0) continue;
            stages += words_("workspace.status.count",
                {words_("workspace.stage." + std::string(stage_name(stage))), std::to_string(count)});
        }
        return words_("workspace.status.summary", {std::to_string(page_.departments.size()), stages});
    }

    void add_remark(const DepartmentProgress& department)
    {
        const auto remark = [&](const char* id) {
            add(words_(id, {department.department, department.other_checklist, page_.checklist.id}));
        };
        if (!department.listed) remark("workspace.status.not_listed");
        if (!department.other_checklist.empty()) remark("workspace.status.other_checklist");
        if (department.stage == Stage::damaged) remark("workspace.status.damaged");
        if (department.report == ReportStanding::unreadable) remark("workspace.status.report_unreadable");
        if (department.stage == Stage::returned)
            add(words_("hand_in.status.returned", {department.department, department.hand_in.comment}));
        if (department.late_respondents) add(words_("hand_in.status.late", {department.department}));
        if (department.stage == Stage::submitted && department.report != ReportStanding::fresh)
            add(words_("hand_in.status.report", {department.department}));
        if (department.stage != Stage::answered) return;
        if (department.report == ReportStanding::none) remark("workspace.status.report_missing");
        if (department.report == ReportStanding::stale) remark("workspace.status.report_stale");
        if (department.report == ReportStanding::draft) remark("workspace.status.report_draft");
    }

    const StatusPage& page_;
    const Words& words_;
    bool overdue_;
    bool individuals_;
    std::string text_;
};

} // namespace

std::string status_text(const StatusPage& page, const Words& words, bool plain)
{
    return Page(page, words).text(plain);
}

} // namespace tenken
