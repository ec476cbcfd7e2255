#include "rollup/progress.hpp"

#include "model/names.hpp"

#include <array>

namespace tenken {

namespace {

constexpr std::array<Name<Stage>, 9> stage_names{{
    {Stage::not_started, "not_started"},
    {Stage::answering, "answering"},
    {Stage::answered, "answered"},
    {Stage::finished, "finished"},
    {Stage::confirmed, "confirmed"},
    {Stage::submitted, "submitted"},
    {Stage::returned, "returned"},
    {Stage::accepted, "accepted"},
    {Stage::damaged, "damaged"},
}};

constexpr std::array<Name<ReportStanding>, 5> standing_names{{
    {ReportStanding::none, "none"},
    {ReportStanding::unreadable, "unreadable"},
    {ReportStanding::draft, "draft"},
    {ReportStanding::stale, "stale"},
    {ReportStanding::fresh, "fresh"},
}};

Stage stage_of(const DepartmentWork& work, const DepartmentProgress& progress)
{
    if (work.damaged) return Stage::damaged;
    if (!work.record && work.report == ReportStanding::none) return Stage::not_started;
    switch (work.hand_in.stage) {
    case HandInStage::answering:
        break;
    case HandInStage::confirmed:
        return Stage::confirmed;
    case HandInStage::submitted:
        return Stage::submitted;
    case HandInStage::returned:
        return Stage::returned;
    case HandInStage::accepted:
        return Stage::accepted;
    }
    if (progress.open > 0) return Stage::answering;
    return work.report == ReportStanding::fresh ? Stage::finished : Stage::answered;
}

} // namespace

ItemCounts counted(const Assessment& assessment)
{
    ItemCounts counts;
    for (const auto& item : assessment.items) {
        if (!item.scored()) continue;
        switch (item.state) {
        case State::answered:
            ++counts.answered;
            break;
        case State::not_applicable:
            ++counts.not_applicable;
            break;
        case State::open:
            ++counts.open;
            if (item.critical) counts.open_critical.push_back(item.instance);
            break;
        case State::hidden:
        case State::not_asked:
            break;
        }
    }
    return counts;
}

DepartmentProgress progress_of(const DepartmentWork& work, const std::optional<Date>& deadline, Date today)
{
    DepartmentProgress progress;
    progress.department = work.department;
    progress.listed = work.listed;
    progress.report = work.report;
    progress.other_checklist = work.other_checklist;
    progress.last = work.last;
    progress.hand_in = work.hand_in;
    progress.server = work.server;
    progress.awaited = work.awaited;
    progress.server_went_on = work.server_went_on;
    progress.respondents = work.respondents;
    progress.late_respondents = work.late_respondents;
    progress.answered = work.items.answered;
    progress.not_applicable = work.items.not_applicable;
    progress.open = work.items.open;
    progress.open_critical = work.items.open_critical;
    progress.asked = progress.answered + progress.not_applicable + progress.open;
    progress.stage = stage_of(work, progress);
    const bool handed_in = progress.stage == Stage::submitted || progress.stage == Stage::accepted;
    if (!deadline || handed_in) return progress;
    const auto days = (std::chrono::sys_days(today) - std::chrono::sys_days(*deadline)).count();
    if (days > 0) progress.overdue = static_cast<int>(days);
    return progress;
}

std::string_view stage_name(Stage stage) { return name_in(stage_names, stage); }

std::string_view standing_name(ReportStanding standing) { return name_in(standing_names, standing); }

} // namespace tenken
