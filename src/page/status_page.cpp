#include "page/status_page.hpp"
#include "base/utf8.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace tenken {

namespace {

using page::Column;
using page::Page;

constexpr std::size_t widest_department = 20;

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

std::string stage_word(Stage stage, const Words& words)
{
    return words("workspace.stage." + std::string(stage_name(stage)));
}

} // namespace

std::string stage_in_words(const DepartmentProgress& department, const Words& words)
{
    const auto& hand_in = department.hand_in;
    const std::string day = department.stage == Stage::confirmed ? hand_in.confirmed
        : department.stage == Stage::submitted                   ? hand_in.submitted
        : department.stage == Stage::returned                    ? hand_in.returned
        : department.stage == Stage::accepted                    ? hand_in.accepted
                                                                 : "";
    const std::string name = stage_word(department.stage, words);
    return day.empty() ? name : name + " " + day;
}

namespace {

std::map<std::string_view, const WorkspaceDepartment*> by_name(const std::optional<Workspace>& workspace)
{
    std::map<std::string_view, const WorkspaceDepartment*> departments;
    if (!workspace) return departments;
    for (const auto& one : workspace->departments) departments.emplace(one.name, &one);
    return departments;
}

class StatusInBlocks {
public:
    StatusInBlocks(const StatusPage& status, const Words& words)
        : status_(status)
        , words_(words)
        , listed_(by_name(status.workspace))
    {
    }

    /// `head`: with what all of a year's checklists have in common.
    Page page(bool head) &&
    {
        if (head) add_head();
        if (!status_.name.empty())
            page_.add(page::Heading{
                2, {words_("workspace.status.checklist", status_.checklist.title, status_.name)}, {0, 2}});
        if (status_.departments.empty()) {
            say("workspace.status.none");
            return std::move(page_);
        }
        page_.gap();
        page_.add(table());
        page_.gap();
        page_.line(0, summary(), 0);
        for (const auto& department : status_.departments) add_remark(department);
        return std::move(page_);
    }

private:
    template <typename... Arguments> void say(const std::string& id, const Arguments&... arguments)
    {
        page_.line(0, words_(id, arguments...), 0);
    }

    void add_head()
    {
        const std::string organisation = status_.workspace ? status_.workspace->organisation : "";
        page_.add(page::Heading{1,
            {words_(organisation.empty() ? "workspace.status.title" : "workspace.status.title_of",
                fiscal_year_in_full(words_, status_.year), date_in_full(words_, status_.today),
                organisation)},
            {0, 0}});
        if (!status_.deadline) return;
        const auto left =
            (std::chrono::sys_days(*status_.deadline) - std::chrono::sys_days(status_.today)).count();
        say(left > 0        ? "workspace.status.deadline_ahead"
                : left == 0 ? "workspace.status.deadline_today"
                            : "workspace.status.deadline_past",
            date_in_full(words_, *status_.deadline), std::abs(left));
    }

    /// Individuals who answered, of the department's staff; empty where there are none.
    [[nodiscard]] std::string respondents(const DepartmentProgress& department) const
    {
        if (department.respondents == 0) return {};
        const auto people = std::to_string(department.respondents);
        const auto at = listed_.find(department.department);
        return at != listed_.end() && at->second->staff ? people + "/" + std::to_string(*at->second->staff)
                                                        : people;
    }

    [[nodiscard]] std::string sentence(const DepartmentProgress& one) const
    {
        std::string text = words_("workspace.status.sentence", one.department, stage_in_words(one, words_),
            one.answered, one.answered + one.open, one.open_critical.size());
        if (one.respondents > 0) text += words_("hand_in.status.sentence", respondents(one));
        if (one.overdue) text += words_("workspace.status.sentence_overdue", *one.overdue);
        if (one.last) text += words_("workspace.status.sentence_last", last_text(one));
        return text;
    }

