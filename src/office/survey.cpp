#include "office/survey.hpp"

#include "base/folded_name.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/record/reading.hpp"
#include "formats/report/data.hpp"
#include "formats/workspace/paths.hpp"
#include "office/record_upkeep.hpp"
#include "office/respondent_records.hpp"
#include "office/settings.hpp"
#include "page/register.hpp"
#include "scoring/assess.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace tenken {

namespace {

namespace fs = std::filesystem;

/// A report does not say the stage, which follows from its days.
HandIn stage_from_report(HandIn hand_in)
{
    hand_in.stage = !hand_in.accepted.empty() ? HandInStage::accepted
        : !hand_in.submitted.empty()          ? HandInStage::submitted
        : !hand_in.confirmed.empty()          ? HandInStage::confirmed
                                              : HandInStage::answering;
    return hand_in;
}

struct SurveyedDepartment {
    WorkspaceDepartment said; ///< by tenken.yaml; no more than the name where it does not name it
    bool listed = true;       ///< it does, or names none
};

/// A record as its file holds it.
struct SurveyedRecord {
    bool there = false;
    bool damaged = false;
    std::optional<RecordState> state; ///< nothing where it could not be read at all
    std::vector<std::pair<FailureKind, Problem>> problems;
};

class Surveying {
public:
    Surveying(const WorkspaceFiles& files, const std::optional<Workspace>& workspace,
        const Checklist& checklist, int year, Date today)
        : of_(files)
        , workspace_(workspace)
        , checklist_(checklist)
        , year_(year)
        , files_(files, year)
        , today_(today)
        , deadline_(deadline_of(workspace, year))
    {
    }

    Survey run()
    {
        const auto departments = named();
        if (workspace_ && !workspace_->coordinator.empty()) coordinators_ = read(workspace_->coordinator);
        result_.departments.reserve(departments.size());
        for (const auto& department : departments)
            result_.departments.push_back(progress_of(look_at(department), deadline_, today_));
        result_.problems.insert(result_.problems.end(), others_.begin(), others_.end());
        return std::move(result_);
    }

private:
    [[nodiscard]] std::vector<SurveyedDepartment> named() const
    {
        const bool lists = workspace_ && !workspace_->departments.empty();
        std::vector<SurveyedDepartment> all;
        std::set<std::string, std::less<>> seen;
        const auto add = [&](const WorkspaceDepartment& department, bool listed) {
            if (seen.insert(folded_name(department.name)).second) all.push_back({department, listed});
        };
        if (workspace_) {
            for (const auto& name : workspace_->departments_in(year_))
                add(department_named(*workspace_, name), true);
            if (!workspace_->coordinator.empty()) add({workspace_->coordinator, {}, {}, {}}, true);
        }
        for (const auto& name : files_.departments()) add({name, {}, {}, {}}, !lists);
        return all;
    }

    [[nodiscard]] SurveyedRecord read(const std::string& department) const
    {
        SurveyedRecord record;
        const auto path = files_.record(department);
        record.there = is_occupied(path);
        if (!record.there) return record;
        const auto add = [&](FailureKind kind, const Problems& problems) {
            for (const auto& problem : problems) record.problems.emplace_back(kind, problem);
        };
        try {
            auto reading = read_record(path);
            record.damaged = reading.ending == RecordReading::Ending::damaged;
            add(FailureKind::input, reading.problems);
            const auto& start = reading.state.start;
            if (reading.state.events > 0 &&
                (!same_name(start.department, department) || start.year != year_)) {
                record.damaged = true;
                add(FailureKind::input,
                    {problem_at(Place{path_text(path), 1, 0, {}}, "workspace.record_of_another",
                        start.department, start.year)});
            }
            record.state = std::move(reading.state);
        } catch (const Failure& failure) {
            record.damaged = true;
            add(failure.kind(), failure.problems());
        }
        return record;
    }

    DepartmentWork look_at(const SurveyedDepartment& department)
    {
        DepartmentWork work;
        const auto& name = department.said.name;
        work.department = name;
        work.listed = department.listed;
        const bool coordinates = workspace_ && same_name(name, workspace_->coordinator);
        auto record = coordinates ? coordinators_ : read(name);
        work.record = record.there;
        work.damaged = record.damaged;
        for (const auto& [kind, problem] : record.problems) result_.problems.push_back({name, kind, problem});
        const auto link = record.state ? std::optional(record.state->report_link) : std::nullopt;
        take_record(work, std::move(record.state).value_or(RecordState{}), department.said);
        look_at_report(work, link);
        return work;
    }

    void take_record(DepartmentWork& work, RecordState state, const WorkspaceDepartment& said)
    {
        if (state.events > 0) {
            work.last = LastAnswer{state.last_instance, state.answered_at, state.author};
            if (state.checklist.id != checklist_.id) work.other_checklist = state.checklist.id;
        }
        const auto individuals = read_respondents(files_, year_, work.department, checklist_);
        report(work, FailureKind::input, individuals.problems);
        const auto coordinator = workspace_ ? workspace_->coordinator_for(said.name) : std::string();
        const std::tuple kind(said.roles, !coordinator.empty(), said.service.by, said.service.shares);
        const bool begun = state.events > 0 || !individuals.links.empty();
        if (const auto known = unbegun_.find(kind); !begun && known != unbegun_.end()) {
            work.items = known->second.items;
            work.server = said.service.by;
            work.awaited = known->second.awaited;
            return;
        }
        Settings settings{said.roles, {}};
        if (workspace_) settings.terms = workspace_->terms_of(said, year_);
        const auto* servers = said.service.empty() ? nullptr : servers_record(said.service.by);
        if (servers != nullptr && state.events > 0) {
            const ServedEvent now{served_answers(checklist_, said.service, *servers)};
            work.server_went_on = !state.answers.served.department.empty() && state.would_change(now);
        }
        const bool open = state.hand_in.open();
        bring_up_to_date(state, checklist_, settings,
            {!coordinator.empty() && coordinators_.state ? &*coordinators_.state : nullptr,
                open ? servers : nullptr}); // confirmed answers stay as they were confirmed
        take_in_respondents(work, individuals, state);
        work.hand_in = state.hand_in;
        count_items(work, state);
        if (!begun) unbegun_.emplace(kind, Unbegun{work.items, work.awaited});
    }

    /// Null where there is none, or it could not be read.
    const RecordState* servers_record(const std::string& department)
    {
        const auto [at, fresh] = servers_.try_emplace(department);
        if (fresh) at->second = read(department);
        const auto& state = at->second.state;
        return state ? &*state : nullptr;
    }

    void count_items(DepartmentWork& work, const RecordState& state) const
    {
        Circumstances circumstances;
        circumstances.department = work.department;
        circumstances.year = year_;
        circumstances.coordinator = state.terms.coordinator;
        circumstances.service = state.terms.service;
        const auto assessment = assess(checklist_, state.answers, circumstances);
        work.items = counted(assessment);
        work.server = state.terms.service.by;
        work.awaited = static_cast<int>(std::ranges::count_if(assessment.items, awaits_server));
        if (!work.last || work.last->instance.empty()) return;
        const auto* item = assessment.find_item(work.last->instance);
        if (item != nullptr && answered_by_coordinator(assessment, *item)) work.last->instance.clear();
    }

    /// Confirmed answers stay as they were confirmed.
    void take_in_respondents(DepartmentWork& work, const RespondentRecords& records, RecordState& state) const
    {
        if (records.links.empty()) return;
        const auto event = event_of(records, state, checklist_, false);
        work.respondents = event.respondents;
        if (event.respondents == 0) return;
        if (state.hand_in.open())
            state.apply(event);
        else
            work.late_respondents = event.records != state.respondent_records && state.would_change(event);
    }