    /// Columns that nobody has anything in are left out.
    [[nodiscard]] page::Table table() const
    {
        const auto any = [&](const auto& has) { return std::ranges::any_of(status_.departments, has); };
        const bool people = any([](const DepartmentProgress& one) { return one.respondents > 0; });
        const bool late = any([](const DepartmentProgress& one) { return one.overdue.has_value(); });
        page::Table table;
        table.gap = 2;
        table.cut = true;
        table.least_name = 1;
        const auto add = [&](const char* title, Column::Kind kind) {
            table.columns.push_back({"", words_(title), kind});
        };
        add("workspace.column.department", Column::Kind::text);
        add("workspace.column.stage", Column::Kind::text);
        add("workspace.column.done", Column::Kind::figure);
        add("workspace.column.critical", Column::Kind::figure);
        if (people) add("hand_in.status.column", Column::Kind::figure);
        if (late) add("workspace.column.overdue", Column::Kind::figure);
        add("workspace.column.last", Column::Kind::name);
        table.columns.push_back({"", "", Column::Kind::unshown});
        for (const auto& one : status_.departments) {
            page::Row row{utf8::truncated(one.department, widest_department), stage_in_words(one, words_),
                std::to_string(one.answered) + "/" + std::to_string(one.answered + one.open),
                std::to_string(one.open_critical.size())};
            if (people) row.push_back(respondents(one));
            if (late) row.push_back(one.overdue ? words_("workspace.status.days", *one.overdue) : "");
            row.push_back(last_text(one));
            row.push_back(sentence(one));
            table.rows.push_back(std::move(row));
        }
        table.sentence = [](const page::Row& row) { return row.back(); };
        table.sentence_at = {0, 0, page::Fit::whole};
        return table;
    }

    [[nodiscard]] std::string summary() const
    {
        std::string stages;
        for (const Stage stage : {Stage::accepted, Stage::submitted, Stage::returned, Stage::confirmed,
                 Stage::finished, Stage::answered, Stage::answering, Stage::not_started, Stage::damaged}) {
            const auto count = std::ranges::count(status_.departments, stage, &DepartmentProgress::stage);
            if (count > 0) stages += words_("workspace.status.count", stage_word(stage, words_), count);
        }
        return words_("workspace.status.summary", status_.departments.size(), stages);
    }

    void add_remark(const DepartmentProgress& department)
    {
        const auto& name = department.department;
        const auto remark = [&](const char* id) {
            say(id, name, department.other_checklist, status_.checklist.id);
        };
        if (!department.listed) remark("workspace.status.not_listed");
        if (!department.other_checklist.empty()) remark("workspace.status.other_checklist");
        if (department.stage == Stage::damaged) remark("workspace.status.damaged");
        if (department.report == ReportStanding::unreadable) remark("workspace.status.report_unreadable");
        if (department.stage == Stage::returned)
            say("hand_in.status.returned", name, department.hand_in.comment);
        if (department.late_respondents) say("hand_in.status.late", name);
        add_stillness(department);
        if (department.stage == Stage::submitted && department.report != ReportStanding::fresh)
            say("hand_in.status.report", name);
        if (department.server_went_on)
            say(department.hand_in.open() ? "workspace.status.served_anew" : "workspace.status.served_before",
                name, department.server);
        if (department.awaited > 0)
            return say("workspace.status.awaited", name, department.server, department.awaited);
        if (department.stage != Stage::answered) return;
        if (department.report == ReportStanding::none) remark("workspace.status.report_missing");
        if (department.report == ReportStanding::stale) remark("workspace.status.report_stale");
        if (department.report == ReportStanding::draft) remark("workspace.status.report_draft");
    }

    /// Since when nothing has moved, where it was begun and not handed in.
    void add_stillness(const DepartmentProgress& department)
    {
        constexpr int worth_a_word = 14; // days
        const bool handed_in = department.stage == Stage::submitted || department.stage == Stage::accepted;
        if (handed_in || !department.last) return;
        const auto last = parse_iso_date(department.last->at.substr(0, 10));
        if (!last) return;
        const auto days = (std::chrono::sys_days(status_.today) - std::chrono::sys_days(*last)).count();
        if (days >= worth_a_word)
            say("workspace.status.still", department.department, date_in_full(words_, *last), days);
    }

    const StatusPage& status_;
    const Words& words_;
    std::map<std::string_view, const WorkspaceDepartment*> listed_;
    Page page_;
};

} // namespace

Page status_page(const StatusPage& status, const Words& words)
{
    return StatusInBlocks(status, words).page(true);
}

Page status_page(const std::vector<const StatusPage*>& checklists, const Words& words)
{
    Page all;
    for (const auto* status : checklists) {
        const auto page = StatusInBlocks(*status, words).page(status == checklists.front());
        for (const auto& block : page.blocks()) all.add(block.content, block.shown);
    }
    return all;
}

} // namespace tenken