    /// `link`: of the record's last line; nothing where it could not be read.
    void look_at_report(DepartmentWork& work, const std::optional<std::string>& link)
    {
        const auto path = files_.report(work.department);
        if (!is_occupied(path)) return;
        work.report = ReportStanding::unreadable;
        try {
            const auto block = read_report_data(read_file(real_file_system(), path), path_text(path));
            const auto& of = block.data.assessment.circumstances;
            if (block.stated_sha256 != block.actual_sha256)
                report(work, FailureKind::input,
                    {problem_at(Place{path_text(path), block.header_line, 0, {}}, "workspace.report_altered",
                        path_text(path))});
            else if (!same_name(of.department, work.department) || of.year != year_)
                report(work, FailureKind::input,
                    {problem_at(Place{path_text(path), 0, 0, {}}, "workspace.report_of_another",
                        of.department, of.year)});
            else
                judge_report(work, link, block.data.assessment);
        } catch (const Failure& failure) {
            report(work, failure.kind(), failure.problems());
        }
    }

    void judge_report(
        DepartmentWork& work, const std::optional<std::string>& link, const Assessment& in_report)
    {
        const auto& circumstances = in_report.circumstances;
        const bool of_record = !work.record || link == circumstances.record;
        work.report = !of_record  ? ReportStanding::stale
            : circumstances.draft ? ReportStanding::draft
                                  : ReportStanding::fresh;
        if (work.record) {
            // What was confirmed stays as it was, whatever the workspace's checklist asks by now.
            const bool settled = work.report == ReportStanding::fresh && !work.hand_in.open();
            if (settled) work.items = counted(in_report);
            if (settled) work.awaited = 0;
            return;
        }
        work.hand_in = stage_from_report(circumstances.hand_in);
        if (work.hand_in.stage == HandInStage::submitted) look_into_register(work);
        work.items = counted(in_report);
    }

    /// A report that came without its record does not bear the day of acceptance.
    void look_into_register(DepartmentWork& work)
    {
        const auto& days = days_of_acceptance(work);
        const auto found = days.find({folded_name(work.department), work.hand_in.version});
        if (found == days.end()) return;
        work.hand_in.stage = HandInStage::accepted;
        work.hand_in.accepted = found->second;
    }

    using Version = std::pair<std::string, int>; // of a department, by its folded name

    /// `asks`: the first department that wants to know hears why nobody can.
    const std::map<Version, std::string>& days_of_acceptance(const DepartmentWork& asks)
    {
        if (accepted_) return *accepted_;
        std::map<Version, std::string> days;
        const auto path = register_path(of_, year_);
        if (is_occupied(path)) {
            const auto entries = read_register(read_file(real_file_system(), path));
            if (!entries) report(asks, FailureKind::input, {problem("hand_in.no_register", path_text(path))});
            for (const auto& entry : entries.value_or(std::vector<RegisterEntry>()))
                days.emplace(Version(folded_name(entry.department), entry.version), entry.accepted);
        }
        accepted_ = std::move(days);
        return *accepted_;
    }

    void report(const DepartmentWork& work, FailureKind kind, const Problems& problems)
    {
        for (const auto& problem : problems) others_.push_back({work.department, kind, problem});
    }

    const WorkspaceFiles& of_;
    const std::optional<Workspace>& workspace_;
    const Checklist& checklist_;
    int year_;
    YearFolder files_;
    Date today_;
    std::optional<Date> deadline_;
    SurveyedRecord coordinators_;
    std::map<std::string, SurveyedRecord, std::less<>> servers_; ///< by department
    struct Unbegun {
        ItemCounts items;
        int awaited = 0;
    };
    /// By roles, whether another department answers for the organisation, who serves, and what is shared: all are alike who have not
    /// begun.
    std::map<std::tuple<std::vector<std::string>, bool, std::string, std::vector<std::string>>, Unbegun>
        unbegun_;
    std::optional<std::map<Version, std::string>> accepted_; ///< the year's register
    Survey result_;
    std::vector<SurveyProblem> others_; ///< not with records
};

} // namespace

std::optional<Date> deadline_of(const std::optional<Workspace>& workspace, int year)
{
    const auto* dates = workspace ? workspace->find_year(year) : nullptr;
    return dates == nullptr ? std::nullopt : parse_iso_date(dates->deadline);
}

Survey survey(const WorkspaceFiles& files, const std::optional<Workspace>& workspace,
    const Checklist& checklist, int year, Date today)
{
    return Surveying(files, workspace, checklist, year, today).run();
}

} // namespace tenken
